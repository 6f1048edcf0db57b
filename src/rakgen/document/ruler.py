"""Ruler: estimates heights of the rows of a grid, and of runs of rows with the labels that a page must repeat."""

from __future__ import annotations

from copy import copy

from rakgen.document.document import Cell, Grid, Mark, Page, Row
from rakgen.document.heights import CELL_MARGIN, SAFETY
from rakgen.document.metrics import wrap_lines
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import MM, cell_lines_width

_TIGHT = 0.96  # line heights this much too low, where too high is the risk
_BORDER = 0.75  # points a row's rule takes
_FRAME = 2 * CELL_MARGIN / MM + _BORDER  # points of a row besides its lines


class Ruler:
    """Estimates heights: of rows, and of any run of rows together with the labels it must show."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.page, self.rows, self.widths = page, grid.body_rows, [column.width for column in grid.columns]
        self._head = grid.header_rows
        self.faces = page.typefaces
        # The height of each cell, by (column, its identity), in lines of the body's type.
        self._lines: dict[tuple[int, int], float] = {}
        self._most = [self._lines_of(row) for row in self.rows]
        self.bands = self._bands()
        self.heads = [number - row.below if row.below else -1 for number, row in enumerate(self.rows)]
        self._headed = max(self.heads, default=-1) >= 0
        self._measure(SAFETY)

    def tighter(self) -> Ruler:
        """The same grid measured too low instead of too high."""
        ruler = copy(self)
        ruler._measure(_TIGHT)
        return ruler

    def _measure(self, scale: float) -> None:
        """All that depends on the height of a line."""
        self.line = self.faces.body.line * scale
        self.own = [lines * self.line + _FRAME for lines in self._most]
        self.labels = self._labels()

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
        return self._lines_in(cell, column) * self.line + _FRAME

    def _lines_in(self, cell: Cell, column: int) -> float:
        if not cell.content or isinstance(cell.content, Mark):
            return 1 if self.page.styles is None else self._in_lines(1, 1, self.faces.of_cell(cell.role, cell.align))
        key = column, id(cell)
        lines = self._lines.get(key)
        if lines is None:
            lines = self._lines[key] = self._wrapped(cell, cell_lines_width(cell, self.widths, column))
        return lines

    def _lines_of(self, row: Row) -> float:
        """The most lines of a row's cells of one row; taller merged cells count in `span`."""
        most: float = 1
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rowspan == 1:
                most = max(most, self._lines_in(cell, column))
        return most

    def _wrapped(self, cell: Cell, width: float) -> float:
        if self.page.styles is None:
            font, size = self.page.font, self.page.size
            if isinstance(cell.content, str):
                return wrap_lines(cell.content, width, font, size, cell.style == "tebal")
            return sum(wrap_lines(line.text, width, font, size, line.style == "tebal") for line in cell.lines)
        face = self.faces.of_cell(cell.role, cell.align)
        lines = sum(
            wrap_lines(
                face.printed(line.text), width - face.indent, face.font, face.size, face.bold or line.style == "tebal"
            )
            for line in cell.lines
        )
        return self._in_lines(lines, len(cell.lines), face)

    def _in_lines(self, lines: int, paragraphs: int, face: Typeface) -> float:
        """The height of so many lines of a type, in lines of the body's."""
        return (lines * face.line + paragraphs * face.space) / self.faces.body.line

    def head_height(self) -> float:
        """Height of the header rows together, in points."""
        result = [self._lines_of(row) * self.line + _FRAME for row in self._head]
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
