"""Documents of plans that were removed or renamed are told, and deleted when asked: those alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rakgen.cli import printing
from rakgen.diagnostics import diagnose
from rakgen.incremental.manifest import NAME
from tests.support.cli import run
from tests.support.each import each
from tests.support.unchanged import plan_text, realisasi

BUILD = ("build", "plans", "-o", "hasil", "--to", "md,csv")
GONE = ["hasil/a.csv", "hasil/a.md"]
CLEAN = "2 rencana: 2 sesuai dokumennya."


pytestmark = pytest.mark.slow


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two plans, built once; then one of them has another name."""
    (tmp_path / "plans").mkdir()
    (tmp_path / "rakgen.yaml").write_text("tempat: Maju\n")
    for name in ("a", "d"):
        (tmp_path / "plans" / f"{name}.yaml").write_text(plan_text(f"Kantor {name}", "rak-triwulan", name))
    monkeypatch.chdir(tmp_path)
    assert run(*BUILD).exit_code == 0
    (tmp_path / "plans" / "a.yaml").rename(tmp_path / "plans" / "z.yaml")
    return tmp_path


def left(office: Path) -> list[str]:
    """What is there of the old name."""
    return sorted(str(file.relative_to(office)) for file in (office / "hasil").glob("a.*"))


def test_check_names_each_and_build_tells_the_folder_until_they_are_deleted(office: Path) -> None:
    first = run(*BUILD, "--check")
    assert (first.exit_code, first.stdout.splitlines()[-2:]) == (1, GONE)
    assert "Dokumen ini disusun dari plans/a.yaml, yang tidak ada lagi." in first.stderr
    built = run(*BUILD)
    assert built.exit_code == 0 and left(office) == GONE
    assert "hasil: informasi RAK949" in built.stderr and "tidak disusun lagi: a.csv, a.md." in built.stderr
    for _ in range(2):  # the record of them outlives builds
        check = run(*BUILD, "--check")
        assert (check.exit_code, check.stdout.splitlines()) == (1, GONE)
        assert "2 rencana: 2 sesuai dokumennya, 2 dokumen tidak disusun lagi." in check.stderr
        assert "RAK949" in run("build", "plans/d.yaml", "-o", "hasil", "--to", "md", "--lang", "en").stderr
    (office / "hasil" / "a.md").unlink()
    assert run(*BUILD, "--check").stdout == "hasil/a.csv\n"
    pruned = run(*BUILD, "--prune")
    assert (pruned.exit_code, pruned.stdout, left(office)) == (0, "", [])
    assert "dihapus: hasil/a.csv" in pruned.stderr and "RAK949" not in pruned.stderr
    assert CLEAN in run(*BUILD, "--check").stderr


def _back(office: Path) -> None:
    shutil.copy(office / "plans" / "z.yaml", office / "plans" / "a.yaml")


def _other_folder(office: Path) -> None:
    (office / "lain").mkdir()
    (office / "plans" / "z.yaml").rename(office / "lain" / "a.yaml")


KEPT: list[tuple[Callable[[Path], object], list[str]]] = [
    (lambda office: (office / "hasil" / "a.catatan").write_text("x"), ["hasil/a.catatan"]),
    (lambda office: (office / "hasil" / NAME).unlink(), GONE),
    (lambda office: (office / "hasil" / NAME).write_text("{"), GONE),
    (_back, GONE),
    (lambda office: (office / "plans" / "a.yaml").mkdir(), []),
]


