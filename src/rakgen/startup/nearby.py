"""Nearby: modules of rakgen, and of libraries that it loads at once, are found in the folder of their package, the
first place where they are looked for: Python asks several finders for each, and looks for five kinds of files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourceFileLoader
from types import ModuleType

PACKAGES = frozenset({"rakgen", "click", "pydantic", "yaml"})
"""Packages whose modules are files of Python; what else one has is found as always."""


class _NearbyFinder:
    """Finds `x.py` beside the other modules of its package, or else `x/__init__.py`."""

    @staticmethod
    def find_spec(name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> ModuleSpec | None:
        if path is None or name.partition(".")[0] not in PACKAGES:
            return None
        place = f"{path[0]}{os.sep}{name.rpartition('.')[2]}"
        spec = _spec(name, f"{place}.py")
        if spec is None and (spec := _spec(name, f"{place}{os.sep}__init__.py")) is not None:
            spec.submodule_search_locations = [place]
        return spec


def _spec(name: str, file: str) -> ModuleSpec | None:
    if not os.path.isfile(file):  # noqa: PTH113  (`pathlib` is not loaded yet)
        return None
    spec = ModuleSpec(name, SourceFileLoader(name, file), origin=file)
    spec.has_location = True
    return spec


def put_in_place() -> None:
    """Look for modules of `PACKAGES` so from now on."""
    sys.meta_path.insert(0, _NearbyFinder)
