"""Settings of every test: the environment of a CI server must not change what is tested."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.plans import REFERENCE


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With several processes: what starts an office program or a browser stays in one of them, and what is slow comes first."""
    for item in items:
        for name in ("libreoffice", "chromium"):
            if item.get_closest_marker(name):
                item.add_marker(pytest.mark.xdist_group(name))
    items.sort(key=lambda item: not item.get_closest_marker("slow"))


@pytest.fixture(autouse=True)
def _no_ci_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "RAKGEN_LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The reference plan in a project of its own."""
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(REFERENCE, tmp_path / "plans"))
