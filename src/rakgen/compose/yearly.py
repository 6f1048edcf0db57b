"""Yearly: whether a computed figure on a row of a period is one of the whole year, and what totals of such rows are."""

from collections.abc import Iterator
from decimal import Decimal

from rakgen.compose.addends import Addend
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.document.document import Content, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.model import Butir
from rakgen.model.reached_fields import REACHED_FIELDS
from rakgen.model.series import Manner, manner_of, series_values
from rakgen.text.numbers import AT_MOST_TWO

_REACHED = frozenset(name for names in REACHED_FIELDS.values() for name in names)


def is_of_year(sums: Sums, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> bool:
    """True for a figure over rows first..end-1 that no period changes: nothing that it counts there has a value of its
    own for a period. False where it counts nothing.
    """
    addends = list(_addends(sums, column, periode, first, end))
    return bool(addends) and not any(map(_goes_by_periode, addends))


def printed_total(sums: Sums, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> Content:
    """The total of a column over rows first..end-1 as it is printed: '' where rows are periods whose cells do not come
    to it.
    """
    return "" if is_untrue_by_rows(sums, column, periode, first, end) else sums.total(column, periode, first, end)


def is_untrue_by_rows(sums: Sums, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> bool:
    """True for a total of computed cells on rows of periods that is not what these cells come to: they count a figure
    of the year in each period, or some of them lack one of theirs. A series that is not added up has no such sum.
    """
    if not sums.periods or column.hitung is None or column.is_ratio:
        return False
    total = sums.total(column, periode, first, end)
    if not isinstance(total, Number) or not all(map(_adds_up, _addends(sums, column, None, first, end))):
        return False
    items = sums.items_begun(column, first, end)
    cells = [value for item in items for value in _cells(sums, column, *item)]
    least = Decimal(1).scaleb(-(column.desimal or AT_MOST_TWO).most) * len(cells)
    return abs(total[0] - sum(cells)) > least


def _cells(sums: Sums, column: ColumnSpec, first: int, end: int) -> Iterator[Decimal]:
    """What the cells of an item print on its rows of periods."""
    periods = dict.fromkeys(row.periode for row in sums.tree.rows[first:end])
    for number, periode in enumerate(periods):
        is_yearly = is_of_year(sums, column, periode, first, end)
        if number and is_yearly or periode is None and not is_yearly:
            continue
        if (result := sums.result(column, periode, first, end)) is not None:
            yield result[0]


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


def _adds_up(addend: Addend) -> bool:
    """False for a value of a series of which the last or the mean is that of the year."""
    if not _goes_by_periode(addend) or not isinstance(addend.butir, Butir):
        return True
    if addend.field in _REACHED:
        return addend.field == "realisasi_anggaran"
    is_one = len(series_values(addend.field, addend.butir)) < 2
    return is_one or manner_of(addend.field, addend.butir) is Manner.SUM
