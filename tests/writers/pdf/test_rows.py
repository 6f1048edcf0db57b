"""Rows of a PDF: how high they are, and which of them stay together."""

from __future__ import annotations

import pytest

from rakgen.document.document import Cell, Row
from rakgen.writers.pdf.rows import pieces, row_heights
from tests.support.pdf import heights_of, section_of

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


def test_the_rows_of_a_page_stay_together_and_tall_ones_where_they_are_kept() -> None:
    rows = [Row((Cell(str(n)),), keep=n == 5, may_split=3 < n < 8, new_page=n in (2, 4, 8)) for n in range(10)]
    assert [len(piece) for piece in pieces(rows)] == [2, 2, 1, 2, 1, 2]
