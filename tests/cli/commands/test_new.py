"""rakgen new and rakgen init as a user types them."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.cli import run
from tests.support.docx_reader import tables


def test_new_carries_the_plan_over(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("- uraian: Evaluasi Lakip", "- kode: lakip\n                uraian: Sesuai PKPU Nomor 5 Tahun 2021 dan Renstra 2020-2021"))  # fmt: skip
    result = run("new", "2022", "--from", plan)
    target = plan.with_name("2022.yaml")
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    made = target.read_text(encoding="utf-8")
    assert "\ntahun: 2022\n" in made and "Pemutakhiran Daftar Pemilu Berkelanjutan Tahun 2022" in made
    assert "Sesuai PKPU Nomor 5 Tahun 2021 dan Renstra 2020-2021" in made
    assert "tahun digeser: Pemutakhiran Daftar Pemilu Berkelanjutan Tahun 2022" in result.stderr
    assert "tahun dibiarkan (peraturan atau rentang tahun): Sesuai PKPU Nomor 5" in result.stderr
    assert (
        "target: 25%  # tinjau: target 2021\n" in made
        and made.count("# tinjau: target 2021") == text.count(" target: ") == 20
    )
    assert "tanggal: 2021-03-01" not in made and made.count("# tanggal: diisi saat ditandatangani") == 2
    assert "# Ditandatangani 1 Maret, padahal ada kegiatan yang sudah berjalan sejak T1." in made
    assert "- kode: lakip\n" in made and "kode: sekretaris" in made
    assert not Compiler().check(target).failed
    assert run("fmt", "--check", target).exit_code == 0
    assert run("build", target, "-o", plan.parent / "o").exit_code == 0


def test_new_never_overwrites(plan: Path) -> None:
    other = plan.with_name("lain.yaml")
    other.write_text("milik orang\n")
    result = run("new", "2022", "--from", plan, "-o", other)
    assert result.exit_code == 2 and "kesalahan RAK930" in result.stderr
    assert other.read_text() == "milik orang\n"
    assert "kesalahan RAK931" in run("new", "2021", "--from", plan, "-o", plan.with_name("x.yaml")).stderr
    assert run("new", "2022", "--from", plan.with_name("tidak.yaml")).exit_code == 2
    dry = run("new", "2022", "--from", plan, "--dry-run")
    assert dry.exit_code == 0 and "\ntahun: 2022\n" in dry.stdout and not plan.with_name("2022.yaml").exists()


def test_new_refuses_a_plan_with_errors(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("tahun: 2021", "tahun: dua"))
    result = run("new", "2022", "--from", plan)
    assert result.exit_code == 1 and "kesalahan RAK106" in result.stderr and not plan.with_name("2022.yaml").exists()


@pytest.mark.parametrize("layout", ["rak-triwulan", "rak-bulanan"])
def test_init_makes_a_folder_that_checks_and_builds(tmp_path: Path, layout: str) -> None:
    folder = tmp_path / "kantor: kami"
    arguments = ("--instansi", "Dinas X: Kota #1", "--tahun", "2023", "--tempat", "Kupang", "--layout", layout)
    dry = run("init", folder, *arguments, "--dry-run")
    assert dry.exit_code == 0 and f"{folder / 'plans/2023.yaml'}\n" in dry.stdout and not folder.exists()
    result = run("init", folder, *arguments)
    assert (result.exit_code, result.stdout) == (0, dry.stdout)
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == {"rakgen.yaml", "plans/2023.yaml", ".gitattributes", ".gitignore", ".pre-commit-config.yaml", ".github/workflows/rakgen.yml", "README.md"}  # fmt: skip
    check = run("check", "--strict", folder)
    assert check.exit_code == 0, check.output
    assert run("fmt", "--check", folder, folder / "rakgen.yaml").exit_code == 0
    assert run("build", folder / "plans/2023.yaml").exit_code == 0
    assert "Sub Bagian Program dan Data" in str(tables((folder / "build/2023.docx").read_bytes()))


def test_init_leaves_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("punya saya")
    result = run("init", tmp_path, "--instansi", "X", "--tahun", "2023")
    assert result.exit_code == 0 and f"sudah ada, dibiarkan: {tmp_path / 'README.md'}" in result.stderr
    assert (tmp_path / "README.md").read_text() == "punya saya"
    again = run("init", tmp_path, "--instansi", "Y", "--tahun", "2023")
    assert (again.exit_code, again.stdout) == (0, "")


def test_init_without_a_name(tmp_path: Path) -> None:
    result = run("init", tmp_path / "a")
    assert result.exit_code == 2 and "Sebutkan --instansi." in result.output and not (tmp_path / "a").exists()
