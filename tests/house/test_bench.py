"""What `bench/` asks of the package and of the tests' helpers is there: no other test runs it."""

from __future__ import annotations

import ast
from importlib import import_module

import pytest

from tests.support.plans import ROOT


@pytest.mark.slow
def test_every_name_that_bench_imports_is_there() -> None:
    missing = [
        f"{path.name}: {node.module}.{name.name}"
        for path in sorted((ROOT / "bench").glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in {"rakgen", "tests"}
        for name in node.names
        if not hasattr(import_module(node.module), name.name) and not _is_module(f"{node.module}.{name.name}")
    ]
    assert missing == []


def _is_module(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True
