"""Measure: lines are counted as Word and LibreOffice leave room for them, and as they surely fit."""

from __future__ import annotations

import pytest

from rakgen.document import measure
from rakgen.document.document import Cell, Page, Row, Section, Title
from rakgen.document.heights import page_height
from rakgen.document.measure import Estimate, Height, row_heights, rows_with_labels
from rakgen.document.metrics import text_width
from rakgen.document.paragraphs import text_lines

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)
_WIDTHS = [60.0, 110.0]
SECTION = Section(PAGE, Title(("JUDUL",)), ())


def test_a_text_that_just_fits_is_likely_a_line_and_surely_two() -> None:
    text = "Sub Bagian Hukum"
    width = text_width(text, PAGE.font, PAGE.size)
    estimate = Estimate(SECTION)
    found = [estimate.cell(Cell(text), width - lacking) for lacking in (-0.1, 1.0, 2.0)]
    assert [(round(height.likely), round(height.safe)) for height in found] == [(12, 12), (12, 24), (24, 24)]


def test_lines_of_a_heading_are_counted_once_for_all_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []
    monkeypatch.setattr(
        measure, "text_lines", lambda text, *others: (counted.append(text), text_lines(text, *others))[1]
    )
    asked = [Cell("Kepala tabel yang baru", role="header"), Cell("kata " * 250)]
    heights = [Estimate(SECTION).cell(cell, 55.5) for _ in range(3) for cell in asked]
    assert heights[:2] * 3 == heights and len(counted) == 8  # texts as long as a book are not kept


def test_a_page_is_not_filled_to_its_last_points() -> None:
    assert Estimate(SECTION).room() == pytest.approx(page_height(SECTION) * 0.996)


def test_what_stands_above_may_be_told() -> None:
    assert Estimate(SECTION, Height(100.0, 110.0)).title() == Height(100.0, 110.0)
    assert Estimate(SECTION).title().safe > Estimate(SECTION).title().likely > 20


def test_a_label_higher_than_its_rows_makes_the_last_of_them_higher() -> None:
    rows = [Row((Cell("kata " * 60, rowspan=2), Cell("a"))), Row((None, Cell("b"))), Row((Cell("c"), Cell("d")))]
    heights = Estimate(SECTION)
    first, second, third = row_heights(rows, PAGE, _WIDTHS, heights)
    assert first == third == pytest.approx(12 + heights.frame)
    assert rows_with_labels(rows, PAGE, _WIDTHS, heights) == ([first] * 3, [first, second, third])
    label = heights.cell(rows[0].cells[0], 60 / 25.4 * 72 - 10.2)  # type: ignore[arg-type]
    assert first + second == pytest.approx(label.likely + heights.frame, abs=1)


def test_labels_that_end_at_other_rows_make_no_more_white_than_they_need() -> None:
    tall, low = Cell("kata " * 60, rowspan=2), Cell("kata " * 140, rowspan=3)
    rows = [Row((low, tall)), Row((None, None)), Row((None, Cell("d")))]
    heights = Estimate(SECTION)
    needed = heights.cell(low, 60 / 25.4 * 72 - 10.2).likely + heights.frame
    assert sum(row_heights(rows, PAGE, _WIDTHS, heights)) == pytest.approx(needed, abs=1)
