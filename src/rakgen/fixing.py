"""Fixing: the safe fixes of one plan made pass by pass, each pass checked before the next, and written whole or not at
all; a check promises those fixes alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from functools import partial
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.source import Mapping, Node, Scalar, Sequence, parse
from rakgen.source.fixes import apply, choose, lines_of
from rakgen.source.parser import SMALL_TEXT
from rakgen.system.files import FileBytes, read_plan, write_together

MAX_PASSES = 50


class Mended(NamedTuple):
    """What became of one plan: its bytes before and after, the check of each, how many fixes were made, and the lines
    (from 1) on which none could be; other files that follow what was mended, and why they could not.
    """

    path: Path
    before: bytes
    after: bytes
    result_before: Result
    result: Result
    made: int
    refused: frozenset[int] = frozenset()
    others: tuple[tuple[Path, FileBytes], ...] = ()
    fault: Diagnostic | None = None

    def write(self) -> Diagnostic | None:
        """Write the mended file with those that follow, unless nothing changed; the finding that says why they could
        not be, or None.

        A file that is no longer what was checked is left alone.
        """
        if self.fault or self.after == self.before:
            return self.fault
        for path, content in self._files.items():
            if read_plan(path) != content.before:
                return diagnose("RAK962", str(path))
        fault = write_together(self._files)
        if fault is None:
            return None
        return diagnose("RAK961", fault.path, sebab=fault.values["sebab"], sebab_en=fault.values["sebab_en"])

    @property
    def _files(self) -> dict[Path, FileBytes]:
        return {self.path: FileBytes(self.before, self.after), **dict(self.others)}

    def diff(self) -> str:
        """The changes as unified diffs, '' when there are none."""
        from rakgen.text.unified import unified_diff

        texts = {
            str(path): [data.decode("utf-8-sig", "replace") for data in content]
            for path, content in self._files.items()
        }
        return "".join(unified_diff(before, after, name, name) for name, (before, after) in texts.items())

    def promised(self, findings: Iterable[Diagnostic]) -> list[Diagnostic]:
        """Findings of a check of the plan as it was, each with that part of its fix that was made."""
        left = [_left(finding, self.refused) for finding in findings]
        kinds = Counter(
            _kind(finding) for finding in self.result.findings if not finding.fix or _left(finding, self.refused).fix
        )
        kinds.subtract(_kind(finding) for finding in left if not (finding.fix and finding.safe))
        return [
            finding._replace(fix=()) if finding.fix and finding.safe and kinds[_kind(finding)] > 0 else finding
            for finding in left
        ]


Checking = Callable[[bytes], Result]
"""Checks a file as if it held some bytes."""


def settle(
    compiler: Compiler,
    result: Result,
    data: bytes | None = None,
    check: Checking | None = None,
    glance: Checking | None = None,
) -> Result:
    """The result of a check (of `data`, where that stands for the file), its findings with the safe fixes that `mend`
    makes and no others; in a text too long to try them out all are proposals. `check` is that of a file that is no
    plan, or of a plan in other layouts, which a `glance` (as of `check_mended`) spares.
    """
    lines = set().union(*(lines_of(finding) for finding in result.findings if finding.safe))
    content = compiler.read(result.path) if data is None else data
    if not lines or isinstance(content, Diagnostic):
        return result
    if len(content) < SMALL_TEXT:
        glance = glance or check or partial(compiler.check_mended, result.path)
        made = _mend(check or _check_of(compiler, result.path), content, result, lines, glance)
        result.findings = made.promised(result.findings)
    else:
        result.findings = [finding._replace(safe=False) for finding in result.findings]
    return result


def mend(compiler: Compiler, path: Path, check: Checking | None = None) -> Mended:
    """Make every safe fix of a plan, in memory; `check` is that of a file that is no plan.

    A pass makes all fixes that do not touch each other; the next one checks again. Fixes that leave a fault on their
    line, empty a text, or change anything but the texts on their lines are not made.
    """
    data = compiler.read(path)
    if isinstance(data, Diagnostic):
        result = Result(path, findings=[data])
        return Mended(path, b"", b"", result, result, 0)
    check = check or _check_of(compiler, path)
    return _mend(check, data, check(data))


def mend_lines(check: Checking, data: bytes, first: Result, lines: Set[int]) -> Mended:
    """Make the safe fixes, in memory, that edit no other lines than some of a file that holds `data` and was checked
    first.
    """
    return _mend(check, data, first, lines)


def _check_of(compiler: Compiler, plan: Path) -> Checking:
    return lambda data: compiler.check_one(plan, data=data)


def _mend(
    check: Checking, data: bytes, first: Result, within: Set[int] = frozenset(), glance: Checking | None = None
) -> Mended:
    """Make the safe fixes of a file that holds `data` and was checked first; only those that edit no other lines than
    `within`, if any are given.

    A `glance` takes the place of the check while no error is mended, for who asks only which findings can be mended:
    whatever else is found has no say in that.
    """
    path = first.path
    refused: set[int] = set()
    while True:
        made = _Made(data, first)
        for _ in range(MAX_PASSES):
            left = (_left(finding, refused) for finding in made.result.findings)
            edits, chosen = choose(
                (finding for finding in left if not within or lines_of(finding) <= within), str(path)
            )
            if not edits:  # nor need the bytes be text then
                break
            mended = apply(made.data, edits)
            if mended == made.data:
                break
            look = check if glance is None or errors([*made.findings, *chosen]) else glance
            result = look(mended)
            lines = {edit.span.line for edit in edits}
            if harmed := _harmed(_tree(made.data, made.result), _tree(mended, result), lines):
                refused |= harmed
                continue
            made.findings += chosen
            made.data, made.result = mended, result
        spoilt = made.spoilt_lines()
        if not spoilt:
            return Mended(path, data, made.data, first, made.result, len(made.findings), frozenset(refused))
        refused |= spoilt


class _Made:
    """What some passes made: the bytes, their check, and the findings that were mended."""

    def __init__(self, data: bytes, result: Result) -> None:
        self.data, self.result = data, result
        self.findings: list[Diagnostic] = []

    def spoilt_lines(self) -> set[int]:
        """Lines whose error was mended but that still hold one: of a fix of one line any but an unknown name, of a fix
        of many lines one of text or structure. What the whole plan lacks is told at its first column.
        """
        places = [(error.span, error.code) for error in errors(self.result.findings) if error.span]
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


def _kind(finding: Diagnostic) -> tuple[str, str, int]:
    """What a finding says and where, but for its column, which other fixes move."""
    return finding.path, finding.key, finding.span.line if finding.span else 0


def _left(finding: Diagnostic, refused: Set[int]) -> Diagnostic:
    """The finding with what is left of its fix without the lines refused: of an error's nothing, since its edits belong
    together; of the places of a spelling the others.
    """
    if refused.isdisjoint(lines_of(finding)):
        return finding
    others = () if finding.severity == "kesalahan" else finding.fix
    return finding._replace(fix=tuple(edit for edit in others if edit.span.line not in refused))


def _tree(data: bytes, result: Result) -> Mapping | None:
    """A plan's tree as it is read; a check that found an error may have changed its own."""
    if result.rencana is not None and not result.failed:
        return result.rencana.source
    return parse(data, "").root


