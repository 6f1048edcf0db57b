"""Delimited: a line of CSV for each judgement, each piece of work that was reported, each average."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from rakgen.progress.reports.told import Note, ToldGroup
from rakgen.progress.reports.wording import COUNTED, HEADINGS, MEAN, NOTES, SPENT, WORKING, remark, status_of
from rakgen.text.excel_fields import is_formula, kept
from rakgen.text.numbers import format_amount
from rakgen.text.words import Language


def write_csv(groups: Sequence[ToldGroup], language: Language, *, with_working: bool) -> str:
    """The report as CSV; a text that a spreadsheet would run as a formula is spelled so that it is shown."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    notes = [words.said(language).capitalize() for words in NOTES.values()]
    last = [WORKING.said(language)] if with_working else []
    writer.writerow([*(words.said(language) for words in HEADINGS), *notes, *last])
    for group in groups:
        for row in (*_items(group, language), *_closing(group, language)):
            fields = [group.plan, group.kode or group.name, *row]
            writer.writerow(_harmless(text) for text in (fields if with_working else fields[:-1]))
    return stream.getvalue()


def _harmless(text: str) -> str:
    return kept(text, ",") if is_formula(text) else text


def _items(group: ToldGroup, language: Language) -> Iterator[list[str]]:
    """Level, kode, text, period, target, realisasi, capaian, word, status, remark, notes, working; notes stand once."""
    none = [""] * len(NOTES)
    for indikator in group.indikator:
        for number, figure in enumerate(indikator.figures):
            notes = none if number else _notes(indikator.notes, group.periode)
            figures = [
                figure.periode,
                figure.target,
                figure.reached,
                figure.percentage,
                figure.word,
                "",
                remark(figure, language),
            ]
            yield ["indikator", indikator.kode, indikator.text, *figures, *notes, figure.working]
    for work in group.work:
        if work.is_reported or work.is_late:
            amounts = ["" if amount is None else format_amount(amount) for amount in (work.budget, work.spent)]
            figures = [group.periode, *amounts, work.share, "", status_of(work, language), ""]
            yield [
                work.level,
                work.kode,
                work.text,
                *figures,
                *_notes(work.notes, group.periode),
                _equation(work.share, work.working),
            ]


def _equation(percentage: str, working: str) -> str:
    """A figure with its arithmetic, as an indikator has it; '' without one."""
    return f"{percentage} = {working}" if working else ""


def _notes(notes: Sequence[Note], periode: str) -> list[str]:
    """The notes by their fields."""
    return [
        "; ".join(
            note.text if note.periode == periode else f"{note.periode}: {note.text}"
            for note in notes
            if note.field == field
        )
        for field in NOTES
    ]


def _closing(group: ToldGroup, language: Language) -> Iterator[list[str]]:
    """The averages of a group and its anggaran."""
    none = [""] * len(NOTES)
    for average in group.averages:
        counted = COUNTED.said(language, counted=average.counted, total=average.total)
        figures = [average.periode, "", "", average.percentage, "", "", counted]
        yield ["", "", MEAN.said(language), *figures, *none, _equation(average.percentage, average.working)]
    if group.absorption is not None:
        budget, spent, percentage = group.absorption
        figures = [group.periode, format_amount(budget), format_amount(spent), percentage.text, "", "", ""]
        yield ["", "", SPENT.said(language), *figures, *none, _equation(percentage.text, percentage.working)]
