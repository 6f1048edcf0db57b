"""Scale fits: what of a rak columns that print words for numbers cannot put into words."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.compose.addends import Addend
from rakgen.compose.counted import ValuePlaces
from rakgen.compose.rows import TableRow
from rakgen.compose.table_rows import rows_of_table
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import LEVELS, split_content
from rakgen.layout.layout import Layout, columns_by_periode
from rakgen.model import Butir, Rak, Rencana
from rakgen.model.figures import single_value
from rakgen.model.joined import as_number
from rakgen.model.series import is_written, series_values


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
                texts = [
                    text
                    for text in (_texts(column, rows) if column.is_number_in(kinds.get(id(leaf))) else ())
                    if not places.is_excepted(text, column, "RAK524")
                ]
                if texts:
                    where, span, related = places.of_addends(texts, column)
                    said = {"judul": column.called, "nilai": texts[0].text}
                    yield diagnose("RAK524.teks", where, span, related=related, **said)


def _texts(column: ColumnSpec, rows: list[TableRow]) -> Iterator[Addend]:
    """What the items on the rows of a column say in its field that is no number."""
    level, field = split_content(column.content_name)
    printed = (row for row in rows if column.own_level in (None, row.outline))
    items = {id(item): item for row in printed if isinstance(item := row.item(LEVELS.index(level)), Butir)}
    for item in items.values():
        for value in (*series_values(field, item).values(), single_value(field, item)):
            if value is not None and is_written(value) and as_number(value) is None:
                yield Addend(None, value.text, "", item, field)
