"""Sections: the sections of a document as they are printed in a Word file, row by row, and the package for them."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING

from rakgen.document.document import (
    PADDING,
    Align,
    Cell,
    Document,
    Grid,
    Line,
    Mark,
    Page,
    Paragraph,
    Role,
    Row,
    Section,
)
from rakgen.document.heights import KOP_GAP, annex_width, header_distance
from rakgen.document.measure import Estimate, Height, rows_with_labels
from rakgen.document.metrics import text_width
from rakgen.document.pages import paginate
from rakgen.document.paragraphs import INDENT, gap_of, hang_of
from rakgen.document.typefaces import Typeface, Typefaces
from rakgen.document.widths import MM
from rakgen.writers.docx.package import HeaderKey, Package
from rakgen.writers.docx.signature import section_end
from rakgen.writers.docx.styles import StyleSet, style_sets
from rakgen.writers.docx.views import KEEP, ParagraphView, SectionView, TableView
from rakgen.writers.docx.xml import RUN, TWIPS, PageCount, run_xml

if TYPE_CHECKING:
    from rakgen.writers.docx.office_base import OfficeBase

_SUFFIX = {"kiri": "Isi", "tengah": "IsiTengah", "kanan": "IsiKanan"}
_JUSTIFY = {"kiri": "", "tengah": '<w:jc w:val="center"/>', "kanan": '<w:jc w:val="right"/>'}
_BESIDE = {"kiri": '<w:jc w:val="left"/>', "kanan": _JUSTIFY["kanan"]}  # a mark that the layout wants out of the middle
_MERGE = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}

_BREAK = "<w:pageBreakBefore/>"
_SPACED = '<w:rPr><w:spacing w:val="{}"/></w:rPr>'


def prepared(document: Document, office: "OfficeBase | None" = None) -> tuple[Package, list[SectionView]]:
    """The package that a document goes into, and its sections, broken into pages, as they are printed there."""
    sets = style_sets(document.sections, office.type.sets if office else None)
    cut = [
        paginate(section, _heights(section, None if number else office), cuts=True)
        for number, section in enumerate(document.sections)
    ]
    keys = [_header_key(section, sets, number) for number, section in enumerate(cut, 1)]
    package = Package(office, list(sets.values()), keys)
    views = [
        _section(section, key, package, number, last=number == len(cut))
        for number, (section, key) in enumerate(zip(cut, keys, strict=True), 1)
    ]
    return package, views


def _heights(section: Section, office: "OfficeBase | None") -> Estimate:
    """The heights of a section, with what stands above it in an office's own text."""
    estimate = Estimate(section)
    if office is None or not office.places:
        return estimate
    title = estimate.title() if "isi" in office.places else Height(0.0, 0.0)
    above = office.height_above(section.page.text_width) / MM % estimate.room()
    return Estimate(section, Height(title.likely + above, title.safe + above))


def _header_key(section: Section, sets: Mapping[tuple[str, float], StyleSet], number: int) -> HeaderKey:
    """The header of the section `number`."""
    page, head = section.page, section.letterhead
    counted = "{jumlah}" in page.number
    pages = 1 + sum(row.new_page for grid in section.grids for row in grid.body_rows)
    pages += sum(block.new_page for block in section.blocks if isinstance(block, Paragraph) and block.role == "note")
    return HeaderKey(
        page.number,
        sets[page.font, page.size],
        head if head and head.every_page else None,
        text_indent(section),
        end=f"_AkhirBagian{number}" if counted else "",
        pages=pages if counted else 1,
        numbers_first=page.first > 1,
    )


def text_indent(section: Section) -> int:
    """Twips that the lines of a letterhead stand in from both margins, to leave its logo free."""
    logo = section.letterhead.logo if section.letterhead else None
    return round((logo.width + KOP_GAP) * TWIPS) if logo else 0


