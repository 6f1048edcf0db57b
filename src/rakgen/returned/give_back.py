"""Give back: the edits of a document made in its plan, as far as the plan then prints what the document says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import cast

from rakgen.diagnostics.fault import CanonicalFault
from rakgen.model import Rencana
from rakgen.model.units import Units
from rakgen.readers.raw import RawDocument, RawPlace, Remark, RemarkKind
from rakgen.recognise.pieces import RakTables, parts_of
from rakgen.recognise.registers import is_no_unit, listed_units
from rakgen.returned.around import lines_edited, numbers_edited, printed_texts
from rakgen.returned.as_headed import as_headed
from rakgen.returned.changes import EditReading
from rakgen.returned.compare import (
    CellDifference,
    PrintedRak,
    TablePair,
    begun,
    beneath,
    differences,
    half_ticks,
    is_worked_out,
    pairs_of,
)
from rakgen.returned.edited import EditedPlace
from rakgen.returned.edited_rows import BothRows, EditedRows
from rakgen.returned.places import CannotSplice, FileNodes, NewValue
from rakgen.returned.splices import splices_of
from rakgen.returned.stored import as_stored, formulas_of
from rakgen.source import parse
from rakgen.source.edit import OverlapError
from rakgen.source.fixes import apply

_TOLD_ELSEWHERE: frozenset[RemarkKind] = frozenset({"formula", "joined", "clipped", "beside"})
_CUT = 200  # letters at which a reader cuts what it tells, perhaps within a word

CompilePlan = Callable[[bytes], "tuple[Rencana, list[PrintedRak]] | None"]
"""A plan's bytes as what it prints; None for a plan with errors."""


@dataclass(eq=False)
class GivenBack:
    """The changes in their order, the plan's bytes with those that could be made, how many cells that the form works
    out follow from them, the tables of the document that the plan does not print, and what else stands in it.
    """

    changes: list[EditedPlace]
    data: bytes
    follow: int
    strange: list[RawPlace]
    remarks: list[Remark]

    @property
    def made(self) -> list[EditedPlace]:
        """The changes that are in the bytes."""
        return [change for change in self.changes if not change.why]


def give_back(
    document: RawDocument, data: bytes, compile_plan: CompilePlan, *, edited: bool = False
) -> GivenBack | None:
    """What was edited in a document, given back to the plan that it was built from; None where the plan has errors.
    `edited`: some headings may be others, and some columns more; each is told.
    """
    compiled = compile_plan(data)
    if compiled is None:
        return None
    rencana, printed = compiled
    stored, headings = as_headed(as_stored(document), printed) if edited else (as_stored(document), [])
    parts = parts_of(stored)
    pairs, strange = pairs_of(parts, printed)
    places = FileNodes(parse(data, ""))
    changes = _changes(pairs, EditReading(rencana, places))
    _leave_formulas(changes, formulas_of(document).keys())
    _keep_moved(changes)
    _leave_listed(changes, rencana.pelaksana)
    changes += headings
    changes += [
        EditedPlace("line", number.place, number.old, number.new, why="form")
        for pair in pairs
        for number in numbers_edited(pair)
    ]
    there = [rak for rak in printed if any(pair.grid is grid for pair in pairs for grid in rak.section.grids)]
    changes += [
        EditedPlace("line", line.place, line.old, line.new, places.text_span(line.old or line.new), why="line")
        for line in lines_edited(document, parts, printed if strange else there, whole=not strange)
    ]
    trial = _Trial(parts, data, compile_plan, places, pairs)
    trial.make(_settled(changes))
    for change in changes:
        if not change.why and change not in trial.made:
            change.why = "reads" if change.again is None else "again"
    if trial.made:  # what the form makes of them may be what the document says
        changes = [
            change for change in changes if not change.why or change.at is None or _key(change.at) in trial.differences
        ]
    follow = len(trial.differences - {_key(change.at) for change in changes if change.at is not None})
    return GivenBack(changes, trial.data, follow, strange, list(_remarks(document, printed)))


def _changes(pairs: Sequence[TablePair], reading: EditReading) -> list[EditedPlace]:
    changes = [reading.cell(pairs[at.table], at) for at in differences(pairs)]
    changes += [
        EditedPlace("cell", said.place, own.text, said.text, own.origin, why="merged") for said, own in beneath(pairs)
    ]
    changes += [
        EditedPlace("cell", said.place, own.text, said.text, own.origin, why="fill") for said, own in half_ticks(pairs)
    ]
    rows = EditedRows(reading)
    for pair in pairs:
        changes += [rows.added(pair, row, above, below) for row, above, below in _between(pair)]
        changes += rows.removed(pair, [printed for printed, row in pair.rows if printed is not None and row is None])
    return changes


