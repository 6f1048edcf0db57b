"""Wants: the least width of each column of a table, by what is to stay whole in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from math import fsum
from typing import NamedTuple

from rakgen.document.document import Align, Cell, Column, Row
from rakgen.document.metrics import longest_word, text_width, words
from rakgen.document.texts import CellText, CellTexts, PlacedText
from rakgen.document.typefaces import Typeface
from rakgen.text.numbers import is_figure

_LONGEST = 45 / 25.4 * 72  # points: a longer word may be broken where no column has more
_TEXT, _FIGURE = 30 / 25.4 * 72, 12 / 25.4 * 72  # points that a hand needs for a text, and for a figure
_LABEL = re.compile(r"[^\W\d_]{4}")  # a label with a word in it may wrap, `(17)` and `Trw I` may not


class Wish(NamedTuple):
    """What is asked of a column: the width in mm that a layout prescribes, the number of the group of period columns
    that are as wide as it, and, where it is filled in by hand, how that is aligned.
    """

    fixed: float | None = None
    group: int | None = None
    blank: Align | None = None

    @classmethod
    def of(cls, column: Column) -> Wish:
        """What is asked of a column of a grid."""
        return cls(column.width if column.is_fixed else None, column.group, column.align if column.is_blank else None)


class Table(NamedTuple):
    """A table whose widths are to be found, in points: what its rows say, and the `Wish` of each column as `fixed`,
    `period` (the number of its group) and `blank`.
    """

    header: Sequence[Row]
    body: Sequence[Sequence[PlacedText]]
    fixed: Sequence[float | None]
    period: Sequence[int | None]
    blank: Sequence[Align | None]
    texts: CellTexts


class _HeadWidths(NamedTuple):
    """The width that each column's own headings ask for, and (first column, columns, width) of each heading over
    several.
    """

    widths: list[float]
    spans: list[tuple[int, int, float]]


class Wants:
    """What the columns of a table ask for; each method gives the least width of each column, in points."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._bodies = _bodies(table)
        self._heads = _headings(table, _longest)

    @property
    def has_blanks(self) -> bool:
        """True where some column is filled in by hand."""
        return any(self._table.blank)

    def words(self) -> list[float]:
        """Words are whole, but very long ones of the body; headings are."""
        return self._least(self._whole, self._heads)

    def signs(self) -> list[float]:
        """The words of headings may end a line behind a slash and the like."""
        return self._least(self._whole, self._parted_heads)

    def pieces(self) -> list[float]:
        """The words of the body may be broken too, at syllables only."""
        return self._least(self._pieces, self._parted_heads)

    def syllables(self) -> list[float]:
        """The words of headings may be broken too, at syllables only."""
        return self._least(self._pieces, self._broken_heads)

    def numbers(self) -> list[float]:
        """The words of the body may be broken anywhere, but those in period columns; its numbers are whole."""
        return self._least(list(map(max, self._widest(_numbers), self._values)), self._broken_heads)

    def headings(self) -> list[float]:
        """Numbers of the body may be broken too, but those in period columns."""
        return self._least(self._values, self._broken_heads)

    def values(self) -> list[float]:
        """What the values of period columns ask for beyond their headings."""
        return [max(0.0, value - head) for value, head in zip(self._values, self._broken_heads.widths, strict=True)]

    def hands(self, room: float) -> list[float]:
        """Words are whole, and in columns that are filled in by hand there is space for it: at the most as much as if
        all shared the room alike; for texts no more than a hand needs, for figures as much as those printed aligned so.
        """
        table, share = self._table, room / len(self._bodies)
        figures: dict[Align, float] = {"kiri": _TEXT, "tengah": _FIGURE, "kanan": _FIGURE}
        for align, text in {(cell.align, text) for row in table.body for _, cell, text in row}:
            if align != "kiri":
                figures[align] = max(figures[align], _numbers(text) + text.beside)
        spaces = [min(share, figures[align]) if align else 0.0 for align in table.blank]
        return self._least(list(map(max, self._whole, spaces)), self._heads)

    def numbers_alone(self) -> list[float]:
        """What the numbers of the body ask for beside whole headings."""
        return self._least(self._widest(_numbers), self._heads)

    def numbers_fit_prescribed(self) -> bool:
        """True where each column of a prescribed width holds its numbers."""
        fixed = self._table.fixed
        return all(width is None or need <= width for width, need in zip(fixed, self._widest(_numbers), strict=True))

    @cached_property
    def _whole(self) -> list[float]:
        return self._widest(_whole)

    @cached_property
    def _pieces(self) -> list[float]:
        return self._widest(_pieces)

    @cached_property
    def _values(self) -> list[float]:
        """What period columns ask for at the least: their numbers are whole, and the syllables of their words."""
        return [0.0 if group is None else self._pieces[i] for i, group in enumerate(self._table.period)]

    @cached_property
    def _parted_heads(self) -> _HeadWidths:
        return _headings(self._table, partial(_longest_part, _unhyphenated))

    @cached_property
    def _broken_heads(self) -> _HeadWidths:
        return _headings(self._table, partial(_longest_part, _parts))

    def _widest(self, measure: Callable[[CellText], float]) -> list[float]:
        """The widest part of a column's texts that is to stay whole, with its margin; 0 where there is none."""
        return [max((measure(text) + text.beside for text in texts), default=0.0) for texts in self._bodies]

    def _least(self, bodies: list[float], heads: _HeadWidths) -> list[float]:
        """The least widths for what bodies and headings ask: prescribed ones as they are, period columns of a group
        equally wide, those under a wide heading enlarged together.
        """
        fixed = self._table.fixed
        widths = self._equal(list(map(max, bodies, heads.widths)))
        for start, count, need in heads.spans:
            spanned = range(start, start + count)
            lack = need - fsum(widths[i] for i in spanned)
            free = [i for i in spanned if fixed[i] is None]
            for i in free if lack > 0 else ():
                widths[i] += lack / len(free)
        return self._equal(widths)

    def _equal(self, widths: list[float]) -> list[float]:
        """The widths with prescribed ones as they are, and all of a group as the widest of it."""
        groups: dict[int | None, float] = {}
        for width, group in zip(widths, self._table.period, strict=True):
            groups[group] = max(groups.get(group, 0.0), width)
        return [
            fixed if fixed is not None else width if group is None else groups[group]
            for width, fixed, group in zip(widths, self._table.fixed, self._table.period, strict=True)
        ]


