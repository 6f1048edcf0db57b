"""What commands print: data in UTF-8 whatever the console's encoding, text for people without commands or control
characters.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
from pathlib import Path

import click
import pytest

from rakgen.cli import cli
from rakgen.cli.output import print_data, print_findings, print_text
from rakgen.diagnostics import Span, diagnose
from rakgen.source import parse
from tests.support.plans import REFERENCE
from tests.support.seeds import usual


class Console(io.TextIOWrapper):
    """A stdout of some encoding, which may say that it is a terminal."""

    def __init__(self, encoding: str, *, tty: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, errors="replace", newline="\r\n")
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty

    def bytes(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()


def call(*arguments: object) -> None:
    with contextlib.suppress(SystemExit, click.exceptions.Exit):
        cli([str(argument) for argument in arguments], standalone_mode=False)


def printed(monkeypatch: pytest.MonkeyPatch, encoding: str, *arguments: object) -> bytes:
    console = Console(encoding)
    monkeypatch.setattr(sys, "stdout", console)
    call(*arguments)
    return console.bytes()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plans" / "2021.yaml"
    path.parent.mkdir()
    path.write_text(REFERENCE.read_text(encoding="utf-8").replace("target: 25%", 'target: "≥ 25 %"'), encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize("name", ["json", "sarif", "junit", "gitlab", "github"])
def test_a_report_for_programs_is_the_same_in_any_console(
    name: str, encoding: str, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = plan.read_text(encoding="utf-8").replace("pelaksana: hukum", "pelaksana: ≥ hukum ✓")
    plan.write_text(wrong, encoding="utf-8")
    data = printed(monkeypatch, encoding, "check", plan, "--report", name, "-q")
    assert "≥ hukum ✓" in data.decode()
    assert b"\r" not in data


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
@pytest.mark.parametrize(
    ("arguments", "sign"),
    [
        (("schema",), "—"),
        (("schema", "layout"), "–"),
        (("layouts", "show", "rak-triwulan"), "✓"),
        (("new", "2022", "--from", "PLAN", "--dry-run", "-q"), "≥"),
        (("diff", REFERENCE, "PLAN", "--report", "md"), "≥"),
        (("diff", REFERENCE, "PLAN", "--report", "html"), "≥"),
        (("diff", REFERENCE, "PLAN", "--report", "json"), "≥"),
        (("fmt", "--diff", "PLAN"), "≥"),
    ],
    ids=lambda value: " ".join(map(str, value[:1])) if isinstance(value, tuple) else "",
)
def test_data_on_stdout_is_utf_8_in_any_console(
    arguments: tuple[object, ...], sign: str, encoding: str, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if arguments[0] == "fmt":
        plan.write_text(plan.read_text(encoding="utf-8").replace("  target: ", "  target:   "), encoding="utf-8")
    data = printed(monkeypatch, encoding, *(plan if word == "PLAN" else word for word in arguments))
    assert sign in data.decode()
    assert b"\r" not in data


def test_a_plan_printed_on_such_a_console_is_taken_again(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = printed(monkeypatch, "cp1252", "new", "2022", "--from", plan, "--dry-run", "-q")
    assert "≥ 25 %" in parse(data, "2022.yaml").text


def test_on_a_terminal_data_steers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console("utf-8", tty=True)
    monkeypatch.setattr(sys, "stdout", console)
    print_data("a\x1b]0;x\x07b\u202e\x9bc\n")
    assert console.bytes().decode() == "a\ufffd]0;x\ufffdb\ufffd\ufffdc\r\n"


def test_files_below_the_working_folder_are_told_as_seen_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = Span(1, 1, 1, 9)
    monkeypatch.chdir(tmp_path)
    for path, shown in (
        (tmp_path / "rakgen.yaml", "rakgen.yaml:1:1"),
        (Path("/lain/rakgen.yaml"), "/lain/rakgen.yaml"),
    ):
        print_findings([diagnose("RAK611", str(path), place, nama="x", pilihan="y")], {str(path): "capaian: {}"})
        told = capsys.readouterr().err
        assert told.startswith(shown) and "capaian: {}" in told


def test_text_for_people_commands_no_runner(capsys: pytest.CaptureFixture[str]) -> None:
    print_text(Path("::error::x.docx"))
    print_text("##vso[task.complete]", err=True)
    out, err = capsys.readouterr()
    assert (out, err) == (":\u200b:error::x.docx\n", "##\u200bvso[task.complete]\n")


@pytest.mark.slow
@pytest.mark.parametrize("name", usual(["::error::x.yaml", "##[error]x.yaml", "##vso[task.complete]x.yaml"], 2))
def test_no_command_prints_the_path_of_a_plan_as_a_command(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    plan = REFERENCE.read_text(encoding="utf-8").replace("target: 25%", "target:   25%")
    Path(name).write_text(plan, encoding="utf-8")
    commands = [
        ["build", "--to", "md", "-o", ".", "-v"],
        ["check", "-v"],
        ["fmt", "--check"],
        ["new", "2022", "--from"],
    ]
    for words in (*commands, ["check", "--report", "json"], ["show"], ["diff", REFERENCE]):
        call(*words, name)
    shown = "".join(capfd.readouterr()).splitlines()
    assert any(name[-6:] in line for line in shown)
    assert not [line for line in shown if line.lstrip().startswith("::") or "##[" in line or "##vso[" in line]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="names that Windows does not take")
@pytest.mark.parametrize(
    "name", usual(["a\x1b[2J\rb.yaml", "a\u202eb\x7f.yaml", "a\x1b]0;judul\x07.yaml", "a\x9b5A\x08.yaml"], 2)
)
def test_no_name_of_a_file_prints_control_characters(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(REFERENCE.read_text(encoding="utf-8").replace("target: 25%", "target:   25%"))
    for words in (["check", "-v"], ["fmt", "--check"], ["build", "--to", "md", "-o", ".", "-v"], ["diff", REFERENCE]):
        call(*words, name)
    shown = "".join(capfd.readouterr())
    assert "a\ufffd" in shown
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", shown)
