"""Edited rows: rows that an edited document has more or no more, as items that come or go."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Any, cast

from rakgen.diagnostics import Edit
from rakgen.document.document import Cell
from rakgen.layout.fields import LEVELS, LISTED, FormLevel
from rakgen.layout.header import HeaderLeaf
from rakgen.model.fields import Fields
from rakgen.model.levels import MODELS
from rakgen.readers.raw import RawCell
from rakgen.recognise.again import says_continued
from rakgen.recognise.contents import level_of_content
from rakgen.recognise.items import identities
from rakgen.recognise.outlines import OutlineReading
from rakgen.recognise.plan import finished
from rakgen.recognise.rows import RowKind, kind_of_row
from rakgen.recognise.values import put
from rakgen.returned.changes import EditReading, leaf_of
from rakgen.returned.compare import TablePair, begun
from rakgen.returned.edited import EditedPlace
from rakgen.returned.items import put_above
from rakgen.returned.places import REGISTERS, CannotSplice
from rakgen.source import Mapping, Scalar

BothRows = tuple[int, int]
"""A row that both have: its number among the printed ones and in the document."""
_NOTE = re.compile(r"(?i)\W*(?:catatan|keterangan|ket|sumber|nb)\b\W*:|\*")
"""A text that is no item."""
PutIn = Callable[[Mapping, dict[str, Any], type[Fields]], Edit]
"""Puts an item of some fields beside another of its list."""


class EditedRows:
    """Turns rows into changes of a plan."""

    def __init__(self, reading: EditReading) -> None:
        self.reading, self.places = reading, reading.places

    def removed(self, pair: TablePair, rows: Iterable[int]) -> list[EditedPlace]:
        """Rows that the document has no more, as the items that go with them."""
        gone = set(rows)
        by_item: dict[int, tuple[Mapping, set[int]]] = {}
        for row in range(len(pair.grid.body_rows)):
            for owner in self._chain(pair, row):
                by_item.setdefault(id(owner), (owner, set()))[1].add(row)
        whole = self._whole(
            {key: rows_of_item for key, rows_of_item in by_item.items() if rows_of_item[1] <= gone}, by_item.keys()
        )
        top = [rows_of_item for key, rows_of_item in whole.items() if id(self.places.parents.get(key)) not in whole]
        changes: list[EditedPlace] = []
        place = pair.form.whole.raw.place
        for owner, its_rows in top:
            change = EditedPlace("removed", place, self._name(owner), "", owner.span, rows=len(its_rows))
            change.names = frozenset().union(*(_names(pair, pair.grid.body_rows[row].cells) for row in its_rows))
            try:
                change.edits = [self.places.item_removed(owner)]
            except CannotSplice:
                change.why = "splice"
            changes.append(change)
            gone -= its_rows
        texts = {row: " ".join(cell.text for cell in pair.grid.body_rows[row].cells if cell) for row in sorted(gone)}
        return changes + [EditedPlace("removed", place, text, "", why="row") for text in texts.values() if text.strip()]

    def _whole(
        self, gone: dict[int, tuple[Mapping, set[int]]], printed: Collection[int]
    ) -> dict[int, tuple[Mapping, set[int]]]:
        """Of items whose rows are gone those that hold none that an excerpt leaves out: these stay, and so do they."""
        levels = {self.places.listed[key].level for key in printed}
        kept: set[int] = set()
        for key, place in self.places.listed.items():
            owner = self.places.parents.get(key)
            while key not in printed and place.level in levels and owner is not None:
                kept.add(id(owner))
                owner = self.places.parents.get(id(owner))
        return {key: rows_of_item for key, rows_of_item in gone.items() if key not in kept}

    def _chain(self, pair: TablePair, row: int) -> list[Mapping]:
        """The items of a list that a row is of, and those above them."""
        found: dict[int, Mapping] = {}
        for owner in self.reading.owners(pair, row).values():
            item: Mapping | None = owner
            while item is not None and id(item) in self.places.listed:
                found[id(item)] = item
                item = self.places.parents.get(id(item))
        return list(found.values())

    def _name(self, owner: Mapping) -> str:
        node = owner.get("uraian")
        return node.text if isinstance(node, Scalar) else ""

    def added(self, pair: TablePair, row: int, above: BothRows | None, below: BothRows | None) -> EditedPlace:
        """A row that the document has more, between two that both have, as a new item: above the item of the row below
        where it begins the labels of that or stands above all rows, else behind the item of the row above.
        """
        cells = begun(pair.form.whole.body, row)
        texts = [cell.text for cell in cells if cell is not None and cell.text.strip()]
        place = next((cell.place for cell in cells if cell is not None), pair.form.whole.raw.place)
        change = EditedPlace("added", place, "", " | ".join(texts), why="row", names=_names(pair, cells))
        kind, *_ = kind_of_row(pair.form.whole, row, pair.form.spec, pair.form.leaves)
        is_note = len(texts) == 1 and _NOTE.match(texts[0])
        if kind is RowKind.TOTAL or is_note or any(map(says_continued, cells)):
            return change
        body = pair.form.whole.body
        labels = [cell for cell in cells if cell is not None and below is not None and cell in body[below[1]]]
        is_first = below is not None and (above is None or any(cell.text.strip() for cell in labels))
        beside = below if is_first else above
        if beside is None or pair.form.spec.baris_periode is not None:
            return change
        if pair.form.spec.outline is not None:
            self._outlined(change, pair, row, above, below)
        elif is_first:
            own_cells = [None if cell in labels else cell for cell in cells]
            self._item(change, pair, row, beside, own_cells, partial(put_above, self.places))
        else:
            self._item(change, pair, row, beside, cells, self.places.item_added)
        return change

    def _item(
        self,
        change: EditedPlace,
        pair: TablePair,
        row: int,
        beside: BothRows,
        cells: list[RawCell | None],
        put_in: PutIn,
    ) -> None:
        """A row whose own cells are given as an item beside that of another row, in the same item above them."""
        own = identities(pair.form.spec, pair.form.leaves)
        levels = [
            level for level in LEVELS if level in own and (cell := cells[own[level]]) is not None and cell.text.strip()
        ]
        nested = [level for level in levels if level not in REGISTERS]
        owners = self.reading.owners(pair, beside[0])
        owner = owners.get(nested[0] if nested else "")
        if owner is None or id(owner) not in self.places.listed:
            return
        above_it = LEVELS[: LEVELS.index(nested[0])]
        higher = [own[level] for level in above_it if level in own and level not in REGISTERS]
        body = pair.form.whole.body
        if any(body[row][column] is not body[beside[1]][column] for column in higher):
            return
        items: dict[str, dict[str, Any]] = {level: {} for level in nested}
        for upper, lower in zip(nested, nested[1:], strict=False):
            items[upper][lower] = [items[lower]]
        kegiatan = owners.get("kegiatan")
        said = kegiatan.get("program") if kegiatan is not None else None
        if "kegiatan" in items and "program" in own and cells[own["program"]] is None and isinstance(said, Scalar):
            items["kegiatan"]["program"] = said.text
        self._insert(change, zip(pair.form.leaves, cells, strict=True), items, owner, put_in)

    def _outlined(
        self, change: EditedPlace, pair: TablePair, row: int, above: BothRows | None, below: BothRows | None
    ) -> None:
        """A row of an outline as an item of the programme of the one beside it: behind that of its level, or above the
        first where it stands right below what holds both.
        """
        outline = OutlineReading({}, self.reading.filling(), pair.form, again=False)
        level = outline.level_of(row)
        put_in: PutIn = self.places.item_added
        owner = self._of_level(pair, above, level)
        if owner is None and below is not None and self.reading.level_of(pair, below[0]) == level:
            owner, put_in = self._of_level(pair, below, level), partial(put_above, self.places)
        if owner is None or outline.filling.doubts:
            return
        items: dict[str, dict[str, Any]] = {level: {}}
        program = owner.get("program")
        if isinstance(program, Scalar):
            items[level]["program"] = program.text
        leaves = [leaf_of(pair, column, level) for column in range(len(pair.form.leaves))]
        cells = begun(pair.form.whole.body, row)
        if any(
            leaf is None and cell is not None and cell.text.strip() for leaf, cell in zip(leaves, cells, strict=True)
        ):
            return
        known = [(leaf, cell) for leaf, cell in zip(leaves, cells, strict=True) if leaf is not None]
        for own in dict.fromkeys(level_of_content(content)[0] for leaf, _ in known for content in leaf.column.isi):
            if own and own != level and outline.outline.is_own(own, cast(FormLevel, level)):
                items[own] = {}
                items[level][own] = [items[own]]
        self._insert(change, known, items, owner, put_in)

    def _of_level(self, pair: TablePair, row: BothRows | None, level: str) -> Mapping | None:
        """The item of a level that a row is of, or that holds it."""
        chain = self._chain(pair, row[0]) if row is not None else []
        return next((item for item in reversed(chain) if self.places.levels[id(item)] == level), None)

    def _insert(
        self,
        change: EditedPlace,
        cells: Iterable[tuple[HeaderLeaf, RawCell | None]],
        items: dict[str, dict[str, Any]],
        owner: Mapping,
        put_in: PutIn,
    ) -> None:
        """The splice that writes a new item beside `owner`: the first of some items by their levels, which holds the
        others; filled with what cells say.
        """
        change.span = owner.span
        program: dict[str, Any] = {}  # the one that the row names
        filling = self.reading.filling()
        for leaf, cell in cells:
            if cell is not None and leaf.column.content_name != "nomor" and leaf.column.hitung is None:
                put(filling, lambda level: program if level == "program" else items.get(level), leaf, cell, None)
        if "kegiatan" in items and "uraian" in program:
            filling.tell_program(items["kegiatan"], filling.program(str(program["uraian"]), change.place))
        programs = self.reading.programs_of(filling)
        if programs is None or any(doubt.kind != "near" for doubt in filling.doubts):
            change.why = "program" if programs is None else "row"
            return
        change.units = self.reading.new_units(filling, [item.get("pelaksana") for item in items.values()])
        top = next(iter(items))
        try:
            new = finished(_without_empty(items[top]), programs)
            change.edits = [put_in(owner, new, MODELS[top])]
            change.why = ""
        except CannotSplice:
            change.why = "splice"


def _names(pair: TablePair, cells: Iterable[Cell | RawCell | None]) -> frozenset[str]:
    """What a row calls its items: not what they put out, which many put out alike."""
    own = [
        any(name == "uraian" and level not in LISTED for level, name in map(level_of_content, leaf.column.isi))
        for leaf in pair.form.leaves
    ]
    return frozenset(
        " ".join(cell.text.split())
        for cell, is_name in zip(cells, own, strict=True)
        if is_name and cell is not None and cell.text.strip()
    )


def _without_empty(item: dict[str, Any]) -> dict[str, Any]:
    """An item without lists of items that say nothing."""
    return {name: value for name, value in item.items() if value != [{}]}
