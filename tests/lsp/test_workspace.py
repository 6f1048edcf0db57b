"""What is found in the documents of an editor, over texts that are not saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.api import check
from rakgen.compiler import Compiler
from tests.support.each import each
from tests.support.editor import FILES, PLACE, PLAN, PROYEK, RECORDS, Desk


def told(desk: Desk, name: str = PLACE) -> list[tuple[str, int]]:
    return [(one.code, one.span.line if one.span else 0) for one in desk.findings()[name]]


def test_the_findings_are_those_of_a_check(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    text = PLAN.replace("T2-T4", "1-3").replace("pelaksana: prodat", "pelaksana: prodta")
    desk.put(PLACE, text)
    found = desk.findings()
    assert [one.code for one in found[PLACE]] == ["RAK122", "RAK206"]
    assert found == {PLACE: list(check(desk.path(), text).findings), "rakgen.yaml": []}
    assert check(desk.path()).findings == ()  # nothing was saved


def test_a_plan_is_held_against_a_project_file_and_a_layout_that_are_not_saved(tmp_path: Path) -> None:
    layout = "judul: RAK\nkolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n"
    files = {"templates/layouts/kantor.yaml": layout, **FILES, PLACE: PLAN.replace("rak-triwulan", "kantor")}
    desk = Desk(tmp_path, files)
    before = told(desk)
    desk.put("rakgen.yaml", PROYEK.replace("  hukum:", "  hkm:"))
    assert ("RAK206", 25) in told(desk) and ("RAK206", 25) not in before
    desk.put("rakgen.yaml", PROYEK)
    assert told(desk) == before
    desk.put("templates/layouts/kantor.yaml", layout.replace("sasaran.uraian", "sasaran.uraia"))
    assert told(desk, "templates/layouts/kantor.yaml") == [("RAK502", 3)]


@pytest.mark.parametrize("files", [FILES, {PLACE: PLAN.replace("versi: 1", "instansi: Kantor")}])
def test_files_that_are_not_saved_at_all_are_there(tmp_path: Path, files: dict[str, str]) -> None:
    layout, plan, records = "templates/layouts/baru.yaml", "plans/2027.yaml", "realisasi/t1.yaml"
    desk = Desk(tmp_path, files | {PLACE: files[PLACE].replace("rak-triwulan", "baru")})
    assert "RAK110" in dict(told(desk))
    desk.put(layout, "judul: RAK\nkolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n")
    assert desk.path(PLACE) in desk.workspace.concerned(desk.path(layout)) and "RAK110" not in dict(told(desk))
    desk.put(records, RECORDS.replace("2026", "2027"))
    assert told(desk, records) == [("RAK604", 1)]
    desk.put(plan, files[PLACE].replace("2026", "2027"))
    assert desk.path(records) in desk.workspace.concerned(desk.path(plan))
    assert "RAK604" not in dict(told(desk, records))
    desk.path(records).parent.mkdir()
    desk.path(records).write_text(RECORDS.replace("2026", "2027"))
    desk.workspace.forget()
    assert "RAK604" not in dict(told(desk, records)), "it lies in the folder now, its plan on no disk"
    desk.close(plan)
    desk.close(layout)
    assert "RAK604" in dict(told(desk, records)) and "RAK110" in dict(told(desk))


def test_faults_of_a_project_file_stand_in_it_whoever_is_open(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FILES | {"rakgen.yaml": PROYEK + "kertas: A9\n"})
    fault = [("RAK105", 7)]
    assert told(desk, "rakgen.yaml") == fault and fault[0] not in told(desk)
    desk.close("rakgen.yaml")
    assert told(desk, "rakgen.yaml") == fault


def test_what_stands_in_a_folder_is_told_at_the_document(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    desk = Desk(tmp_path, {PLACE: PLAN.replace("versi: 1", "instansi: Kantor")})
    assert ("RAK912", None, str(folder)) in [(one.code, one.span, one.path) for one in desk.findings()[PLACE]]


def test_records_are_held_against_a_plan_that_is_not_saved(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FILES | {"realisasi/t1.yaml": RECORDS})
    assert told(desk, "realisasi/t1.yaml") == []
    desk.put(PLACE, PLAN.replace("kode: layanan", "kode: layana"))
    assert ("RAK601", 3) in told(desk, "realisasi/t1.yaml")
    concerned = desk.workspace.concerned(desk.path())
    assert concerned == [desk.path(), desk.path("realisasi/t1.yaml")]
    assert set(desk.workspace.concerned(desk.path("rakgen.yaml"))) == set(desk.workspace.texts)


def test_open_plans_of_one_office_and_year_are_held_against_each_other(tmp_path: Path) -> None:
    other = PLAN.replace("kode: ketua", "kode: sekretaris").replace("target: 90%", "target: 80%")
    desk = Desk(tmp_path, FILES | {"plans/lain.yaml": other})
    codes = [code for code, _ in [*told(desk), *told(desk, "plans/lain.yaml")]]
    assert any(code.startswith("RAK3") for code in codes)
    assert told(desk) == told(desk)  # nothing is told twice, however often it is asked
    desk.close("plans/lain.yaml")
    assert not any(code.startswith("RAK3") for code, _ in told(desk))


def test_a_plan_that_was_alone_is_held_against_one_that_is_opened_later(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert not any(code.startswith("RAK3") for code, _ in told(desk))
    desk.path("plans/lain.yaml").write_text("", encoding="utf-8")
    desk.put("plans/lain.yaml", PLAN.replace("kode: ketua", "kode: sekretaris").replace("target: 90%", "target: 80%"))
    desk.workspace.check(desk.path("plans/lain.yaml"))  # and no other
    found = desk.workspace.findings()
    assert any(one.code.startswith("RAK3") for told in found.values() for one in told)


def test_yaml_of_other_programs_is_left_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"docker-compose.yml": "services:\n\tweb: [\n"})
    assert desk.findings() == {"docker-compose.yml": []}


def test_what_no_one_foresaw_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nol")

    desk = Desk(tmp_path)
    monkeypatch.setattr(Compiler, "check_one", broken)
    assert [(one.code, dict(one.values)) for one in desk.findings()[PLACE]] == [
        ("RAK999", {"sebab": "ZeroDivisionError: nol"})
    ]


@pytest.mark.slow
@each("text", ["", "\x00", "\ud800", "﻿versi: 1", "a" * 5_100_000, "[" * 2000, "rak: *x", "\t\n" * 50])
def test_any_text_is_looked_at_without_a_fault(tmp_path: Path, text: str) -> None:
    desk = Desk(tmp_path)
    desk.put(PLACE, text)
    found = desk.findings()[PLACE]
    assert found and not any(one.code == "RAK999" for one in found)
