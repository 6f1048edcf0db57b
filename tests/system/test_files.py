"""Files: read within bounds, written whole or not at all, whatever call fails."""

from __future__ import annotations

import errno
import os
import socket
import stat
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from rakgen.diagnostics import Diagnostic
from rakgen.system.files import LIMIT, Inputs, read_plan, write_output
from tests.support.each import each
from tests.support.processes import never_waits


def code(result: object) -> str:
    assert isinstance(result, Diagnostic)
    assert result.message("id") and result.message("en") and result.hint("id")
    return result.code


def test_reading(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"x" * (LIMIT + 10))
    data = read_plan(tmp_path / "a.yaml")
    assert isinstance(data, bytes) and len(data) == LIMIT + 1
    assert code(read_plan(tmp_path / "tidak-ada.yaml")) == "RAK901"
    assert code(read_plan(tmp_path)) == "RAK902"
    assert code(read_plan(tmp_path / "a.yaml" / "b")) == "RAK903"
    assert code(read_plan(tmp_path / ("n" * 300))) == "RAK903"
    assert code(read_plan(Path("a\0b"))) == "RAK903"
    (tmp_path / "lingkar").symlink_to("lingkar")
    assert code(read_plan(tmp_path / "lingkar")) == "RAK903"


@each(
    ("typed", "meant"),
    [
        ("plans/2012.yaml", "plans/2021.yaml"),
        ("plans/2021.yml", "plans/2021.yaml"),
        ("plans/2021", "plans/2021.yaml"),
        ("plan/2021.yaml", "plans/2021.yaml"),
        ("2021.yaml", "plans/2021.yaml"),
        ("Kantor", "kantor.yaml"),
        ("plan/2012.yaml", "-"),
        ("ke mana/2021.yaml", "-"),
        ("tautan", "-"),
        ("rahasia", "-"),
        ("HEAD:plans/2021.yaml", "git show HEAD:plans/2021.yaml | rakgen check -"),
        ("origin/main:./a", "git show origin/main:./a | rakgen check -"),
        ("rapat 10:30.yaml", "-"),
    ],
)
def test_what_is_not_there_is_told_with_what_was_meant(tmp_path: Path, typed: str, meant: str) -> None:
    (tmp_path / "plans").mkdir(exist_ok=True)
    for name in ("plans/2021.yaml", "kantor.yaml", ".rahasia"):
        (tmp_path / name).touch()
    if not (tmp_path / "tautan").is_symlink():
        (tmp_path / "tautan").symlink_to("tidak-ada")
    with chdir(tmp_path):
        found = read_plan(Path(typed))
    assert isinstance(found, Diagnostic)
    assert found.hint("id").endswith("Periksa nama dan foldernya." if meant == "-" else f"`{meant}`.")


def test_writing_makes_folders_and_leaves_no_other_file(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b é ✓" / "x.docx"
    assert write_output(target, b"satu") is None
    assert write_output(target, b"dua") is None
    assert [(path.name, path.read_bytes()) for path in target.parent.iterdir()] == [("x.docx", b"dua")]


@pytest.mark.parametrize("mask", [0o022, 0o077, 0o002])
def test_a_new_file_follows_the_umask_an_old_one_keeps_its_mode(tmp_path: Path, mask: int) -> None:
    old = os.umask(mask)
    try:
        assert write_output(tmp_path / "baru", b"x") is None
        assert (tmp_path / "baru").stat().st_mode & 0o777 == 0o666 & ~mask
        (tmp_path / "baru").chmod(0o640)
        assert write_output(tmp_path / "baru", b"y") is None
        assert (tmp_path / "baru").stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(old)


@each("mode", [0o444, 0o400, 0o555, 0o440])
def test_a_protected_file_is_never_replaced(tmp_path: Path, mode: int) -> None:
    file, link = tmp_path / "sah.docx", tmp_path / "tautan.docx"
    file.write_bytes(b"ditandatangani")
    link.symlink_to(file)
    file.chmod(mode)
    for path in (file, link):
        assert code(write_output(path, b"baru")) == "RAK904" and file.read_bytes() == b"ditandatangani"
    file.chmod(0o644)
    assert write_output(link, b"baru") is None and file.read_bytes() == b"baru"


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "jauh").mkdir()
    (tmp_path / "jauh" / "asli.docx").write_bytes(b"lama")
    link = tmp_path / "x.docx"
    link.symlink_to(tmp_path / "jauh" / "asli.docx")
    assert write_output(link, b"baru") is None
    assert link.is_symlink() and (tmp_path / "jauh" / "asli.docx").read_bytes() == b"baru"


