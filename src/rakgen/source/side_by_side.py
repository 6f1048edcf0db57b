"""Side by side: fields typed on the line of another, read as if each had a line of its own."""

from __future__ import annotations

import re

from rakgen.diagnostics import diagnose
from rakgen.source.headings import FIELDS, are_neighbours
from rakgen.source.lines import span_at, split_line, uncomment
from rakgen.source.nodes import Scalar
from rakgen.source.repair import Repair, Unreadable
from rakgen.source.spelling import spelled

_KEY = r"(?:^|(?<=[ ,;|]))([\w-]+) *:(?= |$)"
_PARTS = " ,;|"
_QUOTED = r"(['\"])(.*)\1"


def fields_in(text: str, lines: list[str], row: int) -> list[re.Match[str]]:
    """Where fields begin in a text of a row: names that may stand beside the field of that row, and that a field on
    another line has or a comma, a semicolon or a bar stands before.
    """
    field = split_line(lines[row])[0] or ""
    return [mark for mark in re.finditer(_KEY, text) if _is_field(mark, field, lines, row)]


def _is_field(mark: re.Match[str], beside: str, lines: list[str], row: int) -> bool:
    name = mark[1]
    if name in FIELDS and not are_neighbours(name, beside):
        return False
    if name in FIELDS and mark.string[: mark.start()].rstrip()[-1:] in (",", ";", "|"):
        return True
    return any(
        line.lstrip(" -").startswith(name) and number != row and split_line(line)[0] == name
        for number, line in enumerate(lines)
    )


def side_by_side(row: int, start: int, lines: list[str], path: str) -> Unreadable | None:
    """RAK011.sebaris for a value that begins at column `start` of a row and holds further fields; None where it holds
    none.
    """
    line, text = lines[row], uncomment(lines[row], start)
    marks = fields_in(text, lines, row)
    if not marks:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    fields = [_field(mark, row, start, end) for mark, end in zip(marks, ends, strict=True)]
    own = text[: marks[0].start()].strip(_PARTS)
    written = [f"`{key.text}: {spelled(value.text, number=True)}`".replace(": ``", ":`") for key, value in fields]
    finding = diagnose(
        "RAK011.sebaris",
        path,
        fields[0][0].span,
        related=tuple(key.span for key, _ in fields[1:]),
        isian=", ".join(f"`{key.text}`" for key, _ in fields),
        benar=", ".join(written),
        teks=own,
    )
    masked = line[:start] + "x" * len(text) + line[start + len(text) :]
    return Unreadable(finding, Repair(row, masked, start, own, tuple(fields)))


def _field(mark: re.Match[str], row: int, start: int, end: int) -> tuple[Scalar, Scalar]:
    """The name and the value of a field that ends before character `end` of a text, which begins at column `start`."""
    raw = mark.string[mark.end() : end]
    value = raw.strip(_PARTS)
    column = start + mark.end() + raw.find(value)
    if whole := re.fullmatch(_QUOTED, value):
        value = whole[2]
    name_at, value_at = span_at(row, start + mark.start(1), start + mark.end(1)), span_at(row, column, start + end)
    return Scalar(mark[1], "", *name_at), Scalar(value, "", *value_at)
