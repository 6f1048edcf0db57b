"""What is still to be done, for the calendar."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.progress import PLAN, office

TWO_UNITS = PLAN.replace("{hukum: Sub Bagian Hukum}", "{hukum: Sub Bagian Hukum, umum: Sub Bagian Umum}")
RECORDS = """\
  - indikator: temuan
    periode: T1
    nilai: 50%
    kendala: Data terlambat
    tindak_lanjut:
      - {uraian: "Menjemput data; a, b", pelaksana: hukum, tenggat: 2021-08-15}
      - {uraian: Rapat, pelaksana: [umum, Sub Bagian Hukum], tenggat: Desember 2021}
      - {uraian: Tanpa hari, pelaksana: umum}
  - kegiatan: sipol
    periode: T1
    status: berjalan
    tindak_lanjut: [{uraian: Lanjut, tenggat: 2021-12-31}]
"""


def calendar(plan: Path, *options: str) -> list[dict[str, str]]:
    """The events that are no activity, by their properties."""
    folder = plan.parent.parent / "o"
    shutil.rmtree(folder, ignore_errors=True)
    done = run("build", plan, "--to", "ics", "-o", folder, *options)
    assert done.exit_code == 0, done.stderr
    texts = [file.read_text(encoding="utf-8").replace("\n ", "") for file in sorted(folder.iterdir())]
    blocks = [block for text in texts for block in text.split("BEGIN:VEVENT")]
    events = [dict(re.findall(r"^([A-Z-]+)[;:](.*)$", block, re.MULTILINE)) for block in blocks]
    return sorted((one for one in events if "Periode:" in one.get("DESCRIPTION", "")), key=lambda one: one["DTSTART"])


@pytest.mark.slow
def test_each_task_with_a_day_is_an_event_of_its_units(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, TWO_UNITS)
    first, second, third = calendar(plan)
    assert (first["SUMMARY"], first["DTSTART"], first["DTEND"]) == (
        "Menjemput data\\; a\\, b", "VALUE=DATE:20210815", "VALUE=DATE:20210816"
    )  # fmt: skip
    about = ["Indikator: Persentase temuan yang selesai", "Periode: T1", "Kendala: Data terlambat"]
    assert first["DESCRIPTION"] == "\\n".join([*about, "Pelaksana: Sub Bagian Hukum"])
    assert (second["DTSTART"], second["DTEND"]) == ("VALUE=DATE:20211201", "VALUE=DATE:20220101")
    assert second["CATEGORIES"] == "Sub Bagian Umum,Sub Bagian Hukum"
    assert (third["DTSTART"], third["DTEND"]) == ("VALUE=DATE:20211231", "VALUE=DATE:20220101")
    assert third["CATEGORIES"] == "Sub Bagian Hukum"  # the item's
    assert {event["SEQUENCE"] for event in (first, second, third)} == {"0"} and first["DTSTAMP"] == "20210301T000000Z"
    assert [event["SUMMARY"][:5] for event in calendar(plan, "--pelaksana", "hukum")] == ["Menje", "Rapat", "Lanju"]
    other = tmp_path / "lain.yaml"
    head = "rencana: plans/2021.yaml\nrealisasi:\n  - {kegiatan: sipol, periode: T2, tindak_lanjut: "
    other.write_text(head + "[{uraian: Lain, tenggat: 2021-09-01}]}\n")
    assert {event["SUMMARY"] for event in calendar(plan, "--realisasi", str(other))} == {"Lain"}


@pytest.mark.slow
def test_tasks_of_programmes_and_of_indikator_above_kegiatan_are_in_the_calendars_of_their_units(
    tmp_path: Path,
) -> None:
    register = (
        "program:\n  p: {uraian: Pelayanan, indikator: [{kode: layanan, uraian: Indeks layanan, target: '80'}]}\n"
        "  q: {uraian: Umum, kegiatan: [{uraian: Arsip, pelaksana: umum}],"
        " indikator: [{kode: arsip, uraian: Indeks arsip, target: '80'}]}\nrak:\n"
    )
    text = TWO_UNITS.replace("rak:\n", register).replace(
        "jadwal: semua\n", "jadwal: semua\n                program: p\n"
    )
    text = text.replace(
        "    sasaran:\n",
        "    tujuan:\n      - uraian: Tata kelola\n        indikator: [{kode: tata, uraian: Indeks, target: '80'}]\n"
        "        sasaran:\n",
    )
    text = text.replace("      - uraian: Meningkatnya", "          - uraian: Meningkatnya")
    head, _, tail = text.partition("Meningkatnya layanan\n")
    text = f"{head}Meningkatnya layanan\n" + "".join(f"    {line}\n" for line in tail.splitlines())
    tasks = "".join(
        f"  - {{{item}, periode: T1, tindak_lanjut: [{{uraian: Tugas {number}, tenggat: 2021-08-0{number}}}]}}\n"
        for number, item in enumerate(
            ("indikator: layanan", "program: p", "indikator: arsip", "program: q", "indikator: tata"), 1
        )
    )
    plan = office(tmp_path, tasks, text)
    assert [task["SUMMARY"][-1] for task in calendar(plan, "--pelaksana", "hukum")] == ["1", "2", "5"]
    assert [task["CATEGORIES"] for task in calendar(plan)] == [
        *["Sub Bagian Hukum"] * 2, *["Sub Bagian Umum"] * 2, "Sub Bagian Hukum"
    ]  # fmt: skip


@pytest.mark.slow
def test_a_task_keeps_its_uid_when_its_day_moves_and_other_tasks_come(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS, TWO_UNITS)
    uids = {event["SUMMARY"]: event["UID"] for event in calendar(plan)}
    assert len(set(uids.values())) == 3
    file = tmp_path / "realisasi" / "0.yaml"
    more = "      - {uraian: Rapat, tenggat: 2021-09-01}\n      - {uraian: Rapat"
    file.write_text(file.read_text().replace("2021-08-15", "2021-10-01").replace("      - {uraian: Rapat", more))
    plan.write_text(plan.read_text().replace("    layout:", "    perubahan: 2\n    layout:"))
    again = calendar(plan)
    assert [event["DTSTART"][-4:] for event in again] == ["0901", "1001", "1201", "1231"]
    assert again[1]["UID"] == uids[again[1]["SUMMARY"]] and again[3]["UID"] == uids["Lanjut"]
    assert len({event["UID"] for event in again}) == 4 and {event["SEQUENCE"] for event in again} == {"2"}


def test_files_with_errors_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    plan = office(tmp_path, RECORDS.replace("temuan", "temuann"), TWO_UNITS)
    done = run("build", plan, "--to", "ics", "-o", tmp_path / "o")
    assert done.exit_code != 0 and "RAK601" in done.stderr and not (tmp_path / "o").exists()
    assert run("build", plan, "--to", "md", "-o", tmp_path / "o").exit_code == 0  # where none are printed


@pytest.mark.slow
def test_a_task_of_an_indikator_is_of_the_units_below_it_and_of_the_period_of_its_day(tmp_path: Path) -> None:
    more = """\
          - {kode: lain, uraian: Persentase lain, target: 100%, kegiatan: [{rujukan: sipol}]}
