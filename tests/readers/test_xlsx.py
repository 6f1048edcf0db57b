"""Workbooks as offices fill them: merges, formats, fills, hidden things, several tables, formulas."""

from __future__ import annotations

import datetime
import importlib.metadata
import io
import re
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import rakgen
from rakgen.diagnostics.fault import LibraryFault, ReadFault
from rakgen.readers.raw import RawDocument, RawLine, RawTable
from rakgen.readers.read import read_raw
from rakgen.readers.xlsx import read_xlsx
from tests.support import docx_reader
from tests.support.each import each
from tests.support.office_bases import packed
from tests.support.plans import ROOT, compile_plan
from tests.support.raw_documents import lines, texts, told

HEAD = ("No", "Kegiatan", "T1", "T2")
THIN = Side(style="thin")


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_of(rows: Sequence[Sequence[object]], name: str = "RAK") -> Worksheet:
    """A sheet of a new workbook with some rows."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    return sheet


def drawn(sheet: Worksheet, places: str) -> None:
    """Draw lines around cells."""
    for row in sheet[places]:
        for cell in row:
            cell.border = Border(THIN, THIN, THIN, THIN)


def read(sheet: Worksheet) -> RawDocument:
    assert sheet.parent is not None
    return read_xlsx(saved(sheet.parent))


@each("left, right, merged", [(1, 3, ""), (0, 1, "B8:D8"), (0, 1, "B12:D12"), (0, 3, "")])
def test_a_sheet_is_title_table_and_signers_side_by_side(left: int, right: int, merged: str) -> None:
    def signed_by(one: str | None, other: str) -> list[str | None]:
        row: list[str | None] = [None] * 4
        row[left], row[right] = one, other
        return row

    sheet = sheet_of(
        [
            ["RENCANA AKSI"], ["TAHUN 2021"], [], HEAD, [1, "Rapat", "v", None], [2, "Audit\nmutu", None, "v"], [],
            signed_by(None, "Kupang, 2 Januari 2021"), signed_by("KETUA,", "SEKRETARIS,"), [],
            signed_by("NAMA SATU", "NAMA DUA"), signed_by(None, "NIP. 2"),
        ]
    )  # fmt: skip
    for places in filter(None, ("A1:D1", merged)):
        sheet.merge_cells(places)
    document = read(sheet)
    assert lines(document) == ["RENCANA AKSI", "TAHUN 2021"]
    assert texts(document) == [list(HEAD), ["1", "Rapat", "v", ""], ["2", "Audit\nmutu", "", "v"]]
    signed = document.blocks[-1]
    assert isinstance(signed, RawTable) and not signed.has_borders
    assert [cell.lines for cell in signed.cells] == [
        ("KETUA,", "NAMA SATU"),
        ("Kupang, 2 Januari 2021", "SEKRETARIS,", "NAMA DUA", "NIP. 2"),
    ]
    place = document.tables[0].cells[5].place
    assert (place.sheet, place.row, place.column) == ("RAK", 5, 2)


def test_merged_cells_are_spans() -> None:
    sheet = sheet_of([["No", "Jadwal", None], [None, "T1", "T2"], [1, "v", None]])
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    assert texts(read(sheet)) == [["No", "Jadwal", "Jadwal"], ["No", "T1", "T2"], ["1", "v", ""]]


def test_columns_that_only_another_table_needs_are_none() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None], [], ["No", "Program", None, "Pagu"], [1, "p", None, 5000]])
    sheet.merge_cells("B4:C4")
    sheet.merge_cells("B5:C5")
    document = read(sheet)
    assert texts(document, 0) == [list(HEAD), ["1", "a", "v", ""]]
    assert texts(document, 1) == [["No", "Program", "Pagu"], ["1", "p", "5000"]]


def test_tables_side_by_side_are_two() -> None:
    sheet = sheet_of([["No", "A", "B", None, "No", "C", "D"], [1, "a", "b", None, 1, "c", "d"]])
    assert [texts(read(sheet), n) for n in (0, 1)] == [
        [["No", "A", "B"], ["1", "a", "b"]],
        [["No", "C", "D"], ["1", "c", "d"]],
    ]


@pytest.mark.parametrize("gap", [1, 2])
@pytest.mark.parametrize("side", ["", "lines", "no heading", "merged heading"])
def test_a_smaller_table_beside_a_longer_or_shorter_one_is_its_own(side: str, gap: int) -> None:
    """With lines around both, around the first, and where its heading is missing or merged."""
    beside = [["Bidang", "Pagu"], ["A", 5000], ["B", 6000], ["Jumlah", 11000]]
    plan = [HEAD, [1, "a", "v", None], [2, "b", None, "v"], [None, None, None, "Kupang, 2 Januari 2021"]]
    sheet = sheet_of(
        [["RENCANA AKSI"], *([*row, *[None] * gap, *more] for row, more in zip(plan, beside, strict=True))]
    )
    first = 5 + gap
    drawn(sheet, "A2:D4")
    if side:
        drawn(sheet, f"{'EFG'[gap]}2:{'FGH'[gap]}5")
    if side == "no heading":
        sheet.cell(2, first).value = sheet.cell(2, first + 1).value = None
        drawn(sheet, f"{'EFG'[gap]}2:{'FGH'[gap]}5")
    if side == "merged heading":
        sheet.merge_cells(f"{'EFG'[gap]}2:{'FGH'[gap]}2")
    document = read(sheet)
    assert texts(document, 0) == [list(HEAD), ["1", "a", "v", ""], ["2", "b", "", "v"]]
    assert [row[1] for row in texts(document, 1)][-3:] == ["5000", "6000", "11000"]
    own = ["Bidang"] if side == "merged heading" else []
    assert lines(document) == ["RENCANA AKSI", *own, "Kupang, 2 Januari 2021"]


def test_a_table_whose_outline_alone_is_drawn_is_whole() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None], [2, "b", None, "v"], [3, None, "v", "v"]])
    for row in range(1, 5):
        sheet.cell(row, 1).border, sheet.cell(row, 4).border = Border(left=THIN), Border(right=THIN)
    assert [len(row) for row in texts(read(sheet))] == [4, 4, 4, 4]


def test_lines_around_cells_say_what_a_table_is() -> None:
    rows = [["RENCANA", "AKSI", "2021"], HEAD, [1, "a", "v", None], [None] * 4, [2, "b", None, "v"], ["x", "y", "z"]]
    sheet = sheet_of(rows)
    drawn(sheet, "A2:D5")
    document = read(sheet)
    assert lines(document)[0] == "RENCANA AKSI 2021"
    assert texts(document) == [list(HEAD), ["1", "a", "v", ""], ["2", "b", "", "v"], ["x", "y", "z", ""]]


def test_a_note_right_below_a_table_without_lines_is_none_of_its_rows() -> None:
    document = read(sheet_of([HEAD, [1, "a", "v", None], ["Keterangan: v = dilaksanakan"]]))
    assert texts(document) == [list(HEAD), ["1", "a", "v", ""]]
    assert lines(document) == ["Keterangan: v = dilaksanakan"]


def test_an_empty_row_does_not_end_a_table_whose_rows_go_on() -> None:
    document = read(sheet_of([HEAD, [1, "a", "v", None], [], [2, "b", None, "v"], [3, "c", "v", None]]))
    assert [row[1] for row in texts(document)] == ["Kegiatan", "a", "b", "c"]


FORMATS: list[tuple[object, str, str]] = [
    (0.25, "0%", "25%"),
    (0.775, "0.0%", "77,5%"),
    (1755000000, "#,##0", "1.755.000.000"),
    (1755000000, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', "Rp 1.755.000.000"),
    (datetime.date(2021, 3, 1), "d mmmm yyyy", "1 Maret 2021"),
    (datetime.datetime(2021, 3, 1), "mm-dd-yy", "01/03/2021"),
    (True, "General", "✓"),
    (False, "General", ""),
    ("007", "@", "007"),
    ("a_x000D_\nb", "General", "a\nb"),
]


@each("value, code, text", FORMATS)
def test_a_cell_says_what_excel_shows(value: object, code: str, text: str) -> None:
    sheet = sheet_of([HEAD, [1, "a", value, None]])
    sheet["C2"].number_format = code
    assert texts(read(sheet))[1][2] == text


FILLS: list[tuple[PatternFill, str | None]] = [
    (PatternFill("solid", fgColor="FFBFBFBF"), "BFBFBF"),
    (PatternFill("solid", fgColor=Color(theme=0, tint=-0.25)), "BFBFBF"),
    (PatternFill("solid", fgColor=Color(indexed=13)), "FFFF00"),
    (PatternFill("lightUp"), "BFBFBF"),
    (PatternFill("solid", fgColor="FFFFFFFF"), None),
    (PatternFill("solid", fgColor=Color(theme=0)), None),
    (PatternFill(), None),
]


@each("fill, colour", FILLS)
def test_a_fill_is_a_colour(fill: PatternFill, colour: str | None) -> None:
    sheet = sheet_of([HEAD, [1, "a", None, "x"]])
    sheet["C2"].fill = fill
    assert read(sheet).tables[0].cells[6].fill == colour


def test_rows_without_lines_that_cells_from_above_reach_into_are_the_tables() -> None:
    rows = [HEAD, [1, "a", "x", 5], [None, None, "y", 7], [2, "b", "z", 9], [], [None, None, "Kupang, 1 Maret 2024"]]
    sheet = sheet_of(rows)
    drawn(sheet, "A1:D2")
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("B2:B3")
    assert texts(read(sheet))[2:] == [["1", "a", "y", "7"], ["2", "b", "z", "9"]]


def test_bold_is_that_of_each_line_and_a_tick_of_wingdings_is_a_tick() -> None:
    rich = CellRichText(TextBlock(InlineFont(b=True), "tebal\n"), "biasa")
    sheet = sheet_of([HEAD, [1, rich, "ü", "x"]])
    sheet["C2"].font = Font(name="Wingdings")
    sheet["A2"].font = Font(b=True)
    cells = read(sheet).tables[0].cells
    assert [cell.bold for cell in cells[4:7]] == [(True,), (True, False), (False,)]
    assert (cells[5].text, cells[6].text) == ("tebal\nbiasa", "✓")


def test_what_is_struck_through_is_read_and_told() -> None:
    parts = [CellRichText(TextBlock(InlineFont(strike=strike), "100 orang "), TextBlock(InlineFont(b=True), "80 orang"))
             for strike in (True, False)]  # fmt: skip
    sheet = sheet_of([HEAD, [1, parts[0], parts[1], "batal"]])
    sheet["D2"].font = Font(strike=True)
    document = read(sheet)
    assert texts(document)[1] == ["1", "100 orang 80 orang", "100 orang 80 orang", "batal"]
    assert told(document) == [("struck", "100 orang"), ("struck", "batal")]


def test_what_a_format_hides_is_told_and_a_hidden_zero_is_none() -> None:
    sheet = sheet_of([HEAD, [1, "a", 5000, 0], [2, "rahasia", -3, None]])
    for place, code in {"C2": ";;;", "D2": "#,##0;;", "B3": ";;;", "C3": "0;;0"}.items():
        sheet[place].number_format = code
    document = read(sheet)
    assert texts(document)[1:] == [["1", "a", "", ""], ["2", "", "", ""]]
    assert told(document) == [("hidden", "5000"), ("hidden", "rahasia"), ("hidden", "-3")]


def test_what_is_hidden_is_told_and_not_read() -> None:
    sheet = sheet_of([["No", "rahasia", "Kegiatan", "T1", "T2"], [1, "x", "a", "v", "v"], [2, "y", "b", "v", None]])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    assert sheet.parent is not None
    sheet.parent.create_sheet("Referensi").append(["kode", "nama"])
    sheet.parent["Referensi"].sheet_state = "veryHidden"
    document = read(sheet)
    assert texts(document) == [["No", "Kegiatan", "T1", "T2"], ["1", "a", "v", "v"]]
    assert told(document) == [("hidden", "rahasia; x; y"), ("hidden", "2; y; b; v"), ("hidden", "kode\nnama")]
    assert [(remark.place.row, remark.place.column) for remark in document.remarks] == [(0, 2), (3, 0), (0, 0)]


def test_a_merged_cell_is_read_though_its_first_row_is_hidden() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None], [None, "b", "v", None], [None, "c", None, "v"]])
    sheet.merge_cells("A2:A4")
    sheet.row_dimensions[2].hidden = True
    assert texts(read(sheet)) == [list(HEAD), ["1", "b", "v", ""], ["1", "c", "", "v"]]


def test_a_text_box_over_a_sheet_is_a_cell_below_its_tables() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None]])
    assert sheet.parent is not None
    stream = io.BytesIO(saved(sheet.parent))
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in ("KEPALA,", "", "BUDI", "NIP. 1"))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(
            "xl/drawings/drawing1.xml",
            f'<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a"><xdr:sp><xdr:txBody>{lines}</xdr:txBody></xdr:sp></xdr:wsDr>',
        )
    document = read_xlsx(stream.getvalue())
    assert document.tables[-1].cells[0].lines == ("KEPALA,", "", "BUDI", "NIP. 1")
    assert not document.tables[-1].has_borders and len(document.tables) == 2


def test_several_sheets_are_read_in_order_and_one_by_its_name() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None]], "Bagian A")
    assert sheet.parent is not None
    other = sheet.parent.create_sheet("Bagian B")
    for row in (HEAD, [1, "b", "v", None]):
        other.append(list(row))
    sheet.parent.create_sheet("Petunjuk").append(["isi dengan huruf besar"])
    document = read(sheet)
    assert [texts(document, n)[1][1] for n in (0, 1)] == ["a", "b"]
    assert [table.is_break for table in document.tables] == [True, True]
    assert told(document) == [("outside", "isi dengan huruf besar")]
    assert texts(read_xlsx(saved(sheet.parent), "bagian b"))[1][1] == "b"
    with pytest.raises(ReadFault) as fault:
        read_raw(saved(sheet.parent), "a.xlsx", "Bagian C")
    assert fault.value.finding.key == "RAK970.lembar"
    assert "Bagian A, Bagian B, Petunjuk" in fault.value.finding.message()


def test_a_formula_counts_by_its_stored_value_and_is_told_without_one() -> None:
    sheet = sheet_of([HEAD, [1, "a", "=1+1", "=2+2"]])
    assert sheet.parent is not None
    data = _changed(
        saved(sheet.parent),
        "xl/worksheets/sheet1.xml",
        lambda xml: re.sub(rb"<f>1\+1</f><v ?/?>(?:</v>)?", b"<f>1+1</f><v>2</v>", xml),
    )
    document = read_xlsx(data)
    assert texts(document)[1] == ["1", "a", "2", ""]
    assert told(document) == [("formula", "=2+2")]


def test_notes_headers_and_coloured_rules_are_told() -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None]])
    sheet["B2"].comment = Comment("tanya bagian umum", "x")
    sheet.oddHeader.center.text = "Dinas Contoh"
    sheet.oddFooter.center.text = "Halaman &P dari &N"
    sheet.conditional_formatting.add("C2:D9", CellIsRule("equal", ["1"], fill=PatternFill("solid", bgColor="FF0000")))
    assert told(read(sheet)) == [("outside", "tanya bagian umum"), ("outside", "Dinas Contoh"), ("rule", "C2:D9")]


def test_rows_that_are_printed_on_each_page_are_headings_but_no_title() -> None:
    sheet = sheet_of([["RENCANA AKSI"], HEAD, [1, "a", "v", None], [2, "b", None, "v"]])
    sheet.print_title_rows = "1:2"
    document = read(sheet)
    assert lines(document) == ["RENCANA AKSI"]
    assert [cell.is_header for cell in document.tables[0].cells] == [True] * 4 + [False] * 8


def _changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one of its parts changed."""
    own = docx_reader.parts(data)
    return packed({**own, name: change(own[name])})


