"""Reports: what became of a plan, as text, Markdown, CSV and JSON; all say the same."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from rakgen.model.periode import WHOLE
from rakgen.progress.assess import Assessment, Average, Judged, RakAssessment
from rakgen.progress.records import label
from rakgen.text.markdown import text_md
from rakgen.text.numbers import format_amount
from rakgen.text.words import Language, Words

_NOT_JUDGED = Words("belum dapat dinilai ({reason})", "cannot be judged ({reason})")
_HEADINGS = (
    Words("RAK", "RAK"), Words("Kode", "Kode"), Words("Indikator", "Indikator"), Words("Periode", "Period"),
    Words("Target", "Target"), Words("Realisasi", "Realisasi"), Words("Capaian (%)", "Capaian (%)"),
    Words("Kategori", "Word"), Words("Catatan", "Remark"),
)  # fmt: skip
_WORKING = Words("Rumus", "Working")
_AVERAGE = Words("Rata-rata {period}: {value} ({counted} dari {total} indikator{mean})",
                 "Average {period}: {value} ({counted} of {total} indikator{mean})")  # fmt: skip
_MEAN, _SPENT = Words("Rata-rata", "Average"), Words("Serapan anggaran", "Anggaran spent")
_COUNTED = Words("{counted} dari {total} indikator", "{counted} of {total} indikator")
_ABSORPTION = Words("Serapan anggaran: {spent} dari {budget}, {value}", "Anggaran spent: {spent} of {budget}, {value}")


class ReportLine(NamedTuple):
    """One judgement as texts: of an indikator in a period, or against the year."""

    rak: str
    kode: str
    indikator: str
    periode: str
    target: str
    reached: str
    percentage: str
    word: str
    remark: str
    working: str


def lines(assessed: Sequence[RakAssessment], language: Language) -> Iterator[ReportLine]:
    """Every judgement, in the order of the plan."""
    for rak in assessed:
        for each in rak.indikator:
            yield from _told(rak, each, language)


def _told(rak: RakAssessment, each: Assessment, language: Language) -> list[ReportLine]:
    return [_line(rak, each, period, judged, language) for period, judged in _scopes(rak, each)]


def _scopes(rak: RakAssessment, each: Assessment) -> list[tuple[str, Judged]]:
    """The judgements that are told: the year's, before it that of a period of which anything is known."""
    known = each.period is not None and (each.period.target is not None or each.period.reached is not None)
    scopes = [(label(rak.periode), each.period)] if each.period is not None and known else []
    return [*scopes, (label(WHOLE), each.year)]


def _line(rak: RakAssessment, each: Assessment, period: str, judged: Judged, language: Language) -> ReportLine:
    percentage = judged.percentage
    is_first = each.period is None or judged is each.period or each.period.percentage.value is None
    return ReportLine(
        rak.rak.kode or "",
        each.indikator.kode or "",
        " ".join(each.indikator.uraian.split()),
        period,
        judged.target.text.strip() if judged.target else "-",
        judged.reached.text.strip() if judged.reached else "-",
        percentage.text,
        each.word if is_first and percentage.value is not None else "",
        _NOT_JUDGED.said(language, reason=percentage.reason.said(language)) if percentage.reason else "",
        working(each, judged),
    )


def working(each: Assessment, judged: Judged) -> str:
    """The arithmetic of a judgement: `50,00 = (2 x 2 - 3) / 2 x 100; arah turun, rumus selisih`; '' without one."""
    percentage, manners = judged.percentage, each.manners
    if percentage.value is None:
        return ""
    formula = f", rumus {manners.lower}" if manners.direction == "turun" and manners.lower else ""
    return f"{percentage.text} = {percentage.working}; arah {manners.direction}{formula}"


def _average(average: Average, period: str, language: Language, *, with_working: bool) -> str:
    percentage = average.percentage
    mean = f", {average.mean or 'aritmetik'}" if average.counted > 1 else ""
    value = percentage.text or "-"
    if percentage.reason and average.counted:
        value = f"- ({percentage.reason.said(language)})"
    text = _AVERAGE.said(language, period=period, value=value, counted=average.counted, total=average.total, mean=mean)
    return f"{text}\n  {percentage.text} = {percentage.working}" if with_working and percentage.working else text


def _closing(rak: RakAssessment, language: Language, *, with_working: bool) -> Iterator[str]:
    """The averages of a rak and its anggaran."""
    if rak.period_average is not None:
        yield _average(rak.period_average, label(rak.periode), language, with_working=with_working)
    yield _average(rak.year_average, label(WHOLE), language, with_working=with_working)
    if rak.absorption is not None:
        budget, spent, percentage = rak.absorption
        value = f"{percentage.text} %" if percentage.value is not None else "-"
        yield _ABSORPTION.said(language, spent=format_amount(spent), budget=format_amount(budget), value=value)
        if with_working and percentage.working:
            yield f"  {percentage.text} = {percentage.working}"


def _closing_lines(rak: RakAssessment, language: Language) -> Iterator[ReportLine]:
    """The averages of a rak and its anggaran as lines of a table."""
    kode = rak.rak.kode or ""
    for average, period in ((rak.period_average, label(rak.periode)), (rak.year_average, label(WHOLE))):
        if average is not None:
            percentage = average.percentage
            remark = _COUNTED.said(language, counted=average.counted, total=average.total)
            name = _MEAN.said(language)
            yield ReportLine(kode, "", name, period, "", "", percentage.text, "", remark, percentage.working)
    if rak.absorption is not None:
        budget, spent, percentage = rak.absorption
        amounts = format_amount(budget), format_amount(spent)
        name = _SPENT.said(language)
        yield ReportLine(kode, "", name, label(rak.periode), *amounts, percentage.text, "", "", percentage.working)


