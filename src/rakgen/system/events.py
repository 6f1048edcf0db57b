"""Events: what wakes someone who waits for files to change. An event is a hint only: who wakes looks for himself."""

from __future__ import annotations

import threading
import time
from collections.abc import Collection
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol


class Events(Protocol):
    """Waits for changes; `rest` is the seconds after which to look though nothing was told."""

    rest: float

    def over(self, folders: Collection[Path]) -> None:
        """From now on tell of changes in these folders."""

    def wait(self, seconds: float) -> bool:
        """Wait until something is told to have changed, at most that long; True where it is."""
        ...

    def end(self) -> None:
        """Listen no longer."""


class Polling:
    """Tells nothing: whoever waits looks again and again."""

    rest = 0.2

    def over(self, folders: Collection[Path]) -> None:
        """Nothing to prepare."""

    def wait(self, seconds: float) -> bool:
        """Sleep so many seconds; False, since nothing is told of."""
        time.sleep(seconds)
        return False

    def end(self) -> None:
        """Nothing to end."""


class SystemEvents:
    """Told by the system, through watchfiles. It listens in a thread: signals stay with the one that waits.

    Where the system refuses (a limit on watched folders, a disk of a network), it is as good as `Polling`.
    """

    def __init__(self) -> None:
        self.rest = 1.0
        self._woken = threading.Event()
        self._ended = threading.Event()
        self._folders: set[tuple[Path, int]] = set()
        self._thread: threading.Thread | None = None

    def over(self, folders: Collection[Path]) -> None:
        """From now on tell of changes in these folders, and that something may have changed until then."""
        wanted = {(folder, _place(folder)) for folder in folders}
        if wanted == self._folders:
            return
        self.end()
        self._folders, self._ended = wanted, threading.Event()
        listener = threading.Thread(target=self._listen, args=(list(folders), self._ended), daemon=True)
        with suppress(RuntimeError):  # no more threads: then by looking alone
            listener.start()
            self._thread = listener

    def wait(self, seconds: float) -> bool:
        """Wait until something is told to have changed, at most that long; True where it is."""
        is_told = self._woken.wait(seconds)
        self._woken.clear()
        return is_told

    def end(self) -> None:
        """Listen no longer."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join(1)
        self._thread, self._folders = None, set()

    def _listen(self, folders: Collection[Path], ended: threading.Event) -> None:
        try:
            from watchfiles import watch

            listening = watch(
                *folders, watch_filter=None, debounce=200, step=20, stop_event=ended, rust_timeout=100,
                yield_on_timeout=True, recursive=False, ignore_permission_denied=True,
            )  # fmt: skip
            for number, told in enumerate(listening):
                if told or number == 0:
                    self._woken.set()
        except Exception:
            self.rest = Polling.rest


def _place(folder: Path) -> int:
    """Where the disk keeps a folder: one made anew under its name is another."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


def events() -> Events:
    """By watchfiles where that is installed, else by polling."""
    return SystemEvents() if find_spec("watchfiles") is not None else Polling()
