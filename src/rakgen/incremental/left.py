"""Left: documents that stand in an output folder as rakgen wrote them, though their plans are no longer there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from rakgen.incremental.manifest import found_from, plan_of, read_manifest, still_there
from rakgen.system.files import is_folder, is_inside, is_link, is_taken


class LeftDocument(NamedTuple):
    """A document, and the plan that it was made from, which is gone."""

    target: Path
    plan: Path


def left_documents(folder: Path, made: Collection[str], homes: Collection[Path]) -> list[LeftDocument]:
    """What a folder still holds of plans that were removed or renamed, by its manifest: only what nobody changed since.

    Not counted is a name that a plan writes now (`made`, or another entry of the manifest; capitals do not make
    another), and a plan that may only be out of reach: its folder is not there, and lies in none of the projects
    (`homes`) at work.
    """
    entries = read_manifest(folder)
    plans = {key: found_from(folder, plan_of(key)) for key in entries}
    gone = {key: plan for key, plan in plans.items() if _is_gone(plan, homes)}
    taken = {name.casefold() for name in made}
    taken |= {name.casefold() for key, entry in entries.items() if key not in gone for name in entry.documents}
    found = {
        folder / name: LeftDocument(folder / name, plan)
        for key, plan in gone.items()
        for name in still_there(folder, entries[key])
        if name.casefold() not in taken and not is_link(folder / name)
    }
    return sorted(found.values())


def _is_gone(plan: Path, homes: Collection[Path]) -> bool:
    if is_taken(plan):
        return False
    return is_folder(plan.parent) or any(is_inside(plan, home) for home in homes)
