"""Breaks: where a grid goes on overleaf - all its pages chosen together, as Knuth and Plass choose a paragraph's lines.

Every choice of pages has a cost, a sum over its pages and its breaks. The cheapest is found as a shortest way is, over
the rows: each page that could begin at a row is looked at, the cheapest rows first, until the last row is reached.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import islice
from math import inf
from typing import NamedTuple

from rakgen.document.ruler import Reach, Ruler, margin

COSTS = {
    # A page before the last one that is left white, times the square of the share that is white.
    "white": 1.0,
    # Such a page less than three fifths full, unless the rows below it are the last two, which the signature needs.
    "bare": 1.0,
    # A group cut, times the share of the labels that must be printed again: the more, the dearer.
    "cut": 0.004,
    # So much more above the last page: it is never full, so that nothing is saved.
    "needless": 0.033,
    # A group's first row alone at the foot of a page: the lower it is, the dearer, nothing from `_LOW` on.
    "orphan": 0.03,
    # A group's last row alone at the top of a page: as dear by its height.
    "widow": 0.02,
    # A row that is tall cut within, besides the labels that are printed again: a third of a page left white is dearer.
    "inside": 0.02,
    # A page with one row only of all tables, be it the last page with the signature, that leaves it bare.
    "lonely": 2.0,
    # A page with one row only that fills it.
    "single": 0.5,
    # The title alone on a page.
    "untitled": 8.0,
    # What must stand below the last rows (notes, signature) parted from them.
    "unsigned": 6.0,
    # Rows parted that are kept together (a band, a programme's row, a total): only where no page holds them.
    "parted": 10.0,
    # Rows taller than a page.
    "tall": 20.0,
}
"""What each fault of a page costs; only the ratios matter."""

BARE = 0.4
"""Share of a page that may be white."""

_LEAST = 2  # rows of a page that is not lonely
_LOW = 0.08  # share of a page from which on a row may stand alone


class Room(NamedTuple):
    """What a grid's rows have, in points: `page`, the height of a page; `full`, what its header rows leave of it;
    `first`, the room on the page the grid begins on; `moved`, that on the next page, if it begins there; `tail`, what
    must stand below the last row.

    `titled`: nothing but title and headings stands on the page it begins on.
    """

    page: float
    full: float
    first: float
    moved: float
    tail: float
    titled: bool


class Pageful(NamedTuple):
    """Rows start..end-1 that begin a page, and how high they are; `tall`: they go on overleaf, since one of them is
    taller than a page.
    """

    start: int
    end: int
    height: float
    tall: bool = False


class _Way(NamedTuple):
    """The cheapest way to the foot of a piece."""

    cost: float
    piece: Pageful | None = None
    moved: bool = False


def choose(ruler: Ruler, room: Room) -> tuple[list[Pageful], bool]:
    """The pages of a grid that has rows, and whether it moves to the next page, though `room.first` points are left."""
    return _Breaker(ruler, room).choose()


def _rank(piece: Pageful) -> tuple[bool, int]:
    """The higher, the better of two pieces that cost the same: which fills the pages before it, or is tall and long."""
    return not piece.tall, -piece.start if piece.tall else piece.start


class _Breaker:
    """Finds the cheapest pages of one grid."""

    def __init__(self, ruler: Ruler, room: Room) -> None:
        self.ruler, self.room = ruler, room
        self.count = len(ruler.rows)
        self.ways = [_Way(0.0), *[_Way(inf)] * self.count]
        self.waiting: list[tuple[float, int]] = []  # rows that ways lead to, by their costs
        self.breaks = [0.0, *map(self._break_cost, range(1, self.count)), 0.0]

    def choose(self) -> tuple[list[Pageful], bool]:
        """The cheapest way to the last row, followed back."""
        self._extend(0, self.room.first, 0.0)
        self._extend(0, self.room.moved, self._moving(), moved=True)
        if not self.waiting:  # what stands above the rows is taller than a page
            self._extend(0, self.room.full, self._moving(), moved=True)
        cost, start = heappop(self.waiting)
        while start < self.count:
            if cost == self.ways[start].cost:  # no cheaper way led there since
                self._extend(start, self.room.full, cost)
            cost, start = heappop(self.waiting)
        pieces: list[Pageful] = []
        end, moved = self.count, False
        while end:
            way = self.ways[end]
            assert way.piece is not None
            pieces.append(way.piece)
            end, moved = way.piece.start, way.moved
        return pieces[::-1], moved

    def _moving(self) -> float:
        """The cost of going to the next page before the first row."""
        room = self.room
        white = max(room.first + room.page - room.moved, 0.0) / room.page  # with that of header rows and headings
        return COSTS["untitled"] if room.titled else COSTS["white"] * white**2 + COSTS["bare"] * (white > BARE)

    def _extend(self, start: int, limit: float, cost: float, *, moved: bool = False) -> None:
        """Try every page that begins with row `start` and holds `limit` points."""
        whole = False  # a page ends where a break may be
        ways, page, white = self.ways, self.room.page, COSTS["white"]
        for row, (height, spread) in enumerate(self.ruler.reaches(start), start):
            if height + margin(spread) > limit:
                if not (whole and self.ruler.cut(row)) and self.ruler.reach(row, row + 1).safe > self.room.full:
                    self._overflow(start, row, limit, cost, moved=moved)
                return
            end = row + 1
            whole = whole or self.breaks[end] < COSTS["parted"]
            if end < self.count and cost + white * ((limit - height) / page) ** 2 > ways[end].cost:
                continue  # as most pages are that are far from full
            here = cost + self._page_cost(start, end, Reach(height, spread), limit, moved=moved)
            self._lead(here, Pageful(start, end, height), moved=moved)

    def _lead(self, cost: float, piece: Pageful, *, moved: bool) -> None:
        """Keep a way to the foot of a piece, where none is better."""
        known = self.ways[piece.end]
        if cost < known.cost:
            heappush(self.waiting, (cost, piece.end))
        elif cost > known.cost or (known.piece and _rank(piece) < _rank(known.piece)):
            return
        self.ways[piece.end] = _Way(cost, piece, moved)

    def _overflow(self, start: int, row: int, limit: float, cost: float, *, moved: bool) -> None:
        """Try pieces from row `start` to `row`, which is taller than a page: it goes on over as many as it takes. Rows
        below it stand on the last of them where no label goes on there.
        """
        full, line = self.room.full, self.ruler.line.likely
        first = next(number for number in range(row + 1, self.count + 1) if self.breaks[number] < COSTS["parted"])
        cost += COSTS["tall"]
        over = overleaf = lost = 0.0
        for end, reached in enumerate(islice(self.ruler.reaches(start), first - start - 1, None), first):
            reach = Reach(*reached)
            if end == first:
                over = max(reach.height - limit, 0.0)
                overleaf, lost = over % full, over // full * line  # where a row is parted a line may not fit
            height = overleaf + max(reach.height - limit, 0.0) - over
            if end > first and (self._stays(end, first) or height + lost + margin(reach.spread) + line > full):
                return
            if self.breaks[end] >= COSTS["parted"]:
                continue
            here = cost + self._page_cost(start, end, Reach(height, reach.spread), full, moved=moved)
            self._lead(here, Pageful(start, end, reach.height, tall=True), moved=moved)

    def _stays(self, end: int, first: int) -> bool:
        """True where rows from `first` on do not stand below a row taller than a page: labels go on beside them, or
        what must stand below the last row would not be sure of its place.
        """
        return self.ruler.cut(first) > 0 or (end == self.count and self.room.tail > 0)

    def _page_cost(self, start: int, end: int, reach: Reach, limit: float, *, moved: bool) -> float:
        """The cost of a page that holds `limit` points, and of the break at its foot."""
        texts = self.ruler.texts
        cost = self.breaks[end]
        below = not (start or moved or self.room.titled)  # other rows stand on the page too
        below = below or start in self.ruler.rests  # or a row goes on there
        if not below and texts[end] - texts[start] < _LEAST <= texts[-1]:
            cost += COSTS["lonely" if reach.height < (1 - BARE) * self.room.page else "single"]
        if end == self.count:
            cost += COSTS["needless"] * (start > 0 and self.ruler.cut(start))
            return cost + COSTS["unsigned"] * (reach.safe + self.room.tail > limit)
        return cost + self._white_cost(end, reach.height, limit)

    def _white_cost(self, end: int, height: float, limit: float) -> float:
        """The cost of what a page before the last leaves white."""
        white = max(limit - height, 0.0) / self.room.page
        signed = self.room.tail > 0 and self.ruler.texts[-1] - self.ruler.texts[end] <= _LEAST
        return (end < self.count) * (COSTS["white"] * white * white + COSTS["bare"] * (white > BARE and not signed))

    def _break_cost(self, row: int) -> float:
        """The cost of a break above a row, whatever pages it parts."""
        ruler = self.ruler
        if ruler.rows[row - 1].keep:
            return COSTS["parted"]
        cost = COSTS["cut"] * ruler.cut(row)
        if row in ruler.rests:
            return cost + COSTS["inside"]
        if ruler.is_first(row - 1):
            cost += COSTS["orphan"] * self._lowness(row - 1)
        if ruler.is_last(row):
            cost += COSTS["widow"] * self._lowness(row)
        return cost

    def _lowness(self, row: int) -> float:
        """1 for a row of no height, 0 for one that is high enough to stand alone, as all are that may be cut."""
        if not self.ruler.rests.isdisjoint((row, row + 1)):
            return 0.0
        return max(0.0, 1 - self.ruler.own[row].height / (_LOW * self.room.page))
