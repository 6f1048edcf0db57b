"""Locate: where each character of a text stands in the file, through quotes, escapes and folded lines; None when that
is not certain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from rakgen.diagnostics import Span
from rakgen.source.nodes import Scalar

_Piece = tuple[str, int, int, int]  # a character, its row, the columns where its writing begins and ends; all from 0
_SIMPLE = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "/": "/", "\\": "\\", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_HEX = {"x": 2, "u": 4, "U": 8}


class Located:
    """The characters of one node's text in the lines of its file, worked out once for all that is asked of it."""

    def __init__(self, node: Scalar, lines: Sequence[str]) -> None:
        self.node = node
        self._lines = lines

    def span(self, begin: int, end: int) -> Span | None:
        """Where the characters `begin` to `end` (exclusive, from 0) are written, on one line of the file.

        None when they stand on two lines, or when the file does not read as the node says.
        """
        if not 0 <= begin < end <= len(self.node.text):
            return None
        if self._is_plain_line:
            line, column = self.node.line, self.node.column
            return Span(line, column + begin, line, column + end)
        pieces = self._pieces
        if end > len(pieces) or pieces[begin][1] != pieces[end - 1][1]:
            return None
        first, last = pieces[begin], pieces[end - 1]
        return Span(first[1] + 1, first[2] + 1, last[1] + 1, last[3] + 1)

    @cached_property
    def _is_plain_line(self) -> bool:
        node = self.node
        if node.style or node.line != node.end_line or node.end_line > len(self._lines):
            return False
        return self._lines[node.line - 1][node.column - 1 : node.end_column - 1] == node.text

    @cached_property
    def _pieces(self) -> list[_Piece]:
        """The text's characters; none where the file does not read as the node says."""
        node, lines = self.node, self._lines
        if node.end_line > len(lines) or not node.style and node.line == node.end_line:
            return []
        try:
            pieces = list(_block(node, lines) if node.style in ("|", ">") else _flow(node, lines))
        except (IndexError, ValueError):
            return []
        # The line break that ends a block text is not mapped.
        if "".join(piece[0] for piece in pieces) != node.text[: len(pieces)] or node.text[len(pieces) :].strip("\n"):
            return []
        return pieces


def _flow(node: Scalar, lines: Sequence[str]) -> Iterator[_Piece]:
    """Characters of a plain or quoted text: line breaks fold into one space, blank lines stay as breaks."""
    quote = len(node.style)
    waiting: tuple[int, int] | None = None
    breaks = 0
    for row in range(node.line - 1, node.end_line):
        start = node.column - 1 + quote if row == node.line - 1 else 0
        stop = node.end_column - 1 - quote if row == node.end_line - 1 else len(lines[row])
        line = lines[row]
        if row > node.line - 1:
            while start < stop and line[start] in " \t":
                start += 1
        joined = node.style == '"' and row < node.end_line - 1 and _continues(line, start, stop)
        if joined:
            stop -= 1
        elif row < node.end_line - 1:
            while stop > start and line[stop - 1] in " \t":
                stop -= 1
        if waiting is not None:
            if start == stop and row < node.end_line - 1 and not joined:
                breaks += 1
                continue
            for _ in range(breaks):
                yield "\n", waiting[0], waiting[1], waiting[1]
            if not breaks:
                yield " ", waiting[0], waiting[1], waiting[1]
        yield from _characters(line, row, start, stop, node.style)
        waiting, breaks = (None if joined else (row, stop)), 0


def _continues(line: str, start: int, stop: int) -> bool:
    """True when a double-quoted line ends in a backslash that is not itself escaped."""
    tail = line[start:stop]
    return (len(tail) - len(tail.rstrip("\\"))) % 2 == 1


def _characters(line: str, row: int, start: int, stop: int, style: str) -> Iterator[_Piece]:
    place = start
    while place < stop:
        width, character = 1, line[place]
        if style == "'" and character == "'":
            width = 2
        elif style == '"' and character == "\\":
            kind = line[place + 1]
            digits = _HEX.get(kind, 0)
            width = 2 + digits
            character = chr(int(line[place + 2 : place + width], 16)) if digits else _SIMPLE[kind]
        yield character, row, place, place + width
        place += width


def _block(node: Scalar, lines: Sequence[str]) -> Iterator[_Piece]:
    """Characters of a `|` or `>` text; texts whose lines differ in indentation are left to the caller's check."""
    rows = range(node.line, node.end_line)
    indent = min((len(lines[row]) - len(lines[row].lstrip(" ")) for row in rows if lines[row].strip()), default=0)
    digit = re.match(r"[|>][+-]?([1-9])", lines[node.line - 1][node.column - 1 :])
    if digit:
        raise ValueError("explicit indentation")
    previous: int | None = None
    for row in rows:
        line = lines[row]
        if previous is not None:
            folded = node.style == ">" and line.strip() and lines[previous].strip()
            if node.style == ">" and not folded:
                raise ValueError("blank lines in a folded text")
            yield (" " if folded else "\n"), previous, len(lines[previous]), len(lines[previous])
        for place in range(indent, len(line)):
            yield line[place], row, place, place + 1
        previous = row
