"""Generate: JSON Schemas (draft-07) of plans, project files and layouts, for editors - made from the models themselves.

An editor's YAML reader turns `2021` and `25` into numbers before it looks at a schema; wherever a text is expected, a
number or a yes/no value is therefore accepted too.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rakgen.layout.layout import Layout
from rakgen.model import Rencana
from rakgen.model.about import about
from rakgen.model.fields import SOURCE_KEY, Alone, EachAlone, Fields
from rakgen.model.file_kind import FileKind
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import MAY_WAIT, RealisasiFile, Record
from rakgen.schema.accepted import ADDED, PLAIN, STRINGS, TEXT, either, keyed
from rakgen.schema.words import DESCRIPTIONS, EXAMPLES

T = TypeVar("T")

_MODEL: dict[FileKind, tuple[type[Fields], str]] = {
    "rencana": (Rencana, "Rencana Aksi Kinerja satu kantor untuk satu tahun"),
    "proyek": (Proyek, "rakgen.yaml: yang sama bagi semua rencana satu kantor"),
    "layout": (Layout, "Layout: bentuk dokumen sebagai data"),
    "realisasi": (RealisasiFile, "Realisasi: yang dicapai dari suatu rencana"),
}


@cache
def json_schema(kind: FileKind) -> str:
    """The schema of a kind of file as JSON text."""
    model, title = _MODEL[kind]
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator, ref_template="#/definitions/{model}")
    models = {group.printed_name(): group for group in _below(Fields)}
    nouns = {group.__name__: noun for noun, group in models.items()}
    definitions = {nouns[name]: _renamed(definition, nouns) for name, definition in schema.pop("$defs", {}).items()}
    schema = _renamed(schema, nouns) | {"definitions": dict(sorted(definitions.items()))}
    _tidied(schema, model)
    for name, definition in schema["definitions"].items():
        _tidied(definition, models[name])
    ordered = {"$schema": "http://json-schema.org/draft-07/schema#", "title": title, **_without(schema, "title")}
    return json.dumps(ordered, ensure_ascii=False, indent=2) + "\n"


def _below(model: type[Fields]) -> Iterator[type[Fields]]:
    """Every model that derives from one."""
    for derived in model.__subclasses__():
        yield derived
        yield from _below(derived)


def _renamed(value: Any, nouns: dict[str, str]) -> Any:
    """A schema whose references name definitions by the nouns that users read."""
    if isinstance(value, dict):
        named = {"$ref": f"#/definitions/{nouns[value['$ref'].rpartition('/')[2]]}"} if "$ref" in value else {}
        return {key: _renamed(item, nouns) for key, item in value.items()} | named
    return [_renamed(item, nouns) for item in value] if isinstance(value, list) else value


def _without(content: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in content.items() if key not in names}


_CONDITIONS: dict[str, dict[str, Any]] = {
    "Realisasi": {"oneOf": [{"required": ["indikator"]}, {"required": ["kegiatan"]}]},
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
    for name in MAY_WAIT if model is Record else ():
        told = {word: fields[name].pop(word) for word in ("description", "examples") if word in fields[name]}
        fields[name] = {"anyOf": [fields[name], {"type": "null"}], **told}
    definition.update(_CONDITIONS.get(model.printed_name(), {}))


def _said_of(words: dict[str, T], model: type[Fields], field: str, nothing: T) -> T:
    """What the words of layouts say of a field of a group."""
    return words.get(f"{model.printed_name()}.{field}", words.get(field, nothing))


class _Generator(GenerateJsonSchema):
    """Knows what the functions accept that run before a field's own validation."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Any scalar; a pattern is told where the field has one."""
        told = {"patternErrorMessage": STRINGS[str(schema["pattern"])]} if "pattern" in schema else {}
        return {**super().str_schema(schema), "type": TEXT["type"], **told}

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
        if pattern is None or pattern == TEXT["pattern"]:
            return {"type": "object", "additionalProperties": content}
        return keyed(key, content)

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list."""
        array: JsonSchemaValue = {"type": "array", "items": self.generate_inner(schema["items_schema"][0])}
        return array | ({"minItems": schema["min_length"]} if "min_length" in schema else {})

    def any_schema(self, schema: core_schema.AnySchema) -> JsonSchemaValue:
        """The field that carries the YAML node; taken out again."""
        return {}

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> JsonSchemaValue:
        """A value that a function of the model reads, or a group of fields that is prepared apart."""
        function: Any = schema["function"]["function"]
        if function.__name__ == "model_validate":
            return self.generate_inner(_prepared(function.__self__))
        return PLAIN[function.__name__]

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What a function accepts besides what the field's own type says."""
        function, inner = schema["function"]["function"], self.generate_inner(schema["schema"])
        if not isinstance(function, Alone):
            return ADDED[function.__name__](inner) if function.__name__ in ADDED else inner
        alone = self._field(schema["schema"], function.field)
        if not isinstance(function, EachAlone):
            return either(alone, inner)
        group = either(alone, inner["items"])
        return either(group, {**inner, "items": group})

    def _field(self, schema: Any, field: str) -> JsonSchemaValue:
        """A field of a group, or of the groups of a list."""
        while schema["type"] != "model-fields":
            if schema["type"] == "function-plain":
                schema = _prepared(schema["function"]["function"].__self__)
            else:
                schema = schema.get("schema") or schema["items_schema"][0]
        return self.generate_inner(schema["fields"][field]["schema"])

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Conditions of a whole model are added by name."""
        return self.generate_inner(schema["schema"])


def _prepared(model: type[Fields]) -> core_schema.CoreSchema:
    """What checks a group that is prepared apart."""
    model.model_rebuild()
    return model.__pydantic_core_schema__
