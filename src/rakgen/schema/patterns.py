"""Patterns: regular expressions of the JSON Schemas that accept the very spellings the readers of jadwal and tanggal
accept.

They keep to what ECMAScript and Python read alike, letters of either case written out, since a schema has no flags.
"""

from __future__ import annotations

from functools import lru_cache

from rakgen.model import Periode
from rakgen.model.periode import BULAN
from rakgen.model.tanggal import LATER

_SP = r"\s*"
_UNTIL = rf"(?:{_SP}[-–—]{_SP}|\s+[sS]\.?[dD]\.?\s+)"
_LEAP_YEAR = r"(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_DAYS = {28: r"(?:0?[1-9]|1\d|2[0-8])", 29: "29", 30: r"(?:0?[1-9]|[12]\d|30)", 31: r"(?:0?[1-9]|[12]\d|3[01])"}
_KINDS = (Periode.TRIWULAN, Periode.SEMESTER, Periode.BULAN)


def _letters(word: str) -> str:
    return "".join(f"[{letter.lower()}{letter.upper()}]" if letter.isalpha() else letter for letter in word)


def _numbers(number: int) -> str:
    return rf"0{{0,4}}{number}"


@lru_cache
def _bulan(number: int) -> str:
    """The names and abbreviations of one month, longest first."""
    names = sorted((name for name, month in BULAN.items() if month == number), key=lambda name: (-len(name), name))
    return "|".join(_letters(name) for name in names)


def _single(kind: Periode, number: int) -> str:
    """The spellings of one period."""
    if kind is Periode.BULAN:
        return f"(?:{_bulan(number)}|{_numbers(number)})"
    return rf"{_letters(kind.name[0])}{_SP}{_numbers(number)}"


_YEAR = r"(?:19(?:4[5-9]|[5-9]\d)|[2-9]\d{3})"


def _any_of(kind: Periode, first: int = 1) -> str:
    return "(?:" + "|".join(_single(kind, number) for number in range(first, kind.value + 1)) + ")"


@lru_cache
def jadwal() -> str:
    """A schedule on one line: periods and ranges that run forward in one kind of period, with commas; of years a
    pattern cannot tell which way they run.
    """
    spans = [
        f"{_single(kind, first)}(?:{_UNTIL}{_any_of(kind, first)})?"
        for kind in _KINDS
        for first in range(1, kind.value + 1)
    ]
    piece = f"(?:{_letters('semua')}|{_YEAR}(?:{_UNTIL}{_YEAR})?|{'|'.join(spans)})"
    return f"^{_SP}{piece}(?:{_SP},{_SP}{piece})*{_SP}$"


def part_of_year() -> str:
    """One period of a year as a key."""
    return f"^{_SP}(?:{'|'.join(_any_of(kind) for kind in _KINDS)}){_SP}$"


def one_periode() -> str:
    """One period as a key, or a year."""
    return f"^{_SP}(?:{_YEAR}|{'|'.join(_any_of(kind) for kind in _KINDS)}){_SP}$"


def record_periode() -> str:
    """The period of a record: of a year, and no number alone that may be a quarter."""
    return rf"^(?!{_SP}0*[1-4]{_SP}$){part_of_year()[1:]}"


@lru_cache
def tanggal() -> str:
    """A day of the calendar, `2021-03-01` or `1 Maret 2021`, a month without its day, or a text with placeholders."""
    numbers, words = [], []
    for bulan in range(1, 13):
        days = _DAYS[28 if bulan == 2 else 30 if bulan in (4, 6, 9, 11) else 31]
        numbers.append(f"0?{bulan}(?:-{days})?" if bulan < 10 else f"{bulan}(?:-{days})?")
        words.append(rf"(?:{days}\s+)?(?:{_bulan(bulan)})")
    tahun = r"(?!0000)\d{4}"
    usual = rf"{tahun}-(?:{'|'.join(numbers)})|(?:{'|'.join(words)})\s+{tahun}"
    return rf"^\s*(?:{usual}|{_LEAP_YEAR}-0?2-29|29\s+(?:{_bulan(2)})\s+{_LEAP_YEAR}|{LATER})\s*$"
