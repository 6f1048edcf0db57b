"""What is unchanged is not built again: one input is changed at a time, and exactly the right documents are built."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import rakgen
from rakgen.incremental.manifest import NAME, read_manifest
from tests.support.cli import run
from tests.support.each import each
from tests.support.office_bases import office_file, p, sect
from tests.support.pictures import SVG, png
from tests.support.unchanged import LAYOUT, built, five_plans, plan_text, realisasi

ALL = {"a", "b", "c", "d", "e"}
Change = tuple[str, Callable[[Path], object], set[str]]


def append(name: str, text: str = "# catatan\n") -> Callable[[Path], object]:
    return lambda office: write(office, name, (office / name).read_text() + text)


def write(office: Path, name: str, text: str | bytes) -> None:
    (office / name).parent.mkdir(parents=True, exist_ok=True)
    (office / name).write_bytes(text.encode() if isinstance(text, str) else text)


def put(name: str, text: str | bytes) -> Callable[[Path], object]:
    return lambda office: write(office, name, text)


def replace(name: str, old: str, new: str) -> Callable[[Path], object]:
    return lambda office: write(office, name, (office / name).read_text().replace(old, new))


def touch_all(office: Path) -> None:
    for file in office.rglob("*"):
        os.utime(file, (1, 1))


def copy_all(office: Path) -> None:
    """Every file another one of the same content."""
    for file in [one for one in office.rglob("*") if one.is_file()]:
        shutil.copy(file, f"{file}.salinan")
        Path(f"{file}.salinan").replace(file)


CHANGES: list[Change] = [
    ("nothing", lambda office: None, set()),
    ("a text of a plan", replace("plans/a.yaml", "8 laporan", "9 laporan"), {"a"}),
    ("all times", touch_all, set()),
    ("a comment of a plan", append("plans/d.yaml"), {"d"}),
    ("all files copied", copy_all, set()),
    ("the project file", append("rakgen.yaml"), ALL),
    ("an own layout", replace("templates/layouts/kantor.yaml", "KEGIATAN", "KERJA"), {"b"}),
    ("a layout of no one", put("templates/layouts/baru.yaml", LAYOUT), set()),
    ("the logo of a layout", put("templates/layouts/lambang.svg", SVG.format('<circle r="9"/>')), {"b"}),
    ("the logo of the project", put("logo.png", png(50, 40)), {"a", "c", "e"}),
    ("a layout of a shipped one's name", put("templates/layouts/rak-triwulan.yaml", LAYOUT), {"a", "e"}),
    ("that layout gone", lambda office: (office / "templates/layouts/rak-triwulan.yaml").unlink(), {"a", "e"}),
    ("the same with another ending", put("templates/layouts/rak-triwulan.YML", LAYOUT), {"a", "e"}),
    ("a file of what was reached", replace("realisasi/c-T1.yaml", '"2"', '"3"'), {"c"}),
    ("one more of these", put("realisasi/dalam/c-T2.yaml", realisasi("c", "T2").replace("../", "../../")), {"c"}),
    ("one of a plan that prints none", put("realisasi/a-T1.yaml", realisasi("a")), set()),
    ("one gone", lambda office: (office / "realisasi/dalam/c-T2.yaml").unlink(), {"c"}),
    ("a nearer project file", put("cabang/rakgen.yaml", "tempat: Cabang\n"), {"e"}),
    ("a project file of another name", put("rakgen.yml", "tempat: Lain\n"), set()),
    ("another plan", put("plans/f.yaml", plan_text("Kantor F", "lain", "enam")), {"f"}),
    ("a plan under another name", lambda office: (office / "plans/f.yaml").rename(office / "plans/g.yaml"), {"g"}),
    ("a plan gone", lambda office: (office / "plans/g.yaml").unlink(), set()),
    ("a document gone", lambda office: (office / "hasil/a.docx").unlink(), {"a"}),
    ("a document edited", put("hasil/b.docx", b"PK"), {"b"}),
    ("a document cut off", put("hasil/c-T1.docx", b""), {"c"}),
    ("a file beside the documents", put("hasil/catatan.txt", "milik saya"), set()),
    ("no manifest", lambda office: (office / "hasil" / NAME).unlink(), ALL),
    ("a damaged manifest", put(f"hasil/{NAME}", b'{"rakgen": 1, "entries": {"x'), ALL),
    ("a manifest of zeros", put(f"hasil/{NAME}", b"\0" * 4096), ALL),
    ("all documents moved away", lambda office: (office / "hasil").rename(office / "lama"), ALL),
    ("and back", lambda office: (shutil.rmtree(office / "hasil"), (office / "lama").rename(office / "hasil")), set()),
]  # fmt: skip


@pytest.mark.slow
def test_one_input_is_changed_at_a_time_and_exactly_the_right_documents_are_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    assert built() == ALL
    wrong = []
    for name, change, expected in CHANGES:
        change(tmp_path)
        first, second = built(), built()
        if (first, second) != (expected, set()):
            wrong.append((name, sorted(first), sorted(second), sorted(expected)))
    assert wrong == []
    (tmp_path / "hasil" / "c-T2.docx").unlink()
    whole = {file.name: file.read_bytes() for file in (tmp_path / "hasil").glob("[a-e]*.docx")}
    assert built("--force", "-o", "lain") == ALL
    assert whole == {file.name: file.read_bytes() for file in (tmp_path / "lain").glob("*.docx")}


@pytest.mark.slow
def test_another_option_base_font_or_version_builds_all_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    write(tmp_path, "kantor.docx", office_file(p("Kantor") + sect()))
    assert built() == ALL
    assert (
        built("--layout", "lain") == {"a-lain", "b-lain", "c-lain", "d", "e-lain"}
        and built("--layout", "lain") == set()
    )
    for options in [("--kertas", "A4"), ("--template", "kantor.docx"), ("--to", "docx,md")]:
        assert built(*options) == ALL, options
        assert built(*options) == set(), options
    assert built() == ALL, "the documents are those of the other options"
    built("--template", "kantor.docx")
    shutil.copy("kantor.docx", "sama.docx")
    assert built("--template", "sama.docx") == set()
    write(tmp_path, "kantor.docx", office_file(p("Kantor lain") + sect()))
    assert built("--template", "kantor.docx") == ALL
    monkeypatch.setattr(rakgen, "__version__", "99")
    assert built("--template", "kantor.docx") == ALL
    assert built("--template", "kantor.docx") == set()
    assert built("--template", "kantor.docx", "--force") == ALL


@pytest.mark.slow
def test_a_calendar_and_a_form_told_their_files_are_made_of_what_was_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    assert built("--to", "ics") == ALL and built("--to", "ics") == set()
    write(tmp_path, "realisasi/a-T1.yaml", realisasi("a"))
    assert built("--to", "ics") == {"a"}
    write(tmp_path, "catatan.yaml", realisasi("c").replace("../", ""))
    named = ("build", "plans/c.yaml", "-o", "hasil", "--realisasi", "catatan.yaml")
    assert run(*named).stdout and not run(*named).stdout
    write(tmp_path, "catatan.yaml", realisasi("c", "T2").replace("../", ""))
    assert run(*named).stdout and not run(*named).stdout


@pytest.mark.slow
def test_fonts_given_are_an_input_of_pdf_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rakgen.writers.pdf.fonts import font_list, forget_fonts

    monkeypatch.chdir(five_plans(tmp_path))
    (tmp_path / "huruf").mkdir()
    font = next(Path(one.path) for one in font_list(()).fonts() if one.path)
    plan = ("build", "plans/d.yaml", "-o", "hasil", "--font-path", "huruf", "--to")
    assert run(*plan, "pdf,md").stdout and not run(*plan, "pdf,md").stdout and run(*plan, "docx").stdout
    shutil.copy(font, "huruf")
    forget_fonts()
    assert run(*plan, "pdf,md").stdout and not run(*plan, "pdf,md").stdout and not run(*plan, "docx").stdout
    forget_fonts()


@pytest.mark.slow
def test_what_was_found_of_unchanged_plans_is_told_as_if_all_were_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    options = ("build", "plans", "-o", "hasil", "--to", "csv")
    replace("plans/a.yaml", "uraian: Pemutakhiran data satu", 'uraian: "=1+1"')(tmp_path)
    said = {language: run(*options, "--force", "--lang", language).stderr for language in ("id", "en")}
    assert "RAK952" in said["id"] and "peringatan," in said["id"]
    for language, first in said.items():
        again = run(*options, "--lang", language)
        assert again.stdout == "" and again.stderr.splitlines()[:-1] == first.splitlines()[:-1]
    assert "4 tidak berubah" in run(*options).stderr and "0 disusun" in run(*options).stderr
    whole = run(*options, "--force", "-v").stderr
    assert [line for line in run(*options, "-v").stderr.splitlines() if "RAK" in line] == [
        line for line in whole.splitlines() if "RAK" in line
    ]
    write(tmp_path, "kantor.docx", office_file(p("Kantor") + sect()))
    run(*options, "--template", "kantor.docx")
    shutil.copy("kantor.docx", "sama.docx")
    again = run(*options, "--template", "sama.docx")
    assert again.stdout == "" and "sama.docx: " in again.stderr and "kantor.docx" not in again.stderr
    strict, whole_strict = run(*options, "--strict"), run(*options, "--strict", "--force")
    assert (strict.exit_code, strict.stdout) == (whole_strict.exit_code, "") == (2, "")
    assert strict.stderr.splitlines()[:-1] == whole_strict.stderr.splitlines()[:-1] and "RAK224" in strict.stderr


CONFLICT = plan_text("Kantor A", "rak-triwulan", "satu").replace("8 laporan", "9 laporan")
"""The indikator of plan `a` with another target."""


def test_a_changed_plan_is_held_against_unchanged_ones_of_its_office_and_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    write(tmp_path, "rakgen.yaml", "aturan: {RAK301: kesalahan}\n")
    options = ("build", "plans", "-o", "hasil", "--to", "md")
    assert run(*options).exit_code == 0
    before = {file: file.read_bytes() for file in (tmp_path / "hasil").iterdir()}
    write(tmp_path, "plans/b.yaml", CONFLICT)
    for _ in range(2):
        result = run(*options)
        assert (result.exit_code, result.stdout) == (1, "") and "RAK301" in result.stderr
    assert {file: file.read_bytes() for file in (tmp_path / "hasil").iterdir()} == before
    write(tmp_path, "plans/b.yaml", CONFLICT.replace("Kantor A", "Kantor B"))
    assert run(*options).stdout == "hasil/b.md\n"


@pytest.mark.slow
def test_plans_that_were_built_alone_are_held_against_each_other_when_they_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    write(tmp_path, "plans/b.yaml", CONFLICT)
    for plan in ("a", "b", "c", "d"):
        assert run("build", f"plans/{plan}.yaml", "-o", "hasil", "--to", "md").exit_code == 0
    together = run("build", "plans", "-o", "hasil", "--to", "md")
    assert together.stdout == "" and together.stderr == run("build", "plans", "-o", "hasil", "--to", "md").stderr
    whole = run("build", "plans", "-o", "lain", "--to", "md").stderr
    assert together.stderr.splitlines()[:-1] == whole.splitlines()[:-1] and "3 peringatan" in whole
    (tmp_path / "plans" / "b.yaml").unlink()
    assert "0 peringatan" in run("build", "plans", "-o", "hasil", "--to", "md").stderr


@pytest.mark.slow
def test_two_unchanged_plans_of_one_document_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    shutil.copy("plans/d.yaml", "cabang/d.yaml")
    for plan in ("plans/d.yaml", "cabang/d.yaml", "plans/d.yaml"):
        assert run("build", plan, "-o", "hasil", "--to", "md").exit_code == 0
        Path("hasil/d.md").rename("hasil/lama.md")
    both = ("build", "plans/d.yaml", "cabang/d.yaml", "-o", "hasil", "--to", "md")
    result = run(*both)
    assert result.exit_code == 2 and "RAK907" in result.stderr and result.stderr == run(*both, "--force").stderr
    write(tmp_path, "cabang/d.yaml", plan_text("Kantor Z", "lain", "z"))
    assert run(*both).exit_code == 2 and run(*both).stderr == run(*both, "--force").stderr
    write(tmp_path, "plans/d.yaml", plan_text("Kantor Z", "lain", "y"))
    run("build", "cabang/d.yaml", *both[3:])
    assert run(*both).exit_code == 2 and run(*both).stderr == run(*both, "--force").stderr


def test_a_project_whose_folder_of_documents_leads_out_is_told_though_nothing_else_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path / "kantor"))
    append("rakgen.yaml", "keluaran: hasil\n")(Path())
    assert run("build", "plans", "--to", "md").exit_code == 0
    assert run("build", "plans", "--to", "md").stdout == ""
    Path("hasil").rename(tmp_path / "hasil")
    Path("hasil").symlink_to(tmp_path / "hasil")
    result = run("build", "plans", "--to", "md")
    assert (result.exit_code, result.stdout) == (2, "") and "RAK912" in result.stderr


@pytest.mark.slow
def test_with_an_error_nothing_is_written_and_the_next_run_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    options = ("build", "plans", "-o", "hasil", "--to", "md")
    run(*options)
    append("plans/a.yaml", "salah: 1\n")(tmp_path)
    append("plans/c.yaml")(tmp_path)
    before = (tmp_path / "hasil" / NAME).read_bytes()
    result = run(*options)
    assert (result.exit_code, result.stdout) == (1, "") and (tmp_path / "hasil" / NAME).read_bytes() == before
    result = run(*options, "--keep-going")
    assert (result.exit_code, result.stdout) == (1, "hasil/c-T1.md\n")
    assert "1 disusun, 2 tidak berubah, 1 gagal" in result.stderr
    replace("plans/a.yaml", "salah: 1\n", "")(tmp_path)
    result = run(*options)
    assert (result.exit_code, result.stdout) == (0, "") and "0 disusun, 4 tidak berubah" in result.stderr


@each("output", ["-", "satu.md"])
def test_stdout_and_one_file_are_always_made_and_leave_no_manifest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    options = ("build", "plans/d.yaml", "--to", "md", "-o", output)
    assert run(*options).stdout == run(*options).stdout != ""
    assert not list(tmp_path.rglob(NAME))
    monkeypatch.undo()


def test_a_plan_from_stdin_is_always_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    options = ("build", "-", "--stdin-filename", "plans/d.yaml", "-o", "hasil", "--to", "md")
    text = (tmp_path / "plans" / "d.yaml").read_text()
    assert run("build", "plans/d.yaml", "-o", "hasil", "--to", "md").stdout == "hasil/d.md\n"
    assert run(*options, stdin=text.replace("data empat", "data lima")).stdout == "hasil/d.md\n"
    assert "data lima" in (tmp_path / "hasil" / "d.md").read_text()
    assert run("build", "plans/d.yaml", "-o", "hasil", "--to", "md").stdout == "hasil/d.md\n"


def test_a_moved_project_and_another_working_folder_build_nothing_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    five_plans(tmp_path / "satu")
    monkeypatch.chdir(tmp_path / "satu")
    assert run("build", "plans", "--to", "md").stdout
    (tmp_path / "satu").rename(tmp_path / "dua")
    assert run("build", tmp_path / "dua" / "plans", "--to", "md").stdout == ""
    monkeypatch.chdir(tmp_path / "dua" / "plans")
    assert run("build", ".", "--to", "md").stdout == ""
    assert run("build", "a.yaml", "b.yaml", "c.yaml", "d.yaml", "--to", "md", "-o", "../build").stdout != "", "with -o"


def test_a_folder_of_documents_that_is_a_link_keeps_its_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path / "kantor"))
    (tmp_path / "jauh" / "sekali").mkdir(parents=True)
    Path("hasil").symlink_to(tmp_path / "jauh" / "sekali")
    options = ("build", "plans", "-o", "hasil", "--to", "md")
    assert len(run(*options).stdout.splitlines()) == 4
    append("plans/d.yaml")(Path())
    assert run(*options).stdout == "hasil/d.md\n" and run(*options).stdout == ""


def test_a_logo_above_what_a_link_leads_to_is_the_one_that_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    Path("tempat/dalam").mkdir(parents=True)
    Path("tautan").symlink_to("tempat/dalam")
    put("tempat/logo.png", png(60, 40))(Path())  # as the one beside the link
    put("rakgen.yaml", "kop: {logo: tautan/../logo.png, baris: [KANTOR CONTOH]}\n")(Path())
    options = ("build", "plans/a.yaml", "-o", "hasil", "--to", "html")
    assert run(*options).stdout and not run(*options).stdout
    put("logo.png", png(50, 40))(Path())
    assert not run(*options).stdout
    put("tempat/logo.png", png(50, 40))(Path())
    assert run(*options).stdout and not run(*options).stdout


def test_open_shows_the_document_of_an_unchanged_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import click

    monkeypatch.chdir(five_plans(tmp_path))
    opened: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(click, "launch", lambda path: opened.append(path) or 0)
    for _ in range(2):
        assert run("build", "plans/d.yaml", "--to", "md", "--open").exit_code == 0
    assert opened == [f"{tmp_path / 'build' / 'd.md'}"] * 2


def test_a_manifest_that_cannot_be_written_is_told_and_the_documents_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    write(tmp_path, f"hasil/{NAME}/x", "")
    result = run("build", "plans", "--to", "md", "-o", "hasil")
    assert result.exit_code == 0 and len(result.stdout.splitlines()) == 4
    assert f"{Path('hasil', NAME)}: informasi RAK904: Catatan hasil susunan tidak dapat ditulis" in result.stderr
    assert len(run("build", "plans", "--to", "md", "-o", "hasil").stdout.splitlines()) == 4


@pytest.mark.slow
def test_pdf_by_an_office_program_is_always_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(five_plans(tmp_path))
    monkeypatch.setattr("rakgen.writers.pdf.libreoffice.office_pdf", lambda data, date: b"%PDF-1.7")
    options = ("build", "plans/d.yaml", "--to", "pdf", "--pdf-engine", "libreoffice", "-o", "hasil")
    assert run(*options).stdout == run(*options).stdout == "hasil/d.pdf\n"
    assert read_manifest(tmp_path / "hasil") == {}
