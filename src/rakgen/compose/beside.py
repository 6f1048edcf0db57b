"""Beside: figures of a formula that stand beside nothing - what keeps its totals and its cells of several items from
being printed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from rakgen.compose.operations import Figure, Unworkable
from rakgen.compose.rows import PROGRAM, spans_of
from rakgen.compose.sums import OnePeriode, Sums
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import PRINTED_ONCE
from rakgen.model.periode import PeriodeKey
from rakgen.text.formula import Symbol, held_together


class Rows(NamedTuple):
    """What a figure is worked out for: printed rows first..end-1, in a period or for the year, or for some
    periods `together`; with `total` from the totals of the columns there.
    """

    first: int
    end: int
    periode: OnePeriode
    total: bool = False
    together: tuple[PeriodeKey, ...] = ()


def outside(sums: Sums, column: ColumnSpec, rows: Rows) -> list[Rows]:
    """Each of some rows, not of an outline, that stands below no item of a column's level: it has no cell there."""
    level, table = column.level, sums.tree.rows
    rest = [at for at in range(rows.first, rows.end) if level is not None and table[at].butir[level] is None]
    return [rows._replace(first=at, end=at + 1, total=False) for at in rest if table[at].outline < 0]


def beneath(sums: Sums, column: ColumnSpec, rows: Rows) -> list[Rows]:
    """The rows of each item of a cell that stands above all columns of its formula: of the highest level of these, on
    which a figure of each stands beside that of another. Those of the cell itself where it stands above none.
    """
    named = column.named.values()
    highest = min((spec.level for spec in named if spec.level is not None and column.stands_above(spec)), default=None)
    if highest is None or not all(map(column.stands_above, named)):
        return [rows]
    spans = spans_of(sums.tree.rows[rows.first : rows.end], highest)
    return [rows._replace(first=rows.first + at, end=rows.first + at + count, total=False) for at, count in spans]


def of_uneven(
    sums: Sums, column: ColumnSpec, rows: Rows, named: ColumnSpec, whole: Figure, parts: Sequence[Figure]
) -> Unworkable:
    """Why the total of a formula would not be that of the totals: some items have nothing that it could count with
    (`sebelah`), or it has several cells for one of a column (`atas`), or items stand in several places (`rujukan`).
    """
    level = column.level if column.own_level is None else None
    if level is None:
        return Unworkable("rujukan", beside=named.called)
    below = (row.butir for row in sums.tree.rows[rows.first : rows.end] if row.butir[level] is None)
    alone = {id(item) for items in below for item in items}
    counted = {id(addend.butir) for part in parts for addend in part.addends}
    if left := [addend for addend in whole.addends if id(addend.butir) in alone - counted]:
        other = next((spec for spec in column.named.values() if spec.level == level), named)
        return Unworkable("sebelah", left, beside=other.called)
    highest = min(spec.level for spec in column.named.values() if spec.level is not None)
    is_above = highest < level and (highest != PROGRAM or not sums.repeats_programs)
    return Unworkable("atas" if is_above else "rujukan", beside=named.called)


def check_beside(
    sums: Sums, column: ColumnSpec, rows: Rows, figures: Mapping[Symbol, Figure | None], *, of_totals: bool
) -> None:
    """Raises Unworkable where some names of a formula have a figure in some rows and others none, of one that adds none
    only those it divides by. Where it is worked out of totals a programme that stands in several places may lack its
    budget.
    """
    assert column.formula is not None
    wanted, beside = held_together(column.formula)
    missing = next((name for name in wanted if figures[name] is None), None)
    found = next((figure for name in beside if (figure := figures[name]) and (figure.value or name in wanted)), None)
    if missing is not None and found is not None:
        named, program = column.named[missing.name], sums.tree.rows[rows.first].butir[PROGRAM]
        is_again = sums.repeats_programs and named.content_name in PRINTED_ONCE
        if is_again and not of_totals:
            raise Unworkable("rujukan", beside=named.called)
        if not is_again or program is None:
            raise Unworkable("sebelah" if wanted == beside else "pembagi", found.addends, beside=named.called)
