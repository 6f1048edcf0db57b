"""docs/fmt.md, docs/git.md and docs/baru.md: every command in them runs, in a real repository."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

import rakgen
from rakgen.cli import cli
from tests.support.plans import REFERENCE, ROOT, compile_plan

COMMANDS = sorted(
    {
        command
        for name in ("fmt", "git", "baru")
        for command in re.findall(
            r"(?:^|`)(rakgen (?:fmt|git|new|init) [^`\n]*)",
            (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    }
)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git tidak terpasang")
@pytest.mark.parametrize("line", COMMANDS)
def test_documented_command_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans")
    shutil.copytree(ROOT / "realisasi" / "contoh", tmp_path / "realisasi")
    (tmp_path / "rak-2021.docx").write_bytes(rakgen.write(compile_plan(REFERENCE), "docx").data)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    monkeypatch.chdir(tmp_path)
    _, *arguments = shlex.split(line)
    result = CliRunner().invoke(cli, arguments, input=REFERENCE.read_text(encoding="utf-8"))
    expected = 1 if arguments == ["git", "status"] else 0
    assert result.exit_code == expected, result.output


def test_commands_are_found() -> None:
    assert len(COMMANDS) >= 10
