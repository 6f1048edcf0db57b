"""Butir: the items of a rak on every level, from tujuan down to keluaran and aksi, and what is known of each of their
fields.
"""

from typing import Annotated, ClassVar, Self, TypeAlias

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from rakgen.model.about import ANGGARAN, FIRST, FUNDS, KETERANGAN, LEVEL, REMARK, URAIAN, About
from rakgen.model.fields import (
    APART,
    NOT_EMPTY,
    Alone,
    AnggaranPeriode,
    Before,
    Fields,
    MaybeText,
    MaybeTexts,
    Pengecualian,
    TambahanRegister,
    TargetPeriode,
    TargetTahun,
    Text,
    Weight,
    YesNo,
)
from rakgen.model.jadwal import Jadwal
from rakgen.model.judging import CAP, JOIN, LOWER, Cap, Direction, Join, LowerFormula
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import Target

_JADWAL = About(
    "Kapan berjalan: T2-T4, S1, Mei-Desember, 1-3, semua.",
    ("T2-T4", "Mei-Desember", "semua"),
    name=("jadwal", "schedule"),
    order=FIRST + 3,
    by_periode=True,
    compared="jadwal",
    feature=True,
    prose=False,
)
_TARGET = About(
    'Target setahun, dicetak sebagaimana ditulis; "-" berarti sengaja tidak ada.',
    ("77,5%", "25 dokumen", "BB"),
    compared="target",
    feature=True,
    next_year="review",
)
_SATUAN = About("Satuan target.", name=("satuan", "unit of measure"), feature=True)
_TARGET_PERIODE = About(
    "Target tiap triwulan (T1 sampai T4) atau bulan.",
    name=("target per periode", "targets per period"),
    by_periode=True,
    compared="target_periode",
    next_year="review",
)
_CUMULATIVE = About(
    "ya: target periode terakhir sama dengan target tahunan; tidak: jumlahnya.",
    name=("sifat kumulatif", "cumulative or not"),
    printable=False,
    prose=False,
)
_WEIGHT = About(
    "Bobot di antara butir seinduk: angka atau persen.",
    ("25%",),
    name=("bobot", "weight"),
    next_year="keep",
    prose=False,
)
_LOCATION = About("Tempatnya; boleh beberapa.", name=("lokasi", "location"))
_UNITS = About(
    "Unit pelaksana: kunci dari daftar `pelaksana` atau namanya; boleh beberapa.",
    name=("pelaksana", "unit"),
    order=FIRST + 6,
    compared="pelaksana",
    feature=True,
)
_ANGGARAN_PERIODE = About(
    "Anggaran tiap periode.",
    name=("anggaran per periode", "budget per period"),
    by_periode=True,
    compared="anggaran_periode",
    prose=False,
)


def _condition(end: str, end_english: str) -> About:
    return About(
        f"Nilai pada {end} masa rencana, misalnya renstra.",
        ("65%",),
        name=(f"kondisi {end}", f"state at the {end_english}"),
        next_year="keep",
    )


def below(words: str) -> About:
    """The items of a level below: no column prints their list."""
    return About(words, order=LEVEL, printable=False, compared="items", prose=False)


OWN_INDIKATOR = About("Indikator kinerjanya, masing-masing satu baris.", order=LEVEL, compared="items", prose=False)


KODE = About(
    "Tanda pengenal yang tetap; tidak boleh berulang dalam satu RAK.",
    name=("kode", "code"),
    order=FIRST,
    compared="kode",
    official=False,
    next_year="keep",
    prose=False,
)
TAMBAHAN = About(
    "Isian bebas yang dapat dicetak layout: teks, atau teks tiap periode.",
    order=REMARK,
    printable=False,
    by_periode=True,
    compared="register",
)


