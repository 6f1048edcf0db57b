"""Cuts: where a grid is cut into pieces that each stay on one page - groups whole, or cut at the strongest boundary."""

from __future__ import annotations

from rakgen.document.ruler import Ruler

_LEAST_START = 0.3  # a tall group starts on a page that has this share of its height free


class Packer:
    """Packs rows into pieces, page after page.

    Heights are in points: `full` is a whole page, `first` what is left of the one that the table begins on; `moves`
    says whether a first group that does not fit there may go to the next page.
    """

    def __init__(self, ruler: Ruler, full: float, first: float, *, moves: bool) -> None:
        self.ruler = ruler
        self.full = full
        self.free = first
        self.page_height = full if moves else first

    def pieces(self) -> list[tuple[int, int]]:
        """(start, end) of each piece: rows that must share a page. Neighbouring pieces may share one too."""
        result: list[tuple[int, int]] = []
        for start, end in self._groups(0, len(self.ruler.rows), self.ruler.strongest):
            result.extend(self._place_group(start, end))
        return result

    def _groups(self, start: int, end: int, strength: int) -> list[tuple[int, int]]:
        """Runs that begin where all merged columns and bands begin anew (every row, where there are none)."""
        cuts = [row for row in range(start, end) if row == start or self.ruler.strength(row) >= strength]
        return list(zip(cuts, [*cuts[1:], end], strict=True))

    def _place_group(self, start: int, end: int) -> list[tuple[int, int]]:
        if not self.ruler.exceeds(start, end, self.free):
            self.free -= self.ruler.span(start, end)
            return [(start, end)]
        if not self.ruler.exceeds(start, end, self.full) and self.page_height == self.full:
            self.free = self.full - self.ruler.span(start, end)
            return [(start, end)]
        if self.free < self.full * _LEAST_START:
            self._new_page()
        return self._cut(start, end)

    def _cut(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut a group taller than the page: each piece fills what is free, inner groups that fit a page stay whole."""
        result: list[tuple[int, int]] = []
        while start < end:
            last = self._last_fitting(start, end)
            if last == start:
                if self.free < self.full:
                    self._new_page()
                    continue
                last = start + 1  # a row taller than a page: it gets pages of its own
                while last < end and self.ruler.strength(last) < 0:
                    last += 1
            elif last < end:
                last = self._best_cut(start, last, end)
                if last == start:
                    self._new_page()
                    continue
            result.append((start, last))
            self.free -= self.ruler.span(start, last)
            if last < end:
                self._new_page()
            start = last
        self.free = max(self.free, 0.0)
        return result

    def _last_fitting(self, start: int, end: int) -> int:
        last = start
        while last < end and not self.ruler.exceeds(start, last + 1, self.free):
            last += 1
        while start < last < end and self.ruler.strength(last) < 0:
            last -= 1
        return last

    def _best_cut(self, start: int, last: int, end: int) -> int:
        """The end of the piece: back up to the start of an inner group that would fit a page of its own, else cut
        it.
        """
        for strength in range(self.ruler.strongest, 0, -1):
            inner = next((row for row in range(last, start, -1) if self.ruler.strength(row) >= strength), start)
            after = next((row for row in range(last + 1, end) if self.ruler.strength(row) >= strength), end)
            if inner == last:
                return last
            if not self.ruler.exceeds(inner, after, self.full):
                if inner > start:
                    return inner
                if self.free < self.full:
                    return start
        return last

    def _new_page(self) -> None:
        self.free = self.page_height = self.full


def cut_for_tail(pieces: list[tuple[int, int]], ruler: Ruler, full: float, tail: float) -> list[tuple[int, int]]:
    """Make the last piece small enough to share a page with the notes and the signature."""
    start, end = pieces[-1]
    if not tail or end - start == 1 or not ruler.exceeds(start, end, full - tail):
        return pieces
    places = [row for row in range(start + 1, end) if ruler.strength(row) >= 0]
    rows = [row for row in places if not ruler.exceeds(row, end, full - tail)] or places[-1:]
    if not rows:
        return pieces
    strongest = max(ruler.strength(row) for row in rows)
    cut = next(row for row in rows if ruler.strength(row) == strongest)
    return [*pieces[:-1], (start, cut), (cut, end)]


def tail_at_risk(
    pieces: list[tuple[int, int]], rulers: tuple[Ruler, Ruler], full: float, first: float, tail: float
) -> bool:
    """True when what follows the table may fall on the page after the last piece.

    Word keeps it with the rows before it. LibreOffice (7.4, measured) does so only while the table has not been broken
    yet; after that the last piece must be sent to a new page. Heights are tried both too high and too low.
    """
    for ruler in rulers:
        free, page = first, 1
        for start, end in pieces:
            height = ruler.span(start, end)
            if height > free:
                free, page = full, page + 1
            free -= height
        if page > 1 and free < tail:
            return True
    return False
