"""Shared code: named tuples of as many fields have one constructor's code, which `namedtuple` compiles for each."""

from __future__ import annotations

import collections
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
