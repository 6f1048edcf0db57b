"""Formulas: columns that count with other columns - the figure of a formula over the rows of an item, and in totals.

Figures are counted with as they are printed, rounded half up. A figure that is missing is not 0: a formula that needs
it has none. Units follow: amounts that are added up have one unit, a number takes that of what it is multiplied with,
a quotient of two amounts of one unit has none, and an amount in rupiah stays one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import reduce

from rakgen.compose.addends import clashing, figure_of
from rakgen.compose.beside import Rows, beneath, check_beside, of_uneven, outside
from rakgen.compose.operations import (
    OF_TOTALS,
    OPERATIONS,
    PRECISE,
    RUPIAH,
    Figure,
    Unworkable,
    check_one_unit,
    clashing_units,
    negated,
    of_addends,
    plus,
)
from rakgen.compose.rows import PROGRAM
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.compose.yearly import is_of_year
from rakgen.document.document import Content, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import EMPTY
from rakgen.model.figures import PERCENT
from rakgen.model.periode import PeriodeKey
from rakgen.text.formula import Formula, Symbol, Term, TotalKind, adds, names_in
from rakgen.text.numbers import AT_MOST_TWO, RUPIAH_SIGN, format_number, format_rupiah, rounded


def worked_out(sums: Sums, column: ColumnSpec, rows: Rows) -> Figure | None:
    """The figure of a formula, None where one that it needs is missing. Raises Unworkable."""
    assert column.formula is not None
    worker = _Worker(sums, column, rows)
    figure = worker.figure(column.formula)
    if figure is None:
        return None
    if not rows.total:
        worker.check_beneath()
    if column.function == "persen":
        check_one_unit(*filter(None, map(worker.figure, names_in(column.formula))))
    figure = figure._replace(value=rounded(figure.value, (column.desimal or AT_MOST_TWO).most))
    if column.satuan is not None:
        unit = column.satuan.casefold().rstrip(".")
        return figure._replace(unit=unit, typed=(_printed(column, figure)[1],) if unit == RUPIAH else ())
    return figure._replace(unit=PERCENT) if column.function == "persen" else figure


def summed(sums: Sums, column: ColumnSpec, rows: Rows) -> tuple[Figure | None, Decimal]:
    """The figure of a sum of columns of periods, and the sum of what these print; None where it cannot be made."""
    assert isinstance(column.formula, Term)
    by_periods = Term("rata-rata", column.formula.parts)  # of which the figure of each period is asked for
    worker = _Worker(sums, column, rows)
    try:
        figure = worked_out(sums, column, rows) if any(spec.periods for spec in column.named.values()) else None
        names = [name for name in column.formula.parts if isinstance(name, Symbol) and name.name in column.named]
        asked = ((name, column.formula if column.named[name.name].runs else by_periods) for name in names)
        added = sum((figure.value for name, by in asked for figure in worker.figures(name, by)), Decimal(0))
        return figure, rounded(added, (column.desimal or AT_MOST_TWO).most)
    except Unworkable:
        return None, Decimal(0)


def total_of(sums: Sums, column: ColumnSpec, rows: Rows) -> Figure | None:
    """The total of a column of formulas: of a ratio worked out from the totals of its columns, else the sum of its
    cells, each item once. Raises Unworkable, also where it has no total that is true (`jumlah`), and where its cells
    do not count what the totals of its columns do: the total of `a - b` would not be that of the totals.
    """
    assert (formula := column.formula) is not None
    spans = sums.items_begun(column, rows.first, rows.end)
    items = [rows._replace(first=first, end=end, total=False) for first, end in spans]
    if column.function == "rata-rata" or column.total is TotalKind.RATIO:
        figure = worked_out(sums, column, rows._replace(total=True))
        for item in [*items, *outside(sums, column, rows)] if figure is not None else ():
            _Worker(sums, column, item).check_beneath()
        return figure
    if column.total is TotalKind.NONE:
        raise Unworkable("jumlah")
    is_referred = bool(sums.tree.rujukan) or any(spec.jumlah == "sekali" for spec in column.named.values())
    beside = _beside(sums, column, items) if is_referred else []
    is_sum = adds(formula)
    names = [*column.named] if is_sum or column.function == "jumlah" else beside
    uneven = next(_uneven(sums, column, rows, items, names), None)
    worked = [(item, worked_out(sums, column, item)) for item in items]
    figures = [figure for _, figure in worked if figure is not None]
    if not figures:
        return None
    if units := clashing_units(figures):
        raise Unworkable("satuan", units=units)
    of_totals = bool(uneven) and is_referred and column.total is TotalKind.SUM and len(beside) == len(column.named)
    for item in (item for item, figure in worked if figure is None) if is_sum else ():
        _Worker(sums, column, item).check_beside(of_totals=of_totals)
    if of_totals:
        return worked_out(sums, column, rows._replace(total=True))
    if uneven:
        raise of_uneven(sums, column, rows, *uneven)
    return reduce(plus, figures)


def _beside(sums: Sums, column: ColumnSpec, items: Sequence[Rows]) -> list[str]:
    """The names in a formula of the columns that have cells as high as its own."""
    workers = [_Worker(sums, column, item) for item in items]
    named = column.named.items()
    return [
        name for name, spec in named if all(worker.covering(spec, worker.rows) == worker.rows for worker in workers)
    ]


def _uneven(
    sums: Sums, column: ColumnSpec, rows: Rows, items: Sequence[Rows], names: Collection[str]
) -> Iterator[tuple[ColumnSpec, Figure, list[Figure]]]:
    """Those of some named columns of which the cells of a formula over some items count more or less than their own
    totals have, with these totals and what the cells count: amounts that stand beside several cells or none.
    """
    assert column.formula is not None
    totals = _Worker(sums, column, rows._replace(total=True))
    for name in (name for name in dict.fromkeys(names_in(column.formula)) if name.name in names):
        named = column.named[name.name]
        if named.total is TotalKind.RATIO:
            continue
        try:
            whole, parts = totals.figure(name), [_Worker(sums, column, item).figure(name) for item in items]
        except Unworkable:
            continue
        counted = [part for part in parts if part is not None]
        is_rounded = named.hitung is not None and named.formula is None
        least = Decimal(1).scaleb(-(named.desimal or AT_MOST_TWO).most) * len(counted) if is_rounded else 0
        if whole is not None and abs(whole.value - sum(part.value for part in counted)) > least:
            yield named, whole, counted


class FormulaSums(Sums):
    """Counts over the rows of a table in which some columns count with others."""

    def result(
        self, column: ColumnSpec, periode: OnePeriode, first: int, end: int, *, begun: bool = False
    ) -> tuple[Decimal, str] | None:
        """As of any table; of a formula None also where it cannot be worked out."""
        if column.formula is None:
            return super().result(column, periode, first, end, begun=begun)
        try:
            figure = worked_out(self, column, Rows(first, end, periode))
        except Unworkable:
            return None
        return _printed(column, figure) if figure is not None else None

    def total(
        self,
        column: ColumnSpec,
        periode: OnePeriode,
        first: int,
        end: int,
        *,
        together: tuple[PeriodeKey, ...] = (),
    ) -> Content:
        """As of any table; of a formula as `total_of` says."""
        if column.formula is None:
            return super().total(column, periode, first, end, together=together)
        try:
            figure = total_of(self, column, Rows(first, end, periode))
        except Unworkable:
            return ""
        return Number(*_printed(column, figure)) if figure is not None else ""

    def clash(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> frozenset[str]:
        """As of any table; of a formula by the figures of its cells."""
        if column.formula is None:
            return super().clash(column, periode, first, end)
        return clashing_units(self._figures(column, periode, first, end))

    def _figures(self, column: ColumnSpec, periode: OnePeriode, first: int, end: int) -> Iterator[Figure]:
        for item in self.items_begun(column, first, end):
            with suppress(Unworkable):
                if (figure := worked_out(self, column, Rows(*item, periode))) is not None:
                    yield figure


def _printed(column: ColumnSpec, figure: Figure) -> tuple[Decimal, str]:
    """A figure and its text: in the unit of the column, in rupiah as its amounts were typed, in percent with %."""
    decimals = column.desimal or AT_MOST_TWO
    if column.satuan is None and figure.unit == RUPIAH:
        return figure.value, format_rupiah(figure.value, figure.typed, column.desimal)
    text = format_number(figure.value, decimals)
    unit = column.satuan or (PERCENT if figure.unit == PERCENT else "")
    if re.fullmatch(RUPIAH_SIGN, unit):
        return figure.value, f"-{unit}{text[1:]}" if text.startswith("-") else unit + text
    return figure.value, text + (unit if unit in ("", PERCENT) else f" {unit}")


class _Worker:
    """Works out one formula of a column on some rows, each figure that it counts with once: formulas count with
    formulas, and what each of these asked for twice a row of twelve would ask for thousands of times.
    """

    def __init__(self, sums: Sums, column: ColumnSpec, rows: Rows) -> None:
        self.sums, self.column, self.rows = sums, column, rows
        self._known: dict[tuple[int, Rows], Figure | None] = {}

    def figure(self, formula: Formula) -> Figure | None:
        """The figure of a formula or a part of it."""
        if isinstance(formula, Decimal):
            return Figure(formula)
        if isinstance(formula, Symbol):
            return self._named(formula)
        if formula.operator in ("jumlah", "rata-rata"):
            return self._together(formula)
        parts = [self._part(part) for part in formula.parts]
        if None in parts:
            return None
        if fault := next((part for part in parts if isinstance(part, Unworkable)), None):
            raise fault
        figures = [part for part in parts if isinstance(part, Figure)]
        return negated(figures[0]) if len(figures) == 1 else OPERATIONS[formula.operator](*figures)

    def check_beside(self, *, of_totals: bool) -> None:
        """Raises Unworkable where a figure of the formula stands beside nothing."""
        assert self.column.formula is not None
        figures = {name: self.figure(name) for name in names_in(self.column.formula)}
        check_beside(self.sums, self.column, self.rows, figures, of_totals=of_totals)

    def check_beneath(self) -> None:
        """Raises Unworkable where an item of a cell of the formula has a figure beside nothing."""
        for item in beneath(self.sums, self.column, self.rows):
            worker = self if item == self.rows else _Worker(self.sums, self.column, item)
            worker.check_beside(of_totals=True)

    def _part(self, formula: Formula) -> Figure | Unworkable | None:
        """A part of an operation: where another one is missing, a text in it keeps nothing from being worked out."""
        try:
            return self.figure(formula)
        except Unworkable as fault:
            return fault

    def _together(self, formula: Term) -> Figure | None:
        """The sum or the mean of columns, without those that have no figure."""
        figures = [
            figure for name in formula.parts if isinstance(name, Symbol) for figure in self.figures(name, formula)
        ]
        if not figures:
            return None
        total, parts = reduce(plus, figures), 1 if formula.operator == "jumlah" else len(figures)
        return total if parts == 1 else total._replace(value=PRECISE.divide(total.value, parts))

    def figures(self, name: Symbol, formula: Term) -> Iterator[Figure]:
        """The figures of a column: in the period of the rows; else of a column of periods for all of them together as
        they become the year's, or in each of them where it is computed or a mean is asked for; of one that runs the
        last. A mean that stands above the column is one of its cells.
        """
        column = self.column.named.get(name.name)
        if column is None:
            return
        rows = self.rows._replace(periode=self.rows.periode if column.periods else None)
        several, runs = [rows], False
        if rows.periode is None and column.periods:
            runs = column.runs and formula.operator == "jumlah"
            is_each = column.hitung is not None and not is_of_year(self.sums, column, column.periods[0], *rows[:2])
            if runs or is_each or formula.operator == "rata-rata":
                several = [rows._replace(periode=periode) for periode in column.periods]
            else:
                several = [rows._replace(together=column.periods)]
        if formula.operator == "rata-rata" and self.column.stands_above(column):
            several = [cell for some in several for cell in self._cells(column, some)]
        for cell_rows in reversed(several) if runs else several:
            if (figure := self._of(column, cell_rows)) is not None:
                yield figure
                if runs:
                    return

    def _is_above(self, column: ColumnSpec, rows: Rows) -> bool:
        """True where the formula has one cell for several of a column in some rows."""
        return self.column.stands_above(column) and len(self._cells(column, rows)) > 1

    def _cells(self, column: ColumnSpec, rows: Rows) -> list[Rows]:
        """The rows of each cell of a column that begins in some rows, each item once."""
        spans = self.sums.items_begun(column, rows.first, rows.end)
        return [rows._replace(first=first, end=end, total=False) for first, end in spans]

    def _named(self, name: Symbol) -> Figure | None:
        """The figure of a column, None where a faulty layout names none, which is told at its formula."""
        column = self.column.named.get(name.name)
        if column is None:
            return None
        if name.part:
            asked = column.period_named(name.part)
            return self._of(column, self.rows._replace(periode=asked)) if asked else None
        return self._of(column, self.rows._replace(periode=self._periode_of(column)))

    def _periode_of(self, column: ColumnSpec) -> OnePeriode:
        """The period in which a column without one named is counted with: that of the rows, or the only one that it
        stands for.
        """
        is_elsewhere = len(column.periods) == 1 and self.rows.periode not in column.periods
        return column.periods[0] if is_elsewhere else self.rows.periode if column.periods else None

    def _of(self, column: ColumnSpec, rows: Rows) -> Figure | None:
        """What a column prints on some rows, as a number: its cell that covers them, or the total of its cells."""
        key = id(column), rows
        if key not in self._known:
            self._known[key] = self._counted(column, rows)
        return self._known[key]

    def _counted(self, column: ColumnSpec, rows: Rows) -> Figure | None:
        if column.content_name == EMPTY:
            return None
        rows = rows if rows.total else self.covering(column, rows)
        if column.formula is not None:
            return self._formula(column, rows)
        return self._total(column, rows) if rows.total else self._plain(column, rows)

    def _formula(self, column: ColumnSpec, rows: Rows) -> Figure | None:
        """The figure of a formula that another one counts with; what keeps its cells and totals from one is told at
        itself, what keeps several cells from a total not printed here. No total is that of other columns alone.
        """
        is_total = not rows.total and self._is_above(column, rows)
        try:
            return (total_of if rows.total or is_total else worked_out)(self.sums, column, rows)
        except Unworkable as fault:
            is_untold = is_total or (rows.total and column.jumlah == "tidak")
            if is_untold and fault.reason in OF_TOTALS:
                raise
            if rows.total:
                raise Unworkable("teks") from fault
            return None

    def covering(self, column: ColumnSpec, rows: Rows) -> Rows:
        """The rows of the cell of a column that covers some rows; these themselves where it has several cells there."""
        if column.level is None or column.per == "baris" or column.own_level is not None:
            return rows
        first, end = self.sums.rows_of_item(column.level, rows.first)
        return rows._replace(first=first, end=end) if first <= rows.first and end >= rows.end else rows

    def _plain(self, column: ColumnSpec, rows: Rows) -> Figure | None:
        """The figure of a column of a field, or of a function over fields; below programmes their budget counts on
        every row, though it is printed once.
        """
        level = self.column.level if self.column.own_level is None else self.column.own_level
        again = level is not None and level > PROGRAM
        parts = self.sums.parts(column, rows.periode, rows.first, rows.end, together=rows.together, again=again)
        addends = tuple(addend for part in parts for addend in part)
        if texts := [addend for addend in addends if addend.value is None]:
            raise Unworkable("teks", texts)
        is_above = self._is_above(column, rows)
        if wanted := self.sums.one_sided(column, rows.periode, rows.first, rows.end):
            if is_above:
                raise Unworkable("sebelah", [addend for addend, _ in wanted], beside=column.called)
            return None  # which is told there
        units = clashing(parts)
        if units and (column.hitung is None or is_above):
            raise Unworkable("satuan", units=units)  # of a cell that counts itself it is told there
        result = figure_of(column, parts)
        return of_addends(column, result, addends) if result is not None else None

    def _total(self, column: ColumnSpec, rows: Rows) -> Figure | None:
        content = self.sums.total(column, rows.periode, rows.first, rows.end, together=rows.together)
        parts = self.sums.parts(column, rows.periode, rows.first, rows.end, begun=True, together=rows.together)
        if units := clashing(parts):
            raise Unworkable("satuan", units=units)
        if isinstance(content, Number):
            return of_addends(column, content, tuple(addend for part in parts for addend in part))
        if any(parts):  # which is told there, where it has a total
            wanted = self.sums.one_sided(column, rows.periode, rows.first, rows.end) if column.jumlah == "tidak" else []
            raise Unworkable("sebelah" if wanted else "teks", [addend for addend, _ in wanted], beside=column.called)
        return None