def _section(section: Section, key: HeaderKey, package: Package, number: int, *, last: bool) -> SectionView:
    page, style_set = section.page, key.styles
    references, title_page = package.references(key)
    head = section.letterhead
    on_first = head is not None and not head.every_page and package.shows(head)
    body, end = _blocks(section, style_set.id), section_end(section, style_set.id)
    return SectionView(
        id=style_set.id,
        page_width=round(page.width * TWIPS),
        page_height=round(page.height * TWIPS),
        orientation=' w:orient="landscape"' if page.width > page.height else "",
        margins=[round(margin * TWIPS) for margin in page.margins],
        header_distance=round(header_distance(page) * TWIPS),
        references=references,
        title_page="<w:titlePg/>" if title_page else "",
        letterhead=package.letterhead(head, style_set, text_indent(section)) if head and on_first else "",
        blocks=[*_title(section), *body, *end],
        body=body,
        end=end,
        last=last,
        carries=not last,
        first=page.first,
        mark=PageCount(key.end).mark(number) if package.adds_headers(key) else "",
    )


def _title(section: Section) -> list[TableView | ParagraphView]:
    title = section.title
    lines = [("Judul", line) for line in title.lines]
    lines += [("Subjudul", title.subtitle)] if title.subtitle else []
    views = [ParagraphView(style, KEEP, run_xml(line)) for style, line in [*lines, ("Judul", "")]]
    return [*_annex(section), *views]


def _annex(section: Section) -> list[ParagraphView]:
    """The annex lines as one block at the right margin, a line below it."""
    lines = section.title.annex
    left = round(section.page.text_width * TWIPS - annex_width(section) * 20)
    place = f'<w:ind w:left="{left}"/><w:jc w:val="left"/>'
    below = f'<w:spacing w:after="{round(section.page.typefaces.annex.line * 20)}"/>'
    return [
        ParagraphView("Lampiran", KEEP + (below if number == len(lines) else "") + place, run_xml(line))
        for number, line in enumerate(lines, 1)
    ]


def _blocks(section: Section, prefix: str) -> list[TableView | ParagraphView]:
    """Tables and the paragraphs around them; two tables never touch, which Word would take for one."""
    views: list[TableView | ParagraphView] = []
    caption = " ".join(section.title.lines)
    begun = False  # by a heading of the table that comes
    for number, block in enumerate(section.blocks):
        if isinstance(block, Grid):
            for page, rows in _tables(block, caption, prefix, section):
                if page and not begun:
                    views.append(ParagraphView("Akhir", KEEP + _BREAK))
                elif views and isinstance(views[-1], TableView):
                    views.append(ParagraphView("Isi"))
                views.append(rows)
                begun = False
            continue
        begun = block.role == "heading" and (begun or block.new_page)
        caption = block.line.text if block.role == "heading" else caption
        follows = number + 1 < len(section.blocks) or section.signature is not None
        style = "JudulTabel" if block.role == "heading" else "Catatan"
        is_last = bool(section.grids) or number + 2 >= len(section.blocks)  # a long text goes on overleaf
        keep = (KEEP if block.role == "heading" or (follows and is_last) else "") + (_BREAK if block.new_page else "")
        runs = "".join(run_xml(part.text, RUN[part.style]) for part in block.line.parts)
        place = _place(block, section.page.typefaces)
        views.append(ParagraphView(style, keep + place + _JUSTIFY[block.align], _labelled(block, runs)))
    return views


def _place(block: Paragraph, faces: Typefaces) -> str:
    """The space below a paragraph, and how far its text stands in behind a label."""
    left = round(block.indent * 20)
    below = f'<w:spacing w:after="{round(faces.body.line * 20)}"/>' if block.gap else ""
    return below + (f'<w:ind w:left="{left}" w:hanging="{left}"/>' if block.label else "")


def _labelled(block: Paragraph, runs: str) -> str:
    """A text behind its label, which ends where the text is indented to."""
    if not block.label:
        return runs
    return run_xml(block.label) + "<w:r><w:tab/></w:r>" + run_xml(": ") + runs


