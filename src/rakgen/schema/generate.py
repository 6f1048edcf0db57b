"""Generate: JSON Schemas (draft-07) of plans, project files and layouts, for editors - made from the models themselves.

An editor's YAML reader turns `2021` and `25` into numbers before it looks at a schema; wherever a text is expected, a
number or a yes/no value is therefore accepted too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any, Literal, TypeVar, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rakgen.layout.fields import EMPTY, LEVEL_FIELDS, LEVELS, NUMBER, PAPER_SIZES, PERIODE
from rakgen.layout.layout import Layout
from rakgen.model import Periode, Proyek, Rencana
from rakgen.model.about import about
from rakgen.model.fields import SOURCE_KEY, Fields
from rakgen.model.proyek import FormatName
from rakgen.schema.patterns import jadwal, one_periode, tanggal
from rakgen.schema.words import DESCRIPTIONS, EXAMPLES

T = TypeVar("T")
SchemaKind = Literal["rencana", "proyek", "layout"]

_MODEL: dict[SchemaKind, tuple[type[Fields], str]] = {
    "rencana": (Rencana, "Rencana Aksi Kinerja satu kantor untuk satu tahun"),
    "proyek": (Proyek, "rakgen.yaml: yang sama bagi semua rencana satu kantor"),
    "layout": (Layout, "Layout: bentuk dokumen sebagai data"),
}
_TEXT: JsonSchemaValue = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_ONE_PERIODE: JsonSchemaValue = {"type": "string", "pattern": one_periode()}


def json_schema(kind: SchemaKind) -> str:
    """The schema of a kind of file as JSON text, the same for the same models."""
    model, title = _MODEL[kind]
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator, ref_template="#/definitions/{model}")
    models = {each.printed_name(): each for each in _below(Fields)}
    nouns = {each.__name__: noun for noun, each in models.items()}
    definitions = {nouns[name]: _renamed(definition, nouns) for name, definition in schema.pop("$defs", {}).items()}
    schema = _renamed(schema, nouns) | {"definitions": dict(sorted(definitions.items()))}
    _tidied(schema, model)
    for name, definition in schema["definitions"].items():
        _tidied(definition, models[name])
    ordered = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **_without(schema, "title")}
    return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"


def _below(model: type[Fields]) -> Iterator[type[Fields]]:
    """Every model that derives from one."""
    for each in model.__subclasses__():
        yield each
        yield from _below(each)


def _renamed(value: Any, nouns: dict[str, str]) -> Any:
    """A schema whose references name definitions by the nouns that users read."""
    if isinstance(value, dict):
        return {key: _reference(one, nouns) if key == "$ref" else _renamed(one, nouns) for key, one in value.items()}
    return [_renamed(one, nouns) for one in value] if isinstance(value, list) else value


def _reference(reference: str, nouns: dict[str, str]) -> str:
    head, _, name = reference.rpartition("/")
    return f"{head}/{nouns[name]}"


def _without(content: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in content.items() if key not in names}


_CONDITIONS: dict[str, dict[str, Any]] = {
    "Rak": {"oneOf": [{"required": ["tujuan"]}, {"required": ["sasaran"]}]},
    "Kegiatan": {"anyOf": [{"required": ["uraian"]}, {"required": ["rujukan"]}]},
    "Layout": {"oneOf": [{"required": ["kolom"]}, {"required": ["tabel"]}]},
    "Kolom": {"anyOf": [{"required": ["isi"]}, {"required": ["kolom"]}, {"required": ["hitung"]}]},
}
"""What the models check after all fields: one of several must be there."""


def _tidied(definition: dict[str, Any], model: type[Fields]) -> None:
    """Descriptions in Indonesian, no machine titles and defaults, the model's own conditions."""
    definition.pop("title", None)
    definition.pop("description", None)
    fields = definition.get("properties", {})
    fields.pop(SOURCE_KEY, None)
    for name, field in fields.items():
        field.pop("title", None)
        field.pop("default", None)
        known = about(model)[name]
        if "$ref" in field:  # draft-07 reads nothing beside a reference
            fields[name] = field = {"allOf": [field]}
        field["description"] = known.words or _said_of(DESCRIPTIONS, model, name, "")
        if examples := known.examples or _said_of(EXAMPLES, model, name, ()):
            field["examples"] = list(examples)
    definition.update(_CONDITIONS.get(model.printed_name(), {}))


def _said_of(words: dict[str, T], model: type[Fields], field: str, nothing: T) -> T:
    """What the words of layouts say of a field of a group."""
    return words.get(f"{model.printed_name()}.{field}", words.get(field, nothing))