def _remarks(document: RawDocument, printed: Sequence[PrintedRak]) -> Iterator[Remark]:
    """What a reader has to tell that the changes do not: notes, hidden and tracked texts; of what stands beside the
    tables, as on a sheet of its own, the lines with words that the plan does not print.
    """
    known = {word for table in printed for text in printed_texts(table.section) for word in _words(text)}
    for remark in document.remarks:
        if remark.kind == "outside":
            lines = [line for line in remark.text.split("\n") if not known.issuperset(_words(line))]
            if lines:
                yield remark._replace(text="\n".join(lines))
        elif remark.kind not in _TOLD_ELSEWHERE:
            yield remark


def _words(text: str) -> list[str]:
    """The words of a text, of one that a reader has cut those that are surely whole."""
    words = re.findall(r"\w+", text)
    return words[:-1] if len(text) == _CUT else words


def _between(pair: TablePair) -> Iterator[tuple[int, BothRows | None, BothRows | None]]:
    """The rows that the document has more, each with the nearest above and below that both have."""
    both = [(index, (printed, row)) for index, (printed, row) in enumerate(pair.rows) if None not in (printed, row)]
    for index, (printed, row) in enumerate(pair.rows):
        if printed is None and row is not None:
            above = next((pair_at for at, pair_at in reversed(both) if at < index), None)
            below = next((pair_at for at, pair_at in both if at > index), None)
            cells = begun(pair.form.whole.body, row)
            if not any(cell and (cell.text.strip() or cell.fill) for cell in cells) or pair.prints_again(cells):
                continue  # an empty row says nothing, nor does one that a page has again
            yield row, cast("BothRows | None", above), cast("BothRows | None", below)


def _leave_formulas(changes: Sequence[EditedPlace], formulas: Set[RawPlace]) -> None:
    """A cell or a new row with a formula that no value is stored of is not made: what it says is not known."""
    rows = {formula._replace(column=0) for formula in formulas}
    for change in changes:
        is_in_row = change.kind == "added" and change.place._replace(column=0) in rows
        if change.why not in ("form", "sum") and (change.place in formulas or is_in_row):
            change.why = "formula"


def _leave_listed(changes: Sequence[EditedPlace], register: dict[str, str]) -> None:
    """Units beside each other on one line (`Bidang A dan Sekretariat`) are no new one: each is printed on its own; nor
    is what names nothing, as a schedule.
    """
    for change in changes:
        known = Units(register | change.units)
        for key, name in change.units.items():
            parts = known.without(key).parts(name)
            if listed_units(name) or (parts and all(part.key for part in parts)):
                change.why = "units"
            elif is_no_unit(name):
                change.why = "no_unit"


def _keep_moved(changes: Sequence[EditedPlace]) -> None:
    """A row that stands elsewhere now is not made: a new item, or one with its text, would lack what the form does not
    print of it.
    """
    renamed = [
        edited for edited in changes if edited.kind == "cell" and any(want.name == "uraian" for want in edited.wants)
    ]
    added = [edited for edited in changes if edited.kind == "added"]
    gone = [edited for edited in changes if edited.kind == "removed"]
    said = [(place, {*place.new.split(" | "), *place.names}) for place in added]
    said += [(place, {place.new}) for place in renamed]
    pairs = [
        (place, other)
        for other, texts in said
        for place in (*gone, *renamed)
        if place is not other and not texts.isdisjoint({place.old, *place.names})
    ]
    moved = [change for pair in pairs for change in pair]
    rows = {(place.at.table, place.at.printed_row) for place in moved if place.at is not None}
    for change in changes:
        if change in moved or (change.at is not None and (change.at.table, change.at.printed_row) in rows):
            change.why = "row"


def _settled(changes: Sequence[EditedPlace]) -> list[EditedPlace]:
    """The changes that may be made: not those that give one field two values."""
    by_field: dict[tuple[int, str, str], list[tuple[EditedPlace, NewValue]]] = defaultdict(list)
    for change in changes:
        for want in change.wants:
            by_field[id(want.owner), want.name, want.key].append((change, want.value))
    for asked in by_field.values():
        if any(value != asked[0][1] for _, value in asked):
            for change, _ in asked:
                change.why = "reads"
    return [change for change in changes if not change.why]


