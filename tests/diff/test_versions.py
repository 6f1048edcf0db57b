"""Which path of a repository is meant, on either family of systems; Windows is simulated by its rules of paths."""

from __future__ import annotations

import ntpath
import posixpath
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from rakgen.diff import versions
from rakgen.diff.versions import Side, has_drive, parse_range, read_side, repository_paths
from rakgen.system.plan_files import find_plans
from tests.support.each import each
from tests.support.plans import REFERENCE

WINDOWS = (r"C:\Kantor\repo", r"C:\Kantor\repo\plans")
POSIX = ("/kantor/repo", "/kantor/repo/plans")


@each(
    ("name", "paths"),
    [
        ("plans/2021.yaml", ["plans/2021.yaml", "plans/plans/2021.yaml"]),
        ("plans/./2021.yaml", ["plans/2021.yaml", "plans/plans/2021.yaml"]),
        ("./2021.yaml", ["plans/2021.yaml"]),
        ("../2021.yaml", ["2021.yaml"]),
        ("../../luar.yaml", []),
        ("a/../../../luar.yaml", []),
        ("", [".", "plans"]),
    ],
)
@each(("system", "place"), [(ntpath, WINDOWS), (posixpath, POSIX)])
def test_after_a_colon(name: str, paths: list[str], system: ModuleType, place: tuple[str, str]) -> None:
    root, here = place
    assert list(repository_paths(name, root, here, from_root=True, system=system)) == paths
    if system is ntpath:
        assert list(repository_paths(name.replace("/", "\\"), root, here, from_root=True, system=system)) == paths


@each(
    ("name", "paths"),
    [
        ("2021.yaml", ["plans/2021.yaml"]),
        (r"bidang\2021.yaml", ["plans/bidang/2021.yaml"]),
        (r"C:\kantor\REPO\plans\2021.yaml", ["plans/2021.yaml"]),
        ("C:/Kantor/repo/plans", ["plans"]),
        (r"C:\Kantor\luar.yaml", []),
        (r"D:\Kantor\repo\plans\2021.yaml", []),
        (r"\\server\bagi\2021.yaml", []),
    ],
)
def test_a_path_of_windows(name: str, paths: list[str]) -> None:
    root, here = WINDOWS
    assert list(repository_paths(name, root, here, from_root=False, system=ntpath)) == paths


@each("name", [r"D:\lain.yaml", "D:lain.yaml", "C:lain.yaml", r"\\server\bagi\lain.yaml"])
def test_a_path_with_a_drive_leads_nowhere_from_the_root(name: str) -> None:
    assert [path for path in repository_paths(name, *WINDOWS, from_root=True, system=ntpath) if ":" in path] == []
    assert [*versions._inside(name, ntpath)] == []


def test_an_absolute_path_after_a_colon_leads_nowhere_but_inside() -> None:
    assert list(repository_paths("/etc/passwd", *POSIX, from_root=True, system=posixpath)) == []
    assert list(repository_paths(r"C:\Windows\win.ini", *WINDOWS, from_root=True, system=ntpath)) == []
    assert list(repository_paths("/kantor/repo/a.yaml", *POSIX, from_root=True, system=posixpath)) == ["a.yaml"]


def test_a_backslash_is_part_of_a_name_elsewhere() -> None:
    assert list(repository_paths(r"a\b.yaml", *POSIX, from_root=False, system=posixpath)) == [r"plans/a\b.yaml"]


@each(
    ("name", "drive"),
    [(r"C:\a.yaml", True), ("c:a.yaml", True), (r"\\server\bagi\a.yaml", True), ("@:plans/a.yaml", False)]
    + [("HEAD:plans/a.yaml", False), (":plans/a.yaml", False), ("HEAD~1:a.yaml", False), ("a.yaml", False)],
)
def test_what_names_a_drive_of_windows(name: str, drive: bool) -> None:
    assert has_drive(name, ntpath) is drive
    assert not has_drive(name, posixpath)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans" / "2021.yaml")
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def find(path: Path) -> tuple[list[Path], list[versions.Diagnostic]]:
    return find_plans([path])


@pytest.mark.parametrize("revision", ["", "HEAD"])
@pytest.mark.parametrize("path", ["../luar.yaml", "/etc/hostname", "..", "plans/../../luar.yaml"])
def test_a_path_of_a_revision_stays_inside(repo: Path, revision: str, path: str) -> None:
    """Where it were handed to git, that would answer in its own words."""
    side = read_side(f"{revision}:{path}", find)
    assert [finding.code for finding in side.findings] == ["RAK923"]
    assert not side.contents


@pytest.mark.slow
def test_an_unchanged_plan_is_no_new_plan(repo: Path) -> None:
    """With the separators of Windows git found nothing at the revision, and the plan was called new."""

    def codes(side: Side) -> list[str]:
        return [finding.code for finding in side.findings]

    for path in ("plans/2021.yaml", "plans", ".", str(repo / "plans")):
        old, new = parse_range("HEAD", path, find)
        assert (codes(old), codes(new), len(old.contents), len(new.contents)) == ([], [], 1, 1)
    assert list(read_side("@:plans/2021.yaml", find).contents) == [""]
