"""Edges: rows of a table that are none of its body - a title above its headings, signatures below."""

import re
from collections.abc import Sequence

from rakgen.readers.raw import RawCell, RawLine, RawTable
from rakgen.recognise.periods import periode_of
from rakgen.recognise.place_and_date import says_place_or_date
from rakgen.recognise.words import plain

CellRows = list[list[RawCell | None]]
_FEWEST = 3  # texts of a row that heads a table
_SIGNED = re.compile(r"(?i)^\W*(?:NIP|NRP)\b")
_TAKES_NOTE = re.compile(r"(?i)^(?:me(?:ngetahui|nyetujui)|dis(?:ahkan|etujui))\b.*$")


def said_in(row: Sequence[RawCell | None]) -> list[RawCell]:
    """The cells of a row that say something, each once."""
    return list({id(cell): cell for cell in row if cell is not None and cell.text.strip()}.values())


def title_rows(matrix: CellRows) -> int:
    """How many rows above the headings hold a title: at most one text each, as wide as the table or in a cell of its
    own; that over periods is a heading.
    """
    count = 0
    while count < len(matrix) - 2 and len(said_in(matrix[count])) <= 1 and not _is_group(matrix, count):
        count += 1
    return count if len(said_in(matrix[count])) >= min(_FEWEST, len(matrix[count])) else 0


def _is_group(matrix: CellRows, index: int) -> bool:
    """True for one heading over several columns, or over a period."""
    cell = next(iter(said_in(matrix[index])), None)
    if cell is None:
        return False
    below = said_in(matrix[index + 1])
    over_periods = len(below) > 1 and any(
        below_cell.column == cell.column and periode_of(below_cell.text) for below_cell in below
    )
    return over_periods or cell.rowspan > 1 or 1 < cell.colspan < len(matrix[index])


def title_lines(rows: CellRows) -> list[RawLine]:
    """The texts of title rows as lines above the table."""
    return [
        RawLine(line, cell.is_bold, place=cell.place)
        for row in rows
        for cell in said_in(row)
        for line in cell.lines
        if line.strip()
    ]


def signing_table(rows: CellRows, raw: RawTable) -> tuple[CellRows, RawTable | None]:
    """Rows without the last ones that hold signatures, and those as a table without borders, None where there are
    none.
    """
    start = next((number for number, row in enumerate(rows) if _begins_signing(row)), None)
    if start is None or not any(
        _SIGNED.match(line) for row in rows[start:] for cell in said_in(row) for line in cell.lines
    ):
        return rows, None
    cells = dict.fromkeys(cell for row in rows[start:] for cell in row if cell is not None)
    first = min(cell.row for cell in cells)
    own = tuple(cell._replace(row=cell.row - first) for cell in cells)
    return rows[:start], RawTable(raw.rows - first, raw.columns, own, raw.place, has_borders=False)


def without_doubles(rows: CellRows, raw: RawTable) -> tuple[CellRows, RawTable]:
    """Rows, and their table, without the columns with which no cell begins: those of signatures that touched it."""
    kept = [
        column
        for column in range(raw.columns)
        if not column or any(row[column] is None or row[column] is not row[column - 1] for row in rows)
    ]
    if not rows or len(kept) == raw.columns:
        return rows, raw
    number = {column: index for index, column in enumerate(kept)}
    cells = {id(cell): cell for row in rows for cell in row if cell is not None}
    anew = {
        key: cell._replace(
            column=number[cell.column],
            colspan=sum(column in number for column in range(cell.column, cell.column + cell.colspan)),
        )
        for key, cell in cells.items()
    }
    found = [[anew[id(row[column])] if row[column] is not None else None for column in kept] for row in rows]
    ends = [*kept[1:], raw.columns]
    widths = tuple(sum(raw.widths[start:end]) for start, end in zip(kept, ends, strict=True)) if raw.widths else ()
    return found, raw._replace(columns=len(kept), cells=tuple(anew.values()), widths=widths)


def _begins_signing(row: Sequence[RawCell | None]) -> bool:
    said = said_in(row)
    return (
        0 < len(said) <= _FEWEST
        and all(len(plain(cell.text)) < 300 for cell in said)
        and any(
            says_place_or_date(line) or _TAKES_NOTE.match(line) for line in (cell.lines[0].strip() for cell in said)
        )
    )
