"""Stand-ins: modules that pydantic, click and `inspect` import on sight for what no run does, put off until something
asks for them.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from rakgen.startup.versions import PYDANTIC, PYTHONS, pydantic_version

LATER: dict[str, tuple[str, ...]] = {
    "importlib.metadata": ("entry_points",),
    "secrets": (),
    "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError"),
    "ast": ("NodeVisitor",),
    "tokenize": (),
    "dis": (),
    "base64": (),
    "gettext": ("gettext", "ngettext"),
}
"""Modules that pydantic imports for plugins and for secret texts, time zones and bytes, which no model here has, click
for its own words, and `inspect` for source text and bytecode; with the names that are taken from each.
"""
FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE",
    128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR",
}  # fmt: skip
"""`COMPILER_FLAG_NAMES` of `dis`, of which `inspect` makes its own names."""


def put_in_place() -> None:
    """Put a stand-in for each module of `LATER` that is not loaded yet, if Python and pydantic are known ones."""
    if pydantic_version() not in PYDANTIC or sys.version_info[:2] not in PYTHONS:
        return
    for name, taken in LATER.items():
        if name not in sys.modules:
            sys.modules[name] = _stand_in(name, taken)
            if name == "dis":
                vars(sys.modules[name])["COMPILER_FLAG_NAMES"] = FLAG_NAMES


def _stand_in(name: str, taken: tuple[str, ...]) -> ModuleType:
    """A module that gives way to the real one when an attribute of it is asked for, or a name that was `taken` is used.

    Until then those are classes of their own: what took one from here cannot use it with `isinstance` or `except`.
    """
    module = ModuleType(name)
    module.__spec__ = ModuleSpec(name, None)

    def real() -> ModuleType:
        if sys.modules.get(name) is module:
            del sys.modules[name]
        return importlib.import_module(name)

    def missing(attribute: str) -> object:
        if attribute == "__path__":  # asked by every import statement; no module here has parts that anyone imports
            raise AttributeError(attribute)
        return getattr(real(), attribute)

    for attribute in taken:
        setattr(module, attribute, _forwarded(real, attribute))
    module.__getattr__ = missing  # type: ignore[method-assign]
    package, _, last = name.rpartition(".")
    if package:
        setattr(importlib.import_module(package), last, module)
    return module


def _forwarded(real: Callable[[], ModuleType], name: str) -> type:
    """What stands for a function or class of a real module: called it calls that one, and an object of a class below it
    finds the methods of that one.
    """

    class Forwarded:
        def __new__(cls, *arguments: object, **named: object) -> Any:
            return super().__new__(cls) if cls is not Forwarded else getattr(real(), name)(*arguments, **named)

        def __getattr__(self, attribute: str) -> object:
            return getattr(getattr(real(), name), attribute).__get__(self)

    return Forwarded
