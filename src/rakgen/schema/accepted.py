"""Accepted: what an editor may take for each value that a function of the models reads, as JSON Schema: of plain values
by the names of the functions that read them, of groups by those that run before them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from pydantic.json_schema import JsonSchemaValue

from rakgen.layout.calculation import FUNCTIONS
from rakgen.layout.contents import COUNTED, QUOTED_GROUP
from rakgen.layout.fields import EMPTY, LEVEL_FIELDS, LEVELS, NUMBER, PERIODE, part_pattern
from rakgen.layout.outline import DEEPEST
from rakgen.layout.values import OFFICIAL, PAPER_SIZES
from rakgen.model import Periode
from rakgen.model.judging import NO_CAP
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR
from rakgen.model.proyek import FormatName
from rakgen.model.realisasi import YEAR_NAMES
from rakgen.model.scale import MOST_STEPS, SIGNS, WORD
from rakgen.schema.patterns import jadwal, one_periode, part_of_year, record_periode, tanggal

STRINGS = {
    r"\S": "Isian ini kosong; tulis isinya, atau hapus barisnya.",
    r"^RAK\d{3}$": "Tulis kode temuan: RAK dan tiga angka, misalnya RAK205.",
}
"""What an editor says of a text that does not match the pattern of its field."""


def _matching(pattern: str, sentence: str) -> JsonSchemaValue:
    """A text of one form, and what an editor says where it has another; without that it prints the pattern."""
    return {"type": "string", "pattern": pattern, "patternErrorMessage": sentence}


TEXT: JsonSchemaValue = _matching(r"\S", STRINGS[r"\S"]) | {"type": ["string", "number", "boolean"]}
_ONE_PERIODE = _matching(one_periode(), "Tulis satu periode, misalnya T2, S1, Mei atau 2025.")
_PART_OF_YEAR = _matching(part_of_year(), "Tulis satu periode, misalnya T2, S1 atau Mei.")


def keyed(key: JsonSchemaValue, content: JsonSchemaValue) -> JsonSchemaValue:
    """A register whose keys are held to a pattern, and what an editor says of any other key."""
    return {
        "type": "object",
        "patternProperties": {key["pattern"]: content},
        "additionalProperties": False,
        "errorMessage": key["patternErrorMessage"],
    }


def either(*choices: JsonSchemaValue) -> JsonSchemaValue:
    """A value that is one of several kinds."""
    return {"anyOf": list(choices)}


def _one_or_list(inner: JsonSchemaValue) -> JsonSchemaValue:
    return either(inner["items"], {"minItems": 1, **inner})


def _text_or(inner: JsonSchemaValue) -> JsonSchemaValue:
    return either(TEXT, inner)


def _named_items(inner: JsonSchemaValue) -> JsonSchemaValue:
    return {**inner, "additionalProperties": _text_or(inner["additionalProperties"])}


def _contents(inner: JsonSchemaValue) -> JsonSchemaValue:
    content = either(PLAIN["_content"], inner["items"])
    contents = either(content, {"type": "array", "items": content, "minItems": 1})
    by_level = {"type": "object", "properties": dict.fromkeys(LEVELS, contents), "additionalProperties": False}
    return either(*contents["anyOf"], by_level | {"minProperties": 1})


def _choices(*values: str) -> JsonSchemaValue:
    return {"enum": list(values)}


_SIZE = _matching(r"^\s*\d{1,6}([.,]\d{1,6})?\s*(mm|cm|in|pt)\s*$", "Tulis ukuran dengan satuannya, misalnya 25 mm.")
_BOUND: JsonSchemaValue = either(
    {"type": "number"}, _matching(r"^\s*[+-]?\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis angka, misalnya 90 atau 89,99%.")
)
_SCALE: JsonSchemaValue = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {WORD: TEXT} | dict.fromkeys(SIGNS, _BOUND),
        "required": [WORD],
        "additionalProperties": False,
    },
    "minItems": 1,
    "maxItems": MOST_STEPS,
}
_FORMAT = "|".join(get_args(FormatName))
_FORMAT_LIST = rf"^[\s,]*(?:{_FORMAT})(?:[\s,]+(?:{_FORMAT}))*[\s,]*$"
_PERIODE_NAME = _choices(*(periode.word for periode in Periode))
_JADWAL: JsonSchemaValue = either(
    _matching(jadwal(), 'Jadwal tidak dikenal; tulis misalnya T2, T2-T4, "T1, T3", S1, Mei atau Mei-Juli.'),
    {"type": "integer", "minimum": 1, "maximum": 12},
    {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
)
_RUPIAH: JsonSchemaValue = either(
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
PLAIN: dict[str, JsonSchemaValue] = {
    "parse_target": TEXT,
    "parse_jadwal": either(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "parse_rupiah": _RUPIAH,
    "parse_tanggal": _matching(
        tanggal(), "Tanggal tidak dikenal; tulis misalnya 2021-03-01, 1 Maret 2021 atau 2021-03."
    ),
    "parse_one_periode": _ONE_PERIODE,
    "parse_part_of_year": _PART_OF_YEAR,
    "parse_record_periode": either(
        _matching(record_periode(), "Tulis satu periode, misalnya T2, S1, Mei atau setahun."),
        _choices(*YEAR_NAMES),
        {"type": "integer", "minimum": 5, "maximum": 12},
    ),
    "_plain_number": either(
        {"type": "number"}, _matching(r"^\s*[+-]?\d[\d.,]*\s*$", "Tulis angka, misalnya 31 atau 58,53.")
    ),
    "_cap": either(
        _choices(NO_CAP),
        {"type": "number", "minimum": 100},
        _matching(r"^\s*[1-9]\d\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis persen mulai 100, misalnya 120, atau tidak."),
    ),
    "read_tambahan": either(TEXT, keyed(_ONE_PERIODE, TEXT)),
    "_tahun": either(
        {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
        _matching(_YEAR, "Tulis tahun dengan empat angka, misalnya 2021."),
    ),
    "_key_of_year": _matching(_YEAR, "Tulis tahun dengan empat angka, misalnya 2025."),
    "parse_weight": either(
        _matching(r"^\s*\d[\d.,]*\s*(%|[Pp]ersen)?\s*$", "Tulis bobot, misalnya 25%."), {"type": "number", "minimum": 0}
    ),
    "_integer": either({"type": "integer", "minimum": 0}, _matching(r"^\d{1,9}$", "Tulis bilangan bulat, misalnya 1.")),
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
    "parse_points": either(
        _matching(r"^\s*\d{1,3}([.,]\d{1,3})?\s*(pt)?\s*$", "Tulis besar huruf, misalnya 9 atau 9,5 pt."),
        {"type": "number"},
    ),
    "_periode": _PERIODE_NAME,
    "_group": _PERIODE_NAME,
    "_only": either(_JADWAL, {"type": "array", "items": _JADWAL, "minItems": 1}),
    "_pattern": _matching(
        r"\{(n|a|A|i|I|" + "|".join(LEVELS) + r")\}", "Tulis pola nomor, misalnya {n}. atau {sasaran}.{indikator}."
    ),
    "_bullet": _matching(
        r"^(?!\s*\(?(\d+|[aAiI](?=[.)]))[.)]?\s*$)(?=\s*\S)(?=\s*.{1,12}\s*$)"
        r"[^{}\n\t]*(\{[naAiI]\})?[^{}\n\t]*$",
        "Tulis butir, misalnya -, {n}. atau {a}.",
    )
    | {"type": TEXT["type"]},
    "_column_number": _matching(r"\{n\}|^tidak$", "Tulis pola nomor kolom, misalnya ({n}), atau tidak."),
    "_colour": either(
        _matching("^#?[0-9A-Fa-f]{6}$", "Tulis warna dengan enam angka heksadesimal, misalnya D9E2F3."),
        {"type": "integer", "minimum": 0, "maximum": 999999},
    ),
    "_paper": _matching(
        rf"^({'|'.join(PAPER_SIZES)})$|[x×]", f"Tulis kertas: {', '.join(PAPER_SIZES)}, atau ukurannya: 215 x 330 mm."
    ),
    "_page_number": either(
        {"type": "integer", "minimum": 1, "maximum": 9999},
        _matching(r"^\s*0*[1-9]\d{0,3}\s*$", "Tulis nomor halaman, misalnya 5."),
    ),
    "_start": either(
        {"type": "integer", "minimum": 0, "maximum": 999},
        _matching(r"^\s*\d{1,3}\s*$", "Tulis nomor kolom, misalnya 1."),
    ),
    "_margin": either(
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
    "parse_scale_or_name": either(TEXT, _SCALE),
    "_decimal": either(
        {"type": "integer", "minimum": 0, "maximum": 4},
        _matching(r"^\s*[0-4](\s*-\s*[0-4])?\s*$", "Tulis banyaknya desimal, misalnya 2 atau 0-2."),
    ),
}
"""What each function accepts that reads a value."""

ADDED: dict[str, Callable[[JsonSchemaValue], JsonSchemaValue]] = {
    "_one_or_list": _one_or_list,
    "_named_items": _named_items,
    "contents": _contents,
    "_format_list": lambda inner: either(
        _matching(_FORMAT_LIST, "Tulis bentuk berkas, misalnya docx atau docx, pdf."), inner
    ),
    "_numbering": lambda inner: either(
        _matching(r"^(?!\s*\d+\s*$)[\s\S]*\S", "Tulis atas, tidak, atau pola dengan {n}."), inner
    ),
}
"""What a field accepts besides its own type."""