class _Trial:
    """Makes changes and looks at what the plan then prints."""

    def __init__(
        self,
        parts: Sequence[RakTables],
        data: bytes,
        compile_plan: CompilePlan,
        places: FileNodes,
        pairs: Sequence[TablePair],
    ) -> None:
        self.parts, self.compile, self.places, self.before, self.data = parts, compile_plan, places, data, data
        self.rows = _loose(pairs)
        self.differences = {_key(at) for at in differences(pairs)}
        self.first = self.differences
        self.beneath = _beneath(pairs)
        self.labels = set(_labels_gone(pairs))
        self.made: list[EditedPlace] = []
        self.again: RawPlace | None = None  # that still says what an edit asks to be another text

    def make(self, changes: list[EditedPlace]) -> None:
        """Make all of some changes, or those halves of them that can be made."""
        if not changes or self._fits([*self.made, *changes]):
            return
        if len(changes) == 1:
            changes[0].again = self.again
            return
        half = len(changes) // 2
        self.make(changes[:half])
        self.make(changes[half:])

    def _fits(self, changes: list[EditedPlace]) -> bool:
        """Keep the plan with some changes, if it prints what the document says in their cells, and elsewhere nothing
        else than before but for what the form works out.
        """
        try:
            data = apply(self.before, splices_of(changes, self.places))
        except (CannotSplice, CanonicalFault, OverlapError, ValueError):
            return False
        compiled = self.compile(data)
        if compiled is None:
            return False
        pairs, _ = pairs_of(self.parts, compiled[1])
        left = {_key(at): at for at in differences(pairs)}
        asked = {_key(change.at) for change in changes if change.at is not None}
        left = {key: at for key, at in left.items() if not self._went_with_its_row(pairs[at.table], at)}
        new = [at for key, at in left.items() if key not in self.first]
        other = [at for at in new if not _is_worked_out(pairs[at.table], at)]
        if other:
            reading = EditReading(compiled[0], FileNodes(parse(data, "")))
            other = [at for at in other if not reading.is_sum(pairs[at.table], at)]
        self.again = _said_again(other, pairs, changes)
        if asked & left.keys() or other:
            return False
        if not self._has_rows(_loose(pairs), changes) or _beneath(pairs) - self.beneath:
            return False
        self.made, self.data, self.differences = changes, data, set(left)
        return True

    def _went_with_its_row(self, pair: TablePair, at: CellDifference) -> bool:
        """True for a label that the document has no more since the row on which it began is gone."""
        own, said = pair.covering[at.printed_row][at.column], pair.said(at.row, at.column)
        is_blank = said is None or not said.text.strip()
        return is_blank and own is not None and (at.table, at.column, own.text) in self.labels

    def _has_rows(self, loose: tuple[int, int], changes: Sequence[EditedPlace]) -> bool:
        """True where the rows that only one side has are those of before without what was added and removed."""
        removed, added = (
            sum(change.rows for change in changes if change.kind == kind) for kind in ("removed", "added")
        )
        return loose == (self.rows[0] - removed, self.rows[1] - added)


def _loose(pairs: Sequence[TablePair]) -> tuple[int, int]:
    """How many rows only the plan has, and how many only the document."""
    rows = [row for pair in pairs for row in pair.rows]
    return sum(new is None for _, new in rows), sum(old is None for old, _ in rows)


def _beneath(pairs: Sequence[TablePair]) -> set[RawPlace]:
    """Where the document says something that the plan prints one larger cell over, as a number of a new row."""
    return {said.place for said, _ in beneath(pairs)}


def _labels_gone(pairs: Sequence[TablePair]) -> Iterator[tuple[int, int, str]]:
    """The cells over several rows that began on rows which the document has no more: table, column, text."""
    for number, pair in enumerate(pairs):
        for row in (printed for printed, row in pair.rows if printed is not None and row is None):
            for column, cell in enumerate(pair.grid.body_rows[row].cells):
                if cell is not None and cell.rowspan > 1:
                    yield number, column, cell.text


def _key(at: CellDifference) -> tuple[int, int, int]:
    return at.table, at.row, at.column


def _said_again(
    new: Sequence[CellDifference], pairs: Sequence[TablePair], changes: Sequence[EditedPlace]
) -> RawPlace | None:
    """Where the document still says what some edits make another text, if all that differs now does so; else None."""
    asked = {(change.old, change.new) for change in changes if change.kind == "cell"}
    found: RawPlace | None = None
    for at in new:
        own, said = pairs[at.table].covering[at.printed_row][at.column], pairs[at.table].said(at.row, at.column)
        if own is None or said is None or (said.text, own.text) not in asked:
            return None
        found = found or said.place
    return found


def _is_worked_out(pair: TablePair, at: CellDifference) -> bool:
    return is_worked_out(pair.leaf(at.column), pair.covering[at.printed_row][at.column])
