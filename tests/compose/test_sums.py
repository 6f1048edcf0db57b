"""Figures that a table adds up: each function over each kind of field, for the year and by period, on every level."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

import rakgen
from rakgen.compose.sum_fits import check_sums
from rakgen.layout.layout import Layout
from rakgen.layout.library import CHILD_MODELS
from rakgen.model import load_fields
from rakgen.source import parse
from tests.support.each import each
from tests.support.figures import FIGURES, TWO_TUJUAN
from tests.support.forms import RENCANA, layout, printed_rows, rencana, row_text
from tests.support.progress import PLAN, office

REFERRED = RENCANA.replace(
    "                anggaran: 100.000.000\n",
    "                anggaran: 100.000.000\n                tambahan: {serapan: Rp 40.000.000}\n",
).replace("{rujukan: k1}", "{rujukan: k1}\n              - {uraian: K4, jadwal: T1, tambahan: {serapan: Rp 5.000.000}}")


def body(columns: str, plan: str = FIGURES, total: str = "") -> list[str]:
    """The rows of a table without its heads."""
    rows = printed_rows(f"{total}kolom:\n{columns}", plan)
    return rows[1:]


@pytest.mark.slow
@each(
    ("function", "content", "expected"),
    [
        ("persen", "[indikator.target_periode, indikator.target]", ["100%", "100%"]),
        ("persen", "[indikator.tambahan.realisasi, indikator.target]", ["87,5%", "45%"]),
        ("persen", "[indikator.tambahan.realisasi, indikator.target_periode]", ["87,5%", "45%"]),
        ("persen", "[kegiatan.anggaran_periode, kegiatan.anggaran]", ["100%", ""]),
        ("persen", "[kegiatan.tambahan.serapan, kegiatan.anggaran]", ["40%", "20%"]),
        ("selisih", "[indikator.target, indikator.target_periode]", ["0", "0%"]),
        ("selisih", "[indikator.target, indikator.tambahan.realisasi]", ["1", "44%"]),
        ("selisih", "[kegiatan.anggaran, kegiatan.anggaran_periode]", ["0", ""]),
        ("jumlah", "indikator.target_periode", ["8", "80%"]),
        ("jumlah", "indikator.tambahan.realisasi", ["7", "36%"]),
        ("jumlah", "kegiatan.anggaran_periode", ["100.000.000", ""]),
        ("rata-rata", "indikator.target_periode", ["2", "46,67%"]),
        ("rata-rata", "indikator.tambahan.nilai", ["70", "80,50"]),
    ],
)
def test_a_function_takes_a_series_as_its_year(function: str, content: str, expected: list[str]) -> None:
    columns = f"""\
  - {{judul: I, isi: indikator.uraian}}
  - {{judul: A, hitung: {function}, dari: {content}, per: indikator}}
"""
    assert body(columns) == [f"I1|{expected[0]}", f"I2|{expected[1]}"]


def test_a_function_in_a_period_takes_the_period() -> None:
    rows = printed_rows(
        """\
kolom:
  - judul: TRIWULAN
    periode: triwulan
    kolom:
      - {judul: "%", hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target_periode]}
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator}
  - {judul: S, periode: semester, kolom: [{judul: "%", hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target]}]}
""",  # noqa: E501
        FIGURES,
    )
    assert rows[3:] == [
        "100%|10.000.000|100%|30.000.000|100%|40.000.000|50%|20.000.000|50%|37,5%",
        "100%||90%||||||45%|",
    ]


@each(
    ("function", "content", "expected"),
    [
        ("selisih", "[indikator.target, indikator.tambahan.realisasi]", ["1,0", "44,0%"]),
        ("jumlah", "indikator.target_periode", ["8,0", "80,0%"]),
        ("jumlah", "kegiatan.anggaran", ["100.000.000,0", "50.000.000,0"]),
        ("persen", "[indikator.tambahan.realisasi, indikator.target]", ["87,5%", "45,0%"]),
    ],
)
def test_decimals_leave_the_unit(function: str, content: str, expected: list[str]) -> None:
    columns = f"""\
  - {{judul: I, isi: indikator.uraian}}
  - {{judul: A, hitung: {function}, dari: {content}, per: indikator, desimal: 1}}
