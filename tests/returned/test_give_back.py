"""Giving back: what is edited in a built Word file comes back into its plan, and nothing else moves."""

from __future__ import annotations

import copy
import io
import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook

from rakgen.readers.read import read_raw
from rakgen.returned.give_back import GivenBack, give_back
from tests.support.compiling import built, compiling
from tests.support.each import each
from tests.support.edited_docx import Edit, W, add_row, add_row_above, cell_with, edited, goes_on, text_of, write
from tests.support.forms import RENCANA
from tests.support.office import Converted
from tests.support.plans import ROOT

PLAN = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana:
  umum: Bagian Umum  # register
  data: Bidang Data
rak:
  - layout: rak-triwulan
    sasaran:
      - uraian: Layanan yang baik
        indikator:
          - uraian: Nilai layanan
            target: 80  # dari renstra
            kegiatan:
              # kegiatan pertama
              - uraian: "Rapat: persiapan"
                jadwal: [T1, T2]   # awal tahun
                pelaksana: umum
              - uraian: Survei
                jadwal: T3
                pelaksana: [umum, data]
              - uraian: Laporan
                jadwal: semua
                pelaksana: data
"""


def given(path: Path, edit: Edit, then: Callable[[bytes], bytes] = bytes, **options: bool) -> GivenBack:
    """What comes back of a plan's own Word file after an edit."""
    data = then(edited(built(path), edit))
    found = give_back(read_raw(data, "rak.docx"), path.read_bytes(), compiling(path), **options)
    assert found is not None
    return found


def moved(before: str, after: str) -> list[tuple[str, str]]:
    """The lines that differ, where the number of lines is the same."""
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(old.strip(), new.strip()) for old, new in pairs if old != new]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("alone")


@pytest.fixture
def plan(folder: Path) -> Path:
    """The plan at one place for all tests, so that it is built once."""
    path = folder / "plan.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_document_as_it_was_built_asks_for_nothing(plan: Path) -> None:
    found = given(plan, lambda rows: None)
    assert (found.changes, found.strange, found.data) == ([], [], PLAN.encode())


