"""Measures add up to the same, however Python adds them up."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterable
from functools import reduce
from math import fsum
from operator import add
from typing import Any

import pytest

import rakgen
from rakgen.document.exact import exact
from tests.support.each import each
from tests.support.plans import EXAMPLES, REFERENCE

PLAINLY = builtins.sum


def added_otherwise(values: Iterable[Any], /, start: Any = 0) -> Any:
    """As `sum` of another Python: it rounds once from 3.12 on, before at each step."""
    parts = [start, *values]
    if not any(isinstance(part, float) for part in parts):
        return PLAINLY(parts[1:], start)
    return fsum(parts) if sys.version_info < (3, 12) else reduce(add, parts)


@pytest.mark.slow
@each("plan", [REFERENCE, *EXAMPLES])
def test_columns_are_as_wide_with_every_python(plan: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """To the last digit: some formats print it, and `build --check` compares them."""
    texts = []
    for how in (PLAINLY, added_otherwise):
        with monkeypatch.context() as patched:
            patched.setattr(builtins, "sum", how)
            document = rakgen.compile(plan)
            texts.append([rakgen.write(document, kind).data for kind in ("html", "json")])
    assert texts[0] == texts[1]


def test_measures_that_are_exact_add_up_without_rounding() -> None:
    measures = [exact(number / 700) for number in range(1, 2000)]
    products = [one * other for one, other in zip(measures, reversed(measures), strict=True)]
    for numbers in (measures, products):
        assert reduce(add, numbers) == fsum(numbers) == reduce(add, reversed(numbers))
