"""Cocok: which item of one version of a plan is which item of another, level by level.

    lama, baru = pohon_rencana(rencana_lama), pohon_rencana(rencana_baru)      # or pohon_sumber(source.root)
    cocok = cocokkan(lama, baru)
    for i, simpul in enumerate(lama.simpul):
        j = cocok.ke_baru[i]                                                   # None: removed
        moved = j is not None and not cocok.setempat(lama, baru, i, j)

Items are matched only within their level, the highest level first, by `kode`, then by identical text in the same place (below the
same, matched, parent), then by the assignment with the greatest total likeness over the whole plan. So an item that was
moved, renamed or reordered stays one item. Comparing B with A gives exactly the mirror of comparing A with B.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any, NamedTuple

from rakgen.diff.calon import pilih_calon
from rakgen.diff.mirip import Penimbang, Profil, profil_pohon
from rakgen.diff.penugasan import tugaskan
from rakgen.diff.pohon import TINGKAT, Pohon, Tingkat, kata

_KELOMPOK_PENUH = 400
"""Pairs up to which items of identical text in one place are weighed pair by pair; more are paired in order."""


class Cocok(NamedTuple):
    """Partners of items by index: `ke_baru[i]` of item i of the old tree, `ke_lama[j]` of item j of the new; None without one.

    `balik` tells that the trees were compared in the other direction; what is derived further keeps the mirror with it.
    """

    ke_baru: list[int | None]
    ke_lama: list[int | None]
    balik: bool = False

    def setempat(self, lama: Pohon[Any], baru: Pohon[Any], i: int, j: int) -> bool:
        """True when the items above old item i and new item j are matched with each other, or both are at the top."""
        atas, bawah = lama.simpul[i].induk, baru.simpul[j].induk
        return bawah == (self.ke_baru[atas] if atas >= 0 else -1)


class Tiga(NamedTuple):
    """One item in three versions, as an index in each tree; None where that version does not have it."""

    asal: int | None
    kami: int | None
    mereka: int | None


def cocokkan(lama: Pohon[Any], baru: Pohon[Any]) -> Cocok:
    """Match the items of two versions of a plan."""
    return _cocokkan(lama, baru, {}, set(), set())


def cocokkan_tiga(asal: Pohon[Any], kami: Pohon[Any], mereka: Pohon[Any]) -> list[Tiga]:
    """Match the items of two versions with those of the version both come from; every item of every tree is in one Tiga.

    An item of `asal` without a partner in a version was removed there. Items that are new in both versions are matched with
    each other the same way, so that what two people added alike is one item. Order: items of `asal`, then new ones of
    `kami`, then new ones of `mereka`.
    """
    satu, dua = cocokkan(asal, kami), cocokkan(asal, mereka)
    tetap = {i: j for i, j in zip(satu.ke_baru, dua.ke_baru, strict=True) if i is not None and j is not None}
    sendiri = {i for i, a in enumerate(satu.ke_lama) if a is not None and i not in tetap}
    lain = {j for j, a in enumerate(dua.ke_lama) if a is not None} - set(tetap.values())
    baru = _cocokkan(kami, mereka, tetap, sendiri, lain)
    hasil = [Tiga(a, i, j) for a, (i, j) in enumerate(zip(satu.ke_baru, dua.ke_baru, strict=True))]
    hasil += [Tiga(None, i, baru.ke_baru[i]) for i, a in enumerate(satu.ke_lama) if a is None]
    return hasil + [Tiga(None, None, j) for j, a in enumerate(dua.ke_lama) if a is None and baru.ke_lama[j] is None]


def _cocokkan(
    lama: Pohon[Any], baru: Pohon[Any], tetap: dict[int, int], tanpa_lama: set[int], tanpa_baru: set[int]
) -> Cocok:
    """Match in a direction that does not depend on which is old, so that the mirror holds even where two choices are equal."""
    balik = _urutan(baru) < _urutan(lama)
    if balik:
        lama, baru, tanpa_lama, tanpa_baru = baru, lama, tanpa_baru, tanpa_lama
        tetap = {j: i for i, j in tetap.items()}
    ke_baru = _Pencocok(lama, baru, tetap, tanpa_lama, tanpa_baru).jalankan()
    ke_lama: list[int | None] = [None] * len(baru.simpul)
    for i, j in enumerate(ke_baru):
        if j is not None:
            ke_lama[j] = i
    return Cocok(ke_lama, ke_baru, True) if balik else Cocok(ke_baru, ke_lama)


def _urutan(pohon: Pohon[Any]) -> list[tuple[str, str, str, int, list[str]]]:
    return [(s.tingkat, s.kode or "", s.teks, s.induk, sorted(s.ciri)) for s in pohon.simpul]


class _Pencocok:
    """One run over two trees; `ke_baru` fills level by level."""

    def __init__(
        self, lama: Pohon[Any], baru: Pohon[Any], tetap: dict[int, int], tanpa_lama: set[int], tanpa_baru: set[int]
    ) -> None:
        self.lama, self.baru = lama, baru
        self.profil_lama, self.profil_baru = profil_pohon(lama), profil_pohon(baru)
        self.ke_baru: list[int | None] = [tetap.get(i) for i in range(len(lama.simpul))]
        terpakai = {*tetap.values(), *tanpa_baru}
        self.sisa_lama = {i for i in range(len(lama.simpul)) if i not in tetap and i not in tanpa_lama}
        self.sisa_baru = {j for j in range(len(baru.simpul)) if j not in terpakai}

    def jalankan(self) -> list[int | None]:
        for tingkat in TINGKAT:
            kiri = [i for i in sorted(self.sisa_lama) if self.lama.simpul[i].tingkat == tingkat]
            kanan = [j for j in sorted(self.sisa_baru) if self.baru.simpul[j].tingkat == tingkat]
            if kiri and kanan:
                self._menurut_kode(kiri, kanan)
                self._di_tempat_sama(tingkat, kiri, kanan)
                self._paling_mirip(tingkat, kiri, kanan)
        return self.ke_baru

    def _pasangkan(self, i: int, j: int) -> None:
        self.ke_baru[i] = j
        self.sisa_lama.discard(i)
        self.sisa_baru.discard(j)

    def _tempat_lama(self, i: int) -> int | None:
        """The place of an old item as an item of the new tree: the partner of its parent; -1 at the top, None without one."""
        induk = self.lama.simpul[i].induk
        return self.ke_baru[induk] if induk >= 0 else -1

    def _rak(self, pohon: Pohon[Any], nomor: int) -> int:
        return list(pohon.jalur(nomor))[-1]

    def _menurut_kode(self, kiri: list[int], kanan: list[int]) -> None:
        """By kode in the same rak; then by a kode that one item of the level has in either plan."""

        def rak_lama(i: int) -> Hashable:
            kode, rak = self.lama.simpul[i].kode, self._rak(self.lama, i)
            return (kode, self.ke_baru[rak]) if kode and rak != i and self.ke_baru[rak] is not None else None

        def rak_baru(j: int) -> Hashable:
            kode, rak = self.baru.simpul[j].kode, self._rak(self.baru, j)
            return (kode, rak) if kode and rak != j else None

        self._tunggal(kiri, kanan, rak_lama, rak_baru)
        self._tunggal(kiri, kanan, lambda i: self.lama.simpul[i].kode, lambda j: self.baru.simpul[j].kode)

    def _tunggal(
        self,
        kiri: Iterable[int],
        kanan: Iterable[int],
        kunci_lama: Callable[[int], Hashable],
        kunci_baru: Callable[[int], Hashable],
    ) -> None:
        """Pair items left over whose key stands once on either side."""
        for i, j in _kelompok(
            self._sisa(kiri, self.sisa_lama), self._sisa(kanan, self.sisa_baru), kunci_lama, kunci_baru
        ):
            if len(i) == 1 and len(j) == 1:
                self._pasangkan(i[0], j[0])

    @staticmethod
    def _sisa(nomor: Iterable[int], sisa: set[int]) -> list[int]:
        return [satu for satu in nomor if satu in sisa]

    def _di_tempat_sama(self, tingkat: Tingkat, kiri: list[int], kanan: list[int]) -> None:
        """Identical text below the same parent: as typed, then but for case, spaces, punctuation and the year.

        Among several of one text those alike in everything else come first, then the most alike.
        """

        def tempat_lama(i: int, *kunci: object) -> Hashable:
            tempat = self._tempat_lama(i)
            return (tempat, *kunci) if tempat is not None and self.profil_lama[i].kunci else None

        def tempat_baru(j: int, *kunci: object) -> Hashable:
            return (self.baru.simpul[j].induk, *kunci) if self.profil_baru[j].kunci else None

        def isi(profil: Profil) -> tuple[object, ...]:
            return profil.ciri, profil.isi

        tahap: list[tuple[Callable[[int], Hashable], Callable[[int], Hashable]]] = [
            (
                lambda i: tempat_lama(i, self.lama.simpul[i].teks, self.profil_lama[i].kunci, *isi(self.profil_lama[i])),
                lambda j: tempat_baru(j, self.baru.simpul[j].teks, self.profil_baru[j].kunci, *isi(self.profil_baru[j])),
            ),
            (
                lambda i: tempat_lama(i, self.profil_lama[i].kunci, *isi(self.profil_lama[i])),
                lambda j: tempat_baru(j, self.profil_baru[j].kunci, *isi(self.profil_baru[j])),
            ),
            (
                lambda i: tempat_lama(i, self.profil_lama[i].kunci),
                lambda j: tempat_baru(j, self.profil_baru[j].kunci),
            ),
            (
                lambda i: tempat_lama(i, kata(self.lama.simpul[i].teks)),
                lambda j: tempat_baru(j, kata(self.baru.simpul[j].teks)),
            ),
        ]  # fmt: skip
        for kunci_lama, kunci_baru in tahap:
            sisa_lama, sisa_baru = self._sisa(kiri, self.sisa_lama), self._sisa(kanan, self.sisa_baru)
            for satu, lain in _kelompok(sisa_lama, sisa_baru, kunci_lama, kunci_baru):
                if len(satu) == len(lain) == 1 or len(satu) * len(lain) > _KELOMPOK_PENUH:
                    pasangan = list(zip(satu, lain, strict=False))
                else:
                    pasangan = self._tugaskan(tingkat, satu, lain, [(i, j) for i in satu for j in lain])
                for i, j in pasangan:
                    self._pasangkan(i, j)

    def _paling_mirip(self, tingkat: Tingkat, kiri: list[int], kanan: list[int]) -> None:
        satu, lain = self._sisa(kiri, self.sisa_lama), self._sisa(kanan, self.sisa_baru)
        if not satu or not lain:
            return
        calon = pilih_calon(
            satu, lain, self.profil_lama, self.profil_baru,
            {i: self._tempat_lama(i) for i in satu}, {j: self.baru.simpul[j].induk for j in lain},
        )  # fmt: skip
        for i, j in self._tugaskan(tingkat, satu, lain, calon):
            self._pasangkan(i, j)
        if tingkat == "rak":
            satu, lain = self._sisa(satu, self.sisa_lama), self._sisa(lain, self.sisa_baru)
            if len(satu) == len(lain) == 1:  # the one plan of an office stays that plan, however much of it changed
                self._pasangkan(satu[0], lain[0])

    def _tugaskan(
        self, tingkat: Tingkat, kiri: list[int], kanan: list[int], calon: Iterable[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """The best assignment among the pairs `calon`; between equal likeness the one that keeps more of the order."""
        lama, baru = self.profil_lama, self.profil_baru
        penimbang = Penimbang(tingkat, [*(lama[i] for i in kiri), *(baru[j] for j in kanan)])
        berat_lama, berat_baru = (
            {n: penimbang.berat(p[n]) for n in daftar} for p, daftar in ((lama, kiri), (baru, kanan))
        )
        dasar = penimbang.ambang - 0.05
        bobot: dict[tuple[int, int], int] = {}
        for i, j in calon:
            setempat = self._tempat_lama(i) == self.baru.simpul[j].induk
            skor = penimbang.skor(lama[i], baru[j], berat_lama[i] + berat_baru[j], setempat=setempat)
            if skor >= penimbang.ambang:
                geser = abs(self.lama.simpul[i].nomor - self.baru.simpul[j].nomor)
                bobot[i, j] = round((skor - dasar) * 1_000_000) * 1000 + 999 - min(geser, 998)
        return sorted(tugaskan(bobot).items())


def _kelompok(
    kiri: Iterable[int],
    kanan: Iterable[int],
    kunci_lama: Callable[[int], Hashable],
    kunci_baru: Callable[[int], Hashable],
) -> Iterable[tuple[list[int], list[int]]]:
    """Items of both sides that share a key; those whose key is None stay out."""
    lama: dict[Hashable, list[int]] = defaultdict(list)
    baru: dict[Hashable, list[int]] = defaultdict(list)
    for i in kiri:
        lama[kunci_lama(i)].append(i)
    for j in kanan:
        baru[kunci_baru(j)].append(j)
    return [(satu, baru[kunci]) for kunci, satu in lama.items() if kunci is not None and kunci in baru]
