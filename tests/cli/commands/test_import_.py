"""rakgen import as a user types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.cli import run

TEXT = (
    "RENCANA AKSI\nDINAS CONTOH\nTAHUN 2020\n\n"
    "No\tSasaran\tIndikator\tKegiatan\tT1\tT2\tT3\tT4\tPJ\n1\tS1\tI1\tK1\t✓\tbila perlu\t\t\tBagian Umum\n\n"
    "Kupang, 2 Januari 2020\nKEPALA DINAS,\n\nNAMA LENGKAP\nNIP. 19660506 199203 1 004\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rakgen.yaml").write_text("templat: templates\n", encoding="utf-8")
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "lama 2020.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_plan_and_its_layout_are_written_and_print(folder: Path) -> None:
    result = run("import", "lama 2020.txt", "-o", "plans/2020.yaml")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "plans/2020.yaml\n"
    assert "layout baru: " in result.stderr
    assert "0 teks tertinggal; " in result.stderr
    assert 'RAK961: Tabel 1, baris 6, kolom 6: "bila perlu" bukan tanda' in result.stderr
    plan = (folder / "plans" / "2020.yaml").read_text(encoding="utf-8")
    assert "nip: 19660506 199203 1 004" in plan
    assert "# bila perlu" in plan or ": bila perlu" in plan
    assert run("build", "plans/2020.yaml", "--to", "csv").exit_code == 0


def test_nothing_that_is_there_is_written_over(folder: Path) -> None:
    (folder / "ada.yaml").write_text("versi: 1\n", encoding="utf-8")
    result = run("import", "lama 2020.txt", "-o", "ada.yaml")
    assert result.exit_code == 2
    assert "RAK930" in result.stderr
    assert (folder / "ada.yaml").read_text(encoding="utf-8") == "versi: 1\n"
    assert list((folder / "templates" / "layouts").iterdir()) == []


def test_strict_writes_nothing_in_doubt(folder: Path) -> None:
    result = run("import", "lama 2020.txt", "-o", "baru.yaml", "--strict", "--report", "json:ragu.json")
    assert result.exit_code == 1
    assert not (folder / "baru.yaml").exists()
    codes = [finding["code"] for finding in json.loads((folder / "ragu.json").read_text(encoding="utf-8"))["findings"]]
    assert "RAK961" in codes


def test_without_a_target_the_plan_goes_to_stdout(folder: Path) -> None:
    result = run("import", "lama 2020.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("versi: 1\ninstansi: DINAS CONTOH\ntahun: 2020\n")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("tidak-ada.docx",), "RAK903"),
        (("lama 2020.txt", "--table", "3"), "RAK960"),
        (("lama 2020.txt", "--layout", "rak-triwulann"), "RAK110"),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments: tuple[str, ...], code: str) -> None:
    result = run("import", *arguments)
    assert result.exit_code == 2
    assert code in result.stderr
    assert result.stdout == ""
