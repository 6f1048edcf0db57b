"""Kelengkapan rules: what a form prints must be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.diagnostics import diagnose
from rakgen.rules.konteks import Konteks, Temuan
from rakgen.rules.registri import aturan


@aturan("RAK201")
def indikator_tanpa_target(konteks: Konteks) -> Iterator[Temuan]:
    """Indikator tanpa target.

    Indikator yang tidak mempunyai target tidak dapat diukur. Target tahunan (`target`) atau target tiap periode
    (`target_periode`) sudah cukup salah satu; `"-"` berarti sengaja tidak ada. Hanya diperiksa bila tabelnya mencetak target.

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

    English: An indikator without a target cannot be measured. A yearly target or targets for periods will do; "-" means deliberately none.
    Checked only where the form prints targets.
    """
    for satu in konteks.indikator:
        if satu.cetakan.target and satu.indikator.target is None and not satu.indikator.target_periode:
            yield Temuan(diagnose("RAK201", konteks.path, satu.indikator.span("uraian")), satu.jalur)


@aturan("RAK202")
def indikator_tanpa_kegiatan(konteks: Konteks) -> Iterator[Temuan]:
    """Indikator tanpa kegiatan.

    Rencana aksi memuat kegiatan yang membuat target tercapai; indikator tanpa kegiatan tercetak dengan sel kosong. Hanya diperiksa bila
    tabelnya mempunyai kolom kegiatan (Perjanjian Kinerja tidak).

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

    English: An action plan says which activities lead to the target; an indikator without any prints empty cells. Checked only where the
    form has columns for activities.
    """
    for satu in konteks.indikator:
        if satu.cetakan.kegiatan and not satu.indikator.kegiatan:
            yield Temuan(diagnose("RAK202", konteks.path, satu.indikator.span("uraian")), satu.jalur)


@aturan("RAK203")
def kegiatan_tanpa_jadwal(konteks: Konteks) -> Iterator[Temuan]:
    """Kegiatan tanpa jadwal.

    Tanpa `jadwal` tidak satu pun kolom periode dicentang. Hanya diperiksa bila tabelnya mencetak jadwal; kegiatan dengan `rujukan`
    memakai jadwal kegiatan asalnya.

    Salah::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Tindak lanjut hasil pemeriksaan
            jadwal: T2-T4
            pelaksana: Sub Bagian Umum

    English: Without `jadwal` no period is ticked. Checked only where the form prints a schedule; a kegiatan with `rujukan` takes over the
    other's.
    """
    for satu in konteks.kegiatan:
        if not satu.cetakan.periode_jadwal or satu.kegiatan.jadwal or satu.asal.jadwal or satu.buntu:
            continue
        contoh = "T2-T4" if max(satu.cetakan.periode_jadwal, key=lambda p: p.value).value < 12 else "Mei-Desember"
        yield Temuan(diagnose("RAK203", konteks.path, satu.kegiatan.span(), contoh=contoh), satu.jalur)


@aturan("RAK204")
def kegiatan_tanpa_pelaksana(konteks: Konteks) -> Iterator[Temuan]:
    """Kegiatan tanpa pelaksana.

    Kegiatan yang tidak menyebut unit tidak dikerjakan siapa pun, dan evaluator SAKIP menanyakannya. Hanya diperiksa bila tabelnya mencetak
    pelaksana; kegiatan dengan `rujukan` memakai pelaksana kegiatan asalnya.

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
    contoh = next(iter(konteks.rencana.pelaksana), "Sub Bagian Umum")
    for satu in konteks.kegiatan:
        if "kegiatan.pelaksana" not in satu.cetakan.isian or satu.buntu:
            continue
        if not satu.kegiatan.pelaksana and not satu.asal.pelaksana:
            yield Temuan(diagnose("RAK204", konteks.path, satu.kegiatan.span(), contoh=contoh), satu.jalur)


@aturan("RAK210")
def indikator_tanpa_target_periode(konteks: Konteks) -> Iterator[Temuan]:
    """Indikator tanpa target periode dan tanpa jadwal.

    Tabel dengan kolom target triwulan atau bulan akan kosong pada baris ini. Jika semua kegiatannya berjadwal, temuan ini tidak muncul: kemajuan
    masih dapat dipantau dari jadwal.

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

    English: A form with target columns for periods would be empty on this row. Not reported when every activity has a schedule.
    """
    for satu in konteks.indikator:
        indikator = satu.indikator
        if not satu.cetakan.target_periode or indikator.target_periode or indikator.target is None:
            continue
        if indikator.target.kind == "tanpa" or (
            indikator.kegiatan and all(k.jadwal or k.rujukan for k in indikator.kegiatan)
        ):
            continue
        yield Temuan(diagnose("RAK210", konteks.path, indikator.span("uraian")), satu.jalur)
