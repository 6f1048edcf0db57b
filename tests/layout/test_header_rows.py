"""Heads of tables: which rows they have, and that every place is covered once."""

from __future__ import annotations

import pytest

from tests.support.each import each
from tests.support.forms import is_whole, row_text, section_of

SASARAN = "  - {judul: S, isi: sasaran.uraian}\n"


def head(columns: str, before: str = "") -> list[str]:
    [grid] = section_of(f"{before}kolom:\n{columns}").grids
    assert is_whole(grid)
    return [row_text(row) for row in grid.matrix()[: len(grid.header_rows)]]


@each(
    ("columns", "expected"),
    [
        (
            SASARAN + "  - {judul: T, periode: semester, judul_periode: ['{{ keterangan }}', '{{ keterangan }}'],"
            " isi: indikator.target_periode}\n",
            ["S|T|"],
        ),
        (
            SASARAN + "  - {judul: T, kolom: [{isi: indikator.uraian}, {isi: indikator.target}]}\n",
            ["S|T|"],
        ),
        (
            "  - {judul: '{{ keterangan }}', kolom: [{judul: A, isi: indikator.uraian}]}\n"
            "  - {judul: '{{ keterangan }}', kolom: [{judul: B, isi: indikator.target}]}\n",
            ["A|B"],
        ),
        (
            "  - {judul: A, kolom: [{judul: ' ', kolom: [{judul: B, isi: sasaran.uraian}]}]}\n"
            "  - {judul: C, isi: indikator.uraian}\n",
            ["A|C", "B|"],
        ),
        (
            "  - {judul: A, kolom: [{judul: '{{ keterangan }}', kolom: [{isi: sasaran.uraian}]}]}\n"
            "  - {judul: C, isi: indikator.uraian}\n",
            ["A|C"],
        ),
        (  # one heading is enough for a level
            SASARAN + "  - {judul: T, kolom: [{judul: A, isi: indikator.uraian}, {isi: indikator.target}]}\n",
            ["S|T|", "|A|"],
        ),
        ("  - {isi: sasaran.uraian}\n  - {isi: indikator.uraian}\n", []),
    ],
)
def test_a_level_of_empty_headings_has_no_row(columns: str, expected: list[str]) -> None:
    assert head(columns) == expected
    numbers = "|".join(str(number + 1) for number in range(len(head(columns, "nomor_kolom: '{n}'\n")[-1].split("|"))))
    assert head(columns, 'nomor_kolom: "{n}"\n') == [*expected, numbers]


TARGET = """\
  - {judul: No, isi: nomor}
  - judul: Target
    kolom: [{judul: K, isi: indikator.target}, {judul: Rp, isi: kegiatan.anggaran}]
  - judul: Realisasi
    periode: triwulan
    hanya: T1-T2
    kolom: [{judul: K, isi: kosong}, {judul: Rp, isi: kosong}]
"""
PAIR = "  - {judul: A, kolom: [{judul: K, isi: kosong}, {judul: R, isi: kosong}]}\n"
BARE = "  - {judul: B, kolom: [{isi: kosong}, {isi: kosong}]}\n"
ABOVE = "nomor_kolom: {pola: '{n}', di: atas-daun}\n"


@pytest.mark.slow
@each(
    ("columns", "before", "expected"),
    [
        # without a word of the new keys the columns of a group stand right below it
        (TARGET, "", ["No|Target||Realisasi|||", "|K|Rp|T1||T2|", "|||K|Rp|K|Rp"]),
        (PAIR + BARE, "", ["A||B|", "K|R||"]),
        (TARGET, "daun: bawah\n", ["No|Target||Realisasi|||", "|||T1||T2|", "|K|Rp|K|Rp|K|Rp"]),
        (TARGET, ABOVE, ["No|Target||Realisasi|||", "|||T1||T2|", "1|2|3|4|5|6|7", "|K|Rp|K|Rp|K|Rp"]),
        (PAIR + BARE, "daun: bawah\n", ["A||B|", "K|R||"]),
        (PAIR + BARE, ABOVE, ["A||B|", "1|2|3|4", "K|R||"]),
        (BARE, ABOVE, ["1|2", "B|"]),
        # a group without words is as if it was not there
        (
            PAIR + "  - {judul: B, kolom: [{judul: '{{ keterangan }}', kolom: [{judul: C, isi: kosong}]}]}\n",
            ABOVE,
            ["A||B", "1|2|3", "K|R|C"],
        ),
        ("  - {isi: kosong}\n  - {isi: kosong}\n", ABOVE, ["1|2"]),
        ("  - {isi: kosong}\n  - {isi: kosong}\n", "daun: bawah\n", []),
        # some columns are counted alone: the headings of the others take the place of the number
        (
            PAIR + "  - {judul: C, isi: kosong, nomor: tidak}\n" + PAIR.replace("A,", "A, nomor: tidak,"),
            ABOVE,
            ["A||C|A|", "1|2||K|R", "K|R|||"],
        ),
        (PAIR + BARE.replace("{isi: kosong}]", "{isi: kosong, nomor: tidak}]"), ABOVE, ["A||B|", "1|2|3|", "K|R||"]),
        # one number over several columns
        (
            PAIR.replace("A,", "A, nomor: '{n}',") + BARE.replace("B", "B, nomor: x"),
            ABOVE,
            ["A||B|", "1||x|", "K|R||"],
        ),
        (
            "  - {judul: A, nomor: 7, kolom: [{judul: X, isi: nomor}, {judul: Y, kolom: [{judul: Z, isi: nomor}]}]}\n",
            ABOVE,
            ["A|", "X|Y", "7|", "|Z"],
        ),
        # counted anew from a column on, of sub-columns in each period
        (
            TARGET.replace("judul: Target", "judul: Target\n    nomor: {mulai: 1}").replace(
                "{judul: K, isi: kosong}", "{judul: K, isi: kosong, nomor: {mulai: 4}}"
            ),
            ABOVE.replace("'{n}'", "'({n})'"),
            ["No|Target||Realisasi|||", "|||T1||T2|", "(1)|(1)|(2)|(4)|(5)|(4)|(5)", "|K|Rp|K|Rp|K|Rp"],
        ),
        (
            "  - {periode: semester, nomor: {mulai: 0}, isi: kosong}\n"
            "  - {judul: C, isi: kosong, nomor: {pola: 'a{n}', mulai: 9}}\n",
            'nomor_kolom: "{n}"\n',
            ["S1|S2|C", "0|1|a9"],
        ),
    ],
)
def test_columns_stand_at_the_bottom_with_numbers_above_them(columns: str, before: str, expected: list[str]) -> None:
    assert head(columns, before) == expected


