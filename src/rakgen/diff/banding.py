"""Banding: two plans become a list of typed changes, in the order of the new plan."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from rakgen.diff.bagian import banding_rak, banding_rencana
from rakgen.diff.butir import Pembanding, isian_tercetak
from rakgen.diff.cocok import Cocok, cocokkan
from rakgen.diff.perubahan import Perubahan, Tempat
from rakgen.diff.pohon import Pohon, pohon_rencana
from rakgen.model import Aksi, Butir, Rak, Rencana

_Isi = Butir | Aksi


class JumlahAnggaran(NamedTuple):
    """The sum of the anggaran of a rak's kegiatan, each counted once, in rupiah: before and after."""

    rak: Tempat
    lama: int
    baru: int


class Banding(NamedTuple):
    """Two plans and all that differs between them; `anggaran` has a line for each rak in which a budget is written."""

    lama: Rencana
    baru: Rencana
    perubahan: tuple[Perubahan, ...]
    anggaran: tuple[JumlahAnggaran, ...]

    @property
    def antartahun(self) -> bool:
        """True when the plans are of two years."""
        return self.lama.tahun != self.baru.tahun


def bandingkan(lama: Rencana, baru: Rencana) -> Banding:
    """Every change from `lama` to `baru`. The year itself, and texts in which only it changed, are no change."""
    satu, lain = pohon_rencana(lama), pohon_rencana(baru)
    kerja = _Kerja(lama, baru, satu, lain, cocokkan(satu, lain))
    return Banding(lama, baru, tuple(kerja.semua()), tuple(kerja.jumlah_anggaran()))


class _Kerja:
    """One comparison: both trees, which item is which, and each item's Tempat."""

    def __init__(self, lama: Rencana, baru: Rencana, satu: Pohon[_Isi], lain: Pohon[_Isi], cocok: Cocok) -> None:
        self.rencana = lama, baru
        self.lama, self.baru, self.cocok = satu, lain, cocok
        self.tempat_lama, self.tempat_baru = tempat_semua(satu), tempat_semua(lain)
        self.anak_lama = satu.anak()
        self.pembanding = Pembanding(lama, baru)
        self._padanan: dict[int, Tempat | None] = {
            id(tempat): self.tempat_baru[j]
            for tempat, j in zip(self.tempat_lama, cocok.ke_baru, strict=True)
            if j is not None
        }

    def semua(self) -> Iterator[Perubahan]:
        yield from banding_rencana(*self.rencana)
        urut: list[tuple[tuple[int, int, int], Perubahan]] = []
        for j, tempat in enumerate(self.tempat_baru):
            i = self.cocok.ke_lama[j]
            kunci = (j, 0, 0)
            if i is None:
                induk = self.baru.simpul[j].induk
                if induk < 0 or self.cocok.ke_lama[induk] is not None:
                    urut.append((kunci, self._utuh(j, None)))
                continue
            lama, baru = self.lama.simpul[i].asal, self.baru.simpul[j].asal
            if not self.cocok.setempat(self.lama, self.baru, i, j):
                urut.append((kunci, self._pindah(self.tempat_lama[i], tempat, baru)))
            if isinstance(lama, Rak) and isinstance(baru, Rak):
                urut += [(kunci, satu) for satu in banding_rak(lama, baru, self.tempat_lama[i], tempat, *self._tahun)]
            rak = self.tempat_lama[i], tempat
            urut += [
                (kunci, satu)
                for satu in self.pembanding.butir(lama, baru, *rak, self._rak(self.lama, i), self._rak(self.baru, j))
            ]
        terakhir = -1
        for i in range(len(self.tempat_lama)):
            j_lama = self.cocok.ke_baru[i]
            if j_lama is not None:
                terakhir = j_lama
                continue
            induk = self.lama.simpul[i].induk
            if induk < 0 or self.cocok.ke_baru[induk] is not None:
                urut.append(((terakhir, 2, i), self._utuh(None, i)))
        urut += [((j, 1, 0), satu) for j, satu in self._urutan()]
        yield from (self._tempatkan(satu) for _, satu in sorted(urut, key=lambda pasangan: pasangan[0]))

    def _tempatkan(self, satu: Perubahan) -> Perubahan:
        """Where reports list the change: with the new plan's sasaran, also what was removed from it."""
        rak, sasaran = satu.tempat.di("rak"), satu.tempat.di("sasaran")
        if satu.baru is None:
            rak, sasaran = (self._padanan.get(id(tempat), tempat) for tempat in (rak, sasaran))
        return satu._replace(rak=rak, sasaran=sasaran)

    @property
    def _tahun(self) -> tuple[int, int]:
        return self.rencana[0].tahun, self.rencana[1].tahun

    @staticmethod
    def _rak(pohon: Pohon[_Isi], nomor: int) -> Rak:
        rak = pohon.simpul[list(pohon.jalur(nomor))[-1]].asal
        assert isinstance(rak, Rak)
        return rak

    def _utuh(self, j: int | None, i: int | None) -> Perubahan:
        """An item added, or removed, with all below it that came or went along."""
        if j is not None:
            tempat, *isi = self._utuh_dengan(self.baru, j, self.cocok.ke_lama, self.tempat_baru, self.rencana[1])
            alasan = getattr(self.baru.simpul[j].asal, "alasan_perubahan", None)
            return Perubahan(
                "ditambah", tempat.tingkat, None, tempat, menjadi=tempat.teks, alasan=alasan, isi=tuple(isi)
            )
        assert i is not None
        tempat, *isi = self._utuh_dengan(self.lama, i, self.cocok.ke_baru, self.tempat_lama, self.rencana[0])
        hilang = any(satu.tingkat == "indikator" for satu in (tempat, *isi))
        alasan = getattr(self.lama.simpul[i].asal, "alasan_perubahan", None)
        return Perubahan(
            "dihapus", tempat.tingkat, tempat, None,
            semula=tempat.teks, tanda=("indikator-dihapus",) if hilang else (), alasan=alasan, isi=tuple(isi),
        )  # fmt: skip

    @staticmethod
    def _utuh_dengan(
        pohon: Pohon[_Isi], akar: int, pasangan: list[int | None], tempat: list[Tempat], rencana: Rencana
    ) -> list[Tempat]:
        return [
            tempat[nomor]._replace(isian=tuple(isian_tercetak(pohon.simpul[nomor].asal, rencana)))
            for nomor in (akar, *_di_bawah(pohon, akar, pasangan))
        ]

    @staticmethod
    def _pindah(lama: Tempat, baru: Tempat, butir: _Isi) -> Perubahan:
        dari, ke = (satu.atas[-1].nama for satu in (lama, baru))
        alasan = getattr(butir, "alasan_perubahan", None)
        return Perubahan("dipindah", baru.tingkat, lama, baru, semula=dari, menjadi=ke, alasan=alasan)

    def _urutan(self) -> Iterator[tuple[int, Perubahan]]:
        """Items that stand elsewhere among the siblings they had: as few as explain the new order."""
        for daftar in [self.anak_lama[i] for i in range(len(self.anak_lama))] + [
            [i for i, simpul in enumerate(self.lama.simpul) if simpul.induk < 0]
        ]:
            tingkat: dict[str, list[tuple[int, int]]] = {}
            for i in daftar:
                j = self.cocok.ke_baru[i]
                if j is not None and self.cocok.setempat(self.lama, self.baru, i, j):
                    tingkat.setdefault(self.lama.simpul[i].tingkat, []).append((i, j))
            for pasangan in tingkat.values():
                if self.cocok.balik:  # the mirror must leave the same items where they are
                    tetap = set(_naik_terpanjang([i for i, _ in sorted(pasangan, key=lambda satu: satu[1])]))
                else:
                    tetap = {i for i, j in pasangan if j in set(_naik_terpanjang([k for _, k in pasangan]))}
                for i, j in pasangan:
                    if i not in tetap:
                        lama, baru = self.tempat_lama[i], self.tempat_baru[j]
                        alasan = getattr(self.baru.simpul[j].asal, "alasan_perubahan", None)
                        yield j, Perubahan(
                            "urutan", baru.tingkat, lama, baru,
                            semula=str(lama.nomor), menjadi=str(baru.nomor), alasan=alasan,
                        )  # fmt: skip

    def jumlah_anggaran(self) -> Iterator[JumlahAnggaran]:
        for j, simpul in enumerate(self.baru.simpul):
            i = self.cocok.ke_lama[j]
            if isinstance(simpul.asal, Rak):
                lama = self.lama.simpul[i].asal if i is not None else None
                yield from _jumlah(self.tempat_baru[j], lama if isinstance(lama, Rak) else None, simpul.asal)
        for i, simpul in enumerate(self.lama.simpul):
            if isinstance(simpul.asal, Rak) and self.cocok.ke_baru[i] is None:
                yield from _jumlah(self.tempat_lama[i], simpul.asal, None)


