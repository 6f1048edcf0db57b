"""Months: what writers need to know of the calendar - the months behind a column's period, names, runs."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.model import BULAN_NAMES
from rakgen.model.periode import parse_periode

__all__ = ["BULAN_NAMES", "months_of", "runs"]


def months_of(period: str) -> tuple[int, ...]:
    """The months (1-12) of a `Column.period`: `T2` -> 4, 5, 6; all of them for `semua`; none for what is no period."""
    if period.lower() == "semua":
        return tuple(range(1, 13))
    found = parse_periode(period)
    if found is None or not 1 <= found[1] <= found[0].value:
        return ()
    return tuple(found[0].bulan(found[1]))


def runs(months: Iterable[int]) -> list[tuple[int, int]]:
    """Months joined to runs of neighbours, as (first, last): 1, 2, 3, 7 -> (1, 3), (7, 7)."""
    joined: list[tuple[int, int]] = []
    for month in sorted(months):
        if joined and month == joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], month)
        else:
            joined.append((month, month))
    return joined
