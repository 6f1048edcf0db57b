"""Mirip: how alike two items are, from 0 to 1, by their words, what lies below them, their properties and their place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log
from typing import Any

from rakgen.diff.pohon import Pohon, Tingkat, kata, tanpa_tahun

BOBOT_TEKS, BOBOT_ISI, BOBOT_CIRI, BOBOT_TEMPAT = 0.60, 0.25, 0.15, 0.10
"""Shares of the score: own text, items below, properties, place (the parents are matched). Shares that say nothing drop out."""

AMBANG: dict[Tingkat, float] = {
    "rak": 0.30, "tujuan": 0.40, "sasaran": 0.50, "indikator": 0.50, "kegiatan": 0.50, "keluaran": 0.50, "aksi": 0.50,
}  # fmt: skip
"""The least score of a pair; below it an item was removed and another added."""

AMBANG_TEKS: dict[Tingkat, float] = {
    "rak": 0.0, "tujuan": 0.0, "sasaran": 0.0, "indikator": 0.25, "kegiatan": 0.30, "keluaran": 0.30, "aksi": 0.30,
}  # fmt: skip
"""The least likeness of the texts themselves: an indikator whose words all changed is another indikator, wherever it stands."""


@dataclass(slots=True)
class Profil:
    """What is compared of one item, worked out once. `kunci` is its text without case, spaces, punctuation and plan year."""

    kunci: tuple[str, ...]
    kata: frozenset[str]
    huruf: frozenset[str]
    isi: frozenset[str]
    kata_isi: frozenset[str]
    ciri: frozenset[str]


def profil_pohon(pohon: Pohon[Any]) -> list[Profil]:
    """A Profil for each item, in order."""
    simpul = pohon.simpul
    kunci = [kata(tanpa_tahun(satu.teks, pohon.tahun)) for satu in simpul]
    isi: list[set[str]] = [set() for _ in simpul]
    kata_isi: list[set[str]] = [set() for _ in simpul]
    for nomor in range(len(simpul) - 1, -1, -1):
        induk = simpul[nomor].induk
        if induk >= 0:
            isi[induk] |= isi[nomor]
            kata_isi[induk] |= kata_isi[nomor]
            if kunci[nomor]:
                isi[induk].add(" ".join(kunci[nomor]))
                kata_isi[induk].update(kunci[nomor])
    return [
        Profil(
            kunci[nomor],
            frozenset(kunci[nomor]),
            _huruf(" ".join(kunci[nomor])),
            frozenset(isi[nomor]),
            frozenset(kata_isi[nomor]),
            simpul[nomor].ciri,
        )
        for nomor in range(len(simpul))
    ]


def _huruf(teks: str) -> frozenset[str]:
    """Runs of three letters, which still agree where a word was only spelled otherwise."""
    return (
        frozenset([teks[i : i + 3] for i in range(len(teks) - 2)])
        if len(teks) > 2
        else frozenset([teks] if teks else ())
    )


def dice(satu: frozenset[str], lain: frozenset[str]) -> float:
    """Share of common members: 1 for equal sets, 0 for disjoint ones (and for two empty ones)."""
    jumlah = len(satu) + len(lain)
    return 2 * len(satu & lain) / jumlah if jumlah else 0.0


class Penimbang:
    """Weighs pairs of items of one level; a word counts the more, the fewer of the items have it."""

    def __init__(self, tingkat: Tingkat, semua: Iterable[Profil]) -> None:
        self.ambang = AMBANG[tingkat]
        self._ambang_teks = AMBANG_TEKS[tingkat]
        daftar = list(semua)
        banyak = Counter(kata for profil in daftar for kata in profil.kata)
        self.nilai = {kata: log(1 + (len(daftar) + 1) / jumlah) for kata, jumlah in banyak.items()}

    def berat(self, profil: Profil) -> float:
        """The summed weight of an item's words."""
        return sum(self.nilai[kata] for kata in profil.kata)

    def teks(self, satu: Profil, lain: Profil, berat: float) -> float:
        """How alike the texts are; `berat` is the weight of the words of both."""
        if satu.kunci == lain.kunci:
            return 1.0
        nilai = self.nilai
        sama = sum([nilai[kata] for kata in satu.kata & lain.kata])
        return 0.6 * (2 * sama / berat if berat else 0.0) + 0.4 * dice(satu.huruf, lain.huruf)

    def skor(self, satu: Profil, lain: Profil, berat: float, *, setempat: bool) -> float:
        """How alike the items are, 0 when they cannot be one item. `setempat`: their parents are matched."""
        jumlah, pembagi = BOBOT_TEMPAT * setempat, BOBOT_TEMPAT
        isi = _isi(satu, lain) if satu.isi or lain.isi else None
        if satu.kunci and lain.kunci:
            teks = self.teks(satu, lain, berat)
            if teks < self._ambang_teks:
                return 0.0
            jumlah, pembagi = jumlah + BOBOT_TEKS * teks, pembagi + BOBOT_TEKS
        elif isi is None and satu.kunci != lain.kunci:
            return 0.0
        if isi is not None:
            jumlah, pembagi = jumlah + BOBOT_ISI * isi, pembagi + BOBOT_ISI
        if satu.ciri or lain.ciri:
            jumlah, pembagi = jumlah + BOBOT_CIRI * dice(satu.ciri, lain.ciri), pembagi + BOBOT_CIRI
        return jumlah / pembagi


def _isi(satu: Profil, lain: Profil) -> float:
    """How alike is what lies below: the same texts, or at least the same words."""
    sama = dice(satu.isi, lain.isi)
    return max(sama, 0.9 * dice(satu.kata_isi, lain.kata_isi)) if sama < 1 else sama
