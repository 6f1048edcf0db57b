"""Events: who waits is woken by a change in the folders, and only then; without watchfiles he wakes by himself."""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import pytest

from rakgen.system.events import Polling, SystemEvents, events
from tests.support.processes import in_time

has_watchfiles = importlib.util.find_spec("watchfiles") is not None


def woken(told: SystemEvents) -> bool:
    return told.wait(5)


def is_still(told: SystemEvents) -> bool:
    """True where nothing is told for a moment: what happened before has been told."""
    return not told.wait(0.3)


@pytest.mark.slow
@pytest.mark.skipif(not has_watchfiles, reason="tidak ada watchfiles")
def test_told_of_a_change(tmp_path: Path) -> None:
    """In the folders asked for last, also where one was made anew under its name."""
    told, folder, threads = SystemEvents(), tmp_path / "plans", threading.active_count()
    folder.mkdir()
    told.over([folder])
    assert woken(told)  # it listens now
    assert in_time(lambda: is_still(told))
    for number in range(2):
        (folder / "a.yaml").write_text("a")
        assert woken(told)
        folder.rename(tmp_path / f"lama{number}")
        folder.mkdir()
        assert in_time(lambda: is_still(told))
        told.over([folder])
        assert woken(told)
        assert in_time(lambda: is_still(told))
    told.end()
    (folder / "b.yaml").write_text("a")
    assert threading.active_count() == threads and is_still(told)


@pytest.mark.slow
def test_a_system_that_refuses_is_polled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    told = SystemEvents()
    told.over([tmp_path])
    assert in_time(lambda: told.rest == Polling.rest)


def test_polling_wakes_by_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("rakgen.system.events.find_spec", lambda _: None)
    slept: list[float] = []
    monkeypatch.setattr("rakgen.system.events.time.sleep", slept.append)
    polling = events()
    polling.over([tmp_path])
    assert not polling.wait(polling.rest) and slept == [Polling.rest]
