"""Assignment: the best one-to-one assignment over a sparse set of weighted pairs, by shortest augmenting paths."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from typing import NamedTuple

_Choices = dict[int, dict[int, int]]


def assign(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Choose pairs (row, column), none of which share a row or a column, with the greatest sum of weights.

    `weights` gives the weight, a whole number, of each pair that may be chosen; pairs of weight 0 or less never are. A
    row or a column may stay without a partner. The result, as {row: column}, is optimal on the pairs given: rows are
    added one by one, each along a shortest augmenting path under dual prices (Jonker and Volgenant 1987, sparse, with a
    heap), and "no partner" is a column of its own for every row. Whole numbers leave no rounding that could spoil the
    proof.
    """
    choices: _Choices = {}
    for (i, j), weight in sorted(weights.items()):
        if weight > 0:
            choices.setdefault(i, {})[j] = weight
    owners: dict[int, int] = {}  # column -> its row
    prices: dict[int, int] = {}  # column -> its dual price: 0 while nobody has it, never above
    # Rows with few choices first: their paths are short, and the sum does not depend on the order.
    for i in sorted(choices, key=lambda row: (len(choices[row]), row)):
        _augment(_search(i, choices, owners, prices), owners, prices)
    return {i: j for j, i in owners.items()}


class _Paths(NamedTuple):
    """The shortest paths from a new row: to each column reached, the distance and the row before it.

    The path to take ends at the free column `end`, or where the row `giving_up` goes without a partner, at distance
    `limit`.
    """

    distances: dict[int, int]
    reached_from: dict[int, int]
    passed: dict[int, None]
    end: int | None
    giving_up: int
    limit: int


def _search(new_row: int, choices: _Choices, owners: dict[int, int], prices: dict[int, int]) -> _Paths:
    """Dijkstra over columns by cost (minus the weight) less price, to a free column or a row that gives up."""
    distances: dict[int, int] = {}
    reached_from: dict[int, int] = {}
    passed: dict[int, None] = {}
    heap: list[tuple[int, int]] = []

    def open_row(i: int, base: int) -> None:
        for j, weight in choices[i].items():
            distance = base - weight - prices.get(j, 0)
            if j not in passed and distance < distances.get(j, distance + 1):
                distances[j], reached_from[j] = distance, i
                heapq.heappush(heap, (distance, j))

    giving_up, limit = new_row, 0  # the cheapest row to go without a partner so far
    open_row(new_row, 0)
    while heap:
        distance, j = heapq.heappop(heap)
        if j in passed or distance > distances[j]:
            continue
        if distance > limit:
            break
        if j not in owners:
            return _Paths(distances, reached_from, passed, j, giving_up, distance)
        passed[j] = None
        i = owners[j]
        base = distance + choices[i][j] + prices.get(j, 0)
        if base < limit:
            giving_up, limit = i, base
        open_row(i, base)
    return _Paths(distances, reached_from, passed, None, giving_up, limit)


def _augment(paths: _Paths, owners: dict[int, int], prices: dict[int, int]) -> None:
    """Hand the columns of the path on, each to the row before it, and set the prices of all columns passed."""
    for j in paths.passed:
        if paths.distances[j] < paths.limit:
            prices[j] = prices.get(j, 0) + paths.distances[j] - paths.limit
    owned = {owners[j]: j for j in paths.passed}
    end = paths.end if paths.end is not None else owned.get(paths.giving_up)
    while end is not None:
        i = paths.reached_from[end]
        owners[end] = i
        end = owned.get(i)
