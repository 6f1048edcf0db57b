"""Left: documents that stand in an output folder where rakgen wrote them, though their plans, or the parts of them that
they are of, are no longer there.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from rakgen.incremental.manifest import (
    BuiltEntry,
    found_from,
    is_plan_there,
    plan_of,
    read_manifest,
    standing,
    still_there,
)
from rakgen.model.periode import Periode
from rakgen.system.files import is_folder, is_inside, is_link


class LeftDocument(NamedTuple):
    """A document, and the plan that it was made from: it is gone, or no longer builds it (`is_part`). What it says may
    have been changed since (`is_changed`): then it is somebody's work, and kept.
    """

    target: Path
    plan: Path
    is_part: bool = False
    is_changed: bool = False


def left_documents(folder: Path, made: Mapping[str, Collection[str]], homes: Collection[Path]) -> list[LeftDocument]:
    """What a folder still holds of plans that were removed or renamed, and of those that no longer build it, by its
    manifest.

    `made` are the names that plans write now, by the keys of their entries. Not counted is such a name, or one of
    another entry of the manifest (also in other capitals, where these make no other file), and a plan that may only be
    out of reach: its folder is not there, and lies in none of the projects (`homes`) at work.
    """
    entries = read_manifest(folder)
    plans = {key: found_from(folder, plan_of(key)) for key in entries}
    gone = {key for key, plan in plans.items() if _is_gone(plan, homes)}
    there = {key: made.get(key, entry.documents) for key, entry in entries.items() if key not in gone}
    taken: dict[str, set[str]] = {}
    for name in (name for names in (*there.values(), *made.values()) for name in names):
        taken.setdefault(name.casefold(), set()).add(name)
    found: dict[Path, LeftDocument] = {}
    for key, entry in entries.items():
        untaken = {
            name: known for name, known in _all_of(entry) if not _is_one(folder, name, taken.get(name.casefold(), ()))
        }
        for name, is_same in standing(folder, untaken).items():
            document = LeftDocument(folder / name, plans[key], key not in gone, not is_same)
            if not is_link(document.target) and (is_same or document.target not in found):
                found[document.target] = document
    return sorted(found.values())


def _is_one(folder: Path, name: str, names: Collection[str]) -> bool:
    """True for one of some names, or the file of one of them, where capitals make no other file."""
    try:
        return name in names or any((folder / name).samefile(folder / known) for known in names)
    except OSError:
        return False


class OthersDocument(NamedTuple):
    """A document that a plan of the run would write, and the other plan from which it was written."""

    target: Path
    plan: Path
    other: Path


def others_documents(folder: Path, made: Mapping[str, Path]) -> list[OthersDocument]:
    """What stands in a folder as another plan wrote it that is still there, of the names that are to be written now,
    each by its plan.
    """
    names = {name.casefold(): plan for name, plan in made.items()}
    found: dict[Path, OthersDocument] = {}
    for key, entry in read_manifest(folder).items():
        plan = found_from(folder, plan_of(key))
        known = {
            name: sums
            for name, sums in entry.documents.items()
            if (own := names.get(name.casefold())) is not None and not _is_same_plan(own, plan)
        }
        if known and is_plan_there(plan):
            for name in still_there(folder, known):
                found.setdefault(folder / name, OthersDocument(folder / name, names[name.casefold()], plan))
    return sorted(found.values())


def _is_same_plan(first: Path, second: Path) -> bool:
    folder = os.getcwd()  # noqa: PTH109  (asked for every document, and paths are slow)
    if os.path.join(folder, first) == os.path.join(folder, second):  # noqa: PTH118
        return True
    return os.path.realpath(first) == os.path.realpath(second)


def _all_of(entry: BuiltEntry) -> Iterable[tuple[str, str]]:
    """What a plan wrote, by names; no report of an earlier period, which an office keeps beside that of today."""
    reports = {_of_any_periode(name) for name in entry.documents}
    left = {name: known for name, known in entry.left.items() if _of_any_periode(name) not in reports}
    return {**left, **entry.documents}.items()


def _of_any_periode(name: str) -> str:
    """The name of a document without the period that it ends with: `2021.docx` of `2021-T3.docx`."""
    stem, dot, ending = name.rpartition(".")
    shorter, _, last = stem.rpartition("-")
    return f"{shorter}{dot}{ending}" if last in _PERIODS else name


_PERIODS = frozenset(
    kind.label(number)
    for kind in (Periode.BULAN, Periode.TRIWULAN, Periode.SEMESTER)
    for number in range(1, kind.value + 1)
)


def _is_gone(plan: Path, homes: Collection[Path]) -> bool:
    if is_plan_there(plan):
        return False
    return is_folder(plan.parent) or any(is_inside(plan, home) for home in homes)
