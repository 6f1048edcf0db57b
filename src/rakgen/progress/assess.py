"""Assess: the indikator of a rak judged in a period and against the year, with their averages and anggaran spent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rakgen.model import Periode, Rak, Rencana, Target
from rakgen.model.butir import OwnIndikator
from rakgen.model.judging import Mean
from rakgen.model.periode import WHOLE, last_month
from rakgen.model.realisasi import Record, label
from rakgen.model.series import Manner, PeriodeValue, as_number, in_periode, is_written, shorter_values, until
from rakgen.model.walk import Place, Top, walk
from rakgen.progress.choices import Manners, OfficeChoices, manners_of
from rakgen.progress.formulas import Percentage, average
from rakgen.progress.judge import judge
from rakgen.progress.records import FiledRecords, Records
from rakgen.progress.work import Absorption, Standing, absorbed, noted, program_standings, standings
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

    `word` is the office's word for the first of the two that has a percentage, `notes` the records of the period that
    say more than a figure.
    """

    indikator: OwnIndikator
    manners: Manners
    period: Judged | None
    year: Judged
    word: str
    notes: tuple[Record, ...] = ()


class Average(NamedTuple):
    """The mean of some percentages: how many of how many count, and the mean that was chosen (None: none was)."""

    percentage: Percentage
    counted: int
    total: int
    mean: Mean | None


class RakAssessment(NamedTuple):
    """What became of a rak (None: of the programmes of the register) up to a period (kind, number); `places` are all
    its items.
    """

    rak: Rak | None
    periode: tuple[Periode, int]
    indikator: tuple[Assessment, ...]
    period_average: Average | None
    year_average: Average
    work: tuple[Standing, ...]
    absorption: Absorption | None
    places: tuple[Place[Any], ...]


def assess(rak: Rak, records: Records, periode: tuple[Periode, int], office: OfficeChoices) -> RakAssessment:
    """Judge every indikator of a rak, at whatever level, by what was reported of them up to a period, and its work."""
    places = tuple(walk(rak))
    work = standings(places, records, periode)
    budgets = [one for one in work if one.level == "kegiatan"]
    return _assess(rak, places, records, periode, office, work, budgets)


def assess_programs(
    rencana: Rencana, records: Records, periode: tuple[Periode, int], office: OfficeChoices
) -> RakAssessment | None:
    """The programmes of the register, with their own indikator and work, judged likewise; None where none of them has
    an indikator or a record.
    """
    places = tuple(place for program in rencana.program.values() for place in walk(program))
    if not any(place.level == "indikator" or records.of(place.item) for place in places):
        return None
    work = program_standings(rencana, records, periode)
    budgets = [one for one in work if one.level == "program"]
    return _assess(None, places, records, periode, office, work, budgets)


def _assess(
    rak: Rak | None,
    places: tuple[Place[Any], ...],
    records: Records,
    periode: tuple[Periode, int],
    office: OfficeChoices,
    work: tuple[Standing, ...],
    budgets: Sequence[Standing],
) -> RakAssessment:
    indikator = [place.item for place in places if place.level == "indikator"]
    every = tuple(assess_indikator(one, records.of(one), periode, office) for one in indikator)
    periods = [each.period for each in every if each.period is not None]
    weights = [each.indikator.bobot for each in every]
    return RakAssessment(
        rak,
        periode,
        every,
        _average(periods, weights, office.mean) if periods else None,
        _average([each.year for each in every], weights, office.mean),
        work,
        absorbed(budgets),
        places,
    )


def last_reported(records: Records, tops: Iterable[Top]) -> tuple[Periode, int]:
    """The last period that something was reported of in some rak or programme; the year where nothing was."""
    every = {key for top in tops for place in walk(top) for key in records.of(place.item)}
    return max(every, key=lambda key: (last_month(key), -key[0].month_count), default=WHOLE)


def scopes(group: RakAssessment, each: Assessment) -> list[tuple[str, Judged]]:
    """The judgements that are told: the year's, before it that of a period of which anything is known."""
    known = each.period is not None and (each.period.target is not None or each.period.reached is not None)
    of_period = [(label(group.periode), each.period)] if each.period is not None and known else []
    return [*of_period, (label(WHOLE), each.year)]


def assess_indikator(
    indikator: OwnIndikator, entries: FiledRecords, periode: tuple[Periode, int], office: OfficeChoices
) -> Assessment:
    """Judge one indikator by what was reported of it up to a period."""
    manners = manners_of(indikator, office)
    values = _values(entries)
    manner = manners.join or (Manner.LAST if len(values) < 2 else None)
    period = None
    if periode != WHOLE:
        target = _joined(indikator.target_periode, periode, manners.targets)
        period = _judged(indikator, target, _joined(values, periode, manner), manners, office)
    year = _judged(indikator, indikator.target, _joined(until(values, *periode), WHOLE, manner), manners, office)
    values_judged = (each.percentage.value for each in (period, year) if each is not None)
    first = next((value for value in values_judged if value is not None), None)
    word = office.scale.word(first) if office.scale is not None and first is not None else ""
    return Assessment(indikator, manners, period, year, word, noted(entries, periode))


def value_of(record: Record) -> Target | None:
    """What a record says was reached: its value as written, or the fraction that stands for it."""
    if record.nilai is not None or record.fraction is None:
        return record.nilai
    share = rounded(record.fraction, 2)
    return Target(f"{format_number(share)}%", "persen", share, "%")


def _values(entries: FiledRecords) -> dict[tuple[Periode, int], Target]:
    """What was reported as values, by periods."""
    reported = ((periode, value_of(entry.record)) for periode, entry in entries.items())
    return {periode: value for periode, value in reported if value is not None}


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
    indikator: OwnIndikator,
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
    return Average(mean_of(counted, mean), len(counted), len(judged), mean)


def mean_of(weighted: Sequence[tuple[Decimal, Target | None]], mean: Mean | None) -> Percentage:
    """The mean that an office chose of percentages, each with the `bobot` of its indikator; plain where none was."""
    known = [as_number(weight) for _, weight in weighted]
    if mean == "berbobot" and any(weight is None for weight in known):
        return Percentage(reason=Words("ada indikator tanpa `bobot`", "some indikator have no `bobot`"))
    numbers = [weight for weight in known if weight is not None] if mean == "berbobot" else []
    return average([value for value, _ in weighted], mean or "aritmetik", numbers)
