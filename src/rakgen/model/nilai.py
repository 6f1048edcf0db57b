"""Small values of a plan: dates of the signature and amounts of rupiah, as typed and as read."""

import re
from datetime import date
from typing import NamedTuple

from pydantic_core import PydanticCustomError, core_schema

from rakgen.model.periode import BULAN, NAMA_BULAN
from rakgen.model.teks import teks_berisi

_ISO = r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?"
_KATA = r"(?:(\d{1,2})\s+)?([A-Za-z]+)\s+(\d{4})"
_RUPIAH = r"(?:[Rr][Pp]\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:0{1,2}|-))?"


class Tanggal(NamedTuple):
    """A date; `hari` is None where the form leaves the day blank for a pen."""

    tahun: int
    bulan: int
    hari: int | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `baca_tanggal`."""
        return core_schema.no_info_plain_validator_function(baca_tanggal)

    @property
    def nama_bulan(self) -> str:
        """The month's Indonesian name."""
        return NAMA_BULAN[self.bulan - 1]

    def __str__(self) -> str:
        hari = "      " if self.hari is None else f"{self.hari:02d}"
        return f"{hari} {self.nama_bulan} {self.tahun}"


def baca_tanggal(nilai: object) -> Tanggal:
    """Read `2021-03-01`, `1 Maret 2021`, `2021-03` or `Maret 2021`.

    Raises PydanticCustomError RAK131 for a day that is not in the calendar, RAK131.bentuk for anything else.
    """
    if isinstance(nilai, Tanggal):
        return nilai
    teks = teks_berisi(nilai, "tanggal").strip()
    if cocok := re.fullmatch(_ISO, teks):
        tahun, bulan, hari = int(cocok[1]), int(cocok[2]), cocok[3]
    elif (cocok := re.fullmatch(_KATA, teks)) and cocok[2].lower() in BULAN:
        tahun, bulan, hari = int(cocok[3]), BULAN[cocok[2].lower()], cocok[1]
    else:
        raise _bukan_tanggal(teks)
    hari_ini = int(hari) if hari else None
    if not 1 <= bulan <= 12 or not 1 <= tahun <= 9999:
        raise PydanticCustomError("RAK131", "tanggal", {"tanggal": teks})
    try:
        date(tahun, bulan, 1 if hari_ini is None else hari_ini)
    except ValueError:
        sebutan = f"{hari_ini} {NAMA_BULAN[bulan - 1]} {tahun}"
        raise PydanticCustomError("RAK131", "tanggal", {"tanggal": sebutan}) from None
    return Tanggal(tahun, bulan, hari_ini)


def _bukan_tanggal(teks: str) -> PydanticCustomError:
    from rakgen.model.tebak import tebak_tanggal

    tebakan = tebak_tanggal(teks)
    if tebakan is None:
        return PydanticCustomError("RAK131.bentuk", "tanggal", {"nilai": teks})
    try:
        baca_tanggal(tebakan)
    except PydanticCustomError as salah:
        return salah  # `30-02-2021`: that the day does not exist is the better explanation
    jenis = "RAK131.tempat" if "," in teks else "RAK131.mirip"
    return PydanticCustomError(jenis, "tanggal", {"nilai": teks, "mirip": tebakan})


class Rupiah(NamedTuple):
    """An amount in whole rupiah; `teks` is printed as typed."""

    teks: str
    nilai: int

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> core_schema.CoreSchema:
        """Read by `baca_rupiah`."""
        return core_schema.no_info_plain_validator_function(baca_rupiah)


def baca_rupiah(nilai: object) -> Rupiah:
    """Read `452.750.000`, `Rp 452.750.000,00` or `452750000`.

    Raises PydanticCustomError RAK132 for anything else, among it `452,750,000`, which two readers read in two ways.
    """
    if isinstance(nilai, Rupiah):
        return nilai
    teks = teks_berisi(nilai, "rupiah")
    cocok = re.fullmatch(_RUPIAH, teks.strip())
    if cocok is None:
        from rakgen.model.tebak import tebak_rupiah

        if mirip := tebak_rupiah(teks):
            raise PydanticCustomError("RAK132.mirip", "rupiah", {"nilai": teks, "mirip": mirip})
        raise PydanticCustomError("RAK132", "rupiah", {"nilai": teks})
    return Rupiah(teks, int(cocok[1].replace(".", "")))
