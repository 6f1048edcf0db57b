"""Alignment: where what a column prints stands in its cells."""

from rakgen.document.document import Align
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.fields import STEPS


def text_align(column: ColumnSpec) -> Align:
    """Where texts stand: as the layout says, else at the left."""
    return column.rata or "kiri"


def value_align(column: ColumnSpec) -> Align:
    """Where ticks, signs and the values of periods stand: as the layout says, else in the middle."""
    return column.rata or "tengah"


def column_align(column: ColumnSpec, *, periode: bool) -> Align:
    """Where most cells of a column stand."""
    return value_align(column) if periode and not holds_texts(column) else text_align(column)


def holds_texts(column: ColumnSpec) -> bool:
    """True for a column of texts, in each period too."""
    return column.content_name in STEPS
