"""Arrows: which room may import which, lazy imports included, and what a start-up loads."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.plans import REFERENCE, ROOT
from tests.support.syntax import tree

pytestmark = pytest.mark.slow  # reads the whole house

PACKAGE = ROOT / "src" / "rakgen"

# Each room (a folder, or a module of the spine at the root) and the rooms that it may import besides itself. One table,
# no exceptions: what is not written here is not allowed, and no arrow runs upward (a room may only name rooms above it
# here).
ARROWS: dict[str, str] = {
    "text": "",
    "diagnostics": "text",
    "system": "diagnostics text",
    "source": "diagnostics text",
    "concrete": "source",
    "model": "diagnostics source system text",
    "canonical": "concrete diagnostics model source text",
    "progress": "diagnostics model source system text",
    "rules": "diagnostics model progress source text",
    "document": "diagnostics model text",
    "layout": "diagnostics document model source system text",
    "compose": "diagnostics document layout model text",
    "readers": "diagnostics model system text",
    "recognise": "canonical document layout model readers source text",
    "schema": "layout model",
    "writers": "diagnostics document system text",
    "project": "diagnostics model source system",
    "compiler": "compose diagnostics document layout model progress project rules source system text",
    "realisasi": "compiler diagnostics model progress project rules source system text",
    "watched": "compiler progress project system",
    "diff": "compose diagnostics document layout model project source system text",
    "merge": "concrete diagnostics diff model source system",
    "git": "canonical concrete diagnostics model source system text",
    "scaffold": "canonical concrete git model progress schema source text writers",
    "fixing": "compiler diagnostics source system text",
    "formatting": "canonical diagnostics model source system",
    "excerpts": "compiler compose diagnostics document layout model text",
    "incremental": "compiler diagnostics layout model project system writers",
    "returned": "canonical concrete diagnostics document layout model progress readers recognise source text",
    "followed": "compiler diagnostics model returned source system text",
    "lsp": (
        "compiler diagnostics fixing followed formatting layout model project realisasi rules schema source system text"
    ),
    "edit": (
        "compiler compose diagnostics diff document excerpts fixing followed model realisasi recognise"
        " returned source system text watched writers"
    ),
    "importing": "compose diagnostics document layout model readers recognise source text writers",
    "api": "compiler compose diagnostics diff document excerpts fixing model writers",
    "startup": "",
    "cli": (
        "canonical compiler compose concrete diagnostics diff document edit excerpts fixing followed formatting git"
        " importing incremental layout lsp merge model progress project readers realisasi recognise returned rules"
        " scaffold schema source startup system text watched writers"
    ),
    "__main__": "cli diagnostics startup system",
}
HEAVY = {"docx", "lxml", "jinja2", "typst", "xlsxwriter"}


class Import(NamedTuple):
    """One import statement: where it stands, what it names, and whether it runs when its module is loaded."""

    path: Path
    line: int
    name: str
    at_load: bool

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line} imports {self.name}"


BLOCKS = ("body", "orelse", "finalbody", "handlers", "cases")
"""Where a statement has others within; no import stands in an expression."""


@cache
def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, those inside functions and under TYPE_CHECKING too."""

    def walk(node: ast.AST, at_load: bool) -> Iterator[Import]:
        if isinstance(node, ast.Import):
            yield from (Import(path, node.lineno, alias.name, at_load) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative imports hide the arrow"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield Import(path, node.lineno, name if name in MODULES else str(node.module), at_load)
        inner = at_load and not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            inner = False
        for block in BLOCKS:
            for child in getattr(node, block, ()):
                yield from walk(child, inner)

    yield from walk(tree(path.read_text(encoding="utf-8")), at_load=True)


FILES = sorted(PACKAGE.rglob("*.py"))
MODULES = {module_name(path) for path in FILES if path.stem != "__init__"}


@cache
def all_imports() -> list[Import]:
    return [one for path in FILES for one in imports(path)]


def inner_imports() -> list[Import]:
    """Those of the package's own modules."""
    return [one for one in all_imports() if one.name.split(".")[0] == "rakgen"]


def room(name: str) -> str:
    """`rakgen.compose.compose` -> `compose`; the package itself is ''."""
    return (name.split(".") + [""])[1]


def test_every_import_is_an_arrow_of_the_table() -> None:
    allowed = {name: set(targets.split()) for name, targets in ARROWS.items()}
    wrong, drawn = [], defaultdict(set)
    for one in inner_imports():
        source, target = room(module_name(one.path)), room(one.name)
        drawn[source].add(target)
        if source and target and target != source and target not in allowed.get(source, set()):
            wrong.append(str(one))
    assert len(inner_imports()) > 80
    assert wrong == []
    assert {name: targets - drawn[name] for name, targets in allowed.items() if targets - drawn[name]} == {}


def test_the_table_names_every_room_and_runs_downward() -> None:
    rooms = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or any(path.glob("*.py"))} - {"__init__"}
    assert set(ARROWS) == rooms
    names = list(ARROWS)
    assert [
        (name, target) for name in names for target in ARROWS[name].split() if names.index(target) > names.index(name)
    ] == []


def test_the_rooms_that_an_unchanged_document_does_not_look_at_have_no_part_in_one() -> None:
    from rakgen.incremental.environment import UNPRINTED

    rooms = {"compiler", "excerpts", "incremental", "writers"}
    while below := set().union(*(ARROWS[name].split() for name in rooms)) - rooms:
        rooms |= below
    assert rooms.isdisjoint(UNPRINTED) and set(ARROWS) >= UNPRINTED


