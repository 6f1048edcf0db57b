"""Choices: what a value can name - what the office's files give a name to, periods, contents of columns, codes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rakgen.layout.calculation import FUNCTIONS
from rakgen.layout.fields import EMPTY, LEVEL_FIELDS, LEVELS, NUMBER, PERIODE
from rakgen.layout.layout import Layout
from rakgen.lsp.links import RegisterName, items_at, items_of, plan_of, register, scalars, text_of
from rakgen.lsp.spots import FieldWay, node_at
from rakgen.lsp.workspace import Workspace
from rakgen.model.periode import Periode
from rakgen.model.realisasi import YEAR_NAMES
from rakgen.source import Mapping
from rakgen.source import Sequence as Listing
from rakgen.source.nodes import Node
from rakgen.system.plan_files import find_plans
from rakgen.text.words import Language

_MOST_PLANS = 300
"""Files of a project that are looked into for plans to name."""


class Offer(NamedTuple):
    """A value, and what it stands for."""

    text: str
    words: str = ""


def registered(name: RegisterName) -> Callable[[Workspace, Path, FieldWay], Iterator[Offer]]:
    """What offers the keys of a register at a place of a file, each with its words."""

    def choices(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
        for key, named in register(workspace, path, name).items():
            yield Offer(key, named.words)

    return choices


def layouts(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
    """The layouts that a rak can name, the office's own among them."""
    library = workspace.library(path)
    for name in library.names():
        layout = library.get(name)[0]
        yield Offer(name, (layout.keterangan or "") if layout is not None else "")


def kodes(workspace: Workspace, path: Path, way: FieldWay) -> Iterator[Offer]:
    """The kegiatan of the same rak that a `rujukan` can take over."""
    root = workspace.root(path)
    rak = way[1] if len(way) > 1 and way[0] == "rak" else None
    for number, place in items_at(root) if root is not None else ():
        kode = text_of(place.item.get("kode"))
        if place.level == "kegiatan" and number == rak and kode and place.item.get("rujukan") is None:
            yield Offer(kode, text_of(place.item))


def periods(workspace: Workspace, path: Path, way: FieldWay) -> Iterator[Offer]:
    """The periods that the layouts of a rak can print of a field, its own kind first; of a record any part of the
    year.
    """
    for kind in kinds_printed(workspace, path, way):
        yield from (Offer(kind.label(number), _months(kind, number)) for number in range(1, kind.value + 1))
    if workspace.kind(path) == "realisasi":
        yield Offer(YEAR_NAMES[0])


def kinds_printed(workspace: Workspace, path: Path, way: FieldWay) -> Sequence[Periode]:
    """The kinds of parts of a year that the layouts of a rak can print of a field, or else of its schedules; none where
    they print it by years.
    """
    kinds = Periode.TRIWULAN, Periode.BULAN, Periode.SEMESTER
    if workspace.kind(path) != "rencana" or way[:1] != ("rak",):
        return kinds
    names = [part for part in way if isinstance(part, str)]
    layouts = list(_layouts_of(workspace, path, way))
    contents = [".".join(names[-count:]) for count in (2, 3)] if names[-1] != "jadwal" else []
    own = {kind for layout in layouts for name in contents for kind in layout.periodes.get(name, ())}
    finest = max(
        (kind.value for kind in own or {kind for layout in layouts for kind in layout.jadwal_periodes}), default=0
    )
    if finest == Periode.TAHUN.value:
        return ()
    return sorted((kind for kind in kinds if kind.value >= finest), key=lambda kind: kind.value)


def _months(kind: Periode, number: int) -> str:
    months = kind.bulan(number)
    first, last = Periode.BULAN.label(months[0]), Periode.BULAN.label(months[-1])
    return "" if first == last else f"{first}-{last}"


def _layouts_of(workspace: Workspace, path: Path, way: FieldWay) -> Iterator[Layout]:
    library = workspace.library(path)
    for name in scalars(node_at(workspace.root(path), (*way[:2], "layout"))):
        layout = library.get(name.text)[0]
        if layout is not None:
            yield layout


def items(level: str) -> Callable[[Workspace, Path, FieldWay], Iterator[Offer]]:
    """What a record can be about: the items of a level of its plan, by kode, else by their text."""

    def choices(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
        root = workspace.root(plan_of(workspace, path))
        rak = text_of(node_at(workspace.root(path), ("rak",)))
        names = [text_of(rak_item.get("kode")) for rak_item in items_of(root, "rak")]
        for number, place in items_at(root) if root is not None else ():
            is_of_rak = not rak or number is None or names[number] == rak
            if place.level == level and is_of_rak and place.item.get("rujukan") is None:
                kode, words = text_of(place.item.get("kode")), text_of(place.item)
                yield from [Offer(kode, words)] if kode else [Offer(words)] if words else []

    return choices


def raks(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
    """The rak of the plan that a file of what was reached is of."""
    for rak in items_of(workspace.root(plan_of(workspace, path)), "rak"):
        if kode := text_of(rak.get("kode")):
            yield Offer(kode)


def plans(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
    """The plans of the project, as seen from a file."""
    for plan in find_plans([workspace.project(path).folder])[0][:_MOST_PLANS]:
        if workspace.kind(plan) == "rencana":
            yield Offer(Path(os.path.relpath(plan, path.parent)).as_posix())


def contents(_: Workspace, __: Path, ___: FieldWay) -> Iterator[Offer]:
    """What a column can print."""
    yield from map(Offer, (NUMBER, EMPTY, PERIODE))
    yield from (Offer(f"{level}.{field}") for level in LEVELS for field in sorted(LEVEL_FIELDS[level]))


def counted(workspace: Workspace, path: Path, way: FieldWay) -> Iterator[Offer]:
    """What `dari` can name: of a table where its rows come from, of a closing row the columns of its table, of a column
    these and the fields of the plan.
    """
    if way[-3:-2] == ("tabel",):
        yield from (Offer("rencana"), Offer("program"))
        return
    table = node_at(workspace.root(path), way[:2] if way[:1] == ("tabel",) else ())
    yield from map(Offer, dict.fromkeys(_names(table.get("kolom") if isinstance(table, Mapping) else None)))
    if "baris_penutup" not in way:
        yield from (offer for offer in contents(workspace, path, way) if "." in offer.text)


def _names(node: Node | None) -> Iterator[str]:
    """The names of the columns in a list of columns, and of those below them."""
    for column in node.items if isinstance(node, Listing) else ():
        if isinstance(column, Mapping):
            if name := text_of(column.get("nama")):
                yield name
            yield from _names(column.get("kolom"))


def functions(_: Workspace, __: Path, way: FieldWay) -> Iterator[Offer]:
    """What a column can work out, besides formulas; of a closing row what it can."""
    closing = ("jumlah", "rata-rata")
    yield from map(Offer, closing if "baris_penutup" in way else FUNCTIONS)


def scales(workspace: Workspace, path: Path, _: FieldWay) -> Iterator[Offer]:
    """The scales that the project file names."""
    project = workspace.project(path).path
    node = node_at(workspace.root(project), ("skala",)) if project else None
    yield from (Offer(key.text) for key, _ in (node.entries if isinstance(node, Mapping) else ()))


def codes_of_rules(language: Language) -> Iterator[Offer]:
    """The codes of the rules, with their titles in a language."""
    from rakgen.rules import all_rules
    from rakgen.rules.manual.pages import page_of, title_and_content

    for code in sorted(all_rules()):
        page = page_of(code)
        yield Offer(code, title_and_content(page, language)[0] if page is not None else "")
