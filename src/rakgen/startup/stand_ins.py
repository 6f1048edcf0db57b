"""Stand-ins: modules that pydantic imports on sight and no plan needs."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

_LATER = {"importlib.metadata": ("entry_points",), "secrets": (), "zoneinfo": ("ZoneInfo", "ZoneInfoNotFoundError")}
"""Modules that pydantic imports on sight for what no plan uses (plugins, secret texts, time zones), with the names it takes."""


def put_in_place() -> None:
    """Settings of a short run.

    It keeps what it makes, so collecting garbage often only costs time. Plugins of other packages must not change how plans
    are validated. What pydantic imports for nothing here is loaded when something asks for it.
    """
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for name, callables in _LATER.items():
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

    for one in callables:
        setattr(module, one, lambda *args, one=one, **named: getattr(real(), one)(*args, **named))
    module.__getattr__ = missing  # type: ignore[method-assign]
    package, _, last = name.rpartition(".")
    if package:
        setattr(importlib.import_module(package), last, module)
    return module
