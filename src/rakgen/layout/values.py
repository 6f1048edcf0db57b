"""Values: the types of the fields of layout files - kinds of periods, patterns, paper, margins, colours."""

import re
from typing import Annotated, Any, Literal, NamedTuple

from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import ValidationInfo

from rakgen.layout.fields import LEVELS
from rakgen.model import Periode
from rakgen.model.fields import SOURCE_KEY, Parsed, ParsedBeside, parse_length
from rakgen.model.jadwal import parse_jadwal, periods_meant
from rakgen.model.text import only_text
from rakgen.text.numbers import DecimalPlaces

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
