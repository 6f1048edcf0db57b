"""Lattice: the tables that lines draw on a page, as grids of cells.

Lines that touch one another make one table. Where less than `_DRAWN` of the border between two places is drawn, they
are one cell. The rim of a table counts as drawn, so tables without outer borders, and those that go on overleaf, have
all their cells; a corner that is open to two sides and empty belongs to none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rakgen.readers.pdf_ink import Stroke

_NEAR = 2.2  # points within which lines touch, or are one
_GAP = 3.0  # points that a line may be broken for
_BEYOND = 4.0  # points by which lines reach beyond the last one that crosses them, where a rim is not drawn
_DRAWN = 0.6  # the part of a border that divides two cells
_MOST_LINES = 3_000

PageBox = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class LatticeCell(NamedTuple):
    """A cell by its first row and column and how many it spans; `is_open` is True where its lower border is the
    table's and is not drawn.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    is_open: bool = False


class Lattice(NamedTuple):
    """A drawn table: where its columns and rows begin and end, and its cells, row by row."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[LatticeCell, ...]

    @property
    def box(self) -> PageBox:
        """The table's place on the page: left, top, right and bottom in points."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_box(self, cell: LatticeCell) -> PageBox:
        """A cell's place on the page: left, top, right and bottom in points."""
        right, bottom = self.xs[cell.column + cell.colspan], self.ys[cell.row + cell.rowspan]
        return self.xs[cell.column], self.ys[cell.row], right, bottom


def lattices(strokes: Iterable[Stroke], has_text: Callable[[PageBox], bool]) -> tuple[list[Lattice], list[PageBox]]:
    """The tables that strokes draw, from the top down, and the places of tables within a cell of another, which are
    none; `has_text` says whether anything is written in a box. What has one cell only is no table.
    """
    found = [lattice for group in _touching(_whole_lines(strokes)) if (lattice := _lattice(group, has_text))]
    found = sorted((table for table in found if len(table.cells) > 1), key=lambda table: (table.ys[0], table.xs[0]))
    inner = [table for table in found if any(_is_within(table.box, other.box) for other in found if other is not table)]
    return [table for table in found if table not in inner], [table.box for table in inner]


def _is_within(box: PageBox, other: PageBox) -> bool:
    return other[0] <= box[0] and other[1] <= box[1] and box[2] <= other[2] and box[3] <= other[3]


# Lines


