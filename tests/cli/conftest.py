"""What tests of several commands begin with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.plans import REFERENCE


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The reference plan in a project of its own."""
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(REFERENCE, tmp_path / "plans"))
