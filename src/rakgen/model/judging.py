"""Judging: the choices by which an office turns a target and what was reached into a percentage, and many into one."""

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from rakgen.model.about import LEVEL, About
from rakgen.model.fields import Fields, MaybeText, Parsed, PlainNumber, WithoutSource
from rakgen.model.scale import NamedOrSteps
from rakgen.model.target import parse_target
from rakgen.model.text import only_text

Direction = Literal["naik", "turun", "tetap"]
LowerFormula = Literal["selisih", "bagi"]
Join = Literal["jumlah", "terakhir", "rata-rata"]
Mean = Literal["aritmetik", "geometrik", "berbobot"]
NO_CAP = "tidak"


def _cap(value: Any) -> str:
    """The most that a percentage counts, as typed: `120`; `tidak` for none. Raises PydanticCustomError RAK106."""
    text = only_text(value).strip()
    limit = parse_target(text) if text else None
    if text == NO_CAP or (limit and limit.value and limit.value >= 100 and (limit.satuan or "%") == "%"):
        return text
    said = {"harapan": "persen mulai 100, atau tidak", "harapan_en": "a percentage from 100, or tidak"}
    raise PydanticCustomError("RAK106", "batas", {"nilai": text, **said, "contoh": "120"})


Cap = Annotated[str, Parsed(_cap)]


def _choice(words: str, name: tuple[str, str], *examples: str) -> About:
    """A choice that an indikator and its office can make."""
    return About(words, examples, name=name, printable=False, next_year="keep", prose=False)


JOIN = _choice(
    "Cara periode menjadi setahun: jumlah, terakhir, atau rata-rata; baku: menurut `kumulatif` dan jenis targetnya.",
    ("cara menggabung periode", "how periods are joined"),
)
LOWER = _choice(
    "Rumus bila makin kecil makin baik: selisih = (2 x target - realisasi) / target; bagi = target / realisasi.",
    ("rumus arah turun", "formula where lower is better"),
)
CAP = _choice(
    "Capaian paling banyak, dalam persen; tidak: tanpa batas.",
    ("batas capaian", "cap of the achievement"),
    "120",
    "tidak",
)


def _distinct(words: dict[str, Decimal]) -> dict[str, Decimal]:
    """Numbers by words. Raises PydanticCustomError RAK106 for a word twice: capitals and blanks make no other word."""
    known: dict[str, str] = {}
    for word in words:
        first = known.setdefault(" ".join(word.casefold().split()), word)
        if first != word:
            said = {
                "harapan": f'tiap kata satu kali; "{first}" sudah ada',
                "harapan_en": f'each word once; "{first}" is there already',
            }
            raise PydanticCustomError("RAK106", "kategori", {"nilai": word, **said, "contoh": f"{{{first}: 4}}"})
    return words


class Judging(Fields):
    """How an office judges what was reached; what an indikator says of itself wins."""

    noun: ClassVar[str] = "Capaian"

    profil: Annotated[MaybeText, About("Nama kumpulan pilihan: bps, jabar-selisih, atau esakip-bagi.")] = None
    arah: Annotated[Direction | None, About("Arah indikator yang tidak menyebutnya: naik, turun, atau tetap.")] = None
    gabung: Annotated[Join | None, JOIN] = None
    rumus_turun: Annotated[LowerFormula | None, LOWER] = None
    batas: Annotated[Cap | None, CAP] = None
    rerata: Annotated[
        Mean | None, About("Rata-rata beberapa capaian: aritmetik, geometrik, atau berbobot (menurut `bobot`).")
    ] = None
    skala: Annotated[NamedOrSteps | None, About("Kata untuk capaian: skala, atau namanya dalam `skala`.")] = None
    kategori: Annotated[
        dict[str, Annotated[dict[str, PlainNumber], WithoutSource, AfterValidator(_distinct)]],
        WithoutSource,
        About("Angka untuk kata, misalnya opini: {TMP: 1, TW: 2, WDP: 3, WTP: 4}.", order=LEVEL),
    ] = {}
