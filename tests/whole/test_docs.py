"""Documentation is run: whole plans in it load without a finding, its commands exit 0, its links lead somewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from rakgen.cli import cli
from rakgen.compiler import Compiler
from rakgen.model import (
    Aksi,
    Fields,
    Indikator,
    Kegiatan,
    Keluaran,
    Misi,
    Program,
    Rak,
    Rencana,
    Sasaran,
    SubKegiatan,
    Tujuan,
)  # fmt: skip
from rakgen.writers.formats import FORMATS
from tests.support.cli import run
from tests.support.docs import PAGES, blocks, commands, console_lines, failures, office, page
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.seeds import usual

PLANS = [
    pytest.param(text, id=f"{name}-{number}")
    for name in ("README.md", "README.id.md", "docs/rencana.md")
    for number, text in enumerate(blocks(page(name), "yaml"), 1)
]
COMMANDS = {
    "README.md": commands(page("README.md")),
    "README.id.md": commands(page("README.id.md")),
    "docs/perintah.md": commands(page("docs/perintah.md")),
    "docs/bentuk.md": console_lines(page("docs/bentuk.md")),
    "docs/layout.md": console_lines(page("docs/layout.md")),
}
LINKS = [
    (path, target)
    for path in PAGES
    for target in sorted(set(re.findall(r"\]\(((?!https?:)[^)\s]+)\)", path.read_text(encoding="utf-8"))))
]
MODELS: dict[type[Fields], str] = {
    Rencana: "rencana", Misi: "misi", Program: "program", Rak: "rak", Tujuan: "tujuan", Sasaran: "sasaran",
    Indikator: "indikator", Kegiatan: "kegiatan", SubKegiatan: "sub kegiatan", Keluaran: "keluaran", Aksi: "aksi",
}  # fmt: skip
COMMON = re.findall(r"^\| (`-.*) \|", page("docs/perintah.md").split("\n## ")[1], re.MULTILINE)
SECTIONS = dict(re.findall(r"^## rakgen ([a-z ]+[a-z]).*\n((?:(?!## ).*\n)*)", page("docs/perintah.md"), re.MULTILINE))


@pytest.mark.parametrize("text", PLANS)
def test_plan_in_the_documentation_loads(tmp_path: Path, text: str) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    result = Compiler().check(plan)
    assert result.rencana is not None
    assert [finding.message() for finding in result.findings] == []


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.id.md", "id")])
def test_the_fault_of_a_readme_is_told_in_these_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, language: str
) -> None:
    plan = blocks(page(name), "yaml")[0].replace("2021", "2022")
    (block,) = blocks(page(name), "text")
    path = tmp_path / block.partition(":")[0]
    path.parent.mkdir()
    path.write_text(plan.replace("pelaksana: prodat", "pelaksana: prodta", 1), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run("check", block.partition(":")[0], "--lang", language).stdout.startswith(block)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git is absent")
@pytest.mark.parametrize("name", usual(sorted(COMMANDS, key="README.id.md".__eq__), len(COMMANDS) - 1))
def test_commands_of_a_page_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    office(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert len(COMMANDS[name]) > 2
    assert failures(COMMANDS[name]) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["README.md", "README.id.md"])
def test_python_of_a_page_runs_on_the_plans_that_come_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    monkeypatch.chdir(tmp_path)
    (code,) = blocks(page(name), "python")
    exec(compile(code, name, "exec"), {})
    assert int(capsys.readouterr().out.splitlines()[-1]) > 0
    assert (tmp_path / "2021.docx").read_bytes().startswith(b"PK")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("git") is None, reason="git is absent")
def test_the_first_steps_of_the_readme_lead_to_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Word for word; Windows' lines with its slashes."""
    office(tmp_path)
    monkeypatch.chdir(tmp_path)
    text = page("README.id.md")
    steps = commands(text.split("## Rencana pertama")[1].split("\n## ")[0])
    assert failures(steps) == [] and len(steps) == 3
    made = re.findall(r"`((?:plans|build)/2022\.\w+)`", text)
    assert {"plans/2022.yaml", "build/2022.docx"} <= set(made) and all((tmp_path / name).is_file() for name in made)
    (block,) = blocks(text, "powershell")
    make, install, build = block.splitlines()
    assert make == "py -m venv .venv" and install == '.venv\\Scripts\\python -m pip install ".[pdf]"'
    assert build.startswith(".venv\\Scripts\\rakgen ") and failures([build.replace("\\", "/")]) == []
    assert (tmp_path / "build" / "2021.docx").is_file()


