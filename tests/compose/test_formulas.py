"""Columns that count with other columns: every figure by hand, in cells, in totals, by periods."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from rakgen.compose.addends import Addend
from rakgen.compose.sums import Sums
from rakgen.layout.columns import ColumnSpec
from tests.support.each import each
from tests.support.figures import FIGURES
from tests.support.forms import RENCANA, printed_rows, row_text, section_of
from tests.support.renstra import RENSTRA

INDIKATOR = "  - {judul: I, isi: indikator.uraian}\n"
AMOUNTS = """\
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, nama: a, jumlah: ya}
  - {judul: S, hitung: jumlah, dari: kegiatan.anggaran, per: indikator, nama: s, jumlah: ya}
"""


def body(columns: str, before: str = "", plan: str = RENCANA, heads: int = 1) -> list[str]:
    return printed_rows(f"{before}kolom:\n{INDIKATOR}{columns}", plan)[heads:]


def last(columns: str, plan: str = RENCANA) -> list[str]:
    """What the last column prints on each row."""
    return [row.rsplit("|", 1)[1] for row in body(columns, plan=plan)]


@each(
    ("formula", "expected"),
    [
        # a number in a merged cell counts on each of its rows; rounded half up to two places
        ("hitung: a / s * 100", ["66,67", "33,33", "100", "100"]),
        ("hitung: a / s * 100, desimal: 1", ["66,7", "33,3", "100,0", "100,0"]),
        ("hitung: a / s * 100, desimal: 1-2", ["66,67", "33,33", "100,0", "100,0"]),
        ("hitung: a / s * 100, desimal: 0", ["67", "33", "100", "100"]),
        ("hitung: a / s * 100, satuan: '%'", ["66,67%", "33,33%", "100%", "100%"]),
        ("hitung: persen, dari: [a, s]", ["66,67%", "33,33%", "100%", "100%"]),
        ("hitung: a * 2 - s", ["50.000.000", "-50.000.000", "25.000.000", "100.000.000"]),
        ("hitung: -(a - 1) / 1000000, satuan: juta", ["-100 juta", "-50 juta", "-25 juta", "-100 juta"]),
        ("hitung: a / 8, satuan: Rp", ["Rp12.500.000", "Rp6.250.000", "Rp3.125.000", "Rp12.500.000"]),
        ("hitung: a / 8, satuan: IDR", ["IDR12.500.000", "IDR6.250.000", "IDR3.125.000", "IDR12.500.000"]),
        ("hitung: a - s, satuan: Rp", ["-Rp50.000.000", "-Rp100.000.000", "Rp0", "Rp0"]),
        ("hitung: selisih, dari: [s, a]", ["50.000.000", "100.000.000", "0", "0"]),
        ("hitung: rata-rata, dari: [a, d]", ["125.000.000", "100.000.000", "25.000.000", "100.000.000"]),
        # the budget of a programme is printed once, and counts for its kegiatan wherever they stand
        ("hitung: a / p * 100", ["33,33", "16,67", "100", "33,33"]),
        # a division by 0 prints the sign of the layout, an amount of another unit none
        ("hitung: a / (s - s), kosong: '-'", ["-", "-", "-", "-"]),
    ],
)
def test_a_formula_is_worked_out_on_each_row(formula: str, expected: list[str]) -> None:
    columns = (
        AMOUNTS
        + "  - {judul: P, isi: program.anggaran, nama: p}\n  - {hitung: s * 1, nama: d}\n"
        + f"  - {{judul: F, {formula}}}\n"
    )
    assert last(columns) == expected


def test_a_formula_stands_at_the_lowest_level_that_it_names_or_where_per_says() -> None:
    columns = AMOUNTS + "  - {judul: F, hitung: s * 2}\n  - {judul: G, hitung: a * 2, per: indikator}\n"
    assert [row.split("|")[-2:] for row in body(columns)] == [
        ["300.000.000", "300.000.000"],
        ["", ""],
        ["50.000.000", "50.000.000"],
        ["200.000.000", "200.000.000"],
    ]


def test_totals_add_up_cells_but_work_a_ratio_out_anew() -> None:
    """K1 stands twice (rujukan) and counts once: 175.000.000 of 300.000.000 s."""
    total = "jumlah: {judul: JUMLAH, sub: [{tingkat: sasaran, judul: sub}]}\n"
    columns = AMOUNTS + "".join(
        f"  - {{judul: F, {formula}, jumlah: ya}}\n"
        for formula in ("hitung: a * 2", "hitung: a / s * 100", "hitung: persen, dari: [a, s]", "hitung: a * p / 100")
    )
    columns = columns.replace("  - {judul: F", "  - {judul: P, isi: kegiatan.bobot, nama: p}\n  - {judul: F", 1)
    plan = RENCANA.replace("uraian: K2\n", "uraian: K2\n                bobot: 40%\n")
    rows = body(columns, total, plan)
    assert [row.split("|", 4)[-1] for row in rows if row.startswith(("sub", "JUMLAH"))] == [
        "|350.000.000|100|100%|20.000.000",
        "|200.000.000|100|100%|",
        "|350.000.000|100|100%|20.000.000",
    ]


@each(
    ("formula", "expected"),
    [
        ("hitung: t + a", ["160%", "", "13"]),  # B is no number
        ("hitung: t / a * 100", ["100", "", "62,5"]),
        ("hitung: t * 2", ["160%", "", "10"]),
        ("hitung: t + 1", ["81%", "", "6"]),
        ("hitung: t + w", ["", "", ""]),  # of %, of nothing and 25%, of a number and a missing one
        ("hitung: a - w", ["", "", ""]),
        ("hitung: a + h", ["", "", ""]),  # filled in by hand: missing is not 0
        ("hitung: jumlah, dari: [a, h]", ["80%", "", "8"]),  # but a sum goes over what there is
    ],
)
def test_units_and_missing_figures(formula: str, expected: list[str]) -> None:
    plan = RENCANA.replace("target: 80%\n", "target: 80%\n            kondisi_akhir: 80%\n")
    plan = plan.replace("target: B\n", "target: B\n            bobot: 25%\n").replace(
        "            bobot: 25%\n            def", "            def"
    )
    columns = """\
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: A, isi: indikator.kondisi_akhir, nama: a}
  - {judul: W, isi: indikator.bobot, nama: w}
  - {judul: H, isi: kosong, nama: h}
