"""Broken numbers: the figures of a rak that no column of its form has room for, so that they break inside, and the
columns in which nearly all words do, or words of their headings at no syllable.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from rakgen.compose.values import value_span
from rakgen.diagnostics import Diagnostic, diagnose, path_of
from rakgen.document.document import Grid, Section
from rakgen.document.hyphens import broken_headings, broken_numbers, narrow_columns
from rakgen.layout.faults import column_place
from rakgen.layout.layout import Layout
from rakgen.model import Rak


def check_numbers(rak: Rak, layout: Layout, section: Section, path: str) -> Iterator[Diagnostic]:
    """A finding for each text of the plan at `path` of which a number breaks in the section that is printed of it, at
    its first place; in the layout for a number that is computed.
    """
    seen: set[tuple[str, str]] = set()
    for grid in section.grids:
        for cell, column, word, width in broken_numbers(grid, section.page):
            if (word, cell.text) in seen:  # an item that another refers to is printed again
                continue
            seen.add((word, cell.text))
            place, span = (
                (path, value_span(rak, cell.origin, word)) if cell.origin else column_place(layout, grid, [column])
            )
            yield diagnose("RAK521", path_of(span, place), span, angka=word, lebar=f"{width:.0f}")


def check_columns(layout: Layout, section: Section) -> Iterator[Diagnostic]:
    """A finding for each table with columns so narrow that their words are in pieces, at the column or, of several, the
    columns of the layout, and one for each word of a heading that breaks at no syllable, at its column.
    """
    told: set[tuple[object, ...]] = set()
    for grid in section.grids:
        for column, word, width, lack in broken_headings(grid, section.page):
            path, span = column_place(layout, grid, [column])
            if (span, word, width) in told:
                continue
            told.add((span, word, width))
            yield diagnose(
                "RAK521.judul",
                path_of(span, path),
                span,
                kata=word,
                lebar=f"{max(width, 0.0):.0f}",
                kurang=f"{ceil(lack)}",
            )
        if narrow := narrow_columns(grid, section.page):
            headings = [f'"{_heading(grid, column)}"' for column, _ in narrow]
            path, span = column_place(layout, grid, [column for column, _ in narrow])
            width = min(width for _, width in narrow)
            yield diagnose(
                "RAK521.kata", path_of(span, path), span, kolom=", ".join(headings), lebar=f"{max(width, 0.0):.0f}"
            )


def _heading(grid: Grid, column: int) -> str:
    """The heading of a column."""
    cells = (row.cells[column] for row in reversed(grid.header_rows))
    return next((cell.text.replace("\n", " ") for cell in cells if cell and cell.role == "header" and cell.text), "")