def _tables(grid: Grid, caption: str, prefix: str, section: Section) -> list[tuple[bool, TableView]]:
    """A grid as tables with the header rows, one a page, and whether each begins one. Every row is XML already.

    Rows are the one part the template does not spell out: 10,000 of them with 18 cells took three times as long there.
    """
    edges = [0, *(round(total * TWIPS) for total in accumulate(column.width for column in grid.columns))]
    widths = [right - left for left, right in zip(edges, edges[1:], strict=False)]
    rows = _RowWriter(widths, prefix, section.page)
    head = [rows.write(row, properties="<w:tblHeader/>" + high) for row, high in _heads(grid, section)]
    parts = [(any(row.new_page for row in grid.body_rows[:1]), head.copy())]
    for number, row in enumerate(grid.body_rows):
        if number and row.new_page:
            parts.append((True, head.copy()))
        parts[-1][1].append(rows.write(row))
    style, said = f"{prefix}Tabel", (caption[:250], grid.description[:1000])
    side = None if section.page.padding == PADDING else round(section.page.padding / 2 * TWIPS)
    return [(page, TableView("".join(part), widths, edges[-1], style, *said, side)) for page, part in parts]


def _heads(grid: Grid, section: Section) -> Iterator[tuple[Row, str]]:
    """The header rows, each with the height that a heading over several of them asks for: LibreOffice forgets it where
    it prints them again.
    """
    widths = [column.width for column in grid.columns]
    alone, whole = rows_with_labels(grid.header_rows, section.page, widths, Estimate(section))
    for row, own, high in zip(grid.header_rows, alone, whole, strict=True):
        yield row, f'<w:trHeight w:val="{round(high * 20)}" w:hRule="atLeast"/>' if high > own else ""


class _RowWriter:
    """Writes rows in order, with the continued cells that Word wants under a vertical merge."""

    def __init__(self, widths: list[int], prefix: str, page: Page) -> None:
        self.widths = widths
        self.prefix = prefix
        self.faces, self.padding = page.typefaces, page.padding / MM
        self.left = [0] * len(widths)  # rows still to come under the merge that begins at a column
        self.spans = [1] * len(widths)  # columns that merge is wide
        self.fills: list[str | None] = [None] * len(widths)  # its colour
        self.begins: dict[tuple[object, ...], tuple[str, str]] = {}  # cells repeat by the thousand
        self.marks: dict[tuple[object, ...], str] = {}  # as do marks

    def write(self, row: Row, properties: str = "") -> str:
        """One `w:tr`."""
        whole, keep = "" if row.may_split else "<w:cantSplit/>", KEEP if row.keep else ""
        cells = []
        column = 0
        while column < len(self.widths):
            cell = row.cells[column]
            cells.append(self._cell(column, cell, keep) if cell is not None else self._below(column, keep))
            column += self.spans[column]
        return f"<w:tr><w:trPr>{whole}{properties}</w:trPr>{''.join(cells)}</w:tr>"

    def _below(self, column: int, keep: str) -> str:
        """A cell without a text, which goes on with the merge above it."""
        merge = "continue" if self.left[column] else ""
        self.left[column] = max(0, self.left[column] - 1)
        properties, paragraph = self._begin(column, merge, keep, "body", "kiri")
        return f"{properties}{paragraph}</w:pPr></w:p></w:tc>"

    def _cell(self, column: int, cell: Cell, keep: str) -> str:
        self.left[column], self.spans[column], self.fills[column] = cell.rowspan - 1, cell.colspan, cell.fill
        properties, paragraph = self._begin(column, "restart" if cell.rowspan > 1 else "", keep, cell.role, cell.align)
        content = cell.content
        if isinstance(content, str):
            runs = run_xml(content, "" if cell.role == "header" else RUN[cell.style])
            return f"{properties}{paragraph}</w:pPr>{runs}</w:p></w:tc>"
        if not isinstance(content, Mark):
            return f"{properties}{self._paragraphs(column, cell, paragraph)}</w:tc>"
        key = properties, paragraph, cell.setting
        if key not in self.marks:
            self.marks[key] = f"{properties}{self._paragraphs(column, cell, paragraph)}</w:tc>"
        return self.marks[key]

    def _begin(self, column: int, merge: str, keep: str, role: Role, align: Align) -> tuple[str, str]:
        """The begin of a cell with its properties, and that of each of its paragraphs."""
        span, fill = self.spans[column], self.fills[column]
        width = self.widths[column] if span == 1 else sum(self.widths[column : column + span])
        key = width, span, fill, merge, keep, role, align
        begin = self.begins.get(key)
        if begin is None:
            paragraph = f'<w:p><w:pPr><w:pStyle w:val="{self.prefix}{_style(role, align)}"/>{keep}'
            begin = self.begins[key] = _properties(width, span, fill, merge, role), paragraph
        return begin

    def _paragraphs(self, column: int, cell: Cell, start: str) -> str:
        """The paragraphs of a cell: a gap between them, texts hanging behind their bullets."""
        width = sum(self.widths[column : column + cell.colspan]) / TWIPS / MM
        face = self.faces.of_cell(cell.role, cell.align)
        hang = round(hang_of(cell, face, width - self.padding) * 20)
        gap = f'<w:spacing w:before="{round(gap_of(face) * 20)}"/>' if gap_of(face) else ""
        justify = _BESIDE.get(cell.align, "") if cell.role == "mark" else ""
        paragraphs = []
        for number, line in enumerate(cell.lines):
            hangs = f'<w:ind w:left="{hang}" w:hanging="{hang}"/>' if hang and line.bullet else ""
            runs = _bullet(line, face, hang) + _runs(line, cell) if hangs else _runs(line.whole, cell)
            paragraphs.append(f"{start}{gap if number else ''}{hangs}{justify}</w:pPr>{runs}</w:p>")
        return "".join(paragraphs)


