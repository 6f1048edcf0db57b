"""Judge: one target and what was reached of it, of whatever kind both are: numbers, ranges, amounts, words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from rakgen.model.rupiah import Rupiah
from rakgen.model.series import PeriodeValue, as_number, own_unit
from rakgen.model.target import Target, parse_number, quantity
from rakgen.progress.choices import Manners
from rakgen.progress.formulas import Percentage, achievement, in_range
from rakgen.text.numbers import format_number
from rakgen.text.words import Words

_NO_TARGET = Words("tanpa target", "no target")
_NOT_REPORTED = Words("belum dilaporkan", "not reported")
_NOT_MEASURED = Words("tidak diukur", "not measured")
_UNITS = Words("satuan target dan realisasi berbeda", "target and realisasi have different units")
_UNREAD = Words(
    '"{target}" atau "{reached}" bukan satu angka atau rentang',
    '"{target}" or "{reached}" is no single number or range',
)
_SEVERAL = Words(
    '"{target}" dan "{reached}" ada dalam beberapa `kategori`', 'several `kategori` have "{target}" and "{reached}"'
)
_TEXTS = Words(
    'tidak ada angka bagi "{target}" dan "{reached}" dalam `kategori`',
    '`kategori` has no numbers for "{target}" and "{reached}"',
)
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"

_RANGE = rf"({_NUMBER})\s*%?\s*(?:[-–—]|(?i:s\.?/?d\.?|sampai))\s*({_NUMBER})\s*(%|[^\d%]*)"


def judge(
    target: PeriodeValue | None,
    reached: Target | None,
    satuan: str | None,
    manners: Manners,
    categories: Mapping[str, Mapping[str, Decimal]],
) -> Percentage:
    """What was reached of a target, in per cent, or why it cannot be said; `satuan` is the unit that the item names."""
    if target is None or (isinstance(target, Target) and target.kind == "tanpa"):
        return Percentage(reason=_NO_TARGET)
    if reached is None:
        return Percentage(reason=_NOT_REPORTED)
    if reached.kind == "tanpa":
        return Percentage(reason=_NOT_MEASURED)
    ends = _ends(target)
    wanted, number = _amount(target), _amount(reached)
    if number is not None and (ends or wanted is not None):
        if len(_units(target, reached, satuan)) > 1:
            return Percentage(reason=_UNITS)
        if ends:
            return in_range(*ends, number, manners.direction, manners.lower, manners.cap)
        assert wanted is not None
        return achievement(wanted, number, manners.direction, manners.lower, manners.cap)
    return _of_words(target.text.strip(), reached.text.strip(), manners, categories)


def _amount(value: PeriodeValue) -> Decimal | None:
    return as_number(value) if isinstance(value, Rupiah) else quantity(value)


def _ends(target: PeriodeValue) -> tuple[Decimal, Decimal] | None:
    """The ends of a range, the lower first: `80-90%`, `5 s.d. 10 dokumen`; None for anything else."""
    if isinstance(target, Rupiah) or target.kind not in ("rentang", "teks"):
        return None
    match = re.fullmatch(_RANGE, target.text.strip())
    if match is None:
        return None
    first, second = sorted((parse_number(match[1]), parse_number(match[2])))
    return first, second


def _units(target: PeriodeValue, reached: Target, satuan: str | None) -> set[str]:
    """The units that both say; one that says none has the item's."""
    item = " ".join((satuan or "").casefold().split())
    item = "%" if item == "persen" else item
    match = re.fullmatch(_RANGE, target.text.strip())
    own = " ".join(match[3].casefold().split()) if match else own_unit(target)
    wanted = "%" if isinstance(target, Target) and "%" in target.text else own or item
    units = {wanted, own_unit(reached) or wanted}
    return units if own_unit(reached) == "%" else units - {""}


def _of_words(
    target: str, reached: str, manners: Manners, categories: Mapping[str, Mapping[str, Decimal]]
) -> Percentage:
    """Words are judged by the numbers that the office gives them; the same word is all of it."""
    if target == reached:
        return Percentage(Decimal("100.00"), f"{reached} = {target}")
    found = {(words[target], words[reached]) for words in categories.values() if target in words and reached in words}
    values = {"target": target, "reached": reached}
    if len(found) != 1:
        has_figures = any(char.isdigit() for char in target + reached)
        reason = _SEVERAL if found else _UNREAD if has_figures else _TEXTS
        return Percentage(reason=Words(reason.said("id", **values), reason.said("en", **values)))
    ((wanted, number),) = found
    percentage = achievement(wanted, number, manners.direction, manners.lower, manners.cap)
    note = f"{reached} = {format_number(number)}, {target} = {format_number(wanted)}"
    return percentage._replace(working=f"{percentage.working}; {note}" if percentage.working else "")
