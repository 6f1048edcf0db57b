"""Whatever becomes of what is printed, the work is done to its end, and what did not arrive is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from rakgen.startup.streams import _PatientFile
from tests.support.cli import run
from tests.support.plans import REFERENCE
from tests.support.seeds import usual

STREAMS = {
    "stdout full": (">/dev/full", 2, "stdout: kesalahan RAK909: Keluaran di layar tidak sampai seluruhnya: ruang"),
    "reader gone": (">&$gone", 1, ""),
    "all closed": ("<&- >&- 2>&-", 0, ""),
    "stdout closed": (">&-", 0, ""),
    "stderr closed": ("2>&- >/dev/null", 0, ""),
    "stderr full": ("2>/dev/full >/dev/null", 2, ""),
}


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    (tmp_path / "plans").mkdir()
    for number in range(3):
        shutil.copy(REFERENCE, tmp_path / "plans" / f"{number}.yaml")
    return tmp_path / "plans"


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A line for the shell, in which `rakgen` is this one and `$gone` a pipe that nobody reads."""
    reader, gone = os.pipe()
    os.close(reader)
    own = f"rakgen() {{ '{sys.executable}' -m rakgen \"$@\"; }}; gone={gone}; "
    line = ["bash", "-c", own + command]
    try:
        return subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False, pass_fds=[gone])
    finally:
        os.close(gone)


@pytest.mark.slow
@pytest.mark.parametrize("name", usual([*STREAMS], 3))
def test_every_document_is_written_whatever_becomes_of_the_streams(plans: Path, name: str) -> None:
    redirection, code, said = STREAMS[name]
    done = shell(f"rakgen build plans --to md {redirection}", plans.parent)
    assert (done.returncode, "RAK999" in done.stderr, "Traceback" in done.stderr) == (code, False, False), done.stderr
    assert said in done.stderr
    assert sorted(path.name for path in (plans.parent / "build").glob("*.md")) == ["0.md", "1.md", "2.md"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("rakgen check plans --report full --report json:satu.json >/dev/full", 2),
        ("rakgen --help >/dev/full", 2),
        ("rakgen check tidak-ada 2>&-", 2),
        ("rakgen init kantor <&- 2>&-", 2),
        ("rakgen fmt - <&-", 1),
    ],
)
def test_no_command_stumbles_over_a_stream(plans: Path, command: str, code: int) -> None:
    done = shell(command, plans.parent)
    assert (done.returncode, "RAK999" in done.stderr, "Traceback" in done.stderr) == (code, False, False), done.stderr
    assert (plans.parent / "satu.json").is_file() == ("satu.json" in command)


@pytest.mark.slow
def test_what_is_printed_never_lands_in_a_file_that_is_written(plans: Path) -> None:
    """A file opened while stdout is closed would have its number."""
    assert run("build", plans / "0.yaml", "--to", "md", "-o", plans.parent / "build").exit_code == 0
    expected = (plans.parent / "build" / "0.md").read_bytes()
    shell("rakgen build plans/0.yaml --to md -o lain -v >&- 2>&-", plans.parent)
    assert (plans.parent / "lain" / "0.md").read_bytes() == expected


@pytest.mark.slow
def test_a_terminal_that_does_not_wait_gets_everything(plans: Path) -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    command = [sys.executable, "-m", "rakgen", "schema"]
    with subprocess.Popen(command, stdout=write, stderr=subprocess.PIPE) as process:
        os.close(write)
        with os.fdopen(read, "rb") as stream:
            data = stream.read()
        assert process.stderr is not None and process.stderr.read() == b""
    assert process.returncode == 0 and len(data) > 65536 and data.endswith(b"}\n")


def test_what_is_not_taken_at_once_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read, write = os.pipe()
    os.set_blocking(write, False)
    waits: list[int] = []
    monkeypatch.setattr(_PatientFile, "_wait", lambda _: waits.append(len(os.read(read, 1 << 20))))
    with os.fdopen(read, "rb") as reader:
        with _PatientFile(write, "w") as stream:
            with suppress(BlockingIOError):
                while os.write(write, b"x" * 4096):
                    pass
            assert stream.write(b"isi") == 3
        assert len(waits) == 1 and waits[0] > 0 and reader.read() == b"isi"
