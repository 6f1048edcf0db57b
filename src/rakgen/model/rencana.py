"""Rencana: a plan of one office and year: its rak, each with its layout, its signatures and its table."""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from rakgen.model.about import FIRST, About
from rakgen.model.butir import SASARAN, Butir, Sasaran, Tujuan, below
from rakgen.model.fields import APART, NOT_EMPTY, Fields, MaybeText, MaybeTexts, OneOrList, Parsed, Tahun, WholeNumber
from rakgen.model.shared import Shared
from rakgen.model.tanggal import LaterTanggal, Tanggal, parse_tanggal


class Pengesahan(Fields):
    """One signature: who signs, where and when. All texts print as typed."""

    peran: Annotated[MaybeText, About("Peran penanda tangan, misalnya Mengetahui.", name=("peran", "role"))] = None
    tempat: Annotated[MaybeText, About("Tempat penandatanganan.")] = None
    tanggal: Annotated[
        Tanggal | LaterTanggal | None,
        Parsed(parse_tanggal),
        About(
            "Tanggal: 2021-03-01, 1 Maret 2021, 2021-03 bila harinya dikosongkan, atau ${tanggal_naskah}.",
            ("2021-03-01", "1 Maret 2021", "2021-03"),
            name=("tanggal", "date"),
            official=False,
            next_year="drop",
            prose=False,
        ),
    ] = None
    jabatan: Annotated[
        MaybeTexts, About("Jabatan penanda tangan, satu atau beberapa baris.", name=("jabatan", "position"))
    ] = None
    nama: Annotated[MaybeText, About("Nama penanda tangan.", name=("nama", "name"))] = None
    pangkat: Annotated[MaybeText, About("Pangkat penanda tangan.", name=("pangkat", "rank"))] = None
    nip: Annotated[MaybeText, About("NIP penanda tangan.", ("19660506 199203 1 004",))] = None

    @property
    def known_tanggal(self) -> Tanggal | None:
        """The date, where it is not left to another program."""
        return self.tanggal if isinstance(self.tanggal, Tanggal) else None


class Rak(Butir):
    """One signed plan: its layout, its signatures, and its table as tujuan or sasaran."""

    layout: Annotated[
        MaybeTexts,
        About(
            "Bentuk dokumen: nama satu layout atau daftar.",
            ("rak-triwulan", "rak-bulanan", "renaksi-triwulan", "pk"),
            name=("bentuk tabel", "layout"),
            compared="layout",
            feature=True,
            official=False,
            next_year="keep",
            prose=False,
        ),
    ] = None
    judul: Annotated[
        MaybeTexts, About("Baris judul, mengganti judul layout.", name=("judul", "title"), compared="head")
    ] = None
    subjudul: Annotated[
        MaybeText, About("Baris miring di bawah judul.", name=("subjudul", "subtitle"), compared="head")
    ] = None
    lampiran: Annotated[
        MaybeTexts, About("Baris lampiran di kanan atas.", name=("lampiran", "annex"), compared="head")
    ] = None
    perubahan: Annotated[
        WholeNumber | None,
        About(
            "Perubahan ke berapa; menambahkan PERUBAHAN pada judul.",
            name=("nomor perubahan", "revision number"),
            compared="head",
            next_year="drop",
            prose=False,
        ),
    ] = None
    pengesahan: Annotated[
        tuple[Pengesahan, ...],
        NOT_EMPTY,
        OneOrList,
        About(
            "Tanda tangan: satu blok, atau dua (kiri lalu kanan).",
            name=("pengesahan", "signature"),
            compared="pengesahan",
            prose=False,
        ),
    ] = ()
    tujuan: Annotated[
        Annotated[tuple[Annotated[Tujuan, APART], ...], NOT_EMPTY] | None,
        below("Tujuan strategis yang menaungi beberapa sasaran."),
    ] = None
    sasaran: Annotated[Annotated[tuple[Annotated[Sasaran, APART], ...], NOT_EMPTY] | None, SASARAN] = None

    @model_validator(mode="after")
    def _tujuan_or_sasaran(self) -> Self:
        if self.tujuan is not None and self.sasaran is not None:
            raise PydanticCustomError("RAK107", "keduanya")
        if self.tujuan is None and self.sasaran is None:
            raise PydanticCustomError("RAK107.tanpa", "tanpa")
        return self

    @property
    def signed_on(self) -> tuple[int, int, int] | None:
        """Year, month and day of the first signature whose date is known; a blank day counts as the first."""
        tanggal = next((signature.known_tanggal for signature in self.pengesahan if signature.known_tanggal), None)
        return (tanggal.tahun, tanggal.bulan, tanggal.day or 1) if tanggal else None


class Rencana(Shared):
    """A plan: one office, one year, one or more rak."""

    versi: Annotated[
        Literal["1"],
        About("Versi bahasa rencana; selalu 1.", order=FIRST, compared="none", next_year="keep", prose=False),
    ] = "1"
    tahun: Annotated[
        Tahun, About("Tahun rencana, empat angka.", order=FIRST + 2, compared="none", next_year="keep", prose=False)
    ]
    rak: Annotated[tuple[Rak, ...], NOT_EMPTY, below("Rencana aksi yang dicetak, satu atau beberapa.")]

    def pelaksana_name(self, unit: str) -> str:
        """The unit's name as printed: the register's for a key, otherwise as typed."""
        return self.pelaksana.get(unit, unit)
