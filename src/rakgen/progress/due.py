"""Due: of which periods an indikator is to be reported, and which of them keep a longer period from having a figure.

- Of targets by periods each that asks for something is due: not a `-`, nor a 0 where more is better. Where the plan has
  none, a period is due that was reported, were it as `-`, or lies between two that were.
- What is added up or averaged needs all that is due in it, what counts by its last value the last.
- What is due and was not measured (`-`) is no number: a sum has none with it; a mean is of what was measured.
- Of the year, before it ends, is due what ends with the last that was measured, or before: what is known until then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from rakgen.model import Periode, Target
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.jadwal import format_periods
from rakgen.model.periode import PeriodeKey, last_month
from rakgen.model.series import Manner, is_written, lies_in
from rakgen.model.target import quantity
from rakgen.progress.choices import Manners
from rakgen.text.words import Words

NOT_REPORTED = Words("belum dilaporkan", "not reported")
NOT_MEASURED = Words("tidak diukur", "not measured")
_PARTS_NOT_REPORTED = Words("belum dilaporkan: {parts}", "not reported: {parts}")
_PARTS_NOT_MEASURED = Words("tidak diukur: {parts}", "not measured: {parts}")


def due_of(indikator: OwnIndikator, manners: Manners, said: Iterable[PeriodeKey]) -> set[PeriodeKey]:
    """The periods, shorter than the year, that are due of an indikator of which some are said."""
    planned = indikator.target_periode
    if planned:
        asks_for_nothing = (0,) if manners.direction == "naik" else ()
        asked = {key: target for key, target in planned.items() if is_written(target) and key[0] is not Periode.TAHUN}
        return {key for key, target in asked.items() if quantity(figure_of(target)) not in asks_for_nothing}
    parts = [key for key in said if key[0] is not Periode.TAHUN]
    first = min(map(last_month, parts), default=0)
    before = {(kind, other) for kind, number in parts for other in range(1, number)}
    return {*parts, *(key for key in before if last_month(key) > first)}


def gaps(due: Iterable[PeriodeKey], said: Collection[PeriodeKey]) -> list[PeriodeKey]:
    """Of what is due the periods of which nothing is said, in their order; where parts of one are said, its other parts
    of their kind.
    """
    known = {month for key in said for month in key[0].bulan(key[1])}
    found: set[PeriodeKey] = set()
    for key in due:
        months = set(key[0].bulan(key[1]))
        parts = [part for part in said if months.issuperset(part[0].bulan(part[1]))]
        kind = min((part[0] for part in parts), key=lambda part: part.month_count, default=key[0])
        within = {(kind, (month - 1) // kind.month_count + 1) for month in months - known}
        found |= within
    return sorted(found, key=lambda key: (last_month(key), key[0].month_count))


def why_open(
    due: Iterable[PeriodeKey], values: Mapping[PeriodeKey, Target], scope: PeriodeKey, manner: Manner
) -> Words | None:
    """Why what was reached of the parts of a period is nothing that was reached of all of it; None where it is."""
    within = [key for key in due if lies_in(key, scope)]
    measured = [key for key, value in values.items() if is_written(value)]
    if manner is Manner.LAST:
        latest = max(map(last_month, measured), default=0)
        within = [key for key in sorted(within, key=last_month)[-1:] if last_month(key) > latest]
    if missing := gaps(within, values):
        return _named(_PARTS_NOT_REPORTED, missing, manner)
    unmeasured = gaps(within, measured) if measured and manner is not Manner.MEAN else []
    return _named(_PARTS_NOT_MEASURED, unmeasured, manner) if unmeasured else None


def _named(words: Words, periods: Sequence[PeriodeKey], manner: Manner) -> Words:
    """Words with the periods that they are about: of values of which the last counts that one."""
    return words.filled(parts=listed(periods[-1:] if manner is Manner.LAST else periods))


def listed(periods: Iterable[PeriodeKey]) -> str:
    """Periods as a text, those that follow one another joined: `T2-T4`."""
    kinds: dict[Periode, list[int]] = {}
    for kind, number in periods:
        kinds.setdefault(kind, []).append(number)
    return ", ".join(format_periods(kind, numbers) for kind, numbers in kinds.items())
