"""Raw tables: documents as readers give them, from rows of text."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawDocument, RawLine, RawTable


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
