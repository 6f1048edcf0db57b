"""Rows of a PDF: which of them stay together."""

from __future__ import annotations

from rakgen.document.document import Cell, Row
from rakgen.writers.pdf.rows import pieces


def test_the_rows_of_a_page_stay_together_and_tall_ones_where_they_are_kept() -> None:
    rows = [Row((Cell(str(n)),), keep=n == 5, may_split=3 < n < 8, new_page=n in (2, 4, 8)) for n in range(10)]
    assert [len(piece) for piece in pieces(rows)] == [2, 2, 1, 2, 1, 2]
