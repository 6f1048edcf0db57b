"""Page faults: what a careful typist would not have left on printed pages, and how full they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.document import Document, Mark
from rakgen.document.widths import MM
from tests.support.page_rows import CONTINUED, Outline, PageRows, Place, Printed, label, says

LEAST_FILL = 0.6
"""Share of a page's height below which it is left half empty."""

_SLACK = 1.04  # a row is taken to fit where so much more than its height is free
_AGAIN = 0.25  # share of a page that a label printed again takes at most
_FRAME = 4.0  # points of a row besides its text
_PEN = 0.02  # of a signature that may be read on another page: a word that stands there by chance


class Faults(NamedTuple):
    """What was counted on the pages of one document, or of many.

    `fills` are the shares of their height that pages before the last of their section take. `empty`: labels that a page
    begins without, or with a part of; `within`: labels and header rows printed again in mid-page; `lonely` and `torn`
    signatures: no row on their page, on two pages; `single`: pages of one row where another would have fitted; `half`:
    pages before the last less than 60 % full although a row more would have fitted; `unfitting`: those where it would
    not; `cut`: labels that go on overleaf; `unheaded`: tables without header rows; `unread`: bands of no row.
    """

    pages: int = 0
    fills: tuple[float, ...] = ()
    half: int = 0
    unfitting: int = 0
    cut: int = 0
    empty: int = 0
    within: int = 0
    lonely: int = 0
    torn: int = 0
    single: int = 0
    unheaded: int = 0
    unread: int = 0

    def __add__(self, other: object) -> Faults:
        assert isinstance(other, Faults)
        return Faults(*(one + two for one, two in zip(self, other, strict=True)))  # type: ignore[operator]

    @property
    def fill(self) -> float:
        """The mean of the fills; 1 where no page stands before a last one."""
        return sum(self.fills) / len(self.fills) if self.fills else 1.0


def first_rows(pages: Sequence[PageRows]) -> list[Place | None]:
    """The row that each page begins with: two documents with the same ones break alike."""
    return [next((row.place for row in page.rows if not row.again), None) for page in pages]


def judge(document: Document, pages: Sequence[PageRows]) -> Faults:
    """The faults of a document's pages."""
    outlines = [[Outline(grid) for grid in section.grids] for section in document.sections]
    judges = [_Judge(document, outlines, pages, number) for number in range(len(pages))]
    return sum((one.faults() for one in judges), Faults())


