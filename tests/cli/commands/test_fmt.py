"""rakgen fmt as a user types it."""

from __future__ import annotations

import gc
import re
import shutil
from pathlib import Path

import pytest

from rakgen.canonical import canonical_text
from rakgen.compiler import Compiler
from rakgen.model import Rencana
from rakgen.source import parse
from tests.support.cli import run
from tests.support.plans import REFERENCE, ROOT
from tests.support.progress import PLAN, office

DOCS = [ROOT / "README.md", ROOT / "README.id.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [
    pytest.param(text, id=f"{doc.name}-{number}")
    for doc in DOCS
    for number, text in enumerate(re.findall(r"```yaml\n(versi:.*?)```", doc.read_text(encoding="utf-8"), re.DOTALL), 1)
]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(REFERENCE, tmp_path / "2021.yaml"))


@pytest.mark.slow
def test_canonical_plan_is_left_alone(plan: Path) -> None:
    before = plan.stat().st_mtime_ns
    result = run("fmt", plan)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 berkas dirapikan, 1 sudah rapi.\n")
    assert plan.stat().st_mtime_ns == before


@pytest.mark.slow
def test_check_diff_and_write(plan: Path) -> None:
    good = plan.read_text()
    plan.write_text(good.replace("jadwal: T2-T4", "jadwal: [T2,'T3', t4]").replace("tahun: 2021", "tahun: '2021'"))
    check = run("fmt", "--check", plan)
    assert (check.exit_code, check.stdout) == (1, f"{plan}\n")
    diff = run("fmt", "--diff", plan)
    assert diff.exit_code == 1 and "\n-tahun: '2021'\n+tahun: 2021\n" in diff.stdout
    assert "+                    jadwal: T2-T4\n" in diff.stdout
    assert plan.read_text() != good
    written = run("fmt", plan)
    assert (written.exit_code, written.stdout) == (0, f"{plan}\n")
    assert plan.read_text() == good
    assert run("fmt", "--check", plan).exit_code == 0


@pytest.mark.slow
def test_line_ends_mark_and_last_break(plan: Path) -> None:
    good = plan.read_bytes()
    plan.write_bytes(b"\xef\xbb\xbf" + good.rstrip(b"\n").replace(b"\n", b"\r\n"))
    assert run("fmt", "--check", plan).exit_code == 1
    run("fmt", plan)
    assert plan.read_bytes() == good


def test_plan_with_errors_is_not_touched(plan: Path) -> None:
    bad = plan.read_text().replace("tahun: 2021", "tahun:   dua", 1)
    plan.write_text(bad)
    result = run("fmt", plan)
    assert (result.exit_code, result.stdout) == (1, "") and "kesalahan RAK106" in result.stderr
    assert plan.read_text() == bad
    assert run("fmt", plan.with_name("tidak-ada.yaml")).exit_code == 2


@pytest.mark.slow
def test_codes_are_filled_in_once(plan: Path) -> None:
    assert run("fmt", "--kode", plan).exit_code == 0
    text = plan.read_text()
    assert "- kode: indeks-reformasi-birokrasi\n                uraian: Indeks Reformasi Birokrasi\n" in text
    assert run("fmt", "--kode", "--check", plan).exit_code == 0
    assert not Compiler().check(plan).failed
    reference = REFERENCE.read_text(encoding="utf-8")
    items = reference.count("- uraian:") + reference.count("- sasaran:") + reference.count("- kode:")
    assert text.count("kode: ") == items


def test_stdin_to_stdout() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert run("fmt", "-", stdin=text.replace("versi: 1", "versi:  '1'")).stdout == text
    bad = run("fmt", "-", stdin="versi: [")
    assert bad.exit_code == 1 and bad.stdout == "versi: ["


def test_stdin_follows_the_project_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rakgen.yaml").write_text("instansi: KPU\n")
    monkeypatch.chdir(tmp_path)
    text = REFERENCE.read_text(encoding="utf-8").replace("instansi: KPU Provinsi Nusa Tenggara Timur\n", "", 1)
    assert run("fmt", "--check", "-", stdin=text).exit_code == 0


@pytest.mark.slow
def test_shipped_examples_are_canonical() -> None:
    assert run("fmt", "--check", ROOT / "plans", ROOT / "plans" / "contoh" / "realisasi").stdout == ""


@pytest.mark.parametrize("text", BLOCKS)
def test_documented_plans_are_canonical(text: str) -> None:
    assert run("fmt", "--check", "-", stdin=text).exit_code == 0


def test_project_file_is_formatted_too(tmp_path: Path) -> None:
    project = tmp_path / "rakgen.yaml"
    project.write_text("tempat: 'Kupang'\ninstansi: KPU\n")
    assert run("fmt", project).exit_code == 0
    assert project.read_text() == "instansi: KPU\ntempat: Kupang\n"


@pytest.mark.slow
def test_of_many_plans_one_at_a_time_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        text = REFERENCE.read_text(encoding="utf-8").replace("tahun: 2021", "tahun:   2021")
        (tmp_path / f"p{number}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "rusak.yaml").write_text("versi: 1\nsalah: 2\n")

    def alive() -> int:
        gc.collect()
        return sum(type(one) is Rencana for one in gc.get_objects())

    counts = []

    def counted(path: Path, data: bytes) -> None:
        counts.append(alive())
        path.write_bytes(data)

    monkeypatch.setattr("rakgen.cli.commands.fmt.write_output", counted)
    gc.freeze()  # what is there already is neither looked at nor counted, nor ever again: it stays to the end
    result = run("fmt", tmp_path)
    assert len(counts) == 5 and max(counts) <= 2
    assert " 2 | salah: 2" in result.stderr and "5 berkas dirapikan" in result.stderr


def test_realisasi_is_formatted_by_itself_in_its_folder_and_from_stdin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its plan too; a file with a fault is left alone, and codes are for plans."""
    records = ["  - {periode: t1, indikator: laporan, nilai: '2'}\n", "  - {periode: T9, indikator: a}\n"]
    office(tmp_path, records).unlink()
    good, bad = (tmp_path / "realisasi" / f"{number}.yaml" for number in (0, 1))
    before = bad.read_bytes()
    streamed = run("fmt", "-", "--stdin-filename", good, stdin=good.read_text()).stdout
    assert streamed.endswith('periode: T1\n    nilai: "2"\n')
    done = run("fmt", "--kode", tmp_path / "realisasi")
    assert (done.exit_code, done.stdout) == (1, f"{good}\n") and "RAK600" in done.stderr and bad.read_bytes() == before
    assert good.read_text().endswith('realisasi:\n  - indikator: laporan\n    periode: T1\n    nilai: "2"\n')
    bad.unlink()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plans" / "2021.yaml").write_text(canonical_text(parse(PLAN.encode(), "")))
    assert run("fmt", "--check").stderr == "0 berkas perlu dirapikan, 2 sudah rapi.\n"
