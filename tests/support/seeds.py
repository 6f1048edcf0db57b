"""How many random cases run: the first of them in every run, a longer tail in the whole suite, all of them where there
is time for it (`make test-all`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

ALL = os.environ.get("RAKGEN_TESTS") == "all"
"""True in `make test-all`: every seed, every example, worst inputs of their full size."""


def some(count: int) -> int:
    """How many of `count` cases run: all of them in `make test-all`, a sixteenth otherwise."""
    return count if ALL else max(1, count // 16)


def usual(cases: Sequence[Any], count: int) -> Sequence[Any]:
    """The first `count` of the cases of a kind, the usual ones; all of them in `make test-all`."""
    return cases if ALL else cases[:count]


def spread(cases: Iterable[Any]) -> list[Any]:
    """The cases with every other one first, so that the first half of them is of all kinds."""
    known = list(cases)
    return [*known[::2], *known[1::2]]


def seeds(count: int, at_once: int) -> list[Any]:
    """Parameters 0 to `some(count)` - 1, all but the first `at_once` marked slow: together they take more than 5
    seconds.
    """
    return [
        pytest.param(seed, marks=pytest.mark.slow if seed >= at_once else ())
        for seed in range(max(at_once, some(count)))
    ]
