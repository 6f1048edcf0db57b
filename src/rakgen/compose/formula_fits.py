"""Formula fits: what the formulas of a layout cannot work out of a rak - divisions by 0, texts, different units."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from rakgen.compose.addends import units_said
from rakgen.compose.beside import Rows
from rakgen.compose.contents import Origin
from rakgen.compose.counted import CountedColumn, ValuePlaces, counted_columns, total_spans
from rakgen.compose.formulas import FormulaSums, summed, total_of, worked_out
from rakgen.compose.operations import OF_TOTALS, Unworkable
from rakgen.compose.sums import Sums
from rakgen.compose.table_rows import rows_with_periods
from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.layout.fields import LEVELS
from rakgen.layout.layout import Layout, TableSpec, own_kinds
from rakgen.layout.years import left_to_plan
from rakgen.model import Rak, Rencana
from rakgen.model.periode import WHOLE, is_year
from rakgen.text.formula import names_in


def check_formula_figures(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """The findings on figures that have none for a reason: one for each column and reason, at the first value of the
    plan at `path` that it lies in, else at the formula in the layout.
    """
    places = ValuePlaces(rencana, path, layout.path)
    for table in layout.tables:
        if table.counts_columns:
            sums = FormulaSums(rows_with_periods(table, rak, rencana), Origin(rencana, rak))
            for counted in counted_columns(table, sums.tree.rows):
                if counted.written.formula is not None:
                    yield from _of_column(counted, table, sums, layout, places)


def _of_column(
    counted: CountedColumn, table: TableSpec, sums: Sums, layout: Layout, places: ValuePlaces
) -> Iterator[Diagnostic]:
    column = counted.written
    found: dict[str, list[Unworkable]] = {}
    for fault in _faults(counted, table, sums):
        found.setdefault(fault.reason, []).append(fault)
    for reason, faults in found.items():
        key = "RAK526" if reason == "nol" else f"RAK526.{reason}"
        written = [addend for fault in faults for addend in fault.addends if addend.text]
        addends = [addend for addend in written if not places.is_excepted(addend, column, "RAK526")]
        if (written or reason == "teks") and not addends:
            continue  # excepted; series that do not become one value are told at themselves
        text = addends[0].text if addends else ""
        where, span, others = layout.path, column.formula_span(), tuple[Span, ...]()
        found_at = [places.of_addend(addend, column) for addend in addends]
        spans = list(dict.fromkeys(span for where, span in found_at if span and where == places.path))
        if spans and reason != "satuan":
            where, span, others = places.path, spans[0], tuple(spans[1:])
        levels = [spec.level for spec in column.named.values() if spec.level is not None]
        said = {"judul": column.called, "nilai": text, "sebelah": faults[0].beside, **units_said(faults[0].units)}
        said["contoh"] = LEVELS[min(levels, default=0)]
        yield diagnose(key, where, span, related=others, **said)
    yield from _of_names(counted, layout, {id(spec) for spec in left_to_plan(table)})
    if table.nomor_kolom.rumus == "ya" and column.function == "jumlah" and not column.periods and not column.nomor:
        yield from _of_number_row(counted, sums, places)
    if column.nama in table.closing_names:
        yield from _of_closing(counted, sums, layout)


def _of_names(counted: CountedColumn, layout: Layout, open_years: Collection[int]) -> Iterator[Diagnostic]:
    """Years that a formula names and the plan does not, of the columns (by their ids) that the form leaves to it: they
    have none of them. What a form says itself is told as a fault of the form.
    """
    column = counted.written
    for name in dict.fromkeys(names_in(column.formula) if column.formula is not None else ()):
        named = column.named.get(name.name)
        labels = [*named.periods_by_name] if named is not None else []
        is_open = named is not None and (id(named) in open_years or named.periods == (WHOLE,))
        if is_open and is_year(name.part) and name.part not in labels:
            part, choices = f"{name.name}.{name.part}", ", ".join(f"{name.name}.{label}" for label in labels)
            yield diagnose(
                "RAK526.tahun", layout.path, column.formula_span(), judul=column.called, bagian=part, pilihan=choices
            )


def _of_number_row(counted: CountedColumn, sums: Sums, places: ValuePlaces) -> Iterator[Diagnostic]:
    """The first series that is not the sum of its periods, where the number row says that the column is."""
    for column, spans in counted.cells:
        for start, count in spans:
            figure, added = summed(sums, column, Rows(start, start + count, None))
            if figure is None or figure.value == added or not figure.addends:
                continue
            where = places.of_addend(figure.addends[0], column)
            name, named = next((name, spec) for name, spec in column.named.items() if spec.periods)
            kind, number = named.periods[-1]
            said = figure.addends[0].text
            yield diagnose(
                "RAK526.nomor", *where, judul=column.called, nilai=said, contoh=f"{name}.{kind.label(number)}"
            )
            return


def _of_closing(counted: CountedColumn, sums: Sums, layout: Layout) -> Iterator[Diagnostic]:
    """Figures of different units that a closing row would count with each other."""
    column = counted.total or counted.written
    clashes = (sums.clash(column, periode, 0, len(sums.tree.rows)) for periode in counted.written.periods or (None,))
    if units := next(filter(None, clashes), None):
        yield diagnose("RAK517", layout.path, column.span("nama"), related=(), judul=column.called, **units_said(units))


def _faults(counted: CountedColumn, table: TableSpec, sums: Sums) -> Iterator[Unworkable]:
    """What keeps the cells and totals of a column from a figure; under rows of periods there is one total for all. A
    closing row that sums percentages up is that of their totals.
    """
    total, periods = counted.total, counted.written.periods or (None,)
    closing = counted.written.is_ratio and counted.written.nama in table.summed_names
    for periode in periods:
        for column, spans in counted.cells:
            for start, count in spans:
                try:
                    worked_out(sums, column, Rows(start, start + count, periode))
                except Unworkable as fault:
                    yield fault
    for periode in periods if id(counted.written) in own_kinds(table) else (None,):
        if total is None:
            continue
        for start, count in total_spans(counted.written, table, sums.tree.rows, closing=closing):
            try:
                total_of(sums, total, Rows(start, start + count, periode))
            except Unworkable as fault:
                if fault.reason in OF_TOTALS:
                    yield fault
