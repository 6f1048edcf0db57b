"""Indentation: lines that start where nothing around them does - items without their dash, signs that only look like
one, and lines moved by some spaces.
"""

import re
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.source.commented import commented_item
from rakgen.source.headings import lost_heading
from rakgen.source.lines import (
    ITEM,
    WIDE_SPACE,
    RowColumn,
    indent,
    margin_of,
    row_above,
    span_at,
    split_line,
    wide_space,
)
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.shifts import shifted

_WIDE_DASH = re.compile(rf" *-([{WIDE_SPACE}]+)")
_GLUED_DASH = re.compile(r" *-(?=[A-Za-z_]+:(?: |$))")
_TWO_DASHES = re.compile(r" *- +(-) ")


class _OpenColumn(NamedTuple):
    """A column at which an open group of fields or items stands, and what shows it."""

    column: int
    row: int
    sign: str


def misplaced(row: int, lines: list[str], path: str) -> Unreadable:
    """The finding for a line (from 0) that fits nowhere."""
    is_text = ITEM.match(lines[row]) is not None and split_line(lines[row])[0] is None
    return (
        _sign(row, lines, path)
        or _first_without_dash(row, lines, path)
        or (None if is_text else lost_heading(row, lines, path))
        or shifted(row, lines, path, surely=False)
        or _text_before_item(row, lines, path)
        or lost_heading(row, lines, path)
        or _moved(row, lines, path)
    )


def _sign(row: int, lines: list[str], path: str) -> Unreadable | None:
    """An item whose dash is glued to its name, or followed by a wide space: `-uraian:`."""
    line = lines[row]
    margin = indent(line)
    if match := _WIDE_DASH.match(line):
        start, end = match.span(1)
        repaired = line[:start] + " " * (end - start) + line[end:]
        return Unreadable(wide_space(path, (row, start), line[start]), Repair(row, repaired, start, None))
    if match := _GLUED_DASH.match(line):
        rest = line[match.end() :]
        finding = diagnose("RAK001.strip", path, span_at(row, margin), teks=rest)
        return Unreadable(finding, Repair(row, f"{line[: match.end()]} {rest}", margin, None))
    return None


def _first_without_dash(row: int, lines: list[str], path: str) -> Unreadable | None:
    """A list whose first item lacks the dash that the next one has."""
    margin = indent(lines[row])
    if not ITEM.match(lines[row]):
        return None
    first, above = row, row_above(row, lines)
    while above is not None and indent(lines[above]) > margin:
        first, above = above, row_above(above, lines)
    column = indent(lines[first])
    if first == row or above is None or not lines[above].rstrip().endswith(":") or column < margin + 2:
        return None
    if found := commented_item(first, lines, path):
        return Unreadable(found.finding, found.repair)
    line = lines[first]
    name = split_line(line)[0]
    if name is None or ITEM.match(line):
        return None
    finding = diagnose("RAK001.butir_pertama", path, span_at(first, column, column + len(name)), isian=name)
    return Unreadable(finding, Repair(first, f"{line[:margin]}-".ljust(column) + line[column:], margin, None))


def _text_before_item(row: int, lines: list[str], path: str) -> Unreadable | None:
    """A list of texts whose first one stands without its dash, behind the name of the list or below it."""
    above = row_above(row, lines)
    if above is None or not ITEM.match(lines[row]) or split_line(lines[row])[0] is not None:
        return None
    key, _, start = split_line(lines[above])
    text = lines[above][start:].rstrip()
    if not text or (key is None and ITEM.match(lines[above])):
        return None
    span = span_at(above, start, start + len(text))
    return Unreadable(diagnose("RAK001.butir_teks", path, span, tanda="-", baris=str(row + 1), teks=text))


def two_dashes(context: RowColumn | None, lines: list[str], path: str) -> Unreadable | None:
    """The finding for a group that begins behind two dashes."""
    match = _TWO_DASHES.match(lines[context[0]]) if context is not None else None
    if match is None or context is None:
        return None
    return Unreadable(diagnose("RAK001.strip_ganda", path, span_at(context[0], *match.span(1))))


def _moved(row: int, lines: list[str], path: str) -> Unreadable:
    """A line with some spaces too many or too few; the line above it, when that is the one that breaks the
    alignment.
    """
    margin = indent(lines[row])
    above = row_above(row, lines)
    if above is not None and indent(lines[above]) < margin:
        before = row_above(above, lines)
        _, _, start = split_line(lines[above])
        has_value = start < len(lines[above].rstrip())
        column = margin_of(lines[row])
        if before is not None and has_value and margin_of(lines[before]) == column:
            return _finding(above, indent(lines[above]), _OpenColumn(column, before, _name(lines[before])), path)
    is_item = bool(ITEM.match(lines[row] + " "))
    columns = [opened for opened in _open_columns(row, lines) if (opened.sign == "-") == is_item]
    nearest = min(columns, key=lambda opened: (abs(opened.column - margin), -opened.row), default=None)
    return _finding(row, margin, nearest, path)


def _finding(row: int, margin: int, nearest: _OpenColumn | None, path: str) -> Unreadable:
    hint = hint_en = ""
    if nearest is not None and nearest.column != margin:
        hint = f", misalnya {nearest.column} spasi seperti `{nearest.sign}` di baris {nearest.row + 1}"
        hint_en = f", for example {nearest.column} spaces as `{nearest.sign}` on line {nearest.row + 1}"
    return Unreadable(
        diagnose("RAK001.lekukan", path, span_at(row, margin), ada=str(margin), petunjuk=hint, petunjuk_en=hint_en)
    )


def _open_columns(row: int, lines: list[str]) -> list[_OpenColumn]:
    """The columns of the groups that are open above a line, innermost first."""
    found: list[_OpenColumn] = []
    limit = len(lines[row]) + 1000
    for number in range(row - 1, -1, -1):
        line = lines[number]
        column = indent(line)
        if not line.strip() or line.lstrip().startswith("#") or column > limit:
            continue
        start = margin_of(line)
        if start < limit or column < limit:
            found.append(_OpenColumn(start, number, _name(line)))
            found += [_OpenColumn(at, number, "-") for at in range(start) if line[at] == "-"]
        limit = min(limit, column)
        if column == 0:
            break
    return found


def _name(line: str) -> str:
    return split_line(line)[0] or line.strip()[:20]
