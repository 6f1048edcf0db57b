"""Sum fits: what a table would add up of a rak and cannot - texts among numbers, numbers of different units,
percentages of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from rakgen.compose.contents import origin_of
from rakgen.compose.rows import rows_of, spans_of
from rakgen.compose.sums import Addend, OnePeriode, Sums, clashing, unreadable
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode, leaves_with_periode
from rakgen.model import Periode, Rak, Rencana

Counted: TypeAlias = list[list[Addend]]


def check_sums(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on what the layout's tables count: on texts in the plan at `path`, on units in the layout."""
    told: set[tuple[int, str, str]] = set()
    for table in layout.tables:
        columns = [
            column
            for column in table.leaves
            if column.formula is None and (column.hitung is not None or _is_totalled(column, table))
        ]
        if table.dari != "rencana" or not columns:
            continue
        sub_kegiatan = table.prints("sub_kegiatan")
        tree = rows_of(
            rak, rencana, table.lowest_level, table.counted_level, sub_kegiatan=sub_kegiatan, misi=table.names_misi
        )
        sums = Sums(tree, origin_of(rencana, rak))
        for column in columns:
            all_parts = list(_parts(column, table, sums))
            for _, parts in all_parts:
                for addend in unreadable(parts):
                    key = id(addend.butir), addend.field, addend.text
                    if addend.text and key not in told:
                        told.add(key)
                        yield diagnose("RAK517.teks", path, place_of(addend), judul=column.judul, nilai=addend.text)
            yield from _over_nothing(column, all_parts, path)
            yield from _units(column, all_parts, layout.path)
            yield from _one_sided(column, table, sums, path)


def _over_nothing(column: ColumnSpec, all_parts: list[tuple[str, Counted]], path: str) -> Iterator[Diagnostic]:
    """Each figure 0 that a percentage would be of, once, although there is something to compare with it."""
    told: set[int] = set()
    for _, (part, whole) in all_parts if column.hitung == "persen" else []:
        if unreadable([part, whole]) or not whole or any(addend.value for addend in whole):
            continue
        if any(addend.value for addend in part) and id(whole[0].butir) not in told:
            told.add(id(whole[0].butir))
            yield diagnose(
                "RAK517.nol", path, place_of(whole[0]), judul=column.judul, nilai=whole[0].text, bagian=part[0].text
            )


def _units(column: ColumnSpec, all_parts: list[tuple[str, Counted]], path: str) -> Iterator[Diagnostic]:
    """Each set of units that the column would count with each other; of its totals alone where its cells have none."""
    clashes = {(field, units): None for field, parts in all_parts if (units := clashing(parts))}
    asked = next((field for field, _ in clashes), "")
    for field, units in clashes:
        if field == asked and not any(field == other and units < wider for other, wider in clashes):
            names = ", ".join(sorted(unit or "tanpa satuan" for unit in units))
            yield diagnose("RAK517", path, column.span(field), judul=column.judul, satuan=names)


def _one_sided(column: ColumnSpec, table: TableSpec, sums: Sums, path: str) -> Iterator[Diagnostic]:
    """Each figure of a totalled column of differences that wants the other one."""
    told: set[tuple[int, str]] = set()
    for periode, first, end in _totals(column, table, sums):
        for addend, missing in sums.one_sided(column, periode, first, end):
            if (id(addend.butir), missing) not in told:
                told.add((id(addend.butir), missing))
                yield diagnose(
                    "RAK517.selisih", path, place_of(addend), judul=column.judul, nilai=addend.text, isian=missing
                )


def _is_totalled(column: ColumnSpec, table: TableSpec) -> bool:
    return column.jumlah != "tidak" and table.jumlah is not None


def _parts(column: ColumnSpec, table: TableSpec, sums: Sums) -> Iterator[tuple[str, Counted]]:
    """What is counted for each figure of a column, with the field of the layout that asks for it: `hitung` for its
    cells, `jumlah` for its totals.
    """
    rows = sums.tree.rows
    if column.hitung is not None:
        level = -1 if column.level is None or column.per == "baris" else column.level
        kinds = dict((id(leaf), kind) for leaf, kind in columns_by_periode(table))
        for periode in _periods(column, table, kinds.get(id(column))):
            for start, count in spans_of(rows, level):
                yield "hitung", sums.parts(column, periode, start, start + count)
    for periode, first, end in _totals(column, table, sums):
        yield "jumlah", sums.parts(column, periode, first, end, begun=not column.is_ratio)


def _totals(column: ColumnSpec, table: TableSpec, sums: Sums) -> Iterator[tuple[OnePeriode, int, int]]:
    """(period, first row, end) of each total and subtotal that a column prints."""
    if not _is_totalled(column, table) or table.jumlah is None:
        return
    rows = sums.tree.rows
    own = dict((id(leaf), kind) for leaf, kind in leaves_with_periode(table, None, lambda leaf: leaf.periode))
    spans = [(0, len(rows))] if table.jumlah.judul is not None else []
    spans += [span for sub in table.jumlah.sub for span in spans_of(rows, LEVELS.index(sub.tingkat))]
    for periode in _periods(column, table, own.get(id(column))):
        for start, count in spans:
            yield periode, start, start + count


def _periods(column: ColumnSpec, table: TableSpec, kind: Periode | None) -> list[OnePeriode]:
    """The periods of a kind for which a column stands; the year where it has no kind."""
    if kind is None:
        return [None]
    owner = next((group for group in table.all_columns if group.periode and column in group.leaves), None)
    numbers = owner.periode_numbers if owner is not None else range(1, kind.value + 1)
    return [(kind, number) for number in numbers]


def place_of(addend: Addend) -> Span | None:
    """Where the value stands in the plan."""
    butir, name = addend.butir, addend.field.partition(".")[0]
    place = butir.span(name)
    within = getattr(butir, "span_within", None)
    return (within(place, addend.text) if within and place else None) or place
