"""Widths: column widths from font metrics, so that no label wraps inside a word and the table is as low as can be."""

from collections.abc import Sequence
from math import ceil, fsum
from operator import itemgetter
from typing import NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import WidthFault
from rakgen.document.document import Cell, Page, Row
from rakgen.document.metrics import words
from rakgen.document.shares import share
from rakgen.document.stack import Columns, Stack, windows
from rakgen.document.texts import CellTexts, PlacedText
from rakgen.document.wants import Table, Wants, Wish, kept

MM = 25.4 / 72
"""Millimetres in a point."""

_FOR_WORDS = (1.0, 0.5)  # of the room above that for syllables, what the longest words have where some must break
_FOR_HANDS = 0.5  # of what words leave of the room, what columns filled in by hand have at the most
_WORTH = 0.9
"""Of its height a table comes to at the most where they have less, and to fewer pages or fewer broken words: columns of
one long word each may leave no room to those of much text.
"""

_ROUNDED = 0.01  # points: a word that is so much wider than its column is whole in it
_SLACK = 0.6  # mm for borders and for renderers that round up


class ColumnWidths(NamedTuple):
    """The width of each column in mm, together exactly the text width of the page, and whether words have room."""

    columns: list[float]
    hold_words: bool


def column_widths(
    header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page, beside: float = 0.0
) -> ColumnWidths:
    """How wide the columns of a table are.

    `beside` are the points that title and signature take of the pages. Raises WidthFault, not yet placed in a file,
    when not even the headings fit.
    """
    table = _table(header, body, wishes, page)
    room = page.text_width / MM
    ways, hold_words = _least(Wants(table), room)
    found = [_shared(table, least, room) for least in ways]
    widths = (found[0] if len(found) == 1 else _better(table, found, page, beside)).widths
    scale = page.text_width / fsum(widths)
    return ColumnWidths([width * scale for width in widths], hold_words)


class _WidthsFound(NamedTuple):
    """The widths of all columns; the table as heights and the widths of its groups, where some are to be found."""

    widths: list[float]
    stack: Stack | None = None
    groups: Sequence[float] = ()


class _WidthsJudged(NamedTuple):
    """The height of a table in lines, how many pages it takes, and how many of its words break, a heading's on each of
    them.
    """

    height: float
    pages: int
    broken: int


def _better(table: Table, ways: Sequence[_WidthsFound], page: Page, beside: float) -> _WidthsFound:
    """The first widths, or later ones that are better; `beside` as for `column_widths`."""
    chosen, best = ways[0], _judged(ways[0], table, page, beside)
    for way in ways[1:]:
        other = _judged(way, table, page, beside)
        fewer = other.pages < best.pages or other.broken < best.broken
        if fewer and other.height < _WORTH * best.height:
            chosen, best = way, other
    return chosen


def _judged(found: _WidthsFound, table: Table, page: Page, beside: float) -> _WidthsJudged:
    """What widths come to, where so many points stand on the pages beside the table."""
    if found.stack is None:
        return _WidthsJudged(0.0, 1, 0)
    header, body = found.stack.parts(found.groups)
    line = table.texts.line
    room = page.text_height / MM / line - header
    pages = ceil((body + beside / line) / room) if room > 0 else len(table.body)
    broken = pages * _broken(table.texts.placed(table.header), found.widths) + sum(
        _broken(rows, found.widths) for rows in windows(table.body)
    )
    return _WidthsJudged(header + body, pages, broken)


def _broken(rows: Sequence[Sequence[PlacedText]], widths: Sequence[float]) -> int:
    """How many words break in rows, where the columns have these widths."""
    broken = 0
    for row in rows:
        for column, cell, text in row:
            room = fsum(widths[column : column + cell.colspan]) - text.beside + _ROUNDED
            wide = text.measured.longest > room
            broken += sum(text.width(word) > room for word in words(text.text)) if wide else 0
    return broken


def _shared(table: Table, least: list[float], room: float) -> _WidthsFound:
    """The room shared out so that the table is as low as can be, each column at the least so wide."""
    owner = _owners(table)
    if not any(number is not None for number in owner):
        return _WidthsFound(least if any(least) else [1.0] * len(least))  # where a layout gives every column 0 mm
    groups: list[Columns] = []
    for number in range(1 + max(number for number in owner if number is not None)):
        columns = [column for column, other in enumerate(owner) if other == number]
        first = columns[0]
        reach = least[first] + (room - fsum(least)) / len(columns)
        is_text, by_hand = table.period[first] is None, table.blank[first] is not None
        groups.append(Columns(len(columns), least[first], reach, is_text=is_text, by_hand=by_hand))
    free = room - fsum(width for width, number in zip(least, owner, strict=True) if number is None)
    stack = Stack(table.texts.placed(table.header), table.body, table.texts.line, groups, owner)
    shares = share(stack, free)
    widths = [width if number is None else shares[number] for width, number in zip(least, owner, strict=True)]
    return _WidthsFound(widths, stack, shares)


def hold_words(header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page) -> bool:
    """What `column_widths` says of words, without sharing out any width."""
    return fsum(Wants(_table(header, body, wishes, page)).words()) <= page.text_width / MM


