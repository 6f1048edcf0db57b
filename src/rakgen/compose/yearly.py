"""Yearly: whether a computed figure on a row of a period is one of the whole year."""

from collections.abc import Iterator

from rakgen.compose.sums import Addend, OnePeriode, Sums
from rakgen.layout.columns import ColumnSpec
from rakgen.model import Butir
from rakgen.model.reached import REACHED_FIELDS
from rakgen.model.series import series_values

_REACHED = frozenset(name for names in REACHED_FIELDS.values() for name in names)


def is_of_year(sums: Sums, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> bool:
    """True for a figure over rows first..end-1 that no period changes: nothing that it counts there has a value of its
    own for a period. False where it counts nothing.
    """
    addends = list(_addends(sums, column, periode, first, end))
    return bool(addends) and not any(map(_goes_by_periode, addends))


def _addends(sums: Sums, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> Iterator[Addend]:
    """What a column counts, by way of the columns that its formula names too, in the cells that cover some rows."""
    if column.formula is None:
        yield from (addend for part in sums.parts(column, periode, first, end) for addend in part)
    for named in column.named.values():
        is_by_row = named.level is None or named.per == "baris"
        of_cell = (first, end) if is_by_row else sums.rows_of_item(named.level or 0, first)
        yield from _addends(sums, named, periode, min(first, of_cell[0]), max(end, of_cell[1]))


def _goes_by_periode(addend: Addend) -> bool:
    """True for a value of a series, and for what was reached."""
    is_series = isinstance(addend.butir, Butir) and bool(series_values(addend.field, addend.butir))
    return is_series or addend.field in _REACHED
