"""Saving: the ways in which editors save a file, and a watcher that is given one save after the other."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Collection, Sequence
from importlib.util import find_spec
from pathlib import Path

from rakgen.system.events import Events, Polling, SystemEvents

_MOMENT = 0.02
_AWAY = 0.2
"""Seconds in which a file is empty or gone while it is saved: longer than what is over is quiet."""

SOURCES: Sequence[type[Events]] = [Polling, *([SystemEvents] if find_spec("watchfiles") else [])]
"""The kinds of events that there are here."""


def in_place(path: Path, data: bytes) -> None:
    with path.open("r+b") as stream:
        stream.write(data)
        stream.truncate()


def emptied_first(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        time.sleep(_AWAY)
        stream.write(data)


def renamed_over(path: Path, data: bytes) -> None:
    new = path.with_name(f".{path.name}.baru")
    new.write_bytes(data)
    new.replace(path)


def with_backup(path: Path, data: bytes) -> None:
    backup = path.with_name(f"{path.name}~")
    path.rename(backup)
    time.sleep(_AWAY)
    path.write_bytes(data)
    backup.unlink()


def in_pieces(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        for start in range(0, len(data), len(data) // 3 + 1):
            stream.write(data[start : start + len(data) // 3 + 1])
            stream.flush()
            os.fsync(stream.fileno())
            time.sleep(_MOMENT)


WAYS: Sequence[Callable[[Path, bytes], None]] = (in_place, emptied_first, renamed_over, with_backup, in_pieces)


class Quick(Polling):
    """Polling without a rest, for tests of what is done in a round."""

    rest = 0.01


class Saves(Events):
    """Events of another kind, while somebody saves: the next step is taken, in a thread as another program would, when
    nothing has happened for `linger` waits after the one before; after the last comes Ctrl-C.

    `rounds` are the rounds that were run after each step, the first before any.
    """

    def __init__(self, inner: Events, steps: Sequence[Callable[[], object]], linger: int = 3) -> None:
        self.inner, self.rest = inner, inner.rest
        self.rounds = [0]
        self._steps = list(steps)
        self._linger, self._waited = linger, 0
        self._thread = threading.Thread()
        self._fault: Exception | None = None
        gc.freeze()  # each round collects garbage, and need not look through what other tests have left

    def over(self, folders: Collection[Path]) -> None:
        self.inner.over(folders)
        self.rounds[-1] += 1
        self._waited = 0

    def wait(self, seconds: float) -> bool:
        if self._fault is not None:
            raise self._fault
        self._waited = 0 if self._thread.is_alive() else self._waited + 1
        if self._waited > self._linger:
            if not self._steps:
                raise KeyboardInterrupt
            self._thread = threading.Thread(target=self._take, args=(self._steps.pop(0),))
            self.rounds.append(0)
            self._thread.start()
        return self.inner.wait(min(seconds, 0.1))

    def end(self) -> None:
        self.inner.end()

    def _take(self, step: Callable[[], object]) -> None:
        try:
            step()
        except Exception as fault:
            self._fault = fault