"""
    assert last(columns + f"  - {{judul: F, {formula}}}\n", plan) == expected


PERIODS = """\
  - {judul: T, isi: indikator.target, nama: t}
  - judul: R
    periode: triwulan
    kolom:
      - {judul: K, isi: indikator.tambahan.realisasi, nama: r}
      - {judul: sd, isi: indikator.tambahan.realisasi, kumulatif: ya, nama: s}
      - {judul: C, hitung: s / t * 100, satuan: '%', nama: c}
"""


def test_a_kegiatan_that_is_referred_to_counts_once_on_rows_of_their_own() -> None:
    rows = body(AMOUNTS + "  - {judul: F, hitung: a / 2, per: baris, jumlah: ya}\n", "jumlah: JUMLAH\n")
    assert [row.rsplit("|", 1)[1] for row in rows] == [
        "50.000.000", "25.000.000", "12.500.000", "50.000.000", "87.500.000",
    ]  # fmt: skip


def test_a_total_counts_what_is_referred_to_as_often_as_the_total_beside_it() -> None:
    """K1 is in two sasaran: 175.000.000 beside its half; of what is added up from cells alone there is no total."""
    columns = """\
  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran, per: sasaran, nama: a, jumlah: ya}
  - {judul: H, hitung: a / 2, nama: h, jumlah: ya}
  - {judul: X, hitung: a + 1, jumlah: ya, nama: x}
