"""Changes: what an edited document says otherwise, as what it asks of the plan's fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Mapping as Mapping_
from typing import Any, cast

from rakgen.diagnostics import Elsewhere, Span
from rakgen.document.document import Cell
from rakgen.layout.fields import LEVELS, LISTED, NUMBER, SCHEDULES, FormLevel
from rakgen.layout.header import HeaderLeaf
from rakgen.model import Rencana
from rakgen.model.jadwal import meant_jadwal
from rakgen.readers.raw import RawCell
from rakgen.recognise.contents import SHADED, is_mark, level_of_content
from rakgen.recognise.items import parts_of
from rakgen.recognise.values import Filling, put
from rakgen.returned.compare import UNREAD, CellDifference, TablePair, lines_of
from rakgen.returned.edited import EditedPlace, NewField, WhyNot
from rakgen.returned.places import REGISTERS, FileNodes, NewValue
from rakgen.returned.shares import line_owners, printed_shares, said_shares
from rakgen.source import Mapping, Node, Scalar
from rakgen.source import Sequence as Listing
from rakgen.text.numbers import RUPIAH_SIGN


class EditReading:
    """Turns what differs into changes of a plan."""

    def __init__(self, rencana: Rencana, places: FileNodes) -> None:
        self.rencana, self.places = rencana, places
        self._named: dict[str, str] = {}  # units that the plan does not know, by keys for its register

    def filling(self) -> Filling:
        """An empty reading that knows the plan's units, and those that were named so far."""
        filling = self.filling_of_plan()
        filling.pelaksana.know(self._named)
        return filling

    def filling_of_plan(self) -> Filling:
        """An empty reading that knows the plan's units."""
        filling = Filling()
        filling.pelaksana.know(self.rencana.pelaksana)
        return filling

    def new_units(self, filling: Filling, said: Iterable[object]) -> dict[str, str]:
        """Of the units that the plan does not know those among some values, by keys for its register."""
        known = self.rencana.pelaksana
        self._named |= {key: name for key, name in filling.pelaksana.names.items() if key not in known}
        keys = {key for value in said for key in (value if isinstance(value, list) else [value])}
        return {key: name for key, name in self._named.items() if key in keys}

    def programs_of(self, filling: Filling) -> dict[str, str] | None:
        """The keys of the plan's programmes by those of a reading; None where the plan has not all of them."""
        known = {program.uraian: key for key, program in self.rencana.program.items()}
        found = {key: known.get(str(program["uraian"]), "") for key, program in filling.programs.items()}
        return found | {key: key for key in self.rencana.program} if all(found.values()) else None

    # Cells

    def cell(self, pair: TablePair, at: CellDifference) -> EditedPlace:
        """The change that a cell asks for."""
        own = pair.covering[at.printed_row][at.column]
        said = pair.said(at.row, at.column)
        assert own is not None
        place = said.place if said is not None else pair.form.whole.raw.place.at(at.row + 1, at.column + 1)
        change = EditedPlace("cell", place, own.text, _said(said, pair.leaf(at.column)), own.origin, at)
        if isinstance(own.origin, Elsewhere):
            change.why = "file"
        elif UNREAD in change.new:
            change.why = "reads"
        elif said is not None and said.rowspan >= 1:
            self._ask(change, pair, at, own, said)
        else:
            change.why = "form"
        if (
            change.why in ("form", "program")
            and _is_figure(own.text)
            and pair.leaf(at.column).column.content_name != NUMBER
        ):
            change.why = "sum"
        return change

    def _ask(self, change: EditedPlace, pair: TablePair, at: CellDifference, own: Cell, said: RawCell) -> None:
        leaf = self.leaf_at(pair, at.printed_row, at.column)
        if own.origin is None and self._is_registered_text(change, pair, at, own):
            return
        if leaf is None:
            change.why = "form"
            return
        owners = self._all_owners(pair, at.printed_row)
        filling, was = self.filling(), self.filling()
        shared = self.shared(pair, at, leaf)
        said = said._replace(shares=self.shares(shared, leaf, said.lines))
        if shared.shares and said.text.strip() and not said.shares:
            change.why = "lines"
            return
        new = _read(filling, leaf, said) if pair.form.spec.baris_periode is None else {}
        old = _read(was, leaf, shared)
        for level in dict.fromkeys([*old, *new]):
            if old.get(level) == new.get(level):
                continue
            owner = owners.get(level)
            if level in REGISTERS and (owner is None or self.places.levels.get(id(owner)) != level):
                self._registered(change, pair, at, new.get(level, {}))
                if change.why:
                    return
                continue
            if owner is None:
                change.why = "form"
                return
            if (name := new.get(level, {}).pop("program", None)) is not None:
                if "program" not in old.get(level, {}) and self.programs_of(filling) is None:  # no programme, two lines
                    self._literally(change, own, "program" if len(leaf.column.isi) == 1 else "form")
                    return
                self._program(change, owner, level, name)
                old.get(level, {}).pop("program", None)
            self._fields(change, owner, level, old.get(level, {}), new.get(level, {}), leaf)
        change.units = self.new_units(filling, [want.value for want in change.wants if want.name == "pelaksana"])
        if any(doubt.kind != "near" for doubt in filling.doubts):
            change.why = "reads"
        elif not change.wants and not change.why:
            self._literally(change, own)

    def shared(self, pair: TablePair, at: CellDifference, leaf: HeaderLeaf) -> RawCell:
        """A printed cell, with how many of its lines are of each content of its column."""
        own = pair.covering[at.printed_row][at.column]
        assert own is not None
        raw, is_blank = _raw(own), own.text.strip() in ("", leaf.column.kosong.strip())
        if len(leaf.column.isi) == 1:
            return raw
        owners = self._all_owners(pair, at.printed_row)
        return raw._replace(shares=printed_shares(leaf.column, owners, 0 if is_blank else len(raw.lines)))

    def shares(self, shared: RawCell, leaf: HeaderLeaf, lines: Sequence[str]) -> tuple[int, ...]:
        """How many lines that come in place of those of a printed cell are of each content of its column; () where that
        is not certain.
        """
        was = shared.lines if any(shared.shares) else ()
        return said_shares(shared.shares, was, lines, line_owners(leaf.column, self.rencana))

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
            if name == "anggaran" and before is not None and owner.get(name) is None:
                change.why = "form"  # a sum
            elif name == "jadwal" and leaf.periode is None:
                change.wants.append(NewField(owner, level, name, "", meant_jadwal(after) if after else None))
            elif name == "jadwal":
                self._tick(change, owner, level, leaf, is_on=after is not None)
            elif isinstance(after or before, dict):
                keys = dict.fromkeys([*(before or {}), *(after or {})])
                for key in keys:
                    was, now = (before or {}).get(key), (after or {}).get(key)
                    if was != now:
                        change.wants.append(NewField(owner, level, name, key, _difference(was, now)))
            elif name in LISTED:
                self._listed(change, owner, level, name, before or [], after or [])
            elif isinstance(after, str) and leaf.column.kapital == "ya":
                change.wants.append(NewField(owner, level, name, "", _recased(owner, name, after)))
            else:
                change.wants.append(NewField(owner, level, name, "", after if name == "aksi" else _alone(after)))

    def _is_registered_text(self, change: EditedPlace, pair: TablePair, at: CellDifference, own: Cell) -> bool:
        """True for the name of a programme that is a text in the register, which the change then asks to be another."""
        register = self.places.root.get("program")
        prints = any(level_of_content(content) == ("program", "uraian") for content in pair.leaf(at.column).column.isi)
        entries = register.entries if prints and isinstance(register, Mapping) else []
        known = [key for key, node in entries if isinstance(node, Scalar) and lines_of(node.text) == lines_of(own.text)]
        if len(known) != 1 or not isinstance(register, Mapping) or not change.new.strip():
            return False
        change.span = known[0].span
        change.wants.append(NewField(register, "kegiatan", known[0].text, "", "\n".join(lines_of(change.new))))
        return True

    def _registered(self, change: EditedPlace, pair: TablePair, at: CellDifference, new: Mapping_[str, Any]) -> None:
        """What a register says, or which of its programmes the kegiatan beside the cell name."""
        own = pair.covering[at.printed_row][at.column]
        assert own is not None
        known = self.places.fields.get(own.origin) if own.origin is not None else None
        has_lines = len(pair.leaf(at.column).column.isi) > 1 and known is not None and known.owner.get("program")
        if known is None or not (known.name == "program" or has_lines) or set(new) != {"uraian"}:
            self._literally(change, own)
            change.why = "program" if change.why else ""
            return
        rows = range(at.printed_row, at.printed_row + own.rowspan)
        owners = [owner for row in rows if (owner := self.owners(pair, row).get("kegiatan")) is not None]
        for owner in {id(holder): holder for holder in owners}.values():
            self._program(change, owner, "kegiatan", str(new["uraian"]))

    def _program(self, change: EditedPlace, owner: Mapping, level: str, name: str) -> None:
        """Another programme of the register for an item, or another name of its own."""
        known = {program.uraian: key for key, program in self.rencana.program.items()}
        said, register = owner.get("program"), self.places.root.get("program")
        if name in known:
            change.wants.append(NewField(owner, level, "program", "", known[name]))
            return
        entry = register.get(said.text) if isinstance(register, Mapping) and isinstance(said, Scalar) else None
        if isinstance(entry, Mapping):
            change.wants.append(NewField(entry, "program", "uraian", "", name))
        elif isinstance(entry, Scalar) and isinstance(register, Mapping) and isinstance(said, Scalar):
            change.wants.append(NewField(register, "kegiatan", said.text, "", name))
        else:
            change.why = "program"

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
        if node is None and not before and all("uraian" in values for values in after):
            change.wants.append(NewField(owner, level, name, "", cast(NewValue, after)))
        elif len(before) != len(items) or not all(isinstance(item, Mapping) for item in items):
            change.why = "form"
        elif len(after) == len(items):
            for item, old, new in zip(cast("Sequence[Mapping]", items), before, after, strict=True):
                changed = (told for told in dict.fromkeys([*old, *new]) if old.get(told) != new.get(told))
                change.wants += [NewField(item, name, told, "", new.get(told)) for told in changed]
            moved = [item for item, old, new in zip(items, before, after, strict=True) if old != new and new in before]
            change.why = "form" if any(map(_says_more, moved)) else change.why
        elif after and all(values.keys() == {"uraian"} for values in (*before, *after)):
            gone = [item for item, values in zip(items, before, strict=True) if values not in after]
            change.why = "form" if any(map(_says_more, gone)) else change.why
            change.wants.append(NewField(owner, level, name, "", [values["uraian"] for values in after]))
        else:
            change.why = "form"

    def _tick(self, change: EditedPlace, owner: Mapping, level: str, leaf: HeaderLeaf, *, is_on: bool) -> None:
        assert leaf.periode is not None
        kind, number = leaf.periode
        change.span = change.span or (owner.get("jadwal") or owner).span
        change.wants.append(NewField(owner, level, "jadwal", kind.label(number), "ya" if is_on else None))

    def _literally(self, change: EditedPlace, own: Cell, why: WhyNot = "form") -> None:
        """A cell that prints one text of the plan as it is; why none is written where it does not."""
        known = self.places.fields.get(own.origin) if own.origin is not None else None
        node = known.owner.get(known.name) if known is not None and known.name else None
        if (
            known is None
            or not isinstance(node, Scalar)
            or lines_of(node.text) != lines_of(own.text)
            or not change.new.strip()
        ):
            change.why = why
            return
        level = "kegiatan"
        change.wants.append(NewField(known.owner, level, known.name, "", "\n".join(lines_of(change.new))))

    def level_of(self, pair: TablePair, row: int) -> str:
        """In an outline the level of a row's item; '' where all rows print the same."""
        outline = pair.form.spec.outline
        if outline is None:
            return ""
        owners = self.owners(pair, row)
        return next((level for level in reversed(LEVELS) if level in owners and level in outline.names), "")

    def leaf_at(self, pair: TablePair, row: int, column: int) -> HeaderLeaf | None:
        """A column as it prints a row; None where it prints nothing there."""
        level = self.level_of(pair, row)
        return leaf_of(pair, column, level) if level else pair.leaf(column)

    def is_sum(self, pair: TablePair, at: CellDifference) -> bool:
        """True for an amount of an item that is none of its fields, the sum of those below it, and for what the form
        puts together of values that stand in other columns.
        """
        if parts_of(pair.leaf(at.column), pair.form.leaves):
            return True
        leaf, own = self.leaf_at(pair, at.printed_row, at.column), pair.covering[at.printed_row][at.column]
        if leaf is None or own is None or not leaf.column.content_name.endswith(".anggaran"):
            return False
        known = self.places.fields.get(own.origin) if isinstance(own.origin, Span) else None
        return known is not None and known.name != "anggaran"

    def _all_owners(self, pair: TablePair, row: int) -> dict[str, Mapping]:
        """The groups that a printed row is of, with those above them of which no cell is printed alone."""
        found = self.owners(pair, row)
        for owner in [*found.values()]:
            above: Mapping | None = owner
            while above is not None and (above := self.places.parents.get(id(above))) is not None:
                found.setdefault(self.places.levels.get(id(above), ""), above)
        return found

    def owners(self, pair: TablePair, row: int) -> dict[str, Mapping]:
        """The groups of the plan's file that a printed row is of, by their levels: as the cells over the fewest rows
        say, of a label that covers several items alike; what a `rujukan` takes over rather than itself.
        """
        found: dict[str, Mapping] = {}
        cells = [
            (known.owner.get("rujukan") is not None, cell.rowspan, column, known.owner)
            for column, cell in enumerate(pair.covering[row])
            if cell is not None and isinstance(cell.origin, Span) and not isinstance(cell.origin, Elsewhere)
            if (known := self.places.fields.get(cell.origin)) is not None
        ]
        for *_, column, owner in sorted(cells, key=lambda cell: cell[:3]):
            own, levels = self.places.level_of(owner), pair.levels[column]
            if level := own if own in levels else next(iter(levels)) if len(levels) == 1 else "":
                found.setdefault(level, owner)
        return found