class _Generator(GenerateJsonSchema):
    """Knows what the functions accept that run before a field's own validation."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Any scalar; a pattern is told where the field has one."""
        return {**super().str_schema(schema), "type": _TEXT["type"]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """The values, those that look like numbers also as numbers."""
        values = [value for value in schema["expected"] if isinstance(value, str)]
        return {"enum": values + [int(value) for value in values if value.isdigit()]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A field that may be absent: an empty value is a fault."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Defaults are not told: they are what the tool does, not what to type."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A register: its keys may be held to a pattern, and no others are accepted then."""
        content = self.generate_inner(schema["values_schema"]) if "values_schema" in schema else {}
        key = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        pattern = key.get("pattern")
        if pattern is None or pattern == _TEXT["pattern"]:
            return {"type": "object", "additionalProperties": content}
        return {"type": "object", "patternProperties": {pattern: content}, "additionalProperties": False}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list."""
        array: JsonSchemaValue = {"type": "array", "items": self.generate_inner(schema["items_schema"][0])}
        return array | ({"minItems": schema["min_length"]} if "min_length" in schema else {})

    def any_schema(self, schema: core_schema.AnySchema) -> JsonSchemaValue:
        """The field that carries the YAML node; taken out again."""
        return {}

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> JsonSchemaValue:
        """A value that a function of the model reads."""
        return _PLAIN[schema["function"]["function"].__name__]

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What a function accepts besides what the field's own type says."""
        name = schema["function"]["function"].__name__
        inner = self.generate_inner(schema["schema"])
        return _ADDED[name](inner) if name in _ADDED else inner

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Conditions of a whole model are added by name."""
        return self.generate_inner(schema["schema"])


def _or(*choices: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": list(choices)}


def _one_or_list(inner: JsonSchemaValue) -> JsonSchemaValue:
    return _or(inner["items"], {"minItems": 1, **inner})


def _text_or(inner: JsonSchemaValue) -> JsonSchemaValue:
    return _or(_TEXT, inner)


def _program(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {**inner, "additionalProperties": _text_or(inner["additionalProperties"])}


def _contents(inner: JsonSchemaValue) -> JsonSchemaValue:
    content = _or(_PLAIN["_content"], inner["items"])
    return _or(content, {"type": "array", "items": content, "minItems": 1})


def _choices(*values: str) -> JsonSchemaValue:
    return {"enum": list(values)}


def _word_or(*words: str) -> Callable[[JsonSchemaValue], JsonSchemaValue]:
    return lambda inner: _or(_choices(*words), inner)


_SIZE = r"^\s*\d{1,6}([.,]\d{1,6})?\s*(mm|cm|in|pt)\s*$"
_FORMAT = "|".join(get_args(FormatName))
_FORMAT_LIST = rf"^[\s,]*(?:{_FORMAT})(?:[\s,]+(?:{_FORMAT}))*[\s,]*$"
_PERIODE_NAME = _choices(*(periode.word for periode in Periode))
_JADWAL: JsonSchemaValue = _or(
    {"type": "string", "pattern": jadwal()},
    {"type": "integer", "minimum": 1, "maximum": 12},
)
_RUPIAH: JsonSchemaValue = _or(
    {"type": "string", "pattern": r"^\s*([Rr][Pp]\.?\s*)?(\d{1,3}(\.\d{3})+|\d+)(,(0{1,2}|-))?\s*$"},
    {"type": "number", "minimum": 0},
)
_CONTENT = "|".join(f"{level}\\.({'|'.join(sorted(LEVEL_FIELDS[level]))})" for level in LEVELS)
_FREE = "|".join(level for level in LEVELS if level != "program")
_PLAIN: dict[str, JsonSchemaValue] = {
    "parse_target": _TEXT,
    "parse_jadwal": _or(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "parse_rupiah": _RUPIAH,
    "parse_tanggal": {"type": "string", "pattern": tanggal()},
    "parse_one_periode": _ONE_PERIODE,
    "read_tambahan": _or(
        _TEXT, {"type": "object", "patternProperties": {_ONE_PERIODE["pattern"]: _TEXT}, "additionalProperties": False}
    ),
    "_tahun": _or(
        {"type": "integer", "minimum": 1945, "maximum": 9999},
        {"type": "string", "pattern": r"^\s*(19(4[5-9]|[5-9]\d)|[2-9]\d{3})\s*$"},
    ),
    "_integer": _or({"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d{1,9}$"}),
    "_yes_no": {"type": "string", "pattern": "^([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk])$"},
    "parse_length": {"type": "string", "pattern": _SIZE},
    "_content": {
        "type": "string",
        "pattern": rf"^({NUMBER}|{EMPTY}|{PERIODE}|{_CONTENT}|({_FREE})\.tambahan\..+)$",
    },
    "_counted": {"type": "string", "pattern": rf"^({_CONTENT}|({_FREE})\.tambahan\..+)$"},
    "_points": _or({"type": "string", "pattern": r"^\s*\d{1,3}([.,]\d{1,3})?\s*(pt)?\s*$"}, {"type": "number"}),
    "_periode": _PERIODE_NAME,
    "_only": _or(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "_pattern": {"type": "string", "pattern": r"\{(n|a|A|i|I|" + "|".join(LEVELS) + r")\}"},
    "_column_number": {"type": "string", "pattern": r"\{n\}|^tidak$"},
    "_colour": _or(
        {"type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$"}, {"type": "integer", "minimum": 0, "maximum": 999999}
    ),
    "_paper": {"type": "string", "pattern": rf"^({'|'.join(PAPER_SIZES)})$|[x×]"},
    "_margin": _or(
        {"type": "string", "pattern": _SIZE},
        {
            "type": "object",
            "properties": dict.fromkeys(("atas", "kanan", "bawah", "kiri"), {"type": "string", "pattern": _SIZE}),
            "additionalProperties": False,
            "minProperties": 1,
        },
    ),
    "_decimal": {"enum": [0, 1, 2, 3, 4, "0", "1", "2", "3", "4"]},
}
"""What each function accepts that reads a value."""

_ADDED: dict[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    "_one_or_list": _one_or_list,
    "_aksi": _text_or,
    "_kop_line": _text_or,
    "_total": _text_or,
    "_program_register": _program,
    "_contents": _contents,
    "_format_list": lambda inner: _or({"type": "string", "pattern": _FORMAT_LIST}, inner),
    "_kop": _word_or("tidak"),
    "_program_row": _word_or("ya", "tidak"),
    "_periode_row": _word_or(*(periode.word for periode in Periode)),
    "_pengesahan": _word_or("otomatis", "kanan", "kiri-kanan", "tidak"),
}
"""What a field accepts besides its own type."""
