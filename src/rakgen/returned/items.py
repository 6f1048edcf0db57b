"""Items: an item of a list put in, moved, or taken away, with its lines."""

from __future__ import annotations

from typing import Any, cast

from rakgen.diagnostics import Edit, Span
from rakgen.model.fields import Fields
from rakgen.returned.in_flow import FlowValue, in_brackets, swapped_parts
from rakgen.returned.places import CannotSplice, FileNodes
from rakgen.source import Mapping


def taken_away(places: FileNodes, item: Mapping) -> Edit:
    """An item taken out of its list with the comments above it and its own; the last one with its list. Raises
    CannotSplice.
    """
    listed = places.listed[id(item)]
    if listed.items.flow:
        return places.without_item(item)
    first, last = _lines(places, item)
    if len(listed.items.items) > 1:
        return Edit(_whole_lines(places, _with_comments(places, item), last), "")
    owner = places.parents[id(item)]
    key = owner.key(listed.level)
    if key is None or len(owner.entries) == 1 or places.lines[key.span.line - 1][: key.span.column - 1].strip():
        raise CannotSplice
    return Edit(_whole_lines(places, key.span.line, last), "")


def put_above(places: FileNodes, item: Mapping, data: dict[str, Any], model: type[Fields]) -> Edit:
    """A new item above another of its list and the comments of that. Raises CannotSplice."""
    if places.listed[id(item)].items.flow:
        at = item.span
        text = in_brackets(cast(FlowValue, data))
        return Edit(Span(at.line, at.column, at.line, at.column), f"{text}, ")
    _lines(places, item)
    first = _with_comments(places, item)
    text = "".join(f"{line}\n" for line in places.item_lines(item, data, model))
    return Edit(Span(first, 1, first, 1), text)


def moved(places: FileNodes, item: Mapping, by: int) -> Edit:
    """An item in the place of the next one of its list (`by` 1) or the one before (-1), each with the comments above
    it. Raises CannotSplice, also where there is none.
    """
    listed = places.listed[id(item)]
    other = listed.number + by
    if not 0 <= other < len(listed.items.items):
        raise CannotSplice
    above, below = sorted((listed.number, other))
    if listed.items.flow:
        return swapped_parts(places.lines, listed.items.items[above].span, listed.items.items[below].span)
    parts = []
    for number in (above, below):
        moving = listed.items.items[number]
        if not isinstance(moving, Mapping):
            raise CannotSplice
        parts.append((_with_comments(places, moving), _lines(places, moving)[1]))
    (first, end), (begin, last) = parts
    lines = places.lines
    upper, between, lower = lines[first - 1 : end], lines[end : begin - 1], lines[begin - 1 : last]
    span = Span(first, 1, last, len(lines[last - 1]) + 1)
    return Edit(span, "\n".join([*lower, *between, *upper]))


def _lines(places: FileNodes, item: Mapping) -> tuple[int, int]:
    """The first and last line of an item, which has lines of its own. Raises CannotSplice where it has none."""
    first, last = item.span.line, item.span.end_line
    begins = places.lines[first - 1][: item.span.column - 1].strip() == "-"
    rest = places.lines[last - 1][item.span.end_column - 1 :].strip()
    if not begins or (rest and not rest.startswith("#")):
        raise CannotSplice
    return first, places.last_line(item)


def _with_comments(places: FileNodes, item: Mapping) -> int:
    """The first line of the comments right above an item that are not of the item before, or of the item."""
    first = item.span.line
    while first > 1 and places.lines[first - 2].lstrip().startswith("#") and not places.is_within(item, first - 1):
        first -= 1
    return first


def _whole_lines(places: FileNodes, first: int, last: int) -> Span:
    """Lines with their ends; of the last line of a file the end before them."""
    if last < len(places.lines):
        return Span(first, 1, last + 1, 1)
    return Span(first - 1, len(places.lines[first - 2]) + 1, last, len(places.lines[last - 1]) + 1)
