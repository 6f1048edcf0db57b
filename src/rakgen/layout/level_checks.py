"""Level checks: levels that a table is told to number, merge, part or add up by and whose items its rows do not have,
numbers that begin anew at each item, and figures that are printed again at each item below their own (RAK514).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.document.amounts import is_amount
from rakgen.layout.between import GroupRow, Subtotal
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, NUMBER, FormLevel, LabelLevel, split_content
from rakgen.layout.layout import Layout, TableSpec


class _NamedLevel(NamedTuple):
    """A level that a table names: the key that names it, its place, the levels that it can name, and what to delete
    where it is of no use.
    """

    key: str
    level: str
    span: Span | None
    usable: list[FormLevel]
    needless: str


def check_levels(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on levels that the tables of a layout name beside what they print."""
    for table in layout.tables:
        there = _levels_of(table)
        for named in _named(table, there):
            if named.level in named.usable:
                continue
            shown = [level for level in named.usable if level != "misi" or table.names_misi]
            yield diagnose(
                "RAK514.tingkat", layout.path, named.span, isian=named.key, nilai=named.level,
                pilihan=", ".join(reversed(shown)), hapus=named.needless,
            )  # fmt: skip
        for column in table.leaves:
            lowest = table.outline.names[-1] if table.outline is not None else "sasaran"
            yield from _restarts(layout, column, there, lowest)
            yield from _repeats(layout, table, column)


def _levels_of(table: TableSpec) -> list[FormLevel]:
    """The levels of which the rows of a table have an item, from the top down."""
    outline, lowest = table.outline, table.lowest_level
    own: set[str] = set()
    if outline is not None:
        lowest = max(map(LEVELS.index, outline.names))
        own = outline.listed(table.leaves)
    top = LEVELS.index("program") if table.dari == "program" else 0
    lowest = max(lowest, top)
    return [level for index, level in enumerate(LEVELS) if top <= index <= lowest or level in own]


def _named(table: TableSpec, there: list[FormLevel]) -> Iterator[_NamedLevel]:
    """The levels that a table names, but for those that ask for rows of their own."""
    labels = [level for level in there if level in get_args(LabelLevel)]
    for column in table.leaves:
        if column.per in LEVELS and column.hitung is None:
            is_placed = column.content_name != NUMBER or column.isi[0].tingkat
            usable = there if is_placed else _numbered(table, there)
            yield _NamedLevel("per", column.per, column.span("per"), usable, "`per`")
        for key, usable in (("ulang", there), ("gabung", labels)):
            level = getattr(column, key)
            if level in LEVELS:
                yield _NamedLevel(key, level, column.span(key), usable, f"`{key}`")
        for content in column.isi:
            if content.sekali:
                yield _NamedLevel("sekali", content.sekali, content.span("sekali"), there, "`sekali`")
    subtotals = table.jumlah.sub if table.jumlah else ()
    rows: list[GroupRow | Subtotal] = [*table.baris_kelompok, *subtotals]
    for row in rows:
        yield _NamedLevel("tingkat", row.tingkat, row.span("tingkat"), there, f"`- tingkat: {row.tingkat}`")


def _numbered(table: TableSpec, there: list[FormLevel]) -> list[FormLevel]:
    """Those of some levels that a column NO can count: in an outline those of its rows, and those above it."""
    outline = table.outline
    if outline is None:
        return there
    own = outline.listed(table.leaves)
    return [level for level in there if level in {*outline.names, *own} or LEVELS.index(level) < outline.top]


def _restarts(layout: Layout, column: ColumnSpec, there: list[FormLevel], lowest: FormLevel) -> Iterator[Diagnostic]:
    """Numbers that begin anew at each item that they count, or at one below it: all are 1."""
    again = column.ulang
    if column.content_name != NUMBER or column.per == "baris" or again not in there:
        return
    counted = column.per or lowest
    if LEVELS.index(again) >= LEVELS.index(counted):
        below = [level for level in there if LEVELS.index(level) > LEVELS.index(again)]
        place = column.span("ulang")
        yield diagnose("RAK514.ulang", layout.path, place, nilai=again, contoh=below[0] if below else "baris")


def _repeats(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A figure that is printed again on each row below its own item: a computed one, or one that is added up."""
    is_added = column.jumlah == "ya" and table.jumlah is not None and is_amount(column.amount)
    if column.per is None or not (column.hitung is not None or is_added or column.nama in table.closing_names):
        return
    levels = [LEVELS.index(split_content(field)[0]) for field in column.counted or column.fields]
    levels += [named.level for named in column.named.values() if named.level is not None]
    own = max(levels, default=len(LEVELS))
    if column.per == "baris":
        again = table.outline is None and own < table.lowest_level
        again = again or (table.baris_periode is not None and bool(levels) and not column.is_by_periode)
    else:
        is_own = bool(levels) and table.outline is not None and table.outline.is_own(LEVELS[own], column.per)
        again = own < LEVELS.index(column.per) and not is_own
    if again:
        place, level = column.span("per"), LEVELS[own]
        yield diagnose("RAK514.lagi", layout.path, place, judul=column.called, per=column.per, tingkat=level)
