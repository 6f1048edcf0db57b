"""Texts: what the cells of a table say, measured in the type that they are printed in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from rakgen.document.document import Align, Cell, Page, Role, Row, Style
from rakgen.document.exact import exact
from rakgen.document.metrics import Measured, measured, text_width
from rakgen.document.paragraphs import gap_of, hang_of
from rakgen.document.typefaces import Typeface, Typefaces

_SHORT = re.compile(r"(?:\W|Rp|IDR)*\d\S*(?: \S{1,16}){0,2}")  # `450 pengaduan`, `Rp 12.000.000`, `2 kali setahun`

_MOST_SHORT = 40  # characters
_USUAL = 1_000  # characters; longer texts are not kept


def is_value(text: str) -> bool:
    """True for a value with its unit, which should stand on one line."""
    return len(text) <= _MOST_SHORT and bool(_SHORT.fullmatch(text))


class CellText:
    """The text of a cell: measured, and what turns its lines into lines of the table's body: a factor, and a space of
    its own; `beside` is what stands beside it, the margin of a column included, in points.

    One that `is_plain` is no higher than a row where it does not wrap; `least` is the height where no paragraph wraps.
    One that `is_short` is made of values with their units.
    """

    __slots__ = ("beside", "bold", "face", "is_plain", "is_short", "least", "measured", "scale", "space", "text")

    def __init__(self, text: str, face: Typeface, bold: bool, measured: Measured, beside: float) -> None:
        self.text, self.face, self.bold, self.measured, self.beside = text, face, bold, measured, beside
        self.scale, self.space, self.least = 1.0, 0.0, 1.0
        self.is_short, self.is_plain = is_value(text), False

    def in_lines(self, line: float, paragraphs: int) -> None:
        """Say its height in lines of the body, which are so many points high."""
        face = self.face
        self.scale = exact(face.line / line)
        self.space = exact((paragraphs * face.space + (paragraphs - 1) * gap_of(face)) / line)
        self.least = paragraphs * self.scale + self.space
        self.is_plain = self.scale <= 1 and not self.space and "\n" not in self.text

    def width(self, part: str) -> float:
        """Points that a part of the text takes."""
        return text_width(part, self.face.font, self.face.size, self.bold, self.face.tracking)


PlacedText: TypeAlias = tuple[int, Cell, CellText]
"""A cell that says something: the column it begins in, the cell, and its text."""


class CellTexts:
    """Measures the cells of a table on a page, each text once. `line` is a line of its body, `margin` what a column
    takes besides its text, both in points.
    """

    def __init__(self, page: Page, margin: float) -> None:
        self._faces = page.typefaces
        self.line, self.margin = self._faces.body.line, margin
        self._known: dict[tuple[object, ...], CellText] = {}
        self._usual = _usual_texts(self._faces, margin)

    def face(self, cell: Cell) -> Typeface:
        """The type that a cell is printed in."""
        return self._faces.of_cell(cell.role, cell.align)

    def of(self, cell: Cell) -> CellText:
        """The text of a cell, measured."""
        content, _, _, role, align, style, _, _ = cell  # faster than by name, and asked for hundreds of times
        if isinstance(content, str) and len(content) <= _USUAL:
            return self._usual(content, role, align, style)
        key = content, role, align, style
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._measured(cell)
        return known

    def placed(self, rows: Iterable[Row]) -> list[list[PlacedText]]:
        """For each row its cells that say something, with their texts."""
        of = self.of
        return [
            [(column, cell, of(cell)) for column, cell in enumerate(row.cells) if cell and cell.content] for row in rows
        ]

    def _measured(self, cell: Cell) -> CellText:
        face, content = self.face(cell), cell.content
        if isinstance(content, str):
            return _text(content, face, cell.style, self.margin, self.line)
        hang = hang_of(cell, face)
        texts, parts, bold = [], [], face.bold
        for line in cell.lines:
            is_bold = face.bold or "tebal" in line.style
            texts.append(face.printed(line.text if hang and line.bullet else line.whole.text))
            parts.append(_measure(texts[-1], face, is_bold))
            bold = bold or is_bold
        whole = parts[0] if len(parts) == 1 else Measured.joined(parts)
        text = CellText("\n".join(texts), face, bold, whole, self.margin + face.indent + hang)
        text.is_short = all(is_value(line.text) for line in cell.lines)
        text.in_lines(self.line, len(cell.lines))
        return text


def _text(content: str, face: Typeface, style: Style, margin: float, line: float) -> CellText:
    bold, printed = face.bold or "tebal" in style, face.printed(content)
    text = CellText(printed, face, bold, _measure(printed, face, bold), margin + face.indent)
    text.in_lines(line, 1)
    return text


@lru_cache(maxsize=8)
def _usual_texts(faces: Typefaces, margin: float) -> Callable[[str, Role, Align, Style], CellText]:
    """What measures texts by their cell's role, alignment and style: tables of one run have many alike, which it
    keeps.
    """

    @lru_cache(maxsize=1024)
    def text(content: str, role: Role, align: Align, style: Style) -> CellText:
        return _text(content, faces.of_cell(role, align), style, margin, faces.body.line)

    return text


def _measure(text: str, face: Typeface, bold: bool) -> Measured:
    return measured(text, face.font, face.size, bold, face.tracking)
