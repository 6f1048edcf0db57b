"""Plan files: which files of a folder are plans."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import PROYEK_FILE

_NOT_PLANS = {"build", "templates", "node_modules", "__pycache__"}


def find_plans(paths: Iterable[Path]) -> tuple[list[Path], list[Diagnostic]]:
    """Plan files named or below the folders named (.yaml, .yml; not rakgen.yaml, build/, templates/, hidden), each once."""
    plans: dict[Path, None] = {}
    findings: list[Diagnostic] = []
    for path in paths:
        if not path.is_dir():
            plans[path] = None
            continue
        found = sorted(_below(path))
        if not found:
            findings.append(diagnose("RAK908", str(path)))
        plans.update(dict.fromkeys(found))
    return list(plans), findings


def _below(folder: Path) -> Iterable[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NOT_PLANS and not name.startswith("."))
        for name in names:
            if name.endswith((".yaml", ".yml")) and not name.startswith((".", "~$")) and name != PROYEK_FILE:
                yield Path(root) / name
