"""Rows: which row of an edited table is which row that the plan prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

RowTexts = tuple[str, ...]
"""What the cells of a row say, '' for those that do not begin on it."""

RowPair = tuple[int | None, int | None]
"""The numbers of a row before and after an edit; None where it was put in, or taken away."""

_MOST_PAIRS = 10_000  # of rows that are compared each with each
_ALIKE = 0.3  # share of the letters of two rows that must be the same


def aligned(old: Sequence[RowTexts], new: Sequence[RowTexts]) -> list[RowPair]:
    """Pairs of row numbers in order."""
    pairs: list[RowPair] = []
    for kind, first, end, begin, stop in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs += zip(range(first, end), range(begin, stop), strict=True)
        else:
            pairs += _matched(old, new, range(first, end), range(begin, stop))
    return pairs


def _matched(old: Sequence[RowTexts], new: Sequence[RowTexts], left: range, right: range) -> Iterator[RowPair]:
    """Rows between those that are equal: the order that has most letters in common."""
    if len(left) == len(right) or len(left) * len(right) > _MOST_PAIRS:
        yield from _in_order(left, right)
        return
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    like = [[_likeness(old[i], new[j]) for j in right] for i in left]
    for a in reversed(range(len(left))):
        for b in reversed(range(len(right))):
            both = best[a + 1][b + 1] + like[a][b] if like[a][b] >= _ALIKE else 0.0
            best[a][b] = max(both, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(left) and b < len(right):
        if like[a][b] >= _ALIKE and best[a][b] == best[a + 1][b + 1] + like[a][b]:
            yield left[a], right[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            yield left[a], None
            a += 1
        else:
            yield None, right[b]
            b += 1
    yield from ((row, None) for row in left[a:])
    yield from ((None, row) for row in right[b:])


def _in_order(left: range, right: range) -> Iterator[RowPair]:
    shared = min(len(left), len(right))
    yield from zip(left[:shared], right[:shared], strict=True)
    yield from ((row, None) for row in left[shared:])
    yield from ((None, row) for row in right[shared:])


def _likeness(first: Sequence[str], second: Sequence[str]) -> float:
    """The share of letters that stand in the same columns of both."""
    pairs = [(a, b) for a, b in zip(first, second, strict=False) if a or b]
    whole = sum(max(len(a), len(b)) for a, b in pairs)
    same = sum(SequenceMatcher(None, a, b, autojunk=False).ratio() * max(len(a), len(b)) for a, b in pairs)
    return same / whole if whole else 0.0
