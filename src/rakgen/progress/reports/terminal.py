"""Terminal: each indikator with its judgements and notes below it, then the work, then the averages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.progress.reports.told import ToldFigure, ToldGroup, ToldIndikator
from rakgen.progress.reports.wording import (
    WORK,
    closing,
    name_of,
    note_lines,
    period_of,
    remark,
    titles,
    unreported,
    work_line,
)
from rakgen.text.words import Language


def write_text(groups: Sequence[ToldGroup], language: Language, *, with_working: bool) -> str:
    """For people at a terminal."""
    return "\n".join(
        "".join(_group(group, title, language, with_working=with_working))
        for group, title in zip(groups, titles(groups, language), strict=True)
    )


def _group(group: ToldGroup, title: str, language: Language, *, with_working: bool) -> Iterator[str]:
    figures = [figure for indikator in group.indikator for figure in indikator.figures]
    wide = [
        max((len(getattr(figure, name)) for figure in figures), default=0) for name in ("periode", "target", "reached")
    ]
    yield f"{title}\n"
    for number, indikator in enumerate(group.indikator, 1):
        yield f"\n{number}. {name_of(indikator.text, indikator.kode)}\n"
        yield from _indikator(indikator, group.periode, wide, language, with_working=with_working)
    yield from _work(group, language, with_working=with_working)
    lines = closing(group, language, with_working=with_working)
    yield "\n" + "".join(f"{line}\n" for line in lines)


def _indikator(
    indikator: ToldIndikator, periode: str, wide: Sequence[int], language: Language, *, with_working: bool
) -> Iterator[str]:
    for figure in indikator.figures:
        yield _judgement(figure, wide, language)
        if with_working and figure.working:
            yield f"      {figure.working}\n"
    yield from (f"   {line}\n" for line in note_lines(indikator.notes, periode, language))


def _judgement(figure: ToldFigure, wide: Sequence[int], language: Language) -> str:
    period = period_of(figure.periode, language)
    text = f"   {period:<{wide[0]}}  target {figure.target:<{wide[1]}}  realisasi {figure.reached:<{wide[2]}}"
    percentage = f"{figure.percentage:>7} %" if figure.percentage else ""
    return f"{'  '.join(filter(None, [text, percentage, figure.word, remark(figure, language)])).rstrip()}\n"


def _work(group: ToldGroup, language: Language, *, with_working: bool) -> Iterator[str]:
    """What was reported of the work, and how much that is late was not."""
    reported = [work for work in group.work if work.is_reported]
    rest = unreported(group, language)
    if not reported and not rest:
        return
    yield f"\n{WORK.said(language)}\n"
    for work in reported:
        text = f"   {name_of(work.text, work.kode)}: {work_line(work, language)}"
        yield f"{text.removesuffix(': ')}\n"
        if with_working and work.working:
            yield f"      {work.share} = {work.working}\n"
        yield from (f"      {line}\n" for line in note_lines(work.notes, group.periode, language))
    if rest:
        yield f"   {rest}\n"
