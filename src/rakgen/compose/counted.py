"""Counted: the columns of a table that count, with the rows over which each of their figures stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rakgen.compose.addends import Addend
from rakgen.compose.excepted import is_excepted, stretches_of
from rakgen.compose.rows import TableRow, spans_of
from rakgen.compose.sums import OnePeriode
from rakgen.diagnostics import Span
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import TableSpec
from rakgen.model import Periode, Rencana
from rakgen.model.walk import walk

Spans = list[tuple[int, int]]
"""(first row, number of rows) of items."""


class CountedColumn(NamedTuple):
    """A column that counts: as the layout has it, as its cells count over the rows of their items (in an outline one
    way for each level), and as its totals and closing rows count, None where it has none.
    """

    written: ColumnSpec
    cells: list[tuple[ColumnSpec, Spans]]
    total: ColumnSpec | None


class ValuePlaces:
    """Where values that count stand: in the plan at `path`, or, of a programme that the office registers in a file of
    its own, at the column of the layout that counts them.
    """

    def __init__(self, rencana: Rencana, path: str, layout_path: str) -> None:
        self.path, self.layout_path = path, layout_path
        own = own_programs(rencana)
        registered = [program for key, program in rencana.program.items() if key not in own]
        self._stretches = stretches_of(rencana)
        self._elsewhere = {id(place.item) for program in registered for place in walk(program)}

    def of(self, butir: object, span: Span | None, column: ColumnSpec) -> tuple[str, Span | None]:
        """The file and the place of a value of an item that stands at a span; of an item that the project registers,
        the layout and the column that counts it.
        """
        if id(butir) in self._elsewhere:
            return self.layout_path, column.span("jumlah" if column.hitung is None else "hitung")
        return self.path, span

    def of_addend(self, addend: Addend, column: ColumnSpec) -> tuple[str, Span | None]:
        """The file and the place of a value as it is counted, which may be a part of its field."""
        butir, name = addend.butir, addend.field.partition(".")[0]
        place = butir.span(name)
        within = getattr(butir, "span_within", None)
        return self.of(butir, (within(place, addend.text) if within and place else None) or place, column)

    def of_addends(self, addends: Iterable[Addend], column: ColumnSpec) -> tuple[str, Span | None, tuple[Span, ...]]:
        """The file and the place of the first of some values, and the places of the others in that file."""
        (path, span), *others = dict.fromkeys(self.of_addend(addend, column) for addend in addends)
        return path, span, tuple(other for of_path, other in others if of_path == path and other is not None)

    def is_excepted(self, addend: Addend, column: ColumnSpec, code: str) -> bool:
        """True where the item of a value, or one above it, excepts a code."""
        path, span = self.of_addend(addend, column)
        return path == self.path and is_excepted(code, span, self._stretches)


def own_programs(rencana: Rencana) -> frozenset[str]:
    """The keys of the programmes that a plan registers itself, not the office for all of its plans."""
    node = rencana.source.get("program") if rencana.source else None
    own = {id(value) for _, value in getattr(node, "entries", ())}
    return frozenset(key for key, program in rencana.program.items() if id(program.source) in own)


def counted_columns(table: TableSpec, rows: Sequence[TableRow]) -> list[CountedColumn]:
    """The columns of a table that have figures of their own, totals or closing rows, left to right."""
    found = []
    for column in table.leaves:
        is_totalled = (column.jumlah != "tidak" and table.jumlah is not None) or column.nama in table.closing_names
        if column.hitung is not None or is_totalled:
            cells = _cells(column, table, rows) if column.hitung is not None else []
            found.append(CountedColumn(column, cells, _totalled(column, table) if is_totalled else None))
    return found


def total_spans(column: ColumnSpec, table: TableSpec, rows: Sequence[TableRow], *, closing: bool = True) -> Spans:
    """The rows of each total and subtotal of a column, and of its `closing` rows."""
    total = table.jumlah if column.jumlah != "tidak" else None
    is_whole = (closing and column.nama in table.closing_names) or (total is not None and total.judul is not None)
    spans = [(0, len(rows))] if is_whole and rows else []
    return spans + [
        span for sub in (total.sub if total and rows else ()) for span in spans_of(rows, LEVELS.index(sub.tingkat))
    ]


def _cells(column: ColumnSpec, table: TableSpec, rows: Sequence[TableRow]) -> list[tuple[ColumnSpec, Spans]]:
    outline = table.outline
    if outline is None or outline.is_beside(column):
        level = -1 if column.level is None or column.per == "baris" else column.level
        return [(column, list(spans_of(rows, level)))]
    of_levels = [(outline.column(column, name), LEVELS.index(name)) for name in outline.names]
    return [
        (own, _items(rows, level) if own.own_level is None else _own_rows(rows, level))
        for own, level in of_levels
        if own is not None
    ]


def _items(rows: Sequence[TableRow], level: int) -> Spans:
    """The rows of each item of a level of an outline, with those of the items below it."""
    return [(first, count) for first, count in spans_of(rows, level) if rows[first].butir[level] is not None]


def _own_rows(rows: Sequence[TableRow], level: int) -> Spans:
    """Each row of the items of a level of an outline themselves."""
    return [(index, 1) for index, row in enumerate(rows) if row.outline == level]


def _totalled(column: ColumnSpec, table: TableSpec) -> ColumnSpec:
    level = table.jumlah.tingkat if table.jumlah else None
    return table.outline.totalled(column, level) if table.outline is not None and level is not None else column


def periods_of(column: ColumnSpec, table: TableSpec, kind: Periode | None) -> list[OnePeriode]:
    """The periods of a kind for which a column stands; the year where it has no kind."""
    if kind is None:
        return [None]
    owner = next((group for group in table.all_columns if group.periode and column in group.leaves), None)
    numbers = owner.periode_numbers if owner is not None else range(1, kind.value + 1)
    return [(kind, number) for number in numbers]
