"""Guarded: what a program says and how it ends come back; it never outlives the process that asked for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen.system.guarded import run_guarded
from tests.support.processes import gone, in_time

HANGING = "sleep 600 & echo $$ $! > pids.part; mv pids.part pids; wait"
"""A program that starts another and does not end; both are named in the file `pids`."""


def test_what_the_program_says_comes_back(tmp_path: Path) -> None:
    done = run_guarded(["sh", "-c", "echo satu; echo dua >&2; exit 7"], str(tmp_path), os.environ, 60)
    assert (done.stdout, done.stderr, done.returncode) == (b"satu\n", b"dua\n", 7)
    assert tmp_path.is_dir()


@pytest.mark.slow
@pytest.mark.parametrize("name", ["tidak-ada", "."])
def test_a_program_that_cannot_be_run_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match=r"No such file|denied"):
        run_guarded([str(tmp_path / name)], str(tmp_path), os.environ, 60)


@pytest.mark.slow
def test_what_it_started_ends_with_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run_guarded(["sh", "-c", "sleep 600 >/dev/null 2>&1 & echo $! > pids"], str(tmp_path), os.environ, 60)
    assert gone(map(int, Path("pids").read_text().split()))


@pytest.mark.slow
def test_after_its_time_it_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(subprocess.TimeoutExpired):
        run_guarded(["sh", "-c", f"cd {tmp_path}; {HANGING}"], str(tmp_path / "sementara"), os.environ, 1)
    assert gone(map(int, Path("pids").read_text().split()))


@pytest.mark.slow
def test_it_ends_with_a_process_that_is_killed_and_its_folder_goes(tmp_path: Path) -> None:
    (tmp_path / "sementara" / "profil").mkdir(parents=True)
    asking = (
        "import os, sys; from rakgen.system.guarded import run_guarded;"
        f"run_guarded(['sh', '-c', {HANGING!r}], sys.argv[1], os.environ, 600)"
    )
    with subprocess.Popen([sys.executable, "-c", asking, str(tmp_path / "sementara")], cwd=tmp_path) as process:
        while not (tmp_path / "pids").is_file():
            assert process.poll() is None
        process.kill()
    assert gone(map(int, (tmp_path / "pids").read_text().split()))
    assert in_time(lambda: not (tmp_path / "sementara").exists())
