"""Assess: the indikator of a rak judged in a period and against the year, with their averages and anggaran spent."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rakgen.model import Periode, Rak, Rencana, Target
from rakgen.model.butir import OwnIndikator
from rakgen.model.joined import PeriodeValue, as_number, differing, with_units
from rakgen.model.judging import Mean
from rakgen.model.periode import WHOLE, PeriodeKey, last_month
from rakgen.model.realisasi import Record, label, value_of
from rakgen.model.series import Manner, in_periode, is_written, lies_in, shorter_values, until
from rakgen.model.target import quantity
from rakgen.model.walk import Place, Top, walk
from rakgen.progress.choices import Manners, OfficeChoices, manners_of
from rakgen.progress.due import NOT_REPORTED, due_of, why_open
from rakgen.progress.formulas import Percentage, average
from rakgen.progress.judge import HOWEVER_JOINED, judge, wordless
from rakgen.progress.records import FiledRecords, Records
from rakgen.progress.work import Absorption, Standing, absorbed, noted, program_standings, standings
from rakgen.text.words import Words

MANNER_OPEN = Words("`gabung` belum dipilih", "`gabung` is not chosen")
_AGAINST = Words(
    "`gabung: {gabung}` bertentangan dengan target tiap periodenya",
    "`gabung: {gabung}` contradicts the targets of its periods",
)
_AGAINST_ITSELF = Words(
    "`gabung: {gabung}` bertentangan dengan `kumulatif: {kumulatif}`",
    "`gabung: {gabung}` contradicts `kumulatif: {kumulatif}`",
)
_OF_THE_YEAR = Words("dilaporkan untuk setahun, dihitung pada akhir tahun", "reported of the year, counted at its end")
_NO_NUMBER = Words(
    'nilai tiap periodenya tidak dapat digabung: "{value}" bukan satu angka',
    'the values of its periods cannot be joined: "{value}" is no single number',
)
_UNIT = Words(
    'nilai tiap periodenya tidak dapat digabung: "{value}" tidak sesatuan dengan "{other}"',
    'the values of its periods cannot be joined: "{value}" is not of the unit of "{other}"',
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
    parts = [key for key, target in indikator.target_periode.items() if is_written(target)]
    joining = _Joining(manner, parts, _wordless(indikator, values))
    due = due_of(indikator, manners, values)
    period = None
    if periode != WHOLE:
        targets = with_units(indikator.target_periode, indikator.satuan)
        target = _joined(targets, periode, _Joining(chosen.targets))
        period = _judged(indikator, target, _reached(values, due, periode, joining), manners, office)
    year = _judged(indikator, indikator.target, _year_by(values, due, periode, joining), manners, office)
    value = verdict_of(period, year).percentage.value
    word = office.scale.word(value) if office.scale is not None and value is not None else ""
    return Assessment(indikator, manners, period, year, word, noted(entries, periode))


def number_of(record: Record) -> Decimal | None:
    """What a record says was reached, as a number; None where it says none."""
    value = value_of(record)
    return quantity(value) if value is not None else None


def values_of(entries: FiledRecords, indikator: OwnIndikator) -> Mapping[PeriodeKey, Target]:
    """What was reported of an indikator as values, by periods."""
    reported = ((periode, value_of(entry.record)) for periode, entry in entries.items())
    return with_units({periode: value for periode, value in reported if value is not None}, indikator.satuan)


class _JoinedValue(NamedTuple):
    """What was reached, or why nothing can be said of it; `until` as in Judged; `part` is one of the values of which
    nobody has said how they are joined.
    """

    value: Target | Words | None
    until: PeriodeKey | None = None
    part: Target | None = None


class _Joining(NamedTuple):
    """How values become one, the periods that have a target, of which a mean is, and by periods why a value counts with
    no other.
    """

    manner: Manner | None
    parts: Collection[PeriodeKey] | None = None
    wordless: Mapping[PeriodeKey, Words] = {}


def _wordless(indikator: OwnIndikator, values: Mapping[PeriodeKey, Target]) -> dict[PeriodeKey, Words]:
    """Why numbers count with no others, by the target of their period, or else of the year, by their periods."""
    found = {}
    for key, value in values.items():
        target = indikator.target_periode.get(key) or indikator.target
        if target is not None and (why := wordless(target, value, indikator)) is not None:
            found[key] = why
    return found


def _reached(
    values: Mapping[PeriodeKey, Target], due: Iterable[PeriodeKey], periode: PeriodeKey, joining: _Joining
) -> _JoinedValue:
    """What was reached in a period, of which its own value says all, and its parts where all that is `due` is known."""
    joined = _joined(values, periode, joining)
    if joined is MANNER_OPEN:
        return _JoinedValue(joined, part=[value for value in shorter_values(values, *periode) if is_written(value)][-1])
    if periode in values or joined is None:
        return _JoinedValue(joined)
    within = {key: value for key, value in values.items() if key[0] is not Periode.TAHUN and lies_in(key, periode)}
    open_ones = [
        joining.wordless[key] for key in within if key in joining.wordless and joining.manner is not Manner.LAST
    ]
    if open_ones or isinstance(joined, Words):
        return _JoinedValue(open_ones[0] if open_ones else joined)
    why = why_open(due, within, periode, joining.manner or Manner.LAST)
    return _JoinedValue(why or joined, _last_before(within, periode))


def _year_by(
    values: Mapping[PeriodeKey, Target], due: Iterable[PeriodeKey], periode: PeriodeKey, joining: _Joining
) -> _JoinedValue:
    """What was reached of the year by the end of a period: where the year goes on, what is known until then."""
    known = until(values, *periode)
    if last_month(periode) == last_month(WHOLE):
        return _reached(known, due, WHOLE, joining)
    latest = max((last_month(key) for key, value in known.items() if is_written(value)), default=0)
    by_then = _reached(known, [key for key in due if last_month(key) <= latest], WHOLE, joining)
    if by_then.value is None and WHOLE in values:
        return _JoinedValue(_OF_THE_YEAR)
    return by_then._replace(until=_last_before(known, periode))


def _last_before(values: Mapping[PeriodeKey, Target], periode: PeriodeKey) -> PeriodeKey | None:
    """The last period of which something was measured, where it ends before the end of another."""
    last = max((key for key, value in values.items() if is_written(value)), key=last_month, default=periode)
    return last if last_month(last) < last_month(periode) else None


def _joined(
    values: Mapping[tuple[Periode, int], Target], periode: tuple[Periode, int], joining: _Joining
) -> Target | Words | None:
    """What values become in a period, why they do not, or None where there are none."""
    own = values.get(periode)
    if own is not None:
        return own
    within = shorter_values(values, *periode)
    if not within:
        return None
    if joining.manner is None and len([value for value in within if is_written(value)]) > 1:
        return MANNER_OPEN
    joined = in_periode(values, *periode, joining.manner or Manner.LAST, joining.parts)
    return joined if isinstance(joined, Target) else _unlike([value for value in within if is_written(value)])


def _unlike(values: Sequence[Target]) -> Words:
    """Why values do not become one, with the one that is unlike the others."""
    text = next((value.text.strip() for value in values if as_number(value) is None), None)
    if text is not None:
        return _NO_NUMBER.filled(value=text)
    others = differing(values)
    usual = next((value for value in values if value not in others), values[0])
    return _UNIT.filled(value=others[0].text.strip(), other=usual.text.strip())


def _judged(
    indikator: OwnIndikator,
    target: Target | Words | None,
    reached: _JoinedValue,
    manners: Manners,
    office: OfficeChoices,
) -> Judged:
    value, until, part = reached
    known = None if isinstance(value, Words) else value
    if isinstance(target, Words):
        return Judged(None, known, Percentage(reason=target), until)
    if manners.joining.against and target is not None and known is not None:
        return Judged(target, known, Percentage(reason=_contradiction(indikator, manners.joining.against)), until)
    percentage = judge(target, known or part, indikator, manners, office.categories)
    is_open = part is not None and percentage.reason not in HOWEVER_JOINED
    if isinstance(value, Words) and (is_open or percentage.reason is NOT_REPORTED):
        percentage = Percentage(reason=value)
    return Judged(target, known, percentage, until if known else None)


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
