"""The commands as a user types them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen import __version__
from tests.support.cli import run
from tests.support.docx_reader import tables
from tests.support.plans import REFERENCE


def test_build_writes_beside_the_project(plan: Path) -> None:
    result = run("build", plan)
    target = plan.parent.parent / "build" / "2021.docx"
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    assert result.stderr == "1 peringatan, 5 informasi; rinciannya: rakgen check.\n"
    assert [len(table) for table in tables(target.read_bytes())] == [15, 11]


def test_build_follows_the_project_file(plan: Path) -> None:
    (plan.parent.parent / "rakgen.yaml").write_text("keluaran: hasil\n")
    assert run("build", plan).stdout == f"{plan.parent.parent / 'hasil' / '2021.docx'}\n"


def test_one_rak_into_a_folder(plan: Path, tmp_path: Path) -> None:
    assert (
        run("build", plan, "-o", tmp_path / "o", "--rak", "sekretaris").stdout
        == f"{tmp_path / 'o' / '2021-sekretaris.docx'}\n"
    )
    result = run("build", plan, "-o", tmp_path / "p", "--rak", "wakil")
    assert 'kesalahan RAK906: Rak "wakil" tidak ada dalam rencana ini.' in result.stderr
    assert "Rak yang ada: ketua, sekretaris." in result.stderr
    assert result.exit_code == 2


def test_same_name_twice_is_refused(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain" / "2021.yaml"
    other.parent.mkdir()
    shutil.copy(plan, other)
    result = run("build", plan, other, "-o", tmp_path / "o")
    assert "kesalahan RAK907" in result.stderr
    assert result.exit_code == 2 and not (tmp_path / "o").exists()


def test_output_never_replaces_the_input(plan: Path) -> None:
    disguised = plan.with_name("x.docx")
    plan.rename(disguised)
    before = disguised.read_bytes()
    result = run("build", disguised, "-o", disguised)
    assert "kesalahan RAK905" in result.stderr and result.exit_code == 2
    assert disguised.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [((), "tidak dikenal"), (("--lang", "en"), 'error RAK101: Unknown field `pelaksna`.\n'), (("--lang", "id"), "kesalahan RAK101: Isian `pelaksna` tidak dikenal.\n")],
)  # fmt: skip
def test_language(plan: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], expected: str) -> None:
    monkeypatch.setenv("RAKGEN_LANG", "id")
    plan.write_text(plan.read_text().replace("pelaksana: hukum", "pelaksna: hukum", 1))
    assert expected in run("check", plan, *arguments).stdout


def test_language_from_the_environment(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAKGEN_LANG", "en")
    assert run("check", plan).stderr == "1 file checked: 0 errors, 1 warning, 5 notes; 1 finding excepted.\n"
    monkeypatch.delenv("RAKGEN_LANG")
    monkeypatch.setenv("LC_ALL", "id_ID.UTF-8")
    assert (
        run("check", plan).stderr
        == "1 berkas diperiksa: 0 kesalahan, 1 peringatan, 5 informasi; 1 temuan dikecualikan.\n"
    )


def test_strict_counts_warnings(plan: Path) -> None:
    plan.write_text(
        plan.read_text().replace(
            "    sasaran:\n      - uraian: Terlaksananya",
            "    pengecualian:\n      RAK206: tidak perlu\n    sasaran:\n      - uraian: Terlaksananya",
        )
    )
    assert "peringatan RAK291: Pengecualian RAK206 tidak menutup temuan apa pun." in run("check", plan).stdout
    assert [run("check", plan).exit_code, run("check", plan, "--strict").exit_code] == [0, 1]
    assert run("check", plan, "-q").output == ""


def test_check_finds_plans_below_a_folder(plan: Path) -> None:
    root = plan.parent.parent
    (root / "rakgen.yaml").write_text("tempat: Kupang\n")
    (root / "templates" / "layouts").mkdir(parents=True)
    (root / "templates" / "layouts" / "x.yaml").write_text("bukan rencana")
    assert run("check", root).stderr.startswith("1 berkas diperiksa")


@pytest.mark.parametrize("width", [30, 60, 80, 100, 140, 200])
def test_show_fits_the_terminal(width: int) -> None:
    result = run("show", REFERENCE, "--width", width)
    assert result.exit_code == 0
    assert max(len(line) for line in result.stdout.splitlines()) <= width
    for word in ("PELAKSANA", "KUPANG, 01 MARET 2021", "Pelayanan", "DKPP"):
        assert word in result.stdout


def test_show_wide_has_whole_cells() -> None:
    text = run("show", REFERENCE, "--rak", "sekretaris", "--width", 400).stdout
    assert "Evaluasi Reformasi Birokrasi" in text and text.count("✓") == 65
    assert "(18)" in text and "Sub Bagian Umum & Logistik" in text


def test_layouts() -> None:
    assert [line.split()[0] for line in run("layouts").stdout.splitlines()] == [
        "pk",
        "rak-bulanan",
        "rak-triwulan",
        "renaksi-bulanan",
        "renaksi-dua-tabel",
        "renaksi-jadwal",
        "renaksi-triwulan",
    ]
    assert run("layouts", "show", "rak-bulanan").stdout.startswith("keterangan: RAK per bulan")
    result = run("layouts", "show", "rak-bulan")
    assert "Mungkin maksudnya `rak-bulanan`." in result.stderr and result.exit_code == 2


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


def test_version_and_help() -> None:
    assert run("--version").output == f"rakgen {__version__}\n"
    for name in ("build", "check", "show", "layouts"):
        assert name in run("--help").output
        assert run(name, "--help").exit_code == 0
    assert run("biuld").exit_code == 2 and "Mungkin maksudnya `build`" in run("biuld").output


@pytest.mark.parametrize("arguments", [["--version"], ["check", str(REFERENCE)]])
def test_heavy_libraries_are_not_loaded(arguments: list[str]) -> None:
    code = (
        "import sys; from rakgen.cli import cli\n"
        f"try: cli({arguments!r})\nexcept SystemExit: pass\n"
        "print(sorted({'docx', 'lxml', 'jinja2', 'typst', 'xlsxwriter'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


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


@pytest.mark.parametrize("text", ["", "# milik kantor\n", "\n---\n"])
def test_an_empty_project_file_only_says_where_the_project_begins(plan: Path, tmp_path: Path, text: str) -> None:
    deep = tmp_path / "kantor" / "a" / "b" / "2021.yaml"
    deep.parent.mkdir(parents=True)
    shutil.copy(plan, deep)
    (tmp_path / "kantor" / "rakgen.yaml").write_text(text, encoding="utf-8")
    result = run("build", deep)
    assert result.exit_code == 0 and result.stdout == f"{tmp_path / 'kantor' / 'build' / '2021.docx'}\n"


def test_an_empty_project_file_is_no_fault_for_the_other_commands(plan: Path, tmp_path: Path) -> None:
    project = plan.parent.parent / "rakgen.yaml"
    project.write_text("# milik kantor\n", encoding="utf-8")
    other = Path(shutil.copy(plan, plan.with_name("2022.yaml")))
    assert run("diff", "--exit-code", plan, other).exit_code == 0
    assert run("fmt", "--check", project).exit_code == 0
    assert project.read_text(encoding="utf-8") == "# milik kantor\n"
