"""--pelaksana, --periode and --per-pelaksana: one unit's or one period's work, and what is said where there is none."""

from __future__ import annotations

import json
from pathlib import Path

import icalendar
import pytest
from click.testing import Result

from tests.support.cli import run
from tests.support.plans import REFERENCE
from tests.support.readers import markdown_tables


@pytest.mark.slow
def test_one_unit_by_key_or_name() -> None:
    by_key = run("show", REFERENCE, "--pelaksana", "tekmas", "--rak", "ketua", "--width", 300)
    assert by_key.exit_code == 0
    rows = [line for line in by_key.stdout.splitlines() if "✓" in line]
    assert len(rows) == 4 and all("Sub Bagian Teknis & Hupmas" in row for row in rows)
    assert "Pelaksana: Sub Bagian Teknis & Hupmas" in by_key.stdout
    assert "THOMAS DOHU" not in by_key.stdout
    by_name = run("show", REFERENCE, "--pelaksana", "sub bagian teknis & hupmas", "--rak", "ketua", "--width", 300)
    assert by_name.stdout == by_key.stdout


def test_rows_keep_their_numbers() -> None:
    text = run("show", REFERENCE, "--pelaksana", "umum", "--width", 300).stdout
    assert [line[1:4].strip() for line in text.splitlines() if "✓" in line] == ["3."]


def test_one_period() -> None:
    text = run("show", REFERENCE, "--periode", "Jan", "--rak", "sekretaris", "--width", 300).stdout
    assert "Periode: Jan" in text
    assert len([line for line in text.splitlines() if "✓" in line]) == 4


def test_several_units() -> None:
    text = run(
        "show", REFERENCE, "--pelaksana", "sdm", "--pelaksana", "umum", "--rak", "sekretaris", "--width", 300
    ).stdout
    assert len([line for line in text.splitlines() if "✓" in line]) == 2


def test_an_unknown_unit() -> None:
    result = run("show", REFERENCE, "--pelaksana", "hukun", "--lang", "en")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'RAK950: There is no unit "hukun" in this plan. Did you mean "hukum"?' in result.stderr
    assert "hukum (Sub Bagian Hukum); sdm (Sub Bagian Organisasi & SDM)" in result.stderr


def test_a_unit_like_none() -> None:
    result = run("show", REFERENCE, "--pelaksana", "xyz")
    assert 'RAK950: Tidak ada pelaksana "xyz" dalam rencana ini.\n' in result.stderr


def test_no_period() -> None:
    result = run("show", REFERENCE, "--periode", "Q1")
    assert result.exit_code == 2
    assert '"Q1" bukan periode; tulis misalnya T2, Mei, S1 atau Mei-Juli.' in result.stderr
    for name in ("setahun", "Tahun", "semua", "2021"):
        said = " ".join(run("build", REFERENCE, "--periode", name, "--lang", "en").stderr.split())
        assert f'"{name}" is no part of a year: the report at its end is printed with --periode T4' in said


def test_nothing_left_is_no_fault() -> None:
    result = run("show", REFERENCE, "--pelaksana", "sdm", "--periode", "T4", "--rak", "ketua")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "RAK951: Rencana ini tidak memuat kegiatan milik Sub Bagian Organisasi & SDM dalam T4." in result.stderr


def written(result: Result) -> list[str]:
    assert result.exit_code == 0, result.stderr
    return [Path(line).name for line in result.stdout.splitlines()]


@pytest.mark.slow
def test_a_document_for_each_unit(plan: Path) -> None:
    result = run("build", plan, "--per-pelaksana", "--to", "md,ics")
    assert written(result) == [
        f"2021-{unit}.{kind}" for unit in ("hukum", "sdm", "prodat", "tekmas", "umum") for kind in ("md", "ics")
    ]
    folder = plan.parent.parent / "build"
    found = [
        row for table in markdown_tables((folder / "2021-umum.md").read_text(encoding="utf-8")) for row in table[3:]
    ]
    assert [(row[0], row[-1]) for row in found] == [("3.", "Sub Bagian Umum & Logistik")]
    calendars = [icalendar.Calendar.from_ical((folder / f"2021-{unit}.ics").read_text()) for unit in ("hukum", "umum")]
    assert [len(calendar.walk("VEVENT")) for calendar in calendars] == [5, 1]
    assert "Pelaksana: Sub Bagian Umum & Logistik" in str(calendars[1]["X-WR-CALNAME"])


@pytest.mark.slow
def test_every_activity_is_in_some_unit_s_document(plan: Path) -> None:
    run("build", plan, "--per-pelaksana", "--to", "json")
    run("build", plan, "--to", "json")
    folder = plan.parent.parent / "build"

    def keys(path: Path) -> set[str]:
        return {one["key"] for one in json.loads(path.read_text(encoding="utf-8"))["dokumen"]["activities"]}

    parts = [keys(path) for path in sorted(folder.glob("2021-*.json"))]
    whole = keys(folder / "2021.json")
    assert (len(parts), len(whole), len(set().union(*parts))) == (
        5,
        20,
        19,
    )  # the 20th has a tick where its unit should be
    assert set().union(*parts) < whole


def test_build_of_one_unit_and_period_does_not_overwrite_the_whole(plan: Path) -> None:
    assert written(run("build", plan, "--pelaksana", "Sub Bagian Hukum", "--periode", "T2", "--to", "md")) == [
        "2021-hukum-T2.md"
    ]
    text = (plan.parent.parent / "build" / "2021-hukum-T2.md").read_text(encoding="utf-8")
    assert "Pelaksana: Sub Bagian Hukum – Periode: T2" in text and "THOMAS DOHU" not in text