"""
    closing = ", ".join(f"{{judul: {name}, hitung: jumlah, dari: {name.lower()}}}" for name in "AXH")
    total = f"jumlah: JUMLAH\nbaris_penutup: [{closing}]\n"
    rows = printed_rows(total + "kolom:\n  - {judul: S, isi: sasaran.uraian}\n" + columns)
    assert [row.split("|", 1)[1] for row in rows[1:]] == [
        "175.000.000|87.500.000|175.000.001", "100.000.000|50.000.000|100.000.001", "175.000.000|87.500.000|",
        "175.000.000||", "||", "|87.500.000|",
    ]  # fmt: skip


def test_a_closing_sum_of_a_formula_has_the_decimals_of_its_cells() -> None:
    columns = AMOUNTS + "  - {judul: H, hitung: a / 2, nama: h, jumlah: ya}\n"
    closing = "jumlah: JUMLAH\nbaris_penutup: [{judul: H, hitung: jumlah, dari: h}]\n"
    rows = body(columns, closing, RENCANA.replace("anggaran: 25.000.000", "anggaran: 25.000.001"))
    assert [row.split("|")[-1] for row in rows[-2:]] == ["87.500.000,50", "87.500.000,50"]


def test_a_number_without_a_unit_is_no_rupiah() -> None:
    """I3 has the target 5 and a budget."""
    target = "  - {judul: T, isi: indikator.target, nama: t}\n"
    assert last(AMOUNTS + target + "  - {judul: F, hitung: a + t}\n") == ["", "", "", ""]
    assert last(AMOUNTS + target + "  - {judul: F, hitung: a / t}\n")[-1] == "20.000.000"
    difference = "  - {judul: F, hitung: selisih, dari: [kegiatan.anggaran, indikator.target], per: indikator}\n"
    assert last(INDIKATOR + difference) == ["", "", ""]


@each(
    ("formula", "expected"),
    [
        ("rata-rata, dari: t", ["85%", "40%", "70%"]),
        ("rata-rata, dari: t, skala: [{'>=': 80, teks: Baik}, {teks: Kurang}]", ["Baik", "Kurang", "Kurang"]),
        ("rata-rata, dari: b, desimal: 0", ["150.000", "400.000", "233.333"]),
        ("rata-rata, dari: [t, h]", ["85%", "40%", "70%"]),
        ("rata-rata, dari: c", ["75", "50", "66,67"]),  # of 50 and 100, not 130 / 170
        ("rata-rata, dari: k", ["30%", "20%", "27,5%"]),  # of every cell of every period
        ("jumlah, dari: x", ["80", "20", "100"]),  # of 40 and 40, not of 130 x 170
        ("x * 2", ["160", "40", "200"]),
    ],
)
def test_a_column_above_others_counts_with_their_cells(formula: str, expected: list[str]) -> None:
    columns = """\
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: A, isi: indikator.kondisi_awal, nama: a}
  - {judul: W, isi: indikator.bobot, nama: w}
  - {judul: B, isi: kegiatan.anggaran, nama: b}
  - {judul: H, isi: kosong, nama: h}
  - {judul: K, periode: semester, isi: indikator.target_periode, nama: k}
  - {judul: C, hitung: a / t * 100, nama: c}
  - {judul: X, hitung: w * t / 100, satuan: poin, nama: x}
