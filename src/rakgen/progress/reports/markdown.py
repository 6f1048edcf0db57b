"""Markdown: a table a group, with its work, notes and averages below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.progress.reports.told import ToldFigure, ToldGroup, ToldIndikator
from rakgen.progress.reports.wording import (
    HEADINGS,
    WORK,
    WORKING,
    closing,
    name_of,
    note_lines,
    period_of,
    remark,
    titles,
    unreported,
    work_line,
)
from rakgen.text.markdown import text_md
from rakgen.text.words import Language

_COLUMNS = (3, 4, 5, 6, 7, 8, 9, 11)  # of HEADINGS, those of an indikator


def write_markdown(groups: Sequence[ToldGroup], language: Language, *, with_working: bool) -> str:
    """A table a group, with what stands beside its figures below."""
    parts = []
    headings = [HEADINGS[number].said(language) for number in _COLUMNS]
    headings += [WORKING.said(language)] if with_working else []
    for group, title in zip(groups, titles(groups, language), strict=True):
        parts += [f"## {text_md(title)}", ""]
        if group.indikator:
            parts += [_row(headings), _row(["---"] * len(headings))]
            parts += [
                _row(_cells(indikator, figure, language, with_working=with_working))
                for indikator in group.indikator
                for figure in indikator.figures
            ]
            parts.append("")
        parts += _below(group, language, with_working=with_working)
    return "\n".join(parts)


def _cells(indikator: ToldIndikator, figure: ToldFigure, language: Language, *, with_working: bool) -> list[str]:
    period = period_of(figure.periode, language)
    cells = [indikator.kode, indikator.text, period, figure.target, figure.reached, figure.percentage, figure.word]
    return [*cells, remark(figure, language), *([figure.working] if with_working else [])]


def _below(group: ToldGroup, language: Language, *, with_working: bool) -> Iterator[str]:
    for indikator in group.indikator:
        yield from _list(name_of(indikator.text, indikator.kode), note_lines(indikator.notes, group.periode, language))
    told = [work for work in group.work if work.is_reported]
    rest = unreported(group, language)
    if told or rest:
        yield from (f"### {WORK.said(language)}", "")
        for work in told:
            said = [
                work_line(work, language),
                *([f"{work.share} = {work.working}"] if with_working and work.working else []),
            ]
            lines = [*filter(None, said), *note_lines(work.notes, group.periode, language)]
            yield from _list(name_of(work.text, work.kode), iter(lines))
        yield from ([f"- {text_md(rest)}", ""] if rest else [])
    yield from (f"- {text_md(line.strip())}" for line in closing(group, language, with_working=with_working))
    yield ""


def _list(name: str, lines: Iterator[str]) -> Iterator[str]:
    items = [f"  - {text_md(line)}" for line in lines]
    if items:
        yield from (f"- {text_md(name)}", *items, "")


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(text_md(cell) for cell in cells)} |"