def _properties(width: int, span: int, fill: str | None, merge: str, role: Role) -> str:
    """The begin of a cell over some columns, with its properties."""
    grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    centred = '<w:vAlign w:val="center"/>' if role == "header" else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span}{_MERGE[merge]}{shade}{centred}</w:tcPr>'


def _style(role: Role, align: Align) -> str:
    if role == "header":
        return "Kepala"
    if role == "mark":
        return "Tanda"
    if role == "number" and align == "tengah":
        return "NomorKolom"
    return _SUFFIX[align]


def _bullet(line: Line, face: Typeface, hang: int) -> str:
    """The bullet of a paragraph and a blank as wide as the text needs to begin at `hang` twips: a tab would be read as
    part of the text. The blanks of an indentation that is wider than that are set closer.
    """
    style = line.parts[0].style
    bold = face.bold or style.startswith("tebal")
    more = hang - round(text_width(face.printed(f"{line.bullet} "), face.font, face.size, bold, face.tracking) * 20)
    sign = line.bullet.lstrip(INDENT)
    indent = line.bullet.removesuffix(sign)
    if more >= 0 or not indent:
        return run_xml(line.bullet, RUN[style]) + run_xml(" ", _SPACED.format(more))
    closer = _SPACED.format(more // (len(indent) + 1))
    return run_xml(indent, closer) + (run_xml(sign, RUN[style]) if sign else "") + run_xml(" ", closer)


def _runs(line: Line, cell: Cell) -> str:
    if cell.role == "header":
        return run_xml(line.text)
    if isinstance(cell.content, Mark) and cell.content.shaded:
        return run_xml(line.text, f'<w:rPr><w:color w:val="{cell.fill}"/></w:rPr>')
    if not line.runs:
        return run_xml(line.text, RUN[line.style])
    return "".join(run_xml(part.text, RUN[part.style]) for part in line.runs)
