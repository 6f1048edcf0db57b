"""Heights: how high each row of a sheet has to be, since Excel fits no height to cells that are merged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.document.document import PADDING, Cell, Line, Mark, Page, Row
from rakgen.document.heights import CELL_MARGIN
from rakgen.document.metrics import wrap_lines
from rakgen.document.widths import MM
from rakgen.text.printable import BREAK
from rakgen.writers.xlsx.runs import steps_of

LINE = 1.28
"""Line height as a multiple of the type size: Excel's own lines are higher than those of the paper formats."""

_STEP = 1.0  # of the type size: at most what a step of indentation takes in Excel and LibreOffice

POINTS = 0.75
"""Points of a pixel."""

HIGHEST = 545
"""Pixels a row of Excel may have: 409 points, rounded down."""


HIGH, SLICED, BROKEN = "RAK945.tinggi", "RAK945.halaman", "RAK945.kata"
"""What is told of a text that is higher than its rows can be, of one that is higher than a page, and of words that are
wider than their columns.
"""


class Cut(NamedTuple):
    """A text that a sheet does not print as it should be: what is told of it, and where it stands in the plan."""

    key: str
    place: Span | None


class RowHeights(NamedTuple):
    """Pixels of each row, and where the cells stand whose text is higher than their rows can be."""

    pixels: tuple[int, ...]
    cut: tuple[Span | None, ...] = ()


def is_bold(line: Line) -> bool:
    """True for a style with bold letters, which are wider."""
    return line.style.startswith("tebal") or line.style == "garis-bawah"


def text_height(
    lines: Sequence[Line], width: float, font: str, size: float, *, bold: bool = False, padding: float = PADDING
) -> float:
    """Points that the lines of a cell of `width` points take, each indented as the furthest; `bold` where all are;
    `padding` mm of the width are none of theirs.
    """
    steps, bare = steps_of(lines)
    room = width - padding / MM - steps * _STEP * size
    count = sum(_lines(line.whole.text, room, font, size, bold or is_bold(line)) for line in bare)
    return count * size * LINE + 2 * CELL_MARGIN / MM


def _lines(text: str, room: float, font: str, size: float, bold: bool) -> int:
    """The most lines that a text takes: LibreOffice ends one behind a slash too, Excel does not."""
    lines = wrap_lines(text, room, font, size, bold)
    return max(lines, wrap_lines(text.replace("/", f"/{BREAK}"), room, font, size, bold)) if "/" in text else lines


def pixels(height: float) -> int:
    """The pixels of a row that has to be so many points high: rounded up, so that nothing is cut."""
    return min(HIGHEST, ceil(height / POINTS))


def fits(height: float) -> bool:
    """True where a row of Excel can be so many points high."""
    return height <= HIGHEST * POINTS


def row_heights(rows: Sequence[Row], page: Page, width: Callable[[int, Cell], float]) -> RowHeights:
    """The heights of a table's rows; `width` gives the points of a cell that begins at a column."""
    heights = [page.size * LINE + 2 * CELL_MARGIN / MM] * len(rows)
    merged: list[tuple[int, Cell, float]] = []
    needs: list[tuple[int, Cell, float]] = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is None or not cell.content or isinstance(cell.content, Mark):
                continue
            need = text_height(
                cell.lines, width(column, cell), page.font, page.size, bold=cell.role == "header", padding=page.padding
            )
            if cell.rowspan == 1:
                heights[number] = max(heights[number], need)
            else:
                merged.append((number, cell, need))
            if not fits(need):
                needs.append((number, cell, need))
    result = [pixels(height) for height in heights]
    _raise_labels(result, [(number + cell.rowspan, number, ceil(need / POINTS)) for number, cell, need in merged])
    cut = [cell.origin for number, cell, need in needs if sum(result[number : number + cell.rowspan]) * POINTS < need]
    return RowHeights(tuple(result), tuple(cut))


def _raise_labels(heights: list[int], labels: Sequence[tuple[int, int, int]]) -> None:
    """Make rows as high as the cells that are merged over them need; of each the row after its last, its first and its
    pixels. What one lacks stands where those that go on further down have it too, as the pages count it.
    """
    begun = [0] * (len(heights) + 1)  # where the last cell begins that goes on past the end of a row
    for end, first, _ in labels:
        for row in range(first + 1, end):
            begun[row] = max(begun[row], first)
    for end, first, need in sorted(labels, key=lambda label: (label[0], -label[1])):
        shared = max(first, begun[end])
        _raise(heights, range(shared, end), need - sum(heights[first:shared]))


def _raise(heights: list[int], rows: range, need: int) -> None:
    """Make rows together as high as a merged cell needs, all alike as far as each may grow."""
    while (lack := need - sum(heights[row] for row in rows)) > 0:
        growing = [row for row in rows if heights[row] < HIGHEST]
        if not growing:
            return
        for left, row in zip(range(len(growing), 0, -1), growing, strict=True):
            share = ceil(lack / left)
            heights[row] = min(HIGHEST, heights[row] + share)
            lack -= share
