"""PDF page: what a page draws as raw tables and lines, from the top down.

Words belong to the cell that holds their centre; a fill that covers most of a cell is its shading. What stands outside
the tables is lines; where several of them are parted by one gutter, as beside one another signers sign, they are a
table of two columns without borders.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from rakgen.readers.lattice import Lattice, LatticeCell, PageBox, lattices
from rakgen.readers.pdf_ink import UNKNOWN, Fill, PageInk, Word
from rakgen.readers.pdf_text import Paragraphs, TextLine, breaks_words, cell_text, text_lines
from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawPlace, RawTable, Remark

_POINTS = 72 / 25.4  # a millimetre
_COVERED = 0.5  # of a cell that a fill covers
_OVER, _HIGH = 0.15, 0.5  # of the letters' size that a word may lie over a side, or over a word beside and below it
_MOST_WORDS = 300  # of a cell whose words are compared
_MOST_SKETCHES = 2_000  # of a table, each of which is held against its empty cells
_PITCH = 1.3  # letters' sizes from line to line of one paragraph, at most
FOOT = 0.9  # of a page's height, where its footer begins
_SIGNED = re.compile(r"(?i)\b(?:N\W?I\W?P|NRP)\b")
_GUTTER = 2.5  # letters' sizes between two columns of lines


class PageBlock(NamedTuple):
    """A block of a page, where it stands, and, for a table, its lattice."""

    block: RawBlock
    top: float
    bottom: float
    lattice: Lattice | None = None


class ReadPage(NamedTuple):
    """A page as blocks, with its height and what is to be told of it; the gutter of signatures beside one another at
    its end that nobody has signed there, 0 where there are none, and whether the page holds the rest of such.
    """

    number: int
    height: float
    blocks: list[PageBlock]
    remarks: list[Remark]
    gutter: float = 0.0
    is_rest: bool = False


def read_page(ink: PageInk, tables: int, gutter: float = 0.0) -> ReadPage:
    """A page as blocks; `tables` is how many tables the pages before have, `gutter` that of signatures which the page
    before has begun.
    """
    reader = _PageReader(ink, tables, gutter)
    return ReadPage(ink.number, ink.height, reader.blocks(), reader.remarks, reader.gutter, reader.is_rest)


class _PageReader:
    def __init__(self, ink: PageInk, tables: int, gutter: float) -> None:
        self.ink, self.tables = ink, tables
        self.gutter, self.is_rest = gutter, False
        self.rows = sorted(ink.words, key=lambda word: word.centre[1])
        self.middles = [word.centre[1] for word in self.rows]
        self.place = RawPlace(page=ink.number)
        self.remarks: list[Remark] = []

    def words_in(self, box: PageBox) -> list[Word]:
        """The words whose centre lies in a box."""
        start, end = bisect_right(self.middles, box[1]), bisect_right(self.middles, box[3])
        return [word for word in self.rows[start:end] if box[0] < word.centre[0] <= box[2]]

    def blocks(self) -> list[PageBlock]:
        """Its tables and lines, from the top down."""
        found, inner = lattices(self.ink.strokes, lambda box: bool(self.words_in(box)))
        blocks: list[PageBlock] = []
        taken: set[Word] = set()
        for lattice in found:
            table, words = self.table(lattice)
            taken |= words
            blocks.append(PageBlock(table, lattice.ys[0], lattice.ys[-1], lattice))
        for box in inner:
            self.remarks.append(Remark("nested", self.place, " ".join(word.text for word in self.words_in(box))[:200]))
        if self.ink.unknown:
            self.remarks.append(Remark("unreadable", self.place, f"{UNKNOWN} x {self.ink.unknown}"))
        if self.ink.stamp:
            self.remarks.append(Remark("outside", self.place, self.ink.stamp[:200]))
        if self.ink.pictures:
            self.remarks.append(Remark("picture", self.place))
        rest = text_lines(word for word in self.ink.words if word not in taken)
        edges = sorted({block.top for block in blocks})
        zones: dict[int, list[TextLine]] = {}
        for line in rest:
            zones.setdefault(bisect_right(edges, line.words[0].centre[1]), []).append(line)
        begun, self.gutter = (0.0 if found else self.gutter), 0.0
        for zone in zones.values():
            blocks += self.zone(zone, begun)
        return sorted(blocks, key=lambda block: block.top)

    # Tables

    def table(self, lattice: Lattice) -> tuple[RawTable, set[Word]]:
        """A drawn table as a raw one, and the words in it."""
        self.tables += 1
        place = self.place._replace(table=self.tables)
        boxes = [lattice.cell_box(cell) for cell in lattice.cells]
        words = [self.words_in(box) for box in boxes]
        pad = _padding(boxes, words)
        fills = _fills(lattice, self.ink.fills)
        sketches = [sketch for sketch in self.ink.sketches if _lies_over_row(sketch, lattice.box)][:_MOST_SKETCHES]
        rooms = [box[2] - box[0] - 2 * pad for box in boxes]
        breaks = breaks_words(zip(words, rooms, strict=True))
        known: dict[int, set[str]] = {}
        for cell, box, own, room in zip(lattice.cells, boxes, words, rooms, strict=True):
            found = cell_text(own, room, start=box[0] + pad, breaks=breaks).lines
            known.setdefault(cell.column, set()).update(filter(None, found))
        cells: list[RawCell] = []
        for cell, box, own, room in zip(lattice.cells, boxes, words, rooms, strict=True):
            text = cell_text(own, room, known[cell.column], box[0] + pad, breaks=breaks)
            spot = place.at(cell.row + 1, cell.column + 1)
            self.remarks += [Remark("joined", spot, joined) for joined in text.joined]
            if _is_cut(box, own):
                self.remarks.append(Remark.about("clipped", spot, " ".join(text.lines)))
            fill = _fill(box, fills)
            if fill is None and not own:
                fill, is_picture = _drawn(box, sketches, fills)
                self.remarks += [Remark("picture", spot)] if is_picture else []
            cells.append(_raw(cell, text, fill, spot))
        widths = tuple((right - left) / _POINTS for left, right in zip(lattice.xs, lattice.xs[1:], strict=False))
        table = RawTable(len(lattice.ys) - 1, len(lattice.xs) - 1, tuple(cells), place, widths=widths)
        return table, {word for own in words for word in own}

    # Lines

    def zone(self, lines: Sequence[TextLine], begun: float) -> Iterator[PageBlock]:
        """The lines between two tables; those beside one another as a table of two columns, also beside the gutter of
        columns that the page before has begun.
        """
        gutter, start, end = _gutter(lines)
        if start == end and begun:
            above = [line for line in lines if line.words[0].y0 < FOOT * self.ink.height]
            self.is_rest = bool(above) and all(_is_beside(line, begun) for line in above)
            gutter, end = begun, len(above) if self.is_rest else 0
        self.gutter = gutter if start < end and not any(_SIGNED.search(line.text) for line in lines) else 0.0
        for line in (*lines[:start], *lines[end:]):
            yield self.line(line)
        if start < end:
            sides = list(zip(*(_side(line, gutter) for line in lines[start:end]), strict=True))
            if any(map(_gap_between, lines[start:end], lines[start + 1 : end])):  # lines of their own on each side
                sides = [tuple(filter(None, side)) for side in sides]
            cells = tuple(
                RawCell(0, number, tuple(line.text if line else "" for line in column), bold=tuple(
                    line is not None and line.is_bold for line in column
                ), place=self.place)
                for number, column in enumerate(sides)
            )  # fmt: skip
            table = RawTable(1, 2, cells, self.place, has_borders=False)
            yield PageBlock(table, lines[start].words[0].y0, lines[end - 1].words[0].y1)

    def line(self, line: TextLine) -> PageBlock:
        """A line outside tables."""
        raw = RawLine(line.text, line.is_bold, place=self.place)
        return PageBlock(raw, line.words[0].y0, line.words[0].y1)


def _raw(cell: LatticeCell, text: Paragraphs, fill: str | None, place: RawPlace) -> RawCell:
    return RawCell(
        cell.row, cell.column, text.lines, cell.rowspan, cell.colspan, fill, text.bold, place=place
    )  # fmt: skip


def _is_cut(box: PageBox, words: Sequence[Word]) -> bool:
    """True where a word goes over a cell's side, or lies over another: a program has cut off what did not fit."""
    upright = [word for word in words if not word.turn]
    if any(word.x0 < box[0] - _OVER * word.size or word.x1 > box[2] + _OVER * word.size for word in upright):
        return True
    return (
        any(_lies_over(first, second) for first, second in combinations(upright, 2))
        if len(upright) < _MOST_WORDS
        else False
    )