def test_places_that_cannot_hold_a_file(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"x")
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "berkas" / "x", tmp_path / "folder", tmp_path / ("n" * 300)):
        assert code(write_output(target, b"y")) == "RAK904"
    assert (tmp_path / "berkas").read_bytes() == b"x" and list((tmp_path / "folder").iterdir()) == []


CALLS = [
    "os.fsync",
    "os.fdopen",
    "os.open",
    "pathlib.Path.replace",
    "pathlib.Path.chmod",
    "pathlib.Path.mkdir",
]


@pytest.mark.parametrize("name", CALLS)
def test_whatever_call_fails_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(b"lama")

    def fail(*_: Any, **__: Any) -> None:
        raise OSError(errno.EIO, "gagal")

    with monkeypatch.context() as patch:
        patch.setattr(name, fail)
        finding = write_output(target, b"baru")
    assert finding is not None and "media penyimpanan bermasalah" in finding.message()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.docx", b"lama")]


def test_a_folder_that_cannot_be_synced_keeps_the_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some network file systems cannot; the rename stands all the same."""
    sync = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "gagal")
        sync(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    assert write_output(tmp_path / "x.docx", b"baru") is None
    assert (tmp_path / "x.docx").read_bytes() == b"baru"


def test_the_folder_is_synced_once_the_new_file_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[bool, bytes]] = []
    (tmp_path / "x.docx").write_bytes(b"lama")

    def watched(handle: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), (tmp_path / "x.docx").read_bytes()))

    monkeypatch.setattr(os, "fsync", watched)
    assert write_output(tmp_path / "x.docx", b"baru") is None
    assert synced == [(False, b"lama"), (True, b"baru")]


@pytest.mark.parametrize("kind", [stat.S_IFDIR, stat.S_IFBLK])
def test_a_folder_and_a_disk_are_refused_before_they_are_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: int
) -> None:
    """Systems differ on what they say of a folder that is opened: Windows denies permission."""
    known = os.stat_result((kind | 0o755, 1, 1, 1, 0, 0, 0, 0, 0, 0))

    def opened(*_: object) -> int:
        raise PermissionError(errno.EACCES, "")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", lambda path, **_: known)
        patch.setattr(os, "open", opened)
        finding = write_output(tmp_path / "x.docx", b"x")
    said = "sudah ada folder dengan nama itu" if kind == stat.S_IFDIR else "bukan berkas biasa"
    assert finding is not None and finding.values["sebab"] == said


def test_interrupted_while_writing_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.docx").write_bytes(b"lama")

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_output(tmp_path / "x.docx", b"baru")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.docx", b"lama")]


class NoFile(NamedTuple):
    """A target that is no file: how it is made, and what is said of it (None: it is written into)."""

    make: Callable[[Path], object]
    said: str | None


def _listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def _block_device(path: Path) -> None:
    try:
        os.mknod(path, 0o600 | stat.S_IFBLK, os.makedev(7, 250))
    except PermissionError:
        pytest.skip("only root makes devices")


NO_FILES = {
    "device": NoFile(lambda path: path.symlink_to("/dev/null"), None),
    "full device": NoFile(lambda path: path.symlink_to("/dev/full"), "ruang penyimpanan penuh"),
    "pipe without a reader": NoFile(os.mkfifo, "tidak ada yang membaca pipa itu"),
    "socket": NoFile(_listen, "tidak ada yang membaca pipa itu"),
    "disk": NoFile(_block_device, "bukan berkas biasa"),
    "folder": NoFile(Path.mkdir, "sudah ada folder dengan nama itu"),
    "link to a folder": NoFile(lambda path: path.symlink_to("/dev"), "sudah ada folder dengan nama itu"),
    "link to itself": NoFile(lambda path: path.symlink_to(path), "tautannya menunjuk ke dirinya sendiri"),
}


@each("name", NO_FILES)
def test_what_is_no_file_is_written_into_or_refused_never_replaced(tmp_path: Path, name: str) -> None:
    target = tmp_path / "x.json"
    NO_FILES[name].make(target)
    before = target.lstat()
    with never_waits():
        finding = write_output(target, b"{}")
    assert NO_FILES[name].said is None if finding is None else f"{NO_FILES[name].said}." in finding.message()
    after = target.lstat()
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode) and [*tmp_path.iterdir()] == [target]
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_pipe_that_someone_reads_is_written_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.json")
    reader = os.open(tmp_path / "x.json", os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert write_output(tmp_path / "x.json", b"isi") is None
        assert os.read(reader, 10) == b"isi"
    finally:
        os.close(reader)


@contextmanager
def opened(path: Path) -> Iterator[int]:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT)
    try:
        yield handle
    finally:
        os.close(handle)


@pytest.mark.parametrize("place", ["/dev/fd/{}", "/proc/self/fd/{}", "/dev/../dev/fd/{}"])
def test_the_name_of_an_open_file_is_written_where_that_stands(tmp_path: Path, place: str) -> None:
    """As a shell's `3>file`: what was written before stays, what comes after follows."""
    with opened(tmp_path / "x") as handle:
        os.write(handle, b"satu ")
        assert write_output(Path(place.format(handle)), b"dua") is None
        os.write(handle, b" tiga")
    assert (tmp_path / "x").read_bytes() == b"satu dua tiga"
    finding = write_output(Path("/dev/fd/987"), b"x")
    assert finding is not None and "tidak terbuka untuk ditulis." in finding.message()


