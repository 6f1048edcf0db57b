"""Added rows: empty rows below those of a sheet that are too low for a text, which all cells beside it reach over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from rakgen.document.document import Cell, Row
from rakgen.writers.paper_rows import PaperRow
from rakgen.writers.xlsx.heights import HIGHEST, POINTS


def with_room(rows: Sequence[tuple[PaperRow, bool]], need: Callable[[int, Cell], float]) -> list[tuple[PaperRow, bool]]:
    """Rows, each with its `begins`, and below those where a text ends that rows of Excel cannot be high enough for,
    empty ones that all cells of the row reach over; header rows stay as they are. `need` gives the points of a cell
    that begins at a column.
    """
    made: list[tuple[list[Cell | None], PaperRow, bool]] = []
    open_: dict[int, tuple[int, int]] = {}  # by column: where its cell begins, and the row below its last
    for printed, begins in rows:
        cells = list(printed.row.cells)
        place = len(made)
        open_ = {column: span for column, span in open_.items() if span[1] > place}
        open_ |= {column: (place, place + cell.rowspan) for column, cell in enumerate(cells) if cell}
        made.append((cells, printed, begins))
        added = 0
        for column, (first, end) in open_.items():
            if end == place + 1 and (cell := made[first][0][column]) and cell.role != "header":
                added = max(added, ceil(need(column, cell) / (HIGHEST * POINTS)) - (end - first))
        for column, (first, end) in open_.items() if added else ():
            cell = made[first][0][column]
            assert cell is not None
            made[first][0][column] = cell._replace(rowspan=cell.rowspan + added)
            open_[column] = first, end + added
        made += [([None] * len(cells), PaperRow(Row(()), None), False) for _ in range(added)]
    return [(printed._replace(row=printed.row._replace(cells=tuple(cells))), begins) for cells, printed, begins in made]
