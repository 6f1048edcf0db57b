"""Jadwal rules: a schedule must be readable in the periods its form prints."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Jadwal, Periode, format_months
from rakgen.rules.konteks import Konteks, Tempat, Temuan
from rakgen.rules.registri import aturan


def _tercetak(konteks: Konteks) -> Iterator[tuple[Tempat, Jadwal, Periode]]:
    """Every kegiatan with a schedule that its form prints, and the finest period of that form."""
    for tempat in konteks.kegiatan:
        jadwal, periode = tempat.kegiatan.jadwal, tempat.cetakan.periode_jadwal
        if jadwal is not None and periode:
            yield tempat, jadwal, max(periode, key=lambda satu: satu.value)


@aturan("RAK122")
def angka_bulan_di_tabel_triwulan(konteks: Konteks) -> Iterator[Temuan]:
    """Angka bulan pada tabel triwulan.

    Angka selalu berarti bulan, tetapi pada tabel triwulan `1-3` dapat dimaksudkan sebagai triwulan I sampai III. Agar tidak salah cetak, tulis salah satu
    bacaannya dengan jelas.

    Salah::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: 1-3
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Rapat koordinasi
            jadwal: T1-T3
            pelaksana: Sub Bagian Umum

    English: A plain number is a month, but on a quarterly form `1-3` may be meant as quarters I to III. Write one of the two readings.
    """
    for tempat, jadwal, halus in _tercetak(konteks):
        if not jadwal.has_number or halus is Periode.BULAN:
            continue
        bulan = format_months(Periode.BULAN, jadwal.bulan)
        if max(jadwal.bulan) <= Periode.TRIWULAN.value:
            kunci, triwulan = "RAK122", format_months(Periode.TRIWULAN, jadwal.bulan)
        else:
            kunci, triwulan = "RAK122.hanya_bulan", format_months(Periode.TRIWULAN, jadwal.in_periode(Periode.TRIWULAN))
        letak = tempat.kegiatan.span("jadwal")
        yield Temuan(
            diagnose(kunci, konteks.path, letak, nilai=jadwal.text, bulan=bulan, triwulan=triwulan), tempat.jalur
        )


@aturan("RAK123")
def jadwal_terlalu_kasar(konteks: Konteks) -> Iterator[Temuan]:
    """Jadwal lebih kasar daripada tabelnya.

    Tabel bulanan tidak dapat mencetak `T1`: bulan mana yang dicentang tidak diketahui. Sebaliknya boleh: jadwal bulan dapat dicetak per triwulan.

    Salah::

        layout: rak-bulanan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: T1
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: rak-bulanan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Nilai akuntabilitas kinerja
                target: B
                kegiatan:
                  - uraian: Evaluasi laporan kinerja
                    jadwal: Januari-Maret
                    pelaksana: Sub Bagian Umum

    English: A monthly form cannot print `T1`: which months to tick is not known. The other way round is fine.
    """
    for tempat, jadwal, halus in _tercetak(konteks):
        if (jadwal.has_number and halus is not Periode.BULAN) or not jadwal.too_coarse(halus):
            continue
        kasar = next(jenis for jenis, _ in jadwal.butir if jenis.value < halus.value)
        contoh = format_months(halus, jadwal.in_periode(halus))
        letak = tempat.kegiatan.span("jadwal")
        yield Temuan(
            diagnose(
                "RAK123", konteks.path, letak, nilai=jadwal.text, halus=halus.word, kasar=kasar.word, contoh=contoh
            ),
            tempat.jalur,
        )
