"""Paper: a sheet as it is printed - the type that its widths are counted in, what its pages hold, how it is set up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from rakgen.document.document import Block, Cell, Grid, Line, Mark, Page, Paragraph, Section, Signature
from rakgen.document.heights import CELL_MARGIN
from rakgen.document.measure import Height
from rakgen.document.metrics import text_width
from rakgen.document.pages import paginate
from rakgen.document.refit import enlarged, words_fit
from rakgen.document.widths import MM, cell_width
from rakgen.writers.xlsx.columns import SheetColumns
from rakgen.writers.xlsx.heights import BROKEN, POINTS, SLICED, Cut, pixels, text_height
from rakgen.writers.xlsx.signature import signature_blocks

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

EMPTY = 20
"""Pixels of an empty row."""

_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)
"""Of its size a sheet is printed where words are wider than their columns, or a row is higher than a page: the first at
which none is.
"""

_DIGIT = 7  # pixels of the widest digit of the workbook's own type, which widths of columns are counted in
_INCH = 25.4
_PAPERS = {(210, 297): 9, (297, 420): 8, (216, 356): 5, (215, 330): 14}  # A4, A3, Legal, Folio (F4)


def normal_size(font: str) -> float:
    """The type size, in halves of a point, at which a digit of a font is 7 pixels wide, as the columns count.

    Excel counts in whole pixels of a digit of the workbook's own type, LibreOffice in the digit's true width: only
    where both are the same, a column is as wide in one as in the other.
    """
    return round(2 * _DIGIT * POINTS / text_width("0", font, 1.0)) / 2


class SheetHeights:
    """The heights of a section's sheet: those that its rows are made. `above` are the points of the head; `wider` is
    how many times as wide as the page the columns are, which is printed so much smaller.
    """

    frame = 2 * CELL_MARGIN / MM + POINTS  # rows are whole pixels high

    def __init__(self, section: Section, columns: SheetColumns, above: float, wider: float = 1.0) -> None:
        self._section, self._page, self._columns, self._above = section, section.page, columns, above
        self._wider = wider

    def room(self) -> float:
        """Points that a page holds."""
        return self._page.text_height / MM * self._wider

    def title(self) -> Height:
        """All that stands above the first block."""
        return Height(self._above, self._above)

    def paragraph(self, paragraph: Paragraph) -> Height:
        """A heading, with the empty row above it, or a note."""
        first = self._columns.behind(paragraph.indent)
        width = self._columns.points(first, self._columns.last)
        bold = paragraph.role == "heading"
        text = behind_label(paragraph, first)
        line = pixels(text_height((text,), width, self._page.font, self._page.size, bold=bold))
        points = (line + EMPTY * (bold + paragraph.gap)) * POINTS
        return Height(points, points)

    def signature(self) -> Height:
        """The signature, with the empty row above it."""
        signature = self._section.signature
        points = signature_points(signature, self._columns, self._page) if signature else 0.0
        return Height(points, points)

    def cell(self, cell: Cell, width: float) -> Height:
        """The height of the text of a cell in a width, in points."""
        lines = () if isinstance(cell.content, Mark) or not cell.content else cell.lines
        page = self._page
        room = cell_width(width, page)
        high = text_height(lines, room, page.font, page.size, bold=cell.role == "header", padding=page.padding)
        high = max(high, text_height(cell.lines[:1], 1e9, page.font, page.size)) - 2 * CELL_MARGIN / MM
        return Height(high, high)


class Sized(NamedTuple):
    """A section as its sheet has it, on larger paper where its words need that, the `scale` at which it is printed, and
    the `paper` that it is printed on; what is told of words that are wider than their columns even so.
    """

    section: Section
    scale: float
    paper: Page
    cut: tuple[Cut, ...] = ()


def sized(section: Section) -> Sized:
    """The section at the first scale at which its words are whole, at the least where none is: no program that shows a
    sheet breaks words at syllables.
    """
    scale = next((scale for scale in _SCALES if words_fit(section, 1 / scale)), None)
    cut = () if scale else (Cut(BROKEN, None),)
    scale = scale or _SCALES[-1]
    return Sized(section if scale == 1 else enlarged(section, 1 / scale), scale, section.page, cut)


class SheetPages(NamedTuple):
    """A section's blocks as the pages of its sheet have them, and the columns and heights that they were chosen by."""

    blocks: tuple[Block, ...]
    columns: SheetColumns
    heights: SheetHeights


