"""What a killed run left behind is cleared away; what another run still writes is left alone."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen.system import whole
from rakgen.system.whole import replace_file

HANGS_WHILE_WRITING = """
import os, sys, time
from pathlib import Path
from rakgen.system import whole
def hang(_):
    print("menulis", flush=True)
    time.sleep(600)
os.fsync = hang
whole.replace_file(Path(sys.argv[1]), b"baru")
"""


def start_writing(target: Path) -> subprocess.Popen[str]:
    """A process that stands in the middle of writing the target."""
    process = subprocess.Popen(
        [sys.executable, "-c", HANGS_WHILE_WRITING, str(target)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "menulis\n"
    return process


@pytest.fixture(autouse=True)
def _new_run() -> None:
    whole._clear_leftovers.cache_clear()


def test_the_next_run_clears_what_a_killed_one_left(tmp_path: Path) -> None:
    target = tmp_path / "x.docx"
    target.write_bytes(b"lama")
    with start_writing(target) as killed:
        assert len([*tmp_path.iterdir()]) == 2
        killed.send_signal(signal.SIGKILL)
    assert target.read_bytes() == b"lama" and len([*tmp_path.iterdir()]) == 2
    replace_file(tmp_path / "y.docx", b"lain")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.docx", "y.docx"]


@pytest.mark.slow
def test_what_another_run_still_writes_stays(tmp_path: Path) -> None:
    with start_writing(tmp_path / "x.docx") as other:
        (one,) = tmp_path.iterdir()
        replace_file(tmp_path / "y.docx", b"lain")
        names = sorted(path.name for path in tmp_path.iterdir())
        other.kill()
    assert names == [one.name, "y.docx"]


def test_a_file_cleared_away_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock, cleared = whole._lock, []

    def clear_first(handle: int, *, wait: bool) -> bool:
        if wait and not cleared:
            cleared.extend(tmp_path.iterdir())
            cleared[0].unlink()
        return lock(handle, wait=wait)

    monkeypatch.setattr(whole, "_lock", clear_first)
    replace_file(tmp_path / "x.docx", b"baru")
    assert len(cleared) == 1 and [path.read_bytes() for path in tmp_path.iterdir()] == [b"baru"]


@pytest.mark.parametrize("name", [".rakgen-abc.tmpx", ".2021.docx.abc.tmp", "rakgen-abc.tmp"])
def test_files_of_others_stay(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"orang lain")
    os.utime(tmp_path / name, (0, 0))
    replace_file(tmp_path / "x.docx", b"baru")
    assert (tmp_path / name).read_bytes() == b"orang lain"
