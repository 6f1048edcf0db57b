"""Terminal text: plan text in columns of a terminal - wrapped, cut, filled, with nothing that steers the terminal."""

from __future__ import annotations

import textwrap

from rakgen.text.printable import TERMINAL, char_width, clean, display_width


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal columns; typed line breaks are kept."""
    lines = []
    for part in clean(text, TERMINAL).split("\n"):
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
