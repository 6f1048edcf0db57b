"""Heights: how high a browser prints what a page of paper holds."""

from __future__ import annotations

from math import ceil

from rakgen.document.document import Cell, Signature
from rakgen.document.measure import Estimate, Height
from rakgen.document.widths import MM

_PIXEL = 0.75  # points
_ALONE, _BETWEEN, _WIDEST = 0.45, 24.0, 312.0  # the signers of gaya.css: the share of one, points between two, at most


class BrowserHeights(Estimate):
    """Estimated heights, of rows in whole pixels: a browser rounds each up to one."""

    def cell(self, cell: Cell, width: float) -> Height:
        """The text of a cell."""
        likely, safe = super().cell(cell, width)
        return Height(self._in_pixels(likely), self._in_pixels(safe))

    def _signer_width(self, signature: Signature) -> float:
        """Points that a line of one who signs may take."""
        whole, is_alone = self._section.page.text_width / MM, not (signature.left and signature.right)
        return min(whole * _ALONE if is_alone else (whole - _BETWEEN) / 2, _WIDEST)

    def _in_pixels(self, text: float) -> float:
        return ceil((text + self.frame) / _PIXEL) * _PIXEL - self.frame
