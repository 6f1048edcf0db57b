"""Classes: one name for one thing over the whole package, and no module that hides one of the standard library."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator

import pytest

from tests.support.plans import ROOT
from tests.support.syntax import nodes, tree

pytestmark = pytest.mark.slow  # reads the whole house

PACKAGE = ROOT / "src" / "rakgen"
FILES = sorted(PACKAGE.rglob("*.py"))


def type_names(source: str) -> Iterator[str]:
    """Names of the classes and of the type aliases of a module, without the dash of private ones."""
    yield from (node.name.lstrip("_") for node in nodes(source, ast.ClassDef))
    for node in tree(source).body:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                name = ast.unparse(target).lstrip("_")
                if name[:1].isupper() and not name.isupper() and name.isidentifier():
                    yield name


def standard_modules(source: str) -> set[str]:
    """Modules of the standard library that a module imports."""
    names = set()
    for node in nodes(source, ast.Import):
        names |= {alias.name.partition(".")[0] for alias in node.names}
    for node in nodes(source, ast.ImportFrom):
        names.add((node.module or "").partition(".")[0])
    return names & sys.stdlib_module_names


def test_no_class_name_twice() -> None:
    homes: dict[str, list[str]] = {}
    for path in FILES:
        for name in type_names(path.read_text(encoding="utf-8")):
            homes.setdefault(name, []).append(str(path.relative_to(PACKAGE)))
    assert len(homes) > 150
    assert {name: places for name, places in homes.items() if len(places) > 1 and len(name) > 1} == {}


def test_no_module_stands_beside_one_of_the_standard_library_of_its_name() -> None:
    beside = []
    for path in FILES:
        rooms = {other.stem for other in path.parent.iterdir()}
        beside += [
            (str(path.relative_to(PACKAGE)), name) for name in standard_modules(path.read_text()) if name in rooms
        ]
    assert beside == []


def test_classes_and_aliases_are_found_and_other_names_are_not() -> None:
    source = (
        "class _Side: pass\nPlace = tuple[int, int]\nKind: TypeAlias = str\nLIMIT = 3\n_Held = dict\na.B = 1\nimport"
        " re, x.y"
    )
    assert list(type_names(source)) == ["Side", "Place", "Kind", "Held"]
    assert standard_modules(source) == {"re"}