"""
    items = (
        ("S1", "80%", "40%", "50%", "{S1: 10%, S2: 30%}", 100_000),
        ("", "90%", "90%", "44,44%", "{S2: 50%}", 200_000),
        ("S2", "40%", "20%", "50%", "{S1: 20%}", 400_000),
    )
    plan = RENCANA.partition("      - uraian: S1\n")[0]
    for sasaran, target, start, weight, periods, budget in items:
        plan += f"      - uraian: {sasaran}\n        indikator:\n" if sasaran else ""
        plan += f"          - {{uraian: I, target: {target}, kondisi_awal: {start}, bobot: '{weight}',"
        plan += f" target_periode: {periods}, kegiatan: [{{uraian: K, anggaran: {budget}}}]}}\n"
    total = "jumlah: JUMLAH\n"
    rows = body(columns + f"  - {{judul: F, hitung: {formula}, per: sasaran, jumlah: ya}}\n", total, plan, heads=2)
    assert [row.rsplit("|", 1)[1] for row in (rows[0], rows[2], rows[3])] == expected


@each(
    ("target", "start", "expected"),
    [
        (
            "1,5 miliar",
            "500 juta",
            ["2.000.000.000", "3.000.000.000", "1.000.000.000", "33,33%", "besar", "1.500.000.000"],
        ),
        ("1,5 juta orang", "300.000 orang", ["1.800.000", "3.000.000", "1.200.000", "20%", "besar", "1.500.000 orang"]),
        ("1,5 juta orang", "0,3", ["", "3.000.000", "", "", "besar", "1.500.000 orang"]),  # of what nobody knows
        (
            "Rp 1,5 juta",
            "Rp 500.000",
            ["Rp 2.000.000", "Rp 3.000.000", "Rp 1.000.000", "33,33%", "besar", "Rp 1.500.000"],
        ),
        ("5 laporan/40 orang", "2", ["", "", "", "", "5 laporan/40 orang", ""]),
    ],
)
def test_a_number_is_read_alike_wherever_it_counts(target: str, start: str, expected: list[str]) -> None:
    plan = RENCANA.replace("target: 80%\n", f"target: {target}\n            kondisi_awal: {start}\n")
    form = "jumlah: JUMLAH\nbaris_penutup: [{judul: R, hitung: rata-rata, dari: t}]\nhanya_iku: ya\nkolom:\n"
    form += "  - {isi: indikator.uraian}\n  - {isi: indikator.target, nama: t, jumlah: ya}\n"
    form += "  - {isi: indikator.kondisi_awal, nama: a}\n  - {hitung: a + t}\n  - {hitung: t * 2}\n"
    form += "  - {hitung: selisih, dari: [indikator.target, indikator.kondisi_awal]}\n"
    form += "  - {hitung: persen, dari: [indikator.kondisi_awal, indikator.target]}\n"
    form += "  - {isi: indikator.target, skala: [{'>=': 1000, teks: besar}, {teks: kecil}]}\n"
    plan = plan.replace("            iku: ya\n", "            iku: tidak\n").replace("target: B\n", "iku: tidak\n")
    rows = [row.split("|") for row in printed_rows(form, plan)]
    assert [*rows[0][3:], rows[-1][1]] == expected
    assert rows[-2][1] == rows[-1][1].removesuffix(" orang")


def test_a_ratio_over_a_sum_of_cells_has_the_total_of_these() -> None:
    columns = (
        AMOUNTS
        + "  - {judul: X, hitung: a * 2 - a + 1, nama: x, jumlah: ya}\n  - {judul: Y, hitung: x / s, jumlah: ya}\n"
    )
    rows = body(columns, "jumlah: JUMLAH\n")
    assert rows[-1].split("|")[-2:] == ["175.000.003", "1"]


def test_a_name_within_periods_is_the_same_period_and_running_sums_go_on() -> None:
    """I1 adds up (kumulatif: tidak), I2 is cumulative: its last value is what it has come to."""
    assert [row.split("|")[2:] for row in body(PERIODS, plan=FIGURES, heads=3)] == [
        ["2", "2", "25%", "2", "4", "50%", "2", "6", "75%", "1", "7", "87,5%"],
        ["20%", "20%", "25%", "36%", "36%", "45%", "", "36%", "45%", "", "36%", "45%"],
    ]


@each(
    ("formula", "expected"),
    [
        ("hitung: jumlah, dari: r", ["7", "36%"]),  # as the series becomes the year
        ("hitung: rata-rata, dari: r", ["1,75", "28%"]),
        ("hitung: rata-rata, dari: c", ["59,38%", "40%"]),
        ("hitung: r.T1 + r.T2", ["4", "56%"]),
        ("hitung: s.T4 - r.T3", ["5", ""]),
        ("hitung: c.T4 - c.T1", ["62,5%", "20%"]),
    ],
)
def test_a_column_of_the_year_counts_with_those_of_periods(formula: str, expected: list[str]) -> None:
    rows = body(PERIODS + f"  - {{judul: F, {formula}}}\n", plan=FIGURES, heads=3)
    assert [row.rsplit("|", 1)[1] for row in rows] == expected


RUNNING = """\
nomor_kolom: {pola: "{n}", rumus: ya}
jumlah: JUMLAH
kolom:
  - {judul: I, isi: indikator.uraian}
  - judul: P
    periode: triwulan
    hanya: %s
    kolom:
      - {judul: A, isi: kegiatan.anggaran_periode, nama: a}
      - {judul: S, isi: kegiatan.anggaran_periode, kumulatif: ya, nama: s, jumlah: ya}
      - {judul: H, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator, kumulatif: ya, nama: h}
      - {judul: X, hitung: s / 10, nama: x}
  - {judul: F, hitung: jumlah, dari: NAME, jumlah: ya}