def check_fit(header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page) -> None:
    """Raises WidthFault where `column_widths` would: no width is shared out."""
    _least(Wants(_table(header, body, wishes, page)), page.text_width / MM)


def check_numbers_fit(header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page) -> None:
    """Raises WidthFault where a number of the body breaks in its column, or a heading breaks lest one does."""
    wants, room = Wants(_table(header, body, wishes, page)), page.text_width / MM
    numbers = wants.numbers_alone()
    if fsum(numbers) > room or not wants.numbers_fit_prescribed():
        raise _too_wide(numbers, room)


def widest_value(
    header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page
) -> tuple[Cell, str] | None:
    """The cell of a plan's value that makes period columns too wide, where `column_widths` raises WidthFault, and its
    word that does; None where the headings are too wide by themselves.
    """
    try:
        check_fit(header, (), wishes, page)
    except WidthFault:
        return None
    table = _table(header, body, wishes, page)
    values = Wants(table).values()
    lacks: dict[int, float] = {}
    for group in {wish.group for wish in wishes if wish.group is not None}:
        columns = [column for column, wish in enumerate(wishes) if wish.group == group and wish.fixed is None]
        lacks[group] = len(columns) * max((values[column] for column in columns), default=0.0)
    worst = max(lacks, key=lambda group: lacks[group], default=None)
    asked = [
        (*kept(table.texts.of(cell)), cell)
        for row in body
        for column, cell in enumerate(row.cells)
        if cell is not None and cell.colspan == 1 and cell.origin is not None and wishes[column].group == worst
    ]
    _, word, cell = max(asked, key=itemgetter(0), default=(0.0, "", None))
    return (cell, word) if cell is not None else None


def _table(header: Sequence[Row], body: Sequence[Row], wishes: Sequence[Wish], page: Page) -> Table:
    """The table with lengths in points."""
    prescribed = [None if wish.fixed is None else wish.fixed / MM for wish in wishes]
    texts = CellTexts(page, (page.padding + _SLACK) / MM)
    groups, blanks = [wish.group for wish in wishes], [wish.blank for wish in wishes]
    return Table(header, texts.placed(body), prescribed, groups, blanks, texts)


def _owners(table: Table) -> list[int | None]:
    """For each column the number of the group whose width is to be found, None for a prescribed one."""
    keys = [
        None if fixed is not None else (column, None) if group is None else (None, group)
        for column, (fixed, group) in enumerate(zip(table.fixed, table.period, strict=True))
    ]
    numbers = {key: number for number, key in enumerate(dict.fromkeys(key for key in keys if key))}
    return [numbers[key] if key else None for key in keys]


def _least(wants: Wants, room: float) -> tuple[list[list[float]], bool]:
    """The least widths that columns may have, the first unless another makes a lower table, and whether words stay
    whole, as they do where there is room for that. Else only what lacks is taken, from headings with slashes and the
    longest words first, then from headings at syllables, from what cannot be broken at syllables, from numbers last; or
    more from words.
    """
    asked = wants.words()
    if fsum(asked) <= room:
        return [_with_hands(wants, asked, room)], True
    at_places = wants.signs, wants.pieces, wants.syllables
    for fewer in (*at_places, wants.numbers, wants.headings):
        least = fewer()
        total = fsum(least)
        if total <= room + 0.03:
            kept = _FOR_WORDS if fewer in at_places else _FOR_WORDS[:1]
            return [_between(least, asked, total + (room - total) * share) for share in kept], False
        asked = least
    raise _too_wide(asked, room)


def _with_hands(wants: Wants, asked: list[float], room: float) -> list[float]:
    """The widths that words ask for with space for hands, which take a part of what is left at the most."""
    if not wants.has_blanks:
        return asked
    hands, needed = wants.hands(room), fsum(asked)
    return _between(asked, hands, min(fsum(hands), needed + _FOR_HANDS * (room - needed)))


def _too_wide(asked: Sequence[float], room: float) -> WidthFault:
    return WidthFault(diagnose("RAK501", "", perlu=f"{fsum(asked) * MM:.0f}", ada=f"{room * MM:.0f}"))


def _between(least: list[float], most: list[float], room: float) -> list[float]:
    """Widths of together `room` between the least and the most: no column keeps more than another has to give."""
    low, high = 0.0, max(most)
    for _ in range(40):
        middle = (low + high) / 2
        if fsum(max(a, min(b, middle)) for a, b in zip(least, most, strict=True)) <= room:
            low = middle
        else:
            high = middle
    return [max(a, min(b, low)) for a, b in zip(least, most, strict=True)]


def cell_lines_width(cell: Cell, widths: Sequence[float], column: int, page: Page) -> float:
    """The width in points that a cell's text can use, where `widths` are those of the columns in mm."""
    width = widths[column] if cell.colspan == 1 else fsum(widths[column : column + cell.colspan])
    return (width - page.padding - _SLACK) / MM


def cell_width(lines_width: float, page: Page) -> float:
    """The width in points of a cell whose text can use so many, as `cell_lines_width` reckons."""
    return lines_width + (page.padding + _SLACK) / MM