class _Judge:
    """One page among the others."""

    def __init__(
        self, document: Document, outlines: Sequence[Sequence[Outline]], pages: Sequence[PageRows], number: int
    ) -> None:
        self.document, self.outlines, self.pages, self.number = document, outlines, pages, number
        self.page = pages[number]
        self.section = document.sections[self.page.section]
        self.own = [row for row in self.page.rows if not row.again]
        beside = [pages[n] if 0 <= n < len(pages) else None for n in (number - 1, number + 1)]
        self.before, self.after = (
            page if page and page.section == self.page.section else None for page in beside
        )  # fmt: skip

    def faults(self) -> Faults:
        half, fits = self._fill() < LEAST_FILL and not self.page.last, self._next_fits()
        signed = self.page.signed
        return Faults(
            pages=1,
            fills=() if self.page.last else (self._fill(),),
            half=half and fits,
            unfitting=half and not fits,
            cut=len(set(self._going_on())),
            empty=sum(1 for _ in self._not_whole()),
            within=sum(1 for _ in self._within()),
            lonely=signed > 1 - _PEN and not self.own and self._row_fits(),
            torn=self.page.last and signed < 1 - _PEN and self._has_signature(),
            single=self._single(),
            unheaded=sum(not headed for headed in self.page.headed),
            unread=len(self.page.unread),
        )

    def _row_fits(self) -> bool:
        """True where the last row of the page before, with the header rows, could have stood above the signature."""
        if self.before is None or not self.before.rows:
            return True
        row = self.before.rows[-1]
        edges = self.before.sheet.tables[row.table].edges
        first = min(one.band for one in self.before.rows if one.table == row.table)
        needs = edges[first] - edges[0] + edges[row.band + 1] - edges[row.band]
        top, bottom = self._room()
        return self.page.sheet.lowest(bottom + 2) + needs * _SLACK <= bottom and not row.part

    def _has_signature(self) -> bool:
        signature = self.section.signature
        return signature is not None and any(one for one in (signature.left, signature.right))

    def _outline(self, row: Printed) -> Outline:
        return self.outlines[row.place.section][row.place.grid]

    def _room(self) -> tuple[float, float]:
        """Where the text of the page begins and where it may end."""
        margins = self.section.page.margins
        return margins[0] / MM, self.page.sheet.height - margins[2] / MM

    def _fill(self) -> float:
        top, bottom = self._room()
        return (self.page.sheet.lowest(bottom + 2) - top) / (bottom - top)

    # Would another row have fitted?

    def _next_fits(self, freed: float = 0.0) -> bool:
        """True where the next row, with those that it may not be parted from, could have stood at the end of this
        page, had it `freed` points more, and enough would have been left for the next: more than one row, or room for
        the one that follows.
        """
        if self.after is None:
            return False
        unit = _unit([row for row in self.after.rows if not row.again], self.outlines)
        left = self._texts_of(self._rows_of(self.after)) - self._texts_of(unit)
        if not unit or (self.after.last and self.after.signed and left < 2):
            return False
        if not self._fits(self.after, unit, freed):
            return False
        beyond = _Judge(self.document, self.outlines, self.pages, self.number + 1)
        return left != 1 or self.after.last or beyond._next_fits(self._height(self.after, unit))

    def _fits(self, page: PageRows, unit: Sequence[Printed], freed: float = 0.0) -> bool:
        bottom = self._room()[1]
        free = bottom - self.page.sheet.lowest(bottom + 2) + freed
        above = 0.0
        if not unit[0].place.row and not unit[0].part:  # its table begins: header rows and heading come with it
            above = page.sheet.tables[unit[0].table].edges[unit[0].band] - self._room()[0]
        return (self._height(page, unit) + above) * _SLACK <= free

    def _height(self, page: PageRows, rows: Sequence[Printed]) -> float:
        """Points that rows take by themselves, with the whole text of labels that begin beside them: one that only goes
        on takes none.
        """
        height, lowest = 0.0, 0.0
        for row in rows:
            own, label = self._texts(page, row)
            lowest = max(lowest, height + label)
            height += own
        return max(height, lowest)

    def _texts(self, page: PageRows, row: Printed) -> tuple[float, float]:
        """Points down to which the texts of a row reach, and those of the labels that begin with it."""
        table, outline = page.sheet.tables[row.table], self._outline(row)
        top, bottom = table.edges[row.band], table.edges[row.band + 1]
        reach = {False: 0.0, True: 0.0}
        for column, owner in enumerate(outline.owners[row.place.row]):
            cell = table.at(row.band, column, outline.middles)
            if owner and cell and outline.starts(row.place.row, column):
                words = [mark.bottom for mark in page.sheet.marks if mark.text and cell.place.holds(mark)]
                merged = owner.rowspan > 1
                reach[merged] = max(reach[merged], max(words, default=top) - top + _FRAME)
        return min(bottom - top, reach[False] or bottom - top), reach[True]

    def _texts_of(self, rows: Sequence[Printed]) -> int:
        """How many of the rows stand for themselves: bands and totals do not."""
        own = [self.outlines[row.place.section][row.place.grid].grid.body_rows[row.place.row] for row in rows]
        return sum(not row.band and not any(cell and cell.role == "total" for cell in row.cells) for row in own)

    @staticmethod
    def _rows_of(page: PageRows) -> list[Printed]:
        return [row for row in page.rows if not row.again]

    def _single(self) -> bool:
        """True for a page of one row that could have had two."""
        if len(self.own) != 1 or self.own[0].part:
            return False
        if self._next_fits():
            return True
        rows = self._rows_of(self.before) if self.before else []
        if self.before is None or len(rows) <= 2 or rows[-1].part:
            return False
        bottom = self._room()[1]
        needs = max(self._height(self.before, rows[-1:]), self._labels_again(self.before, rows[-1]))
        return needs * _SLACK <= bottom - self.page.sheet.lowest(bottom + 2)

    def _labels_again(self, page: PageRows, row: Printed) -> float:
        """Points that the labels take, were they printed again beside a row that they stand above on its page."""
        table, outline = page.sheet.tables[row.table], self._outline(row)
        again = 0.0
        for column, owner in enumerate(outline.owners[row.place.row]):
            cell = table.at(row.band, column, outline.middles)
            if owner and cell and owner.rowspan > 1 and not outline.starts(row.place.row, column):
                words = [mark.bottom for mark in page.sheet.marks if mark.text and cell.place.holds(mark)]
                again = max(again, max(words, default=cell.place.top) - cell.place.top + _FRAME)
        top, bottom = self._room()
        return min(again, (bottom - top) * _AGAIN)

    # Labels

    def _labels(self) -> Iterator[tuple[Printed, int, str]]:
        """Each label over several rows that the page has a row of: the first of these rows, its column, its text."""
        for number, row in enumerate(self.own):
            outline = self._outline(row)
            above = self.own[number - 1].place if number else None
            for column, owner in enumerate(outline.owners[row.place.row]):
                if (
                    owner is None
                    or owner.rowspan == 1
                    or (column and owner is outline.owners[row.place.row][column - 1])
                ):
                    continue
                if isinstance(owner.content, Mark) and owner.content.shaded:  # a shade has no words
                    continue
                if outline.starts(row.place.row, column) or above is None or above.grid != row.place.grid:
                    yield row, column, label(owner.text)

    def _not_whole(self) -> Iterator[str]:
        """Labels that do not stand whole beside the first of their rows on the page."""
        after = self.after.rows[0] if self.after and self.after.rows else None
        split = after.place if after and after.part else None  # a row that no page holds
        for row, column, text in self._labels():
            if not text or row.part or row.place == split:
                continue
            if any(says(there, text) for there in self._beside(row, column)) or self._runs_over(row, column):
                continue
            beyond = _Judge(self.document, self.outlines, self.pages, self.number + 1) if self.after else None
            if not (beyond and beyond.own and beyond._runs_over(beyond.own[0], column)):
                yield text

    def _runs_over(self, row: Printed, column: int) -> bool:
        """True where a label goes on that would not have had room on the page before, had it begun at the top there."""
        outline, before = self._outline(row), self.before
        above = self._rows_of(before)[-1:] if before else []
        owner = outline.owners[row.place.row][column]
        if not (before and owner and above and above[0].place.grid == row.place.grid):
            return False
        height, texts = 0.0, ""
        for page, one in ((before, above[0]), (self.page, row)):
            cell = page.sheet.tables[one.table].at(one.band, column, outline.middles)
            if cell is None or outline.owners[one.place.row][column] is not owner:
                return False
            words = [mark.bottom for mark in page.sheet.marks if mark.text and cell.place.holds(mark)]
            height += max(words, default=cell.place.top) - cell.place.top
            texts += label(cell.text)
        first = min(one.band for one in before.rows if one.table == above[0].table)
        room = self._room()[1] - before.sheet.tables[above[0].table].edges[first]
        return texts in label(owner.text) and (height + _FRAME) * _SLACK > room

    def _beside(self, row: Printed, column: int) -> list[str]:
        """What stands in a column beside a row and beside the heading rows printed again directly above it."""
        table = self.page.sheet.tables[row.table]
        middles = self._outline(row).middles
        again = {one.band for one in self.page.rows if one.again and one.table == row.table}
        bands = [row.band]
        while bands[-1] - 1 in again:
            bands.append(bands[-1] - 1)
        return [label(cell.text) for band in bands if (cell := table.at(band, column, middles))]

    def _going_on(self) -> Iterator[tuple[int, str]]:
        """Labels of the last row that cover the first row overleaf too."""
        rows = self._rows_of(self.after) if self.after else []
        if not self.own or not rows or rows[0].part:
            return
        place, outline = rows[0].place, self._outline(rows[0])
        if self.own[-1].place == place._replace(row=place.row - 1):
            for column, owner in enumerate(outline.owners[place.row]):
                if owner and label(owner.text) and not outline.starts(place.row, column):
                    yield column, owner.text

    def _within(self) -> Iterator[str]:
        """What goes on, or is printed again, elsewhere than at the top of a page."""
        top = {(row.table, row.band) for row in self.page.rows if row.again}
        first = self.own[0] if self.own else None
        for number, table in enumerate(self.page.sheet.tables):
            for band, cells in enumerate(table.bands):
                at_top = first is None or (number, band) <= (first.table, first.band) or (number, band) in top
                for cell in cells:
                    if cell.first == band and not at_top and cell.text.rstrip().endswith(CONTINUED):
                        yield cell.text
        for above, row in zip(self.own, self.own[1:], strict=False):
            if row.place == above.place._replace(row=above.place.row + 1):
                yield from self._twice(above, row)

    def _twice(self, above: Printed, row: Printed) -> Iterator[str]:
        """Labels over both of two rows that the page prints once beside each."""
        outline = self._outline(row)
        for column in range(len(outline.middles)):
            if outline.starts(row.place.row, column):
                continue
            cells = [self.page.sheet.tables[one.table].at(one.band, column, outline.middles) for one in (above, row)]
            if (
                cells[1]
                and cells[0] != cells[1]
                and label(cells[1].text)
                and not any(sign in cells[1].text for sign in CONTINUED)
            ):
                yield cells[1].text


def _unit(rows: Sequence[Printed], outlines: Sequence[Sequence[Outline]]) -> list[Printed]:
    """The first rows of a page that may not be parted: a band and what it heads, rows that the layout keeps."""
    unit: list[Printed] = []
    for row in rows:
        unit.append(row)
        own = outlines[row.place.section][row.place.grid].grid.body_rows[row.place.row]
        if not (own.band or own.keep):
            return unit
    return unit