def test_build_of_an_unknown_unit_writes_nothing(plan: Path) -> None:
    result = run("build", plan, "--pelaksana", "hukun")
    assert (result.exit_code, result.stdout) == (2, "")
    assert 'Mungkin maksudnya "hukum"' in result.stderr
    assert not (plan.parent.parent / "build").exists()


def test_build_of_nothing_says_so(plan: Path) -> None:
    result = run("build", plan, "--pelaksana", "sdm", "--periode", "T4", "--rak", "ketua", "--to", "md")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "RAK951" in result.stderr


def test_one_file_for_many_documents_is_wrong_use(plan: Path, tmp_path: Path) -> None:
    result = run("build", plan, "--per-pelaksana", "-o", tmp_path / "a.docx")
    assert result.exit_code == 2 and "sebutkan foldernya" in result.stderr


@pytest.mark.slow
def test_options_of_markdown_and_csv(plan: Path) -> None:
    folder = plan.parent.parent / "build"
    run("build", plan, "--to", "md,csv", "--md-label", "ulang", "--csv-label", "ulang", "--csv-pemisah", "|")
    table = markdown_tables((folder / "2021.md").read_text(encoding="utf-8"))[0]
    assert table[4][:2] == ["1.", "Terwujudnya Sumber Daya Manusia dan Lembaga KPU yang berkualitas"]
    lines = (folder / "2021-ketua.csv").read_bytes().decode().split("\r\n")
    assert lines[5].startswith("1.|Terwujudnya Sumber Daya Manusia")
    run("build", plan, "--to", "csv", "--csv-excel")
    assert (folder / "2021-ketua.csv").read_bytes().startswith("\ufeffNO;SASARAN;".encode())
    assert run("build", plan, "--to", "csv", "--csv-pemisah", "ab").exit_code == 2


@pytest.mark.slow
def test_formulas_in_csv_are_told(plan: Path) -> None:
    plan.write_text(
        plan.read_text(encoding="utf-8").replace("uraian: Evaluasi Lakip", 'uraian: "=Evaluasi Lakip"'),
        encoding="utf-8",
    )
    result = run("build", plan, "--to", "csv")
    assert result.exit_code == 0
    assert "RAK952: 1 sel diawali =, +, - atau @; Excel akan menjalankannya sebagai rumus." in result.stderr
    assert "RAK952" not in run("build", plan, "--to", "csv", "--csv-excel").stderr


@pytest.mark.slow
def test_a_unit_that_only_one_of_two_plans_knows(plan: Path) -> None:
    other = plan.with_name("lain.yaml")
    other.write_text(
        plan.read_text(encoding="utf-8").replace("hukum", "umhuk").replace("Sub Bagian Hukum", "Bagian Lain"),
        encoding="utf-8",
    )
    assert written(run("build", plan, other, "--pelaksana", "umhuk", "--to", "md")) == ["lain-umhuk.md"]
    assert run("build", plan, other, "--pelaksana", "xyz", "--to", "md").exit_code == 2


def test_a_plan_that_names_no_unit(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        "versi: 1\ninstansi: K\ntahun: 2022\nrak:\n  - layout: pk\n    sasaran:\n      - uraian: S\n       "
        " indikator:\n          - uraian: I\n            target: 5%\n",
        encoding="utf-8",
    )
    result = run("build", path, "--per-pelaksana", "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "RAK951: This plan has no activity that names a unit." in result.stderr


def test_what_prints_something_else_has_another_name(tmp_path: Path) -> None:
    layouts = tmp_path / "templates" / "layouts"
    layouts.mkdir(parents=True)
    (layouts / "sekretaris.yaml").write_text("judul: A\nkolom: [{judul: B, isi: sasaran.uraian}]\npengesahan: tidak\n")
    plan = tmp_path / "plans" / "a.yaml"
    plan.parent.mkdir()
    plan.write_text(
        REFERENCE.read_text(encoding="utf-8").replace(
            "  hukum: Sub Bagian Hukum", "  ketua: Ketua\n  hukum: Sub Bagian Hukum"
        )
    )
    names = {
        (): "a",
        ("--rak", "ketua"): "a-rak-ketua",
        ("--rak", "sekretaris"): "a-rak-sekretaris",
        ("--layout", "rak-triwulan", "--rak", "ketua"): "a-rak-ketua",
        ("--layout", "rak-triwulan"): "a-rak-triwulan",
        ("--layout", "sekretaris"): "a-sekretaris",
        ("--layout", "pk", "--layout", "rak-triwulan"): "a-pk-rak-triwulan",
        ("--layout", "pk", "--pelaksana", "hukum", "--periode", "T2"): "a-pk-hukum-T2",
        ("--layout", "monev-renaksi", "--periode", "T4"): "a-monev-renaksi-T4",
        ("--layout", "notulen-capaian", "--periode", "T4"): "a-notulen-capaian-T4",
        ("--layout", "notulen-capaian", "--periode", "T4", "--rak", "ketua"): "a-rak-ketua-notulen-capaian-T4",
    }
    for options, name in names.items():
        built = run("build", plan, "--to", "html", "-o", tmp_path / "out", *options)
        assert {Path(line).stem for line in built.stdout.split()} == {name}, (options, built.output)
