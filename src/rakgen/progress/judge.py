"""Judge: one target and what was reached of it, of whatever kind both are: numbers, ranges, amounts, words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from rakgen.model.bound import bound_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.figures import unit_of
from rakgen.model.rupiah import Rupiah
from rakgen.model.series import PeriodeValue, as_number, own_unit
from rakgen.model.target import Target, quantity, range_ends
from rakgen.progress.choices import Manners
from rakgen.progress.due import NOT_MEASURED, NOT_REPORTED
from rakgen.progress.formulas import Percentage, achievement, in_range
from rakgen.text.numbers import format_number
from rakgen.text.words import Words

_NO_TARGET = Words("tanpa target", "no target")
_UNITS = Words("satuan target dan realisasi berbeda", "target and realisasi have different units")
_UNREAD = Words(
    '"{target}" atau "{reached}" bukan satu angka atau rentang',
    '"{target}" or "{reached}" is no single number or range',
)
_AGAINST = Words(
    'target "{target}" tidak searah dengan `arah: {arah}`', 'the target "{target}" goes against `arah: {arah}`'
)
_LEFT_OUT = Words(
    'realisasi tepat pada batasnya, dan "{target}" tidak memuat batas itu',
    'the realisasi is the bound itself, which "{target}" leaves out',
)
_SEVERAL = Words(
    '"{target}" dan "{reached}" ada dalam beberapa `kategori`', 'several `kategori` have "{target}" and "{reached}"'
)
_TEXTS = Words(
    'tidak ada angka bagi "{target}" dan "{reached}" dalam `kategori`',
    '`kategori` has no numbers for "{target}" and "{reached}"',
)


def judge(
    target: PeriodeValue | None,
    reached: Target | None,
    indikator: OwnIndikator,
    manners: Manners,
    categories: Mapping[str, Mapping[str, Decimal]],
) -> Percentage:
    """What was reached of a target, in per cent, or why it cannot be said."""
    if target is None or (isinstance(target, Target) and target.kind == "tanpa"):
        return Percentage(reason=_NO_TARGET)
    if reached is None:
        return Percentage(reason=NOT_REPORTED)
    if reached.kind == "tanpa":
        return Percentage(reason=NOT_MEASURED)
    number = _amount(reached)
    bound = bound_of(target) if isinstance(target, Target) else None
    if bound is not None and number is not None:
        if bound.direction != manners.direction:
            return Percentage(reason=_AGAINST.filled(target=target.text.strip(), arah=manners.direction))
        if bound.is_open and number == _amount(bound.figure):
            return Percentage(reason=_LEFT_OUT.filled(target=target.text.strip()))
        target = bound.figure
    ends = range_ends(target) if isinstance(target, Target) else None
    wanted = _amount(target)
    if number is not None and (ends or wanted is not None):
        if len(_units(target, ends[2] if ends else "", reached, indikator)) > 1:
            return Percentage(reason=_UNITS)
        if ends:
            return in_range(*ends[:2], number, manners.direction, manners.lower, manners.cap)
        assert wanted is not None
        return achievement(wanted, number, manners.direction, manners.lower, manners.cap)
    return _of_words(target.text.strip(), reached.text.strip(), manners, categories)


def _amount(value: PeriodeValue) -> Decimal | None:
    return as_number(value) if isinstance(value, Rupiah) else quantity(value)


def _units(target: PeriodeValue, range_unit: str, reached: Target, indikator: OwnIndikator) -> set[str]:
    """The units that both say; one that says none has the item's, but a percentage is none of a bare number."""
    wanted = range_unit or unit_of("target", target, indikator)
    units = {wanted, own_unit(reached) or wanted}
    return units if own_unit(reached) == "%" else units - {""}


def _of_words(
    target: str, reached: str, manners: Manners, categories: Mapping[str, Mapping[str, Decimal]]
) -> Percentage:
    """Words are judged by the numbers that the office gives them; the same word is all of it. Capitals and blanks do
    not make another word.
    """
    first, second = _word(target), _word(reached)
    if first == second:
        return Percentage(Decimal("100.00"), f"{reached} = {target}")
    registers = [{_word(word): number for word, number in words.items()} for words in categories.values()]
    found = {(words[first], words[second]) for words in registers if first in words and second in words}
    values = {"target": target, "reached": reached}
    if len(found) != 1:
        has_figures = any(char.isdigit() for char in target + reached)
        reason = _SEVERAL if found else _UNREAD if has_figures else _TEXTS
        return Percentage(reason=reason.filled(**values))
    ((wanted, number),) = found
    percentage = achievement(wanted, number, manners.direction, manners.lower, manners.cap)
    note = f"{reached} = {format_number(number)}, {target} = {format_number(wanted)}"
    return percentage._replace(working=f"{percentage.working}; {note}" if percentage.working else "")


def _word(text: str) -> str:
    return " ".join(text.casefold().split())
