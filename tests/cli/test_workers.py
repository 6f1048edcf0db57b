"""Workers: results in order; one that dies is told, one that is refused is done without, none stays."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
from collections.abc import Iterator
from functools import partial
from multiprocessing.process import BaseProcess

import pytest

from rakgen.cli.workers import spread
from rakgen.diagnostics.fault import WorkerFault
from tests.support.processes import never_waits


@pytest.fixture(autouse=True)
def _none_is_left() -> Iterator[None]:
    """A worker that a failed test leaves behind hears no request to end: Python would wait for it for ever."""
    yield
    for process in multiprocessing.active_children():
        process.kill()


def squared(number: int) -> int:
    return number * number


def fail_at(bad: int, number: int) -> int:
    if number == bad:
        raise ValueError(f"gagal di {number}")
    return number


def die_at(bad: int, number: int) -> int:
    if number == bad:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def process_of(_: int) -> int:
    return os.getpid()


@pytest.mark.slow
@pytest.mark.parametrize(("count", "jobs", "chunk"), [(0, 2, 1), (1, 3, 1), (7, 2, 3), (20, 3, 1), (3, 8, 8)])
def test_results_come_in_the_order_of_the_items(count: int, jobs: int, chunk: int) -> None:
    assert [*spread(squared, range(count), jobs, chunk)] == [number * number for number in range(count)]
    assert multiprocessing.active_children() == []


@pytest.mark.slow
def test_the_work_is_shared() -> None:
    assert os.getpid() not in {*spread(process_of, range(20), 2, 1)}


@pytest.mark.slow
@pytest.mark.parametrize("bad", [0, 5, 19])
def test_one_that_dies_is_told_and_the_rest_end(bad: int) -> None:
    with pytest.raises(WorkerFault) as caught:
        [*spread(partial(die_at, bad), range(20), 2, 3)]
    assert caught.value.finding.code == "RAK913" and multiprocessing.active_children() == []


@pytest.mark.slow
def test_a_fault_of_the_work_comes_out_here() -> None:
    with pytest.raises(ValueError, match="gagal di 7"):
        [*spread(partial(fail_at, 7), range(20), 2, 3)]
    assert multiprocessing.active_children() == []


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
    pids = [*spread(process_of, range(6), 3, 1)]
    assert len(pids) == 6 and {*pids} == ({started[0].pid} if granted else {os.getpid()})


ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def hears_endings(_: int) -> bool:
    return any(signal.getsignal(number) is not signal.SIG_IGN for number in ENDINGS)


@pytest.mark.parametrize("fresh", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_ctrl_c_is_left_to_the_process_that_started_them(fresh: bool) -> None:
    assert [*spread(hears_endings, range(2), 2, 1, fresh=fresh)] == [False, False]


@pytest.mark.slow
def test_ctrl_c_waits_until_they_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    start, blocked = BaseProcess.start, []

    def watched(process: BaseProcess) -> None:
        blocked.append(signal.pthread_sigmask(signal.SIG_BLOCK, ()))
        start(process)

    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    monkeypatch.setattr(BaseProcess, "start", watched)
    assert [*spread(squared, range(4), 2, 1)] == [0, 1, 4, 9]
    assert len(blocked) == 2 and all(mask >= {*ENDINGS} for mask in blocked)
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before


@pytest.mark.slow
def test_who_stops_listening_stops_the_work() -> None:
    results = spread(squared, range(1000), 2, 1)
    assert next(results) == 0 and len(multiprocessing.active_children()) == 2
    with never_waits():
        results.close()
    assert multiprocessing.active_children() == []