"""
    assert body(columns) == [f"I1|{expected[0]}", f"I2|{expected[1]}"]


def test_a_mean_of_amounts_has_the_decimals_that_were_asked_for() -> None:
    plan = FIGURES.replace("anggaran: 50.000.000", "anggaran: 50.000.001")
    columns = "  - {judul: A, hitung: rata-rata, dari: kegiatan.anggaran, per: sasaran}\n"
    assert body(columns, plan)[0] == "75.000.000,50"
    assert body(columns.replace("}", ", desimal: 0}"), plan)[0] == "75.000.001"


def test_percentages_in_words_stay_percentages() -> None:
    plan = FIGURES.replace("target: 80%", "target: 80 persen").replace("{T1: 20%, T2: 36%}", "36 persen")
    columns = "  - {judul: A, hitung: selisih, dari: [indikator.target, indikator.tambahan.realisasi]}\n"
    assert body(columns, plan) == ["1", "44%"]


def test_free_fields_and_their_percentage_are_totalled() -> None:
    columns = """\
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: B, isi: kegiatan.tambahan.serapan, jumlah: ya}
  - {judul: "%", hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran], jumlah: ya}
  - {judul: C, hitung: selisih, dari: [kegiatan.anggaran, kegiatan.tambahan.serapan], jumlah: ya}
"""
    total = "jumlah: {judul: JUMLAH, sub: [{tingkat: indikator, judul: SUB}]}\n"
    assert body(columns, total=total) == [
        "K1|100.000.000|40.000.000|40%|60.000.000",
        "SUB|100.000.000|40.000.000|40%|60.000.000",
        "K2|50.000.000|10.000.000|20%|40.000.000",
        "SUB|50.000.000|10.000.000|20%|40.000.000",
        "JUMLAH|150.000.000|50.000.000|33,33%|100.000.000",
    ]


PARTED = {
    "none": "",
    "bands": 'baris_kelompok: [{tingkat: LEVEL, isi: "{{ uraian }}"}]\n',
    "subtotals": "jumlah: {judul: J, sub: [{tingkat: LEVEL, judul: SUB}]}\n",
}


@pytest.mark.slow
@each("parted", PARTED)
@each(
    ("function", "content", "per", "within", "expected"),
    [
        ("jumlah", "kegiatan.anggaran", "sasaran", "indikator", "150.000.000"),
        ("rata-rata", "kegiatan.anggaran", "sasaran", "indikator", "75.000.000"),
        ("persen", "[kegiatan.tambahan.serapan, kegiatan.anggaran]", "sasaran", "indikator", "33,33%"),
        ("selisih", "[kegiatan.anggaran, kegiatan.tambahan.serapan]", "sasaran", "indikator", "100.000.000"),
        ("jumlah", "kegiatan.anggaran", "indikator", "program", "130.000"),
        ("persen", "[kegiatan.anggaran, indikator.tambahan.nilai]", "indikator", "program", "162.500%"),
    ],
)
def test_a_band_or_a_subtotal_leaves_each_figure_that_of_its_item(
    function: str, content: str, per: str, within: str, expected: str, parted: str
) -> None:
    plan = FIGURES if within == "indikator" else TWO_PROGRAMS
    columns = f"""\
  - {{judul: S, isi: {per}.uraian}}
  - {{judul: K, isi: kegiatan.uraian}}
  - {{judul: A, hitung: {function}, dari: {content}, per: {per}}}
"""
    rows = [row for row in body(columns, plan, PARTED[parted].replace("LEVEL", within)) if "|K" in row]
    figures = [row.split("|")[2] for row in rows if row.split("|")[0]]
    assert set(figures) == {expected} and len(figures) == (1 if parted == "none" else 2)


def test_a_figure_of_a_period_on_a_row_of_its_own_is_that_of_its_item_and_stands_once() -> None:
    plan = FIGURES.replace(
        "anggaran: 50.000.000", "anggaran: 50.000.000\n                anggaran_periode: {T4: 5.000.000}"
    )
    columns = """\
  - {judul: I, isi: indikator.uraian}
  - {judul: T, isi: periode}
  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran_periode, per: sasaran}
  - {judul: B, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator}