def _title(rak: RakAssessment) -> str:
    signer = next((line for one in rak.rak.pengesahan for line in one.jabatan or ()), "").rstrip(" ,")
    name = rak.rak.kode or signer or "RAK"
    return f"{name}, {label(rak.periode)}"


def write_text(assessed: Sequence[RakAssessment], language: Language, *, with_working: bool) -> str:
    """For people: each indikator with its judgements below it, then the averages."""
    parts = []
    for rak in assessed:
        rows = list(lines([rak], language))
        wide = [max((len(getattr(row, name)) for row in rows), default=0) for name in ("periode", "target", "reached")]
        parts.append(f"{_title(rak)}\n")
        for number, each in enumerate(rak.indikator, 1):
            told = _told(rak, each, language)
            parts.append(f"\n{number}. {told[0].indikator}{f' ({told[0].kode})' if told[0].kode else ''}\n")
            parts += [_judgement(row, wide, with_working=with_working) for row in told]
        parts.append("\n" + "".join(f"{text}\n" for text in _closing(rak, language, with_working=with_working)) + "\n")
    return "".join(parts).rstrip("\n") + "\n"


def _judgement(row: ReportLine, wide: Sequence[int], *, with_working: bool) -> str:
    figures = f"{row.percentage:>7} %" if row.percentage else row.remark
    text = (
        f"   {row.periode:<{wide[0]}}  target {row.target:<{wide[1]}}  realisasi {row.reached:<{wide[2]}}  {figures}"
        f"{'  ' + row.word if row.word else ''}"
    )
    return f"{text.rstrip()}\n" + (f"      {row.working}\n" if with_working and row.working else "")


def write_markdown(assessed: Sequence[RakAssessment], language: Language, *, with_working: bool) -> str:
    """A table a rak, with its averages below."""
    parts = []
    for rak in assessed:
        headings = [words.said(language) for words in (*_HEADINGS[1:], *((_WORKING,) if with_working else ()))]
        parts += [f"## {text_md(_title(rak))}", "", _row(headings), _row(["---"] * len(headings))]
        parts += [_row([*row[1:-1], *([row.working] if with_working else [])]) for row in lines([rak], language)]
        parts += [
            "",
            *(f"- {text_md(text.strip())}" for text in _closing(rak, language, with_working=with_working)),
            "",
        ]
    return "\n".join(parts)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(text_md(cell) for cell in cells)} |"


def write_csv(assessed: Sequence[RakAssessment], language: Language, *, with_working: bool) -> str:
    """A line for each judgement."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    headings = (*_HEADINGS, *((_WORKING,) if with_working else ()))
    writer.writerow([words.said(language) for words in headings])
    for rak in assessed:
        rows = [*lines([rak], language), *_closing_lines(rak, language)]
        writer.writerows(row if with_working else row[:-1] for row in rows)
    return stream.getvalue()


def write_json(assessed: Sequence[RakAssessment], language: Language, *, with_working: bool) -> str:
    """Every judgement with its working; percentages are texts with two decimals, or null."""
    rak = [_json_rak(each, language) for each in assessed]
    return json.dumps({"versi": 1, "rak": rak}, ensure_ascii=False, indent=2) + "\n"


def _json_rak(rak: RakAssessment, language: Language) -> dict[str, Any]:
    averages = {"periode": rak.period_average, "tahun": rak.year_average}
    absorption = rak.absorption
    return {
        "kode": rak.rak.kode,
        "periode": label(rak.periode),
        "indikator": [_json_indikator(each, rak, language) for each in rak.indikator],
        "rerata": {
            name: {
                "capaian": _figure(each.percentage.value),
                "dinilai": each.counted,
                "semua": each.total,
                "cara": each.mean or "aritmetik",
                "alasan": each.percentage.reason.said(language) if each.percentage.reason else None,
                "rumus": each.percentage.working or None,
            }
            for name, each in averages.items()
            if each is not None
        },
        "anggaran": absorption
        and {
            "pagu": absorption.budget,
            "realisasi": absorption.spent,
            "serapan": _figure(absorption.percentage.value),
            "rumus": absorption.percentage.working or None,
        },
    }


def _json_indikator(each: Assessment, rak: RakAssessment, language: Language) -> dict[str, Any]:
    return {
        "kode": each.indikator.kode,
        "uraian": each.indikator.uraian,
        "kategori": each.word or None,
        "penilaian": [
            {
                "periode": period,
                "target": judged.target and judged.target.text,
                "realisasi": judged.reached and judged.reached.text,
                "capaian": _figure(judged.percentage.value),
                "alasan": judged.percentage.reason.said(language) if judged.percentage.reason else None,
                "rumus": working(each, judged) or None,
            }
            for period, judged in _scopes(rak, each)
        ],
    }


def _figure(value: object) -> str | None:
    return None if value is None else str(value)


Writer = Callable[..., str]
WRITERS: dict[str, Writer] = {"text": write_text, "md": write_markdown, "json": write_json, "csv": write_csv}
"""By the names of `--report`."""
