"""Fields: the field types that layout files use - plan fields, period kinds, patterns, paper, colours."""

import re
from functools import lru_cache
from typing import Annotated, Any, Literal, NamedTuple, get_args

from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from rakgen.model import Periode
from rakgen.model.about import about
from rakgen.model.fields import SOURCE_KEY, Parsed, ParsedBeside, parse_length
from rakgen.model.jadwal import parse_jadwal, periods_meant
from rakgen.model.levels import MODELS
from rakgen.model.reached import REACHED_FIELDS
from rakgen.model.text import only_text
from rakgen.text.numbers import DecimalPlaces

LabelLevel = Literal["misi", "tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan"]
FormLevel = Literal[LabelLevel, "keluaran"]
LEVELS: tuple[FormLevel, ...] = get_args(FormLevel)
"""The levels of a table from top to bottom; a column is bound to a field of one of them. `program` is the programme
that neighbouring kegiatan of one indikator share, `misi` the one that neighbouring tujuan share; they stand there
though the plan has them in registers.
"""

LISTED: tuple[Literal["keluaran", "indikator"], ...] = ("keluaran", "indikator")
"""Levels whose items another level can print in one cell, their texts by that name and their targets."""

_FURTHER = {
    "tujuan": {"target_indikator"},
    "program": {"target_indikator"},
    "kegiatan": {"target_keluaran"},
    "sub_kegiatan": {f"target_{level}" for level in LISTED},
}
"""What a column can print that is no field: the targets of all keluaran of a kegiatan or all
indikator of a sub kegiatan, program or tujuan.
"""

LEVEL_FIELDS: dict[str, frozenset[str]] = {
    level: frozenset(name for name, known in about(MODELS[level]).items() if known.printable)
    | _FURTHER.get(level, set())
    | set(REACHED_FIELDS.get(level, ()))
    for level in LEVELS
}
"""The plan fields of each level that a column can print; besides these, `LEVEL.tambahan.NAMA`."""

NUMBER, EMPTY, PERIODE = "nomor", "kosong", "periode"
"""Contents that are no plan field: the running number, nothing (a column to be filled in by hand), the row's period."""

SCHEDULES = frozenset({"kegiatan.jadwal", "sub_kegiatan.jadwal"})
"""Contents that a column of a period ticks."""

STEPS = frozenset({"kegiatan.aksi", "sub_kegiatan.aksi"})
"""Contents that are texts in a column of a period."""

REACHED = frozenset(f"{level}.{name}" for level, names in REACHED_FIELDS.items() for name in names)
"""Contents that the plan does not hold: what was reported of an item in the year."""

PRINTED_ONCE = frozenset({"program.anggaran", "program.realisasi_anggaran", "program.serapan_anggaran"})
"""Amounts, and their percentage, that stand once in a table, where it names the programme first."""

BY_PERIODE = REACHED | frozenset(
    f"{level}.{name}" for level in LEVELS for name, known in about(MODELS[level]).items() if known.by_periode
) - {"misi.tambahan", "tujuan.tambahan", "program.tambahan"}
"""Plan fields that have something to say for each period. A free field of a misi, tujuan or program is printed once,
for the year.
"""

BY_TAHUN = frozenset(f"{level}.target_tahun" for level in LEVELS if "target_tahun" in LEVEL_FIELDS[level])
"""Plan fields that have something to say for each year, and nothing for the parts of one."""

TEMPLATE_FIELDS: tuple[str, ...] = (
    NUMBER,
    *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level])),
    *(f"{level}.tambahan" for level in LEVELS),
)
"""What a template that is the content of a column can name besides the fields of a rak."""

PAPER_SIZES = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "A3": (297.0, 420.0), "Legal": (215.9, 355.6)}
"""Paper sizes in mm, portrait. F4 is the Indonesian folio, 215 x 330 mm."""


class Size(NamedTuple):
    """A paper size in mm, portrait."""

    short: float
    long: float


_SIDES = ("atas", "kanan", "bawah", "kiri")
"""The sides of a margin as a layout names them, in the order of Margin's fields."""


class Margin(NamedTuple):
    """Margins in mm."""

    top: float
    right: float
    bottom: float
    left: float


@lru_cache(maxsize=512)
def split_content(content: str) -> tuple[str, str]:
    """`kegiatan.pelaksana` to ("kegiatan", "pelaksana"); a content without a level has ""."""
    level, dot, field = content.partition(".")
    return (level, field) if dot else ("", content)


def field_of(content: str) -> str:
    """The field without the name of a free one: `indikator.tambahan.jenis` to `indikator.tambahan`."""
    return ".".join(content.split(".")[:2])


