"""Fixing: the safe fixes of one plan made pass by pass, each pass checked before the next, and written whole or not at
all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.source import Mapping, Scalar, parse
from rakgen.source.fixes import apply, choose, lines_of
from rakgen.source.nodes import walk
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

    A pass makes all fixes that do not touch each other; the next one checks again. Fixes that leave a fault on their
    line, empty a text, or change anything but the texts on their lines are not made.
    """
    data = read_plan(path)
    if isinstance(data, Diagnostic):
        result = Result(path, findings=[data])
        return Mended(path, b"", b"", result, result, 0)
    first_result = compiler.check_one(path, data=data)
    refused: set[int] = set()
    while True:
        made = _Made(data, first_result)
        for _ in range(MAX_PASSES):
            findings = [one for one in made.result.findings if refused.isdisjoint(lines_of(one))]
            edits, chosen = choose(findings, str(path))
            mended = apply(made.data, edits)
            if mended == made.data:
                break
            lines = {edit.span.line for edit in edits}
            if _changes_more(made.data, mended, lines):
                refused |= lines
                continue
            made.findings += chosen
            made.data, made.result = mended, compiler.check_one(path, data=mended)
        spoilt = made.spoilt_lines()
        if not spoilt:
            return Mended(path, data, made.data, first_result, made.result, len(made.findings))
        refused |= spoilt


@dataclass
class _Made:
    """What some passes made: the bytes, their check, and the findings that were mended."""

    data: bytes
    result: Result
    findings: list[Diagnostic] = field(default_factory=list)

    def spoilt_lines(self) -> set[int]:
        """Lines whose error was mended but that still hold one: of a fix of one line any but an unknown name, of a fix
        of many lines one of text or structure. What the whole plan lacks is told at its first column.
        """
        places = [(one.span, one.code) for one in errors(self.result.findings) if one.span]
        faults = [(span.line, code) for span, code in places if span.column > 1]
        spoilt: set[int] = set()
        for finding in errors(self.findings):
            lines = lines_of(finding)
            spoilt.update(
                line
                for line, code in faults
                if line in lines and (code != "RAK101" if len(lines) == 1 else code < "RAK2")
            )
        return spoilt


def _changes_more(before: bytes, after: bytes, lines: set[int]) -> bool:
    """True when edits of some lines (from 1) changed more than texts there, or emptied one, in a plan that had a
    structure.
    """
    old, new = parse(before, "").root, parse(after, "").root
    if old is None or new is None:
        return old is not None
    for one, other in zip_longest(walk(old), walk(new)):
        if not isinstance(one, Scalar) or not isinstance(other, Scalar):
            if type(one) is not type(other):
                return True
        elif one.text != other.text and (_is_blank(other.text) or lines.isdisjoint(range(one.line, one.end_line + 1))):
            return True
    return _keys(old) != _keys(new)


def _is_blank(text: str) -> bool:
    """True for a text in which nothing can be seen."""
    return not any(character.isprintable() and character != " " for character in text)


def _keys(root: Mapping) -> list[list[str]]:
    return [[key.text for key, _ in node.entries] for node in walk(root) if isinstance(node, Mapping)]
