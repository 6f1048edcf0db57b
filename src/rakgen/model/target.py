"""Target: a target as typed, with the kind it was recognised as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from pydantic_core import PydanticCustomError

Jenis = Literal["persen", "angka", "rupiah", "predikat", "opini", "level", "rentang", "teks", "tanpa"]

_PREDIKAT = frozenset({"AA", "A", "BB", "B", "CC", "C", "D"})
_OPINI = frozenset({"WTP", "WDP", "TW", "TMP"})
_LEVEL = frozenset({"I", "II", "III", "IV", "V"})
_ANGKA = r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:[.,]\d+)?"
_PERSEN = re.compile(rf"({_ANGKA})\s*(?:%|persen\b)", re.IGNORECASE)
_RUPIAH = re.compile(r"Rp\.?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?", re.IGNORECASE)
_POLOS = re.compile(rf"({_ANGKA})(?:\s+(\D.*))?", re.DOTALL)
_RENTANG = re.compile(rf"{_ANGKA}\s*%?\s*(?:-|–|s\.?/?d\.?|sampai)\s*{_ANGKA}\s*%?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """A target; `teks` is printed, `nilai` and `satuan` are what could be read from it."""

    teks: str
    jenis: Jenis
    nilai: Decimal | None = None
    satuan: str | None = None


def baca_target(nilai: object) -> Target:
    """Recognise a target's kind; any text is a target. `-` and `–` mean deliberately none.

    Raises PydanticCustomError `string_type` or `RAK102.kosong` when it is not a text.
    """
    if isinstance(nilai, Target):
        return nilai
    if not isinstance(nilai, str):
        raise PydanticCustomError("string_type", "teks")
    teks = nilai.strip()
    if teks in {"-", "–", "—"}:
        return Target(nilai, "tanpa")
    if cocok := _PERSEN.fullmatch(teks):
        return Target(nilai, "persen", baca_angka(cocok[1]), "%")
    if cocok := _RUPIAH.fullmatch(teks):
        return Target(nilai, "rupiah", Decimal(cocok[1].replace(".", "")), "Rp")
    if teks in _PREDIKAT:
        return Target(nilai, "predikat")
    if teks in _OPINI:
        return Target(nilai, "opini")
    if teks in _LEVEL or re.fullmatch(r"[Ll]evel\s+(?:[IV]+|[1-5])", teks):
        return Target(nilai, "level")
    if _RENTANG.fullmatch(teks):
        return Target(nilai, "rentang")
    if cocok := _POLOS.fullmatch(teks):
        return Target(nilai, "angka", baca_angka(cocok[1]), cocok[2])
    return Target(nilai, "teks")


def baca_angka(teks: str) -> Decimal:
    """Read an Indonesian number: comma is the decimal mark, a dot before groups of three is thousands, `77.5` is read as 77,5."""
    if "," in teks:
        teks = teks.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?\d{1,3}(?:\.\d{3})+", teks):
        teks = teks.replace(".", "")
    return Decimal(teks)
