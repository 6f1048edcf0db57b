"""High texts: those that take so much of a page in their column that the page before them may stay half empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from rakgen.compose.excepted import is_excepted, stretches_of
from rakgen.compose.values import value_span
from rakgen.diagnostics import Diagnostic, diagnose, path_of
from rakgen.document.breaks import BARE
from rakgen.document.document import Cell, Grid, Mark, Section
from rakgen.document.measure import Estimate
from rakgen.document.widths import cell_lines_width
from rakgen.layout.faults import column_place
from rakgen.layout.layout import Layout
from rakgen.model import Rak, Rencana

_KEYS = {
    (False, False): "RAK527",
    (False, True): "RAK527.lain",
    (True, False): "RAK527.belah",
    (True, True): "RAK527.belah_lain",
}
"""The key of the finding where a text is higher than a page, and where others are high too."""


class _High(NamedTuple):
    """A cell with its table and the column that it begins in, the share of a page that its text takes, and the width of
    its column in mm.
    """

    cell: Cell
    grid: Grid
    column: int
    share: float
    width: float


def check_heights(rencana: Rencana, rak: Rak, layout: Layout, section: Section, path: str) -> Iterator[Diagnostic]:
    """A finding for the highest text of the section that is printed of a rak of the plan at `path`, at its place, where
    that takes more of a page than a page before it may stay white; it counts the others. None of those counts whose
    items except it.
    """
    texts = {(high.cell.text, high.width): high for high in _high_texts(section)}
    stretches = stretches_of(rencana) if texts else ()
    own = {key: high for key, high in texts.items() if path_of(high.cell.origin, path) == path}
    for key in (key for key, high in own.items() if is_excepted("RAK527", high.cell.origin, stretches)):
        del texts[key]
    if not texts or "RAK527" in rak.pengecualian:
        return
    cell, grid, column, share, width = max(texts.values(), key=lambda high: high.share)
    place, span = column_place(layout, grid, [column])
    if cell.origin:
        place, span = path, value_span(rak, cell.origin, next(iter(cell.text.split()), ""))
    yield diagnose(
        _KEYS[share > 1, len(texts) > 1],
        path_of(span, place),
        span,
        persen=f"{share * 100:.0f}",
        lebar=f"{width:.0f}",
        banyak=str(len(texts) - 1),
    )


def _high_texts(section: Section) -> Iterator[_High]:
    """The cells whose text takes so much of a page."""
    estimate = Estimate(section)
    room = estimate.room()
    for grid in section.grids:
        widths = [column.width for column in grid.columns]
        for row in grid.body_rows:
            for column, cell in enumerate(row.cells):
                if cell is None or _is_low(cell, widths, column, section, room):
                    continue
                width = cell_lines_width(cell, widths, column, section.page)
                share = (estimate.cell(cell, width).likely + estimate.frame) / room
                if share > BARE:
                    yield _High(cell, grid, column, share, fsum(widths[column : column + cell.colspan]))


def _is_low(cell: Cell, widths: Sequence[float], column: int, section: Section, room: float) -> bool:
    """True where a text cannot take so much, told without measuring it: two lines that follow each other hold more than
    one would, and no sign is wider than its type is high.
    """
    if not cell.content or isinstance(cell.content, Mark):
        return True
    face = section.page.typefaces.of_cell(cell.role, cell.align)
    width = max(cell_lines_width(cell, widths, column, section.page), 1.0)
    lines = len(cell.lines) + 2 * len(cell.text) * face.size / width
    return (lines + 1) * (face.line + face.space) < BARE * room