def _harmed(old: Mapping | None, new: Mapping | None, lines: set[int]) -> set[int]:
    """Of the lines edited (from 1) in a plan that had a structure those on which a text was emptied; all of them where
    more than texts on those lines was changed.
    """
    if old is None:
        return set()
    harmed: set[int] = set()
    pairs: list[tuple[Node, Node | None]] = [(old, new)]
    while pairs:
        before, after = pairs.pop()
        if type(before) is Mapping and type(after) is Mapping and _names(before) == _names(after):
            pairs += [(value, now) for (_, value), (_, now) in zip(before.entries, after.entries, strict=True)]
        elif type(before) is Sequence and type(after) is Sequence and len(before.items) == len(after.items):
            pairs += zip(before.items, after.items, strict=True)
        elif type(before) is not Scalar or type(after) is not Scalar:
            return lines
        elif before.text != after.text:
            rows = lines.intersection(range(before.line, before.end_line + 1))
            if not rows:
                return lines
            harmed |= rows if _is_blank(after.text) else set()
    return harmed


def _is_blank(text: str) -> bool:
    """True for a text in which nothing can be seen."""
    return not any(character.isprintable() and character != " " for character in text)


def _names(mapping: Mapping) -> list[str]:
    return [key.text for key, _ in mapping.entries]
