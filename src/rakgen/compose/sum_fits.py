"""Sum fits: what a table would add up of a rak and cannot - texts among numbers, numbers of different units,
percentages of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rakgen.compose.addends import Addend, clashing, units_said, unreadable
from rakgen.compose.contents import Origin
from rakgen.compose.counted import CountedColumn, ValuePlaces, counted_columns, periods_of, total_spans
from rakgen.compose.formulas import FormulaSums
from rakgen.compose.rows import KEGIATAN, ButirProgram, RowTree
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.compose.table_rows import rows_of_table, rows_with_periods
from rakgen.compose.yearly import is_untrue_by_rows
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.amounts import is_amount
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, PRINTED_ONCE, split_content
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode, own_kinds
from rakgen.model import Kegiatan, Rak, Rencana, Work
from rakgen.model.figures import budget_of
from rakgen.model.walk import all_of

Counted: TypeAlias = list[list[Addend]]


def check_sums(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on what the layout's tables count: on texts in the plan at `path`, on units in the layout."""
    told: set[tuple[int, str, str]] = set()
    places = ValuePlaces(rencana, path, layout.path)
    for table in layout.tables:
        tree = rows_of_table(table, rak, rencana)
        columns = [known for known in counted_columns(table, tree.rows) if _counts_numbers(known.written)]
        sums = Sums(tree, Origin(rencana, rak))
        for counted in columns:
            column, all_parts = counted.written, list(_parts(counted, table, sums))
            for _, parts in all_parts:
                for addend in unreadable(parts):
                    key = id(addend.butir), addend.field, addend.text
                    if addend.text and key not in told:
                        told.add(key)
                        where = places.of_addend(addend, column)
                        yield diagnose("RAK517.teks", *where, judul=column.called, nilai=addend.text)
            yield from _over_nothing(column, all_parts, places)
            yield from _units(column, all_parts, layout.path)
            yield from _one_sided(counted, table, sums, places)
            yield from _below_none(counted, table, sums, places)
            yield from _programs_again(counted, sums, places)
        yield from _left_out(rak, table, columns, tree, places)


def check_totals_by_rows(rencana: Rencana, rak: Rak, layout: Layout) -> Iterator[Diagnostic]:
    """Each column on rows of periods of which a total is not printed: its cells do not come to it, or it is one of
    targets of years.
    """
    for table in layout.tables:
        if table.period_rows is None:
            continue
        sums = FormulaSums(rows_with_periods(table, rak, rencana), Origin(rencana, rak))
        sums_up = table.summed_names
        for counted in counted_columns(table, sums.tree.rows):
            column = counted.total
            if column is None or (column.nama not in sums_up and (column.jumlah == "tidak" or table.jumlah is None)):
                continue
            rows = [(first, end) for periode, first, end in _totals(counted, table, sums) if periode is None]
            if key := _missing_by_rows(column, sums, rows):
                field = "jumlah" if column.jumlah != "tidak" else "nama"
                yield diagnose(key, layout.path, column.span(field), judul=column.called)


def _missing_by_rows(column: ColumnSpec, sums: Sums, rows: Sequence[tuple[int, int]]) -> str:
    """The key of why a total over some rows of periods is not printed, '' where it is or is told elsewhere."""
    if any(is_untrue_by_rows(sums, column, None, *span) for span in rows):
        return "RAK517.baris"
    of_years = any(spec.is_by_tahun for spec in (column, *column.named.values()))
    is_empty = of_years and rows and not any(sums.total(column, None, *span) for span in rows)
    return "RAK517.baris_tahun" if is_empty else ""


def _counts_numbers(column: ColumnSpec) -> bool:
    """False for formulas, and for a column of texts, of which the layout itself is told."""
    return column.formula is None and (column.hitung is not None or is_amount(column.amount))


def _over_nothing(
    column: ColumnSpec, all_parts: list[tuple[str, Counted]], places: ValuePlaces
) -> Iterator[Diagnostic]:
    """Each figure 0 that a percentage would be of, once, although there is something to compare with it."""
    told: set[int] = set()
    for _, (part, whole) in all_parts if column.hitung == "persen" else []:
        if unreadable([part, whole]) or not whole or any(addend.value for addend in whole):
            continue
        if any(addend.value for addend in part) and id(whole[0].butir) not in told:
            told.add(id(whole[0].butir))
            where = places.of_addend(whole[0], column)
            yield diagnose("RAK517.nol", *where, judul=column.called, nilai=whole[0].text, bagian=part[0].text)


