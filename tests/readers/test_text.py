"""Text: tables whose cells tabs or other signs divide."""

from __future__ import annotations

from time import process_time

import pytest

import rakgen
from rakgen.diagnostics.fault import ReadFault
from rakgen.readers.raw import RawLine
from rakgen.readers.read import read_raw
from rakgen.readers.text import csv_divider, read_text
from tests.support.each import each
from tests.support.plans import ROOT, compile_plan


def test_lines_and_tables_in_their_order() -> None:
    document = read_text(b"**JUDUL**\n\nNO\tA\tB\n1\tx\t\n\nKUPANG\nNO\tA\tB\n2\ty\tz\n")
    lines = [(block.text, block.is_bold) for block in document.blocks if isinstance(block, RawLine) and block.text]
    assert lines == [("JUDUL", True), ("KUPANG", False)]
    assert [[cell.text for cell in table.cells] for table in document.tables] == [
        ["NO", "A", "B", "1", "x", ""], ["NO", "A", "B", "2", "y", "z"],
    ]  # fmt: skip
    assert document.tables[1].cells[3].place.row == 8


@each(
    "rows, tables",
    [
        (("No;Sasaran;Target;;No;Program;Pagu", "1;A;5%;;1;P;10", ";;;;2;Q;20"), [(2, 3), (3, 3)]),
        (("RENCANA;;;;;;", ";;;;;;", "No;Sasaran;Target;;No;Program;Pagu", "1;A;5%;;1;P;10"), [(2, 3), (2, 3)]),
        (("No;Sasaran;Target;;;", "1;A;5%;;;"), [(2, 3)]),
        (("No;Sasaran;Target;;Pelaksana;Lokasi;PJ", "1;A;5%;;v;;X"), [(2, 6)]),
        ((";No;Sasaran;Target", ";1;A;5%"), [(2, 3)]),
        (("Sasaran;Target;;Unit;PJ", "1;5;;1;5"), [(2, 4)]),
        (("No;Sasaran;;No;Program", "1;;;2;"), [(2, 2), (2, 2)]),
        (("No;Sasaran;Target;Ket;No;Program;Pagu", "1;A;5%;;1;P;10"), [(2, 7)]),
    ],
)
def test_tables_side_by_side_are_parted_by_an_empty_column(
    rows: tuple[str, ...], tables: list[tuple[int, int]]
) -> None:
    document = read_text("\n".join(rows).encode(), ";")
    assert [(table.rows, len({c.column for c in table.cells if c.text})) for table in document.tables] == tables


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


def test_quotes_of_a_spreadsheet_are_taken_off_and_those_of_a_text_stay() -> None:
    saved = read_text(b'NO\tA\tB\n1\t"dua\nbaris"\t"kata ""x"""\n').tables[0]
    assert [cell.text for cell in saved.cells[3:]] == ["1", "dua\nbaris", 'kata "x"']
    typed = read_text(b'NO\tA\tB\n1\t"kata" itu\t"\n2\t"\t"\n').tables[0]
    assert [cell.text for cell in typed.cells[3:]] == ["1", '"kata" itu', '"', "2", '"', '"']


def test_other_ends_of_lines_are_within_a_cell_and_control_characters_are_none() -> None:
    table = read_text("NO\tA\tB\n1\tdua\vbaris\tb\x07\x0c\u2028c\n".encode()).tables[0]
    assert [cell.lines for cell in table.cells[3:]] == [("1",), ("dua", "baris"), ("b", "c")]


@each("after,columns", [("", 3), ("\t" * 20_000, 3), ("\t" * 20_000 + "z", 0)])
def test_columns_are_counted_by_what_they_say(after: str, columns: int) -> None:
    data = f"NO\tA\tB{after}\n1\tx\ty{after}\n".encode()
    if columns:
        assert read_raw(data, "a.tsv").tables[0].columns == columns
        return
    with pytest.raises(ReadFault) as caught:
        read_raw(data, "a.tsv")
    assert [finding.key for finding in caught.value.findings] == ["RAK970.besar"]


def test_a_cell_without_an_end_is_refused() -> None:
    with pytest.raises(ReadFault) as caught:
        read_raw(b'NO,A,B\n1,"' + b"x" * 140_000, "a.csv")
    assert [finding.key for finding in caught.value.findings] == ["RAK970.besar"]


@pytest.mark.slow
def test_rows_over_the_limit_are_told_and_not_kept() -> None:
    """Two million took a minute and 3 GB."""
    start = process_time()
    for row, divider in ((b"a,b,c\n", ","), (b"a\tb\tc\r", "\t"), (b'"a"\tb\tc\n', "\t")):
        document = read_text(row * 60_000, divider)
        assert [table.rows for table in document.tables] == [20_000]
        assert [(one.kind, one.place.row, one.text) for one in document.remarks] == [("cut", 20_001, "60000")]
    assert process_time() - start < 3.0


@each("office, name", [("docx", "rak.docx"), ("docx", "rak.xlsx"), ("docx", "rak"), ("xlsx", "rak.docx"), ("xlsx", "")])
def test_an_office_file_is_read_by_what_is_in_it(office: str, name: str) -> None:
    data = rakgen.write(compile_plan(ROOT / "plans" / "contoh" / "iku.yaml"), office).data
    assert {bool(table.place.sheet) for table in read_raw(data, name).tables} == {office == "xlsx"}
