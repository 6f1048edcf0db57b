"""Shared code: functions that libraries compile each from a text of its own, and that differ in names alone.

Named tuples of as many fields have one constructor's code; so have the questions about types that typing_inspection
answers with the same words.
"""

from __future__ import annotations

import collections
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import CodeType, FunctionType
from typing import Any


@cache
def _code(count: int) -> CodeType:
    """The code of the constructor of a named tuple of so many fields."""
    names = "".join(f"field_{number}, " for number in range(count))
    function: FunctionType = eval(f"lambda _cls, {names}: _tuple_new(_cls, ({names}))")
    return function.__code__


def _evaluate(text: str, names: dict[str, Any]) -> FunctionType:
    """What `namedtuple` has evaluated: `lambda _cls, a, b: _tuple_new(_cls, (a, b))`."""
    parameters = text.partition(":")[0].removeprefix("lambda ").replace(",", " ").split()
    return FunctionType(_code(len(parameters) - 1).replace(co_varnames=tuple(parameters)), names)


def share_constructors() -> None:
    """Have each class that `namedtuple` makes from now on take the code of one with as many fields."""
    place: Any = collections
    place.eval = _evaluate


_QUESTION = re.compile(r"\ndef (\w+)(\(obj: Any, /\) -> .+:\n    return .+\n)")


@cache
def _question(rest: str) -> CodeType:
    made: dict[str, FunctionType] = {}
    exec(f"def question{rest}", {"Any": Any}, made)
    return made["question"].__code__


def _execute(text: str, names: dict[str, Any], made: dict[str, Any]) -> None:
    """What typing_inspection has executed: `def is_never(obj: Any, /) -> bool:`, and a line that answers."""
    match = _QUESTION.fullmatch(text)
    if match is None:
        exec(text, names, made)
    else:
        code = _question(match[2]).replace(co_name=match[1], co_qualname=match[1])
        made[match[1]] = FunctionType(code, names)


@contextmanager
def share_questions() -> Iterator[None]:
    """Have questions about types take the code of others while typing_inspection makes them."""
    place: Any = sys.modules["typing_inspection.typing_objects"]
    place.exec = _execute
    try:
        yield
    finally:
        del place.exec
