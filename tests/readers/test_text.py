"""Text: tables whose cells tabs or other signs divide."""

from __future__ import annotations

from rakgen.readers.raw import RawLine
from rakgen.readers.read import read_raw
from rakgen.readers.text import csv_divider, read_text


def test_lines_and_tables_in_their_order() -> None:
    document = read_text(b"**JUDUL**\n\nNO\tA\tB\n1\tx\t\n\nKUPANG\nNO\tA\tB\n2\ty\tz\n")
    lines = [(block.text, block.is_bold) for block in document.blocks if isinstance(block, RawLine) and block.text]
    assert lines == [("JUDUL", True), ("KUPANG", False)]
    assert [[cell.text for cell in table.cells] for table in document.tables] == [
        ["NO", "A", "B", "1", "x", ""], ["NO", "A", "B", "2", "y", "z"],
    ]  # fmt: skip
    assert document.tables[1].cells[3].place.row == 8


def test_a_csv_of_excel_is_read_whatever_divides_it_and_encodes_it() -> None:
    rows = 'NO;URAIAN;"PELAKSANA; PJ"\n1;Évaluasi;"Bagian\nUmum"\n'
    for data in (
        rows.encode("utf-8-sig"),
        rows.encode("cp1252"),
        rows.encode("utf-16"),
        rows.replace(";", ",").encode(),
    ):
        (table,) = read_raw(data, "x.csv").tables
        assert [table.rows, table.columns] == [2, 3]
        assert table.cells[4].text == "Évaluasi"
    assert csv_divider(b"a\tb\tc\n") == "\t"
