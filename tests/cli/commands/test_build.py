"""rakgen build: which files it writes and where; --to, the ending of -o, the project's `format`, several processes."""

from __future__ import annotations

import errno
import gc
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rakgen.document.document import Document
from rakgen.model import Rencana
from rakgen.system import whole
from rakgen.writers.formats import FORMATS, Options, Output, print_as
from tests.support.cli import run
from tests.support.docx_reader import tables
from tests.support.office_bases import office_file, p, sect
from tests.support.offices import forked
from tests.support.plans import REFERENCE
from tests.support.seeds import usual


def test_an_unknown_format_is_wrong_use_with_a_hint(plan: Path) -> None:
    result = run("build", plan, "--to", "doc")
    assert result.exit_code == 2
    assert 'Bentuk "doc" tidak ada. Mungkin maksudnya `docx`.' in result.stderr
    assert not (plan.parent.parent / "build").exists()


@pytest.mark.slow
def test_one_file_named_by_o_contradicts_another_format(plan: Path, tmp_path: Path) -> None:
    result = run("build", plan, "--to", "docx", "-o", tmp_path / "satu.docx")
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'satu.docx'}\n")
    others = [name for name in FORMATS if name != "docx"]
    for name in others[:1]:
        result = run("build", plan, "--to", name, "-o", tmp_path / "dua.docx")
        assert result.exit_code == 2 and "satu berkas docx" in result.stderr


def test_formats_add_up(plan: Path, tmp_path: Path) -> None:
    """The last of them was the only one, untold."""
    written = run("build", plan, "-o", tmp_path, "--to", "md", "--to", "tsv,md").stdout.split()
    assert [Path(one).name for one in written] == ["2021.md", "2021-ketua.tsv", "2021-sekretaris.tsv"]


@pytest.mark.slow
def test_a_layout_named_twice_prints_once(plan: Path, tmp_path: Path) -> None:
    twice = ("--layout", "iku", "--layout", "iku")
    written = run("build", plan, *twice, "--to", "md", "-o", tmp_path).stdout.split()
    assert [Path(one).name for one in written] == ["2021-iku.md"]


@pytest.mark.slow
def test_the_project_names_the_formats(plan: Path) -> None:
    project = plan.parent.parent / "rakgen.yaml"
    project.write_text("format: docx\n")
    assert run("build", plan).stdout == f"{plan.parent.parent / 'build' / '2021.docx'}\n"
    project.write_text("format: [docx, wps]\n")
    result = run("build", plan)
    assert result.exit_code == 1 and "rakgen.yaml:1:" in result.stderr and '"wps"' in result.stderr


@pytest.mark.slow
def test_a_name_that_another_plan_needs_is_refused(plan: Path, tmp_path: Path) -> None:
    shutil.copy(plan, plan.with_name("2021.yml"))
    result = run("build", plan.parent, "-o", tmp_path / "o")
    assert result.exit_code == 2 and not (tmp_path / "o").exists()
    assert f"RAK907: Dua dokumen akan ditulis ke berkas yang sama: {plan} dan {plan.with_name('2021.yml')}." in (
        " ".join(result.stderr.split())
    )


