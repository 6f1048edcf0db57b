"""Formula checks: what is wrong with the columns that formulas name, before anything is printed (RAK525)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations, product
from typing import Any, TypeAlias

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.calculation import FUNCTION_EXAMPLES, FUNCTIONS, formula_example
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import BY_TAHUN, EMPTY, LEVELS, REACHED, split_content
from rakgen.layout.header import header_nodes
from rakgen.layout.header_rows import ambiguous, column_numbers, without_number
from rakgen.layout.layout import Layout, TableSpec, columns_by_periode
from rakgen.layout.naming import Periods, circle, names_of
from rakgen.layout.outline import Outline
from rakgen.layout.years import asking
from rakgen.model import Periode
from rakgen.model.periode import is_year
from rakgen.text.formula import Formula, Symbol, names_added, parts_of
from rakgen.text.numbers import RUPIAH_SIGN


def check_formulas(layout: Layout) -> Iterator[Diagnostic]:
    """The findings on the names of columns and the formulas over them, in each table of a layout."""
    for table in layout.tables:
        by_name: dict[str, ColumnSpec] = {}
        by_periode = {id(column): kind for column, kind in columns_by_periode(table)}
        open_years = {id(column) for column in asking(table)}
        for column in table.all_columns:
            if column.nama is not None and by_name.setdefault(column.nama, column) is not column:
                yield diagnose("RAK525.kembar", layout.path, column.span("nama"), nama=column.nama)
        for column in table.all_columns:
            if column.kumulatif == "ya" and not _is_running(table.as_printed(column), by_periode.get(id(column))):
                yield diagnose("RAK525.kumulatif", layout.path, column.key_span("kumulatif"))
            yield from _check_use(layout, column)
            if id(column) not in by_periode:
                yield from _check_years(layout, table, column)
            if column.formula is not None:
                yield from _check_formula(layout, column, by_name, table.outline, open_years)
            if twice := _counted_twice(column):
                place, called, (whole, part) = column.formula_span(), column.called, twice
                key = "RAK525.isi_sama" if whole == part else "RAK525.rangkap"
                yield diagnose(key, layout.path, place, judul=called, isi=whole, bagian=part)
        yield from _blank_as_number(layout, table, by_name)
        if table.nomor_kolom.rumus == "ya":
            yield from _check_numbers(layout, table)


def _blank_as_number(layout: Layout, table: TableSpec, by_name: dict[str, ColumnSpec]) -> Iterator[Diagnostic]:
    """Columns whose blank cells print a number that a mean or formula over them does not count."""
    counting = {
        name: column.called
        for column in table.leaves
        if column.formula is not None and column.function != "jumlah"
        for name in by_name
        if name in column.named
    }
    counting |= {str(row.dari): row.judul or "" for row in table.baris_penutup if row.hitung == "rata-rata"}
    for name, of_what in counting.items():
        column = by_name.get(name)
        if column is not None and re.fullmatch(_NUMBER, column.kosong):
            place, blank = column.span("kosong"), column.kosong
            yield diagnose("RAK525.kosong", layout.path, place, nama=name, nilai=blank, judul=of_what)


_NUMBER = rf"\s*(?:{RUPIAH_SIGN})?\d[\d.,]*\s*%?\s*"
"""A sign for a blank cell that is read as a number."""


def _check_numbers(layout: Layout, table: TableSpec) -> Iterator[Diagnostic]:
    """Formulas that the number row cannot print, since a column in them has no number or the number of another."""
    nodes = header_nodes(table.kolom, lambda text, column, field: text)
    numbers = column_numbers(nodes, table.nomor_kolom.pola)
    columns = [leaf.column for leaf in without_number(numbers)]
    for column in {id(column): column for column in columns if column.named}.values():
        yield diagnose("RAK525.nomor", layout.path, column.formula_span(), judul=column.called)
    if found := list(ambiguous(numbers)):
        (first, number), places = found[0], dict.fromkeys(leaf.column.formula_span() for leaf, _ in found)
        place, *others = (place for place in places if place is not None)
        said = {"judul": first.column.called, "nomor": number}
        yield diagnose("RAK525.nomor_ganda", layout.path, place, related=tuple(others), **said)


def _check_use(layout: Layout, column: ColumnSpec) -> Iterator[Diagnostic]:
    """Fields beside `hitung` that say nothing there."""
    if column.satuan is not None and column.formula is None:
        yield diagnose("RAK525.satuan", layout.path, column.key_span("satuan"))
    if column.dari and column.hitung is not None and column.function is None:
        yield diagnose("RAK525.dari", layout.path, column.key_span("dari"))


_AMOUNTS = {"anggaran": "anggaran", "anggaran_periode": "anggaran", "realisasi_anggaran": "realisasi_anggaran"}
"""Amounts of which an item's holds those of the items below it, by what they are amounts of."""


