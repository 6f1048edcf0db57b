"""Run: the rules over several plans of one office and year."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from rakgen.diagnostics import Diagnostic
from rakgen.rules.across.summary import RakSummary
from rakgen.rules.context import Found
from rakgen.rules.outcome import join
from rakgen.rules.registry import RULES


def check_across(
    all_rak: Iterable[RakSummary], severities_by_path: Mapping[str, Mapping[str, str]]
) -> tuple[list[Diagnostic], dict[str, int]]:
    """Hold the rak of each office and year against each other: the findings that stand, and the number excepted in each
    file.

    `severities_by_path` gives the severities that the office of each file set.
    """
    groups: dict[tuple[str, int], list[RakSummary]] = {}
    for rak in all_rak:
        groups.setdefault(rak.group, []).append(rak)
    findings: list[Diagnostic] = []
    excluded_counts: dict[str, int] = {}
    for members in groups.values():
        if len(members) < 2 or not members[0].group[0]:
            continue
        current = latest(members)
        for registered in RULES.values():
            if registered.check is not None:
                continue
            for finding, excluded in registered.page(current):
                severities = severities_by_path.get(finding.path, {})
                if severities.get(finding.code) == "mati":
                    continue
                if finding.code in excluded:
                    excluded_counts[finding.path] = excluded_counts.get(finding.path, 0) + 1
                else:
                    findings += join([Found(finding)], severities)
    return findings, excluded_counts


class Revised(Protocol):
    """A rak, or what is kept of one."""

    @property
    def kode(self) -> str:
        """Its code."""

    @property
    def revision(self) -> int:
        """The number of its `perubahan`."""


T = TypeVar("T", bound=Revised)


def latest(members: Sequence[T]) -> list[T]:
    """The rak without those that a later `perubahan` of the same kode replaces."""
    last_revisions: dict[str, int] = {}
    for rak in members:
        last_revisions[rak.kode] = max(last_revisions.get(rak.kode, 0), rak.revision)
    return [rak for rak in members if rak.revision == last_revisions[rak.kode]]
