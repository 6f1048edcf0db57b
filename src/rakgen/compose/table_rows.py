"""Table rows: the rows of a table of a form, whatever its kind."""

from rakgen.compose.rows import PROGRAM, RowTree, per_periode, rows_of
from rakgen.layout.apart import joined_level
from rakgen.layout.layout import TableSpec
from rakgen.model import Rak, Rencana


def rows_of_table(table: TableSpec, rak: Rak, rencana: Rencana, *, program_rows: bool = False) -> RowTree:
    """The rows of a table of a form, of an outline too; with `program_rows` those of programmes alone."""
    if table.outline is not None:
        from rakgen.compose.outline_rows import outline_rows  # few layouts have one

        return outline_rows(table, table.outline, rak, rencana)
    of_programs = table.dari == "program"
    return rows_of(
        rak,
        rencana,
        max(table.lowest_level, PROGRAM) if of_programs else table.lowest_level,
        table.counted_level,
        program_rows=program_rows,
        sub_kegiatan=table.prints("sub_kegiatan"),
        of_programs=of_programs,
        misi=table.names_misi,
        key_only=table.hanya_iku == "ya",
        joined=joined_level(table, "tujuan" if rak.tujuan else "sasaran"),
    )


def rows_with_periods(table: TableSpec, rak: Rak, rencana: Rencana) -> RowTree:
    """The rows of a table of a form, each once for each period where periods are rows."""
    tree, periods = rows_of_table(table, rak, rencana), table.period_rows
    return tree if periods is None else per_periode(tree, periods.periode, periods.numbers, None)
