"""rakgen layouts: the list, one form, a new one; an office's own form wins and its faults are placed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.docx_reader import tables
from tests.support.permissions import permissions_count

LISTED = {
    "Rencana aksi": [
        "rak-bulanan",
        "rak-triwulan",
        "renaksi-bulanan",
        "renaksi-dua-tabel",
        "renaksi-jadwal",
        "renaksi-triwulan",
    ],
    "Perjanjian kinerja": ["pk", "pk-pernyataan"],
    "Indikator kinerja": ["iku"],
    "Rencana strategis": ["renstra-matriks"],
    "Rencana kerja": ["renja", "rkt"],
    "Monitoring dan pengukuran": ["evaluasi-renja", "monev-renaksi", "notulen-capaian", "pengukuran-triwulan"],
}


def groups(listed: str) -> dict[str, list[str]]:
    """The names of the list under the purposes they are listed for."""
    parted = [group.splitlines() for group in listed.split("\n\n")]
    return {heading: [line.split()[0] for line in lines[::2]] for heading, *lines in parted}


def test_layouts() -> None:
    listed = run("layouts").stdout
    assert groups(listed) == LISTED
    about, picture = listed.split("  rak-triwulan ")[1].splitlines()[:2]
    assert about.strip() == "RAK per triwulan, 10 kolom, tanda centang pada T1-T4"
    assert picture.strip() == (
        "NO | SASARAN | INDIKATOR KINERJA | TARGET | KEGIATAN YANG AKAN DILAKSANAKAN"
        " | RENCANA PELAKSANAAN [T1 | T2 | T3 | T4] | PELAKSANA"
    )
    assert list(groups(run("layouts", "--lang", "en").stdout))[:2] == ["Action plan", "Performance agreement"]
    assert run("layouts", "show", "rak-bulanan").stdout.startswith("keterangan: RAK per bulan")
    result = run("layouts", "show", "rak-bulan")
    assert "Mungkin maksudnya `rak-bulanan`." in result.stderr and result.exit_code == 2


def test_own_layouts_stand_under_what_they_are_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "templates" / "layouts"
    own.mkdir(parents=True)
    form = "judul: A\nkolom:\n  - {judul: A, isi: sasaran.uraian}\n"
    (own / "biasa.yaml").write_text(form)
    (own / "evaluasi.yaml").write_text(f"untuk: laporan\n{form}")
    (own / "ragu.yaml").write_text(
        f"untuk: laporan\nketerangan: Ada\n{form}  - {{isi: indikator.uraian, desimal: 1}}\n"
    )
    (own / "rusak.yaml").write_text(f"untuk: laporn\n{form}")
    listed = run("layouts").stdout
    assert groups(listed) == LISTED | {"Laporan": ["evaluasi", "ragu"], "Bentuk lain": ["biasa", "rusak"]}
    assert "  ragu                 Ada\n" in listed
    assert f"  rusak                {own / 'rusak.yaml'}:1:8: kesalahan RAK105: " in listed
    assert listed.endswith("\n") and not listed.endswith("\n\n")


def test_own_layout_wins_over_the_shipped_one(plan: Path, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "layouts"
    own.mkdir(parents=True)
    (own / "rak-triwulan.yaml").write_text(
        "judul: SENDIRI\nkolom:\n  - judul: SASARAN\n    isi: sasaran.uraian\npengesahan: tidak\n"
    )
    assert run("build", plan, "--rak", "ketua").exit_code == 0
    grid = tables((tmp_path / "build" / "2021-ketua.docx").read_bytes())[0]
    assert [row[0][:11] for row in grid] == ["SASARAN"] + ["Terwujudnya"] * 5


def test_fault_in_a_layout_is_placed(plan: Path, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "layouts"
    own.mkdir(parents=True)
    (own / "rak-triwulan.yaml").write_text("judul: X\nkolom:\n  - judul: A\n    isi: sasaran.uraiann\n")
    result = run("check", plan)
    assert "rak-triwulan.yaml:4:10: kesalahan RAK502: Isi kolom `sasaran.uraiann` tidak dikenal." in result.stdout
    assert result.exit_code == 1


def test_a_new_layout_starts_from_another_and_is_never_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans").mkdir()
    made = run("layouts", "new", "kantor", "--from", "renaksi-triwulan")
    target = tmp_path / "templates" / "layouts" / "kantor.yaml"
    assert (made.exit_code, made.stdout.strip()) == (0, str(target))
    assert target.read_text() == run("layouts", "show", "renaksi-triwulan").stdout
    assert "kantor" in run("layouts").stdout
    again = run("layouts", "new", "kantor")
    assert (again.exit_code, "RAK911" in again.stderr) == (2, True)
    assert "RAK910" in run("layouts", "new", "../luar").stderr
    assert "RAK110" in run("layouts", "new", "lain", "--from", "rak-bulananan").stderr
    assert sorted(path.name for path in target.parent.iterdir()) == ["kantor.yaml"]


def test_a_new_layout_starts_from_the_one_of_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shipped = run("layouts", "show", "pk").stdout
    assert run("layouts", "new", "pk").exit_code == 0
    assert (tmp_path / "templates" / "layouts" / "pk.yaml").read_text() == shipped
    (tmp_path / "templates" / "layouts" / "lama.yml").write_text(shipped)
    assert "RAK911" in run("layouts", "new", "lama").stderr


@pytest.mark.slow
@pytest.mark.parametrize("text", ["templat: ../luar\n", "templt: bentuk\n", "templat: [bentuk\n", "kertas: B5\n"])
def test_a_faulty_project_file_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rakgen.yaml").write_text(text)
    made = run("layouts", "new", "zz")
    assert made.exit_code == 2 and "rakgen.yaml:1:" in made.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["rakgen.yaml"]
    for arguments in (["layouts"], ["layouts", "show", "pk"]):
        told = run(*arguments)
        assert told.exit_code in (1, 2) and told.stdout and "rakgen.yaml:1:" in told.stderr


def test_a_new_layout_makes_the_folder_of_templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rakgen.yaml").write_text("templat: bentuk\n")
    assert run("layouts", "new", "zz").exit_code == 0 and run("layouts").exit_code == 0
    assert "zz" in run("layouts").stdout


def test_a_new_layout_that_hides_a_shipped_one_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    hidden = run("layouts", "new", "pk", "--from", "rak-triwulan")
    assert hidden.exit_code == 0 and 'peringatan RAK911: Layout bawaan "pk" kini tertutup' in hidden.stderr
    assert run("layouts", "new", "rak-bulanan").stderr == run("layouts", "new", "kantor", "--from", "pk").stderr == ""


@pytest.mark.parametrize("arguments", [(), ("show", "pk"), ("new", "kantor")])
def test_a_folder_of_layouts_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "templates" / "layouts"
    folder.mkdir(parents=True)
    folder.chmod(0)
    with permissions_count():
        result = run("layouts", *arguments)
    folder.chmod(0o755)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "templates/layouts: kesalahan RAK903" in result.stderr and "izin ditolak" in result.stderr
