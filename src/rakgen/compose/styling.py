"""Styling: how a column sets what it prints - where it stands, in capitals, with what before and after it, in which
style.
"""

from functools import lru_cache

from rakgen.document.document import Align, Cell, Content, Line, Mark, Number, Style
from rakgen.layout.columns import ColumnContent, ColumnSpec
from rakgen.text.capitals import in_capitals


@lru_cache(maxsize=64)
def mark(sign: str | None, shaded: bool) -> Mark:
    """The mark of a period: the column's `sign`, else a tick, or a block in a shaded cell."""
    return Mark(sign or ("■" if shaded else "✓"), shaded)


def aligned(column: ColumnSpec, *, periode: bool) -> Align:
    """Period columns are centred unless the layout says right."""
    return "tengah" if periode and column.rata == "kiri" else column.rata


def capitals(content: Content, column: ColumnSpec) -> Content:
    """The content as the column wants its letters; numbers and marks stay."""
    if column.kapital == "tidak" or isinstance(content, Number | Mark):
        return content
    if isinstance(content, str):
        return in_capitals(content)
    return tuple(Line(in_capitals(line.text), line.style) for line in content)


def styled(content: Content, column_content: ColumnContent, column: ColumnSpec) -> Content:
    """A single content with what the layout puts around it and how it is set."""
    if not (column_content.awalan or column_content.akhiran) and column_content.gaya == "biasa":
        if column.gaya == "biasa" or isinstance(content, str | Number | Mark):
            return content
        return tuple(Line(line.text, column.gaya) for line in content)
    return tuple(styled_lines(content, column_content, column))


def styled_lines(content: Content, column_content: ColumnContent, column: ColumnSpec) -> list[Line]:
    """The lines of a content, the first and the last with what the layout puts around it."""
    style: Style = column_content.gaya if column_content.gaya != "biasa" else column.gaya
    lines = [line.text for line in Cell(content).lines]
    lines[0] = column_content.awalan + lines[0]
    lines[-1] += column_content.akhiran
    return [Line(text, style) for text in lines]