def test_each_kind_of_edit_is_one_splice(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        write(cell_with(rows, "Rapat: persiapan"), "Rapat: pelaksanaan #2")
        write(cell_with(rows, "80"), "85,5%")
        write(cell_with(rows[:1], "Bagian Umum"), "Bidang Data")
        write(cell_with(rows[1:2], "✓"), "")
        write(cell_with(rows[1:2], ""), "x")
        write(cell_with(rows, "Bagian Umum\nBidang Data"), "Sekretariat")

    found = given(plan, edit)
    assert [change.why for change in found.changes] == [""] * 6
    text = found.data.decode()
    assert [key for change in found.made for key in change.units] == ["sekretariat"]
    assert "  data: Bidang Data\n  sekretariat: Sekretariat\n" in text
    assert moved(PLAN, text.replace("  sekretariat: Sekretariat\n", "")) == [
        ("target: 80  # dari renstra", "target: 85,5%  # dari renstra"),
        ('- uraian: "Rapat: persiapan"', '- uraian: "Rapat: pelaksanaan #2"'),
        ("pelaksana: umum", "pelaksana: data"),
        ("jadwal: T3", "jadwal: T1"),
        ("pelaksana: [umum, data]", "pelaksana: sekretariat"),
    ]


@each("text,told", [
    ("85", [("80", "85", "merged")]),
    ("✓", [("80", "✓", "merged")]),
    ("85 (lanjutan)", [("80", "85 (lanjutan)", "merged")]),
    ("80", []),
    ("80 (lanjutan)", []),
    ("", []),
])  # fmt: skip
def test_a_text_where_a_merged_cell_was_divided_is_named(plan: Path, text: str, told: list[tuple[str, ...]]) -> None:
    def edit(rows: list[object]) -> None:
        column = [text_of(cell) for cell in rows[0].iter(f"{W}tc")].index("80")  # type: ignore[attr-defined]
        below = list(rows[1].iter(f"{W}tc"))[column]  # type: ignore[attr-defined]
        below.find(f"{W}tcPr/{W}vMerge").set(f"{W}val", "restart")
        write(below, text)

    found = given(plan, edit)
    assert ([(one.old, one.new, one.why) for one in found.changes], found.data) == (told, PLAN.encode())


def test_a_tick_is_told_at_its_jadwal_and_a_shaded_cell_by_a_sign(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        shaded = cell_with(rows[1:2], "").find(f"{W}tcPr")
        etree.SubElement(shaded, f"{W}shd", {f"{W}val": "clear", f"{W}fill": "FFFF00"})

    (change,) = given(plan, edit).changes
    line = PLAN.splitlines().index("                jadwal: T3") + 1
    assert (change.old, change.new, change.why, change.span and change.span.line) == ("", "■", "", line)


def test_a_tick_without_its_sign_whose_fill_stays_is_named() -> None:
    plan = ROOT / "plans" / "contoh" / "renaksi-jadwal.yaml"
    book, out = load_workbook(io.BytesIO(built(plan, "xlsx"))), io.BytesIO()
    ticks = [cell for row in book.worksheets[0] for cell in row if cell.value == "■"]
    ticks[0].value = None
    book.save(out)
    found = give_back(read_raw(out.getvalue(), "rak.xlsx"), plan.read_bytes(), compiling(plan))
    assert found is not None and [(change.old, change.new, change.why) for change in found.changes] == [
        ("■", "", "fill")
    ]
    for cell in ticks:  # shaded by hand
        cell.value = None
    book.save(out)
    found = give_back(read_raw(out.getvalue(), "rak.xlsx"), plan.read_bytes(), compiling(plan))
    assert found is not None and not found.changes


@each("text, told", [
    ("■ ubah", ["■ ubah"]),
    ("ubah", ["ubah"]),
    ("■\nmundur ke Maret", ["■\nmundur ke Maret"]),
    ("50%", ["50%"]),
    ("■ ■", ["■ ■"]),
    ("-", ["-"]),
    ("✓", []),
    (" ■ ", []),
])  # fmt: skip
def test_what_is_typed_beside_a_tick_on_its_fill_is_named(text: str, told: list[str]) -> None:
    plan = ROOT / "plans" / "contoh" / "renaksi-jadwal.yaml"
    found = given(plan, lambda rows: write(cell_with(rows, "■"), text))
    assert [(change.old, change.new) for change in found.changes] == [("■", new) for new in told] and not found.made


@each(
    "form, start, edit",
    [
        ("renaksi-jadwal", "NIP.", None),
        ("renaksi-jadwal", "KEPALA DINAS", None),
        ("renaksi-jadwal", "RENCANA AKSI", "RENCANA KERJA"),
        ("pk-pernyataan", "BUPATI REKAAN,", None),  # signs the statement too
        ("pk-pernyataan", "", ""),
    ],
)
def test_a_line_around_the_table_that_was_taken_away_is_named(form: str, start: str, edit: str | None) -> None:
    plan = ROOT / "plans" / "contoh" / f"{form}.yaml"
    book, out = load_workbook(io.BytesIO(built(plan, "xlsx"))), io.BytesIO()
    cells = (cell for row in book.worksheets[-1] for cell in row if start and str(cell.value).startswith(start))
    old, new = "", ""
    if (cell := next(cells, None)) is not None:
        old, new = cell.value, "" if edit is None else cell.value.replace(start, edit)
        cell.value = new or None
    book.save(out)
    found = give_back(read_raw(out.getvalue(), "rak.xlsx"), plan.read_bytes(), compiling(plan))
    assert found is not None
    assert [(change.old, change.new, change.why) for change in found.changes] == ([(old, new, "line")] if start else [])


@each("form", ["renja", "rkt"])
def test_a_total_that_was_typed_again_is_no_new_item(form: str) -> None:
    plan = ROOT / "plans" / "contoh" / f"{form}.yaml"
    page = built(plan, "html").decode()
    start = page.rindex("<tr", 0, page.index("JUMLAH"))
    row = page[start : page.index("</tr>", start) + len("</tr>")]
    page = page.replace(row, row + row, 1)
    found = give_back(read_raw(page.encode(), "rak.html"), plan.read_bytes(), compiling(plan))
    assert found is not None and [(change.kind, change.why) for change in found.changes] == [("added", "row")]


def test_rows_come_and_go_as_items(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        add_row(rows[0], {"Rapat: persiapan": "Rapat: penutup", "Bagian Umum": "Bidang Data"})
        rows[2].getparent().remove(rows[2])  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", ""), ("removed", "")]
    new = '              - uraian: "Rapat: penutup"\n                jadwal: T1-T2\n                pelaksana: data\n'
    gone = "              - uraian: Laporan\n                jadwal: semua\n                pelaksana: data\n"
    after = "              - uraian: Survei\n"
    assert found.data.decode() == PLAN.replace(gone, "").replace(after, new + after)


def test_a_row_takes_the_labels_that_begin_on_it_along_which_the_plan_keeps(plan: Path) -> None:
    plan.write_text(PLAN.replace("   # awal tahun", ""), encoding="utf-8")
    found = given(plan, lambda rows: rows[0].getparent().remove(rows[0]))  # type: ignore[attr-defined]
    assert [(change.kind, change.old, change.why) for change in found.changes] == [("removed", "Rapat: persiapan", "")]
    assert (found.follow, b"Rapat" in found.data, b"uraian: Nilai layanan" in found.data) == (0, False, True)


def test_the_first_row_of_a_label_that_is_typed_again_on_the_next_is_removed(plan: Path) -> None:
    def edit(rows: list[Any]) -> None:
        for gone, cell in zip(rows[0].findall(f"{W}tc"), rows[1].findall(f"{W}tc"), strict=True):
            if goes_on(cell):
                cell.find(f"{W}tcPr/{W}vMerge").set(f"{W}val", "restart")
                write(cell, text_of(gone))
        rows[0].getparent().remove(rows[0])

    plan.write_text(PLAN.replace("   # awal tahun", ""), encoding="utf-8")
    found = given(plan, edit)
    assert [(change.kind, change.old, change.why) for change in found.changes] == [("removed", "Rapat: persiapan", "")]


def test_what_cannot_be_made_is_named_and_the_plan_stays(plan: Path) -> None:
    text = PLAN.replace("jadwal: T3", "jadwal: Juli").replace("- uraian: Laporan", "- uraian: Laporan  # penting")
    plan.write_text(text, encoding="utf-8")

    def edit(rows: list[object]) -> None:
        write(cell_with(rows[1:2], ""), "v")  # a quarter more, where the plan says months
        write(cell_with(rows[:1], ""), "segera")
        write(cell_with(rows, "Rapat: persiapan"), "")
        rows[2].getparent().remove(rows[2])  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert sorted((change.kind, change.new, change.why) for change in found.changes) == [
        ("cell", "", "reads"),
        ("cell", "segera", "reads"),
        ("cell", "v", "reads"),
        ("removed", "", "splice"),
    ]
    assert found.data == plan.read_bytes()


def test_a_row_that_was_moved_is_named_since_its_item_holds_more(plan: Path) -> None:
    found = given(plan, lambda rows: rows[0].addnext(rows[2]))
    assert [(change.kind, change.why) for change in found.changes] == [("added", "row"), ("removed", "row")]
    assert found.data == PLAN.encode()


def test_a_row_that_was_moved_to_another_item_is_named_by_its_own_text(plan: Path) -> None:
    """The item that goes with it is another one than it says: that above it, of which it was the last row."""
    plan.write_text(PLAN + SECOND.replace(", {uraian: Reviu, jadwal: T4}", ""), encoding="utf-8")

    def edit(rows: list[Any]) -> None:
        for moving, own in zip(rows[3].findall(f"{W}tc"), rows[1].findall(f"{W}tc"), strict=True):
            if goes_on(own):
                moving.getparent().replace(moving, copy.deepcopy(own))
        rows[1].addnext(rows[3])

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", "row"), ("removed", "row")]
    assert found.data == plan.read_bytes()


@each("text,told", [("Catatan: mohon dicek", ["row"]), ("*) angka sementara", ["row"]), ("", []), ("Kerja sama", [""])])
def test_a_row_of_a_note_is_no_item_and_an_empty_one_says_nothing(plan: Path, text: str, told: list[str]) -> None:
    def edit(rows: list[Any]) -> None:
        new = copy.deepcopy(rows[0])
        rows[-1].addnext(new)
        for cell in new.findall(f"{W}tc"):
            if (merge := cell.find(f"{W}tcPr/{W}vMerge")) is not None:
                merge.getparent().remove(merge)
            write(cell, text if text_of(cell) == "Layanan yang baik" else "")

    found = given(plan, edit)
    assert [change.why for change in found.changes] == told
    assert (found.data == plan.read_bytes()) is (told != [""])


def test_a_line_between_two_tables_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(OUTLINE.replace("layout: renja", "layout: pk"), encoding="utf-8")

    def edit(rows: list[Any]) -> None:
        first = next(rows[0].getparent().getparent().iter(f"{W}tbl"))
        note = copy.deepcopy(next(first.iter(f"{W}p")))
        first.addnext(note)
        for part in note.iter(f"{W}t"):
            part.text = "Angka masih dibahas"

    assert [(change.new, change.why) for change in given(path, edit).changes] == [("Angka masih dibahas", "line")]


def test_rows_that_changed_places_are_named_whole(plan: Path) -> None:
    """Two that stand in each other's places with all that they print: what the form does not print of the items would
    be the other's.
    """

    def swap(rows: list[object]) -> None:
        for one, other in zip(list(rows[1]), list(rows[2]), strict=True):  # type: ignore[call-overload]
            if one.tag.endswith("}tc") and not goes_on(one):
                said = text_of(one), text_of(other)
                write(one, said[1])
                write(other, said[0])

    found = given(plan, swap)
    assert {change.why for change in found.changes} == {"row"}, found.changes
    assert found.data == PLAN.encode()


SECOND = """\
      - uraian: Tata kelola
        indikator:
          - uraian: Opini
            target: WTP
            kegiatan: [{uraian: Audit intern, jadwal: T1, pelaksana: umum}, {uraian: Reviu, jadwal: T4}]
"""
FIRST = '              - uraian: "{}"\n                jadwal: T1-T2\n                pelaksana: umum\n'


def test_rows_put_in_above_the_first_of_an_item_are_its_first_ones(plan: Path) -> None:
    """They begin the labels of what they stand above; comments above the first item stay with it."""
    plan.write_text(PLAN + SECOND, encoding="utf-8")

    def edit(rows: list[object]) -> None:
        add_row_above(rows[3], {"Audit intern": "Rencana audit"})
        add_row_above(rows[0], {"Rapat: persiapan": "Rapat: kedua"})
        add_row_above(rows[0], {"Rapat: kedua": "Rapat: pembuka"})

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", "")] * 3
    new = FIRST.format("Rapat: pembuka") + FIRST.format("Rapat: kedua")
    text = PLAN.replace("              # kegiatan pertama", f"{new}              # kegiatan pertama")
    second = SECOND.replace("[{uraian", "[{uraian: Rencana audit, jadwal: [T1], pelaksana: umum}, {uraian", 1)
    assert found.data.decode() == text + second


def test_a_row_above_all_with_labels_of_its_own_is_the_first_item_of_all(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        texts = {"Layanan yang baik": "Tata kelola", "Nilai layanan": "Opini", "80": "90", "Laporan": "Audit"}
        add_row(rows[2], texts)
        new = rows[2].getnext()  # type: ignore[attr-defined]
        for cell, own in zip(new.findall(f"{W}tc"), rows[0].findall(f"{W}tc"), strict=True):  # type: ignore[attr-defined]
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None:
                merge.getparent().remove(merge)
                write(cell, texts.get(text_of(own), text_of(own)))
        rows[0].addprevious(new)  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", "")]
    new = (
        "      - uraian: Tata kelola\n        indikator:\n          - uraian: Opini\n            target: 90\n"
        "            kegiatan:\n              - uraian: Audit\n                jadwal: semua\n"
        "                pelaksana: data\n"
    )
    after = "      - uraian: Layanan yang baik\n"
    assert found.data.decode().replace('"90"', "90").replace("T1-T4", "semua") == PLAN.replace(after, new + after)


def test_a_row_whose_item_is_not_certain_is_named(plan: Path) -> None:
    """One without the labels of those below it, between two items that may hold it."""
    plan.write_text(PLAN + SECOND, encoding="utf-8")

    def edit(rows: list[object]) -> None:
        add_row(rows[3], {"Audit intern": "Rencana audit"})
        new = rows[3].getnext()  # type: ignore[attr-defined]
        for cell in new.findall(f"{W}tc"):
            if (merge := cell.find(f"{W}tcPr/{W}vMerge")) is not None:
                merge.getparent().remove(merge)
        rows[3].addprevious(new)  # type: ignore[attr-defined]

    found = given(plan, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("added", "row")]
    assert found.data == plan.read_bytes()


def test_a_new_row_with_a_number_that_the_plan_would_not_print_is_named(plan: Path) -> None:
    """Numbers of tujuan, which the form prints no texts of: which of them holds the new sasaran no cell says."""
    text = PLAN.replace("sasaran:", "tujuan:\n      - sasaran:").replace(
        "      - uraian: Lay", "          - uraian: Lay"
    )
    head, body = text.split("          - uraian: Lay")
    plan.write_text(f"{head}          - uraian: Lay{body.replace(chr(10) + '     ', chr(10) + '         ')}", "utf-8")

    def with_number(number: str) -> Edit:
        def edit(rows: list[Any]) -> None:
            new = copy.deepcopy(rows[0])
            rows[-1].addnext(new)
            texts = {"1.": number, "Layanan yang baik": "Tata kelola", "Nilai layanan": "Opini"}
            for cell in new.findall(f"{W}tc"):
                if (merge := cell.find(f"{W}tcPr/{W}vMerge")) is not None:
                    merge.getparent().remove(merge)
                write(cell, texts.get(text_of(cell), text_of(cell)))

        return edit

    assert [(one.kind, one.why) for one in given(plan, with_number("2.")).changes] == [("added", "reads")]
    assert [(one.kind, one.why) for one in given(plan, with_number("1.")).changes] == [("added", "")]


def test_a_text_that_two_tables_print_is_edited_in_one(tmp_path: Path) -> None:
    """Which of both is the later one nobody knows: it is named with the other place, and made once both say it."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("rak-triwulan", "renaksi-dua-tabel"), encoding="utf-8")

    def in_tables(*texts: str) -> GivenBack:
        def edit(rows: list[Any]) -> None:
            body = rows[0].getparent().getparent()
            for table, text in zip(body.iter(f"{W}tbl"), texts, strict=False):
                write(cell_with(list(table.iter(f"{W}tr")), "Nilai layanan"), text)

        return given(path, edit)

    found = in_tables("Nilai survei layanan")
    assert [(change.new, change.why) for change in found.changes] == [("Nilai survei layanan", "again")]
    assert found.changes[0].again is not None and found.changes[0].again.table == 2
    assert {change.why for change in in_tables("Nilai survei layanan", "Nilai lain").changes} == {"reads"}
    found = in_tables("Nilai survei layanan", "Nilai survei layanan")
    assert [change.why for change in found.changes] == ["", ""]
    assert moved(path.read_text(encoding="utf-8"), found.data.decode()) == [
        ("- uraian: Nilai layanan", "- uraian: Nilai survei layanan")
    ]


def test_a_label_given_two_texts_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    again = PLAN.split("    sasaran:")[1]
    path.write_text(f"{PLAN}  - layout: rak-triwulan\n    sasaran:{again}", encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    text = text.replace("- layout", "- kode: satu\n    layout", 1).replace("  - layout", "  - kode: dua\n    layout")
    path.write_text(text, encoding="utf-8")
    found = given(path, lambda rows: write(cell_with(rows, "Survei"), "Survei kepuasan"))
    assert [change.why for change in found.changes] == [""]
    assert found.data.decode().count("Survei kepuasan") == 1


OUTLINE = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2021
pelaksana:
  umum: Bagian Umum
program:
  dukman: Program Dukungan
  pemilu:
    uraian: Program Pemilu  # dari renstra
rak:
  - layout: renja
    sasaran:
      - uraian: Layanan
        indikator:
          - uraian: Nilai
            target: 80
            kegiatan:
              - uraian: Rapat
                program: dukman
                anggaran: 1.000.000   # pagu
                pelaksana: umum
                keluaran:
                  - uraian: Laporan
                    target: 2 dokumen
              - uraian: Survei
                program: pemilu
                anggaran: 2.000.000
"""


def test_rows_of_an_outline_give_back_their_texts_targets_and_units(tmp_path: Path) -> None:
    """A programme's name goes into the register, whether it is a text or a group there; a new row is a kegiatan of the
    same programme.
    """
    path = tmp_path / "plan.yaml"
    path.write_text(OUTLINE, encoding="utf-8")

    def edit(rows: list[object]) -> None:
        step = "\u00a0\u00a0\u00a0 "
        add_row(rows[1], {f"{step}Rapat": f"{step}Bimtek", "Laporan": "Modul"})
        write(cell_with(rows, f"{step}Rapat"), f"{step}Rapat kerja")
        write(cell_with(rows[1:2], "1.000.000"), "1.500.000")
        write(cell_with(rows[1:2], "2 dokumen"), "3 dokumen")
        write(cell_with(rows, "Program Dukungan"), "Program Dukungan Manajemen")
        write(cell_with(rows, "Program Pemilu"), "Program Pemilihan")

    found = given(path, edit)
    assert [change for change in found.changes if change.why] == []
    assert found.follow == 2  # sums
    new = (
        "              - uraian: Bimtek\n                program: dukman\n                anggaran: 1.000.000\n"
        "                pelaksana: umum\n                keluaran:\n                  - uraian: Modul\n"
        "                    target: 2 dokumen\n"
    )
    text = OUTLINE.replace("anggaran: 1.000.000", "anggaran: 1.500.000").replace("target: 2 d", "target: 3 d")
    text = text.replace("uraian: Rapat", "uraian: Rapat kerja").replace("Dukungan", "Dukungan Manajemen")
    text = text.replace("Program Pemilu", "Program Pemilihan")
    assert found.data.decode() == text.replace("              - uraian: Survei", f"{new}              - uraian: Survei")


@each("again,told", [("2 dokumen", [("3 dokumen", "")]), ("4 dokumen", [("3 dokumen", ""), ("", "row")])])
def test_a_row_that_a_page_has_again_is_no_new_one(plan: Path, again: str, told: list[tuple[str, str]]) -> None:
    plan.write_text(OUTLINE, encoding="utf-8")
    step = "\u00a0\u00a0\u00a0 "

    def edit(rows: list[Any]) -> None:
        add_row(rows[1], {f"{step}Rapat": "Rapat (lanjutan)", "2 dokumen": again, "1.000.000": ""})
        rows[3].addnext(rows[1].getnext())
        write(cell_with(rows[1:2], "2 dokumen"), "3 dokumen")

    found = given(plan, edit)
    assert [(change.new if change.kind == "cell" else "", change.why) for change in found.changes] == told
    assert found.data.decode() == OUTLINE.replace("2 dokumen", "3 dokumen")


def test_a_sum_in_an_outline_follows_the_amount_below_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    below = "sub_kegiatan:\n                  - {uraian: Undangan, anggaran: 1.000.000}"
    path.write_text(OUTLINE.replace("anggaran: 1.000.000   # pagu", below), encoding="utf-8")
    found = given(path, lambda rows: write(cell_with(rows[2:3], "1.000.000"), "1.500.000"))
    assert [(change.new, change.why) for change in found.changes] == [("1.500.000", "")]
    assert (found.follow, found.data) == (3, path.read_bytes().replace(b"anggaran: 1.000", b"anggaran: 1.500"))


PARTS = """\
judul: JUDUL
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: TW, isi: indikator.target_periode, periode: triwulan}
  - {judul: SEM, isi: indikator.target_periode, periode: semester}
"""


@each(
    ("edits", "made"),
    [
        ({"11": "12"}, [("12", "")]),
        ({"11": "12", "18": "19"}, [("12", "")]),
        ({"11": "12", "18": "21"}, [("12", ""), ("21", "reads")]),
        ({"18": "21"}, [("21", "reads")]),
    ],
)
def test_what_the_form_puts_together_of_periods_follows_their_values(
    tmp_path: Path, edits: dict[str, str], made: list[tuple[str, str]]
) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    (folder / "bagian.yaml").write_text(PARTS, encoding="utf-8")
    path = tmp_path / "plan.yaml"
    text = RENCANA.replace("kode: a", "kode: a\n    layout: bagian").replace('"1", T2: "1"', '"7", T2: "11"')
    path.write_text(text, encoding="utf-8")

    def edit(rows: list[Any]) -> None:
        for old, new in edits.items():
            write(cell_with(rows, old), new)

    found = given(path, edit)
    assert [(change.new, change.why) for change in found.changes] == made


def test_a_row_above_the_first_of_a_programme_is_its_first_kegiatan_and_a_sum_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(OUTLINE, encoding="utf-8")

    def edit(rows: list[Any]) -> None:
        step = "\u00a0\u00a0\u00a0 "
        add_row(rows[1], {f"{step}Rapat": f"{step}Bimtek", "Laporan": "Modul"})
        rows[0].addnext(rows[1].getnext())
        write(cell_with(rows[2:], "2.000.000"), "5.000.000")

    found = given(path, edit)
    assert [(change.kind, change.why) for change in found.changes] == [("cell", "sum"), ("added", "")]
    assert "kegiatan:\n              - uraian: Bimtek\n                program: dukman\n" in found.data.decode()


def test_a_kegiatan_is_given_another_programme_or_its_own_another_name(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(OUTLINE.replace("layout: renja", "layout: rkt"), encoding="utf-8")
    renamed = given(path, lambda rows: write(cell_with(rows, "Program Pemilu"), "Program Pemilihan"))
    assert moved(path.read_text(encoding="utf-8"), renamed.data.decode()) == [
        ("uraian: Program Pemilu  # dari renstra", "uraian: Program Pemilihan  # dari renstra")
    ]
    chosen = given(path, lambda rows: write(cell_with(rows, "Program Pemilu"), "Program Dukungan"))
    assert ("program: pemilu", "program: dukman") in moved(path.read_text(encoding="utf-8"), chosen.data.decode())


WORKBOOK = """\
versi: 1
instansi: DINAS CONTOH
tahun: 2024
rak:
  - layout: renaksi-triwulan
    sasaran:
      - uraian: Jalan mantap
        indikator:
          - uraian: Panjang jalan mantap
            target_periode: {T1: 10, T2: 25%, T3: "1.500"}
            kegiatan:
              - uraian: Rehabilitasi jalan
                anggaran: 1.000.000
              - uraian: Bangun jembatan
                anggaran: 2.000.000
"""


@each("was,value,told", [
    (10, 30.4, ("10", "30,4", "")),
    (10, 10.4, ("10", "10,4", "")),
    (0.25, 0.2575, ("25%", "25,75%", "")),
    (1500, 1500.25, ("1.500", "1.500,25", "")),
    (1_000_000, "=400000+700000", ("1.000.000", "=400000+700000", "formula")),
    (None, "=5+5", ("", "=5+5", "formula")),
    ("Bangun jembatan", "Bangun jembatan\nTahap II", ("Bangun jembatan", "Bangun jembatan\nTahap II", "")),
])  # fmt: skip
def test_what_is_typed_into_a_workbook_comes_back_as_it_is_stored(
    plan: Path, was: object, value: object, told: tuple[str, str, str]
) -> None:
    plan.write_text(WORKBOOK, encoding="utf-8")
    book = load_workbook(io.BytesIO(built(plan, "xlsx")))
    rows = list(book.worksheets[0].iter_rows())
    row = next(row for row in rows if any(cell.value == "Rehabilitasi jalan" for cell in row))
    next(cell for cell in (row if was is None else itertools.chain(*rows)) if cell.value == was).value = value
    made = io.BytesIO()
    book.save(made)
    found = give_back(read_raw(made.getvalue(), "rak.xlsx"), plan.read_bytes(), compiling(plan))
    assert found is not None
    assert [(one.old, one.new, one.why) for one in found.changes] == [told]
    assert bool(found.made) == (not told[2])


def test_two_new_units_have_keys_of_their_own(plan: Path) -> None:
    def edit(rows: list[object]) -> None:
        write(cell_with(rows[:1], "Bagian Umum"), "Sekretariat Daerah Satu")
        write(cell_with(rows[2:], "Bidang Data"), "Sekretariat Daerah Dua")

    found = given(plan, edit)
    assert [change.why for change in found.changes] == ["", ""]
    keys = "  sekretariat-daerah: Sekretariat Daerah Satu\n  sekretariat-daerah-dua: Sekretariat Daerah Dua\n"
    assert keys in found.data.decode()


@each("text, why", [
    ("Bidang A dan Sekretariat", "units"),
    ("Bagian Umum, Bidang Data", "units"),
    ("Bagian Umum Bidang Data", "units"),
    ("Sekretariat & UPTD Balai Benih", "units"),
    ("TW I-II", "no_unit"),
    ("Rp 500.000", "no_unit"),
    ("12 dokumen", "no_unit"),
    ("Bidang Hukum dan HAM", ""),
    ("Bagian Umum\nBidang Hukum", ""),
])  # fmt: skip
def test_units_beside_each_other_on_one_line_are_no_new_unit(plan: Path, text: str, why: str) -> None:
    plan.write_text(PLAN, encoding="utf-8")
    found = given(plan, lambda rows: write(cell_with(rows[:1], "Bagian Umum"), text))
    assert [change.why for change in found.changes] == [why]
    assert (found.data == PLAN.encode()) == bool(why)
    rows = given(plan, lambda rows: add_row(rows[0], {"Bagian Umum": text, "Rapat: persiapan": "Bimtek"}))
    assert [(change.kind, change.why) for change in rows.changes] == [("added", why)]


@each("text, why", [
    ("Survei\nDi: Kupang\nEnde\nAPBN", "lines"),  # a place, or a source
    ("Survei\nmutu\nDi: Kupang\nAPBN", ""),
])  # fmt: skip
def test_a_line_that_may_be_of_several_fields_is_named(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    form = "judul: R\nkolom:\n  - {judul: KEGIATAN, isi: [kegiatan.uraian, {isi: kegiatan.lokasi, awalan: 'Di: '}"
    form += ", kegiatan.sumber_dana]}\n  - {judul: PELAKSANA, isi: kegiatan.pelaksana}\n"
    (tmp_path / "templates" / "layouts" / "tiga.yaml").write_text(form, encoding="utf-8")
    path, said = tmp_path / "plan.yaml", "lokasi: Kupang\n                sumber_dana: APBN\n                jadwal: T3"
    plan = PLAN.replace("rak-triwulan", "tiga").replace("jadwal: T3", said)
    path.write_text(plan, encoding="utf-8")
    found = given(path, lambda rows: write(cell_with(rows, "Survei\nDi: Kupang\nAPBN"), text))
    assert [change.why for change in found.changes] == [why]
    after = plan if why else plan.replace("Survei", "|\n                  Survei\n                  mutu")
    assert found.data.decode() == after


def test_a_sign_that_a_reader_does_not_know_is_never_written_into_a_plan(plan: Path) -> None:
    """A PDF whose font has none for it prints an empty box."""
    for text in ("Rapat\u6f22", "Rapat"):
        plan.write_text(PLAN.replace("Survei", text), encoding="utf-8")
        document = read_raw(built(plan, "pdf"), "rak.pdf")
        found = give_back(document, plan.read_bytes(), compiling(plan))
        assert found is not None and not found.changes and not found.strange
    found = given(plan, lambda rows: write(cell_with(rows, "Rapat"), "Rapa\ufffd"))
    assert [change.why for change in found.changes] == ["reads"]


def edited_document(folder: Path) -> list[Path]:
    def edit(rows: list[object]) -> None:
        write(cell_with(rows, "Rapat: persiapan"), "Rapat: pelaksanaan")
        write(cell_with(rows[1:2], "✓"), "")
        write(cell_with(rows[1:2], ""), "x")

    (folder / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "rak.docx").write_bytes(edited(built(folder / "plan.yaml"), edit))
    return [folder / "rak.docx"]


SAVED = Converted("docx", edited_document)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not there")
def test_edits_that_libreoffice_saved_come_back_too(plan: Path) -> None:
    found = given(plan, lambda rows: None, lambda data: SAVED.files()[0].read_bytes())
    assert [change.why for change in found.changes] == ["", "", ""]
    assert moved(PLAN, found.data.decode()) == [
        ('- uraian: "Rapat: persiapan"', '- uraian: "Rapat: pelaksanaan"'),
        ("jadwal: T3", "jadwal: T1"),
    ]


def head_with(rows: list[Any], text: str) -> Any:
    """The heading that says a text, of the table whose rows these are."""
    return cell_with(list(rows[0].getparent().iter(f"{W}tr")), text)


def test_headings_that_were_edited_are_told_and_the_rest_comes_back(plan: Path) -> None:
    def edit(rows: list[Any]) -> None:
        write(head_with(rows, "RENCANA PELAKSANAAN"), "JADWAL")
        write(head_with(rows, "PELAKSANA"), "PENANGGUNG JAWAB")
        write(cell_with(rows, "Survei"), "Survei daring")

    assert len(given(plan, edit).strange) == 1
    found = given(plan, edit, edited=True)
    assert found.strange == [] and [(one.new, one.why) for one in found.changes] == [
        ("Survei daring", ""),
        ("JADWAL", "form"),
        ("PENANGGUNG JAWAB", "form"),
    ]
    assert found.data.decode() == PLAN.replace("Survei", "Survei daring")


def test_headings_that_changed_places_are_of_another_table(plan: Path) -> None:
    def edit(rows: list[Any]) -> None:
        target, indikator = head_with(rows, "TARGET"), head_with(rows, "INDIKATOR KINERJA")
        write(target, "INDIKATOR KINERJA")
        write(indikator, "TARGET")

    assert len(given(plan, edit, edited=True).strange) == 1
