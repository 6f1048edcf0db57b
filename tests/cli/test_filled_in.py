"""Workbooks to fill in, as units get them, fill them and hand them back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.support.cli import run
from tests.support.each import each
from tests.support.progress import PLAN, office

SUB = PLAN.replace(
    "                anggaran: 100.000.000\n",
    "                sub_kegiatan: [{kode: rapat, uraian: Rapat, jadwal: T2, anggaran: 9.000.000}]\n",
)
RECORDS = """\
  # tetap ada
  - indikator: laporan
    periode: T2
    nilai: "3"   # dihitung
    kendala: Banjir
    tindak_lanjut: [{uraian: Menyurati, pelaksana: hukum}]
"""


def sent(folder: Path, records: tuple[str, ...] = (), plan: str = SUB, *options: str) -> tuple[Path, Path]:
    """A plan and the workbook of its first unit for T2."""
    path = office(folder, records, plan)
    made = run("build", path, "--to", "xlsx", "--isian", "--periode", "T2", *options)
    assert made.exit_code == 0, made.output
    return path, Path(made.stdout.splitlines()[0])


def fill(workbook: Path, cells: Mapping[str, object]) -> Path:
    """The workbook with some cells filled in."""
    book = load_workbook(workbook)
    for name, value in cells.items():
        book.worksheets[0][name] = value
    target = workbook.with_name("diisi.xlsx")
    book.save(target)
    return target


def texts(plan: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (plan.parent.parent / "realisasi").iterdir()}


@pytest.mark.slow
def test_what_is_filled_in_becomes_records_of_its_items(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path, (), SUB, "--per-pelaksana")
    assert workbook.name == "2021-t2-hukum-isian.xlsx"
    rows = list(load_workbook(workbook).worksheets[0].iter_rows(min_row=6, max_col=3, values_only=True))
    assert [row[:2] for row in rows] == [
        ("Indikator", "laporan"), ("Kegiatan", "sipol"), ("Sub kegiatan", "rapat"), ("Indikator", "temuan"),
        ("Kegiatan", None), ("Kegiatan", None),
    ]  # fmt: skip
    cells = {"E6": 3, "H7": " Selesai", "I8": "Rp 5.000.000", "J8": "Satu: #dua\n- tiga", "K8": "Menyurati\nRapat",
             "F9": "1,5", "G9": "2", "L10": "a.pdf", "H11": "berjalan"}  # fmt: skip
    filled = fill(workbook, cells)
    told = run("import", filled, "--into", plan)
    assert told.exit_code == 0 and told.stderr.count("RAK975") == 9 and not texts(plan)
    for part in (("--rak", "a"), ("--periode", "T2"), ("--pelaksana", "hukum")):
        refused = run("import", filled, "--into", plan, "--write", *part)
        assert refused.exit_code == 2 and "menyebut sendiri" in refused.stderr and not texts(plan)
    assert 'Lembar Isian, sel K8: Tindak lanjut "Menyurati Rapat".' in told.stderr
    done = run("import", filled, "--into", plan, "--write", "--strict")
    assert "saran: Dengan `--write` ini ditulis" in done.stderr  # as true here as without it
    assert done.exit_code == 0 and texts(plan) == {
        "2021-t2-hukum.yaml": "versi: 1\nrencana: ../plans/2021.yaml\nrealisasi:\n"
        '  - indikator: laporan\n    periode: T2\n    nilai: "3"\n'
        "  - kegiatan: sipol\n    periode: T2\n    status: selesai\n"
        "  - sub_kegiatan: rapat\n    periode: T2\n    anggaran: Rp 5.000.000\n"
        '    kendala:\n      - "Satu: #dua"\n      - "- tiga"\n'
        "    tindak_lanjut:\n      - uraian: Menyurati\n      - uraian: Rapat\n"
        "  - indikator: temuan\n    periode: T2\n    pembilang: 1,5\n    penyebut: 2\n"
        "  - kegiatan: Tindak lanjut temuan\n    periode: T2\n    bukti: a.pdf\n"
        "  - kegiatan: Perbaikan loket\n    periode: T2\n    status: berjalan\n"
    }
    assert run("check", plan).exit_code == 0
    assert "0 isian ditemukan" in run("import", filled, "--into", plan).stderr


@pytest.mark.slow
def test_workbooks_of_two_plans_of_one_name_are_refused(tmp_path: Path) -> None:
    """The second took the place of the first in silence."""
    plan = office(tmp_path, [])
    (plan.parent / "b").mkdir()
    (plan.parent / "b" / plan.name).write_bytes(plan.read_bytes())
    made = run("build", plan.parent, "--to", "xlsx", "--isian", "--periode", "T2", "-o", tmp_path / "isian")
    assert (made.exit_code, "RAK907" in made.stderr, (tmp_path / "isian").exists()) == (2, True, False)


@pytest.mark.slow
def test_what_was_reported_stands_in_its_cells_and_changes_alone(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path, (RECORDS,))
    page = load_workbook(workbook).worksheets[0]
    assert [page[name].value for name in ("E6", "J6", "K6", "L6")] == ["3", "Banjir", "Menyurati", None]
    assert "0 isian ditemukan" in run("import", workbook, "--into", plan).stderr
    before = texts(plan)["0.yaml"]
    cells = {"E6": "4", "J6": None, "K6": "Menelepon", "H7": "berjalan"}  # an emptied cell takes nothing away
    done = run("import", fill(workbook, cells), "--into", plan, "--write")
    assert 'Nilai "3" menjadi "4"' in done.stderr and "memuat pelaksana atau tenggat" in done.stderr
    assert texts(plan)["0.yaml"] == before.replace('"3" ', '"4" ')
    assert texts(plan)["2021-t2.yaml"].endswith("  - kegiatan: sipol\n    periode: T2\n    status: berjalan\n")


@pytest.mark.slow
def test_what_cannot_be_written_is_named_with_its_cell_and_nothing_else_is_lost(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path)
    cells = {"E6": "", "H6": "selesai", "H7": "beres", "I8": "lima juta", "F9": "3", "C11": "Butir yang lain",
             "H11": "selesai", "A13": "Catatan kami", "E9": "80%", "M9": "lampiran", "J8": "=1+1"}  # fmt: skip
    filled = fill(workbook, cells)
    told = run("import", filled, "--into", plan, "--write")
    named = {cell for cell in ("H6", "H7", "I8", "J8", "F9", "H11", "A13", "M9") if f", sel {cell}: " in told.stderr}
    assert len(named) == 8 == told.stderr.count("RAK976")
    assert 'sel J8: "=1+1" tidak ditulis: rumusnya belum dihitung' in told.stderr
    assert texts(plan)["2021-t2.yaml"].endswith("  - indikator: temuan\n    periode: T2\n    nilai: 80%\n")
    assert (
        'Sheet Isian, cell H7: "beres" is not written' in run("import", filled, "--into", plan, "--lang", "en").stderr
    )
    assert run("import", filled, "--into", plan, "--strict").exit_code == 1


@pytest.mark.slow
def test_a_figure_that_its_cell_rounds_is_written_in_full(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path)
    typed = {"E6": (38.456, "0"), "E9": (0.385, "0%"), "I7": (75_000_000, "#,##0"), "I8": (1_500_000, "#,##0,")}
    filled = fill(workbook, {cell: value for cell, (value, _) in typed.items()})
    book = load_workbook(filled)
    for cell, (_, code) in typed.items():
        book.worksheets[0][cell].number_format = code
    book.save(filled)
    assert run("import", filled, "--into", plan, "--write").exit_code == 0
    said = [line.split(": ", 1)[1] for line in texts(plan)["2021-t2.yaml"].splitlines() if "nilai" in line]
    assert said == ["38,456", "38,5%"]
    assert "anggaran: 75.000.000\n" in texts(plan)["2021-t2.yaml"]
    assert "anggaran: 1.500.000\n" in texts(plan)["2021-t2.yaml"]


@pytest.mark.slow
def test_what_a_workbook_makes_of_a_figure_replaces_none(tmp_path: Path) -> None:
    records = "".join(f"  - {{indikator: {kode}, periode: T2, nilai: '1'}}\n" for kode in ("laporan", "temuan"))
    plan, workbook = sent(tmp_path, (records,))
    before = texts(plan)
    for value in ("#DIV/0!", "#N/A", True, datetime(2021, 5, 3), time(8, 30)):
        cells = {cell: value for cell in ("E6", "E7", "E8", "E9")}
        told = run("import", fill(workbook, cells), "--into", plan, "--write").stderr
        assert "RAK976" in told and "bukan angka" in told, told
        assert texts(plan) == before


@pytest.mark.slow
def test_rows_go_on_below_an_empty_one_and_an_item_that_is_filled_in_twice_is_named(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path)
    book = load_workbook(fill(workbook, {"E6": "3", "H7": "berjalan"}))
    page = book.worksheets[0]
    page.insert_rows(8)
    for column in range(1, 13):
        page.cell(14, column).value = page.cell(7, column).value
    page["H14"], page["I14"] = "selesai", 5_000_000
    book.copy_worksheet(page)["E6"] = "4"
    book.save(workbook)
    told = run("import", workbook, "--into", plan, "--write")
    assert told.exit_code == 0 and "7 isian" in told.stderr
    named = [line.partition("sel ")[2][:14] for line in told.stderr.splitlines() if "sudah diisi" in line]
    assert named == ['H14: "selesai"', 'I14: "5000000"', 'E6: "4" tidak ', 'H14: "selesai"', 'I14: "5000000"']
    said = texts(plan)["2021-t2.yaml"]
    assert said.count("- ") == 2 and 'nilai: "3"' in said and "status: berjalan" in said and "anggaran" not in said


@pytest.mark.slow
def test_records_that_would_clash_and_plans_of_another_year_are_refused_whole(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path, ("  - {indikator: temuan, periode: S1, nilai: 70%}\n",))
    before = texts(plan)
    refused = run("import", fill(workbook, {"E9": "80%", "H7": "belum"}), "--into", plan, "--write")
    assert refused.exit_code == 1 and "RAK603" in refused.stderr and texts(plan) == before
    plan.write_text(plan.read_text(encoding="utf-8").replace("2021", "2022"), encoding="utf-8")
    other = run("import", workbook, "--into", plan)
    assert other.exit_code == 2 and "RAK976" in other.stderr and "tahun 2021" in other.stderr


@pytest.mark.slow
def test_records_that_changed_meanwhile_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan, workbook = sent(tmp_path, (RECORDS,))
    filled, records = fill(workbook, {"E6": "4"}), tmp_path / "realisasi" / "0.yaml"
    other = records.read_text(encoding="utf-8").replace("Banjir", "Gempa")
    monkeypatch.setattr("rakgen.cli.filled_in.tell_doubts", lambda *_: records.write_text(other, encoding="utf-8"))
    refused = run("import", filled, "--into", plan, "--write")
    assert refused.exit_code == 2 and "RAK976" in refused.stderr and texts(plan) == {"0.yaml": other}


@pytest.mark.slow
def test_the_year_is_reported_too_and_a_form_that_cannot_print_what_was_reached_bars_no_record(tmp_path: Path) -> None:
    plan = office(tmp_path, (), PLAN.replace("layout: renaksi-triwulan", "layout: monev-renaksi"))
    made = run("build", "--periode", "setahun", plan, "--to", "xlsx", "--isian")
    assert run("import", fill(Path(made.stdout.strip()), {"E6": "9"}), "--into", plan, "--write").exit_code == 0
    assert 'periode: setahun\n    nilai: "9"' in texts(plan)["2021-setahun.yaml"]
    (tmp_path / "realisasi" / "2021-setahun.yaml").unlink()
    made = run("build", plan, "--to", "xlsx", "--isian", "--periode", "Mei")
    filled = fill(Path(made.stdout.strip()), {"E6": "3"})
    assert run("import", filled, "--into", plan, "--write").exit_code == 0
    assert "RAK507" in run("check", plan).output  # of months, while the targets are of quarters
    assert "0 isian ditemukan" in run("import", filled, "--into", plan, "--write").stderr


@each(
    "options, said",
    [
        (("--to", "docx", "--periode", "T2"), "--to xlsx"),
        (("--to", "xlsx"), "satu periode"),
        (("--to", "xlsx", "--periode", "Mei-Juli"), "satu periode"),
        (("--to", "xlsx", "--periode", "T2", "--watch"), "--watch"),
        (("--to", "xlsx", "--periode", "T2", "--prune"), "--prune"),
        (("--to", "xlsx", "--periode", "T2", "-o", "a.xlsx"), "folder"),
    ],
)
def test_what_does_not_go_with_sheets_to_fill_in_is_refused(options: tuple[str, ...], said: str) -> None:
    refused = run("build", "plans/2021.yaml", "--isian", *options)
    assert refused.exit_code == 2 and said in refused.stderr


def test_a_workbook_that_is_there_is_kept_and_all_but_its_open_cells_is_locked(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path)
    page = load_workbook(workbook).worksheets[0]
    opened = {cell.coordinate for row in page.iter_rows() for cell in row if not cell.protection.locked}
    assert page.protection.sheet and opened & {"A6", "C6", "E7", "H6", "I7", "F6"} == set()
    assert {"E6", "H7", "H8", "I8", "F9", "G9", "J6", "L8"} <= opened
    lists = {str(one.sqref): one.formula1 for one in page.data_validations.dataValidation if one.type == "list"}
    assert lists and set(lists.values()) == {'"belum,berjalan,selesai,batal"'}
    fill(workbook, {"H7": "selesai"}).replace(workbook)
    kept = workbook.read_bytes()
    again = run("build", plan, "--to", "xlsx", "--isian", "--periode", "T2")
    assert again.exit_code == 2 and "RAK930" in again.stderr and workbook.read_bytes() == kept
    unknown = run("build", plan, "--to", "xlsx", "--isian", "--periode", "T2", "--pelaksana", "humas")
    assert unknown.exit_code == 2 and "RAK950" in unknown.stderr


@pytest.mark.slow
def test_hidden_rows_are_named_rows_may_change_places_and_ends_of_lines_stay(tmp_path: Path) -> None:
    plan, workbook = sent(tmp_path, (RECORDS,))
    file = tmp_path / "realisasi" / "0.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n", 3))  # some lines, not all
    before = file.read_bytes()
    book = load_workbook(workbook)
    page = book.worksheets[0]
    page.title, page["E6"], page["J8"] = "Hukum", "5", "Hujan"
    page.row_dimensions[8].hidden = True
    for column in range(1, 13):  # the first item below the last
        page.cell(12, column).value, page.cell(6, column).value = page.cell(6, column).value, None
    book.save(workbook)
    done = run("import", workbook, "--into", plan, "--write")
    assert 'Lembar Hukum, sel E12: Nilai "3" menjadi "5".' in done.stderr
    assert "Lembar Hukum, baris 8: " in done.stderr and done.stderr.count("RAK976") == 1
    assert file.read_bytes() == before.replace(b'"3" ', b'"5" ')
