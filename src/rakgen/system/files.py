"""Files: bounded reading, the one way in which anything is written, and what an OSError means in words."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Container, Iterable, Mapping
from pathlib import Path, PurePath
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.digests import note_read
from rakgen.text.nearest import OWN_WORD, nearest_words

PROYEK_FILE = "rakgen.yaml"
"""Name of the file that holds what all plans of an office share."""
SUFFIXES = (".yaml", ".yml")
"""How the names of plans, project files and layouts end, in small or capital letters."""
LIMIT = 5_000_000
"""Bytes a plan or layout may have; one more is read so that the source room can refuse it by its size."""
_USUAL = 65_536
"""Bytes that are asked for first: making room for a whole LIMIT takes longer than reading what most plans are."""

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
    errno.ELOOP: ("tautannya menunjuk ke dirinya sendiri", "its link leads back to itself"),
    errno.EFBIG: ("berkasnya terlalu besar untuk tempat ini", "the file is too large for this place"),
    errno.EBUSY: ("sedang dipakai program lain", "another program is using it"),
    errno.ETXTBSY: ("sedang dipakai program lain", "another program is using it"),
    errno.EMFILE: ("terlalu banyak berkas terbuka", "too many files are open"),
    errno.ENFILE: ("terlalu banyak berkas terbuka", "too many files are open"),
    errno.EBADF: ("tidak terbuka untuk ditulis", "it is not open for writing"),
    errno.ENXIO: ("tidak ada yang membaca pipa itu", "no one reads from that pipe"),
    errno.EPIPE: ("pembacanya sudah pergi", "its reader has gone"),
    errno.ENODEV: ("bukan berkas biasa", "it is no regular file"),
    errno.EADDRINUSE: (
        "alamat atau portanya sedang dipakai program lain",
        "another program is using that address or port",
    ),
    errno.EADDRNOTAVAIL: ("itu bukan alamat komputer ini", "that is no address of this computer"),
    errno.ENOMEM: ("memori habis", "there is no memory left"),
}

_NAMES = {errno.EISDIR, errno.ENOTDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.ELOOP, errno.ENODEV}
"""What lies at a name, or in it, and not in what may be read and written there: another name is the remedy."""
_FOLDER = "ini folder, bukan berkas", "it is a folder, not a file"
_PROTECTED = "berkasnya dilindungi, hanya dapat dibaca", "the file is protected, for reading only"


def read_plan(path: Path) -> bytes | Diagnostic:
    """A file's bytes (at most LIMIT + 1), or the finding that says why it cannot be read."""
    name = str(path)
    try:
        if path.is_dir():
            return diagnose("RAK902", name, contoh=str(path / "2021.yaml"))
        with path.open("rb") as stream:
            data = stream.read(_USUAL)
            if len(data) == _USUAL:
                data += stream.read(LIMIT + 1 - _USUAL)
    except (OSError, ValueError) as fault:
        return unreadable(name, fault)
    note_read(path, data)
    return data


def read_stdin(name: str) -> bytes | Diagnostic:
    """The bytes of stdin (at most LIMIT + 1), or the finding, under that `name`, that says why there are none."""
    if sys.stdin is None:
        return diagnose("RAK903", name, sebab="stdin tertutup", sebab_en="stdin is closed")
    try:
        return sys.stdin.buffer.read(LIMIT + 1)
    except (OSError, ValueError) as fault:
        return unreadable(name, fault)


