"""Baris: a rak's tree of levels laid out as rows, one per item of the lowest printed level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from rakgen.layout.layout import LEVEL
from rakgen.model import Butir, Kegiatan, Rak


class Baris(NamedTuple):
    """One row: the item of each level (None where there is none), and whether the row is that item's first."""

    butir: tuple[Butir | None, ...]
    awal: tuple[bool, ...]


def susun_baris(rak: Rak, terbawah: int) -> list[Baris]:
    """Rows of a rak down to level number `terbawah` of LEVEL; an item without children gives one row."""
    rujukan = rak.kegiatan_rujukan()
    hasil: list[Baris] = []

    def turun(butir: Butir, level: int, atas: tuple[Butir | None, ...], awal: tuple[bool, ...]) -> None:
        if level == 3:
            butir = _ikuti(cast(Kegiatan, butir), rujukan)
        jalur, mulai = (*atas, butir), (*awal, True)
        anak = _anak(butir, level) if level < terbawah else ()
        if not anak:
            sisa = terbawah - level
            hasil.append(Baris(jalur + (None,) * sisa, mulai + (True,) * sisa))
            return
        for satu in anak:
            turun(satu, level + 1, jalur, mulai)
            mulai = (False,) * len(mulai)

    if rak.tujuan is not None:
        for tujuan in rak.tujuan:
            turun(tujuan, 0, (), ())
    else:
        for sasaran in rak.sasaran or ():
            turun(sasaran, 1, (None,), (True,))
    return hasil


def _anak(butir: Butir, level: int) -> Sequence[Butir]:
    return cast(Sequence[Butir], getattr(butir, LEVEL[level + 1]))


def _ikuti(kegiatan: Kegiatan, rujukan: dict[str, Kegiatan]) -> Kegiatan:
    """A kegiatan that refers to another takes over what it does not say itself."""
    asal = rujukan.get(kegiatan.rujukan) if kegiatan.rujukan else None
    if asal is None:
        return kegiatan
    sendiri = {nama: getattr(kegiatan, nama) for nama in kegiatan.model_fields_set if nama not in {"rujukan", "kode"}}
    return asal.model_copy(update=sendiri)


def hitung_rentang(baris: Sequence[Baris], level: int) -> Iterator[tuple[int, int]]:
    """(first row, number of rows) of each item of a level, in order."""
    mulai = 0
    for nomor in range(1, len(baris) + 1):
        if nomor == len(baris) or baris[nomor].awal[level]:
            yield mulai, nomor - mulai
            mulai = nomor
