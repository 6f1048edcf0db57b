"""Outcome: what rules yielded, after exceptions, after joining places of one cause, and with the office's own
severities.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from rakgen.diagnostics import Diagnostic, Severity, diagnose
from rakgen.model import Butir
from rakgen.rules.context import Context, Excepting, Found
from rakgen.rules.registry import OF_REALISASI, all_rules
from rakgen.source import Mapping as MappingNode

PLACE_LIMIT = 12
"""How many line numbers a finding names; the rest are counted."""


def apply(context: Context, findings: Sequence[Found]) -> tuple[list[Diagnostic], int]:
    """The findings of one plan that stand, and the number of excepted ones; unused exceptions are reported (RAK291)."""
    kept, excepted_count, used = exclude(findings)
    joined = join(kept, context.severities)
    return joined + list(_unused(context, used)), excepted_count


def exclude(findings: Iterable[Found]) -> tuple[list[Found], int, set[tuple[int, str]]]:
    """Findings without an exception, the number of excepted ones (one cause counts once), and the exceptions that
    served.
    """
    kept: list[Found] = []
    used: set[tuple[int, str]] = set()
    silenced: set[object] = set()
    for finding in findings:
        code = finding.diagnostic.code
        excepting = next((butir for butir in finding.path if code in butir.pengecualian), None)
        if excepting is None:
            kept.append(finding)
        else:
            used.add((id(excepting), code))
            silenced.add((code, finding.cause) if finding.cause else id(finding))
    return kept, len(silenced), used


def join(findings: Iterable[Found], severities: Mapping[str, str]) -> list[Diagnostic]:
    """One finding for each cause; each with the severity the office set, if it did."""
    groups: dict[object, list[Diagnostic]] = {}
    for finding in findings:
        key: object = (finding.diagnostic.code, finding.cause) if finding.cause else id(finding)
        groups.setdefault(key, []).append(finding.diagnostic)
    joined = []
    for key, members in groups.items():
        united = _united(members) if isinstance(key, tuple) else _alone(members[0])
        severity = severities.get(united.code)
        if severity == "mati":
            continue
        joined.append(united._replace(severity=cast(Severity, severity)) if severity else united)
    return joined


def _alone(finding: Diagnostic) -> Diagnostic:
    """A finding without a cause, as one of a single place."""
    return finding._replace(values={"tempat": "", "tempat_en": "", **finding.values})


def _united(members: Sequence[Diagnostic]) -> Diagnostic:
    """One finding for several places of one cause; `{tempat}` in its words says how many and on which lines."""
    first = members[0]
    places = list(dict.fromkeys(finding.span for finding in members if finding.span))
    lines = list(dict.fromkeys(str(place.line) for place in places))
    excess = len(lines) - PLACE_LIMIT
    listed = ", ".join(lines[:PLACE_LIMIT]) + (f" dan {excess} lagi" if excess > 0 else "")
    listed_english = ", ".join(lines[:PLACE_LIMIT]) + (f" and {excess} more" if excess > 0 else "")
    values = {
        **first.values,
        "tempat": f" ({len(places)} tempat: baris {listed})" if len(places) > 1 else "",
        "tempat_en": f" ({len(places)} places: lines {listed_english})" if len(places) > 1 else "",
    }
    edits = tuple(dict.fromkeys(edit for finding in members for edit in finding.fix))
    return first._replace(values=values, related=tuple(places[1:]), fix=edits)


def _unused(context: Context, used: set[tuple[int, str]]) -> Iterable[Diagnostic]:
    for item in (place.item for place in context.printed_items):
        if isinstance(item, Butir) and item.pengecualian:
            for finding in unused(item, used, context.severities, context.path):
                if finding.values["kode"] not in OF_REALISASI:
                    yield finding


def unused(
    item: Excepting, used: set[tuple[int, str]], severities: Mapping[str, str], path: str
) -> Iterable[Diagnostic]:
    """RAK291 for what an item of a file excepts and nothing found; not for rules over several plans, nor for forms."""
    for code in item.pengecualian:
        if (id(item), code) in used or severities.get(code) == "mati" or code[:4] in ("RAK3", "RAK5"):
            continue
        pengecualian = item.source.get("pengecualian") if item.source else None
        key = pengecualian.key(code) if isinstance(pengecualian, MappingNode) else None
        place = key.span if key else item.key_span("pengecualian")
        yield diagnose("RAK291" if code in all_rules() else "RAK291.bukan", path, place, kode=code)
