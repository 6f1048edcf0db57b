"""Years: the columns and rows of a form that stand for years of a longer plan, and which years the form leaves to the
plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.between import PeriodeRow
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import are_years, periode_numbers, split_content
from rakgen.layout.layout import Layout, TableSpec
from rakgen.model import Periode

T = TypeVar("T")


def asks_for_years(owner: ColumnSpec | PeriodeRow) -> bool:
    """True for a column or rows that stand once for each year that the plan names: `periode: tahun` and no more said
    of it.
    """
    own_names = isinstance(owner, ColumnSpec) and owner.judul_periode
    return owner.periode is Periode.TAHUN and owner.hanya is None and not own_names


def in_years(table: TableSpec) -> Iterator[tuple[ColumnSpec, tuple[int, ...]]]:
    """The columns without children that print something of years by their own numbers, with these."""
    return _standing(table, _years)


def asking(table: TableSpec) -> Iterator[ColumnSpec]:
    """The columns without children that print something of the years that the form leaves to the plan."""
    return (column for column, _ in _standing(table, asks_for_years))


def left_to_plan(table: TableSpec) -> Iterator[ColumnSpec]:
    """The columns without children of a form as it meets a plan, that print something of years which the plan names."""
    return (column for column, _ in _standing(table, _are_of_plan))


def check_parts(layout: Layout, columns: Iterable[ColumnSpec]) -> Iterator[Diagnostic]:
    """The findings on what columns of years print or count that is written for parts of one: they would be empty."""
    for column in columns:
        printed = [("isi", index, name) for index, content in enumerate(column.isi) for name in content.fields]
        counted = [("dari", index, name) for index, name in enumerate(column.dari) if "." in name]
        for key, index, name in (*printed, *counted):
            level, field = split_content(name)
            if field == "target_periode":
                yield diagnose("RAK513.tahun", layout.path, column.span(key, index), isi=name, tingkat=level)


def _years(owner: ColumnSpec | PeriodeRow) -> tuple[int, ...]:
    known = owner.periode is not None and are_years(owner.periode, owner.hanya)
    return periode_numbers(Periode.TAHUN, owner.hanya) if known else ()


def _are_of_plan(owner: ColumnSpec | PeriodeRow) -> bool:
    return bool(_years(owner)) and (owner.source is None or owner.source.get("hanya") is None)


def _standing(table: TableSpec, said: Callable[[ColumnSpec | PeriodeRow], T]) -> Iterator[tuple[ColumnSpec, T]]:
    """The columns without children below a column or rows of which `said` holds, with what it says."""

    def descend(column: ColumnSpec, above: T | None) -> Iterator[tuple[ColumnSpec, T]]:
        here = said(column) if column.periode is not None else above
        if not column.kolom and here:
            yield column, here
        for child in column.kolom:
            yield from descend(child, here)

    for column in table.kolom:
        yield from descend(column, said(table.baris_periode) if table.baris_periode else None)
