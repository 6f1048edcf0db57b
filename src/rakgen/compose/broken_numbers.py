"""Broken numbers: the figures of a rak that no column of its form has room for, so that they break inside."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.compose.values import value_span
from rakgen.diagnostics import Diagnostic, Span, diagnose, path_of
from rakgen.document.document import Section
from rakgen.document.hyphens import broken_numbers
from rakgen.layout.faults import columns_span
from rakgen.layout.layout import Layout
from rakgen.model import Rak


def check_numbers(rak: Rak, layout: Layout, section: Section, path: str) -> Iterator[Diagnostic]:
    """A finding for each text of the plan at `path` of which a number breaks in the section that is printed of it, at
    its first place; in the layout for a number that is computed.
    """
    seen: set[tuple[str, str]] = set()
    for grid in section.grids:
        for cell, word, width in broken_numbers(grid, section.page):
            if (word, cell.text) in seen:  # an item that another refers to is printed again
                continue
            seen.add((word, cell.text))
            place, span = (path, value_span(rak, cell.origin, word)) if cell.origin else _in_columns(layout)
            yield diagnose("RAK521", path_of(span, place), span, angka=word, lebar=f"{width:.0f}")


def _in_columns(layout: Layout) -> tuple[str, Span | None]:
    return layout.path, columns_span(layout)
