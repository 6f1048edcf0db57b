"""Assignment: the best one-to-one assignment over a sparse set of weighted pairs, by shortest augmenting paths."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

_Choices = dict[int, dict[int, int]]


def assign(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Choose pairs (row, column), none of which share a row or a column, with the greatest sum of weights.

    `weights` gives the weight, a whole number, of each pair that may be chosen; pairs of weight 0 or less never are. A row or
    a column may stay without a partner. The result, as {row: column}, is optimal on the pairs given: rows are added one by
    one, each along a shortest augmenting path under dual prices (Jonker and Volgenant 1987, sparse, with a heap), and "no
    partner" is a column of its own for every row. Whole numbers leave no rounding that could spoil the proof.
    """
    choices: _Choices = {}
    for (i, j), weight in sorted(weights.items()):
        if weight > 0:
            choices.setdefault(i, {})[j] = weight
    owners: dict[int, int] = {}  # column -> its row
    prices: dict[int, int] = {}  # column -> its dual price: 0 while nobody has it, never above
    for i in sorted(
        choices, key=lambda row: (len(choices[row]), row)
    ):  # short paths first; the sum does not depend on it
        _augment(i, choices, owners, prices)
    return {i: j for j, i in owners.items()}


def _augment(new_row: int, choices: _Choices, owners: dict[int, int], prices: dict[int, int]) -> None:
    """Add row `new_row`: Dijkstra over columns by cost (minus the weight) less price, to a free column or a row that gives up."""
    distances: dict[int, int] = {}
    reached_from: dict[int, int] = {}  # column -> the row it was reached from
    done: dict[int, None] = {}
    heap: list[tuple[int, int]] = []

    def open_row(i: int, base: int) -> None:
        for j, weight in choices[i].items():
            distance = base - weight - prices.get(j, 0)
            if j not in done and distance < distances.get(j, distance + 1):
                distances[j], reached_from[j] = distance, i
                heapq.heappush(heap, (distance, j))

    giving_up, limit = new_row, 0  # the cheapest row to go without a partner so far, and the distance of doing so
    open_row(new_row, 0)
    end: int | None = None
    while heap:
        distance, j = heapq.heappop(heap)
        if j in done or distance > distances[j]:
            continue
        if distance > limit:
            break
        if j not in owners:
            end, limit = j, distance
            break
        done[j] = None
        i = owners[j]
        base = distance + choices[i][j] + prices.get(j, 0)
        if base < limit:
            giving_up, limit = i, base
        open_row(i, base)
    for j in done:
        if distances[j] < limit:
            prices[j] = prices.get(j, 0) + distances[j] - limit
    owned = {owners[j]: j for j in done}
    if end is None:
        end = owned.get(giving_up)
    while end is not None:
        i = reached_from[end]
        owners[end] = i
        end = owned.get(i)
