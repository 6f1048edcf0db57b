"""Assess: the indikator of a rak judged in a period and against the year, with their averages and anggaran spent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rakgen.model import Periode, Rak, Rencana, Target
from rakgen.model.butir import OwnIndikator
from rakgen.model.joined import PeriodeValue, as_number
from rakgen.model.judging import Mean
from rakgen.model.kinds import is_counted, is_word
from rakgen.model.periode import WHOLE, PeriodeKey, last_month
from rakgen.model.realisasi import Record, label
from rakgen.model.series import Manner, is_written, targets_with_units
from rakgen.model.walk import Place, Top, walk
from rakgen.progress.choices import Manners, OfficeChoices, manners_of
from rakgen.progress.due import NOT_REPORTED, due_of
from rakgen.progress.formulas import Percentage, average
from rakgen.progress.judge import HOWEVER_JOINED, judge, numbered
from rakgen.progress.parts import Outcome, PeriodParts, joined_in, parts_of, reached_by, reached_in, values_of
from rakgen.progress.records import FiledRecords, Records
from rakgen.progress.work import Absorption, Standing, absorbed, noted, program_standings, standings
from rakgen.text.numbers import format_number
from rakgen.text.words import Words

_AGAINST = Words(
    "`gabung: {gabung}` bertentangan dengan target tiap periodenya",
    "`gabung: {gabung}` contradicts the targets of its periods",
)
_AGAINST_ITSELF = Words(
    "`gabung: {gabung}` bertentangan dengan `kumulatif: {kumulatif}`",
    "`gabung: {gabung}` contradicts `kumulatif: {kumulatif}`",
)


class Judged(NamedTuple):
    """A target with what was reached of it, and the percentage of both; `until` is the last period of which that was
    reported, where the judgement is of a time that goes on.
    """

    target: PeriodeValue | None
    reached: Target | None
    percentage: Percentage
    until: PeriodeKey | None = None


class Assessment(NamedTuple):
    """One indikator: judged in the period that was asked for (None where that is the year) and against the year.

    `word` is the office's word for its `verdict`, `notes` the records of the period that say more than a figure.
    """

    indikator: OwnIndikator
    manners: Manners
    period: Judged | None
    year: Judged
    word: str
    notes: tuple[Record, ...] = ()

    @property
    def verdict(self) -> Judged:
        """The judgement that it is called by: of its period, or of the year where its period has no target."""
        return verdict_of(self.period, self.year)

    @property
    def lags(self) -> bool:
        """True where the year is judged by an earlier period than the one that was asked for and is due."""
        is_open = self.period is not None and self.period.target is not None and self.period.percentage.value is None
        return is_open and self.year.until is not None and self.year.percentage.value is not None


def verdict_of(period: Judged | None, year: Judged) -> Judged:
    """Which of two judgements of an indikator counts: the year's where the period has no target."""
    return year if period is None or period.target is None else period


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
    budgets = [standing for standing in work if standing.level == "kegiatan"]
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
    budgets = [standing for standing in work if standing.level == "program"]
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
    every = tuple(assess_indikator(butir, records.of(butir), periode, office) for butir in indikator)
    periods = [assessment.period for assessment in every if assessment.period is not None]
    weights = [assessment.indikator.bobot for assessment in every]
    return RakAssessment(
        rak,
        periode,
        every,
        _average(periods, weights, office.mean) if periods else None,
        _average([assessment.year for assessment in every], weights, office.mean),
        work,
        absorbed(budgets),
        places,
    )


def last_reported(records: Records, tops: Iterable[Top]) -> tuple[Periode, int]:
    """The last period that something was reported of in some rak or programme; the year where nothing else was: what
    is known of it before it ends (an opinion) does not make it that of all others.
    """
    every = {key for top in tops for place in walk(top) for key in records.of(place.item)} - {WHOLE}
    return max(every, key=lambda key: (last_month(key), -key[0].month_count), default=WHOLE)


def scopes(group: RakAssessment, assessment: Assessment) -> list[tuple[str, Judged]]:
    """The judgements that are told: the year's, before it that of a period of which anything is known."""
    known = assessment.period is not None and (
        assessment.period.target is not None or assessment.period.reached is not None
    )
    of_period = [(label(group.periode), assessment.period)] if assessment.period is not None and known else []
    return [*of_period, (label(WHOLE), assessment.year)]


