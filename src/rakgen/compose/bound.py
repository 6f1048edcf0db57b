"""Bound: a form as it meets a plan - with the years that it leaves to the plan, and the period that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rakgen.layout.between import PeriodeRow
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, PERIODE, split_content
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, TableSpec
from rakgen.layout.monitoring import prints_reached
from rakgen.layout.values import Only
from rakgen.layout.years import asking, asks_for_years
from rakgen.model import Butir, Periode, Rak, Rencana
from rakgen.model.periode import WHOLE
from rakgen.model.series import years_of

_WHOLE_YEAR: Only = ((Periode.SEMESTER, 1), (Periode.SEMESTER, 2))


class _Binding(NamedTuple):
    """What a form is told: the years that the rak names (none: the form keeps its one, headed by that of the plan), the
    year of the plan (0 leaves years open), the period that is asked for, the names of its rows where these are periods
    that the form leaves to the plan.
    """

    years: Only
    periode: tuple[Periode, int]
    tahun: int
    row_names: tuple[str, ...] | None = None


def bound(layout: Layout, rencana: Rencana, rak: Rak, periode: tuple[Periode, int] | None = None) -> Layout:
    """The layout as a rak is printed in it; one that leaves nothing to the plan is given back.

    `periode: tahun` has a column or row for each year that the rak names in the fields printed there; where it names
    none, one for that of the plan. `periode: dipilih` prints `periode`, or the whole year
    where none is asked for; a form of what was reached is told `periode` too.
    """
    asked = _asking(layout)
    years = sorted({year for table, columns in asked for year in _years(table, columns, rencana, rak)})
    if not years and any(column.is_by_tahun for _, columns in asked for column in columns):
        years = [rencana.tahun]
    is_told = periode is not None and prints_reached(layout)
    if not asked and not layout.is_of_one_periode and not is_told:
        return layout
    binding = _Binding(tuple((Periode.TAHUN, year) for year in years), periode or WHOLE, rencana.tahun)
    return layout.with_tables(tuple(_table(table, binding) for table in layout.tables), binding.periode)


@of_form
def _asking(layout: Layout) -> list[tuple[TableSpec, list[ColumnSpec]]]:
    """The tables of a form with the columns that print something of the years that it leaves to the plan."""
    return [(table, columns) for table in layout.tables if (columns := list(asking(table)))]


def in_periode(layout: Layout, periode: tuple[Periode, int]) -> Layout:
    """A layout that prints one period, told which; one that does not is given back."""
    if not layout.is_of_one_periode:
        return layout
    binding = _Binding((), periode, 0)
    return layout.with_tables(tuple(_table(table, binding) for table in layout.tables), periode)


def _years(table: TableSpec, columns: Sequence[ColumnSpec], rencana: Rencana, rak: Rak) -> set[int]:
    """The years that the items on the rows of a table name in what some of its columns print or count with."""
    from rakgen.compose.table_rows import rows_of_table  # few forms leave years to the plan

    counted = {name for column in columns for name in column.counted}
    printed: dict[int, set[str]] = {}  # by the level of an outline whose rows print them, -1 for rows of other tables
    for column in columns:
        for level, spec in _as_printed(table, column):
            printed.setdefault(level, set()).update(field for content in spec.isi for field in content.fields)
    found: set[int] = set()
    for row in rows_of_table(table, rak, rencana).full_rows:
        for of_level, field in map(split_content, counted | printed.get(row.outline, set())):
            item = row.item(LEVELS.index(of_level))
            if isinstance(item, Butir):
                found |= years_of(field, item)
    return found


def _as_printed(table: TableSpec, column: ColumnSpec) -> list[tuple[int, ColumnSpec]]:
    """A column as its cells print it on the rows of each level (index in LEVELS) of an outline, -1 outside of one."""
    if table.outline is None:
        return [(-1, column)]
    levels = [(LEVELS.index(level), table.outline.as_named(column, level)) for level in table.outline.names]
    return [(level, printed) for level, printed in levels if printed is not None]


def _table(table: TableSpec, binding: _Binding) -> TableSpec:
    rows = table.baris_periode
    if rows and asks_for_years(rows) and binding.tahun and not binding.years:
        binding = binding._replace(row_names=(str(binding.tahun),))
    columns = [_copied(column) for column in table.kolom] if table.counts_columns else table.kolom
    copy = table.altered(
        kolom=tuple(_column(column, binding) for column in columns),
        baris_periode=rows.model_copy(update=_told(rows, binding)) if rows else None,
    )
    copy.attach_names()
    return copy


def _copied(column: ColumnSpec) -> ColumnSpec:
    """A column and all below it of their own: their formulas name columns of one table, and so of one plan."""
    return column.model_copy(update={"kolom": tuple(map(_copied, column.kolom))})


def _column(column: ColumnSpec, binding: _Binding) -> ColumnSpec:
    update = _told(column, binding)
    if column.periode is Periode.DIPILIH:
        update |= _heading(column, binding.periode)
    if column.content_name == PERIODE and binding.row_names and not column.judul_periode:
        update["judul_periode"] = binding.row_names
    if column.kolom:
        update["kolom"] = tuple(_column(child, binding) for child in column.kolom)
    return column.model_copy(update=update) if update else column


def _told(owner: ColumnSpec | PeriodeRow, binding: _Binding) -> dict[str, Any]:
    """The period of a column or of rows, where the form leaves it open."""
    if owner.periode is Periode.DIPILIH:
        kind = binding.periode[0]
        return {"periode": kind, "hanya": _WHOLE_YEAR if binding.periode == WHOLE else (binding.periode,)}
    if not asks_for_years(owner):
        return {}
    if binding.years:
        return {"hanya": binding.years}
    return {"judul_periode": (str(binding.tahun),)} if binding.tahun and isinstance(owner, ColumnSpec) else {}


def _heading(column: ColumnSpec, periode: tuple[Periode, int]) -> dict[str, Any]:
    """The heading of a column of the one period: its own, without a second one for the period below it."""
    if column.judul_periode:
        return {}
    if column.judul and not column.has_periode_lines:
        return {"judul": "", "judul_periode": (column.judul,)}
    return {"judul_periode": (periode[0].title(periode[1]) or periode[0].word.capitalize(),)}
