"""Tall: rows that together are taller than a page, laid out page by page.

Typst cannot tag a cell that goes on overleaf. So each page has rows of its own, with what fits of a row that goes on;
bands, labels and short texts beside it are printed again with "(lanjutan)", amounts are not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from rakgen.document.continued import continued
from rakgen.document.document import Cell, Grid, Line, Mark, Number, Page, Row
from rakgen.document.measure import Heights, row_heights
from rakgen.document.metrics import wrap_lines
from rakgen.document.widths import cell_lines_width

_LOW = 4  # rows that take less than such a part of a page stay with the next one
_LEAST = 2  # lines of a row that goes on, on each of its pages

_SURELY = 1.5  # counted lines are never so much more than the printed ones

_Origins: TypeAlias = list[tuple[int, int]]


class TallRoom(NamedTuple):
    """Points that a page has for rows, the `first` one and any other, and what must stand below the last row."""

    first: float
    full: float
    tail: float


class _Portion(NamedTuple):
    """A row or a part of it: its number, its own cells by columns, and which of these began on a page before; `again`
    for a band that is printed again.
    """

    number: int
    cells: dict[int, Cell]
    begun: frozenset[int] = frozenset()
    again: bool = False


def laid_out(grid: Grid, page: Page, room: TallRoom, heights: Heights) -> list[Row]:
    """The rows of a table, those of a page that is too low for them as several pages' rows, each beginning one."""
    rows: list[Row] = []
    for run in _runs(grid.body_rows):
        if not any(row.may_split for row in run):
            rows += run
            continue
        first = room.full if rows or run[0].new_page else room.first
        tail = room.tail if run[-1] is grid.body_rows[-1] and run[-1].keep else 0.0
        pages = _Pages(run, grid, page, heights, TallRoom(first, room.full, tail)).filled()
        begins = [rows or run[0].new_page, *[True] * (len(pages) - 1)]
        for page_rows, new_page in zip(pages, begins, strict=True):
            rows += [row._replace(new_page=bool(new_page) and not place) for place, row in enumerate(page_rows)]
    return rows


