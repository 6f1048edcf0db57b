"""docs/perubahan.md: its sessions print what it says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.diff.change import SIGNS, ChangeKind
from tests.support.plans import REFERENCE, ROOT

TEXT = (ROOT / "docs" / "perubahan.md").read_text(encoding="utf-8")
SESSIONS = [
    (command.split(), output)
    for block in re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL)
    for command, output in re.findall(r"^\$ rakgen (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


@pytest.mark.parametrize(
    ("arguments", "output"), SESSIONS, ids=lambda value: " ".join(value) if isinstance(value, list) else ""
)
def test_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], output: str) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans")
    text = (
        REFERENCE.read_text(encoding="utf-8")
        .replace("target: 25%", "target: 30%")
        .replace("jadwal: T2-T4", "jadwal: T3-T4")
    )
    (tmp_path / "revisi.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, arguments)
    assert result.stdout == output
    assert result.exit_code == int("--fail-on" in arguments)


def test_every_kind_and_warning_is_explained() -> None:
    names = (*ChangeKind.__args__, *SIGNS)  # type: ignore[attr-defined]
    assert [name for name in names if f"`{name}`" not in TEXT] == []
