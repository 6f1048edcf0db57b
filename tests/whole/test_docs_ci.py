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
from rakgen.scaffold.office import is_source
from rakgen.system.installed import installed_from
from tests.support.plans import REFERENCE, ROOT

TEXT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = [line for line in re.findall(r"(?:run: |    - )(rakgen .*)", TEXT) if " diff " not in line]


def test_what_ci_installs_is_no_name_that_anyone_could_register() -> None:
    address, *wheels = re.findall(r"pip install ([^\s`]+)", TEXT)
    assert is_source(address) and wheels == [installed_from("{}")] * 2


def test_snippets_are_yaml_with_rakgen_in_them() -> None:
    assert [type(yaml.safe_load(block)) for block in BLOCKS[:5]] == [dict, list, list, dict, dict]
    assert len(COMMANDS) == 4


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    if command.endswith(" -o dokumen --check"):  # the documents are kept with the plans
        assert CliRunner().invoke(cli, command.removesuffix(" --check").split()[1:]).exit_code == 0
    result = CliRunner().invoke(cli, command.split()[1:])
    assert result.exit_code == 0, result.output
    for name in re.findall(r":(\S+\.(?:sarif|json|xml))", command):
        assert (tmp_path / name).stat().st_size > 0


@pytest.mark.slow
def test_hooks_look_at_the_whole_project_whatever_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["rakgen-check", "rakgen-fmt"]
    for hook in hooks:
        monkeypatch.chdir(ROOT)
        result = CliRunner().invoke(cli, hook["entry"].split()[1:])
        assert result.exit_code == 0 and not hook["pass_filenames"]
        for name in ("plans/2021.yaml", "rakgen.yaml", "templates/layouts/a.yaml"):
            assert re.search(hook["files"], name)


@pytest.mark.slow
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str) -> None:
    assert f"_RAKGEN_COMPLETE={shell}_source" in TEXT
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("bash is absent: click asks it for its version")
    program = str(Path(sys.executable).with_name("rakgen"))
    done = subprocess.run(
        [program], env=os.environ | {"_RAKGEN_COMPLETE": f"{shell}_source"}, capture_output=True, text=True, check=False
    )
    assert "rakgen" in done.stdout
