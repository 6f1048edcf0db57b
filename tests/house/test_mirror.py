"""The tests mirror the house: whoever knows a module knows the file of its tests, and what tests share stands in one
room.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.syntax import nodes

PACKAGE = ROOT / "src" / "rakgen"
TESTS = ROOT / "tests"

# Rooms of the tests that are no room of the package: the whole product, what tests share, the house itself, the modules
# at the root of the package, files of data.
OWN = {"whole", "support", "house", "spine", "data"}
FILES = sorted(path.relative_to(TESTS) for path in TESTS.rglob("*.py"))


def module_of(path: Path) -> Path:
    """`diff/matching/test_match.py` -> the module `diff/matching/match`; rooms are modules too."""
    folder = PACKAGE if path.parts[0] == "spine" else PACKAGE / path.parent
    return folder / path.stem.removeprefix("test_")


def is_misplaced(path: Path) -> bool:
    """True for a file of tests that names no module of its room, or stands in no room."""
    if path.name in ("__init__.py", "conftest.py"):
        return False
    if len(path.parts) == 1:
        return True
    if path.parts[0] in ("whole", "house"):
        return len(path.parts) != 2 or not path.name.startswith("test_")
    if path.parts[0] == "support":
        return path.name.startswith("test_")
    module = module_of(path)
    return not (path.name.startswith("test_") and (module.with_suffix(".py").is_file() or module.is_dir()))


def imported(text: str) -> list[str]:
    """The modules of tests that a text imports."""
    names = []
    for node in nodes(text, ast.ImportFrom):
        names += [f"{node.module}.{alias.name}" for alias in node.names]
    for node in nodes(text, ast.Import):
        names += [alias.name for alias in node.names]
    return [name for name in names if name.split(".")[0] == "tests"]


def test_every_room_of_the_tests_is_a_room_of_the_house() -> None:
    rooms = {path.name for path in TESTS.iterdir() if path.is_dir() and any(path.iterdir())} - {"__pycache__"}
    assert sorted(rooms - OWN - {path.name for path in PACKAGE.iterdir()}) == []


def test_every_file_of_tests_names_a_module() -> None:
    assert [str(path) for path in FILES if is_misplaced(path)] == []


@pytest.mark.slow
def test_no_test_imports_another() -> None:
    wrong = {
        f"{path} imports {name}"
        for path in FILES
        for name in imported((TESTS / path).read_text(encoding="utf-8"))
        if name.split(".")[1] != "support"
    }
    assert sorted(wrong) == []


@each(
    ("path", "misplaced"),
    [
        ("diff/matching/test_match.py", False),
        ("diff/test_match.py", True),
        ("spine/test_compiler.py", False),
        ("spine/test_match.py", True),
        ("writers/test_docx.py", False),
        ("writers/docx/helpers.py", True),
        ("support/test_plans.py", True),
        ("whole/test_anything.py", False),
        ("whole/part/test_anything.py", True),
        ("test_compiler.py", True),
    ],
)
def test_a_misplaced_file_is_seen(path: str, misplaced: bool) -> None:
    assert is_misplaced(Path(path)) == misplaced


def test_an_import_of_another_test_is_seen() -> None:
    text = "import os\nfrom tests.support import plans\ndef f():\n    from tests.diff.test_match import tree\n"
    assert sorted(imported(text)) == ["tests.diff.test_match.tree", "tests.support.plans"]