_PARTS = {
    "tambahan": r"[\s\S]+",
    "kode": r"[1-9]\d?(?:-(?:[1-9]\d?)?)?",
    "target_tahun": r"(?:19|20|21)\d\d",
}
"""What may stand behind a field that a column can print a part of: a free field by its name, a kode by the numbers of
its parts (`2`, `4-5`, `4-`), targets of several years by the year.
"""


def written_field(field: str) -> str:
    """The field of the plan, as it is typed, that holds what `tambahan.jenis`, `kode.2` or `target_keluaran` names."""
    name = field.partition(".")[0]
    return next((level for level in LISTED if name == f"target_{level}"), name)


def is_known(content: str) -> bool:
    """True for what a column can print of an item: `kegiatan.uraian`, `kegiatan.kode.2`, `indikator.tambahan.jenis`."""
    level, field = split_content(content)
    name, dot, part = field.partition(".")
    if dot and (name not in _PARTS or not re.fullmatch(_PARTS[name], part)):
        return False
    if dot and name == "kode" and (last := part_numbers(part)[1]) is not None and last < part_numbers(part)[0]:
        return False
    if name == "tambahan":
        return bool(dot) and level in LEVELS
    return name in LEVEL_FIELDS.get(level, ())


def part_pattern(name: str) -> str:
    """The pattern of what may stand behind the name of a field, '' where nothing may."""
    return rf"(\.{_PARTS[name]})?" if name in _PARTS else ""


def part_numbers(part: str) -> tuple[int, int | None]:
    """The first and last part of a kode that `2`, `4-5` or `4-` names, from 1; None for all to its end."""
    first, dash, last = part.partition("-")
    return int(first), int(last) if last else None if dash else int(first)


def code_parts(kode: str) -> list[str]:
    """The parts of a kode that dots divide: `1.02.03` has three."""
    return kode.strip().strip(".").split(".")


def code_part(kode: str, part: str) -> str:
    """The parts of a kode that `2`, `4-5` or `4-` names, with the dots between them; '' where it has none of them."""
    first, last = part_numbers(part)
    return ".".join(code_parts(kode)[first - 1 : last])


def is_template(content: str) -> bool:
    """True for a content that is a template over fields, no name of one."""
    return "{" in content


def _periode(value: Any) -> Any:
    if isinstance(value, Periode):
        return value
    by_name = {periode.word: periode for periode in Periode}
    if only_text(value) in by_name:
        return by_name[value]
    said = {"nilai": value, "pilihan": ", ".join(by_name)}
    if (meant := periods_meant(value)) and meant[1] != "semua":
        raise PydanticCustomError("RAK513.nilai", "periode", said | {"contoh": meant[0].word, "hanya": meant[1]})
    raise _no_kind("periode", said)


def _no_kind(field: str, said: dict[str, Any]) -> PydanticCustomError:
    """The fault of a value that is no kind of periods; `TW` and `kuartal` are other words for one."""
    meant = periods_meant(f"{said['nilai']} 1")
    if meant is not None and meant[0].word in said["pilihan"].split(", "):
        return PydanticCustomError("RAK105.mirip", field, said | {"mirip": meant[0].word})
    return PydanticCustomError("RAK105", field, said)


def _group(value: Any, beside: ValidationInfo) -> Any:
    """The longer periods under which those of a column stand; where it is none, what it could be beside them."""
    if isinstance(value, Periode):
        return value
    by_name = {periode.word: periode for periode in Periode}
    periode = beside.data.get("periode")
    if only_text(value) in by_name:
        return by_name[value]
    shorter = periode.value if periode is not None else Periode.BULAN.value
    longer = [name for name, period in by_name.items() if 0 < period.value < shorter]
    if periode is not None and not longer:
        raise PydanticCustomError("RAK513.kelompok_tanpa", "kelompok", {"nilai": "kelompok", "halus": periode.word})
    raise _no_kind("kelompok", {"nilai": value, "pilihan": ", ".join(longer)})


def _only(value: Any, beside: ValidationInfo) -> Any:
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        return value
    guess = ""
    try:
        parts = parse_jadwal(value).parts
    except PydanticCustomError as fault:
        if fault.type in ("jadwal_type", "RAK102.kosong"):
            raise
        said = fault.context or {}
        guess, parts = said.get("contoh") or said.get("mirip") or "", ()
    if len({kind is Periode.TAHUN for kind, _ in parts}) != 1:
        from rakgen.layout.only_guesses import instead, wanted

        typed, periode = value if isinstance(value, str) else ", ".join(value), beside.data.get("periode")
        said = {**wanted(periode), "contoh": instead(typed, guess, periode)}
        raise PydanticCustomError("RAK106", "hanya", {"nilai": typed, **said})
    return parts


