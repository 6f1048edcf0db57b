"""Paper rows: the rows of a table as paper has them, page after page, beside those of the table that is not cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.continued import is_sign
from rakgen.document.document import Cell, Grid, Row
from rakgen.writers.facts import cell_owners


class PaperRow(NamedTuple):
    """A row of the cut table: `number` is that of the same row in the whole table, None for one that a page prints
    again. In the columns `continued` stands a label, or a part of one, that an earlier page has too; in the columns
    `going_on` one that goes on overleaf.
    """

    row: Row
    number: int | None
    continued: frozenset[int] = frozenset()
    going_on: frozenset[int] = frozenset()


def paper_rows(whole: Grid, cut: Grid) -> list[PaperRow]:
    """The body rows of a `cut` table (as `paginate` makes it of a `whole` one)."""
    numbers = list(_numbers(whole.body_rows, cut.body_rows))
    if len(numbers) == len(whole.body_rows) and not any(row.new_page for row in cut.body_rows):
        return [PaperRow(row, number) for row, number in zip(cut.body_rows, numbers, strict=True)]
    owners = list(cell_owners(whole.body_rows, len(whole.columns)))
    below = list(_below(numbers))
    return [_paper_row(place, cut.body_rows, numbers, below, owners) for place in range(len(numbers))]


def _numbers(whole: Sequence[Row], cut: Sequence[Row]) -> Iterator[int | None]:
    """The number that each row of a cut table has in the whole one; None for one that a page made anew."""
    number = 0
    for row in cut:
        if row.again or row.rest:
            yield None
        else:
            yield number
            number = min(number + 1, len(whole) - 1)


def _below(numbers: Sequence[int | None]) -> Iterator[int | None]:
    """For each row of the cut table, and the end below its last, the number of the first row from there on that is one
    of the whole table.
    """
    found: list[int | None] = [None]
    for number in reversed(numbers):
        found.append(found[-1] if number is None else number)
    return reversed(found)


def _paper_row(
    place: int,
    rows: Sequence[Row],
    numbers: Sequence[int | None],
    below: Sequence[int | None],
    owners: Sequence[Sequence[Cell | None]],
) -> PaperRow:
    row, number = rows[place], numbers[place]
    continued, going_on = set(), set()
    for column, cell in enumerate(row.cells):
        if cell is None:
            continue
        if number is None or (number and owners[number][column] is owners[number - 1][column]):
            continued.add(column)
        last, after = numbers[place + cell.rowspan - 1], below[place + cell.rowspan]
        if last is not None and after is not None and owners[last][column] is owners[after][column]:
            going_on.add(column)
    return PaperRow(row, number, frozenset(continued), frozenset(going_on))


def without_sign(cell: Cell) -> Cell:
    """A label that is printed again, without the line "(lanjutan)"."""
    lines = cell.lines
    return cell._replace(content=lines[:-1]) if lines[1:] and is_sign(lines[-1]) else cell
