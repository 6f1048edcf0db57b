"""Processes of their own. The wall clock only guards against one that hangs: what a run may cost is counted in CPU
time.
"""

from __future__ import annotations

import re
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

HANGS = 300
"""Seconds after which a process is taken to hang, on a machine however busy."""


def hear_all() -> None:
    """For a process that is started: what runs in the background of a shell is deaf to Ctrl-C, and hands that on."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def measured(command: Sequence[str]) -> tuple[subprocess.CompletedProcess[str], float]:
    """A command that was run to its end, and the CPU seconds that it and its own children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, timeout=HANGS, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@contextmanager
def never_waits(seconds: float = 10) -> Iterator[None]:
    """What is done within must not wait for another program, as one that opens a pipe does: after `seconds` the test
    has failed.
    """

    def fail(*_: object) -> None:
        pytest.fail("it waits")

    before = signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def gone(processes: Iterable[int]) -> bool:
    """True once none of the processes is there any more, or only waits to be buried; waits for that for a while."""
    left = set(processes)
    assert left
    return in_time(lambda: not any(_runs(process) for process in left))


def in_time(holds: Callable[[], bool]) -> bool:
    """True once something holds that another process brings about; waits for that for a while."""
    for _ in range(400):
        if holds():
            return True
        time.sleep(0.05)
    return False


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def marked(mark: str) -> set[int]:
    """The processes that have a mark in their environment: those that one was started with it, and their own."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark.encode() in (folder / "environ").read_bytes():
                found.add(int(folder.name))
        except OSError:
            continue
    return found


def peak_megabytes() -> float:
    """The most memory that this process had; `ru_maxrss` would also count the process that started it."""
    status = Path("/proc/self/status")
    own = re.search(r"VmHWM:\s+(\d+)", status.read_text()) if status.exists() else None
    return int(own[1] if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
