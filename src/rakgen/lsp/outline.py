"""Outline: the parts of a file as an editor lists them, each item of a plan below the one it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.lsp.links import text_of
from rakgen.model.file_kind import FileKind
from rakgen.model.levels import BELOW, LevelName
from rakgen.source import Mapping, Scalar, Sequence
from rakgen.source.nodes import Node, walk


class OutlinePart(NamedTuple):
    """A part of a file: its name, what it is, all that belongs to it, where its name stands, and the parts below."""

    name: str
    detail: str
    span: Span
    name_span: Span
    below: tuple[OutlinePart, ...] = ()


def outline(root: Mapping | None, kind: FileKind) -> list[OutlinePart]:
    """The parts of a file in their order; registers and lists one below the other."""
    if root is None:
        return []
    return [_part(key, value, kind) for key, value in root.entries]


def _part(key: Scalar, value: Node, kind: FileKind) -> OutlinePart:
    name = key.text
    if kind == "rencana" and name == "rak":
        below = tuple(_items(value, "rak"))
    elif kind == "layout" and isinstance(value, Sequence):
        below = tuple(_columns(value))
    elif kind == "realisasi" and isinstance(value, Sequence):
        below = tuple(_records(value))
    elif isinstance(value, Mapping):
        below = tuple(_part(inner, inner_value, kind) for inner, inner_value in value.entries)
    else:
        below = ()
    detail = value.text if isinstance(value, Scalar) else text_of(value)
    return OutlinePart(name or "?", _short(detail), _whole(key, value), key.span, below)


def _items(node: Node | None, level: LevelName) -> Iterator[OutlinePart]:
    """The items of a list of one level, with those of the levels below them."""
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and not item.is_empty:
            yield OutlinePart(_short(item.text) or level, level, item.span, item.span)
        elif isinstance(item, Mapping):
            yield _item(item, level, tuple(symbol for name in BELOW[level] for symbol in _items(item.get(name), name)))


def _item(item: Mapping, level: str, below: tuple[OutlinePart, ...] = ()) -> OutlinePart:
    named = next((text for name in ("uraian", "kode", "rujukan", "judul") if (text := _text(item.get(name)))), None)
    first = item.entries[0][0] if item.entries else None
    place = named.span if named is not None else first.span if first is not None else item.span
    return OutlinePart(_short(named.text) if named is not None else level, level, _around(item, place), place, below)


def _columns(node: Sequence) -> Iterator[OutlinePart]:
    for item in node.items:
        if isinstance(item, Mapping):
            inner = item.get("kolom")
            yield _item(item, "kolom", tuple(_columns(inner)) if isinstance(inner, Sequence) else ())


def _records(node: Sequence) -> Iterator[OutlinePart]:
    """The records of what was reached, by what they are about and their period."""
    for item in node.items:
        entries = item.entries if isinstance(item, Mapping) else []
        named = next(((key, value) for key, value in entries if isinstance(value, Scalar) and value.text), None)
        if isinstance(item, Mapping) and named is not None and isinstance(named[1], Scalar):
            periode = _text(item.get("periode"))
            detail = f"{named[0].text} {periode.text}" if periode else named[0].text
            yield OutlinePart(_short(named[1].text), detail, _around(item, named[1].span), named[1].span)


def _text(node: Node | None) -> Scalar | None:
    return node if isinstance(node, Scalar) and node.text.strip() else None


def _short(text: str) -> str:
    """A text on one line; an editor takes no empty name."""
    return " ".join(text.split())[:120]


def _around(node: Node, place: Span) -> Span:
    """All of a part from its start to the end of its last text, the place of its name within."""
    last = max((scalar.span[2:] for scalar in walk(node) if isinstance(scalar, Scalar)), default=node.span[2:])
    return Span(*min(node.span[:2], place[:2]), *max(last, place[2:]))


def _whole(key: Scalar, value: Node) -> Span:
    return _around(value, key.span)
