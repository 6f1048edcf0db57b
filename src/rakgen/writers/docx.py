"""DOCX writer: prepares what the Jinja template prints, cell by cell, and packs it with python-docx."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from markupsafe import Markup

from rakgen.layout.document import Cell, Document, Grid, Line, Row, Section, Signature, Signer
from rakgen.layout.pages import SIGNATURE_GAP, paginate
from rakgen.writers.docx_package import StyleSet, header_references, open_package, pack, set_properties, style_sets, template

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre (ECMA-376 measures pages in them)."""

_SUFFIX = {"kiri": "Isi", "tengah": "IsiTengah", "kanan": "IsiKanan"}
_RUN = {"biasa": Markup(), "tebal": Markup("<w:rPr><w:b/><w:bCs/></w:rPr>"), "miring": Markup("<w:rPr><w:i/><w:iCs/></w:rPr>")}
_MERGE = {"": "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}

CellView = tuple[int, Markup, tuple[tuple[str, str, Markup], ...]]
"""Width in twips, cell properties as XML, paragraphs as (style, text, run properties)."""


class RowView(NamedTuple):
    """A table row as the template prints it."""

    cells: list[CellView]
    header: bool
    keep: bool
    whole: bool


class SignatureLine(NamedTuple):
    """A paragraph of a signature at the right."""

    text: str
    indent: int
    bold: bool


class PairLine(NamedTuple):
    """A line of two signatures side by side."""

    cells: tuple[str, str]
    bold: bool


@dataclass(slots=True)
class SectionView:
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
    tables: list[list[RowView]]
    signature: list[SignatureLine]
    pair: list[PairLine]
    pair_widths: tuple[int, int]
    last: bool


def write_docx(document: Document, base: bytes | None = None) -> bytes:
    """The document as a .docx file, the same bytes for the same document.

    `base` is an office's own .docx, whose styles, headers and footers are kept. Raises BaseFault if it cannot be used.
    """
    sets = style_sets(document.sections)
    package = open_package(base, list(sets.values()))
    views = []
    references: dict[tuple[str, str], tuple[str, bool]] = {}
    for number, section in enumerate(document.sections, 1):
        style_set = sets[section.page.font, section.page.size]
        key = (section.page.number, style_set.id)
        if key not in references:
            references[key] = header_references(package, *key, own=base is not None)
        views.append(_section(paginate(section), style_set, references[key], last=number == len(document.sections)))
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


def _tables(grid: Grid, widths: list[int], prefix: str) -> list[list[RowView]]:
    """Every row with the continued cells that Word wants under a vertical merge; a new table where a row asks for a page."""
    result: list[list[RowView]] = [[]]
    left = [0] * len(widths)  # rows still to come under the merge that begins at a column
    spans = [1] * len(widths)  # columns that merge is wide
    shared: dict[tuple[int, int, str, Cell | None], CellView] = {}
    head: list[RowView] = []
    for row in grid.header_rows:
        head.append(RowView(_cells(row, widths, prefix, left, spans, shared), True, row.keep, True))
    result[0] += head
    for row in grid.body_rows:
        if row.new_page:
            result.append(list(head))
        result[-1].append(RowView(_cells(row, widths, prefix, left, spans, shared), False, row.keep, not row.may_split))
    return result


def _cells(
    row: Row,
    widths: list[int],
    prefix: str,
    left: list[int],
    spans: list[int],
    shared: dict[tuple[int, int, str, Cell | None], CellView],
) -> list[CellView]:
    cells: list[CellView] = []
    column = 0
    while column < len(widths):
        cell = row.cells[column]
        merge = ""
        if cell is not None:
            left[column], spans[column] = cell.rowspan - 1, cell.colspan
            merge = "restart" if cell.rowspan > 1 else ""
        elif left[column] > 0:
            left[column] -= 1
            merge = "continue"
        span = spans[column]
        # Marks and empty cells repeat by the thousand; their views are made once.
        plain = cell._replace(origin=None) if cell is not None else None
        key = (sum(widths[column : column + span]), span, merge, plain)
        view = shared.get(key)
        if view is None:
            view = _cell(key[0], span, merge, plain, prefix)
            if plain is None or len(plain.text) < 3:
                shared[key] = view
        cells.append(view)
        column += span
    return cells


def _cell(width: int, span: int, merge: str, cell: Cell | None, prefix: str) -> CellView:
    grid_span = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    centred = '<w:vAlign w:val="center"/>' if cell is not None and cell.role == "header" else ""
    properties = Markup(grid_span + _MERGE[merge] + centred)
    if cell is None:
        return width, properties, ((f"{prefix}Isi", "", Markup()),)
    style = prefix + _style(cell)
    return width, properties, tuple((style, line.text, _run(line, cell)) for line in cell.lines)


def _style(cell: Cell) -> str:
    if cell.role == "header":
        return "Kepala"
    if cell.role == "mark":
        return "Tanda"
    if cell.role == "number":
        return "NomorKolom"
    return _SUFFIX[cell.align]


def _run(line: Line, cell: Cell) -> Markup:
    return Markup() if cell.role == "header" else _RUN[line.style]


def _lines(signer: Signer, above: int, below: int) -> list[tuple[str, bool]]:
    """A signature's lines as (text, bold), filled up so that two stand level."""
    top = list(signer.above) + [""] * (above - len(signer.above))
    under = list(signer.below) + [""] * (below - len(signer.below))
    return [(text, False) for text in (*top, *[""] * SIGNATURE_GAP)] + [(signer.name, True)] + [(text, False) for text in under]


def _right(signature: Signature, width: int) -> list[SignatureLine]:
    signer = signature.right
    assert signer is not None
    indent = round(width * 0.6)
    lines = [("", False), *_lines(signer, len(signer.above), len(signer.below))]
    return [SignatureLine(text, indent, bold) for text, bold in lines]


def _pair(signature: Signature) -> list[PairLine]:
    one, two = signature.left, signature.right
    assert one is not None and two is not None
    above, below = max(len(one.above), len(two.above)), max(len(one.below), len(two.below))
    both = zip(_lines(one, above, below), _lines(two, above, below), strict=True)
    return [PairLine((first, second), bold) for (first, bold), (second, _) in both]
