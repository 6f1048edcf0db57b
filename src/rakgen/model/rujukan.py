"""Rujukan: codes that stand twice, references that name nothing, programmes outside the register."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.rencana import Butir, Kegiatan, Rak, Rencana, Sasaran


def periksa_rujukan(rencana: Rencana, path: str) -> list[Diagnostic]:
    """RAK108: a kode used twice, among the rak or within one. RAK109: a rujukan or program that names nothing known."""
    temuan = list(_ganda(rencana.rak, path))
    for rak in rencana.rak:
        temuan += _ganda(_butir(rak), path)
        dikenal = rak.kegiatan_rujukan()
        for kegiatan in rak.semua_kegiatan:
            if kegiatan.program and rencana.program and kegiatan.program not in rencana.program:
                temuan.append(_program(kegiatan, kegiatan.program, list(rencana.program), path))
            if kegiatan.rujukan and kegiatan.rujukan not in dikenal:
                temuan.append(_tanpa_tujuan(kegiatan, kegiatan.rujukan, list(dikenal), path))
    return temuan


def _butir(rak: Rak) -> Iterator[Butir]:
    """Every item below a rak in the order it is written."""
    for tujuan in rak.tujuan or ():
        yield tujuan
        yield from _di_bawah(tujuan.sasaran)
    yield from _di_bawah(rak.sasaran or ())


def _di_bawah(daftar: tuple[Sasaran, ...]) -> Iterator[Butir]:
    for sasaran in daftar:
        yield sasaran
        for indikator in sasaran.indikator:
            yield indikator
            for kegiatan in indikator.kegiatan:
                yield kegiatan
                yield from kegiatan.keluaran


def _ganda(semua: Iterator[Butir] | tuple[Rak, ...], path: str) -> Iterator[Diagnostic]:
    pertama: dict[str, Butir] = {}
    for butir in semua:
        if butir.kode is None:
            continue
        lama = pertama.setdefault(butir.kode, butir)
        if lama is not butir:
            letak = lama.span("kode")
            baris = str(letak.line) if letak else "?"
            related = (letak,) if letak else ()
            yield diagnose("RAK108", path, butir.span("kode"), related=related, kode=butir.kode, baris=baris)


def _tanpa_tujuan(kegiatan: Kegiatan, kode: str, dikenal: list[str], path: str) -> Diagnostic:
    letak = kegiatan.span("rujukan")
    if kode == kegiatan.kode:
        return diagnose("RAK109.sendiri", path, letak, kode=kode)
    if mirip := _mirip(kode, dikenal):
        return diagnose("RAK109.mirip", path, letak, kode=kode, mirip=mirip)
    return diagnose("RAK109", path, letak, kode=kode)


def _program(kegiatan: Kegiatan, kode: str, dikenal: list[str], path: str) -> Diagnostic:
    if mirip := _mirip(kode, dikenal):
        return diagnose("RAK109.program_mirip", path, kegiatan.span("program"), kode=kode, mirip=mirip)
    return diagnose("RAK109.program", path, kegiatan.span("program"), kode=kode)


def _mirip(kode: str, dikenal: list[str]) -> str | None:
    import difflib

    mirip = difflib.get_close_matches(kode, dikenal, n=1, cutoff=0.7)
    return mirip[0] if mirip else None
