"""Bound: a form as it meets a plan, with the years that it leaves to the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import split_content
from rakgen.layout.layout import Layout, PeriodeRow, TableSpec
from rakgen.layout.years import asking, asks_for_years
from rakgen.model import Butir, Periode, Rak, Rencana
from rakgen.model.series import years_of
from rakgen.model.walk import walk

OwnerT = TypeVar("OwnerT", ColumnSpec, PeriodeRow)


def bound(layout: Layout, rencana: Rencana, rak: Rak) -> Layout:
    """The layout with a column or row for each year that a rak names in the fields printed there; where it names none,
    for that of the plan if only years are printed there. A layout that leaves nothing to the plan is given back.
    """
    columns = [column for table in layout.tables for column in asking(table)]
    if not columns:
        return layout
    years = _years(rak, columns)
    if not years and any(column.is_by_tahun for column in columns):
        years = [rencana.tahun]
    only = tuple((Periode.TAHUN, year) for year in years)
    return layout.with_tables(tuple(_table(table, only) for table in layout.tables)) if only else layout


def _years(rak: Rak, columns: Sequence[ColumnSpec]) -> list[int]:
    """The years that the items of a rak name in what columns print or count with, in order."""
    fields = {split_content(name) for column in columns for name in (*column.counted, *_printed(column))}
    found: set[int] = set()
    for level, item, _, _ in walk(rak):
        for of_level, field in fields:
            if of_level == level and isinstance(item, Butir):
                found |= years_of(field, item)
    return sorted(found)


def _printed(column: ColumnSpec) -> list[str]:
    return [field for content in column.isi for field in content.fields]


def _table(table: TableSpec, only: tuple[tuple[Periode, int], ...]) -> TableSpec:
    rows = table.baris_periode
    columns = [_copied(column) for column in table.kolom] if table.counts_columns else table.kolom
    copy = table.model_copy(
        update={
            "kolom": tuple(_column(column, only) for column in columns),
            "baris_periode": _with_years(rows, only) if rows else None,
        }
    )
    copy.attach_names()
    return copy


def _copied(column: ColumnSpec) -> ColumnSpec:
    """A column and all below it of their own: their formulas name columns of one table, and so of one plan."""
    return column.model_copy(update={"kolom": tuple(map(_copied, column.kolom))})


def _column(column: ColumnSpec, only: tuple[tuple[Periode, int], ...]) -> ColumnSpec:
    below = tuple(_column(child, only) for child in column.kolom)
    return _with_years(column.model_copy(update={"kolom": below}) if below else column, only)


def _with_years(owner: OwnerT, only: tuple[tuple[Periode, int], ...]) -> OwnerT:
    update: dict[str, Any] = {"hanya": only}
    return owner.model_copy(update=update) if asks_for_years(owner) else owner