def test_only_what_rakgen_wrote_of_a_plan_that_is_gone_is_told_and_deleted(office: Path) -> None:
    for number, (change, kept) in enumerate(KEPT):
        copy = office.parent / f"{office.name}-{number}"
        shutil.copytree(office, copy)
        os.chdir(copy)
        change(copy)
        assert run(*BUILD, "--prune").exit_code == 0 and left(copy) == kept, number
        assert run(*BUILD, "--check").exit_code == 0, number


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def test_of_a_plan_all_documents_are_written_or_none(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("d", "z"):
        file = office / "plans" / f"{name}.yaml"
        file.write_text(file.read_text().replace("uraian: ", "uraian: Baru ", 1))
    csv = (office / "hasil" / "d.csv").read_bytes()
    for change, reason in ((_folder, "sudah ada folder"), (lambda file: file.chmod(0o444), "dilindungi")):
        copy = office.parent / f"{office.name}-{reason[:5]}"
        shutil.copytree(office, copy)
        os.chdir(copy)
        change(copy / "hasil" / "d.md")
        refused = run(*BUILD)
        assert (refused.exit_code, refused.stdout.splitlines()) == (2, ["hasil/z.md", "hasil/z.csv"])
        assert "hasil/d.md: kesalahan RAK904: " in refused.stderr and reason in refused.stderr
        assert "2 rencana: 1 disusun, 1 gagal." in refused.stderr and (copy / "hasil" / "d.csv").read_bytes() == csv
        alone = run("build", "plans/d.yaml", *BUILD[2:])
        assert (alone.exit_code, alone.stdout) == (2, "")
    os.chdir(office)
    true = printing.write_output
    full = diagnose("RAK904", "hasil/d.md", sebab="ruang penyimpanan penuh", sebab_en="")
    monkeypatch.setattr(printing, "write_output", lambda path, data: full if path.name == "d.md" else true(path, data))
    half = run(*BUILD)
    assert half.exit_code == 2 and set(half.stdout.splitlines()) == {"hasil/d.csv", "hasil/z.csv", "hasil/z.md"}
    assert "2 rencana: 1 disusun, 1 gagal (1 dokumennya tertulis)." in half.stderr


def test_what_was_changed_since_is_told_and_kept(office: Path) -> None:
    with (office / "hasil" / "a.md").open("a") as file:
        file.write("catatan")
    for options, lost in (((), GONE), (("--prune",), GONE), ((), GONE[1:])):
        check = run(*BUILD, "--check")
        assert (check.exit_code, check.stdout.splitlines()[-len(lost) :]) == (1, lost)
        assert "hasil/a.md: peringatan RAK949" in check.stderr and "karena itu `--prune` tidak" in check.stderr
        built = run(*BUILD, *options)
        words = "hasil/a.md: peringatan RAK949" if options else "tetapi isinya diubah sesudah ditulis: a.md."
        assert built.exit_code == 0 and words in built.stderr, built.stderr
    assert left(office) == ["hasil/a.md"]
    (office / "hasil" / "a.md").unlink()
    assert run(*BUILD, "--check").exit_code == 0


def test_a_name_that_another_plan_writes_is_not_left(office: Path) -> None:
    _other_folder(office)
    both = ("build", "plans", "lain", *BUILD[2:])
    assert "RAK949" not in run(*both, "--prune").stderr and left(office) == GONE
    assert run(*BUILD, "--prune").exit_code == 0 and left(office) == GONE, "lain/a.yaml wrote them"
    assert run(*both, "--check").exit_code == 0


def test_with_another_plan_that_wrote_one_of_them_the_other_is_left(office: Path) -> None:
    (office / "lain").mkdir()
    (office / "lain" / "a.yaml").write_text(plan_text("Kantor F", "rak-triwulan", "enam"))
    only = ("build", "lain", "-o", "hasil", "--to", "md")
    assert "tidak disusun lagi: a.csv." in run(*only).stderr
    assert run(*only, "--check").stdout == "hasil/a.csv\n"
    run(*only, "--prune")
    assert left(office) == ["hasil/a.md"] and run(*only, "--check").exit_code == 0


def test_the_document_of_another_plan_is_not_written_over_until_it_is_deleted(office: Path) -> None:
    (office / "lain").mkdir()
    shutil.copy(office / "plans" / "d.yaml", office / "lain" / "d.yaml")
    whole = (office / "hasil" / "d.md").read_bytes()
    other = ("build", "lain/d.yaml", "-o", "hasil", "--to", "md")
    for options in ((), ("--check",), ("--keep-going",), ("--force",), ("--layout", "rak-triwulan")):
        refused = run(*other, *options)
        assert refused.exit_code == 2 and "hasil/d.md: kesalahan RAK907" in refused.stderr, options
        assert "rencana lain, plans/d.yaml." in refused.stderr and (office / "hasil" / "d.md").read_bytes() == whole
    (office / "tautan").symlink_to(office / "plans")
    for fine in (("-o", "hasil/d.md"), ("-o", "-"), ("--layout", "rak-bulanan", "-o", "hasil")):
        assert run("build", "lain/d.yaml", "--to", "md", *fine).exit_code == 0, fine
    assert run("build", "tautan/d.yaml", "-o", "hasil", "--to", "csv").exit_code == 0, "the same plan"
    (office / "hasil" / "d.md").unlink()
    assert run(*other).exit_code == 0


def test_plans_that_may_only_be_out_of_reach_are_not_gone(office: Path) -> None:
    shutil.copytree(office / "hasil", office.parent / f"{office.name}-lain" / "hasil")
    elsewhere = Path("..") / f"{office.name}-lain" / "hasil"
    run("build", "plans/d.yaml", "-o", elsewhere, "--to", "md", "--prune")
    assert (elsewhere / "a.md").exists()
    shutil.move(office / "plans", office / "cabang")  # within the project: gone
    assert run("build", "cabang/d.yaml", "-o", "hasil", "--to", "md", "--prune").exit_code == 0
    assert not (office / "hasil" / "a.md").exists() and (office / "hasil" / "d.md").exists()


def test_what_a_run_needs_or_cannot_delete_stays(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = office / "hasil" / NAME
    base = office / "hasil" / "a.docx"
    run("build", "plans/d.yaml", "-o", "hasil")
    (office / "hasil" / "d.docx").rename(base)
    manifest.write_text(manifest.read_text().replace("plans/d.yaml", "plans/a.yaml").replace("d.docx", "a.docx"))
    kept = run("build", "plans/z.yaml", "-o", "hasil", "--template", base, "--prune")
    assert "dihapus: hasil/a.docx" not in kept.stderr and base.exists() and kept.exit_code == 0
    assert "hasil/a.docx: peringatan RAK949" in kept.stderr and "penyusunan ini memakainya" in kept.stderr

    def refuse(_: Path) -> None:
        raise PermissionError(13, "")

    monkeypatch.setattr(Path, "unlink", refuse)
    result = run(*BUILD, "--prune")
    assert result.exit_code == 2 and "tidak dapat dihapus: izin ditolak" in result.stderr


def test_what_a_plan_no_longer_builds_is_left(office: Path) -> None:
    by_part = ("build", "plans/d.yaml", "-o", "bagian", "--to", "md,csv", "--per-pelaksana")
    plan = office / "plans" / "d.yaml"
    only = plan.read_text().replace("{hukum: Sub", "{umum: Umum, hukum: Sub")
    more = "              - {kode: rapat, uraian: Rapat, jadwal: T4, pelaksana: umum}\n"
    plan.write_text(only + more)
    lost = ["bagian/d-umum.csv", "bagian/d-umum.md"]
    assert set(run(*by_part).stdout.splitlines()) > set(lost)
    plan.write_text(only)
    for _ in range(2):  # before and after a build
        check = run(*by_part, "--check")
        assert check.exit_code == 1 and set(check.stdout.splitlines()) >= set(lost), check.output
        assert "plans/d.yaml, yang tidak menghasilkannya lagi." in check.stderr
        built = run(*by_part)
        assert "bagian: informasi RAK949" in built.stderr and "d-umum.csv" in built.stderr
    pruned = run(*by_part, "--prune")
    assert all(f"dihapus: {name}" in pruned.stderr and not Path(name).exists() for name in lost)
    assert run(*by_part, "--check").exit_code == 0 and list((office / "bagian").glob("d-*.md"))


def test_what_is_left_is_known_after_a_build_with_other_options_too(office: Path) -> None:
    plan = office / "plans" / "d.yaml"
    plain, wide = (("build", "plans/d.yaml", "-o", "lain", *more) for more in ((), ("--kertas", "A4")))
    with_formats = office / "rakgen.yaml"
    with_formats.write_text("tempat: Maju\nformat: docx, md\n")
    assert len(run(*plain).stdout.splitlines()) == 2
    with_formats.write_text("tempat: Maju\nformat: docx\n")
    assert "tidak disusun lagi: d.md." in run(*plain).stderr
    for command in (wide, plain, wide):
        assert run(*command).exit_code == 0
        check = run(*command, "--check")
        assert check.exit_code == 1 and check.stdout == "lain/d.md\n", command
    plan.write_text(plan.read_text().replace("tahun: ", "# lagi\ntahun: "))
    assert run(*plain).stdout == "lain/d.docx\n", "it was written by the build with other options"
    assert "dihapus: lain/d.md" in run(*wide, "--prune").stderr
    assert run(*wide, "--check").exit_code == 0


def test_a_document_in_other_capitals_beside_the_new_one_is_left(office: Path) -> None:
    (office / "plans" / "d.yaml").rename(office / "plans" / "D.yaml")
    if (office / "plans" / "d.yaml").exists():
        pytest.skip("capitals make no other file here")
    assert run(*BUILD).exit_code == 0
    lost = [*GONE, "hasil/d.csv", "hasil/d.md"]
    assert run(*BUILD, "--check").stdout.splitlines() == lost
    assert run(*BUILD, "--prune").exit_code == 0 and not (office / "hasil" / "d.md").exists()
    assert (office / "hasil" / "D.md").exists() and run(*BUILD, "--check").exit_code == 0


def test_a_plan_that_builds_no_document_any_more_leaves_its_own(office: Path) -> None:
    of_unit = ("build", "plans", "-o", "unit", "--to", "md", "--pelaksana", "hukum")
    assert len(run(*of_unit).stdout.splitlines()) == 2
    plan = office / "plans" / "d.yaml"
    plan.write_text(plan.read_text().replace("hukum: Sub Bagian Hukum", "umum: Umum").replace("hukum", "umum"))
    (lost,) = (str(one.relative_to(office)) for one in (office / "unit").glob("d*.md"))
    check = run(*of_unit, "--check")
    assert check.exit_code == 1 and check.stdout == f"{lost}\n" and "1 dokumen tidak disusun lagi" in check.stderr
    assert "unit: informasi RAK949" in run(*of_unit).stderr
    assert f"dihapus: {lost}" in run(*of_unit, "--prune").stderr and run(*of_unit, "--check").exit_code == 0


def test_the_report_of_an_earlier_period_is_kept(office: Path) -> None:
    (office / "realisasi").mkdir()
    command = ("build", "plans/d.yaml", "-o", "lapor", "--to", "md", "--layout", "pengukuran-triwulan")
    for periode in ("T1", "T2"):
        (office / "realisasi" / f"{periode}.yaml").write_text(realisasi("d", periode))
        built = run(*command)
        assert built.exit_code == 0 and f"lapor/d-pengukuran-triwulan-{periode}.md" in built.stdout, built.output
    assert run(*command, "--check").exit_code == 0
    assert run(*command, "--prune").exit_code == 0 and (office / "lapor" / "d-pengukuran-triwulan-T1.md").exists()


def test_a_link_is_not_told(office: Path) -> None:
    file = office / "hasil" / "a.md"
    file.rename(office / "lama.md")
    file.symlink_to(office / "lama.md")
    assert run(*BUILD, "--prune").exit_code == 0 and file.is_symlink()


def test_with_an_error_nothing_is_deleted(office: Path) -> None:
    (office / "plans" / "d.yaml").write_text("salah: 1\n")
    for options in ((), ("--keep-going",)):
        assert run(*BUILD, "--prune", *options).exit_code == 1 and left(office) == GONE


@each("options", [("--check",), ("-o", "-"), ("-o", "satu.md")])
def test_what_deletes_in_no_folder_is_wrong_use(tmp_path: Path, options: tuple[str, ...]) -> None:
    result = run("build", tmp_path, "--to", "md", "--prune", *options)
    assert result.exit_code == 2 and "`--prune` menghapus dari folder keluaran" in result.stderr