"""
    records = """\
  - {indikator: temuan, periode: T1, nilai: 50%, tindak_lanjut: [{uraian: Satu, tenggat: 2021-08-15}]}
  - {indikator: lain, periode: T1, nilai: 50%, tindak_lanjut: [{uraian: Dua, tenggat: 2021-10-01}]}
  - {indikator: laporan, periode: T1, nilai: "2", tindak_lanjut: [{uraian: Tiga, tenggat: 2022-08-01}]}
  - {indikator: keluhan, periode: T1, nilai: "2", tindak_lanjut: [{uraian: Empat, tenggat: September 2021}]}
"""
    plan = office(tmp_path, records, TWO_UNITS + more)
    assert {event["CATEGORIES"] for event in calendar(plan)} == {"Sub Bagian Hukum"}
    assert [event["SUMMARY"] for event in calendar(plan, "--pelaksana", "hukum")] == ["Satu", "Empat", "Dua", "Tiga"]
    for layout in ("rak-triwulan", "monev-renaksi", "pengukuran-triwulan"):
        asked = ("--layout", layout, "--periode")
        assert [event["SUMMARY"] for event in calendar(plan, *asked, "T3")] == ["Satu", "Empat"]
        assert [event["SUMMARY"] for event in calendar(plan, *asked, "Agustus")] == ["Satu"]
    due = run("capaian", plan, "--periode", "T3", "--report", "html").stdout
    assert "Satu (temuan, Sub Bagian Hukum, 15 Agustus 2021)" in due