class Butir(Fields):
    """What every level may say besides its own fields."""

    kode: Annotated[MaybeText, KODE] = None
    keterangan: Annotated[MaybeText, KETERANGAN] = None
    alasan_perubahan: Annotated[
        MaybeText,
        About(
            "Alasan perubahan, dicetak dalam matriks semula-menjadi.",
            name=("alasan perubahan", "reason for the change"),
            order=REMARK,
            printable=False,
            compared="reason",
            official=False,
            next_year="drop",
        ),
    ] = None
    tambahan: Annotated[TambahanRegister, TAMBAHAN] = Field(default_factory=dict)
    pengecualian: Annotated[
        Pengecualian,
        About(
            "Temuan yang sengaja dibiarkan, dengan alasannya.",
            order=REMARK,
            printable=False,
            compared="register",
            official=False,
            prose=False,
        ),
    ] = Field(default_factory=dict)


class Aksi(Fields):
    """A step of a kegiatan: a text, or a text with its own jadwal."""

    uraian: Annotated[Text, URAIAN]
    jadwal: Annotated[Jadwal | None, _JADWAL] = None


class Targeted(Butir):
    """What has a target: of the year, of its periods, and of several years."""

    uraian: Annotated[MaybeText, URAIAN] = None
    target: Annotated[Target | None, _TARGET] = None
    satuan: Annotated[MaybeText, _SATUAN] = None
    target_periode: Annotated[TargetPeriode, _TARGET_PERIODE] = Field(default_factory=dict)
    kumulatif: Annotated[YesNo | None, _CUMULATIVE] = None
    kondisi_awal: Annotated[Target | None, _condition("awal", "first")] = None
    target_tahun: Annotated[
        TargetTahun,
        About(
            "Target tiap tahun, misalnya tahun-tahun renstra.",
            name=("target per tahun", "targets per year"),
            compared="register",
            next_year="keep",
        ),
    ] = Field(default_factory=dict)
    kondisi_akhir: Annotated[Target | None, _condition("akhir", "last")] = None


class Keluaran(Targeted):
    """An output of a kegiatan, the lowest level: one row each."""

    lokasi: Annotated[MaybeTexts, _LOCATION] = None


_KELUARAN = About("Keluaran kegiatan, masing-masing satu baris.", order=LEVEL, compared="items", prose=False)
_AKSI = About("Langkah kegiatan: teks, atau uraian dan jadwal.", order=LEVEL, by_periode=True, compared="items")


class OwnIndikator(Targeted):
    """An indikator of what is no sasaran: no kegiatan stand below it."""

    noun: ClassVar[str] = "IndikatorSendiri"

    uraian: Annotated[Text, URAIAN]
    iku: Annotated[YesNo | None, About("ya: indikator kinerja utama.", name=("IKU", "IKU"), prose=False)] = None
    bobot: Annotated[Weight | None, _WEIGHT] = None
    definisi: Annotated[MaybeText, About("Definisi operasional.", name=("definisi", "definition"))] = None
    rumus: Annotated[
        MaybeText,
        About("Cara menghitungnya.", ("Temuan selesai / jumlah temuan x 100%",), name=("rumus", "formula")),
    ] = None
    sumber_data: Annotated[MaybeText, About("Asal datanya.", name=("sumber data", "source of data"))] = None
    arah: Annotated[
        Direction | None,
        About(
            "naik: makin besar makin baik; turun: makin kecil makin baik; tetap: makin dekat pada target makin baik.",
            name=("arah", "direction"),
            printable=False,
            feature=True,
            prose=False,
        ),
    ] = None
    gabung: Annotated[Join | None, JOIN] = None
    rumus_turun: Annotated[LowerFormula | None, LOWER] = None
    batas: Annotated[Cap | None, CAP] = None


