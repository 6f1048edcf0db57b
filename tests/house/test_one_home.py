"""One home: what the whole house needs is written once, and every room asks there."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from copy import deepcopy
from functools import cache
from itertools import chain, islice

import pytest

from tests.support.plans import ROOT
from tests.support.syntax import nodes, tree

pytestmark = pytest.mark.slow  # reads the whole house

PACKAGE = ROOT / "src" / "rakgen"


@cache
def sources() -> dict[str, str]:
    """The texts of the modules by their paths."""
    return {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


def modules_with(pattern: str) -> set[str]:
    """The modules whose text holds the pattern."""
    return {name for name, text in sources().items() if re.search(pattern, text)}


def test_a_guess_at_a_word_is_made_in_one_place() -> None:
    assert modules_with(r"get_close_matches") == {"text/nearest.py"}


def test_difflib_is_otherwise_for_texts_compared_at_length() -> None:
    assert modules_with(r"difflib\b") - {"text/nearest.py"} == {
        "text/unified.py",  # the lines of two texts
        "git/broken.py",  # the same, between marks of a conflict
        "diff/change.py",  # words that went and came
        "diff/reports/terminal.py",  # the same in one line
        "recognise/alike.py",  # rows that were read and those that are printed of them
        "returned/around.py",  # lines in their order
        "returned/rows.py",  # rows, and the letters that two of them share
        "rules/across/perjanjian_kinerja.py",  # whole wordings, one of them with a slip
    }


def test_dots_for_thousands_are_set_in_one_place() -> None:
    assert modules_with(r":,[df]?\}[\"']|ROUND_HALF_UP") == {"text/numbers.py"}
    assert modules_with(r'replace\("\.", ""\)\.replace\(",", "\."\)') == {"text/numbers.py"}  # and taken away


def test_what_cannot_be_printed_is_known_in_one_place() -> None:
    surrogates = r"\\ud800-\\udfff"
    assert modules_with(surrogates) == {"text/printable.py", "writers/xlsx/values.py"}  # names of sheets, put as `-`
    assert modules_with(r"east_asian_width") == {
        "text/printable.py",
        "document/metrics.py",  # widths of fonts, not of terminals
    }


def test_what_is_printed_goes_through_one_place() -> None:
    assert modules_with(r"click\.echo\(") == {"cli/output.py", "cli/__init__.py"}  # --version
    assert modules_with(r"sys\.stdout\.write\(") == set()
    assert modules_with(r"sys\.stdout\.buffer") == {"cli/output.py", "cli/commands/git_drivers.py"}  # bytes


def test_what_stands_at_a_path_is_asked_in_one_place() -> None:
    """The methods of paths raise where permission is denied or a name is too long; the functions there do not."""
    assert modules_with(r"\.(is_dir|is_file|exists|is_symlink)\(\)") == {"system/files.py"}


def test_what_keeps_its_order_is_found_in_one_place() -> None:
    assert modules_with(r"bisect_left\(tails") == {"diff/matching/rising.py"}
    assert modules_with(r"longest_rising\(") == {"diff/matching/rising.py", "diff/compare.py", "merge/order.py"}


def test_a_plan_is_read_and_its_project_found_in_one_place() -> None:
    assert modules_with(r"[^_]load_rencana\(source") == {"model/load.py"}
    assert modules_with(r"load_proyek\(") == {"model/load.py", "project.py", "formatting.py"}  # the file itself
    assert modules_with(r"/ PROYEK_FILE") == {"project.py"}
    assert modules_with(r"any\(.*severity == .kesalahan.*for ") == {"cli/output.py"}  # of one family of codes


KNOWN_TWICE = {
    ("scale", "scale"),  # fields of two models of layouts
    ("remark", "remark"),  # two readers, each with its own place
    ("text", "text"),  # two parts of a workbook, each read as it comes
    ("__init__", "__init__"),  # click's two kinds of commands
}


def test_no_body_of_a_function_stands_twice() -> None:
    """But for names and docstrings; bodies of a call or two are no matter."""
    alike: dict[tuple[type[ast.AST], ...], list[ast.FunctionDef]] = defaultdict(list)
    for text in sources().values():
        for function in nodes(text, ast.FunctionDef):
            alike[_outline(function)].append(function)
    homes: dict[str, list[str]] = defaultdict(list)
    for function in chain.from_iterable(functions for functions in alike.values() if len(functions) > 1):
        homes[_body(function)].append(function.name)
    twice = {tuple(names) for body, names in homes.items() if len(names) > 1 and len(body) >= 300}
    assert twice == KNOWN_TWICE


CONSTANTS_TWICE = {
    ("_LABEL", "_WORD"),  # a label beside a number; a word of a table
}


def test_no_constant_stands_twice() -> None:
    """Patterns, texts and words in two languages, at the top of a module."""
    homes: dict[str, list[str]] = defaultdict(list)
    for text in sources().values():
        for statement in tree(text).body:
            if isinstance(statement, ast.Assign) and _is_telling(statement.value):
                homes[ast.dump(statement.value)].append(ast.unparse(statement.targets[0]))
    assert {tuple(sorted(names)) for names in homes.values() if len(names) > 1} == CONSTANTS_TWICE


def _is_telling(value: ast.expr) -> bool:
    """True for a value that no two modules come to by chance: a text, or something made of one or of numbers."""
    if isinstance(value, ast.Call):
        return len(ast.unparse(value)) > 20 and any(map(_is_written, ast.walk(value)))
    return isinstance(value, ast.Constant | ast.JoinedStr) and len(ast.unparse(value)) > 13


def _is_written(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and (not isinstance(node.value, str) or len(node.value) > 2)


def _outline(function: ast.FunctionDef) -> tuple[type[ast.AST], ...]:
    """The kinds of the first nodes of a body: where they differ the bodies do, and need not be written out."""
    return tuple(map(type, islice(ast.walk(ast.Module(_statements(function), [])), 40)))


def _statements(function: ast.FunctionDef) -> list[ast.stmt]:
    return function.body[1:] if ast.get_docstring(function, clean=False) else function.body


def _body(function: ast.FunctionDef) -> str:
    """What a function does, its own names numbered as they come."""
    body = deepcopy(ast.Module(_statements(function), []))  # the tree is that of other tests too
    names = [one for one in ast.walk(body) if isinstance(one, ast.Name)]
    own = {one.arg for one in ast.walk(function.args) if isinstance(one, ast.arg)}
    own |= {one.id for one in names if isinstance(one.ctx, ast.Store)}
    numbers: dict[str, str] = {}
    for one in names:
        if one.id in own:
            one.id = numbers.setdefault(one.id, f"_{len(numbers)}")
    return ast.dump(body)
