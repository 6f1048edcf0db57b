"""Labels: rows added to a sheet below a row that is too low for its part of a label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from rakgen.document.document import Cell, Row
from rakgen.writers.paper_rows import PaperRow
from rakgen.writers.xlsx.heights import HIGHEST, POINTS


def with_room(rows: Sequence[tuple[PaperRow, bool]], need: Callable[[int, Cell], float]) -> list[tuple[PaperRow, bool]]:
    """Rows, each with its `begins`, and below those too low for a label that a page prints a part of, empty ones that
    all cells of the row reach over. `need` gives the points of a cell that begins at a column.

    A label over many rows has room in them all together; where a page has one of them, Excel's rows may be too low.
    """
    made: list[tuple[list[Cell | None], PaperRow, bool]] = []
    open_: dict[int, tuple[int, int]] = {}  # by column: where its cell begins, and the row below its last
    for printed, begins in rows:
        cells = list(printed.row.cells)
        parts = printed.continued | printed.going_on
        high = max((need(n, cell) for n in parts if (cell := cells[n]) and cell.rowspan == 1), default=0.0)
        added = max(0, ceil(high / (HIGHEST * POINTS)) - 1)
        place = len(made)
        open_ = {column: span for column, span in open_.items() if span[1] > place}
        open_ |= {column: (place, place + cell.rowspan) for column, cell in enumerate(cells) if cell}
        made.append((cells, printed, begins))
        for column, (first, end) in open_.items() if added else ():
            cell = made[first][0][column]
            assert cell is not None
            made[first][0][column] = cell._replace(rowspan=cell.rowspan + added)
            open_[column] = first, end + added
        made += [([None] * len(cells), PaperRow(Row(()), None), False) for _ in range(added)]
    return [(printed._replace(row=printed.row._replace(cells=tuple(cells))), begins) for cells, printed, begins in made]