ANOTHER_NAME: dict[str, Callable[[Path], Path]] = {
    "itself": lambda plan: plan,
    "way round": lambda plan: plan.parent / "lain" / ".." / plan.name,
    "link": lambda plan: _linked(plan, Path.symlink_to),
    "hard link": lambda plan: _linked(plan, Path.hardlink_to),
    "link to its folder": lambda plan: _linked(plan.parent, Path.symlink_to) / plan.name,
    "capital letters": lambda plan: plan.with_name(plan.name.upper()),
}


def _linked(path: Path, link: Callable[[Path, Path], None]) -> Path:
    link(path.with_name("tautan"), path)
    return path.with_name("tautan")


@each("name", ANOTHER_NAME)
def test_an_input_is_never_replaced_by_whatever_name(tmp_path: Path, name: str) -> None:
    plan = tmp_path / "folder" / "2021.yaml"
    (plan.parent / "lain").mkdir(parents=True)
    plan.write_bytes(b"rencana")
    finding = write_output(ANOTHER_NAME[name](plan), b"{}", Inputs([plan]))
    assert finding is not None and finding.code == "RAK905"
    assert plan.read_bytes() == b"rencana"
    assert write_output(plan.with_name("lain.json"), b"{}", Inputs([plan])) is None


def test_a_medium_that_can_only_be_read_is_told_as_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a CD or a disk mounted for reading: whatever the mode of the file, which on a CD is that of a protected
    one.
    """

    def refuse(path: object, flags: int, *_: object) -> int:
        raise OSError(errno.EROFS, "", str(path))

    target = tmp_path / "2021.docx"
    target.write_bytes(b"lama")
    target.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "open", refuse)
    finding = write_output(target, b"baru")
    assert finding is not None and finding.key == "RAK904"
    assert finding.message() == "Berkas tidak dapat ditulis: tempat ini hanya dapat dibaca."


def test_the_name_of_an_input_that_is_missing_is_kept_free(tmp_path: Path) -> None:
    finding = write_output(tmp_path / "2021.yaml", b"{}", Inputs([tmp_path / "2021.yaml"]))
    assert finding is not None and finding.code == "RAK905" and [*tmp_path.iterdir()] == []
