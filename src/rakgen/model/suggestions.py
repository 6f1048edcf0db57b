"""Suggestions: what a finding proposes for a jadwal, in the periods that the form of its rak prints."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pydantic_core import PydanticCustomError

from rakgen.diagnostics import Diagnostic
from rakgen.model.jadwal import Jadwal, format_periods, parse_jadwal
from rakgen.model.periode import BULAN_NAMES, Periode
from rakgen.source import Mapping, Node, Scalar
from rakgen.source import Sequence as SequenceNode

FinestOf = Callable[[Sequence[str]], Periode | None]
"""The finest periods in which some layouts print a jadwal, by their names (() for a rak that names none)."""

EXAMPLES: dict[str, dict[Periode, str]] = {
    "RAK120": {Periode.BULAN: "Mei-Desember", Periode.TRIWULAN: "T2-T4", Periode.SEMESTER: "S2"},
    "RAK120.sda": {Periode.BULAN: "Mei-Desember", Periode.TRIWULAN: "T2-T4", Periode.SEMESTER: "S2"},
    "RAK120.centang": {Periode.BULAN: "Mei-Desember", Periode.TRIWULAN: "T2-T4", Periode.SEMESTER: "S2"},
    "RAK120.koma": {Periode.BULAN: "Mei, Juli", Periode.TRIWULAN: "T1, T3", Periode.SEMESTER: "S1, S2"},
    "RAK121.campur": {Periode.BULAN: "Januari-Maret", Periode.TRIWULAN: "T1-T3", Periode.SEMESTER: "S1-S2"},
}
_PROPOSED = {
    "RAK120.mirip": "mirip",
    "RAK121": "contoh",
    "RAK121.terbalik": "contoh",
    "RAK121.terbalik_angka": "contoh",
}


def fit_suggestions(findings: Iterable[Diagnostic], root: Node | None, finest_of: FinestOf) -> list[Diagnostic]:
    """Findings about jadwal, each with a remedy that the form of its rak can print; the others as they are."""
    return [_fitted(finding, root, finest_of) for finding in findings]


def example_of(key: str, finest: Periode | None) -> dict[str, str]:
    """The example of a finding that has one for each kind of form: for a form with such periods, or (None) for any."""
    examples = EXAMPLES[key]
    if finest in examples:
        example = f"`jadwal: {examples[finest]}`"
        return {"contoh": example, "contoh_en": example}
    triwulan, bulan = (f"`jadwal: {examples[kind]}`" for kind in (Periode.TRIWULAN, Periode.BULAN))
    return {
        "contoh": f"{triwulan} untuk triwulan, atau {bulan} untuk bulan",
        "contoh_en": f"{triwulan} for quarters or {bulan} for months",
    }


def fitting(text: str, finest: Periode) -> str:
    """A jadwal in periods that a form with `finest` periods prints: `S2` as `T3-T4`, `T2` as `4-6`, and `4-6` as
    `April-Juni` where a number may be taken for a quarter.
    """
    try:
        jadwal: Jadwal = parse_jadwal(text)
    except PydanticCustomError:
        return text
    if jadwal.too_coarse(finest):
        periods = format_periods(finest, jadwal.in_periode(finest))
        if finest is Periode.BULAN:
            return re.sub(r"\w+", lambda name: str(BULAN_NAMES.index(name[0]) + 1), periods)
        return periods
    if jadwal.has_number and finest is not Periode.BULAN:
        return format_periods(Periode.BULAN, jadwal.bulan)
    return text


def _fitted(finding: Diagnostic, root: Node | None, finest_of: FinestOf) -> Diagnostic:
    proposed = _PROPOSED.get(finding.key)
    if proposed is None and finding.key not in EXAMPLES:
        return finding
    layouts = _layouts(finding, root)
    finest = finest_of(layouts) if layouts is not None else None
    if proposed is None:
        return finding._replace(values={**finding.values, **example_of(finding.key, finest)})
    if finest is None:
        return finding
    values = {**finding.values, proposed: fitting(finding.values[proposed], finest)}
    for name in ("lewat", "lewat_en"):
        quoted = values.get(name, "")
        values[name] = re.sub("`([^`]+)`", lambda match: f"`{fitting(match[1], finest)}`", quoted)
    # Quarters are no second reading where the form is by months.
    only_months = finding.key == "RAK121.terbalik_angka" and finest is Periode.BULAN
    return finding._replace(key="RAK121.terbalik" if only_months else finding.key, values=values)


def _layouts(finding: Diagnostic, root: Node | None) -> list[str] | None:
    """The layouts that the rak around a finding names; None outside of any rak."""
    listed = root.get("rak") if isinstance(root, Mapping) else None
    if finding.span is None or not isinstance(listed, SequenceNode):
        return None
    line = finding.span.line
    for rak in listed.items:
        if isinstance(rak, Mapping) and rak.line <= line <= rak.end_line:
            node = rak.get("layout")
            nodes = node.items if isinstance(node, SequenceNode) else [node]
            return [named.text for named in nodes if isinstance(named, Scalar)]
    return None
