"""Generate: JSON Schemas (draft-07) of plans, project files and layouts, for editors - made from the models themselves.

An editor's YAML reader turns `2021` and `25` into numbers before it looks at a schema; wherever a text is expected, a
number or a yes/no value is therefore accepted too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Literal, TypeVar, get_args

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rakgen.layout.calculation import FUNCTIONS
from rakgen.layout.contents import COUNTED, QUOTED_GROUP
from rakgen.layout.fields import (
    EMPTY,
    LEVEL_FIELDS,
    LEVELS,
    NUMBER,
    OFFICIAL,
    PAPER_SIZES,
    PERIODE,
    part_pattern,
)
from rakgen.layout.layout import Layout
from rakgen.layout.outline import DEEPEST
from rakgen.model import Periode, Proyek, Rencana
from rakgen.model.about import about
from rakgen.model.fields import SOURCE_KEY, Alone, EachAlone, Fields
from rakgen.model.judging import NO_CAP
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR
from rakgen.model.proyek import FormatName
from rakgen.model.realisasi import MAY_WAIT, YEAR_NAMES, RealisasiFile, Record
from rakgen.model.scale import MOST_STEPS, SIGNS, WORD
from rakgen.schema.patterns import jadwal, one_periode, part_of_year, record_periode, tanggal
from rakgen.schema.words import DESCRIPTIONS, EXAMPLES

T = TypeVar("T")
SchemaKind = Literal["rencana", "proyek", "layout", "realisasi"]

_MODEL: dict[SchemaKind, tuple[type[Fields], str]] = {
    "rencana": (Rencana, "Rencana Aksi Kinerja satu kantor untuk satu tahun"),
    "proyek": (Proyek, "rakgen.yaml: yang sama bagi semua rencana satu kantor"),
    "layout": (Layout, "Layout: bentuk dokumen sebagai data"),
    "realisasi": (RealisasiFile, "Realisasi: yang dicapai dari suatu rencana"),
}
_STRINGS = {
    r"\S": "Isian ini kosong; tulis isinya, atau hapus barisnya.",
    r"^RAK\d{3}$": "Tulis kode temuan: RAK dan tiga angka, misalnya RAK205.",
}
"""What an editor says of a text that does not match the pattern of its field."""


def _matching(pattern: str, sentence: str) -> JsonSchemaValue:
    """A text of one form, and what an editor says where it has another; without that it prints the pattern."""
    return {"type": "string", "pattern": pattern, "patternErrorMessage": sentence}


_TEXT: JsonSchemaValue = _matching(r"\S", _STRINGS[r"\S"]) | {"type": ["string", "number", "boolean"]}
_ONE_PERIODE = _matching(one_periode(), "Tulis satu periode, misalnya T2, S1, Mei atau 2025.")
_PART_OF_YEAR = _matching(part_of_year(), "Tulis satu periode, misalnya T2, S1 atau Mei.")


def _keys(key: JsonSchemaValue, content: JsonSchemaValue) -> JsonSchemaValue:
    """A register whose keys are held to a pattern, and what an editor says of any other key."""
    return {
        "type": "object",
        "patternProperties": {key["pattern"]: content},
        "additionalProperties": False,
        "errorMessage": key["patternErrorMessage"],
    }


@cache
def json_schema(kind: SchemaKind) -> str:
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
        told = {"patternErrorMessage": _STRINGS[str(schema["pattern"])]} if "pattern" in schema else {}
        return {**super().str_schema(schema), "type": _TEXT["type"], **told}

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
        return _keys(key, content)

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
        return _PLAIN[function.__name__]

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What a function accepts besides what the field's own type says."""
        function, inner = schema["function"]["function"], self.generate_inner(schema["schema"])
        if not isinstance(function, Alone):
            return _ADDED[function.__name__](inner) if function.__name__ in _ADDED else inner
        alone = self._field(schema["schema"], function.field)
        if not isinstance(function, EachAlone):
            return _or(alone, inner)
        group = _or(alone, inner["items"])
        return _or(group, {**inner, "items": group})

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


