"""Settings of every test: the environment of a CI server must not change what is tested."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_ci_server(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "RAKGEN_LANG"):
        monkeypatch.delenv(name, raising=False)
