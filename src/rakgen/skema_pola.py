"""Pola: regular expressions of the JSON Schemas that accept the very spellings the readers of jadwal and tanggal accept.

They keep to what ECMAScript and Python read alike, letters of either case written out, since a schema has no flags.
"""

from __future__ import annotations

from functools import lru_cache

from rakgen.model import Periode
from rakgen.model.periode import BULAN

_SP = r"\s*"
_SAMPAI = rf"(?:{_SP}[-–—]{_SP}|\s+[sS]\.?[dD]\.?\s+)"
_KABISAT = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_HARI = {28: r"(?:0?[1-9]|1\d|2[0-8])", 29: "29", 30: r"(?:0?[1-9]|[12]\d|30)", 31: r"(?:0?[1-9]|[12]\d|3[01])"}
_JENIS = (Periode.TRIWULAN, Periode.SEMESTER, Periode.BULAN)


def _huruf(kata: str) -> str:
    return "".join(f"[{satu.lower()}{satu.upper()}]" if satu.isalpha() else satu for satu in kata)


def _nomor(nomor: int) -> str:
    return rf"0{{0,4}}{nomor}"


@lru_cache
def _bulan(nomor: int) -> str:
    """The names and abbreviations of one month, longest first."""
    nama = sorted((nama for nama, ke in BULAN.items() if ke == nomor), key=lambda satu: (-len(satu), satu))
    return "|".join(_huruf(satu) for satu in nama)


def _satu(jenis: Periode, nomor: int) -> str:
    """The spellings of one period."""
    if jenis is Periode.BULAN:
        return f"(?:{_bulan(nomor)}|{_nomor(nomor)})"
    return rf"{_huruf(jenis.name[0])}{_SP}{_nomor(nomor)}"


def _salah_satu(jenis: Periode, dari: int = 1) -> str:
    return "(?:" + "|".join(_satu(jenis, nomor) for nomor in range(dari, jenis.value + 1)) + ")"


@lru_cache
def jadwal() -> str:
    """A schedule on one line: periods and ranges that run forward in one kind of period, with commas."""
    rentang = [
        f"{_satu(satu, dari)}(?:{_SAMPAI}{_salah_satu(satu, dari)})?"
        for satu in _JENIS
        for dari in range(1, satu.value + 1)
    ]
    potong = f"(?:{_huruf('semua')}|{'|'.join(rentang)})"
    return f"^{_SP}{potong}(?:{_SP},{_SP}{potong})*{_SP}$"


def satu_periode() -> str:
    """One period as a key."""
    return f"^{_SP}(?:{'|'.join(_salah_satu(jenis) for jenis in _JENIS)}){_SP}$"


@lru_cache
def tanggal() -> str:
    """A day of the calendar, `2021-03-01` or `1 Maret 2021`, or a month without its day."""
    angka, kata = [], []
    for bulan in range(1, 13):
        hari = _HARI[28 if bulan == 2 else 30 if bulan in (4, 6, 9, 11) else 31]
        angka.append(f"0?{bulan}(?:-{hari})?" if bulan < 10 else f"{bulan}(?:-{hari})?")
        kata.append(rf"(?:{hari}\s+)?(?:{_bulan(bulan)})")
    tahun = r"(?!0000)\d{4}"
    biasa = rf"{tahun}-(?:{'|'.join(angka)})|(?:{'|'.join(kata)})\s+{tahun}"
    return rf"^\s*(?:{biasa}|{_KABISAT}-0?2-29|29\s+(?:{_bulan(2)})\s+{_KABISAT})\s*$"
