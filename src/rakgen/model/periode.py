"""Periode: the kinds of periods a year is cut into, and their Indonesian names."""

from __future__ import annotations

from enum import Enum

BULAN_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


class Periode(Enum):
    """A kind of period; its value is how many of it make a year."""

    BULAN = 12
    TRIWULAN = 4
    SEMESTER = 2
    TAHUN = 1

    month_count: int
    """Months in one period."""

    def __init__(self, count: int) -> None:
        self.month_count = 12 // count

    @property
    def word(self) -> str:
        """The word used on forms and in messages: bulan, triwulan, semester, tahun."""
        return self.name.lower()

    def bulan(self, number: int) -> range:
        """Months (1-12) that period `number` (from 1) covers."""
        return range((number - 1) * self.month_count + 1, number * self.month_count + 1)

    def label(self, number: int) -> str:
        """How period `number` is written in a jadwal: `Maret`, `T1`, `S2`, `semua`."""
        if self is Periode.BULAN:
            return BULAN_NAMES[number - 1]
        return "semua" if self is Periode.TAHUN else f"{self.name[0]}{number}"


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
    """Read one period: `T2`, `S1`, `Mei`, `5`. The number is not checked against the year; None if it is no period at
    all.
    """
    text = text.strip().lower()
    if text in BULAN:
        return Periode.BULAN, BULAN[text]
    letter, number = text[:1], text[1:].strip()
    if text.isascii() and text.isdigit():
        return Periode.BULAN, int(text[:6])
    if letter in "ts" and number.isascii() and number.isdigit():
        return (Periode.TRIWULAN if letter == "t" else Periode.SEMESTER), int(number[:6])
    return None
