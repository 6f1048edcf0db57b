"""Versions: that of pydantic as installed, read without importing it, and those that tricks were tried with."""

from __future__ import annotations

import re
from functools import cache
from importlib.machinery import PathFinder, SourceFileLoader

PYDANTIC = ("2.9", "2.10", "2.11", "2.12", "2.13", "2.14")
"""The versions of pydantic that the tricks of this room were tried with; with any other none is played."""


@cache
def pydantic_version() -> str:
    """The version of the installed pydantic as `2.14`; '' where its file says nothing."""
    package = PathFinder.find_spec("pydantic")
    spec = PathFinder.find_spec("version", package.submodule_search_locations) if package is not None else None
    if spec is None or not isinstance(spec.loader, SourceFileLoader):
        return ""
    try:
        text = spec.loader.get_data(spec.loader.path).decode("utf-8", "replace")
    except OSError:
        return ""
    said = re.search(r"^VERSION = '(\d+\.\d+)\.", text, re.MULTILINE)
    return said[1] if said else ""
