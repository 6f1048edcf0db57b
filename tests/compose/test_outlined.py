"""Outlines: items of several levels beneath one another, each level printing the columns in its own way."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from rakgen.compose.compose import compose_section
from rakgen.document.document import Cell, Line
from rakgen.document.pages import paginate
from rakgen.model import Rencana
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.each import each
from tests.support.forms import RENCANA, document_of, is_whole, layout, printed_rows, rencana, section_of
from tests.support.same_grids import assert_same_grids

FORM = """\
judul: CONTOH
baris_tingkat:
  - {tingkat: program, gaya: tebal, warna: DDEBF7}
  - {tingkat: kegiatan, lekuk: 1}
  - {tingkat: sub_kegiatan, gaya: miring, lekuk: 2}
jumlah: {judul: JUMLAH, tingkat: TINGKAT}
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - judul: URAIAN
    isi: {program: program.uraian, kegiatan: [kegiatan.uraian, kegiatan.lokasi], sub_kegiatan: sub_kegiatan.uraian}
  - judul: PAGU
    isi: {program: program.anggaran, kegiatan: kegiatan.anggaran, sub_kegiatan: sub_kegiatan.anggaran}
    jumlah: ya
  - {judul: O, isi: {kegiatan: keluaran.uraian, sub_kegiatan: indikator.uraian}}
"""


def test_each_level_has_rows_of_its_own_and_totals_count_one_level() -> None:
    rows = [
        "SASARAN|URAIAN|PAGU|O",
        "S1|Program Tata Kelola|300.000.000|",
        "|   K1|100.000.000|O1",
        "|||O2",
        "|   K2|50.000.000|",
        "|      SK1|20.000.000|",
        "|      SK2|30.000.000|L1",
        "|||L2",
        "|Program Dukungan|25.000.000|",
        "|   K3/   Maju|25.000.000|",
        "S2|Program Tata Kelola||",
        "|   K1|100.000.000|O1",
        "|||O2",
    ]
    for level, total in (("program", "325.000.000"), ("kegiatan", "175.000.000"), ("sub_kegiatan", "50.000.000")):
        printed = printed_rows(FORM.replace("TINGKAT", level))
        assert [row.replace("\u00a0", " ").replace("   S", "   S") for row in printed[:-1]] == [
            row.replace("|   K", "|    K").replace("/   M", "/    M").replace("|      S", "|       S") for row in rows
        ]
        assert printed[-1] == f"JUMLAH||{total}|"


def test_a_level_sets_its_cells_and_fills_its_rows() -> None:
    grid = section_of(FORM.replace("TINGKAT", "kegiatan")).grids[0]
    assert is_whole(grid)
    program, kegiatan = grid.body_rows[0].cells[1:], grid.body_rows[1].cells[1:]
    assert {(cell.style, cell.fill) for cell in program[:2] if cell} == {("tebal", "DDEBF7")}
    assert program[2] == Cell("", fill="DDEBF7")
    assert kegiatan[0] is not None and kegiatan[0].fill is None
    assert kegiatan[0].lines == (Line("K1", bullet="\u00a0" * 3),) and kegiatan[0].rowspan == 2
    sub = grid.body_rows[4].cells[1]
    assert sub is not None and (sub.style, sub.lines[0].bullet) == ("miring", "\u00a0" * 6)


def test_a_number_counts_within_its_parent_and_leaves_lower_levels_out() -> None:
    form = """\
judul: A
baris_tingkat: [program, kegiatan, sub_kegiatan]
kolom:
  - {judul: A, isi: nomor, pola: "{program}.{kegiatan}.{sub_kegiatan}"}
  - {judul: B, isi: nomor}
  - {judul: C, isi: {program: "{{ nomor }}", sub_kegiatan: "{{ nomor }} {{ sub_kegiatan.uraian }}"}}