"""
    rows = body(columns, plan, "baris_periode: triwulan\n")
    assert rows[3::4] == ["|T4|25.000.000|20.000.000", "|T4||5.000.000"]


@each(
    ("column", "expected"),
    [
        ("hitung: persen, dari: [indikator.target_periode, indikator.target]",
         ["I1|T1|25%", "|T2|50%", "|T4|100%", "I2||-", "I3|T1|20%", "|T2|20%", "|T3|20%", "|T4|40%"]),
        ("hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator",
         ["I1|T1|40.000.000", "|T2|60.000.000", "I2||-", "I3|T1|40.000.000", "|T2|60.000.000"]),
        ("hitung: jumlah, dari: kegiatan.anggaran_periode, per: sasaran",
         ["I1|T1|40.000.000", "|T2|60.000.000", "I2||-", "I3|T1|40.000.000", "|T2|60.000.000"]),
        ("hitung: rata-rata, dari: kegiatan.anggaran, per: indikator",
         ["I1||75.000.000", "I2||25.000.000", "I3||100.000.000"]),
    ],
)  # fmt: skip
def test_a_figure_fills_the_row_of_its_period(column: str, expected: list[str]) -> None:
    """Where rows of empty periods are left out; none stands on the row of an item without any period."""
    columns = (
        f"  - {{judul: I, isi: indikator.uraian}}\n  - {{judul: P, isi: periode}}\n  - {{{column}, kosong: '-'}}\n"
    )
    assert printed_rows("baris_periode: {periode: triwulan, kosong: lewati}\nkolom:\n" + columns)[1:] == expected


@pytest.mark.parametrize(
    ("column", "first"),
    [
        ("isi: indikator.target_periode", "2"),
        ("isi: indikator.target_periode, jumlah: ya", "2"),
        ("hitung: persen, dari: [indikator.target_periode, indikator.target]", "25%"),
        ("hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator", "10.000.000"),
    ],
)
@pytest.mark.parametrize("empty", ["tampil", "lewati"])
def test_a_figure_of_a_period_stands_once_for_all_that_lies_below_its_item(column: str, first: str, empty: str) -> None:
    """In the row of the item that has the period first, so that the column adds up for its reader."""
    plan = FIGURES.replace(
        "          - uraian: I2", "              - {uraian: K3, jadwal: T1, pelaksana: hukum}\n          - uraian: I2"
    )
    columns = f"""\
  - {{judul: K, isi: kegiatan.uraian}}
  - {{judul: T, isi: periode}}
  - {{judul: P, isi: kegiatan.jadwal}}
  - {{judul: A, {column}}}
"""
    rows = [row.split("|") for row in body(columns, plan, f"baris_periode: {{periode: triwulan, kosong: {empty}}}\n")]
    of_t1 = [row[3] for row in rows if row[1] == "T1"]
    assert of_t1[:2] == [first, ""]


TWO_PROGRAMS = FIGURES[: FIGURES.index("          - uraian: I2")].replace("program: {tata:", "program: {lain: L, tata:")
TWO_PROGRAMS = (
    TWO_PROGRAMS.replace("100.000.000", "100.000").replace('"70"', '"80"')
    + """\
              - {uraian: K9, jadwal: T1, pelaksana: hukum, program: lain, anggaran: 30.000}
"""
)


@pytest.mark.parametrize(
    "head",
    [
        "jumlah: {judul: J, sub: [{tingkat: program, judul: SUB}]}\n",
        'jumlah: J\nbaris_kelompok: [{tingkat: program, isi: "{{ uraian }}"}]\n',
    ],
)
@pytest.mark.parametrize(
    "column",
    [
        "isi: indikator.target",
        "isi: indikator.tambahan.nilai",
        "hitung: jumlah, dari: indikator.target",
        "hitung: selisih, dari: [indikator.target, indikator.tambahan.realisasi]",
    ],
)
def test_an_item_that_a_subtotal_parts_is_printed_and_counted_once(column: str, head: str) -> None:
    columns = f"""\
  - {{judul: I, isi: indikator.uraian}}
  - {{judul: K, isi: kegiatan.uraian}}
  - {{judul: A, {column}, jumlah: ya}}
