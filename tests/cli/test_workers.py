"""Workers: results in order; one that dies is told, one that is refused is done without, none stays."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from multiprocessing.process import BaseProcess
from typing import Any

import pytest

from rakgen.cli.jobs import in_order
from rakgen.cli.workers import arrivals
from tests.support.offices import forked
from tests.support.processes import never_waits
from tests.support.seeds import usual


@pytest.fixture(autouse=True)
def _none_is_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A worker that a failed test leaves behind hears no request to end: Python would wait for it for ever. They are
    forked, but where a test says otherwise.
    """
    forked(monkeypatch)
    yield
    for process in multiprocessing.active_children():
        process.kill()


def squared(number: int) -> int:
    return number * number


def fail_at(bad: int, number: int) -> int:
    if number == bad:
        raise ValueError(f"gagal di {number}")
    return number


def large(_: int) -> bytes:
    return b"x" * 3_000_000


def die_at(bad: set[int], die: str, number: int) -> int:
    if number in bad and die == "no memory":
        raise MemoryError
    if number in bad:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def process_of(_: int) -> int:
    return os.getpid()


def spread(work: Callable[[int], Any], items: Iterable[int], jobs: int) -> list[Any]:
    return [*in_order(arrivals(work, items, jobs, lambda number: f"mati di {number}"))]


@pytest.mark.slow
@pytest.mark.parametrize(("count", "jobs"), usual([(0, 2), (7, 2), (3, 8), (1, 3), (20, 3)], 3))
def test_results_come_in_the_order_of_the_items(count: int, jobs: int) -> None:
    assert spread(squared, range(count), jobs) == [number * number for number in range(count)]
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_the_work_is_shared_and_an_item_asked_for_when_a_worker_can_take_it() -> None:
    asked: list[int] = []
    items = (asked.append(number) or number for number in range(40))  # type: ignore[func-returns-value]
    results = arrivals(process_of, items, 2, died=abs)
    pids = [next(results)[1]]
    assert len(asked) <= 6
    pids += [pid for _, pid in results]
    assert os.getpid() not in pids and len({*pids}) == 2 and len(pids) == len(asked) == 40


@pytest.mark.slow
@pytest.mark.parametrize("bad", usual([{0}, {0, 1, 2, 7, 18, 19}, {5}, {19}, {*range(20)}], 2), ids=len)
@pytest.mark.parametrize("die", ["killed", "no memory"])
def test_one_that_dies_is_told_by_its_item_and_the_others_go_on(bad: set[int], die: str) -> None:
    results = spread(partial(die_at, bad, die), range(20), 3)
    assert results == [f"mati di {number}" if number in bad else number for number in range(20)]
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_a_fault_of_the_work_comes_out_here() -> None:
    with pytest.raises(ValueError, match="gagal di 7"):
        spread(partial(fail_at, 7), range(20), 2)
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_large_results_do_not_stand_in_each_others_way() -> None:
    assert [len(data) for data in spread(large, range(12), 3)] == [3_000_000] * 12


@pytest.mark.parametrize("granted", [0, 1])
def test_where_processes_are_refused_those_that_there_are_do_the_work(
    monkeypatch: pytest.MonkeyPatch, granted: int
) -> None:
    start, started = BaseProcess.start, []

    def refuse(process: BaseProcess) -> None:
        if len(started) >= granted:
            raise BlockingIOError(errno.EAGAIN, "no more")
        started.append(process)
        start(process)

    monkeypatch.setattr(BaseProcess, "start", refuse)
    pids = spread(process_of, range(6), 3)
    assert len(pids) == 6 and {*pids} == ({started[0].pid} if granted else {os.getpid()})


ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def hears_endings(_: int) -> bool:
    return any(signal.getsignal(number) is not signal.SIG_IGN for number in ENDINGS)


@pytest.mark.parametrize("fresh", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_ctrl_c_is_left_to_the_process_that_started_them(monkeypatch: pytest.MonkeyPatch, fresh: bool) -> None:
    if fresh:
        monkeypatch.setitem(sys.modules, "typst", sys)
    assert spread(hears_endings, range(2), 2) == [False, False]


@pytest.mark.slow
def test_ctrl_c_waits_until_they_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    start, blocked = BaseProcess.start, []

    def watched(process: BaseProcess) -> None:
        blocked.append(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
        start(process)

    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    monkeypatch.setattr(BaseProcess, "start", watched)
    assert spread(squared, range(4), 2) == [0, 1, 4, 9]
    assert len(blocked) == 2 and all(mask >= {*ENDINGS} for mask in blocked)
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before


@pytest.mark.slow
def test_who_stops_listening_stops_the_work() -> None:
    results = arrivals(squared, range(1000), 2, died=abs)
    assert next(results)[1] < 9 and len(multiprocessing.active_children()) == 2
    with never_waits():
        results.close()
    assert multiprocessing.active_children() == []
