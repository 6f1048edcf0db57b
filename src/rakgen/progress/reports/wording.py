"""Wording: what the reports call things, and the lines below the figures, the same in every report for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rakgen.model.judging import Mean
from rakgen.model.periode import BULAN_NAMES, ENGLISH_MONTHS
from rakgen.model.realisasi import YEAR_NAMES
from rakgen.progress.due import NOT_REPORTED
from rakgen.progress.reports.told import Note, ToldAverage, ToldFigure, ToldFollowUp, ToldGroup, ToldWork
from rakgen.text.numbers import format_amount
from rakgen.text.words import Language, Words

NOT_JUDGED = Words("belum dapat dinilai ({reason})", "cannot be judged ({reason})")
UNTIL = Words("realisasi sampai {until}", "realisasi up to {until}")
HEADINGS = (
    Words("Rencana", "Plan"), Words("RAK", "RAK"), Words("Tingkat", "Level"), Words("Kode", "Kode"),
    Words("Butir", "Item"), Words("Periode", "Period"), Words("Target", "Target"), Words("Realisasi", "Realisasi"),
    Words("Capaian (%)", "Capaian (%)"), Words("Kategori", "Word"), Words("Status", "Status"),
    Words("Catatan", "Remark"),
)  # fmt: skip
"""The columns of a table; in CSV those of the notes and the working follow."""
WORKING = Words("Rumus", "Working")
MEAN, SPENT = Words("Rata-rata", "Average"), Words("Serapan anggaran", "Anggaran spent")
COUNTED = Words("{counted} dari {total} indikator", "{counted} of {total} indikator")
LATE = Words("terlambat", "late")
WORK = Words("Pekerjaan", "Work")
NOTES = {
    "kendala": Words("kendala", "obstacle"),
    "tindak_lanjut": Words("tindak lanjut", "follow-up"),
    "bukti": Words("bukti", "evidence"),
    "keterangan": Words("keterangan", "remark"),
}
"""What the fields of notes are called."""
_MEANS: Mapping[Mean, Words] = {
    "aritmetik": Words("aritmetik", "arithmetic"),
    "geometrik": Words("geometrik", "geometric"),
    "berbobot": Words("berbobot", "weighted"),
}
_PERIODS_EN = {YEAR_NAMES[0]: "year", **dict(zip(BULAN_NAMES, ENGLISH_MONTHS, strict=True))}
_AVERAGE = Words("Rata-rata {period}: {value} ({counted} dari {total} indikator{mean})",
                 "Average {period}: {value} ({counted} of {total} indikator{mean})")  # fmt: skip
_ABSORPTION = Words("Serapan anggaran: {spent} dari {budget}, {value}", "Anggaran spent: {spent} of {budget}, {value}")
_SHARE = Words("{spent} dari {budget}", "{spent} of {budget}")
_UNTOLD = Words(
    "{count} pekerjaan yang jadwalnya sudah lewat belum dilaporkan",
    "work whose jadwal has passed and that is not reported: {count}",
)
_OVERDUE = Words("Tenggat sampai {until}: {text} ({where})", "Due by {until}: {text} ({where})")


def name_of(text: str, kode: str) -> str:
    """An item's text with its kode behind."""
    return f"{text} ({kode})" if text and kode else text or kode


def period_of(periode: str, language: Language) -> str:
    """A period as people are told it: T2, a month, or the year."""
    return periode if language == "id" else _PERIODS_EN.get(periode, periode)


def remark(figure: ToldFigure, language: Language) -> str:
    """Why there is no percentage, and until when was reported what it is of; '' where nothing is to be said."""
    reason = NOT_JUDGED.said(language, reason=figure.reason) if figure.reason else ""
    last = UNTIL.said(language, until=period_of(figure.until, language)) if figure.until else ""
    return "; ".join(filter(None, [reason, last]))


def note_lines(notes: Sequence[Note], periode: str, language: Language) -> Iterator[str]:
    """Notes, each with its field; those of a part of the period with that."""
    for note in notes:
        within = f" ({period_of(note.periode, language)})" if note.periode != periode else ""
        yield f"{NOTES[note.field].said(language)}{within}: {note.text}"


def work_line(work: ToldWork, language: Language) -> str:
    """The status of some work, whether it is late, and what was spent of its budget."""
    return ", ".join(filter(None, [status_of(work, language), *amounts_of(work, language)]))


def status_of(work: ToldWork, language: Language) -> str:
    """The status of some work, and whether it is late."""
    late = LATE.said(language) if work.is_late else ""
    return ", ".join(filter(None, [work.status or (NOT_REPORTED.said(language) if work.is_late else ""), late]))


def amounts_of(work: ToldWork, language: Language) -> list[str]:
    """What was spent of a budget, and its share; [] where nothing was."""
    if work.spent is None:
        return []
    spent = format_amount(work.spent)
    if work.budget is None:
        return [spent]
    share = [f"{work.share} %"] if work.share else []
    return [_SHARE.said(language, spent=spent, budget=format_amount(work.budget)), *share]


def unreported(group: ToldGroup, language: Language) -> str:
    """How much work that is late was not reported at all; '' where there is none."""
    count = sum(1 for work in group.work if work.is_late and not work.is_reported)
    return _UNTOLD.said(language, count=count) if count else ""


def closing(group: ToldGroup, language: Language, *, with_working: bool) -> Iterator[str]:
    """What is overdue, the averages of a group and its anggaran."""
    for task in group.overdue:
        yield _OVERDUE.said(language, until=group.until, text=task.text, where=overdue_at(task))
    for average in group.averages:
        yield average_line(average, language)
        if with_working and average.working:
            yield f"  {average.percentage} = {average.working}"
    if group.absorption is not None:
        yield absorption_line(group, language)
        percentage = group.absorption.percentage
        if with_working and percentage.working:
            yield f"  {percentage.text} = {percentage.working}"


def overdue_at(task: ToldFollowUp) -> str:
    """The item, the units and the day of what was to be done."""
    return ", ".join(filter(None, [task.item, *task.units, task.due]))


def average_line(average: ToldAverage, language: Language) -> str:
    """An average with how many of how many count."""
    mean = f", {_MEANS[average.mean or 'aritmetik'].said(language)}" if average.counted > 1 else ""
    value = average.percentage or "-"
    if average.reason and average.counted:
        value = f"- ({average.reason})"
    counts = {"counted": average.counted, "total": average.total}
    return _AVERAGE.said(language, period=period_of(average.periode, language), value=value, mean=mean, **counts)


def absorption_line(group: ToldGroup, language: Language) -> str:
    """What was spent of the budgets of a group; '' where nothing was reported."""
    if group.absorption is None:
        return ""
    budget, spent, percentage = group.absorption
    value = f"{percentage.text} %" if percentage.value is not None else "-"
    return _ABSORPTION.said(language, spent=format_amount(spent), budget=format_amount(budget), value=value)


def titles(groups: Sequence[ToldGroup], language: Language) -> list[str]:
    """The title of each group, with its plan where there are several."""
    is_one = len({group.plan for group in groups}) < 2
    named = [f"{group.name}, {period_of(group.periode, language)}" for group in groups]
    return named if is_one else [f"{group.plan}: {name}" for group, name in zip(groups, named, strict=True)]
