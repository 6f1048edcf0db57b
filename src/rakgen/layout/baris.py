"""Baris: a rak's tree of levels laid out as rows, one per item of the lowest printed level."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from rakgen.diagnostics import Span
from rakgen.layout.isian_layout import LEVEL
from rakgen.model import Butir, Kegiatan, Periode, Rak, Rencana, Rupiah, Sasaran

INDIKATOR, PROGRAM, KEGIATAN, KELUARAN = (LEVEL.index(nama) for nama in LEVEL[2:])


@dataclass(frozen=True, eq=False, repr=False)
class ButirProgram:
    """A programme as a level of a table: of the register where its key is found there, else the text typed."""

    kode: str
    uraian: str
    anggaran: Rupiah | None = None
    keterangan: str | None = None
    asal: Span | None = None

    def span(self, isian: str) -> Span | None:
        """Where its name stands."""
        return self.asal


Item = Butir | ButirProgram


class Baris(NamedTuple):
    """One row: the item of each level (None where there is none), and whether the row is that item's first.

    `periode` is the period of a row that stands for one; `program` is True for a row that prints a programme alone.
    """

    butir: tuple[Item | None, ...]
    awal: tuple[bool, ...]
    periode: tuple[Periode, int] | None = None
    program: bool = False


class Pohon(NamedTuple):
    """The rows of a rak as printed, and all rows that are counted with.

    `penuh` goes down to the lowest level that a computed column needs; `letak` says where each printed row begins in it.
    `rujukan` gives for each kegiatan taken over by `rujukan` (by id) the id of the one it refers to.
    """

    baris: list[Baris]
    penuh: list[Baris]
    letak: list[int]
    rujukan: dict[int, int]


def susun_baris(rak: Rak, rencana: Rencana, terbawah: int, terhitung: int, *, baris_program: bool = False) -> Pohon:
    """Rows of a rak down to level number `terbawah` of LEVEL; an item without children gives one row.

    Numbers are looked up down to level `terhitung`. With `baris_program` each programme has a row of its own before its kegiatan.
    """
    penuh, rujukan = _Penyusun(rak, rencana, max(terbawah, terhitung), baris_program).susun()
    if terhitung <= terbawah:
        return Pohon(penuh, penuh, list(range(len(penuh))), rujukan)
    letak = [i for i, satu in enumerate(penuh) if satu.awal[terbawah] or satu.program]
    sisa = len(LEVEL) - 1 - terbawah
    baris = [
        penuh[i]._replace(
            butir=penuh[i].butir[: terbawah + 1] + (None,) * sisa,
            awal=penuh[i].awal[: terbawah + 1] + (True,) * sisa,
        )
        for i in letak
    ]
    return Pohon(baris, penuh, letak, rujukan)


class _Penyusun:
    def __init__(self, rak: Rak, rencana: Rencana, terbawah: int, baris_program: bool) -> None:
        self.rak, self.rencana, self.terbawah, self.baris_program = rak, rencana, terbawah, baris_program
        self.asal = rak.referred_kegiatan()
        self.rujukan: dict[int, int] = {}
        self.baris: list[Baris] = []
        self.baru = [True] * len(LEVEL)

    def susun(self) -> tuple[list[Baris], dict[int, int]]:
        if self.rak.tujuan is not None:
            for tujuan in self.rak.tujuan:
                self._mulai(0)
                if self.terbawah == 0:
                    self._tulis(tujuan)
                else:
                    self._sasaran(tujuan.sasaran, tujuan)
        else:
            self._sasaran(self.rak.sasaran or (), None)
        return self.baris, self.rujukan

    def _mulai(self, level: int) -> None:
        """An item of a level begins: it and all below it are new."""
        self.baru[level:] = [True] * (len(LEVEL) - level)

    def _tulis(self, *butir: Item | None, program: bool = False) -> None:
        sisa = (None,) * (len(LEVEL) - len(butir))
        self.baris.append(Baris((*butir, *sisa), tuple(self.baru), program=program))
        self.baru = [False] * len(LEVEL)

    def _sasaran(self, semua: Sequence[Sasaran], tujuan: Item | None) -> None:
        for sasaran in semua:
            self._mulai(1)
            if self.terbawah == 1 or not sasaran.indikator:
                self._tulis(tujuan, sasaran)
                continue
            for indikator in sasaran.indikator:
                self._mulai(INDIKATOR)
                if self.terbawah == INDIKATOR or not indikator.kegiatan:
                    self._tulis(tujuan, sasaran, indikator)
                else:
                    self._program(indikator.kegiatan, tujuan, sasaran, indikator)

    def _program(self, semua: Sequence[Kegiatan], *atas: Item | None) -> None:
        for kode, kelompok in groupby(map(self._ikuti, semua), key=lambda satu: satu.program or ""):
            self._mulai(PROGRAM)
            kegiatan = list(kelompok)
            program = butir_program(kode, self.rencana, kegiatan[0].span("program")) if kode else None
            if self.terbawah == PROGRAM:
                self._tulis(*atas, program)
                continue
            if self.baris_program and program is not None:
                self._tulis(*atas, program, program=True)
            for satu in kegiatan:
                self._mulai(KEGIATAN)
                if self.terbawah == KEGIATAN or not satu.keluaran:
                    self._tulis(*atas, program, satu)
                    continue
                for keluaran in satu.keluaran:
                    self._mulai(KELUARAN)
                    self._tulis(*atas, program, satu, keluaran)

    def _ikuti(self, kegiatan: Kegiatan) -> Kegiatan:
        """A kegiatan that refers to another takes over what it does not say itself."""
        salinan = kegiatan.follows(self.asal)
        if salinan is not kegiatan and "anggaran" not in kegiatan.model_fields_set:
            self.rujukan[id(salinan)] = id(self.asal[kegiatan.rujukan or ""])
        return salinan


def butir_program(kode: str, rencana: Rencana, asal: Span | None = None) -> ButirProgram:
    """The programme a kegiatan names: the register's, or the text itself."""
    program = rencana.program.get(kode)
    if program is None:
        return ButirProgram("", kode, asal=asal)
    return ButirProgram(kode, program.uraian, program.anggaran, program.keterangan, asal or program.span("uraian"))


def per_periode(pohon: Pohon, periode: Periode, terisi: Sequence[frozenset[int]] | None) -> Pohon:
    """Each row as one row for each period; only those of `terisi` (numbers for each row) where that is given."""
    hasil: list[Baris] = []
    letak: list[int] = []
    for urutan, satu in enumerate(pohon.baris):
        nomor = range(1, periode.value + 1) if terisi is None else sorted(terisi[urutan])
        awal = satu.awal
        for n in nomor or (0,):
            hasil.append(satu._replace(awal=awal, periode=(periode, n) if n else None))
            letak.append(pohon.letak[urutan])
            awal = (False,) * len(awal)
    return pohon._replace(baris=hasil, letak=letak)


def hitung_rentang(baris: Sequence[Baris], level: int) -> Iterator[tuple[int, int]]:
    """(first row, number of rows) of each item of a level, in order; a level below 0: each row its own."""
    mulai = 0
    for nomor in range(1, len(baris) + 1):
        if nomor == len(baris) or level < 0 or baris[nomor].awal[level]:
            yield mulai, nomor - mulai
            mulai = nomor
