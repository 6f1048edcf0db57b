"""Whole: a file is replaced as a whole or stays as it is, and what a killed run left behind is cleared away."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

_PREFIX, _SUFFIX = ".rakgen-", ".tmp"


def replace_file(target: Path, data: bytes) -> None:
    """Give a file, which need not be there, new content: written beside it, flushed to the disk, renamed over it.

    An existing file keeps its mode. Raises OSError; the old file is then untouched.
    """
    _clear_leftovers(target.parent)
    mode = _mode(target)
    handle, temporary = _temporary(target.parent, 0o666 if mode is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            if mode is not None:
                temporary.chmod(mode)
            if os.name != "nt":
                temporary.replace(target)  # while it is locked: no other run takes it for a leftover
        if os.name == "nt":
            _rename(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _temporary(folder: Path, mode: int) -> tuple[int, Path]:
    """A new file of that folder and mode, less what the user's umask keeps, open and locked for as long as it is."""
    while True:
        path = folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        _lock(handle, wait=True)
        if os.fstat(handle).st_nlink:  # else another run cleared it away before it was locked
            return handle, path
        os.close(handle)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Let no other process that asks for this write in the folder meanwhile, where the system can (POSIX)."""
    if os.name == "nt":
        yield
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        _lock(opened, wait=True)
        yield
    finally:
        os.close(opened)


def _lock(handle: int, *, wait: bool) -> bool:
    """Lock an open file; False where another process has, or nothing can be locked (Windows, some networks). The
    system unlocks it when its process ends, however that ends.
    """
    try:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (ImportError, OSError):
        return False
    return True


@cache
def _clear_leftovers(folder: Path) -> None:
    """Remove the temporary files of runs that were killed, once in a run: those that no process holds locked."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                _clear(entry.path)


def _clear(path: str) -> None:
    with suppress(OSError):
        handle = os.open(path, os.O_RDWR)
        try:
            if _lock(handle, wait=False):
                Path(path).unlink()
        finally:
            os.close(handle)


def _mode(target: Path) -> int | None:
    """The mode of a file, None where there is none."""
    try:
        return target.stat().st_mode & 0o777
    except FileNotFoundError:
        return None


def _rename(temporary: Path, target: Path) -> None:
    """Windows refuses while a virus scanner or Word holds the target: try for a second."""
    for _ in range(10):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            time.sleep(0.1)
    temporary.replace(target)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system can (POSIX)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network file systems cannot; the rename stands all the same
    finally:
        os.close(handle)
