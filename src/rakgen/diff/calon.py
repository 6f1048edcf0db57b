"""Calon: which pairs of items are worth weighing, found through the rare words and pairs of words they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rakgen.diff.mirip import Profil

_SEMUA = 2_500
"""Pairs up to which every pair is a candidate."""
_TERBAIK = 8
"""Candidates an item gets through its words."""
_SETEMPAT = 24
"""Candidates an item gets among its siblings, those nearest to its own place."""
_LANGKAH = 400
"""Places of the index an item looks at; its rarest words first."""

_Ciri = str | tuple[str, str]


def pilih_calon(
    kiri: Sequence[int],
    kanan: Sequence[int],
    lama: Sequence[Profil],
    baru: Sequence[Profil],
    tempat_lama: Mapping[int, int | None],
    tempat_baru: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Candidate pairs (old, new) of one level, each once.

    `tempat_lama` gives an old item's place as an item of the new tree (None: its parent has no partner), `tempat_baru` that of
    a new item. Small plans get every pair. In large ones each item, old and new, brings those that share most of its rare
    words, and those in the same place.
    """
    if len(kiri) * len(kanan) <= _SEMUA:
        return [(i, j) for i in kiri for j in kanan]
    calon = set(_tetangga(kiri, kanan, tempat_lama, tempat_baru))
    calon.update((i, j) for i, j in _sekata(kiri, kanan, lama, baru))
    calon.update((i, j) for j, i in _sekata(kanan, kiri, baru, lama))
    return sorted(calon)


def _tetangga(
    kiri: Sequence[int], kanan: Sequence[int], tempat_lama: Mapping[int, int | None], tempat_baru: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    saudara: dict[int, list[int]] = defaultdict(list)
    for j in kanan:
        saudara[tempat_baru[j]].append(j)
    urutan: dict[int, int] = defaultdict(int)
    for i in kiri:
        tempat = tempat_lama[i]
        if tempat is None:
            continue
        daftar = saudara.get(tempat, [])
        mulai = max(0, min(urutan[tempat] - _SETEMPAT // 2, len(daftar) - _SETEMPAT))
        urutan[tempat] += 1
        for j in daftar[mulai : mulai + _SETEMPAT]:
            yield i, j


def _sekata(
    dari: Sequence[int], ke: Sequence[int], profil_dari: Sequence[Profil], profil_ke: Sequence[Profil]
) -> Iterator[tuple[int, int]]:
    """For each item of `dari` the best of `ke` by shared features, each feature counting the less, the more items have it."""
    indeks: dict[_Ciri, list[int]] = defaultdict(list)
    for j in ke:
        for ciri in _ciri(profil_ke[j]):
            indeks[ciri].append(j)
    for i in dari:
        nilai: dict[int, float] = defaultdict(float)
        langkah = 0
        for ciri in sorted(
            (satu for satu in _ciri(profil_dari[i]) if satu in indeks), key=lambda satu: len(indeks[satu])
        ):
            daftar = indeks[ciri]
            langkah += len(daftar)
            if langkah > _LANGKAH and nilai:
                break
            for j in daftar[:_LANGKAH]:
                nilai[j] += 1 / len(daftar)
        for j in sorted(nilai, key=lambda satu: (-nilai[satu], satu))[:_TERBAIK]:
            yield i, j


def _ciri(profil: Profil) -> set[_Ciri]:
    return {*profil.kata, *zip(profil.kunci, profil.kunci[1:], strict=False)}