"""
    rows = [row.split("|") for row in body(columns, TWO_PROGRAMS, head)]
    figures = {
        name: [row[2].split()[0] if row[2] else "" for row in rows if name in row] for name in ("I1", "SUB", "J")
    }
    whole = figures["J"][0]
    assert whole and figures["I1"] == [whole, ""] and figures["SUB"] in ([], [whole, ""])


@pytest.mark.slow
@each(
    ("first", "second", "expected"),
    [
        ("100.000,-", "200.000", "300.000"),
        ("100.000,-", "200.000,-", "300.000,-"),
        ("10.000.000", "Rp 2 juta", "12.000.000"),
        ("Rp 1,5 miliar", "Rp 500 juta", "Rp 2.000.000.000"),
        ("Rp 1.250,50", "Rp 1.250,50", "Rp 2.501,00"),
        ("Rp 1.000", "Rp 0,75", "Rp 1.000,75"),
        ("IDR 5.000", "IDR 6.000", "IDR 11.000"),
        ("100% (seratus persen)", "50%", "150%"),
        ("10 dokumen", "-", "10"),
        ("0,00001", "0,00002", "0,00003"),
        # not one number: no total, rather than one that leaves it out
        ("10 dokumen", "5-10 dokumen", ""),
        ("10 dokumen", "± 20 dokumen", ""),
        ("10 orang", "tdk dpt diprediksi", ""),
        ("Rp 5.000", "Rp 5.000/orang", ""),
        ("1", "1 dan 33", ""),
        ("10 dokumen", "2 peraturan dan 500 dokumen", ""),
        ("10", '{T1: "2", T2: "belum ada", T3: "3"}', ""),
    ],
)
def test_a_total_counts_every_value_or_is_not_printed(first: str, second: str, expected: str) -> None:
    plan = FIGURES.replace('nilai: "70"', f'nilai: "{first}"').replace("kumulatif: ya", "kumulatif: tidak")
    plan = plan.replace('nilai: "80,5"', f"nilai: {second}" if second.startswith("{") else f'nilai: "{second}"')
    columns = """\
  - {judul: A, isi: indikator.tambahan.nilai, jumlah: ya}
  - {judul: B, hitung: jumlah, dari: indikator.tambahan.nilai, per: sasaran}
"""
    rows = body(columns, plan, "jumlah: J\n")
    assert rows[0].split("|")[1] == expected and rows[-1].split("|")[0] == expected


def test_a_series_is_totalled_by_period_and_for_the_year() -> None:
    rows = printed_rows(
        """\
jumlah: JUMLAH
kolom:
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, periode: triwulan, isi: kegiatan.anggaran_periode, jumlah: ya}
  - {judul: B, isi: indikator.tambahan.realisasi, jumlah: ya}
  - {judul: C, periode: triwulan, hanya: T1, isi: indikator.tambahan.nilai, jumlah: ya}
""",
        FIGURES.replace('{T1: 20%, T2: 36%}, nilai: "80,5"', '{T1: "20", T2: "36"}, nilai: "80,5"'),
    )
    assert rows[-1] == "JUMLAH|10.000.000|30.000.000|40.000.000|20.000.000|43|"


def test_a_kegiatan_taken_over_counts_once_in_every_field_it_takes_over() -> None:
    columns = """\
  - {judul: S, isi: sasaran.uraian}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: B, isi: kegiatan.tambahan.serapan, jumlah: ya}
  - {judul: C, hitung: selisih, dari: [kegiatan.anggaran, kegiatan.tambahan.serapan], jumlah: ya}
"""
    total = "jumlah: {judul: JUMLAH, sub: [{tingkat: sasaran, judul: SUB}]}\n"
    plan = REFERRED.replace("uraian: K4,", "uraian: K4, anggaran: 5.000.000,")
    plan = plan.replace("anggaran: 50.000.000\n", "anggaran: 50.000.000\n                tambahan: {serapan: Rp 0}\n")
    plan = plan.replace("anggaran: 25.000.000}", "anggaran: 25.000.000, tambahan: {serapan: Rp 0}}")
    rows = [row for row in body(columns, plan, total) if "SUB" in row or "JUMLAH" in row]
    assert rows == [
        "SUB||175.000.000|Rp 40.000.000|135.000.000",
        "SUB||105.000.000|Rp 45.000.000|60.000.000",
        "JUMLAH||180.000.000|Rp 45.000.000|135.000.000",
    ]


def test_a_field_that_a_rujukan_says_itself_counts_by_itself() -> None:
    plan = REFERRED.replace("{rujukan: k1}", "{rujukan: k1, tambahan: {serapan: Rp 1.000.000}}")
    columns = """\
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: B, isi: kegiatan.tambahan.serapan, jumlah: ya}
"""
    assert body(columns, plan, "jumlah: J\n")[-1] == "J|175.000.000|Rp 46.000.000"


def test_the_amount_of_a_stack_is_totalled() -> None:
    columns = (
        "  - {judul: K, isi: indikator.uraian}\n  - {judul: A, isi: [kegiatan.uraian, kegiatan.anggaran], jumlah: ya}"
    )
    assert body(columns, total="jumlah: J\n")[-1] == "J|150.000.000"


def test_every_level_adds_up_what_it_prints() -> None:
    rows = printed_rows(
        """\
