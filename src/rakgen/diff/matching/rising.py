"""Rising: what keeps its order between two lists, so that as few items as can be are said to have moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The members of a longest rising run of the numbers, which are all different; others may stand between them."""
    tails: list[int] = []  # the smallest number that a run of each length can end in
    before: dict[int, int | None] = {}
    for number in numbers:
        length = bisect_left(tails, number)
        before[number] = tails[length - 1] if length else None
        tails[length : length + 1] = [number]
    rising: set[int] = set()
    current = tails[-1] if tails else None
    while current is not None:
        rising.add(current)
        current = before[current]
    return rising
