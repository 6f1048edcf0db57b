"""Terminal table: a Grid drawn with `+`, `-` and `|`, merges in both directions as one box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rakgen.document.document import Align, Cell, Grid, Line
from rakgen.document.paragraphs import INDENT
from rakgen.text.printable import display_width
from rakgen.writers.terminal.columns import LEAST
from rakgen.writers.terminal.text import pad, wrap


class _Box(NamedTuple):
    """A cell on the drawing: its place in the grid and its lines."""

    top: int
    bottom: int
    left: int
    right: int
    cell: Cell
    lines: list[str]


def table_lines(grid: Grid, widths: list[int]) -> Iterator[str]:
    """The table, line by line; each is as wide as the columns and the lines between them."""
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + width + 1)
    boxes = list(_boxes(grid, edges))
    rows = len(grid.header_rows) + len(grid.body_rows)
    levels = _levels(boxes, rows)
    canvas = [[" "] * (edges[-1] + 1) for _ in range(levels[-1] + 1)]
    for box in boxes:
        _draw(canvas, box, edges, levels)
    return ("".join(line) for line in canvas)


def _boxes(grid: Grid, edges: list[int]) -> Iterator[_Box]:
    for top, row in enumerate((*grid.header_rows, *grid.body_rows)):
        for left, cell in enumerate(row.cells):
            if cell is not None:
                right = min(left + cell.colspan, len(edges) - 1)
                width = edges[right] - edges[left] - 1
                lines = [part for line in cell.lines for part in _hung(line, width, cell.align)]
                yield _Box(top, top + cell.rowspan, left, right, cell, lines)


def _hung(line: Line, width: int, align: Align) -> list[str]:
    """A paragraph as lines, its text behind the bullet where there is room for it; indented as far as there is."""
    while line.bullet.startswith(INDENT) and width - display_width(line.bullet) - 1 < LEAST:
        line = line._replace(bullet=line.bullet[1:])
    room = width - display_width(line.bullet) - 1
    if not line.bullet or align != "kiri" or room < LEAST:
        return wrap(line.whole.text, width)
    parts = wrap(line.text, room)
    return [f"{line.bullet} {parts[0]}", *(" " * (width - room) + part for part in parts[1:])]


def _levels(boxes: list[_Box], rows: int) -> list[int]:
    """The line on the drawing of each edge between rows; the last row of a merge grows where its text needs it."""
    heights = [1] * rows
    ending: list[list[_Box]] = [[] for _ in range(rows)]
    for box in boxes:
        ending[min(box.bottom, rows) - 1].append(box)
    levels = [0]
    for row in range(rows):
        for box in ending[row]:
            above = levels[row] - levels[box.top]  # lines of the rows above, and the rules between
            heights[row] = max(heights[row], len(box.lines) - above)
        levels.append(levels[row] + heights[row] + 1)
    return levels


def _draw(canvas: list[list[str]], box: _Box, edges: list[int], levels: list[int]) -> None:
    left, right = edges[box.left], edges[box.right]
    top, bottom = levels[box.top], levels[min(box.bottom, len(levels) - 1)]
    for y in (top, bottom):
        for x in range(left + 1, right):
            if canvas[y][x] == " ":
                canvas[y][x] = "-"
    for y in range(top + 1, bottom):
        for x in (left, right):
            if canvas[y][x] == " ":
                canvas[y][x] = "|"
    for y in (top, bottom):
        canvas[y][left] = canvas[y][right] = "+"
    for number, line in enumerate(box.lines, top + 1):
        text = pad(line, right - left - 1, box.cell.align)
        # A line is put as a whole: a wide character takes the place of two, the places after it are empty.
        canvas[number][left + 1 : right] = [text, *[""] * (right - left - 2)]
