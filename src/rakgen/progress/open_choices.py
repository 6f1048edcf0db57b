"""Open choices: what was not chosen and changes a figure; each is told once a plan, at the items it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.model.kinds import may_add_up
from rakgen.progress.assess import Assessment, Judged, RakAssessment
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.parts import MANNER_OPEN

_HUNDRED = Decimal(100)


def open_choices(assessed: Sequence[RakAssessment], office: OfficeChoices, path: str) -> list[Diagnostic]:
    """What is to be said of the choices that no one made and that some figure of a plan depends on."""
    every = [assessment for rak in assessed for assessment in rak.indikator]
    found: Mapping[str, list[Assessment]] = {
        "RAK610": [
            assessment for assessment in every if "arah" not in assessment.manners.chosen and _depends(assessment)
        ],
        "RAK610.batas": [
            assessment for assessment in every if "batas" not in assessment.manners.chosen and _is_over(assessment)
        ],
        "RAK610.rumus": [
            assessment for assessment in every if any(judged.percentage.lacks_formula for judged in _judged(assessment))
        ],
        "RAK610.jenis": [assessment for assessment in every if assessment.manners.joining.unfit],
        "RAK610.gabung": [
            assessment for assessment in every if any(_lacks_manner(judged) for judged in _judged(assessment))
        ],
    }
    findings = [_finding(key, path, items, office) for key, items in found.items() if items]
    if office.mean is None and any(_has_several_means(rak) for rak in assessed):
        findings.append(diagnose("RAK610.rerata", path))
    return findings


def _judged(assessment: Assessment) -> Iterator[Judged]:
    yield from (judged for judged in (assessment.period, assessment.year) if judged is not None)


def _has_several_means(rak: RakAssessment) -> bool:
    """True where another mean would be another figure: the percentages of the period, or of the year, differ."""
    of_period = {assessment.period.percentage.value for assessment in rak.indikator if assessment.period is not None}
    of_year = {assessment.year.percentage.value for assessment in rak.indikator}
    return any(len(values - {None}) > 1 for values in (of_period, of_year))


def _depends(assessment: Assessment) -> bool:
    """True where another direction would give another percentage."""
    values = [judged.percentage.value for judged in _judged(assessment)]
    return any(value is not None and value != _HUNDRED for value in values)


def _is_over(assessment: Assessment) -> bool:
    return any((judged.percentage.value or 0) > _HUNDRED for judged in _judged(assessment))


def lacks_choice(judged: Judged) -> bool:
    """True for what cannot be judged because something was not chosen, which RAK610 tells."""
    return judged.percentage.lacks_formula or _lacks_manner(judged)


def _lacks_manner(judged: Judged) -> bool:
    return judged.percentage.reason is MANNER_OPEN


def _finding(key: str, path: str, items: Sequence[Assessment], office: OfficeChoices) -> Diagnostic:
    places: list[Span] = [place for assessment in items if (place := assessment.indikator.span("uraian")) is not None]
    is_sum = any(may_add_up(assessment.indikator) for assessment in items)
    ways = "jumlah, terakhir, rata-rata" if is_sum else "terakhir, rata-rata"
    said = {"banyak": str(len(items)), "gabung": office.join or "", "pilihan": ways}
    return diagnose(key, path, places[0] if places else None, related=tuple(places[1:]), **said)
