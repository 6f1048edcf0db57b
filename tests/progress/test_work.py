"""Work: what is reported of kegiatan, sub kegiatan and programmes, at any level, and what is late."""

from __future__ import annotations

from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.model import Periode
from rakgen.model.periode import WHOLE
from rakgen.progress.assess import RakAssessment, assess, assess_programs
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect
from rakgen.progress.work import Standing
from tests.support.each import each
from tests.support.progress import assessed, office, plan_of

PLAN = """\
versi: 1
instansi: Kantor Contoh
tahun: 2021
pelaksana: {hukum: Sub Bagian Hukum}
program:
  P1: {uraian: Program Satu, anggaran: 500, indikator: [{kode: ip, uraian: Indeks program, target: "4"}]}
  P2:
    uraian: Program Dua
    kegiatan: [{kode: lepas, uraian: Lepas, jadwal: T1, anggaran: 40}]
rak:
  - kode: ketua
    layout: renaksi-triwulan
    tujuan:
      - uraian: Tujuan
        indikator: [{kode: it, uraian: Indeks tujuan, target: "10"}]
        sasaran:
          - uraian: Sasaran
            indikator:
              - kode: is
                uraian: Indeks sasaran
                target: "2"
                kegiatan:
                  - kode: a
                    uraian: A
                    jadwal: T1-T2
                    program: P1
                    sub_kegiatan:
                      - kode: a1
                        uraian: A satu
                        jadwal: T1
                        pelaksana: hukum
                        anggaran: 60
                        indikator: [{kode: ia, uraian: Cakupan, target: 80%}]
                      - {kode: a2, uraian: A dua, jadwal: T2, pelaksana: hukum, anggaran: 40}
                  - {kode: b, uraian: B, jadwal: T1, pelaksana: hukum, anggaran: 100, program: P1}
"""
T1, T2 = (Periode.TRIWULAN, 1), (Periode.TRIWULAN, 2)


def judged(folder: Path, records: str, periode: tuple[Periode, int]) -> tuple[list[RakAssessment], list[str]]:
    """The rak and the programmes, and the keys of what is found."""
    plan = office(folder, records, PLAN)
    compiler = Compiler()
    rencana = compiler.check(plan).rencana
    assert rencana is not None
    filed, findings = collect(rencana, read_reported(plan, folder).files)
    rak = assess(rencana.rak[0], filed, periode, OfficeChoices())
    programs = assess_programs(rencana, filed, periode, OfficeChoices())
    return [rak, *([programs] if programs else [])], [finding.key for finding in findings]


def of(assessed: RakAssessment, kode: str) -> Standing:
    return next(one for one in assessed.work if kode in (one.item.kode, one.item.uraian))


def test_indikator_of_every_level_are_judged(tmp_path: Path) -> None:
    reported = (("it", "5"), ("is", "1"), ("ia", "40%"), ("ip", "3"))
    records = "".join(f'  - {{indikator: {kode}, periode: setahun, nilai: "{value}"}}\n' for kode, value in reported)
    (rak, programs), keys = judged(tmp_path, records, WHOLE)
    assert keys == []
    assert {one.indikator.kode: one.year.percentage.text for one in rak.indikator} == {
        "it": "50,00",
        "is": "50,00",
        "ia": "50,00",
    }
    assert [one.year.percentage.text for one in programs.indikator] == ["75,00"]


def test_money_and_status_go_up_from_sub_kegiatan_to_programmes(tmp_path: Path) -> None:
    records = (
        "  - {sub_kegiatan: a1, periode: T1, status: selesai, anggaran: 30}\n"
        "  - {sub_kegiatan: A dua, periode: T2, status: selesai, anggaran: 20}\n"
        "  - {kegiatan: b, periode: T1, status: berjalan, anggaran: 50, kendala: Hujan}\n"
        "  - {program: P2, periode: T1, anggaran: 10}\n"
    )
    (rak, programs), keys = judged(tmp_path, records, T2)
    assert keys == []
    assert (of(rak, "a").spent, of(rak, "a").budget, of(rak, "a").is_late) == (50, 100, False)
    assert (of(rak, "b").status, of(rak, "b").is_late, of(rak, "b").notes) == ("berjalan", True, ())
    assert rak.absorption is not None and rak.absorption.percentage.text == "50,00"
    assert [(one.item.uraian, one.spent, one.budget) for one in programs.work if one.level == "program"] == [
        ("Program Satu", 100, 500),
        ("Program Dua", 10, 40),
    ]
    assert programs.absorption is not None and programs.absorption.percentage.text == "20,37"
    assert of(programs, "lepas").is_late


def test_what_has_ended_or_is_not_over_is_not_late(tmp_path: Path) -> None:
    records = "  - {kegiatan: a, periode: T1, status: batal}\n  - {kegiatan: b, periode: T2, status: selesai}\n"
    (rak, *_), _ = judged(tmp_path, records, T2)
    assert not [one for one in rak.work if one.is_late]
    (tmp_path / "b").mkdir()
    (rak, *_), _ = judged(tmp_path / "b", records, T1)
    assert [one.item.kode for one in rak.work if one.is_late] == ["b"]
    assert of(rak, "b").status is None


def test_names_that_tell_nothing_apart_and_money_counted_twice_are_told(tmp_path: Path) -> None:
    records = (
        "  - {kegiatan: a, periode: T1, anggaran: 60}\n"
        "  - {sub_kegiatan: a1, periode: T1, anggaran: 30}\n"
        "  - {sub_kegiatan: a, periode: T1, status: selesai}\n"
        "  - {program: P3, periode: T1, status: selesai}\n"
        "  - {program: P1, periode: T1, nilai: '1'}\n"
    )
    _, keys = judged(tmp_path, records.replace("  - {program: P1, periode: T1, nilai: '1'}\n", ""), T1)
    assert keys == ["RAK601.tingkat", "RAK601.mirip", "RAK605.ganda"]
    (tmp_path / "b").mkdir()
    plan = office(tmp_path / "b", records, PLAN)
    assert [finding.key for finding in read_reported(plan, tmp_path / "b").findings] == ["RAK600.isian"]


@each(
    ("kegiatan", "sub", "expected", "told"),
    [
        ("anggaran: 1.000", "", "80,00", []),  # both are taken from the budget of the kegiatan
        ("anggaran: 1.000", ", anggaran: 600", "80,00", []),
        ("anggaran_periode: {T1: 1.000}", "", "80,00", []),
        ("pelaksana: umum", ", anggaran: 600", "50,00", ["RAK605"]),  # a budget of the first alone
    ],
)
def test_what_is_spent_on_a_sub_kegiatan_without_a_budget(
    tmp_path: Path, kegiatan: str, sub: str, expected: str, told: list[str]
) -> None:
    item = "kode: x, uraian: X, target: '8'"
    head = plan_of(item).partition("kegiatan: [")[0]
    subs = f"[{{kode: s, uraian: S{sub}}}, {{kode: t, uraian: T}}]"
    plan = f"{head}kegiatan: [{{kode: k, uraian: K, jadwal: semua, {kegiatan}, sub_kegiatan: {subs}}}]}}\n"
    records = "".join(
        f"  - {{sub_kegiatan: {kode}, periode: T1, anggaran: {spent}}}\n"
        for kode, spent in {"s": 300, "t": 500}.items()
    )
    rak, keys = assessed(office(tmp_path, records, plan), T1)
    assert rak.absorption is not None and (rak.absorption.percentage.text, keys) == (expected, told)
