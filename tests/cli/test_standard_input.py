"""`-`: plans from stdin, documents and plans to stdout, under the name that --stdin-filename gives."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rakgen.cli import cli
from rakgen.cli.standard_input import DASH, with_stdin
from rakgen.diagnostics import Diagnostic
from tests.support.cli import run
from tests.support.plans import REFERENCE

TEXT = REFERENCE.read_text(encoding="utf-8")
WRONG = TEXT.replace("jadwal: T2-T4", "jadwal: T5", 1)
FIVE = ["check", "show", "build", "diff", "fmt"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An office's folder with one plan, as the working folder."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "2021.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rakgen.yaml").write_text("format: md\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def raw(*arguments: str, stdin: str = TEXT) -> bytes:
    result = CliRunner().invoke(cli, arguments, input=stdin.encode())
    assert result.exit_code == 0, result.stderr
    return result.stdout_bytes


def test_check_finds_the_same_in_a_plan_from_stdin(here: Path) -> None:
    (here / "salah.yaml").write_text(WRONG, encoding="utf-8")
    expected = run("check", "salah.yaml", "--report", "concise")
    for name in ("-", "plans/lain.yaml"):
        named = () if name == "-" else ("--stdin-filename", name)
        found = run("check", "-", "--report", "concise", *named, stdin=WRONG)
        assert (found.exit_code, found.stdout) == (1, expected.stdout.replace("salah.yaml", name))
    assert "T5" in expected.stdout


def test_a_text_from_stdin_stands_for_the_file_of_its_name(here: Path) -> None:
    (here / "plans" / "2021.yaml").write_text(WRONG, encoding="utf-8")
    assert run("check", "plans").exit_code == 1
    result = run("check", "plans", "-", "--stdin-filename", "plans/2021.yaml", stdin=TEXT)
    assert result.exit_code == 0 and result.stderr.startswith("1 berkas")


@pytest.mark.slow
def test_show_prints_the_same_table(here: Path) -> None:
    assert run("show", "-", stdin=TEXT).stdout == run("show", "plans/2021.yaml").stdout


@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "md"])
def test_build_writes_the_same_bytes_to_stdout_and_nothing_else(here: Path, form: str) -> None:
    assert run("build", "plans/2021.yaml", "-o", f"satu.{form}").exit_code == 0
    expected = (here / f"satu.{form}").read_bytes()
    assert raw("build", "-", "--to", form) == expected
    assert raw("build", "plans/2021.yaml", "--to", form, "-o", "-") == expected
    assert not (here / "build").exists() and not (here / "-").exists()


@pytest.mark.slow
def test_build_names_a_document_by_the_name_given(here: Path) -> None:
    result = run("build", "-", "--stdin-filename", "plans/rancangan.yaml", stdin=TEXT)
    assert result.stdout.splitlines() == [str(here / "build" / "rancangan.md")]
    assert run("build", "-", "-o", "dua.md", stdin=TEXT).stdout == "dua.md\n"


@pytest.mark.parametrize("more", [["--to", "md,html"], ["--per-pelaksana"], ["plans/2021.yaml"]])
def test_several_documents_do_not_go_to_stdout(here: Path, more: list[str]) -> None:
    result = run("build", "-", *more, stdin=TEXT)
    assert (result.exit_code, result.stdout) == (2, "") and not (here / "build").exists()


def test_a_plan_with_an_error_is_not_printed(here: Path) -> None:
    result = run("build", "-", stdin=WRONG)
    assert (result.exit_code, result.stdout) == (1, "") and "-:36:29" in result.stderr


@pytest.mark.slow
def test_diff_compares_what_is_on_stdin_with_a_file(here: Path) -> None:
    changed = TEXT.replace("target: 25%", "target: 30%", 1)
    for arguments, change in (
        (["plans/2021.yaml", "-"], "25% -> 30%"),
        (["-", "plans/2021.yaml"], "30% -> 25%"),
        (["-", "plans/2021.yaml", "--stdin-filename", "plans/2021.yaml"], "30% -> 25%"),
    ):
        result = run("diff", *arguments, stdin=changed)
        assert result.exit_code == 0 and change in result.stdout
    broken = run("diff", "plans/2021.yaml", "-", "--stdin-filename", "plans/2021.yaml", stdin=WRONG)
    assert broken.exit_code == 2 and "-:plans/2021.yaml:36:29" in broken.stderr and "jadwal: T5" in broken.stderr


@pytest.mark.parametrize("arguments", [["-", "-"], ["--rev", "HEAD", "-"]])
def test_stdin_is_one_side_of_a_comparison(here: Path, arguments: list[str]) -> None:
    assert run("diff", *arguments, stdin=TEXT).exit_code == 2


@pytest.mark.slow
def test_fmt_formats_shows_and_checks_what_is_on_stdin(here: Path) -> None:
    untidy = TEXT.replace("tahun: 2021", "tahun:   2021", 1)
    assert raw("fmt", "-", stdin=untidy) == TEXT.encode()
    shown = run("fmt", "--diff", "-", "--stdin-filename", "plans/2021.yaml", stdin=untidy)
    assert (
        shown.exit_code == 1 and shown.stdout.startswith("--- a/plans/2021.yaml\n") and "\n-tahun:   " in shown.stdout
    )
    checked = run("fmt", "--check", "-", stdin=untidy)
    assert (checked.exit_code, checked.stdout) == (1, "")
    project = raw("fmt", "-", "--stdin-filename", "rakgen.yaml", stdin="format:   md\n")
    assert project == b"format: md\n"
    assert run("fmt", "-", "plans", stdin=TEXT).exit_code == 2


@pytest.mark.slow
def test_a_fixed_plan_goes_to_stdout_and_its_findings_to_stderr(here: Path) -> None:
    slip = TEXT.replace("target: 25%", "target: 25 %", 1)
    (here / "berkas.yaml").write_text(slip, encoding="utf-8")
    run("check", "--fix", "berkas.yaml")
    result = run("check", "--fix", "-", stdin=slip)
    assert result.stdout == (here / "berkas.yaml").read_text(encoding="utf-8") != slip
    assert "RAK233" in result.stderr and not (here / "-").exists()
    assert run("check", "--fix", "-", "--report", "json", stdin=slip).exit_code == 2


@pytest.mark.slow
def test_a_report_goes_to_stdout(here: Path) -> None:
    assert run("check", "plans", "--report", "json:-").stdout == run("check", "plans", "--report", "json").stdout
    assert run("diff", "plans", "plans", "--report", "docx:-").exit_code == 2
    assert not (here / "-").exists()


@pytest.mark.parametrize("command", FIVE)
def test_a_name_without_stdin_and_the_name_of_a_folder_are_wrong_use(here: Path, command: str) -> None:
    paths = ["plans/2021.yaml"] * (2 if command == "diff" else 1)
    result = run(command, *paths, "--stdin-filename", "a.yaml")
    assert result.exit_code == 2 and "--stdin-filename" in result.stderr
    result = run(command, *paths[1:], "-", "--stdin-filename", "plans", stdin=TEXT)
    assert result.exit_code == 2 and "folder" in result.stderr


def test_a_closed_stdin_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    content = with_stdin([DASH], None).contents[DASH]
    assert isinstance(content, Diagnostic) and content.code == "RAK903"


def test_a_terminal_is_spared_a_word_document(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rakgen.cli.printing import File, write_to_stdout
    from rakgen.system.spool import Spool

    with Spool() as spool, monkeypatch.context() as patch:
        stored = spool.put(b"PK")
        assert not isinstance(stored, Diagnostic)
        patch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        with pytest.raises(click.UsageError):
            write_to_stdout([File(here, here / "a.docx", stored)])
