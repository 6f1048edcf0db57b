"""Rows: the item that a row of the table stands for - a new one below it, one moved, one taken away."""

from __future__ import annotations

from typing import cast

from rakgen.edit.asked import Asked, check_says, spliced
from rakgen.edit.opened import CellPlace, Opened
from rakgen.edit.refused import EditRefused
from rakgen.edit.trees import TreeValue, paths_of, plain, swapped, with_item, with_value, without
from rakgen.model.levels import MODELS
from rakgen.returned.items import moved, taken_away
from rakgen.returned.places import FileNodes, NewValue
from rakgen.returned.typed import FirstItem, TypedTable
from rakgen.source import Mapping, Scalar
from rakgen.text.words import Words

WISHES = ("add", "up", "down", "delete")
"""What can be asked of the item of a row."""

_NO_ROW = Words(
    "Baris itu tidak mewakili satu butir rencana; ubah di berkas rencana.",
    "That row stands for no one item of the plan; change it in the plan's file.",
)
_NO_TEXT = Words("Tulis dahulu uraian butir yang baru.", "Write what the new item says first.")
_END = Words("Butir ini sudah di ujung daftarnya.", "This item is at the end of its list already.")


def item_at(opened: Opened, place: CellPlace) -> tuple[str, Mapping]:
    """The item that a cell is of, with its level; of a cell of none the lowest of its row. Raises EditRefused."""
    table = opened.table_at(place)
    if table is None:
        raise EditRefused("unclear", _NO_ROW)
    chain = table.chain(place.row)
    wanted = table.at(place.row, place.column).level
    found = table.item(place.row, place.column) if wanted else chain[-1][1] if chain else None
    item = _own_item(table.places, found, chain) if found is not None else None
    if item is None:
        raise EditRefused("unclear", _NO_ROW)
    return table.places.listed[id(item)].level, item


def _own_item(places: FileNodes, owner: Mapping, chain: list[tuple[str, Mapping]]) -> Mapping | None:
    """The item of the list that a row is of: what it prints may be taken over from another by `rujukan`; None where
    that is not certain.
    """
    kode = owner.get("kode")
    if not isinstance(kode, Scalar):
        return owner
    level = places.listed[id(owner)].level
    higher = [above for _, above in chain[: [level_above for level_above, _ in chain].index(level)]]
    referring = [
        item
        for listed in places.listed.values()
        if listed.level == level
        and isinstance(item := listed.items.items[listed.number], Mapping)
        and isinstance(named := item.get("rujukan"), Scalar)
        and named.text == kode.text
    ]
    if not referring:
        return owner
    found = [item for item in (owner, *referring) if higher and higher[-1] in _above(places, item)]
    return found[0] if len(found) == 1 else None


def _above(places: FileNodes, item: Mapping) -> list[Mapping]:
    """The groups that an item lies in."""
    found = []
    above = places.parents.get(id(item))
    while above is not None:
        found.append(above)
        above = places.parents.get(id(above))
    return found


def row_asked(opened: Opened, place: CellPlace, wish: str, text: str, level: str = "") -> Asked:
    """What is asked of the item of a row; `text` is what a new one says, `level` that of the first one within it.
    Raises EditRefused.
    """
    if wish == "add":
        return _added(opened, place, text, level)
    _, item = item_at(opened, place)
    listed = opened.places.listed[id(item)]
    path = paths_of(opened.root)[id(item)]
    if wish == "delete":
        edits = spliced(opened, lambda: [taken_away(opened.places, item)])
        only = len(listed.items.items) == 1
        gone = path[:-1] if only else path
        return Asked(edits, lambda after: check_says(after, without(plain(opened.root), gone)))
    by = -1 if wish == "up" else 1
    if not 0 <= listed.number + by < len(listed.items.items):
        raise EditRefused("unclear", _END)
    edits = spliced(opened, lambda: [moved(opened.places, item, by)])
    return Asked(edits, lambda after: check_says(after, swapped(plain(opened.root), path, by)))


def _added(opened: Opened, place: CellPlace, text: str, within: str) -> Asked:
    """A new item below that of a row, of the same programme where the table prints it; of a level `within` that, or in
    an empty column of a level below, the first one there.
    """
    if not text.strip():
        raise EditRefused("unclear", _NO_TEXT)
    table = opened.table_at(place)
    if table is None:
        raise EditRefused("unclear", _NO_ROW)
    opening = _opening_within(table, place, within) if within else table.opening(place.row, place.column)
    if opening is not None:
        return first_asked(opened, opening, text)
    level, item = item_at(opened, place)
    data = {"uraian": _tidy(text)}
    program = item.get("program") if level == "kegiatan" and table.prints_programs else None
    if isinstance(program, Scalar) and not program.is_empty:
        data["program"] = program.text  # below which it is to be printed
    edits = spliced(opened, lambda: [opened.places.item_added(item, data, MODELS[level])])
    path = paths_of(opened.root)[id(item)]
    return Asked(edits, lambda after: check_says(after, with_item(plain(opened.root), path, dict(data))))


def _opening_within(table: TypedTable, place: CellPlace, level: str) -> FirstItem:
    """The first item of a level within that of a row. Raises EditRefused."""
    item = table.item(place.row, place.column)
    openings = table.openings(place.row, item) if item is not None else []
    if (opening := next((first for first in openings if first.level == level), None)) is None:
        raise EditRefused("unclear", _NO_ROW)
    return opening


def first_asked(opened: Opened, opening: FirstItem, text: str) -> Asked:
    """The first item of a level below another item. Raises EditRefused."""
    data = [{"uraian": _tidy(text)}]
    level, above, owner = opening
    edits = spliced(opened, lambda: opened.places.put(owner, level, cast(NewValue, data), MODELS[above]))
    path = (*paths_of(opened.root)[id(owner)], level)
    return Asked(edits, lambda after: check_says(after, with_value(plain(opened.root), path, cast(TreeValue, data))))


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().split("\n"))