def _whole_lines(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Strokes as lines: pieces of one are put together, dots that belong to none left."""
    lines: list[Stroke] = []
    pieces = list(strokes)
    for is_level in (True, False):
        own = [piece for piece in pieces if piece.is_level is is_level]
        for group in _clusters(own, lambda stroke: stroke.y0 if stroke.is_level else stroke.x0):
            group.sort(key=lambda stroke: stroke.x0 if stroke.is_level else stroke.y0)
            lines += _put_together(group, is_level)
    lines = [stroke for stroke in lines if max(stroke.x1 - stroke.x0, stroke.y1 - stroke.y0) > _GAP]
    return sorted(lines, key=lambda stroke: stroke.x1 - stroke.x0 + stroke.y1 - stroke.y0, reverse=True)[:_MOST_LINES]


def _clusters(strokes: Iterable[Stroke], across: Callable[[Stroke], float]) -> Iterator[list[Stroke]]:
    group: list[Stroke] = []
    for stroke in sorted(strokes, key=across):
        if group and across(stroke) - across(group[0]) > _NEAR:
            yield group
            group = []
        group.append(stroke)
    if group:
        yield group


def _put_together(group: Sequence[Stroke], is_level: bool) -> Iterator[Stroke]:
    run: list[Stroke] = []
    end = 0.0
    for stroke in group:
        start, stop = (stroke.x0, stroke.x1) if is_level else (stroke.y0, stroke.y1)
        if run and start > end + _GAP:
            yield _united(run, end, is_level)
            run, end = [], 0.0
        run.append(stroke)
        end = max(end, stop) if len(run) > 1 else stop
    yield _united(run, end, is_level)


def _united(run: Sequence[Stroke], end: float, is_level: bool) -> Stroke:
    if is_level:
        middle = sum(stroke.y0 for stroke in run) / len(run)
        return Stroke(run[0].x0, middle, end, middle)
    middle = sum(stroke.x0 for stroke in run) / len(run)
    return Stroke(middle, run[0].y0, middle, end)


def _touching(lines: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """The lines in groups of those that touch one another."""
    level, upright = (
        [stroke for stroke in lines if stroke.is_level],
        [stroke for stroke in lines if not stroke.is_level],
    )
    groups = list(range(len(level) + len(upright)))
    for first, line in enumerate(level):
        for second, other in enumerate(upright, len(level)):
            if line.x0 - _NEAR <= other.x0 <= line.x1 + _NEAR and other.y0 - _NEAR <= line.y0 <= other.y1 + _NEAR:
                groups[_root(groups, first)] = _root(groups, second)
    members: dict[int, list[Stroke]] = {}
    for index, line in enumerate((*level, *upright)):
        members.setdefault(_root(groups, index), []).append(line)
    return (group for group in members.values() if len(group) > 3)


def _root(groups: list[int], index: int) -> int:
    while groups[index] != index:
        groups[index] = groups[groups[index]]
        index = groups[index]
    return index


# Grids


class _Edges(NamedTuple):
    """Where the lines of a table along one axis lie, and what of each is drawn, as pairs of start and end."""

    places: tuple[float, ...]
    drawn: list[list[tuple[float, float]]]

    def is_drawn(self, number: int, start: float, end: float) -> bool:
        """True where most of a line is drawn between two points."""
        length = sum(max(0.0, min(stop, end) - max(begin, start)) for begin, stop in self.drawn[number])
        return length >= _DRAWN * (end - start)


def _edges(lines: Sequence[Stroke], others: Sequence[Stroke], is_level: bool) -> _Edges:
    """The lines of one direction; the ends of those that cross them are a rim where none is drawn."""
    groups = list(_clusters(lines, lambda stroke: stroke.y0 if is_level else stroke.x0))
    places = [sum(stroke.y0 if is_level else stroke.x0 for stroke in group) / len(group) for group in groups]
    drawn = [[(stroke.x0, stroke.x1) if is_level else (stroke.y0, stroke.y1) for stroke in group] for group in groups]
    first = min(crossing.y0 if is_level else crossing.x0 for crossing in others)
    last = max(crossing.y1 if is_level else crossing.x1 for crossing in others)
    if first < places[0] - _BEYOND:
        places, drawn = [first, *places], [[], *drawn]
    if last > places[-1] + _BEYOND:
        places, drawn = [*places, last], [*drawn, []]
    return _Edges(tuple(places), drawn)


def _lattice(group: Sequence[Stroke], has_text: Callable[[PageBox], bool]) -> Lattice | None:
    level, upright = (
        [stroke for stroke in group if stroke.is_level],
        [stroke for stroke in group if not stroke.is_level],
    )
    if not level or not upright:
        return None
    rows, columns = _edges(level, upright, True), _edges(upright, level, False)
    if len(rows.places) < 2 or len(columns.places) < 2:
        return None
    regions = _regions(rows, columns)
    outside = [
        region
        for region in regions
        if len(_open_sides(region, rows, columns)) > 1 and not _says(region, rows, columns, has_text)
    ]
    whole = _rectangles([region for region in regions if region not in outside])
    xs = sorted({edge for box in whole for edge in (box[1], box[3])})
    ys = sorted({edge for box in whole for edge in (box[0], box[2])})
    if not whole:
        return None
    last = len(rows.places) - 1
    cells = [
        LatticeCell(
            ys.index(top), xs.index(left), ys.index(bottom) - ys.index(top), xs.index(right) - xs.index(left),
            bottom == last and not rows.is_drawn(last, columns.places[left], columns.places[right]),
        )
        for top, left, bottom, right in sorted(whole)
    ]  # fmt: skip
    return Lattice(tuple(columns.places[x] for x in xs), tuple(rows.places[y] for y in ys), tuple(cells))


_GridPlaces = frozenset[tuple[int, int]]


def _regions(rows: _Edges, columns: _Edges) -> list[_GridPlaces]:
    """The places of a grid in groups of those that no drawn border divides."""
    height, width = len(rows.places) - 1, len(columns.places) - 1
    groups = list(range(height * width))
    for row in range(height):
        for column in range(width):
            own = row * width + column
            top, bottom = rows.places[row : row + 2]
            left, right = columns.places[column : column + 2]
            if column + 1 < width and not columns.is_drawn(column + 1, top, bottom):
                groups[_root(groups, own)] = _root(groups, own + 1)
            if row + 1 < height and not rows.is_drawn(row + 1, left, right):
                groups[_root(groups, own)] = _root(groups, own + width)
    members: dict[int, set[tuple[int, int]]] = {}
    for index in range(len(groups)):
        members.setdefault(_root(groups, index), set()).add(divmod(index, width))
    return [frozenset(places) for places in members.values()]


def _open_sides(region: _GridPlaces, rows: _Edges, columns: _Edges) -> set[str]:
    """The sides of the table that a region is open to."""
    height, width = len(rows.places) - 1, len(columns.places) - 1
    sides: set[str] = set()
    for row, column in region:
        across, along = columns.places[column : column + 2], rows.places[row : row + 2]
        if row == 0 and not rows.is_drawn(0, *across):
            sides.add("top")
        if row == height - 1 and not rows.is_drawn(height, *across):
            sides.add("bottom")
        if column == 0 and not columns.is_drawn(0, *along):
            sides.add("left")
        if column == width - 1 and not columns.is_drawn(width, *along):
            sides.add("right")
    return sides


def _says(region: _GridPlaces, rows: _Edges, columns: _Edges, has_text: Callable[[PageBox], bool]) -> bool:
    return any(
        has_text((columns.places[column], rows.places[row], columns.places[column + 1], rows.places[row + 1]))
        for row, column in region
    )


def _rectangles(regions: Iterable[_GridPlaces]) -> list[tuple[int, int, int, int]]:
    """Regions as rectangles (first row and column, last row and column + 1); those that overlap are one."""
    boxes: list[tuple[int, int, int, int]] = []
    waiting = [
        (
            min(r for r, _ in region),
            min(c for _, c in region),
            max(r for r, _ in region) + 1,
            max(c for _, c in region) + 1,
        )
        for region in regions
    ]
    while waiting:
        box = waiting.pop()
        crossing = next((placed for placed in boxes if _crosses(placed, box)), None)
        if crossing is None:
            boxes.append(box)
            continue
        boxes.remove(crossing)
        waiting.append(
            (min(box[0], crossing[0]), min(box[1], crossing[1]), max(box[2], crossing[2]), max(box[3], crossing[3]))
        )
    return boxes


def _crosses(box: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
