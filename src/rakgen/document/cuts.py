"""Cuts: rows and labels so tall that a page may end within them, at a line of their texts.

A row that is cut is two: what a page holds of it, and the rest, beside which what is short is printed again with
"(lanjutan)"; amounts are not. A tall label goes on overleaf beside its rows instead of being printed again there. The
breaker looks at such rows as slices of some lines each; `Cuts.made` makes one row again of those that no page parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import accumulate, pairwise
from typing import TypeAlias

from rakgen.document.breaks import Pageful, Room
from rakgen.document.continued import continued
from rakgen.document.cut_text import LEAST, CutText
from rakgen.document.document import Cell, Grid, Page, Row
from rakgen.document.measure import CellHeights, Height
from rakgen.document.ruler import Label, Reach, Ruler
from rakgen.document.widths import cell_lines_width

TALL = 1 / 4
"""Share of a page from which on a row may be cut: what is lower is read at one glance, and leaves little white."""

_MANY = 3000  # places for cuts, of so many one in two is looked at, of twice as many one in three
_FARTHEST = 6

_Slice: TypeAlias = tuple[int, int]
"""A row and the lines of it that stand above."""


def is_tall(ruler: Ruler, room: Room) -> bool:
    """True where a row or a label of a grid may be cut."""
    return max(ruler.own).height > TALL * room.page or ruler.highest > min(room.first, room.full)


class Cuts:
    """Where the tall rows of a grid may be cut; `ruler` is that of the grid."""

    def __init__(self, grid: Grid, ruler: Ruler, page: Page, heights: CellHeights, room: Room) -> None:
        self._grid, self._page, self._heights = grid, page, heights
        self._known: dict[object, Height] = {}
        self._widths = [column.width for column in grid.columns]
        self._labels = list(self._tall_labels(ruler, room)) if ruler.highest > min(room.first, room.full) else []
        rows = {row for row, own in enumerate(ruler.own) if own.height > TALL * room.page}
        line = page.typefaces.body.line
        rows |= {
            label.last
            for label in self._labels
            if label.portion(label.last).count * line > ruler.own[label.last].height
        }
        self._tall = {row: self._tall_row(row, room.full) for row in sorted(rows)}
        places = {row: tall.places() for row, tall in self._tall.items()}
        step = min(_FARTHEST, 1 + sum(map(len, places.values())) // _MANY)
        self._lines = [[0, *places.get(row, ())[::step]] for row in range(len(grid.body_rows))]

    def ruler(self) -> Ruler:
        """The ruler of the grid whose tall rows are slices."""
        grid, firsts = self._cut(self._lines, again=False), _firsts(self._lines)
        rows = list(grid.body_rows)
        for label in self._labels:
            for row in label.unfit():
                rows[firsts[row] - 1] = rows[firsts[row] - 1]._replace(keep=True)
        return Ruler(grid._replace(body_rows=tuple(rows)), self._page, self, list(self._again()))

    def made(self, pieces: Sequence[Pageful]) -> tuple[Grid, Ruler, list[Pageful]]:
        """The grid with its rows cut where these pages of slices end, its ruler, and the pages of its rows."""
        slices = [(row, line) for row, lines in enumerate(self._lines) for line in lines]
        begins = [slices[piece.start] for piece in pieces]
        lines = [[0] for _ in self._lines]
        for row, line in begins:
            lines[row] += [line] if line else []
        firsts = _firsts(lines)
        starts = [firsts[row] + lines[row].index(line) for row, line in begins]
        bounds = pairwise([*starts, firsts[-1]])
        own = [piece._replace(start=start, end=end) for piece, (start, end) in zip(pieces, bounds, strict=True)]
        grid = self._cut(lines, again=True, pages=frozenset(begins))
        return grid, Ruler(grid, self._page, self), own

    # The heights of its cells: those of parts are counted, so that none need be measured.

    @property
    def frame(self) -> float:
        """Points that rules and margins add to a row, as of rows that are not cut."""
        return self._heights.frame

    def cell(self, cell: Cell, width: float) -> Height:
        """The text of a cell or of a part of one."""
        return self._known.get((cell.setting, width)) or self._heights.cell(cell, width)

    def learn(self, cell: Cell, width: float, points: float) -> Cell:
        """From now on a cell is so high; that cell."""
        self._known[cell.setting, width] = Height(points, points)
        return cell

    def _text(self, cell: Cell, column: int) -> CutText:
        width = cell_lines_width(cell, self._widths, column, self._page)
        return CutText(cell, self._grid.columns[column], width, self._page, self)

    def _tall_labels(self, ruler: Ruler, room: Room) -> Iterator[_TallLabel]:
        """The labels that a page cannot hold, or not below the title, but for those beside rows that are printed again:
        these are first words there.
        """
        for row, table_row in enumerate(self._grid.body_rows):
            for column, cell in enumerate(table_row.cells):
                if cell is None or cell.rowspan == 1 or cell.colspan > 1:
                    continue
                end, first = row + cell.rowspan, room.titled and not row
                height = ruler.whole(cell, column).safe
                if height > (room.first if first else room.full) and all(head < row for head in ruler.heads[row:end]):
                    yield _TallLabel(row, column, self._text(cell, column), [*ruler.down(row, end - 1)], self.frame)

    def _tall_row(self, row: int, room: float) -> _TallRow:
        texts = {
            column: self._text(cell, column)
            for column, cell in enumerate(self._grid.body_rows[row].cells)
            if cell is not None and cell.rowspan == 1
        }
        beside = [label.portion(row) for label in self._labels if label.row <= row <= label.last]
        return _TallRow(texts, beside, self._page.typefaces.body.line, room)

    def _cut(self, lines: Sequence[Sequence[int]], *, again: bool, pages: Set[_Slice] | None = None) -> Grid:
        """The grid with its rows cut below these lines, tall labels at the beginnings of the `pages`, at all cuts where
        none are given; short texts are printed `again` in the rests.
        """
        firsts = _firsts(lines)
        rows: list[Row] = []
        for number, row in enumerate(self._grid.body_rows):
            first = firsts[number]
            spans = [firsts[number + cell.rowspan] - first if cell and cell.rowspan > 1 else 1 for cell in row.cells]
            cells = [cell and cell._replace(rowspan=span) for cell, span in zip(row.cells, spans, strict=True)]
            below = first - firsts[number - row.below]
            parts = self._tall[number].parts(lines[number][1:], again=again) if len(lines[number]) > 1 else [{}]
            rows += [
                row._replace(
                    cells=tuple(part.get(column, None if place else cell) for column, cell in enumerate(cells)),
                    keep=row.keep and place + 1 == len(parts),
                    band=0 if place else row.band,
                    below=below and below + place,
                    rest=row.rest or place > 0,
                )
                for place, part in enumerate(parts)
            ]
        for label in self._labels:
            label.put(rows, lines, firsts, pages)
        return self._grid._replace(body_rows=tuple(rows))

    def _again(self) -> Iterator[Label]:
        """The texts that are printed again where a page begins with a slice below their end."""
        firsts = _firsts(self._lines)
        for row, tall in self._tall.items():
            for text in tall.texts():
                beside = sum(line < text.count for line in self._lines[row])
                yield self._label(firsts[row] + beside, firsts[row + 1], text)
        for label in self._labels:
            beside = sum(above < label.text.count for _, above in label.slices(self._lines))
            yield self._label(firsts[label.row] + beside, firsts[label.last + 1], label.text)

    def _label(self, start: int, end: int, text: CutText) -> Label:
        """A text printed again on pages that begin with slices from `start` to `end` - 1."""
        return Label(start - 1, end - 1, Reach(0.0, 0.0), Reach(text.again_points + self.frame, 0.0))


def _firsts(lines: Sequence[Sequence[int]]) -> list[int]:
    """For each row, and the end, how many rows stand above it once rows are cut below these lines."""
    return [0, *accumulate(map(len, lines))]


class _TallRow:
    """A row that may be cut: its own texts by their columns, and what stands beside it of tall labels."""

    def __init__(self, texts: dict[int, CutText], beside: Sequence[_LabelPart], line: float, room: float) -> None:
        self._texts, self._line = texts, line
        self._all: list[CutText | _LabelPart] = [*texts.values(), *beside]
        self._lines = max(text.count for text in self._all)
        self._most = room / line

    def places(self) -> list[int]:
        """The lines below which it may be cut: where it reads best, unless these lie so far apart that a page could
        stay half empty; then between any words, or anywhere.
        """
        every = range(LEAST, self._lines - LEAST + 1)
        whole = [line for line in every if self._is_sound(line)]
        told = [line for line in whole if self._is_told(line)]
        for places in (told, whole):
            if max(after - before for before, after in pairwise([0, *places, self._lines])) < self._most / 2:
                return places
        return list(every)

    def _is_sound(self, line: int) -> bool:
        """True where no word is broken, enough goes on of each text, and no more is printed again beside it."""
        left = (self._lines - line) * self._line
        return all(text.may_end(line) if line < text.count else text.again_points <= left for text in self._all)

    def _is_told(self, line: int) -> bool:
        """True where it is seen below a line that the row goes on, and of each text whether it does."""
        going = [text.goes_on(line) for text in self._all if line < text.count]
        return True in going and None not in going

    def parts(self, cuts: Sequence[int], *, again: bool) -> list[dict[int, Cell]]:
        """Its own cells by their columns, cut below these lines."""
        return [
            {
                column: text.part(start, end, again=again and text.count <= cuts[0])
                for column, text in self._texts.items()
            }
            for start, end in pairwise([0, *cuts, self._lines])
        ]

    def texts(self) -> Iterable[CutText]:
        """Its own texts."""
        return self._texts.values()


class _LabelPart:
    """The lines of a tall label beside one row: `count` of them, below some that stand beside rows above it. It is not
    printed again beside the rest of the row.
    """

    again_points = 0.0

    def __init__(self, text: CutText, above: int, count: int) -> None:
        self.text, self.above, self.count = text, above, count

    def may_end(self, line: int) -> bool:
        """True where a page may end below a line of it."""
        return self.above + line >= LEAST and self.text.may_end(self.above + line)

    def goes_on(self, line: int) -> bool | None:
        """True where a sentence is seen to go on below a line."""
        return self.text.goes_on(self.above + line)


class _TallLabel:
    """A label whose text goes on overleaf beside its rows, from `row` to `last`; `tops` is where each row but the first
    begins, in points below the first.
    """

    def __init__(self, row: int, column: int, text: CutText, tops: Sequence[float], frame: float) -> None:
        self.row, self.last, self.column, self.text = row, row + len(tops), column, text
        self._above = [0, *(text.fitting(top - frame) for top in tops), text.count]

    def portion(self, row: int) -> _LabelPart:
        """What stands beside a row."""
        above, below = self._above[row - self.row : row - self.row + 2]
        return _LabelPart(self.text, above, below - above)

    def unfit(self) -> Iterator[int]:
        """The rows that no page may begin with, since too little of the text stands above them."""
        return (self.row + place for place, above in enumerate(self._above[1:-1], 1) if not above)

    def slices(self, lines: Sequence[Sequence[int]]) -> Iterator[tuple[_Slice, int]]:
        """The slices of its rows, which are cut below these lines, and how many lines of its text stand above each."""
        for row in range(self.row, self.last + 1):
            portion = self.portion(row)
            yield from (((row, line), portion.above + min(line, portion.count)) for line in lines[row])

    def put(
        self,
        rows: list[Row],
        lines: Sequence[Sequence[int]],
        firsts: Sequence[int],
        pages: Set[_Slice] | None,
    ) -> None:
        """Put its parts into rows that are cut below these lines, where it begins and at the beginning of each page."""
        begins = [
            (firsts[self.row] + place, above)
            for place, (piece, above) in enumerate(self.slices(lines))
            if not place or pages is None or piece in pages
        ]
        ends = [*begins[1:], (firsts[self.last + 1], self.text.count)]
        for (start, above), (end, below) in zip(begins, ends, strict=True):
            part = self.text.part(above, below, again=pages is not None)._replace(rowspan=end - start)
            for number in range(start, end):
                cells = list(rows[number].cells)
                cells[self.column] = part if number == start else None
                rows[number] = rows[number]._replace(cells=tuple(cells))


def without_tall_labels(grid: Grid, ruler: Ruler, room: float) -> Grid:
    """The grid that `ruler` is of, where a label taller than a page is a text of its first row, and printed again from
    the second.
    """
    rows = [list(row.cells) for row in grid.body_rows]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None and cell.rowspan > 1 and ruler.whole(cell, column).safe > room:
                row[column] = cell._replace(rowspan=1)
                width = cell_lines_width(cell, ruler.widths, column, ruler.page)
                rows[number + 1][column] = continued(cell, cell.rowspan - 1, width, ruler.page)
    body = (row._replace(cells=tuple(cells)) for row, cells in zip(grid.body_rows, rows, strict=True))
    return grid._replace(body_rows=tuple(body))
