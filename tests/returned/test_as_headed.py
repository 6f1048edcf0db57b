"""Headed tables: whatever somebody did to headings and columns, the rest of a table is that of the plan's form."""

from __future__ import annotations

from pathlib import Path

from rakgen.readers.raw import RawCell, RawDocument, RawTable
from rakgen.readers.read import read_raw
from rakgen.returned.as_headed import as_headed
from rakgen.returned.edited import EditedPlace
from tests.support.compiling import built, compiling
from tests.support.each import each

REFERENCE = Path("plans/2021.yaml")


def headed(document: RawDocument) -> tuple[RawDocument, list[EditedPlace]]:
    compiled = compiling(REFERENCE)(REFERENCE.read_bytes())
    assert compiled is not None
    return as_headed(document, compiled[1])


def as_built() -> RawDocument:
    return read_raw(built(REFERENCE), "rak.docx")


def in_tables(document: RawDocument, **texts: str) -> RawDocument:
    """A document with other texts in its first table."""
    first = document.tables[0]
    cells = tuple(cell._replace(lines=(texts.get(cell.text, cell.text),)) for cell in first.cells)
    return document._replace(
        blocks=tuple(block._replace(cells=cells) if block is first else block for block in document.blocks)
    )


def with_column(table: RawTable, at: int, texts: dict[int, str]) -> RawTable:
    """A table with a column more: some texts by their rows, under a heading over all columns where one spans it."""
    cells = [
        cell._replace(
            column=cell.column + (cell.column >= at),
            colspan=cell.colspan + (cell.column < at < cell.column + cell.colspan),
        )
        for cell in table.cells
    ]
    spanned = {cell.row for cell in cells if cell.column < at < cell.column + cell.colspan}
    more = [
        RawCell(row, at, (texts.get(row, ""),), place=table.place.at(row + 1, 99))
        for row in range(table.rows)
        if row not in spanned
    ]
    ordered = tuple(sorted((*cells, *more), key=lambda cell: (cell.row, cell.column)))
    widths = (*table.widths[:at], 10.0, *table.widths[at:])
    return table._replace(columns=table.columns + 1, cells=ordered, widths=widths)


def test_headings_edited_on_one_page_are_those_of_the_form_there() -> None:
    own = as_built()
    document, told = headed(in_tables(own, PELAKSANA="PJ", TARGET="", T1="TW I"))
    assert document == own
    assert [(change.old, change.new, change.why) for change in told] == [
        ("TARGET", "", "form"),
        ("PELAKSANA", "PJ", "form"),
        ("T1", "TW I", "form"),
    ]
    assert headed(own) == (own, [])


@each("at,heading", [(10, "KETERANGAN"), (10, ""), (0, "KODE"), (6, "T1a"), (7, "")])
def test_what_stands_in_columns_that_no_form_has_is_told_and_the_rest_compared(at: int, heading: str) -> None:
    own = as_built()
    first = own.tables[0]
    row = {0: heading, 4: "catatan"} if at in (0, 10) else {1: heading, 4: "catatan"}
    blocks = tuple(with_column(first, at, row) if block is first else block for block in own.blocks)
    document, told = headed(own._replace(blocks=blocks))
    assert document == own
    assert [(change.new, change.why) for change in told] == [(text, "column") for text in row.values() if text]


def test_a_table_that_lacks_a_column_or_has_other_headings_stays_as_it_is() -> None:
    own = as_built()
    for texts in (
        {"TARGET": "PELAKSANA", "PELAKSANA": "TARGET"},
        {f"T{n}": f"M{n}" for n in range(1, 5)} | {"NO": "N", "SASARAN": "S", "TARGET": "T"},
    ):
        other = in_tables(own, **texts)
        assert headed(other) == (other, [])
    first = own.tables[0]
    cells = tuple(cell for cell in first.cells if cell.column < 9)
    narrow = own._replace(blocks=tuple(first._replace(columns=9, cells=cells) if b is first else b for b in own.blocks))
    assert headed(narrow) == (narrow, [])
