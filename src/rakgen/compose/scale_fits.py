"""Scale fits: what of a rak columns that print words for numbers cannot put into words, and which of its numbers they
compare though they are of other units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rakgen.compose.addends import Addend, addends_of
from rakgen.compose.counted import ValuePlaces
from rakgen.compose.rows import TableRow
from rakgen.compose.table_rows import rows_of_table
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, REACHED, split_content
from rakgen.layout.layout import Layout, columns_by_periode
from rakgen.model import Butir, Periode, Rak, Rencana
from rakgen.model.figures import single_value
from rakgen.model.joined import PeriodeValue, own_unit
from rakgen.model.kinds import kind_of_unit
from rakgen.model.periode import WHOLE
from rakgen.model.reached import counted_of, reached_of
from rakgen.model.series import series_values
from rakgen.model.target import parse_target


def check_scales(rencana: Rencana, rak: Rak, layout: Layout, path: str) -> Iterator[Diagnostic]:
    """What columns that print words for numbers print as it is: one finding at the first for each column, in an
    outline for each level of it.
    """
    places = ValuePlaces(rencana, path, layout.path)
    for table in layout.tables:
        scaled = [leaf for leaf in table.leaves if leaf.skala]
        rows = rows_of_table(table, rak, rencana).rows if scaled else []
        kinds = {id(leaf): kind for leaf, kind in columns_by_periode(table)}
        for leaf in scaled:
            for column in table.as_printed(leaf):
                kind = kinds.get(id(leaf))
                is_field = column.is_number_in(kind)
                values = [
                    value
                    for name in ([column.content_name] if is_field else _alike(column))
                    for value in _values(name, column, rows, kind)
                    if not places.is_excepted(value, column, "RAK524")
                ]
                if is_field:
                    yield from _texts(values, column, places)
                yield from _of_other_units(values, column, places)


def _alike(column: ColumnSpec) -> tuple[str, ...]:
    """The fields of a computed column whose results have the unit of what they are computed of."""
    return column.counted if column.hitung in ("jumlah", "rata-rata", "selisih") else ()


def _values(name: str, column: ColumnSpec, rows: list[TableRow], kind: Periode | None) -> Iterator[Addend]:
    """What the items on the rows of a column say in a field, each with its unit."""
    level, field = split_content(name)
    printed = (row for row in rows if column.own_level in (None, row.outline))
    items = {id(item): item for row in printed if isinstance(item := row.item(LEVELS.index(level)), Butir)}
    for item in items.values():
        said = _reached(field, item, kind) if name in REACHED else series_values(field, item).values()
        for value in (*said, single_value(field, item)):
            yield from addends_of(name, value, item)


def _reached(field: str, item: Butir, kind: Periode | None) -> list[PeriodeValue]:
    """What was reached of an item in the periods of a kind, None for what it came to in the year."""
    reached = reached_of(item) if kind is not None else None
    periods = dict.fromkeys(told.periode for told in reached.reported()) if reached else (WHOLE,)
    said = [counted_of(item, field, periode, running=False) for periode in periods if kind in (None, periode[0])]
    return [value for value in said if value is not None]


def _texts(values: list[Addend], column: ColumnSpec, places: ValuePlaces) -> Iterator[Diagnostic]:
    """The finding of what is no number."""
    if texts := [value for value in values if value.value is None]:
        where, span, related = places.of_addends(texts, column)
        said = {"judul": column.called, "nilai": texts[0].text}
        yield diagnose("RAK524.teks", where, span, related=related, **said)


def _of_other_units(values: list[Addend], column: ColumnSpec, places: ValuePlaces) -> Iterator[Diagnostic]:
    """The finding of numbers that a scale holds against its steps, of other units than most of the column."""
    if column.scale is None or column.scale.tells_sign:
        return
    kinds = [(kind_of_unit(value.unit), value) for value in values if value.value]
    counted = Counter(kind for kind, _ in kinds if kind)
    if len(counted) < 2:
        return
    usual = counted.most_common(1)[0][0]
    others = [value for kind, value in kinds if kind and kind != usual]
    where, span, related = places.of_addends(others, column)
    most = next(value for kind, value in kinds if kind == usual)
    said = {"judul": column.called, "nilai": _with_unit(others[0]), "lain": _with_unit(most)}
    yield diagnose("RAK524.satuan", where, span, related=related, **said)


def _with_unit(value: Addend) -> str:
    """A value as it is written, with the unit of its item where it says none."""
    return value.text if own_unit(parse_target(value.text)) else f"{value.text} {value.unit}"
