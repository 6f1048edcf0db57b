"""Files: bounded reading, whole-or-nothing writing, and what an OSError means in words."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

from rakgen.diagnostics import Diagnostic, diagnose

PROYEK_FILE = "rakgen.yaml"
"""Name of the file that holds what all plans of an office share."""
LIMIT = 5_000_000
"""Bytes a plan or layout may have; one more is read so that the source room can refuse it by its size."""

_REASONS = {
    errno.EACCES: ("izin ditolak", "permission denied"),
    errno.EPERM: ("izin ditolak", "permission denied"),
    errno.EROFS: ("tempat ini hanya dapat dibaca", "this place is read-only"),
    errno.ENOSPC: ("ruang penyimpanan penuh", "the disk is full"),
    errno.EDQUOT: ("kuota penyimpanan habis", "the disk quota is used up"),
    errno.EISDIR: ("sudah ada folder dengan nama itu", "there is a folder of that name"),
    errno.ENOTDIR: ("ada berkas di tempat folder", "there is a file where a folder should be"),
    errno.ENOENT: ("foldernya tidak ada", "its folder does not exist"),
    errno.ENAMETOOLONG: ("namanya terlalu panjang", "its name is too long"),
    errno.EEXIST: ("ada berkas di tempat folder", "there is a file where a folder should be"),
    errno.EIO: ("media penyimpanan bermasalah", "the storage failed"),
}


def read_plan(path: Path) -> bytes | Diagnostic:
    """A file's bytes (at most LIMIT + 1), or the finding that says why it cannot be read."""
    name = str(path)
    try:
        if path.is_dir():
            return diagnose("RAK902", name, contoh=str(path / "2021.yaml"))
        with path.open("rb") as stream:
            return stream.read(LIMIT + 1)
    except FileNotFoundError:
        return diagnose("RAK901", name)
    except (OSError, ValueError) as fault:
        indonesian, english = reason(fault)
        return diagnose("RAK903", name, sebab=indonesian, sebab_en=english)


def write_output(path: Path, data: bytes) -> Diagnostic | None:
    """Write a file whole or not at all, making its folder; the finding that says why not, or None.

    Written beside the target under a temporary name, flushed to the disk, then renamed over it. A target that is a link
    is followed; an existing file keeps its mode.
    """
    try:
        target = Path(os.path.realpath(path))
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as fault:
        indonesian, english = reason(fault)
        return diagnose("RAK904", str(path), sebab=indonesian, sebab_en=english)
    return None


def _replace(target: Path, data: bytes) -> None:
    import tempfile

    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", str(target))
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(_mode(target))
        _rename(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _rename(temporary: Path, target: Path) -> None:
    """Windows refuses while a virus scanner or Word holds the target: try for a second."""
    for _ in range(10):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            if os.name != "nt":
                raise
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


def same_file(one: Path, other: Path) -> bool:
    """True when both name the same file, which exists."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def reason(fault: OSError | ValueError) -> tuple[str, str]:
    """What an OSError means, in Indonesian and in English."""
    if isinstance(fault, OSError) and fault.errno in _REASONS:
        return _REASONS[fault.errno]
    text = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return text, text