def _runs(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of each page that was chosen."""
    run: list[Row] = []
    for row in rows:
        if run and row.new_page:
            yield run
            run = []
        run.append(row)
    yield run


class _Pages:
    """Fills pages with rows, from the top."""

    def __init__(self, rows: Sequence[Row], grid: Grid, page: Page, heights: Heights, room: TallRoom) -> None:
        self.page, self.heights, self.room = page, heights, room
        self.widths = [column.width for column in grid.columns]
        self.rows = self._without_tall_labels(rows)
        self.origins = list(_origins(self.rows, len(self.widths)))
        self.below = self._below()
        self.pages: list[list[Row]] = []
        self.on: list[_Portion] = []
        self.free = room.first
        self.begun: set[tuple[int, int]] = set()  # labels that stand on a page before

    def filled(self) -> list[list[Row]]:
        """The rows of each page."""
        for number, row in enumerate(self.rows):
            part = _Portion(number, {i: cell for i, cell in enumerate(row.cells) if cell and cell.rowspan == 1})
            while not self._fits(part, self.below[number]):
                if self._may_move(part):
                    self._turn(part, self._kept())
                elif self._lines(part) < 2:  # nothing can be parted
                    break
                else:
                    head, part = self._split(part)
                    self.on.append(head)
                    self._turn(part, [])
            self.on.append(part)
        self.pages.append(self._merged(self.on))
        return self.pages

    def _without_tall_labels(self, rows: Sequence[Row]) -> list[Row]:
        """The rows, where a label taller than a page is a text of its first row, and printed again from the second."""
        cells = [list(row.cells) for row in rows]
        for number, row in enumerate(cells):
            for column, cell in enumerate(row):
                if cell is None or cell.rowspan == 1:
                    continue
                width = self._width(cell, column)
                if self.heights.cell(cell, width).likely + self.heights.frame > self.room.full:
                    row[column] = cell._replace(rowspan=1)
                    cells[number + 1][column] = continued(cell, cell.rowspan - 1, width, self.page)
        return [row._replace(cells=tuple(own)) for row, own in zip(rows, cells, strict=True)]

    def _below(self) -> list[float]:
        """For each row the points of what stays with it below: rows that are low, after the last what follows them."""
        below = [self.room.tail]
        for number in range(len(self.rows) - 1, 0, -1):
            alone = [cell and cell._replace(rowspan=1) for cell in self.rows[number].cells]
            height = self._height_of([Row(tuple(alone))]) + below[0]
            below.insert(0, height if self.rows[number - 1].keep and height < self.room.full / _LOW else 0.0)
        return below

    def _height_of(self, rows: Sequence[Row]) -> float:
        return sum(row_heights(rows, self.page, self.widths, self.heights))

    def _height(self, parts: Sequence[_Portion]) -> float:
        return self._height_of(self._merged(parts))

    def _fits(self, part: _Portion, below: float = 0.0) -> bool:
        return not self._is_tall(part) and self._height([*self.on, part]) + below <= self.free

    def _is_tall(self, part: _Portion) -> bool:
        """True for a part that no page holds, by the lines counted alone: it need not be measured."""
        return self._lines(part) * self.page.typefaces.body.line > _SURELY * self.room.full

    def _may_move(self, part: _Portion) -> bool:
        """True where a part goes to the next page, which holds it whole, or since this one holds too little of it."""
        if all(portion.again for portion in self.on) and self.free >= self.room.full:
            return False
        if not self._is_tall(part) and self._height([part]) + self.below[part.number] <= self.room.full:
            return True
        return not self._fits(self._cut(part, _LEAST)[0])

    def _kept(self) -> list[_Portion]:
        """The last parts of the page that stay with the next row, unless these are all that it has."""
        count = len(self.on)
        while count and self.rows[self.on[count - 1].number].keep and not self.on[count - 1].begun:
            count -= 1
        return self.on[count:] if any(not part.again for part in self.on[:count]) else []

    def _turn(self, part: _Portion, kept: list[_Portion]) -> None:
        """Begin the next page, with the parts that stay with the next one."""
        held = self._merged(self.on[: len(self.on) - len(kept)])
        self.pages.append([*held[:-1], *(row._replace(keep=False) for row in held[-1:])])
        for portion in self.on[: len(self.on) - len(kept)]:
            self.begun |= {*self.origins[portion.number]}
        self.on = [*self._bands((*kept, part)[0]), *kept]
        self.free = self.room.full

    def _bands(self, part: _Portion) -> list[_Portion]:
        """The bands that a page beginning with a part prints again."""
        bands: list[_Portion] = []
        depth = self.rows[part.number].band or len(self.rows) + 1
        for number in range(part.number - 1, -1, -1):
            row = self.rows[number]
            if 0 < row.band < depth:
                depth = row.band
                again = {i: self._again(cell, i) for i, cell in enumerate(row.cells) if cell and cell.rowspan == 1}
                bands.insert(0, _Portion(number, again, again=True))
        return bands

    def _merged(self, parts: Sequence[_Portion]) -> list[Row]:
        """Parts as the rows of one page, each label over those that it stands beside."""
        rows = []
        for place, part in enumerate(parts):
            cells: list[Cell | None] = [None] * len(self.widths)
            for column, origin in enumerate(self.origins[part.number]):
                cell = self.rows[origin[0]].cells[column] if origin[1] == column else None
                if cell is not None and cell.rowspan == 1:
                    cells[column] = part.cells[column]
                elif cell is not None and not (place and self._origin(parts[place - 1], column) == origin):
                    span = sum(self._origin(other, column) == origin for other in parts[place:])
                    again = self._again(cell, column) if origin in self.begun else cell
                    cells[column] = again._replace(rowspan=span)
            rows.append(self.rows[part.number]._replace(cells=tuple(cells), may_split=False))
        return rows

    def _origin(self, part: _Portion, column: int) -> tuple[int, int]:
        return self.origins[part.number][column]

    def _again(self, cell: Cell, column: int) -> Cell:
        """A cell printed again: a tick as it is, no amount."""
        if isinstance(cell.content, Mark):
            return cell
        if isinstance(cell.content, Number) and cell.rowspan == 1:
            return cell._replace(content="")
        return continued(cell, cell.rowspan, self._width(cell, column), self.page)

    def _width(self, cell: Cell, column: int) -> float:
        return cell_lines_width(cell, self.widths, column, self.page)

    def _lines(self, part: _Portion) -> int:
        """The lines of a part's own texts, as `_cut_cell` counts them."""
        return max(
            (
                sum(self._wrapped(line.text, self._width(cell, column)) for line in cell.lines)
                for column, cell in part.cells.items()
            ),
            default=0,
        )

    def _wrapped(self, text: str, width: float) -> int:
        return wrap_lines(text, width, self.page.font, self.page.size, True)

    def _split(self, part: _Portion) -> tuple[_Portion, _Portion]:
        """A part as what this page still holds and what goes on: fewer lines are taken where they prove too high."""
        line = self.page.typefaces.body.line
        most = min(int(self.free / line), self._lines(part) - _LEAST)
        while most > 1:
            head, rest = self._cut(part, most)
            over = self._height([*self.on, head]) - self.free
            if over <= 0:
                return head, rest
            most -= max(1, int(over / line))
        return self._cut(part, 1)

    def _cut(self, part: _Portion, most: int) -> tuple[_Portion, _Portion]:
        """A part as one of at most so many lines, and the rest with short texts again."""
        heads: dict[int, Cell] = {}
        rests: dict[int, Cell] = {}
        begun = set(part.begun)
        for column, cell in part.cells.items():
            width = self._width(cell, column)
            heads[column], rest = _cut_cell(cell, most, lambda text, width=width: self._wrapped(text, width))  # type: ignore[misc]
            if rest:
                rests[column] = rest
                begun.add(column)
            else:
                rests[column] = cell._replace(content="") if column in begun else self._again(cell, column)
        return part._replace(cells=heads), part._replace(cells=rests, begun=frozenset(begun))


def _origins(rows: Sequence[Row], count: int) -> Iterator[_Origins]:
    """For each row the row and column with which the cell begins that covers each column."""
    origins = [(0, column) for column in range(count)]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is not None:
                origins[column : column + cell.colspan] = [(number, column)] * cell.colspan
        yield origins.copy()


def _cut_cell(cell: Cell, most: int, height: Callable[[str], int]) -> tuple[Cell, Cell | None]:
    """A cell as one of at most `most` lines, and the rest; a line of several styles that is cut loses them."""
    lines, free = list(cell.lines), most
    head: list[Line] = []
    while lines and height(lines[0].text) <= free:
        free -= height(lines[0].text)
        head.append(lines.pop(0))
    if not lines:
        return cell, None
    (text, style, bullet), between = (lines[0].text, lines[0].style, lines[0].bullet), " "
    words = text.split(between)
    count = _fitting(words, between, height, free)
    if not (count or head):  # a word of more lines than that
        words, between = list(text), ""
        count = max(1, _fitting(words, between, height, free))
    if count:
        head.append(Line(between.join(words[:count]), style, bullet=bullet))
        lines[0] = Line(between.join(words[count:]), style)
    return cell._replace(content=tuple(head)), cell._replace(content=tuple(lines))


def _fitting(words: Sequence[str], between: str, height: Callable[[str], int], most: int) -> int:
    """How many of the words take at most `most` lines."""
    return bisect_right(range(1, len(words)), most, key=lambda count: height(between.join(words[:count])))
