"""Progress: a bar with the rate and the time left on a terminal, nothing anywhere else."""

from __future__ import annotations

import io
import re
import sys
import time

import pytest

from rakgen.cli.progress import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, count: int, *, wanted: bool = True) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(count, "menyusun", wanted=wanted) as step:
        for _ in range(count):
            step()
    return stream.getvalue()


def test_a_terminal_shows_how_many_how_fast_and_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter(number / 10 for number in range(10_000))
    monkeypatch.setattr(time, "time", lambda: next(seconds))
    monkeypatch.setattr(time, "monotonic", lambda: next(seconds))
    text = shown(monkeypatch, Terminal(), 40)
    assert "menyusun" in text and "40/40" in text and re.search(r"[3-9]/detik", text) and "00:00:0" in text


def test_nothing_is_shown_elsewhere_nor_of_few_plans_nor_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), 40) == ""
    assert shown(monkeypatch, Terminal(), 3) == "" == shown(monkeypatch, Terminal(), 40, wanted=False)
