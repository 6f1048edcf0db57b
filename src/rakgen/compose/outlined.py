"""Outlined: the cells of an outline - each level prints the columns in its own way, on rows of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.compose.cells import Cells
from rakgen.compose.contents import Origin
from rakgen.compose.rows import TableRow
from rakgen.compose.stacks import Stacks
from rakgen.compose.sums import Sums
from rakgen.compose.templated import ContentRenderer, Templated
from rakgen.document.document import Cell, Line, Mark, Number, Style
from rakgen.layout.fields import LEVELS
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec
from rakgen.layout.outline import STEP, Outline, OutlineLevel


class ItemRows(NamedTuple):
    """The rows of one item of an outline itself: the first, how many, and its level there."""

    first: int
    rows: int
    level: OutlineLevel


class Outlined:
    """Makes the cells of an outline. Row numbers are those of the printed rows."""

    def __init__(
        self,
        outline: Outline,
        table: TableSpec,
        leaves: Sequence[HeaderLeaf],
        rows: Sequence[TableRow],
        sums: Sums,
        origin: Origin,
        render: ContentRenderer,
    ) -> None:
        self.outline, self.leaves = outline, leaves
        self.rows = [row.with_own for row in rows]
        columns = {
            (level, id(leaf.column)): outline.column(leaf.column, level) for level in outline.names for leaf in leaves
        }
        self.by_level = {
            level: [
                leaf._replace(column=column) if (column := columns[level, id(leaf.column)]) is not None else None
                for leaf in leaves
            ]
            for level in outline.names
        }
        printed = [leaf for own in self.by_level.values() for leaf in own if leaf is not None]
        templated = Templated(self.rows, origin, render)
        self.cells = Cells(table, printed, self.rows, sums, origin, templated)
        self.cells.take_over({id(columns[level, key]): key for level, key in columns})
        self.stacks = Stacks(table, self.rows, origin, templated)
        self.levels = {LEVELS.index(level.tingkat): level for level in outline.levels}
        self.runs = list(self._runs())
        self.heads = self._heads()

    def _runs(self) -> Iterator[ItemRows]:
        first = 0
        for index in range(1, len(self.rows) + 1):
            row = self.rows[index] if index < len(self.rows) else None
            if row is None or row.outline != self.rows[first].outline or row.is_first[row.outline]:
                yield ItemRows(first, index - first, self.levels[self.rows[first].outline])
                first = index

    def _heads(self) -> list[int]:
        """For each row the first row of the item above its own, -1 for the highest."""
        heads: list[int] = []
        above: list[ItemRows] = []
        for run in self.runs:
            depth = self.outline.names.index(run.level.tingkat)
            while above and self.outline.names.index(above[-1].level.tingkat) >= depth:
                above.pop()
            heads += [above[-1].first if above else -1] * run.rows
            above.append(run)
        return heads

    def is_above_next(self, index: int) -> bool:
        """True for a row whose item has the next row's below it: a page must not part them."""
        below = index + 1
        return below < len(self.rows) and self.heads[below] > self.heads[index]

    def column(self, number: int, first: int, end: int) -> Iterator[tuple[int, Cell]]:
        """The cells of a column on rows first..end-1, each with its row counted from `first`."""
        runs = [run for run in self.runs if run.first < end and first < run.first + run.rows]
        placed: dict[int, Cell] = {}
        for level in self.levels.values():
            own = [run for run in runs if run.level is level]
            within = [(max(run.first, first), min(run.first + run.rows, end)) for run in own]
            placed.update(self._of_level(number, within, level))
        for row in sorted(placed):
            yield row - first, placed[row]

    def _of_level(
        self, number: int, within: Sequence[tuple[int, int]], level: OutlineLevel
    ) -> Iterator[tuple[int, Cell]]:
        """The cells of a column on the rows of some items of a level themselves, given as (first row, end)."""
        leaf = self.by_level[level.tingkat][number]
        if leaf is None:
            yield from ((start, Cell("", stop - start, fill=level.warna)) for start, stop in within)
            return
        column = leaf.column
        if column.own_level is not None or column.per == "baris":
            within = [(row, row + 1) for start, stop in within for row in range(start, stop)]
        is_stack = len(column.isi) > 1 or any(content.sekali for content in column.isi)
        make_cell = self.stacks.whole if is_stack else self.cells.maker(leaf)
        cells = [(start, make_cell(leaf, start, stop - start)) for start, stop in within]
        is_text = any(f"{level.tingkat}.uraian" in content.fields for content in column.isi)
        for row, cell in self.stacks.printed(leaf, cells, 0) if is_stack else cells:
            yield row, _set(cell, level, level.lekuk if is_text else 0)


def _set(cell: Cell, level: OutlineLevel, steps: int) -> Cell:
    """A cell in the style, on the fill and with the indentation of its level."""
    if level.gaya != "biasa" and cell.style == "biasa":
        content = cell.content
        if isinstance(content, tuple) and not isinstance(content, Mark | Number):
            content = tuple(_in_style(line, level.gaya) for line in content)
        cell = cell._replace(style=level.gaya, content=content)
    if steps and cell.text and cell.align == "kiri":
        cell = cell._replace(content=tuple(_indented(line, steps) for line in cell.lines))
    return cell if cell.fill or not level.warna else cell._replace(fill=level.warna)


def _indented(line: Line, steps: int) -> Line:
    return line._replace(bullet=STEP * steps + line.bullet)


def _in_style(line: Line, style: Style) -> Line:
    return line if line.runs or line.style != "biasa" else line._replace(style=style)
