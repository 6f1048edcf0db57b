"""Help, questions and progress in both languages: every command, every option; and a command's options as one order."""

from __future__ import annotations

import ast
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from inspect import getclosurevars, signature
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

import rakgen.cli
from rakgen.cli import cli
from rakgen.cli.bilingual import Argument, Command, CommandGroup, Option
from rakgen.text.words import Language, Words
from tests.support.cli import run
from tests.support.each import each
from tests.support.plans import REFERENCE
from tests.support.seeds import usual

# Words that no text of the one language does without, and that are no field, level or sample value of a plan.
INDONESIAN = set(
    "adalah atau akan baku bahasa banyak banyaknya bentuk berkas bila boleh buat cetak dan dalam dari dengan diulang"
    " ditulis di hanya ini itu jangan ke keluar kesalahan keluaran lalu lama masih menjadi mencetak opsi pada pakai"
    " pemakaian pengganti perintah periksa pilihan proses sebagai sebutkan selebar semua sesudah setelah sudah susun"
    " tampilkan tanpa tempat tiap tidak tulis untuk yang".split()
)
ENGLISH = set(
    "an and are as can commands default each error errors every exit file files folders for from in instead is of on"
    " one only options or that the there to usage what where which with without write written".split()
)
# Words of other programs, of sample commands and of values that are typed, the same in both languages.
TYPED = re.compile(
    r"Rencana Aksi"
    r" Kinerja|\(?(rencana|proyek|layout|laporan)\)?[,|\]]|\[(id\|en|ulang\|kosong)\]|\((ulang|kosong)\)|--[a-z-]+|"
    r"`[^`]*`|rakgen (init kantor|new 2022 --from)|exit-code|\.git\w+|\b(TEXT|PATH|INTEGER( RANGE)?)\b|-\w+-"
)


