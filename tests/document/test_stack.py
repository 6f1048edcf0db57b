"""Stack: texts over several rows, whole and where the rows that are looked at end within them."""

from __future__ import annotations

import pytest

from rakgen.document.document import PADDING, Cell, Page, Row
from rakgen.document.stack import TORN, Columns, Stack
from rakgen.document.texts import CellTexts

TEXTS = CellTexts(Page(210, 297, (20, 20, 20, 20), "Arial", 9), PADDING)
LONG = Cell("Terwujudnya layanan yang baik bagi masyarakat " * 6, rowspan=3)
NARROW = 90.0


def columns() -> Columns:
    return Columns(1, NARROW, 400.0, is_text=True)


def test_rows_are_as_high_together_as_a_text_over_all_of_them_and_no_higher_for_one_that_fits() -> None:
    def heights(label: Cell) -> tuple[list[float], float]:
        body = [Row((label, Cell("a"))), Row((None, Cell("b"))), Row((None, Cell("c")))]
        stack = Stack((), TEXTS.placed(body), TEXTS.line, [columns(), columns()], [0, 1])
        rows = stack.heights([group.at(0) for group in stack.columns])
        return rows, sum(rows) + 2 * stack.frame

    text = TEXTS.of(LONG)
    lines = text.measured.steps(NARROW - text.beside, 400.0)[1][0]
    rows, whole = heights(LONG)
    assert lines > 9 and rows[:2] == [1.0, 1.0] and whole == pytest.approx(lines)
    assert heights(Cell("Terwujudnya layanan yang baik", rowspan=3))[0] == [1.0, 1.0, 1.0]


def test_of_a_text_that_is_cut_by_the_rows_looked_at_its_share_counts_and_all_of_it_in_one_row() -> None:
    def total(rows: int) -> float:
        group = columns()
        group.add(LONG, TEXTS.of(LONG), 0, rows)
        group.close(3)
        return group.at(0).total % TORN

    assert total(2) == pytest.approx(total(3) * 2 / 3, rel=1e-4) and total(1) == total(3)
