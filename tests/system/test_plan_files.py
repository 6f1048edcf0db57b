"""Which files are plans: one rule for folders on the disk and for revisions of git."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.system.plan_files import find_plans, is_plan
from tests.support.each import each
from tests.support.plans import REFERENCE

NAMES = {
    "2021.yaml": True,
    "2021.yml": True,
    "A.YAML": True,
    "b.Yml": True,
    "bidang/2021.yaml": True,
    "Build/2021.yaml": True,
    "rakgen.yaml": False,
    "RAKGEN.YAML": False,
    "bidang/Rakgen.yaml": False,
    "2021.yaml.bak": False,
    "2021.docx": False,
    "yaml": False,
    ".2021.yaml": False,
    "~$2021.yaml": False,
    ".github/ci.yml": False,
    "build/2021.yaml": False,
    "bidang/templates/layouts/a.yaml": False,
    "node_modules/a.yaml": False,
    "__pycache__/a.yaml": False,
}


@each("name", NAMES)
def test_a_plan_by_its_name(name: str) -> None:
    assert is_plan(PurePosixPath(name)) is NAMES[name]


def test_the_disk_is_searched_by_that_rule(tmp_path: Path) -> None:
    wanted = []
    for number, (name, expected) in enumerate(NAMES.items()):  # apart, for file systems that know no capitals
        file = tmp_path / f"{number:02}" / name
        file.parent.mkdir(parents=True)
        file.write_text("versi: 1\n")
        wanted += [file] if expected else []
    assert find_plans([tmp_path]) == (wanted, [])


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    named = tmp_path / ".rahasia.txt"
    assert find_plans([named, named]) == ([named], [])


@each("twice", ["plans/../plans/a.yaml", "folder/a.yaml", "link.yaml", "hard.yaml", "folder"])
def test_a_file_of_several_names_is_taken_once(tmp_path: Path, twice: str) -> None:
    plan, other = tmp_path / "plans" / "a.yaml", tmp_path / "plans" / "b.yaml"
    plan.parent.mkdir()
    plan.touch()
    other.touch()
    (tmp_path / "folder").symlink_to("plans")
    (tmp_path / "link.yaml").symlink_to(plan)
    (tmp_path / "hard.yaml").hardlink_to(plan)
    plans, findings = find_plans([plan, tmp_path / twice, plan.parent])
    assert plans[0] == plan and [found.name for found in plans] == ["a.yaml", "b.yaml"] and not findings


def test_a_folder_without_plans_is_told(tmp_path: Path) -> None:
    (tmp_path / "RAKGEN.yaml").write_text("")
    plans, findings = find_plans([tmp_path])
    assert (plans, [finding.code for finding in findings]) == ([], ["RAK908"])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "1 berkas diperiksa"),
        (["build", "--to", "csv", "-o", "keluaran"], "A-"),
        (["fmt", "--check"], "0 berkas perlu dirapikan, 1 sudah rapi."),
    ],
)
def test_every_command_takes_the_plans_of_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    (tmp_path / "rencana").mkdir()
    (tmp_path / "rencana" / "A.YAML").write_bytes(REFERENCE.read_bytes())
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, [*arguments, "rencana"])
    assert result.exit_code == 0 and words in result.output
