"""Kolom: a column of a form - what it prints, for which periods, under which heading."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from rakgen.layout.isian_layout import (
    BERPERIODE,
    KOSONG,
    LEVEL,
    NOMOR,
    PERIODE,
    Desimal,
    Gaya,
    Hanya,
    IsianPeriode,
    IsiKolom,
    PolaNomor,
    Rata,
    Tingkat,
    Warna,
    bidang,
    pisah_isi,
)
from rakgen.model import Fields, Periode
from rakgen.model.isian import Texts, Millimetres, OneOrList, Before, Text


class Isi(Fields):
    """One content of a cell: a plan field, how it is set, what stands before and after it.

    `sekali` prints it only where it differs from the row above within the same item of that level.
    """

    isi: IsiKolom
    gaya: Gaya = "biasa"
    awalan: str = ""
    akhiran: str = ""
    sekali: Tingkat | None = None


def _daftar_isi(nilai: Any) -> Any:
    """One content or a list of them; a bare field is a content without style."""
    butir = nilai if isinstance(nilai, tuple | list) else (nilai,)
    return tuple({"isi": satu} if isinstance(satu, str) else satu for satu in butir)


class Kolom(Fields):
    """A column, a group of columns (`kolom`), or one column - or group - for each period of a kind (`periode`)."""

    judul: str = ""
    isi: Annotated[tuple[Isi, ...], Before(_daftar_isi)] = ()
    kolom: tuple["Kolom", ...] = ()
    hitung: Literal["jumlah", "persen", "selisih", "rata-rata"] | None = None
    dari: Annotated[tuple[IsiKolom, ...], OneOrList] = ()
    desimal: Desimal | None = None

    periode: IsianPeriode | None = None
    judul_periode: Texts | None = None
    kelompok: IsianPeriode | None = None
    judul_kelompok: Texts | None = None
    hanya: Hanya | None = None
    bentuk: Literal["centang", "arsir", "teks", "susun"] = "centang"
    tanda: Text | None = None
    warna: Warna = "7F7F7F"
    kosong: str = ""

    pola: PolaNomor | None = None
    per: Literal["tujuan", "sasaran", "indikator", "program", "kegiatan", "keluaran", "baris"] | None = None
    ulang: Tingkat | None = None

    gabung: Literal["sama", "tujuan", "sasaran", "indikator", "program", "kegiatan"] | None = None
    jumlah: Literal["ya", "sekali", "tidak"] = "tidak"
    nomor: str | None = None
    lebar: Millimetres | None = None
    rata: Rata = "kiri"
    gaya: Gaya = "biasa"
    kapital: Literal["ya", "tidak"] = "tidak"

    @model_validator(mode="after")
    def _lengkap(self) -> Self:
        if not self.isi and not self.kolom and self.hitung is None:
            raise _kurang("isi", ", misalnya `isi: sasaran.uraian`")
        if self.hitung is not None:
            butuh = 2 if self.hitung in ("persen", "selisih") else 1
            if len(self.dari) < butuh:
                contoh = "[indikator.target_periode, indikator.target]" if butuh == 2 else "kegiatan.anggaran"
                raise _kurang("dari", f", misalnya `dari: {contoh}`")
        if self.periode is not None:
            self._periksa_periode(self.periode)
        isian = [LEVEL.index(pisah_isi(satu)[0]) for satu in self.isian]
        if (
            self.per is not None
            and self.per != "baris"
            and self.hitung is None
            and isian
            and LEVEL.index(self.per) < max(isian)
        ):
            raise PydanticCustomError("RAK514", "per", {"isi": self.isian[-1], "nilai": "per", "per": self.per})
        return self

    def _periksa_periode(self, periode: Periode) -> None:
        """Labels as many as periods, and only coarser groups."""
        banyak = len(self.nomor_periode)
        for nama, label, perlu in (
            ("judul_periode", self.judul_periode, banyak),
            ("judul_kelompok", self.judul_kelompok, self.kelompok.value if self.kelompok else 0),
        ):
            if label is not None and len(label) != perlu:
                harapan = f"{perlu} judul, satu untuk tiap periode"
                raise PydanticCustomError(
                    "RAK106", nama, {"nilai": f"{len(label)} judul", "harapan": harapan, "contoh": "[I, II, III, IV]"}
                )
        if self.kelompok is not None and self.kelompok.value >= periode.value:
            pilihan = ", ".join(satu.word for satu in Periode if satu.value < periode.value)
            raise PydanticCustomError("RAK105", "kelompok", {"nilai": self.kelompok.word, "pilihan": pilihan})

    @property
    def nomor_periode(self) -> tuple[int, ...]:
        """Numbers (from 1) of the periods that have a column."""
        if self.periode is None:
            return ()
        if self.hanya is None:
            return tuple(range(1, self.periode.value + 1))
        bulan = {satu for jenis, nomor in self.hanya for satu in jenis.bulan(nomor)}
        return tuple(n for n in range(1, self.periode.value + 1) if bulan & set(self.periode.bulan(n)))

    @property
    def label_periode(self) -> tuple[str, ...]:
        """The heading of each period column: own labels, else 1..12, T1..T4, S1..S2."""
        assert self.periode is not None
        if self.judul_periode:
            return self.judul_periode
        if self.periode is Periode.BULAN:
            return tuple(str(nomor) for nomor in self.nomor_periode)
        return tuple(self.periode.label(nomor) for nomor in self.nomor_periode)

    @property
    def susun_periode(self) -> bool:
        """True when the periods are lines of one cell, not columns."""
        return self.bentuk == "susun"

    @cached_property
    def jenis(self) -> str:
        """The single content's name (`nomor`, `kegiatan.jadwal`); '' for a group, a stack or a computed column."""
        return self.isi[0].isi if len(self.isi) == 1 else ""

    @cached_property
    def isian(self) -> tuple[str, ...]:
        """The plan fields this column prints or counts with, as `level.isian`; free fields without their name."""
        semua = (*(satu.isi for satu in self.isi), *self.dari)
        return tuple(bidang(isi) for isi in semua if isi not in (NOMOR, KOSONG, PERIODE))

    @cached_property
    def level(self) -> int | None:
        """Index in LEVEL of the items whose cells the column prints; None where it has none of its own (NO, empty).

        The lowest level of its contents, or what `per` says; a computed column stands at its first field's level.
        """
        if self.per is not None and self.per != "baris" and self.jenis != NOMOR:
            return LEVEL.index(self.per)
        isian = [pisah_isi(satu)[0] for satu in self.isian]
        if self.hitung is not None:
            return LEVEL.index(isian[0])
        return max((LEVEL.index(satu) for satu in isian), default=None)

    @property
    def daun(self) -> "Iterator[Kolom]":
        """The columns without children below (and including) this one, left to right."""
        if not self.kolom:
            yield self
        for anak in self.kolom:
            yield from anak.daun

    @cached_property
    def berperiode(self) -> bool:
        """True when a content has something to say for each period."""
        return any(isian in BERPERIODE for isian in self.isian)


def _kurang(isian: str, contoh: str) -> PydanticCustomError:
    return PydanticCustomError("RAK102", isian, {"induk": "Kolom", "isian": isian, "contoh": contoh})
