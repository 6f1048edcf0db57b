"""Terminal text: plan text in columns of a terminal - how wide it is, wrapped, filled, with nothing that steers the terminal."""

from __future__ import annotations

import re
import textwrap
import unicodedata

_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Text without control characters, escape sequences and changes of direction; a tab is a blank."""
    if text.isprintable():
        return text
    return _STEERING.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def char_width(char: str) -> int:
    """Columns a character takes."""
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """Columns a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(char_width, text))


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal columns; typed line breaks are kept."""
    lines = []
    for part in clean(text).split("\n"):
        found = textwrap.wrap(part, width, break_on_hyphens=False) or [""]
        lines += [piece for line in found for piece in cut(line, width)]
    return lines


def cut(line: str, width: int) -> list[str]:
    """A line with wide characters may be too wide still; a single character is never cut."""
    if display_width(line) <= width:
        return [line]
    pieces, piece, size = [], "", 0
    for char in line:
        if size + char_width(char) > width and piece:
            pieces.append(piece)
            piece, size = "", 0
        piece += char
        size += char_width(char)
    return [*pieces, piece]


def pad(text: str, width: int, align: str = "kiri") -> str:
    """Text filled with blanks to `width` terminal columns; `align` as in a Document."""
    lack = max(0, width - display_width(text))
    before = {"tengah": lack // 2, "kanan": lack}.get(align, 0)
    return " " * before + text + " " * (lack - before)
