"""Naming: the columns of a table by the names that formulas call them by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from rakgen.layout.columns import ColumnSpec
from rakgen.model import Periode
from rakgen.model.periode import WHOLE
from rakgen.text.formula import Symbol, names_in

Periods: TypeAlias = tuple[tuple[Periode, int], ...]


def attach_names(columns: Sequence[ColumnSpec], on_rows: Periods) -> None:
    """Tell each column of a table the columns that its formula names, and the periods that each stands for;
    `on_rows` are those of its rows.

    Columns that come back to themselves by their names are told nothing: nobody can work them out (`circle`).
    """
    all_columns = list(_with_periods(columns, on_rows, ""))
    by_name = {column.nama: column for column, *_ in all_columns if column.nama}
    for column, periods, year in all_columns:
        used = {name.name for name in names_of(column)} if circle(column, by_name) is None else set()
        column.bind({name: by_name[name] for name in by_name if name in used}, periods, year)


def names_of(column: ColumnSpec) -> Iterator[Symbol]:
    """The names in the formula of a column, from the left."""
    yield from names_in(column.formula) if column.formula is not None else ()


def circle(column: ColumnSpec, by_name: dict[str, ColumnSpec]) -> list[str] | None:
    """The names by which a column comes back to itself or to one of those on its way; None where it does not."""

    clear: set[str] = set()

    def descend(column: ColumnSpec, way: tuple[str, ...]) -> list[str] | None:
        for name in dict.fromkeys(name.name for name in names_of(column)):
            if name in way:
                return [*way[way.index(name) :], name]
            if name in by_name and name not in clear and (found := descend(by_name[name], (*way, name))):
                return found
            clear.add(name)
        return None

    return descend(column, (column.nama,) if column.nama else ())


def _with_periods(
    columns: Sequence[ColumnSpec], above: Periods, above_year: str
) -> Iterator[tuple[ColumnSpec, Periods, str]]:
    """The columns without children, each with its periods: its own, or those of what stands above; and with the year
    that it stands for where it has one for all of a plan ('' elsewhere).
    """
    for column in columns:
        own, year = above, above_year
        if column.periode:
            own = tuple((column.periode, number) for number in column.periode_numbers)
            year = column.judul_periode[0] if own == (WHOLE,) and column.judul_periode else ""
        if column.kolom:
            yield from _with_periods(column.kolom, own, year)
        else:
            yield column, own, year