baris_program: ya
jumlah: {judul: J, sub: [{tingkat: sasaran, judul: SS}]}
kolom:
  - {judul: S, isi: sasaran.uraian}
  - {judul: I, isi: [indikator.uraian, indikator.target]}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: SR, isi: kegiatan.tambahan.serapan, jumlah: ya}
  - {judul: P, hitung: persen, dari: [kegiatan.tambahan.serapan, kegiatan.anggaran], jumlah: ya}
  - {judul: PP, hitung: jumlah, dari: kegiatan.anggaran, per: program}
""",
        TWO_TUJUAN,
    )
    assert rows[1:] == [
        "SA|IA/100%|Prog R|Rp 500.000.000|||Rp 10.000.000",
        "||KA|Rp 10.000.000|Rp 5.000.000|50%|",
        "||Prog S|Rp 27.000.000|||Rp 20.000.000",
        "||KB|Rp 20.000.000|Rp 20.000.000|100%|",
        "||Prog R||||Rp 30.000.000",
        "||KC|Rp 30.000.000|||",
        "|IB/10 orang|Prog B|Rp 5.000.000|||Rp 5.000.000",
        "||KD|Rp 5.000.000|||",
        "SS|||Rp 65.000.000|Rp 25.000.000|38,46%|",
        "SB|IC/12,5|Prog B||||Rp 5.000.000",
        "||KD|Rp 5.000.000|||",
        "||Prog S||||Rp 7.000.000",
        "||KE|Rp 7.000.000|||",
        "SS|||Rp 12.000.000|||",
        "J|||Rp 72.000.000|Rp 25.000.000|34,72%|",
    ]


def test_months_become_quarters_and_the_year_and_units_stay() -> None:
    columns = """\
  - {judul: I, isi: indikator.uraian}
  - {judul: T, periode: semester, isi: indikator.target_periode}
  - {judul: R, isi: indikator.tambahan.realisasi}
  - {judul: X, hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target]}
  - {judul: O, isi: keluaran.uraian}
  - {judul: V, periode: semester, isi: keluaran.target_periode, jumlah: ya}
  - {judul: W, isi: keluaran.target, jumlah: ya}
"""
    assert body(columns, TWO_TUJUAN, "jumlah: J\n")[1:] == [
        "IA|100%|100%|95,88%|95,88%|OA|6 laporan|6 laporan|12 laporan",
        "|||||OB|||2 dokumen",
        "||||||||",
        "||||||||",
        "IB|2 orang|8 orang||||||",
        "IC|17,5|12,5|18|144%||||",
        "||||||||",
        "J||||||6|6|",
    ]


def test_a_band_names_a_free_field_by_its_year() -> None:
    rows = printed_rows(
        """\
baris_kelompok: [{tingkat: indikator, isi: "{{ uraian }}: {{ tambahan.realisasi }} {{ tambahan.nilai }}"}]
kolom: [{judul: K, isi: kegiatan.uraian}]
""",
        FIGURES,
    )
    assert rows[1:] == ["I1: 7 70", "K1", "I2: 36% 80,5", "K2"]


def random_plan(chance: random.Random) -> str:
    """Sasaran, indikator and kegiatan of three programmes without a budget of their own, some figures missing."""
    head = FIGURES.partition("program:")[0]
    lines = [f"{head}program: {{p: Prog P, q: Prog Q, r: Prog R}}\nrak:\n  - kode: a\n    sasaran:"]
    for sasaran in range(chance.randint(1, 3)):
        lines += [f"      - uraian: S{sasaran}", "        indikator:"]
        for indikator in range(chance.randint(1, 3)):
            quarters = {f"T{n}": f'"{chance.randint(0, 9)}"' for n in range(1, 5) if chance.random() < 0.8}
            lines += [f"          - uraian: I{sasaran}{indikator}", '            target: "9"']
            lines += [f"            target_periode: {quarters}".replace("'", "")] if quarters else []
            lines.append("            kumulatif: tidak")
            lines.append("            kegiatan:")
            for kegiatan in range(chance.randint(1, 4)):
                lines += [f"              - uraian: K{sasaran}{indikator}{kegiatan}", "                jadwal: T1"]
                lines += [f"                program: {chance.choice('pqr')}", "                pelaksana: hukum"]
                lines += [f"                anggaran: {chance.randint(1, 99)}.000"]
                if chance.random() < 0.7:
                    lines.append(f"                tambahan: {{serapan: {chance.randint(1, 99)}.000}}")
    return "\n".join(lines) + "\n"


@each("seed", range(4))
def test_every_column_adds_up_for_its_reader(seed: int) -> None:
    """Without a rujukan, the cells of a column come to its subtotals, and those to its total; a total of differences is
    that of the totals too, or is not printed where a kegiatan has no serapan.
    """
    rows = printed_rows(
        """\