def commands(group: click.Group = cli, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command with the words it is called by, groups and hidden ones too."""
    context = click.Context(group)
    yield path, group
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            assert command is not None
            yield (*path, name), command


EVERY = [pytest.param(path, command, id=" ".join(path) or "rakgen") for path, command in commands()]


def foreign(text: str, language: Language) -> set[str]:
    """Words of the other language in a text."""
    return set(re.findall(r"[a-z]+", TYPED.sub(" ", text).lower())) & (INDONESIAN if language == "en" else ENGLISH)


def test_all_commands_are_walked() -> None:
    assert len(EVERY) >= 20
    assert {"git install", "git merge", "layouts new"} <= {param.id for param in EVERY}


@each(("path", "command"), [param.values for param in EVERY])
def test_every_help_text_is_said_in_both_languages(path: tuple[str, ...], command: click.Command) -> None:
    assert isinstance(command, Command | CommandGroup)
    texts: list[Words] = [command.words]
    for parameter in command.params:
        assert isinstance(parameter, Option | Argument)
        if isinstance(parameter, Option):
            texts.append(parameter.words)
    for words in texts:
        assert words.id.strip() and words.en.strip() and words.id != words.en
        assert (foreign(words.id, "id"), foreign(words.en, "en")) == (set(), set())
        assert words.id.count("\b") == words.en.count("\b")


@each(("language", "path", "command"), [(language, *param.values) for param in EVERY for language in ("id", "en")])
def test_a_page_of_help_speaks_one_language(
    monkeypatch: pytest.MonkeyPatch, language: Language, path: tuple[str, ...], command: click.Command
) -> None:
    page = run("--lang", language, *path, "--help").stdout
    monkeypatch.setenv("RAKGEN_LANG", language)
    assert foreign(page, language) == set()
    assert page == run(*path, "--help").stdout and page.startswith({"id": "Pemakaian: ", "en": "Usage: "}[language])
    options = [parameter for parameter in command.params if isinstance(parameter, Option)]
    flat = " ".join(page.split())
    for option in options:
        assert " ".join(option.words.said(language).split())[:20] in flat


def test_the_language_is_chosen_after_the_command_too() -> None:
    assert run("check", "--lang", "en", "--help").stdout == run("--lang", "en", "check", "--help").stdout
    assert run("--lang", "id", "check", "--lang", "en", "--help").stdout.startswith("Usage: ")


@each("path", [param.values[0] for param in EVERY if not param.values[1].hidden])
def test_every_command_takes_the_language(path: tuple[str, ...]) -> None:
    assert run(*path, "--lang", "en", "--help").stdout.startswith("Usage: ")


def test_names_of_values_are_said_in_both_languages() -> None:
    assert "--report BENTUK[:BERKAS]" in run("check", "--help").stdout
    assert "--report FORMAT[:FILE]" in run("check", "--help", "--lang", "en").stdout
    assert "Missing argument 'YEAR'" in run("new", "--lang", "en").stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        (("check", "plan.yaml"), "memeriksa plan.yaml", "checking plan.yaml"),
        (("fmt", "--check", "tidy.yaml"), "sudah rapi: tidy.yaml", "already canonical: tidy.yaml"),
        (
            ("diff", "plan.yaml", "tidy.yaml"),
            "membandingkan plan.yaml dengan tidy.yaml",
            "comparing plan.yaml with tidy.yaml",
        ),
        (("build", "plan.yaml", "--to", "md", "--force"), "menyusun plan.yaml", "compiling plan.yaml"),
    ],
)
def test_what_verbose_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], indonesian: str, english: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_bytes(REFERENCE.read_bytes())
    Path("tidy.yaml").write_bytes(REFERENCE.read_bytes())
    run("fmt", "tidy.yaml")
    assert indonesian in run(*arguments, "-v").stderr
    assert english in run(*arguments, "-v", "--lang", "en").stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lang", "questions"),
    usual(
        [
            (
                "en",
                [
                    "Name of the office: ",
                    "Year of the plan [",
                    "Place of signing [Jakarta]: ",
                    "Position of the signer [",
                    "Name of the signer [",
                    "Form of the table (",
                ],
            ),
            (
                "id",
                [
                    "Nama kantor: ",
                    "Tahun rencana [",
                    "Tempat penandatanganan [Jakarta]: ",
                    "Jabatan penanda tangan [",
                    "Nama penanda tangan [",
                    "Bentuk tabel (",
                ],
            ),
        ],
        1,
    ),
)
def test_init_asks_in_the_language_of_the_run(tmp_path: Path, lang: str, questions: list[str]) -> None:
    ours, terminal = pty.openpty()
    try:
        os.write(ours, b"Kantor Contoh\n" + b"\n" * 5)
        command = [sys.executable, "-m", "rakgen", "init", str(tmp_path / "kantor"), "--dry-run", "--lang", lang]
        done = subprocess.run(command, stdin=terminal, capture_output=True, text=True, check=False)
    finally:
        os.close(ours)
        os.close(terminal)
    assert done.returncode == 0
    assert [question for question in questions if question.rstrip() not in done.stderr] == []


@each(("path", "command"), [param.values for param in EVERY if isinstance(param.values[1], Command)])
def test_an_order_takes_every_option_of_its_command(path: tuple[str, ...], command: Command) -> None:
    order = getclosurevars(command.callback)[0]["order"]  # type: ignore[arg-type]
    fields, options = set(signature(order).parameters), {param.name for param in command.params if param.expose_value}
    assert fields <= options
    assert options - fields <= {"quiet", "verbose"}


@pytest.mark.slow
def test_functions_of_the_command_line_are_short_and_take_few_parameters() -> None:
    folder = Path(rakgen.cli.__file__).parent
    functions: list[Any] = [
        node
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert len(functions) > 100
    for function in functions:
        arguments = function.args
        body = function.body[1:] if ast.get_docstring(function) else function.body
        assert len(arguments.args) + len(arguments.kwonlyargs) <= 6, function.name
        assert not body or body[-1].end_lineno - body[0].lineno < 40, function.name


def test_no_option_is_declared_twice_alike() -> None:
    """Options of several commands with the same words and the same help are one object."""
    seen: dict[tuple[object, ...], Option] = {}
    for _, command in commands():
        for option in command.params:
            if isinstance(option, Option):
                key = (*option.opts, option.words)
                assert seen.setdefault(key, option) is option, key


def test_a_run_in_one_language_leaves_no_trace_in_the_next() -> None:
    runner = CliRunner()
    first = runner.invoke(cli, ["build", "--help"]).output
    runner.invoke(cli, ["--lang", "en", "build", "--help"])
    assert runner.invoke(cli, ["build", "--help"]).output == first


@pytest.mark.slow
@pytest.mark.parametrize(("lang", "label"), usual([("en", "compiling"), ("id", "menyusun")], 1))
def test_the_bar_of_many_documents_has_its_label_in_the_language_of_the_run(
    tmp_path: Path, lang: str, label: str
) -> None:
    plans = [tmp_path / f"{number}.yaml" for number in range(4)]
    for plan in plans:
        plan.write_bytes(REFERENCE.read_bytes())
    ours, terminal = pty.openpty()
    try:
        command = [sys.executable, "-m", "rakgen", "build", *map(str, plans), "--to", "md", "-o", str(tmp_path)]
        subprocess.run([*command, "--lang", lang], stderr=terminal, stdout=subprocess.DEVNULL, check=True)
        shown = os.read(ours, 10_000).decode()
    finally:
        os.close(ours)
        os.close(terminal)
    assert label in shown


@pytest.mark.slow
def test_the_help_of_all_commands_loads_none_of_them() -> None:
    code = (
        "import sys; from rakgen.cli import _COMMANDS, cli; cli(['--help'], standalone_mode=False);"
        " print([name for name in ('pydantic', 'yaml', *(unloaded.module for unloaded in _COMMANDS.values()))"
        " if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert answer.endswith("\n[]\n") and all(f"  {name} " in answer for name in cli.list_commands(click.Context(cli)))