def read_start(path: Path, limit: int) -> bytes:
    """A file's first `limit` bytes. Raises OSError, of a file that is not regular too (a pipe would be waited for), or
    ValueError.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.ENODEV, "", str(path))
    with path.open("rb") as stream:
        data = stream.read(limit)
    note_read(path, data)
    return data


def is_folder(path: Path) -> bool:
    """True for a folder; False for anything else, also where that cannot be known. Never raises."""
    return os.path.isdir(path)  # noqa: PTH112  (the methods of paths raise where permission is denied)


def is_file(path: PurePath) -> bool:
    """True for a regular file; False for anything else, also where that cannot be known. Never raises."""
    return os.path.isfile(path)  # noqa: PTH113


def is_link(path: Path) -> bool:
    """True for a link, wherever it leads. Never raises."""
    return os.path.islink(path)  # noqa: PTH114


def is_taken(path: Path) -> bool:
    """True where something has that name, be it a link that leads nowhere. Never raises."""
    return os.path.lexists(path)


def is_read_once(path: Path) -> bool:
    """True for what is there and can be read only once, as a pipe. Never raises."""
    return is_taken(Path(os.path.realpath(path))) and not is_file(path) and not is_folder(path)


class Inputs:
    """What no output may take the place of: the files that a run has read, by whatever name, and what else people write
    by hand - plans, project files and layouts, all YAML, and what lies in `folders` of templates.
    """

    def __init__(self, paths: Iterable[Path], folders: Iterable[Path] = ()) -> None:
        paths = set(paths)
        self._folders = {spelling(folder) for folder in folders}
        self._spellings = {spelling(path) for path in paths}
        self._files = {_file_of(path) for path in paths} - {None}

    def __contains__(self, path: object) -> bool:
        """True for a file of the run itself, a link or a hard link to it, and a name that other computers take for
        its name; of all others, where there is a file already.
        """
        if not isinstance(path, Path):
            return False
        spelled, file = spelling(path), _file_of(path)
        if spelled in self._spellings or file in self._files:
            return True
        by_hand = spelled.endswith(SUFFIXES) or os.path.dirname(spelled) in self._folders  # noqa: PTH120
        return file is not None and by_hand


def spelling(path: Path) -> str:
    """What a path comes to when every link is followed; capital letters do not count, as on Windows and macOS."""
    return os.path.realpath(path).casefold()


def _file_of(path: Path) -> tuple[int, int] | None:
    """Where the system keeps a file, the same for each of its names; None where there is none."""
    try:
        known = path.stat()
    except (OSError, ValueError):
        return None
    return (known.st_dev, known.st_ino) if stat.S_ISREG(known.st_mode) else None


def is_inside(path: Path, folder: Path) -> bool:
    """True when a path leads to the folder itself or below it, once every link is followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def write_output(path: Path, data: bytes, inputs: Container[Path] = ()) -> Diagnostic | None:
    """Write a file whole or not at all, making its folder; the finding that says why not, or None.

    A target that is a link is followed. What is no file - a terminal, a pipe that someone reads, `/dev/stdout` - is
    written into, never replaced; a disk, a folder, a file protected from being written and one of the `inputs` of the
    run are refused.
    """
    try:
        if path in inputs:
            return diagnose("RAK905", str(path))
        if not _write_into(path, data):
            target = Path(os.path.realpath(path))
            if _is_protected(target):
                return _protected(path)
            from rakgen.system.whole import replace_file  # checks write nothing

            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(target, data)
    except (OSError, ValueError) as fault:
        return _unwritten(path, fault)
    return None


class FileBytes(NamedTuple):
    """What a file held, and what it is to hold."""

    before: bytes
    after: bytes


def write_together(files: Mapping[Path, FileBytes]) -> Diagnostic | None:
    """Write files, each whole; where one cannot be written, which is told, those before it are as they were."""
    written: list[Path] = []
    for path, content in files.items():
        if fault := write_output(path, content.after):
            for back in written:
                write_output(back, files[back].before)
            return fault
        written.append(path)
    return None


def unwritable(path: Path) -> Diagnostic | None:
    """Why no document can be written to a path, as far as that is known without trying: a folder has that name, or a
    protected file, or none can.
    """
    try:
        if is_folder(path):
            raise OSError(errno.EISDIR, "", str(path))
        return _protected(path) if _is_protected(Path(os.path.realpath(path))) else None
    except (OSError, ValueError) as fault:
        return _unwritten(path, fault)


def _unwritten(path: Path, fault: OSError | ValueError) -> Diagnostic:
    indonesian, english = reason(fault)
    return diagnose(f"RAK904{_kind(fault)}", str(path), sebab=indonesian, sebab_en=english)


def _kind(fault: OSError | ValueError) -> str:
    return ".nama" if isinstance(fault, OSError) and fault.errno in _NAMES else ""


def _protected(path: Path) -> Diagnostic:
    indonesian, english = _PROTECTED
    return diagnose("RAK904.dilindungi", str(path), sebab=indonesian, sebab_en=english)


