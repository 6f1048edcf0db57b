"""Columns of a terminal table: how wide each is, numbers first, then words, then lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.document import Grid
from rakgen.text.numbers import is_figure
from rakgen.text.printable import display_width
from rakgen.writers.terminal.text import units

LEAST = 9
"""Characters that a text wants before records read better."""
_MOST = 60  # characters of a line that still reads well
_LONGEST = 20  # characters of a word that is kept whole
_PERIOD, _SHORT = 6, 4  # characters of a period column, and of another, that are never fewer


class _Want(NamedTuple):
    """The characters with which a column's numbers stay whole, its words too, and its lines."""

    numbers: int
    words: int
    lines: int


def column_widths(grid: Grid, width: int) -> list[int] | None:
    """Characters of each column, None when the terminal is too narrow for a table.

    Amounts are never broken; words are where a line must end inside them, the longest first.
    """
    free = width - len(grid.columns) - 1
    wants = [_want(grid, column) for column in range(len(grid.columns))]
    numbers = [want.numbers for want in wants]
    words = _below_headings(grid, [want.words for want in wants])
    if sum(numbers) > free:
        return None
    if sum(words) > free:
        return _raised(numbers, words, free)
    lacks = [max(0, want.lines - word) for want, word in zip(wants, words, strict=True)]
    free -= sum(words)
    total = max(free, sum(lacks))
    return [word + (free * lack // total if total else 0) for word, lack in zip(words, lacks, strict=True)]


def _want(grid: Grid, column: int) -> _Want:
    numbers = words = lines = 1
    for text, in_body in _texts(grid, column):
        lines = max(lines, display_width(text))
        for unit in units(text):
            size = display_width(unit)
            words = max(words, min(size, _LONGEST))
            if in_body and is_figure(unit):
                numbers = max(numbers, size)
    if lines <= (_PERIOD if grid.columns[column].period else _SHORT):
        return _Want(lines, lines, lines)
    numbers = max(numbers, min(lines, LEAST))
    words = max(words, numbers)
    return _Want(numbers, words, max(words, min(lines, _MOST)))


def _below_headings(grid: Grid, words: Sequence[int]) -> list[int]:
    """The characters of columns with which the words of headings over several of them stay whole too."""
    widths = list(words)
    for row in grid.header_rows:
        for first, cell in enumerate(row.cells):
            if cell is not None and cell.colspan > 1:
                longest = max((display_width(unit) for unit in units(cell.text)), default=0)
                room = min(longest, _LONGEST) - (cell.colspan - 1)
                columns = slice(first, first + cell.colspan)
                widths[columns] = _raised(widths[columns], [room] * cell.colspan, max(room, sum(widths[columns])))
    return widths


def _texts(grid: Grid, column: int) -> Iterator[tuple[str, bool]]:
    """The lines of a column's own cells, and whether they stand in the body."""
    for number, row in enumerate((*grid.header_rows, *grid.body_rows)):
        cell = row.cells[column]
        if cell is not None and cell.colspan == 1:
            for line in cell.lines:
                yield from ((part, number >= len(grid.header_rows)) for part in line.whole.text.split("\n"))


def _raised(least: Sequence[int], most: Sequence[int], free: int) -> list[int]:
    """The least widths raised towards the most as far as there is room, the narrowest column first."""
    widths = list(least)
    for _ in range(free - sum(widths)):
        column = min((i for i, width in enumerate(widths) if width < most[i]), key=widths.__getitem__)
        widths[column] += 1
    return widths
