"""Isian: the base of every model, which remembers the YAML mapping it was read from, and the field types they share."""

import re
from collections.abc import Callable
from collections.abc import Mapping as Mapping_
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from rakgen.diagnostics import Span
from rakgen.model.jadwal import baca_periode_tunggal
from rakgen.model.nilai import Rupiah, baca_rupiah
from rakgen.model.periode import Periode
from rakgen.model.target import Target, baca_target
from rakgen.model.teks import teks_berisi, teks_saja
from rakgen.source import Mapping, Scalar

SUMBER = "\0"
"""Key under which a mapping's own node travels through validation; no YAML text can hold it."""


class Skema:
    """Annotation: what pydantic's core checks, said outright: the checks of the type with a Field, without the time it takes pydantic
    to work them out at each use.
    """

    def __init__(self, buat: Callable[[], core_schema.CoreSchema]) -> None:
        self.buat = buat

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> core_schema.CoreSchema:
        """A schema of its own for each use: pydantic writes into them."""
        return self.buat()


class Dibaca(Skema):
    """Annotation: the function alone reads and checks the value; it raises PydanticCustomError."""

    def __init__(self, fungsi: Callable[[Any], Any]) -> None:
        super().__init__(lambda: core_schema.no_info_plain_validator_function(fungsi))


class Kamus(Skema):
    """Annotation: a register; the function comes before keys and values are checked."""

    def __init__(self, fungsi: Callable[[Any], Any], kunci: Skema, isi: Skema) -> None:
        super().__init__(
            lambda: core_schema.no_info_before_validator_function(
                fungsi, core_schema.dict_schema(kunci.buat(), isi.buat(), strict=True)
            )
        )


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

    sumber: Annotated[Mapping | None, Skema(core_schema.any_schema)] = Field(
        None, alias=SUMBER, exclude=True, repr=False
    )

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
    if teks_saja(nilai).lower() in {"ya", "tidak"}:
        return nilai.lower() == "ya"
    raise PydanticCustomError("RAK105", "ya/tidak", {"nilai": nilai, "pilihan": "ya, tidak"})


def _angka(nilai: Any) -> Any:
    if isinstance(nilai, str) and nilai.isascii() and nilai.isdigit() and len(nilai) < 10:
        return int(nilai)
    return nilai


def _bilangan(nilai: Any) -> int:
    bilangan = _angka(nilai)
    if isinstance(bilangan, int) and not isinstance(bilangan, bool):
        return bilangan
    raise PydanticCustomError("int_type", "bilangan")


def _tahun(nilai: Any) -> Any:
    tahun = _angka(nilai.strip()) if isinstance(nilai, str) else nilai
    if isinstance(tahun, int) and 1945 <= tahun <= 9999:
        return tahun
    harapan = {"harapan": "tahun empat angka", "harapan_en": "a year of four digits", "contoh": "2021"}
    raise PydanticCustomError("RAK106", "tahun", {"nilai": teks_saja(nilai), **harapan})


def _per_periode(nilai: Any) -> Any:
    """Refuse a period written twice (`T1` and `t1`) and kinds of periods side by side; other faults are found key by key."""
    if not isinstance(nilai, dict):
        return nilai
    isi = {kunci: target for kunci, target in nilai.items() if kunci != SUMBER}
    dikenal: dict[tuple[Periode, int], str] = {}
    for kunci in isi:
        try:
            periode = baca_periode_tunggal(kunci)
        except PydanticCustomError:
            continue
        if periode in dikenal:
            raise PydanticCustomError("RAK104.periode", "ganda", {"nilai": kunci, "lain": dikenal[periode]})
        if dikenal and periode[0] is not next(iter(dikenal))[0]:
            raise PydanticCustomError(
                "RAK121.campur_periode", "campur", {"nilai": kunci, "lain": next(iter(dikenal.values()))}
            )
        dikenal[periode] = kunci
    return isi


_TANPA_PERIODE: Mapping_[tuple[Periode, int], Target] = {}


