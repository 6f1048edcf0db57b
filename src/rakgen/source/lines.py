"""Lines: small questions about one line of YAML text. Rows and columns count from 0 here; spans of findings count from
1.
"""

from __future__ import annotations

import re

from rakgen.diagnostics import Diagnostic, Edit, Span, diagnose
from rakgen.source.text import character_name

RowColumn = tuple[int, int]  # row and column

# ` #2`: a comment that its author most likely meant as text, since no space follows the sign.
CUT = r"(?<= )#(?=[^\s#=*-])(\S+)"
WIDE_SPACE = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
ITEM = re.compile(r" *- ")
"""How a line begins that begins an item of a list."""
ZERO_WIDTH = "\u200b"
CONFLICT_SIGNS = ("<<<<<<<", ">>>>>>>", "=======", "|||||||")
"""One of these begins each mark that git leaves where two versions disagree."""

_MARGIN = r" *(?:- +)*"
_COLON = r":(?= |$)"


def place_at(text: str, offset: int) -> RowColumn:
    """The place of a character of the text."""
    return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1


def span_at(row: int, start: int, end: int | None = None) -> Span:
    """A stretch of one row as a span; one character long without `end`."""
    return Span(row + 1, start + 1, row + 1, (start + 1 if end is None else end) + 1)


def wide_space(path: str, place: RowColumn, spaces: str, zero: str = " ") -> Diagnostic:
    """The finding for no-break or other wide spaces where only ordinary ones will do, with the edit that puts those
    there, and `zero` for one without a width.
    """
    finding = diagnose("RAK001.spasi", path, span_at(*place), nama=character_name(ord(spaces[0])))
    edit = Edit(
        span_at(place[0], place[1], place[1] + len(spaces)),
        "".join(zero if space == ZERO_WIDTH else " " for space in spaces),
    )
    return finding._replace(fix=(edit,))


def indent(line: str) -> int:
    """How many spaces the line begins with."""
    return len(line) - len(line.lstrip(" "))


def margin_of(line: str) -> int:
    """Where a line's own words begin, after indentation and the signs of list items."""
    match = re.match(_MARGIN, line)
    return match.end() if match else 0


def row_above(row: int, lines: list[str]) -> int | None:
    """The nearest row above one that is neither blank nor a comment."""
    return next((r for r in range(row - 1, -1, -1) if lines[r].strip() and not lines[r].lstrip().startswith("#")), None)


def split_line(line: str) -> tuple[str | None, int, int]:
    """A line's key (None if it has none), the column of its colon, and the column where its value begins."""
    margin = margin_of(line)
    quote = line[margin : margin + 1]
    if quote in ("'", '"'):
        closing = line.find(quote, margin + 1)
        colon = closing + 1 if closing >= 0 and re.match(_COLON, line[closing + 1 :]) else -1
    else:
        match = re.compile(_COLON).search(line, margin)
        colon = match.start() if match else -1
    if colon < 0:
        return None, -1, margin
    key = line[margin:colon].strip(" '\"")
    return key, colon, colon + 1 + indent(line[colon + 1 :])


def uncomment(line: str, start: int) -> str:
    """The text from `start` to the end of the line or to a comment (` # `)."""
    return re.split(r" #(?: |$)", line[start:], maxsplit=1)[0].rstrip()
