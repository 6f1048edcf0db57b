"""Columns: the columns of a sheet on which several tables stand, each table with its own widths."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from rakgen.document.document import Paragraph, Section
from rakgen.document.widths import MM

PIXEL = 25.4 / 96
"""Millimetres in a pixel, in which Excel counts widths and heights."""

_NEAR = 0.8  # mm that an edge may move, to stand on one that is there; less in a table of narrow columns
_LEAST = 8  # pixels of a column
_FAR = 1 / 3  # of the width of the sheet, at which texts behind labels may begin
_LABEL = 4.0  # mm of a column that is parted for them, at least


class SheetColumns(NamedTuple):
    """`pixels` of each column of the sheet; `edges` has for each table the sheet's column at which each of its columns
    begins, and the one after its last.
    """

    pixels: tuple[int, ...]
    edges: tuple[tuple[int, ...], ...]

    @property
    def last(self) -> int:
        """The last column that is in use, from 0."""
        return len(self.pixels) - 1

    def wider(self, times: float) -> SheetColumns:
        """The columns so many times as wide."""
        return self._replace(pixels=tuple(round(pixels * times) for pixels in self.pixels))

    def points(self, first: int, last: int) -> float:
        """How wide the columns from `first` to `last` are together, in points."""
        return sum(self.pixels[first : last + 1]) * PIXEL / MM

    def behind(self, indent: float) -> int:
        """The first column that stands `indent` points in, for a text behind its label; 0 where none does."""
        edges = accumulate(self.pixels)
        places = (column for column, edge in enumerate(edges, 1) if edge * PIXEL / MM >= indent)
        found = next(places, 0) if indent else 0
        return found if found <= self.last else 0


def sheet_columns(section: Section) -> SheetColumns:
    """The columns of a section's sheet. A section without tables has two for its signers, and one for labels of texts.

    The columns of the table that has most are columns of the sheet. Where another table has an edge of its own, the
    column there is parted in two, which the first table joins again: no table is wider for what stands above it.
    """
    tables = [[0.0, *accumulate(column.width for column in grid.columns)] for grid in section.grids]
    tables = tables or [_without_tables(section)]
    places: list[float] = []
    for table in sorted(tables, key=len, reverse=True):
        places = sorted([*places, *_new(table, places)])
    for indent in _indents(section):
        places = sorted([*places, *_behind_labels(indent, places)])
    edges = tuple(_standing(table, places) for table in tables) if section.grids else ()
    widths = [right - left for left, right in zip(places, places[1:], strict=False)]
    return SheetColumns(tuple(max(_LEAST if len(tables) == 1 else 1, round(width / PIXEL)) for width in widths), edges)


def _indents(section: Section) -> list[float]:
    """How far the texts behind labels stand in, in mm, the least first."""
    return sorted({block.indent * MM for block in section.blocks if isinstance(block, Paragraph) and block.label})


def _behind_labels(indent: float, places: Sequence[float]) -> list[float]:
    """An edge for texts behind labels, where none of the sheet's stands near enough behind these."""
    if any(indent <= place <= places[-1] * _FAR for place in places):
        return []
    before = max((place for place in places if place <= indent), default=0.0)
    return [max(indent + PIXEL, before + _LABEL)]


def _without_tables(section: Section) -> list[float]:
    """The edges of a sheet that holds texts and signatures only, in mm."""
    indent = max((block.indent for block in section.blocks if isinstance(block, Paragraph)), default=0.0)
    width = section.page.text_width
    return [0.0, *([(indent * MM + PIXEL)] if indent else []), width / 2, width]


def _new(table: Sequence[float], places: Sequence[float]) -> list[float]:
    """The edges of a table that stand on none of the sheet's."""
    return [edge for edge, place in zip(table, _standing(table, places), strict=True) if place < 0]


def _standing(table: Sequence[float], places: Sequence[float]) -> tuple[int, ...]:
    """For each edge of a table the number of the sheet's edge that it stands on, -1 for none; no two on one."""
    near = min(_NEAR, *((right - left) / 2.5 for left, right in zip(table, table[1:], strict=False)))
    found: list[int] = []
    for edge in table:
        free = range(max(found, default=-1) + 1, len(places))
        nearest = min(free, key=lambda number: abs(places[number] - edge), default=-1)
        found.append(nearest if nearest >= 0 and abs(places[nearest] - edge) <= near else -1)
    return tuple(found)
