"""Syntax of source texts, each read once in a process: the tests of the house walk the same trees many times."""

from __future__ import annotations

import ast
from functools import cache


@cache
def tree(source: str) -> ast.Module:
    return ast.parse(source)


@cache
def nodes(source: str) -> list[ast.AST]:
    """Every node of a text, those above before those below."""
    return list(ast.walk(tree(source)))