jumlah: {judul: TOTAL, sub: [{tingkat: sasaran, judul: SUB}]}
kolom:
  - {judul: S, isi: sasaran.uraian}
  - {judul: T, periode: triwulan, isi: indikator.target_periode, jumlah: ya}
  - {judul: Y, hitung: jumlah, dari: indikator.target_periode, jumlah: ya}
  - {judul: P, isi: program.anggaran, jumlah: ya}
  - {judul: K, isi: kegiatan.uraian}
  - {judul: A, isi: kegiatan.anggaran, jumlah: ya}
  - {judul: R, isi: kegiatan.tambahan.serapan, jumlah: ya}
  - {judul: D, hitung: selisih, dari: [kegiatan.anggaran, kegiatan.tambahan.serapan], jumlah: ya}
""",
        random_plan(random.Random(seed)),
    )
    so_far, whole = [0] * 10, [0] * 10
    for row in rows[2:]:
        figures = [int(cell.replace(".", "") or 0) for cell in re.sub("K[0-9]+", "", row).split("|")[1:]]
        if row.startswith(("SUB", "TOTAL")):
            sums = so_far if row.startswith("SUB") else whole
            if row.endswith("|"):
                assert sums[7] - sums[8] != sums[9] or not sums[8]
                figures[9] = sums[9]
            else:
                assert figures[7] - figures[8] == figures[9]
        if row.startswith("SUB"):
            assert figures == so_far
            whole, so_far = [sum(pair) for pair in zip(whole, so_far, strict=True)], [0] * 10
        elif row.startswith("TOTAL"):
            assert figures == whole and whole[5] == whole[7]
        else:
            so_far = [sum(pair) for pair in zip(so_far, figures, strict=True)]


def test_totals_of_rows_that_stand_for_some_periods_are_of_these() -> None:
    form = """\
baris_periode: {periode: triwulan, hanya: %s}
jumlah: JUMLAH
baris_penutup: [{judul: R, hitung: rata-rata, dari: a}, {judul: J, hitung: jumlah, dari: a}]
kolom:
  - {judul: K, isi: kegiatan.uraian}
  - {judul: TW, isi: periode}
  - {judul: A, isi: kegiatan.anggaran_periode, nama: a, jumlah: ya}
  - {judul: H, hitung: jumlah, dari: kegiatan.anggaran_periode, jumlah: ya}
  - {judul: D, hitung: a * 2, jumlah: ya}
  - {judul: Y, isi: kegiatan.anggaran, jumlah: ya}
"""
    assert printed_rows(form % "T1-T2", FIGURES)[-3:] == [
        "JUMLAH||40.000.000|40.000.000|80.000.000|150.000.000", "R||20.000.000|||", "J||40.000.000|||",
    ]  # fmt: skip
    assert printed_rows(form % "T3", FIGURES)[-3].startswith("JUMLAH||40.000.000|40.000.000|80.000.000|")
    assert printed_rows(form.replace(", hanya: %s", ""), FIGURES)[-3:] == [
        "JUMLAH||100.000.000|100.000.000|200.000.000|150.000.000", "R||25.000.000|||", "J||100.000.000|||",
    ]  # fmt: skip


RECORDS = """\
  - {indikator: laporan, periode: T1, nilai: "1"}
  - {indikator: laporan, periode: T2, nilai: "2"}
  - {indikator: laporan, periode: T3, nilai: "4"}
  - {kegiatan: sipol, periode: T1, anggaran: 10.000.000}
  - {kegiatan: sipol, periode: T2, anggaran: 20.000.000}
  - {kegiatan: sipol, periode: T3, anggaran: 40.000.000}
