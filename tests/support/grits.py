"""GriTS: how alike two tables are, by the shape of their cells and by what they say (Smock et al., arXiv 2203.12555).

The rows of both are aligned, then their columns, each so that the cells that meet are as alike as can be; the measure
is twice their likeness by the number of places of both.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from rakgen.readers.raw import RawTable

Matrix = list[list[Any]]


def topology(table: RawTable, other: RawTable) -> float:
    """How alike the shapes of two tables' cells are; 1.0 where all are."""
    return _grits(_shapes(table), _shapes(other), _overlap)


def content(table: RawTable, other: RawTable) -> float:
    """How alike the texts of two tables are; 1.0 where all are, blanks aside."""
    return _grits(_texts(table), _texts(other), _likeness)


def _shapes(table: RawTable) -> Matrix:
    return [
        [
            (0, 0, 1, 1)
            if cell is None
            else (
                cell.column - column, cell.row - row,
                cell.column - column + cell.colspan, cell.row - row + cell.rowspan,
            )
            for column, cell in enumerate(places)
        ]
        for row, places in enumerate(table.matrix())
    ]  # fmt: skip


def _texts(table: RawTable) -> Matrix:
    return [[" ".join(cell.text.split()) if cell else "" for cell in row] for row in table.matrix()]


@cache
def _overlap(box: tuple[int, ...], other: tuple[int, ...]) -> float:
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    common = max(0, width) * max(0, height)
    areas = sum((one[2] - one[0]) * (one[3] - one[1]) for one in (box, other))
    return common / (areas - common)


@cache
def _likeness(text: str, other: str) -> float:
    if text == other:
        return 1.0
    blocks = difflib.SequenceMatcher(None, text, other, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / (len(text) + len(other))


def _grits(table: Matrix, other: Matrix, alike: Callable[[Any, Any], float]) -> float:
    rows = _aligned_lines(table, other, alike)
    turned, turned_other = ([list(column) for column in zip(*one, strict=True)] for one in (table, other))
    columns = _aligned_lines(turned, turned_other, alike)
    total = sum(alike(table[i][a], other[j][b]) for i, j in rows for a, b in columns)
    return 2 * total / (len(table) * len(table[0]) + len(other) * len(other[0]))


def _aligned_lines(lines: Matrix, others: Matrix, alike: Callable[[Any, Any], float]) -> list[tuple[int, int]]:
    """Which lines of two tables meet."""
    scores = [[_score([[alike(a, b) for b in other] for a in line])[-1][-1] for other in others] for line in lines]
    best = _score(scores)
    i, j, pairs = len(lines), len(others), []
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]


def _score(scores: Sequence[Sequence[float]]) -> list[list[float]]:
    """The best sums of scores of an alignment, for all beginnings of both sides."""
    best = [[0.0] * (len(scores[0]) + 1)]
    for row in scores:
        line = [0.0]
        for column, score in enumerate(row):
            line.append(max(best[-1][column + 1], line[column], best[-1][column] + score))
        best.append(line)
    return best
