"""Jadwal rules: a schedule must be readable in the periods its form prints."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Jadwal, Kegiatan, Periode, tulis_rentang
from rakgen.rules.konteks import Konteks, Temuan, semua_kegiatan


def periksa(konteks: Konteks) -> Iterator[Temuan]:
    """RAK122: plain numbers on a quarterly form. RAK123: a period coarser than the form's."""
    for tempat in semua_kegiatan(konteks):
        jadwal, periode = tempat.kegiatan.jadwal, tempat.cetakan.periode_jadwal
        if jadwal is None or not periode:
            continue
        halus = max(periode, key=lambda satu: satu.value)
        if jadwal.angka and halus is not Periode.BULAN:
            yield Temuan(_angka(tempat.kegiatan, jadwal, konteks.path), tempat.jalur)
        elif jadwal.terlalu_kasar(halus):
            yield Temuan(_kasar(tempat.kegiatan, jadwal, halus, konteks.path), tempat.jalur)


def _angka(kegiatan: Kegiatan, jadwal: Jadwal, path: str) -> Diagnostic:
    bulan = tulis_rentang(Periode.BULAN, jadwal.bulan)
    tempat = kegiatan.span("jadwal")
    if max(jadwal.bulan) <= Periode.TRIWULAN.value:
        triwulan = tulis_rentang(Periode.TRIWULAN, jadwal.bulan)
        return diagnose("RAK122", path, tempat, nilai=jadwal.teks, bulan=bulan, triwulan=triwulan)
    triwulan = tulis_rentang(Periode.TRIWULAN, jadwal.pada(Periode.TRIWULAN))
    return diagnose("RAK122.hanya_bulan", path, tempat, nilai=jadwal.teks, bulan=bulan, triwulan=triwulan)


def _kasar(kegiatan: Kegiatan, jadwal: Jadwal, halus: Periode, path: str) -> Diagnostic:
    kasar = next(jenis for jenis, _ in jadwal.butir if jenis.value < halus.value)
    contoh = tulis_rentang(halus, jadwal.pada(halus))
    return diagnose(
        "RAK123", path, kegiatan.span("jadwal"), nilai=jadwal.teks, halus=halus.nama, kasar=kasar.nama, contoh=contoh
    )
