"""Settings of every test: the environment of a CI server must not change what is tested."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, settings

from tests.support.plans import REFERENCE
from tests.support.quick import held_to_limit
from tests.support.seeds import ALL

TOGETHER = {
    "waiting": (
        "libreoffice", "chromium", "in_browser", "head_in_every_format",
        "cli/test_watching", "whole/test_watch.py", "system/test_events", "system/test_guarded", "edit/test_server",
    ),
    "house": ("house/",),
    "fixing": ("spine/test_fixing",),
    "mutations": ("whole/test_rules_reference",),
    "formats": ("whole/test_every_format",),
    "any_text": ("test_any_text_is",),
}  # fmt: skip
"""Tests that share what is dear to make - a browser, an office program, files read once, plans that several look at,
what hypothesis knows of Unicode - and those that wait for most of their time, for another program or a clock: while two
of these ran at once, a processor had nothing to do. By parts of their names.
"""


settings.register_profile("rakgen", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("rakgen")  # no test fails because the machine is busy

for _name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "RAKGEN_LANG"):
    os.environ.pop(_name, None)

os.fsync = os.fstat  # type: ignore[assignment]  # no test waits for a disk; a file that is closed is refused all the same

gc.disable()  # what is read to find the tests stays to the end


def pytest_collection_finish() -> None:
    """Collecting garbage begins, seldom, and leaves alone what is there by now."""
    gc.freeze()
    gc.set_threshold(20_000)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """What the tests leave is looked through once, and not three times more while the process ends."""
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is slow comes first, so that no process is left with it at the end."""
    items.sort(key=lambda item: not item.get_closest_marker("slow"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """What the fast run holds ends soon; where every case of a kind is run, a test may take longer."""
    if item.get_closest_marker("slow") or ALL:
        return (yield)
    return (yield from held_to_limit())


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """One of several processes tells of a test what it came to, not that it begins, is made ready, cleared up and ends:
    six messages take longer than most tests.
    """
    if not hasattr(item.config, "workerinput"):
        return None
    for report in runtestprotocol(item, nextitem=nextitem, log=False):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test that waits for another program or for a disk leaves its own free."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Tests go one by one to the process that is free, those of `TOGETHER` to one process."""
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((group for group, parts in TOGETHER.items() if any(part in nodeid for part in parts)), nodeid)

        def mark_test_complete(self, node: Any, item_index: int, duration: float = 0) -> None:
            """Forgets what is done, which xdist would count again for each test that ends."""
            super().mark_test_complete(node, item_index, duration)
            given = self.assigned_work[node]
            scope = self._split_scope(self.registered_collections[node][item_index])
            if all(given[scope].values()):
                del given[scope]

    return Scheduling(config, log)


@pytest.fixture(scope="session")
def page() -> Iterator[Any]:
    """The one page of a browser that all tests of printed pages share."""
    from tests.support.chromium import browser

    with browser() as one:
        yield one


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The reference plan in a project of its own."""
    (tmp_path / "plans").mkdir()
    return Path(shutil.copy(REFERENCE, tmp_path / "plans"))
