"""Functions that share code do as those that were compiled each by itself."""

import collections
import inspect
from typing import Any, NamedTuple

import pytest

from rakgen.startup import shared_code


def made() -> list[Any]:
    class Pair(NamedTuple):
        left: int
        right: str = "b"

    return [Pair, collections.namedtuple("None_", ""), collections.namedtuple("One", "only")]


CALLS: tuple[tuple[tuple[Any, ...], dict[str, Any]], ...] = (
    ((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {}), ((), {"left": 1}), ((1,), {"right": 2}), ((1,), {"left": 2}),
    ((), {"only": 1}), ((), {"field_0": 1}),
)  # fmt: skip


def said(kind: Any, arguments: tuple[Any, ...], named: dict[str, Any]) -> str:
    try:
        return repr(kind(*arguments, **named))
    except TypeError as fault:
        return str(fault)


def test_they_are_made_as_always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(collections, "eval", raising=False)  # of a run that a test began in this process
    compiled = made()
    monkeypatch.setattr(collections, "eval", shared_code._evaluate, raising=False)
    for one, other in zip(compiled, made(), strict=True):
        assert [said(one, *call) for call in CALLS] == [said(other, *call) for call in CALLS]
        assert inspect.signature(one) == inspect.signature(other)
        assert one.__new__.__code__.co_code == other.__new__.__code__.co_code


def test_those_of_as_many_fields_have_one_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collections, "eval", shared_code._evaluate, raising=False)
    shared_code._code.cache_clear()
    for names in ("a b", "c d", "e"):
        collections.namedtuple("Record", names)
    assert shared_code._code.cache_info().misses == 2
