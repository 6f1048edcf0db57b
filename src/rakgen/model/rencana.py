"""Rencana: a plan of one office and year, with every level of its rak down to keluaran and aksi."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rakgen.model.isian import (
    SUMBER,
    AnggaranPeriode,
    BilanganBulat,
    DaftarTambahan,
    DaftarTeks,
    Isian,
    KodeTemuan,
    Milimeter,
    Pengecualian,
    Register,
    SatuAtauDaftar,
    Sebelum,
    Tahun,
    TanpaSumber,
    TargetPeriode,
    Teks,
    YaTidak,
)
from rakgen.model.jadwal import Jadwal
from rakgen.model.nilai import Rupiah, Tanggal
from rakgen.model.target import Target


class Butir(Isian):
    """What every level may say besides its own fields."""

    kode: Teks | None = None
    keterangan: Teks | None = None
    alasan_perubahan: Teks | None = None
    tambahan: DaftarTambahan = Field(default_factory=dict)
    pengecualian: Pengecualian = Field(default_factory=dict)


class Aksi(Isian):
    """A step of a kegiatan: a text, or a text with its own jadwal."""

    uraian: Teks
    jadwal: Jadwal | None = None


def _aksi(nilai: Any) -> Any:
    return {"uraian": nilai} if isinstance(nilai, str) else nilai


class Keluaran(Butir):
    """An output of a kegiatan, the lowest level: one row each."""

    uraian: Teks | None = None
    target: Target | None = None
    satuan: Teks | None = None
    target_periode: TargetPeriode = Field(default_factory=dict)
    kumulatif: YaTidak | None = None


class Kegiatan(Butir):
    """An activity; one with `rujukan` takes over the activity of that kode and may add its own keluaran or aksi."""

    uraian: Teks | None = None
    rujukan: Teks | None = None
    jadwal: Jadwal | None = None
    pelaksana: DaftarTeks | None = None
    program: Teks | None = None
    anggaran: Rupiah | None = None
    anggaran_periode: AnggaranPeriode = Field(default_factory=dict)
    keluaran: Annotated[tuple[Keluaran, ...], Field(min_length=1)] = ()
    aksi: Annotated[tuple[Annotated[Aksi, Sebelum(_aksi)], ...], Field(min_length=1)] = ()

    @model_validator(mode="after")
    def _uraian_atau_rujukan(self) -> Self:
        if self.uraian is None and self.rujukan is None:
            raise PydanticCustomError(
                "RAK102",
                "uraian",
                {
                    "induk": "Kegiatan",
                    "isian": "uraian",
                    "contoh": " dengan nama kegiatannya",
                    "contoh_en": " with its name",
                },
            )
        return self

    def mengikuti(self, asal: "Mapping[str, Kegiatan]") -> "Kegiatan":
        """Itself, or with `rujukan` what it does not say itself taken over from the activity of that kode in `asal`."""
        sumber = asal.get(self.rujukan) if self.rujukan else None
        if sumber is None:
            return self
        sendiri = {nama: getattr(self, nama) for nama in self.model_fields_set if nama not in {"rujukan", "kode"}}
        return sumber.model_copy(update=sendiri)


class Indikator(Butir):
    """A performance indicator of a sasaran."""

    uraian: Teks
    target: Target | None = None
    satuan: Teks | None = None
    target_periode: TargetPeriode = Field(default_factory=dict)
    kumulatif: YaTidak | None = None
    arah: Literal["naik", "turun"] | None = None
    kegiatan: Annotated[tuple[Kegiatan, ...], Field(min_length=1)] = ()


class Sasaran(Butir):
    """An objective."""

    uraian: Teks
    indikator: Annotated[tuple[Indikator, ...], Field(min_length=1)] = ()


class Tujuan(Butir):
    """A strategic goal that groups sasaran under one NO; its text may be left out."""

    uraian: Teks | None = None
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)]


class Pengesahan(Isian):
    """One signature: who signs, where and when. All texts print as typed."""

    peran: Teks | None = None
    tempat: Teks | None = None
    tanggal: Tanggal | None = None
    jabatan: DaftarTeks | None = None
    nama: Teks | None = None
    pangkat: Teks | None = None
    nip: Teks | None = None


class Rak(Butir):
    """One signed plan: its layout, its signatures, and its table as tujuan or sasaran."""

    layout: DaftarTeks | None = None
    judul: DaftarTeks | None = None
    subjudul: Teks | None = None
    lampiran: DaftarTeks | None = None
    perubahan: BilanganBulat | None = None
    pengesahan: Annotated[tuple[Pengesahan, ...], SatuAtauDaftar, Field(min_length=1)] = ()
    tujuan: Annotated[tuple[Tujuan, ...], Field(min_length=1)] | None = None
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _tujuan_atau_sasaran(self) -> Self:
        if self.tujuan is not None and self.sasaran is not None:
            raise PydanticCustomError("RAK107", "keduanya")
        if self.tujuan is None and self.sasaran is None:
            raise PydanticCustomError("RAK107.tanpa", "tanpa")
        return self

    @property
    def semua_sasaran(self) -> Iterator[Sasaran]:
        """Every sasaran, with or without a tujuan above it, in order."""
        for tujuan in self.tujuan or ():
            yield from tujuan.sasaran
        yield from self.sasaran or ()

    @property
    def semua_kegiatan(self) -> Iterator[Kegiatan]:
        """Every kegiatan as written (references not followed), in order."""
        for sasaran in self.semua_sasaran:
            for indikator in sasaran.indikator:
                yield from indikator.kegiatan

    def kegiatan_rujukan(self) -> dict[str, Kegiatan]:
        """Activities that a `rujukan` can name, by kode."""
        return {satu.kode: satu for satu in self.semua_kegiatan if satu.kode and satu.rujukan is None}


class Program(Isian):
    """A budget programme of the register."""

    uraian: Teks
    anggaran: Rupiah | None = None
    keterangan: Teks | None = None


def _daftar_program(nilai: Any) -> Any:
    if not isinstance(nilai, dict):
        return nilai
    return {kode: {"uraian": isi} if isinstance(isi, str) else isi for kode, isi in nilai.items() if kode != SUMBER}


class Bersama(Isian):
    """What a plan and the project file `rakgen.yaml` can both say; the plan's own word wins."""

    instansi: Teks | None = None
    pelaksana: Register = Field(default_factory=dict)
    program: Annotated[dict[str, Program], Sebelum(_daftar_program)] = Field(default_factory=dict)
    tempat: Teks | None = None
    kertas: Literal["A4", "F4", "A3", "Legal"] | None = None
    istilah: Annotated[dict[str, DaftarTeks], TanpaSumber] = Field(default_factory=dict)


