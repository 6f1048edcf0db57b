"""rakgen capaian as a user types it: what docs/capaian.md shows, in every report."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from rakgen.progress.profiles import PROFILES
from tests.support.cli import run
from tests.support.docs import blocks, page
from tests.support.progress import PLAN

PAGE = page("docs/capaian.md")


def test_the_page_shows_what_each_profile_sets_and_its_source() -> None:
    rows = {
        f"| `{name}` | {', '.join(f'`{field}: {value}`' for field, value in choices.items())} | {origin} |"
        for name, (choices, origin) in PROFILES.items()
    }
    assert rows <= set(PAGE.splitlines())


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


@pytest.mark.parametrize("report", ["text", "md", "html"])
def test_reports_for_people_are_english_where_that_is_asked_for(shown: Path, report: str) -> None:
    said = run("--lang", "en", "capaian", shown, "--rumus", "--report", report).stdout
    assert "higher is better" in said and "arithmetic" in said and "year" in said
    assert not re.search(r"setahun|arah (naik|turun)|rumus (selisih|bagi)|aritmetik", said)


@pytest.mark.parametrize(
    ("wrong", "line", "columns"),
    [
        ("capaian: {batas: x9}", "  1 | capaian: {batas: x9}", 18),
        ("capaian: {profil: xy}", "  1 | capaian: {profil: xy}", 19),
    ],
)
def test_a_fault_of_the_project_file_is_shown_with_its_line(shown: Path, wrong: str, line: str, columns: int) -> None:
    (shown.parent.parent / "rakgen.yaml").write_text(f"{wrong}\n", encoding="utf-8")
    result = run("capaian", shown)
    assert result.exit_code == 1 and f"rakgen.yaml:1:{columns}" in result.stderr and line in result.stderr


def test_all_reports_say_the_same(shown: Path, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert run("capaian", shown, "--rumus", "--report", f"csv:{file}").exit_code == 0
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
    closing, work = rows[-3:], rows[-4]
    assert [row["Capaian (%)"] for row in closing] == ["84,44", "74,17", "40,00"]
    assert all(row["Rumus"].startswith(f"{row['Capaian (%)']} = ") for row in (*closing, work))
    assert (work["Tingkat"], work["Kode"], work["Status"], work["Capaian (%)"]) == (
        "kegiatan",
        "sipol",
        "berjalan",
        "40,00",
    )
    judged_rows = [row for row in rows if row["Tingkat"] == "indikator"]
    assert len(judged_rows) == 6
    assert [row["Kendala"] for row in judged_rows] == ["", "", "Data satu kecamatan terlambat", "", "", ""]
    content = json.loads(run("capaian", shown, "--report", "json").stdout)
    judged = [one for each in content["rak"][0]["indikator"] for one in each["penilaian"]]
    assert [row["Capaian (%)"] for row in judged_rows] == [one["capaian"].replace(".", ",") for one in judged]
    assert [row["Rumus"] for row in judged_rows] == [one["rumus"] for one in judged]
    notes = content["rak"][0]["indikator"][1]["catatan"]
    assert [note["isian"] for note in notes] == ["kendala", "tindak_lanjut"]
    assert notes[1]["teks"] == "Menjemput data (Sub Bagian Hukum, 15 Juni 2021)"
    table = run("capaian", shown, "--report", "md").stdout
    for row in judged_rows:
        assert f"| {row['Target']} | {row['Realisasi']} | {row['Capaian (%)']} |" in table
    with_working = run("capaian", shown, "--rumus", "--report", "md").stdout
    for said, cells in ((table, 8), (with_working, 9)):
        assert {line.count(" | ") for line in said.splitlines() if line.startswith("| ")} == {cells - 1}
    assert "kendala: Data satu kecamatan terlambat" in table and "berjalan, Rp40.000.000 dari" in table
    assert content["rak"][0]["rerata"]["periode"]["capaian"] == "84.44"
    working = "40.000.000 / 100.000.000 x 100"
    assert content["rak"][0]["anggaran"] == {
        "pagu": 100000000,
        "realisasi": 40000000,
        "serapan": "40.00",
        "rumus": working,
    }


@pytest.mark.slow
def test_every_report_says_which_parts_lack_and_until_when_the_year_is_known(shown: Path) -> None:
    lacks, late = "belum dapat dinilai (belum dilaporkan: T2)", "realisasi sampai T1"
    for report, year in (
        ("text", f"setahun  target 8 laporan  realisasi 2        25,00 %  {late}"),
        ("md", f"| setahun | 8 laporan | 2 | 25,00 |  | {late} |"),
        ("csv", f'setahun,8 laporan,2,"25,00",,,{late},'),
        ("html", f'<b>25,00 %</b><span class="samar"> target 8 laporan, realisasi 2, {late}</span>'),
    ):
        printed = run("capaian", shown, "--periode", "S1", "--report", report).stdout
        assert year in printed and lacks in printed and late in printed, report
    content = json.loads(run("capaian", shown, "--periode", "S1", "--report", "json").stdout)
    of_period, of_year = content["rak"][0]["indikator"][0]["penilaian"]
    assert (of_period["realisasi"], of_period["alasan"]) == (None, "belum dilaporkan: T2")
    assert (of_year["capaian"], of_year["sampai"], of_period["sampai"]) == ("25.00", "T1", None)


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


def test_files_are_told_as_seen_from_where_the_run_started(shown: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shown.parent.parent)
    records = Path("realisasi", "2021.yaml")
    records.write_text(records.read_text(encoding="utf-8").replace("status: berjalan", "status: jalan"), "utf-8")
    for command in ("capaian", "check"):
        said = run(command, "plans/2021.yaml")
        assert "\nrealisasi/2021.yaml:" in f"\n{said.stdout}{said.stderr}", said.output


def test_a_period_of_the_year_only_and_a_wrong_one(shown: Path) -> None:
    assert "   T1 " not in run("capaian", shown, "--periode", "setahun").stdout
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
    result = run("build", folder / "realisasi" / "2021.yaml")
    assert result.exit_code == 2 and "RAK902" in result.stdout + result.stderr


def test_a_text_that_a_spreadsheet_would_run_is_shown(shown: Path) -> None:
    records = shown.parent.parent / "realisasi" / "2021.yaml"
    text = records.read_text(encoding="utf-8").replace("Data satu kecamatan terlambat", "'=HYPERLINK(1)'")
    records.write_text(text.replace("ba-maret.pdf", "'@a'").replace('nilai: "3"', 'nilai: "-3"'), encoding="utf-8")
    printed = run("capaian", shown, "--report", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(printed)))
    cells = {cell for row in rows for cell in row.values()}
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "@") and not cell.startswith('="')]
    assert '="@a"' in cells and "-3" in cells


def test_several_plans_are_one_report_and_those_without_records_are_told(shown: Path) -> None:
    other = shown.with_name("2022.yaml")
    other.write_text(PLAN, encoding="utf-8")
    result = run("capaian", shown.parent, "--periode", "T1")
    assert result.exit_code == 0 and "RAK604" in result.stderr and "2022.yaml" in result.stderr
    assert result.stdout == run("capaian", shown, "--periode", "T1").stdout
    records = shown.parent.parent / "realisasi"
    named = (records / "2021.yaml").read_text(encoding="utf-8").replace("2021.yaml", "2022.yaml")
    (records / "2022.yaml").write_text(named, encoding="utf-8")
    both = run("capaian", shown, other, "--periode", "T1")
    assert both.exit_code == 0 and both.stderr == ""
    assert both.stdout.count(f"{shown}: ketua, T1\n") == both.stdout.count(f"{other}: ketua, T1\n") == 1
    assert run("capaian", shown, other, "--realisasi", records / "2021.yaml").exit_code == 2
    (records / "2022.yaml").unlink()
    twice = run("capaian", shown, "--realisasi", records, "--realisasi", records / "2021.yaml", "--periode", "T1")
    assert twice.exit_code == 0 and twice.stdout == result.stdout
    for file in records.iterdir():
        file.unlink()
    none = run("capaian", shown.parent)
    assert none.exit_code == 1 and f"`rakgen new realisasi {shown} --periode T1`" in none.stderr
    alone = run("capaian", other).stderr
    assert f"`rakgen new realisasi {other} --periode T1`" in alone  # a remedy that leads to the file
    assert run("new", "realisasi", other, "--periode", "T1").exit_code == 0
    assert "RAK604" not in run("capaian", other).stderr


def test_a_plan_is_judged_without_its_layout_and_by_rak(shown: Path) -> None:
    usual = run("capaian", shown).stdout
    shown.write_text(PLAN.replace("layout: renaksi-triwulan", "layout: tiada"), encoding="utf-8")
    assert run("capaian", shown, "--rak", "ketua").stdout == usual
    missing = run("capaian", shown, "--rak", "lain")
    assert (missing.exit_code, missing.stdout) == (2, "") and "RAK906" in missing.stderr


def test_only_what_the_formula_would_judge_waits_for_it(shown: Path) -> None:
    (shown.parent.parent / "rakgen.yaml").write_text("", encoding="utf-8")
    text = PLAN.replace('target: "4"', "target: 4 dari 1000 orang").replace(
        '{T1: "2", T4: "4"}', "{T1: 2 dari 1000 orang}"
    )
    shown.write_text(text, encoding="utf-8")
    result = run("capaian", shown)
    assert "bukan satu angka" in result.stdout and "`rumus_turun` belum dipilih" not in result.stderr
    assert "PLAN..." in run("capaian").stderr
