"""Offices that report what they reached: a plan, its records, and the choices of the office, in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.model import Indikator, Rencana
from rakgen.progress.assess import Assessment, RakAssessment, assess
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect

PLAN = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
tempat: Maju
pelaksana: {hukum: Sub Bagian Hukum}
rak:
  - kode: ketua
    layout: renaksi-triwulan
    pengesahan: {tempat: Maju, tanggal: 2021-03-01, jabatan: "KEPALA,", nama: NAMA}
    sasaran:
      - uraian: Meningkatnya layanan
        indikator:
          - kode: laporan
            uraian: Jumlah laporan
            target: 8 laporan
            target_periode: {T1: "2", T2: "2", T3: "2", T4: "2"}
            kumulatif: tidak
            kegiatan:
              - kode: sipol
                uraian: Pemutakhiran data
                jadwal: semua
                pelaksana: hukum
                anggaran: 100.000.000
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 100%
            target_periode: {T1: 75%, T2: 80%, T3: 90%, T4: 100%}
            kumulatif: ya
            kegiatan:
              - {uraian: Tindak lanjut temuan, jadwal: semua, pelaksana: hukum}
          - kode: keluhan
            uraian: Jumlah keluhan
            target: "4"
            target_periode: {T1: "2", T4: "4"}
            kumulatif: ya
            arah: turun
            kegiatan:
              - {uraian: Perbaikan loket, jadwal: semua, pelaksana: hukum}
"""


def plan_of(*indikator: str) -> str:
    """A plan of one sasaran with these indikator, each as its fields in YAML's short form."""
    head = PLAN[: PLAN.index("          - kode: laporan")]
    work = "kegiatan: [{uraian: Kerja, jadwal: semua, pelaksana: hukum, anggaran: 1.000.000}]"
    return head + "".join(f"          - {{{fields}, {work}}}\n" for fields in indikator)


def office(folder: Path, records: str | Sequence[str], plan: str = PLAN, choices: str = "") -> Path:
    """The plan file of an office; `records` are the lists of what was reached, one a file, `choices` its `capaian`."""
    (folder / "plans").mkdir()
    (folder / "realisasi").mkdir()
    path = folder / "plans" / "2021.yaml"
    path.write_text(plan, encoding="utf-8")
    (folder / "rakgen.yaml").write_text(choices and f"capaian: {choices}\n", encoding="utf-8")
    for number, text in enumerate([records] if isinstance(records, str) else records):
        head = "versi: 1\nrencana: ../plans/2021.yaml\nrealisasi:\n"
        (folder / "realisasi" / f"{number}.yaml").write_text(head + text, encoding="utf-8")
    return path


def assessed(plan: Path, periode: tuple[object, int]) -> tuple[RakAssessment, list[str]]:
    """The first rak of a plan, judged, and the keys of what is found about its records."""
    compiler = Compiler()
    result = compiler.check(plan)
    assert isinstance(result.rencana, Rencana)
    project = compiler.project(plan)
    reported = read_reported(plan, project.folder)
    records, findings = collect(result.rencana, reported.files)
    proyek = project.proyek
    assert proyek is not None
    choices = OfficeChoices.of(proyek.capaian, proyek.skala)
    keys = [finding.key for finding in (*reported.findings, *findings)]
    return assess(result.rencana.rak[0], records, periode, choices), keys  # type: ignore[arg-type]


def of_kode(rak: RakAssessment, kode: str) -> Assessment:
    """The assessment of the indikator of a kode."""
    found = [each for each in rak.indikator if isinstance(each.indikator, Indikator) and each.indikator.kode == kode]
    assert len(found) == 1
    return found[0]
