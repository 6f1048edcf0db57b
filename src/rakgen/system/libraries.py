"""Libraries: what rakgen needs of other packages, and the finding where one is missing or too old."""

from __future__ import annotations

import re
import sys
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose

_DISTRIBUTIONS = {"docx": "python-docx", "yaml": "pyyaml"}
"""Packages whose modules have another name than what pip installs."""

_FLOOR = re.compile(r"([\w.-]+)\s*>=\s*([\d.]+)\s*(?:;\s*extra\s*==\s*['\"]([\w-]+)['\"])?$")
EXTRAS = ("pdf", "impor", "impor-pdf", "lsp", "watch")
"""The extras that users install; the others are for work on rakgen itself."""


class Floor(NamedTuple):
    """A package that rakgen needs, and its lowest version."""

    name: str
    version: str

    @property
    def requirement(self) -> str:
        """As pip takes it."""
        return f"{self.name}>={self.version}"


def floors() -> list[Floor]:
    """What rakgen declares to need, the extras of users too; [] where it was not installed as a package."""
    import importlib.metadata as metadata

    try:
        declared = metadata.requires("rakgen") or []
    except metadata.PackageNotFoundError:
        return []
    found = [match for line in declared if (match := _FLOOR.match(line))]
    return [Floor(match[1], match[2]) for match in found if match[3] in (None, *EXTRAS)]


def library_finding(fault: BaseException) -> Diagnostic | None:
    """What is wrong with the installed libraries where that explains a fault: one that cannot be imported, or else one
    that is older than rakgen needs. None where nothing is.
    """
    import importlib.metadata as metadata

    known = {floor.name.lower(): floor for floor in floors()}
    missing = (fault.name or "").partition(".")[0] if isinstance(fault, ModuleNotFoundError) else ""
    name = _DISTRIBUTIONS.get(missing, missing).lower().replace("_", "-")
    if name in known:
        return _told("RAK914", known[name])
    for floor in known.values():
        try:
            installed = metadata.version(floor.name)
        except metadata.PackageNotFoundError:
            continue
        if _numbers(installed) < _numbers(floor.version):
            return _told("RAK914.lama", floor, installed)
    return None


def _told(code: str, floor: Floor, installed: str = "") -> Diagnostic:
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    command = f'{python} -m pip install "{floor.requirement}"'
    return diagnose(code, "rakgen", nama=floor.name, perlu=floor.version, ada=installed, perintah=command)


def _numbers(version: str) -> tuple[int, ...]:
    """`3.2.5rc1` -> 3, 2, 5."""
    numbers = re.match(r"\d+(\.\d+)*", version)
    return tuple(int(part) for part in numbers[0].split(".")) if numbers else ()
