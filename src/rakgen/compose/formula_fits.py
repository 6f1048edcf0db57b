"""Formula fits: what the formulas of a layout cannot work out of a rak - divisions by 0, texts, different units."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.compose.contents import origin_of
from rakgen.compose.formulas import FormulaSums, Rows, Unworkable, total_of, worked_out
from rakgen.compose.rows import rows_of, spans_of
from rakgen.compose.sum_fits import place_of
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import Layout, TableSpec
from rakgen.model import Rak, Rencana


def check_formula_figures(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on figures that have none for a reason: one for each column and reason, at the first value of the
    plan at `path` that it lies in, else at the formula in the layout.
    """
    for table in layout.tables:
        if table.dari != "rencana":
            continue
        tree = rows_of(rak, rencana, table.lowest_level, table.counted_level, misi=table.names_misi)
        sums = FormulaSums(tree, origin_of(rencana, rak))
        for column in table.leaves:
            if column.formula is not None:
                yield from _of_column(column, table, sums, layout, path)


def _of_column(column: ColumnSpec, table: TableSpec, sums: Sums, layout: Layout, path: str) -> Iterator[Diagnostic]:
    found: dict[str, list[Unworkable]] = {}
    for fault in _faults(column, table, sums):
        found.setdefault(fault.reason, []).append(fault)
    for reason, faults in found.items():
        key = "RAK526" if reason == "nol" else f"RAK526.{reason}"
        addends = [addend for fault in faults for addend in fault.addends if addend.text]
        if reason == "teks" and not addends:
            continue  # series that do not become one value are told at themselves
        text, units = (addends[0].text if addends else ""), faults[0].units
        where, span, others = layout.path, _place_in(column), tuple[Span, ...]()
        spans = list(dict.fromkeys(span for addend in addends if (span := place_of(addend))))
        if spans and reason != "satuan":
            where, span, others = path, spans[0], tuple(spans[1:])
        yield diagnose(key, where, span, related=others, judul=column.judul, nilai=text, satuan=units)


def _place_in(column: ColumnSpec) -> Span | None:
    return column.span("dari" if column.function else "hitung")


def _faults(column: ColumnSpec, table: TableSpec, sums: Sums) -> Iterator[Unworkable]:
    """What keeps the cells and totals of a column from a figure."""
    periods: tuple[OnePeriode, ...] = column.periods or (None,)
    rows = sums.tree.rows
    level = -1 if column.level is None or column.per == "baris" else column.level
    for periode in periods:
        for start, count in spans_of(rows, level):
            try:
                worked_out(sums, column, Rows(start, start + count, periode))
            except Unworkable as fault:
                yield fault
        if column.jumlah == "tidak" or table.jumlah is None or column.is_ratio:
            continue
        spans = [(0, len(rows))] if table.jumlah.judul is not None else []
        spans += [span for sub in table.jumlah.sub for span in spans_of(rows, LEVELS.index(sub.tingkat))]
        for start, count in spans:
            try:
                total_of(sums, column, Rows(start, start + count, periode))
            except Unworkable as fault:
                if fault.reason == "satuan":
                    yield fault
