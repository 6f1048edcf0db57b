"""Stack: how high a table is at given widths of its columns, each text measured once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from math import fsum
from operator import mul, neg
from typing import NamedTuple

from rakgen.document.document import Cell
from rakgen.document.exact import exact
from rakgen.document.texts import CellText, PlacedText

_SAMPLE = 120  # rows of the body that are looked at, in windows where it is longer
_WINDOWS = 6
_FRAME = 4.15  # points of a row besides its text
TORN = 200.0
"""Lines of text that are better than a value parted from its unit."""


class Settled(NamedTuple):
    """Columns equally wide at a width: the highest text of one row in each row of the table (nothing where none is
    higher than a line), the height of each text over several rows, and what they come to together.
    """

    rows: list[float]
    merged: list[float]
    total: float


class Spot(NamedTuple):
    """A text in the table: its rows, and the share of it that they hold."""

    start: int
    end: int
    share: float
    text: int


class Columns:
    """The texts of columns equally wide, and the widths at which one of them takes fewer lines: all in points, the
    margin of a cell included. `least` is the width that the columns have at least, `reach` what they can get at most;
    where `is_text` is False they show periods; those `by_hand` are filled in later.
    """

    def __init__(self, count: int, least: float, reach: float, *, is_text: bool, by_hand: bool = False) -> None:
        self.count, self.least, self.reach, self.is_text, self.by_hand = count, least, reach, is_text, by_hand
        self.merges: list[Spot] = []
        self.widths: list[float] = []
        self.most, self.mass = least, 0.0
        self._places: list[Spot] = []
        self._numbers: dict[tuple[CellText, int], int] = {}
        self._steps: list[tuple[list[float], list[float]]] = []
        self._weights: list[float] = []  # the rows that each text is printed in, as shares of its cells
        self._short: list[tuple[int, float]] = []  # of each cell that is short: its text, and its height unwrapped
        self._singles: list[tuple[int, int]] = []  # the row and the text of each cell of one row
        self._known: dict[int, Settled] = {}
        self.in_row: dict[int, list[Spot]] = {}
        self._rows = 0

    def add(self, cell: Cell, text: CellText, start: int, end: int) -> None:
        """A cell with its text, in rows `start` to `end` - 1; one that never wraps is as high as any row."""
        widest, columns = text.measured.widest, cell.colspan
        share = exact((end - start) / cell.rowspan)
        width = (widest + text.beside) / columns
        if width > self.most:
            self.most = width
        self.mass += widest * share / columns
        if width <= self.least and text.is_plain:
            return
        number = self._numbers.setdefault((text, columns), len(self._numbers))
        self._places.append(Spot(start, end, share, number))
        if text.is_short:
            self._short.append((number, text.least))

    def close(self, rows: int) -> None:
        """Find the steps of all texts, in a table of so many rows."""
        self._rows = rows
        widths = {self.least}
        for text, columns in self._numbers:
            beside = text.beside
            steps, lines = text.measured.steps(self.least * columns - beside, self.reach * columns - beside)
            own = [(width + beside) / columns for width in steps]
            own[0] = min(own[0], self.least)
            self._steps.append((own, [count * text.scale + text.space for count in lines]))
            widths.update(own)
        self.widths = sorted(width for width in widths if width >= self.least)
        self._weights = [0.0] * len(self._steps)
        for place in self._places:
            count = place.end - place.start
            self._weights[place.text] += place.share if count > 1 else 1.0
            if count > 1 and self._steps[place.text][1][0] * place.share > count:  # else it makes no row higher
                self.merges.append(place)
            for row in range(place.start, place.end):
                self.in_row.setdefault(row, []).append(place)
        self._singles = [(place.start, place.text) for place in self._places if place.end == place.start + 1]

    def step(self, width: float) -> int:
        """The index of the last step that a width, in points, reaches; 0 where it reaches none."""
        count = bisect_right(self.widths, width + 1e-6)
        return count - 1 if count else 0

    def need(self, tops: Sequence[float], heights: Sequence[float]) -> float:
        """The least width at which all texts fit their rows; `tops` is where each begins, with the end of the last."""
        return max([self._need(place, _room(place, tops, heights)) for place in self._places], default=self.least)

    def lowered(self, row: int, need: float, tops: Sequence[float], heights: Sequence[float]) -> float:
        """The least width at which all texts fit their rows where one is a line lower, infinite where none is enough;
        `need` is that of now, which the texts in that row can only make wider.
        """
        for place in self.in_row[row]:
            need = max(need, self._need(place, _room(place, tops, heights) - 1.0))
        return need

    def _need(self, place: Spot, room: float) -> float:
        """The least width at which a text is not higher than some lines."""
        steps, heights = self._steps[place.text]
        step = bisect_left(heights, -(room + 1e-6) / place.share, key=neg)  # they become less
        return steps[step] if step < len(steps) else float("inf")

    def at(self, step: int) -> Settled:
        """The texts at the width of a step."""
        found = self._known.get(step)
        if found is None:
            found = self._known[step] = self._settled(self.widths[step] + 1e-6)
        return found

    def _settled(self, width: float) -> Settled:
        heights = [lines[bisect_right(steps, width) - 1] for steps, lines in self._steps]
        rows = [0.0] * self._rows
        for row, text in self._singles:
            if heights[text] > rows[row]:
                rows[row] = heights[text]
        merged = [heights[place.text] * place.share for place in self.merges]
        torn = sum([round(heights[text] - least) for text, least in self._short])
        total = sum(map(mul, heights, self._weights)) + TORN * torn
        return Settled(rows if max(rows) > 1.0 else [], merged, total)


def _room(place: Spot, tops: Sequence[float], heights: Sequence[float]) -> float:
    """The lines that a text may take in its rows."""
    last = place.end - 1
    return tops[last] + heights[last] - tops[place.start]


class Stack:
    """A table as heights, in lines of its body's type; `columns` are those whose width is to be found."""

    def __init__(self, header: Sequence[Sequence[PlacedText]], body: Sequence[Sequence[PlacedText]], line: float,
                 groups: Sequence[Columns], owner: Sequence[int | None]) -> None:  # fmt: skip
        """`line` are the points of a line of the body, `owner` is the number of each column's group."""
        self.columns = groups
        self.frame = exact(_FRAME / line)
        self._count = 0
        for rows in (header, *windows(body)):
            for start, row in enumerate(rows, self._count):
                for column, cell, text in row:
                    number = owner[column]
                    if number is None or cell.colspan > 1 and {*owner[column : column + cell.colspan]} != {number}:
                        continue
                    end = min(start + cell.rowspan, self._count + len(rows))
                    groups[number].add(cell, text, start, end)
            self._count += len(rows)
        ending: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for number, group in enumerate(groups):
            group.close(self._count)
            for index, place in enumerate(group.merges):
                ending.setdefault((place.end - 1, place.start), []).append((number, index))
        # Texts over several rows, from the top: their last row, their first, the frames between, which they are.
        self._ending = [
            (last, start, (last - start) * self.frame, merges) for (last, start), merges in sorted(ending.items())
        ]
        self._least = [1.0] * self._count
        self._head = len(header)
        self._times = len(body) / max(self._count - self._head, 1)  # rows of the body for each that is looked at

    def heights(self, settled: Sequence[Settled], rows: Sequence[float] | None = None) -> list[float]:
        """The height of each row, in lines, with the columns of each group so settled; `rows` are the heights without
        texts over several rows, where they are known.
        """
        result = list(rows or self.rows(settled))
        for last, start, frames, merges in self._ending:
            above = sum(result[start:last]) + frames
            for group, index in merges:
                lack = settled[group].merged[index] - above
                if lack > result[last]:
                    result[last] = lack
        return result

    def parts(self, widths: Sequence[float]) -> tuple[float, float]:
        """The heights of header and body in lines, frames included, at a width of each group."""
        settled = [group.at(group.step(width)) for group, width in zip(self.columns, widths, strict=True)]
        rows = [height + self.frame for height in self.heights(settled)]
        return fsum(rows[: self._head]), fsum(rows[self._head :]) * self._times

    def rows(self, settled: Iterable[Settled], least: list[float] | None = None) -> list[float]:
        """The height of each row without texts over several rows; what is higher already are the rows `least`."""
        result = least or self._least
        columns = [column.rows for column in settled if column.rows]
        if len(columns) > 2:
            return list(map(max, result, *columns))
        for column in columns:  # `max` takes longer for few
            result = [height if height > other else other for height, other in zip(result, column, strict=False)]
        return result


def windows(body: Sequence[Sequence[PlacedText]]) -> list[Sequence[Sequence[PlacedText]]]:
    """What is looked at of a body: all of it, or runs of its rows evenly spread where it is long."""
    if len(body) <= _SAMPLE:
        return [body]
    size = _SAMPLE // _WINDOWS
    return [body[i * len(body) // _WINDOWS :][:size] for i in range(_WINDOWS)]
