"""References: codes that stand twice, references that name nothing, programmes outside the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.butir import Butir, Kegiatan
from rakgen.model.rencana import Rencana
from rakgen.model.walk import referable, walk


def check_references(rencana: Rencana, path: str) -> list[Diagnostic]:
    """RAK108: a kode used twice, among the rak or within one. RAK109: a rujukan, misi or program that names nothing."""
    findings = list(_twice(rencana.rak, path))
    own = [item for program in rencana.program.values() for _, item, above, _ in walk(program) if above]
    findings += _twice((item for item in own if isinstance(item, Butir)), path)
    findings += (
        diagnose("RAK109.program_kegiatan", path, item.span("rujukan"), kode=item.rujukan)
        for item in own
        if isinstance(item, Kegiatan) and item.rujukan
    )
    for rak in rencana.rak:
        items = [item for _, item, above, _ in walk(rak) if above and isinstance(item, Butir)]
        findings += _twice(items, path)
        all_kegiatan = [item for item in items if isinstance(item, Kegiatan)]
        known = referable(all_kegiatan)
        findings += (
            _unregistered("misi", tujuan, tujuan.misi, list(rencana.misi), path)
            for tujuan in rak.tujuan or ()
            if tujuan.misi and tujuan.misi not in rencana.misi
        )
        for kegiatan in all_kegiatan:
            if kegiatan.program and rencana.program and kegiatan.program not in rencana.program:
                findings.append(_unregistered("program", kegiatan, kegiatan.program, list(rencana.program), path))
            if kegiatan.rujukan and kegiatan.rujukan not in known:
                findings.append(_dangling(kegiatan, kegiatan.rujukan, list(known), path))
    return findings


def _twice(all_butir: Iterable[Butir], path: str) -> Iterator[Diagnostic]:
    first: dict[str, Butir] = {}
    for butir in all_butir:
        if butir.kode is None:
            continue
        earlier = first.setdefault(butir.kode, butir)
        if earlier is not butir:
            place = earlier.span("kode")
            line = str(place.line) if place else "?"
            related = (place,) if place else ()
            yield diagnose("RAK108", path, butir.span("kode"), related=related, kode=butir.kode, baris=line)


def _dangling(kegiatan: Kegiatan, kode: str, known: list[str], path: str) -> Diagnostic:
    from rakgen.text.nearest import OWN_WORD, nearest

    place = kegiatan.span("rujukan")
    if kode == kegiatan.kode:
        return diagnose("RAK109.sendiri", path, place, kode=kode)
    if near := nearest(kode, known, OWN_WORD):
        return diagnose("RAK109.mirip", path, place, kode=kode, mirip=near)
    return diagnose("RAK109", path, place, kode=kode)


def _unregistered(
    field: Literal["misi", "program"], butir: Butir, kode: str, known: list[str], path: str
) -> Diagnostic:
    """A key that the register of the field's name has not."""
    from rakgen.text.nearest import OWN_WORD, nearest

    if near := nearest(kode, known, OWN_WORD):
        return diagnose(f"RAK109.{field}_mirip", path, butir.span(field), kode=kode, mirip=near)
    return diagnose(f"RAK109.{field}", path, butir.span(field), kode=kode)
