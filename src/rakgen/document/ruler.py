"""Ruler: the heights of a grid's rows, and of runs of rows with all that a page must print again above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice
from math import fsum, sqrt
from typing import NamedTuple, TypeAlias

from rakgen.document.continued import continued
from rakgen.document.document import Cell, Grid, Mark, Number, Page, Row
from rakgen.document.measure import CellHeights, Height
from rakgen.document.widths import cell_lines_width


class Reach(NamedTuple):
    """How far down rows reach, in points: likely, and the sum of the squares of how far each row may be off."""

    height: float
    spread: float

    @property
    def safe(self) -> float:
        """Points that the rows stay below."""
        return self.height + margin(self.spread)


def margin(spread: float) -> float:
    """Points that rows may be higher than they likely are: each by itself, hardly ever all of them at once."""
    return sqrt(spread) / 2


class Label(NamedTuple):
    """A cell over several rows: its first and its last row, the height of its text, and of its text printed again."""

    start: int
    last: int
    whole: Reach
    again: Reach


_EMPTY = Cell("")
_Labels: TypeAlias = list[Label]


class Ruler:
    """Measures rows, and any run of rows together with the labels it must show, `beside` which texts that are not of
    the grid are printed again.
    """

    def __init__(self, grid: Grid, page: Page, heights: CellHeights, beside: Sequence[Label] = ()) -> None:
        self.page, self.rows, self.widths = page, grid.body_rows, [column.width for column in grid.columns]
        self._heights = heights
        self._texts: dict[tuple[object, ...], Height] = {}  # by all that a text's height hangs on
        self._rows_again: dict[tuple[int, ...], Reach] = {}
        self._rooms = [cell_lines_width(_EMPTY, self.widths, column, page) for column in range(len(self.widths))]
        self.line = self._text_in(_EMPTY, 0)
        self.head = self._head_height(grid.header_rows)
        self.own = [self._framed(self._text_of(row.cells)) for row in self.rows]
        self.rests = frozenset([number for number, row in enumerate(self.rows) if row.rest])
        for number in self.rests:  # which stand in the row above where that is on their page
            self.own[number] = self.own[number]._replace(height=self.own[number].height - heights.frame)
        self.bands = self._bands()
        self.heads = [number - row.below if row.below else -1 for number, row in enumerate(self.rows)]
        self._headings = frozenset(self.heads)
        self.texts = [0, *accumulate(self.is_text(row) for row in range(len(self.rows)))]
        merged = {column for row in self.rows for column, cell in enumerate(row.cells) if cell and cell.rowspan > 1}
        self.merged = sorted(merged)  # the columns with cells over several rows
        # For each kind of group the row with which that of each row begins, -1 where there is none.
        self._groups = [*(self._starts(column) for column in self.merged), *self.bands]
        self._groups += [self.heads] if len(self._headings) > 1 else []
        self.highest = 0.0  # of the labels
        begins, self._beside, ends = self._place(chain(self._labels(), beside))
        self._steps = [(*own, begin, end) for own, begin, end in zip(self.own, begins, ends, strict=True)]

    def _starts(self, column: int) -> list[int]:
        """For each row the first row of the cell that covers it in a column."""
        starts: list[int] = []
        start, rows = 0, 1
        for number, row in enumerate(self.rows):
            cell = row.cells[column]
            if cell is not None:
                start, rows = number, cell.rowspan
            elif start + rows <= number:
                start, rows = number, 1  # covered from the left
            starts.append(start)
        return starts

    def _labels(self) -> Iterator[Label]:
        """The cells over several rows."""
        for number, row in enumerate(self.rows):
            for column in self.merged:
                cell = row.cells[column]
                if cell is not None and cell.rowspan > 1 and cell.colspan == 1:
                    width = cell_lines_width(cell, self.widths, column, self.page)
                    again = continued(cell, 1, width, self.page)
                    last = number + cell.rowspan - 1
                    yield Label(number, last, self.whole(cell, column), self.whole(again, column))

    def _place(self, labels: Iterable[Label]) -> tuple[list[_Labels], list[_Labels], list[_Labels]]:
        """For each row the labels that begin with it, that go on beside it, that end with it; left out where they are
        no lower than the row itself.
        """
        count = range(len(self.rows))
        begins, beside, ends = ([_Labels() for _ in count] for _ in range(3))
        for label in labels:
            self.highest = max(self.highest, label.whole.safe)
            if label.whole.height > self.own[label.start].height:
                begins[label.start].append(label)
            for row in range(label.start + 1, label.last + 1):
                if label.again.height > self.own[row].height:
                    beside[row].append(label)
            if max(label.whole, label.again).height > self.own[label.last].height:
                ends[label.last].append(label)
        return begins, beside, ends

    def _bands(self) -> list[list[int]]:
        """For each depth of band rows: the band row that each row lies under, -1 where none."""
        deepest = max((row.band for row in self.rows), default=0)
        bands: list[list[int]] = [[] for _ in range(deepest)]
        current = [-1] * deepest
        for number, row in enumerate(self.rows):
            if row.band:
                current[row.band - 1 :] = [number] * (deepest - row.band + 1)
            for depth, starts in enumerate(bands):
                starts.append(current[depth])
        return bands

    def bands_before(self, row: int) -> list[int]:
        """The band rows that a page beginning at `row` must print again, outermost first."""
        return list(dict.fromkeys(starts[row] for starts in self.bands if 0 <= starts[row] < row))

    def heads_before(self, row: int) -> list[int]:
        """The rows that head a page beginning at `row` and are printed again there, outermost first."""
        heads: list[int] = []
        while (row := self.heads[row]) >= 0:
            heads.insert(0, row)
        return heads

    def whole(self, cell: Cell, column: int) -> Reach:
        """What the text of a cell takes in a column."""
        return self._framed(self._text_in(cell, column))

    def _framed(self, text: Height) -> Reach:
        return Reach(text.likely + self._heights.frame, (text.safe - text.likely) ** 2)

    def _text_in(self, cell: Cell, column: int) -> Height:
        content, _, columns, role, align, style, _, _ = cell
        is_plain = not content or type(content) is Mark
        key = (role, align) if is_plain else (content, role, align, style, columns, column)
        text = self._texts.get(key)
        if text is None:
            width = self._rooms[column] if columns == 1 else cell_lines_width(cell, self.widths, column, self.page)
            text = self._texts[key] = self._heights.cell(cell, width)
        return text

    def _text_of(self, cells: Sequence[Cell | None]) -> Height:
        """The highest of a row's cells of one row; merged cells count where they end."""
        likely, safe = self.line
        for column, cell in enumerate(cells):
            if cell is not None and cell.rowspan == 1:
                text = self._text_in(cell, column)
                if text.safe > safe or text.likely > likely:
                    likely, safe = max(likely, text.likely), max(safe, text.safe)
        return Height(likely, safe)

    def _head_height(self, rows: Sequence[Row]) -> Reach:
        """Height of the header rows together."""
        own = [self._framed(self._text_of(row.cells)) for row in rows]
        heights = [row.height for row in own]
        for number, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                if cell is not None and cell.rowspan > 1 and cell.role == "header":
                    need = self._framed(self._text_in(cell, column)).height
                    lack = need - fsum(heights[number : number + cell.rowspan])
                    heights[number + cell.rowspan - 1] += max(0.0, lack)
        return Reach(fsum(heights), fsum(row.spread for row in own))

    def _again(self, start: int) -> Reach:
        """What a page that begins at row `start` prints again above it: bands, the row of a programme."""
        again = [self._row_again(row, start) for row in (*self.bands_before(start), *self.heads_before(start))]
        return Reach(fsum(row.height for row in again), fsum(row.spread for row in again))

    def _row_again(self, row: int, start: int) -> Reach:
        """A row printed again, as one row, on a page that begins at `start`: each of its texts with "(lanjutan)",
        without its amounts; labels that go on there count by themselves.
        """
        labels = [cell is not None and cell.rowspan > start - row for cell in self.rows[row].cells]
        known = self._rows_again.get((row, *labels))
        if known is None:
            cells = [
                None
                if cell is None or is_label or isinstance(cell.content, Number)
                else continued(cell, 1, cell_lines_width(cell, self.widths, column, self.page), self.page)
                for column, (cell, is_label) in enumerate(zip(self.rows[row].cells, labels, strict=True))
            ]
            known = self._rows_again[row, *labels] = self._framed(self._text_of(cells))
        return known

    def reaches(self, start: int) -> Iterator[tuple[float, float]]:
        """The rows from `start` on, one more each time, as high as they are on a page of their own (see `Reach`)."""
        here: tuple[float, float] = self._again(start)
        foot = _lower((0.0, 0.0), here, (label.again for label in self._beside[start]))
        tops: list[tuple[float, float]] = []
        frame = self._heights.frame if start in self.rests else 0.0
        for height, spread, begins, ends in islice(self._steps, start, None):
            tops.append(here)
            if begins:
                foot = _lower(foot, here, (label.whole for label in begins))
            here = here[0] + height + frame, here[1] + spread
            frame = 0.0
            for label in ends:
                text = label.whole if label.start >= start else label.again
                here = _lower(here, tops[max(label.start - start, 0)], (text,))
            yield foot if foot[0] > here[0] else here

    def down(self, start: int, end: int) -> Iterator[float]:
        """How far below the top of row `start` each row up to `end` - 1 ends, with the labels that end beside it, did
        no page end between them.
        """
        here, tops = 0.0, list[float]()
        for height, _, _, ends in islice(self._steps, start, end):
            tops.append(here)
            beside = [tops[label.start - start] + label.whole.height for label in ends if label.start >= start]
            here = max([here + height, *beside])
            yield here

    def reach(self, start: int, end: int) -> Reach:
        """Rows start..end-1 on a page of their own."""
        return Reach(*next(islice(self.reaches(start), end - start - 1, None)))

    def is_text(self, row: int) -> bool:
        """True for a row that stands for itself: no band, no row of a programme, no total, no rest of another."""
        total = any(cell is not None and cell.role == "total" for cell in self.rows[row].cells)
        return not (self.rows[row].band or row in self.rests) and row not in self._headings and not total

    def cut(self, row: int) -> float:
        """The share of merged columns, bands and programmes that go on over a break above `row`."""
        return sum(group[row] == group[row - 1] >= 0 for group in self._groups) / max(len(self._groups), 1)

    def is_first(self, row: int) -> bool:
        """True for the first row of a group that goes on below it."""
        below = row + 1
        return below < len(self.rows) and any(
            group[row] == group[below] >= 0 and self.texts[below] - self.texts[group[row]] == 1
            for group in self._groups
        )

    def is_last(self, row: int) -> bool:
        """True for the last row of a group that has rows above it."""
        below = row + 1
        return any(
            0 <= group[row] < row
            and (below == len(self.rows) or group[below] != group[row])
            and self.texts[row] > self.texts[group[row]]
            for group in self._groups
        )


def _lower(rows: tuple[float, float], top: tuple[float, float], texts: Iterable[Reach]) -> tuple[float, float]:
    """How far down rows reach, or the longest of the texts that begin at `top` beside them."""
    for height, spread in texts:
        if top[0] + height > rows[0]:
            rows = top[0] + height, top[1] + spread
    return rows
