"""Surroundings: read-only folders, limits, interrupts, names of files, locales, terminals."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.plans import REFERENCE
from tests.support.processes import HANGS, hear_all
from tests.support.seeds import usual

pytestmark = pytest.mark.slow


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder nobody may write to, the administrator neither: a file system mounted read-only, or permissions."""
    folder = tmp_path / "hanya-baca"
    folder.mkdir()
    (folder / "2021.docx").write_bytes(b"lama")
    if os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return

    def mount(*words: str) -> int:
        return subprocess.run(["mount", *words], capture_output=True, check=False).returncode

    if mount("--bind", str(folder), str(folder)):
        pytest.skip("tidak boleh memasang folder hanya-baca di sini")
    try:
        if mount("-o", "remount,bind,ro", str(folder)):
            pytest.skip("tidak boleh memasang folder hanya-baca di sini")
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=False)


def rakgen(*words: object, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rakgen", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=HANGS,
        check=False,
        env={**os.environ, "RAKGEN_LANG": "id", **env},
    )


def test_read_only_folder(read_only: Path) -> None:
    done = run("build", REFERENCE, "-o", read_only)
    assert done.exit_code == 2 and done.stdout == ""
    assert "kesalahan RAK904: " in done.stderr and "Traceback" not in done.stderr
    assert [(path.name, path.read_bytes()) for path in read_only.iterdir()] == [("2021.docx", b"lama")]


def test_a_limit_on_file_size_leaves_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "2021.docx").write_bytes(b"lama")

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, hard))
    try:
        done = run("build", REFERENCE, "-o", tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert done.exit_code == 2 and "RAK904" in done.stderr and "Traceback" not in done.stderr
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("2021.docx", b"lama")]


def test_interrupted_it_says_130_and_leaves_nothing(tmp_path: Path) -> None:
    """The plan comes through a pipe that never speaks, so that the interrupt meets a build that is at work."""
    os.mkfifo(tmp_path / "pipa.yaml")
    process = subprocess.Popen(
        [sys.executable, "-m", "rakgen", "build", str(tmp_path / "pipa.yaml"), "-o", str(tmp_path / "o")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_all,
    )
    writer = os.open(tmp_path / "pipa.yaml", os.O_WRONLY)  # returns once the build has opened the other end
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=HANGS)
    os.close(writer)
    assert (process.returncode, stdout, "Traceback" in stderr) == (130, "", False)
    assert not (tmp_path / "o").exists()


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="tidak ada /proc")
def test_interrupted_while_workers_start_they_say_nothing(tmp_path: Path) -> None:
    for number in range(12):
        shutil.copy(REFERENCE, tmp_path / f"{number}.yaml")
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "rakgen",
            "build",
            str(tmp_path),
            "--to",
            "docx,pdf",
            "-j",
            "2",
            "-o",
            str(tmp_path / "o"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_all,
        start_new_session=True,
    ) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while process.poll() is None and len(children.read_text().split()) < 2:
            time.sleep(0.01)
        time.sleep(0.1)  # they are importing
        os.killpg(process.pid, signal.SIGINT)
        stdout, stderr = process.communicate(timeout=HANGS)
    assert (process.returncode, stdout) == (130, "") and "Traceback" not in stderr
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(
    "name", usual(["rencana é ✓ 2021.yaml", "-aneh.yaml", "rencana kerja 2021.yaml", "2021.v2.yaml", "RENCANA.YAML"], 1)
)
def test_plans_of_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(REFERENCE, name)
    done = run("build", "-o", "hasil", "--", name)
    target = tmp_path / "hasil" / f"{Path(name).stem}.docx"
    assert done.exit_code == 0 and "kesalahan" not in done.stderr.replace("0 kesalahan", "")
    assert target.read_bytes()[:2] == b"PK"
    assert done.stdout == f"hasil/{target.name}\n"


@pytest.mark.parametrize(
    "env",
    usual(
        [
            {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
            {"PYTHONIOENCODING": "cp1252"},
            {"LC_ALL": "C"},
            {"PYTHONIOENCODING": "ascii"},
        ],
        1,
    ),
)
def test_any_locale_and_encoding_of_the_terminal(tmp_path: Path, env: dict[str, str]) -> None:
    commands = [("show", REFERENCE, "--width", "40"), ("build", REFERENCE, "-o", tmp_path), ("check", REFERENCE)]
    for words in usual([*commands, ("--help",)], 2):
        done = rakgen(*words, env=env)
        assert done.returncode == 0 and "Traceback" not in done.stderr, done.stderr


def test_a_terminal_of_forty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    done = run("show", REFERENCE)
    assert done.exit_code == 0 and max(len(line) for line in done.stdout.splitlines()) <= 40
    assert "PELAKSANA" in done.stdout


def test_a_full_disk_behind_stdout_is_no_traceback() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("tidak ada /dev/full di sini")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rakgen", "show", str(REFERENCE)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode != 0 and "Traceback" not in done.stderr
