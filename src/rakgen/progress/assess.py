"""Assess: the indikator of a rak judged in a period and against the year, with their averages and anggaran spent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from rakgen.model import Butir, Indikator, Kegiatan, Periode, Rak, Target
from rakgen.model.judging import Mean
from rakgen.model.periode import WHOLE
from rakgen.model.series import Manner, PeriodeValue, as_number, in_periode, is_written, shorter_values, until
from rakgen.model.walk import places_of, walk
from rakgen.progress.choices import Manners, OfficeChoices, manners_of
from rakgen.progress.formulas import Percentage, average
from rakgen.progress.judge import judge
from rakgen.progress.records import FiledRecords, Records, planned_budget
from rakgen.text.numbers import format_number, rounded
from rakgen.text.words import Words

MANNER_OPEN = Words("`gabung` belum dipilih", "`gabung` is not chosen")
_MIXED = Words("nilai tiap periodenya tidak dapat digabung", "the values of its periods cannot be joined")


class Judged(NamedTuple):
    """A target with what was reached of it, and the percentage of both."""

    target: PeriodeValue | None
    reached: Target | None
    percentage: Percentage


class Assessment(NamedTuple):
    """One indikator: judged in the period that was asked for (None where that is the year) and against the year.

    `word` is the office's word for the first of the two that has a percentage.
    """

    indikator: Indikator
    manners: Manners
    period: Judged | None
    year: Judged
    word: str


class Average(NamedTuple):
    """The mean of some percentages: how many of how many count, and the mean that was chosen (None: none was)."""

    percentage: Percentage
    counted: int
    total: int
    mean: Mean | None


class Absorption(NamedTuple):
    """Anggaran of the kegiatan of a rak in rupiah, what of it was spent, and the share of it in per cent."""

    budget: int
    spent: int
    percentage: Percentage


class RakAssessment(NamedTuple):
    """What became of a rak up to a period (kind, number)."""

    rak: Rak
    periode: tuple[Periode, int]
    indikator: tuple[Assessment, ...]
    period_average: Average | None
    year_average: Average
    absorption: Absorption | None


def assess(rak: Rak, records: Records, periode: tuple[Periode, int], office: OfficeChoices) -> RakAssessment:
    """Judge the indikator of a rak by what was reported of them up to a period."""
    every = tuple(_assessment(indikator, records.of(indikator), periode, office) for indikator in _indikator(rak))
    periods = [each.period for each in every if each.period is not None]
    weights = [each.indikator.bobot for each in every]
    return RakAssessment(
        rak,
        periode,
        every,
        _average(periods, weights, office.mean) if periods else None,
        _average([each.year for each in every], weights, office.mean),
        _absorption(rak, records, periode),
    )


def last_reported(records: Records, raks: Iterable[Rak]) -> tuple[Periode, int]:
    """The last period that something was reported of in some rak; the year where nothing was."""
    items = (place.item for rak in raks for place in walk(rak))
    every = (key for item in items if isinstance(item, Butir) for key in records.of(item))
    return max(every, key=lambda key: (key[0].bulan(key[1])[-1], key[0].value), default=WHOLE)


def _indikator(rak: Rak) -> Iterable[Indikator]:
    return (indikator for indikator, _ in places_of(rak, Indikator))


def _assessment(
    indikator: Indikator, entries: FiledRecords, periode: tuple[Periode, int], office: OfficeChoices
) -> Assessment:
    manners = manners_of(indikator, office)
    values = _values(entries)
    manner = manners.join or (Manner.LAST if len(values) < 2 else None)
    period = None
    if periode != WHOLE:
        target = _joined(indikator.target_periode, periode, manners.join)
        period = _judged(indikator, target, _joined(values, periode, manner), manners, office)
    year = _judged(indikator, indikator.target, _joined(until(values, *periode), WHOLE, manner), manners, office)
    values_judged = (each.percentage.value for each in (period, year) if each is not None)
    first = next((value for value in values_judged if value is not None), None)
    word = office.scale.word(first) if office.scale is not None and first is not None else ""
    return Assessment(indikator, manners, period, year, word)


def _values(entries: FiledRecords) -> dict[tuple[Periode, int], Target]:
    """What was reported as values: as written, or the fraction that stands for it."""
    found = {}
    for periode, entry in entries.items():
        record = entry.record
        if record.nilai is not None:
            found[periode] = record.nilai
        elif record.fraction is not None:
            share = rounded(record.fraction, 2)
            found[periode] = Target(f"{format_number(share)}%", "persen", share, "%")
    return found


def _joined(
    values: Mapping[tuple[Periode, int], Target], periode: tuple[Periode, int], manner: Manner | None
) -> Target | Words | None:
    """What values become in a period, why they do not, or None where there are none."""
    own = values.get(periode)
    if own is not None:
        return own
    within = shorter_values(values, *periode)
    if not within:
        return None
    if manner is None and len([value for value in within if is_written(value)]) > 1:
        return MANNER_OPEN
    joined = in_periode(values, *periode, manner or Manner.LAST)
    return joined if isinstance(joined, Target) else _MIXED


def _judged(
    indikator: Indikator,
    target: Target | Words | None,
    reached: Target | Words | None,
    manners: Manners,
    office: OfficeChoices,
) -> Judged:
    if isinstance(target, Words):
        return Judged(None, None if isinstance(reached, Words) else reached, Percentage(reason=target))
    if isinstance(reached, Words):
        return Judged(target, None, Percentage(reason=reached))
    percentage = judge(target, reached, indikator, manners, office.categories)
    return Judged(target, reached, percentage)


def _average(judged: Sequence[Judged], weights: Sequence[Target | None], mean: Mean | None) -> Average:
    counted = [
        (each.percentage.value, weight)
        for each, weight in zip(judged, weights, strict=True)
        if each.percentage.value is not None
    ]
    known = [as_number(weight) for _, weight in counted]
    if mean == "berbobot" and any(weight is None for weight in known):
        missing = Percentage(reason=Words("ada indikator tanpa `bobot`", "some indikator have no `bobot`"))
        return Average(missing, len(counted), len(judged), mean)
    numbers = [weight for weight in known if weight is not None] if mean == "berbobot" else []
    result = average([value for value, _ in counted], mean or "aritmetik", numbers)
    return Average(result, len(counted), len(judged), mean)


def _absorption(rak: Rak, records: Records, periode: tuple[Periode, int]) -> Absorption | None:
    """What was spent up to a period; None where no kegiatan has both anggaran and a report of it."""
    budget, spent, known = 0, 0, False
    for kegiatan, _ in places_of(rak, Kegiatan):
        planned = planned_budget(kegiatan)
        if planned is None:
            continue
        budget += planned.value
        amounts = {
            key: entry.record.anggaran.value
            for key, entry in until(records.of(kegiatan), *periode).items()
            if entry.record.anggaran is not None
        }
        spent += amounts.get(WHOLE, sum(amounts.values()))
        known = known or bool(amounts)
    if not known:
        return None
    if not budget:
        return Absorption(budget, spent, Percentage(reason=Words("pagu 0", "the budget is 0")))
    share = rounded(Decimal(spent) / Decimal(budget) * 100, 2)
    return Absorption(
        budget, spent, Percentage(share, f"{format_number(Decimal(spent))} / {format_number(Decimal(budget))} x 100")
    )