"""
    assert printed_rows(form)[1:] == [
        "1|1.|1", "1.1|1.|", "1.2|2.|", "1.2.1|1.|1 SK1", "1.2.2|2.|2 SK2",
        "2|2.|2", "2.1|1.|", "3|3.|3", "3.1|1.|",
    ]  # fmt: skip


ONE_PROGRAM = RENCANA.replace("program: dukung", "program: tata")


@each(
    ("columns", "sums"),
    [
        ("", ["175.000.000"]),
        ("{isi: sasaran.uraian}, ", ["175.000.000", "100.000.000"]),
        ("{isi: nomor, pola: '{sasaran}.{program}'}, ", ["175.000.000", "100.000.000"]),
        ("{isi: {program: sasaran.uraian}}, ", ["175.000.000", "100.000.000"]),
        ("{isi: indikator.uraian}, ", ["150.000.000", "25.000.000", "100.000.000"]),
        ("{isi: {kegiatan: indikator.target}}, ", ["150.000.000", "25.000.000", "100.000.000"]),
        ("{hitung: jumlah, dari: indikator.kondisi_awal}, ", ["150.000.000", "25.000.000", "100.000.000"]),
        ("{isi: nomor, per: kegiatan, ulang: indikator}, ", ["150.000.000", "25.000.000", "100.000.000"]),
    ],
)
def test_kegiatan_of_one_programme_stand_below_it_together_where_nothing_parts_them(
    columns: str, sums: list[str]
) -> None:
    """What the table does not tell apart is no reason to print the programme again, each time with a part of it."""
    form = f"judul: A\nbaris_tingkat: [program, kegiatan]\nkolom: [{columns}{{isi: {{program: program.kode, kegiatan:"
    form += " kegiatan.uraian}}, {hitung: jumlah, dari: kegiatan.anggaran}]\n"
    rows = [row.split("|")[-2:] for row in printed_rows(form, RENCANA.replace("program: dukung", "program: tata"))]
    assert [amount for text, amount in rows if text == "tata"] == sums
    below = ["K1", "K2", "K3"] if len(sums) == 1 else ["K1", "K2", "K3", "K1"]  # K1 and its rujukan once
    assert [text for text, _ in rows if text != "tata"] == below


def test_indikator_that_are_left_out_leave_their_kegiatan_out_of_a_programme_too() -> None:
    form = (
        "judul: A\nhanya_iku: ya\nbaris_tingkat: [program, kegiatan]\nkolom: [{isi: {program: program.kode, kegiatan:"
    )
    form += " kegiatan.uraian}}]\n"
    plan = RENCANA.replace("target: B\n", "target: B\n            iku: tidak\n")
    assert printed_rows(form, plan) == ["tata", "K1", "K2"]


def test_computed_columns_count_over_each_item() -> None:
    form = """\
judul: A
baris_tingkat: [sasaran, indikator, kegiatan]
jumlah: {judul: JUMLAH, tingkat: kegiatan}
kolom:
  - {judul: A, isi: {sasaran: sasaran.uraian, indikator: indikator.uraian, kegiatan: kegiatan.uraian}}
  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran, jumlah: ya}
  - {judul: T, periode: triwulan, hanya: T1-T2, isi: {indikator: indikator.target_periode, kegiatan: kegiatan.jadwal}}
"""
    assert printed_rows(form)[2:] == [
        "S1|175.000.000||", "I1|150.000.000|20%|40%", "K1|100.000.000|✓|✓", "K2|50.000.000||",
        "I2|25.000.000||", "K3|25.000.000||", "S2|100.000.000||", "I3|100.000.000|1|1", "K1|100.000.000|✓|✓",
        "JUMLAH|175.000.000||",
    ]  # fmt: skip


def test_a_computed_column_counts_items_that_have_no_rows() -> None:
    upper = "baris_tingkat: [sasaran, indikator]\nkolom:\n  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran}\n"
    assert printed_rows(upper)[1:] == ["175.000.000", "150.000.000", "25.000.000", "100.000.000", "100.000.000"]
    apart = "baris_tingkat: [indikator, sub_kegiatan]\nkolom:\n" + "".join(
        f"  - {{judul: A, hitung: jumlah, dari: {field}}}\n" for field in ("kegiatan.anggaran", "sub_kegiatan.anggaran")
    )
    assert printed_rows(apart)[1:] == [
        "150.000.000|50.000.000", "|20.000.000", "|30.000.000", "25.000.000|", "100.000.000|",
    ]  # fmt: skip
    ranked = "tabel:\n  - dari: program\n    baris_tingkat: [program]\n    kolom:\n"
    assert printed_rows(f"{ranked}      - {{judul: A, hitung: rata-rata, dari: kegiatan.anggaran}}\n")[1:] == [
        "75.000.000", "25.000.000",
    ]  # fmt: skip


def test_a_computed_column_prints_nothing_on_levels_below_what_it_counts_unless_per_says() -> None:
    form = """\
