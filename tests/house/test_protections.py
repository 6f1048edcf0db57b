"""The table of protections says what is so: every protection stands in its file, every test it names is there."""

from __future__ import annotations

import ast
from functools import cache

import pytest

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.protections import PROTECTIONS, stands_once
from tests.support.syntax import tree


def test_the_table_has_each_protection_once() -> None:
    assert len(PROTECTIONS) >= 100
    assert len({(one.file, one.lines, one.without) for one in PROTECTIONS}) == len(PROTECTIONS)


@each("file", sorted({one.file for one in PROTECTIONS}))
def test_every_protection_stands_once_in_its_file(file: str) -> None:
    text = (ROOT / "src" / "rakgen" / file).read_text(encoding="utf-8")
    assert [one.what for one in PROTECTIONS if one.file == file and not stands_once(one, text)] == []


@pytest.mark.slow
def test_every_protection_can_be_taken_out() -> None:
    """As many of a file at a time as do not take each other's lines away."""
    for file in {one.file for one in PROTECTIONS}:
        whole = text = (ROOT / "src" / "rakgen" / file).read_text(encoding="utf-8")
        for one in (one for one in PROTECTIONS if one.file == file):
            if not stands_once(one, text):
                ast.parse(text)
                text = whole
            text = text.replace(one.lines, one.without)
        ast.parse(text)


@cache
def _tests_of(path: str) -> frozenset[str]:
    body = tree((ROOT / path).read_text(encoding="utf-8")).body
    return frozenset(node.name for node in body if isinstance(node, ast.FunctionDef))


@pytest.mark.slow
def test_every_test_that_the_table_names_is_there() -> None:
    named = {test.partition("[")[0].partition("::")[::2] for one in PROTECTIONS for test in one.tests.split()}
    assert [path for path, _ in named if not (ROOT / path).is_file()] == []
    assert [f"{path}::{name}" for path, name in sorted(named) if name not in _tests_of(path)] == []
