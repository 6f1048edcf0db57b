"""Raw documents: a Document as a reader would give it back, without any format between."""

from __future__ import annotations

import itertools

from rakgen.document.document import Cell, Document, Grid, Mark, Section
from rakgen.document.pages import paginate
from rakgen.readers.raw import RawBlock, RawCell, RawDocument, RawLine, RawPlace, RawTable


def raw_table(grid: Grid) -> RawTable:
    """A grid as a raw table."""
    rows = [*grid.header_rows, *grid.body_rows]
    cells = tuple(
        raw_cell(cell, row, column, row < len(grid.header_rows))
        for row, one in enumerate(rows)
        for column, cell in enumerate(one.cells)
        if cell is not None
    )
    return RawTable(len(rows), len(grid.columns), cells, RawPlace(table=1))


def raw_cell(cell: Cell, row: int, column: int, is_header: bool) -> RawCell:
    if isinstance(cell.content, Mark):
        lines, bold = (("" if cell.content.shaded else cell.content.text,), (False,))
    else:
        whole = [line.whole for line in cell.lines]
        pairs = [(text, "tebal" in line.style) for line in whole for text in line.text.split("\n")]
        lines, bold = tuple(text for text, _ in pairs), tuple(is_bold for _, is_bold in pairs)
    place = RawPlace(table=1, row=row + 1, column=column + 1)
    return RawCell(row, column, lines, cell.rowspan, cell.colspan, cell.fill, bold, is_header, "", place)


def raw_section(section: Section) -> list[RawBlock]:
    blocks: list[RawBlock] = [RawLine(line) for line in section.title.annex]
    blocks += [RawLine(line, is_bold=True, is_break=not i) for i, line in enumerate(section.title.lines)]
    blocks += [RawLine(section.title.subtitle)] if section.title.subtitle else []
    for block in section.blocks:
        blocks.append(raw_table(block) if isinstance(block, Grid) else RawLine(block.whole.text))
    if section.signature is not None:
        signers = [signer for signer in (section.signature.left, section.signature.right) if signer]
        lines = [(*signer.above, "", "", signer.name, *signer.below) for signer in signers]
        cells = tuple(RawCell(0, column, texts) for column, texts in enumerate(lines))
        blocks.append(RawTable(1, len(lines), cells, has_borders=False))
    return blocks


def pieces_of(grid: Grid) -> list[Grid]:
    """A grid with page breaks as a table a page, each under the header rows."""
    starts = [0, *(i for i, row in enumerate(grid.body_rows) if row.new_page and i), len(grid.body_rows)]
    return [grid._replace(body_rows=grid.body_rows[a:b]) for a, b in itertools.pairwise(starts)]


def raw_document(document: Document, *, paged: bool = False) -> RawDocument:
    """A Document as raw blocks; `paged`: each page's piece a table of its own, as in files for paper."""
    blocks: list[RawBlock] = []
    for section in document.sections:
        whole = paginate(section) if paged else section
        cut = [piece for block in whole.blocks for piece in (pieces_of(block) if isinstance(block, Grid) else [block])]
        blocks += raw_section(whole._replace(blocks=tuple(cut)))
    return RawDocument(tuple(blocks))


def table(*rows: str) -> RawDocument:
    """A table from rows whose cells `|` divides, without merged cells, below a title."""
    cells = [
        RawCell(row, column, (text.strip(),))
        for row, line in enumerate(rows)
        for column, text in enumerate(line.split("|"))
    ]
    columns = max(cell.column for cell in cells) + 1
    title = [RawLine("RENCANA AKSI"), RawLine("DINAS CONTOH"), RawLine("TAHUN 2021")]
    return RawDocument((*title, RawTable(len(rows), columns, tuple(cells))))


def texts(document: RawDocument, number: int = 0) -> list[list[str]]:
    """The cells of a table, a dot for what another one covers."""
    return [[cell.text if cell else "." for cell in row] for row in document.tables[number].matrix()]


def lines(document: RawDocument) -> list[str]:
    """The lines between the tables."""
    return [block.text for block in document.blocks if isinstance(block, RawLine)]


def told(document: RawDocument) -> list[tuple[str, str]]:
    """What is remarked of a document, by kinds."""
    return [(one.kind, one.text) for one in document.remarks]
