"""Judging: the choices by which an office turns a target and what was reached into a percentage, and many into one."""

from typing import Annotated, Any, Literal

from pydantic_core import PydanticCustomError

from rakgen.model.about import About
from rakgen.model.fields import Parsed
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
