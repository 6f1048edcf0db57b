"""Page rows: which rows of a document stand where on the printed pages, found by their texts alone.

Nothing of what rakgen chose is asked: the document says what is to be printed, the pages say what is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple

from rakgen.document.document import Cell, Document, Grid, Mark, Row, Section
from rakgen.document.widths import MM
from rakgen.writers.facts import cell_owners
from tests.support.sheets import Sheet, Table

CONTINUED = ("(lanjutan)", "(lanj.)")
_CUT = "..."  # what "…" is in compared texts
_WHOLE = 0.99  # of the words of a signature: it stands on this page
_NOT_TOLD = re.compile(r"[\s\u00ad\u200b\u2010-]+")  # what lines end with: blanks, hyphens


class Place(NamedTuple):
    """A body row of the document, each counted from 0."""

    section: int
    grid: int
    row: int


class Printed(NamedTuple):
    """A body row on a page: the band of the table (by number) that it is; `again` for a row of a page before that is
    printed again, `part` for what goes on of a row that the page before could not hold whole.
    """

    place: Place
    table: int
    band: int
    again: bool = False
    part: bool = False


class PageRows(NamedTuple):
    """A page: its rows from the top, and the texts of what was not recognised; `headed` says for each table with rows
    whether the header rows stand above them. `last` is the last page of its section, `signed` the share of the
    signature (0 to 1) that it holds.
    """

    sheet: Sheet
    section: int
    rows: tuple[Printed, ...]
    headed: tuple[bool, ...]
    unread: tuple[str, ...]
    last: bool = False
    signed: float = 0.0


def plain(text: str) -> str:
    """A text as it is compared: without blanks and without hyphens, which a line end may add or swallow."""
    return _NOT_TOLD.sub("", unicodedata.normalize("NFKC", text))


def label(text: str) -> str:
    """A printed label without what says that it goes on."""
    return reduce(str.removesuffix, CONTINUED, plain(text))


def says(there: str, text: str) -> bool:
    """True where a printed label is a text, or the beginning of a long one."""
    return text == there or (there.endswith(_CUT) and text.startswith(there.removesuffix(_CUT)))


class Outline:
    """A grid as it is to be looked for: the middle of each column, the cell that covers each place."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        total = sum(column.width for column in grid.columns) or 1.0
        before, self.middles = 0.0, []
        for column in grid.columns:
            self.middles.append((before + column.width / 2) / total)
            before += column.width
        self.owners = list(cell_owners(grid.body_rows, len(grid.columns)))
        self.head = [_texts(row) for row in _visible(grid.header_rows, len(grid.columns))]
        self.texts = [_own_texts(row) for row in grid.body_rows]
        self.heading = {number - row.below for number, row in enumerate(grid.body_rows) if row.below}
        self.heading |= {number for number, row in enumerate(grid.body_rows) if row.band}

    def found(self, table: Table, band: int) -> list[str]:
        """The texts that a band of a printed table has in each of the grid's columns."""
        cells = [table.at(band, column, self.middles) for column in range(len(self.middles))]
        return [plain(cell.text) if cell else "" for cell in cells]

    def starts(self, row: int, column: int) -> bool:
        """True where the cell that covers a place begins in this row."""
        return row == 0 or self.owners[row][column] is not self.owners[row - 1][column]


def _visible(rows: Sequence[Row], width: int) -> list[list[Cell | None]]:
    """The cells over each header row in which some cell begins: between others no rule can be seen."""
    return [owners for row, owners in zip(rows, cell_owners(rows, width), strict=True) if any(row.cells)]


def _texts(owners: Iterable[Cell | None]) -> list[str]:
    return [plain(cell.text) if cell else "" for cell in owners]


def _own_texts(row: Row) -> list[str | None]:
    """What tells a row: the texts of its cells of one row; None where anything may stand."""
    texts: list[str | None] = []
    for cell in row.cells:
        if cell is None and texts and _covered(row, len(texts)):
            texts.append(texts[-1])
        else:
            unsaid = cell is None or cell.rowspan > 1 or isinstance(cell.content, Mark)
            texts.append(None if unsaid or cell is None else plain(cell.text))
    return texts


def _covered(row: Row, column: int) -> bool:
    """True where a cell of the row reaches over from the left."""
    return any(cell and start < column < start + cell.colspan for start, cell in enumerate(row.cells[:column]))


