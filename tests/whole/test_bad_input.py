"""Bad input: each fault with file:line:column, code and remedy; exit 1 or 2, no traceback, nothing written."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rakgen.cli import cli
from tests.support.bad_plans import CASES, JADWAL, swap
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.processes import measured


def build(plan: Path, out: Path, *more: str) -> Result:
    return CliRunner().invoke(cli, ["build", str(plan), "-o", str(out), *more])


@pytest.mark.slow
@each("name", CASES)
def test_fault_is_placed_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    content, code, line, column = CASES[name]
    plan, out = tmp_path / "plan.yaml", tmp_path / "out"
    plan.write_bytes(content if isinstance(content, bytes) else content.encode())
    result = build(plan, out)
    places = re.findall(r"plan\.yaml:(\d+):(\d+): kesalahan (RAK\d{3}): \S", result.stderr)
    assert (str(line), str(column), code) in places, result.stderr
    assert "= saran: " in result.stderr
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert not out.exists() and result.stdout == ""


@pytest.mark.parametrize(("path", "code"), [("tidak-ada.yaml", "RAK901"), ("folder", "RAK908")])
def test_no_plan_there(tmp_path: Path, path: str, code: str) -> None:
    (tmp_path / "folder").mkdir()
    result = build(tmp_path / path, tmp_path / "out")
    assert f"{path}: kesalahan {code}:" in result.stderr
    assert result.exit_code == 2


def test_output_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    result = build(REFERENCE, tmp_path / "out")
    assert "kesalahan RAK904: Berkas tidak dapat ditulis: ada berkas di tempat folder." in result.stderr
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("number", "words"), [(errno.EACCES, "izin ditolak"), (errno.ENOSPC, "ruang penyimpanan penuh")]
)
def test_write_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "2021.docx").write_bytes(b"lama")

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    result = build(REFERENCE, out)
    assert f"Berkas tidak dapat ditulis: {words}." in result.stderr
    assert result.exit_code == 2
    assert [path.name for path in out.iterdir()] == ["2021.docx"]
    assert (out / "2021.docx").read_bytes() == b"lama"


def test_full_disk(tmp_path: Path) -> None:
    """A real file system of 4 kB, where this user may mount one."""
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("tidak boleh memasang tmpfs di sini")
    try:
        result = build(REFERENCE, small)
        assert "ruang penyimpanan penuh" in result.stderr
        assert (result.exit_code, list(small.iterdir())) == (2, [])
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.slow
def test_one_bad_plan_of_two_writes_neither(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("rak: []\n")
    result = CliRunner().invoke(cli, ["build", str(REFERENCE), str(bad), "-o", str(tmp_path / "out")])
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()


def test_all_findings_of_a_file_come_in_one_run(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(swap(JADWAL, "jadwal: T5").replace("target: 77%", "targt: 77%").replace("2021-03-01", "2021-02-30"))
    result = build(plan, tmp_path / "out")
    codes = re.findall(r"kesalahan (RAK\d{3})", result.stderr)
    assert codes == ["RAK131", "RAK121", "RAK101", "RAK101", "RAK131"]


@pytest.mark.slow
def test_closed_pipe_is_quiet() -> None:
    command = f"{sys.executable} -m rakgen show {REFERENCE} --width 200 | head -1"
    done, _ = measured(["bash", "-c", command])
    assert done.stdout.strip() == "RENCANA AKSI KINERJA (RAK)"
    assert done.stderr == ""
