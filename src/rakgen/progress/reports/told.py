"""Told: what became of plans as texts and numbers, from which every report is written; it can be handed over between
processes.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from rakgen.model import Rencana
from rakgen.model.butir import Kegiatan, SubKegiatan
from rakgen.model.judging import Direction, LowerFormula, Mean
from rakgen.model.periode import WHOLE, last_month
from rakgen.model.realisasi import FollowUp, Record, label
from rakgen.model.scale import Scale
from rakgen.model.series import until
from rakgen.model.tanggal import Tanggal
from rakgen.progress.assess import Assessment, Average, Judged, RakAssessment, scopes
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.records import Records
from rakgen.progress.units import doers, units_of
from rakgen.progress.work import Absorption, Standing
from rakgen.text.words import Language, Words

PROGRAMS = Words("program", "programmes")
"""What the programmes of the register are called where a rak has its kode."""

_DIRECTIONS: Mapping[Direction, Words] = {
    "naik": Words("arah naik", "higher is better"),
    "turun": Words("arah turun", "lower is better"),
    "tetap": Words("arah tetap", "nearer is better"),
}
_LOWER: Mapping[LowerFormula, Words] = {
    "selisih": Words("rumus selisih", "by difference"),
    "bagi": Words("rumus bagi", "by division"),
}
_FAR = Decimal(10**9)


class Note(NamedTuple):
    """What a record says besides its figures: its period, the field (`kendala`, `bukti`) and its text."""

    periode: str
    field: str
    text: str


class ToldFigure(NamedTuple):
    """A target and what was reached of it; `value` is None where it cannot be judged, for `reason`. `until` is the last
    period that was reported of a time that goes on, else ''.
    """

    periode: str
    target: str
    reached: str
    value: Decimal | None
    percentage: str
    word: str
    reason: str
    working: str
    until: str


class ToldIndikator(NamedTuple):
    """An indikator: judged in its period, where anything is known of that, and against the year.

    `step` says that its word is the one that the highest (`best`) or the lowest (`worst`) figure has in the office's
    scale; '' for any other.
    """

    kode: str
    text: str
    word: str
    step: Literal["best", "worst", ""]
    units: tuple[str, ...]
    figures: tuple[ToldFigure, ...]
    notes: tuple[Note, ...]


class ToldWork(NamedTuple):
    """A kegiatan, sub kegiatan or programme; '' and None for what was not reported."""

    level: str
    kode: str
    text: str
    jadwal: str
    status: str
    budget: int | None
    spent: int | None
    share: str
    working: str
    is_late: bool
    is_reported: bool
    units: tuple[str, ...]
    notes: tuple[Note, ...]


class ToldAverage(NamedTuple):
    """A mean over the indikator: `scope` is `periode` or `tahun`."""

    scope: str
    periode: str
    value: Decimal | None
    percentage: str
    counted: int
    total: int
    mean: Mean | None
    reason: str
    working: str


class ToldFollowUp(NamedTuple):
    """A tindak_lanjut whose tenggat is not after the end of the period: of which item, what, by whom, until when."""

    item: str
    text: str
    units: tuple[str, ...]
    due: str


class ToldGroup(NamedTuple):
    """A rak, or the programmes of a plan, up to a period; `until` is the last day of that."""

    plan: str
    kode: str | None
    name: str
    agency: str
    tahun: int
    periode: str
    until: str
    indikator: tuple[ToldIndikator, ...]
    work: tuple[ToldWork, ...]
    averages: tuple[ToldAverage, ...]
    absorption: Absorption | None
    overdue: tuple[ToldFollowUp, ...]


def tell(
    plan: str,
    rencana: Rencana,
    assessed: Sequence[RakAssessment],
    records: Records,
    office: OfficeChoices,
    language: Language,
) -> list[ToldGroup]:
    """The groups of a plan, one for each that was assessed."""
    return [_group(plan, rencana, assessment, records, office, language) for assessment in assessed]


def _group(
    plan: str, rencana: Rencana, group: RakAssessment, records: Records, office: OfficeChoices, language: Language
) -> ToldGroup:
    units = units_of(rencana)
    month = last_month(group.periode)
    last = Tanggal(rencana.tahun, month, calendar.monthrange(rencana.tahun, month)[1])
    averages = (("periode", label(group.periode), group.period_average), ("tahun", label(WHOLE), group.year_average))
    return ToldGroup(
        plan,
        (group.rak.kode or None) if group.rak else None,
        _name(group, language),
        rencana.instansi or "",
        rencana.tahun,
        label(group.periode),
        last.said(language),
        tuple(_indikator(group, assessment, units, rencana, office, language) for assessment in group.indikator),
        tuple(_work(standing, units, rencana, language) for standing in group.work),
        tuple(_average(scope, name, average, language) for scope, name, average in averages if average is not None),
        group.absorption,
        tuple(_overdue(group, records, last, units, rencana, language)),
    )


def _name(group: RakAssessment, language: Language) -> str:
    if group.rak is None:
        return PROGRAMS.said(language)
    signer = next((line for signer_said in group.rak.pengesahan for line in signer_said.jabatan or ()), "").rstrip(" ,")
    return group.rak.kode or signer or "RAK"


def _indikator(
    group: RakAssessment,
    assessment: Assessment,
    units: dict[int, tuple[str, ...]],
    rencana: Rencana,
    office: OfficeChoices,
    language: Language,
) -> ToldIndikator:
    item = assessment.indikator
    return ToldIndikator(
        item.kode or "",
        _one_line(item.uraian),
        assessment.word,
        _step(assessment.word, office.scale),
        units.get(id(item), ()),
        tuple(_figure(assessment, period, judged, language) for period, judged in scopes(group, assessment)),
        tuple(_notes(assessment.notes, rencana, language)),
    )


def _step(word: str, scale: Scale | None) -> Literal["best", "worst", ""]:
    if scale is None or not word:
        return ""
    return "best" if word == scale.word(_FAR) else "worst" if word == scale.word(-_FAR) else ""


def _figure(assessment: Assessment, period: str, judged: Judged, language: Language) -> ToldFigure:
    percentage = judged.percentage
    return ToldFigure(
        period,
        judged.target.text.strip() if judged.target else "-",
        judged.reached.text.strip() if judged.reached else "-",
        percentage.value,
        percentage.text,
        assessment.word if judged is assessment.verdict else "",
        percentage.reason.said(language) if percentage.reason else "",
        working(assessment, judged, language),
        label(judged.until) if judged.until else "",
    )


def working(assessment: Assessment, judged: Judged, language: Language) -> str:
    """The arithmetic of a judgement: `50,00 = (2 x 2 - 3) / 2 x 100; arah turun, rumus selisih`; '' without one."""
    percentage, manners = judged.percentage, assessment.manners
    if percentage.value is None:
        return ""
    ways = [_DIRECTIONS[manners.direction].said(language)]
    ways += [_LOWER[manners.lower].said(language)] if manners.direction == "turun" and manners.lower else []
    return f"{percentage.text} = {percentage.working}; {', '.join(ways)}"


def _work(standing: Standing, units: dict[int, tuple[str, ...]], rencana: Rencana, language: Language) -> ToldWork:
    item, share = standing.item, standing.share
    jadwal = item.jadwal if isinstance(item, Kegiatan | SubKegiatan) else None
    return ToldWork(
        standing.level,
        item.kode or "",
        _one_line(item.uraian or ""),
        jadwal.text if jadwal else "",
        standing.status or "",
        standing.budget,
        standing.spent,
        share.text if share else "",
        share.working if share else "",
        standing.is_late,
        standing.is_reported,
        units.get(id(item), ()),
        tuple(_notes(standing.notes, rencana, language)),
    )


def _average(scope: str, periode: str, average: Average, language: Language) -> ToldAverage:
    percentage = average.percentage
    reason = percentage.reason.said(language) if percentage.reason else ""
    return ToldAverage(
        scope,
        periode,
        percentage.value,
        percentage.text,
        average.counted,
        average.total,
        average.mean,
        reason,
        percentage.working,
    )


def _notes(records: Sequence[Record], rencana: Rencana, language: Language) -> Iterator[Note]:
    for record in records:
        texts = {
            "kendala": record.kendala or (),
            "tindak_lanjut": [_follow_up(task, rencana, language) for task in record.tindak_lanjut],
            "bukti": record.bukti or (),
            "keterangan": [record.keterangan] if record.keterangan else [],
        }
        for field, said in texts.items():
            yield from (Note(label(record.periode), field, _one_line(text)) for text in said)


def _follow_up(follow_up: FollowUp, rencana: Rencana, language: Language) -> str:
    who = ", ".join(rencana.pelaksana_name(unit) for unit in follow_up.pelaksana or ())
    due = follow_up.tenggat.said(language) if isinstance(follow_up.tenggat, Tanggal) else follow_up.tenggat
    added = ", ".join(part for part in (who, due) if part)
    return f"{follow_up.uraian} ({added})" if added else follow_up.uraian


def _overdue(
    assessment: RakAssessment,
    records: Records,
    last: Tanggal,
    units: dict[int, tuple[str, ...]],
    rencana: Rencana,
    language: Language,
) -> Iterator[ToldFollowUp]:
    """What was to be done until the end of a period; by the units of its item where no one is named for it."""
    end = (last.tahun, last.bulan, last.day or 31)
    for _, item, _, _ in assessment.places:
        entries = {key: entry for key, entry in records.of(item).items() if entry.record.tindak_lanjut}
        for record in (entry.record for entry in until(entries, *assessment.periode).values()):
            for task in record.tindak_lanjut:
                due = task.tenggat
                if isinstance(due, Tanggal) and (due.tahun, due.bulan, due.day or 31) <= end:
                    who = doers(rencana, task, units.get(id(item), ()))
                    name = item.kode or _one_line(item.uraian)
                    yield ToldFollowUp(name, _one_line(task.uraian), who, due.said(language))


def _one_line(text: str) -> str:
    return " ".join(text.split())