def test_a_heading_takes_the_rows_that_are_left_above_its_columns() -> None:
    deep = "  - {judul: C, kolom: [{judul: D, kolom: [{judul: E, isi: kosong}]}]}\n"
    [grid] = section_of(f"daun: bawah\nkolom:\n{PAIR}{BARE}{deep}").grids
    heights = [{cell.text: cell.rowspan for cell in row.cells if cell} for row in grid.header_rows]
    assert heights == [{"A": 2, "B": 3, "C": 1}, {"D": 1}, {"K": 1, "R": 1, "E": 1}]


FORMULAS = """\
  - {judul: T, isi: indikator.target, nama: t}
  - judul: R
    periode: triwulan
    hanya: T1-T2
    kolom:
      - {judul: K, isi: indikator.target_periode, nama: r}
      - {judul: P, hitung: r / t * 100, nama: p}
  - {judul: X, FORMULA}
"""
START = "}\n  - {judul: U, isi: indikator.kondisi_awal, nama: u"


@pytest.mark.slow
@each(
    ("formula", "number"),
    [
        ("hitung: jumlah, dari: r", "6 = 2 + 4"),
        ("hitung: jumlah, dari: [r, p]", "6 = 2 + 4 + 3 + 5"),
        ("hitung: rata-rata, dari: p", "6 = rata-rata (3, 5)"),
        ("hitung: rata-rata, dari: t", "6 = 1"),
        (f"hitung: persen, dari: [t, u]{START}", "6 = 1 / 7 x 100|7"),
        (f"hitung: selisih, dari: [t, u]{START}", "6 = 1 - 7|7"),
        ("hitung: r.T2 - (t - r.T1)", "6 = 4 - (1 - 2)"),
        ("hitung: (t - r.T1) - t", "6 = 1 - 2 - 1"),
        ("hitung: -(t + 1) * 0.25 / (t * 1000)", "6 = -(1 + 1) x 0,25 / (1 x 1.000)"),
        ("hitung: t, nomor: '{n}a'", "6 = 1a"),
        ("hitung: t, nomor: x", "x"),
        ("hitung: t, nomor: tidak", ""),
    ],
)
def test_the_number_row_says_how_a_column_is_worked_out(formula: str, number: str) -> None:
    columns = FORMULAS.replace("FORMULA", formula)
    row = head(columns, "nomor_kolom: {pola: '{n}', rumus: ya}\n")[-1]
    assert row == f"1|2|3 = 2 / 1 x 100|4|5 = 4 / 1 x 100|{number}"
    assert head(columns, "nomor_kolom: '{n}'\n")[-1].startswith("1|2|3|4|5|")


@each(("function", "number"), [("jumlah", "3 = 2"), ("rata-rata", "3")])
def test_a_mean_of_the_cells_of_a_column_has_no_formula_in_numbers(function: str, number: str) -> None:
    columns = "  - {isi: sasaran.uraian}\n  - {judul: T, isi: indikator.target, nama: t}\n"
    columns += f"  - {{hitung: {function}, dari: t, per: sasaran}}\n"
    assert head(columns, "nomor_kolom: {pola: '{n}', rumus: ya}\n")[-1] == f"1|2|{number}"


def test_a_formula_names_the_number_that_its_columns_have() -> None:
    columns = FORMULAS.replace("FORMULA", "hitung: t * r.T1").replace("judul: R", "judul: R\n    nomor: '(7)'")
    assert head(columns, "nomor_kolom: {pola: '({n})', rumus: ya, di: atas-daun}\n") == [
        "T|R||||X", "|T1||T2||", "(1)|(7)||||(3 = 1 x 7)", "|K|P|K|P|",
    ]  # fmt: skip