judul: A
baris_tingkat: [indikator, kegiatan]
kolom:
  - {judul: A, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian}}
  - judul: P
    periode: triwulan
    hanya: T1-T2
    hitung: persen
    dari: [indikator.target_periode, indikator.target]
  - {judul: B, hitung: rata-rata, dari: indikator.target_periode, per: kegiatan}
"""
    assert printed_rows(form)[2:] == [
        "I1|25%|50%|", "K1|||46,67%", "K2|||46,67%", "I2|||", "K3|||", "I3|20%|20%|", "K1|||1,25",
    ]  # fmt: skip


def test_running_sums_and_words_for_numbers_are_those_of_each_level() -> None:
    form = """\
judul: A
baris_tingkat: [indikator, kegiatan]
kolom:
  - {judul: U, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian}}
  - judul: P
    periode: semester
    kolom:
      - judul: s.d.
        isi: {indikator: indikator.target_periode, kegiatan: kegiatan.anggaran_periode}
        kumulatif: ya
        nama: sd
      - {judul: R, hitung: sd * 2, skala: [{">=": 100, teks: Tinggi}, {teks: Rendah}]}
  - judul: S
    isi: {indikator: indikator.target, kegiatan: keluaran.target}
    skala: [{">=": 2, teks: Banyak}, {teks: Sedikit}]
