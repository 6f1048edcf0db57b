"""Continued: a label printed again at the top of a page."""

from __future__ import annotations

from bisect import bisect_left

from rakgen.document.document import Cell, Line, Page
from rakgen.document.metrics import text_width
from rakgen.document.paragraphs import wrapped
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import MM

CONTINUED = "(lanjutan)"

_MOST = 0.25  # share of a page that a label printed again takes at most


def continued(cell: Cell, rowspan: int, width: float, page: Page) -> Cell:
    """The label again: NO as it is, a text with "(lanjutan)" in italics on a line of its own where `width` points hold
    it. A long text is given by its first words, since it stands whole where its group begins.
    """
    face = page.typefaces.of_cell(cell.role, cell.align)
    if not cell.text or cell.role == "number":
        return cell._replace(rowspan=rowspan)
    lines = tuple(line for line in cell.lines if line != Line(CONTINUED, "miring"))
    again = _beginning(cell, lines, width, page, face)
    if width - face.indent >= _width(face):
        return cell._replace(rowspan=rowspan, content=(*again, Line(CONTINUED, "miring")))
    return cell._replace(rowspan=rowspan) if again == lines else cell._replace(rowspan=rowspan, content=again)


def _width(face: Typeface) -> float:
    return text_width(face.printed(CONTINUED), face.font, face.size, face.bold, face.tracking)


def _beginning(cell: Cell, lines: tuple[Line, ...], width: float, page: Page, face: Typeface) -> tuple[Line, ...]:
    """As much of a label's lines as a quarter of a page holds."""
    most = int(page.text_height / MM * _MOST / face.line)

    def fits(some: tuple[Line, ...]) -> bool:
        return wrapped(cell._replace(content=some), face, width)[0] <= most

    if 2 * len(cell.text) * face.size / width + len(lines) <= most or fits(lines):
        return lines
    while len(lines) > 1 and not fits((*lines[:-1], Line("…"))):
        lines = lines[:-1]
    *before, last = lines
    words = last.text.split(" ")

    def cut(count: int) -> tuple[Line, ...]:
        return (*before, Line(f"{' '.join(words[:count])} …", last.style, bullet=last.bullet))

    count = bisect_left(range(1, len(words)), True, key=lambda some: not fits(cut(some)))
    return cut(max(count, 1))