class BarisKop(Isian):
    """A line of a letterhead: a template over plan fields, printed bold unless `gaya` says otherwise."""

    teks: Teks
    gaya: Literal["biasa", "tebal", "miring"] = "tebal"


def _baris_kop(nilai: Any) -> Any:
    return {"teks": nilai} if isinstance(nilai, str) else nilai


class Kop(Isian):
    """A letterhead: a logo at the left (a file beside the one that names it, its height in mm), lines, a rule."""

    logo: Teks | None = None
    tinggi_logo: Milimeter = 20.0
    baris: tuple[Annotated[BarisKop, Sebelum(_baris_kop)], ...] = ()
    garis: Literal["ganda", "tunggal", "tidak"] = "ganda"
    halaman: Literal["pertama", "semua"] = "pertama"
    cetak: Literal["ya", "tidak"] = "ya"


Format = Literal["docx", "pdf", "xlsx", "html", "md", "csv", "tsv", "json", "ics", "all"]
"""The formats a project can ask for; `all` is every usual one."""


def _daftar_format(nilai: Any) -> Any:
    """`docx, pdf` as a list is."""
    return tuple(nilai.replace(",", " ").split()) if isinstance(nilai, str) else nilai


class Proyek(Bersama):
    """The project file `rakgen.yaml`: what all plans of an office share."""

    kop: Kop | None = None

    keluaran: Teks | None = None
    templat: Teks | None = None
    format: Annotated[tuple[Format, ...] | None, Sebelum(_daftar_format)] = None
    aturan: Annotated[dict[KodeTemuan, Literal["kesalahan", "peringatan", "informasi", "mati"]], TanpaSumber] = Field(
        default_factory=dict
    )


class Rencana(Bersama):
    """A plan: one office, one year, one or more rak."""

    versi: Literal["1"] = "1"
    tahun: Tahun
    rak: Annotated[tuple[Rak, ...], Field(min_length=1)]

    def nama_pelaksana(self, unit: str) -> str:
        """The unit's name as printed: the register's for a key, otherwise as typed."""
        return self.pelaksana.get(unit, unit)