"""
    assert printed_rows(form)[3:] == [
        "I1|40%|Rendah|80%|Tinggi|Banyak", "K1|100.000.000|Tinggi|100.000.000|Tinggi|Banyak", "|||||Sedikit",
        "K2|||||", "I2|||||B", "K3|||||", "I3|2|Rendah|5|Rendah|Banyak",
        "K1|100.000.000|Tinggi|100.000.000|Tinggi|Banyak", "|||||Sedikit",
    ]  # fmt: skip


FORMULAS = """\
judul: A
rumus_excel: ya
baris_tingkat: [program, kegiatan, sub_kegiatan]
jumlah: {judul: JUMLAH, tingkat: kegiatan}
baris_penutup: [{judul: RATA-RATA, hitung: rata-rata, dari: h}]
kolom:
  - {judul: URAIAN, isi: {program: program.kode, kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}
  - judul: PAGU
    isi: {program: program.anggaran, kegiatan: kegiatan.anggaran, sub_kegiatan: sub_kegiatan.anggaran}
    nama: pagu
    jumlah: ya
  - {judul: H, hitung: pagu / 4, nama: h, jumlah: ya}
  - {judul: SUB, hitung: jumlah, dari: sub_kegiatan.anggaran, nama: sub, jumlah: ya}
  - {judul: "%", hitung: persen, dari: [sub, pagu], nama: p, jumlah: ya}
  - {judul: 2P, hitung: p * 2}
"""


def test_a_formula_counts_on_the_rows_of_each_level_that_prints_what_it_names() -> None:
    """The programme of S2 prints no budget again, K1 and K3 have no sub kegiatan; K1 stands twice and counts once."""
    assert printed_rows(FORMULAS)[1:] == [
        "tata|300.000.000|75.000.000|50.000.000|16,67%|33,34%",
        "K1|100.000.000|25.000.000|||",
        "K2|50.000.000|12.500.000|50.000.000|100%|200%",
        "SK1|20.000.000|5.000.000|20.000.000|100%|200%",
        "SK2|30.000.000|7.500.000|30.000.000|100%|200%",
        "dukung|25.000.000|6.250.000|||",
        "K3|25.000.000|6.250.000|||",
        "tata|||||",
        "K1|100.000.000|25.000.000|||",
        "JUMLAH|175.000.000|43.750.000|50.000.000|28,57%|",
        "RATA-RATA||14.583.333,33|||",
    ]


@pytest.mark.slow
def test_a_formula_of_an_outline_is_printed_alike_everywhere_and_is_one_in_a_workbook() -> None:
    document = document_of(FORMULAS)
    assert_same_grids(document)
    with zipfile.ZipFile(BytesIO(write_xlsx(document).data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    found = dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f>', sheet))
    assert found["C4"] == 'IF(COUNT(B4)=1,IFERROR(ROUND((B4)/(4),2),""),"")'
    assert found["E6"] == 'IF(COUNT(D6,B6)=2,IFERROR(ROUND(((D6)/(B6))*(100),2)/100,""),"")'


def test_a_formula_over_items_of_a_list_of_their_own_has_a_figure_on_each_of_their_rows() -> None:
    """A number beside all rows of the item counts on each; totals count the lists of the level alone (2 + 3, not the 4
    and 6 of the sub kegiatan).
    """
    form = """\
judul: A
rumus_excel: ya
baris_tingkat: [kegiatan, sub_kegiatan]
jumlah: {judul: JUMLAH, tingkat: kegiatan}
kolom:
  - {judul: S, isi: indikator.bobot, nama: bobot}
  - {judul: U, isi: {kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}
  - {judul: A, isi: {kegiatan: kegiatan.anggaran, sub_kegiatan: sub_kegiatan.anggaran}, nama: a}
  - {judul: T, isi: {kegiatan: keluaran.target, sub_kegiatan: indikator.target}, nama: t, jumlah: ya}
  - {judul: A/T, hitung: a / t, jumlah: ya}
  - {judul: 2T, hitung: t * 2, jumlah: ya}
  - {judul: BT, hitung: bobot * t}
"""
    plan = RENCANA.replace("1 laporan", "3 dokumen").replace("L2, target: 90%", "L2, target: 6 laporan")
    assert printed_rows(form, plan)[1:] == [
        "|K1|100.000.000|2 dokumen|50.000.000|4|", "|||3 dokumen|33.333.333,33|6|", "|K2|50.000.000||||",
        "|SK1|20.000.000||||", "|SK2|30.000.000|4 laporan|7.500.000|8|", "|||6 laporan|5.000.000|12|",
        "|K3|25.000.000||||", "25%|K1|100.000.000|2 dokumen|50.000.000|4|50", "|||3 dokumen|33.333.333,33|6|75",
        "JUMLAH|||5||10|",
    ]  # fmt: skip
    grid = section_of(form, plan).grids[0]
    found = {(one.row, one.column): set(one.cells.values()) for one in grid.formulas}
    assert found[1, 4] == {(0, 2), (1, 3)} and found[8, 6] == {(7, 0), (8, 3)} and (9, 4) not in found


def test_a_sum_stands_on_the_row_of_an_item_without_a_list_of_its_own_where_another_column_has_a_figure() -> None:
    form = """\
baris_tingkat: [kegiatan]
jumlah: {judul: J, tingkat: kegiatan}
kolom:
  - {judul: U, isi: {kegiatan: kegiatan.uraian}}
  - {judul: T, isi: {kegiatan: keluaran.target}, nama: t, jumlah: ya}
  - {judul: N, hitung: jumlah, dari: kegiatan.tambahan.nyata, nama: n, jumlah: ya}
  - {judul: S, hitung: "jumlah", dari: [t, n], jumlah: ya, kosong: "-"}
"""
    plan = RENCANA.replace("uraian: K2\n", 'uraian: K2\n                tambahan: {nyata: "10 dokumen"}\n')
    plan = plan.replace("1 laporan", "3 dokumen").replace("            kegiatan:\n              - {rujukan: k1}\n", "")
    assert printed_rows(form, plan)[1:] == ["K1|2 dokumen||2", "|3 dokumen||3", "K2||10|10", "K3|||", "J|5|10|15"]


@each(
    ("levels", "target", "printed"),
    [
        ("kegiatan, sub_kegiatan", "", ["K1||", "K2||", "SK1||", "SK2|4 laporan|8", "|6 laporan|12", "K3||"]),
        ("program, kegiatan, sub_kegiatan", "", ["K1||", "K2||", "SK1||", "SK2|4 laporan|8", "|6 laporan|12", "||"]),
        (
            "indikator, kegiatan, sub_kegiatan",
            "indikator: indikator.target, ",
            ["|80%|160%", "K1||", "K2||", "SK1||", "SK2|4 laporan|8", "|6 laporan|12"],
        ),
    ],
)
def test_a_formula_over_the_indikator_of_sub_kegiatan_is_of_their_own(
    levels: str, target: str, printed: list[str]
) -> None:
    """Not of the indikator of the rak above them."""
    form = f"""\
judul: A
baris_tingkat: [{levels}]
kolom:
  - {{judul: U, isi: {{kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}}}
  - {{judul: T, isi: {{{target}sub_kegiatan: indikator.target}}, nama: t}}
  - {{judul: 2T, hitung: t * 2}}
"""
    rows = printed_rows(form, RENCANA.replace("L2, target: 90%", "L2, target: 6 laporan"))
    first = rows.index("K1||") - ("indikator" in target)
    assert rows[first : first + len(printed)] == printed


@each(
    ("levels", "own", "expected"),
    [
        ("sasaran, kegiatan", "sasaran", ["S1|I1", "|I2", "K1|", "K2|", "K3|", "S2|I3", "K1|"]),
        ("sasaran, program", "sasaran", ["S1|I1", "|I2", "Program Tata Kelola|", "Program Dukungan|", "S2|I3"]),
        ("sasaran, sub_kegiatan", "sasaran", ["S1|I1", "|I2", "SK1|", "SK2|", "S2|I3"]),
        ("kegiatan, sub_kegiatan", "kegiatan", ["K1|O1", "|O2", "K2|", "SK1|", "SK2|", "K3|", "K1|O1", "|O2"]),
    ],
)
def test_what_lies_below_items_of_a_list_of_their_own_is_printed_too(
    levels: str, own: str, expected: list[str]
) -> None:
    """The indikator of a sasaran hold kegiatan, which stand beneath all of them."""
    texts = ", ".join(f"{level}: {level}.uraian" for level in levels.split(", "))
    listed = "indikator" if own == "sasaran" else "keluaran"
    form = f"""\
judul: A
baris_tingkat: [{levels}]
kolom:
  - {{judul: U, isi: {{{texts}}}}}
  - {{judul: I, isi: {{{own}: {listed}.uraian}}}}
"""
    assert printed_rows(form)[1 : len(expected) + 1] == expected


def test_figures_over_indikator_are_of_those_of_the_item_all_of_them() -> None:
    """Of a sasaran those that stand on its rows; of a program its own, whether they have rows or not."""
    plan = RENCANA.replace("{uraian: IP2}", "{uraian: IP2, target: 80%}").replace("target: B", "target: 60%")
    plan = plan.replace('target: "5"', "target: 20%")
    form = """\
judul: A
baris_tingkat: [sasaran, program]
kolom:
  - {judul: U, isi: {sasaran: sasaran.uraian, program: program.uraian}}
  - {judul: R, hitung: rata-rata, dari: indikator.target, desimal: 0}
  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran}
"""
    figures = ["70%|175.000.000", "|150.000.000", "85%|25.000.000", "20%|100.000.000", "|100.000.000"]
    for lists in ("sasaran", "program", "sasaran, program"):
        own = ", ".join(f"{level}: indikator.uraian" for level in lists.split(", "))
        rows = printed_rows(f"{form}  - {{judul: I, isi: {{{own}}}}}\n", plan)[1:]
        assert [row.split("|", 1)[1].rpartition("|")[0] for row in rows if not row.startswith("|")] == figures


OWN_LISTS = RENCANA.replace(
    "indikator: [{uraian: L1", "keluaran: [{uraian: Q1}]\n                    indikator: [{uraian: L1"
)


@each(
    ("column", "expected"),
    [
        ("{kegiatan: keluaran.uraian, sub_kegiatan: indikator.uraian}", ["O1", "O2", "", "", "L1", "L2", ""]),
        ("{sub_kegiatan: '{{ indikator.uraian }}{{ keluaran.uraian }}'}", ["", "", "", "", "L1Q1", "L2", ""]),
        ("{sub_kegiatan: '{{ sub_kegiatan.uraian }}: {{ indikator.uraian }}'}",
         ["", "", "", "SK1:", "SK2: L1", "SK2: L2", ""]),
        ("{sub_kegiatan: '{{ sub_kegiatan.uraian }}: {{ keluaran.uraian }}', kegiatan: '{{ kegiatan.uraian }}'}",
         ["K1", "", "K2", "SK1:", "SK2: Q1", "", "K3"]),
        ("{kegiatan: '{{ nomor }} {{ keluaran.uraian }}', sub_kegiatan: '{{ nomor }}) {{ indikator.uraian }}'}",
         ["1 O1", "2 O2", "", "", "1) L1", "2) L2", ""]),
        ("{kegiatan: [nomor, keluaran.uraian]}", ["1./O1", "2./O2", "", "", "", "", ""]),
    ],
)  # fmt: skip
def test_each_item_of_both_lists_of_its_own_stands_on_a_row(column: str, expected: list[str]) -> None:
    """Of a sub kegiatan indikator and keluaran side by side, also in templates; none is that of the rak above."""
    form = f"""\
judul: A
baris_tingkat: [kegiatan, sub_kegiatan]
kolom:
  - {{judul: A, isi: {{sub_kegiatan: indikator.uraian, kegiatan: keluaran.uraian}}}}
  - {{judul: B, isi: {column}}}
"""
    assert [row.split("|")[1] for row in printed_rows(form, OWN_LISTS)[1:8]] == expected


@each(
    ("column", "expected"),
    [
        ("isi: nomor", ["1.", "1.", "2.", "2.", "1.", "3.", "1."]),
        ("isi: nomor, per: baris", ["1.", "2.", "3.", "4.", "5.", "6.", "7."]),
        ("isi: nomor, per: kegiatan", ["", "1.", "2.", "", "3.", "", "4."]),
        ("isi: nomor, per: kegiatan, ulang: sasaran", ["", "1.", "2.", "", "3.", "", "1."]),
        ("isi: nomor, ulang: sasaran", ["1.", "1.", "2.", "2.", "3.", "1.", "1."]),
        ("isi: nomor, per: sasaran", ["1.", "", "", "", "", "2.", ""]),
        ("isi: {kegiatan: nomor}, per: kegiatan", ["", "1.", "2.", "", "3.", "", "4."]),
        ("isi: {kegiatan: '{{ nomor }}'}, per: kegiatan, ulang: sasaran", ["", "1", "2", "", "3", "", "1"]),
        ("isi: {kegiatan: [{isi: kegiatan.program, sekali: sasaran}, kegiatan.lokasi]}",
         ["", "Program Tata Kelola", "", "", "Program Dukungan/Maju", "", "Program Tata Kelola"]),
    ],
)  # fmt: skip
def test_what_a_number_counts_and_what_is_printed_once_is_said_as_in_any_table(
    column: str, expected: list[str]
) -> None:
    texts = "{indikator: indikator.uraian, kegiatan: kegiatan.uraian}"
    form = f"baris_tingkat: [indikator, kegiatan]\nkolom:\n  - {{{column}}}\n  - {{judul: U, isi: {texts}}}\n"
    assert [row.rpartition("|")[0] for row in printed_rows(form)[1:]] == expected


def test_an_item_beside_an_outline_that_has_no_rows_in_it_stands_alone() -> None:
    """Its figures are its own, not of the item above: a kegiatan without sub kegiatan counts for its indikator."""
    form = """\
judul: A
baris_tingkat: [sub_kegiatan]
baris_kelompok: [{tingkat: sasaran, isi: "{{ uraian }}"}]
kolom:
  - {judul: N, isi: nomor, per: indikator}
  - {judul: I, isi: indikator.uraian}
  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran, per: indikator}
  - {judul: U, isi: {sub_kegiatan: sub_kegiatan.uraian}}
  - {judul: L, isi: {sub_kegiatan: indikator.uraian}}
"""
    expected = ["S1||||", "1.|I1|150.000.000|SK1|", "|||SK2|L1", "||||L2", "2.|I2|25.000.000||", "S2||||"]
    assert printed_rows(form)[1:] == [*expected, "3.|I3|100.000.000||"]
    programs = "tabel:\n  - dari: program\n    baris_tingkat: [sub_kegiatan]\n"
    programs += "    kolom: [{isi: {sub_kegiatan: sub_kegiatan.uraian}}]\n"
    band = "    baris_kelompok: [{tingkat: program, isi: '{{ uraian }}'}]\n"
    assert printed_rows(programs + band) == ["Program Tata Kelola", "SK1", "SK2", "Program Dukungan", ""]


def many(count: int) -> Rencana:
    """A plan whose second kegiatan has many sub kegiatan."""
    subs = "".join(f"                  - {{uraian: Sub kegiatan {n}, anggaran: 1.000}}\n" for n in range(count))
    first = "                  - {kode: 2.01.0001, uraian: SK1"
    return rencana(RENCANA.replace(first, subs + first))


@pytest.mark.slow
def test_a_page_prints_the_items_above_again_and_keeps_a_parent_with_its_first_child() -> None:
    plan = many(90)
    section = compose_section(plan, plan.rak[0], layout(FORM.replace("TINGKAT", "sub_kegiatan")))
    (grid,) = paginate(section).grids
    starts = [number for number, row in enumerate(grid.body_rows) if row.new_page]
    assert len(starts) > 1
    for number in starts:
        first, second, third = (grid.body_rows[number + step].cells for step in range(3))
        assert [first[1] and first[1].text, second[1] and second[1].text] == [
            "Program Tata Kelola\n(lanjutan)", f"{chr(160) * 3} K2\n{chr(160) * 3} (lanjutan)",
        ]  # fmt: skip
        assert (first[0] and first[0].text, second[0], third[0]) == ("S1\n(lanjutan)", None, None)
        assert first[2] is not None and second[2] is not None and (first[2].text, second[2].text) == ("", "")
        assert third[1] is not None and "Sub kegiatan" in third[1].text or "SK" in third[1].text
    for number, row in enumerate(grid.body_rows[:-1]):
        if row.new_page or number == 0:
            continue
        last = grid.body_rows[number - 1].cells[1] if grid.body_rows[number].new_page else None
        assert last is None or not last.text.startswith("Program")


MERGED = """\
judul: CONTOH
halaman: {kertas: 100mm x 160mm, ukuran: 9pt}
baris_tingkat: [{tingkat: indikator, warna: DDEBF7}, kegiatan, sub_kegiatan]
kolom:
  - {judul: U, isi: {indikator: indikator.uraian, kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}
  - {judul: T, isi: {indikator: "{{ tahun }}", kegiatan: "{{ tahun }}", sub_kegiatan: "{{ tahun }}"}, gabung: sama}
  - {judul: P, isi: {kegiatan: kegiatan.pelaksana, sub_kegiatan: sub_kegiatan.pelaksana}, gabung: WITHIN}
"""


def test_equal_cells_of_an_outline_are_merged_on_one_colour_and_within_a_level() -> None:
    plan = RENCANA.replace("pelaksana: [hukum, data]", "pelaksana: data")
    plan = plan.replace(
        "pelaksana: hukum\n                    anggaran: 30", "pelaksana: data\n                    anggaran: 30"
    )
    rows = [
        "U|T|P", "I1|2021|", "K1|2021|Sub Bagian Hukum", "K2||Sub Bagian Data", "SK1||", "SK2||",
        "I2|2021|", "K3|2021|Sub Bagian Data", "I3|2021|", "K1|2021|Sub Bagian Hukum",
    ]  # fmt: skip
    assert printed_rows(MERGED.replace("WITHIN", "sama"), plan) == rows
    within = printed_rows(MERGED.replace("WITHIN", "sub_kegiatan"), plan)
    assert within[3:6] == ["K2||Sub Bagian Data", "SK1||Sub Bagian Data", "SK2||Sub Bagian Data"]
    assert_same_grids(document_of(MERGED.replace("WITHIN", "sama"), plan))


def test_a_merge_across_levels_goes_on_overleaf_below_the_parents_printed_again() -> None:
    many = "".join(f"\n                  - {{uraian: SK{n}, pelaksana: data}}" for n in range(10, 60))
    plan = RENCANA.replace("pelaksana: [hukum, data]", "pelaksana: data").replace(
        "                sub_kegiatan:\n", f"                sub_kegiatan:{many}\n", 1
    )
    (grid,) = paginate(section_of(MERGED.replace("WITHIN", "sama"), plan)).grids
    assert is_whole(grid)
    begins = [number for number, row in enumerate(grid.body_rows) if row.new_page]
    assert len(begins) > 1
    for number in begins[:-1]:
        first, second = (
            [cell.text if cell else "" for cell in row.cells] for row in grid.body_rows[number : number + 2]
        )
        assert first[0] == "I1\n(lanjutan)" and second[0] == "K2\n(lanjutan)"
        assert second[1:] == ["2021\n(lanjutan)", "Sub Bagian Data\n(lanjutan)"]
