"""Fixing: the safe fixes of one plan made pass by pass, each pass checked before the next, and written whole or not at
all.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.source import parse
from rakgen.source.fixes import apply, choose
from rakgen.system.files import read_plan, write_output

MAX_PASSES = 50


@dataclass(frozen=True)
class Mended:
    """What became of one plan: its bytes before and after, the check of each, and how many fixes were made."""

    path: Path
    before: bytes
    after: bytes
    result_before: Result
    result: Result
    count: int

    def write(self) -> Diagnostic | None:
        """Write the mended file, unless nothing changed; the finding that says why it could not be, or None.

        A file that is no longer what was checked is left alone.
        """
        if self.after == self.before:
            return None
        if read_plan(self.path) != self.before:
            return diagnose("RAK962", str(self.path))
        fault = write_output(self.path, self.after)
        if fault is None:
            return None
        return diagnose("RAK961", str(self.path), sebab=fault.values["sebab"], sebab_en=fault.values["sebab_en"])

    def diff(self) -> str:
        """The change as a unified diff, '' when there is none."""
        from rakgen.text.unified import unified_diff

        before, after = (data.decode("utf-8-sig", "replace") for data in (self.before, self.after))
        return unified_diff(before, after, str(self.path), str(self.path))


def mend(compiler: Compiler, path: Path) -> Mended:
    """Make every safe fix of a plan, in memory.

    A pass makes all fixes that do not touch each other; the next one checks again. A pass after which the file can be
    read less well than before is undone, and ends the work.
    """
    data = read_plan(path)
    if isinstance(data, Diagnostic):
        result = Result(path, findings=[data])
        return Mended(path, b"", b"", result, result, 0)
    first_result = result = compiler.check_one(path, data=data)
    current, count = data, 0
    for _ in range(MAX_PASSES):
        edits, made = choose(result.findings, str(path))
        if not edits:
            break
        mended = apply(current, edits)
        if mended == current or _is_worse(current, mended):
            break
        current, count = mended, count + made
        result = compiler.check_one(path, data=current)
    return Mended(path, data, current, first_result, result, count)


def _is_worse(before: bytes, after: bytes) -> bool:
    """True when a text that had a structure has none any more."""
    return parse(after, "").root is None and parse(before, "").root is not None
