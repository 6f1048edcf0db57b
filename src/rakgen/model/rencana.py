"""Rencana: a plan of one office and year, with every level of its rak down to keluaran and aksi."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rakgen.model.fields import (
    SOURCE_KEY,
    AnggaranPeriode,
    Before,
    Fields,
    FindingKode,
    Millimetres,
    OneOrList,
    Pengecualian,
    Register,
    Tahun,
    TambahanRegister,
    TargetPeriode,
    Text,
    Texts,
    WholeNumber,
    WithoutSource,
    YesNo,
)
from rakgen.model.jadwal import Jadwal
from rakgen.model.rupiah import Rupiah
from rakgen.model.tanggal import Tanggal
from rakgen.model.target import Target


class Butir(Fields):
    """What every level may say besides its own fields."""

    kode: Text | None = None
    keterangan: Text | None = None
    alasan_perubahan: Text | None = None
    tambahan: TambahanRegister = Field(default_factory=dict)
    pengecualian: Pengecualian = Field(default_factory=dict)


class Aksi(Fields):
    """A step of a kegiatan: a text, or a text with its own jadwal."""

    uraian: Text
    jadwal: Jadwal | None = None


def _aksi(value: Any) -> Any:
    return {"uraian": value} if isinstance(value, str) else value


class Keluaran(Butir):
    """An output of a kegiatan, the lowest level: one row each."""

    uraian: Text | None = None
    target: Target | None = None
    satuan: Text | None = None
    target_periode: TargetPeriode = Field(default_factory=dict)
    kumulatif: YesNo | None = None


class Kegiatan(Butir):
    """An activity; one with `rujukan` takes over the activity of that kode and may add its own keluaran or aksi."""

    uraian: Text | None = None
    rujukan: Text | None = None
    jadwal: Jadwal | None = None
    pelaksana: Texts | None = None
    program: Text | None = None
    anggaran: Rupiah | None = None
    anggaran_periode: AnggaranPeriode = Field(default_factory=dict)
    keluaran: Annotated[tuple[Keluaran, ...], Field(min_length=1)] = ()
    aksi: Annotated[tuple[Annotated[Aksi, Before(_aksi)], ...], Field(min_length=1)] = ()

    @model_validator(mode="after")
    def _uraian_or_rujukan(self) -> Self:
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


class Indikator(Butir):
    """A performance indicator of a sasaran."""

    uraian: Text
    target: Target | None = None
    satuan: Text | None = None
    target_periode: TargetPeriode = Field(default_factory=dict)
    kumulatif: YesNo | None = None
    arah: Literal["naik", "turun"] | None = None
    kegiatan: Annotated[tuple[Kegiatan, ...], Field(min_length=1)] = ()


class Sasaran(Butir):
    """An objective."""

    uraian: Text
    indikator: Annotated[tuple[Indikator, ...], Field(min_length=1)] = ()


class Tujuan(Butir):
    """A strategic goal that groups sasaran under one NO; its text may be left out."""

    uraian: Text | None = None
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)]


class Pengesahan(Fields):
    """One signature: who signs, where and when. All texts print as typed."""

    peran: Text | None = None
    tempat: Text | None = None
    tanggal: Tanggal | None = None
    jabatan: Texts | None = None
    nama: Text | None = None
    pangkat: Text | None = None
    nip: Text | None = None


class Rak(Butir):
    """One signed plan: its layout, its signatures, and its table as tujuan or sasaran."""

    layout: Texts | None = None
    judul: Texts | None = None
    subjudul: Text | None = None
    lampiran: Texts | None = None
    perubahan: WholeNumber | None = None
    pengesahan: Annotated[tuple[Pengesahan, ...], OneOrList, Field(min_length=1)] = ()
    tujuan: Annotated[tuple[Tujuan, ...], Field(min_length=1)] | None = None
    sasaran: Annotated[tuple[Sasaran, ...], Field(min_length=1)] | None = None

    @model_validator(mode="after")
    def _tujuan_or_sasaran(self) -> Self:
        if self.tujuan is not None and self.sasaran is not None:
            raise PydanticCustomError("RAK107", "keduanya")
        if self.tujuan is None and self.sasaran is None:
            raise PydanticCustomError("RAK107.tanpa", "tanpa")
        return self


class Program(Fields):
    """A budget programme of the register."""

    uraian: Text
    anggaran: Rupiah | None = None
    keterangan: Text | None = None


def _program_register(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        kode: {"uraian": content} if isinstance(content, str) else content
        for kode, content in value.items()
        if kode != SOURCE_KEY
    }


class Shared(Fields):
    """What a plan and the project file `rakgen.yaml` can both say; the plan's own word wins."""

    instansi: Text | None = None
    pelaksana: Register = Field(default_factory=dict)
    program: Annotated[dict[str, Program], Before(_program_register)] = Field(default_factory=dict)
    tempat: Text | None = None
    kertas: Literal["A4", "F4", "A3", "Legal"] | None = None
    istilah: Annotated[dict[str, Texts], WithoutSource] = Field(default_factory=dict)


class KopLine(Fields):
    """A line of a letterhead: a template over plan fields, printed bold unless `gaya` says otherwise."""

    noun: ClassVar[str] = "BarisKop"

    teks: Text
    gaya: Literal["biasa", "tebal", "miring"] = "tebal"


def _kop_line(value: Any) -> Any:
    return {"teks": value} if isinstance(value, str) else value


class Kop(Fields):
    """A letterhead: a logo at the left (a file beside the one that names it, its height in mm), lines, a rule."""

    logo: Text | None = None
    tinggi_logo: Millimetres = 20.0
    baris: tuple[Annotated[KopLine, Before(_kop_line)], ...] = ()
    garis: Literal["ganda", "tunggal", "tidak"] = "ganda"
    halaman: Literal["pertama", "semua"] = "pertama"
    cetak: Literal["ya", "tidak"] = "ya"


FormatName = Literal["docx", "pdf", "xlsx", "html", "md", "csv", "tsv", "json", "ics", "all"]
"""The formats a project can ask for; `all` is every usual one."""


def _format_list(value: Any) -> Any:
    """`docx, pdf` as a list is."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


class Proyek(Shared):
    """The project file `rakgen.yaml`: what all plans of an office share."""

    kop: Kop | None = None

    keluaran: Text | None = None
    templat: Text | None = None
    format: Annotated[tuple[FormatName, ...] | None, Before(_format_list)] = None
    aturan: Annotated[dict[FindingKode, Literal["kesalahan", "peringatan", "informasi", "mati"]], WithoutSource] = (
        Field(default_factory=dict)
    )


class Rencana(Shared):
    """A plan: one office, one year, one or more rak."""

    versi: Literal["1"] = "1"
    tahun: Tahun
    rak: Annotated[tuple[Rak, ...], Field(min_length=1)]

    def pelaksana_name(self, unit: str) -> str:
        """The unit's name as printed: the register's for a key, otherwise as typed."""
        return self.pelaksana.get(unit, unit)
