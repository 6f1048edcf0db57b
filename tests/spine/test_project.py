"""The project file: found upward from a plan, also an empty one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.cli import run


@pytest.mark.parametrize("text", ["", "# milik kantor\n", "\n---\n"])
def test_an_empty_project_file_only_says_where_the_project_begins(plan: Path, tmp_path: Path, text: str) -> None:
    deep = tmp_path / "kantor" / "a" / "b" / "2021.yaml"
    deep.parent.mkdir(parents=True)
    shutil.copy(plan, deep)
    (tmp_path / "kantor" / "rakgen.yaml").write_text(text, encoding="utf-8")
    result = run("build", deep)
    assert result.exit_code == 0 and result.stdout == f"{tmp_path / 'kantor' / 'build' / '2021.docx'}\n"


def test_an_empty_project_file_is_no_fault_for_the_other_commands(plan: Path, tmp_path: Path) -> None:
    project = plan.parent.parent / "rakgen.yaml"
    project.write_text("# milik kantor\n", encoding="utf-8")
    other = Path(shutil.copy(plan, plan.with_name("2022.yaml")))
    assert run("diff", "--exit-code", plan, other).exit_code == 0
    assert run("fmt", "--check", project).exit_code == 0
    assert project.read_text(encoding="utf-8") == "# milik kantor\n"
