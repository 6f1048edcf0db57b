"""Facts: what each row of a table is about - its units and months - for filters; from its columns, else its
activities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.document.document import Activity, Cell, Column, Grid, Mark, Row
from rakgen.document.months import months_of

_NOTHING = frozenset({"", "-", "–", "—"})


class RowFacts(NamedTuple):
    """The units and months (1-12) of a row; a `band` row or a row of totals has none."""

    units: tuple[str, ...] = ()
    months: frozenset[int] = frozenset()
    is_total: bool = False
    band: int = 0


def row_facts(grid: Grid, activities: Sequence[Activity]) -> list[RowFacts]:
    """One for each body row; `activities` are those of the grid's section."""
    unit_columns = [i for i, column in enumerate(grid.columns) if column.field == "kegiatan.pelaksana"]
    period_columns = _period_columns(grid)
    index = None if unit_columns and period_columns else _Index(activities)
    return [
        _facts(row, owners, grid.columns, unit_columns, period_columns, index)
        for row, owners in zip(grid.body_rows, cell_owners(grid.body_rows, len(grid.columns)), strict=True)
    ]


def cell_owners(rows: Sequence[Row], width: int) -> Iterator[list[Cell | None]]:
    """For each row the cell that covers each column, merges followed."""
    owner: list[Cell | None] = [None] * width
    left = [0] * width
    for row in rows:
        for column, cell in enumerate(row.cells):
            if cell is not None:
                for covered in range(column, min(column + cell.colspan, width)):
                    owner[covered], left[covered] = cell, cell.rowspan
        yield [cell if left[column] > 0 else None for column, cell in enumerate(owner)]
        left = [count - 1 for count in left]


def _period_columns(grid: Grid) -> list[int]:
    """Columns of periods: those with marks where there are any, else all."""
    columns = [i for i, column in enumerate(grid.columns) if months_of(column.period)]
    marked = [i for i in columns if any((c := row.cells[i]) and isinstance(c.content, Mark) for row in grid.body_rows)]
    if not marked:
        return columns
    fields = {grid.columns[i].field for i in marked}
    return [i for i in columns if i in marked or grid.columns[i].field in fields]


def _facts(
    row: Row,
    owners: Sequence[Cell | None],
    columns: Sequence[Column],
    unit_columns: Sequence[int],
    period_columns: Sequence[int],
    index: _Index | None,
) -> RowFacts:
    if row.band:
        return RowFacts(band=row.band)
    if any(cell and cell.role == "total" for cell in row.cells):
        return RowFacts(is_total=True)
    found = index.behind(owners) if index else ()
    units = dict.fromkeys(
        line.text.strip() for i in unit_columns if (cell := owners[i]) for line in cell.lines if is_name(line.text)
    )
    months = {
        month
        for i in period_columns
        if (cell := owners[i]) and cell.text.strip() not in _NOTHING
        for month in months_of(columns[i].period)
    }
    return RowFacts(
        tuple(
            units
            if unit_columns
            else dict.fromkeys(unit for activity in found for unit in activity.units if is_name(unit))
        ),
        frozenset(months if period_columns else (month for activity in found for month in activity.months)),
    )


def is_name(text: str) -> bool:
    """False for a sign where the name of a unit should be, as a tick."""
    return any(char.isalnum() for char in text)


class _Index:
    """The activities behind a row: those whose texts it prints."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self._by_text: dict[str, list[Activity]] = {}
        self._by_indikator: dict[str, list[Activity]] = {}
        for activity in activities:
            self._by_text.setdefault(activity.text, []).append(activity)
            self._by_indikator.setdefault(activity.indikator, []).append(activity)

    def behind(self, owners: Sequence[Cell | None]) -> Sequence[Activity]:
        """The activity that a row prints (of several with its text, the one whose sasaran and indikator it prints too);
        where it prints none, all of the indikator it prints.
        """
        texts = dict.fromkeys(line.text for cell in owners if cell for line in cell.lines)
        found = [activity for text in texts for activity in self._by_text.get(text, ())]
        if found:
            return [max(found, key=lambda activity: (activity.indikator in texts) + (activity.sasaran in texts))]
        found = [activity for text in texts for activity in self._by_indikator.get(text, ())]
        return [activity for activity in found if activity.sasaran in texts] or found