def _lies_over(first: Word, second: Word) -> bool:
    """True for two words that share more than the rim of their boxes."""
    size = min(first.size, second.size)
    width = min(first.x1, second.x1) - max(first.x0, second.x0)
    height = min(first.y1, second.y1) - max(first.y0, second.y0)
    return width > _OVER * size and height > _HIGH * size


def _padding(boxes: Sequence[PageBox], words: Sequence[Sequence[Word]]) -> float:
    """The least space between a cell's left border and its words that more than one cell has."""
    gaps = sorted(min(word.x0 for word in own) - box[0] for box, own in zip(boxes, words, strict=True) if own)
    return next((gap for gap, after in pairwise(gaps) if gap > 0 and after - gap < 0.5), 0.0)


def _fills(lattice: Lattice, fills: Sequence[Fill]) -> list[Fill]:
    """The fills within a table; what reaches far beyond is the paper."""
    left, top, right, bottom = lattice.box
    return [
        fill for fill in fills
        if fill.x0 > left - 5 and fill.x1 < right + 5 and fill.y0 < bottom and fill.y1 > top
    ]  # fmt: skip


def _fill(box: PageBox, fills: Sequence[Fill]) -> str | None:
    """The colour of the last fill that covers most of a box."""
    left, top, right, bottom = box
    least = _COVERED * (right - left) * (bottom - top)
    found = None
    for x0, y0, x1, y1, colour in fills:
        if y1 <= top or y0 >= bottom or x1 <= left or x0 >= right:
            continue
        if (min(right, x1) - max(left, x0)) * (min(bottom, y1) - max(top, y0)) >= least:
            found = colour
    return found


