"""Penugasan: the best one-to-one assignment over a sparse set of weighted pairs, by shortest augmenting paths."""

from __future__ import annotations

import heapq
from collections.abc import Mapping

_Pilihan = dict[int, dict[int, int]]


def tugaskan(bobot: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Choose pairs (row, column), none of which share a row or a column, with the greatest sum of weights.

    `bobot` gives the weight, a whole number, of each pair that may be chosen; pairs of weight 0 or less never are. A row or
    a column may stay without a partner. The result, as {row: column}, is optimal on the pairs given: rows are added one by
    one, each along a shortest augmenting path under dual prices (Jonker and Volgenant 1987, sparse, with a heap), and "no
    partner" is a column of its own for every row. Whole numbers leave no rounding that could spoil the proof.
    """
    pilihan: _Pilihan = {}
    for (i, j), nilai in sorted(bobot.items()):
        if nilai > 0:
            pilihan.setdefault(i, {})[j] = nilai
    pemilik: dict[int, int] = {}  # column -> its row
    harga: dict[int, int] = {}  # column -> its dual price: 0 while nobody has it, never above
    for i in sorted(
        pilihan, key=lambda satu: (len(pilihan[satu]), satu)
    ):  # short paths first; the sum does not depend on it
        _tambah(i, pilihan, pemilik, harga)
    return {i: j for j, i in pemilik.items()}


def _tambah(baru: int, pilihan: _Pilihan, pemilik: dict[int, int], harga: dict[int, int]) -> None:
    """Add row `baru`: Dijkstra over columns by cost (minus the weight) less price, to a free column or a row that gives up."""
    jarak: dict[int, int] = {}
    dari: dict[int, int] = {}  # column -> the row it was reached from
    selesai: dict[int, None] = {}
    tumpukan: list[tuple[int, int]] = []

    def buka(i: int, dasar: int) -> None:
        for j, nilai in pilihan[i].items():
            sejauh = dasar - nilai - harga.get(j, 0)
            if j not in selesai and sejauh < jarak.get(j, sejauh + 1):
                jarak[j], dari[j] = sejauh, i
                heapq.heappush(tumpukan, (sejauh, j))

    menyerah, batas = baru, 0  # the cheapest row to go without a partner so far, and the distance of doing so
    buka(baru, 0)
    ujung: int | None = None
    while tumpukan:
        sejauh, j = heapq.heappop(tumpukan)
        if j in selesai or sejauh > jarak[j]:
            continue
        if sejauh > batas:
            break
        if j not in pemilik:
            ujung, batas = j, sejauh
            break
        selesai[j] = None
        i = pemilik[j]
        dasar = sejauh + pilihan[i][j] + harga.get(j, 0)
        if dasar < batas:
            menyerah, batas = i, dasar
        buka(i, dasar)
    for j in selesai:
        if jarak[j] < batas:
            harga[j] = harga.get(j, 0) + jarak[j] - batas
    milik = {pemilik[j]: j for j in selesai}
    if ujung is None:
        ujung = milik.get(menyerah)
    while ujung is not None:
        i = dari[ujung]
        pemilik[ujung] = i
        ujung = milik.get(i)
