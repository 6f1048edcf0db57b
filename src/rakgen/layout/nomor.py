"""Nomor: the running numbers of a table's NO column, in the patterns forms use."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.layout.baris import Baris
from rakgen.layout.isian_layout import LEVEL
from rakgen.layout.kolom import Kolom
from rakgen.model.saring import original_number

_ROMAWI = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


def romawi(nomor: int) -> str:
    """4 -> IV."""
    hasil = ""
    for nilai, huruf in _ROMAWI:
        hasil += huruf * (nomor // nilai)
        nomor %= nilai
    return hasil


def huruf(nomor: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    hasil = ""
    while nomor > 0:
        nomor, sisa = divmod(nomor - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil


def tingkat_nomor(kolom: Kolom, baris: Sequence[Baris]) -> int:
    """Index in LEVEL of what a NO column counts, -1 for rows: what `per` says, else the topmost level the plan has."""
    if kolom.per == "baris":
        return -1
    if kolom.per is not None:
        return LEVEL.index(kolom.per)
    return next((i for i, butir in enumerate(baris[0].butir) if butir is not None), 0) if baris else 0


def susun_nomor(kolom: Kolom, baris: Sequence[Baris]) -> list[str]:
    """The number printed on each row of a table (that of the item it belongs to), '' where nothing is counted.

    Items of a reduced plan keep the numbers of the whole one; rows are counted as they are printed.
    """
    level = tingkat_nomor(kolom, baris)
    ulang = LEVEL.index(kolom.ulang) if kolom.ulang else None
    pola = kolom.pola or "{n}."
    urutan = 0
    dalam = [0] * len(LEVEL)  # number of the current item of each level within the item above it
    hasil: list[str] = []
    for satu in baris:
        for i in range(len(LEVEL)):
            if satu.awal[i] and satu.butir[i] is not None:
                dalam[i] = semula(satu, i) or (1 if any(satu.awal[:i]) else dalam[i] + 1)
        if ulang is not None and satu.awal[ulang]:
            urutan = 0
        dihitung = not satu.program if level < 0 else satu.butir[level] is not None
        if dihitung and (level < 0 or satu.awal[level]):
            urutan = (original_number(satu.butir[level], kolom.ulang or "") if level >= 0 else None) or urutan + 1
        hasil.append(_tulis(pola, urutan, dalam) if dihitung else "")
    return hasil


def semula(baris: Baris, level: int) -> int | None:
    """The number that the item of a level has in the item above it, where the plan was reduced."""
    atas = [LEVEL[i] for i in range(level) if baris.butir[i] is not None and LEVEL[i] != "program"]
    return original_number(baris.butir[level], atas[-1] if atas else "")


def _tulis(pola: str, nomor: int, dalam: Sequence[int]) -> str:
    pola = pola.replace("{n}", str(nomor))
    if "{" not in pola:
        return pola
    isian = {
        "a": huruf(nomor),
        "A": huruf(nomor).upper(),
        "I": romawi(nomor),
        "i": romawi(nomor).lower(),
    }
    isian |= {nama: str(dalam[i]) for i, nama in enumerate(LEVEL)}
    for nama, nilai in isian.items():
        pola = pola.replace(f"{{{nama}}}", nilai)
    return pola
