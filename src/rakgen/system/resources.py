"""Resources: the shipped layouts and templates, as files of the data package `rakgen.templates`."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path


@lru_cache(maxsize=1)
def templates() -> Path:
    """The folder of layouts and templates: `templates/` of a checkout, or its copy in an installed wheel.

    Found by the package's own place: `importlib.resources` loads tempfile, shutil and more, which a short run does
    without.
    """
    spec = find_spec("rakgen.templates")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


def html_asset(name: str, folder: str = "html") -> str:
    """A style or script of the pages, as it stands in them."""
    return templates().joinpath(folder, name).read_text(encoding="utf-8").strip()