class SubKegiatan(Butir):
    """A part of a kegiatan with a code, a budget and outputs of its own."""

    uraian: Annotated[Text, URAIAN]
    jadwal: Annotated[Jadwal | None, _JADWAL] = None
    pelaksana: Annotated[MaybeTexts, _UNITS] = None
    anggaran: Annotated[Rupiah | None, ANGGARAN] = None
    sumber_dana: Annotated[MaybeTexts, FUNDS] = None
    lokasi: Annotated[MaybeTexts, _LOCATION] = None
    bobot: Annotated[Weight | None, _WEIGHT] = None
    anggaran_periode: Annotated[AnggaranPeriode, _ANGGARAN_PERIODE] = Field(default_factory=dict)
    indikator: Annotated[tuple[Annotated[OwnIndikator, APART], ...], NOT_EMPTY, OWN_INDIKATOR] = ()
    keluaran: Annotated[tuple[Annotated[Keluaran, APART], ...], NOT_EMPTY, _KELUARAN] = ()
    aksi: Annotated[tuple[Annotated[Aksi, APART, Before(Alone("uraian"))], ...], NOT_EMPTY, _AKSI] = ()


class Kegiatan(Butir):
    """An activity; one with `rujukan` takes over the activity of that kode and may add its own keluaran or aksi."""

    uraian: Annotated[MaybeText, URAIAN] = None
    rujukan: Annotated[
        MaybeText,
        About(
            "Kode kegiatan lain dalam RAK ini yang diambil alih.",
            name=("rujukan", "reference"),
            order=FIRST + 2,
            printable=False,
            compared="rujukan",
            official=False,
            next_year="keep",
            prose=False,
        ),
    ] = None
    jadwal: Annotated[Jadwal | None, _JADWAL] = None
    pelaksana: Annotated[MaybeTexts, _UNITS] = None
    program: Annotated[
        MaybeText,
        About(
            "Kunci program dari daftar `program`.",
            name=("program", "programme"),
            order=FIRST + 4,
            compared="program",
            feature=True,
            prose=False,
        ),
    ] = None
    anggaran: Annotated[Rupiah | None, ANGGARAN] = None
    sumber_dana: Annotated[MaybeTexts, FUNDS] = None
    lokasi: Annotated[MaybeTexts, _LOCATION] = None
    bobot: Annotated[Weight | None, _WEIGHT] = None
    anggaran_periode: Annotated[AnggaranPeriode, _ANGGARAN_PERIODE] = Field(default_factory=dict)
    keluaran: Annotated[tuple[Annotated[Keluaran, APART], ...], NOT_EMPTY, _KELUARAN] = ()
    aksi: Annotated[tuple[Annotated[Aksi, APART, Before(Alone("uraian"))], ...], NOT_EMPTY, _AKSI] = ()
    sub_kegiatan: Annotated[
        tuple[Annotated[SubKegiatan, APART], ...], NOT_EMPTY, below("Sub kegiatan dari kegiatan ini.")
    ] = ()

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


Work: TypeAlias = Kegiatan | SubKegiatan
"""What is carried out: has a jadwal, a pelaksana, a budget."""


class Indikator(OwnIndikator):
    """A performance indicator of a sasaran."""

    kegiatan: Annotated[tuple[Kegiatan, ...], NOT_EMPTY, below("Kegiatan untuk mencapai indikator.")] = ()


class Sasaran(Butir):
    """An objective."""

    uraian: Annotated[Text, URAIAN]
    bobot: Annotated[Weight | None, _WEIGHT] = None
    indikator: Annotated[tuple[Indikator, ...], NOT_EMPTY, below("Indikator kinerja sasaran.")] = ()


SASARAN = below("Sasaran.")


class Tujuan(Butir):
    """A strategic goal that groups sasaran under one NO; its text may be left out."""

    uraian: Annotated[MaybeText, URAIAN] = None
    misi: Annotated[
        MaybeText,
        About(
            "Kunci misi dari daftar `misi`.",
            name=("misi", "mission"),
            order=FIRST + 4,
            printable=False,
            compared="program",
            prose=False,
            next_year="keep",
        ),
    ] = None
    sasaran: Annotated[tuple[Annotated[Sasaran, APART], ...], NOT_EMPTY, SASARAN]
    indikator: Annotated[
        tuple[Annotated[OwnIndikator, APART], ...], NOT_EMPTY, OWN_INDIKATOR._replace(order=LEVEL - 1)
    ] = ()
