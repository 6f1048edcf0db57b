"""Scales: the words that columns print in place of their numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from rakgen.compose.styling import capitals
from rakgen.document.document import Cell, Content, Mark, Number
from rakgen.layout.columns import ColumnSpec
from rakgen.model.target import parse_target, quantity
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
