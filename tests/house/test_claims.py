"""SECURITY.md names only tests that exist, and every claim names one."""

from __future__ import annotations

import ast
import re

import pytest

from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.syntax import tree

pytestmark = pytest.mark.slow  # reads the whole house

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TESTS = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", TEXT)))
CLAIMS = [
    row.strip("|").split(" | ") for row in TEXT.splitlines() if row.startswith("| ") and not row.startswith("| claim")
]


def test_every_claim_names_a_test() -> None:
    assert len(CLAIMS) > 20
    assert [claim for claim, held_by in CLAIMS if not re.search(r"`tests/.*::test_\w+`", held_by)] == []


@each(("path", "name"), TESTS)
def test_named_test_exists(path: str, name: str) -> None:
    assert name in {
        node.name
        for node in tree((ROOT / path).read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
