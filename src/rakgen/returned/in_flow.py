"""In flow: values, fields and items between brackets, where several may stand on one line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rakgen.diagnostics import Edit, Span
from rakgen.source.spelling import quoted_in_list

FlowValue = str | Sequence["FlowValue"] | Mapping[str, "FlowValue"]


def in_brackets(value: FlowValue) -> str:
    """A value on one line, as it may stand between brackets: texts, lists and groups of them."""
    if isinstance(value, str):
        return quoted_in_list(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(pair(name, content) for name, content in value.items()) + "}"
    return "[" + ", ".join(map(in_brackets, value)) + "]"


def pair(name: str, value: FlowValue) -> str:
    """A field of a group between brackets."""
    return f"{quoted_in_list(name)}: {in_brackets(value)}"


def joined(begin: Span, end: Span) -> Span:
    """From where one stretch begins to where another ends."""
    return Span(begin.line, begin.column, end.end_line, end.end_column)


def behind(end: Span, text: str) -> Edit:
    """The splice that puts one more part behind another."""
    return Edit(Span(end.end_line, end.end_column, end.end_line, end.end_column), f", {text}")


def without_part(parts: Sequence[Span], number: int) -> Edit:
    """The splice that takes away one of several parts, with the comma that parts it from the others."""
    own = parts[number]
    if number + 1 < len(parts):
        after = parts[number + 1]
        return Edit(Span(own.line, own.column, after.line, after.column), "")
    before = parts[number - 1]
    return Edit(Span(before.end_line, before.end_column, own.end_line, own.end_column), "")


def swapped_parts(lines: Sequence[str], above: Span, below: Span) -> Edit:
    """The splice that puts two parts of a text in each other's place."""
    between = Span(above.end_line, above.end_column, below.line, below.column)
    return Edit(joined(above, below), "".join(text_at(lines, span) for span in (below, between, above)))


def text_at(lines: Sequence[str], span: Span) -> str:
    """What stands in a stretch of a text."""
    if span.line == span.end_line:
        return lines[span.line - 1][span.column - 1 : span.end_column - 1]
    middle = lines[span.line : span.end_line - 1]
    return "\n".join(
        [lines[span.line - 1][span.column - 1 :], *middle, lines[span.end_line - 1][: span.end_column - 1]]
    )
