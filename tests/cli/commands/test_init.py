"""rakgen init: a folder that checks and builds at once; what is there stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rakgen.system.whole import replace_file
from tests.support.cli import run
from tests.support.docx_reader import tables
from tests.support.plans import ROOT


@pytest.mark.parametrize("layout", ["rak-triwulan", "rak-bulanan"])
def test_init_makes_a_folder_that_checks_and_builds(tmp_path: Path, layout: str) -> None:
    folder = tmp_path / "kantor: kami"
    arguments = ("--instansi", "Dinas X: Kota #1", "--tahun", "2023", "--tempat", "Kupang", "--layout", layout)
    dry = run("init", folder, *arguments, "--dry-run")
    assert dry.exit_code == 0 and f"{folder / 'plans/2023.yaml'}\n" in dry.stdout and not folder.exists()
    result = run("init", folder, *arguments)
    assert (result.exit_code, result.stdout) == (0, dry.stdout)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {
        "rakgen.yaml",
        "plans/2023.yaml",
        ".gitattributes",
        ".gitignore",
        ".pre-commit-config.yaml",
        ".github/workflows/rakgen.yml",
        "README.md",
    }
    check = run("check", "--strict", folder)
    assert check.exit_code == 0, check.output
    assert run("fmt", "--check", folder, folder / "rakgen.yaml").exit_code == 0
    assert run("build", folder / "plans/2023.yaml").exit_code == 0
    assert "Sub Bagian Program dan Data" in str(tables((folder / "build/2023.docx").read_bytes()))


def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("punya saya")
    result = run("init", tmp_path, "--instansi", "X", "--tahun", "2023")
    assert result.exit_code == 0 and f"sudah ada, dibiarkan: {tmp_path / 'README.md'}" in result.stderr
    assert (tmp_path / "README.md").read_text() == "punya saya"
    again = run("init", tmp_path, "--instansi", "Y", "--tahun", "2023")
    assert (again.exit_code, again.stdout) == (0, "")


def test_init_without_a_name(tmp_path: Path) -> None:
    result = run("init", tmp_path / "a")
    assert result.exit_code == 2 and "Sebutkan --instansi." in result.output and not (tmp_path / "a").exists()


def test_a_plan_with_an_ending_in_capitals_is_seen_by_git_and_by_pre_commit(tmp_path: Path) -> None:
    """One that comes later too; nothing of that kind is there when the files are written."""
    assert run("init", tmp_path, "--instansi", "X", "--tahun", "2023").exit_code == 0
    attributes = (tmp_path / ".gitattributes").read_text(encoding="utf-8")
    assert "\nplans/*.[yY][aA][mM][lL] text eol=lf diff=rakgen merge=rakgen\n" in attributes
    for file in (tmp_path / ".pre-commit-config.yaml", ROOT / ".pre-commit-hooks.yaml"):
        patterns = re.findall("(?m)^ *files: (.*)$", file.read_text(encoding="utf-8"))
        assert len(patterns) == 2
        for pattern in patterns:
            assert all(re.search(pattern, f"plans/{name}") for name in ("2021.yaml", "B.YAML", "c.Yml"))
            assert not re.search(pattern, "plans/catatan.txt")


@pytest.mark.parametrize("number", [0, 1, 3])
def test_an_interrupted_init_can_be_run_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Interrupted at the first file, at the second, at a later one."""
    arguments = ("--instansi", "Dinas X", "--tahun", "2023")
    assert run("init", tmp_path / "utuh", *arguments).exit_code == 0
    written: list[Path] = []

    def interrupt(target: Path, data: bytes) -> None:
        if len(written) == number:
            raise KeyboardInterrupt
        replace_file(target, data)
        written.append(target)

    with monkeypatch.context() as patch:
        patch.setattr("rakgen.system.files.replace_file", interrupt)
        assert run("init", tmp_path / "lagi", *arguments).exit_code != 0
    assert run("init", tmp_path / "lagi", *arguments).exit_code == 0
    once, again = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (tmp_path / "utuh", tmp_path / "lagi")
    )
    assert again == once and len(written) == number
