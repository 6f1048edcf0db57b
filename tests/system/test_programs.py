"""Where another program is: on PATH, never in the working folder."""

from __future__ import annotations

import ntpath
import os
from pathlib import Path

import pytest

from rakgen.diagnostics.fault import OfficeFault
from rakgen.merge import merge_plans
from rakgen.system import git
from rakgen.system.programs import find_program
from rakgen.writers.pdf.libreoffice import office_pdf


def planted(folder: Path, name: str) -> Path:
    """A program that a stranger left in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("#!/bin/sh\ntouch jebol\n")
    (folder / name).chmod(0o755)
    return folder / name


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize(
    "path", [".", "", "bin", "./bin", "::", "{here}", "{here}/.", "{here}/bin/..", "~/bin", "../x"]
)
def test_nothing_is_taken_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    here = tmp_path / "x"
    for folder in (here, here / "bin", here / "~" / "bin"):
        planted(folder, "git")
    real = planted(tmp_path / "sistem", "git")
    monkeypatch.chdir(here)
    monkeypatch.setenv("PATH", path.format(here=here))
    assert find_program("git") is None
    monkeypatch.setenv("PATH", f"{path.format(here=here)}:{tmp_path}/sistem")
    assert find_program("git") == str(real)


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_what_cannot_be_run_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a" / "git").mkdir(parents=True)
    planted(tmp_path / "b", "git").chmod(0o644)
    real = planted(tmp_path / "c", "git")
    monkeypatch.setenv("PATH", ":".join(str(tmp_path / name) for name in "abc"))
    assert find_program("git") == str(real)
    assert find_program("soffice") is None


@pytest.mark.skipif(os.name == "nt", reason="simulates Windows with files named like its paths")
def test_windows_looks_in_no_working_folder_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (
        "git.exe",
        "git.bat",
        r".\git.exe",
        r"C:git.exe",
        r"C:\skrip\git.cmd",
        r"C:\Program Files\Git\git.exe",
    ):
        planted(tmp_path, name)
    monkeypatch.setenv("PATH", r';.;C:;C:\skrip;"C:\Program Files\Git"')
    assert find_program("git", ntpath) == r"C:\Program Files\Git\git.exe"
    assert find_program("soffice", ntpath) is None


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
def test_git_and_libreoffice_are_looked_for_in_this_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("git", "soffice", "libreoffice"):
        planted(tmp_path, name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{os.pathsep}.")
    with pytest.raises(git.GitFault) as gone:
        git.run(["status"], tmp_path)
    assert gone.value.finding.code == "RAK920"
    with pytest.raises(OfficeFault):
        office_pdf(b"PK", (2021, 1, 1))
    merged = merge_plans(b"a\n", b"b\n", b"c\n", "x.yaml")
    assert (merged.data, merged.conflicts) == (b"<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n", 1)
    assert not (tmp_path / "jebol").exists()
