"""Offices that report what they reached: a plan, its records, and the choices of the office, in a folder."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import overload

from rakgen.cli.jobs import check
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.model import Indikator, Rencana
from rakgen.progress.assess import Assessment, RakAssessment, assess
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect
from rakgen.rules.manual.pages import filled

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
    work = "kegiatan: [{{uraian: Kerja {}, jadwal: semua, pelaksana: hukum, anggaran: 1.000.000}}]"
    items = (f"{fields}, {work.format(number)}" for number, fields in enumerate(indikator))
    return head + "".join(f"          - {{{fields}}}\n" for fields in items)


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


def checked(plan: Path, *paths: Path) -> list[Diagnostic]:
    """What `rakgen check` finds in a plan's files of what was reached, or in the files named; of plans themselves what
    concerns the year before.
    """
    compiler = Compiler()
    results = [check(compiler, path) for path in paths or (plan,)]
    findings = [finding for result in results for finding in result.findings]
    own = [finding for finding in findings if not finding.code.startswith("RAK5")]
    return [finding for finding in own if finding.path != str(plan) or finding.code == "RAK630"]


def example(folder: Path, fragment: str) -> list[Diagnostic]:
    """What is found in an example of a manual page: the part of a plan, of `rakgen.yaml` and of a file of what was
    reached that it shows, and the value of the year before that a remark names.
    """
    blocks = {block.partition(":")[0]: block for block in re.split(r"(?m)^(?=\w+:)", fragment) if block}
    records = blocks.pop("realisasi", "")
    project = "".join(blocks.pop(name, "") for name in ("capaian", "aturan"))
    text = filled("".join(blocks.values()))[0]
    plan = office(folder, [], text)
    (folder / "rakgen.yaml").write_text(project, encoding="utf-8")
    if records:
        (folder / "realisasi" / "2021.yaml").write_text(f"rencana: ../plans/2021.yaml\n{records}", encoding="utf-8")
    if remark := re.search(r"# realisasi 2020: (\S+)", text):
        add_last_year(plan, f'  - {{indikator: temuan, periode: T4, nilai: "{remark[1]}"}}\n')
    return checked(plan)


def add_last_year(plan: Path, records: str, text: str | None = None) -> None:
    """The plan of the year before, the same one unless a text is given, with what was reached of it."""
    before = (text or plan.read_text(encoding="utf-8")).replace("tahun: 2021", "tahun: 2020")
    plan.with_name("2020.yaml").write_text(before, encoding="utf-8")
    head = "rencana: ../plans/2020.yaml\nrealisasi:\n"
    (plan.parent.parent / "realisasi" / "2020.yaml").write_text(head + records, encoding="utf-8")


ManyRecords = str | Mapping[str, Mapping[str, str]]


@overload
def check_records(
    folder: Path,
    items: Sequence[str],
    records: ManyRecords,
    choices: str = "",
) -> list[str]: ...
@overload
def check_records(
    folder: Path,
    items: Sequence[str],
    records: ManyRecords,
    choices: str = "",
    *,
    whole: bool,
) -> list[Diagnostic]: ...
def check_records(
    folder: Path,
    items: Sequence[str],
    records: ManyRecords,
    choices: str = "",
    *,
    whole: bool = False,
) -> list[str] | list[Diagnostic]:
    """The keys of what is found in the records of a plan with these indikator, or the findings themselves; `records`
    are lines, or values by kode and period, of which `3/10` is a fraction.
    """
    if not isinstance(records, str):
        every = [(kode, *value) for kode, values in records.items() for value in values.items()]
        records = "".join(
            f"  - {{indikator: {kode}, periode: {periode}, {_value(text)}}}\n" for kode, periode, text in every
        )
    folder.mkdir(exist_ok=True)
    findings = checked(office(folder, records, plan_of(*items), choices))
    return findings if whole else [finding.key for finding in findings]


def _value(text: str) -> str:
    top, _, bottom = text.partition("/")
    return f"pembilang: {top}, penyebut: {bottom}" if bottom else f'nilai: "{text}"'
