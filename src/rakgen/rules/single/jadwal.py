"""Rules about the jadwal: a schedule must be readable in the periods its form prints."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Jadwal, Periode, format_periods
from rakgen.rules.context import Context, Found, KegiatanPlace
from rakgen.rules.registry import rule


def _printed_jadwal(context: Context) -> Iterator[tuple[KegiatanPlace, Jadwal, Periode]]:
    """Every kegiatan with a schedule that its form prints, and the finest period of that form."""
    for place in context.kegiatan:
        jadwal, periode = place.kegiatan.jadwal, place.printed.periode_jadwal
        if jadwal is not None and periode:
            yield place, jadwal, max(periode, key=lambda kind: kind.value)


@rule("RAK122")
def month_numbers_in_triwulan_table(context: Context) -> Iterator[Found]:
    """Angka bulan pada tabel triwulan.

    Angka selalu berarti bulan, tetapi pada tabel triwulan `1-3` dapat dimaksudkan sebagai triwulan I sampai III. Agar
    tidak salah cetak, tulis salah satu bacaannya dengan jelas.

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

    English: A plain number is a month, but on a quarterly form `1-3` may be meant as quarters I to III. Write one of
    the two readings.
    """
    for place, jadwal, finest in _printed_jadwal(context):
        if not jadwal.has_number or finest is Periode.BULAN:
            continue
        bulan = format_periods(Periode.BULAN, jadwal.bulan)
        if max(jadwal.bulan) <= Periode.TRIWULAN.value:
            key, triwulan = "RAK122", format_periods(Periode.TRIWULAN, jadwal.bulan)
        else:
            key, triwulan = "RAK122.hanya_bulan", format_periods(Periode.TRIWULAN, jadwal.in_periode(Periode.TRIWULAN))
        span = place.kegiatan.span("jadwal")
        yield Found(diagnose(key, context.path, span, nilai=jadwal.text, bulan=bulan, triwulan=triwulan), place.path)


@rule("RAK123")
def jadwal_too_coarse(context: Context) -> Iterator[Found]:
    """Jadwal lebih kasar daripada tabelnya.

    Tabel bulanan tidak dapat mencetak `T1`: bulan mana yang dicentang tidak diketahui. Sebaliknya boleh: jadwal bulan
    dapat dicetak per triwulan.

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
    for place, jadwal, finest in _printed_jadwal(context):
        if (jadwal.has_number and finest is not Periode.BULAN) or not jadwal.too_coarse(finest):
            continue
        coarser = next(kind for kind, _ in jadwal.parts if kind.value < finest.value)
        example = format_periods(finest, jadwal.in_periode(finest))
        span = place.kegiatan.span("jadwal")
        yield Found(
            diagnose(
                "RAK123", context.path, span, nilai=jadwal.text, halus=finest.word, kasar=coarser.word, contoh=example
            ),
            place.path,
        )
