"""Tests that can fail, and for one reason: no condition that is always true, no limit that a busy machine reaches."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.quick import LIMIT, held_to_limit
from tests.support.syntax import nodes

pytestmark = pytest.mark.slow  # reads the whole house


def excuses(text: str) -> list[str]:
    """What a text of tests holds that makes a test say nothing, or say something of the machine."""
    found = []
    for node in nodes(text, ast.Assert, ast.keyword, ast.Attribute):
        match node:
            case ast.Assert(test=ast.Constant() | ast.Tuple()):
                found.append(f"{node.lineno}: an assertion of a constant")
            case ast.Assert(test=ast.BoolOp(values=values)) if any(isinstance(value, ast.Constant) for value in values):
                found.append(f"{node.lineno}: a constant beside a condition")
            case ast.keyword(arg="timeout", value=ast.Constant()):
                found.append(f"{node.lineno}: a limit of its own in wall time")
            case ast.Attribute(attr="perf_counter" | "monotonic"):
                found.append(f"{node.lineno}: a wall clock")
    return found


def test_no_test_excuses_itself() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): excuses(path.read_text(encoding="utf-8"))
        for path in sorted((ROOT / "tests").rglob("*.py"))
    }
    assert {path: each for path, each in found.items() if each} == {}


@each(
    "text",
    [
        "assert f() == 1 or True",
        "assert True",
        "assert (f(), 'words')",
        "run(x, timeout=20)",
        "start = time.perf_counter()",
    ],
)
def test_an_excuse_is_seen(text: str) -> None:
    assert len(excuses(text)) == 1


def test_what_is_no_excuse() -> None:
    assert excuses("assert f() or g()\nrun(x, timeout=HANGS)\ntime.process_time()") == []


def test_each_case_of_a_test_is_run_and_every_one_that_fails_is_told(tmp_path: Path) -> None:
    seen = []

    @each(("value", "most"), [(1, 2), (3, 2), (4, 2)])
    def test(value: int, tmp_path: Path, most: int) -> None:
        seen.append(tmp_path)
        assert value <= most

    with pytest.raises(ExceptionGroup) as told:
        test(tmp_path=tmp_path)
    assert [fault.__notes__ for fault in told.value.exceptions] == [["case 1: (3, 2)"], ["case 2: (4, 2)"]]
    assert len({*seen}) == 3 and all(folder.is_dir() for folder in seen)
    with pytest.raises(AssertionError, match="no case"):
        each("value", [])


@each(("seconds", "fails"), [(LIMIT - 0.1, False), (LIMIT + 0.1, True)])
def test_a_test_that_takes_long_and_does_not_say_so_fails(seconds: float, fails: bool) -> None:
    call = held_to_limit(iter((1.0, 1.0 + seconds)).__next__)
    next(call)
    with pytest.raises(pytest.fail.Exception if fails else StopIteration):
        call.send(None)
