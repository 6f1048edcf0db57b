"""Rules: one module per family; each looks at a plan and yields findings. `run` runs all and applies exceptions."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.diagnostics import Diagnostic
from rakgen.rules.across import copies, one_office, perjanjian_kinerja  # noqa: F401  (each module enters its rules)
from rakgen.rules.across.packed import Packed, meeting, pack
from rakgen.rules.across.run import check_across
from rakgen.rules.across.summary import RakSummary, summarise
from rakgen.rules.context import Context, Found, Printed
from rakgen.rules.outcome import apply, exclude, join
from rakgen.rules.registry import RULES, Rule, all_rules
from rakgen.rules.single import (  # noqa: F401  (their order is that of reports at one place)
    anggaran,
    characters,
    completeness,
    duplicates,
    file_name,
    indikator_words,
    jadwal,
    left_overs,
    nip,
    pangkat,
    pelaksana,
    pengesahan,
    spelling,
    spelling_terms,
    target,
    target_digits,
    target_periode,
    target_progress,
    whole_rak,
    wording,
)


def run(context: Context) -> tuple[list[Diagnostic], int]:
    """Run every rule over one plan: the findings that stand, and how many were excepted with a reason.

    An exception that silences nothing is itself a finding (RAK291).
    """
    return apply(context, _found(context, RULES.values()))


def run_mending(context: Context) -> list[Diagnostic]:
    """Run the rules over one plan that have safe fixes: their findings that stand."""
    kept, *_ = exclude(_found(context, (rule for rule in RULES.values() if rule.mends)))
    return join(kept, context.severities)


def _found(context: Context, rules: Iterable[Rule]) -> list[Found]:
    return [
        finding
        for rule in rules
        if rule.check is not None and context.severities.get(rule.code) != "mati"
        for finding in rule.check(context)
    ]


__all__ = [
    "RULES", "Rule", "all_rules", "Printed", "Context", "RakSummary", "Found", "run", "run_mending", "check_across",
    "summarise", "Packed", "meeting", "pack",
]  # fmt: skip