"""


@each(
    ("name", "only", "expected"),
    [
        ("s", "T2-T3", ["10 = 7", "80.000.000", "5.000.000", "85.000.000"]),
        ("h", "T2-T3", ["10 = 8", "80.000.000", "5.000.000", "85.000.000"]),
        ("x", "T2-T3", ["10 = 9", "8.000.000", "500.000", "8.500.000"]),
        ("a", "T2-T3", ["10 = 2 + 6", "70.000.000", "", "70.000.000"]),
        ("s", "T1", ["6 = 3", "10.000.000", "5.000.000", "15.000.000"]),
    ],
)
def test_a_sum_of_figures_that_run_is_the_last_of_them(name: str, only: str, expected: list[str]) -> None:
    """S of K1 is 40 and 80 million by T2 and T3; K2 has nothing in both, and what it had before."""
    plan = FIGURES.replace(
        "                tambahan: {serapan: 10.000.000}",
        "                anggaran_periode: {T1: 5.000.000, T4: 45.000.000}",
    )
    rows = printed_rows((RUNNING % only).replace("NAME", name), plan)[3:]
    assert [row.rsplit("|", 1)[1] for row in rows] == expected


def test_a_sum_of_some_periods_is_of_these_in_its_total_too() -> None:
    """K1 stands twice (rujukan), and its total is worked out from that of its column."""
    columns = "  - {judul: K, isi: kegiatan.uraian}\n"
    columns += "  - {judul: P, periode: triwulan, hanya: T1, isi: kegiatan.anggaran_periode, nama: p}\n"
    columns += "  - {judul: F, hitung: jumlah, dari: p, jumlah: ya}\n"
    rows = body(columns, "jumlah: JUMLAH\n", heads=2)
    assert [row.rsplit("|", 1)[1] for row in rows] == ["40.000.000", "", "", "40.000.000", "40.000.000"]


def test_a_column_of_one_period_is_named_alone_anywhere() -> None:
    """The period of a column that has but one needs no name: of `dipilih` it is the one that is asked for."""
    form = """\
nomor_kolom: {pola: "{n}", rumus: ya}
kolom:
  - {judul: T, isi: indikator.target, nama: t}
  - {judul: P, periode: %s, isi: indikator.target_periode, nama: p}
  - {judul: H, hitung: p / t * 100, nama: h}
  - {judul: S, hitung: selisih, dari: [h, p]}
  - {judul: D, periode: semester, hitung: p * 2}
"""
    assert [row_text(row) for row in section_of(form % "dipilih", periode="T2").grids[0].matrix()] == [
        "T|P|H|S|D|", "||||S1|S2", "1|2|3 = 2 / 1 x 100|4 = 3 - 2|5 = 2 x 2|6 = 2 x 2",
        "80%|40%|50|10%|80%|80%", "B|||||", "5|1|20|19|2|2",
    ]  # fmt: skip
    named = form.replace("hitung: p /", "hitung: p.dipilih /") % "dipilih"
    assert [row_text(row) for row in section_of(named, periode="T2").grids[0].matrix()][2:4] == [
        "1|2|3 = 2 / 1 x 100|4 = 3 - 2|5 = 2 x 2|6 = 2 x 2", "80%|40%|50|10%|80%|80%",
    ]  # fmt: skip
    one = printed_rows(form % "triwulan, hanya: T4")
    assert one[3:] == ["80%|80%|100|20%|160%|160%", "B|||||", "5|2|40|38|4|4"]
    assert printed_rows(form % "dipilih")[3] == "80%|80%|100|20%|160%|160%"  # of no period asked for: the year


@each("column", ["isi: kegiatan.anggaran_periode, nama: q", "kolom: [{isi: kegiatan.anggaran_periode, nama: q}]"])
def test_the_year_of_a_plan_that_names_none_is_named_as_any_other(column: str) -> None:
    form = "nomor_kolom: {pola: '{n}', rumus: ya}\nkolom:\n  - {judul: A, isi: kegiatan.anggaran, nama: a}\n"
    form += f"  - {{judul: Y, periode: tahun, {column}}}\n  - {{judul: F, hitung: a - q.2021}}\n"
    assert [row.rpartition("|")[2] for row in printed_rows(form)[-5:]] == ["3 = 1 - 2", "0", "", "", "0"]


def test_a_sum_over_some_periods_is_of_these_alone() -> None:
    """I1 adds up, of I2 the last counts."""
    columns = """\
  - {judul: R, periode: triwulan, hanya: T1-T2, isi: indikator.target_periode, nama: r}
  - {judul: F, hitung: jumlah, dari: r}
