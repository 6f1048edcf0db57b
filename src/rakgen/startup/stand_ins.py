"""Stand-ins: modules that pydantic imports on sight for what no plan uses, put off until something asks for them."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

LATER: dict[str, tuple[str, ...]] = {
    "importlib.metadata": ("entry_points",),
    "secrets": (),
    "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError"),
}
"""Modules that pydantic imports for plugins, secret texts and time zones, with the names it takes from each."""

KNOWN = ("2.9", "2.10", "2.11", "2.12", "2.13", "2.14")
"""The versions of pydantic with which this was tried; with any other the modules are imported as always."""


def put_in_place() -> None:
    """Put a stand-in for each module of `LATER` that is not loaded yet, if the installed pydantic is one of `KNOWN`."""
    if pydantic_version() not in KNOWN:
        return
    for name, callables in LATER.items():
        if name not in sys.modules:
            sys.modules[name] = _stand_in(name, callables)


def pydantic_version() -> str:
    """The version of the installed pydantic as `2.14`, read from its file without importing it; '' where that says
    nothing.
    """
    package = PathFinder.find_spec("pydantic")
    spec = PathFinder.find_spec("version", package.submodule_search_locations) if package is not None else None
    if spec is None or not isinstance(spec.loader, SourceFileLoader):
        return ""
    try:
        text = spec.loader.get_data(spec.loader.path).decode("utf-8", "replace")
    except OSError:
        return ""
    found = re.search(r"^VERSION = '(\d+\.\d+)\.", text, re.MULTILINE)
    return found[1] if found else ""


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
