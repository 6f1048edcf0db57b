"""rakgen import as a user types it."""

from __future__ import annotations

import io
import itertools
import json
import re
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

import rakgen
from tests.support.cli import run
from tests.support.edited_docx import cell_with, edited, write
from tests.support.plans import ROOT, compile_plan
from tests.support.seeds import spread, usual

TEXT = (
    "RENCANA AKSI\nDINAS CONTOH\nTAHUN 2020\n\n"
    "No\tSasaran\tIndikator\tKegiatan\tT1\tT2\tT3\tT4\tPJ\n1\tS1\tI1\tK1\t✓\tbila perlu\t\t\tBagian Umum\n\n"
    "Kupang, 2 Januari 2020\nKEPALA DINAS,\n\nNAMA LENGKAP\nNIP. 19660506 199203 1 004\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "rakgen.yaml").write_text("templat: templates\n", encoding="utf-8")
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "lama 2020.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("layout", [None, "rak-triwulan"])
def test_a_plan_and_its_layout_are_written_and_print(folder: Path, layout: str | None) -> None:
    """A layout of other headings, asked for by name, is told not to be used."""
    named = ("--layout", layout) if layout else ()
    result = run("import", "lama 2020.txt", "-o", "plans/2020.yaml", *named)
    assert result.exit_code == 0, result.stderr
    assert ("bukan judul layout yang disebut" in result.stderr) == bool(layout)
    assert result.stdout == "plans/2020.yaml\n"
    assert "layout baru: " in result.stderr
    assert "0 teks tertinggal; " in result.stderr
    assert 'RAK971: Tabel 1, baris 6, kolom 6: "bila perlu" bukan tanda' in result.stderr
    plan = (folder / "plans" / "2020.yaml").read_text(encoding="utf-8")
    assert "nip: 19660506 199203 1 004" in plan
    assert "# bila perlu" in plan or ": bila perlu" in plan
    assert run("build", "plans/2020.yaml", "--to", "csv").exit_code == 0


def test_nothing_that_is_there_is_written_over(folder: Path) -> None:
    (folder / "ada.yaml").write_text("versi: 1\n", encoding="utf-8")
    result = run("import", "lama 2020.txt", "-o", "ada.yaml")
    assert result.exit_code == 2
    assert "RAK930" in result.stderr
    assert (folder / "ada.yaml").read_text(encoding="utf-8") == "versi: 1\n"
    assert list((folder / "templates" / "layouts").iterdir()) == []


def test_a_document_without_a_year_says_how_to_give_one(folder: Path) -> None:
    (folder / "tanpa.txt").write_text(
        TEXT.replace("TAHUN 2020\n", "").replace("Kupang, 2 Januari 2020\n", ""), encoding="utf-8"
    )
    result = run("import", "tanpa.txt")
    assert result.exit_code == 1 and "RAK974: Dokumen tidak menyebut tahunnya." in result.stderr
    assert "`tahun`." not in result.stderr
    signed = TEXT.replace("TAHUN 2020\n", "").replace("Kupang, 2 Januari 2020", "Kupang, 2 Januari 2019")
    (folder / "tanggal.txt").write_text(signed, encoding="utf-8")
    assert "misalnya `--tahun 2019`" in run("import", "tanggal.txt").stderr
    said = signed.replace("Kupang, 2", "Peraturan Nomor 5 Tahun 2017\nTahun Anggaran 2018\nKupang, 2")
    (folder / "bawah.txt").write_text(said, encoding="utf-8")
    result = run("import", "bawah.txt")
    assert "tahun: 2018\n" in result.stdout
    assert 'dari baris "Tahun Anggaran 2018" di bawah tabel diambil 2018' in result.stderr
    assert "tahun: 2016\n" in run("import", "bawah.txt", "--tahun", "2016").stdout
    assert "tahun: 2020\n" in run("import", "tanpa.txt", "--tahun", "2020").stdout
    assert "tahun: 2020\n" in run("import", "lama 2020.txt", "--tahun", "2019").stdout  # it says one


def test_strict_writes_nothing_in_doubt(folder: Path) -> None:
    result = run("import", "lama 2020.txt", "-o", "baru.yaml", "--strict", "--report", "json:ragu.json")
    assert result.exit_code == 1
    assert not (folder / "baru.yaml").exists()
    codes = [finding["code"] for finding in json.loads((folder / "ragu.json").read_text(encoding="utf-8"))["findings"]]
    assert "RAK971" in codes


def test_without_a_target_the_plan_goes_to_stdout(folder: Path) -> None:
    result = run("import", "lama 2020.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("versi: 1\ninstansi: DINAS CONTOH\ntahun: 2020\n")
    assert run("import", "lama 2020.txt", "-o", "-").stdout == result.stdout and not Path("-").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("tidak-ada.docx",), "RAK901"),
        (("lama 2020.foo",), "RAK901"),
        (("tidak-ada/lama 2020.txt",), "RAK901"),
        ((".",), "RAK903"),
        (("lama 2020.txt", "--table", "3"), "RAK970"),
        (("lama 2020.txt", "--layout", "rak-triwulann"), "RAK110"),
    ],
)
def test_what_cannot_be_done_is_told(folder: Path, arguments: tuple[str, ...], code: str) -> None:
    result = run("import", *arguments)
    assert result.exit_code == 2
    assert code in result.stderr
    assert result.stdout == ""