def leaf_of(pair: TablePair, column: int, level: str) -> HeaderLeaf | None:
    """A column of an outline as it prints the rows of a level; None where it prints nothing there."""
    leaf, outline = pair.leaf(column), pair.form.spec.outline
    if outline is None or outline.is_beside(leaf.column):
        return leaf
    own = outline.column(leaf.column, cast(FormLevel, level))
    return leaf._replace(column=own) if own is not None else None


def _read(filling: Filling, leaf: HeaderLeaf, cell: RawCell) -> dict[str, dict[str, Any]]:
    """What a cell says, by levels and fields; programmes by their names, as two of them may have the same key."""
    items: dict[str, dict[str, Any]] = {}
    if leaf.column.hitung is None and leaf.column.content_name not in ("nomor", "periode", "kosong"):
        put(filling, lambda level: items.setdefault(level, {}), leaf, cell, None)
    for fields in items.values():
        if "program" in fields:
            fields["program"] = str(filling.programs[fields["program"]]["uraian"])
    return items


def _says_more(item: Node) -> bool:
    """True for an item of a list that has other fields than a text and a target, which no cell of its texts shows."""
    return isinstance(item, Mapping) and any(key.text not in ("uraian", "target") for key, _ in item.entries)


def _raw(cell: Cell) -> RawCell:
    """A printed cell as a reader would find it."""
    bold = tuple(all("tebal" in run.style for run in line.parts) for line in cell.lines)
    return RawCell(0, 0, tuple(cell.text.split("\n")), bold=bold, fill=cell.fill)


def _said(said: RawCell | None, leaf: HeaderLeaf) -> str:
    """What a cell of the document says; a sign for a shaded one that ticks a period."""
    if said is None or said.text.strip() or leaf.column.content_name not in SCHEDULES:
        return said.text if said is not None else ""
    return SHADED if is_mark(said, leaf.column) else ""


def _is_figure(text: str) -> bool:
    return re.fullmatch(rf"\s*(?:{RUPIAH_SIGN})?[\d.,]*\d[\d.,]*\s*%?\s*", text) is not None


def _difference(was: Any, now: Any) -> NewValue:
    """What is new in a value; of one by periods those that differ."""
    if not isinstance(was or now, dict):
        return cast(NewValue, now)
    was, now = was or {}, now or {}
    return {key: now.get(key) for key in dict.fromkeys([*was, *now]) if was.get(key) != now.get(key)}


def _alone(value: Any) -> Any:
    """A list of one text as that text."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _recased(owner: Mapping, name: str, text: str) -> str:
    """A text of a column in capitals, its words as the plan writes those that it has."""
    node = owner.get(name)
    known = {word.upper(): word for word in node.text.split()} if isinstance(node, Scalar) else {}
    return " ".join(known.get(word, word) for word in text.split())
