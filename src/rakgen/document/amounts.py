"""Amounts: which fields of a plan hold numbers that are counted with."""

from __future__ import annotations

AMOUNTS: tuple[str, ...] = tuple(
    "target target_periode target_tahun kondisi_awal kondisi_akhir anggaran anggaran_periode bobot tambahan realisasi"
    " capaian realisasi_anggaran serapan_anggaran".split()
)
"""The fields of items that hold numbers, those that are most often counted with first."""


def is_amount(field: str) -> bool:
    """True for a plan field that may hold an amount: a target, a weight, a budget, a free field. In every other text (a
    code, a NIP, a name) figures are not counted with.
    """
    return field.partition(".")[2].partition(".")[0] in AMOUNTS
