"""Facts: what each row of a table is about - its units and months - for filters; read from its columns, else its activities."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.layout.bulan import months_of
from rakgen.layout.document import Activity, Cell, Column, Grid, Mark, Row

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
    by_text: dict[str, list[Activity]] = {}
    if not unit_columns or not period_columns:
        for activity in activities:
            by_text.setdefault(activity.text, []).append(activity)
    return [
        _facts(row, owners, grid.columns, unit_columns, period_columns, by_text)
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
    by_text: dict[str, list[Activity]],
) -> RowFacts:
    if row.band:
        return RowFacts(band=row.band)
    if any(cell and cell.role == "total" for cell in row.cells):
        return RowFacts(is_total=True)
    found = _activity(owners, by_text) if by_text else None
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
        tuple(units) if unit_columns else found.units if found else (),
        frozenset(months) if period_columns else frozenset(found.months if found else ()),
    )


def is_name(text: str) -> bool:
    """False for a sign where the name of a unit should be, as a tick."""
    return any(char.isalnum() for char in text)


def _activity(owners: Sequence[Cell | None], by_text: dict[str, list[Activity]]) -> Activity | None:
    """The activity that a row prints: the one with its text, of several the one whose sasaran and indikator it prints too."""
    texts = {line.text for cell in owners if cell for line in cell.lines}
    found = [activity for text in texts for activity in by_text.get(text, ())]
    if len(found) < 2:
        return found[0] if found else None
    return max(found, key=lambda activity: (activity.indikator in texts) + (activity.sasaran in texts))
