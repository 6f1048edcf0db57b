"""Syntax of source texts, each read once in a process: the tests of the house walk the same trees many times.

They stay to the end, millions of small things: whoever collects garbage leaves them alone.
"""

from __future__ import annotations

import ast
import gc
from functools import cache


@cache
def tree(source: str) -> ast.Module:
    read = ast.parse(source)
    gc.freeze()
    return read


@cache
def nodes(source: str) -> list[ast.AST]:
    """Every node of a text, those above before those below."""
    return list(ast.walk(tree(source)))
