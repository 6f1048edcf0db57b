"""Documentation is run: whole plans in it load without a finding, its commands exit 0."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.compiler import Compiler
from tests.support.plans import REFERENCE, ROOT

DOCS = [ROOT / "README.md", ROOT / "README.id.md", ROOT / "docs" / "rencana.md"]
PLANS = [
    pytest.param(text, id=f"{doc.name}-{number}")
    for doc in DOCS
    for number, text in enumerate(re.findall(r"```yaml\n(.*?)```", doc.read_text(encoding="utf-8"), re.DOTALL), 1)
]
CONSOLE = [
    re.search(r"```console\n(.*?)```", doc.read_text(encoding="utf-8"), re.DOTALL)
    for doc in (DOCS[0], ROOT / "docs" / "bentuk.md")
]
COMMANDS = [line for block in CONSOLE if block is not None for line in block[1].splitlines()]
assert len(COMMANDS) > 10


@pytest.mark.parametrize("text", PLANS)
def test_plan_in_the_documentation_loads(tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    result = Compiler().check(plan)
    assert result.rencana is not None
    assert [finding.message() for finding in result.findings] == []


@pytest.mark.parametrize("line", COMMANDS)
def test_command_in_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(REFERENCE, tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    program, *arguments = line.split()
    assert program == "rakgen"
    result = CliRunner().invoke(cli, arguments)
    assert (result.exit_code, result.stderr.count("kesalahan RAK")) == (0, 0)


def test_documented_options_exist() -> None:
    text = DOCS[0].read_text(encoding="utf-8")
    documented = set(re.findall(r"`(--[a-z]+)", text)) - {"--version"}
    helps = "".join(
        CliRunner().invoke(cli, [*name.split(), "--help"]).output
        for name in ("build", "check", "show", "layouts", "layouts new", "diff")
    )
    assert documented and all(option in helps for option in documented)