@pytest.mark.slow
def test_edits_of_a_built_document_go_back_to_its_plan(folder: Path) -> None:
    text = (ROOT / "plans" / "contoh" / "rak-triwulan.yaml").read_text(encoding="utf-8")
    plan = folder / "plans" / "2026.yaml"
    plan.parent.mkdir()
    plan.write_text(text, encoding="utf-8")
    before = rakgen.write(compile_plan(plan), "docx").data
    kegiatan = next(line.split("uraian: ")[1] for line in text.split("kegiatan:")[1].splitlines() if "uraian: " in line)

    def edit(rows: list[object]) -> None:
        write(cell_with(rows, kegiatan), f"{kegiatan} tahap dua")
        write(cell_with(rows, "1."), "9.")

    (folder / "rak.docx").write_bytes(edited(before, edit))
    told = run("import", "rak.docx", "--into", "plans/2026.yaml")
    assert (told.exit_code, told.stdout) == (0, ""), told.stderr
    assert f'menjadi "{kegiatan} tahap dua"' in told.stderr and "RAK975" in told.stderr
    assert "RAK976: Tabel " in told.stderr and "RAK979" in told.stderr
    assert "2 perubahan ditemukan; 1 dapat diterapkan; 1 tidak.\n" in told.stderr
    assert run("import", "rak.docx", "--into", "plans/2026.yaml", "--write", "--strict").exit_code == 1
    assert plan.read_text(encoding="utf-8") == text
    done = run("import", "rak.docx", "--into", "plans/2026.yaml", "--write")
    assert (done.exit_code, "1 perubahan ditulis ke plans/2026.yaml.\n" in done.stderr) == (0, True)
    assert plan.read_text(encoding="utf-8") == text.replace(kegiatan, f"{kegiatan} tahap dua")


def test_a_heading_that_was_edited_is_named_and_the_rest_of_its_table_comes_back(folder: Path) -> None:
    plan = folder / "plan.yaml"
    shutil.copy(ROOT / "plans" / "contoh" / "rak-triwulan.yaml", plan)
    text = plan.read_text(encoding="utf-8")
    kegiatan = next(line.split("uraian: ")[1] for line in text.split("kegiatan:")[1].splitlines() if "uraian: " in line)
    page = rakgen.write(compile_plan(plan), "html").data.decode()
    page = page.replace("RENCANA PELAKSANAAN", "JADWAL").replace(kegiatan, f"{kegiatan} tahap dua")
    (folder / "rak.html").write_text(page, encoding="utf-8")
    told = run("import", "rak.html", "--into", "plan.yaml", "--write")
    assert '"JADWAL"' in told.stderr and "RAK978" not in told.stderr
    assert plan.read_text(encoding="utf-8") == text.replace(kegiatan, f"{kegiatan} tahap dua")


def test_a_document_in_which_no_table_is_known_is_refused_not_told_as_unchanged(folder: Path) -> None:
    form = "judul: R\nkolom:\n  - {judul: A, isi: kegiatan.uraian}\n  - {judul: B, isi: kegiatan.pelaksana}\n"
    (folder / "templates" / "layouts" / "rak-triwulan.yaml").write_text(form, encoding="utf-8")
    plan = folder / "plan.yaml"
    shutil.copy(ROOT / "plans" / "contoh" / "rak-triwulan.yaml", plan)
    (folder / "rak.html").write_bytes(rakgen.write(compile_plan(plan), "html").data)
    told = run("import", "rak.html", "--into", "plan.yaml")
    assert (told.exit_code, "rak.html: kesalahan RAK970: Tidak ada tabel rencana" in told.stderr) == (2, True)