@pytest.mark.slow
def test_two_units_whose_files_would_have_one_name_are_both_named(plan: Path, tmp_path: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    for key, other in (("hukum", "unit!"), ("umum", "unit?")):
        text = text.replace(f"  {key}: Sub", f"  {other}: Sub").replace(f"pelaksana: {key}\n", f"pelaksana: {other}\n")
    plan.write_text(text, encoding="utf-8")
    result = run("build", plan, "-o", tmp_path / "o", "--per-pelaksana")
    assert result.exit_code == 2 and not (tmp_path / "o").exists()
    message = " ".join(result.stderr.split())
    assert f"yang sama: {plan} (" in message and f") dan {plan} (" in message


@pytest.mark.slow
def test_any_number_of_processes_writes_the_same_bytes_in_the_same_order(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forked(monkeypatch)
    for number in range(3):
        shutil.copy(plan, plan.with_name(f"{number}.yaml"))
    one = run("build", plan.parent, "-o", tmp_path / "satu")
    two = run("build", plan.parent, "-o", tmp_path / "dua", "-j", "2")
    assert (one.exit_code, two.exit_code) == (0, 0)
    assert two.stdout == one.stdout.replace("satu", "dua") and one.stdout.count("\n") >= 4
    for file in (tmp_path / "satu").iterdir():
        assert file.read_bytes() == (tmp_path / "dua" / file.name).read_bytes()


LIBRARIES = {"docx": "", "md": "", "pdf": "typst", "xlsx": "xlsxwriter", "csv": "", "json": ""}
BUILDS = """
import os, sys
from rakgen.cli import cli
for kind in sys.argv[2:]:
    if not os.fork():
        try: cli(['build', sys.argv[1], '--to', kind, '-q'])
        except SystemExit as e: assert not e.code
        loaded = {'docx', 'lxml', 'jinja2', 'typst', 'xlsxwriter', 'rakgen.model.proyek'} & set(sys.modules)
        print(kind, *sorted(loaded), file=sys.stderr)
        sys.exit()
    assert os.wait()[1] == 0
"""


@pytest.mark.slow
def test_a_library_is_loaded_for_its_format_and_a_project_for_its_file_only(plan: Path) -> None:
    """Each in a process that has loaded the commands alone."""
    command = [sys.executable, "-c", BUILDS, plan, *usual([*LIBRARIES], 3)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = [f"{kind} {library}".rstrip() for kind, library in usual([*LIBRARIES.items()], 3)]
    assert done.stderr.splitlines() == told


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="layar hanya dicari di Linux")
def test_open_without_a_screen_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("click.launch", lambda path: pytest.fail("nothing can open it"))
    result = run("build", plan, "--open")
    assert result.exit_code == 0 and "peringatan RAK940" in result.stderr


@pytest.mark.slow
def test_open_without_a_program_is_told(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.launch", lambda path: 127)
    monkeypatch.setenv("DISPLAY", ":0")
    result = run("build", plan, "--open")
    assert result.exit_code == 0 and "peringatan RAK940" in result.stderr


def test_what_check_does_not_find_is_told_where_it_is(plan: Path, tmp_path: Path) -> None:
    for option, told in ((("--kertas", "F4"), "perintah ini dengan -v"), ((), "rakgen check")):
        result = run("build", plan, "--to", "csv", "-o", tmp_path / "out", *option)
        assert result.stderr.endswith(f"informasi; rinciannya: {told}.\n")


@pytest.mark.slow
def test_build_writes_beside_the_project(plan: Path) -> None:
    result = run("build", plan)
    target = plan.parent.parent / "build" / "2021.docx"
    assert (result.exit_code, result.stdout) == (0, f"{target}\n")
    assert result.stderr == "1 peringatan, 5 informasi; rinciannya: rakgen check.\n"
    assert [len(table) for table in tables(target.read_bytes())] == [15, 11]


@pytest.mark.slow
def test_build_follows_the_project_file(plan: Path) -> None:
    (plan.parent.parent / "rakgen.yaml").write_text("keluaran: hasil\n")
    assert run("build", plan).stdout == f"{plan.parent.parent / 'hasil' / '2021.docx'}\n"


@pytest.mark.slow
def test_one_rak_into_a_folder(plan: Path, tmp_path: Path) -> None:
    assert (
        run("build", plan, "-o", tmp_path / "o", "--rak", "sekretaris").stdout
        == f"{tmp_path / 'o' / '2021-sekretaris.docx'}\n"
    )
    meant = run("build", plan, "-o", tmp_path / "p", "--rak", "Ketau").stderr
    assert "Mungkin maksudnya `ketua`. RAK yang ada: ketua, sekretaris." in meant
    result = run("build", plan, "-o", tmp_path / "p", "--rak", "wakil")
    assert 'kesalahan RAK906: RAK "wakil" tidak ada dalam rencana ini.' in result.stderr
    assert "RAK yang ada: ketua, sekretaris." in result.stderr
    assert result.exit_code == 2


@pytest.mark.slow
def test_the_remedy_of_two_documents_of_one_name_helps(plan: Path, tmp_path: Path) -> None:
    other = Path(shutil.copy(plan, plan.with_name("2022.yaml")))
    one = run("build", plan, other, "-o", tmp_path / "satu.docx").stderr
    assert "Sebutkan folder pada `-o`" in one
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("kode: ketua\n", "kode: a b\n").replace("kode: sekretaris\n", "kode: a-b\n"))
    tables = " ".join(run("build", plan, "--to", "csv").stderr.split())
    assert f"dua tabel dari {plan}" in tables and "huruf atau angka yang berbeda" in tables


@pytest.mark.slow
def test_same_name_twice_is_refused(plan: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain" / "2021.yaml"
    other.parent.mkdir()
    shutil.copy(plan, other)
    result = run("build", plan, other, "-o", tmp_path / "o")
    assert "kesalahan RAK907" in result.stderr and "folder `-o` sendiri" in " ".join(result.stderr.split())
    assert result.exit_code == 2 and not (tmp_path / "o").exists()


@pytest.mark.slow
def test_output_never_replaces_the_input(plan: Path) -> None:
    disguised = plan.with_name("x.docx")
    plan.rename(disguised)
    before = disguised.read_bytes()
    result = run("build", disguised, "-o", disguised)
    assert "kesalahan RAK905" in result.stderr and result.exit_code == 2
    assert disguised.read_bytes() == before


def with_base(plan: Path, body: str, *options: str) -> tuple[int, str, bool]:
    """Exit code, stderr, and whether a document was written, with an office's Word file of that body."""
    base = plan.parent.parent / "kantor.docx"
    base.write_bytes(office_file(body))
    result = run("build", plan, "--template", base, *options)
    return result.exit_code, result.stderr, (plan.parent.parent / "build" / "2021.docx").exists()


@pytest.mark.slow
def test_a_text_of_the_office_that_gives_way_is_told(plan: Path) -> None:
    code, said, written = with_base(plan, p("Kepada Yth.") + sect())
    assert (code, written) == (0, True) and "kantor.docx" in said and '("Kepada Yth.") tidak ikut tercetak' in said


def test_with_strict_it_is_an_error(plan: Path) -> None:
    code, _, written = with_base(plan, p("Kepada Yth.") + sect(), "--strict")
    assert (code, written) == (1, False)


@pytest.mark.parametrize(
    ("body", "options", "words"),
    [
        (p("{{ ISI }}") + sect(), (), "Tulis `{{ isi }}`, huruf kecil"),
        (p("{{ isi }}") + sect(), ("--kertas", "A3"), "Kertas A3 dari `--kertas` tidak dapat dipakai"),
        (p("{{ isi }}") + sect(size=(6000, 9000)), (), "bidang teks 66 mm dokumen dasar ini"),
        (p("{{ isi }}") + sect(size=(2000, 9000)), (), "bidang teksnya terlalu sempit"),
    ],
)
def test_what_is_wrong_in_the_offices_document_is_told_of_it(
    plan: Path, body: str, options: tuple[str, ...], words: str
) -> None:
    code, said, written = with_base(plan, body, *options)
    assert (code, written) == (1, False)
    assert words in said and "RAK505" in said and "kantor.docx" in said and "RAK501" not in said


@pytest.mark.slow
def test_the_paper_asked_for_is_that_of_a_document_without_a_place(plan: Path) -> None:
    assert with_base(plan, p("") + sect(), "--kertas", "A3", "-q") == (0, "", True)


def many(folder: Path, count: int) -> Path:
    (folder / "plans").mkdir()
    for number in range(count):
        text = REFERENCE.read_text(encoding="utf-8").replace("Evaluasi Lakip", f"Evaluasi Lakip {number}")
        (folder / "plans" / f"p{number}.yaml").write_text(text, encoding="utf-8")
    return folder / "plans"


@pytest.mark.slow
def test_of_many_plans_one_at_a_time_is_kept_and_the_bytes_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans, kept = many(tmp_path, 5), tmp_path / "kept"
    assert run("build", plans, "--to", "md,csv", "-o", kept).exit_code == 0
    alive: list[int] = []

    def counted(name: str, document: Document, options: Options) -> Output:
        gc.collect()
        alive.append(sum(type(one) is Rencana for one in gc.get_objects()))
        return print_as(name, document, options)

    monkeypatch.setattr("rakgen.cli.printing.print_as", counted)
    again = tmp_path / "again"
    gc.freeze()  # what is there already is neither looked at nor counted, nor ever again: it stays to the end
    assert run("build", plans, "--to", "md,csv", "-o", again).exit_code == 0
    assert len(alive) == 10 and max(alive) <= 2
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == {
        path.name: path.read_bytes() for path in again.iterdir()
    }


@pytest.mark.parametrize(
    "name", "hasil.odt hasil.doc a.rtf a.txt a.yaml a.xls a.pdf.zip a.jpg v1.2 a.tar.gz a.docx_ a.xhtml".split()
)
def test_an_ending_that_cannot_be_made_is_refused_and_no_folder_made(plan: Path, tmp_path: Path, name: str) -> None:
    result = run("build", plan, "-o", tmp_path / "o" / name)
    assert result.exit_code == 2 and f'{name}" berakhiran .' in result.stderr and ".docx, .pdf" in result.stderr
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize("name", ["Dinas No. 5", ".tersembunyi", "keluaran", "2021"])
def test_a_folder_without_an_ending_is_made(plan: Path, tmp_path: Path, name: str) -> None:
    assert run("build", plan, "--to", "md", "-o", tmp_path / name).stdout == f"{tmp_path / name / '2021.md'}\n"


@pytest.mark.slow
def test_a_folder_that_is_there_may_have_any_name(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "versi.2").mkdir()
    assert run("build", plan, "--to", "md", "-o", tmp_path / "versi.2").exit_code == 0
    assert run("build", plan, "-o", tmp_path / "HASIL.MD").stdout == f"{tmp_path / 'HASIL.MD'}\n"


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("", "Nilai untuk '--template' tidak dapat dipakai: namanya kosong"),
        ("plans", "plans: kesalahan RAK902: Ini folder, bukan dokumen Word."),
        ("plans", "2 rencana: 0 disusun, 2 gagal; tidak ada yang ditulis."),
        ("hilang.docx", "2 rencana: 0 disusun, 2 gagal; tidak ada yang ditulis."),
    ],
)
def test_what_is_no_office_document_is_not_told_as_a_plan(
    plan: Path, monkeypatch: pytest.MonkeyPatch, base: str, words: str
) -> None:
    monkeypatch.chdir(plan.parent.parent)
    shutil.copy(plan, "2022.yaml")
    result = run("build", plan, "2022.yaml", "--template", base)
    assert result.exit_code == 2 and words in result.stderr and "2021.yaml" not in result.stderr


@pytest.mark.parametrize("arguments", [("check", ""), ("build", "{}", "-o", ""), ("diff", "{}", ""), ("fmt", "")])
def test_an_empty_name_is_no_folder(plan: Path, arguments: tuple[str, ...]) -> None:
    result = run(*(one.format(plan) for one in arguments))
    assert result.exit_code == 2 and "kosong" in result.stderr


@pytest.mark.slow
@pytest.mark.parametrize("names", [("a&b", "a+b"), ("umum2", "Umum2")])
def test_two_units_of_one_file_name_are_told_by_name(plan: Path, names: tuple[str, str]) -> None:
    """`--per-pelaksana` writes a file for each unit, and a file name keeps letters and digits alone."""
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("hukum", names[0]).replace("prodat", names[1]))
    result = run("build", plan, "--per-pelaksana")
    said = " ".join(result.stderr.split())
    assert result.exit_code == 2 and "kesalahan RAK907: Dua dokumen akan ditulis ke berkas yang sama" in said
    assert f"({names[0]}) dan" in said and f"({names[1]})." in said
    assert "Beri kode RAK atau nama unitnya huruf atau angka yang berbeda" in said


@pytest.mark.slow
def test_a_document_that_cannot_be_written_names_word_and_o(
    plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what has its name, or its folder's, where that is why."""
    (tmp_path / "penuh").write_text("")
    (tmp_path / "2021.docx").mkdir()
    for output, why in ((tmp_path / "penuh" / "x.docx", "ada berkas di tempat folder"), (tmp_path, "sudah ada folder")):
        result = run("build", plan, "-o", output)
        said = " ".join(result.stderr.split())
        assert result.exit_code == 2 and f".docx: kesalahan RAK904: Berkas tidak dapat ditulis: {why}" in said
        assert "Pakai nama atau folder lain, atau pindahkan dahulu yang memakai nama itu." in said
    result = run("build", plan, "-o", tmp_path, "--check")
    assert "kesalahan RAK903: Berkas tidak dapat dibaca: ini folder, bukan berkas." in result.stderr

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(whole, "replace_file", full)
    result = run("build", plan, "-o", tmp_path / "x.docx")
    said = " ".join(result.stderr.split())
    assert result.exit_code == 2 and "x.docx: kesalahan RAK904: Berkas tidak dapat ditulis: ruang" in said
    assert "sedang terbuka di Word; atau pilih folder lain dengan `-o`" in said
