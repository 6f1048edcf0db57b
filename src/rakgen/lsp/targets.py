"""Targets: where the name at a place is given, and everywhere it is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rakgen.diagnostics import Span
from rakgen.lsp.links import REGISTERS, Link, Named, items_at, links_in, plan_of, register, text_of
from rakgen.lsp.workspace import Workspace
from rakgen.source import Scalar
from rakgen.system.files import is_file
from rakgen.system.plan_files import find_plans, find_realisasi
from rakgen.text.nearest import letters_of

Location = tuple[Path, Span]
"""A stretch of a file."""
START = Span(1, 1, 1, 1)


def link_at(workspace: Workspace, path: Path, line: int, column: int) -> Link | None:
    """The name at a place (from 1) of a file, or just before it."""
    here = (line, column)
    for link in links_in(workspace, path):
        node = link.node
        if (node.line, node.column) <= here <= (node.end_line, node.end_column):
            return link
    return None


def definition(workspace: Workspace, link: Link) -> list[Location]:
    """Where what a link names is given: in a register, by the `kode` or the text of an item, or a file of its own."""
    match link.kind:
        case "layout":
            file = workspace.library(link.path).find(link.name)
            return [(file, START)] if file is not None else []
        case "rencana":
            plan = plan_of(workspace, link.path)
            return [(plan, START)] if plan != link.path and is_file(plan) else []
        case "kode":
            return [(path, node.span) for path, node in _items_named(workspace, link)]
    named = _registered(workspace, link)
    return [(named.path, named.node.span)] if named is not None else []


def _registered(workspace: Workspace, link: Link) -> Named | None:
    name = link.kind
    assert name == "pelaksana" or name == "program" or name == "misi"
    return register(workspace, link.path, name).get(link.name)


def _items_named(workspace: Workspace, link: Link) -> Iterator[tuple[Path, Scalar]]:
    """The items of a plan that a kode, or in a record their text, names."""
    plan = plan_of(workspace, link.path)
    root = workspace.root(plan)
    is_record = plan != link.path
    for number, place in items_at(root) if root is not None else ():
        kode, text = place.item.get("kode"), place.item.get("uraian")
        is_there = link.rak is None or number == link.rak
        if isinstance(kode, Scalar) and kode.text == link.name and is_there:
            yield plan, kode
        elif is_record and isinstance(text, Scalar) and letters_of(text.text) == letters_of(link.name):
            yield plan, text


def references(workspace: Workspace, link: Link) -> Iterator[Link]:
    """Every use of what a link names in the files of its project, where it is given among them."""
    given = definition(workspace, link)
    spelled = {letters_of(name) for name in (link.name, words_of(workspace, link))}
    for path in files_of(workspace, link):
        if link.kind in REGISTERS and not _means_same(workspace, path, link, given):
            continue
        for other in links_in(workspace, path):
            is_near = other.kind == link.kind and letters_of(other.name) in spelled
            if is_near and _is_same(workspace, other, link, given):
                yield other


def _means_same(workspace: Workspace, path: Path, link: Link, given: list[Location]) -> bool:
    """True for a file in which a name of a register stands for the same."""
    named = _registered(workspace, link._replace(path=path))
    return [(named.path, named.node.span)] == given if named is not None else not given and path == link.path


def _is_same(workspace: Workspace, other: Link, link: Link, given: list[Location]) -> bool:
    if other.kind == "kode":
        return definition(workspace, other) == given
    return other.name == link.name and (not other.is_given or (other.path, other.node.span) in given)


def files_of(workspace: Workspace, link: Link) -> Iterator[Path]:
    """The files that can name the same: of what a plan gives a name that plan and what was reached of it, else all of
    the project.
    """
    project, plan = workspace.project(link.path), plan_of(workspace, link.path)
    is_shared = link.kind == "layout" or any(path == project.path for path, _ in definition(workspace, link))
    opened = [path for path in workspace.texts if workspace.project(path).folder == project.folder]
    found = [plan, link.path, *find_realisasi(project.folder), *opened]
    if is_shared:
        found += [*([project.path] if project.path else []), *find_plans([project.folder])[0]]
    for path in dict.fromkeys(found):
        kind = workspace.kind(path)
        if kind is not None and (is_shared or plan_of(workspace, path) == plan):
            yield path


def words_of(workspace: Workspace, link: Link) -> str:
    """What a link's name stands for, in the words of the file; ''."""
    match link.kind:
        case "layout":
            layout = workspace.library(link.path).get(link.name)[0]
            return (layout.keterangan or "") if layout is not None else ""
        case "rencana":
            return ""
        case "kode":
            return next((_item_words(workspace, path, node) for path, node in _items_named(workspace, link)), "")
    named = _registered(workspace, link)
    return named.words if named is not None else ""


def _item_words(workspace: Workspace, path: Path, node: Scalar) -> str:
    root = workspace.root(path)
    places = items_at(root) if root is not None else ()
    return next(
        (text_of(place.item) for _, place in places if node in (place.item.get("kode"), place.item.get("uraian"))), ""
    )
