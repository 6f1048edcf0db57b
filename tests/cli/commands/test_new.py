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
    for place in ("rakgen.system.files.replace_file", "rakgen.cli.commands.new.print_text"):
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
