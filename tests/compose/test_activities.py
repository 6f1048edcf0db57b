"""Activities of a Document: every kegiatan once, a rujukan counted where it says something of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.forms import document_of
from tests.support.plans import REFERENCE, compile_plan
from tests.support.renstra import RENSTRA

PLAN = """versi: 1
instansi: Kantor
tahun: 2022
pelaksana:
  hukum: Bagian Hukum
  umum: Bagian Umum
rak:
  - kode: a
    layout: rak-triwulan
    sasaran:
      - uraian: S1
        indikator:
          - uraian: I1
            target: 75%
            kegiatan:
              - kode: K1
                uraian: Rapat
                jadwal: T1, T3
                pelaksana: [hukum, umum]
              - uraian: Sama
                jadwal: T2
                pelaksana: hukum
              - uraian: Sama
                jadwal: T2
                pelaksana: hukum
          - uraian: I2
            target: 75%
            kegiatan:
              - rujukan: K1
              - rujukan: K1
                jadwal: T4
"""


def activities(tmp_path: Path, text: str = PLAN) -> list[tuple[str, tuple[int, ...], tuple[str, ...]]]:
    plan = tmp_path / "plan.yaml"
    plan.write_text(text, encoding="utf-8")
    return [(activity.text, activity.months, activity.units) for activity in compile_plan(plan).activities]


def test_each_kegiatan_once(tmp_path: Path) -> None:
    units = ("Bagian Hukum", "Bagian Umum")
    assert activities(tmp_path) == [
        ("Rapat", (1, 2, 3, 7, 8, 9), units),
        ("Sama", (4, 5, 6), units[:1]),
        ("Sama", (4, 5, 6), units[:1]),
        ("Rapat", (10, 11, 12), units),
    ]


def test_a_part_of_the_plan_has_the_sub_kegiatan_of_a_rujukan_once(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    sub = "                sub_kegiatan: [{uraian: Undangan, jadwal: T1, pelaksana: hukum}]\n"
    head, tail = PLAN.split("              - uraian: Sama", 1)
    plan.write_text(f"{head}{sub}              - uraian: Sama{tail}", encoding="utf-8")
    for asked in ((), ("--pelaksana", "hukum"), ("--periode", "T1")):
        told = run("build", plan, "--to", "ics", "-o", tmp_path / "o.ics", *asked)
        assert told.exit_code == 0, told.stderr
        assert (tmp_path / "o.ics").read_text(encoding="utf-8").count("SUMMARY:Undangan") == 1, asked


def test_keys_stay_when_the_schedule_changes(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    before = [activity.key for activity in compile_plan(plan).activities]
    assert before[0] == "a/K1" and before[2] == f"{before[1]}-2" and len(set(before)) == 4
    plan.write_text(PLAN.replace("T2", "T3").replace("75%", "80%"), encoding="utf-8")
    assert [activity.key for activity in compile_plan(plan).activities] == before


@pytest.mark.slow
def test_reference_plan() -> None:
    document = compile_plan(REFERENCE)
    assert [section.name for section in document.sections] == ["ketua", "sekretaris"]
    assert document.year == 2021
    assert len(document.activities) == 12 + 8
    assert sum(len(activity.months) for activity in document.activities if activity.section == "sekretaris") == 64


def test_a_rak_in_two_layouts_is_two_sections_of_the_same_activities(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN.replace("layout: rak-triwulan", "layout: [rak-triwulan, rak-triwulan]"), encoding="utf-8")
    document = compile_plan(plan)
    assert [section.name for section in document.sections] == ["a", "a (2)"]
    first, second = document.activities[:4], document.activities[4:]
    assert [activity.key for activity in first] == [activity.key for activity in second]
    assert {activity.section for activity in second} == {"a (2)"}


def test_a_section_says_which_revision_it_prints_and_when_it_was_signed(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    rak = PLAN[PLAN.index("  - kode: a") :].replace("rujukan: K1", "uraian: Lain")
    signed = {"b": "perubahan: 3\n    pengesahan: [{nama: A}, {tanggal: 9 Agustus 2022}]", "c": "perubahan: 1"}
    signed["d"] = "pengesahan: {tanggal: '${tanggal_naskah}'}"
    more = [rak.replace("kode: a\n", f"kode: {kode}\n    {fields}\n") for kode, fields in signed.items()]
    plan.write_text(PLAN + "".join(more), encoding="utf-8")
    assert [(one.name, one.revision, one.date) for one in compile_plan(plan).sections] == [
        ("a", 0, None),
        ("b", 3, (2022, 8, 9)),
        ("c", 1, None),
        ("d", 0, None),
    ]


def test_an_activity_of_other_years_is_no_appointment_of_the_plan_s() -> None:
    found = {
        one.text: one.months
        for one in document_of("kolom:\n  - {judul: A, isi: kegiatan.uraian}\n", RENSTRA).activities
    }
    assert found == {"K1": tuple(range(1, 13)), "K2": (), "K3": ()}