"""
    assert body(columns, plan=FIGURES, heads=2) == ["I1|2|2|4", "I2|20%|40%|40%"]


def test_running_sums_of_amounts_and_functions_end_at_the_year() -> None:
    columns = """\
  - judul: R
    periode: triwulan
    kolom:
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, kumulatif: ya, per: indikator}
      - {judul: P, hitung: persen, dari: [kegiatan.anggaran_periode, kegiatan.anggaran], kumulatif: ya, per: indikator}
"""
    assert body(columns, plan=FIGURES, heads=3)[0].split("|")[1:] == [
        "10.000.000", "10%", "40.000.000", "40%", "80.000.000", "80%", "100.000.000", "100%",
    ]  # fmt: skip


def test_periods_on_rows_and_rows_of_programmes() -> None:
    columns = """\
  - {judul: P, isi: periode}
  - {judul: R, isi: indikator.tambahan.realisasi, nama: r}
  - {judul: sd, isi: indikator.tambahan.realisasi, kumulatif: ya, nama: s}
  - {judul: F, hitung: s - r, kosong: "-"}
"""
    assert body(columns, "baris_periode: triwulan\n", FIGURES) == [
        "I1|T1|2|2|0", "|T2|2|4|2", "|T3|2|6|4", "|T4|1|7|6", "I2|T1|20%|20%|0%", "|T2|36%|36%|0%", "|T3||36%|-",
        "|T4||36%|-",
    ]  # fmt: skip
    columns = AMOUNTS + "  - {judul: F, hitung: a / 2, kosong: '-'}\n"
    rows = body(columns, "baris_program: ya\n")
    assert [row.rsplit("|", 1)[1] for row in rows] == [
        "",
        "50.000.000",
        "25.000.000",
        "",
        "12.500.000",
        "",
        "50.000.000",
    ]


def test_on_rows_of_periods_a_figure_of_the_year_stands_once_and_counts_once() -> None:
    columns = """\
  - {judul: K, isi: kegiatan.uraian}
  - {judul: N, isi: kegiatan.tambahan.nyata, nama: n, jumlah: ya}
  - {judul: H, hitung: jumlah, dari: kegiatan.tambahan.nyata, nama: h, jumlah: ya}
  - {judul: O, hitung: jumlah, dari: keluaran.target, per: kegiatan, nama: o, jumlah: ya}
  - {judul: F, hitung: n * 2, jumlah: ya}
  - {judul: S, hitung: jumlah, dari: [n, o], jumlah: ya}
  - {judul: T, hitung: jumlah, dari: h, jumlah: ya}
