"""Helpers of the source tests: one reader per parser, and findings in a form that tables can hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from rakgen.source import Source, parse

Read = Callable[[str], Source]


@pytest.fixture(params=["c", "python"])
def read(request: pytest.FixtureRequest) -> Read:
    """Reads a text with the C parser, then with the pure Python one."""
    pure = request.param == "python"
    if not pure and not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML without libyaml")
    return lambda text: parse(text.encode(), "plan.yaml", pure_python=pure)