class Tambahan(NamedTuple):
    """A free field: one text for the whole year, or a text for each period (kind, number)."""

    teks: str | None = None
    periode: Mapping_[tuple[Periode, int], Target] = _TANPA_PERIODE

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `baca_tambahan`."""
        return core_schema.no_info_plain_validator_function(baca_tambahan)


def baca_tambahan(nilai: object) -> Tambahan:
    """Read a free field. Raises PydanticCustomError: `string_type` for a list or an empty text, or as `_per_periode`."""
    if isinstance(nilai, Tambahan):
        return nilai
    if isinstance(nilai, dict):
        return Tambahan(
            periode={baca_periode_tunggal(kunci): baca_target(isi) for kunci, isi in _per_periode(nilai).items()}
        )
    return Tambahan(teks_berisi(nilai, "teks"))


def _tanpa_sumber(nilai: Any) -> Any:
    return {kunci: isi for kunci, isi in nilai.items() if kunci != SUMBER} if isinstance(nilai, dict) else nilai


_UKURAN = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}


def baca_panjang(nilai: Any) -> Any:
    """`15mm`, `1,5 cm`, `0.5in` to millimetres. Raises PydanticCustomError RAK106, or as `teks_saja`."""
    if isinstance(nilai, float):
        return nilai
    cocok = re.fullmatch(r"(\d{1,6}(?:[.,]\d{1,6})?)\s*(mm|cm|in|pt)", teks_saja(nilai).strip())
    if cocok is None:
        raise PydanticCustomError(
            "RAK106", "panjang", {"nilai": nilai, "harapan": "ukuran dengan satuan", "contoh": "15mm"}
        )
    return round(float(cocok[1].replace(",", ".")) * _UKURAN[cocok[2]], 3)


def _teks() -> core_schema.CoreSchema:
    return core_schema.str_schema(strict=True, min_length=1, pattern=r"\S")


def _daftar_teks() -> core_schema.CoreSchema:
    daftar = core_schema.tuple_variable_schema(_teks(), min_length=1, strict=True)
    return core_schema.no_info_before_validator_function(_satu_atau_daftar, daftar)


_TEKS = Skema(_teks)
_KUNCI = Skema(lambda: core_schema.str_schema(strict=True))
_KODE = Skema(lambda: core_schema.str_schema(strict=True, pattern=r"^RAK\d{3}$"))
_PERIODE = Dibaca(baca_periode_tunggal)

Teks = Annotated[str, _TEKS]
KodeTemuan = Annotated[str, _KODE]
BilanganBulat = Annotated[int, Dibaca(_bilangan)]
Tahun = Annotated[int, Dibaca(_tahun)]
YaTidak = Annotated[bool, Dibaca(_ya_tidak)]
TargetPeriode = Annotated[dict[tuple[Periode, int], Target], Kamus(_per_periode, _PERIODE, Dibaca(baca_target))]
AnggaranPeriode = Annotated[dict[tuple[Periode, int], Rupiah], Kamus(_per_periode, _PERIODE, Dibaca(baca_rupiah))]
Register = Annotated[dict[str, str], Kamus(_tanpa_sumber, _KUNCI, _TEKS)]
Pengecualian = Annotated[dict[str, str], Kamus(_tanpa_sumber, _KODE, _TEKS)]
DaftarTambahan = Annotated[dict[str, Tambahan], Kamus(_tanpa_sumber, _KUNCI, Dibaca(baca_tambahan))]
DaftarTeks = Annotated[tuple[str, ...], Skema(_daftar_teks)]
Milimeter = Annotated[float, Dibaca(baca_panjang)]
SatuAtauDaftar = Sebelum(_satu_atau_daftar)
TanpaSumber = Sebelum(_tanpa_sumber)

__all__ = [
    "SUMBER", "AnggaranPeriode", "BilanganBulat", "DaftarTambahan", "DaftarTeks", "Dibaca", "Isian", "KodeTemuan", "Milimeter", "Pengecualian", "Register", "SatuAtauDaftar", "Sebelum", "Skema", "Tahun", "Tambahan", "TanpaSumber", "TargetPeriode", "Teks",
    "YaTidak",
]  # fmt: skip
