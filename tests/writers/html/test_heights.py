"""Heights of printed pages of HTML: rows are whole pixels, none lower than what it holds."""

from __future__ import annotations

import pytest

from rakgen.document.document import Cell
from rakgen.document.measure import Estimate
from rakgen.writers.html.heights import BrowserHeights
from tests.support.plans import REFERENCE, compile_plan


def test_rows_are_whole_pixels_and_hold_their_text() -> None:
    section = compile_plan(REFERENCE).sections[0]
    heights = BrowserHeights(section)
    for text in ("K", "kata " * 30, "kata " * 300):
        for printed, estimated in zip(
            heights.cell(Cell(text), 90.0), Estimate(section).cell(Cell(text), 90.0), strict=True
        ):
            pixels = (printed + heights.frame) / 0.75
            assert pixels == pytest.approx(round(pixels)) and 0 <= printed - estimated < 0.75
