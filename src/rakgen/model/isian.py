"""Isian: the base of every model, which remembers the YAML mapping it was read from, and the field types they share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import PydanticCustomError, core_schema

from rakgen.diagnostics import Span
from rakgen.model.jadwal import baca_jadwal
from rakgen.model.periode import Periode
from rakgen.model.target import Target, baca_target
from rakgen.source import Mapping, Scalar

SUMBER = "\0"
"""Key under which a mapping's own node travels through validation; no YAML text can hold it."""


class _Sumber:
    """Lets the node pass through validation as it is."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        return core_schema.any_schema()


class Sebelum:
    """Annotation: a function run before the type's own validation. As pydantic's BeforeValidator, but without the inspection
    of the function's signature at each use, which start-up felt.
    """

    def __init__(self, fungsi: Callable[[Any], Any]) -> None:
        self.fungsi = fungsi

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """The type's schema behind the function."""
        return core_schema.no_info_before_validator_function(self.fungsi, handler(source))


class Isian(BaseModel):
    """A group of fields; `sumber` is the node it was read from, None when made in Python."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)

    sumber: Annotated[Mapping | None, _Sumber] = Field(None, alias=SUMBER, exclude=True, repr=False)

    def span(self, isian: str | None = None, butir: int | None = None) -> Span | None:
        """Where a field's value stands, or its item number `butir` (from 0), or the whole group; None without a source."""
        if self.sumber is None:
            return None
        node = self.sumber.get(isian) if isian else None
        if (
            butir is not None
            and node is not None
            and not isinstance(node, Scalar | Mapping)
            and butir < len(node.items)
        ):
            node = node.items[butir]
        return (node or (self.sumber.entries[0][0] if self.sumber.entries else self.sumber)).span

    def span_kunci(self, isian: str) -> Span | None:
        """Where a field's name stands, or the group if the field is absent."""
        kunci = self.sumber.key(isian) if self.sumber else None
        return kunci.span if kunci else self.span()


def _satu_atau_daftar(nilai: Any) -> Any:
    return tuple(nilai) if isinstance(nilai, list | tuple) else (nilai,)


def _ya_tidak(nilai: Any) -> Any:
    if isinstance(nilai, bool):
        return nilai
    if isinstance(nilai, str) and nilai.lower() in {"ya", "tidak"}:
        return nilai.lower() == "ya"
    raise PydanticCustomError("RAK105", "ya/tidak", {"nilai": str(nilai), "pilihan": "ya, tidak"})


def _bilangan(nilai: Any) -> Any:
    if isinstance(nilai, str) and nilai.isascii() and nilai.isdigit() and len(nilai) < 10:
        return int(nilai)
    return nilai


def _tahun(nilai: Any) -> Any:
    tahun = _bilangan(nilai)
    if isinstance(tahun, int) and 1945 <= tahun <= 9999:
        return tahun
    if isinstance(nilai, str):
        raise PydanticCustomError("RAK106", "tahun", {"nilai": nilai, "harapan": "tahun empat angka", "contoh": "2021"})
    raise PydanticCustomError("string_type", "teks")


def _target_periode(nilai: Any) -> Any:
    """Keys of a target_periode: period spellings to (kind, number); unknown ones raise RAK120 or RAK121."""
    if not isinstance(nilai, dict):
        return nilai
    hasil: dict[tuple[Periode, int], Target] = {}
    for kunci, target in nilai.items():
        if kunci == SUMBER or isinstance(kunci, tuple):
            hasil[kunci] = target
            continue
        jadwal = baca_jadwal(kunci)
        hasil[jadwal.butir[0]] = baca_target(target)
    hasil.pop(SUMBER, None)  # type: ignore[call-overload]
    return hasil


def _tanpa_sumber(nilai: Any) -> Any:
    return {kunci: isi for kunci, isi in nilai.items() if kunci != SUMBER} if isinstance(nilai, dict) else nilai


Teks = Annotated[str, StringConstraints(min_length=1)]
BilanganBulat = Annotated[int, Sebelum(_bilangan)]
Tahun = Annotated[int, Sebelum(_tahun)]
YaTidak = Annotated[bool, Sebelum(_ya_tidak)]
TargetPeriode = Annotated[dict[tuple[Periode, int], Target], Sebelum(_target_periode)]
Register = Annotated[dict[str, Teks], Sebelum(_tanpa_sumber)]
DaftarTeks = Annotated[tuple[Teks, ...], Sebelum(_satu_atau_daftar), Field(min_length=1)]
SatuAtauDaftar = Sebelum(_satu_atau_daftar)
TanpaSumber = Sebelum(_tanpa_sumber)

__all__ = [
    "SUMBER", "BilanganBulat", "DaftarTeks", "Isian", "Register", "SatuAtauDaftar", "Sebelum", "Tahun", "TanpaSumber", "TargetPeriode", "Teks",
    "YaTidak",
]  # fmt: skip