"""
    plan = FIGURES.replace(
        "{serapan: 40.000.000}", '{nyata: "40"}\n                keluaran: [{uraian: O, target: "2"}]'
    )
    plan = plan.replace("{serapan: 10.000.000}", '{nyata: {S1: "5"}}')
    rows = [row.split("|", 1)[1] for row in body(columns, "baris_periode: semester\njumlah: JUMLAH\n", plan)]
    assert rows[:4] == ["K1|40|40|2|80|42|40", "||||||", "K2|5|5||10|5|5", "||||||"]
    assert rows[-1] == "|45|45|2|90|47|45"
    skipped = "baris_periode: {periode: semester, kosong: lewati}\njumlah: JUMLAH\n"
    assert [row.split("|", 1)[1] for row in body(columns, skipped, plan)][:3] == [
        "K1|40|40|2|80|42|40", "K2|5|5||10|5|5", "|45|45|2|90|47|45",
    ]  # fmt: skip


def test_words_stand_for_the_figures_of_a_formula() -> None:
    scale = "skala: [{'>=': 100, teks: Penuh}, {'>=': 66.67, teks: Cukup}, {teks: Kurang}]"
    columns = AMOUNTS + f"  - {{judul: F, hitung: a / s * 100, {scale}}}\n"
    assert last(columns) == ["Cukup", "Kurang", "Penuh", "Penuh"]


def test_formulas_count_with_formulas_as_they_are_printed() -> None:
    """A third is 0,33 on paper, and three of it 0,99."""
    columns = AMOUNTS + "  - {judul: F, hitung: a / a / 3, nama: f}\n  - {judul: G, hitung: f * 3}\n"
    assert set(last(columns)) == {"0,99"}


def test_formulas_that_count_with_formulas_ask_for_each_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A balance goes on from column to column: twice as many are four times the work, not sixteen times."""
    asked: list[ColumnSpec] = []
    parts = Sums.parts

    def counting(sums: Sums, column: ColumnSpec, *of: Any, **by: Any) -> list[list[Addend]]:
        asked.append(column)
        return parts(sums, column, *of, **by)

    def effort(formula: str, many: int) -> int:
        """How often values are asked for where so many columns count each with the one before."""
        asked.clear()
        names = ["a", *(f"a{number}" for number in range(many))]
        rows = [f"  - {{judul: F, {formula % before}, nama: {name}}}\n" for before, name in pairwise(names)]
        body(AMOUNTS + "".join(rows))
        return len(asked)

    monkeypatch.setattr(Sums, "parts", counting)
    for formula in ("hitung: %s - s", "hitung: persen, dari: [%s, s]", "hitung: (%s - s) / s"):
        assert effort(formula, 8) <= 5 * effort(formula, 4)


def test_running_sums_over_years_add_up_what_is_not_cumulative_already() -> None:
    form = """\
kolom:
  - {judul: I, isi: indikator.uraian}
  - judul: T
    periode: tahun
    kolom:
      - {judul: K, isi: indikator.target_tahun}
      - {judul: sd, isi: indikator.target_tahun, kumulatif: ya}
      - {judul: J, hitung: jumlah, dari: indikator.target_tahun, kumulatif: ya}
  - {judul: Rp, periode: tahun, isi: kegiatan.anggaran_periode, kumulatif: ya}
"""
    plan = RENSTRA.replace(
        "target_tahun: {2030: B}", "kumulatif: tidak\n            target_tahun: {2025: 5 dokumen, 2026: 7 dokumen}"
    ).replace("2027: 70%, 2028: 75%, 2029: 80%", "2027: 70%")
    assert printed_rows(form, plan)[3:] == [
        "I1|60%|60%|60%|65%|65%|65%|70%|70%|70%|40.000.000|100.000.000|100.000.000",
        "||||||||||||",
        "I2|5 dokumen|5 dokumen|5|7 dokumen|12 dokumen|12||12 dokumen|12|||",
    ]


def test_figures_over_targets_of_years_stand_on_the_row_of_each_year() -> None:
    form = """\
baris_periode: {periode: tahun%s}
kolom:
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: periode}
  - {judul: N, isi: indikator.target_tahun, nama: n}
  - {judul: X, hitung: n * 2, nama: x}
  - {judul: Y, hitung: x + 1}
  - {judul: Z, hitung: jumlah, dari: indikator.target_tahun}
"""
    for only in ("", ", hanya: 2021-2022"):
        assert printed_rows(form % only)[-2:] == ["I3|2021|5|10|11|5", "|2022|6|12|13|6"]
