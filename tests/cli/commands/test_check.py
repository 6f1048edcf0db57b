"""rakgen check: `--fix` and `--diff`, choice of rules, `--strict`, which plans are found, and what happens when writing
fails.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.edit_server import PLAN
from tests.support.offices import forked
from tests.support.plans import REFERENCE

HEAD = "versi: 1\r\ninstansi: K  # nama\r\ntahun: 2021\r\nrak:\r\n  - sasaran:\r\n"
BAD = b"\xef\xbb\xbf" + (HEAD + "      - uraian: Pembinaan: tahap I\r\n        keterangan: Rapat #2   \r\n").encode()
GOOD = (
    b"\xef\xbb\xbf" + (HEAD + '      - uraian: "Pembinaan: tahap I"\r\n        keterangan: "Rapat #2"   \r\n').encode()
)


check = partial(run, "check")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "plan.yaml"
    path.write_bytes(BAD)
    return path


def test_fix_writes_and_reports_what_is_left(bad: Path) -> None:
    result = check(bad, "--fix")
    assert bad.read_bytes() == GOOD
    assert f"{bad}: 2 perbaikan ditulis." in result.stderr
    assert "RAK011" not in result.stdout and "RAK012" not in result.stdout
    assert "ditulis" not in check(bad, "--fix").stderr


@pytest.mark.parametrize("options", [["--diff"], ["--fix", "--diff"]])
def test_diff_shows_and_writes_nothing(bad: Path, options: list[str]) -> None:
    result = check(bad, *options)
    assert bad.read_bytes() == BAD
    assert result.exit_code == 1
    changed = [
        line.rstrip("\r")
        for line in result.stdout.split("\n")
        if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")
    ]
    assert changed == [
        "-      - uraian: Pembinaan: tahap I",
        "-        keterangan: Rapat #2   ",
        '+      - uraian: "Pembinaan: tahap I"',
        '+        keterangan: "Rapat #2"   ',
    ]
    assert "2 perbaikan dapat ditulis dengan --fix." in result.stderr


def test_what_was_reached_names_the_items_as_they_are_mended(tmp_path: Path) -> None:
    """`--diff` shows it; a report that cannot be read keeps the plan as it is."""
    plan, report = tmp_path / "plans" / "a.yaml", tmp_path / "realisasi" / "t1.yaml"
    text = PLAN.replace("Survei", "Aktifitas survei")
    reached = "rencana: ../plans/a.yaml\nrealisasi:\n  - kegiatan: Aktifitas survei  # Mei\n    periode: T3\n"
    for path, content in ((plan, text), (report, f"{reached}    status: selesai\n")):
        path.parent.mkdir()
        path.write_text(content, encoding="utf-8")
    shown = check(plan, "--diff", "-q").stdout
    assert "+              - uraian: Aktivitas survei" in shown and "+  - kegiatan: Aktivitas survei  # Mei" in shown
    report.write_text(reached.replace("  - kegiatan", "\t- kegiatan"), encoding="utf-8")
    refused = check(plan, "--fix")
    assert refused.exit_code == 2 and "kesalahan RAK961: Perbaikan tidak ditulis: realisasi/t1.yaml" in refused.stdout
    assert plan.read_text(encoding="utf-8") == text
    report.write_text(f"{reached}    status: selesai\n", encoding="utf-8")
    result = check(plan, "--fix")
    assert "RAK601" not in result.stdout and f"{report}: laporannya ikut.\n" in result.stderr
    assert report.read_text(encoding="utf-8") == f"{reached}    status: selesai\n".replace("Aktif", "Aktiv")
    assert plan.read_text(encoding="utf-8") == text.replace("Aktif", "Aktiv")


def test_a_plan_in_which_nothing_is_mended_is_held_against_all_that_a_check_holds_it_against(tmp_path: Path) -> None:
    """What was reached of it, and other plans of its office and year; where another one is mended too."""
    reached = "rencana: ../plans/a.yaml\nrealisasi:\n  - {kegiatan: Tidak ada, periode: T3, status: selesai}\n"
    plan = PLAN.replace("Survei", "Aktivitas survei")
    files = {"plans/a.yaml": plan, "plans/b.yaml": plan, "realisasi/t1.yaml": reached}
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    for plans in (("a.yaml",), ("a.yaml", "b.yaml")):
        paths = [tmp_path / "plans" / name for name in plans]
        told = check(*paths)
        assert told.exit_code == 1 and "RAK601" in told.stdout and ("RAK308" in told.stdout) is (len(plans) > 1)
        assert (check(*paths, "--fix").stdout, check(*paths, "--fix").exit_code) == (told.stdout, told.exit_code)
        assert check(*paths, "--diff").exit_code == 1
    (tmp_path / "plans" / "b.yaml").write_text(plan.replace("Aktiv", "Aktif"), encoding="utf-8")
    mended = check(*paths, "--fix")
    assert mended.exit_code == 1 and "RAK601" in mended.stdout and "RAK308" in mended.stdout


def test_unsafe_fixes_are_shown_and_not_written(bad: Path) -> None:
    bad.write_text("tahun:2021\nrak: []\n")
    result = check(bad, "--fix")
    assert bad.read_text() == "tahun:2021\nrak: []\n"
    assert "= usul, periksa dahulu: tahun: 2021" in result.stdout


@pytest.mark.slow
def test_more_faults_than_one_reading_repairs(bad: Path) -> None:
    bad.write_text("".join(f"a{i}: b: c\n" for i in range(60)))
    check(bad, "--fix")
    assert bad.read_text() == "".join(f'a{i}: "b: c"\n' for i in range(60))


def test_a_failed_write_leaves_the_file(bad: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", fail)
    result = check(bad, "--fix")
    assert bad.read_bytes() == BAD and [path.name for path in bad.parent.iterdir()] == ["plan.yaml"]
    assert "kesalahan RAK961: Perbaikan tidak dapat ditulis: ruang penyimpanan penuh." in result.stdout
    assert "RAK011" in result.stdout and result.exit_code == 2


@pytest.mark.slow
def test_several_processes_say_the_same_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forked(monkeypatch)
    for number in range(20):
        (tmp_path / f"{number:02d}.yaml").write_bytes(BAD if number % 2 else GOOD)
    one, two = check(tmp_path, "-j", 1), check(tmp_path, "-j", 2)
    assert (two.stdout, two.stderr, two.exit_code) == (one.stdout, one.stderr, 1)
    assert check(tmp_path, "--fix", "-j", 2).stderr.count("2 perbaikan ditulis.") == 10
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {GOOD}


@pytest.mark.slow
def test_check_selects_and_ignores() -> None:
    assert run("check", REFERENCE, "--select", "RAK4", "--report", "concise").stdout.count("\n") == 2
    assert run("check", REFERENCE, "--ignore", "RAK404", "--strict").exit_code == 0
    assert run("check", REFERENCE, "--strict").exit_code == 1
    result = run("check", REFERENCE, "--ignore", "RAK299")
    assert (result.exit_code, "RAK299 bukan kode temuan" in result.stderr) == (2, True)


@pytest.mark.slow
def test_what_is_no_rule_can_be_selected_and_not_ignored(plan: Path) -> None:
    plan.write_text(plan.read_text().replace("tahun: 2021", "tahun: dua"))
    result = run("check", plan, "--select", "RAK5", "--report", "concise")
    assert (result.exit_code, "RAK106" in result.stdout, "RAK4" in result.stdout) == (1, True, False)
    result = run("check", plan, "--ignore", "RAK5")
    assert (result.exit_code, "RAK5 bukan aturan dan selalu disebut" in result.stderr) == (2, True)


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_conflict_of_git_is_told_with_both_its_lines_and_nothing_else_is(tmp_path: Path) -> None:
    """In a plan, by check and by build, and in the project file."""
    lines = REFERENCE.read_text(encoding="utf-8").split("\n")
    row = next(n for n, line in enumerate(lines) if "target: 25%" in line)
    plan = tmp_path / "plans" / "2021.yaml"
    plan.parent.mkdir()
    lines[row : row + 1] = ["<<<<<<< HEAD", lines[row], "=======", lines[row].replace("25", "30"), ">>>>>>> lain"]
    text = "\r\n".join(lines)
    plan.write_bytes(text.encode())
    place = f"{plan}:{row + 1}:1: kesalahan RAK017: "
    for command, stream in (("check", "stdout"), ("build", "stderr")):
        result = run(command, plan)
        said = getattr(result, stream)
        assert (result.exit_code, said.count("kesalahan RAK"), place in said) == (1, 1, True)
        assert f"baris {row + 1} sampai {row + 5} memuat dua versi" in said
    assert not (tmp_path / "build").exists()
    assert run("check", plan, "--fix").exit_code == 1 and plan.read_bytes() == text.encode()
    plan.write_bytes(REFERENCE.read_bytes())
    (tmp_path / "rakgen.yaml").write_text("<<<<<<< HEAD\ntempat: Kupang\n=======\ntempat: Ende\n>>>>>>> lain\n")
    assert f"{tmp_path / 'rakgen.yaml'}:1:1: kesalahan RAK017: " in run("check", plan).stdout


def test_a_protected_plan_is_not_mended_and_a_protected_report_not_replaced(bad: Path, tmp_path: Path) -> None:
    report = tmp_path / "laporan.sarif"
    report.write_text("lama")
    for file in (bad, report):
        file.chmod(0o444)
    output = check(bad, "--fix").output + check(bad, "--report", f"sarif:{report}").output
    assert bad.read_bytes() == BAD and report.read_text() == "lama"
    assert "RAK961" in output and "RAK960" in output and "RAK999" not in output


def test_what_a_fix_would_do_is_tried_out_only_for_reports_that_tell_it(
    bad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = [line for line in check(bad).stdout.splitlines() if line.startswith(str(bad))]
    monkeypatch.setattr("rakgen.fixing.settle", None)
    for report in ("concise", "github", "gitlab", "junit"):
        result = check(bad, "--report", report)
        assert result.exit_code == 1 and result.stdout
    assert check(bad, "--report", "concise").stdout.splitlines() == whole
    assert not isinstance(check(bad, "--report", "concise", "--report", f"sarif:{bad}.sarif").exception, SystemExit)
