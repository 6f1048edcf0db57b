"""Ganda rules: the same thing written twice in one rak."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Kegiatan
from rakgen.rules.konteks import Konteks, Temuan
from rakgen.rules.registri import aturan


def ringkas(teks: str) -> str:
    """A text for comparison: lower case, single spaces, no space before % or around /, no closing full stop."""
    teks = " ".join(teks.split()).casefold().rstrip(" .;,")
    return teks.replace(" %", "%").replace("/ ", "/").replace(" /", "/")


@aturan("RAK208")
def ditulis_dua_kali(konteks: Konteks) -> Iterator[Temuan]:
    """Indikator atau kegiatan ditulis dua kali.

    Indikator yang sama dua kali dalam satu sasaran, atau kegiatan yang sama dua kali dalam satu indikator, biasanya sisa salin-tempel. Kegiatan yang
    sama di bawah indikator lain tidak dilaporkan, begitu pula kegiatan yang dibagi antarunit.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum
          - uraian: Rapat koordinasi
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1, T3
            pelaksana: Sub Bagian Umum

    English: The same indikator twice under one sasaran, or the same kegiatan twice under one indikator, is usually left over from copying. The same
    kegiatan under another indikator, or shared between units, is not reported.
    """
    sasaran: object = None
    indikator_lama: dict[str, str] = {}
    for satu in konteks.indikator:
        if satu.sasaran is not sasaran:
            sasaran, indikator_lama = satu.sasaran, {}
        letak = satu.indikator.span("uraian")
        baris = str(letak.line if letak else "?")
        kunci = ringkas(satu.indikator.uraian)
        if lama := indikator_lama.get(kunci):
            yield Temuan(
                diagnose("RAK208", konteks.path, letak, apa="Indikator", apa_en="indikator", baris=lama), satu.jalur
            )
        indikator_lama.setdefault(kunci, baris)
        dilihat: dict[str, Kegiatan] = {}
        for kegiatan in satu.indikator.kegiatan:
            if kegiatan.uraian is None:
                continue
            asli = dilihat.setdefault(ringkas(kegiatan.uraian), kegiatan)
            if asli is kegiatan or _unit_lain(asli, kegiatan):
                continue
            tempat = asli.span("uraian")
            temuan = diagnose(
                "RAK208", konteks.path, kegiatan.span("uraian"), apa="Kegiatan", apa_en="kegiatan",
                baris=str(tempat.line if tempat else "?"),
            )  # fmt: skip
            yield Temuan(temuan, (*satu.jalur, kegiatan))


def _unit_lain(satu: Kegiatan, dua: Kegiatan) -> bool:
    return bool(satu.pelaksana and dua.pelaksana and not set(satu.pelaksana) & set(dua.pelaksana))


@aturan("RAK225")
def anggaran_berulang(konteks: Konteks) -> Iterator[Temuan]:
    """Anggaran kegiatan yang sama ditulis berulang.

    Kegiatan yang mendukung beberapa indikator sering ditulis beberapa kali dengan anggaran yang sama; bila dijumlahkan, anggarannya terhitung ganda. Tulis
    kegiatan itu satu kali dengan `kode`, lalu rujuk dari indikator lain.

    Salah::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum
              - uraian: Persentase OPD dengan nilai B ke atas
                target: 80%
                kegiatan:
                  - uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-jadwal
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - kode: periksa
                    uraian: Pemeriksaan pada OPD Provinsi
                    anggaran: 15.753.340.000
                    jadwal: Maret-November
                    pelaksana: Sub Bagian Umum
              - uraian: Persentase OPD dengan nilai B ke atas
                target: 80%
                kegiatan:
                  - rujukan: periksa

    English: An activity that serves several indikator is often written several times with the same budget, which then counts double in a sum. Write it
    once with a `kode` and refer to it elsewhere.
    """
    kelompok: dict[tuple[int, str, int], list[Temuan]] = {}
    for satu in konteks.kegiatan:
        kegiatan = satu.kegiatan
        if kegiatan.uraian is None or kegiatan.anggaran is None or kegiatan.rujukan or not kegiatan.anggaran.value:
            continue
        kunci = (satu.nomor, ringkas(kegiatan.uraian), kegiatan.anggaran.value)
        temuan = diagnose(
            "RAK225", konteks.path, kegiatan.span("anggaran"), kegiatan=kegiatan.uraian, anggaran=kegiatan.anggaran.text
        )
        kelompok.setdefault(kunci, []).append(Temuan(temuan, satu.jalur, f"{kunci}"))
    for anggota in kelompok.values():
        if len(anggota) > 1:
            yield from anggota
