"""Tab readings: a text with tabs in its indentation read in each way it may be meant, so that a tab does not hide what
else is wrong; the places are those of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, Span
from rakgen.source.lines import indent, margin_of, row_above, split_line
from rakgen.source.nodes import Mapping, walk
from rakgen.source.silent_traps import TAB_MARGIN
from rakgen.source.tab_fixes import Read

_WIDTHS = (2, 4, 8)


def tab_readings(text: str, read: Read) -> Iterator[tuple[Mapping, list[Diagnostic]]]:
    """The fields of a text, and what is wrong with them, for every way to put spaces in the place of its tabs that can
    be read to the end; the likeliest first.
    """
    lines = text.split("\n")
    rows = [row for row, line in enumerate(lines) if re.match(TAB_MARGIN, line)]
    ways = [_aligned(lines, rows, below=False), _aligned(lines, rows, below=True)]
    ways += [[_margin(line).expandtabs(width) + line.lstrip(" \t") for line in lines] for width in _WIDTHS]
    for spaced in dict.fromkeys("\n".join(way) for way in ways):
        root, findings = read(spaced)
        if root is not None:
            moved = spaced.split("\n")
            shifts = {row + 1: len(_margin(lines[row])) - indent(moved[row]) for row in rows}
            put_back(root, shifts)
            yield root, [placed_back(finding, shifts) for finding in findings]


def _aligned(lines: list[str], rows: list[int], *, below: bool) -> list[str]:
    """The lines, with those on `rows` where their neighbours stand: the line below first, or the one above."""
    aligned = list(lines)
    for row in rows:
        body = lines[row].lstrip(" \t")
        aligned[row] = " " * _column(row, body, aligned, rows, below=below) + body
    return aligned


def _column(row: int, body: str, lines: list[str], rows: list[int], *, below: bool) -> int:
    is_item = body.startswith("- ")
    following = next(
        (other for other in range(row + 1, len(lines)) if lines[other].strip() and other not in rows), None
    )
    above = row_above(row, lines)
    if following is not None and below and lines[following].lstrip().startswith("- ") == is_item:
        return indent(lines[following])
    if above is None:
        return 0
    if lines[above].rstrip().endswith(":"):
        return margin_of(lines[above]) + 2
    if not is_item:
        return margin_of(lines[above])
    name = split_line(body)[0]
    items = [
        other for other in range(row) if lines[other].lstrip().startswith("- ") and split_line(lines[other])[0] == name
    ]
    return indent(lines[items[-1]]) if items else indent(lines[above])


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def put_back(root: Mapping, shifts: dict[int, int]) -> None:
    """Put the nodes of a text of which lines were moved to their places in the file: `shifts` are the columns that each
    line (from 1) has to be moved to the right.
    """
    for node in walk(root):
        node.column += shifts.get(node.line, 0)
        node.end_column += shifts.get(node.end_line, 0)


def placed_back(finding: Diagnostic, shifts: dict[int, int]) -> Diagnostic:
    """A finding at its place in the file, as `put_back`; without its fix where that edits a line with a tab."""
    fix = () if any(edit.span.line in shifts for edit in finding.fix) else finding.fix
    span = _shifted(finding.span, shifts) if finding.span else None
    return finding._replace(span=span, fix=fix, related=tuple(_shifted(related, shifts) for related in finding.related))


def _shifted(span: Span, shifts: dict[int, int]) -> Span:
    return Span(
        span.line,
        span.column + shifts.get(span.line, 0),
        span.end_line,
        span.end_column + shifts.get(span.end_line, 0),
    )
