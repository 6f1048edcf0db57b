"""Resources: the shipped layouts and templates, read through importlib.resources (package `rakgen.templates`)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable


@lru_cache(maxsize=1)
def templates() -> Traversable:
    """The folder of layouts and templates: `templates/` of a checkout, or its copy in an installed wheel."""
    return files("rakgen.templates")
