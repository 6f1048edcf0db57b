"""Rests: a row that a page had no room for, whose rest begins the next page beside what is short and printed again."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from rakgen.readers.raw import RawCell
from rakgen.recognise.again import is_again, says_continued, text_of
from rakgen.text.sentences import is_mid_sentence, is_open, is_value, text_goes_on

BodyRows: TypeAlias = list[list[RawCell | None]]

_BULLET = re.compile(r"\s*(?:[-•–*▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")

_SHORT = 4  # characters: a number or a code, of which nothing goes on


def is_rest(last: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> bool:
    """True for a row that is the rest of the one above: a text goes on (`text_goes_on`), and after it stand no values;
    all else begins a paragraph, where one does go on, is printed again, or left out. Where nothing is left out, and not
    all that is printed again says so, all texts go on: else a row of another item, whose number was typed twice.
    """
    small: list[bool] = []
    told: list[bool] = []
    for above, cell in zip(last, row, strict=True):
        if above is None or cell is None or not text_of(cell):
            continue
        if _goes_on(above, cell) and len(text_of(cell)) > _SHORT and not is_value(text_of(cell)):
            small.append(text_goes_on(above.lines, cell.lines))
        elif not is_again(above, cell) or (small and _is_value(above, cell)):
            return False
        elif len(text_of(cell)) > _SHORT:
            told.append(says_continued(cell))
    is_part = any(text_of(above) and not text_of(cell) for above, cell in zip(last, row, strict=True))
    return any(small) if is_part or (told and all(told)) else bool(small) and all(small)


def with_rows_joined(body: BodyRows) -> tuple[BodyRows, list[RawCell]]:
    """Rows of which some are only the rest of the one above, typed there since its cells had no more room; and the
    cells that are whole now.
    """
    rows: BodyRows = []
    joined: dict[int, RawCell] = {}
    for row in body:
        if not rows or not _is_typed_rest(rows[-1], row):
            rows.append(list(row))
            continue
        for column, (above, cell) in enumerate(zip(rows[-1], row, strict=True)):
            if above is not None and cell is not None and text_of(cell):
                joined.pop(id(above), None)
                rows[-1][column] = whole = _run_on(above, cell)
                joined[id(whole)] = whole
    return rows, list(joined.values())


def _is_typed_rest(last: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> bool:
    """True for a row without a number where each text goes on, in mid-sentence, in small letters where the text above
    began with a capital one, at least one of them surely; other cells say nothing.
    """
    said = [(above, cell) for above, cell in zip(last, row, strict=True) if text_of(cell)]
    is_part = any(text_of(above) and not text_of(cell) for above, cell in zip(last, row, strict=True))
    is_rest_of_all = is_part and not text_of(row[0]) and all(_is_typed_on(above, cell) for above, cell in said)
    return is_rest_of_all and any(above and cell and is_open(above.lines[-1], cell.text) for above, cell in said)


def _is_typed_on(above: RawCell | None, cell: RawCell | None) -> bool:
    if above is None or cell is None or above is cell or above.rowspan + cell.rowspan + cell.colspan > 3:
        return False
    first, text = above.text.strip(), cell.text.strip()
    is_small = len(text) > _SHORT and text[0].islower() and first[:1].isupper() and not first.endswith((".", ";", ":"))
    return is_small and is_mid_sentence(above.lines[-1], text)


def _is_value(above: RawCell, cell: RawCell) -> bool:
    """True for a value of one row that is said again, and not as one that goes on."""
    return above.rowspan == cell.rowspan == 1 and is_value(text_of(cell)) and not says_continued(cell)


def _goes_on(above: RawCell | None, cell: RawCell | None) -> bool:
    """True where both say something, not the same."""
    if above is None or cell is None or not (text_of(above) and text_of(cell)):
        return False
    return not (is_again(above, cell) or says_continued(cell))


def joined_rest(body: BodyRows, rest: Sequence[RawCell | None], rows: BodyRows) -> None:
    """Put the texts of a `rest`, the first of the `rows` to come, where they began in the body."""
    last = list(body[-1])
    for column, (above, cell) in enumerate(zip(last, rest, strict=True)):
        if above is not None and cell is not None and _goes_on(above, cell):
            _join(body, rows, column, _run_on(above, cell))
    rows.pop(0)


def joined_labels(body: BodyRows, rows: BodyRows) -> None:
    """Put labels of which the `rows` to come begin with the rest where they began: those that go on in mid-sentence
    beside one that says that it goes on.
    """
    last, first = list(body[-1]), list(rows[0])
    for column, (above, cell, beside) in enumerate(zip(last, first, first[1:], strict=False)):
        if above is None or cell is None or not (_goes_on(above, cell) and says_continued(beside)):
            continue
        if is_again(last[column + 1], beside) and is_mid_sentence(above.lines[-1], cell.lines[0]):
            _join(body, rows, column, _run_on(above, cell))


def _join(body: BodyRows, rows: BodyRows, column: int, whole: RawCell) -> None:
    """Put a cell in the places of its beginning, at the end of the body, and of its rest, in the rows to come."""
    above, cell = body[-1][column], rows[0][column]
    for part, some in ((above, reversed(body)), (cell, rows)):
        for row in some:
            if row[column] is not part:
                break
            row[column] = whole


def _run_on(above: RawCell, cell: RawCell) -> RawCell:
    """A text with its rest: the paragraph that was cut is one."""
    text, more = above.lines[-1], cell.lines[0]
    is_listed = any(map(_BULLET.match, (*above.lines, *cell.lines)))
    if _BULLET.match(more) or not (is_listed or is_mid_sentence(text, more)):
        return above._replace(lines=(*above.lines, *cell.lines), bold=(*above.bold, *cell.bold))
    lines = (*above.lines[:-1], f"{text} {more}", *cell.lines[1:])
    return above._replace(lines=lines, bold=(*above.bold, *cell.bold[1:]))
