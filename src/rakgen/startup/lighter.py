"""Lighter: what libraries make while they load and no run uses, put off or left out.

PyYAML compiles patterns that its C parser has no use for, one of them over all of Unicode, and modules that pydantic
imports compile some for fractions and paragraphs; pydantic describes its schemas, settings and arguments as classes,
for type checkers alone; pydantic and annotated_types define dataclasses, each of whose methods Python up to 3.12
compiles by itself; and Python compiles annotations that are texts.
"""

from __future__ import annotations

import re
import sys
import typing
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType
from typing import Any

from rakgen.startup.named_tuples import keep_bases
from rakgen.startup.shared_code import share_constructors
from rakgen.startup.versions import PYDANTIC, PYTHONS, PYYAML, pydantic_version, pyyaml_version

_COMPILE = re.compile


class _Pattern:
    """A pattern that is compiled when one of its methods is asked for; functions of `re` do not take it."""

    def __init__(self, *how: Any) -> None:
        self._how = how

    def __getattr__(self, name: str) -> Any:
        value = getattr(_COMPILE(*self._how), name)
        setattr(self, name, value)
        return value


class _PlainDict:
    """In place of `TypedDict`: makes dictionaries too, but nobody looks at the types of what its classes hold."""

    def __init_subclass__(cls, **how: bool) -> None: ...

    def __new__(cls, **fields: Any) -> Any:
        return fields


@contextmanager
def _patterns_put_off() -> Iterator[None]:
    compiled = re.compile
    re.compile = _Pattern  # type: ignore[assignment]
    try:
        yield
    finally:
        re.compile = compiled


@contextmanager
def _shapes_left_out() -> Iterator[None]:
    import typing_extensions

    places: tuple[Any, ...] = (typing, typing_extensions)
    kept = [place.TypedDict for place in places]
    for place in places:
        place.TypedDict = _PlainDict
    try:
        yield
    finally:
        for place, real in zip(places, kept, strict=True):
            place.TypedDict = real


@contextmanager
def _methods_put_off() -> Iterator[None]:
    """Methods of dataclasses are made when they are first called."""
    if not compiles_method_by_method():
        yield
        return
    import dataclasses

    place: Any = dataclasses
    make = place._create_fn

    def put_off(name: str, *how: Any, **more: Any) -> Callable[..., Any]:
        made: list[Callable[..., Any]] = []

        def method(*arguments: Any, **named: Any) -> Any:
            if not made:
                made.append(make(name, *how, **more))
            return made[0](*arguments, **named)

        method.__name__ = name
        return method

    place._create_fn = put_off
    try:
        yield
    finally:
        place._create_fn = make


@contextmanager
def _shapes_and_methods() -> Iterator[None]:
    with _shapes_left_out(), _methods_put_off():
        yield


def _is_known_pydantic() -> bool:
    return pydantic_version() in PYDANTIC


def _is_known_pyyaml() -> bool:
    return pyyaml_version() in PYYAML


def _is_known_python() -> bool:
    return sys.version_info[:2] in PYTHONS


def compiles_method_by_method() -> bool:
    """True for a Python that compiles each method of a dataclass alone."""
    return sys.version_info < (3, 13)


MODULES: dict[str, tuple[Callable[[], AbstractContextManager[None]], Callable[[], bool]]] = {
    **dict.fromkeys(("yaml.reader", "yaml.resolver", "yaml.constructor"), (_patterns_put_off, _is_known_pyyaml)),
    **dict.fromkeys(("fractions", "textwrap", "platform"), (_patterns_put_off, _is_known_python)),
    **dict.fromkeys(
        ("pydantic_core", "pydantic_core.core_schema", "pydantic.config"), (_shapes_left_out, _is_known_pydantic)
    ),
    "pydantic.fields": (_shapes_and_methods, _is_known_pydantic),
    **dict.fromkeys(
        (
            "annotated_types",
            "pydantic.aliases",
            "pydantic.functional_validators",
            "pydantic.json_schema",
            "pydantic.types",
            "pydantic._internal._decorators",
            "pydantic._internal._fields",
            "pydantic._internal._utils",
        ),
        (_methods_put_off, _is_known_pydantic),
    ),
}
"""Each module that is made lighter, within what it is loaded, and whether it is of a version that was tried."""


class _LighterLoader(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        with MODULES[module.__name__][0]():
            super().exec_module(module)


class _LighterFinder:
    """Finds the `MODULES` as they would be found, to be loaded by `_LighterLoader`."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name not in MODULES or not MODULES[name][1]():
            return None
        spec = PathFinder.find_spec(name, path, target)
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _LighterLoader(spec.loader.name, spec.loader.path)
        return spec


def leave_annotations_as_texts() -> None:
    """Have annotations that are texts compiled when they are evaluated.

    `typing` compiles each at once, and the first `compile` of a run makes all classes of `ast`.
    """
    place: Any = typing
    place.compile = lambda text, *how: text


def put_in_place() -> None:
    """Have the `MODULES` loaded lighter when they are imported, and annotations that are texts left so."""
    sys.meta_path.insert(0, _LighterFinder)
    if _is_known_python():
        leave_annotations_as_texts()
        share_constructors()
        keep_bases()