def _drawn(box: PageBox, sketches: Sequence[PageBox], fills: Sequence[Fill]) -> tuple[str | None, bool]:
    """The colour of a bar through most of an empty cell, and whether something else is drawn in the cell."""
    if any(_lies_over_row(sketch, box) for sketch in sketches):
        return None, True
    bars = [bar for bar in fills if _lies_in_row(bar, box)]
    colour = next((bar.colour for bar in bars if _width_in(bar, box) >= _COVERED * (box[2] - box[0])), None)
    return colour, bool(bars) and colour is None


def _lies_over_row(sketch: PageBox, box: PageBox) -> bool:
    """True for a drawing whose middle lies in a box's row, over or within the box."""
    return box[1] < (sketch[1] + sketch[3]) / 2 < box[3] and min(sketch[2], box[2]) - max(sketch[0], box[0]) > 1


def _width_in(fill: Fill, box: PageBox) -> float:
    """How much of a box's width a fill takes."""
    return min(fill.x1, box[2]) - max(fill.x0, box[0])


def _lies_in_row(fill: Fill, box: PageBox) -> bool:
    """True for a bar that runs through a box within its row, or into it."""
    return fill.y0 > box[1] + 1 and fill.y1 < box[3] - 1 and _width_in(fill, box) > 1


# Columns of lines


def _gutter(lines: Sequence[TextLine]) -> tuple[float, int, int]:
    """The gutter between two columns of lines, and the first and last line + 1 that lie beside it; no lines where there
    is none: one line with a gap alone, such as a footer's, is not in columns.
    """
    found = {number: gap for number, pair in enumerate(pairwise(lines)) if (gap := _gap_between(*pair)) is not None}
    last = 1 if len(found) > 1 else 0  # lines beside one another are surer than gaps within lines
    if not last:
        found = {number: gap for number, line in enumerate(lines) if (gap := _gap(line)) is not None}
    gaps = list(found.values())
    if len(gaps) < 2:
        return 0.0, 0, 0
    left, right = max(gap[0] for gap in gaps), min(gap[1] for gap in gaps)
    if left >= right:
        left, right = gaps[0]
    gutter = (left + right) / 2
    beside = [_is_beside(line, gutter) for line in lines]
    parted = [number for number, gap in found.items() if gap[0] <= gutter <= gap[1]]
    if len(parted) < 2:
        return 0.0, 0, 0
    start, end = parted[0], parted[-1] + 1 + last
    if not all(beside[start:end]):
        return 0.0, 0, 0
    while start and beside[start - 1] and (lines[start - 1].x0 > gutter or (last and _heads(lines[start - 1 : end]))):
        start -= 1
    while end < len(lines) and beside[end]:
        end += 1
    return gutter, start, end


def _heads(lines: Sequence[TextLine]) -> bool:
    """True where the first of some lines is right above the next that begins where it does."""
    first = lines[0]
    below = next((line for line in lines[1:] if abs(line.x0 - first.x0) < 1), None)
    return below is not None and below.words[0].base - first.words[0].base < _PITCH * first.size


def _gap(line: TextLine) -> tuple[float, float] | None:
    """The widest gap within a line, where it parts two columns; a value behind its label is none."""
    pairs = zip(line.words, line.words[1:], strict=False)
    gap = max(((word.x0 - last.x1, last.x1, word.x0, word.text) for last, word in pairs), default=None)
    if gap is None or gap[0] < _GUTTER * line.size or gap[3].startswith(":"):
        return None
    return gap[1], gap[2]


def _gap_between(line: TextLine, below: TextLine) -> tuple[float, float] | None:
    """The gap between two lines that are no lines of one column: the lower begins beside the upper."""
    left, right = sorted((line, below), key=lambda side: side.x0)
    size = min(line.size, below.size)
    is_beside = line.words[0].y1 - below.words[0].y0 > _HIGH / 2 * size and not line.words[0].turn
    return (left.x1, right.x0) if is_beside and right.x0 - left.x1 > _GUTTER * size else None


def _is_beside(line: TextLine, gutter: float) -> bool:
    """True for a line, or parts of one, on the sides of a gutter."""
    return line.x1 < gutter or line.x0 > gutter or _is_parted(line, gutter)


def _is_parted(line: TextLine, gutter: float) -> bool:
    gap = _gap(line)
    return gap is not None and gap[0] <= gutter <= gap[1]


def _side(line: TextLine, gutter: float) -> tuple[TextLine | None, TextLine | None]:
    """A line's part on each side of a gutter."""
    left = [word for word in line.words if word.centre[0] < gutter]
    right = [word for word in line.words if word.centre[0] >= gutter]
    found = [text_lines(words)[0] if words else None for words in (left, right)]
    return found[0], found[1]
