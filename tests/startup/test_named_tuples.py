"""Named tuples that keep their base are as those that get it twice."""

import sys
import typing
from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

import pytest

from rakgen.startup import named_tuples

T = TypeVar("T")


def plain() -> Any:
    class Pair(NamedTuple):
        """Two."""

        left: int
        right: "list[str] | None" = None

        @property
        def both(self) -> tuple[int, int]:
            return self.left, self.left

        @classmethod
        def of(cls, left: int) -> Any:
            return cls(left)

        def __str__(self) -> str:
            return f"{self.left}!"

    return Pair


def bare() -> Any:
    class Nothing(NamedTuple):
        pass

    return Nothing


def generic() -> Any:
    class Holder(NamedTuple, Generic[T]):
        held: T
        note: str = ""

    return Holder


def called() -> Any:
    return NamedTuple("Called", [("left", int), ("right", str)])


def without_default() -> Any:
    return _made({"a": int, "b": int}, {"a": 1})


def overwriting() -> Any:
    return _made({"a": int}, {"_replace": 1})


def below_another() -> Any:
    return typing.NamedTupleMeta("A", (int,), {"__module__": "x"})  # type: ignore[attr-defined]


def _made(fields: dict[str, type], more: dict[str, object]) -> Any:
    body = {"__module__": "x", "__annotations__": fields, **more}
    return typing.NamedTupleMeta("A", (typing._NamedTuple,), body)  # type: ignore[attr-defined]


def told(make: Callable[[], Any]) -> object:
    """What a class is, or why it cannot be."""
    try:
        made = make()
    except (TypeError, AttributeError, AssertionError) as fault:
        return type(fault), str(fault)
    values = {name: repr(value).partition(" at 0x")[0] for name, value in vars(made).items()}
    return made.__mro__[1:], made.__bases__, [*values.items()], made.__annotations__, made.__doc__, made._field_defaults


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="there is nothing to spare")
@pytest.mark.parametrize("make", [plain, bare, generic, called, without_default, overwriting, below_another])
def test_they_are_made_as_always(make: Callable[[], Any], monkeypatch: pytest.MonkeyPatch) -> None:
    meta: Any = typing.NamedTupleMeta  # type: ignore[attr-defined]
    monkeypatch.setattr(meta, "__new__", staticmethod(named_tuples._PLAINLY))
    always = told(make)
    named_tuples.keep_bases()
    assert told(make) == always


def test_one_with_methods_works(monkeypatch: pytest.MonkeyPatch) -> None:
    meta: Any = typing.NamedTupleMeta  # type: ignore[attr-defined]
    monkeypatch.setattr(meta, "__new__", staticmethod(named_tuples._PLAINLY))
    named_tuples.keep_bases()
    pair = plain().of(3)
    assert (pair.both, pair.right, str(pair), pair._replace(left=4)[0], pair) == ((3, 3), None, "3!", 4, (3, None))
