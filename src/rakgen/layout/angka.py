"""Angka: numbers as Indonesian forms print them, and the sums and percentages a form asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Fungsi = Literal["jumlah", "persen", "selisih", "rata-rata"]


def tulis_angka(nilai: Decimal, desimal: int | None = None) -> str:
    """A number with dots for thousands and a decimal comma; `desimal` places, or as many as it has (at most 4).

    Rounded half up, as offices do: 0,125 to two places is 0,13.
    """
    tempat = min(4, max(0, -int(nilai.normalize().as_tuple().exponent))) if desimal is None else desimal
    bulat = nilai.quantize(Decimal(1).scaleb(-tempat), rounding=ROUND_HALF_UP)
    tanda = "-" if bulat < 0 else ""
    utuh, _, pecahan = f"{abs(bulat):f}".partition(".")
    ribuan = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", utuh)
    return tanda + ribuan + (f",{pecahan}" if pecahan else "")


def tulis_rupiah(nilai: Decimal, contoh: Sequence[str]) -> str:
    """An amount written as the amounts `contoh` that it sums up: with `Rp` and with `,00` where all of them have it."""
    awalan = [cocok[0] for teks in contoh if (cocok := re.match(r"[Rr][Pp]\.?\s*", teks.strip()))]
    depan = awalan[0] if contoh and len(awalan) == len(contoh) else ""
    sen = bool(contoh) and all(re.search(r",00?$", teks.strip()) for teks in contoh)
    return depan + tulis_angka(nilai, 2 if sen else None)


def hitung(fungsi: Fungsi, bagian: Sequence[Sequence[Decimal]], desimal: int | None) -> tuple[Decimal, str] | None:
    """A computed number with its printed form; None where a number it needs is missing.

    `bagian` holds the numbers of each field: `jumlah` and `rata-rata` go over all of them; `persen` is the first field's sum
    over the second's, times 100, and `selisih` the first less the second. A percentage over 0 is none.
    """
    semua = [angka for satu in bagian for angka in satu]
    if fungsi in ("jumlah", "rata-rata"):
        if not semua:
            return None
        nilai = sum(semua, Decimal(0))
        if fungsi == "rata-rata":
            nilai /= len(semua)
            desimal = 2 if desimal is None and nilai != nilai.to_integral_value() else desimal
        return nilai, tulis_angka(nilai, desimal)
    if len(bagian) < 2 or not bagian[0] or not bagian[1]:
        return None
    satu, dua = sum(bagian[0], Decimal(0)), sum(bagian[1], Decimal(0))
    if fungsi == "selisih":
        return satu - dua, tulis_angka(satu - dua, desimal)
    if dua == 0:
        return None
    nilai = satu / dua * 100
    bulat = nilai.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP) if desimal is None else nilai
    return nilai, tulis_angka(bulat, desimal) + "%"
