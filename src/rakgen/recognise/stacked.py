"""Stacked: tables that stand right below one another as one, apart where another number column begins."""

from collections.abc import Iterable, Iterator, Sequence

from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawTable
from rakgen.recognise.headings import meaning_of
from rakgen.recognise.words import plain

_FEWEST = 3  # headings of a table that begins below another


def apart(blocks: Iterable[RawBlock]) -> Iterator[RawBlock]:
    """Blocks of a file whose tables are one each."""
    for block in blocks:
        yield from (block,) if isinstance(block, RawLine) else _parted(block)


def _parted(table: RawTable) -> Iterator[RawTable]:
    """A table as it is; as several where a row says `No` again, over the same column, beside other headings."""
    if not any(cell.row > 1 and cell.column == 0 and _is_number(cell) for cell in table.cells):
        yield table
        return
    rows = [[plain(cell.text) if cell else "" for cell in row] for row in table.matrix()]
    first = next((number for number, row in enumerate(rows) if row[0] and len(set(row)) > _FEWEST), 0)
    crossed = {row for cell in table.cells for row in range(cell.row + 1, cell.row + cell.rowspan)}
    starts = [
        number for number in range(first + 2, len(rows) - 1) if number not in crossed and _begins(rows, first, number)
    ]
    for start, end in zip([0, *starts], [*starts, table.rows], strict=True):
        yield table if not starts else _cut(table, start, end)


def _is_number(cell: RawCell) -> bool:
    meaning = meaning_of((cell.text,))
    return meaning is not None and meaning.field == "nomor"


def _begins(rows: Sequence[Sequence[str]], first: int, number: int) -> bool:
    """True for a row of headings that are not those of the table; it counts in the same column."""
    said, known = [text for text in rows[number] if text], set(rows[first])
    is_counted = rows[number][0] == rows[first][0] and meaning_of((rows[number][0],)) is not None
    return is_counted and len(said) >= _FEWEST and 2 * len(known.intersection(said)) <= len(said)


def _cut(table: RawTable, start: int, end: int) -> RawTable:
    """Some rows of a table, without the empty columns at their right."""
    cells = [cell._replace(row=cell.row - start) for cell in table.cells if start <= cell.row < end]
    columns = max((cell.column + cell.colspan for cell in cells if cell.text.strip()), default=1)
    kept = tuple(
        cell._replace(colspan=min(cell.colspan, columns - cell.column)) for cell in cells if cell.column < columns
    )
    return table._replace(rows=end - start, columns=columns, cells=kept, widths=table.widths[:columns])
