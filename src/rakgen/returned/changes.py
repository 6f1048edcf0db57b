"""Changes: what an edited document says otherwise, as what it asks of the plan's fields."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from collections.abc import Mapping as Mapping_
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from rakgen.diagnostics import Edit, Elsewhere, Span
from rakgen.document.document import Cell
from rakgen.layout.fields import LEVELS, LISTED
from rakgen.layout.header import HeaderLeaf
from rakgen.model import Rencana
from rakgen.model.levels import MODELS
from rakgen.readers.raw import RawCell, RawPlace
from rakgen.recognise.contents import level_of_content
from rakgen.recognise.items import identities
from rakgen.recognise.plan import finished
from rakgen.recognise.values import Filling, put
from rakgen.returned.compare import CellDifference, TablePair, begun, lines_of
from rakgen.returned.places import CannotSplice, FileNodes, NewValue
from rakgen.source import Mapping, Scalar
from rakgen.source import Sequence as Listing

EditedKind = Literal["cell", "added", "removed", "line"]
WhyNot = Literal["", "form", "file", "program", "splice", "reads", "row", "line"]
"""WhyNot a change cannot be made: "" it can; the form prints it; it stands in another file; in a register; the field is
written in a way that no splice keeps; the plan would not print it; a row whose item is not certain; a line
outside the tables.
"""


@dataclass(eq=False)
class EditedPlace:
    """One edit of the document: its place, what was printed and what it says, where the plan says it; `wants` are the
    fields with their new values, `units` those that the plan does not know yet, `rows` how many rows come or go.
    """

    kind: EditedKind
    place: RawPlace
    old: str
    new: str
    span: Span | None = None
    at: CellDifference | None = None
    why: WhyNot = ""
    wants: list[NewField] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    units: dict[str, str] = field(default_factory=dict)
    rows: int = 1


@dataclass
class NewField:
    """A field of a group of the plan's file, and the value that a cell gives it; `key` is the period of one of its
    values, '' for the field.
    """

    owner: Mapping
    level: str
    name: str
    key: str
    value: NewValue


class EditReading:
    """Turns what differs into changes of a plan."""

    def __init__(self, rencana: Rencana, places: FileNodes) -> None:
        self.rencana, self.places = rencana, places

    def filling(self) -> Filling:
        """An empty reading that knows the plan's units."""
        filling = Filling()
        filling.pelaksana.know(self.rencana.pelaksana)
        return filling

    def _new_units(self, filling: Filling) -> dict[str, str]:
        """Units that the plan does not know, by keys for its register."""
        return {key: name for key, name in filling.pelaksana.names.items() if key not in self.rencana.pelaksana}

    # Cells

    def cell(self, pair: TablePair, at: CellDifference) -> EditedPlace:
        """The change that a cell asks for."""
        own = pair.covering[at.printed_row][at.column]
        said = pair.said(at.row, at.column)
        assert own is not None
        place = said.place if said is not None else pair.form.whole.raw.place.at(at.row + 1, at.column + 1)
        change = EditedPlace("cell", place, own.text, said.text if said is not None else "", own.origin, at)
        if isinstance(own.origin, Elsewhere):
            change.why = "file"
        elif said is not None and said.rowspan >= 1:
            self._ask(change, pair, at, own, said)
        else:
            change.why = "form"
        return change

    def _ask(self, change: EditedPlace, pair: TablePair, at: CellDifference, own: Cell, said: RawCell) -> None:
        leaf = pair.leaf(at.column)
        owners = self.owners(pair, at.printed_row)
        row = None
        filling = self.filling()
        new = _read(filling, leaf, said, row) if pair.form.spec.baris_periode is None else {}
        old = _read(self.filling(), leaf, _raw(own), row)
        for level in dict.fromkeys([*old, *new]):
            if old.get(level) == new.get(level):
                continue
            owner = owners.get(level)
            if owner is None or level in ("program", "misi"):
                change.why = "program" if level in ("program", "misi") else "form"
                return
            self._fields(change, owner, level, old.get(level, {}), new.get(level, {}), leaf)
        change.units = self._new_units(filling)
        if any(doubt.kind != "near" for doubt in filling.doubts):
            change.why = "reads"
        elif not change.wants and not change.why:
            self._literally(change, own)

    def _fields(
        self,
        change: EditedPlace,
        owner: Mapping,
        level: str,
        old: Mapping_[str, Any],
        new: Mapping_[str, Any],
        leaf: HeaderLeaf,
    ) -> None:
        """What the fields of an item are to be, of those that differ."""
        for name in dict.fromkeys([*old, *new]):
            before, after = old.get(name), new.get(name)
            if before == after or name == "\0":
                continue
            if name == "jadwal":
                self._tick(change, owner, level, leaf, is_on=after is not None)
            elif isinstance(after or before, dict):
                keys = dict.fromkeys([*(before or {}), *(after or {})])
                for key in keys:
                    if (before or {}).get(key) != (after or {}).get(key):
                        change.wants.append(NewField(owner, level, name, key, (after or {}).get(key)))
            elif name == "program":
                change.why = "program"
            elif name in LISTED:
                self._listed(change, owner, level, name, before or [], after or [])
            elif isinstance(after, str) and leaf.column.kapital == "ya":
                change.wants.append(NewField(owner, level, name, "", _recased(owner, name, after)))
            else:
                change.wants.append(NewField(owner, level, name, "", after if name == "aksi" else _alone(after)))

    def _listed(
        self,
        change: EditedPlace,
        owner: Mapping,
        level: str,
        name: str,
        before: list[dict[str, str]],
        after: list[dict[str, str]],
    ) -> None:
        """Items that another level prints in one cell: each keeps its place, or the first comes where none was."""
        node = owner.get(name)
        items = node.items if isinstance(node, Listing) else ()
        if node is None and not before and all("uraian" in one for one in after):
            change.wants.append(NewField(owner, level, name, "", cast(NewValue, after)))
        elif len(before) == len(after) == len(items):
            for item, old, new in zip(items, before, after, strict=True):
                for one in (one for one in dict.fromkeys([*old, *new]) if old.get(one) != new.get(one)):
                    if not isinstance(item, Mapping):
                        change.why = "form"
                        return
                    change.wants.append(NewField(item, name, one, "", new.get(one)))
        else:
            change.why = "form"

    def _tick(self, change: EditedPlace, owner: Mapping, level: str, leaf: HeaderLeaf, *, is_on: bool) -> None:
        if leaf.periode is None:
            change.why = "form"
            return
        kind, number = leaf.periode
        change.wants.append(NewField(owner, level, "jadwal", kind.label(number), "ya" if is_on else None))

    def _literally(self, change: EditedPlace, own: Cell) -> None:
        """A cell that prints one text of the plan as it is."""
        known = self.places.fields.get(own.origin) if own.origin is not None else None
        node = known.owner.get(known.name) if known is not None and known.name else None
        if (
            known is None
            or not isinstance(node, Scalar)
            or lines_of(node.text) != lines_of(own.text)
            or not change.new.strip()
        ):
            change.why = "form"
            return
        level = "kegiatan"
        change.wants.append(NewField(known.owner, level, known.name, "", "\n".join(lines_of(change.new))))

    def owners(self, pair: TablePair, row: int) -> dict[str, Mapping]:
        """The groups of the plan's file that a printed row is of, by their levels."""
        found: dict[str, Mapping] = {}
        for column, cell in enumerate(pair.covering[row]):
            if cell is None or cell.origin is None or isinstance(cell.origin, Elsewhere):
                continue
            known = self.places.fields.get(cell.origin)
            levels = {level_of_content(content)[0] for content in pair.leaf(column).column.isi}
            own = self.places.levels.get(id(known.owner)) if known is not None else None
            level = own if own in levels else levels.pop() if len(levels) == 1 else ""
            if known is not None and level:
                found.setdefault(level, known.owner)
        return found

    # Rows

    def removed(self, pair: TablePair, rows: Iterable[int]) -> list[EditedPlace]:
        """Rows that the document has no more, as the items that go with them."""
        gone = set(rows)
        by_item: dict[int, tuple[Mapping, set[int]]] = {}
        for row in range(len(pair.grid.body_rows)):
            for owner in self._chain(pair, row):
                by_item.setdefault(id(owner), (owner, set()))[1].add(row)
        whole = self._whole({key: one for key, one in by_item.items() if one[1] <= gone}, by_item.keys())
        top = [one for key, one in whole.items() if id(self.places.parents.get(key)) not in whole]
        changes: list[EditedPlace] = []
        place = pair.form.whole.raw.place
        for owner, its_rows in top:
            change = EditedPlace("removed", place, self._name(owner), "", owner.span, rows=len(its_rows))
            try:
                change.edits = [self.places.item_removed(owner)]
            except CannotSplice:
                change.why = "splice"
            changes.append(change)
            gone -= its_rows
        texts = {row: " ".join(cell.text for cell in pair.grid.body_rows[row].cells if cell) for row in sorted(gone)}
        return changes + [EditedPlace("removed", place, text, "", why="row") for text in texts.values()]

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
        return {key: one for key, one in gone.items() if key not in kept}

    def _chain(self, pair: TablePair, row: int) -> list[Mapping]:
        """The items of a list that a row is of, and those above them."""
        found: dict[int, Mapping] = {}
        for owner in self.owners(pair, row).values():
            one: Mapping | None = owner
            while one is not None and id(one) in self.places.listed:
                found[id(one)] = one
                one = self.places.parents.get(id(one))
        return list(found.values())

    def _name(self, owner: Mapping) -> str:
        node = owner.get("uraian")
        return node.text if isinstance(node, Scalar) else ""

    def added(self, pair: TablePair, row: int, above: tuple[int, int] | None) -> EditedPlace:
        """A row that the document has more, below one that both have (printed, document), as a new item."""
        cells = begun(pair.form.whole.body, row)
        texts = [cell.text for cell in cells if cell is not None and cell.text.strip()]
        place = next((cell.place for cell in cells if cell is not None), pair.form.whole.raw.place)
        change = EditedPlace("added", place, "", " | ".join(texts), why="row")
        own = identities(pair.form.spec, pair.form.leaves)
        levels = [
            level for level in LEVELS if level in own and (cell := cells[own[level]]) is not None and cell.text.strip()
        ]
        if (
            above is None
            or not levels
            or pair.form.spec.outline is not None
            or pair.form.spec.baris_periode is not None
        ):
            return change
        top = levels[0]
        higher = [own[level] for level in LEVELS[: LEVELS.index(top)] if level in own]
        body = pair.form.whole.body
        owner = self.owners(pair, above[0]).get(top)
        if owner is None or id(owner) not in self.places.listed or top in ("program", "misi"):
            return change
        if any(body[row][column] is not body[above[1]][column] for column in higher):
            return change
        change.span = owner.span
        self._insert(change, pair, cells, levels, owner)
        return change

    def _insert(
        self,
        change: EditedPlace,
        pair: TablePair,
        cells: Sequence[RawCell | None],
        levels: Sequence[str],
        owner: Mapping,
    ) -> None:
        """The splice that writes a new item, with those below it that begin on its row."""
        items: dict[str, dict[str, Any]] = {level: {} for level in levels}
        for upper, lower in zip(levels, levels[1:], strict=False):
            items[upper][lower] = [items[lower]]
        filling = self.filling()
        for leaf, cell in zip(pair.form.leaves, cells, strict=True):
            if cell is not None and leaf.column.content_name != "nomor" and leaf.column.hitung is None:
                put(filling, items.get, leaf, cell, None)
        if filling.programs or any(doubt.kind != "near" for doubt in filling.doubts):
            return
        change.units = self._new_units(filling)
        try:
            change.edits = [self.places.item_added(owner, finished(items[levels[0]], {}), MODELS[levels[0]])]
            change.why = ""
        except CannotSplice:
            change.why = "splice"


def _read(filling: Filling, leaf: HeaderLeaf, cell: RawCell, row: None) -> dict[str, dict[str, Any]]:
    """What a cell says, by levels and fields."""
    items: dict[str, dict[str, Any]] = {}
    if leaf.column.hitung is None and leaf.column.content_name not in ("nomor", "periode", "kosong"):
        put(filling, lambda level: items.setdefault(level, {}), leaf, cell, row)
    return items


def _raw(cell: Cell) -> RawCell:
    """A printed cell as a reader would find it."""
    bold = tuple(all("tebal" in run.style for run in line.parts) for line in cell.lines)
    return RawCell(0, 0, tuple(cell.text.split("\n")), bold=bold, fill=cell.fill)


def _alone(value: Any) -> Any:
    """A list of one text as that text."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _recased(owner: Mapping, name: str, text: str) -> str:
    """A text of a column in capitals, its words as the plan writes those that it has."""
    node = owner.get(name)
    known = {word.upper(): word for word in node.text.split()} if isinstance(node, Scalar) else {}
    return " ".join(known.get(word, word) for word in text.split())
