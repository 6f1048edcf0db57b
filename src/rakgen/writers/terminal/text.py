"""Terminal text: plan text in columns of a terminal - wrapped, cut, filled, with nothing that steers the terminal."""

from __future__ import annotations

import re
import textwrap

from rakgen.text.printable import TERMINAL, char_width, clean, display_width

_GLUE = "\x00"  # stands for the blank within an amount; no cleaned text holds it
_AMOUNT = re.compile(r"(?<!\S)((?:Rp\.?|IDR|[±<>≤≥])) (?=\d)")


def units(text: str) -> list[str]:
    """The parts of a text that stay on one line: its words, an amount with its currency."""
    return [unit.replace(_GLUE, " ") for unit in _AMOUNT.sub(rf"\1{_GLUE}", text).split()]


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal columns; typed line breaks are kept. A word that is longer is broken at
    syllables.
    """
    lines = []
    for part in clean(text, TERMINAL).split("\n"):
        glued = _AMOUNT.sub(rf"\1{_GLUE}", part)
        if any(display_width(word) > width for word in glued.split()):
            glued = " ".join(_parted(word, width) for word in glued.split(" "))
        found = textwrap.wrap(glued, width, break_on_hyphens=False) or [""]
        lines += [piece for line in found for piece in cut(line.replace(_GLUE, " "), width)]
    return lines


def _parted(word: str, width: int) -> str:
    """A word that is too wide in parts, each as long as a line holds, with blanks between them; as it is where a part
    fits on no line.
    """
    if display_width(word) <= width:
        return word
    from rakgen.text.syllables import fitting_breaks, printed_parts  # its patterns take a while to make

    return " ".join(printed_parts(word, fitting_breaks(word, lambda part: display_width(part) <= width)))


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