def periode_numbers(periode: Periode, only: tuple[tuple[Periode, int], ...] | None) -> tuple[int, ...]:
    """Numbers of the periods of a kind that stand beside or below one another: all of a year (from 1), those in which
    `only` lies, or the years that it names.
    """
    if only is None:
        return tuple(range(1, periode.value + 1)) or (1,)
    if periode is Periode.TAHUN and (years := tuple(number for kind, number in only if kind is Periode.TAHUN)):
        return years
    bulan = {month for kind, number in only for month in kind.bulan(number)}
    return tuple(n for n in range(1, periode.value + 1) if bulan & set(periode.bulan(n)))


def are_years(periode: Periode, only: tuple[tuple[Periode, int], ...] | None) -> bool:
    """True for years by their own numbers."""
    return periode is Periode.TAHUN and only is not None and only[0][0] is Periode.TAHUN


NUMBER_PLACEHOLDERS = ("{n}", "{a}", "{A}", "{i}", "{I}", *(f"{{{level}}}" for level in LEVELS))


def _pattern(value: Any) -> Any:
    if not any(placeholder in only_text(value) for placeholder in NUMBER_PLACEHOLDERS):
        said = {
            "harapan": "pola yang memuat {n}, {a}, {A}, {i}, {I}, atau nomor tingkat seperti {sasaran}.{indikator}",
            "harapan_en": "a pattern with {n}, {a}, {A}, {i}, {I} or numbers of levels as {sasaran}.{indikator}",
        }
        raise PydanticCustomError("RAK106", "pola", {"nilai": value, **said, "contoh": '"{n}."'})
    return value


def _column_number(value: Any) -> Any:
    if only_text(value) == "tidak":
        return ""
    if "{n}" not in value:
        said = {"harapan": "pola yang memuat {n}, atau tidak", "harapan_en": "a pattern with {n}, or `tidak`"}
        raise PydanticCustomError("RAK106", "pola", {"nilai": value, **said, "contoh": '"({n})"'})
    return value


_LONGEST_BULLET = 12  # characters, which leave a cell room for its text
_COUNTED = r"\{[naAiI]\}"
_FIXED = r"(\(?)(?:(\d+)|([aAiI])(?=[.)]))([.)]?)"
"""A number that would stand before every paragraph alike."""


def _bullet(value: Any) -> Any:
    """A sign or a pattern of a number, before each paragraph of a cell."""
    text = only_text(value).strip()
    rest = re.sub(_COUNTED, "", text, count=1)
    fixed = re.fullmatch(_FIXED, text)
    if text and not fixed and len(text) <= _LONGEST_BULLET and not re.search(r"[{}\n\t]", rest):
        return text
    example = f"{fixed[1]}{{{fixed[3] or 'n'}}}{fixed[4]}" if fixed else "{n}."
    said = {
        "harapan": f"tanda, {{n}}, {{a}}, {{A}}, {{i}} atau {{I}}, sampai {_LONGEST_BULLET} huruf",
        "harapan_en": f"a sign, {{n}}, {{a}}, {{A}}, {{i}} or {{I}}, up to {_LONGEST_BULLET} letters",
    }
    raise PydanticCustomError("RAK106", "butir", {"nilai": value, **said, "contoh": f'"{example}"'})


def _colour(value: Any) -> Any:
    if re.fullmatch(r"#?[0-9A-Fa-f]{6}", only_text(value)):
        return value.lstrip("#").upper()
    said = {"harapan": "warna enam angka heksadesimal", "harapan_en": "a colour of six hexadecimal digits"}
    raise PydanticCustomError("RAK106", "warna", {"nilai": value, **said, "contoh": "D9E2F3"})


def _paper(value: Any) -> Any:
    if isinstance(value, Size):
        return value
    if only_text(value) in PAPER_SIZES:
        return Size(*PAPER_SIZES[value])
    sides = re.fullmatch(r"(\S+\s*(?:mm|cm|in)?)\s*[x×]\s*(\S+\s*(?:mm|cm|in))", value)
    if sides is not None:
        length_unit = re.search(r"[a-z]+$", sides[2])
        first_side = sides[1].strip()
        first_side = first_side if first_side[-1].isalpha() or length_unit is None else first_side + length_unit[0]
        short, long = sorted((parse_length(first_side), parse_length(sides[2])))
        if short >= 50 and long <= 2000:
            return Size(short, long)
    names = ", ".join(PAPER_SIZES)
    said = {"harapan": f"{names}, atau ukuran sendiri", "harapan_en": f"{names}, or a size of its own"}
    words = re.findall(r"\w+", value.lower())
    example = next((name for name in PAPER_SIZES if name.lower() in words), "215mm x 330mm")
    raise PydanticCustomError("RAK106", "kertas", {"nilai": value, **said, "contoh": example})


