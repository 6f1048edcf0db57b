"""Layout: a form described as data, read from a YAML file and validated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rakgen.model import Isian, Periode
from rakgen.model.isian import DaftarTeks, Sebelum, Teks

LEVEL = ("tujuan", "sasaran", "indikator", "kegiatan", "keluaran")
"""The levels of a plan from top to bottom; a column is bound to a field of one of them."""

_UMUM = {"uraian", "kode", "keterangan"}
ISIAN_LEVEL: dict[str, frozenset[str]] = {
    "tujuan": frozenset(_UMUM),
    "sasaran": frozenset(_UMUM),
    "indikator": frozenset(_UMUM | {"target", "satuan", "target_periode"}),
    "kegiatan": frozenset(_UMUM | {"jadwal", "pelaksana", "program", "anggaran", "aksi"}),
    "keluaran": frozenset(_UMUM | {"target", "satuan"}),
}
NOMOR = "nomor"
BERPERIODE = frozenset({"kegiatan.jadwal", "indikator.target_periode"})
KERTAS = {"A4": (210.0, 297.0), "F4": (215.0, 330.0), "A3": (297.0, 420.0), "Legal": (215.9, 355.6)}
"""Paper sizes in mm, portrait. F4 is the Indonesian folio, 215 x 330 mm."""

_UKURAN = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}


def _panjang(nilai: Any) -> Any:
    """`15mm`, `1,5 cm`, `0.5in` to millimetres."""
    if isinstance(nilai, float):
        return nilai
    cocok = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(mm|cm|in|pt)", nilai.strip()) if isinstance(nilai, str) else None
    if cocok is None:
        raise PydanticCustomError(
            "RAK106", "panjang", {"nilai": str(nilai), "harapan": "ukuran dengan satuan", "contoh": "15mm"}
        )
    return round(float(cocok[1].replace(",", ".")) * _UKURAN[cocok[2]], 3)


def _titik(nilai: Any) -> Any:
    if isinstance(nilai, float):
        return nilai
    cocok = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(?:pt)?", nilai.strip()) if isinstance(nilai, str) else None
    ukuran = float(cocok[1].replace(",", ".")) if cocok else 0.0
    if not 5 <= ukuran <= 24:
        raise PydanticCustomError(
            "RAK106", "ukuran", {"nilai": str(nilai), "harapan": "ukuran huruf 5pt sampai 24pt", "contoh": "9pt"}
        )
    return ukuran


def _periode(nilai: Any) -> Any:
    nama = {satu.nama: satu for satu in Periode}
    if isinstance(nilai, str) and nilai in nama:
        return nama[nilai]
    if isinstance(nilai, Periode):
        return nilai
    raise PydanticCustomError("RAK105", "periode", {"nilai": str(nilai), "pilihan": ", ".join(nama)})


def _isi(nilai: Any) -> Any:
    if isinstance(nilai, str):
        level, _, isian = nilai.partition(".")
        if nilai != NOMOR and isian not in ISIAN_LEVEL.get(level, ()):
            pilihan = ", ".join([NOMOR, *(f"{level}.{satu}" for level in LEVEL for satu in sorted(ISIAN_LEVEL[level]))])
            raise PydanticCustomError("RAK502", "isi", {"isi": nilai, "pilihan": pilihan})
    return nilai


def _pola_nomor(nilai: Any) -> Any:
    if nilai in ("tidak", "none"):
        return ""
    if isinstance(nilai, str) and "{n}" not in nilai:
        raise PydanticCustomError(
            "RAK106", "pola", {"nilai": nilai, "harapan": "pola yang memuat {n}, atau tidak", "contoh": '"({n})"'}
        )
    return nilai


Rata = Literal["kiri", "tengah", "kanan"]
Panjang = Annotated[float, Sebelum(_panjang)]
Titik = Annotated[float, Sebelum(_titik)]
IsianPeriode = Annotated[Periode, Sebelum(_periode)]
PolaNomor = Annotated[str, Sebelum(_pola_nomor)]


class Kolom(Isian):
    """A column, a group of columns (`kolom`), or one column for each period of a kind (`periode`)."""

    judul: Teks
    isi: Annotated[str, Sebelum(_isi)] | None = None
    kolom: tuple[Kolom, ...] = ()
    periode: IsianPeriode | None = None
    judul_periode: DaftarTeks | None = None
    tanda: Teks = "✓"
    kosong: str = ""
    pola: PolaNomor = "{n}."
    per: Literal["tujuan", "sasaran", "indikator", "kegiatan", "baris"] | None = None
    lebar: Panjang | None = None
    rata: Rata = "kiri"

    @model_validator(mode="after")
    def _isi_atau_kolom(self) -> Kolom:
        if self.isi is None and not self.kolom:
            raise PydanticCustomError(
                "RAK102", "isi", {"induk": "Kolom", "isian": "isi", "contoh": ", misalnya `isi: sasaran.uraian`"}
            )
        if self.isi in BERPERIODE and self.periode is None:
            raise PydanticCustomError(
                "RAK102", "periode", {"induk": "Kolom", "isian": "periode", "contoh": ", misalnya `periode: triwulan`"}
            )
        return self

    @property
    def label_periode(self) -> tuple[str, ...]:
        """The heading of each period column: own labels, else 1..12, T1..T4, S1..S2."""
        assert self.periode is not None
        if self.judul_periode:
            return self.judul_periode
        if self.periode is Periode.BULAN:
            return tuple(str(nomor) for nomor in range(1, 13))
        return tuple(self.periode.label(nomor) for nomor in range(1, self.periode.value + 1))

    @property
    def level(self) -> str | None:
        """The level whose field the column prints; None for a group or NO."""
        return self.isi.partition(".")[0] if self.isi and self.isi != NOMOR else None

    @property
    def daun(self) -> Iterator[Kolom]:
        """The columns without children below (and including) this one, left to right."""
        if not self.kolom:
            yield self
        for anak in self.kolom:
            yield from anak.daun


class Halaman(Isian):
    """Paper, margins and type."""

    kertas: Literal["A4", "F4", "A3", "Legal"] = "F4"
    orientasi: Literal["lanskap", "potret"] = "lanskap"
    margin: Panjang = 15.0
    huruf: Teks = "Arial"
    ukuran: Titik = 9.0
    nomor_halaman: Teks = "atas"


class Layout(Isian):
    """A form: title lines (templates over plan fields), page, columns and signature."""

    keterangan: Teks | None = None
    judul: DaftarTeks
    halaman: Halaman = Field(default_factory=Halaman)
    nomor_kolom: PolaNomor = ""
    kolom: Annotated[tuple[Kolom, ...], Field(min_length=1)]
    pengesahan: Literal["kanan", "kiri-kanan", "tidak"] = "kanan"
    tempat_tanggal: Teks = "{{ tempat_tanggal }}"

    @property
    def daun(self) -> tuple[Kolom, ...]:
        """All columns without children, left to right."""
        return tuple(daun for kolom in self.kolom for daun in kolom.daun)

    @property
    def isian(self) -> frozenset[str]:
        """The plan fields this form prints, as `level.isian`."""
        return frozenset(kolom.isi for kolom in self.daun if kolom.isi and kolom.isi != NOMOR)

    @property
    def level_terbawah(self) -> int:
        """Index in `LEVEL` of the lowest level a column is bound to: one row for each of its items."""
        return max((LEVEL.index(kolom.level) for kolom in self.daun if kolom.level), default=1)

    @property
    def periode_jadwal(self) -> frozenset[Periode]:
        """The kinds of periods in which this form prints a jadwal."""
        return frozenset(kolom.periode for kolom in self.daun if kolom.periode and kolom.isi == "kegiatan.jadwal")
