"""Cuts: rows so tall that a page may end within them, at a line of their texts.

A row that is cut is two: what a page holds of it, and the rest, beside which what is short is printed again with
"(lanjutan)"; amounts are not. The breaker looks at such a row as slices of some lines each; `Cuts.made` makes one row
again of those that no page parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise
from operator import itemgetter

from rakgen.document.amounts import is_amount
from rakgen.document.breaks import Pageful
from rakgen.document.continued import continued
from rakgen.document.document import Cell, Column, Content, Grid, Line, Mark, Number, Page, Row
from rakgen.document.measure import CellHeights, Height
from rakgen.document.metrics import line_ends
from rakgen.document.paragraphs import gap_of, hang_of, wrapped
from rakgen.document.ruler import Label, Reach, Ruler
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import cell_lines_width

TALL = 1 / 3
"""Share of a page from which on a row may be cut: what is lower is read at one glance, and leaves little white."""

_LEAST = 3  # lines of a text on either side of a cut


class Cuts:
    """Where the rows of a grid with these numbers may be cut; `room` are the points of a page below its header rows."""

    def __init__(self, grid: Grid, rows: Sequence[int], page: Page, heights: CellHeights, room: float) -> None:
        self._grid, self._page, self._heights = grid, page, heights
        self._known: dict[object, Height] = {}
        self._tall = {row: _TallRow(grid.body_rows[row], grid.columns, page, room, self) for row in rows}
        self._places = {row: tall.places() for row, tall in self._tall.items()}
        self._slices = [(row, line) for row in range(len(grid.body_rows)) for line in (0, *self._places.get(row, ()))]

    def ruler(self) -> Ruler:
        """The ruler of the grid whose tall rows are slices."""
        return Ruler(self._cut(self._places, again=False), self._page, self, list(self._again()))

    def made(self, pieces: Sequence[Pageful]) -> tuple[Grid, Ruler, list[Pageful]]:
        """The grid with its rows cut where these pages of slices end, its ruler, and the pages of its rows."""
        begins = [self._slices[piece.start] for piece in pieces]
        cuts: dict[int, list[int]] = {}
        for row, line in begins:
            cuts.setdefault(row, []).extend([line] if line else [])
        grid, firsts = self._cut(cuts, again=True), self._firsts(cuts)
        starts = [firsts[row] + (cuts[row].index(line) + 1 if line else 0) for row, line in begins]
        bounds = pairwise([*starts, firsts[-1]])
        own = [piece._replace(start=start, end=end) for piece, (start, end) in zip(pieces, bounds, strict=True)]
        return grid, Ruler(grid, self._page, self), own

    # The heights of its cells: those of parts are counted, so that none need be measured.

    @property
    def frame(self) -> float:
        """That of the rows."""
        return self._heights.frame

    def cell(self, cell: Cell, width: float) -> Height:
        """The text of a cell or of a part of one."""
        return self._known.get((cell.setting, width)) or self._heights.cell(cell, width)

    def learn(self, cell: Cell, width: float, points: float) -> Cell:
        """From now on a cell is so high; that cell."""
        self._known[cell.setting, width] = Height(points, points)
        return cell

    def _firsts(self, cuts: Mapping[int, Sequence[int]]) -> list[int]:
        """For each row, and the end, how many rows stand above it once rows are cut."""
        return [0, *accumulate(1 + len(cuts.get(row, ())) for row in range(len(self._grid.body_rows)))]

    def _cut(self, cuts: Mapping[int, Sequence[int]], *, again: bool) -> Grid:
        """The grid with its rows cut below these lines; short texts are printed `again` in the rests."""
        firsts = self._firsts(cuts)
        rows: list[Row] = []
        for number, row in enumerate(self._grid.body_rows):
            first = firsts[number]
            spans = [firsts[number + cell.rowspan] - first if cell and cell.rowspan > 1 else 1 for cell in row.cells]
            cells = tuple(cell and cell._replace(rowspan=span) for cell, span in zip(row.cells, spans, strict=True))
            below = first - firsts[number - row.below]
            own = [row._replace(cells=cells, below=below)]
            if cuts.get(number):
                own = [
                    row._replace(
                        cells=tuple(part.get(i, cell if not place else None) for i, cell in enumerate(cells)),
                        keep=False,
                        band=0 if place else row.band,
                        below=below and below + place,
                        rest=row.rest or place > 0,
                    )
                    for place, part in enumerate(self._tall[number].parts(cuts[number], again=again))
                ]
                own[-1] = own[-1]._replace(keep=row.keep)
            rows += own
        return self._grid._replace(body_rows=tuple(rows))

    def _again(self) -> Iterator[Label]:
        """The texts that are printed again where a page begins with a slice below their end."""
        firsts = self._firsts(self._places)
        for row, tall in self._tall.items():
            tops = [0, *self._places[row]]
            for count, height in tall.again():
                last_beside = firsts[row] + sum(top < count for top in tops) - 1
                yield Label(last_beside, firsts[row + 1] - 1, Reach(0.0, 0.0), Reach(height + self.frame, 0.0))


class _TallRow:
    """A row that may be cut."""

    def __init__(self, row: Row, columns: Sequence[Column], page: Page, room: float, cuts: Cuts) -> None:
        widths = [column.width for column in columns]
        self._texts = {
            column: _CutText(cell, columns[column], cell_lines_width(cell, widths, column), page, cuts)
            for column, cell in enumerate(row.cells)
            if cell is not None and cell.rowspan == 1
        }
        self._lines = max(text.count for text in self._texts.values())
        self._line = page.typefaces.body.line
        self._most = room / self._line

    def places(self) -> list[int]:
        """The lines below which it may be cut: where it reads best, unless these lie so far apart that a page could
        stay half empty; then between any words, or anywhere.
        """
        every = range(_LEAST, self._lines - _LEAST + 1)
        whole = [line for line in every if self._is_sound(line)]
        told = [line for line in whole if self._is_told(line)]
        for places in (told, whole):
            if max(after - before for before, after in pairwise([0, *places, self._lines])) < self._most / 2:
                return places
        return list(every)

    def _is_sound(self, line: int) -> bool:
        """True where no word is broken, enough goes on of each text, and no more is printed again beside it."""
        left = (self._lines - line) * self._line
        return all(
            text.may_end(line) if line < text.count else text.again_points <= left for text in self._texts.values()
        )

    def _is_told(self, line: int) -> bool:
        """True where it is seen below a line that the row goes on, and of each text whether it does."""
        going = [text.goes_on(line) for text in self._texts.values() if line < text.count]
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

    def again(self) -> Iterator[tuple[int, float]]:
        """The lines of each text, and the points that it takes when it is printed again."""
        for text in self._texts.values():
            yield text.count, text.again_points


class _CutText:
    """The text of a cell in the lines that it is printed in, of which there are `count`; `again_points` is the height
    of what is printed again of it.
    """

    def __init__(self, cell: Cell, column: Column, width: float, page: Page, cuts: Cuts) -> None:
        self._cell, self._width, self._cuts = cell, width, cuts
        self._face = page.typefaces.of_cell(cell.role, cell.align)
        self._is_whole = isinstance(cell.content, Number | Mark)  # on one page
        hang = hang_of(cell, self._face, width)
        self._paragraphs = [line if hang else line.whole for line in cell.lines]
        self._lines = [
            (number, start, end)
            for number, line in enumerate(self._paragraphs)
            for start, end in _spans(line, self._face, width - (hang if line.bullet else 0.0))
        ]
        self.count = len(self._lines)
        self._scale = cuts.cell(cell, width).safe / self._points(0, self.count)
        self._again = _printed_again(cell, column, width, page)
        lines, between = wrapped(self._again, self._face, width)
        self.again_points = lines * self._face.line + between if self._again.content else 0.0
        cuts.learn(self._again, width, max(self.again_points, self._face.line))

    def may_end(self, line: int) -> bool:
        """True where a page may end below a line of it: enough goes on, and no word is broken."""
        _, text, end = self._end(line)
        return not self._is_whole and self.count - line >= _LEAST and (end == len(text) or text[end - 1].isspace())

    def goes_on(self, line: int) -> bool | None:
        """True where a sentence is seen to go on below a line, by a small letter; False where a paragraph is seen to
        begin, by a bullet or a capital; None where it is not seen.
        """
        number, text, end = self._end(line)
        if end < len(text):
            return text[end : end + 2].islower() and text[end : end + 2].isalpha() or None
        following = self._paragraphs[number + 1]
        return None if following.text[:1].islower() and not following.bullet else False

    def _end(self, line: int) -> tuple[int, str, int]:
        """Where a line ends: the number of its paragraph, what that says, the place in it."""
        number, _, end = self._lines[line - 1]
        return number, self._paragraphs[number].text, end

    def part(self, start: int, end: int, *, again: bool) -> Cell:
        """The lines from `start` to `end` - 1; where the text has ended nothing, or the text `again`."""
        if not start and (end >= self.count or self._is_whole):
            return self._cell
        if start < self.count and not self._is_whole:
            lines = list(self._between(start, min(end, self.count)))
            content = lines[0].text if isinstance(self._cell.content, str) else tuple(lines)
            return self._learned(content, self._points(start, min(end, self.count)) * self._scale)
        return self._again if again else self._learned("", self._face.line)

    def _learned(self, content: Content, points: float) -> Cell:
        return self._cuts.learn(self._cell._replace(content=content), self._width, points)

    def _between(self, start: int, end: int) -> Iterator[Line]:
        """The lines as paragraphs."""
        for number, lines in groupby(self._lines[start:end], itemgetter(0)):
            (_, first, last), *more = lines
            yield _part(self._paragraphs[number], first, more[-1][2] if more else last)

    def _points(self, start: int, end: int) -> float:
        count = len({number for number, _, _ in self._lines[start:end]})
        return (end - start) * self._face.line + count * self._face.space + (count - 1) * gap_of(self._face)


def _spans(line: Line, face: Typeface, width: float) -> Iterator[tuple[int, int]]:
    """Where each printed line of a paragraph begins and ends."""
    bold, begin = face.bold or "tebal" in line.style, 0
    for text in line.text.split("\n"):
        ends = line_ends(face.printed(text), width - face.indent, face.font, face.size, bold, face.tracking)
        yield from ((begin + start, begin + end) for start, end in pairwise([0, *ends[:-1], len(text)]))
        begin += len(text) + 1


def _part(line: Line, start: int, end: int) -> Line:
    """The characters of a paragraph from `start` to `end` - 1, without blanks after them."""
    end = start + len(line.text[start:end].rstrip())
    runs, begin = [], 0
    for run in line.runs:
        runs.append(run._replace(text=run.text[max(start - begin, 0) : max(end - begin, 0)]))
        begin += len(run.text)
    kept = tuple(run for run in runs if run.text)
    return line._replace(text=line.text[start:end], runs=kept, bullet="" if start else line.bullet)


def _printed_again(cell: Cell, column: Column, width: float, page: Page) -> Cell:
    """A cell beside the rest of its row: a tick as it is, no amount and nothing else of a period."""
    if isinstance(cell.content, Mark):
        return cell
    is_value = isinstance(cell.content, Number) or column.period or is_amount(column.field)
    return cell._replace(content="") if is_value else continued(cell, 1, width, page)


def without_tall_labels(grid: Grid, page: Page, heights: CellHeights, room: float) -> Grid:
    """The grid, where a label taller than a page is a text of its first row, and printed again from the second."""
    rows = [list(row.cells) for row in grid.body_rows]
    widths = [column.width for column in grid.columns]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is None or cell.rowspan == 1:
                continue
            width = cell_lines_width(cell, widths, column)
            if heights.cell(cell, width).safe + heights.frame > room:
                row[column] = cell._replace(rowspan=1)
                rows[number + 1][column] = continued(cell, cell.rowspan - 1, width, page)
    body = (row._replace(cells=tuple(cells)) for row, cells in zip(grid.body_rows, rows, strict=True))
    return grid._replace(body_rows=tuple(body))
