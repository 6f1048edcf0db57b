"""DOCX writer: prepares what the Jinja template prints, cell by cell, and packs it with python-docx."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from markupsafe import Markup

from rakgen.layout.document import Cell, Document, Grid, Line, Row, Section, Signature, Signer
from rakgen.layout.pages import SIGNATURE_GAP, paginate
from rakgen.writers.docx_package import (
    StyleSet,
    header_references,
    open_package,
    pack,
    run,
    set_properties,
    style_sets,
    template,
)

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre (ECMA-376 measures pages in them)."""

_SUFFIX = {"kiri": "Isi", "tengah": "IsiTengah", "kanan": "IsiKanan"}
_RUN = {"biasa": "", "tebal": "<w:rPr><w:b/><w:bCs/></w:rPr>", "miring": "<w:rPr><w:i/><w:iCs/></w:rPr>"}
_MERGE = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}

_KEEP = "<w:keepNext/>"


class SignatureLine(NamedTuple):
    """A paragraph of a signature at the right."""

    text: str
    indent: int
    properties: str


class PairLine(NamedTuple):
    """A line of two signatures side by side."""

    cells: tuple[str, str]
    properties: str


class SectionView(NamedTuple):
    """A section as the template prints it; lengths in twips."""

    id: str
    page_width: int
    page_height: int
    landscape: bool
    margins: list[int]
    header_distance: int
    references: Markup
    title_page: bool
    annex: tuple[str, ...]
    title: tuple[str, ...]
    subtitle: str
    table_width: int
    caption: str
    description: str
    widths: list[int]
    tables: list[list[Markup]]
    signature: list[SignatureLine]
    pair: list[PairLine]
    pair_widths: tuple[int, int]
    last: bool


def write_docx(document: Document, base: bytes | None = None) -> bytes:
    """The document as a .docx file, the same bytes for the same document.

    `base` is an office's own .docx, whose styles, headers and footers are kept. Raises BaseFault if it cannot be used.
    """
    sets = style_sets(document.sections)
    keys = [(section.page.number, sets[section.page.font, section.page.size].id) for section in document.sections]
    headers = [key for key in dict.fromkeys(keys) if key[0]]
    package = open_package(base, list(sets.values()), headers)
    references = {key: header_references(package, key, headers, own=base is not None) for key in dict.fromkeys(keys)}
    views = []
    for number, (section, key) in enumerate(zip(document.sections, keys, strict=True), 1):
        last = number == len(document.sections)
        views.append(
            _section(paginate(section), sets[section.page.font, section.page.size], references[key], last=last)
        )
    set_properties(package, document)
    return pack(package, template("body.xml.j2").render(sections=views))