def sheet_pages(made: Sized, columns: SheetColumns, above: float) -> SheetPages:
    """The pages of a sheet below a head of so many points. Where a row is higher than one, columns are wider, and the
    sheet, which is printed as wide as its page, is smaller there; columns stay where that is not enough.
    """
    found: list[SheetPages] = []
    section = made.section
    for scale in (scale for scale in _SCALES if scale <= made.scale):
        wide = columns.wider(made.scale / scale)
        heights = SheetHeights(section, wide, above, made.scale / scale)
        found.append(SheetPages(paginate(_as_wide(section, wide), heights).blocks, wide, heights))
        if not sliced(found[-1].blocks):
            return found[-1]
    return found[0]


def _as_wide(section: Section, columns: SheetColumns) -> Section:
    """A section whose tables have the widths of the sheet's columns, which are whole pixels."""
    edges = iter(columns.edges)
    blocks = [
        _grid_as_wide(block, columns, next(edges)) if isinstance(block, Grid) else block for block in section.blocks
    ]
    return section._replace(blocks=tuple(blocks))


def _grid_as_wide(grid: Grid, columns: SheetColumns, edges: Sequence[int]) -> Grid:
    places = zip(grid.columns, edges, edges[1:], strict=False)
    wide = (column._replace(width=columns.points(first, end - 1) * MM) for column, first, end in places)
    return grid._replace(columns=tuple(wide))


def sliced(blocks: Sequence[Block]) -> list[Cut]:
    """The longest text of each run of rows that are higher than a page, in tables whose pages were chosen: the programs
    that print a sheet cut it where the page ends, be it through a line.
    """
    runs: list[list[Cell]] = []
    for block in blocks:
        joined = False
        for row in block.body_rows if isinstance(block, Grid) else ():
            if row.may_split:
                runs += [] if joined and not row.new_page else [[]]
                runs[-1] += filter(None, row.cells)
            joined = row.may_split
    return [Cut(SLICED, max(cells, key=lambda cell: len(cell.text)).origin) for cells in runs]


def behind_label(paragraph: Paragraph, first: int) -> Line:
    """The text of a paragraph in the columns from the `first` on: without its label where that stands before them."""
    if not paragraph.label:
        return paragraph.line
    return Line(f"{'' if first else paragraph.label}: {paragraph.line.text}".rstrip())


def signature_points(signature: Signature, columns: SheetColumns, page: Page) -> float:
    """Points that the rows of a signature take, the empty ones above it too."""
    size = page.size + 1
    widths = [columns.points(column, column) for column in range(len(columns.pixels))]
    total = 0
    for beside in signature_blocks(signature, widths, page.font, size):
        total += EMPTY
        for lines in zip(*(block.lines for block in beside), strict=True):
            total += max(
                pixels(text_height((line,), columns.points(block.first, block.last), page.font, size))
                for block, line in zip(beside, lines, strict=True)
            )
    return total * POINTS


def set_up(sheet: Worksheet, page: Page, breaks: Sequence[int]) -> None:
    """Paper, margins and page number of a sheet; `breaks` are the rows, counted from 0, that begin a page."""
    short, long = sorted((page.width, page.height))
    near = [code for (a, b), code in _PAPERS.items() if abs(a - short) < 2 and abs(b - long) < 2]
    sheet.set_paper(near[0] if near else 9)
    if page.width > page.height:
        sheet.set_landscape()
    top, right, bottom, left = (margin / _INCH for margin in page.margins)
    sheet.set_margins(left, right, top, bottom)
    sheet.fit_to_pages(1, 0)
    sheet.set_h_pagebreaks(breaks)
    sheet.set_start_page(page.first)
    if page.number:
        number = page.number.replace("&", "&&").replace("{n}", "&P").replace("{jumlah}", "&N")
        sheet.set_header(f"&C{number}", {"margin": min(top, bottom) * 0.45})
