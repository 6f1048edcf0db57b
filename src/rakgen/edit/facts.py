"""Facts: what the page knows of each cell that can be edited; rows that an edit does not touch keep theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any, NamedTuple, TypeAlias

from rakgen.diagnostics import Elsewhere, Span
from rakgen.document.document import Cell
from rakgen.edit.opened import Opened
from rakgen.returned.typed import OpenCell, TypedTable
from rakgen.source import Mapping, Scalar
from rakgen.source import Sequence as Listing
from rakgen.source.edit import same_ends

CellFacts: TypeAlias = dict[str, Any]
FactsOfRow: TypeAlias = dict[int, CellFacts]
"""The cells of a row that can be edited, by their columns; nothing is known of those that print what was reached."""
TableFacts: TypeAlias = list[FactsOfRow]
PlanFacts: TypeAlias = dict[tuple[int, int], TableFacts]
"""The rows of each table, by its section and number."""


class KnownFacts(NamedTuple):
    """A plan as it was printed, with the facts of its cells."""

    opened: Opened
    facts: PlanFacts


class TextDifference(NamedTuple):
    """Where two texts of a plan differ: the lines (from 1) that are the same above, how many lines came or went, and
    the first and last line, in each of the texts, of the smallest item that holds all that differs.
    """

    above: int
    shift: int
    old: tuple[int, int]
    new: tuple[int, int]

    @classmethod
    def between(cls, old: Opened, new: Opened) -> TextDifference:
        """What became of the text of a plan."""
        before, after = old.result.text.split("\n"), new.result.text.split("\n")
        above, below = same_ends(before, after)
        return cls(
            above,
            len(after) - len(before),
            _around(old.root, above + 1, len(before) - below),
            _around(new.root, above + 1, len(after) - below),
        )


def _around(group: Mapping, first: int, last: int) -> tuple[int, int]:
    """The lines of the smallest item that holds some lines; where these are none, the lines on both sides of them."""
    first, last = (first, last) if first <= last else (last, first)
    while True:
        items = (item for _, value in group.entries if isinstance(value, Listing) for item in value.items)
        groups = (item for item in items if isinstance(item, Mapping))
        inner = next((item for item in groups if item.line <= first and last <= item.end_line), None)
        if inner is None:
            return (group.line, group.end_line)
        group = inner


def facts_of(opened: Opened, before: KnownFacts | None = None) -> PlanFacts:
    """The facts of all tables of a plan; `before` is what the same layouts printed of it before an edit."""
    if before is None or not opened.tables or not _is_alike(before.opened, opened):
        return {at: [_row(table, row) for row in range(_rows(table))] for at, table in opened.tables.items()}
    change = TextDifference.between(before.opened, opened)
    return {
        at: _after(change, before.opened.tables[at], before.facts[at], table) for at, table in opened.tables.items()
    }


def _is_alike(old: Opened, new: Opened) -> bool:
    """True for a plan of the same tables, in which the same kegiatan are taken over elsewhere."""
    return old.tables.keys() == new.tables.keys() and old.places.referred == new.places.referred


def _after(change: TextDifference, old: TypedTable, was: TableFacts, new: TypedTable) -> TableFacts:
    """The facts of a table after a change: rows that it left as they were keep theirs, where rows came or went those
    above and below.
    """
    grown = _rows(new) - _rows(old)
    made: TableFacts = []
    for row in range(_rows(new)):
        known = next((at for at in dict.fromkeys((row, row - grown)) if _is_left(change, old, at, new, row)), None)
        made.append(_row(new, row) if known is None else _on_its_line(change, was[known]))
    return made


def _is_left(change: TextDifference, old: TypedTable, at: int, new: TypedTable, row: int) -> bool:
    """True where a row says and is what another was, and a change touched none of the items that either is of."""
    if not 0 <= at < _rows(old):
        return False
    before, after = old.pair.covering[at], new.pair.covering[row]
    if any(_lies(cell, change.old) for cell in before) or any(_lies(cell, change.new) for cell in after):
        return False
    row_was, row_now = old.pair.grid.body_rows[at], new.pair.grid.body_rows[row]
    if change.shift:
        row_was = row_was._replace(cells=tuple(_moved(cell, change) for cell in row_was.cells))
        before = [_moved(cell, change) for cell in before]
    return row_was == row_now and before == after


def _lies(cell: Cell | None, lines: tuple[int, int]) -> bool:
    return cell is not None and cell.origin is not None and lines[0] <= cell.origin.line <= lines[1]


def _moved(cell: Cell | None, change: TextDifference) -> Cell | None:
    """A cell whose text stands where it stands after a change."""
    if cell is None or cell.origin is None or isinstance(cell.origin, Elsewhere) or cell.origin.line <= change.above:
        return cell
    line, column, end, end_column = cell.origin
    return cell._replace(origin=Span(line + change.shift, column, end + change.shift, end_column))


def _on_its_line(change: TextDifference, facts: FactsOfRow) -> FactsOfRow:
    if not change.shift:
        return facts
    return {
        column: {**cell, "line": cell["line"] + change.shift} if cell.get("line", 0) > change.above else cell
        for column, cell in facts.items()
    }


def _rows(table: TypedTable) -> int:
    return len(table.pair.grid.body_rows)


def _row(table: TypedTable, row: int) -> FactsOfRow:
    reached: FactsOfRow = {column: {} for column in table.reached(row)}
    around = cache(partial(_around_it, table, row))  # most cells of a row are of one item
    return {**reached, **{cell.column: _cell(table, cell, around) for cell in table.cells(row)}}


def _around_it(table: TypedTable, row: int, item: Mapping) -> CellFacts:
    """What an item of a row cannot be asked (`ends`: to be moved up or down), and the levels of which it can be given
    the first item (`within`).
    """
    listed = table.places.listed[id(item)]
    ends = [way for way, end in (("up", 0), ("down", len(listed.items.items) - 1)) if listed.number == end]
    within = [opening.level for opening in table.openings(row, item)]
    is_taken_over = isinstance(kode := item.get("kode"), Scalar) and kode.text in table.places.referred
    return {**({"ends": ends} if ends and not is_taken_over else {}), **({"within": within} if within else {})}


def _cell(table: TypedTable, cell: OpenCell, around: Callable[[Mapping], CellFacts]) -> CellFacts:
    """A cell as it is typed, its line in the plan, and the item that it is of, with its text where the cell says
    another, and what is `around` it.
    """
    told: CellFacts = {"text": cell.text, "kind": cell.kind, "line": cell.line}
    if (owner := table.item(cell.row, cell.column)) is not None:
        named = owner.get("uraian")
        told["level"] = table.places.levels[id(owner)]
        item = named.text if isinstance(named, Scalar) else ""
        told |= {"item": item} if item != cell.text else {}
        told |= around(owner)
    elif (opening := table.opening(cell.row, cell.column)) is not None:
        told |= {"level": opening.level, "item": "", "ends": ["up", "down", "delete"]}
    return told
