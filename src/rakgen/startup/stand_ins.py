"""Stand-ins: modules that pydantic imports on sight for what no plan uses, put off until something asks for them."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType

from rakgen.startup.versions import PYDANTIC, pydantic_version

LATER: dict[str, tuple[str, ...]] = {
    "importlib.metadata": ("entry_points",),
    "secrets": (),
    "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError"),
}
"""Modules that pydantic imports for plugins, secret texts and time zones, with the names it takes from each."""


def put_in_place() -> None:
    """Put a stand-in for each module of `LATER` that is not loaded yet, if the installed pydantic is a known one."""
    if pydantic_version() not in PYDANTIC:
        return
    for name, callables in LATER.items():
        if name not in sys.modules:
            sys.modules[name] = _stand_in(name, callables)


def _stand_in(name: str, callables: tuple[str, ...]) -> ModuleType:
    """A module that gives way to the real one when an attribute of it is asked for, or one of `callables` is called.

    Until then those are functions: what took one from here cannot use it with `isinstance` or `except`.
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

    for function in callables:
        setattr(module, function, _forwarded(real, function))
    module.__getattr__ = missing  # type: ignore[method-assign]
    package, _, last = name.rpartition(".")
    if package:
        setattr(importlib.import_module(package), last, module)
    return module


def _forwarded(real: Callable[[], ModuleType], function: str) -> Callable[..., object]:
    def call(*arguments: object, **named: object) -> object:
        result: object = getattr(real(), function)(*arguments, **named)
        return result

    return call