def assess_indikator(
    indikator: OwnIndikator, entries: FiledRecords, periode: tuple[Periode, int], office: OfficeChoices
) -> Assessment:
    """Judge one indikator by what was reported of it up to a period."""
    manners = manners_of(indikator, office)
    values = values_of(entries, indikator)
    chosen = manners.joining
    if len(values) < 2:
        manners = manners._replace(joining=chosen._replace(unfit=None))
    manner = chosen.manner or (Manner.LAST if len(values) < 2 else None)
    parts = parts_of(indikator, values, manner, office)
    due = due_of(indikator, manners, values)
    period = None
    if periode != WHOLE:
        targets = targets_with_units(indikator.target_periode, indikator)
        asked = {key: target for key, target in targets.items() if is_written(target)}
        target = joined_in(asked, periode, PeriodParts(chosen.targets, numbers=parts.numbers))
        period = _judged(indikator, target, reached_in(values, due, periode, parts), manners, office, parts.numbers)
    year = _judged(indikator, indikator.target, reached_by(values, due, periode, parts), manners, office, parts.numbers)
    if year.until is None and _is_still_counted(indikator, manners, periode):
        year = year._replace(until=periode if year.percentage.value is not None and WHOLE not in values else None)
    value = verdict_of(period, year).percentage.value
    word = office.scale.word(value) if office.scale is not None and value is not None else ""
    return Assessment(indikator, manners, period, year, word, noted(entries, periode))


def _is_still_counted(indikator: OwnIndikator, manners: Manners, periode: PeriodeKey) -> bool:
    """True before the year ends for what is counted on until then, where less is better: it looks better than it is."""
    adds_up = manners.joining.manner is Manner.SUM or (indikator.kumulatif is True and is_counted(indikator))
    return manners.direction == "turun" and adds_up and last_month(periode) < last_month(WHOLE)


def _judged(
    indikator: OwnIndikator,
    target: Target | Words | None,
    reached: Outcome,
    manners: Manners,
    office: OfficeChoices,
    numbers: Mapping[str, Decimal],
) -> Judged:
    value, until, part = reached
    known = None if isinstance(value, Words) else value
    if isinstance(target, Words):
        return Judged(None, known, Percentage(reason=target), until)
    if manners.joining.against and target is not None and known is not None:
        return Judged(target, known, Percentage(reason=_contradiction(indikator, manners.joining.against)), until)
    percentage = _percentage(target, known or part, indikator, manners, office, numbers)
    is_open = part is not None and percentage.reason not in HOWEVER_JOINED
    if isinstance(value, Words) and (is_open or percentage.reason is NOT_REPORTED):
        percentage = Percentage(reason=value)
    return Judged(target, known, percentage, until if known else None)


def _percentage(
    target: Target | None,
    reached: Target | None,
    indikator: OwnIndikator,
    manners: Manners,
    office: OfficeChoices,
    numbers: Mapping[str, Decimal],
) -> Percentage:
    """What was reached of a target; of words of which one is a mean by the `numbers` of both."""
    if not numbers or target is None or reached is None or (is_word(target) and is_word(reached)):
        return judge(target, reached, indikator, manners, office.categories)
    counted = numbered(target, numbers), numbered(reached, numbers)
    percentage = judge(*counted, indikator, manners, office.categories)
    words = [value for value, typed in zip(counted, (target, reached), strict=True) if is_word(typed)]
    notes = [f"{word.text} = {format_number(word.value)}" for word in words if word.value is not None]
    return percentage._replace(working="; ".join([percentage.working, *notes])) if percentage.working else percentage


def _contradiction(indikator: OwnIndikator, against: str) -> Words:
    """What a `gabung` contradicts: the targets by periods, or `kumulatif` where fewer than two of them tell nothing."""
    if sum(map(is_written, indikator.target_periode.values())) > 1:
        return _AGAINST.filled(gabung=against)
    return _AGAINST_ITSELF.filled(gabung=against, kumulatif="ya" if indikator.kumulatif else "tidak")


def _average(judged: Sequence[Judged], weights: Sequence[Target | None], mean: Mean | None) -> Average:
    counted = [
        (result.percentage.value, weight)
        for result, weight in zip(judged, weights, strict=True)
        if result.percentage.value is not None
    ]
    return Average(mean_of(counted, mean), len(counted), len(judged), mean)


def mean_of(weighted: Sequence[tuple[Decimal, Target | None]], mean: Mean | None) -> Percentage:
    """The mean that an office chose of percentages, each with the `bobot` of its indikator; plain where none was."""
    known = [as_number(weight) for _, weight in weighted]
    if mean == "berbobot" and any(weight is None for weight in known):
        return Percentage(reason=Words("ada indikator tanpa `bobot`", "some indikator have no `bobot`"))
    numbers = [weight for weight in known if weight is not None] if mean == "berbobot" else []
    return average([value for value, _ in weighted], mean or "aritmetik", numbers)
