"""Files: read within bounds, written whole or not at all, whatever call fails."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from rakgen.diagnostics import Diagnostic
from rakgen.system.files import LIMIT, read_plan, write_output


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
    "tempfile.mkstemp",
    "pathlib.Path.replace",
    "pathlib.Path.chmod",
    "pathlib.Path.mkdir",
]


@pytest.mark.parametrize("name", CALLS)
def test_whatever_call_fails_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    import tempfile  # noqa: F401  (loaded before its functions are replaced)

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


def test_interrupted_while_writing_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.docx").write_bytes(b"lama")

    def interrupt(handle: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_output(tmp_path / "x.docx", b"baru")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.docx", b"lama")]