"""


_ALONE = "target: 8 laporan\n            gabung: {}\n"


@each(
    ("only", "reached", "spent", "joined"),
    [
        ("T1-T2", "3", "30.000.000", ""),
        ("T2", "2", "20.000.000", ""),
        ("T2-T3", "6", "60.000.000", ""),
        ("T1-T4", "7", "70.000.000", ""),
        ("T2-T3", "6", "60.000.000", _ALONE.format("jumlah")),
        ("T2-T3", "3", "60.000.000", _ALONE.format("rata-rata")),
        ("T2-T3", "4", "60.000.000", _ALONE.format("terakhir")),
        ("T2-T3", "", "60.000.000", "target: 8 laporan\n"),
        ("T2", "2", "20.000.000", "target: 8 laporan\n"),
    ],
)
def test_totals_of_what_was_reached_are_of_the_periods_that_rows_stand_for(
    tmp_path: Path, only: str, reached: str, spent: str, joined: str
) -> None:
    head = PLAN[: PLAN.index("          - kode: temuan")].replace("renaksi-triwulan", "kantor")
    if joined:
        head = re.sub(r"target: 8 laporan\n(?:.*\n){2}", joined, head)
    plan = office(tmp_path, RECORDS, head)
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    form = f"judul: J\nbaris_periode: {{periode: triwulan, hanya: {only}}}\njumlah: JUMLAH\nkolom:\n"
    form += "  - {judul: P, isi: periode}\n  - {judul: R, isi: indikator.realisasi, jumlah: ya}\n"
    form += "  - {judul: Rp, isi: kegiatan.realisasi_anggaran, jumlah: ya}\n"
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(form)
    (section,) = rakgen.compile(plan).sections
    rows = [row_text(row) for row in section.grids[0].matrix()]
    assert rows[-1] == f"JUMLAH|{reached}|{spent}", rows
    of_periods = f"periode: triwulan, hanya: {only}, isi:"
    form = "judul: J\njumlah: JUMLAH\nkolom:\n  - {judul: I, isi: indikator.uraian}\n"
    form += f"  - {{judul: R, {of_periods} indikator.realisasi, nama: r}}\n"
    form += f"  - {{judul: Rp, {of_periods} kegiatan.realisasi_anggaran, nama: rp}}\n"
    form += (
        "  - {judul: J, hitung: jumlah, dari: r, jumlah: ya}\n  - {judul: J, hitung: jumlah, dari: rp, jumlah: ya}\n"
    )
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(form)
    (section,) = rakgen.compile(plan).sections
    rows = [row_text(row) for row in section.grids[0].matrix()]
    assert rows[-1].split("|")[-2:] == [reached.split(" ")[0], spent], rows


@each(
    ("form", "expected"),
    [
        ("kolom:\n  - {isi: indikator.uraian}\n  - {isi: program.realisasi_anggaran, jumlah: ya}\n",
         ["70.000.000", "", "", "70.000.000"]),
        ("baris_periode: triwulan\nkolom:\n  - {isi: indikator.uraian}\n"
         "  - {isi: program.realisasi_anggaran, jumlah: ya}\n",
         ["10.000.000", "20.000.000", "40.000.000", *[""] * 9, "70.000.000"]),
        ("baris_tingkat: [program]\nkolom:\n  - {isi: indikator.uraian}\n"
         "  - {isi: {program: program.realisasi_anggaran}, jumlah: ya}\n", ["70.000.000", "", "", "70.000.000"]),
        ("kolom:\n  - {isi: indikator.uraian}\n  - {isi: program.serapan_anggaran}\n", ["70,00", "", "", ""]),
    ],
)  # fmt: skip
def test_what_was_spent_of_a_programme_stands_once_like_its_budget(
    tmp_path: Path, form: str, expected: list[str]
) -> None:
    plan = PLAN.replace("renaksi-triwulan", "kantor").replace("tempat: Maju\npel", "program: {p: P}\ntempat: Maju\npel")
    plan = plan.replace("pelaksana: hukum\n", "pelaksana: hukum\n                program: p\n")
    path = office(tmp_path, RECORDS, plan.replace("pelaksana: hukum}", "pelaksana: hukum, program: p}"))
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    total = "jumlah: {judul: J, tingkat: program}\n" if "tingkat" in form else "jumlah: J\n"
    (tmp_path / "templates" / "layouts" / "kantor.yaml").write_text(f"judul: J\n{total}{form}")
    (section,) = rakgen.compile(path).sections
    assert [row_text(row).rpartition("|")[2] for row in section.grids[0].matrix()] == expected


def test_a_programme_that_no_row_prints_is_not_added_up() -> None:
    """The form is told of elsewhere (RAK530)."""
    form = """\
judul: J
baris_tingkat: [sasaran, sub_kegiatan]
jumlah: {judul: J, tingkat: sub_kegiatan}
baris_penutup: [{hitung: rata-rata, dari: p}]
kolom:
  - {judul: U, isi: {sasaran: sasaran.uraian, sub_kegiatan: sub_kegiatan.uraian}}
  - {judul: P, isi: program.anggaran, nama: p}