def _units(column: ColumnSpec, all_parts: list[tuple[str, Counted]], path: str) -> Iterator[Diagnostic]:
    """Each set of units that the column would count with each other; of its totals alone where its cells have none."""
    clashes = {(field, units): None for field, parts in all_parts if (units := clashing(parts))}
    asked = next((field for field, _ in clashes), "")
    for field, units in clashes:
        if field == asked and not any(field == other and units < wider for other, wider in clashes):
            yield diagnose("RAK517", path, column.span(field), related=(), judul=column.called, **units_said(units))


def _left_out(
    rak: Rak, table: TableSpec, columns: Sequence[CountedColumn], tree: RowTree, places: ValuePlaces
) -> Iterator[Diagnostic]:
    """Each budget of a kegiatan without budgets of sub kegiatan where a table adds up those of sub kegiatan alone: in a
    total, or in the cells of a column where it stands nowhere else. Of a rak that has no sub kegiatan the column is
    told (RAK506).
    """
    if table.dari == "rencana" and not any(kegiatan.sub_kegiatan for kegiatan in all_of(rak, Kegiatan)):
        return
    alone = not any(f"kegiatan.{field}" in table.fields for field in _BUDGETS)
    added: dict[str, list[ColumnSpec]] = {}
    for known in columns:
        is_counted = known.total is not None or (alone and known.written.function == "jumlah")
        counts = known.written.counted if is_counted and known.written.function in ("jumlah", "rata-rata") else ()
        for name in dict.fromkeys((*counts, *((known.total.amount,) if known.total is not None else ()))):
            added.setdefault(name, []).append(known.written)
    for field in _BUDGETS:
        of_subs = added.get(f"sub_kegiatan.{field}")
        if of_subs is None or f"kegiatan.{field}" in added:
            continue
        called = '", "'.join(dict.fromkeys(column.called for column in of_subs))
        for item in _kegiatan_of(rak, tree):
            if (amounts := _amounts(item, field)) and not any(_amounts(sub, field) for sub in item.sub_kegiatan):
                where, said = places.of(item, item.span(field), of_subs[0]), ", ".join(amounts)
                yield diagnose("RAK517.bawah", *where, judul=called, nilai=said, isian=f"kegiatan.{field}")


_BUDGETS = ("anggaran", "anggaran_periode")


def _kegiatan_of(rak: Rak, tree: RowTree) -> Iterator[Kegiatan]:
    """The kegiatan on rows of a table, each as it is written, once."""
    written = {id(item): item for item in all_of(rak, Kegiatan)}
    items = [row.butir[KEGIATAN] for row in tree.rows]
    origins = {id(item): tree.rujukan[id(item)].origin if id(item) in tree.rujukan else id(item) for item in items}
    for item in {origins[id(item)]: written.get(origins[id(item)], item) for item in items}.values():
        if isinstance(item, Kegiatan):
            yield item


def _amounts(activity: Work, field: str) -> list[str]:
    """The amounts other than 0 of a budget, as typed."""
    amounts = [budget_of(activity)] if field == "anggaran" else activity.anggaran_periode.values()
    return [amount.text for amount in amounts if amount is not None and amount.value]


def _below_none(counted: CountedColumn, table: TableSpec, sums: Sums, places: ValuePlaces) -> Iterator[Diagnostic]:
    """The figures that the total of an outline leaves out, since they stand below no item of the level it adds up."""
    column = counted.total
    if column is None or column.hitung is None or table.outline is None or not sums.tree.rows:
        return
    if table.outline.is_beside(column):
        return
    every, added = (
        [addend for part in sums.parts(spec, None, 0, len(sums.tree.rows), begun=True) for addend in part]
        for spec in (column.altered(per=None), column)
    )
    counts = {id(addend.butir) for addend in added}
    left = [addend for addend in every if addend.value and id(addend.butir) not in counts]
    if left:
        path, span, related = places.of_addends(left, column)
        said = {"judul": column.called, "nilai": left[0].text, "tingkat": column.per or ""}
        yield diagnose("RAK517.luar", path, span, related=related, **said)


