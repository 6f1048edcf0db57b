"""Looks: what files hold now, so that two looks tell what was saved in between.

Content counts, never a time alone: a save may leave that as it was, and a touch changes it without a save. Only where a
file's place, size and times are as they were, and were so for longer than a disk's clock is coarse, is it not read
again.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

from rakgen.system.files import is_file, is_folder, is_taken, unwritable
from rakgen.system.plan_files import find_plans, folders_of_plans

_COARSE = 2.0
"""Seconds between two saves that a disk may give the same time."""
_CLOCKS = 0.05
"""Seconds that the times of files may be behind the clock."""
_MISSING = (errno.ENOENT, errno.ENOTDIR)

Contents: TypeAlias = Mapping[Path, str]
"""What each file held, as a sum of it and its last bytes: '' for an empty one; what was not there is not in it."""

_END = 64
"""Bytes at the end of a file by which one that is cut off is known."""

_FOLDER = "/"
"""What is known of a folder: that it is there."""

_MADE = "+"
"""What is known of a file that was made, and of one that cannot be: the same."""


class Watched(NamedTuple):
    """What is looked at, by absolute paths: `files` (there or not yet), all plans below the `trees`, every file that
    lies in one of the `folders` itself, and every one at any depth of those that are `deep`; of trees and folders too
    whether they are there; of what was `made` from all this that alone, of what was `blocked` from being made whether
    it still is.
    """

    files: frozenset[Path] = frozenset()
    trees: frozenset[Path] = frozenset()
    folders: frozenset[Path] = frozenset()
    deep: frozenset[Path] = frozenset()
    made: frozenset[Path] = frozenset()
    blocked: frozenset[Path] = frozenset()

    def named(self) -> set[Path]:
        """The files and folders that are looked at by their names."""
        return {*self.files, *self.trees, *self.folders, *self.deep}

    def known(self) -> set[Path]:
        """The files and folders that there may be now."""
        all_below = (below for folder in self.deep for below in _below(folder))
        in_folders = (file for folder in (*self.folders, *all_below) for file in _in(folder))
        return {*self.named(), *find_plans(self.trees)[0], *in_folders}

    def told_by(self) -> set[Path]:
        """The folders in which a change of all this is seen; of one that is not there, the nearest above that is."""
        below = {found for tree in self.trees for found in folders_of_plans(tree)}
        below |= {found for folder in self.deep for found in (folder, *_below(folder))}
        linked = {Path(os.path.realpath(path)).parent for path in self.files}
        beside = {path.parent for path in (*self.files, *self.made, *self.blocked)}
        return {_there(folder) for folder in {*below, *linked, *self.folders, *beside}}


class _Reading(NamedTuple):
    """What was read of a file, when, and by which place, size and times the disk knew it then."""

    stamp: tuple[int, ...]
    read: float
    content: str

    @property
    def written(self) -> float:
        return max(self.stamp[2:]) / 1e9


class Looker:
    """Looks at files, one after the other."""

    def __init__(self) -> None:
        self._known: dict[Path, _Reading] = {}
        self._missing: set[Path] = set()

    def look(self, places: Watched) -> Contents:
        """What is there now."""
        found = ((path, self._content(path)) for path in places.known())
        contents = {path: content for path, content in found if content is not None}
        contents |= {path: _MADE for path in places.made if path not in contents and is_taken(path)}
        contents |= {path: _MADE for path in places.blocked if path not in contents and _is_blocked(path)}
        self._missing = places.named() - contents.keys()
        return contents

    def look_after(self, before: Contents, places: Watched, started: float) -> Contents:
        """What to compare later looks with, after work that took the look `before` and `started` then: what was saved
        while it went on counts as not seen yet.
        """
        missing, now = self._missing, self.look(places)
        began = started - _CLOCKS
        come = missing | {path for path in now if path in self._known and self._known[path].written >= began}
        seen = {path: before.get(path, content) for path, content in now.items() if path in before or path not in come}
        made = places.made | places.blocked
        gone = {path for path in before.keys() - now.keys() if before[path] != _MADE or path in made}
        return {**seen, **{path: before[path] for path in gone if not is_taken(path)}}

    def _content(self, path: Path) -> str | None:
        """The sum of a file's content; why it has none, where it cannot be read; None where it is not there."""
        try:
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):  # reading a pipe would wait
                return _FOLDER if stat.S_ISDIR(about.st_mode) else "!"
            stamp = (about.st_ino, about.st_size, about.st_mtime_ns, about.st_ctime_ns)
            known = self._known.get(path)
            if known is None or known.stamp != stamp or known.read - known.written < _COARSE:
                known = self._known[path] = _Reading(stamp, time.time(), _sum(path))
        except (OSError, ValueError) as fault:
            number = getattr(fault, "errno", 0)
            return None if number in _MISSING else f"!{number}"
        return known.content


def content_sum(data: bytes) -> str:
    """What a look tells of a file that holds some bytes."""
    return _told(hashlib.blake2b(data).hexdigest(), data[-_END:])


def absolute(path: Path) -> Path:
    """A path by which one file is known through all looks; links are not followed."""
    return Path(os.path.normpath(path.absolute()))


def changes(before: Contents, now: Contents) -> set[Path]:
    """The files that are not as they were: saved, new or gone."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def unfinished(before: Contents, now: Contents) -> bool:
    """True where a file does not end as it did, as one that is emptied, cut off, gone or new, or a folder is new or
    gone: a save may go on.
    """
    return any(_end(before.get(path)) != _end(now.get(path)) for path in changes(before, now))


def _end(content: str | None) -> str | None:
    return content and content.rpartition(" ")[2]


def _told(digest: str, end: bytes) -> str:
    return f"{digest} {end.hex()}" if end else ""


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        found = hashlib.file_digest(stream, "blake2b")
        stream.seek(max(0, stream.tell() - _END))
        return _told(found.hexdigest(), stream.read(_END))


def _in(folder: Path) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if is_file(file)]
    except (OSError, ValueError):
        return []


def _below(folder: Path) -> list[Path]:
    """A folder and all those below it; none where there is none."""
    return [Path(root) for root, _, _ in os.walk(folder)]


def _is_blocked(path: Path) -> bool:
    """True while no file can be written to a path, as far as that is known without trying."""
    try:
        if is_file(path):
            path.open("r+b").close()  # what another program has open cannot be, where the system keeps it for that one
    except OSError:
        return True
    is_below_file = any(is_taken(above) and not is_folder(above) for above in path.parents)
    return unwritable(path) is not None or is_below_file or not os.access(_there(path.parent), os.W_OK)


def _there(folder: Path) -> Path:
    return next((above for above in (folder, *folder.parents) if is_folder(above)), Path(folder.anchor))
