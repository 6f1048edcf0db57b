"""Heights of a sheet's rows: as the pages were chosen by, be the cells that are merged over them as they may."""

from __future__ import annotations

from rakgen.document.document import Cell, Page, Row
from rakgen.writers.xlsx.heights import LINE, pixels, row_heights, text_height
from tests.support.each import each

PAGE = Page(297.0, 210.0, (12.0, 12.0, 12.0, 12.0), font="Arial", size=8.0)


def cell(lines: int, rowspan: int = 1) -> Cell:
    return Cell("\n".join("x" * lines), rowspan=rowspan)


@each(
    ("rows", "most"),
    [
        ([[cell(20, 3), cell(1)], [None, cell(1)], [None, cell(1)]], 20),
        ([[cell(20, 4), cell(20, 2)], [None, None], [None, cell(1, 2)], [None, None]], 21),
        ([[cell(20, 4), cell(1)], [None, cell(1)], [None, cell(19, 2)], [None, None]], 21),
        ([[cell(12, 2), cell(1)], [None, cell(12, 2)], [cell(1), None]], 13),
    ],
)
def test_no_rows_are_higher_than_their_cells_need(rows: list[list[Cell | None]], most: int) -> None:
    pixels = row_heights([Row(tuple(cells)) for cells in rows], PAGE, lambda column, cell: 1000.0).pixels
    assert most <= sum(pixels) * 0.75 / (PAGE.size * LINE) < most + len(rows)


def test_a_word_with_a_slash_has_the_lines_of_the_program_that_ends_most() -> None:
    heading = Row((Cell("PENDORONG/PENGHAMBAT", role="header"),))
    for width, lines in ((62.0, 4), (300.0, 1)):
        (height,) = row_heights([heading], PAGE, lambda column, cell, width=width: width).pixels  # type: ignore[misc]
        assert height == pixels(text_height((), width, "Arial", 8.0) + lines * PAGE.size * LINE)
