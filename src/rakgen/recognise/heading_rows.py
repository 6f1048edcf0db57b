"""Heading rows: how many of the first rows of a table hold its headings, and the numbers of its columns below them."""

from collections.abc import Sequence

from rakgen.readers.raw import RawCell
from rakgen.recognise.again import text_of
from rakgen.recognise.headings import is_known
from rakgen.recognise.periods import is_no_part, months_of_initials, periode_of, week_of
from rakgen.recognise.words import is_number_row

_MOST_HEADER_ROWS = 6


def heading_rows(matrix: Sequence[Sequence[RawCell | None]]) -> tuple[int, list[str]]:
    """How many rows hold headings, and the row of numbers below them, [] where there is none."""
    for index, row in enumerate(matrix[: _MOST_HEADER_ROWS + 1]):
        texts = [text_of(cell) for cell in row]
        if index and is_number_row(texts):
            below = matrix[index + 1] if index + 1 < len(matrix) else ()
            if below and all(cell and cell.is_header for cell in below):
                continue
            return index, texts
    marked = 0
    while marked < len(matrix) and all(cell is not None and cell.is_header for cell in matrix[marked]):
        marked += 1
    goes_on = _is_period_row if marked else _is_heading_row  # where the file marks some, the rest is rather no heading
    count = max((cell.rowspan for cell in matrix[0] if cell and cell.rowspan < len(matrix)), default=1)
    count = min(marked, len(matrix) - 1) or count
    while count < min(len(matrix) - 1, _MOST_HEADER_ROWS) and goes_on(matrix[count - 1], matrix[count]):
        count += 1
    return count, []


def _said_below(above: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> dict[int, str]:
    """The texts of a row by columns, without those that the row above says too, as files without merged cells do."""
    again = [
        cell is not None and text_of(cell) == text_of(cell_above) for cell, cell_above in zip(row, above, strict=True)
    ]
    return {column: text for column, cell in enumerate(row) if (text := text_of(cell)) and not again[column]}


def _is_period_row(above: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> bool:
    """True for a row below headings that holds several periods, or weeks of months, and nothing else."""
    texts = _said_below(above, row).values()
    if months_of_initials(list(texts)) is not None:
        return True
    is_first = any(periode_of(text) or week_of(text) == 1 or is_no_part(text) for text in texts)  # `V` is a tick
    return len(texts) > 1 and is_first and all(periode_of(text) or week_of(text) or is_no_part(text) for text in texts)


def _is_heading_row(above: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> bool:
    """True for a row below headings that holds periods alone, or the same texts below each of them, or known headings
    where those leave places free (most of them, where it fills just these).
    """
    if _is_period_row(above, row) or _repeats_below_periods(above, row):
        return True
    texts = _said_below(above, row)
    free = [
        not text_of(cell) or (cell is not None and cell.colspan > 1) or not text_of(after)
        for cell, after in zip(above, [*above[1:], above[-1]], strict=True)
    ]
    known = [periode_of(text) is not None or is_known(text) for text in texts.values()]
    fills = all((column in texts) == is_free for column, is_free in enumerate(free))
    is_said = all(known) or (fills and 2 * sum(known) > len(known))
    return len(texts) > 1 and is_said and all(free[column] for column in texts)


def _repeats_below_periods(above: Sequence[RawCell | None], row: Sequence[RawCell | None]) -> bool:
    """True for a row that says the same texts below each of several periods, and nothing before them: `K`, `Rp` and `%`
    of each quarter.
    """
    begins = (column for column, cell in enumerate(above) if not column or above[column - 1] is not cell)
    periods = [column for column in begins if periode_of(text_of(above[column]))]
    if len(periods) < 2 or min(_said_below(above, row), default=0) < periods[0]:
        return False
    wide = periods[1] - periods[0]
    first, *others = ([text_of(cell) for cell in row[column : column + wide]] for column in periods)
    is_named = all(text and not text[0].isdigit() for text in first) and len(set(first)) == wide
    return wide > 1 and is_named and all(texts == first for texts in others)
