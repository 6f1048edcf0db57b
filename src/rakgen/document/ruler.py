"""Ruler: estimates heights of the rows of a grid, and of runs of rows with the labels that a page must repeat."""

from __future__ import annotations

from copy import copy

from rakgen.document.document import Cell, Grid, Mark, Page, Row
from rakgen.document.measure import Height, Heights
from rakgen.document.widths import cell_lines_width

_TIGHT = 0.96  # heights this much too low, where too high is the risk


class Ruler:
    """Estimates heights: of rows, and of any run of rows together with the labels it must show."""

    def __init__(self, grid: Grid, page: Page, measure: Heights) -> None:
        self.page, self.rows, self.widths = page, grid.body_rows, [column.width for column in grid.columns]
        self._head = grid.header_rows
        self._measure_of = measure
        # The height of each cell's text, by (column, its identity); of marks and empty cells by (role, align).
        self._texts: dict[tuple[int, int] | tuple[str, str], Height] = {}
        self._most = [self._text_of(row) for row in self.rows]
        self.bands = self._bands()
        self.heads = [number - row.below if row.below else -1 for number, row in enumerate(self.rows)]
        self._headed = max(self.heads, default=-1) >= 0
        self._low = False
        self._measure()

    def tighter(self) -> Ruler:
        """The same grid measured too low instead of too high."""
        ruler = copy(self)
        ruler._low = True
        ruler._measure()
        return ruler

    def _measure(self) -> None:
        """All that depends on which height is taken."""
        self.line = self._one(self._measure_of.cell(Cell(""), 1.0))
        self.own = [self._one(text) + self._measure_of.frame for text in self._most]
        self.labels = self._labels()

    def _one(self, height: Height) -> float:
        return height.likely * _TIGHT if self._low else height.safe

    def _labels(self) -> list[tuple[list[int], list[float]]]:
        """For each column with merged cells: the first row of the cell that covers each row, and that cell's height."""
        labels = []
        for column in range(len(self.widths)):
            if not any((cell := row.cells[column]) and cell.rowspan > 1 for row in self.rows):
                continue
            starts: list[int] = []
            need: list[float] = []
            start, height = 0, 0.0
            for number, row in enumerate(self.rows):
                cell = row.cells[column]
                if cell is not None:
                    start, height = number, self.cell_height(cell, column) if cell.colspan == 1 else 0.0
                elif number == 0 or start + self._reach(start, column) <= number:
                    start, height = number, 0.0  # covered from the left
                starts.append(start)
                need.append(height)
            labels.append((starts, need))
        return labels

    def _reach(self, row: int, column: int) -> int:
        """Rows that the cell of a column at `row` covers, 1 where there is none."""
        cell = self.rows[row].cells[column]
        return cell.rowspan if cell is not None else 1

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

    def cell_height(self, cell: Cell, column: int) -> float:
        """Points a cell's text takes at its width, margins included."""
        return self._one(self._text_in(cell, column)) + self._measure_of.frame

    def _text_in(self, cell: Cell, column: int) -> Height:
        plain = not cell.content or isinstance(cell.content, Mark)
        key = (cell.role, cell.align) if plain else (column, id(cell))
        text = self._texts.get(key)
        if text is None:
            text = self._measure_of.cell(cell, cell_lines_width(cell, self.widths, column))
            self._texts[key] = text
        return text

    def _text_of(self, row: Row) -> Height:
        """The highest of a row's cells of one row; taller merged cells count in `span`."""
        texts = [
            self._text_in(cell, column)
            for column, cell in enumerate(row.cells)
            if cell is not None and cell.rowspan == 1
        ]
        texts.append(self._text_in(Cell(""), 0))
        return Height(max(text.likely for text in texts), max(text.safe for text in texts))

    def head_height(self) -> float:
        """Height of the header rows together, in points."""
        result = [self._one(self._text_of(row)) + self._measure_of.frame for row in self._head]
        for number, row in enumerate(self._head):
            for column, cell in enumerate(row.cells):
                if cell is not None and cell.rowspan > 1 and cell.role == "header":
                    lack = self.cell_height(cell, column) - sum(result[number : number + cell.rowspan])
                    result[number + cell.rowspan - 1] += max(0.0, lack)
        return sum(result)

    def span(self, start: int, end: int) -> float:
        """Points that rows start..end-1 take on one page, labels repeated where they begin before `start`."""
        rows = self.own[start:end]
        again = self.line
        bands = sum(self.own[band] + again for band in self.bands_before(start))
        if self.heads[start] >= 0:
            bands += self.own[self.heads[start]] + again
        for starts, need in self.labels:
            segment = 0
            for number in range(start, end):
                last = number + 1 == end or starts[number + 1] == number + 1
                if not last:
                    continue
                height = need[number] + (again if starts[start + segment] < start and segment == 0 else 0.0)
                lack = height - sum(rows[segment : number + 1 - start])
                if lack > 0:
                    rows[number - start] += lack
                segment = number + 1 - start
        return sum(rows) + bands

    def exceeds(self, start: int, end: int, limit: float) -> bool:
        """True when rows start..end-1 are taller than `limit`; long runs are refused without measuring labels."""
        total = 0.0
        for number in range(start, end):
            total += self.own[number]
            if total > limit:
                return True
        return self.span(start, end) > limit

    @property
    def strongest(self) -> int:
        """The strength of a row where every merged column and every band begins anew, below no other row."""
        return len(self.labels) + len(self.bands) + self._headed

    def strength(self, row: int) -> int:
        """How many merged columns and bands begin anew at `row`: the more, the better a place to cut; -1 where none may
        be.
        """
        if row and self.rows[row - 1].keep:
            return -1
        labels = sum(starts[row] == row for starts, _ in self.labels)
        return labels + sum(starts[row] == row for starts in self.bands) + (self._headed and self.heads[row] < 0)
