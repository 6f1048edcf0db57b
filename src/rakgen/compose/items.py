"""Items: the items of a level that a column counts over some rows."""

from collections.abc import Iterator, Sequence

from rakgen.compose.rows import INDIKATOR, PROGRAM, ButirProgram, TableItem, TableRow, spans_of
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS
from rakgen.model import OwnIndikator

_OWNERS = (PROGRAM, LEVELS.index("sub_kegiatan"))
"""Levels below indikator whose items have indikator of their own."""


def items_of(column: ColumnSpec, level: int, rows: Sequence[TableRow], *, begun: bool) -> Iterator[TableItem | None]:
    """The items of a level that a column counts over full rows of a table; with `begun` those that begin there.

    In an outline the indikator of a program or sub kegiatan are its own, those of what is above are of sasaran; what
    stands below no item of the level whose rows print the column is not counted on any of them.
    """
    if column.own_level is not None:
        yield from (row.item(level) for row in rows if row.outline == column.own_level)
        return
    is_own = level == INDIKATOR and column.level in _OWNERS and rows[0].outline >= 0
    spanned = column.level if is_own and column.level is not None else level
    within = column.level if column.hitung is not None and rows[0].outline >= 0 else None
    for first, _ in spans_of(rows, spanned):
        row = rows[first]
        if within is not None and within <= spanned and row.butir[within] is None:
            continue
        if begun and not first and not row.is_first[spanned]:
            continue
        if is_own:
            yield from _own_indikator(row.butir[spanned])
        else:
            yield row.butir[level] if level == INDIKATOR else row.item(level)


def _own_indikator(holder: TableItem | None) -> tuple[OwnIndikator, ...]:
    """The indikator of a program or sub kegiatan itself."""
    return getattr(holder.registered if isinstance(holder, ButirProgram) else holder, "indikator", ())
