"""Drivers as git runs them: any name of a plan, any place of rakgen, and a .gitattributes that is the user's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen.git.drivers import install, settings, uninstall
from tests.support.plans import REFERENCE
from tests.support.seeds import usual

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
TEXT = REFERENCE.read_text(encoding="utf-8")
WHO = ("-c", "user.name=a", "-c", "user.email=a@b", "-c", "core.pager=cat")


def git(folder: Path, *arguments: str, code: int = 0) -> str:
    env = {**os.environ, "RAKGEN_LANG": "id", "COLUMNS": "200"}
    done = subprocess.run(["git", *WHO, *arguments], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == code, (arguments, done.stdout, done.stderr)
    return done.stdout.decode()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    return tmp_path


def commit(root: Path, name: str, old: str = "", new: str = "") -> None:
    (root / name).write_text(TEXT.replace(old, new) if old else TEXT, encoding="utf-8")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "x")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take, and a script stands for Python")
@pytest.mark.parametrize("name", usual(["-h 'b' $(touch jebol) \"c\";%A.yaml", "-h.yaml"], 1))
def test_a_plan_of_any_name_and_rakgen_anywhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Quotes, blanks, commands of the shell and placeholders of git in them are but letters."""
    place = tmp_path / 'py\'thon "3" $(touch jebol) %A%% `touch jebol` ;\\' / "python"
    place.parent.mkdir()
    place.write_text(f'#!/bin/sh\necho x >> "{tmp_path}/dipakai"\nexec {sys.executable} "$@"\n')
    place.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(place))

    def starts() -> int:
        return (tmp_path / "dipakai").stat().st_size // len("x\n")

    assert install(root, ["/*.yaml"]) is None
    commit(root, name)
    git(root, "branch", "lain")
    commit(root, name, "target: 25%", "target: 30%")
    assert "-        target: 25%\n+        target: 30%\n" in git(root, "show")
    shown = starts()
    git(root, "checkout", "-q", "lain")
    commit(root, name, "pelaksana: hukum", "pelaksana: umum")
    git(root, "merge", "-q", "-m", "m", "main")
    merged = starts()
    assert 0 < shown < merged
    (root / name).write_text(TEXT.replace("target: 25%", "target: 35%"), encoding="utf-8")
    assert "target 30% -> 35%" in git(root, "diff")
    assert starts() == merged + 1  # a start of Python is a good part of what git waits for
    assert not (root / "jebol").exists()


@pytest.mark.slow
def test_a_large_file_of_attributes_keeps_its_size(root: Path) -> None:
    data = b"*.a b\x0c\r\n" * 800_000
    (root / ".gitattributes").write_bytes(data)
    assert install(root, ["/*.yaml"]) is None
    assert (root / ".gitattributes").read_bytes().startswith(data)
    assert uninstall(root) is None
    assert (root / ".gitattributes").read_bytes() == data


def test_a_file_of_attributes_that_cannot_be_read_is_left_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = (root / ".git/config").read_bytes()
    (root / ".gitattributes").mkdir()
    for work in (lambda: install(root, ["/*.yaml"]), lambda: uninstall(root)):
        finding = work()
        assert finding is not None and finding.code == "RAK902"
    (root / ".gitattributes").rmdir()
    (root / ".gitattributes").write_bytes(b"*.a b\n")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        finding = install(root, ["/*.yaml"])
        assert finding is not None and finding.code == "RAK903"
    assert (root / ".gitattributes").read_bytes() == b"*.a b\n"
    assert (root / ".git/config").read_bytes() == config


@pytest.mark.slow
def test_no_file_an_empty_file_and_one_without_a_last_line_end(root: Path) -> None:
    for data in (None, b"", b"*.a b", b"*.a b\r\n"):
        if data is not None:
            (root / ".gitattributes").write_bytes(data)
        assert install(root, ["/*.yaml"]) is None and uninstall(root) is None
        assert (root / ".gitattributes").exists() is (data is not None)
        assert data is None or (root / ".gitattributes").read_bytes() == data


def shown(root: Path, name: str, **env: str) -> str:
    """A file as git shows it, which hands over its name as it stands."""
    command = ["sh", "-c", f'{settings()["diff.rakgen.textconv"]} "$@"', "textconv", name]
    return subprocess.run(command, cwd=root, env={**os.environ, **env}, capture_output=True, check=True).stdout.decode()


@pytest.mark.skipif(os.name == "nt", reason="names that Windows does not take")
@pytest.mark.parametrize("name", ["-n", "--help", "a b"])
def test_a_file_of_any_name_is_shown_where_rakgen_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tidak-ada"))
    (tmp_path / name).write_text("isi\n")
    assert shown(tmp_path, name, PATH=os.defpath) == "isi\n"


@pytest.mark.skipif(os.name == "nt", reason="scripts stand for programs")
def test_the_rakgen_of_the_path_is_taken_where_the_python_that_was_recorded_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, line in (("python", f'exec {sys.executable} -S "$@"'), ("rakgen", 'echo "$@"')):
        (tmp_path / name).write_text(f"#!/bin/sh\n{line}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    (tmp_path / "a.yaml").write_text("isi\n")
    assert shown(tmp_path, "a.yaml", PATH=os.defpath) == "isi\n"
    assert shown(tmp_path, "a.yaml", PATH=f"{tmp_path}:{os.defpath}") == "git textconv -- a.yaml\n"


@pytest.mark.slow
def test_nothing_in_the_working_folder_is_taken_for_rakgen(tmp_path: Path) -> None:
    for name in ("rakgen.py", "click.py", "yaml.py"):
        (tmp_path / name).write_text("open('jebol', 'w')\n")
    (tmp_path / "a.yaml").write_text("catatan\n")
    assert shown(tmp_path, "a.yaml") == "catatan\n" and not (tmp_path / "jebol").exists()
