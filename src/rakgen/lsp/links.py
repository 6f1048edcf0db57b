"""Links: the names that an office's files give to units, programmes, missions, items and layouts, and where each is
used; told from fields alone, so that a file need not be sound.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from rakgen.lsp.spots import node_at
from rakgen.lsp.workspace import Workspace
from rakgen.model.levels import LevelName
from rakgen.model.realisasi import RECORD_LEVELS
from rakgen.model.units import Units
from rakgen.model.walk import Place, descend
from rakgen.source import Mapping, Scalar, Sequence
from rakgen.source.nodes import Node

RegisterName: TypeAlias = Literal["pelaksana", "program", "misi"]
REGISTERS: tuple[RegisterName, ...] = ("pelaksana", "program", "misi")
"""The registers of a plan and of a project file."""
LinkKind: TypeAlias = Literal["pelaksana", "program", "misi", "kode", "layout", "rencana"]


class Link(NamedTuple):
    """A name in a file: what it names, as what, and whether it is given there. A `kode` counts within its `rak`, the
    number (from 0) of that in its plan; None where any may be meant.
    """

    kind: LinkKind
    name: str
    path: Path
    node: Scalar
    is_given: bool
    rak: int | None = None


class Named(NamedTuple):
    """What a name stands for: its words, and where it is given."""

    words: str
    path: Path
    node: Scalar


def items_of(node: Node | None, level: LevelName) -> list[Mapping]:
    """The items of a level directly below one, as fields."""
    below = node.get(level) if isinstance(node, Mapping) else None
    return [item for item in below.items if isinstance(item, Mapping)] if isinstance(below, Sequence) else []


def items_at(root: Mapping) -> Iterator[tuple[int | None, Place[Mapping]]]:
    """Every item of a plan or project file with the number of its rak; None for what stands in no rak."""
    for number, rak in enumerate(items_of(root, "rak")):
        yield from ((number, place) for place in descend(rak, "rak", items_of))
    programs = root.get("program")
    for _, program in programs.entries if isinstance(programs, Mapping) else ():
        if isinstance(program, Mapping):
            yield from ((None, place) for place in descend(program, "program", items_of))


def scalars(node: Node | None) -> list[Scalar]:
    """The texts of a value that is one, or a list of some."""
    if isinstance(node, Scalar):
        return [] if node.is_empty else [node]
    return [item for item in node.items if isinstance(item, Scalar)] if isinstance(node, Sequence) else []


def text_of(node: Node | None) -> str:
    """A text, or the `uraian` of a group; ''."""
    if isinstance(node, Mapping):
        node = node.get("uraian")
    return node.text if isinstance(node, Scalar) else ""


def register_at(root: Mapping | None, path: Path, register: RegisterName) -> dict[str, Named]:
    """What a file's own register holds, by key."""
    node = node_at(root, (register,))
    entries = node.entries if isinstance(node, Mapping) else ()
    return {key.text: Named(text_of(value), path, key) for key, value in entries}


def register(workspace: Workspace, path: Path, name: RegisterName) -> dict[str, Named]:
    """What a plan, a file of what was reached or a project file can name: the register of the project and, above it,
    that of the plan.
    """
    plan = plan_of(workspace, path)
    project = workspace.project(plan).path
    found = register_at(workspace.root(project), project, name) if project else {}
    return found if plan == project else found | register_at(workspace.root(plan), plan, name)


def plan_of(workspace: Workspace, path: Path) -> Path:
    """The plan that a file of what was reached names; any other file itself."""
    if workspace.kind(path) != "realisasi":
        return path
    named = text_of(node_at(workspace.root(path), ("rencana",)))
    return Path(os.path.normpath(path.parent / named)) if named else path


def unit_named(units: dict[str, Named], text: str) -> str | None:
    """The key of the unit that a text names, by its key or its name."""
    if text in units:
        return text
    return Units({key: unit.words for key, unit in units.items()}).named(text)


def links_in(workspace: Workspace, path: Path) -> Iterator[Link]:
    """Every name in a file; a unit that is called by its name counts as its key."""
    root = workspace.root(path)
    if root is None:
        return
    units = register(workspace, path, "pelaksana")
    if workspace.kind(path) == "realisasi":
        yield from _in_records(root, path, units)
        return
    for name in REGISTERS:
        yield from (Link(name, key, path, unit.node, True) for key, unit in register_at(root, path, name).items())
    for rak, place in items_at(root):
        yield from _in_item(place, path, rak, units)


def _in_item(place: Place[Mapping], path: Path, rak: int | None, units: dict[str, Named]) -> Iterator[Link]:
    item = place.item
    for unit in scalars(item.get("pelaksana")):
        yield Link("pelaksana", unit_named(units, unit.text) or unit.text, path, unit, False)
    for name in ("program", "misi"):
        value = item.get(name)
        if isinstance(value, Scalar) and not value.is_empty:
            yield Link("program" if name == "program" else "misi", value.text, path, value, False)
    if place.level == "rak":
        yield from (Link("layout", scalar.text, path, scalar, False) for scalar in scalars(item.get("layout")))
    for name, is_given in (("kode", True), ("rujukan", False)):
        value = item.get(name)
        if isinstance(value, Scalar) and not value.is_empty and place.level != "program":
            yield Link("kode", value.text, path, value, is_given, None if place.level == "rak" else rak)


def _in_records(root: Mapping, path: Path, units: dict[str, Named]) -> Iterator[Link]:
    plan = root.get("rencana")
    if isinstance(plan, Scalar) and not plan.is_empty:
        yield Link("rencana", plan.text, path, plan, False)
    rak = root.get("rak")
    if isinstance(rak, Scalar) and not rak.is_empty:
        yield Link("kode", rak.text, path, rak, False)
    records = root.get("realisasi")
    for record in records.items if isinstance(records, Sequence) else ():
        if not isinstance(record, Mapping):
            continue
        for level in RECORD_LEVELS:
            value = record.get(level)
            if isinstance(value, Scalar) and not value.is_empty:
                yield Link("program" if level == "program" else "kode", value.text, path, value, False)
        steps = record.get("tindak_lanjut")
        for step in steps.items if isinstance(steps, Sequence) else ():
            for unit in scalars(step.get("pelaksana") if isinstance(step, Mapping) else None):
                yield Link("pelaksana", unit_named(units, unit.text) or unit.text, path, unit, False)
