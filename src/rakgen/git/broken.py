"""Broken: a plan that cannot be read as it stands, as lines like those of a sound one - what cannot be read as it was
typed, a conflict between its marks - so that git shows the few lines in which it differs.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from rakgen.diagnostics import errors
from rakgen.git.readable import lines_of
from rakgen.source import parse
from rakgen.source.conflicts import ConflictRows, conflicts_of
from rakgen.source.lines import indent

MAX_LINES = 10_000
"""Lines of a file that is tried; reading it again and again takes time."""
_ROUNDS = 8
_ASIDE = "#\ue000"
"""Begins the comment that a line which cannot be read becomes for a while; a sign that no font has."""


def broken_lines(data: bytes, path: str) -> str | None:
    """The lines; None where the file had better be shown as it is."""
    text = parse(data, path).text
    lines = text.split("\n")
    if len(lines) > MAX_LINES or _ASIDE in text:
        return None
    conflicts = conflicts_of("\n".join(lines))
    if not conflicts:
        shown = _lines(lines)
    else:
        ours, theirs = _lines(_side(lines, conflicts, 0)), _lines(_side(lines, conflicts, -1))
        shown = _between_marks(ours, theirs, lines, conflicts[0]) if ours and theirs and ours != theirs else None
    return "\n".join(shown) + "\n" if shown else None


def _side(lines: list[str], conflicts: list[ConflictRows], which: int) -> list[str]:
    """The lines of a file as one version has them: the first (0) or the last (-1)."""
    left_out: set[int] = set()
    for conflict in conflicts:
        left_out |= set(range(conflict.rows[0], conflict.rows[-1] + 1)) - set(conflict.sides[which])
    return [line for row, line in enumerate(lines) if row not in left_out]


def _between_marks(ours: list[str], theirs: list[str], lines: list[str], conflict: ConflictRows) -> list[str]:
    """Both versions in one, where they differ between marks that are named as in the file."""
    opening, closing = lines[conflict.rows[0]].strip(), lines[conflict.rows[-1]].strip()
    shown: list[str] = []
    for kind, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs).get_opcodes():
        if kind == "equal":
            shown += ours[start:end]
        else:
            shown += [opening, *ours[start:end], "=======", *theirs[other_start:other_end], closing]
    return shown


def _lines(lines: list[str]) -> list[str] | None:
    """The lines of a plan, after those that cannot be read were set aside as comments, which stay where they are."""
    lines = list(lines)
    for _ in range(_ROUNDS):
        source = parse("\n".join(lines).encode("utf-8", "surrogatepass"), "")
        if (found := lines_of(source)) is not None:
            return [_put_back(line) for line in found]
        faults = errors(source.diagnostics)
        spans = [
            span for fault in faults for span in (fault.span, *fault.related[: fault.key == "RAK017.sisa"]) if span
        ]
        rows = {span.line - 1 for span in spans if not lines[span.line - 1].lstrip().startswith(_ASIDE)}
        if not rows:
            return None
        for row in rows:
            lines[row] = " " * indent(lines[row]) + _ASIDE + lines[row]
    return None


def _put_back(line: str) -> str:
    before, aside, typed = line.partition(_ASIDE)
    return typed if aside and not before.strip() else line
