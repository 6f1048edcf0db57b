"""rakgen new as a user types it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from tests.support.cli import run


@pytest.mark.slow
def test_new_carries_the_plan_over(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace(
            "- uraian: Evaluasi Lakip",
            "- kode: lakip\n                uraian: Sesuai PKPU Nomor 5 Tahun 2021 dan Renstra 2020-2021",
        )
    )
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


def test_new_knows_a_field_from_a_key_of_its_name(plan: Path) -> None:
    """Dropped are fields of the plan language, not units or free fields that an office calls by the same word."""
    text = plan.read_text(encoding="utf-8").replace("pelaksana:\n", "pelaksana:\n  perubahan: Tim Perubahan\n", 1)
    text = text.replace(
        "  - kode: ketua\n", "  - kode: ketua\n    perubahan: 1\n    tambahan:\n      perubahan: Kolom 2021\n", 1
    )
    plan.write_text(text, encoding="utf-8")
    made = run("new", "2022", "--from", plan, "--dry-run").stdout
    assert "  perubahan: Tim Perubahan\n" in made and "      perubahan: Kolom 2022\n" in made
    assert "    perubahan: 1\n" not in made


@pytest.mark.slow
def test_new_never_overwrites(plan: Path) -> None:
    other = plan.with_name("lain.yaml")
    other.write_text("milik orang\n")
    result = run("new", "2022", "--from", plan, "-o", other)
    assert result.exit_code == 2 and "kesalahan RAK930" in result.stderr
    assert other.read_text() == "milik orang\n"
    os.mkfifo(plan.with_name("pipa.yaml"))
    assert "kesalahan RAK930" in run("new", "2022", "--from", plan, "-o", plan.with_name("pipa.yaml")).stderr
    assert "kesalahan RAK931" in run("new", "2021", "--from", plan, "-o", plan.with_name("x.yaml")).stderr
    assert run("new", "2022", "--from", plan.with_name("tidak.yaml")).exit_code == 2
    dry = run("new", "2022", "--from", plan, "--dry-run")
    assert dry.exit_code == 0 and "\ntahun: 2022\n" in dry.stdout and not plan.with_name("2022.yaml").exists()


def test_new_refuses_a_plan_with_errors(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("tahun: 2021", "tahun: dua"))
    result = run("new", "2022", "--from", plan)
    assert result.exit_code == 1 and "kesalahan RAK106" in result.stderr and not plan.with_name("2022.yaml").exists()


@pytest.mark.slow
def test_after_an_interrupt_the_same_command_comes_to_its_end(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted before the new plan is written, and just after that."""
    first = ("new", "2022", "--from", plan)
    for place in ("rakgen.system.whole.replace_file", "rakgen.cli.commands.new.print_text"):
        with monkeypatch.context() as patch:
            patch.setattr(place, _interrupt)
            assert run(*first).exit_code != 0
    text = plan.with_name("2022.yaml").read_bytes()
    result = run(*first)
    assert (result.exit_code, result.stdout) == (0, f"{plan.with_name('2022.yaml')}\n")
    assert plan.with_name("2022.yaml").read_bytes() == text
    assert sorted(path.name for path in plan.parent.iterdir()) == ["2021.yaml", "2022.yaml"]


def _interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.slow
def test_the_new_plan_goes_to_stdout_or_to_a_file_that_can_be_a_plan(plan: Path) -> None:
    printed = run("new", "2022", "--from", plan, "--dry-run")
    assert run("new", "2022", "--from", plan, "-o", "-").stdout == printed.stdout != ""
    for name in ("2022.docx", "2022.odt", "2022.yaml.bak"):
        refused = run("new", "2022", "--from", plan, "-o", plan.with_name(name))
        assert refused.exit_code == 2 and "rencana berakhiran .yaml, .yml" in refused.stderr
    assert [path.name for path in plan.parent.iterdir()] == ["2021.yaml"]


OLD = (
    "RENCANA AKSI\nDINAS CONTOH\n{year}\n\nNo\tSasaran\tIndikator\tTarget\tKegiatan\tT1\tT2\tT3\tT4\tPJ\n"
    "1\tS1\tI1\t80%\tRapat 2021\t✓\tbila perlu\t\t\tBagian Umum\n\n"
    "Kupang, 2 Januari 2021\nKEPALA DINAS,\n\nNAMA LENGKAP\nNIP. 19660506 199203 1 004\n"
)


@pytest.mark.slow
def test_new_begins_from_a_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rakgen.yaml").write_text("templat: templates\n", encoding="utf-8")
    (tmp_path / "lama.txt").write_text(OLD.format(year="TAHUN 2021"), encoding="utf-8")
    result = run("new", "2022", "--from", "lama.txt", "-o", "plans/2022.yaml")
    assert (result.exit_code, result.stdout) == (0, "plans/2022.yaml\n"), result.stderr
    made = (tmp_path / "plans" / "2022.yaml").read_text(encoding="utf-8")
    assert "tahun: 2022\n" in made and "target: 80%  # tinjau: target 2021\n" in made
    assert "tanggal: 2021" not in made and "Rapat 2022" in made
    assert "lama.txt: tahun digeser: Rapat 2022\n" in result.stderr
    assert "layout baru: " in result.stderr and "0 teks tertinggal; " in result.stderr
    told = next(line for line in result.stderr.splitlines() if '"bila perlu" bukan tanda' in line)
    line = int(told.split(":")[1])
    assert "bila perlu" in made.splitlines()[line - 1]
    assert run("build", "plans/2022.yaml", "--to", "csv").exit_code == 0


def test_a_document_that_gives_no_plan_of_another_year_is_refused(tmp_path: Path) -> None:
    old = tmp_path / "lama.txt"
    old.write_text(OLD.format(year="TAHUN 2022"), encoding="utf-8")
    (tmp_path / "ada.yaml").write_text("versi: 1\n", encoding="utf-8")
    (tmp_path / "rusak.docx").write_bytes(b"PK\x03\x04rusak")
    for origin, year, code in (
        ("lama.txt", "2022", "RAK931"),
        ("lama.txt", "2023", "RAK930"),
        ("rusak.docx", "2023", "RAK970"),
    ):
        result = run("new", year, "--from", tmp_path / origin, "-o", tmp_path / "ada.yaml")
        assert (result.exit_code, code in result.stderr) == (2, True), result.stderr
    assert (tmp_path / "ada.yaml").read_text(encoding="utf-8") == "versi: 1\n"


def test_a_document_without_a_year_is_of_the_year_before(tmp_path: Path) -> None:
    old = tmp_path / "lama.txt"
    old.write_text(
        OLD.format(year="DINAS").replace("Januari 2021", "Januari").replace("Rapat 2021", "Rapat"), encoding="utf-8"
    )
    result = run("new", "2022", "--from", old, "--dry-run")
    assert result.exit_code == 0, result.stderr
    assert "tahun: 2022\n" in result.stdout and "# tinjau: target 2021" in result.stdout
