"""Periode: the kinds of periods a year is cut into, and their Indonesian names; years of a longer plan."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeAlias

BULAN_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
ALL_MONTHS = frozenset(range(1, 13))


class Periode(Enum):
    """A kind of period; its value is how many of it make a year. DIPILIH is the one that is asked for when a form is
    printed.
    """

    BULAN = 12
    TRIWULAN = 4
    SEMESTER = 2
    TAHUN = 1
    DIPILIH = 0

    month_count: int
    """Months in one period."""
    __hash__ = object.__hash__  # periods are asked for all the time, and that of Enum runs Python

    def __init__(self, count: int) -> None:
        self.month_count = 12 // (count or 1)

    @property
    def word(self) -> str:
        """The word used on forms and in messages: bulan, triwulan, semester, tahun."""
        return self.name.lower()

    def bulan(self, number: int) -> range:
        """Months (1-12) that period `number` (from 1) covers; a year by its own number has months of its own."""
        return range((number - 1) * self.month_count + 1, number * self.month_count + 1)

    def label(self, number: int) -> str:
        """How period `number` is written in a jadwal: `Maret`, `T1`, `S2`, `semua`, `2025`."""
        if self is Periode.BULAN:
            return BULAN_NAMES[number - 1]
        if self is Periode.DIPILIH:
            return self.word
        if self is Periode.TAHUN:
            return "semua" if (self, number) == WHOLE else str(number)
        return f"{self.name[0]}{number}"

    def label_en(self, number: int) -> str:
        """The same in an English sentence: `March`; what is no month is called as in a jadwal."""
        return ENGLISH_MONTHS[number - 1] if self is Periode.BULAN else self.label(number)

    def title(self, number: int) -> str:
        """How period `number` stands in a title: `Maret`, `Triwulan II`, `Semester I`, `2025`, '' for all of a plan."""
        if self in (Periode.TRIWULAN, Periode.SEMESTER):
            from rakgen.text.numbers import roman

            return f"{self.word.capitalize()} {roman(number)}"
        return "" if (self, number) == WHOLE else self.label(number)


PeriodeKey: TypeAlias = tuple[Periode, int]
"""One period: its kind, and its number from 1."""

WHOLE = (Periode.TAHUN, 1)
"""All the time of a plan: its year, or the years of one that names several by their own numbers, (TAHUN, 2025)."""


def first_month(periode: tuple[Periode, int]) -> int:
    """The first month of a period, counted as `Periode.bulan` does."""
    return (periode[1] - 1) * periode[0].month_count + 1


def last_month(periode: tuple[Periode, int]) -> int:
    """The last month of a period, counted as `Periode.bulan` does."""
    return periode[1] * periode[0].month_count


FIRST_YEAR, LAST_YEAR = 1945, 9999
"""The years that a plan may be of: of the republic, in four digits."""


def is_year(text: str) -> bool:
    """True for a year that a plan may be of."""
    return re.fullmatch(r"\d{4}", text, re.ASCII) is not None and FIRST_YEAR <= int(text) <= LAST_YEAR


_OTHER_SPELLINGS = {
    "agt": 8,
    "agu": 8,
    "ags": 8,
    "agus": 8,
    "aug": 8,
    "sept": 9,
    "oct": 10,
    "nop": 11,
    "nopember": 11,
    "dec": 12,
    "may": 5,
    "pebruari": 2,
    "peb": 2,
}
BULAN = (
    {name.lower(): i for i, name in enumerate(BULAN_NAMES, 1)}
    | {name[:3].lower(): i for i, name in enumerate(BULAN_NAMES, 1)}
    | _OTHER_SPELLINGS
)
"""Month number by lower-case name; the abbreviations are those seen on real forms."""


def parse_periode(text: str) -> tuple[Periode, int] | None:
    """Read one period: `T2`, `S1`, `Mei`, `5`, `2025`. The number is not checked against the year; None if it is no
    period at all.
    """
    text = text.strip().lower()
    if text in BULAN:
        return Periode.BULAN, BULAN[text]
    letter, number = text[:1], text[1:].strip()
    if text.isascii() and text.isdigit():
        return (Periode.TAHUN, int(text)) if is_year(text) else (Periode.BULAN, int(text[:6]))
    if letter in "ts" and number.isascii() and number.isdigit():
        return (Periode.TRIWULAN if letter == "t" else Periode.SEMESTER), int(number[:6])
    return None
