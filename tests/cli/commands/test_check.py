"""`check --fix` and `--diff`: what is written, what is only shown, and what happens when writing fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rakgen.cli import cli

HEAD = "versi: 1\r\ninstansi: K  # nama\r\ntahun: 2021\r\nrak:\r\n  - sasaran:\r\n"
BAD = b"\xef\xbb\xbf" + (HEAD + "      - uraian: Pembinaan: tahap I\r\n        keterangan: Rapat #2   \r\n").encode()
GOOD = (
    b"\xef\xbb\xbf" + (HEAD + '      - uraian: "Pembinaan: tahap I"\r\n        keterangan: "Rapat #2"   \r\n').encode()
)


def check(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["check", *map(str, arguments)])


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(BAD)
    return path


def test_fix_writes_and_reports_what_is_left(plan: Path) -> None:
    result = check(plan, "--fix")
    assert plan.read_bytes() == GOOD
    assert f"{plan}: 2 perbaikan ditulis." in result.stderr
    assert "RAK011" not in result.stdout and "RAK012" not in result.stdout
    assert "ditulis" not in check(plan, "--fix").stderr


@pytest.mark.parametrize("options", [["--diff"], ["--fix", "--diff"]])
def test_diff_shows_and_writes_nothing(plan: Path, options: list[str]) -> None:
    result = check(plan, *options)
    assert plan.read_bytes() == BAD
    assert result.exit_code == 1
    changed = [
        line.rstrip("\r")
        for line in result.stdout.split("\n")
        if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")
    ]
    assert changed == [
        "-      - uraian: Pembinaan: tahap I",
        "-        keterangan: Rapat #2   ",
        '+      - uraian: "Pembinaan: tahap I"',
        '+        keterangan: "Rapat #2"   ',
    ]
    assert "2 perbaikan dapat ditulis dengan --fix." in result.stderr


def test_unsafe_fixes_are_shown_and_not_written(plan: Path) -> None:
    plan.write_text("tahun:2021\nrak: []\n")
    result = check(plan, "--fix")
    assert plan.read_text() == "tahun:2021\nrak: []\n"
    assert "= usul, periksa dahulu: tahun: 2021" in result.stdout


def test_more_faults_than_one_reading_repairs(plan: Path) -> None:
    plan.write_text("".join(f"a{i}: b: c\n" for i in range(60)))
    check(plan, "--fix")
    assert plan.read_text() == "".join(f'a{i}: "b: c"\n' for i in range(60))


def test_a_failed_write_leaves_the_file(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", fail)
    result = check(plan, "--fix")
    assert plan.read_bytes() == BAD and [path.name for path in plan.parent.iterdir()] == ["plan.yaml"]
    assert "kesalahan RAK961: Perbaikan tidak dapat ditulis: ruang penyimpanan penuh." in result.stdout
    assert "RAK011" in result.stdout and result.exit_code == 2


def test_several_processes_say_the_same_as_one(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02d}.yaml").write_bytes(BAD if number % 2 else GOOD)
    one, two = check(tmp_path, "-j", 1), check(tmp_path, "-j", 2)
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, 1)
    assert check(tmp_path, "--fix", "-j", 2).stderr.count("2 perbaikan ditulis.") == 10
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {GOOD}