def test_a_report_of_the_period_that_its_lines_name_is_held_against_that_one(folder: Path) -> None:
    plan = ROOT / "plans" / "contoh" / "monev-renaksi.yaml"
    (folder / "t2.html").write_bytes(rakgen.write(rakgen.compile(plan, periode="T2"), "html").data)
    told = run("import", "t2.html", "--into", plan)
    assert told.exit_code == 0 and "0 perubahan ditemukan" in told.stderr


def test_a_layout_that_is_named_is_used_where_a_few_headings_are_others(folder: Path) -> None:
    page = rakgen.write(compile_plan(ROOT / "plans" / "contoh" / "rak-triwulan.yaml"), "html").data.decode()
    page = page.replace("RENCANA PELAKSANAAN", "JADWAL")
    (folder / "rak.html").write_text(page, encoding="utf-8")
    result = run("import", "rak.html", "--layout", "rak-triwulan")
    assert (result.exit_code, "layout: rak-triwulan\n" in result.stdout) == (0, True)
    assert 'judul kolom "JADWAL" dibaca sebagai "RENCANA PELAKSANAAN" dari layout yang disebut' in result.stderr
    assert "layout: rak\n" in run("import", "rak.html").stdout


def test_a_plan_that_changed_meanwhile_takes_no_edit(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = folder / "plan.yaml"
    plan.write_bytes((ROOT / "plans" / "contoh" / "rak-triwulan.yaml").read_bytes())
    data, other = rakgen.write(compile_plan(plan), "docx").data, plan.read_bytes() + b"# lain\n"
    kegiatan = next(
        line.split("uraian: ")[1]
        for line in plan.read_text("utf-8").split("kegiatan:")[1].splitlines()
        if "uraian: " in line
    )
    (folder / "rak.docx").write_bytes(edited(data, lambda rows: write(cell_with(rows, kegiatan), "Kegiatan lain")))
    monkeypatch.setattr("rakgen.cli.giving_back.tell_doubts", lambda *_: plan.write_bytes(other))
    result = run("import", "rak.docx", "--into", "plan.yaml", "--write")
    assert result.exit_code == 2 and "RAK976" in result.stderr, result.stderr
    assert plan.read_bytes() == other


def test_hidden_rows_and_columns_of_a_workbook_are_still_there_and_notes_are_told(folder: Path) -> None:
    """As a filter leaves them; a plan loses nothing by them."""
    shutil.copy(ROOT / "plans" / "contoh" / "pk.yaml", "plan.yaml")
    book = load_workbook(io.BytesIO(rakgen.write(compile_plan(Path("plan.yaml")), "xlsx").data))
    sheet = book.worksheets[0]
    at = next(cell for row in sheet.iter_rows() for cell in row if cell.value == "Indeks kepuasan masyarakat")
    sheet.row_dimensions[at.row].hidden = sheet.column_dimensions["D"].hidden = True
    at.comment, at.font = Comment("naikkan 10%", "Atasan"), Font(strike=True)
    book.save("pk.xlsx")
    told = run("import", "pk.xlsx", "--into", "plan.yaml")
    assert told.exit_code == 0, told.stderr
    for text in (
        f"baris {at.row}: tersembunyi, dibaca",
        "kolom 4: tersembunyi, dibaca",
        "naikkan 10%",
        "dicoret, dibaca",
    ):
        assert text in told.stderr
    assert "0 perubahan ditemukan" in told.stderr and "RAK978" not in told.stderr


def test_an_edit_of_a_statement_on_a_sheet_of_its_own_is_told(folder: Path) -> None:
    plan = ROOT / "plans" / "contoh" / "pk-pernyataan.yaml"
    book = load_workbook(io.BytesIO(rakgen.write(compile_plan(plan), "xlsx").data))
    at = next(cell for row in book.worksheets[0] for cell in row if str(cell.value).startswith("Pihak kedua akan"))
    at.value = f"{at.value.removesuffix('.')} menurut berita acara."
    book.save("pk.xlsx")
    told = run("import", "pk.xlsx", "--into", plan).stderr
    assert '"Pihak kedua akan' in told and "1 perubahan ditemukan" in told and "PERJANJIAN KINERJA" not in told


def test_an_edit_goes_into_a_plan_that_is_there_and_has_no_errors(folder: Path) -> None:
    (folder / "rusak.yaml").write_text("versi: 1\n", encoding="utf-8")
    for arguments, code, words in (
        (("--into", "tidak-ada.yaml"), 2, "RAK90"),
        (("--into", "rusak.yaml"), 1, "RAK1"),
        (("--write",), 2, "--into"),
        (("--into", "rusak.yaml", "-o", "baru.yaml"), 2, "--into"),
    ):
        result = run("import", "lama 2020.txt", *arguments)
        assert (result.exit_code, words in result.stderr) == (code, True), result.stderr


@pytest.mark.slow
def test_own_csv_and_tsv_come_back_whole_all_their_tables_in_one_plan(folder: Path) -> None:
    """In each spelling that `build` has for them, and by `new --from` too; what the files do not say is told."""
    cases = itertools.product(
        ("renja", "pk", "renaksi-dua-tabel", "renstra-matriks"),
        (["--to", "csv"], ["--to", "csv", "--csv-excel"], ["--to", "tsv", "--csv-label", "ulang"]),
    )
    for name, order in usual(spread(cases), 6):
        shutil.rmtree(folder / "hasil", ignore_errors=True)
        assert run("build", str(ROOT / "plans" / "contoh" / f"{name}.yaml"), *order, "-o", "hasil/").exit_code == 0
        first = min((folder / "hasil").glob(f"{name}*"), key=lambda path: len(path.name))
        result = run("import", str(first), "--tahun", "2026")
        assert result.exit_code == 0, f"{name} {order}: {result.stderr}"
        assert re.search(r"0 teks tertinggal; (\S+) dari \1 sel", result.stderr), f"{name} {order}"
        assert "dokumen tidak memuat instansi" in result.stderr
        assert f"layout: {name}\n" in result.stdout
        assert ("dibaca sebagai tabel berikutnya" in result.stderr) == (name != "renja")
    made = run("new", "2027", "--from", str(first), "-o", "2027.yaml")
    assert made.exit_code == 0, made.stderr
    assert "tahun: 2027\n" in (folder / "2027.yaml").read_text(encoding="utf-8")


def test_a_document_without_an_office_takes_that_of_its_project(folder: Path) -> None:
    text = TEXT.replace("DINAS CONTOH\n", "")
    (folder / "tanpa.txt").write_text(text, encoding="utf-8")
    assert "dokumen tidak memuat instansi" in run("import", "tanpa.txt").stderr
    (folder / "rakgen.yaml").write_text("templat: templates\ninstansi: DINAS PROYEK\n", encoding="utf-8")
    result = run("import", "tanpa.txt")
    assert "instansi: DINAS PROYEK\n" in result.stdout
    assert "instansi" not in result.stderr


def test_a_file_beside_a_text_is_its_next_table_only_where_it_begins_with_one(folder: Path) -> None:
    table = "No,Sasaran,Indikator,Target\n1,S1,I1,10\n"
    (folder / "a.csv").write_text(table, encoding="utf-8")
    (folder / "a-2.csv").write_text("RENCANA LAIN\n" + table, encoding="utf-8")
    assert "a-2.csv" not in run("import", "a.csv", "--tahun", "2020").stderr
    (folder / "a-2.csv").write_text("No,Kegiatan,Pelaksana\n1,K1,Umum\n", encoding="utf-8")
    result = run("import", "a.csv", "--tahun", "2020")
    assert "Tabel 2: dibaca sebagai tabel berikutnya dari dokumen yang sama: a-2.csv." in result.stderr
    assert "uraian: K1" in result.stdout
    assert "K1" not in run("import", "a.csv", "--tahun", "2020", "--table", "1").stdout


@pytest.mark.slow
def test_the_rak_and_the_period_of_a_new_plan_are_named(folder: Path) -> None:
    assert "  - kode: ketua\n    layout: lama-2020\n" in run("import", "lama 2020.txt", "--rak", "ketua").stdout
    (folder / "dua.txt").write_text(TEXT + TEXT, encoding="utf-8")
    assert "RAK970: Dokumen ini memuat 2 RAK" in run("import", "dua.txt", "--rak", "ketua").stderr
    document = rakgen.compile(ROOT / "plans" / "2021.yaml", layouts="notulen-capaian", periode="T3")
    table = rakgen.write(document, "csv").files[-1].data.replace(b"100%,,100%", b"100%,90%,100%")
    (folder / "notulen.csv").write_bytes(table)
    named = run("import", "notulen.csv", "--tahun", "2021", "--periode", "T3")
    assert "layout: notulen-capaian\n" in named.stdout and "T3: 90%" in named.stdout
    assert "layout: notulen\n" in run("import", "notulen.csv", "--tahun", "2021").stdout
    for arguments in (("--periode", "Mei-Juli"), ("--pelaksana", "umum")):
        assert run("import", "lama 2020.txt", *arguments).exit_code == 2
