"""Styling: how a column sets what it prints - where it stands, in capitals, with what before and after it, in which
style, behind which bullets.
"""

from functools import lru_cache

from rakgen.document.document import Align, Cell, Content, Line, Mark, Number, Style
from rakgen.layout.alignment import column_align, holds_texts, text_align, value_align
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.model.target import parse_target
from rakgen.text.capitals import in_capitals
from rakgen.text.numbers import numbered


@lru_cache(maxsize=64)
def mark(sign: str | None, shaded: bool) -> Mark:
    """The mark of a period: the column's `sign`, else a tick, or a block in a shaded cell."""
    return Mark(sign or ("■" if shaded else "✓"), shaded)


def total_align(column: ColumnSpec, *, periode: bool) -> Align:
    """Where the totals of a column stand: beneath its cells, of which computed ones stand as values do."""
    return column_align(column, periode=periode or column.hitung is not None)


def periode_align(content: Content, column: ColumnSpec) -> Align:
    """Where what a field says in one period stands: a text as texts do, anything else as a value."""
    is_text = holds_texts(column) or (_is_free(column) and _is_text(content))
    return text_align(column) if is_text else value_align(column)


def _is_free(column: ColumnSpec) -> bool:
    return ".tambahan." in column.content_name


def _is_text(content: Content) -> bool:
    return isinstance(content, str) and content != "" and parse_target(content).kind == "teks"


def is_as_said(column: ColumnSpec) -> bool:
    """True for a column of one content that prints its texts as they are, in no style, behind no bullet."""
    content = column.isi[0]
    is_plain = column.gaya == "biasa" and column.kapital == "tidak" and column.scale is None and not column.butir
    return is_plain and content.gaya == "biasa" and not (content.awalan or content.akhiran or content.butir)


def capitals(content: Content, column: ColumnSpec) -> Content:
    """The content as the column wants its letters; numbers and marks stay."""
    if column.kapital == "tidak" or isinstance(content, Number | Mark):
        return content
    if isinstance(content, str):
        return in_capitals(content)
    return tuple(Line(in_capitals(line.text), line.style) for line in content)


def styled(content: Content, column_content: ColumnContent, column: ColumnSpec) -> Content:
    """A single content with what the layout puts around it and how it is set."""
    if column_content.butir or column.butir:
        if isinstance(content, Number | Mark):
            return content
        return bulleted(styled_lines(content, column_content, column), column)
    if not (column_content.awalan or column_content.akhiran) and column_content.gaya == "biasa":
        if column.gaya == "biasa" or isinstance(content, str | Number | Mark):
            return content
        return tuple(Line(line.text, column.gaya) for line in content)
    return tuple(styled_lines(content, column_content, column))


def styled_lines(content: Content, column_content: ColumnContent, column: ColumnSpec) -> list[Line]:
    """The lines of a content, with what the layout puts around it at the first and the last that say something, behind
    its own bullets.
    """
    style: Style = column_content.gaya if column_content.gaya != "biasa" else column.gaya
    lines = [line.text for line in Cell(content).lines]
    filled = [number for number, text in enumerate(lines) if text.strip()] or [0]
    lines[filled[0]] = column_content.awalan + lines[filled[0]]
    lines[filled[-1]] += column_content.akhiran
    if column_content.butir or column.butir:  # lines of one text are paragraphs where bullets part them
        lines = [part for text in lines for part in text.split("\n")]
    return _behind(column_content.butir, [Line(text, style) for text in lines])


def bulleted(lines: list[Line], column: ColumnSpec) -> tuple[Line, ...]:
    """The paragraphs of a cell behind the bullets of its column; those of a content with bullets of its own keep
    them.
    """
    pattern = column.butir or (column.isi[0].butir if len(column.isi) == 1 else None)
    others = iter(_behind(pattern, [line for line in lines if not line.bullet]))
    return tuple(line if line.bullet else next(others) for line in lines)


def _behind(pattern: str | None, lines: list[Line]) -> list[Line]:
    """Lines behind bullets; an empty one has none, but is counted: the targets of outputs stand in their order. A `-`
    alone says that there is nothing, and has none.
    """
    if pattern is None or [line.text.strip() for line in lines] in (["-"], ["–"]):
        return lines
    return [
        line._replace(bullet=numbered(pattern, number)) if line.text.strip() else line
        for number, line in enumerate(lines, 1)
    ]
