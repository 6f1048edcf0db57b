"""Spots: which field or value stands at a place of a text that can be read."""

from __future__ import annotations

from typing import NamedTuple

from rakgen.source import Mapping, Scalar, Sequence
from rakgen.source.nodes import Node

FieldWay = tuple[str | int, ...]
"""The way from the top of a file to a place: names of fields, and numbers (from 0) of items in lists."""


class TextSpot(NamedTuple):
    """A text of a file: the way to it, itself, and whether it is the name of a field (the last of the way)."""

    path: FieldWay
    node: Scalar
    is_key: bool


def spot_at(root: Mapping, line: int, column: int) -> TextSpot | None:
    """The text at a place (from 1), or just before it; None between texts."""
    here, path = (line, column), ()
    node: Node = root
    found: FieldWay = path
    while not isinstance(node, Scalar):
        if isinstance(node, Sequence):
            number = _last([(item.line, item.column) for item in node.items], here)
            if number is None:
                return None
            node, found = node.items[number], (*found, number)
            continue
        number = _last([(key.line, key.column) for key, _ in node.entries], here)
        if number is None:
            return None
        key, value = node.entries[number]
        found = (*found, key.text)
        if here <= (key.end_line, key.end_column):
            return TextSpot(found, key, True)
        node = value
    is_here = (node.line, node.column) <= here <= (node.end_line, node.end_column)
    return TextSpot(found, node, False) if is_here and not node.is_empty else None


def _last(starts: list[tuple[int, int]], here: tuple[int, int]) -> int | None:
    """The number of the last start that is not behind a place."""
    before = [number for number, start in enumerate(starts) if start <= here]
    return before[-1] if before else None


def node_at(root: Node | None, path: FieldWay) -> Node | None:
    """What a way leads to; None where it leads nowhere."""
    node = root
    for part in path:
        if isinstance(node, Mapping) and isinstance(part, str):
            node = node.get(part)
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return None
    return node
