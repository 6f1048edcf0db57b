"""Konteks: what a rule looks at, and what it yields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.model import Butir, Indikator, Kegiatan, Periode, Rak, Rencana


class Cetakan(NamedTuple):
    """What the layouts of a rak print: fields as `level.isian`, and the kinds of periods a jadwal is printed in."""

    isian: frozenset[str]
    periode_jadwal: frozenset[Periode]


class Konteks(NamedTuple):
    """A plan, its path as messages print it, and for each of its rak what is printed of it (None: its layout is unknown)."""

    rencana: Rencana
    path: str
    cetakan: Sequence[Cetakan | None]


class Temuan(NamedTuple):
    """A finding and the items it lies in, outermost first: any of them may except it."""

    diagnostic: Diagnostic
    jalur: tuple[Butir, ...]


class Tempat(NamedTuple):
    """A kegiatan with what stands above it."""

    rak: Rak
    cetakan: Cetakan
    indikator: Indikator
    kegiatan: Kegiatan
    jalur: tuple[Butir, ...]


def semua_kegiatan(konteks: Konteks) -> Iterator[Tempat]:
    """Every kegiatan of every rak whose layout is known."""
    for rak, cetakan in zip(konteks.rencana.rak, konteks.cetakan, strict=True):
        if cetakan is None:
            continue
        for sasaran in rak.semua_sasaran:
            for indikator in sasaran.indikator:
                for kegiatan in indikator.kegiatan:
                    yield Tempat(rak, cetakan, indikator, kegiatan, (rak, sasaran, indikator, kegiatan))
