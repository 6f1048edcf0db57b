"""Added rows: all cells of a row that is too low reach over those added below it, others and header rows stay."""

from __future__ import annotations

from rakgen.document.document import Cell, Row
from rakgen.writers.paper_rows import PaperRow
from rakgen.writers.xlsx.added_rows import with_room

NEEDS = {"tinggi": 1000.0}  # two rows more than one of 409 points


def test_what_stands_beside_a_high_text_reaches_over_the_rows_added_below_it() -> None:
    rows = [
        Row((Cell("tinggi", role="header"), Cell("B", role="header"))),
        Row((Cell("S", rowspan=2), Cell("K1"))),
        Row((None, Cell("tinggi"))),
        Row((Cell("tinggi", rowspan=2), Cell("K3"))),
        Row((None, Cell("K4"))),
    ]
    made = with_room(
        [(PaperRow(row, None), number == 1) for number, row in enumerate(rows)],
        lambda _, cell: NEEDS.get(cell.text, 10.0),
    )
    assert [begins for _, begins in made] == [False, True, *[False] * 6]
    cells = [[cell and (cell.text, cell.rowspan) for cell in printed.row.cells] for printed, _ in made]
    assert cells == [
        [("tinggi", 1), ("B", 1)],
        [("S", 4), ("K1", 1)],
        [None, ("tinggi", 3)],
        [None, None],
        [None, None],
        [("tinggi", 3), ("K3", 1)],
        [None, ("K4", 2)],
        [None, None],
    ]
