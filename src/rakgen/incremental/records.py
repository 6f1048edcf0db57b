"""BuildRecords: the manifests of a run - which plans need not be built again, and what was built."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.incremental.manifest import BuiltEntry, plan_of, read_manifest, write_manifest
from rakgen.incremental.tracer import Traced, Tracer, finding_digest
from rakgen.system.digests import digest
from rakgen.system.files import spelling


class Written(NamedTuple):
    """A plan whose documents were all written: what went into them, its office and year, what was found of the plan,
    and what the writers said.
    """

    traced: Traced
    group: str
    findings: Sequence[Diagnostic]
    remarks: Sequence[Diagnostic]


class BuildRecords:
    """The manifests of the folders that a run writes to. They only ever save work: where one is missing or says what
    is not so, all is built again.
    """

    def __init__(self, tracer: Tracer) -> None:
        self.tracer = tracer
        self._manifests: dict[Path, dict[str, BuiltEntry]] = {}

    def unchanged(self, plans: Iterable[Path]) -> dict[Path, BuiltEntry]:
        """The plans whose documents are there as they were made, from what is still the same, with their entries.

        Of two whose documents have one name both are left out: that is to be told.
        """
        kept = {plan: entry for plan in plans if (entry := self._entry(plan)) and self._holds(plan, entry)}
        folders = {folder: spelling(folder) for folder in set(map(self.tracer.folder, kept))}
        spelled = {
            plan: [f"{folders[self.tracer.folder(plan)]}/{name.casefold()}" for name in entry.documents]
            for plan, entry in kept.items()
        }
        counts = Counter(file for files in spelled.values() for file in files)
        return {plan: entry for plan, entry in kept.items() if all(counts[file] == 1 for file in spelled[plan])}

    def documents(self, plan: Path, entry: BuiltEntry) -> list[Path]:
        """The documents of a plan that was built."""
        folder = self.tracer.folder(plan)
        return [folder / name for name in entry.documents]

    def remarks(self, plan: Path, entry: BuiltEntry) -> list[Diagnostic]:
        """What the writers said of a plan when it was built; said again, since it still holds."""
        names = {kept: path for path, kept in self._kept_names(plan).items()}
        return [remark._replace(path=names.get(remark.path, remark.path)) for remark in entry.remarks]

    def to_compare(self, kept: Mapping[Path, BuiltEntry], groups: Collection[str]) -> list[Path]:
        """The unchanged plans that must be held against others again: of the groups of plans that did change, and of
        those whose members, or what is told of their projects, are not as when they were last compared.
        """
        members = self._members({plan: (entry.group, entry.inputs) for plan, entry in kept.items()})
        now = {group: self._together(group_members) for group, group_members in members.items()}
        return [
            plan
            for plan, entry in kept.items()
            if entry.group in groups or entry.together != now[_group(plan, entry.group)]
        ]

    def keep(
        self,
        written: Mapping[Path, Written],
        kept: Mapping[Path, BuiltEntry],
        compared: Mapping[Path, Sequence[Diagnostic]],
        failed: Collection[str] = (),
    ) -> list[Diagnostic]:
        """Write what was built into the manifests, and what was found of unchanged plans that were `compared` again;
        the findings about manifests that cannot be written. Of `failed` groups, where a plan had errors, it stays open
        what is found between their plans.
        """
        known = {plan: (entry.group, entry.inputs) for plan, entry in kept.items()}
        known |= {plan: (built.group, built.traced.inputs) for plan, built in written.items()}
        together: dict[Path, str] = {}
        for group, members in self._members(known).items():
            together |= dict.fromkeys(members, "" if group in failed else self._together(members))
        made: dict[Path, dict[str, BuiltEntry]] = {}
        for plan, built in written.items():
            inputs, uses, documents = built.traced
            names = self._kept_names(plan)
            said = tuple(remark._replace(path=names.get(remark.path, remark.path)) for remark in built.remarks)
            entry = BuiltEntry(inputs, uses, documents, built.group, together[plan], _tally(built.findings), said)
            made.setdefault(self.tracer.folder(plan), {})[self.tracer.key(plan)] = entry
        for plan, findings in compared.items():
            entry = kept[plan]._replace(together=together[plan], findings=_tally(findings))
            made.setdefault(self.tracer.folder(plan), {})[self.tracer.key(plan)] = entry
        return [fault for folder, entries in made.items() if (fault := write_manifest(folder, entries))]

    def _kept_names(self, plan: Path) -> dict[str, str]:
        """How a manifest names what a run may call otherwise: the plan, and the office's document."""
        return {self.tracer.asked.base_name: "dasar", str(plan): ""}

    def _entry(self, plan: Path) -> BuiltEntry | None:
        if plan in self.tracer.compiler.given:
            return None
        folder = self.tracer.folder(plan)
        if folder not in self._manifests:
            self._manifests[folder] = read_manifest(folder)
        return self._manifests[folder].get(self.tracer.key(plan))

    def _holds(self, plan: Path, entry: BuiltEntry) -> bool:
        tracer, folder = self.tracer, str(self.tracer.folder(plan))
        return (
            not tracer.can_fail(plan)
            and tracer.now(plan, entry.uses, entry.documents) == entry.inputs
            and all(tracer.digests.of(f"{folder}{os.sep}{name}") == known for name, known in entry.documents.items())
        )

    def _members(self, known: Mapping[Path, tuple[str, Mapping[str, str]]]) -> dict[str, dict[Path, Mapping[str, str]]]:
        """The plans of each group with their inputs; one that is compared with no other is a group of its own."""
        members: dict[str, dict[Path, Mapping[str, str]]] = {}
        for plan, (group, inputs) in known.items():
            members.setdefault(_group(plan, group), {})[plan] = inputs
        return members

    def _together(self, members: Mapping[Path, Mapping[str, str]]) -> str:
        """All that is told of some plans follows from this."""
        told = []
        for plan, inputs in members.items():
            made_from = (f"{name} {known}" for name, known in sorted(inputs.items()))
            told.append(digest(plan_of(self.tracer.key(plan)), self.tracer.told_with(plan), *made_from))
        return digest(*sorted(told))


def _group(plan: Path, group: str) -> str:
    return group or f"- {plan}"


def _tally(findings: Iterable[Diagnostic]) -> dict[str, str]:
    return {finding_digest(finding): finding.severity for finding in findings}
