"""The report in JSON keeps its schema."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import jsonschema
import pytest

from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.reports.json_ import write_json
from rakgen.model.levels import LEVEL_NAMES
from rakgen.system.resources import templates
from tests.support.change_pairs import CASES, DATA, PARTIES, SIPOL, Case
from tests.support.diff_plans import I, Item, K, Plan, S, plan
from tests.support.diff_reports import compared
from tests.support.each import each

SCHEMA = json.loads((templates() / "schema" / "perubahan.schema.json").read_text(encoding="utf-8"))


@pytest.mark.slow
@each("case", CASES)
def test_json_keeps_its_schema(case: Case) -> None:
    data = json.loads(write_json(compared(case.old, case.new)))
    jsonschema.Draft7Validator(SCHEMA).validate(data)
    assert data["sama"] == (not case.changes)
    assert [p["jenis"] for p in data["rencana"][0]["perubahan"]] == [change[0] for change in case.changes]


def test_json_of_a_target_and_a_schedule() -> None:
    old = plan(S(DATA, I(PARTIES, "75%", K(SIPOL, "Mei-Juni"))))
    new = plan(S(DATA, I(PARTIES, "77,5%", K(SIPOL, "Juli-Agustus"))))
    target, jadwal = json.loads(write_json(compared(old, new)))["rencana"][0]["perubahan"]
    assert target["rincian"] == {"selisih": 2.5, "persen": 3.3333, "satuan": "poin", "nilai": "lebih baik"}
    assert jadwal["rincian"] == {"periode": "bulan", "tambah": [7, 8], "hilang": [5, 6], "geser": 2}
    assert (jadwal["keterangan"], jadwal["keparahan"]) == ("mundur 2 bulan", "informasi")
    assert jadwal["tempat_baru"]["jalur"][1]["uraian"] == DATA


def test_plans_in_one_version_only() -> None:
    data = json.loads(write_json([FilePair("a.yaml", None), FilePair(None, "b.yaml")]))
    jsonschema.Draft7Validator(SCHEMA).validate(data)
    assert [(rencana["status"], rencana["tanda"]) for rencana in data["rencana"]] == [
        ("dihapus", ["indikator-dihapus"]),
        ("baru", []),
    ]


def test_the_schema_knows_every_level() -> None:
    assert set(SCHEMA["definitions"]["tingkat"]["enum"]) == {"rencana", *LEVEL_NAMES}


def test_changes_of_a_programme_and_of_a_sub_kegiatan_keep_the_schema() -> None:
    def version(name: str, target: str, amount: str) -> Plan:
        measure = {"uraian": "Nilai", "target": target}
        part = Item("sub_kegiatan", "Satu", "satu", {"anggaran": amount})
        given = plan(S(DATA, I(PARTIES, "75%", K(SIPOL, "Mei-Juni", "hukum", part))))
        return replace(given, head={"program": {"tata": {"uraian": name, "indikator": [measure]}}})

    text = write_json(compared(version("Tata", "1", "10"), version("Tata kelola", "2", "20")))
    jsonschema.Draft7Validator(SCHEMA).validate(json.loads(text))
    assert {"program", "sub_kegiatan"} <= set(re.findall('"tingkat": "(.*)"', text))
