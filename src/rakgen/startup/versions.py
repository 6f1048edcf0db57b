"""Versions: those of libraries as installed, read without importing them, and those that tricks were tried with."""

from __future__ import annotations

import re
from functools import cache
from importlib.machinery import PathFinder, SourceFileLoader

PYDANTIC = ("2.9", "2.10", "2.11", "2.12", "2.13", "2.14")
"""The versions of pydantic that the tricks of this room were tried with; with any other none is played."""
PYYAML = ("6.0",)
"""Those of PyYAML."""
PYTHONS = ((3, 11), (3, 12), (3, 13))
"""Those of Python, whose own modules are loaded lighter."""


@cache
def pydantic_version() -> str:
    """The version of the installed pydantic as `2.14`; '' where its file says nothing."""
    return _said("pydantic", "version", "VERSION")


@cache
def pyyaml_version() -> str:
    """The version of the installed PyYAML as `6.0`; '' where its file says nothing."""
    return _said("yaml", "__init__", "__version__")


def _said(package: str, module: str, name: str) -> str:
    """What a module of a package says its version is, read from its file."""
    found = PathFinder.find_spec(package)
    spec = PathFinder.find_spec(module, found.submodule_search_locations) if found is not None else None
    if spec is None or not isinstance(spec.loader, SourceFileLoader):
        return ""
    try:
        text = spec.loader.get_data(spec.loader.path).decode("utf-8", "replace")
    except OSError:
        return ""
    said = re.search(rf"^{name} = '(\d+\.\d+)\.", text, re.MULTILINE)
    return said[1] if said else ""