"""
    loaded, _ = load_fields(parse(form.encode(), "layout.yaml"), Layout, CHILD_MODELS)
    plan = rencana(TWO_TUJUAN)
    assert loaded is not None and list(check_sums(plan, plan.rak[0], loaded, "p.yaml")) == []


def test_a_total_of_an_outline_counts_what_stands_below_its_level_and_tells_the_rest() -> None:
    """Outputs of a kegiatan itself are none of its sub kegiatan's; kegiatan without a programme are below none."""
    form = """\
baris_tingkat: [program, kegiatan, sub_kegiatan]
jumlah: {judul: JUMLAH, tingkat: LEVEL}
kolom:
  - {judul: U, isi: {program: program.uraian, kegiatan: kegiatan.uraian, sub_kegiatan: sub_kegiatan.uraian}}
  - {judul: A, hitung: jumlah, dari: kegiatan.anggaran, jumlah: ya}
  - {judul: O, hitung: jumlah, dari: keluaran.target, jumlah: ya}
"""
    plan = RENCANA.replace("O2, target: 1 laporan", "O2, target: 3 dokumen").replace(
        "pelaksana: data, program: dukung,", "pelaksana: data,"
    )
    plan = plan.replace("uraian: SK1, ", "uraian: SK1, keluaran: [{uraian: OS, target: 4 dokumen}], ")
    loaded = rencana(plan)
    for level, total, told in (
        ("program", "150.000.000|9", {"25.000.000"}),
        ("kegiatan", "175.000.000|9", set()),
        ("sub_kegiatan", "|4", {"2 dokumen"}),
    ):
        own = form.replace("LEVEL", level)
        own = own.replace("kegiatan.anggaran, jumlah: ya", "kegiatan.anggaran") if level == "sub_kegiatan" else own
        assert printed_rows(own, plan)[-1] == f"JUMLAH|{total}"
        found = [one for one in check_sums(loaded, loaded.rak[0], layout(own), "p.yaml") if one.key == "RAK517.luar"]
        assert {one.values["nilai"] for one in found} == told, level


def test_a_total_of_what_stands_beside_an_outline_counts_it_once() -> None:
    """A formula over a figure of the indikator was added up for each kegiatan; rows above those that a total counts
    were items that want a figure.
    """
    form = """\
baris_tingkat: [program, kegiatan]
jumlah: {judul: J, tingkat: kegiatan}
kolom:
  - {judul: U, isi: {program: program.uraian, kegiatan: kegiatan.uraian}}
  - {judul: D, hitung: selisih, dari: [indikator.kondisi_awal, kegiatan.tambahan.nyata], nama: d, jumlah: ya}
  - {judul: F, hitung: d * 2, jumlah: ya}
  - {judul: N, hitung: selisih, dari: [kegiatan.tambahan.nyata, indikator.kondisi_awal], jumlah: ya}
"""
    plan = RENCANA.replace("            target: 80%\n", '            target: 80%\n            kondisi_awal: "8"\n')
    for name, figure in (("K1", 17), ("K2", 10)):
        plan = plan.replace(f"uraian: {name}\n", f'uraian: {name}\n                tambahan: {{nyata: "{figure}"}}\n')
    plan = plan.partition("      - uraian: S2\n")[0]
    assert [row.split("|")[1:] for row in printed_rows(form, plan)[1:]] == [
        ["-19", "-38", ""], ["", "", "9"], ["", "", "2"], ["", "", ""], ["", "", ""], ["-19", "-38", ""],
    ]  # fmt: skip
    loaded = rencana(plan)
    assert [one.key for one in check_sums(loaded, loaded.rak[0], layout(form), "p.yaml")] == ["RAK517.atas"]


def test_differences_of_which_no_item_has_both_have_no_total_and_that_is_told() -> None:
    form = "jumlah: J\nkolom:\n  - {judul: I, isi: indikator.uraian}\n"
    form += "  - {judul: D, hitung: selisih, dari: [indikator.kondisi_akhir, indikator.target], jumlah: ya}\n"
    plan = RENCANA.replace("target: B\n", "target: '4'\n").replace("            target: 80%\n", "")
    plan = plan.replace('            target: "5"\n', "")
    loaded = rencana(plan)
    assert printed_rows(form, plan)[-1] == "J|"
    found = [one.values["nilai"] for one in check_sums(loaded, loaded.rak[0], layout(form), "p.yaml") if one.span]
    assert found == ["4", "8"]
