"""Hasil: what rules yielded, after exceptions, after joining places of one cause, and with the office's own severities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from rakgen.diagnostics import Diagnostic, Severity, diagnose
from rakgen.model import Butir
from rakgen.rules.konteks import Konteks, Temuan, sasaran_rak
from rakgen.rules.registri import ATURAN
from rakgen.source import Mapping as Kelompok

BATAS_TEMPAT = 12
"""How many line numbers a finding names; the rest are counted."""


def terapkan(konteks: Konteks, semua: Sequence[Temuan]) -> tuple[list[Diagnostic], int]:
    """The findings of one plan that stand, and the number of excepted ones; unused exceptions are reported (RAK291)."""
    tinggal, dikecualikan, terpakai = kecualikan(semua)
    hasil = gabungkan(tinggal, konteks.aturan)
    return hasil + list(_tak_terpakai(konteks, terpakai)), dikecualikan


def kecualikan(semua: Iterable[Temuan]) -> tuple[list[Temuan], int, set[tuple[int, str]]]:
    """Findings without an exception, the number of excepted ones (one cause counts once), and the exceptions that served."""
    tinggal: list[Temuan] = []
    terpakai: set[tuple[int, str]] = set()
    tertutup: set[object] = set()
    for temuan in semua:
        kode = temuan.diagnostic.code
        pemberi = next((butir for butir in temuan.jalur if kode in butir.pengecualian), None)
        if pemberi is None:
            tinggal.append(temuan)
        else:
            terpakai.add((id(pemberi), kode))
            tertutup.add((kode, temuan.gabung) if temuan.gabung else id(temuan))
    return tinggal, len(tertutup), terpakai


def gabungkan(semua: Iterable[Temuan], aturan: Mapping[str, str]) -> list[Diagnostic]:
    """One finding for each cause; each with the severity the office set, if it did."""
    kelompok: dict[object, list[Diagnostic]] = {}
    for temuan in semua:
        kunci: object = (temuan.diagnostic.code, temuan.gabung) if temuan.gabung else id(temuan)
        kelompok.setdefault(kunci, []).append(temuan.diagnostic)
    hasil = []
    for kunci, anggota in kelompok.items():
        satu = _satukan(anggota) if isinstance(kunci, tuple) else anggota[0]
        derajat = aturan.get(satu.code)
        if derajat == "mati":
            continue
        hasil.append(satu._replace(severity=cast(Severity, derajat)) if derajat else satu)
    return hasil


def _satukan(anggota: Sequence[Diagnostic]) -> Diagnostic:
    """One finding for several places of one cause; `{tempat}` in its words says how many and on which lines."""
    pertama = anggota[0]
    letak = list(dict.fromkeys(satu.span for satu in anggota if satu.span))
    baris = list(dict.fromkeys(str(satu.line) for satu in letak))
    lebih = len(baris) - BATAS_TEMPAT
    daftar = ", ".join(baris[:BATAS_TEMPAT]) + (f" dan {lebih} lagi" if lebih > 0 else "")
    daftar_en = ", ".join(baris[:BATAS_TEMPAT]) + (f" and {lebih} more" if lebih > 0 else "")
    nilai = {
        **pertama.values,
        "tempat": f" ({len(letak)} tempat: baris {daftar})" if len(letak) > 1 else "",
        "tempat_en": f" ({len(letak)} places: lines {daftar_en})" if len(letak) > 1 else "",
    }
    perbaikan = tuple(dict.fromkeys(sunting for satu in anggota for sunting in satu.fix))
    return pertama._replace(values=nilai, related=tuple(letak[1:]), fix=perbaikan)


def _tak_terpakai(konteks: Konteks, terpakai: set[tuple[int, str]]) -> Iterable[Diagnostic]:
    for butir in _semua_butir(konteks):
        for kode in butir.pengecualian:
            if (id(butir), kode) in terpakai or konteks.aturan.get(kode) == "mati" or kode[:4] in ("RAK3", "RAK5"):
                continue
            bidang = butir.sumber.get("pengecualian") if butir.sumber else None
            kunci = bidang.key(kode) if isinstance(bidang, Kelompok) else None
            tempat = kunci.span if kunci else butir.key_span("pengecualian")
            yield diagnose("RAK291" if kode in ATURAN else "RAK291.bukan", konteks.path, tempat, kode=kode)


def _semua_butir(konteks: Konteks) -> list[Butir]:
    hasil: list[Butir] = []
    for rak, cetakan in zip(konteks.rencana.rak, konteks.cetakan, strict=True):
        if cetakan is None:
            continue
        hasil += [rak, *(rak.tujuan or ())]
        for _, sasaran in sasaran_rak(rak):
            hasil.append(sasaran)
            for indikator in sasaran.indikator:
                hasil.append(indikator)
                for kegiatan in indikator.kegiatan:
                    hasil += [kegiatan, *kegiatan.keluaran]
    return hasil