def _counted_twice(column: ColumnSpec) -> tuple[str, str] | None:
    """An amount that a column adds up, or takes the mean of, together with one that is a part of it, or with itself of
    the same time, on rows of the same level; None where there are no two such.
    """
    pairs = (pair for addends in _added(column) for two in combinations(addends, 2) for pair in product(*two))
    for (level, field, periods), (other_level, other, other_periods) in pairs:
        whole, part = sorted((field, other), key=lambda name: (LEVELS.index(split_content(name)[0]), len(name)))
        is_same = whole == part and periods == other_periods
        if (level == other_level or not level or not other_level) and (is_same or _is_part(part, whole)):
            return whole, part
    return None


def _is_part(part: str, whole: str) -> bool:
    """True for an amount that is in another one: of an item below it, or of its periods."""
    (level, field), (above, of_whole) = split_content(part), split_content(whole)
    if level == above:
        return field == f"{of_whole}_periode"
    return field in _AMOUNTS and _AMOUNTS[field] == _AMOUNTS.get(of_whole)


_Added: TypeAlias = frozenset[tuple[str, str, Periods]]
"""The fields that an addend prints, each with the level of an outline on whose rows it does, '' for all, and the
periods for which it does.
"""


def _added(column: ColumnSpec) -> Iterator[list[_Added]]:
    """The addends of each sum or mean in what a column works out."""
    if column.formula is None:
        yield _addends(column, None)
    else:
        yield from (_addends(column, formula) for formula in parts_of(column.formula))


def _addends(column: ColumnSpec, formula: Formula | None) -> list[_Added]:
    """What a column, or a part of its formula, adds up: itself, where it is no sum or mean."""
    if formula is not None:
        names = dict.fromkeys(name.name for name in names_added(formula) if name.name in column.named)
        below = [column.named[name] for name in names]
        return [addend for named in below for addend in _addends(named, named.formula)]
    if column.hitung is not None:
        counted = column.counted if column.function in ("jumlah", "rata-rata") else ()
        return [frozenset({("", field, column.periods)}) for field in counted]
    printed = ((content.tingkat or "", field) for content in column.isi for field in content.fields)
    return [frozenset((*of_level, column.periods) for of_level in printed)]


def _check_years(layout: Layout, table: TableSpec, column: ColumnSpec) -> Iterator[Diagnostic]:
    """A column that stands for no period and counts or adds up what has a value for each of several years."""
    found: list[tuple[str, Span | None]] = []
    if column.hitung is None and column.amount in BY_TAHUN:
        totals = [column.key_span("jumlah")] if column.jumlah != "tidak" and table.jumlah is not None else []
        totals += [row.span("dari") for row in table.baris_penutup if row.hitung and row.dari == column.nama]
        found = [(column.amount, span) for span in totals]
    elif column.function not in (None, "rata-rata"):
        found = [(name, column.span("dari", index)) for index, name in enumerate(column.dari) if name in BY_TAHUN]
    for name, span in found[:1]:
        yield diagnose("RAK525.tahun", layout.path, span, judul=column.called, isi=name)


def _is_running(printed: Sequence[ColumnSpec], periode: Periode | None) -> bool:
    """True for a column of values by periods, as its cells print it: of one field, or of a function over fields; what
    was reached has come to something too where it is words.
    """
    for column in printed:
        by_year = periode is Periode.TAHUN and any(field in BY_TAHUN for field in column.fields)
        counts = column.function is not None and column.formula is None
        is_one = counts or column.is_number_in(periode) or column.content_name in REACHED
        if not is_one or not (column.is_by_periode or by_year):
            return False
    return periode is not None


