"""rakgen capaian as a user types it: what docs/capaian.md shows, in every report."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.docs import blocks, page
from tests.support.progress import PLAN

PAGE = page("docs/capaian.md")


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    """The plan that the page is about, with the records and the choices that it shows."""
    for folder in ("plans", "realisasi"):
        (tmp_path / folder).mkdir()
    (tmp_path / "realisasi" / "2021.yaml").write_text(blocks(PAGE, "realisasi")[0], encoding="utf-8")
    (tmp_path / "rakgen.yaml").write_text(blocks(PAGE, "proyek")[0], encoding="utf-8")
    plan = tmp_path / "plans" / "2021.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    return plan


def test_the_page_shows_what_is_printed(shown: Path) -> None:
    result = run("capaian", shown, "--rumus")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == blocks(PAGE, "capaian")[0]


def test_all_reports_say_the_same(shown: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert run("capaian", shown, "--rumus", "--report", f"csv:{file}").exit_code == 0
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8"))))
    closing = [rows.pop() for _ in range(3)]
    assert [row[6] for row in reversed(closing)] == ["84,44", "74,17", "40,00"] and all(row[9] for row in closing)
    assert len(rows) == 7
    content = json.loads(run("capaian", shown, "--report", "json").stdout)
    judged = [one for each in content["rak"][0]["indikator"] for one in each["penilaian"]]
    assert [row[6] for row in rows[1:]] == [one["capaian"].replace(".", ",") for one in judged]
    assert [row[9] for row in rows[1:]] == [one["rumus"] for one in judged]
    table = run("capaian", shown, "--report", "md").stdout
    assert all(f"| {row[4]} | {row[5]} | {row[6]} |" in table for row in rows[1:])
    assert content["rak"][0]["rerata"]["periode"]["capaian"] == "84.44"
    working = "40.000.000 / 100.000.000 x 100"
    assert content["rak"][0]["anggaran"] == {
        "pagu": 100000000,
        "realisasi": 40000000,
        "serapan": "40.00",
        "rumus": working,
    }


def test_choices_that_no_one_made_are_told(shown: Path) -> None:
    (shown.parent.parent / "rakgen.yaml").write_text("", encoding="utf-8")
    result = run("capaian", shown, "--periode", "T1")
    assert result.exit_code == 0
    told = ("tidak menyebut `arah`", "`rumus_turun` belum dipilih", "tidak dibatasi", "Rata-rata dihitung")
    assert [result.stderr.count(words) for words in told] == [1, 1, 1, 1]
    assert "50,00 menurut selisih, 66,67 menurut bagi" in result.stdout
    (shown.parent.parent / "rakgen.yaml").write_text("capaian: {profil: bpss, skala: x}", encoding="utf-8")
    unknown = run("capaian", shown)
    assert unknown.exit_code == 1 and unknown.stderr.count("RAK611") == 2 and unknown.stdout == ""


def test_a_period_of_the_year_only_and_a_wrong_one(shown: Path) -> None:
    assert "T1" not in run("capaian", shown, "--periode", "setahun").stdout
    assert "belum dilaporkan" in run("capaian", shown, "--periode", "T2").stdout
    assert run("capaian", shown, "--periode", "T9").exit_code == 2


def test_a_plan_is_never_overwritten(shown: Path) -> None:
    records = shown.parent.parent / "realisasi" / "2021.yaml"
    before = records.read_bytes()
    assert run("capaian", shown, "--report", f"text:{records.with_suffix('.txt')}").exit_code == 0
    assert run("capaian", shown, "--report", f"json:{records}").exit_code == 2
    assert records.read_bytes() == before


def test_a_file_of_realisasi_is_no_plan(shown: Path) -> None:
    folder = shown.parent.parent
    assert run("check", folder).exit_code == 0
    result = run("check", folder / "realisasi" / "2021.yaml")
    assert result.exit_code == 2 and "RAK902" in result.stdout + result.stderr
