"""Files: which files hold what was reached of a plan, and what stands in them."""

from __future__ import annotations

import os
from collections.abc import Sequence
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


def read_reported(plan: Path, project: Path, named: Sequence[Path] = ()) -> Reported:
    """The files named, or those of the project's folder `realisasi/` that name the plan; never raises for bad input.

    RAK604 where there is none; RAK604.rencana for a file that was named and is of another plan.
    """
    found = Reported([], [], {})
    paths = list(named) or find_realisasi(project)
    for path in paths:
        data = read_plan(path)
        if isinstance(data, Diagnostic):
            found.findings.append(data)
            continue
        source = parse(data, str(path))
        content, findings = load_realisasi(source)
        if content is not None and not is_file(path.parent / content.rencana):
            findings = [diagnose("RAK604.tiada", str(path), content.span("rencana"), nama=content.rencana)]
            content = None
        elif content is not None and not _is_of(content, path, plan):
            if not named:
                continue
            findings = [diagnose("RAK604.rencana", str(path), content.span("rencana"), nama=content.rencana)]
            content = None
        found.findings.extend(findings)
        found.texts[str(path)] = source.text
        if content is not None:
            found.files.append((str(path), content))
    if not found.files and not found.findings:
        found.findings.append(diagnose("RAK604", str(plan), folder=str(project / REALISASI_FOLDER)))
    return found


def _is_of(content: RealisasiFile, path: Path, plan: Path) -> bool:
    return os.path.realpath(path.parent / content.rencana) == os.path.realpath(plan)
