"""Sizes: modules and functions that are read in one breath, and private names that stay in their module."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.syntax import nodes

PACKAGE = ROOT / "src" / "rakgen"
FILES = sorted(PACKAGE.rglob("*.py"))
MODULE_LINES = 400
FUNCTION_LINES = 40

Function = ast.FunctionDef | ast.AsyncFunctionDef


def body_lines(function: Function) -> int:
    """Lines of a function, its docstring not counted."""
    first = function.body[0]
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if is_docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def long_functions(source: str) -> list[str]:
    """Names of the functions that are too long."""
    functions = nodes(source, ast.FunctionDef, ast.AsyncFunctionDef)
    return [function.name for function in functions if body_lines(function) > FUNCTION_LINES]


def private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


def given_names(source: str) -> set[str]:
    """Private names that a module gives to its functions, classes, fields and attributes."""
    names = {node.name for node in nodes(source, ast.FunctionDef, ast.ClassDef)}
    names |= {node.id for node in nodes(source, ast.Name) if isinstance(node.ctx, ast.Store)}
    names |= {node.attr for node in nodes(source, ast.Attribute) if isinstance(node.ctx, ast.Store)}
    return set(filter(private, names))


@cache
def house_names() -> set[str]:
    """Private names that any module gives, but for methods that every named tuple has."""
    return set().union(*(given_names(path.read_text(encoding="utf-8")) for path in FILES)) - {"_replace"}


def borrowed_names(source: str) -> Iterator[str]:
    """Private names of other modules of the package that a module uses: imported, or reached through the module, an
    object or a class above its own.
    """
    modules: set[str] = set()
    borrowed = house_names() - given_names(source)
    for node in nodes(source, ast.ImportFrom):
        if (node.module or "").startswith("rakgen"):
            folder = ROOT / "src" / Path(*node.module.split("."))
            for alias in node.names:
                if private(alias.name):
                    yield alias.name
                if (folder / alias.name).is_dir() or (folder / f"{alias.name}.py").is_file():
                    modules.add(alias.asname or alias.name)
    for node in nodes(source, ast.Import):
        modules |= {alias.asname or alias.name for alias in node.names if alias.name.startswith("rakgen")}
    for node in nodes(source, ast.Attribute):
        if node.attr in borrowed or (private(node.attr) and ast.unparse(node.value) in modules):
            yield f"{ast.unparse(node.value)}.{node.attr}"


@pytest.mark.slow
@each("path", FILES)
def test_a_module_is_read_in_one_sitting(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= MODULE_LINES
    assert long_functions(source) == []
    assert list(borrowed_names(source)) == []


def test_a_long_function_is_found_and_its_docstring_does_not_count() -> None:
    lines = ["def f():", '    """One.', "", '    Two."""', *["    x = 1"] * (FUNCTION_LINES - 1)]
    assert long_functions("\n".join(lines)) == []
    assert long_functions("\n".join([*lines, "    return x"])) == ["f"]


@pytest.mark.slow  # knows the names of the whole house
def test_a_borrowed_private_name_is_found() -> None:
    source = (
        "from rakgen.source import text\nfrom rakgen.model.target import _kind\nimport rakgen.project\n"
        "text._line, rakgen.project._found, self._own, text.__name__\n"
        "self._own = builder._follow(row._replace(), self._kegiatan_in)"
    )
    assert sorted(borrowed_names(source)) == [
        "_kind", "builder._follow", "rakgen.project._found", "self._kegiatan_in", "text._line"
    ]  # fmt: skip
