"""Forms: what was reached of a plan, told to its items for the forms that print it; all of it is as `assess` says."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path, PurePath
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Elsewhere, Span, diagnose
from rakgen.model import Kegiatan, Periode, Rencana, Rupiah, Target
from rakgen.model.butir import OwnIndikator
from rakgen.model.joined import PeriodeValue
from rakgen.model.periode import WHOLE, PeriodeKey, first_month, last_month
from rakgen.model.proyek import Proyek
from rakgen.model.reached import ReportedIn, tell_reached
from rakgen.model.reached_fields import REACHED_FIELDS
from rakgen.model.realisasi import FollowUp, Record, label
from rakgen.model.record_items import Reportable
from rakgen.model.series import Manner, shorter_values, until
from rakgen.model.walk import Top, walk
from rakgen.progress.assess import (
    Assessment,
    Judged,
    RakAssessment,
    assess,
    assess_programs,
    last_reported,
    mean_of,
    scopes,
)
from rakgen.progress.choices import OfficeChoices, manners_of, unknown_names
from rakgen.progress.files import FoundFiles, read_reported
from rakgen.progress.formulas import Percentage
from rakgen.progress.open_choices import lacks_choice, open_choices
from rakgen.progress.records import (
    FiledRecord,
    FiledRecords,
    Records,
    budget_in,
    collect,
    parts_of,
    spent_parts,
)
from rakgen.progress.work import Standing, program_standings, share_of
from rakgen.system.files import read_plan
from rakgen.text.numbers import format_number

SaidReached = PeriodeValue | tuple[str, ...] | None


class Told(NamedTuple):
    """What was found on telling a plan what was reached of it up to a period, and the texts of the files read, by their
    paths.
    """

    periode: PeriodeKey
    findings: list[Diagnostic]
    texts: dict[str, str]


class PlanPlace(NamedTuple):
    """Where a plan's records come from: its path, its project's folder and file, files named instead of those that
    were found in the folder `realisasi/`.
    """

    plan: Path
    folder: Path
    proyek: Proyek | None
    proyek_path: Path | None
    named: Sequence[Path] = ()
    found: FoundFiles = FoundFiles({}, [])
    read: Callable[[Path], bytes | Diagnostic] = read_plan


class ReachedForm(NamedTuple):
    """A form that prints what was reached: its name, what it prints, whether it ends with the mean of the capaian, and
    whether it prints what the year has come to.
    """

    name: str
    fields: Collection[str]
    has_mean: bool
    has_year: bool

    @property
    def judges(self) -> bool:
        """True where it prints a percentage or a word for one: then it matters what the office has not chosen."""
        return self.has_mean or not _PERCENTAGES.isdisjoint(self.fields)


_PERCENTAGES = frozenset(("indikator.capaian", "indikator.kategori"))


def tell_items(rencana: Rencana, source: PlanPlace, periode: PeriodeKey | None, forms: Sequence[ReachedForm]) -> Told:
    """Tell the items of a plan what was reached of them up to a period, the last one reported where none is asked for.

    RAK612 where there is no file; `forms` (at least one) are what prints it.
    """
    reported = read_reported(source.plan, source.folder, source.named, source.found, source.read)
    findings = [_for_form(finding, forms[0].name) for finding in reported.findings]
    records, faults = collect(rencana, reported.files)
    proyek = source.proyek
    findings += [*unknown_names(proyek, str(source.proyek_path)), *faults]
    office = OfficeChoices.of(proyek.capaian if proyek else None, proyek.skala if proyek else {})
    of_plan = _OfPlan(rencana, records, office, periode, source.plan.parent)
    of_plan.tell()
    if reported.files:
        assessed = of_plan.at(of_plan.periode).assessed
        findings += _left_open(assessed, office, str(source.plan), forms)
    return Told(of_plan.periode, findings, reported.texts)


def _left_open(
    assessed: Sequence[RakAssessment], office: OfficeChoices, path: str, forms: Sequence[ReachedForm]
) -> list[Diagnostic]:
    """What some form leaves blank or prints in a manner that no one chose; nothing of what none of them prints."""
    judging = any(form.judges for form in forms)
    means = [form.name for form in forms if form.has_mean]
    matters = {
        "RAK610.gabung": judging or any("indikator.realisasi" in form.fields for form in forms),
        "RAK610.rerata": bool(means),
    }
    findings = [finding for finding in open_choices(assessed, office, path) if matters.get(finding.key, judging)]
    has_year = any(form.has_year for form in forms)
    findings += _not_judged(assessed, path, has_year=has_year) if judging else []
    words = [form.name for form in forms if "indikator.kategori" in form.fields]
    if words and office.scale is None:
        findings.append(diagnose("RAK613.kategori", path, layout=words[0]))
    return findings + (_no_mean(assessed, path, means[0]) if means else [])


def _for_form(finding: Diagnostic, layout: str) -> Diagnostic:
    """A plan without records is no fault of it: its form is printed with nothing reached. What would mend a file of
    records is no fix of the plan.
    """
    if finding.key != "RAK604":
        return finding._replace(fix=())
    said = finding.values
    return diagnose("RAK612", finding.path, layout=layout, folder=said["folder"], rencana=said["rencana"])


def _not_judged(assessed: Iterable[RakAssessment], path: str, *, has_year: bool) -> list[Diagnostic]:
    """RAK613: what cannot be judged, one finding a reason, at the first such indikator; where the form prints what the
    year has come to, also of which period that is where later ones were due.
    """
    found: dict[tuple[str, str, str], list[Span | None]] = {}
    for rak in assessed:
        for assessment in rak.indikator:
            shown = [judged for _, judged in scopes(rak, assessment) if not lacks_choice(judged)]
            reasons = (
                judged.percentage.reason
                for judged in shown
                if judged.target is not None or judged is assessment.verdict
            )
            told = {("RAK613", reason.said("id"), reason.said("en")): None for reason in reasons if reason}
            if has_year and assessment.lags and assessment.year.until is not None:
                told["RAK613.sampai", label(assessment.year.until), ""] = None
            for reason_told in told:
                found.setdefault(reason_told, []).append(assessment.indikator.span("uraian"))
    findings = []
    for (key, indonesian, english), places in found.items():
        said = {"banyak": str(len(places)), "alasan": indonesian, "alasan_en": english}
        others = tuple(place for place in places[1:] if place is not None)
        findings.append(diagnose(key, path, places[0], related=others, **said))
    return findings


def _no_mean(assessed: Iterable[RakAssessment], path: str, layout: str) -> list[Diagnostic]:
    """RAK613.rerata: a mean that a form ends with and that cannot be made of what was judged, each reason once."""
    averages = [
        average for rak in assessed for average in (rak.period_average, rak.year_average) if average and average.counted
    ]
    reasons = (average.percentage.reason for average in averages)
    said = dict.fromkeys((reason.said("id"), reason.said("en")) for reason in reasons if reason is not None)
    return [
        diagnose("RAK613.rerata", path, layout=layout, alasan=reason_id, alasan_en=reason_en)
        for reason_id, reason_en in said
    ]


class _PlanAtPeriode(NamedTuple):
    """A plan judged up to a period: its rak and programmes, their indikator and work by id."""

    assessed: list[RakAssessment]
    indikator: Mapping[int, Assessment]
    work: Mapping[int, Standing]


class _OfPlan:
    """What was reached of a plan: judged once for each period that is asked for."""

    def __init__(
        self, rencana: Rencana, records: Records, office: OfficeChoices, periode: PeriodeKey | None, folder: Path
    ) -> None:
        self.rencana, self.office, self.folder = rencana, office, folder
        self.records = records.by_end_of(periode) if periode else records
        self.tops: list[Top] = [*rencana.rak, *rencana.program.values()]
        self.periode = periode or last_reported(records, self.tops)
        self._judged: dict[PeriodeKey, _PlanAtPeriode] = {}

    def at(self, periode: PeriodeKey) -> _PlanAtPeriode:
        """The plan judged up to a period."""
        if periode not in self._judged:
            assessed = [assess(rak, self.records, periode, self.office) for rak in self.rencana.rak]
            register = assess_programs(self.rencana, self.records, periode, self.office)
            assessed += [register] if register else []
            indikator = {id(assessment.indikator): assessment for rak in assessed for assessment in rak.indikator}
            of_register = register.work if register else program_standings(self.rencana, self.records, periode)
            work = {
                id(standing.item): standing
                for standing in (*of_register, *(reported for rak in assessed for reported in rak.work))
            }
            self._judged[periode] = _PlanAtPeriode(assessed, indikator, work)
        return self._judged[periode]

    def tell(self) -> None:
        """Tell each item of the plan; a kegiatan that takes over another is told where it has records of its own."""
        for item in [place.item for top in self.tops for place in walk(top) if place.level in REACHED_FIELDS]:
            entries = self.records.of(item)
            if entries or not (isinstance(item, Kegiatan) and item.rujukan):
                tell_reached(item, ItemReached(self, item, entries))

    def has_begun(self, periode: PeriodeKey) -> bool:
        """True for a period that is not after the one up to which is told."""
        return first_month(periode) <= last_month(self.periode)


class ItemReached:
    """What was reached of one item, as a form prints it."""

    def __init__(self, of_plan: _OfPlan, item: Reportable, entries: FiledRecords) -> None:
        self._plan, self._item, self._entries = of_plan, item, entries

    def said(self, field: str, periode: PeriodeKey, *, running: bool) -> SaidReached:
        """As `ReachedItem` of the model."""
        if periode[0] is Periode.TAHUN and periode != WHOLE:
            if periode[1] != self._plan.rencana.tahun:
                return None
            periode = WHOLE
        if not self._plan.has_begun(periode):
            return None
        end = self._plan.periode if periode == WHOLE else periode
        if field in _JUDGED:
            assessment = self._plan.at(end).indikator.get(id(self._item))
            judged = assessment and (assessment.year if running or periode == WHOLE else assessment.period)
            return _JUDGED[field](judged, self._plan.office) if judged else None
        if running or periode == WHOLE:
            return self._until(field, end)
        return self._in(field, periode)

    def _until(self, field: str, end: PeriodeKey) -> SaidReached:
        if field in _STANDING:
            standing = self._plan.at(end).work.get(id(self._item))
            return _STANDING[field](standing) if standing else None
        return self._noted(field, _within(self._entries, end, running=True))

    def _in(self, field: str, periode: PeriodeKey) -> SaidReached:
        entries = _within(self._entries, periode, running=False)
        if field == "status":
            stated = [entry.record.status for entry in entries if entry.record.status]
            return (stated[-1],) if stated else None
        if field not in _STANDING:
            return self._noted(field, entries)
        spent = _spent(self._plan, self._item, periode)
        budget = budget_in(self._plan.rencana, self._item)
        if field == "realisasi_anggaran":
            return _rupiah(spent)
        return None if spent is None or budget is None else _figure(share_of(spent, budget.value))

    def _noted(self, field: str, entries: Sequence[FiledRecord]) -> SaidReached:
        return _noted(field, [entry.record for entry in entries], self._plan.rencana)

    def manner(self) -> Manner | None:
        """As `ReachedItem` of the model."""
        if not isinstance(self._item, OwnIndikator):
            return Manner.SUM
        return manners_of(self._item, self._plan.office).joining.manner

    def place(self, field: str, periode: PeriodeKey) -> Elsewhere | None:
        """As `ReachedItem` of the model."""
        is_year = periode[0] is Periode.TAHUN
        entries = _within(self._entries, self._plan.periode if is_year else periode, running=is_year)
        for entry in reversed(entries):
            for name in _WRITTEN.get(field, (field,)):
                span = entry.record.span(name) if getattr(entry.record, name) else None
                if span is not None:
                    seen = os.path.relpath(entry.path, self._plan.folder)
                    return Elsewhere.at(span, PurePath(seen).as_posix())
        return None

    def mean(self, percentages: Sequence[tuple[object, Decimal]]) -> Decimal | None:
        """As `ReachedItem` of the model."""
        weighted = [(value, getattr(item, "bobot", None)) for item, value in percentages]
        return mean_of(weighted, self._plan.office.mean).value

    def reported(self) -> Iterator[ReportedIn]:
        """As `ReachedItem` of the model."""
        for record, path in self._entries.values():
            yield ReportedIn(record.periode, label(record.periode), record.item, path, record.span("periode"))


def _within(entries: FiledRecords, periode: PeriodeKey, *, running: bool) -> list[FiledRecord]:
    """The records of a period and of the shorter ones in it, or (`running`) of all until its end, in their order."""
    if running:
        return [entry for _, entry in sorted(until(entries, *periode).items(), key=_end)]
    own = [entries[periode]] if periode in entries else []
    return [*shorter_values(entries, *periode), *own]


def _end(entry: tuple[PeriodeKey, FiledRecord]) -> tuple[int, int]:
    periode, _ = entry
    return last_month(periode), periode[0].month_count


def _figure(percentage: Percentage | None) -> Target | None:
    if percentage is None or percentage.value is None:
        return None
    return Target(percentage.text, "angka", percentage.value)


def _word(judged: Judged, office: OfficeChoices) -> SaidReached:
    value = judged.percentage.value
    return None if value is None or office.scale is None else (office.scale.word(value),)


def _rupiah(amount: int | None) -> Rupiah | None:
    return None if amount is None else Rupiah(format_number(Decimal(amount)), amount)


_JUDGED: dict[str, Callable[[Judged, OfficeChoices], SaidReached]] = {
    "realisasi": lambda judged, office: judged.reached,
    "capaian": lambda judged, office: _figure(judged.percentage),
    "kategori": _word,
}
"""What is said of a judgement."""

_STANDING: dict[str, Callable[[Standing], SaidReached]] = {
    "status": lambda standing: (standing.status,) if standing.status else None,
    "realisasi_anggaran": lambda standing: _rupiah(standing.spent),
    "serapan_anggaran": lambda standing: _figure(standing.share),
}
"""What is said of work by the end of a period."""

_WRITTEN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_JUDGED, ("nilai", "pembilang")),
    **dict.fromkeys(("realisasi_anggaran", "serapan_anggaran"), ("anggaran",)),
    **{f"{part}_tindak_lanjut": ("tindak_lanjut",) for part in ("uraian", "pelaksana", "tenggat")},
}
"""The fields of a record from which others are said."""


def _spent(of_plan: _OfPlan, item: Reportable, periode: PeriodeKey) -> int | None:
    """What was spent on an item in a period; where nothing is reported of it itself, on its parts."""
    records = of_plan.records.of(item)
    entries = {key: entry.record.anggaran.value for key, entry in records.items() if entry.record.anggaran}
    if periode in entries:
        return entries[periode]
    amounts = shorter_values(entries, *periode)
    if not entries:
        parts = spent_parts(item, parts_of(of_plan.rencana, item))
        amounts = [amount for part in parts if (amount := _spent(of_plan, part, periode)) is not None]
    return sum(amounts) if amounts else None


def _noted(field: str, records: Sequence[Record], rencana: Rencana) -> tuple[str, ...] | None:
    """What records note, each note once."""
    if field.endswith("tindak_lanjut"):
        steps = list(dict.fromkeys(_step(step, rencana) for record in records for step in record.tindak_lanjut))
        part = _STEPS[field]
        texts = [part(step) for step in steps]
        return tuple(text or "-" for text in texts) if any(texts) else None
    return tuple(dict.fromkeys(text for record in records for text in getattr(record, field) or ())) or None


class _PrintedStep(NamedTuple):
    uraian: str
    pelaksana: str
    deadline: str

    @property
    def whole(self) -> str:
        rest = ", ".join(filter(None, (self.pelaksana, self.deadline)))
        return f"{self.uraian} ({rest})" if rest else self.uraian


def _step(step: FollowUp, rencana: Rencana) -> _PrintedStep:
    units = ", ".join(rencana.pelaksana_name(unit) for unit in step.pelaksana or ())
    return _PrintedStep(step.uraian, units, str(step.tenggat).strip() if step.tenggat else "")


_STEPS: dict[str, Callable[[_PrintedStep], str]] = {
    "tindak_lanjut": lambda step: step.whole,
    "uraian_tindak_lanjut": lambda step: step.uraian,
    "pelaksana_tindak_lanjut": lambda step: step.pelaksana,
    "tenggat_tindak_lanjut": lambda step: step.deadline,
}
"""What of a step is said."""
