"""Rules: one module per family; each looks at a plan and yields findings. `jalankan` runs all and applies exceptions."""

from __future__ import annotations

from rakgen.diagnostics import Diagnostic
from rakgen.rules import (  # noqa: F401  (each module enters its rules; their order is that of reports at one place)
    ejaan,
    ganda,
    jadwal,
    karakter,
    kata_target,
    kelengkapan,
    pelaksana,
    pengesahan,
    sekantor,
    target,
    target_periode,
)
from rakgen.rules.hasil import terapkan
from rakgen.rules.konteks import Cetakan, Konteks, Temuan
from rakgen.rules.registri import ATURAN, Aturan
from rakgen.rules.ringkasan import RakRingkas, ringkas_rencana
from rakgen.rules.sekantor import periksa_bersama


def jalankan(konteks: Konteks) -> tuple[list[Diagnostic], int]:
    """Run every rule over one plan: the findings that stand, and how many were excepted with a reason.

    An exception that silences nothing is itself a finding (RAK291).
    """
    semua = [
        temuan
        for satu in ATURAN.values()
        if satu.periksa is not None and konteks.aturan.get(satu.kode) != "mati"
        for temuan in satu.periksa(konteks)
    ]
    return terapkan(konteks, semua)


__all__ = [
    "ATURAN", "Aturan", "Cetakan", "Konteks", "RakRingkas", "Temuan", "jalankan", "periksa_bersama", "ringkas_rencana",
]  # fmt: skip
