"""Perjanjian Kinerja rules: a PK against the rencana aksi that carries it out, on what is left unmatched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from rakgen.diagnostics import diagnose
from rakgen.rules.registri import aturan_bersama
from rakgen.rules.ringkasan import IndikatorRingkas, RakRingkas, SasaranRingkas, beda_target
from rakgen.rules.sekantor import TemuanBersama, antar

T = TypeVar("T", SasaranRingkas, IndikatorRingkas)
_MIRIP = 0.8
"""How alike two wordings are at least (difflib's ratio over words and letters) to be one wording with a slip."""


class Pasangan(NamedTuple):
    """A PK and its rencana aksi: wordings that are nearly the same, and what stands on one side only."""

    pk: RakRingkas
    renaksi: RakRingkas
    sasaran_mirip: list[tuple[SasaranRingkas, SasaranRingkas]]
    indikator_mirip: list[tuple[IndikatorRingkas, IndikatorRingkas]]
    sasaran_sisa: tuple[list[SasaranRingkas], list[SasaranRingkas]]
    indikator_sisa: tuple[list[IndikatorRingkas], list[IndikatorRingkas]]


def pasangkan(anggota: Sequence[RakRingkas]) -> Iterator[Pasangan]:
    """Each PK with the rencana aksi that shares most of its indikator: at least half of the shorter list."""
    renaksi = [(rak, {satu.kunci for satu in rak.indikator}) for rak in anggota if not rak.pk and rak.indikator]
    for pk in anggota:
        if not pk.pk or not pk.indikator or not renaksi:
            continue
        kunci = {satu.kunci for satu in pk.indikator}
        terbaik, miliknya = max(renaksi, key=lambda isi: len(kunci & isi[1]))
        if 2 * len(kunci & miliknya) >= min(len(kunci), len(miliknya)):
            yield _bandingkan(pk, terbaik)


def _bandingkan(pk: RakRingkas, renaksi: RakRingkas) -> Pasangan:
    sasaran_pk, sasaran_ra = _sisa(pk.sasaran, renaksi.sasaran)
    indikator_pk, indikator_ra = _sisa(pk.indikator, renaksi.indikator)
    sasaran, indikator = _mirip(sasaran_pk, sasaran_ra), _mirip(indikator_pk, indikator_ra)
    return Pasangan(
        pk, renaksi, sasaran, indikator,
        ([satu for satu in sasaran_pk if satu not in [a for a, _ in sasaran]], [satu for satu in sasaran_ra if satu not in [b for _, b in sasaran]]),
        ([satu for satu in indikator_pk if satu not in [a for a, _ in indikator]],
         [satu for satu in indikator_ra if satu not in [b for _, b in indikator]]),
    )  # fmt: skip


def _sisa(kiri: Sequence[T], kanan: Sequence[T]) -> tuple[list[T], list[T]]:
    """What has no equal on the other side, each wording once."""
    kunci_kiri, kunci_kanan = {satu.kunci for satu in kiri}, {satu.kunci for satu in kanan}
    return (
        list({satu.kunci: satu for satu in kiri if satu.kunci not in kunci_kanan}.values()),
        list({satu.kunci: satu for satu in kanan if satu.kunci not in kunci_kiri}.values()),
    )


def _mirip(kiri: Sequence[T], kanan: Sequence[T]) -> list[tuple[T, T]]:
    """Pairs of nearly the same wording, the likest first; each wording is used once."""
    if not kiri or not kanan:
        return []
    from difflib import SequenceMatcher

    nilai = [
        (SequenceMatcher(None, satu.kunci, dua.kunci, autojunk=False).ratio(), a, b)
        for a, satu in enumerate(kiri)
        for b, dua in enumerate(kanan)
    ]
    hasil: list[tuple[T, T]] = []
    kiri_terpakai: set[int] = set()
    kanan_terpakai: set[int] = set()
    for kemiripan, a, b in sorted(nilai, reverse=True):
        if kemiripan >= _MIRIP and a not in kiri_terpakai and b not in kanan_terpakai:
            kiri_terpakai.add(a)
            kanan_terpakai.add(b)
            hasil.append((kiri[a], kanan[b]))
    return hasil


@aturan_bersama("RAK304")
def uraian_hampir_sama(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Uraian PK dan rencana aksi hampir sama.

    Sasaran dan indikator rencana aksi diambil dari Perjanjian Kinerja kata demi kata. Perbedaan satu dua kata biasanya tidak disengaja. Hanya yang tidak berpasangan antara PK dan
    rencana aksi yang dibandingkan.

    Salah::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya kualitas pengelolaan administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya kualitas administrasi umum pemerintahan
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    English: A rencana aksi takes its sasaran and indikator from the Perjanjian Kinerja word by word. A difference of a word or two is usually a slip. Only what has no equal
    on the other side is compared.
    """
    for pasangan in pasangkan(anggota):
        for apa, mirip in (("sasaran", pasangan.sasaran_mirip), ("indikator", pasangan.indikator_mirip)):
            for satu, dua in mirip:
                yield antar("RAK304", dua.letak, satu.letak, pasangan.pk.kode, apa=apa, lain=satu.uraian)
        for kiri, kanan in pasangan.indikator_mirip:
            if beda_target(kiri, kanan):
                yield antar(
                    "RAK301",
                    kanan.letak_target,
                    kiri.letak_target,
                    pasangan.pk.kode,
                    nilai=kanan.target,
                    lain=kiri.target,
                )


@aturan_bersama("RAK305")
def hanya_di_satu_sisi(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Sasaran atau indikator hanya ada di PK atau hanya di rencana aksi.

    Yang diperjanjikan harus mempunyai rencana aksi, dan rencana aksi tidak memuat indikator di luar Perjanjian Kinerja. Sasaran yang tidak ada dilaporkan satu kali, tanpa
    indikator di bawahnya. Rencana sekantor yang bukan PK memang boleh berbeda.

    Salah::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                  - uraian: Opini BPK terhadap laporan keuangan
                    target: WTP
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    Benar::

        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum

    English: What is agreed needs an action plan, and an action plan has no indikator outside the agreement. A missing sasaran is reported once, without the indikator below
    it. Plans of one office that are no PK may well differ.
    """
    for pasangan in pasangkan(anggota):
        sisi = [("rencana aksi", "the rencana aksi"), ("Perjanjian Kinerja", "the Perjanjian Kinerja")]
        sama = {satu.kunci for satu in pasangan.pk.indikator} & {satu.kunci for satu in pasangan.renaksi.indikator}
        if 2 * len(sama) < len(pasangan.renaksi.indikator):
            del sisi[1]  # a PK for a small part of the rencana aksi: the rest may have a PK of its own
        for nomor, (dokumen, dokumen_en) in enumerate(sisi):
            hilang = {satu.kunci for satu in pasangan.sasaran_sisa[nomor]}
            kurang: list[tuple[str, SasaranRingkas | IndikatorRingkas]] = []
            kurang += [("sasaran", satu) for satu in pasangan.sasaran_sisa[nomor]]
            kurang += [("indikator", satu) for satu in pasangan.indikator_sisa[nomor] if satu.sasaran not in hilang]
            for apa, satu in kurang:
                temuan = diagnose(
                    "RAK305",
                    satu.letak.path,
                    satu.letak.span,
                    apa=apa,
                    Apa=apa.capitalize(),
                    dokumen=dokumen,
                    dokumen_en=dokumen_en,
                )
                yield TemuanBersama(temuan, satu.letak.kecuali)


@aturan_bersama("RAK306")
def anggaran_program_tidak_cocok(anggota: Sequence[RakRingkas]) -> Iterator[TemuanBersama]:
    """Jumlah anggaran kegiatan tidak sama dengan anggaran program.

    Anggaran program dalam Perjanjian Kinerja dibagi habis pada kegiatannya. Kegiatan yang sama dengan anggaran yang sama dihitung satu kali. Hanya diperiksa antara PK dan rencana
    aksi, bila semua kegiatan program itu beranggaran.

    Salah::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 100.000.000
        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum
                        program: awas
                        anggaran: 120.000.000

    Benar::

        program:
          awas:
            uraian: Program Pengawasan
            anggaran: 120.000.000
        rak:
          - kode: pk
            layout: pk
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
          - kode: renaksi
            sasaran:
              - uraian: Meningkatnya akuntabilitas
                indikator:
                  - uraian: Persentase penyelesaian tindak lanjut
                    target: 60%
                    kegiatan:
                      - uraian: Tindak lanjut hasil pemeriksaan
                        jadwal: T2-T4
                        pelaksana: Sub Bagian Umum
                        program: awas
                        anggaran: 120.000.000

    English: A programme's budget in the Perjanjian Kinerja is spent on its kegiatan. Equal kegiatan with equal budgets count once. Checked only between PK and rencana aksi, when
    every kegiatan of the programme has a budget.
    """
    terlihat: set[tuple[str, str]] = set()
    for pasangan in pasangkan(anggota):
        for program, anggaran, teks, letak in (*pasangan.pk.program, *pasangan.renaksi.program):
            isi = {(satu.kunci, satu.anggaran) for satu in pasangan.renaksi.kegiatan if satu.program == program}
            jumlah = sum(nilai for _, nilai in isi if nilai is not None)
            kunci = (pasangan.renaksi.path, program)
            if not isi or None in {nilai for _, nilai in isi} or jumlah == anggaran or kunci in terlihat:
                continue
            terlihat.add(kunci)
            tulis = f"{jumlah:,}".replace(",", ".")
            temuan = diagnose(
                "RAK306" if jumlah > anggaran else "RAK306.kurang", letak.path, letak.span, jumlah=tulis, anggaran=teks
            )
            yield TemuanBersama(temuan, letak.kecuali)