def test_both_readmes_show_the_same_plan_and_the_same_commands() -> None:
    """And have the same sections, each with as many lines, rows of tables, pieces of code and links."""
    english, indonesian = page("README.md"), page("README.id.md")
    assert blocks(english, "yaml") == blocks(indonesian, "yaml")
    assert commands(english) == commands(indonesian)
    for one, other in zip(english.split("\n## "), indonesian.split("\n## "), strict=True):
        for pattern in (r"(?m)^\|", r"(?m)^(?!\s*=).*\S", r"(?m)^[-\d].*", r"(?<!`)`[^`]+`(?!`)", r"\]\("):
            assert len(re.findall(pattern, one)) == len(re.findall(pattern, other)), (one[:40], pattern)
    assert blocks(english, "powershell") == blocks(indonesian, "powershell")
    (code,) = blocks(english, "python")
    assert blocks(indonesian, "python") == [code.replace('"en"', '"id"')]


@each(("path", "target"), LINKS)
def test_link_leads_to_a_file_and_a_heading(path: Path, target: str) -> None:
    name, _, anchor = target.partition("#")
    file = path.parent / name if name else path
    assert file.is_file()
    assert file.is_relative_to(ROOT)
    if anchor:
        headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
        assert anchor in {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def subcommands(group: click.Group, name: str = "") -> dict[str, click.Command]:
    """Every command that help shows, by its words."""
    context = click.Context(group)
    found: dict[str, click.Command] = {}
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        if command is None or command.hidden:
            continue
        path = f"{name} {word}".strip()
        if not isinstance(command, click.Group) or command.invoke_without_command:
            found[path] = command
        if isinstance(command, click.Group):
            found |= subcommands(command, path)
    return found


def test_every_command_has_its_section() -> None:
    assert set(SECTIONS) == set(subcommands(cli))


@each("name", subcommands(cli))
def test_options_of_a_command_are_those_of_its_section(name: str) -> None:
    """Each once, with every word that it chooses from."""
    rows = re.findall(r"^\| (`-.*?) \| (.*) \|$", SECTIONS[name], re.MULTILINE)
    told = {option: row for names, row in rows for option in re.findall(r"`?(--?[a-z][a-z-]*)", names)}
    common = set(re.findall(r"--?[a-z][a-z-]*", " ".join(COMMON)))
    options = [param for param in subcommands(cli)[name].params if isinstance(param, click.Option)]
    assert set(told) == {word for option in options for word in option.opts} - common
    for option in options:
        if isinstance(option.type, click.Choice) and option.opts[0] not in common:
            assert [choice for choice in option.type.choices if f"`{choice}`" not in told[option.opts[0]]] == []


@each("model", MODELS)
def test_the_page_of_the_plan_names_every_field_of_each_level(model: type[Fields]) -> None:
    text = page("docs/rencana.md")
    (row,) = re.findall(rf"^\| {MODELS[model]} \|.*", text, re.MULTILINE)
    (shared,) = re.findall(r"^Setiap tingkat boleh berisi .*", text, re.MULTILINE)
    names = set(model.model_fields) - {"source"}
    assert [name for name in sorted(names) if f"`{name}`" not in row + shared] == []


def test_pages_name_the_choices_of_an_indikator_and_every_format() -> None:
    (row,) = re.findall(r"^\| indikator \|.*", page("docs/rencana.md"), re.MULTILINE)
    assert [name for name in FORMATS if f"`{name}`" not in page("docs/bentuk.md")] == []
    assert "`arah` (naik/turun/tetap)" in row and "`gabung` (jumlah/terakhir/rata-rata)" in row
