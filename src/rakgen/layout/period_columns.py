"""Period columns: the columns of a form that stand once for each period, and share their width."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import EMPTY
from rakgen.layout.layout import TableSpec
from rakgen.model import Periode

OF_THE_LAYOUT = frozenset({"kegiatan.jadwal", EMPTY})
"""Contents of which a period column prints what the layout says, whatever the plan says."""


def period_columns(table: TableSpec) -> Iterator[tuple[ColumnSpec, Periode]]:
    """The columns without children that stand once for each period, with the kind of period."""

    def descend(column: ColumnSpec, periode: Periode | None) -> Iterator[tuple[ColumnSpec, Periode]]:
        periode = periode if column.has_periode_lines else column.periode or periode
        if not column.kolom and periode is not None:
            yield column, periode
        for child in column.kolom:
            yield from descend(child, periode)

    for column in table.kolom:
        yield from descend(column, None)