OFFICIAL = "resmi"
"""The margins of official papers, which depend on the side that is bound."""


def official_margin(bound: Literal["kiri", "atas"]) -> Margin:
    """20 mm above, 25 below, 30 at the side that is bound, 20 at the others (Permenkumham 31/2020)."""
    margin = Margin(20.0, 20.0, 25.0, 20.0)
    return margin._replace(left=30.0) if bound == "kiri" else margin._replace(top=30.0)


def _one_margin(value: Any) -> float:
    """A length, the same on all sides."""
    if re.search(r"\d", only_text(value)):
        return float(parse_length(value))
    said = {"harapan": f"{OFFICIAL}, atau ukuran dengan satuan", "harapan_en": f"{OFFICIAL}, or a size with its unit"}
    example = OFFICIAL if value.strip().lower() == OFFICIAL else "15mm"
    raise PydanticCustomError("RAK106", "margin", {"nilai": value, **said, "contoh": example})


def _margin(value: Any) -> Any:
    if isinstance(value, Margin) or value == OFFICIAL:
        return value
    if not isinstance(value, dict):
        return Margin(*(_one_margin(value),) * 4)
    sides = {key: length for key, length in value.items() if key != SOURCE_KEY}
    if not sides:
        named = ", ".join(_SIDES)
        said = {"harapan": f"{OFFICIAL}, satu ukuran, atau {named}", "harapan_en": f"{OFFICIAL}, one size, or {named}"}
        raise PydanticCustomError("RAK106", "margin", {"nilai": "{}", **said, "contoh": "15mm"})
    if unknown := next((key for key in sides if key not in _SIDES), None):
        from rakgen.text.nearest import nearest

        near = nearest(unknown, _SIDES)
        said = {"mirip": near} if near else {"pilihan": ", ".join(_SIDES)}
        key = "RAK101.mirip" if near else "RAK101"
        raise PydanticCustomError(key, "margin", {"isian": unknown, "nilai": unknown, **said})
    return Margin(*(_side(side, sides.get(side, "15mm")) for side in _SIDES))


def _side(side: str, length: object) -> float:
    """The margin of one side."""
    try:
        return float(parse_length(length))
    except PydanticCustomError as fault:
        said = {"harapan": "ukuran dengan satuan", "harapan_en": "a size with its unit", "contoh": "15mm"}
        typed = length if isinstance(length, str) else side
        raise PydanticCustomError("RAK106", "margin", {"isian": side, "nilai": typed, **said}) from fault


def _page_number(value: Any) -> Any:
    if isinstance(value, int):
        return value
    text = only_text(value).strip()
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 9999 and len(text) < 9:
        return int(text)
    expected = {"harapan": "nomor halaman 1 sampai 9999", "harapan_en": "a page number from 1 to 9999"}
    raise PydanticCustomError("RAK106", "mulai", {"nilai": value, **expected, "contoh": "5"})


def _decimal(value: Any) -> Any:
    """So many decimals, or from so many to so many (`0-2`)."""
    if isinstance(value, DecimalPlaces):
        return value
    text = str(value) if isinstance(value, int) else only_text(value)
    found = re.fullmatch(r"\s*([0-4])(?:\s*-\s*([0-4]))?\s*", text)
    if found and found[1] <= (found[2] or found[1]):
        return DecimalPlaces(int(found[1]), int(found[2] or found[1]))
    raise PydanticCustomError("RAK105", "desimal", {"nilai": text, "pilihan": "0, 1, 2, 3, 4, 0-2, 1-2"})


Purpose = Literal[
    "rencana-aksi", "perjanjian-kinerja", "indikator", "renstra", "rencana-kerja", "monitoring", "laporan", "lain"
]
"""What a form is for, in the order in which forms are listed."""
Alignment = Literal["kiri", "tengah", "kanan"]
FontStyle = Literal["biasa", "tebal", "miring", "tebal-miring"]
PeriodeField = Annotated[Periode, Parsed(_periode)]
GroupField = Annotated[Periode, ParsedBeside(_group)]
Only = Annotated[tuple[tuple[Periode, int], ...], ParsedBeside(_only)]
NumberPattern = Annotated[str, Parsed(_pattern)]
ColumnNumberPattern = Annotated[str, Parsed(_column_number)]
Bullet = Annotated[str, Parsed(_bullet)]
Colour = Annotated[str, Parsed(_colour)]
Paper = Annotated[Size, Parsed(_paper)]
MarginField = Annotated[Margin | Literal["resmi"], Parsed(_margin)]
PageNumber = Annotated[int, Parsed(_page_number)]
Decimals = Annotated[DecimalPlaces, Parsed(_decimal)]
