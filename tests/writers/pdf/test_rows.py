"""Rows of a PDF: how high they are, and those taller than a page in parts."""

from __future__ import annotations

import pytest

from rakgen.document.document import Cell, Column, Grid, Row
from rakgen.writers.pdf.rows import fragments, pieces, row_heights
from tests.support.pdf import PAGE, heights_of, section_of

WIDTHS = [60.0, 110.0]


def test_a_label_higher_than_its_rows_makes_the_last_of_them_higher() -> None:
    rows = [Row((Cell("kata " * 60, rowspan=2), Cell("a"))), Row((None, Cell("b"))), Row((Cell("c"), Cell("d")))]
    heights = heights_of(section_of(*rows))
    first, second, third = row_heights(rows, WIDTHS, heights)
    assert first == third == pytest.approx(12 + heights.frame)
    label = heights.cell(rows[0].cells[0], 60 / 25.4 * 72 - 10.2)  # type: ignore[arg-type]
    assert first + second == pytest.approx(label.likely + heights.frame, abs=1)


def test_labels_that_end_at_other_rows_make_no_more_white_than_they_need() -> None:
    tall, low = Cell("kata " * 60, rowspan=2), Cell("kata " * 140, rowspan=3)
    rows = [Row((low, tall)), Row((None, None)), Row((None, Cell("d")))]
    heights = heights_of(section_of(*rows))
    needed = heights.cell(low, 60 / 25.4 * 72 - 10.2).likely + heights.frame
    assert sum(row_heights(rows, WIDTHS, heights)) == pytest.approx(needed, abs=1)


@pytest.mark.slow
def test_parts_of_a_row_taller_than_a_page_fill_theirs() -> None:
    """Lines are counted for what is free, not for a share of it."""
    tall = Row((Cell("kata " * 3000), Cell("pendek")), may_split=True)
    heights = heights_of(section_of(tall))
    grid = Grid((Column(60), Column(110)), (), (tall,))
    parts = fragments(grid, PAGE, 700.0, heights)
    high = row_heights(parts, WIDTHS, heights)
    assert max(high) <= 700 and min(high[:-1]) > 0.95 * 700
    assert sum(part.cells[0].text.count("kata") for part in parts if part.cells[0]) == 3000
    assert {part.cells[1].text for part in parts if part.cells[1]} == {"pendek"}


def test_the_rows_of_a_page_stay_together_and_tall_ones_where_they_are_kept() -> None:
    rows = [Row((Cell(str(n)),), keep=n == 5, may_split=3 < n < 8, new_page=n in (2, 4, 8)) for n in range(10)]
    assert [len(piece) for piece in pieces(rows)] == [2, 2, 1, 2, 1, 2]
