"""Periods: headings of columns in the spellings of offices."""

from __future__ import annotations

import time

from rakgen.model import Periode
from rakgen.recognise.periods import by_periods, headed, is_no_part, months_of_initials, periode_of, week_of
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
    ("Triwulan II 2025", (Periode.TRIWULAN, 2)),
    ("TW III/2025", (Periode.TRIWULAN, 3)),
    ("TW I Tahun 2025", (Periode.TRIWULAN, 1)),
    ("TW-IV", (Periode.TRIWULAN, 4)),
    ("TW I (Jan, Feb, Mar)", (Periode.TRIWULAN, 1)),
    ("TRIWULAN 1 (B03)", (Periode.TRIWULAN, 1)),
    ("Jan-25", (Periode.BULAN, 1)),
    ("I/2025", (None, 1)),
    ("II 2025", None),
    ("TW I (dua)", None),
    ("Triwulan (orang)", None),
    ("Target 2025", (Periode.TAHUN, 2025)),
    ("07", (None, 7)),
    ("2 (dua)", None),
])  # fmt: skip
def test_a_period_with_its_months_or_its_year(text: str, expected: tuple[Periode | None, int] | None) -> None:
    assert periode_of(text) == expected


@each("text, words, expected", [
    ("Target TW I", "Target", (Periode.TRIWULAN, 1)),
    ("Anggaran Semester II (Rp)", "Anggaran (Rp)", (Periode.SEMESTER, 2)),
    ("TW-2 (%)", "(%)", (Periode.TRIWULAN, 2)),
    ("Rencana Target Triwulan ke II", "Rencana Target", (Periode.TRIWULAN, 2)),
    ("Target IV", "Target", (None, 4)),
    ("Target 2025", "Target", (Periode.TAHUN, 2025)),
    ("Target 2", "Target 2", None),
    ("Kegiatan TW I", "Kegiatan TW I", None),
    ("Mei", "", (Periode.BULAN, 5)),
])  # fmt: skip
def test_the_words_beside_a_period(text: str, words: str, expected: tuple[Periode | None, int] | None) -> None:
    assert headed(text) == (words, expected)


@each("text, expected", [
    ("TW1: 20%\nTW2: 40%", {"T1": "20%", "T2": "40%"}),
    ("- Semester I = 1 dok; - Semester II = 2 dok", {"S1": "1 dok", "S2": "2 dok"}),
    ("TW I: 20%\nMei: 40%", {}),
    ("TW II: 20%\nTW I: 40%", {}),
    ("TW I: 20%\nsisanya kemudian", {}),
    ("2021: 5\n2022: 6", {}),
    ("Waktu: TW I", {}),
    ("", {}),
])  # fmt: skip
def test_what_one_text_says_for_several_periods(text: str, expected: dict[str, str]) -> None:
    assert by_periods(text) == expected


def test_what_one_text_says_for_one_period_where_one_is_enough() -> None:
    assert [by_periods(text, 1) for text in ("T4 = 80", "Waktu: TW I", "")] == [{"T4": "80"}, {}, {}]


@each("text, week", [("M1", 1), ("Minggu II", 2), ("Mg. ke-3", 3), ("V", 5), ("6", None), ("Mei", None), ("VI", None)])
def test_a_week_below_its_month(text: str, week: int | None) -> None:
    assert week_of(text) == week


@each("labels, months", [
    ("JFMAMJJASOND", range(1, 13)), ("JFMA", range(1, 5)), ("MJJA", range(5, 9)), ("SOND", range(9, 13)),
    ("JAS", range(7, 10)), ("ND", None), ("ABC", None), ("JFMAMJJASONDJ", None), ("", None),
])  # fmt: skip
def test_first_letters_of_some_months(labels: str, months: range | None) -> None:
    assert months_of_initials(list(labels)) == months


@each("start, filling, end", [
    ("Target", " ", "Semester III"), ("a", " ", "b"), ("", ".", ""), ("a", ".", "x"), ("", "- ", "y"),
    ("", "kata ", ""),
])  # fmt: skip
def test_no_long_cell_takes_all_time(start: str, filling: str, end: str) -> None:
    text, begun = start + filling * 8_000 + end, time.process_time()
    said = periode_of(text), is_no_part(text), headed(text)[1], by_periods(text)
    assert said == (None, end.endswith("III"), None, {})
    assert time.process_time() - begun < 0.5
