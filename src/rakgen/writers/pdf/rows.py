"""Rows: what stays on one page, and how high it is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from rakgen.document.document import Cell, Row
from rakgen.document.measure import Heights
from rakgen.document.widths import cell_lines_width


def pieces(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of rows that stay together: those of a page, and of rows that are taller those that are kept together."""
    pieces: list[list[Row]] = []
    joined = False
    for row in rows:
        if joined and not row.new_page:
            pieces[-1].append(row)
        else:
            pieces.append([row])
        joined = row.keep or not row.may_split
    return pieces


def row_heights(rows: Sequence[Row], widths: Sequence[float], heights: Heights) -> list[float]:
    """The heights of rows on one page, in points, where columns are `widths` mm wide: what a label of several rows
    lacks, the last of them gives, which labels that end further down count with.
    """

    def need(cell: Cell, column: int) -> float:
        return heights.cell(cell, cell_lines_width(cell, widths, column)).likely + heights.frame

    result = [heights.cell(Cell(""), 1.0).likely + heights.frame] * len(rows)
    labels = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rowspan > 1:
                labels.append((min(number + cell.rowspan, len(rows)), number, column, cell))
            elif cell is not None:
                result[number] = max(result[number], need(cell, column))
    for end, number, column, cell in sorted(labels, key=itemgetter(0)):
        result[end - 1] += max(0.0, need(cell, column) - sum(result[number:end]))
    return result