class _Reader:
    """Goes through the bands of all pages; `at` is the row that is to come next."""

    def __init__(self, document: Document) -> None:
        self.outlines = [[Outline(grid) for grid in section.grids] for section in document.sections]
        self.order = [
            Place(s, g, r)
            for s, section in enumerate(document.sections)
            for g, grid in enumerate(section.grids)
            for r in range(len(grid.body_rows))
        ]
        self.next = 0
        self.rest: list[str | None] | None = None  # of a row that the page before could not hold whole

    def page(self, sheet: Sheet) -> PageRows:
        rows: list[Printed] = []
        headed: list[bool] = []
        unread: list[str] = []
        for number, table in enumerate(sheet.tables):
            band = self._head(table)
            if band < len(table.bands):
                headed.append(band > 0)
            for below in range(band, len(table.bands)):
                printed = self._row(table, number, below)
                if printed:
                    rows.append(printed)
                else:
                    unread.append(" | ".join(cell.text for cell in table.bands[below]))
        first = next((row.place for row in rows), self._expected())
        return PageRows(sheet, first.section if first else 0, tuple(rows), tuple(headed), tuple(unread))

    def _expected(self) -> Place | None:
        return self.order[min(self.next, len(self.order) - 1)] if self.order else None

    def _outline(self, place: Place) -> Outline:
        return self.outlines[place.section][place.grid]

    def _head(self, table: Table) -> int:
        """How many bands the header rows take of a table, 0 where they do not stand there."""
        place = self._expected()
        outline = self._outline(place) if place else None
        if outline is None or not outline.head or len(table.bands) < len(outline.head):
            return 0
        alike = all(outline.found(table, band) == texts for band, texts in enumerate(outline.head))
        return len(outline.head) if alike else 0

    def _row(self, table: Table, number: int, band: int) -> Printed | None:
        if self.next == len(self.order):
            return self._rest_of_label(table, number, band)
        place = self.order[self.next]
        outline = self._outline(place)
        wanted = self.rest or outline.texts[place.row]
        found = outline.found(table, band)
        part = self.rest is not None
        if self.rest is not None:
            found = _without_again(self.rest, outline.texts[place.row], found)
        if all(text is None or text == there for text, there in zip(wanted, found, strict=True)):
            self.next, self.rest = self.next + 1, None
            return Printed(place, number, band, part=part)
        if again := self._again(place, found):
            return Printed(again, number, band, again=True)
        rest = _left(wanted, found)
        if rest is not None:
            self.rest = rest
            return Printed(place, number, band, part=part)
        return self._rest_of_label(table, number, band)

    def _rest_of_label(self, table: Table, number: int, band: int) -> Printed | None:
        """The row before, where a band holds nothing but what goes on of its labels."""
        if not self.next:
            return None
        place = self.order[self.next - 1]
        outline = self._outline(place)
        pairs = list(zip(outline.texts[place.row], outline.found(table, band), strict=True))
        own = [(text, there) for text, there in pairs if text is not None and there]
        if not all(says(label(there), text) for text, there in own) or not any(there for _, there in pairs):
            return None
        return Printed(place, number, band, part=True)

    def _again(self, place: Place, found: Sequence[str]) -> Place | None:
        """The nearest heading row above that a band prints again; amounts may be missing there."""
        outline = self._outline(place)
        for row in sorted((row for row in outline.heading if row < place.row), reverse=True):
            pairs = [
                (text, label(there))
                for text, there in zip(outline.texts[row], found, strict=True)
                if text is not None
            ]  # fmt: skip
            if any(text and says(there, text) for text, there in pairs) and all(
                not there or says(there, text) for text, there in pairs
            ):
                return place._replace(row=row)
        return None


def _without_again(rest: Sequence[str | None], whole: Sequence[str | None], found: Sequence[str]) -> list[str]:
    """What stands beside the rest of a row that goes on, but for its short texts printed again."""
    return [
        "" if left == "" and text and says(label(there), text) else there
        for left, text, there in zip(rest, whole, found, strict=True)
    ]


def _left(wanted: Sequence[str | None], found: Sequence[str]) -> list[str | None] | None:
    """What is still to come of a row of which only the beginning stands in a band; None where it is another row."""
    told = [(text, there) for text, there in zip(wanted, found, strict=True) if text is not None]
    if not any(there for _, there in told) or not all(text.startswith(there) for text, there in told):
        return None
    return [text and text[len(there) :] for text, there in zip(wanted, found, strict=True)]


def read_rows(document: Document, sheets: Sequence[Sheet]) -> list[PageRows]:
    """The rows of a document on its printed pages. What no page holds is unread on the last one."""
    reader = _Reader(document)
    pages = [reader.page(sheet) for sheet in sheets]
    lost = [f"not printed: {place}" for place in reader.order[reader.next :][:1]]
    if pages and lost:
        pages[-1] = pages[-1]._replace(unread=(*pages[-1].unread, *lost))
    pages = [
        page._replace(last=number + 1 == len(pages) or pages[number + 1].section != page.section)
        for number, page in enumerate(pages)
    ]
    for section in range(len(document.sections)):
        mine = [number for number, page in enumerate(pages) if page.section == section]
        for number, share in zip(mine, _signed(document.sections[section], [pages[n] for n in mine]), strict=True):
            pages[number] = pages[number]._replace(signed=share)
    return pages


def _signed(section: Section, pages: Sequence[PageRows]) -> list[float]:
    """The share of the signature that each page of a section holds: of its words, those below the last row."""
    signers = [one for one in (section.signature.left, section.signature.right) if one] if section.signature else []
    wanted = Counter(
        word for one in signers for line in (*one.above, one.name, *one.below) for word in map(plain, line.split())
    )
    last = max((number for number, page in enumerate(pages) if page.rows), default=0)
    shares = []
    for number, page in enumerate(pages):
        top = page.sheet.tables[page.rows[-1].table].place.bottom if page.rows else section.page.margins[0] / MM
        words = Counter(plain(word.text) for word in page.sheet.words if word.top > top - 2) if number >= last else {}
        shares.append((wanted & Counter(words)).total() / wanted.total() if wanted else 0.0)
    whole = max((number for number, share in enumerate(shares) if share > _WHOLE), default=None)
    return shares if whole is None else [float(number == whole) for number in range(len(shares))]