def _programs_again(counted: CountedColumn, sums: Sums, places: ValuePlaces) -> Iterator[Diagnostic]:
    """A column whose cells add up the budget of one programme several times, which its total counts once."""
    column = counted.total
    if column is None or column.function != "jumlah" or not PRINTED_ONCE.intersection(column.counted):
        return
    met: set[tuple[str, str]] = set()
    for span in sums.rows_of_items(column, 0, len(sums.tree.rows), column.level):
        addends = [addend for part in sums.parts(column, None, *span) for addend in part]
        programs = {item.key: item for addend in addends if isinstance(item := addend.butir, ButirProgram)}
        if again := next((programs[key] for key in programs if key in met), None):
            place = places.layout_path, column.span("hitung")
            yield diagnose("RAK517.program", *place, related=(), judul=column.called, nama=again.uraian)
            return
        met |= set(programs)


def _one_sided(counted: CountedColumn, table: TableSpec, sums: Sums, places: ValuePlaces) -> Iterator[Diagnostic]:
    """For each field that a cell or total of differences or percentages wants beside some figures: these, in one
    finding; else that the cells of one of differences do not count what the totals of both fields have.
    """
    told: dict[str, dict[int, Addend]] = {}
    column, uneven = counted.total or counted.written, ""
    for periode, first, end in _totals(counted, table, sums):
        uneven = uneven or sums.uneven(column, periode, first, end)
    for _, counts, figure in _figures(counted, table, sums):
        for addend, missing in sums.one_sided(counts, *figure):
            told.setdefault(missing, {}).setdefault(id(addend.butir), addend)
    for missing, addends in told.items():
        path, span, related = places.of_addends(addends.values(), counted.written)
        said = {"judul": counted.written.called, "nilai": next(iter(addends.values())).text, "isian": missing}
        yield diagnose(f"RAK517.{column.hitung}", path, span, related=related, **said)
    if uneven and not told:
        highest = min((split_content(name)[0] for name in column.dari), key=LEVELS.index)
        is_above = column.level is not None and LEVELS.index(highest) < column.level
        key = "RAK517.atas" if is_above and (highest != "program" or not sums.repeats_programs) else "RAK517.ulang"
        place = places.layout_path, column.span("jumlah")
        yield diagnose(key, *place, judul=column.called, isian=uneven, contoh=highest)


def _parts(counted: CountedColumn, table: TableSpec, sums: Sums) -> Iterator[tuple[str, Counted]]:
    """What is counted for each figure of a column, with the field of the layout that asks for it."""
    for field, column, span in _figures(counted, table, sums):
        yield field, sums.parts(column, *span, begun=field != "hitung" and not column.is_ratio)


def _figures(
    counted: CountedColumn, table: TableSpec, sums: Sums
) -> Iterator[tuple[str, ColumnSpec, tuple[OnePeriode, int, int]]]:
    """Each figure of a column: the field of the layout that asks for it, `hitung` for its cells, `jumlah` for its
    totals, `nama` for closing rows; as what it counts, and its (period, first row, end).
    """
    kinds = dict((id(leaf), kind) for leaf, kind in columns_by_periode(table))
    for periode in periods_of(counted.written, table, kinds.get(id(counted.written))):
        for column, spans in counted.cells:
            for start, count in spans:
                yield "hitung", column, (periode, start, start + count)
    total = counted.total or counted.written
    for span in _totals(counted, table, sums):
        yield "jumlah" if total.jumlah != "tidak" else "nama", total, span


def _totals(counted: CountedColumn, table: TableSpec, sums: Sums) -> Iterator[tuple[OnePeriode, int, int]]:
    """(period, first row, end) of each total, subtotal and closing row of a column."""
    if counted.total is None:
        return
    for periode in periods_of(counted.written, table, own_kinds(table).get(id(counted.written))):
        for start, count in total_spans(counted.written, table, sums.tree.rows):
            yield periode, start, start + count
