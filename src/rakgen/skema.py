"""Skema: JSON Schemas (draft-07) of plans, project files and layouts, for editors - made from the models themselves.

An editor's YAML reader turns `2021` and `25` into numbers before it looks at a schema; wherever a text is expected, a number or a
yes/no value is therefore accepted too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rakgen.layout.isian_layout import LEVEL_FIELDS, PAPER_SIZES, EMPTY, LEVELS, NUMBER, PERIODE
from rakgen.layout.layout import Layout
from rakgen.model import Periode, Proyek, Rencana
from rakgen.model.isian import SOURCE_KEY
from rakgen.model.rencana import Format
from rakgen.skema_pola import jadwal, satu_periode, tanggal
from rakgen.skema_teks import CONTOH, KETERANGAN

Jenis = Literal["rencana", "proyek", "layout"]

_MODEL: dict[Jenis, tuple[type[BaseModel], str]] = {
    "rencana": (Rencana, "Rencana Aksi Kinerja satu kantor untuk satu tahun"),
    "proyek": (Proyek, "rakgen.yaml: yang sama bagi semua rencana satu kantor"),
    "layout": (Layout, "Layout: bentuk dokumen sebagai data"),
}
_TEKS: JsonSchemaValue = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_SATU_PERIODE: JsonSchemaValue = {"type": "string", "pattern": satu_periode()}


def skema(jenis: Jenis) -> str:
    """The schema of a kind of file as JSON text, the same for the same models."""
    model, judul = _MODEL[jenis]
    hasil = model.model_json_schema(by_alias=True, schema_generator=_Pembuat, ref_template="#/definitions/{model}")
    hasil["definitions"] = hasil.pop("$defs", {})
    _rapikan(hasil, model.__name__)
    for nama, definisi in hasil["definitions"].items():
        _rapikan(definisi, nama)
    urut = {"$schema": "http://json-schema.org/draft-07/schema#", "title": judul, **_tanpa(hasil, "title")}
    return json.dumps(urut, ensure_ascii=False, indent=2) + "\n"


def _tanpa(isi: dict[str, Any], *nama: str) -> dict[str, Any]:
    return {kunci: nilai for kunci, nilai in isi.items() if kunci not in nama}


_SYARAT: dict[str, dict[str, Any]] = {
    "Rak": {"oneOf": [{"required": ["tujuan"]}, {"required": ["sasaran"]}]},
    "Kegiatan": {"anyOf": [{"required": ["uraian"]}, {"required": ["rujukan"]}]},
    "Layout": {"oneOf": [{"required": ["kolom"]}, {"required": ["tabel"]}]},
    "Kolom": {"anyOf": [{"required": ["isi"]}, {"required": ["kolom"]}, {"required": ["hitung"]}]},
}
"""What the models check after all fields: one of several must be there."""


def _rapikan(definisi: dict[str, Any], model: str) -> None:
    """Descriptions in Indonesian, no machine titles and defaults, the model's own conditions."""
    definisi.pop("title", None)
    definisi.pop("description", None)
    keterangan = KETERANGAN.get(model)
    if keterangan:
        definisi["description"] = keterangan
    isian = definisi.get("properties", {})
    isian.pop(SOURCE_KEY, None)
    for nama, isi in isian.items():
        isi.pop("title", None)
        isi.pop("default", None)
        teks = KETERANGAN.get(f"{model}.{nama}", KETERANGAN.get(nama))
        if "$ref" in isi:  # draft-07 reads nothing beside a reference
            isian[nama] = isi = {"allOf": [isi]}
        if teks:
            isi["description"] = teks
        if contoh := CONTOH.get(f"{model}.{nama}", CONTOH.get(nama)):
            isi["examples"] = contoh
    definisi.update(_SYARAT.get(model, {}))


