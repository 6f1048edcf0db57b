"""Stale: documents on disk that are not what their plans build, for `build --check`."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.cli.printing import File
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import is_taken, read_start, unreadable


def stale(files: Iterable[File]) -> list[tuple[File, Diagnostic]]:
    """The files that are not on disk byte for byte, each with the finding that says why."""
    return [(file, finding) for file in files if (finding := _difference(file)) is not None]


def _difference(file: File) -> Diagnostic | None:
    expected, name = file.read(), str(file.target)
    if not is_taken(file.target):
        return diagnose("RAK948.tiada", name, rencana=str(file.source))
    try:
        same = read_start(file.target, len(expected) + 1) == expected
    except (OSError, ValueError) as fault:
        return unreadable(name, fault)
    return None if same else diagnose("RAK948", name, rencana=str(file.source))
