"""XLSX writer: a sheet for each section, its tables whole, numbers as numbers where that prints the same text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from rakgen.document.document import (
    Cell,
    Document,
    Grid,
    Image,
    Line,
    Page,
    Paragraph,
    Signature,
)
from rakgen.document.heights import annex_width
from rakgen.document.typefaces import KOP_EXTRA
from rakgen.document.widths import MM
from rakgen.text.printable import WORKBOOK, clean
from rakgen.writers.paper_rows import PaperRow, paper_rows
from rakgen.writers.xlsx.added_rows import with_room
from rakgen.writers.xlsx.cells import ALIGN, Formats, SheetCells
from rakgen.writers.xlsx.columns import PIXEL, sheet_columns
from rakgen.writers.xlsx.formulas import SheetFormulas, sheet_formulas
from rakgen.writers.xlsx.heights import HIGH, LINE, POINTS, Cut, fits, pixels, row_heights, text_height
from rakgen.writers.xlsx.package import made_alike
from rakgen.writers.xlsx.paper import EMPTY, Sized, behind_label, normal_size, set_up, sheet_pages, sized, sliced
from rakgen.writers.xlsx.signature import signature_blocks
from rakgen.writers.xlsx.values import sheet_names

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook as Book
    from xlsxwriter.worksheet import Worksheet

_BETWEEN_RULES = 4  # pixels of the row between the thin and the thick rule, the thick one included


class Workbook(NamedTuple):
    """The bytes of a workbook, and the texts that it does not print as they should be."""

    data: bytes
    cut: tuple[Cut, ...] = ()


def write_xlsx(document: Document) -> Workbook:
    """The document as a workbook, the same bytes for the same document; no text ever becomes a formula or a link."""
    import xlsxwriter

    buffer = BytesIO()
    cut: list[Cut] = []
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties(
            {
                "title": clean(document.title, WORKBOOK)[:255],
                "author": clean(document.author, WORKBOOK)[:255],
                "keywords": clean(", ".join(document.keywords), WORKBOOK)[:255],
                "created": datetime(*document.date),
            }
        )
        if document.sections:
            _set_type(book, document.sections[0].page.font)
        formats = Formats(book)
        names = sheet_names([section.name for section in document.sections])
        for section, name in zip(document.sections, names, strict=True):
            made = sized(section)
            cut += (*made.cut, *_Sheet(book.add_worksheet(name, _sheet_class(section.page)), made, formats).write())
    return Workbook(made_alike(buffer.getvalue()), tuple(cut))


def _set_type(book: Book, font: str) -> None:
    """Make a font that of the workbook, in which columns are counted."""
    own = book.formats[0]
    own.set_font_name(font)
    own.set_font_size(normal_size(font))
    own.font_scheme = None


def _sheet_class(page: Page) -> type[Worksheet]:
    """A worksheet whose first page has no header where it is page 1: official papers print their number from page 2
    on.
    """
    from xlsxwriter.worksheet import Worksheet

    numbered: type[Worksheet] = Worksheet
    if page.first > 1:
        return numbered

    class _Numbered(Worksheet):  # type: ignore[misc]
        def _xml_start_tag(self, tag: str, attributes: Any = ()) -> None:
            first = [("differentFirst", "1")] if tag == "headerFooter" else []
            super()._xml_start_tag(tag, [*first, *attributes])

    return _Numbered


class _Sheet:
    """Writes one section from the top down; `row` is the next free one."""

    def __init__(self, sheet: Worksheet, made: Sized, formats: Formats) -> None:
        self.sheet = sheet
        self.sized, self.section = made, made.section
        self.page: Page = self.section.page
        self.formats = formats
        self.columns = sheet_columns(self.section)
        self.cells = SheetCells(sheet, self.page, formats, lambda first, last: self.columns.points(first, last))
        self.row = 0
        self.used = 0.0  # points of the page that the row stands on
        self.titles = 0.0  # points that the rows take which are printed on each page
        self.breaks: list[int] = []
        self.begun = False  # a page, with a heading above a table
        self.repeated: tuple[int, int] | None = None  # the header rows of the first table
        self.headed = [grid for grid in self.section.grids if grid.header_rows]
        self.cut: list[Cut] = []

    def write(self) -> list[Cut]:
        """The whole sheet; the texts that it does not print as they should be."""
        self._head()
        cut, self.columns, heights = sheet_pages(self.sized, self.columns, self.used)
        for column, width in enumerate(self.columns.pixels):
            self.sheet.set_column_pixels(column, column, width)
        edges = iter(self.columns.edges)
        for number, (block, paper) in enumerate(zip(self.section.blocks, cut, strict=True)):
            if isinstance(block, Grid) and isinstance(paper, Grid):
                if number and isinstance(self.section.blocks[number - 1], Grid):
                    self._made(EMPTY)
                self._grid(block, paper, next(edges))
            elif isinstance(paper, Paragraph):
                self._paragraph(paper)
        self.cut = self.cut or sliced(cut)  # pages have no room below headings that are too high
        if self.used + heights.signature().safe > heights.room():
            self._break()
        if self.section.signature is not None:
            self._signature(self.section.signature)
        if self.repeated and (len(self.headed) == 1 or not self.breaks):
            self.sheet.repeat_rows(*self.repeated)
        set_up(self.sheet, self.sized.paper, self.breaks)
        self.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(1, self.row)}"})
        return self.cut

    def _made(self, pixels: int) -> None:
        """Make the row so high, and go on with the next."""
        self.sheet.set_row_pixels(self.row, pixels)
        self.used += pixels * POINTS
        self.row += 1

    def _break(self) -> None:
        """Begin a page with the row, unless it does."""
        if self.row and self.breaks[-1:] != [self.row]:
            self.breaks.append(self.row)
            self.used = self.titles

    def _head(self) -> None:
        head, title, size = self.section.letterhead, self.section.title, self.page.size
        if head is not None:
            top = self.row
            lines = head.sized(size + KOP_EXTRA)
            for line, points in lines:
                self._wide(line, "tengah", points)
            if head.logo is not None:
                lack = head.logo.height / MM - sum(points for _, points in lines) * LINE
                if lack > 0:
                    self._made(pixels(lack))
                self._image(head.logo, top)
            self._rule(head.rule)
            self._made(EMPTY)
        if title.annex:
            need = annex_width(self.section)
            places = [n for n in range(self.columns.last + 1) if self.columns.points(n, self.columns.last) >= need]
            for text in title.annex:
                self._wide(Line(text), "kiri", size, max(places, default=0))
            self._space(self.page.typefaces.annex.line)
        for text in title.lines:
            self._wide(Line(text, "tebal"), "tengah", size + 3)
        if title.subtitle:
            self._wide(Line(title.subtitle, "miring"), "tengah", size)
        if self.row:
            self._space(self.page.typefaces.title.line)

    def _space(self, points: float) -> None:
        """An empty row."""
        self._made(pixels(points))

    def _rule(self, rule: str) -> None:
        """The rule below a letterhead; of a double one the thin rule stands on a row of its own above the thick."""
        if rule == "tidak":
            return
        form = self.formats.get(**({"top": 1, "bottom": 5} if rule == "ganda" else {"top": 2}))
        for column in range(self.columns.last + 1):
            self.sheet.write_blank(self.row, column, None, form)
        if rule == "ganda":
            self._made(_BETWEEN_RULES)

    def _image(self, image: Image, row: int) -> None:
        from xlsxwriter.image import Image as Picture

        data = image.data
        if image.media == "image/svg+xml":
            from rakgen.writers.docx.package import rasterised

            data = rasterised(image)
        picture = Picture(BytesIO(data))
        scale = {
            "x_scale": image.width / PIXEL / (picture.width * 96 / picture.x_dpi),
            "y_scale": image.height / PIXEL / (picture.height * 96 / picture.y_dpi),
        }
        self.sheet.insert_image(
            row,
            0,
            "logo",
            {"image_data": BytesIO(data), "description": clean(image.alt, WORKBOOK), "object_position": 3, **scale},
        )

    def _wide(self, line: Line, align: str, size: float, first: int = 0, label: str = "") -> None:
        """A paragraph over the whole width, or over the columns from the `first` on, a `label` in those before."""
        high = self._text_row([(line, first, self.columns.last)], size)
        base = {
            "align": ALIGN[align], "valign": "top" if label else "vcenter", "text_wrap": True,
            "font_name": self.page.font, "font_size": size,
        }  # fmt: skip
        if label:
            self.cells.put((self.row, 0, self.row, first - 1), (Line(label),), base)
        self.cells.put((self.row, first, self.row, self.columns.last), (line,), base)
        self._made(high)

    def _text_row(self, placed: Sequence[tuple[Line, int, int]], size: float) -> int:
        """The pixels that each line needs in its columns, the first and the last of which are given."""
        heights = [
            text_height((line,), self.columns.points(first, last), self.page.font, size) for line, first, last in placed
        ]
        self.cut += [Cut(HIGH, None) for height in heights if not fits(height)]
        return max(map(pixels, heights))

    def _paragraph(self, block: Paragraph) -> None:
        first = self.columns.behind(block.indent)
        line = behind_label(block, first)
        if block.role == "heading":
            self._made(EMPTY)
            line = line if line.runs else Line(line.text, "tebal")
        if block.new_page:
            self._break()
            self.begun = block.role == "heading"
        self._wide(line, block.align, self.page.size, first, block.label if first else "")
        if block.gap:
            self._made(EMPTY)

    def _grid(self, whole: Grid, cut: Grid, edges: Sequence[int]) -> None:
        """A table whose merges end where a page does. Its header rows are repeated by the program that prints them; on
        a sheet of several tables, which may repeat those of one alone, they are written on each page.
        """

        def width(column: int, cell: Cell) -> float:
            return self.columns.points(edges[column], edges[column + cell.colspan] - 1)

        def need(column: int, cell: Cell) -> float:
            return text_height(
                cell.lines, width(column, cell), self.page.font, self.page.size, padding=self.page.padding
            )

        head = [PaperRow(row, None) for row in whole.header_rows]
        again = head if len(self.headed) > 1 else []
        rows = self._with_heads(paper_rows(whole, cut), head, again)
        self.begun = False
        heights = row_heights([printed.row for printed, _ in rows], self.page, width)
        if heights.cut:
            rows = with_room(rows, need)
            heights = row_heights([printed.row for printed, _ in rows], self.page, width)
        self.cut += [Cut(HIGH, place) for place in heights.cut]
        top = self.row
        at = {paper_row.number: row for row, (paper_row, _) in enumerate(rows, top) if paper_row.number is not None}
        formulas = sheet_formulas(whole, at, edges) if whole.formulas else SheetFormulas()
        self.titles = 0.0 if again else sum(heights.pixels[: len(head)]) * POINTS
        for number, ((printed, begins), high) in enumerate(zip(rows, heights.pixels, strict=True), top):
            if begins:
                self._break()
            for column, cell in enumerate(printed.row.cells):
                if cell is not None:
                    place = (number, edges[column], number + cell.rowspan - 1, edges[column + cell.colspan] - 1)
                    is_again = column in printed.continued
                    self.cells.cell(place, cell, whole.columns[column], formulas, again=is_again)
            self._made(high)
        if head and whole is self.headed[0]:
            self.repeated = top, top + len(head) - 1
            self.sheet.freeze_panes(top + len(head), 0)

    def _with_heads(
        self, body: Sequence[PaperRow], head: Sequence[PaperRow], again: Sequence[PaperRow]
    ) -> list[tuple[PaperRow, bool]]:
        """The rows of a table with its header rows above the first, and those that are printed `again` above each that
        begins a page; whether a row begins one.
        """
        rows: list[tuple[PaperRow, bool]] = []
        for place, printed in enumerate(body):
            begins = printed.row.new_page and (place > 0 or not self.begun)
            above = [] if place and not begins else again if place else head
            rows += [(paper_row, begins and not number) for number, paper_row in enumerate([*above, printed])]
        return rows or [(paper_row, False) for paper_row in head]

    def _signature(self, signature: Signature) -> None:
        size = self.page.size + 1
        widths = [self.columns.points(column, column) for column in range(len(self.columns.pixels))]
        base = {
            "align": "center", "valign": "top", "text_wrap": True, "font_name": self.page.font, "font_size": size,
        }  # fmt: skip
        for beside in signature_blocks(signature, widths, self.page.font, size):
            self._made(EMPTY)
            for lines in zip(*(block.lines for block in beside), strict=True):
                placed = [(line, block.first, block.last) for block, line in zip(beside, lines, strict=True)]
                for line, first, last in placed:
                    if line.text:
                        self.cells.put((self.row, first, self.row, last), (line,), base)
                self._made(self._text_row(placed, size))
