"""Period columns: the columns of a form that stand once for each period, and share their width."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import EMPTY, SCHEDULES
from rakgen.layout.layout import TableSpec, leaves_with_periode
from rakgen.model import Periode

OF_THE_LAYOUT = SCHEDULES | {EMPTY}
"""Contents of which a period column prints what the layout says, whatever the plan says."""


def period_columns(table: TableSpec) -> Iterator[tuple[ColumnSpec, Periode]]:
    """The columns without children that stand once for each period, with the kind of period."""
    return leaves_with_periode(table, None, lambda column: None if column.has_periode_lines else column.periode)
