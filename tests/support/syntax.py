"""Syntax of source texts, each read once in a process: the tests of the house walk the same trees many times.

They stay to the end, millions of small things: whoever collects garbage leaves them alone.
"""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from functools import cache
from typing import Any


@cache
def tree(source: str) -> ast.Module:
    read = ast.parse(source)
    gc.freeze()
    return read


def nodes(source: str, *kinds: type[ast.AST]) -> Iterator[Any]:
    """The nodes of a text that are of one of the kinds, kind by kind; all are walked over once in a process."""
    found = _by_kind(source)
    return (node for kind in kinds for node in found.get(kind, ()))


@cache
def _by_kind(source: str) -> dict[type[ast.AST], list[ast.AST]]:
    """Every node but those that say whether a name is read or set."""
    found: dict[type[ast.AST], list[ast.AST]] = {}
    left: list[ast.AST] = [tree(source)]
    while left:
        node = left.pop()
        kind = type(node)
        found.setdefault(kind, []).append(node)
        if kind is ast.Name or kind is ast.Constant:  # most of them, which hold no other
            continue
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, list):
                left.extend(below for below in value if isinstance(below, ast.AST))
            elif isinstance(value, ast.AST) and field != "ctx":
                left.append(value)
    return found
