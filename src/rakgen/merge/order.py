"""Order: one order out of three, for the items of a list and the fields of a group."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from rakgen.diff.matching.rising import longest_rising

K = TypeVar("K", bound=Hashable)
_Slot = tuple[int, int, int, int]  # the place in the base, replaced or behind it, the side, the place in its run


def merge_order(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K], kept: set[K]) -> tuple[list[K], bool]:
    """The members of `kept` in one order, and whether the sides moved a member to different places.

    What neither side moved keeps its order. What a side put in the place of what it took away stands there; what else
    it added or moved stands behind the member it follows there, whether the other side kept that one or not. Of two
    additions at one place, ours comes first.
    """
    slots = _with_shared(base, ours, theirs)
    stay_ours, stay_theirs = _staying(slots, ours), _staying(slots, theirs)
    common = set(slots).intersection(ours, theirs)
    both = common - stay_ours - stay_theirs
    clash = bool(both) and [key for key in ours if key in common] != [key for key in theirs if key in common]
    places: dict[K, _Slot] = {
        key: (slot, -1, 0, 0)
        for slot, key in enumerate(slots)
        if (key in stay_ours or key not in ours) and (key in stay_theirs or key not in theirs)
    }
    for number, (side, stay) in enumerate(((ours, stay_ours), (theirs, stay_theirs))):
        for key, (slot, behind, nth) in _moved_or_added(slots, side, stay):
            places.setdefault(key, (slot, behind, number, nth))
    return sorted(kept, key=lambda key: places[key]), clash


def _with_shared(base: Sequence[K], ours: Sequence[K], theirs: Sequence[K]) -> list[K]:
    """The members of the base, and among them those that both sides added, as ours has them."""
    slots = list(base)
    added = set(ours).intersection(theirs).difference(base)
    previous: K | None = None
    for key in ours:
        if key in added:
            slots.insert(slots.index(previous) + 1 if previous is not None else 0, key)
        if key in added or key in base:
            previous = key
    return slots


def _staying(slots: Sequence[K], side: Sequence[K]) -> set[K]:
    """The longest run of members that stands in the same order in a side."""
    rank = {key: number for number, key in enumerate(slots)}
    return {slots[number] for number in longest_rising([rank[key] for key in side if key in rank])}


def _moved_or_added(slots: Sequence[K], side: Sequence[K], stay: set[K]) -> Iterator[tuple[K, tuple[int, int, int]]]:
    """What does not stay in a side: the number of the slot it belongs to, 0 in place of its member, 1 as more that
    came in its place, 2 behind it, and its place in the run between two that stay.
    """
    slot_of = {key: number for number, key in enumerate(slots)}
    members = set(side)
    at = -1
    run: list[K] = []
    for key in [*side, None]:
        if key is not None and key not in stay:
            run.append(key)
            continue
        following = len(slots) if key is None else slot_of[key]
        gone = [slot for slot in range(at + 1, following) if slots[slot] not in members]
        for nth, new in enumerate(run):
            yield new, (gone[nth], 0, nth) if nth < len(gone) else (gone[-1], 1, nth) if gone else (at, 2, nth)
        at, run = following, []
