"""Edges: what stands in a table's own rows beside its headings and its body."""

from __future__ import annotations

from rakgen.readers.raw import RawCell, RawTable
from rakgen.recognise.pieces import WholeTable, whole
from tests.support.each import each


def table(*rows: str) -> WholeTable:
    """A table from rows whose cells `|` divides; a row without any is one cell as wide as the table."""
    columns = max(row.count("|") for row in rows) + 1
    cells = [
        RawCell(number, column, (text.strip(),), 1, 1 if "|" in row else columns)
        for number, row in enumerate(rows)
        for column, text in enumerate(row.split("|"))
    ]
    return whole(RawTable(len(rows), columns, tuple(cells)))


HEAD, ROW = "No|Sasaran|Indikator|I|II", "1|S|I|v|"


@each(
    "rows",
    [("RENCANA AKSI TAHUN 2021",), ("RENCANA AKSI||||", "DINAS||||", "||TAHUN 2021||", "||||"), ("||PROGRAM||",)],
)
def test_lines_above_the_headings_are_a_title(rows: tuple[str, ...]) -> None:
    found = table(*rows, HEAD, ROW, ROW)
    assert [line.text for line in found.titles] == [text for row in rows if (text := row.strip("|"))]
    assert [path[-1] for path in found.paths()] == ["No", "Sasaran", "Indikator", "I", "II"]
    assert len(found.body) == 2


def test_a_heading_over_periods_is_no_title() -> None:
    found = table("|||Jadwal|", HEAD, ROW)
    assert found.titles == [] and found.paths()[3] == ("Jadwal", "I")


@each(
    ("heading", "rows"),
    [
        ("||Rp|s.d.|Rp|s.d.", 1),
        ("||K|%|K|%", 1),
        ("||Rp|s.d.|Rp|", 2),
        ("2|S|Rp|s.d.|Rp|s.d.", 2),
        ("||v|v|v|v", 2),
    ],
)
def test_texts_that_are_the_same_below_each_period_are_headings(heading: str, rows: int) -> None:
    found = table("NO|SASARAN|PENARIKAN|||", "||TW I||TW II|", heading, "1|S|5|5|6|11")
    assert len(found.body) == rows


def test_headings_again_are_no_rows_of_the_body() -> None:
    assert len(table(HEAD, "(1)|(2)|(3)|(4)|(5)", ROW, HEAD, "(1)|(2)|(3)|(4)|(5)", ROW).body) == 2


@each("first", ["|||Kupang, 5 Januari 2021|", "|Mengetahui,||Kupang,   Januari 2021|"])
def test_signatures_in_the_last_rows_are_no_rows_of_the_body(first: str) -> None:
    found = table(HEAD, ROW, "||||", first, "|||Kepala,|", "|||BUDI|", "|||NIP. 19700101 199003 1 001|")
    assert found.signing is not None and found.signing.rows == 4 and not found.signing.has_borders
    assert len(found.body) == 2  # the empty row too


def test_a_date_in_the_body_is_no_signature() -> None:
    assert len(table(HEAD, "1|Rapat, 5 Januari 2021|||", ROW).body) == 2


def test_columns_that_only_signatures_below_begin_with_are_none() -> None:
    """As in a PDF, where the two touch; one without a cell of its own in some row stays."""
    signed = ("Mengetahui,", "A"), ("Kota B, 2 Januari 2021", "B", "NIP. 19660506 199203 1 001")
    heads = [
        RawCell(0, column, (text,), 1, span) for column, text, span in ((0, "No", 1), (1, "Sasaran", 2), (3, "I", 1))
    ]
    body = [cell._replace(row=1, lines=(f"{cell.column}",)) for cell in heads]
    below = RawCell(2, 0, signed[0], 1, 2), RawCell(2, 2, signed[1], 1, 2)
    found = whole(RawTable(3, 4, (*heads, *body, *below), widths=(10, 20, 30, 40)))
    assert found.columns == 3 and found.raw.widths == (10, 50, 40)
    assert [[(cell.text, cell.column, cell.colspan) for cell in row if cell] for row in found.body] == [
        [("0", 0, 1), ("1", 1, 1), ("3", 2, 1)]
    ]
    assert found.paths() == [("No",), ("Sasaran",), ("I",)]
    assert found.signing is not None and [cell.lines for cell in found.signing.cells] == list(signed)
    gap = whole(RawTable(3, 4, (*heads, *(cell for cell in body if cell.column != 1), *below)))
    assert gap.columns == 4
