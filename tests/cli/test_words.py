"""The command line speaks Indonesian, or English when asked: headings and usage errors of click, and our own."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rakgen import __version__
from rakgen.cli import _COMMANDS, cli
from rakgen.cli.words import CLICK, language_of
from rakgen.startup.version import VERSION_LINE
from tests.support.cli import run
from tests.support.each import each
from tests.support.plans import REFERENCE

CASES: dict[str, tuple[list[str], str, str]] = {
    "missing argument": (["build"], "Kesalahan: Belum ada argumen 'PLAN...'.", "Error: Missing argument 'PLAN...'."),
    "unknown option": (["check", "x", "--zzz"], "Kesalahan: Opsi ", "Error: No such option"),
    "option of other programs": (["build", "x", "--paper", "A4"], "maksudnya --kertas.", "Did you mean --kertas?"),
    "short option of other programs": (["build", "x", "-fpdf"], "Mungkin maksudnya --to.", "Did you mean --to?"),
    "option of another command": (["check", "x", "--format=json"], "maksudnya --report.", "Did you mean --report?"),
    "one value given twice": (
        ["build", "x", "-o", "a", "--output=b"],
        "--output disebut lebih dari sekali.",
        "--output is given more than once.",
    ),
    "empty value": (["build", "x", "--rak", ""], "'--rak' tidak dapat dipakai: nilainya kosong.", "it is empty."),
    "empty address": (["edit", "x", "--host="], "'--host' tidak dapat dipakai: nilainya kosong.", "it is empty."),
    "unknown command": (
        ["biuld"],
        "Perintah `biuld` tidak ada. Mungkin maksudnya `build`.",
        "There is no command `biuld`. Did you mean `build`?",
    ),
    "unknown command of a group": (
        ["layouts", "sohw"],
        "Perintah `sohw` tidak ada. Mungkin maksudnya `show`. Perintah yang ada: new, show.",
        "There is no command `sohw`. Did you mean `show`? Commands: new, show.",
    ),
    "a year": (["import", "x", "--tahun", "10000"], "1945<=x<=9999", "1945<=x<=9999"),
    "choice": (
        ["build", "x", "--kertas", "A5"],
        "'A5' bukan salah satu dari 'A4', 'F4', 'A3', 'Legal'.",
        "'A5' is not one of 'A4', 'F4', 'A3', 'Legal'.",
    ),
    "range": (["show", "x", "--width", "2"], "2 di luar rentang 30<=x<=500.", "2 is not in the range 30<=x<=500."),
    "number": (["show", "x", "--width", "q"], "'q' bukan bilangan bulat.", "'q' is not a whole number."),
    "value missing": (
        ["check", "x", "--report"],
        "Opsi '--report' memerlukan nilai.",
        "Option '--report' requires an argument.",
    ),
    "value not taken": (
        ["check", "x", "--strict=1"],
        "Opsi '--strict' tidak memakai nilai.",
        "Option '--strict' does not take a value.",
    ),
    "too many": (["show", "a", "b"], "Argumen berlebih: b", "Too many arguments: b"),
    "too many before the plan": (["show", "TW", str(REFERENCE)], "berlebih: TW", "Too many arguments: TW"),
    "a period before the plan": (["show", "T2", str(REFERENCE)], "opsi: --periode T2.", "option: --periode T2."),
    "a period after the plan": (["show", str(REFERENCE), "mei-juli"], "--periode mei-juli.", "--periode mei-juli."),
    "a period among plans": (["capaian", "S1", str(REFERENCE)], "opsi: --periode S1.", "option: --periode S1."),
    "too many of no file": (["schema", "rencana", str(REFERENCE)], f"lebih: {REFERENCE}", f"arguments: {REFERENCE}"),
    "report": (
        ["check", "x", "--report", "yaml"],
        "Nilai untuk '--report' tidak dapat dipakai: \"yaml\"; yang tersedia: full",
        "Invalid value for '--report': \"yaml\"; available: full",
    ),
    "two reports": (
        ["check", "x", "--report", "json", "--report", "full"],
        "Dua keluaran menuju stdout",
        "Two outputs go to stdout",
    ),
    "rule": (["check", "x", "--select", "RAK9Z"], "RAK9Z bukan kode temuan", "RAK9Z is not the code of a finding"),
    "format": (
        ["build", "x", "--to", "dokx"],
        'Bentuk "dokx" tidak ada. Mungkin maksudnya `docx`.',
        'There is no format "dokx". Did you mean `docx`?',
    ),
    "format as a plan": (["build", "x", "docx", "pdf"], "tulis `--to docx,pdf`.", "write `--to docx,pdf`."),
    "diff": (["diff", "a"], "Sebutkan dua versi", "Name two versions"),
    "explain": (["explain", "RAK9ZZ"], '"RAK9ZZ" bukan kode temuan.', '"RAK9ZZ" is not the code of a finding.'),
}


def output(*arguments: str) -> str:
    result = CliRunner().invoke(cli, list(arguments))
    assert result.exit_code in (0, 2)
    return " ".join(result.output.split())


@pytest.mark.parametrize("name", CASES)
def test_usage_errors(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments, indonesian, english = CASES[name]
    assert indonesian in output(*arguments)
    assert english in output("--lang", "en", *arguments)
    monkeypatch.setenv("RAKGEN_LANG", "en")
    assert english in output(*arguments)
    assert indonesian in output("--lang=id", *arguments)


@each("name", [None, *_COMMANDS])
def test_headings_of_the_help(name: str | None) -> None:
    arguments = [name] if name else []
    for words, lang in (
        (("Pemakaian: ", "Opsi:", "[OPSI]", "Tampilkan penjelasan ini."), "id"),
        (("Usage: ", "Options:", "[OPTIONS]", "Show this message and exit."), "en"),
    ):
        text = output("--lang", lang, *arguments, "--help")
        assert [word for word in words if word not in text] == []


def test_the_language_of_one_run_does_not_stay() -> None:
    assert "Error:" in output("--lang", "en", "build")
    assert "Kesalahan:" in output("build")


def test_the_option_is_seen_wherever_it_stands() -> None:
    assert "Missing argument" in output("build", "--lang", "en")
    assert [
        language_of(words.split())
        for words in ("check x --lang=en", "--lang id", "--lang fr", "check -- --lang en", "--lang", "")
    ] == ["en", "id", None, None, None, None]


def test_the_last_of_several_counts() -> None:
    assert language_of("--lang id check x --lang en".split()) == "en"
    assert "Missing argument" in output("--lang", "id", "build", "--lang", "en")


def test_without_a_command_the_help_is_shown() -> None:
    result = CliRunner().invoke(cli, [])
    assert result.exit_code == 2 and result.output.startswith("Pemakaian: ")


def test_the_table_translates_words_of_this_click() -> None:
    """A word that click has reworded would silently stay English: most of the table is in click's source."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(click.__file__).parent.glob("*.py"))
    found = [word for word in CLICK if word.replace("\n", "\\n").replace("\t", "\\t") in source]
    assert len(found) >= len(CLICK) * 0.8
    field = re.compile(r"{(\w+)")
    fields: Callable[[str], set[str]] = lambda text: set(field.findall(text))  # noqa: E731
    assert [word for word, translated in CLICK.items() if not fields(translated) <= fields(word)] == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), "tidak dikenal"),
        (("--lang", "en"), "error RAK101: Unknown field `pelaksna`.\n"),
        (("--lang", "id"), "kesalahan RAK101: Isian `pelaksna` tidak dikenal.\n"),
    ],
)
def test_language(plan: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], expected: str) -> None:
    monkeypatch.setenv("RAKGEN_LANG", "id")
    plan.write_text(plan.read_text().replace("pelaksana: hukum", "pelaksna: hukum", 1))
    assert expected in run("check", plan, *arguments).stdout


@pytest.mark.slow
def test_language_from_the_environment(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAKGEN_LANG", "en")
    assert run("check", plan).stderr == "1 file checked: 0 errors, 1 warning, 5 notes; 1 finding excepted.\n"
    monkeypatch.delenv("RAKGEN_LANG")
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert (
        run("check", plan).stderr
        == "1 berkas diperiksa: 0 kesalahan, 1 peringatan, 5 informasi; 1 temuan dikecualikan.\n"
    )


def test_version_and_help() -> None:
    assert run("--version").output == f"rakgen {__version__}\n" == f"{VERSION_LINE}\n"
    for name in ("build", "check", "show", "layouts"):
        assert name in run("--help").output
        assert run(name, "--help").exit_code == 0
    assert run("biuld").exit_code == 2 and "Mungkin maksudnya `build`" in run("biuld").output