def test_no_circle_within_a_room() -> None:
    """Modules of one room, lazy imports included: none leads back to itself."""
    arrows: dict[str, set[str]] = {}
    for one in inner_imports():
        if module_name(one.path) not in (one.name, "rakgen"):  # the package loads `api` when it is asked for
            arrows.setdefault(module_name(one.path), set()).add(one.name)

    def reached(name: str) -> set[str]:
        found: set[str] = set()
        waiting = [name]
        while waiting:
            new = arrows.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return found

    assert sorted(name for name in arrows if name in reached(name)) == []


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    heavy = [one for one in all_imports() if one.name.split(".")[0] in HEAVY]
    assert heavy
    assert [str(one) for one in heavy if one.at_load] == []


def test_commands_named_in_text_are_modules_of_the_cli() -> None:
    """Modules that are imported by name (`import_module`) escape the syntax tree: here they are."""
    from rakgen.cli import _COMMANDS

    for name, unloaded in _COMMANDS.items():
        assert unloaded.module.startswith("rakgen.cli.commands.")
        assert importlib.import_module(unloaded.module).command.name == name
    lazy = [path for path in FILES if "import_module(" in path.read_text(encoding="utf-8")]
    assert {module_name(path) for path in lazy} == {
        "rakgen.startup.stand_ins",
        "rakgen.cli",
        "rakgen.diagnostics.catalogue",
    }


def test_every_module_begins_with_one_sentence_and_is_in_the_wheel() -> None:
    import tomllib

    packages = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    for path in FILES:
        doc = ast.get_docstring(tree(path.read_text(encoding="utf-8")))
        assert doc and len(doc.split("\n\n")[0].splitlines()) <= 3, f"{path}: no sentence that says what it is"
        assert module_name(path.parent / "__init__.py") in packages, f"{path.parent} is missing from pyproject.toml"


def test_the_wheel_carries_every_template() -> None:
    """setuptools' patterns leave out names that begin with a dot, so those are named one by one."""
    import tomllib

    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["package-data"]
    folder = ROOT / "templates"
    hidden = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and any(part.startswith(".") for part in path.relative_to(folder).parts)
    }
    assert hidden == set(data["rakgen.templates"]) - {"**/*"} == {"docx/_rels/.rels"}


def test_every_room_is_described_in_the_architecture() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    for path in PACKAGE.iterdir():
        if path.is_dir() and any(path.glob("*.py")):
            assert f"| `{path.name}/` |" in text, f"{path.name}/ has no row in docs/architecture.md"


def loaded(*arguments: str) -> set[str]:
    """Top-level names of the modules a real `rakgen` process loads, by `-X importtime`."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "rakgen", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    names = {line.split("|")[-1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "rakgen.startup.process" in names
    return names


OF_FAULTS_AND_PAGES = {
    "rakgen.cli.workers",
    "rakgen.diagnostics.formats.result",
    "rakgen.document.document",
    "rakgen.layout.faults",
    "rakgen.model.reached",
    "rakgen.source.conflicts",
    "rakgen.source.headings",
    "rakgen.source.quote_fixes",
    "rakgen.source.traps",
    "rakgen.system.whole",
    "rakgen.text.template_nodes",
}
"""What a check of one text without faults of YAML has no use for."""


OF_NO_COMMAND = {
    "rakgen.cli",
    "rakgen.cli.bilingual",
    "rakgen.cli.words",
    "rakgen.text",
    "rakgen.text.words",
}
"""What the command line loads before it knows what it is asked for."""


@pytest.mark.parametrize("arguments", [("--version",), ("--lang", "en", "--version"), ("--help",)])
def test_version_and_help_load_next_to_nothing(arguments: tuple[str, ...]) -> None:
    names = loaded(*arguments)
    assert names & {"yaml", "pydantic", "pydantic_core", "difflib", "json", *HEAVY} == set()
    own = {name for name in names if name.startswith("rakgen") and not name.startswith("rakgen.startup")}
    assert own - {"rakgen", "rakgen.__main__"} == (set() if arguments == ("--version",) else OF_NO_COMMAND)
    assert ("click" in names) == (arguments != ("--version",))


@pytest.mark.parametrize("text", [None, "jadwal: T2-T4", "uraian: a: b"])
def test_check_loads_no_writer(tmp_path: Path, text: str | None) -> None:
    """The clean plan, one with a fault of content, one with a fault of YAML."""
    plan = tmp_path / "plan.yaml"
    content = REFERENCE.read_text(encoding="utf-8")
    plan.write_text(content if text is None else content.replace("jadwal: T2-T4", f"{text}\n{' ' * 20}jadwall: T5"))
    names = loaded("check", str(plan))
    assert "pydantic" in names
    assert names & HEAVY == set()
    unused = ("rakgen.writers", "rakgen.progress", "rakgen.realisasi", "rakgen.rules.realisasi", "rakgen.model.realis")
    assert {name for name in names if name.startswith(unused)} == set()
    assert text is not None or names & OF_FAULTS_AND_PAGES == set()


def test_a_check_beside_sound_realisasi_guesses_nothing() -> None:
    names = loaded("check", str(REFERENCE))
    assert "rakgen.rules.realisasi" in names
    unused = "model.faults model.guesses model.proyek model.units progress.assess progress.profiles progress.work"
    assert names & {f"rakgen.{name}" for name in unused.split()} == set()


def test_diff_loads_no_layouts() -> None:
    names = loaded("diff", str(REFERENCE), str(REFERENCE))
    assert names & {"difflib", *HEAVY} == set()
    assert {name for name in names if name.startswith(("rakgen.layout", "rakgen.rules", "rakgen.writers"))} == set()