def _check_formula(
    layout: Layout,
    column: ColumnSpec,
    by_name: dict[str, ColumnSpec],
    outline: Outline | None,
    open_years: Collection[int],
) -> Iterator[Diagnostic]:
    for name in dict.fromkeys(names_of(column)):
        key, values = _fault(column, name, by_name, outline, open_years)
        if key:
            yield diagnose(key, layout.path, column.formula_span(), nama=name.name, **values)
            return
    if way := circle(column, by_name):
        yield diagnose("RAK525.putaran", layout.path, column.formula_span(), jalan=" → ".join(way))


def _fault(
    column: ColumnSpec,
    name: Symbol,
    by_name: dict[str, ColumnSpec],
    outline: Outline | None,
    open_years: Collection[int],
) -> tuple[str, dict[str, Any]]:
    """The key of what is wrong with a name and its values, '' where it can be counted with."""
    named = by_name.get(name.name)
    if named is None and name.name in LEVELS and name.part:
        return "RAK525.isian", {"isi": f"{name.name}.{name.part}", "contoh": name.part}
    if named is None:
        return _unknown(name, by_name)
    if named.kolom or named.has_periode_lines or not all(map(_is_number, _counted_with(column, named, outline))):
        return "RAK525.teks", {"judul": named.called}
    if column.named:
        return _period_fault(column, named, name, is_open=id(named) in open_years)
    return "", {}


def _counted_with(column: ColumnSpec, named: ColumnSpec, outline: Outline | None) -> list[ColumnSpec]:
    """A column as a formula counts with it: in an outline as it prints the rows of each level that has the formula."""
    if outline is None or outline.is_beside(named):
        return [named]
    levels = [level for level in outline.names if outline.column(column, level) is not None]
    return [printed for level in levels if (printed := outline.as_named(named, level)) is not None]


def _is_number(column: ColumnSpec) -> bool:
    """True for a column that prints one figure for each item or period, or waits for one."""
    kind = column.periods[0][0] if column.periods else None
    return column.hitung is not None or column.content_name == EMPTY or column.is_number_in(kind)


def _unknown(name: Symbol, by_name: dict[str, ColumnSpec]) -> tuple[str, dict[str, Any]]:
    from rakgen.text.nearest import nearest

    known = ", ".join(by_name)
    near = nearest(name.name, [*by_name, *FUNCTIONS])
    if near in FUNCTIONS:
        return "RAK525.fungsi", {"fungsi": near, "contoh": FUNCTION_EXAMPLES[near]}
    if near:
        return "RAK525.mirip", {"mirip": near, "pilihan": known}
    return ("RAK525.nama", {"pilihan": known}) if known else ("RAK525.tanpa", {})


_SOME_YEAR = "2025"
"""A year for examples, of a column whose years the plan names."""


def _period_fault(column: ColumnSpec, named: ColumnSpec, name: Symbol, *, is_open: bool) -> tuple[str, dict[str, Any]]:
    """What is wrong with the period in which a formula counts with a column; `is_open` of the years of a plan."""
    labels = [_SOME_YEAR] if is_open else [*named.periods_by_name]
    if name.part:
        if name.part in labels or (is_open and is_year(name.part)):
            return "", {}
        if is_open:
            return "RAK525.bagian_tahun", {"bagian": f"{name.name}.{name.part}"}
        choices = ", ".join(f"{name.name}.{label}" for label in labels)
        return "RAK525.bagian", {"bagian": f"{name.name}.{name.part}", "pilihan": choices or name.name}
    is_same = bool(column.periods) and set(column.periods) <= set(named.periods)
    is_whole = not column.periods and column.function in ("jumlah", "rata-rata")
    is_one = len(named.periods) == 1 and not is_open
    if not named.periods or is_same or is_whole or is_one:
        return "", {}
    example = f"{name.name}.{labels[-1]}"
    if column.function is None:
        return f"RAK525.periode{'_lain' if column.periods else ''}", {"contoh": example}
    names = [example if other == name.name else other for other in column.dari]
    return "RAK525.periode_dari", formula_example(column.function, names)