def _jumlah(tempat: Tempat, lama: Rak | None, baru: Rak | None) -> Iterator[JumlahAnggaran]:
    satu, lain = (
        [kegiatan.anggaran.value for kegiatan in rak.all_kegiatan if kegiatan.anggaran] if rak else []
        for rak in (lama, baru)
    )
    if satu or lain:
        yield JumlahAnggaran(tempat, sum(satu), sum(lain))


def tempat_semua(pohon: Pohon[Any]) -> list[Tempat]:
    """The Tempat of every item, in order."""
    hasil: list[Tempat] = []
    for simpul in pohon.simpul:
        atas = (*hasil[simpul.induk].atas, hasil[simpul.induk]) if simpul.induk >= 0 else ()
        hasil.append(Tempat(simpul.tingkat, simpul.teks, simpul.kode, simpul.nomor + 1, _letak(simpul.asal), atas))
    return hasil


def _letak(asal: Any) -> Any:
    return asal.span("uraian") if hasattr(asal, "span") else None


def _di_bawah(pohon: Pohon[Any], akar: int, pasangan: list[int | None]) -> list[int]:
    """Items below `akar` that have no partner either and hang on it by such."""
    dalam = {akar}
    for nomor in range(akar + 1, len(pohon.simpul)):
        if pohon.simpul[nomor].induk < akar:
            break
        if pohon.simpul[nomor].induk in dalam and pasangan[nomor] is None:
            dalam.add(nomor)
    return sorted(dalam - {akar})


def _naik_terpanjang(angka: list[int]) -> list[int]:
    """A longest rising subsequence."""
    ujung: list[int] = []
    tempat: list[int] = []
    rantai: dict[int, int | None] = {}
    for nomor, nilai in enumerate(angka):
        k = bisect_left(ujung, nilai)
        rantai[nomor] = tempat[k - 1] if k else None
        if k == len(ujung):
            ujung.append(nilai)
            tempat.append(nomor)
        else:
            ujung[k], tempat[k] = nilai, nomor
    hasil: list[int] = []
    nomor_: int | None = tempat[-1] if tempat else None
    while nomor_ is not None:
        hasil.append(angka[nomor_])
        nomor_ = rantai[nomor_]
    return hasil
