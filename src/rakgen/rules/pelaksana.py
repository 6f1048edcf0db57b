"""Pelaksana rules: the unit's place holds a unit, and a registered one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.rules.konteks import Konteks, Temuan, semua_kegiatan

TANDA = frozenset("✓✔√☑☒✗✘vVxX")
"""Signs that offices use as a tick."""


def periksa(konteks: Konteks) -> Iterator[Temuan]:
    """RAK205: a tick where the unit belongs. RAK206: a unit outside the register (only when there is a register)."""
    register = konteks.rencana.pelaksana
    nama = frozenset(register.values())
    contoh = next(iter(register), "prodat")
    for tempat in semua_kegiatan(konteks):
        for nomor, unit in enumerate(tempat.kegiatan.pelaksana or ()):
            letak = tempat.kegiatan.span("pelaksana", nomor)
            if unit.strip() in TANDA:
                yield Temuan(_tanda(konteks.path, letak, contoh), tempat.jalur)
            elif register and unit not in register and unit not in nama:
                yield Temuan(_asing(unit, register, konteks.path, letak), tempat.jalur)


def _tanda(path: str, letak: Span | None, contoh: str) -> Diagnostic:
    return diagnose(
        "RAK205", path, letak, isian="pelaksana", isinya="nama unit", gantinya="unitnya", contoh=contoh,
        isinya_en="a unit", gantinya_en="the unit",
    )  # fmt: skip


def _asing(unit: str, register: Mapping[str, str], path: str, letak: Span | None) -> Diagnostic:
    kunci_nama = {nama.lower(): kunci for kunci, nama in register.items()} | {
        kunci.lower(): kunci for kunci in register
    }
    import difflib

    mirip = difflib.get_close_matches(unit.lower(), kunci_nama, n=1, cutoff=0.7)
    if mirip:
        kunci = kunci_nama[mirip[0]]
        return diagnose("RAK206.mirip", path, letak, nilai=unit, kunci=kunci, nama=register[kunci])
    return diagnose("RAK206", path, letak, nilai=unit)
