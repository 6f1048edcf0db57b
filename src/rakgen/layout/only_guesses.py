"""Only guesses: what a `hanya` that cannot be read says instead, fit for the periods that stand beside it."""

from __future__ import annotations

import re

from pydantic_core import PydanticCustomError

from rakgen.model import Periode
from rakgen.model.jadwal import MOST_YEARS, parse_jadwal
from rakgen.model.periode import is_year

_YEARS, _PARTS = "2025-2029", "T1-T2"
_USUAL = 5
"""The years of a plan of several, where more were written than a form has room for."""


def wanted(periode: Periode | None) -> dict[str, str]:
    """What `hanya` should be, in both languages, beside a kind of periods (None: it is not known)."""
    if periode is Periode.TAHUN:
        return {
            "harapan": f"tahun seperti {_YEARS}, paling banyak {MOST_YEARS}",
            "harapan_en": f"years such as {_YEARS}, {MOST_YEARS} at the most",
        }
    if periode is not None:
        return {"harapan": "periode seperti T1-T2 atau Mei", "harapan_en": "periods, such as T1-T2 or Mei"}
    return {"harapan": "periode seperti T1-T2 atau Mei, atau tahun", "harapan_en": "periods, or years"}


def instead(typed: str, guess: str, periode: Periode | None) -> str:
    """A `hanya` beside a kind of periods: the `guess` at what was `typed`, where it fits them, or years that its
    numbers mean.
    """
    of_years = periode is Periode.TAHUN
    choices = (guess, *_years(typed), _YEARS) if of_years else (guess, _PARTS)
    return next(choice for choice in choices if _fits(choice, of_years) or (periode is None and choice))


def _years(typed: str) -> list[str]:
    numbers = [f"20{number}" if len(number) == 2 else number for number in re.findall(r"\d+", typed)]
    known = sorted({int(number) for number in numbers if is_year(number)})
    if not known:
        return []
    return [str(known[0])] if len(known) == 1 else [f"{known[0]}-{end}" for end in (known[-1], known[0] + _USUAL - 1)]


def _fits(text: str, of_years: bool) -> bool:
    try:
        parts = parse_jadwal(text).parts
    except PydanticCustomError:
        return False
    return all((kind is Periode.TAHUN) == of_years for kind, _ in parts)
