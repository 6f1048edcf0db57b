"""Quick: a test that is not marked `slow` ends soon, since `make test-fast` runs all of these."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from typing import TypeVar

import pytest

LIMIT = 5.0
"""Seconds of a processor, of the programs that a test has waited for too; what takes a fiftieth of it is marked."""

Result = TypeVar("Result")


def processor_seconds() -> float:
    """What this process has taken, and all that it started and that has ended."""
    return sum(os.times()[:4])


def held_to_limit(clock: Callable[[], float] = processor_seconds) -> Generator[None, Result, Result]:
    """Stands around the call of a test that is not marked, and lets it fail where it takes too long."""
    begun = clock()
    result = yield
    if clock() - begun > LIMIT:
        pytest.fail(f"takes more than {LIMIT:.0f} s of a processor and is not marked slow", pytrace=False)
    return result
