"""Rules over what was reached of a plan: one module a family; loaded where there is something to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from rakgen.diagnostics import Diagnostic
from rakgen.rules.context import Excepting, Found
from rakgen.rules.outcome import exclude, join, unused
from rakgen.rules.realisasi import (  # noqa: F401  (each module enters its rules)
    files,
    last_year,
    magnitudes,
    readings,
    spending,
    values,
    work,
)
from rakgen.rules.realisasi.reached import RULES, LastYear, Reached

_OFF = {"RAK624": "mati"}
"""The rules that an office switches on by giving them a severity."""


def run_reached(reached: Reached, severities: Mapping[str, str]) -> tuple[list[Diagnostic], Mapping[str, int]]:
    """Run every rule over what was reached of a plan: the findings that stand, and how many are excepted in each file.

    An exception in a file that silences nothing is itself a finding (RAK291).
    """
    severities = _OFF | dict(severities)
    by_path: dict[str, list[Found]] = {}
    for code, check in RULES.items():
        if severities.get(code) != "mati":
            for finding in check(reached):
                by_path.setdefault(finding.diagnostic.path, []).append(finding)
    findings: list[Diagnostic] = []
    used: set[tuple[int, str]] = set()
    excepted: Counter[str] = Counter()
    for path, found in by_path.items():
        kept, excepted[path], served = exclude(found)
        findings += join(kept, severities)
        used |= served
    for path, content in reached.files:
        excepting: tuple[Excepting, ...] = (content, *content.realisasi)
        findings += [finding for item in excepting for finding in unused(item, used, severities, path)]
    return findings, excepted


__all__ = ["RULES", "LastYear", "Reached", "run_reached"]
