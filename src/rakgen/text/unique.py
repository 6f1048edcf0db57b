"""Unique: names that may stand once only; the second of one name gets a number."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count


def unused(name: str, is_taken: Callable[[str], bool], numbered: Callable[[str, int], str]) -> str:
    """`name`, or `numbered(name, 2)`, `numbered(name, 3)`, ...: the first that is not taken."""
    if not is_taken(name):
        return name
    return next(other for number in count(2) if not is_taken(other := numbered(name, number)))