class _Pembuat(GenerateJsonSchema):
    """Knows what the functions accept that run before a field's own validation."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Any scalar; a pattern is told where the field has one."""
        return {**super().str_schema(schema), "type": _TEKS["type"]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """The values, those that look like numbers also as numbers."""
        nilai = [satu for satu in schema["expected"] if isinstance(satu, str)]
        return {"enum": nilai + [int(satu) for satu in nilai if satu.isdigit()]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A field that may be absent: an empty value is a fault."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Defaults are not told: they are what the tool does, not what to type."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A register: its keys may be held to a pattern, and no others are accepted then."""
        isi = self.generate_inner(schema["values_schema"]) if "values_schema" in schema else {}
        kunci = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        pola = kunci.get("pattern")
        if pola is None or pola == _TEKS["pattern"]:
            return {"type": "object", "additionalProperties": isi}
        return {"type": "object", "patternProperties": {pola: isi}, "additionalProperties": False}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """A list."""
        hasil: JsonSchemaValue = {"type": "array", "items": self.generate_inner(schema["items_schema"][0])}
        return hasil | ({"minItems": schema["min_length"]} if "min_length" in schema else {})

    def any_schema(self, schema: core_schema.AnySchema) -> JsonSchemaValue:
        """The field that carries the YAML node; taken out again."""
        return {}

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> JsonSchemaValue:
        """A value that a function of the model reads."""
        return _POLOS[schema["function"]["function"].__name__]

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """What a function accepts besides what the field's own type says."""
        nama = schema["function"]["function"].__name__
        dalam = self.generate_inner(schema["schema"])
        return _TAMBAH[nama](dalam) if nama in _TAMBAH else dalam

    def function_after_schema(self, schema: core_schema.AfterValidatorFunctionSchema) -> JsonSchemaValue:
        """Conditions of a whole model are added by name."""
        return self.generate_inner(schema["schema"])


def _atau(*pilihan: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": list(pilihan)}


def _satu_atau_daftar(daftar: JsonSchemaValue) -> JsonSchemaValue:
    return _atau(daftar["items"], {"minItems": 1, **daftar})


def _teks_atau(dalam: JsonSchemaValue) -> JsonSchemaValue:
    return _atau(_TEKS, dalam)


def _program(dalam: JsonSchemaValue) -> JsonSchemaValue:
    return {**dalam, "additionalProperties": _teks_atau(dalam["additionalProperties"])}


def _daftar_isi(dalam: JsonSchemaValue) -> JsonSchemaValue:
    satu = _atau(_POLOS["_isi"], dalam["items"])
    return _atau(satu, {"type": "array", "items": satu, "minItems": 1})


def _pilihan(*nilai: str) -> JsonSchemaValue:
    return {"enum": list(nilai)}


def _kata_atau(*kata: str) -> Callable[[JsonSchemaValue], JsonSchemaValue]:
    return lambda dalam: _atau(_pilihan(*kata), dalam)


_UKURAN = r"^\s*\d{1,6}([.,]\d{1,6})?\s*(mm|cm|in|pt)\s*$"
_FORMAT = "|".join(get_args(Format))
_DAFTAR_FORMAT = rf"^[\s,]*(?:{_FORMAT})(?:[\s,]+(?:{_FORMAT}))*[\s,]*$"
_PERIODE_NAMA = _pilihan(*(satu.word for satu in Periode))
_JADWAL: JsonSchemaValue = _atau(
    {"type": "string", "pattern": jadwal()},
    {"type": "integer", "minimum": 1, "maximum": 12},
)
_RUPIAH: JsonSchemaValue = _atau(
    {"type": "string", "pattern": r"^\s*([Rr][Pp]\.?\s*)?(\d{1,3}(\.\d{3})+|\d+)(,(0{1,2}|-))?\s*$"},
    {"type": "number", "minimum": 0},
)
_ISI = "|".join(f"{level}\\.({'|'.join(sorted(LEVEL_FIELDS[level]))})" for level in LEVELS)
_BEBAS = "|".join(level for level in LEVELS if level != "program")
_POLOS: dict[str, JsonSchemaValue] = {
    "baca_target": _TEKS,
    "baca_jadwal": _atau(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "baca_rupiah": _RUPIAH,
    "baca_tanggal": {"type": "string", "pattern": tanggal()},
    "baca_periode_tunggal": _SATU_PERIODE,
    "baca_tambahan": _atau(
        _TEKS, {"type": "object", "patternProperties": {_SATU_PERIODE["pattern"]: _TEKS}, "additionalProperties": False}
    ),
    "_tahun": _atau(
        {"type": "integer", "minimum": 1945, "maximum": 9999},
        {"type": "string", "pattern": r"^\s*(19(4[5-9]|[5-9]\d)|[2-9]\d{3})\s*$"},
    ),
    "_bilangan": _atau({"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^\d{1,9}$"}),
    "_ya_tidak": {"type": "string", "pattern": "^([Yy][Aa]|[Tt][Ii][Dd][Aa][Kk])$"},
    "baca_panjang": {"type": "string", "pattern": _UKURAN},
    "_isi": {
        "type": "string",
        "pattern": rf"^({NUMBER}|{EMPTY}|{PERIODE}|{_ISI}|({_BEBAS})\.tambahan\..+)$",
    },
    "_titik": _atau({"type": "string", "pattern": r"^\s*\d{1,3}([.,]\d{1,3})?\s*(pt)?\s*$"}, {"type": "number"}),
    "_periode": _PERIODE_NAMA,
    "_hanya": _atau(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "_pola": {"type": "string", "pattern": r"\{(n|a|A|i|I|" + "|".join(LEVELS) + r")\}"},
    "_nomor_kolom": {"type": "string", "pattern": r"\{n\}|^tidak$"},
    "_warna": _atau(
        {"type": "string", "pattern": "^#?[0-9A-Fa-f]{6}$"}, {"type": "integer", "minimum": 0, "maximum": 999999}
    ),
    "_kertas": {"type": "string", "pattern": rf"^({'|'.join(PAPER_SIZES)})$|[x×]"},
    "_margin": _atau(
        {"type": "string", "pattern": _UKURAN},
        {
            "type": "object",
            "properties": dict.fromkeys(("atas", "kanan", "bawah", "kiri"), {"type": "string", "pattern": _UKURAN}),
            "additionalProperties": False,
            "minProperties": 1,
        },
    ),
    "_desimal": {"enum": [0, 1, 2, 3, 4, "0", "1", "2", "3", "4"]},
}
"""What each function accepts that reads a value."""

_TAMBAH: dict[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    "_satu_atau_daftar": _satu_atau_daftar,
    "_aksi": _teks_atau,
    "_baris_kop": _teks_atau,
    "_jumlah": _teks_atau,
    "_daftar_program": _program,
    "_daftar_isi": _daftar_isi,
    "_daftar_format": lambda dalam: _atau({"type": "string", "pattern": _DAFTAR_FORMAT}, dalam),
    "_kop": _kata_atau("tidak"),
    "_baris_periode": _kata_atau(*(satu.word for satu in Periode)),
    "_pengesahan": _kata_atau("otomatis", "kanan", "kiri-kanan", "tidak"),
}
"""What a field accepts besides its own type."""
