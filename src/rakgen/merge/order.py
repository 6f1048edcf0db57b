"""Order: one order out of three, for the items of a list and the fields of a group."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

from rakgen.diff.matching.rising import longest_rising

K = TypeVar("K", bound=Hashable)


def merge_order(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K], kept: set[K]) -> tuple[list[K], bool]:
    """The members of `kept` in one order, and whether the sides moved a member to different places.

    What neither side moved keeps its order; what one side moved or added follows the member it follows there. Of two
    additions at one place, ours comes first.
    """
    common = [key for key in base if key in kept and key in set(ours) and key in set(theirs)]
    moved_ours = _moved(common, ours)
    moved_theirs = _moved(common, theirs)
    both = moved_ours & moved_theirs
    clash = bool(both) and [key for key in ours if key in set(common)] != [key for key in theirs if key in set(common)]
    moved_theirs -= both
    order = [key for key in common if key not in moved_ours and key not in moved_theirs]
    placed = set(order)
    _insert(order, placed, [key for key in theirs if key in kept and key not in moved_ours], theirs)
    _insert(order, placed, [key for key in ours if key in kept], ours)
    return order, clash


def _insert(order: list[K], placed: set[K], wanted: Sequence[K], side: Sequence[K]) -> None:
    """Put what is not yet placed behind the nearest member before it in `side` that is."""
    previous: K | None = None
    wanted_set = set(wanted)
    for key in side:
        if key in wanted_set and key not in placed:
            order.insert(order.index(previous) + 1 if previous is not None else 0, key)
            placed.add(key)
        if key in placed:
            previous = key


def _moved(common: Sequence[K], side: Sequence[K]) -> set[K]:
    """Members outside the longest run that stands in the same order on both sides."""
    rank = {key: number for number, key in enumerate(common)}
    stay = longest_rising([rank[key] for key in side if key in rank])
    return {key for key, number in rank.items() if number not in stay}
