"""Merged cells taken out of a workbook: which they are, whose, and nothing else with them."""

from __future__ import annotations

import io
import zipfile

from openpyxl.workbook.workbook import Workbook

from rakgen.readers.package import read_package
from rakgen.readers.xlsx import read_xlsx
from rakgen.readers.xlsx_merges import MergedCells, merges_of, parts_of_sheets, without_merges
from tests.support import docx_reader
from tests.support.office_bases import packed


def workbook(*, clear: bool = True) -> bytes:
    book = Workbook()
    book.active.title = "Daftar & isi"
    sheet = book.create_sheet("RAK")
    for row in (("No", "Kegiatan", "Pelaksana"), (1, "K1", "Umum"), (2, "K2", "di bawah")):
        sheet.append(row)
    if clear:
        sheet.merge_cells("C2:C3")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_merges_belong_to_the_sheet_of_their_part() -> None:
    package = read_package(workbook(), "xl/workbook.xml")
    parts = parts_of_sheets(package)
    assert parts == {"Daftar & isi": "xl/worksheets/sheet1.xml", "RAK": "xl/worksheets/sheet2.xml"}
    assert [merges_of(package)[parts[title]] for title in parts] == [[], [MergedCells(2, 3, 3, 3)]]


def test_any_spelling_of_a_merge_is_found() -> None:
    text = b"<x:mergeCells count='2'><x:mergeCell ref='AA3:B$1'/><x:mergeCell x=\"1\" ref=\"A1:A2\" /></x:mergeCells>"
    assert merges_of({"xl/worksheets/a.xml": text})["xl/worksheets/a.xml"] == [
        MergedCells(1, 2, 3, 27),
        MergedCells(1, 1, 2, 1),
    ]


def test_nothing_but_merges_is_taken_out() -> None:
    data = workbook()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(without_merges(data))) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
        assert changed == ["xl/worksheets/sheet2.xml"]
        assert b"mergeCell" not in new.read(changed[0])


def test_a_text_under_a_merged_cell_is_told() -> None:
    """openpyxl empties the cells under a merge, other programs keep them: so it is merged afterwards."""
    own, sheet = docx_reader.parts(without_merges(workbook(clear=False))), "xl/worksheets/sheet2.xml"
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>'
    document = read_xlsx(packed({**own, sheet: own[sheet].replace(b"</sheetData>", merge)}))
    assert [one.text for one in document.remarks if one.kind == "hidden"] == ["di bawah"]
    assert [cell.text for cell in document.tables[0].cells if cell.column == 2] == ["Pelaksana", "Umum"]