def _book(change: Callable[[bytes], bytes]) -> bytes:
    sheet = sheet_of([HEAD, [1, "a", "v", None]])
    assert sheet.parent is not None
    return _changed(saved(sheet.parent), "xl/worksheets/sheet1.xml", change)


MERGE = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
BAD = [
    ("lama.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "RAK970.lama"),
    ("kunci.xlsx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "RAK970.terkunci"),
    ("rusak.xlsx", b"bukan buku kerja", "RAK970.rusak"),
    ("rusak.xlsx", _book(lambda _: b"<worksheet"), "RAK970.rusak"),
    ("entitas.xlsx", _book(lambda xml: b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + xml), "RAK970.rusak"),
    ("gabung.xlsx", _book(lambda xml: xml.replace(b"</sheetData>", b"</sheetData>" + MERGE)), "RAK970.besar"),
    ("kosong.xlsx", saved(Workbook()), "RAK970.tabel"),
]


@each("name, data, key", BAD)
def test_a_workbook_that_cannot_be_read_says_why(name: str, data: bytes, key: str) -> None:
    with pytest.raises(ReadFault) as fault:
        read_raw(data, name)
    assert fault.value.finding.key == key


@each("far", ["XFD900", "A1048576", "AZ60000", "XFD1048576"])
def test_a_stray_cell_far_away_is_read_and_costs_nothing(far: str) -> None:
    """Columns and rows up to it were made, and kept in memory: over 200 s for the last."""
    sheet = sheet_of([HEAD, [1, "a", "v", None], [2, "b", None, "v"]])
    sheet[far] = "x"
    begun = time.process_time()
    document = read(sheet)
    assert time.process_time() - begun < 2
    assert texts(document)[:2] == [list(HEAD), ["1", "a", "v", ""]]
    assert "x" in list(document.texts())


def test_the_cells_of_a_workbook_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rakgen.readers.xlsx._MOST_CELLS", 5)
    with pytest.raises(ReadFault) as fault:
        read_raw(_book(lambda xml: xml), "besar.xlsx")
    assert fault.value.finding.key == "RAK970.besar"


def test_without_openpyxl_the_command_that_installs_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = sheet_of([HEAD, [1, "a", "v", None]])
    assert sheet.parent is not None
    data = saved(sheet.parent)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.setattr(importlib.metadata, "requires", lambda _: ['openpyxl>=3.1; extra == "impor"'])
    with pytest.raises(LibraryFault) as fault:
        read_raw(data, "a.xlsx")
    assert fault.value.finding.key == "RAK914"
    assert "openpyxl>=3.1" in fault.value.finding.hint()


def test_a_sheet_is_asked_of_a_workbook_only() -> None:
    with pytest.raises(ReadFault) as fault:
        read_raw(b"No\tKegiatan\tT1\n1\ta\tv\n", "a.txt", "RAK")
    assert fault.value.finding.key == "RAK970.lembar"


@each("kode", ["pk-pernyataan", "perjanjian-kinerja-kepala-dinas-pertanian"])
def test_a_statement_on_a_sheet_of_its_own_stands_above_the_table(tmp_path: Path, kode: str) -> None:
    """Its signers beside each other are lines of their own, its labels stand before what they are of."""
    path, text = tmp_path / "plan.yaml", (ROOT / "plans/contoh/pk-pernyataan.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("kode: pk-pernyataan", f"kode: {kode}"), encoding="utf-8")
    document = read_raw(rakgen.write(compile_plan(path), "xlsx").data, "pk.xlsx")
    lines = [block.text for block in document.blocks if isinstance(block, RawLine)]
    assert lines.count("PERJANJIAN KINERJA TAHUN 2026") == 2 and document.remarks == ()
    assert {"Nama : NAMA BUPATI CONTOH", "Pihak Kedua,", "Pihak Pertama,", "NAMA BUPATI CONTOH"} <= set(lines)
