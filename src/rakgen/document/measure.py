"""Measure: where the heights come from that pages are filled by - estimated here, or measured by who prints."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import fsum
from operator import itemgetter
from typing import NamedTuple, Protocol

from rakgen.document.document import Cell, Mark, Number, Page, Paragraph, Row, Section, Style
from rakgen.document.heights import (
    CELL_MARGIN,
    SAFETY,
    page_height,
    paragraph_height,
    signature_height,
    title_height,
)
from rakgen.document.paragraphs import text_lines, wrapped
from rakgen.document.typefaces import Typeface
from rakgen.document.widths import MM, cell_lines_width

_RULE = 0.5  # points a row's rule takes
_USUAL = 1_000  # characters; the heights of longer texts are not kept
_SURE = 0.996  # share of a page that is filled: rules, fonts and rounding differ a little
LEFT = 1.6  # points that a line of Word's or LibreOffice's has more than one that surely fits


class Height(NamedTuple):
    """Points that something takes on paper: what it likely comes to, and what it stays below."""

    likely: float
    safe: float


class CellHeights(Protocol):
    """The heights of a table's cells, in points."""

    @property
    def frame(self) -> float:
        """What a row takes besides the text of its highest cell: the cell's margins, the rule."""

    def cell(self, cell: Cell, width: float) -> Height:
        """The text of a cell set in `width` points, without its margins; an empty one is a line high.

        It is asked for cells of header and body, and for labels with a last line "(lanjutan)", which the section does
        not hold.
        """


class Heights(CellHeights, Protocol):
    """The heights of what one section prints, in points. Who measures truly gives the same height twice."""

    def room(self) -> float:
        """What a page holds between its margins, less a letterhead on every page."""

    def title(self) -> Height:
        """What stands above the first block: title, annex lines, a letterhead on the first page, the space below."""

    def paragraph(self, paragraph: Paragraph) -> Height:
        """A heading or a note, the space around it included."""

    def signature(self) -> Height:
        """The signature block, the space above it included; 0 where there is none."""


class Estimate:
    """Heights from built-in font metrics: lines are counted, no font need be installed. `above` is what stands above
    the first block, where that is not the title alone.
    """

    frame = 2 * CELL_MARGIN / MM + _RULE

    def __init__(self, section: Section, above: Height | None = None) -> None:
        self._section = section
        self._faces = section.page.typefaces
        self._above = above

    def room(self) -> float:
        """Points that a page holds, less what all heights on it together may be off."""
        return page_height(self._section) * _SURE

    def title(self) -> Height:
        """All that stands above the first block."""
        return self._above or _estimated(title_height(self._section))

    def paragraph(self, paragraph: Paragraph) -> Height:
        """A heading or a note."""
        return _estimated(paragraph_height(paragraph, self._section.page))

    def signature(self) -> Height:
        """The signature block."""
        return _estimated(signature_height(self._section))

    def cell(self, cell: Cell, width: float) -> Height:
        """The text of a cell: lines are counted."""
        face, content = self._faces.of_cell(cell.role, cell.align), cell.content
        if isinstance(content, str) and content:
            text: str = content
        elif not content or isinstance(content, Mark):
            return Height(face.line + face.space, face.line + face.space)
        elif isinstance(content, Number):
            text = content.text
        else:
            return _counted(cell, face, width)
        return (_usual_text if len(text) <= _USUAL else _text)(text, face, cell.style, width)


def _counted(cell: Cell, face: Typeface, width: float) -> Height:
    most, between = wrapped(cell, face, width)
    least = most if most == len(cell.lines) else wrapped(cell, face, width + LEFT)[0]
    return Height(least * face.line + between, most * face.line + between)


def _text(text: str, face: Typeface, style: Style, width: float) -> Height:
    """The height of a paragraph."""
    most = text_lines(text, face, style, width)
    least = text_lines(text, face, style, width + LEFT) if most > 1 else most
    return Height(least * face.line + face.space, most * face.line + face.space)


_usual_text = lru_cache(maxsize=1024)(_text)  # headings are asked for by who composes, breaks pages and writes


def _estimated(safe: float) -> Height:
    return Height(safe / SAFETY, safe)


def row_heights(rows: Sequence[Row], page: Page, widths: Sequence[float], heights: Heights) -> list[float]:
    """The heights of rows on one page, in points, where columns are `widths` mm wide: what a label of several rows
    lacks, the last of them gives, which labels that end further down count with.
    """
    return rows_with_labels(rows, page, widths, heights)[1]


def rows_with_labels(
    rows: Sequence[Row], page: Page, widths: Sequence[float], heights: Heights
) -> tuple[list[float], list[float]]:
    """The heights of rows by their cells of one row, and as `row_heights`, with the labels of several."""

    def need(cell: Cell, column: int) -> float:
        return heights.cell(cell, cell_lines_width(cell, widths, column, page)).likely + heights.frame

    result = [heights.cell(Cell(""), 1.0).likely + heights.frame] * len(rows)
    labels = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rowspan > 1:
                labels.append((min(number + cell.rowspan, len(rows)), number, column, cell))
            elif cell is not None:
                result[number] = max(result[number], need(cell, column))
    alone = result.copy()
    for end, number, column, cell in sorted(labels, key=itemgetter(0)):
        result[end - 1] += max(0.0, need(cell, column) - fsum(result[number:end]))
    return alone, result
