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

_LINGER = 3
"""Waits without a round after which a save is seen to the end."""

_WAIT = 0.05
"""Seconds of such a wait at most."""

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


def on_a_slow_disk(path: Path, data: bytes) -> None:
    """Cut off for longer than what is over is quiet: after some line of it."""
    half = data.rfind(b"\n", 0, len(data) * 2 // 3) + 1 or len(data) // 2
    with path.open("wb") as stream:
        for part in (data[:half], data[half:]):
            stream.write(part)
            stream.flush()
            time.sleep(_AWAY)


WAYS: Sequence[Callable[[Path, bytes], None]] = (
    in_place, emptied_first, renamed_over, with_backup, in_pieces, on_a_slow_disk,
)  # fmt: skip


class Quick(Polling):
    """Polling without a rest, for tests of what is done in a round."""

    rest = 0.01


class Saves(Events):
    """Events of another kind, while somebody saves: the next step is taken when nothing has happened for some waits
    after the one before; after the last comes Ctrl-C. A step is over before anybody looks, however busy the machine is,
    or is looked at while it goes on, as that of another program is (`seen_midway`).

    `rounds` are the rounds that were run after each step, the first before any.
    """

    def __init__(self, inner: Events, steps: Sequence[Callable[[], object]], *, seen_midway: bool = False) -> None:
        self.inner, self.rest = inner, inner.rest
        self.rounds = [0]
        self._steps = list(steps)
        self._waited, self._seen_midway = 0, seen_midway
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
        if self._waited > _LINGER:
            if not self._steps:
                raise KeyboardInterrupt
            self._thread = threading.Thread(target=self._take, args=(self._steps.pop(0),))
            self.rounds.append(0)
            self._thread.start()
            if not self._seen_midway:
                self._thread.join()
        return self.inner.wait(min(seconds, _WAIT))

    def end(self) -> None:
        self.inner.end()

    def _take(self, step: Callable[[], object]) -> None:
        try:
            step()
        except Exception as fault:
            self._fault = fault
