"""Subtotal fits: subtotals of which one parts the items of a computed column, so that they say less than its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.compose.contents import Origin
from rakgen.compose.counted import CountedColumn, counted_columns, periods_of
from rakgen.compose.formulas import FormulaSums
from rakgen.compose.rows import spans_of
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.compose.table_rows import rows_with_periods
from rakgen.compose.yearly import printed_total
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.document import Number
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import Layout, own_kinds
from rakgen.model import Rak, Rencana


def check_subtotals(rencana: Rencana, rak: Rak, layout: Layout) -> Iterator[Diagnostic]:
    """Each computed column, once, of which a subtotal within the rows of one cell is another figure than this."""
    for table in layout.tables:
        if table.outline is not None or table.jumlah is None or not table.jumlah.sub:
            continue
        sums = FormulaSums(rows_with_periods(table, rak, rencana), Origin(rencana, rak))
        kinds = own_kinds(table)
        for counted in counted_columns(table, sums.tree.rows):
            column = counted.written
            if column.hitung is None or column.jumlah == "tidak" or column.level is None or column.per == "baris":
                continue
            below = [sub.tingkat for sub in table.jumlah.sub if LEVELS.index(sub.tingkat) > column.level]
            periods = periods_of(column, table, kinds.get(id(column)))
            found = ((name, *pair) for name in below for pair in _parted(sums, counted, LEVELS.index(name), periods))
            if parted := next(found, None):
                said = dict(zip(("bawah", "sel", "nilai"), parted, strict=True))
                said |= {"judul": column.called, "tingkat": LEVELS[column.level]}
                yield diagnose("RAK517.subjumlah", layout.path, column.span("jumlah"), related=(), **said)


def _parted(sums: Sums, counted: CountedColumn, level: int, periods: Sequence[OnePeriode]) -> Iterator[tuple[str, str]]:
    """What a cell prints and what a subtotal of a level within its rows does, where these are different figures."""
    rows = sums.tree.rows
    for column, cells in counted.cells:
        for first, count in cells:
            parts = [(first + at, first + at + within) for at, within in spans_of(rows[first : first + count], level)]
            for periode in periods if len(parts) > 1 else ():
                if (cell := sums.result(column, periode, first, first + count)) is None:
                    continue
                for part in (part for part in parts if rows[part[0]].butir[level] is not None):
                    total = printed_total(sums, column, periode, *part)
                    if isinstance(total, Number) and total.text != cell[1]:
                        yield cell[1], total.text
