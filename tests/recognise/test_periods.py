"""Periods: headings of columns in the spellings of offices."""

from __future__ import annotations

from rakgen.model import Periode
from rakgen.recognise.periods import periode_of, week_of
from tests.support.each import each


@each(
    "text, expected",
    [
        ("B03", (Periode.BULAN, 3)),
        ("B 12", (Periode.BULAN, 12)),
        ("Bln. 6", (Periode.BULAN, 6)),
        ("Bulan ke-9", (Periode.BULAN, 9)),
        ("B13", None),
        ("M1", None),
    ],
)
def test_a_month_by_its_number(text: str, expected: tuple[Periode, int] | None) -> None:
    assert periode_of(text) == expected


@each("text, expected", [
    ("Mei 2025", (Periode.BULAN, 5)),
    ("Jan'25", (Periode.BULAN, 1)),
    ("August", (Periode.BULAN, 8)),
    ("TW II (Apr - Jun)", (Periode.TRIWULAN, 2)),
    ("Semester 1 (Jan s.d. Jun)", (Periode.SEMESTER, 1)),
    ("Triwulan Ketiga", (Periode.TRIWULAN, 3)),
    ("Semester Ketiga", None),
    ("Jan-Mar", (Periode.TRIWULAN, 1)),
    ("Juli s.d. September", (Periode.TRIWULAN, 3)),
    ("Okt sampai dengan\nDes", (Periode.TRIWULAN, 4)),
    ("JULI – DESEMBER", (Periode.SEMESTER, 2)),
    ("Feb-Apr", None),
    ("Jan-Feb", None),
    ("Mar-Jan", None),
    ("Rata-rata", None),
    ("Triwulan II 2025", None),
    ("Triwulan (orang)", None),
    ("Target 2025", (Periode.TAHUN, 2025)),
    ("07", (None, 7)),
    ("2 (dua)", None),
])  # fmt: skip
def test_a_period_with_its_months_or_its_year(text: str, expected: tuple[Periode | None, int] | None) -> None:
    assert periode_of(text) == expected


@each("text, week", [("M1", 1), ("Minggu II", 2), ("Mg. ke-3", 3), ("V", 5), ("6", None), ("Mei", None), ("VI", None)])
def test_a_week_below_its_month(text: str, week: int | None) -> None:
    assert week_of(text) == week
