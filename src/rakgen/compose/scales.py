"""Scales: the words that columns print in place of their numbers, and what they cannot put into words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rakgen.compose.styling import capitals
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.document import Cell, Content, Mark, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import split_content
from rakgen.layout.layout import Layout
from rakgen.model import Aksi, Butir
from rakgen.model.figures import single_value
from rakgen.model.joined import as_number
from rakgen.model.series import is_written, series_values
from rakgen.model.target import parse_target, quantity
from rakgen.model.walk import Place
from rakgen.text.numbers import rounded


def worded(content: Content, column: ColumnSpec) -> Content:
    """The word of the column's scale for a number, as it is printed; any other content as it is."""
    if content == "" or isinstance(content, Mark) or (scale := column.scale) is None:
        return content
    if (number := printed_number(content)) is None:
        return content
    return capitals(scale.word(number), column)


def printed_number(content: Content) -> Decimal | None:
    """The number that a content prints, rounded as it is printed, the word for a round one counted (`1,5 juta`); None
    where it prints none.
    """
    if isinstance(content, Number):
        places = re.search(r",(\d+)", content.text)
        return rounded(content.value, len(places[1]) if places else 0)
    return quantity(parse_target(Cell(content).text))


def check_scales(places: Sequence[Place[Butir | Aksi]], layout: Layout, path: str) -> Iterator[Diagnostic]:
    """What columns that print words for numbers print as it is: one finding at the first for each column, in an
    outline for each level of it.
    """
    scaled = [(table, leaf) for table in layout.tables for leaf in table.leaves if leaf.skala]
    for column in (printed for table, leaf in scaled for printed in table.as_printed(leaf) if printed.is_one_number):
        level, field = split_content(column.content_name)
        found = [
            (value.text, span)
            for place in places
            if place.level == level and isinstance(place.item, Butir) and (span := place.item.span(field.split(".")[0]))
            if not any("RAK524" in getattr(item, "pengecualian", ()) for item in (*place.above, place.item))
            for value in (*series_values(field, place.item).values(), single_value(field, place.item))
            if value is not None and is_written(value) and as_number(value) is None
        ]
        if found:
            (text, span), others = found[0], tuple(other for _, other in found[1:])
            yield diagnose("RAK524.teks", path, span, related=others, judul=column.called, nilai=text)
