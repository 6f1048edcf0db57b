"""Paragraphs: the gap between the paragraphs of a cell, and how far their texts hang behind bullets."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.document.document import Cell, Mark, Number, Style
from rakgen.document.metrics import text_width, wrap_lines
from rakgen.document.typefaces import Typeface

PARAGRAPH_GAP = 1.5
"""Points between two paragraphs of a cell; the writers set the same."""

INDENT = "\u00a0"
"""What indentation is made of: blanks at the beginning of a bullet."""

_AFTER_BULLET = 0.3  # of the size: between the widest bullet of a cell and its texts
_MOST = 0.35  # of the cell's width: a bullet that is wider stands in the text


def gap_of(face: Typeface) -> float:
    """Points between the paragraphs of a cell: none where an office's style parts them by itself."""
    return 0.0 if face.space else PARAGRAPH_GAP


def hang_of(cell: Cell, face: Typeface, width: float | None = None) -> float:
    """Points that the texts of a cell hang behind their bullets, 0 where there is none or it stands in the text: where
    lines do not begin at the left, or a bullet takes too much of the `width` in points. Indentation takes no more than
    there is.
    """
    if isinstance(cell.content, str | Mark | Number) or cell.align != "kiri":
        return 0.0
    bullets = [
        (line.bullet, face.bold or line.parts[0].style.startswith("tebal")) for line in cell.lines if line.bullet
    ]
    if not bullets:
        return 0.0
    hang = _behind(bullets, face)
    if width is None or hang <= width * _MOST:
        return hang
    signs = [(bullet.lstrip(INDENT), bold) for bullet, bold in bullets]
    least = _behind(signs, face) if any(sign for sign, _ in signs) else 0.0
    return width * _MOST if signs != bullets and least <= width * _MOST else 0.0


def _behind(bullets: Iterable[tuple[str, bool]], face: Typeface) -> float:
    """Where texts begin behind the widest of some bullets."""
    widest = max(
        text_width(face.printed(bullet), face.font, face.size, bold, face.tracking) for bullet, bold in bullets
    )
    return widest + max(_AFTER_BULLET * face.size, text_width(" ", face.font, face.size, tracking=face.tracking))


def text_lines(text: str, face: Typeface, style: Style, width: float) -> int:
    """How many lines a text takes in a width in points."""
    bold = face.bold or "tebal" in style
    return wrap_lines(face.printed(text), width - face.indent, face.font, face.size, bold, face.tracking)


def wrapped(cell: Cell, face: Typeface, width: float) -> tuple[int, float]:
    """The lines that a cell's paragraphs take in a width in points, and the points between and around them."""
    content = cell.content
    if isinstance(content, str):
        return text_lines(content, face, cell.style, width), face.space
    hang = hang_of(cell, face, width)
    lines = 0
    for line in cell.lines:
        text, room = (line.text, width - hang) if hang and line.bullet else (line.whole.text, width)
        lines += text_lines(text, face, line.style, room)
    count = len(cell.lines)
    return lines, count * face.space + (count - 1) * gap_of(face)
