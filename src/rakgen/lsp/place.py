"""Place: where in a file something is being typed, told from the indentation of lines alone, so that nothing else of
the file need be sound.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.lsp.flow import is_open, typed_in_flow
from rakgen.lsp.spots import FieldWay

_KEY = re.compile(
    r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^\s\-?:,\[\]{}#&*!|>'"%@`][^:#]*?))\s*:(?=\s|$)"""
)
_COMMENT = re.compile(r"(?:^|\s)#")
_BLOCK_TEXT = re.compile(r":\s+[|>][+-]?\d?\s*$")
_DASH = "-"
_MOST_ROWS = 40
"""Rows above and below the caret that are looked at for brackets."""


class TypedPlace(NamedTuple):
    """What is being typed: a value of the field `key` of the group or list that `path` leads to, or where that is None
    the name of a field of it, or an item of a list. `typed` is what stands of it before the caret, from `column` (from
    1) on; `beside` are the fields that the group has already, `is_item` is True right behind a dash or in [ ].
    """

    path: FieldWay
    key: str | None
    typed: str
    column: int
    beside: frozenset[str] = frozenset()
    is_item: bool = False
    in_flow: bool = False


class _LineMark(NamedTuple):
    """A dash or the name of a field, and its column from 0."""

    column: int
    name: str
    is_dash: bool


def place_at(lines: Sequence[str], line: int, column: int) -> TypedPlace | None:
    """What is being typed at a place (from 1); None in a comment, and in texts of several lines."""
    head = lines[line - 1][: column - 1]
    if _COMMENT.search(head):
        return None
    if (first := _flow_begin(lines, line - 1, head)) is not None:
        return _in_flow(lines, first, line - 1, head)
    marks = list(_marks(head))
    last = marks[-1] if marks else None
    begin = _begin(head, last)
    if last is not None and not last.is_dash:
        path, beside, is_text = _climb(lines, line - 1, last.column, marks[:-1])
        return None if is_text else _value(path, last.name, head, begin, beside)
    path, beside, is_text = _climb(lines, line - 1, begin, marks)
    if is_text:
        return None
    return TypedPlace(path, None, head[begin:], begin + 1, beside, is_item=last is not None)


def _value(path: FieldWay, key: str, head: str, begin: int, beside: frozenset[str]) -> TypedPlace:
    begin += head[begin : begin + 1] in ("'", '"') and len(head) > begin
    return TypedPlace(path, key, head[begin:], begin + 1, beside)


def _flow_begin(lines: Sequence[str], row: int, head: str) -> int | None:
    """The row in which the brackets begin that are open at the end of `head`, the text of a row before the caret; None
    where none are. What stands in brackets is indented deeper than the line that opens them.
    """
    indent = len(lines[row])
    for at in range(row, max(row - _MOST_ROWS, -1), -1):
        line = head if at == row else lines[at]
        begin = _begin(line, next(reversed(list(_marks(line))), None))
        own = len(line) - len(line.lstrip())
        if line[begin : begin + 1] in ("{", "[") and (at == row or own < indent):
            text = "\n".join([line[begin:], *lines[at + 1 : row], *([] if at == row else [head])])
            if is_open(text):
                return at
        if line.strip():
            indent = min(indent, own)
    return None


def _in_flow(lines: Sequence[str], first: int, row: int, head: str) -> TypedPlace | None:
    """What is being typed in brackets that begin in the row `first`."""
    line = head if first == row else lines[first]
    marks = list(_marks(line))
    last, begin = marks[-1] if marks else None, _begin(line, marks[-1] if marks else None)
    is_value = last is not None and not last.is_dash
    path, _, is_text = _climb(
        lines, first, last.column if is_value and last else begin, marks[:-1] if is_value else marks
    )
    if is_text:
        return None
    way = (*path, last.name) if is_value and last else path
    above = "\n".join([line[begin:], *lines[first + 1 : row]])
    text = line[begin:] if first == row else f"{above}\n{head}"
    behind = "\n".join([lines[row][len(head) :], *lines[row + 1 : row + _MOST_ROWS]])
    typed = typed_in_flow(text, behind, way)
    start = len(head) - len(text) + typed.begin if typed is not None else -1
    if typed is None or start < 0:
        return None
    return TypedPlace(typed.way, typed.key, head[start:], start + 1, typed.fields, typed.is_item, in_flow=True)


def _begin(line: str, last: _LineMark | None) -> int:
    """Where what stands behind the last mark of a line begins."""
    if last is None:
        return len(line) - len(line.lstrip())
    return _behind(line, last.column) if last.is_dash else _value_begin(line, last)


def _value_begin(head: str, mark: _LineMark) -> int:
    match = _KEY.match(head, mark.column)
    assert match is not None
    return match.end() + len(head[match.end() :]) - len(head[match.end() :].lstrip())


def _behind(head: str, dash: int) -> int:
    """Where what stands behind a dash begins."""
    rest = head[dash + 1 :]
    return dash + 1 + len(rest) - len(rest.lstrip())


def _marks(line: str) -> Iterator[_LineMark]:
    """The dashes with which a line begins, and the name of the field behind them."""
    column = len(line) - len(line.lstrip(" "))
    while line[column : column + 1] == _DASH and line[column + 1 : column + 2] in ("", " "):
        yield _LineMark(column, "", True)
        column = _behind(line, column)
    match = _KEY.match(line, column)
    if match is not None:
        yield _LineMark(column, match["double"] or match["single"] or match["plain"] or "", False)


def _climb(
    lines: Sequence[str], row: int, column: int, marks: Sequence[_LineMark]
) -> tuple[FieldWay, frozenset[str], bool]:
    """The way to the group in which something stands at a column (from 0) of a row, behind some marks of its own line;
    the fields of that group; and whether it is a line of a text of several lines.
    """
    path: list[str | int] = []
    limit, is_dash, number = column, False, 0
    beside = set(_below(lines, row, column)) if not marks or column > marks[-1].column else set()
    is_group = True
    rows: Iterator[tuple[int, Sequence[_LineMark]]] = ((at, list(_marks(lines[at]))) for at in range(row - 1, -1, -1))
    for at, found in ((row, marks), *rows):
        for mark in reversed(found):
            if mark.is_dash:
                if is_dash and mark.column == limit:
                    number += 1
                elif mark.column < limit:
                    if is_dash:
                        path.append(number)
                    limit, is_dash, number, is_group = mark.column, True, 0, False
            elif mark.column < limit or (is_dash and mark.column == limit):
                if is_dash:
                    path.append(number)
                if not path and _BLOCK_TEXT.search(lines[at]) and at != row:
                    return (), frozenset(), True
                path.append(mark.name)
                limit, is_dash, number, is_group = mark.column, False, 0, False
            elif is_group and mark.column == limit:
                beside.add(mark.name)
        if limit == 0 and not is_dash and not is_group:
            break
    if is_dash:
        path.append(number)
    return tuple(reversed(path)), frozenset(beside), False


def _below(lines: Sequence[str], row: int, column: int) -> Iterator[str]:
    """The fields of the same group in the rows below."""
    for line in lines[row + 1 :]:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip(" "))
        if indent < column:
            return
        if indent == column:
            mark = next(_marks(line), None)
            if mark is None or mark.is_dash:
                return
            yield mark.name
