"""Rules: one module per family; each looks at a plan and yields findings. `jalankan` runs all and applies exceptions."""

from __future__ import annotations

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Butir
from rakgen.rules import jadwal, pelaksana
from rakgen.rules.konteks import Cetakan, Konteks, Temuan

ATURAN = (jadwal.periksa, pelaksana.periksa)
"""Every rule, in the order of its family."""


def jalankan(konteks: Konteks) -> tuple[list[Diagnostic], int]:
    """Run every rule over a plan: the findings that stand, and how many were excepted with a reason.

    An exception that silences nothing is itself a finding (RAK291).
    """
    semua = [temuan for periksa in ATURAN for temuan in periksa(konteks)]
    terpakai: set[tuple[int, str]] = set()
    tinggal: list[Diagnostic] = []
    for temuan in semua:
        pemberi = next((butir for butir in temuan.jalur if temuan.diagnostic.code in butir.pengecualian), None)
        if pemberi is None:
            tinggal.append(temuan.diagnostic)
        else:
            terpakai.add((id(pemberi), temuan.diagnostic.code))
    for butir in _semua_butir(konteks):
        for kode in butir.pengecualian:
            if (id(butir), kode) not in terpakai:
                tinggal.append(diagnose("RAK291", konteks.path, butir.span_kunci("pengecualian"), kode=kode))
    return tinggal, len(semua) - len(tinggal) + sum(satu.code == "RAK291" for satu in tinggal)


def _semua_butir(konteks: Konteks) -> list[Butir]:
    hasil: list[Butir] = []
    for rak, cetakan in zip(konteks.rencana.rak, konteks.cetakan, strict=True):
        if cetakan is None:
            continue
        hasil += [rak, *(rak.tujuan or ())]
        for sasaran in rak.semua_sasaran:
            hasil.append(sasaran)
            for indikator in sasaran.indikator:
                hasil.append(indikator)
                for kegiatan in indikator.kegiatan:
                    hasil += [kegiatan, *kegiatan.keluaran]
    return hasil


__all__ = ["ATURAN", "Cetakan", "Konteks", "Temuan", "jalankan"]
