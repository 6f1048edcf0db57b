"""Files: which files hold what was reached of a plan, and what stands in them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Container, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.realisasi import RealisasiFile, load_realisasi
from rakgen.source import parse
from rakgen.system.files import is_file, read_plan
from rakgen.system.plan_files import REALISASI_FOLDER, find_realisasi


class Reported(NamedTuple):
    """What the files of a plan hold: their contents by path, the findings about them, their texts by path."""

    files: list[tuple[str, RealisasiFile]]
    findings: list[Diagnostic]
    texts: dict[str, str]


class FoundFiles(NamedTuple):
    """The files of a project's folder `realisasi/` by the plan that they name, and those that name none that is there.

    Which plan a file is of is told from its line `rencana:` alone, so that many plans do not read all files each.
    """

    by_plan: Mapping[str, list[Path]]
    unclear: list[Path]

    def of(self, plan: Path, like: Path | None = None) -> list[Path]:
        """The files of a plan, and those of which it is not clear, as paths seen from where the run started if `like`
        (the plan, unless given) is one.
        """
        found = sorted([*self.by_plan.get(os.path.realpath(plan), ()), *self.unclear])
        if (like or plan).is_absolute():
            return found
        return [Path(os.path.relpath(path)) if path.is_absolute() else path for path in found]


def find_reported(project: Path, given: Container[Path] = ()) -> FoundFiles:
    """The files of a project that say what was reached, by their plans; those `given` are there though no disk has
    them.
    """
    by_plan: dict[str, list[Path]] = {}
    unclear = []
    for path in find_realisasi(project):
        data = read_plan(path)
        named = _named(data) if isinstance(data, bytes) else []
        plan = path.parent / os.fsdecode(named[0]) if len(named) == 1 else None
        if plan is not None and (is_file(plan) or Path(os.path.normpath(plan)) in given):
            by_plan.setdefault(os.path.realpath(plan), []).append(path)
        else:
            unclear.append(path)
    return FoundFiles(by_plan, unclear)


_RENCANA = re.compile(rb"""rencana:[ ]+["']?([^\s"'#&*!|>{\[\\][^\r\n"'#\\]*?)["']?[ ]*(?:#.*)?\r?$""", re.MULTILINE)
"""A plan named in the plainest way; any other is read as what it is. That a line begins with it is looked at apart: the
search for a word is ten times as fast as that for a line.
"""


def _named(data: bytes) -> list[bytes]:
    """The plans that a text names at the beginning of a line."""
    return [match[1] for match in _RENCANA.finditer(data) if data[match.start() - 1 : match.start()] in (b"", b"\n")]


def read_reported(
    plan: Path,
    project: Path,
    named: Sequence[Path] = (),
    found_files: FoundFiles | None = None,
    read: Callable[[Path], bytes | Diagnostic] = read_plan,
) -> Reported:
    """The files named, or those of the project's folder `realisasi/` that name the plan (`found_files`, where they were
    found for many plans); never raises for bad input.

    `read` gives what they hold.

    RAK604 where there is none; RAK604.rencana for a file that was named and is of another plan.
    """
    found = Reported([], [], {})
    paths = list(named) or (found_files or find_reported(project)).of(plan)
    for path in paths:
        data = read(path)
        if isinstance(data, Diagnostic):
            found.findings.append(data)
            continue
        source = parse(data, str(path))
        content, findings = load_realisasi(source)
        if content is not None and not _is_of(content, path, plan):
            is_there = is_file(path.parent / content.rencana)
            if is_there and not named:
                continue
            key = "RAK604.rencana" if is_there else "RAK604.tiada"
            findings = [diagnose(key, str(path), content.span("rencana"), nama=content.rencana)]
            content = None
        found.findings.extend(findings)
        found.texts[str(path)] = source.text
        if content is not None:
            found.files.append((str(path), content))
    if not found.files and not found.findings:
        folder = str(project / REALISASI_FOLDER)
        found.findings.append(diagnose("RAK604", str(plan), folder=folder, rencana=str(plan)))
    return found


def _is_of(content: RealisasiFile, path: Path, plan: Path) -> bool:
    return os.path.realpath(path.parent / content.rencana) == os.path.realpath(plan)
