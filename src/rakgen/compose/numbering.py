"""Numbering: the running numbers of a table's NO column, in the patterns forms use."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rakgen.compose.rows import TableRow
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS
from rakgen.model.excerpt import original_number
from rakgen.text.numbers import numbered


def numbered_levels(column: ColumnSpec, rows: Sequence[TableRow]) -> int:
    """Index in LEVELS of what a NO column counts, -1 for rows: what `per` says, else the topmost level the plan has."""
    if column.per == "baris":
        return -1
    if column.per is not None:
        return LEVELS.index(column.per)
    return next((i for i, butir in enumerate(rows[0].butir) if butir is not None), 0) if rows else 0


def number_rows(column: ColumnSpec, rows: Sequence[TableRow]) -> list[str]:
    """The number printed on each row of a table (that of the item it belongs to), '' where nothing is counted.

    Items of a reduced plan keep the numbers of the whole one; rows are counted as they are printed.
    """
    level = numbered_levels(column, rows)
    restart_level = LEVELS.index(column.ulang) if column.ulang else None
    pattern = column.pola or "{n}."
    above = {i: _above(pattern, i) for i, name in enumerate(LEVELS) if _mark(name) in pattern}
    ordinal = 0
    ordinals = dict.fromkeys(above, 0)  # number of the current item of each level within the item above it
    labels: list[str] = []
    for row in rows:
        for i in above:
            if 0 <= row.outline < above[i]:
                ordinals[i] = 0
            elif row.is_first[i] and row.butir[i] is not None:
                ordinals[i] = original(row, i, above[i]) or (1 if any(row.is_first[: above[i]]) else ordinals[i] + 1)
        if restart_level is not None and row.is_first[restart_level]:
            ordinal = 0
        is_counted = not row.program if level < 0 else row.butir[level] is not None
        if is_counted and (level < 0 or row.is_first[level] or _is_own(column, row, level)):
            ordinal = (original_number(row.butir[level], column.ulang or "") if level >= 0 else None) or ordinal + 1
        there: dict[str, int] = {LEVELS[i]: 0 if row.butir[i] is None else number for i, number in ordinals.items()}
        labels.append(_label(pattern, ordinal, there) if is_counted else "")
    return labels


def _is_own(column: ColumnSpec, row: TableRow, level: int) -> bool:
    """True for a row of an item of a list of its own, where a column of an outline prints that."""
    return column.own_level == row.outline >= 0 and any(at == level for at, _ in row.own)


def _above(pattern: str, level: int) -> int:
    """How many levels, from the first, are those at whose items those of a level begin again at 1: as far down as the
    lowest above it that the pattern names, so that no two of its items get one number; all above it where the pattern
    names none.
    """
    return max((i + 1 for i in range(level) if _mark(LEVELS[i]) in pattern), default=level)


def original(row: TableRow, level: int, above: int) -> int | None:
    """The number that the item of a level has in the lowest item of the first `above` levels, in a reduced plan."""
    within = [LEVELS[i] for i in range(above) if row.butir[i] is not None and LEVELS[i] != "program"]
    return original_number(row.butir[level], within[-1] if within else "")


def _mark(level: str) -> str:
    """What stands in a pattern for the number of the item of a level."""
    return f"{{{level}}}"


def _label(pattern: str, ordinal: int, ordinals: Mapping[str, int]) -> str:
    """A number by its pattern and the numbers of the items of the levels that it names, 0 where the row has none: that
    level is left out, with the sign between it and the next.
    """
    levels = [(_mark(level), number) for level, number in ordinals.items()]
    for mark in (re.escape(mark) for mark, number in levels if not number):
        is_last = re.search(rf"{mark}[^{{}}]*\{{", pattern) is None
        pattern = re.sub(rf"[^{{}}]*{mark}" if is_last else rf"{mark}[^{{}}]*", "", pattern)
    label = numbered(pattern, ordinal)
    for mark, number in levels:
        label = label.replace(mark, str(number))
    return label
