"""Reports: JSON keeps its schema, HTML and Markdown let no text out of its cell, text fits its width."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from rakgen.diff.change import mark_words
from rakgen.diff.compare import compare
from rakgen.diff.reports.grouping import FilePair
from rakgen.diff.reports.html import write_html
from rakgen.diff.reports.json_ import write_json
from rakgen.diff.reports.markdown import write_md
from rakgen.diff.reports.terminal import write_text
from rakgen.system.resources import templates
from tests.support.change_pairs import CASES, DATA, LARGE, PARTIES, SIPOL, Case, one, row
from tests.support.diff_plans import I, K, Plan, S, plan

SCHEMA = json.loads((templates() / "schema" / "perubahan.schema.json").read_text(encoding="utf-8"))
HOSTILE = "Rapat <script>alert(1)</script> | `a` *b* ![x](http://y) @admin\n## judul"


def compared(old: Plan, new: Plan) -> list[FilePair]:
    return [FilePair("lama.yaml", "baru.yaml", compare(old.model(), new.model()))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
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


def test_html_is_escaped_and_alone() -> None:
    page = write_html(compared(one(), one(K(f"{SIPOL} {HOSTILE}", id=SIPOL))))
    assert "<script" not in page and "http://" not in page.replace(HOSTILE, "").replace("(http://y)", "")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert re.search(r"(src|href)=", page) is None
    assert page.startswith('<!DOCTYPE html>\n<html lang="id">')


def test_html_sets_years_side_by_side() -> None:
    new = one(target="80%")
    new.tahun = 2022
    page = write_html(compared(one(), new))
    assert '<th scope="col">Tahun 2021</th><th scope="col">Tahun 2022</th>' in page


def test_markdown_keeps_each_change_in_its_row() -> None:
    text = write_md(compared(one(), one(K(f"{SIPOL} {HOSTILE}", id=SIPOL))))
    rows = [line for line in text.split("\n") if line.startswith("| ")]
    assert len(rows) == 2  # the heading and the one change
    assert len(re.findall(r"(?<!\\)\|", rows[1])) == 5
    assert "<script" not in text and "@admin" not in text and "\n## judul" not in text


def test_markdown_marks_words() -> None:
    text = write_md(compared(one(K("Rapat kerja tahunan")), one(K("Rapat kerja bulanan"))))
    assert "| kegiatan | Rapat kerja ~~tahunan~~ | Rapat kerja **bulanan** | redaksi disesuaikan |" in text


def test_text_fits_and_colour_is_never_alone() -> None:
    pairs = compared(plan(S("Mutu", *LARGE)), plan(S("Mutu", *LARGE[:2], I("Nilai keterbukaan informasi", "70"))))
    plain, coloured = write_text(pairs, 60), write_text(pairs, 60, colour=True)
    assert max(map(len, plain.split("\n"))) <= 60
    assert "\x1b[" not in plain and "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert '- indikator "Indeks kepuasan pemohon" dihapus' in plain.replace("\n        ", " ")


def test_budget_totals() -> None:
    text = write_text(compared(row(anggaran="1.000.000"), row(anggaran="1.250.000")), 120)
    assert "Jumlah anggaran rak ketua: Rp1.000.000 -> Rp1.250.000 (selisih +Rp250.000)" in text


@pytest.mark.parametrize(
    ("old", "new", "left", "right"),
    [
        ("Rapat kerja", "Rapat kerja", [("Rapat kerja", False)], [("Rapat kerja", False)]),
        ("Rapat kerja", "Rapat dinas", [("Rapat ", False), ("kerja", True)], [("Rapat ", False), ("dinas", True)]),
        ("", "Baru", [], [("Baru", True)]),
        ("a b c d", "a x y d", [("a ", False), ("b c", True), (" d", False)], [("a ", False), ("x y", True), (" d", False)]),
    ],
)  # fmt: skip
def test_word_marks(old: str, new: str, left: list[tuple[str, bool]], right: list[tuple[str, bool]]) -> None:
    assert mark_words(old, new) == (left, right)
