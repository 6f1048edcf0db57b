"""Conflicts: marks that git leaves in a file where two versions disagree, told with their lines; the rest of the file
is read as one of the versions has it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.source.lines import indent, span_at
from rakgen.source.text import MAX_FINDINGS

_MARK = re.compile(r"(?m)^([ \t]*)(<{7,}|>{7,}|\|{7,}|={7,})(?:[ \t]+(.*))?$")
_BLOCK_TEXT = re.compile(r"(?:^|[:-]) *[|>][-+0-9]{0,2} *(?:#.*)?$")
_SIZE = 7
"""Signs in a mark; more where conflicts lie within conflicts, or where `.gitattributes` says so."""


class _ConflictMark(NamedTuple):
    row: int
    column: int
    text: str
    label: str

    @property
    def sign(self) -> str:
        return self.text[0]


class ConflictRows(NamedTuple):
    """The rows of a conflict's marks, and the rows of its versions, the first and the last."""

    rows: list[int]
    sides: tuple[range, range]


def conflicts_of(text: str) -> list[ConflictRows]:
    """The whole conflicts of a text, from the first mark to the last of each."""
    return [_rows_of(conflict) for conflict in _paired(_marks(text))[0]]


def _rows_of(conflict: list[_ConflictMark]) -> ConflictRows:
    rows = [mark.row for mark in conflict]
    if len(rows) == 2:
        return ConflictRows(rows, (range(0), range(0)))
    return ConflictRows(rows, (range(rows[0] + 1, rows[1]), range(rows[-2] + 1, rows[-1])))


def find_conflicts(text: str, path: str) -> tuple[str, list[Diagnostic]]:
    """The text without conflicts, line by line where it was, and a finding for each conflict.

    A mark counts wherever its line is indented to, inside a block text too. One whose partners are gone counts where it
    cannot be meant as text.
    """
    marks = _marks(text)
    conflicts, single = _paired(marks)
    lines = text.split("\n")
    single = _left_over(single, lines)
    findings = [_told(conflict, path) for conflict in conflicts[:MAX_FINDINGS]]
    if single:
        first, *others = (span_at(mark.row, mark.column, mark.column + len(mark.text)) for mark in single)
        related = tuple(others[:MAX_FINDINGS])
        findings.append(diagnose("RAK017.sisa", path, first, related=related, tanda=single[0].text))
    for conflict in conflicts:
        _empty(lines, conflict)
    for mark in single:
        lines[mark.row] = ""
    return "\n".join(lines), findings


def _marks(text: str) -> list[_ConflictMark]:
    found: list[_ConflictMark] = []
    row, offset = 0, 0
    for match in _MARK.finditer(text):
        margin, sign, label = match[1], match[2], (match[3] or "").strip()
        row += text.count("\n", offset, match.start())
        offset = match.start()
        if not (sign[0] == "=" and label):
            found.append(_ConflictMark(row, len(margin), sign, label))
    return found


def _paired(marks: list[_ConflictMark]) -> tuple[list[list[_ConflictMark]], list[_ConflictMark]]:
    """The marks of each whole conflict, from `<` to `>`, and those without partners.

    Longer marks inside a conflict belong to a conflict within it.
    """
    conflicts: list[list[_ConflictMark]] = []
    single: list[_ConflictMark] = []
    current: list[_ConflictMark] = []
    for mark in marks:
        if current and len(mark.text) > len(current[0].text):
            continue
        if mark.sign == "<":
            single += current
            current = [mark]
        elif not current or len(mark.text) < len(current[0].text):
            single.append(mark)
        elif mark.sign == ">":
            conflicts.append([*current, mark])
            current = []
        else:
            current.append(mark)
    return conflicts, sorted([*single, *current])


def _left_over(marks: list[_ConflictMark], lines: list[str]) -> list[_ConflictMark]:
    """Those of single marks that are no text: of git's own length, and in a block text only with git's label."""
    marks = [mark for mark in marks if len(mark.text) == _SIZE]
    if not any(mark.column for mark in marks):
        return marks
    inside = _block_rows(lines)
    return [mark for mark in marks if mark.row not in inside or (mark.label and mark.sign != "=")]


def _block_rows(lines: list[str]) -> set[int]:
    """The rows of block texts (`|`, `>`), their first lines aside."""
    inside: set[int] = set()
    margin = -1
    for row, line in enumerate(lines):
        if margin >= 0 and (not line.strip() or indent(line) > margin):
            inside.add(row)
        else:
            margin = indent(line) if _BLOCK_TEXT.search(line) else -1
    return inside


def _told(conflict: list[_ConflictMark], path: str) -> Diagnostic:
    first, *others = conflict
    spans = [span_at(mark.row, mark.column, mark.column + len(mark.text)) for mark in others]
    ends = {"awal": str(first.row + 1), "akhir": str(others[-1].row + 1)}
    span = span_at(first.row, first.column, first.column + len(first.text))
    return diagnose("RAK017", path, span, related=tuple(spans), **ends)


def _empty(lines: list[str], conflict: list[_ConflictMark]) -> None:
    """Leave the first version in its lines, or the last where the first has none."""
    rows, sides = _rows_of(conflict)
    kept = next((side for side in sides if any(lines[row].strip() for row in side)), range(0))
    for row in range(rows[0], rows[-1] + 1):
        if row not in kept:
            lines[row] = ""
