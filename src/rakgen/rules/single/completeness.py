"""Rules about completeness: what a form prints must be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.model import Sasaran
from rakgen.rules.context import Context, Found
from rakgen.rules.registry import rule


@rule("RAK201")
def indikator_without_target(context: Context) -> Iterator[Found]:
    """Indikator tanpa target.

    Indikator yang tidak mempunyai target tidak dapat diukur. Target tahunan (`target`) atau target tiap periode
    (`target_periode`) sudah cukup salah satu; `"-"` berarti sengaja tidak ada. Hanya diperiksa bila tabelnya mencetak
    target.

    Salah::

        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: T2-T4
                    pelaksana: Sub Bagian Umum

    Benar::

        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: T2-T4
                    pelaksana: Sub Bagian Umum

    English: An indikator without a target cannot be measured. A yearly target or targets for periods will do; "-" means
    deliberately none. Checked only where the form prints targets.
    """
    for place in context.indikator:
        if place.printed.target and place.indikator.target is None and not place.indikator.target_periode:
            yield Found(diagnose("RAK201", context.path, place.indikator.span("uraian")), place.path)


@rule("RAK202")
def indikator_without_kegiatan(context: Context) -> Iterator[Found]:
    """Indikator tanpa kegiatan.

    Rencana aksi memuat kegiatan yang membuat target tercapai; indikator tanpa kegiatan tercetak dengan sel kosong.
    Hanya diperiksa bila tabelnya mempunyai kolom kegiatan (Perjanjian Kinerja tidak). Begitu pula sasaran tanpa
    indikator, bila tabelnya mencetak sasaran dan indikator: yang tidak diukur tidak dapat dikatakan tercapai.

    Salah::

        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%

    Benar::

        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    jadwal: T2-T4
                    pelaksana: Sub Bagian Umum

    English: An action plan says which activities lead to the target; an indikator without any prints empty cells.
    Checked only where the form has columns for activities. So is a sasaran without any indikator, where the form prints
    both: nobody can say that it was reached.
    """
    for place in context.indikator:
        if place.printed.kegiatan and not place.indikator.kegiatan:
            yield Found(diagnose("RAK202", context.path, place.indikator.span("uraian")), place.path)
    for of_item in context.printed_items:
        fields = of_item.printed.fields if of_item.printed is not None else ()
        if isinstance(of_item.item, Sasaran) and not of_item.item.indikator and _MEASURED.issubset(fields):
            yield Found(diagnose("RAK202.sasaran", context.path, of_item.item.span("uraian")), of_item.path)


_MEASURED = frozenset({"sasaran.uraian", "indikator.uraian"})


@rule("RAK203")
def kegiatan_without_jadwal(context: Context) -> Iterator[Found]:
    """Kegiatan tanpa jadwal.

    Tanpa `jadwal` tidak satu kolom periode pun dicentang. Hanya diperiksa bila tabelnya mencetak jadwal; kegiatan
    dengan `rujukan` memakai jadwal kegiatan asalnya.

    Salah::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4
            pelaksana: Sub Bagian Umum

    English: Without `jadwal` no period is ticked. Checked only where the form prints a schedule; a kegiatan with
    `rujukan` takes over the other's.
    """
    for place in context.activities:
        kinds = place.periode("jadwal")
        if not kinds or place.whole.jadwal or place.is_dead_end:
            continue
        example = "T2-T4" if max(kind.value for kind in kinds) < 12 else "Mei-Desember"
        finding = diagnose(place.key("RAK203"), context.path, place.item.span(), contoh=example)
        yield Found(finding, place.path)


@rule("RAK204")
def kegiatan_without_pelaksana(context: Context) -> Iterator[Found]:
    """Kegiatan tanpa pelaksana.

    Kegiatan yang tidak menyebut unit tidak dikerjakan siapa pun, dan evaluator SAKIP menanyakannya. Hanya diperiksa
    bila tabelnya mencetak pelaksana; kegiatan dengan `rujukan` memakai pelaksana kegiatan asalnya.

    Salah::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4

    Benar::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4
            pelaksana: Sub Bagian Umum

    English: An activity that names no unit is nobody's. Checked only where the form prints the unit.
    """
    example = next(iter(context.rencana.pelaksana), "Sub Bagian Umum")
    for place in context.activities:
        if place.prints("pelaksana") and not place.whole.pelaksana and not place.is_dead_end:
            finding = diagnose(place.key("RAK204"), context.path, place.item.span(), contoh=example)
            yield Found(finding, place.path)


@rule("RAK210")
def indikator_without_target_periode(context: Context) -> Iterator[Found]:
    """Indikator tanpa target periode dan tanpa jadwal.

    Tabel dengan kolom target triwulan atau bulan akan kosong pada baris ini. Jika semua kegiatannya berjadwal, temuan
    ini tidak muncul: kemajuan masih dapat dipantau dari jadwal.

    Salah::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    Benar::

        layout: renaksi-triwulan
        sasaran:
          - uraian: Meningkatnya akuntabilitas
            indikator:
              - uraian: Persentase temuan yang ditindaklanjuti
                target: 75%
                target_periode:
                  T2: 40%
                  T4: 75%
                kegiatan:
                  - uraian: Tindak lanjut hasil pemeriksaan
                    pelaksana: Sub Bagian Umum

    English: A form with target columns for periods would be empty on this row. Not reported when every activity has a
    schedule.
    """
    for place in context.indikator:
        indikator = place.indikator
        if not place.printed.target_periode or indikator.target_periode or indikator.target is None:
            continue
        if indikator.target.kind == "tanpa" or (
            indikator.kegiatan and all(kegiatan.jadwal or kegiatan.rujukan for kegiatan in indikator.kegiatan)
        ):
            continue
        yield Found(diagnose("RAK210", context.path, indikator.span("uraian")), place.path)
