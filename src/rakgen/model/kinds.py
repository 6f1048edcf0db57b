"""Kinds: whether what an item counts is added up over the year, or measured anew each time.

The unit tells it first: nobody adds up percentages, words, days or rates (`orang per hari`), unless the item itself
says that they are counted (`Jumlah hari pelatihan`); a unit that names a thing, or money, is counted. Where no unit
tells, the words of the item do. A mean (`Rata-rata ...`) is measured, whatever its unit is.
"""

from __future__ import annotations

import re

from rakgen.model.bound import figure_of
from rakgen.model.butir import Targeted
from rakgen.model.figures import PERCENT, unit_of
from rakgen.model.joined import PeriodeValue, base_unit
from rakgen.model.measures import is_measure
from rakgen.model.target import Target, range_ends

_COUNTS = frozenset("jumlah banyaknya total".split())
_MEASURES = frozenset("angka indeks level nilai peringkat rasio skor tingkat".split())
"""The words with which an item begins that is counted, and that is measured where no unit says otherwise."""
_MEASURED_ANYWHERE = frozenset("indeks persentase prosentase predikat rasio skor".split())
_MEAN = r"\b(?:rata\s*-?\s*rata|rerata)\b"
_TIMES = frozenset("detik menit jam hari minggu bulan tahun".split())
_SCORES = frozenset(
    "poin point indeks level nilai peringkat predikat kategori rasio ratio skor skala °c celsius".split()
)
_RATE = rf"\bper\b|/\s*(?:\d|triwulan|semester|{'|'.join(sorted(_TIMES))})"


def is_counted(butir: Targeted) -> bool:
    """True for what is added up over the year, False for what is measured anew each time."""
    target = _target_of(butir)
    if target is not None and is_single(target, butir):
        return is_text_of_numbers(target) and not any(sign in target.text for sign in ("%", " per "))
    text = str(getattr(butir, "uraian", "")).casefold()
    words = re.findall(r"[^\W\d_]+", text)
    first = words[0] if words else ""
    if re.search(_MEAN, text):
        return False
    unit = _unit(target, butir)
    if first in _COUNTS and not re.search(_RATE, unit):
        return True
    if unit:
        return unit.partition(" ")[0] not in _TIMES | _SCORES and re.search(_RATE, unit) is None
    return first not in _MEASURES and _MEASURED_ANYWHERE.isdisjoint(words)


def may_add_up(butir: Targeted) -> bool:
    """True for what is counted, and for times that may be parts of the year's (`12 bulan` of a service); no mean."""
    text = str(getattr(butir, "uraian", "")).casefold()
    is_time = _unit(_target_of(butir), butir).partition(" ")[0] in _TIMES
    return is_counted(butir) or (is_time and re.search(_MEAN, text) is None)


def is_single(target: Target, butir: Targeted) -> bool:
    """True for a percentage or a word, which nobody adds up."""
    ends, figure = range_ends(target), figure_of(target)
    is_number = ends is not None or figure.kind in ("angka", "rupiah")
    return not is_number or _unit(target, butir) == PERCENT


def is_word(target: Target) -> bool:
    """True for a grade, an opinion and other words; False for a number, a range and a bound."""
    return range_ends(target) is None and figure_of(target).value is None


def is_text_of_numbers(value: PeriodeValue) -> bool:
    """True for a text that counts something and is no number: `1/4`, `2-3 dokumen`; not for a grade or words."""
    return isinstance(value, Target) and value.kind in ("rentang", "teks") and re.search(r"\d", value.text) is not None


def count_other_things(first: str, second: str) -> bool:
    """True for two units that are of other things: `orang` and `laporan`, `kali` and `kali/bulan`; not where one says
    more of the same (`laporan kinerja`), or nothing.
    """
    units = [base_unit(unit) for unit in (first, second)]
    words = [set(unit.split()) for unit in units]
    if not all(words):
        return False
    rates = [re.search(_RATE, unit) is not None for unit in units]
    return rates[0] is not rates[1] or not (words[0] <= words[1] or words[1] <= words[0])


def kind_of_unit(unit: str) -> str:
    """What bare numbers of several units must share to be held against one another: a percentage, an amount of money
    and each time, length and rate are of their own kind, all things are counted alike; '' for a score and no unit.
    """
    unit = _without_figure(unit).removesuffix("/tahun")
    first = unit.partition(" ")[0]
    if not unit or first in _SCORES:
        return ""
    if first in _TIMES:
        return first
    is_own = unit == PERCENT or base_unit(unit) == "rp" or is_measure(unit)
    return unit if is_own or re.search(_RATE, unit) else "thing"


def _unit(target: Target | None, butir: Targeted) -> str:
    """The unit in which an item is counted, without the word for a round number; '' where nothing says it."""
    ends = range_ends(target) if target is not None else None
    figure = figure_of(target) if target is not None else Target("", "angka", None)
    return _without_figure(base_unit(((ends[2] if ends else "") or unit_of("target", figure, butir)).casefold()))


def _without_figure(unit: str) -> str:
    """A unit without the word for any figure, which says nothing of what is counted: `angka`, `angka indeks`."""
    return "" if unit == "angka" else unit.removeprefix("angka ")


def _target_of(butir: Targeted) -> Target | None:
    """The target of the year, else one of a period that asks for something."""
    every = [butir.target, *butir.target_periode.values()]
    return next((target for target in every if target is not None and target.kind != "tanpa"), None)
