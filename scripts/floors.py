"""Floors: the lowest version of everything that pyproject.toml lets users install, one `name==version` a line for pip.

`python scripts/floors.py >floors.txt`, then `pip install -c floors.txt '.[pdf,impor,impor-pdf,lsp]'`: what .ci/run
tries.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def floors(text: str) -> list[str]:
    """`click>=8.2.1` of what users install, with its extras, as `click==8.2.1`; ValueError for any other form."""
    project = tomllib.loads(text)["project"]
    extras = project["optional-dependencies"]
    found = []
    optional = [requirement for name in ("pdf", "impor", "impor-pdf", "lsp") for requirement in extras[name]]
    for requirement in (*project["dependencies"], *optional):
        match = re.fullmatch(r"([\w-]+)>=([\d.]+)", requirement)
        if match is None:
            raise ValueError(f"{requirement}: not `name>=version`")
        found.append(f"{match[1]}=={match[2]}")
    return found


if __name__ == "__main__":
    print("\n".join(floors(PYPROJECT.read_text(encoding="utf-8"))))
