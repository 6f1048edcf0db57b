"""Digests: what files hold, told in a few letters, and what those held that a run has read."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

_READ: dict[str, str] = {}
_is_remembering = False


def digest(*parts: bytes | str) -> str:
    """Some content in 32 letters: other parts, or parts divided otherwise, give other letters."""
    from hashlib import blake2b

    made = blake2b(digest_size=16)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(b"%d:" % len(data))
        made.update(data)
    return made.hexdigest()


def remember_reads(known: Mapping[str, str] | None) -> None:
    """From now on keep the digest of each file that is read, for `read_digest`; `known`, unless None, is all that was
    read before.
    """
    global _is_remembering
    _is_remembering = True
    if known is not None:
        _READ.clear()
        _READ.update(known)


def known_reads() -> dict[str, str]:
    """The digests of what was read, for another process that goes on."""
    return dict(_READ)


def note_read(path: Path, data: bytes) -> None:
    """Keep what a file held when it was read, where that is wanted. One that held something else before counts as never
    read: of what was made from it no one can say from which.
    """
    if _is_remembering:
        found = digest(data)
        _READ[str(path)] = found if _READ.get(str(path), found) == found else ""


def read_digest(path: Path) -> str:
    """The digest of what a file held when it was read, '' where it was not read, or differed between two times."""
    return _READ.get(str(path), "")


class FileDigests:
    """The digests of files as they are now, each file read once."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def of(self, path: Path | str) -> str:
        """The digest of a file; '' where there is none that can be read, or what is there is no regular file."""
        name = str(path)
        if name not in self._known:
            self._known[name] = _digest_of(name)
        return self._known[name]


def _digest_of(name: str) -> str:
    try:
        handle = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        return ""
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return ""
        with os.fdopen(handle, "rb", closefd=False) as stream:
            return digest(stream.read())
    except OSError:
        return ""
    finally:
        os.close(handle)
