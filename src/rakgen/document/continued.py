"""Continued: a label printed again at the top of a page."""

from __future__ import annotations

from bisect import bisect_left

from rakgen.document.document import Cell, Line, Page
from rakgen.document.metrics import text_width
from rakgen.document.paragraphs import INDENT, hang_of, wrapped
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import MM

SIGNS = ("(lanjutan)", "(lanj.)")
"""What says that a label goes on, the longest first: its column holds it on one line."""

_MOST = 0.25  # share of a page that a label printed again takes at most


def continued(cell: Cell, rowspan: int, width: float, page: Page) -> Cell:
    """The label again: NO as it is, a text with "(lanjutan)" in italics on a line of its own, words with "(lanj.)",
    where `width` points hold that, indented as the text where they hold it so. A long text is given by its first words,
    since it stands whole where its group begins.
    """
    face = page.typefaces.of_cell(cell.role, cell.align)
    if not cell.text or cell.role == "number":
        return cell._replace(rowspan=rowspan)
    lines = tuple(line for line in cell.lines if not is_sign(line))
    again = _beginning(cell, lines, width, page, face)
    for sign in SIGNS if any(map(str.isalpha, cell.text)) else SIGNS[:1]:
        room = width - face.indent - _width(sign, face)
        if room >= 0:
            hang = hang_of(cell, face, width)
            line = Line(sign, "miring", bullet=_indent(again[0]) if 0 < hang <= room else "")
            return cell._replace(rowspan=rowspan, content=(*again, line))
    return cell._replace(rowspan=rowspan) if again == lines else cell._replace(rowspan=rowspan, content=again)


def is_sign(line: Line) -> bool:
    """True for the line that says that a label goes on."""
    return line.text in SIGNS and line == Line(line.text, "miring", bullet=_indent(line))


def _indent(line: Line) -> str:
    """The blanks that a paragraph is indented by."""
    return line.bullet[: len(line.bullet) - len(line.bullet.lstrip(INDENT))]


def _width(sign: str, face: Typeface) -> float:
    return text_width(face.printed(sign), face.font, face.size, face.bold, face.tracking)


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