def _whole(text: CellText) -> float:
    longest = text.measured.longest
    if longest <= _LONGEST:
        return longest
    parts = (part for word in words(text.text) for part in _unhyphenated(word))
    return max(min(_LONGEST, max(map(text.width, parts))), _numbers(text))


def _numbers(text: CellText) -> float:
    return max((text.width(word) for word in words(text.text) if is_figure(word)), default=0.0)


def _pieces(text: CellText) -> float:
    letters = (word for word in words(text.text) if not is_figure(word))
    widest = max((text.width(piece) for word in letters for piece in _parts(word)), default=0.0)
    return max(_numbers(text), min(_LONGEST, widest))


def kept(text: CellText) -> tuple[float, str]:
    """What a text asks for where words are broken: the points of the widest part that stays whole, and its word."""
    asked = ((word, _parts(word)) for word in words(text.text))
    return max(((max(map(text.width, parts)), word) for word, parts in asked), default=(0.0, ""))


def _parts(word: str) -> list[str]:
    """The least parts that a word can be broken into, with the hyphen that is printed then; a number stays whole."""
    from rakgen.text.syllables import break_points, printed_parts  # its patterns take a while to make

    return [word] if is_figure(word) else printed_parts(word, break_points(word))


def _unhyphenated(word: str) -> list[str]:
    """The parts of a word between slashes and the like; a number stays whole."""
    from rakgen.text.syllables import after_signs, printed_parts  # its patterns take a while to make

    return [word] if is_figure(word) else printed_parts(word, after_signs(word))


def _bodies(table: Table) -> list[set[CellText]]:
    """The texts of each column's body, each once."""
    found: list[set[CellText]] = [set() for _ in table.fixed]
    for row in table.body:
        for column, cell, text in row:
            if cell.colspan == 1:
                found[column].add(text)
    return found


def _wraps(cell: Cell, text: str) -> bool:
    """True for a text above a period column that may wrap."""
    return isinstance(cell.content, tuple) if cell.role == "number" else bool(_LABEL.search(text))


def _headings(table: Table, longest: Callable[[str, Typeface], float]) -> _HeadWidths:
    """What headings ask for, where a line of them is as wide as the `longest` part of it that is to stay whole.

    A heading may wrap between words; the label of a period only where it is made of words, its number only where it is
    a paragraph, as a formula is.
    """
    widths = [0.0] * len(table.period)
    spans: list[tuple[int, int, float]] = []
    for row in table.header:
        for column, cell in enumerate(row.cells):
            if cell is None:
                continue
            face = table.texts.face(cell)
            stays = table.period[column] is not None and cell.colspan == 1
            need = face.indent + table.texts.margin + max(
                (_width if stays and not _wraps(cell, line.text) else longest)(line.text, face) for line in cell.lines
            )  # fmt: skip
            if cell.colspan == 1:
                widths[column] = max(widths[column], need)
            else:
                spans.append((column, cell.colspan, need))
    return _HeadWidths(widths, spans)


def _width(text: str, face: Typeface) -> float:
    return text_width(face.printed(text), face.font, face.size, True, face.tracking)


def _longest(text: str, face: Typeface) -> float:
    return longest_word(face.printed(text), face.font, face.size, True, face.tracking)


def _longest_part(parts: Callable[[str], list[str]], text: str, face: Typeface) -> float:
    return max((_width(part, face) for word in words(text) for part in parts(word)), default=0.0)
