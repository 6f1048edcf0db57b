"""Cut texts: the text of a cell in its printed lines, parts of it, and below which of them a page may end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Protocol

from rakgen.document.amounts import is_amount
from rakgen.document.continued import continued
from rakgen.document.document import Cell, Column, Content, Line, Mark, Number, Page
from rakgen.document.measure import Height
from rakgen.document.metrics import line_ends
from rakgen.document.paragraphs import gap_of, hang_of, wrapped
from rakgen.document.typefaces import Typeface

LEAST = 3
"""Lines of a text on either side of a cut."""


class Known(Protocol):
    """Heights that learn those of parts."""

    def cell(self, cell: Cell, width: float) -> Height:
        """The height of the text of a cell in a width, in points."""

    def learn(self, cell: Cell, width: float, points: float) -> Cell:
        """From now on a cell is so high; that cell."""


class CutText:
    """The text of a cell in the lines that it is printed in, of which there are `count`; `again_points` is the height
    of what is printed again of it.
    """

    def __init__(self, cell: Cell, column: Column, width: float, page: Page, known: Known) -> None:
        self._cell, self._width, self._known = cell, width, known
        self._face = page.typefaces.of_cell(cell.role, cell.align)
        self._is_whole = isinstance(cell.content, Number | Mark)  # on one page
        hang = hang_of(cell, self._face, width)
        self._paragraphs = [line if hang else line.whole for line in cell.lines]
        self._lines = [
            (number, start, end)
            for number, line in enumerate(self._paragraphs)
            for start, end in _spans(line, self._face, width - (hang if line.bullet else 0.0))
        ]
        self.count = len(self._lines)
        self._scale = known.cell(cell, width).safe / self._points(0, self.count)
        self._again = _printed_again(cell, column, width, page)
        lines, between = wrapped(self._again, self._face, width)
        self.again_points = lines * self._face.line + between if self._again.content else 0.0
        known.learn(self._again, width, max(self.again_points, self._face.line))

    def may_end(self, line: int) -> bool:
        """True where a page may end below a line of it: enough goes on, and no word is broken."""
        _, text, end = self._end(line)
        return not self._is_whole and self.count - line >= LEAST and (end == len(text) or text[end - 1].isspace())

    def goes_on(self, line: int) -> bool | None:
        """True where a sentence is seen to go on below a line, by a small letter; False where a paragraph is seen to
        begin, by a bullet or a capital; None where it is not seen.
        """
        number, text, end = self._end(line)
        if end < len(text):
            return text[end : end + 2].islower() and text[end : end + 2].isalpha() or None
        following = self._paragraphs[number + 1]
        return None if following.text[:1].islower() and not following.bullet else False

    def fitting(self, points: float) -> int:
        """The most lines from its beginning that so many points hold and a page may end below; 0 where there are none:
        all of them, or some that are enough by themselves.
        """
        if self._points(0, self.count) * self._scale <= points:
            return self.count
        lines = range(LEAST, self.count)
        return max(
            (line for line in lines if self.may_end(line) and self._points(0, line) * self._scale <= points), default=0
        )

    def _end(self, line: int) -> tuple[int, str, int]:
        """Where a line ends: the number of its paragraph, what that says, the place in it."""
        number, _, end = self._lines[line - 1]
        return number, self._paragraphs[number].text, end

    def part(self, start: int, end: int, *, again: bool) -> Cell:
        """The lines from `start` to `end` - 1; where the text has ended nothing, or the text `again`."""
        if not start and (end >= self.count or self._is_whole):
            return self._cell
        if start < min(end, self.count) and not self._is_whole:
            lines = list(self._between(start, min(end, self.count)))
            content = lines[0].text if isinstance(self._cell.content, str) else tuple(lines)
            return self._learned(content, self._points(start, min(end, self.count)) * self._scale)
        return self._again if again and start >= self.count else self._learned("", self._face.line)

    def _learned(self, content: Content, points: float) -> Cell:
        return self._known.learn(self._cell._replace(content=content), self._width, points)

    def _between(self, start: int, end: int) -> Iterator[Line]:
        """The lines as paragraphs."""
        for number, lines in groupby(self._lines[start:end], itemgetter(0)):
            (_, first, last), *more = lines
            yield _part(self._paragraphs[number], first, more[-1][2] if more else last)

    def _points(self, start: int, end: int) -> float:
        count = len({number for number, _, _ in self._lines[start:end]})
        return (end - start) * self._face.line + count * self._face.space + (count - 1) * gap_of(self._face)


def _spans(line: Line, face: Typeface, width: float) -> Iterator[tuple[int, int]]:
    """Where each printed line of a paragraph begins and ends."""
    bold, begin = face.bold or "tebal" in line.style, 0
    for text in line.text.split("\n"):
        ends = line_ends(face.printed(text), width - face.indent, face.font, face.size, bold, face.tracking)
        yield from ((begin + start, begin + end) for start, end in pairwise([0, *ends[:-1], len(text)]))
        begin += len(text) + 1


def _part(line: Line, start: int, end: int) -> Line:
    """The characters of a paragraph from `start` to `end` - 1, without blanks after them."""
    end = start + len(line.text[start:end].rstrip())
    runs, begin = [], 0
    for run in line.runs:
        runs.append(run._replace(text=run.text[max(start - begin, 0) : max(end - begin, 0)]))
        begin += len(run.text)
    kept = tuple(run for run in runs if run.text)
    return line._replace(text=line.text[start:end], runs=kept, bullet="" if start else line.bullet)


def _printed_again(cell: Cell, column: Column, width: float, page: Page) -> Cell:
    """A cell beside the rest of its row: a tick as it is, no amount and nothing else of a period."""
    if isinstance(cell.content, Mark):
        return cell
    is_value = isinstance(cell.content, Number) or column.period or is_amount(column.field)
    return cell._replace(content="") if is_value else continued(cell, 1, width, page)