def write_new(files: Mapping[Path, bytes]) -> list[Diagnostic]:
    """Write files that are not there yet, by their paths: all, or none where one is there with anything else in it; the
    findings that say why not.
    """
    taken = [path for path in files if is_taken(path)]  # a pipe would be waited for
    others = [path for path in taken if not is_file(path) or read_plan(path) != files[path]]
    if others:
        return [diagnose("RAK930", str(path)) for path in others]
    faults = (write_output(path, data) for path, data in files.items() if path not in taken)
    return [fault for fault in faults if fault]


def _is_protected(target: Path) -> bool:
    """True for a file that may not be written: by its mode also for an administrator, who could. Raises OSError where
    something else keeps it from being written, as a medium that can only be read does.
    """
    try:
        mode = target.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    if os.access(target, os.W_OK):
        return not mode & 0o222
    try:
        os.close(os.open(target, os.O_WRONLY))
    except PermissionError:
        return True
    return False


def _write_into(path: Path, data: bytes) -> bool:
    """Write into what is there and no file; False where there is a file, or nothing. Raises OSError."""
    handle = _descriptor(path)
    if handle is None:
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            return False
        if stat.S_ISREG(mode):
            return False
        if stat.S_ISDIR(mode) or stat.S_ISBLK(mode):
            raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "", str(path))
        if os.name == "nt":
            handle = os.open(path, os.O_WRONLY)
        else:
            handle = os.open(path, os.O_WRONLY | os.O_NONBLOCK)  # a pipe without a reader is refused at once
            os.set_blocking(handle, True)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    return True


def _descriptor(path: Path) -> int | None:
    """A copy of the open file that a path such as `/dev/stdout` or `/dev/fd/3` names, None for any other path."""
    found = re.fullmatch(r"/dev/(stdout|stderr|fd/\d+)|/proc/self/(fd/\d+)", os.path.normpath(path.absolute()))
    if found is None:
        return None
    name = found[1] or found[2]
    if sys.stdout is not None:  # what was printed before comes first
        sys.stdout.flush()
    return os.dup({"stdout": 1, "stderr": 2}.get(name) or int(name.removeprefix("fd/")))


def unreadable(name: str, fault: OSError | ValueError) -> Diagnostic:
    """The finding for a file that could not be read: it is not there, or `fault` says why."""
    if isinstance(fault, FileNotFoundError):
        return _absent(name)
    indonesian, english = _FOLDER if isinstance(fault, IsADirectoryError) else reason(fault)
    return diagnose(f"RAK903{_kind(fault)}", name, sebab=indonesian, sebab_en=english)


def _absent(name: str) -> Diagnostic:
    """The finding for a file that is not there: how the file of a revision of git is read, or what was most likely
    meant.
    """
    revision, colon, path = name.partition(":")
    if colon and path and not re.search(r"\s", revision) and not os.path.splitdrive(name)[0]:
        return diagnose("RAK901.revisi", name, berkas=name)
    meant = None if is_taken(Path(name)) else _meant(Path(name))
    return diagnose("RAK901", name) if meant is None else diagnose("RAK901.mirip", name, mirip=str(meant))


def _meant(path: Path) -> Path | None:
    """What is there and was most likely meant by a path that is not: the same name a folder further down, one with
    another ending, or one spelled otherwise; None if there is no such file.
    """
    folder = next((above for above in path.parents if is_folder(above)), path.parent)
    first, *rest = path.relative_to(folder).parts
    entries = _entries(folder)
    alike = [entry for entry in entries if PurePath(entry).stem.casefold() == PurePath(first).stem.casefold()]
    names = [f"{entry}/{first}" for entry in entries] + alike + nearest_words(first, entries, OWN_WORD, most=1)
    return next((place for place in (folder.joinpath(name, *rest) for name in names) if is_taken(place)), None)


def _entries(folder: Path) -> list[str]:
    """The names in a folder but those that are hidden, in order; none of one that cannot be read."""
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208
    except OSError:
        return []


def reason(fault: OSError | ValueError) -> tuple[str, str]:
    """What an OSError means, in Indonesian and in English."""
    if isinstance(fault, OSError) and fault.errno in _REASONS:
        return _REASONS[fault.errno]
    text = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return text, text
