"""Source tests read each text with either parser."""

from __future__ import annotations

import pytest
import yaml

from rakgen.source import parse
from tests.support.source_forms import Read


@pytest.fixture(params=["c", "python"])
def read(request: pytest.FixtureRequest) -> Read:
    """Reads a text with the C parser, then with the pure Python one."""
    pure = request.param == "python"
    if not pure and not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML without libyaml")
    return lambda text: parse(text.encode(), "plan.yaml", pure_python=pure)