def _section(section: Section, style_set: StyleSet, references: tuple[str, bool], *, last: bool) -> SectionView:
    page, grid = section.page, section.grid
    edges = [0, *(round(total * TWIPS) for total in accumulate(column.width for column in grid.columns))]
    widths = [right - left for left, right in zip(edges, edges[1:], strict=False)]
    width = edges[-1]
    signature = section.signature
    pair = signature is not None and signature.left is not None
    return SectionView(
        id=style_set.id,
        page_width=round(page.width * TWIPS),
        page_height=round(page.height * TWIPS),
        landscape=page.width > page.height,
        margins=[round(margin * TWIPS) for margin in page.margins],
        header_distance=round(min(page.margins[0], page.margins[2]) * TWIPS * 0.45),
        references=Markup(references[0]),
        title_page=references[1],
        annex=section.title.annex,
        title=section.title.lines,
        subtitle=section.title.subtitle or "",
        table_width=width,
        caption=" ".join(section.title.lines)[:250],
        description=grid.description[:1000],
        widths=widths,
        tables=_tables(grid, widths, style_set.id),
        signature=_right(signature, width) if signature and not pair else [],
        pair=_pair(signature) if signature and pair else [],
        pair_widths=(width // 2, width - width // 2),
        last=last,
    )


def _tables(grid: Grid, widths: list[int], prefix: str) -> list[list[Markup]]:
    """Every row as XML, a new table where a row asks for a page.

    Rows are the one part the template does not spell out: 10,000 of them with 18 cells took three times as long there.
    """
    rows = _RowWriter(widths, prefix)
    head = [rows.write(row, header=True) for row in grid.header_rows]
    tables = [head.copy()]
    for row in grid.body_rows:
        if row.new_page:
            tables.append(head.copy())
        tables[-1].append(rows.write(row))
    return tables


class _RowWriter:
    """Writes rows in order, with the continued cells that Word wants under a vertical merge."""

    def __init__(self, widths: list[int], prefix: str) -> None:
        self.widths = widths
        self.prefix = prefix
        self.left = [0] * len(widths)  # rows still to come under the merge that begins at a column
        self.spans = [1] * len(widths)  # columns that merge is wide
        self.shared: dict[tuple[object, ...], str] = {}  # marks and empty cells repeat by the thousand

    def write(self, row: Row, *, header: bool = False) -> Markup:
        """One `w:tr`."""
        whole = "" if row.may_split else "<w:cantSplit/>"
        repeat = "<w:tblHeader/>" if header else ""
        cells = []
        column = 0
        while column < len(self.widths):
            cells.append(self._cell(column, row.cells[column], _KEEP if row.keep else ""))
            column += self.spans[column]
        return Markup(f"<w:tr><w:trPr>{whole}{repeat}</w:trPr>{''.join(cells)}</w:tr>")

    def _cell(self, column: int, cell: Cell | None, keep: str) -> str:
        merge = ""
        if cell is not None:
            self.left[column], self.spans[column] = cell.rowspan - 1, cell.colspan
            merge = "restart" if cell.rowspan > 1 else ""
        elif self.left[column] > 0:
            self.left[column] -= 1
            merge = "continue"
        if cell is not None and cell.content and cell.role not in ("mark", "number"):
            return self._xml(column, merge, cell, keep)
        key = (column, merge, keep, cell and (cell.content, cell.role, cell.align))
        if key not in self.shared:
            self.shared[key] = self._xml(column, merge, cell, keep)
        return self.shared[key]

    def _xml(self, column: int, merge: str, cell: Cell | None, keep: str) -> str:
        span = self.spans[column]
        width = sum(self.widths[column : column + span])
        grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        centred = '<w:vAlign w:val="center"/>' if cell is not None and cell.role == "header" else ""
        head = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid_span}{_MERGE[merge]}{centred}</w:tcPr>'
        if cell is None:
            return f'{head}<w:p><w:pPr><w:pStyle w:val="{self.prefix}Isi"/>{keep}</w:pPr></w:p></w:tc>'
        start = f'<w:p><w:pPr><w:pStyle w:val="{self.prefix}{_style(cell)}"/>{keep}</w:pPr>'
        paragraphs = [f"{start}{run(line.text, _run(line, cell))}</w:p>" for line in cell.lines]
        return f"{head}{''.join(paragraphs)}</w:tc>"


def _style(cell: Cell) -> str:
    if cell.role == "header":
        return "Kepala"
    if cell.role == "mark":
        return "Tanda"
    if cell.role == "number":
        return "NomorKolom"
    return _SUFFIX[cell.align]


def _run(line: Line, cell: Cell) -> str:
    return "" if cell.role == "header" else _RUN[line.style]


def _lines(signer: Signer, above: int, below: int) -> list[tuple[str, bool]]:
    """A signature's lines as (text, bold), filled up so that two stand level."""
    top = list(signer.above) + [""] * (above - len(signer.above))
    under = list(signer.below) + [""] * (below - len(signer.below))
    return (
        [(text, False) for text in (*top, *[""] * SIGNATURE_GAP)]
        + [(signer.name, True)]
        + [(text, False) for text in under]
    )


def _right(signature: Signature, width: int) -> list[SignatureLine]:
    signer = signature.right
    assert signer is not None
    indent = round(width * 0.6)
    lines = [("", False), *_lines(signer, len(signer.above), len(signer.below))]
    return [SignatureLine(text, indent, _RUN["tebal" if bold else "biasa"]) for text, bold in lines]


def _pair(signature: Signature) -> list[PairLine]:
    one, two = signature.left, signature.right
    assert one is not None and two is not None
    above, below = max(len(one.above), len(two.above)), max(len(one.below), len(two.below))
    both = zip(_lines(one, above, below), _lines(two, above, below), strict=True)
    return [PairLine((first, second), _RUN["tebal" if bold else "biasa"]) for (first, bold), (second, _) in both]
