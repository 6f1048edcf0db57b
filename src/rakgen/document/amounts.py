"""Amounts: which fields of a plan hold numbers that are counted with."""

from __future__ import annotations

_AMOUNTS = frozenset(
    "target target_periode target_tahun kondisi_awal kondisi_akhir bobot anggaran anggaran_periode tambahan realisasi"
    " capaian realisasi_anggaran serapan_anggaran".split()
)


def is_amount(field: str) -> bool:
    """True for a plan field that may hold an amount: a target, a weight, a budget, a free field. In every other text (a
    code, a NIP, a name) figures are not counted with.
    """
    return field.partition(".")[2].partition(".")[0] in _AMOUNTS
