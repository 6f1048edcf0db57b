"""Heights: how high a browser prints what a page of paper holds."""

from __future__ import annotations

from math import ceil

from rakgen.document.document import Cell
from rakgen.document.measure import Estimate, Height

_PIXEL = 0.75  # points


class BrowserHeights(Estimate):
    """Estimated heights, of rows in whole pixels: a browser rounds each up to one."""

    def cell(self, cell: Cell, width: float) -> Height:
        """The height of the text of a cell in a width, in points."""
        likely, safe = super().cell(cell, width)
        return Height(self._in_pixels(likely), self._in_pixels(safe))

    def _in_pixels(self, text: float) -> float:
        return ceil((text + self.frame) / _PIXEL) * _PIXEL - self.frame
