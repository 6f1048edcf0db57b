"""Seeds of random cases: the first of them in every run, the long tail where there is time for it."""

from __future__ import annotations

from typing import Any

import pytest


def seeds(count: int, at_once: int) -> list[Any]:
    """Parameters 0 to `count` - 1, all but the first `at_once` marked slow: together they take more than 5 seconds."""
    return [pytest.param(seed, marks=pytest.mark.slow if seed >= at_once else ()) for seed in range(count)]
