"""docs/ci.md and the pre-commit hooks: their YAML is YAML, the rakgen commands in them run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from rakgen.cli import cli
from tests.support.plans import REFERENCE, ROOT

TEKS = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOK = re.findall(r"```yaml\n(.*?)```", TEKS, re.DOTALL)
PERINTAH = [line for line in re.findall(r"(?:run: |    - )(rakgen .*)", TEKS) if " diff " not in line]


def test_snippets_are_yaml_with_rakgen_in_them() -> None:
    assert [type(yaml.safe_load(blok)) for blok in BLOK[:4]] == [dict, list, dict, dict]
    assert len(PERINTAH) == 3


@pytest.mark.parametrize("perintah", PERINTAH)
def test_commands_run(perintah: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    hasil = CliRunner().invoke(cli, perintah.split()[1:])
    assert hasil.exit_code == 0, hasil.output
    for nama in re.findall(r":(\S+\.(?:sarif|json|xml))", perintah):
        assert (tmp_path / nama).stat().st_size > 0


def test_hooks_name_commands_that_exist() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["rakgen-check", "rakgen-fmt"]
    for hook in hooks:
        hasil = CliRunner().invoke(cli, [*hook["entry"].split()[1:], str(REFERENCE)])
        assert hasil.exit_code == 0
        assert re.search(hook["files"], "plans/2021.yaml") and not re.search(hook["files"], "templates/a.yaml")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str) -> None:
    assert f"_RAKGEN_COMPLETE={shell}_source" in TEKS
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("bash is absent: click asks it for its version")
    program = str(Path(sys.executable).with_name("rakgen"))
    done = subprocess.run(
        [program], env=os.environ | {"_RAKGEN_COMPLETE": f"{shell}_source"}, capture_output=True, text=True, check=False
    )
    assert "rakgen" in done.stdout
