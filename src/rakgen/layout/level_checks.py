"""Level checks: levels that a table is told to number, merge, part or add up by and whose items its rows do not have,
and numbers that begin anew at each item (RAK514).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.between import GroupRow, Subtotal
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, NUMBER, FormLevel, LabelLevel
from rakgen.layout.layout import Layout, TableSpec


class _NamedLevel(NamedTuple):
    """A level that a table names: the key that names it, its place, and what to delete where it is of no use."""

    key: str
    level: str
    span: Span | None
    needless: str


def check_levels(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on levels that the tables of a layout name beside what they print."""
    for table in layout.tables:
        there = _levels_of(table)
        for named in _named(table):
            if named.level in there:
                continue
            usable = [level for level in there if named.key != "gabung" or level in get_args(LabelLevel)]
            shown = [level for level in usable if level != "misi" or table.names_misi]
            yield diagnose(
                "RAK514.tingkat", layout.path, named.span, isian=named.key, nilai=named.level,
                pilihan=", ".join(reversed(shown)), hapus=named.needless,
            )  # fmt: skip
        for column in table.leaves:
            yield from _restarts(layout, column, there)


def _levels_of(table: TableSpec) -> list[FormLevel]:
    """The levels of which the rows of a table have an item, from the top down."""
    outline, lowest = table.outline, table.lowest_level
    own: set[str] = set()
    if outline is not None:
        lowest = max(map(LEVELS.index, outline.names))
        own = set(outline.own_lists(table.leaves).values())
    top = LEVELS.index("program") if table.dari == "program" else 0
    lowest = max(lowest, top)
    return [level for index, level in enumerate(LEVELS) if top <= index <= lowest or level in own]


def _named(table: TableSpec) -> Iterator[_NamedLevel]:
    """The levels that a table names, but for those that ask for rows of their own."""
    for column in table.leaves:
        for key in ("per", "ulang", "gabung"):
            level = getattr(column, key)
            if level in LEVELS and not (key == "per" and column.hitung is not None):
                yield _NamedLevel(key, level, column.span(key), f"`{key}`")
        for content in column.isi:
            if content.sekali:
                yield _NamedLevel("sekali", content.sekali, content.span("sekali"), "`sekali`")
    subtotals = table.jumlah.sub if table.jumlah else ()
    rows: list[GroupRow | Subtotal] = [*table.baris_kelompok, *subtotals]
    for row in rows:
        yield _NamedLevel("tingkat", row.tingkat, row.span("tingkat"), f"`- tingkat: {row.tingkat}`")


def _restarts(layout: Layout, column: ColumnSpec, there: list[FormLevel]) -> Iterator[Diagnostic]:
    """Numbers that begin anew at each item that they count, or at one below it: all are 1."""
    again = column.ulang
    if column.content_name != NUMBER or column.per == "baris" or again not in there:
        return
    counted = column.per or "sasaran"
    if LEVELS.index(again) >= LEVELS.index(counted):
        below = [level for level in there if LEVELS.index(level) > LEVELS.index(again)]
        place = column.span("ulang")
        yield diagnose("RAK514.ulang", layout.path, place, nilai=again, contoh=below[0] if below else "baris")
