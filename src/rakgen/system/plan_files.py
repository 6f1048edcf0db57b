"""Plan files: which files of a folder are plans, on the disk and in a revision of git."""

from __future__ import annotations

import os
import stat
from collections.abc import Container, Iterable, Iterator
from pathlib import Path, PurePath

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import PROYEK_FILE, SUFFIXES, is_folder, reason

REALISASI_FOLDER = "realisasi"
"""The folder of a project in which it says what was reached."""
_NOT_PLANS = {"build", "templates", "node_modules", "__pycache__", REALISASI_FOLDER}
"""Folders of what is made from plans or for them."""


def is_plan(path: PurePath) -> bool:
    """True when a file, named from the folder that was asked for, is a plan by its name.

    `A.YAML` and `2021.yml` are; `rakgen.yaml` in any letters, what is hidden, Word's `~$` files and what lies in
    `build/`, `templates/` or `realisasi/` are not.
    """
    name = path.name.lower()
    is_own = name.endswith(SUFFIXES) and not name.startswith((".", "~$")) and name != PROYEK_FILE
    return is_own and all(_may_hold_plans(folder) for folder in path.parts[:-1])


def _may_hold_plans(folder: str) -> bool:
    return folder not in _NOT_PLANS and not folder.startswith(".")


def find_plans(paths: Iterable[Path], files: Container[Path] = ()) -> tuple[list[Path], list[Diagnostic]]:
    """Files named, whatever their names, and those below the folders named that are plans by name (`is_plan`), each
    once, by the first of its names. What is among the `files` is none of these folders.
    """
    plans: list[Path] = []
    findings: list[Diagnostic] = []
    for path in paths:
        if path in files or not is_folder(path):
            plans.append(path)
            continue
        faults: list[Diagnostic] = []
        found = sorted(_below(path, faults))
        findings += faults
        if not found and not faults:
            findings.append(diagnose("RAK908", str(path)))
        plans += found
    return each_once(plans), findings


def each_once(paths: Iterable[Path]) -> list[Path]:
    """Each file by the first of its names: seen from elsewhere, in other capitals where these do not count, a link."""
    found: dict[tuple[int, int] | Path, Path] = {}
    for path in paths:
        found.setdefault(_identity(path), path)
    return list(found.values())


def _identity(path: Path) -> tuple[int, int] | Path:
    """What tells a file from all others, whatever it is called; its name where no disk tells it."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return path
    return (found.st_dev, found.st_ino) if found.st_ino else path


def folders_of_plans(tree: Path) -> Iterator[Path]:
    """A folder and those below it in which plans are looked for."""
    for root, folders, _ in os.walk(tree):
        folders[:] = filter(_may_hold_plans, folders)
        yield Path(root)


def has_realisasi(project: Path) -> bool:
    """True for a project with a folder of files that say what was reached: in others nothing is looked for."""
    return is_folder(project / REALISASI_FOLDER)


def find_realisasi(project: Path) -> list[Path]:
    """The files of a project that may say what was reached, by their places and names."""
    return each_once(sorted(_below(project / REALISASI_FOLDER, []))) if has_realisasi(project) else []


def _below(folder: Path, faults: list[Diagnostic]) -> Iterable[Path]:
    """The plans at any depth; folders that cannot be read join the `faults`."""

    def tell(fault: OSError) -> None:
        indonesian, english = reason(fault)
        faults.append(diagnose("RAK903.folder", str(fault.filename), sebab=indonesian, sebab_en=english))

    for root, folders, names in os.walk(folder, onerror=tell):
        folders[:] = sorted(filter(_may_hold_plans, folders))
        place = Path(root)
        paths = (place / name for name in names if is_plan(PurePath(name)))
        yield from filter(_may_be_read, paths)


def _may_be_read(path: Path) -> bool:
    """False for a pipe, a socket or a device: reading it would wait, perhaps for ever. What cannot be known is for the
    reader to tell.
    """
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True
