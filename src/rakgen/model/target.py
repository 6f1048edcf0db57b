"""Target: a target as typed, with the kind it was recognised as."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from pydantic_core import core_schema

from rakgen.model.teks import teks_berisi

Jenis = Literal["persen", "angka", "rupiah", "predikat", "opini", "level", "rentang", "teks", "tanpa"]

_PREDIKAT = frozenset({"AA", "A", "BB", "B", "CC", "C", "D"})
_OPINI = frozenset({"WTP", "WDP", "TW", "TMP"})
_LEVEL = frozenset({"I", "II", "III", "IV", "V"})
_ANGKA = r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[.,]\d+)?"
# Compiled when first met (`re` keeps them): most plans need one or two, and start-up pays for none.
_PERSEN = rf"({_ANGKA})\s*(?:%|(?i:persen))"
_RUPIAH = r"(?i:Rp)\.?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?"
_POLOS = rf"(?s)({_ANGKA})(?:\s+(\D.*))?"
_RENTANG = rf"{_ANGKA}\s*%?\s*(?:-|–|(?i:s\.?/?d\.?|sampai))\s*{_ANGKA}\s*%?"


class Target(NamedTuple):
    """A target; `teks` is printed, `nilai` and `satuan` are what could be read from it."""

    teks: str
    jenis: Jenis
    nilai: Decimal | None = None
    satuan: str | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `baca_target`."""
        return core_schema.no_info_plain_validator_function(baca_target)


def baca_target(nilai: object) -> Target:
    """Recognise a target's kind; any text is a target. `-` and `–` mean deliberately none.

    Raises PydanticCustomError `string_type` or `RAK102.kosong` when it is not a text.
    """
    if isinstance(nilai, Target):
        return nilai
    asli = teks_berisi(nilai, "target")
    teks = asli.strip()
    bulat = teks.removesuffix("%")
    if bulat.isascii() and bulat.isdigit():  # most targets: no pattern to compile
        return Target(asli, "angka", Decimal(bulat)) if bulat == teks else Target(asli, "persen", Decimal(bulat), "%")
    if teks in {"-", "–", "—"}:
        return Target(asli, "tanpa")
    if teks in _PREDIKAT:
        return Target(asli, "predikat")
    if teks in _OPINI:
        return Target(asli, "opini")
    if teks in _LEVEL or teks[1:5] == "evel" and re.fullmatch(r"[Ll]evel\s+(?:[IV]+|[1-5])", teks):
        return Target(asli, "level")
    if teks.endswith(("%", "n", "N")) and (cocok := re.fullmatch(_PERSEN, teks)):
        return Target(asli, "persen", baca_angka(cocok[1]), "%")
    if teks[:2].lower() == "rp" and (cocok := re.fullmatch(_RUPIAH, teks)):
        return Target(asli, "rupiah", Decimal(cocok[1].replace(".", "")), "Rp")
    if not teks[:1].isdigit() and teks[:1] not in "+-":
        return Target(asli, "teks")
    if any(tanda in teks for tanda in "-–sS") and re.fullmatch(_RENTANG, teks):
        return Target(asli, "rentang")
    if cocok := re.fullmatch(_POLOS, teks):
        return Target(asli, "angka", baca_angka(cocok[1]), cocok[2])
    return Target(asli, "teks")


def baca_angka(teks: str) -> Decimal:
    """Read an Indonesian number: comma is the decimal mark, a dot before groups of three is thousands, `77.5` is read as 77,5."""
    if "," in teks:
        teks = teks.replace(".", "").replace(",", ".")
    elif "." in teks and re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+", teks):
        teks = teks.replace(".", "")
    return Decimal(teks)
