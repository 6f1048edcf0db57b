"""Periode: the kinds of periods a year is cut into, and their Indonesian names."""

from __future__ import annotations

from enum import Enum

NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


class Periode(Enum):
    """A kind of period; its value is how many of it make a year."""

    BULAN = 12
    TRIWULAN = 4
    SEMESTER = 2
    TAHUN = 1

    lama: int
    """Months in one period."""

    def __init__(self, banyak: int) -> None:
        self.lama = 12 // banyak

    @property
    def nama(self) -> str:
        """The word used on forms and in messages: bulan, triwulan, semester, tahun."""
        return self.name.lower()

    def bulan(self, nomor: int) -> range:
        """Months (1-12) that period `nomor` (from 1) covers."""
        return range((nomor - 1) * self.lama + 1, nomor * self.lama + 1)

    def label(self, nomor: int) -> str:
        """How period `nomor` is written in a jadwal: `Maret`, `T1`, `S2`, `semua`."""
        if self is Periode.BULAN:
            return NAMA_BULAN[nomor - 1]
        return "semua" if self is Periode.TAHUN else f"{self.name[0]}{nomor}"


_LAIN = {
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
    {nama.lower(): i for i, nama in enumerate(NAMA_BULAN, 1)}
    | {nama[:3].lower(): i for i, nama in enumerate(NAMA_BULAN, 1)}
    | _LAIN
)
"""Month number by lower-case name; the abbreviations are those seen on real forms."""


def baca_periode(teks: str) -> tuple[Periode, int] | None:
    """Read one period: `T2`, `S1`, `Mei`, `5`. The number is not checked against the year; None if it is no period at all."""
    teks = teks.strip().lower()
    if teks in BULAN:
        return Periode.BULAN, BULAN[teks]
    huruf, angka = teks[:1], teks[1:].strip()
    if teks.isascii() and teks.isdigit():
        return Periode.BULAN, int(teks[:6])
    if huruf in "ts" and angka.isascii() and angka.isdigit():
        return (Periode.TRIWULAN if huruf == "t" else Periode.SEMESTER), int(angka[:6])
    return None
