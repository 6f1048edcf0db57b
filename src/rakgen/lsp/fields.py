"""Fields: which fields and values can stand at a place of a file, and what its schema says of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from rakgen.lsp.spots import FieldWay
from rakgen.model.about import USUAL, About
from rakgen.model.english import ENGLISH
from rakgen.model.file_kind import FileKind
from rakgen.model.levels import GROUPS, fields_where
from rakgen.model.realisasi import Record
from rakgen.schema.generate import json_schema
from rakgen.text.words import Language, translated

Shape: TypeAlias = dict[str, Any]
"""A part of a JSON Schema."""


class KnownField(NamedTuple):
    """A field that can stand in a group: what is said of it, values to show, and whether it holds groups or a list."""

    name: str
    words: str
    examples: tuple[str, ...]
    is_structured: bool


@cache
def _schema(kind: FileKind) -> Shape:
    schema: Shape = json.loads(json_schema(kind))
    return schema


def _all(kind: FileKind, shape: Shape) -> Iterator[Shape]:
    """A shape and all that it stands for: what it refers to, and its alternatives."""
    yield shape
    if "$ref" in shape:
        yield from _all(kind, _schema(kind)["definitions"][shape["$ref"].rpartition("/")[2]])
    for word in ("allOf", "anyOf", "oneOf"):
        for alternative in shape.get(word, ()):
            yield from _all(kind, alternative)


def shapes(kind: FileKind, way: FieldWay) -> list[Shape]:
    """What may stand where a way leads; [] where nothing can."""
    found = list(_all(kind, _schema(kind)))
    for part in way:
        found = [inner for shape in found for held in _inside(shape, part) for inner in _all(kind, held)]
    return found


def _inside(shape: Shape, part: str | int) -> Iterator[Shape]:
    if isinstance(part, int):
        if isinstance(shape.get("items"), dict):
            yield shape["items"]
    elif part in shape.get("properties", {}):
        yield shape["properties"][part]
    else:
        matching = [
            content for pattern, content in shape.get("patternProperties", {}).items() if re.search(pattern, part)
        ]
        yield from matching
        if not matching and isinstance(shape.get("additionalProperties"), dict):
            yield shape["additionalProperties"]


def fields_at(kind: FileKind, way: FieldWay, language: Language = "id") -> dict[str, KnownField]:
    """The fields of the group that a way leads to, by name, in their order; {} where no group stands there. Those of
    layouts are described in Indonesian alone.
    """
    found: dict[str, KnownField] = {}
    for shape in shapes(kind, way):
        for name, content in shape.get("properties", {}).items():
            found.setdefault(name, _field(kind, name, content, language))
    return dict(sorted(found.items(), key=lambda named: _rank(kind, named[0])))


def _rank(kind: FileKind, name: str) -> int:
    """Where `rakgen fmt` writes a field; those of layouts stand as they are declared."""
    known = _known() if kind != "layout" else {}
    return known[name].order if name in known else USUAL


@cache
def _known() -> dict[str, About]:
    return fields_where(lambda _: True, (*GROUPS, Record))


def _field(kind: FileKind, name: str, shape: Shape, language: Language) -> KnownField:
    inner = list(_all(kind, shape))
    types = {str(form.get("type")) for form in inner}
    examples = next((form["examples"] for form in inner if "examples" in form), ())
    is_structured = bool(types & {"array", "object"}) and not any("pattern" in form or "enum" in form for form in inner)
    words = translated(shape.get("description", ""), ENGLISH, language)
    return KnownField(name, words, tuple(map(str, examples)), is_structured)


def is_list(kind: FileKind, way: FieldWay) -> bool:
    """True where a list of groups can stand."""
    return any("items" in shape and fields_at(kind, (*way, 0)) for shape in shapes(kind, way))


def keys_allowed(kind: FileKind, way: FieldWay) -> list[str]:
    """The patterns of names that the group which a way leads to takes."""
    return [pattern for shape in shapes(kind, way) for pattern in shape.get("patternProperties", {})]


def values_at(kind: FileKind, way: FieldWay) -> list[str]:
    """The values that can be named outright where a way leads: those that alone are allowed, else examples."""
    found = shapes(kind, way)
    choices = [str(value) for shape in found for value in shape.get("enum", ())]
    examples = [str(value) for shape in found for value in shape.get("examples", ())]
    return list(dict.fromkeys([*choices, *examples]))
