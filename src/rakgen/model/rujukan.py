"""Rujukan: codes that stand twice, references that name nothing, programmes outside the register."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.rencana import Butir, Kegiatan, Rak, Rencana, Sasaran


def check_references(rencana: Rencana, path: str) -> list[Diagnostic]:
    """RAK108: a kode used twice, among the rak or within one. RAK109: a rujukan or program that names nothing known."""
    findings = list(_twice(rencana.rak, path))
    for rak in rencana.rak:
        findings += _twice(_butir(rak), path)
        known = rak.referred_kegiatan()
        for kegiatan in rak.all_kegiatan:
            if kegiatan.program and rencana.program and kegiatan.program not in rencana.program:
                findings.append(_program(kegiatan, kegiatan.program, list(rencana.program), path))
            if kegiatan.rujukan and kegiatan.rujukan not in known:
                findings.append(_dangling(kegiatan, kegiatan.rujukan, list(known), path))
    return findings


def _butir(rak: Rak) -> Iterator[Butir]:
    """Every item below a rak in the order it is written."""
    for tujuan in rak.tujuan or ():
        yield tujuan
        yield from _below(tujuan.sasaran)
    yield from _below(rak.sasaran or ())


def _below(all_sasaran: tuple[Sasaran, ...]) -> Iterator[Butir]:
    for sasaran in all_sasaran:
        yield sasaran
        for indikator in sasaran.indikator:
            yield indikator
            for kegiatan in indikator.kegiatan:
                yield kegiatan
                yield from kegiatan.keluaran


def _twice(all_butir: Iterator[Butir] | tuple[Rak, ...], path: str) -> Iterator[Diagnostic]:
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


def _program(kegiatan: Kegiatan, kode: str, known: list[str], path: str) -> Diagnostic:
    from rakgen.text.nearest import OWN_WORD, nearest

    if near := nearest(kode, known, OWN_WORD):
        return diagnose("RAK109.program_mirip", path, kegiatan.span("program"), kode=kode, mirip=near)
    return diagnose("RAK109.program", path, kegiatan.span("program"), kode=kode)
