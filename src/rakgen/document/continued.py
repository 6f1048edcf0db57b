"""Continued: a label printed again at the top of a page."""

from __future__ import annotations

from rakgen.document.document import Cell, Line, Page
from rakgen.document.metrics import text_width

CONTINUED = "(lanjutan)"


def continued(cell: Cell, rowspan: int, width: float, page: Page) -> Cell:
    """The label again: NO as it is, a text with "(lanjutan)" in italics on a line of its own where `width` points hold
    it.
    """
    if not cell.text or cell.role == "number" or width < text_width(CONTINUED, page.font, page.size):
        return cell._replace(rowspan=rowspan)
    lines = tuple(line for line in cell.lines if line != Line(CONTINUED, "miring"))
    return cell._replace(rowspan=rowspan, content=(*lines, Line(CONTINUED, "miring")))