def _or(*choices: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": list(choices)}


def _one_or_list(inner: JsonSchemaValue) -> JsonSchemaValue:
    return _or(inner["items"], {"minItems": 1, **inner})


def _text_or(inner: JsonSchemaValue) -> JsonSchemaValue:
    return _or(_TEXT, inner)


def _named_items(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {**inner, "additionalProperties": _text_or(inner["additionalProperties"])}


def _contents(inner: JsonSchemaValue) -> JsonSchemaValue:
    content = _or(_PLAIN["_content"], inner["items"])
    contents = _or(content, {"type": "array", "items": content, "minItems": 1})
    by_level = {"type": "object", "properties": dict.fromkeys(LEVELS, contents), "additionalProperties": False}
    return _or(*contents["anyOf"], by_level | {"minProperties": 1})


def _choices(*values: str) -> JsonSchemaValue:
    return {"enum": list(values)}


_SIZE = _matching(r"^\s*\d{1,6}([.,]\d{1,6})?\s*(mm|cm|in|pt)\s*$", "Tulis ukuran dengan satuannya, misalnya 25 mm.")
_BOUND: JsonSchemaValue = _or(
    {"type": "number"}, _matching(r"^\s*[+-]?\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis angka, misalnya 90 atau 89,99%.")
)
_SCALE: JsonSchemaValue = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {WORD: _TEXT} | dict.fromkeys(SIGNS, _BOUND),
        "required": [WORD],
        "additionalProperties": False,
    },
    "minItems": 1,
    "maxItems": MOST_STEPS,
}
_FORMAT = "|".join(get_args(FormatName))
_FORMAT_LIST = rf"^[\s,]*(?:{_FORMAT})(?:[\s,]+(?:{_FORMAT}))*[\s,]*$"
_PERIODE_NAME = _choices(*(periode.word for periode in Periode))
_JADWAL: JsonSchemaValue = _or(
    _matching(jadwal(), 'Jadwal tidak dikenal; tulis misalnya T2, T2-T4, "T1, T3", S1, Mei atau Mei-Juli.'),
    {"type": "integer", "minimum": 1, "maximum": 12},
    {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
)
_RUPIAH: JsonSchemaValue = _or(
    _matching(
        r"^\s*([Rr][Pp]\.?\s*)?(\d{1,3}(\.\d{3})+|\d+)(,(0{1,2}|-))?\s*$",
        "Tulis rupiah penuh, misalnya 125.000.000 atau Rp 125.000.000.",
    ),
    {"type": "number", "minimum": 0},
)
_CONTENT = "|".join(
    rf"{level}\.({'|'.join(name + part_pattern(name) for name in sorted(LEVEL_FIELDS[level]))})" for level in LEVELS
)
_AMOUNT = "|".join(name.replace(".", r"\.") + part_pattern(name.partition(".")[2]) for name in COUNTED)
_YEAR = r"^\s*(19(4[5-9]|[5-9]\d)|[2-9]\d{3})\s*$"
_FREE = "|".join(LEVELS)
_NO_NAME = "|".join((NUMBER, EMPTY, PERIODE, *LEVELS))
_COLUMN_NAME = "[A-Za-z_][A-Za-z0-9_]{0,39}"
_FIELD = "Isian tidak dikenal; tulis misalnya kegiatan.uraian, indikator.target atau kegiatan.tambahan.NAMA."
_PLAIN: dict[str, JsonSchemaValue] = {
    "parse_target": _TEXT,
    "parse_jadwal": _or(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "parse_rupiah": _RUPIAH,
    "parse_tanggal": _matching(
        tanggal(), "Tanggal tidak dikenal; tulis misalnya 2021-03-01, 1 Maret 2021 atau 2021-03."
    ),
    "parse_one_periode": _ONE_PERIODE,
    "parse_part_of_year": _PART_OF_YEAR,
    "parse_record_periode": _or(
        _matching(record_periode(), "Tulis satu periode, misalnya T2, S1, Mei atau setahun."),
        _choices(*YEAR_NAMES),
        {"type": "integer", "minimum": 5, "maximum": 12},
    ),
    "_plain_number": _or(
        {"type": "number"}, _matching(r"^\s*[+-]?\d[\d.,]*\s*$", "Tulis angka, misalnya 31 atau 58,53.")
    ),
    "_cap": _or(
        _choices(NO_CAP),
        {"type": "number", "minimum": 100},
        _matching(r"^\s*[1-9]\d\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis persen mulai 100, misalnya 120, atau tidak."),
    ),
    "read_tambahan": _or(_TEXT, _keys(_ONE_PERIODE, _TEXT)),
    "_tahun": _or(
        {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
        _matching(_YEAR, "Tulis tahun dengan empat angka, misalnya 2021."),
    ),
    "_key_of_year": _matching(_YEAR, "Tulis tahun dengan empat angka, misalnya 2025."),
    "parse_weight": _or(
        _matching(r"^\s*\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis bobot, misalnya 25%."), {"type": "number", "minimum": 0}
    ),
    "_integer": _or({"type": "integer", "minimum": 0}, _matching(r"^\d{1,9}$", "Tulis bilangan bulat, misalnya 1.")),
    "_yes_no": _matching("^([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk])$", "Tulis ya atau tidak.") | {"examples": ["ya", "tidak"]},
    "parse_length": _SIZE,
    "_content": _matching(
        rf"^({NUMBER}|{EMPTY}|{PERIODE}|{_CONTENT}|({_FREE})\.tambahan\..+|(?!{QUOTED_GROUP}$)[^{{]*\{{[\s\S]*)$",
        _FIELD,
    ),
    "_counted": _matching(rf"^({_AMOUNT}|({_FREE})\.tambahan\..+|(?!({_NO_NAME})$){_COLUMN_NAME})$", _FIELD),
    "_name": _matching(
        rf"^\s*(?!({'|'.join(FUNCTIONS)})\s*$){_COLUMN_NAME}\s*$", "Tulis nama kolom dari huruf, angka dan garis bawah."
    ),
    "_calculation": _matching(
        r"^[A-Za-z0-9_.,+*/()×÷−–\s-]*[A-Za-z0-9_)]\s*$", "Tulis jumlah, persen, selisih, rata-rata, atau rumus."
    ),
    "parse_points": _or(
        _matching(r"^\s*\d{1,3}([.,]\d{1,3})?\s*(pt)?\s*$", "Tulis besar huruf, misalnya 9 atau 9,5 pt."),
        {"type": "number"},
    ),
    "_periode": _PERIODE_NAME,
    "_group": _PERIODE_NAME,
    "_only": _or(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "_pattern": _matching(
        r"\{(n|a|A|i|I|" + "|".join(LEVELS) + r")\}", "Tulis pola nomor, misalnya {n}. atau {sasaran}.{indikator}."
    ),
    "_bullet": _matching(
        r"^(?!\s*\(?(\d+|[aAiI](?=[.)]))[.)]?\s*$)(?=\s*\S)(?=\s*.{1,12}\s*$)"
        r"[^{}\n\t]*(\{[naAiI]\})?[^{}\n\t]*$",
        "Tulis butir, misalnya -, {n}. atau {a}.",
    )
    | {"type": _TEXT["type"]},
    "_column_number": _matching(r"\{n\}|^tidak$", "Tulis pola nomor kolom, misalnya ({n}), atau tidak."),
    "_colour": _or(
        _matching("^#?[0-9A-Fa-f]{6}$", "Tulis warna dengan enam angka heksadesimal, misalnya D9E2F3."),
        {"type": "integer", "minimum": 0, "maximum": 999999},
    ),
    "_paper": _matching(
        rf"^({'|'.join(PAPER_SIZES)})$|[x×]", f"Tulis kertas: {', '.join(PAPER_SIZES)}, atau ukurannya: 215 x 330 mm."
    ),
    "_page_number": _or(
        {"type": "integer", "minimum": 1, "maximum": 9999},
        _matching(r"^\s*0*[1-9]\d{0,3}\s*$", "Tulis nomor halaman, misalnya 5."),
    ),
    "_start": _or(
        {"type": "integer", "minimum": 0, "maximum": 999},
        _matching(r"^\s*\d{1,3}\s*$", "Tulis nomor kolom, misalnya 1."),
    ),
    "_margin": _or(
        _choices(OFFICIAL),
        _SIZE,
        {
            "type": "object",
            "properties": dict.fromkeys(("atas", "kanan", "bawah", "kiri"), _SIZE),
            "additionalProperties": False,
            "minProperties": 1,
        },
    ),
    "_steps": {"enum": [*range(DEEPEST + 1), *map(str, range(DEEPEST + 1))]},
    "parse_scale": _SCALE,
    "parse_scale_or_name": _or(_TEXT, _SCALE),
    "_decimal": _or(
        {"type": "integer", "minimum": 0, "maximum": 4},
        _matching(r"^\s*[0-4](\s*-\s*[0-4])?\s*$", "Tulis banyaknya desimal, misalnya 2 atau 0-2."),
    ),
}
"""What each function accepts that reads a value."""

_ADDED: dict[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    "_one_or_list": _one_or_list,
    "_named_items": _named_items,
    "contents": _contents,
    "_format_list": lambda inner: _or(
        _matching(_FORMAT_LIST, "Tulis bentuk berkas, misalnya docx atau docx, pdf."), inner
    ),
    "_numbering": lambda inner: _or(
        _matching(r"^(?!\s*\d+\s*$)[\s\S]*\S", "Tulis atas, tidak, atau pola dengan {n}."), inner
    ),
}
"""What a field accepts besides its own type."""
