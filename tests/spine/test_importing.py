"""Importing: the plan, its doubts at their lines, and the proof."""

from __future__ import annotations

from pathlib import Path

import pytest

import rakgen
from rakgen import importing
from rakgen.diagnostics import errors
from rakgen.importing import Imported, import_document, place_words
from rakgen.layout.library import LayoutLibrary
from rakgen.readers.raw import RawDocument, RawLine, RawPlace, Remark, RemarkKind
from rakgen.readers.read import read_raw
from rakgen.recognise.left_over import left_over, lost_words
from rakgen.recognise.plan import recognise
from tests.support.each import each
from tests.support.plans import REFERENCE, ROOT, compile_plan
from tests.support.random_plans import random_plan
from tests.support.seeds import usual

FORMATS = ("docx", "html", "xlsx")
LIBRARY = LayoutLibrary()
HEAD = "RENCANA AKSI\nDINAS CONTOH\nTAHUN 2021\n\nNo\tSasaran\tIndikator\tKegiatan\tT1\tT2\tT3\tT4\tPagu (Rp)\n"


def imported(data: bytes, name: str, **unsaid: object) -> Imported:
    layouts = [(one, layout) for one in LIBRARY.names() if (layout := LIBRARY.get(one)[0]) is not None]
    return import_document(read_raw(data, name), layouts, "baru", "rencana.yaml", unsaid)


def test_the_proof_counts_cells_and_money() -> None:
    found = imported(f"{HEAD}1\tS1\tI1\tK1\t✓\t\t\t\t1.755.000.000\n\t\t\tK2\t\tx\t\t\t245.000.000\n".encode(), "a.txt")
    assert (found.lost, found.alike, found.cells) == ([], 18, 18)
    assert found.money == (2_000_000_000, 2_000_000_000)
    assert list(found.layouts) == ["baru"]


def test_a_cell_that_prints_otherwise_is_told_at_its_place() -> None:
    found = imported(f"{HEAD}1\tS1\tI1\tK1\t✓\t\t\t\tRp 1.755/bulan\n".encode(), "a.txt")
    said = [finding.message() for finding in found.findings]
    assert 'Tabel 1, baris 6, kolom 9: "Rp 1.755/bulan" bukan jumlah rupiah; ditulis sebagai komentar.' in said
    assert 'Tabel 1, baris 6, kolom 9: sel berisi "Rp 1.755/bulan", sedangkan rencana mencetak "".' in said
    assert found.alike == found.cells - 1


def test_amounts_in_the_other_notation_are_counted_and_not_lost() -> None:
    found = imported(f"{HEAD}1\tS1\tI1\tK1\t✓\t\t\t\t96,750,000.00\n\t\t\tK2\t\tx\t\t\tRp1,500,000\n".encode(), "a.txt")
    assert (found.lost, found.money) == ([], (98_250_000, 98_250_000))
    assert "anggaran: 96.750.000\n" in found.text


ROWS = "1\tS1\tI1\tK1\t✓\t\t\t\t1.000.000\n2\tS2\tI2\tK2\t\t✓\t\t\t500.000\n"
SIGNED = "\nKupang, 5 {} 2021\nKepala,\nAni, S.E.\nNIP. 1\n"
LEFT = [
    (f"{ROWS}Jumlah\t\t\t\t\t\t\t\t1.700.000\n", "tabel 1, baris 8, kolom 9: 1.700.000", "RAK972"),
    (f"{ROWS}JUMLAH TOTAL\t\t\t\t\t\t\t\tRp 2.700.000,00\n", "tabel 1, baris 8, kolom 9: Rp 2.700.000,00", "RAK972"),
    (ROWS.replace("S2", "IDR 5,000.00"), "IDR 5,000.00", ""),
    (ROWS.replace("\t✓\t\t\t500", f"\t{'9' * 90}\t\t\t500"), "T2: " + "9" * 90, "RAK501.nilai"),
    (ROWS.replace("500.000", "500.000,50"), "anggaran: 500.000,50", "RAK971.uang"),
    (ROWS.replace("500.000", "IDR 5,000.00"), "anggaran: Rp 5.000", "RAK972"),
    (ROWS + SIGNED.format("Pebruari"), "Kupang, 5 Pebruari 2021", "RAK971.judul"),
    (f"{ROWS}2\tS2\tProgram Baru\tK3\t\tlelang\t\t\t500.000\n", "T2: lelang", "RAK971.tanda"),
]


@each("rows, kept, key", LEFT)
def test_one_cell_that_no_field_holds_stops_no_import(rows: str, kept: str, key: str) -> None:
    """Its text is kept in the plan and told at its place, and every other finding at the line that it is about."""
    found = imported((HEAD + rows).encode(), "a.txt")
    assert not errors(found.findings) and found.lost == []
    assert kept.split(": ")[-1] in found.text
    assert key in ["", *(finding.key for finding in found.findings)]
    lines = found.text.splitlines()
    for finding in found.findings:
        if finding.span is not None and finding.values.get("teks"):
            line = lines[finding.span.line - 1]
            assert str(finding.values["teks"]).split()[-1] in line or kept in line


def test_a_document_whose_tables_are_no_plans_says_so_and_nothing_else() -> None:
    found = imported(
        b"<p>TAHUN<table border=1><tr><td>Nama<td>Umur<td>Alamat<tr><td>Ani<td>3<td>Ende</table>", "a.html"
    )
    assert [finding.key for finding in errors(found.findings)] == ["RAK970.tabel"]


def test_a_finding_in_a_new_form_stays_at_its_line_where_texts_are_left_over() -> None:
    """It has more lines than the plan, and a heading in braces ended in RAK999."""
    heads = "Sasaran\tNomor\tTarget\tNo\tx\tT2\t{{ x }}\tSemester II\tTotal\tSatuan\n"
    found = imported((HEAD.split("No\t")[0] + heads + "x\tBidang A\tK1\tv\tK1\t-\t-\t2024\tx\t-\n").encode(), "a.txt")
    assert {finding.path for finding in found.findings} > {"rencana.yaml"} and found.lost == []


def test_a_text_that_is_no_weight_is_a_comment() -> None:
    text = HEAD.split("No\t")[0] + "No\tSasaran\tIndikator\tTarget\tBobot\n1\tS1\tI1\t5\t40%\n2\tS2\tI2\t5\t{}\n"
    for said, is_told in (("60%", False), ("25", False), ("sedang", True), ("120%", True), ("± 5", True)):
        found = imported(text.format(said).encode(), "a.txt")
        assert not errors(found.findings) and found.lost == [], said
        assert (f"# bobot: {said}\n" in found.text) == is_told, said


def test_what_no_cell_of_the_plan_prints_is_a_comment_of_its_rak() -> None:
    text = f"{HEAD}{ROWS}Jumlah\t\t\t\t\t\t\t\t1.500.000\n"
    document = read_raw(text.encode(), "a.txt")
    known = [(one, layout) for one in LIBRARY.names() if (layout := LIBRARY.get(one)[0]) is not None]
    found = recognise(document, known)
    left = left_over(document, found.forms, ["S2", "CONTOH"])
    assert [(one.rak, one.text) for one in left] == [(0, "DINAS CONTOH"), (0, "S2")]
    kept = found.with_comments([(one.rak, one.text) for one in left])
    assert kept.text == found.text.replace("  - layout", "  # DINAS CONTOH\n  # S2\n  - layout")


def test_amounts_in_thousands_are_no_rupiah() -> None:
    row = "1\tS1\tI1\tK1\t✓\t\t\t\t96.750\n"
    for heading in (
        "Pagu (ribu Rp)",
        "Anggaran (Rp. 000)",
        "Pagu (juta rupiah)",
        "Dana (dalam jutaan)",
        "Biaya x 1.000",
    ):
        found = imported((HEAD.replace("Pagu (Rp)", heading) + row).encode(), "a.txt")
        assert "anggaran: " not in found.text and ": 96.750" in found.text.replace('"', ""), heading
        assert (found.lost, found.alike) == ([], found.cells)
    for heading in ("Pagu (Rp)", "Pagu 2000", "Anggaran", "Dana (Rp)"):
        head = HEAD.replace("Pagu (Rp)", heading).replace("TAHUN 2021", "TAHUN 2000")
        assert "anggaran: 96.750\n" in imported((head + row).encode(), "a.txt").text, heading
    said = imported(HEAD.replace("TAHUN 2021", "TAHUN 2021\n(dalam ribuan rupiah)").encode() + row.encode(), "a.txt")
    assert "RAK971.skala" in [finding.key for finding in said.findings]


def test_labels_in_a_table_above_say_the_office_and_the_year() -> None:
    labels = "<table><tr><td>Perangkat Daerah<td>:<td>Dinas Contoh<tr><td>Tahun<td>:<td>2023</table>"
    plan = "<table border=1><tr><td>No<td>Sasaran<td>Kegiatan<tr><td>1<td>S1<td>K1</table>"
    found = imported(f"<p>RENCANA AKSI</p>{labels}{plan}".encode(), "a.html")
    assert "instansi: Dinas Contoh\ntahun: 2023\n" in found.text and found.lost == []


def test_a_heading_over_columns_without_headings_is_none_of_periods() -> None:
    head = "<tr><td>No<td colspan=2>Catatan<td>Kegiatan"
    found = imported(f"<p>TAHUN 2021<table border=1>{head}<tr><td>1<td>a<td>b<td>K</table>".encode(), "a.html")
    assert "periode" not in found.layouts["baru"]
    assert found.alike == found.cells


def test_a_total_whose_label_stands_in_the_first_column_alone_is_a_total() -> None:
    rows = "1\tS1\tI1\tK1\t✓\t\t\t\t1.000.000\n\t\t\tK2\t\t✓\t\t\t500.000\nJumlah\t\t\t\t\t\t\t\t1.500.000\n"
    found = imported((HEAD + rows).encode(), "a.txt")
    assert (found.lost, found.alike) == ([], found.cells)
    assert found.money == (3_000_000, 3_000_000)
    assert "jumlah: Jumlah" in found.layouts["baru"]


def test_a_line_that_labels_the_office_names_it() -> None:
    lines = "RENCANA AKSI\nTAHUN 2021\nUnit Kerja : Sekretariat\nInstansi : KPU CONTOH\n\n"
    found = imported((lines + HEAD.split("\n\n")[1] + "1\tS1\tI1\tK1\t✓\t\t\t\t\n").encode(), "a.txt")
    assert "instansi: KPU CONTOH\n" in found.text
    assert found.lost == []


def test_a_cell_of_a_sheet_is_named_as_a_spreadsheet_does() -> None:
    assert place_words(RawPlace("RAK", 0, 1, 12, 28)) == ("lembar RAK, sel AB12", "sheet RAK, cell AB12")


def test_a_word_that_stands_nowhere_is_lost() -> None:
    document = RawDocument((RawLine("Rencana 77,5% (lanjutan) Kupang"), RawLine("Bersambung ke halaman berikutnya")))
    assert lost_words(document, ["uraian: rencana", "77,5%"]) == ["Kupang"]


def test_an_amount_is_not_lost_without_its_rp() -> None:
    document = RawDocument((RawLine("Rp1.755.000.000 Rp.245.000"),))
    assert lost_words(document, ["anggaran: 1.755.000.000"]) == ["Rp.245.000"]


@pytest.mark.slow
@each("kind", FORMATS)
def test_the_reference_comes_back_without_a_doubt(kind: str) -> None:
    document = compile_plan(REFERENCE)
    found = imported(rakgen.write(document, kind).data, f"rak.{kind}")
    assert found.findings == []
    assert (found.lost, found.layouts, found.alike) == ([], {}, found.cells)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["rak-bulanan", "renaksi-jadwal", "renja", "pk-pernyataan"])
def test_own_documents_come_back_whole(tmp_path: Path, name: str) -> None:
    for seed in usual(range(50), 1):
        path = tmp_path / "plan.yaml"
        path.write_text(random_plan(seed, name, ("Layanan", "Rapat #2: tahap I", "漢字 é")), encoding="utf-8")
        document = compile_plan(path)
        for kind in FORMATS:
            found = imported(rakgen.write(document, kind).data, f"rak.{kind}")
            assert (found.lost, found.layouts, found.alike) == ([], {}, found.cells), f"{kind}, seed {seed}"


def test_a_total_whose_label_does_not_begin_at_the_left_is_printed_the_same() -> None:
    text = "RENCANA\nDINAS CONTOH\nTAHUN 2021\n\nNo\tKegiatan\tAnggaran\n1\tK1\t2.000.000\n\t{}\t2.000.000\n"
    for label in ("JUMLAH", "Jumlah", "TOTAL PAGU"):
        found = import_document(read_raw(text.format(label).encode(), "a.txt"), [], "baru", "rencana.yaml")
        assert (found.alike, found.money) == (found.cells, (4_000_000, 4_000_000)), label


def test_a_form_too_wide_for_its_paper_takes_a_wider_one() -> None:
    """Of twenty amounts and of thirty-six; the paper is told."""
    for columns, paper in ((20, "A4"), (36, "F4")):
        head = "\t".join(f"Bagian {number}" for number in range(columns))
        row = "\t".join(["100.000.000"] * columns)
        text = f"RENCANA\nDINAS CONTOH\nTAHUN 2021\n\nNo\tSasaran\tIndikator\t{head}\n1\tS\tI\t{row}\n"
        document = read_raw(text.encode(), "a.txt")._replace(page=(210.0, 297.0))
        found = import_document(document, [], "baru", "rencana.yaml")
        assert f"kertas: {paper}\n  orientasi: lanskap" in found.layouts["baru"]
        assert found.alike == found.cells == columns + 3
        assert f"layout baru memakai {paper} lanskap" in " ".join(one.message() for one in found.findings)


@pytest.mark.slow
@each("kind", ("docx", "html", "xlsx", "tsv"))
def test_codes_tell_the_levels_of_an_outline_in_files_without_fills_and_bold(kind: str) -> None:
    document = compile_plan(ROOT / "plans" / "contoh" / "renja.yaml")
    found = imported(rakgen.write(document, kind).data, f"renja.{kind}", tahun=2026, instansi="DINAS CONTOH")
    assert (found.findings, found.lost, found.alike) == ([], [], found.cells)


@pytest.mark.slow
def test_what_was_reached_becomes_comments_that_are_told() -> None:
    """The forms of monitoring print more than a plan holds."""
    for name in ("evaluasi-renja", "pengukuran-triwulan"):
        document = compile_plan(ROOT / "plans" / "contoh" / f"{name}.yaml")
        found = imported(rakgen.write(document, "docx").data, "a.docx")
        keys = [finding.key for finding in found.findings]
        assert found.lost == [] and found.layouts == {}
        assert set(keys) == {"RAK971.capaian", "RAK972"}
        assert keys.count("RAK972") == keys.count("RAK971.capaian") == found.cells - found.alike
        assert "# realisasi T1: " in found.text and "\n              realisasi" not in found.text


@pytest.mark.slow
def test_reports_of_one_period_come_back_as_their_form() -> None:
    """By the period in the headings, or in the title."""
    for layout in ("monev-renaksi", "notulen-capaian"):
        document = rakgen.compile(REFERENCE, layouts=layout, periode="T2")
        found = imported(rakgen.write(document, "docx").data, "rak.docx")
        assert (found.lost, found.layouts) == ([], {}), layout
        assert found.text.count(f"layout: {layout}\n") == 2 and "Mengetahui" not in found.text


def test_numbers_before_the_texts_of_a_list_are_of_the_form() -> None:
    cells = "<td>1. Undangan<br>2. Rapat<td>1. Bidang A<br>2. Bidang B<tr><td>2<td>M<td>1. Survei<td>1. Bidang B"
    table = f"<tr><td>No<td>Kegiatan<td>Langkah<td>Pelaksana<tr><td>1<td>R{cells}"
    found = imported(f"<p>TAHUN 2021<table border=1>{table}</table>".encode(), "a.html")
    assert found.layouts["baru"].count('butir: "{n}."') == 2 and "1. " not in found.text
    assert found.alike == found.cells == 8


def test_a_finding_stands_at_the_line_of_the_item_that_its_cell_went_to() -> None:
    """Texts that other lines hold too, some within other words and numbers."""
    rows = "1\tS1\tI1\tK1 tahap 5\t✓\t\t\t\tRp 5/hari\n\t\tI2\tK2\t5\tx\t\t\t1.500\n\t\tI3\tK3\t\t\t\t\tRp 5/hari\n"
    found = imported((HEAD + rows).encode(), "a.txt")
    lines = [line.strip() for line in found.text.splitlines()]
    keys = ("RAK971.uang", "RAK971.tanda", "RAK972")
    said = [lines[one.span.line - 1 :][:2] for one in found.findings if one.key in keys and one.span]
    money, tick, last = (
        ["# anggaran: Rp 5/hari", "- uraian: K1 tahap 5"],
        ["# 5", "- uraian: K2"],
        ["# anggaran: Rp 5/hari", "- uraian: K3"],
    )
    assert said == [money, tick, last] * 2


def test_what_is_added_to_several_items_is_told_at_each() -> None:
    text = "RENCANA\nDINAS CONTOH\nTAHUN 2021\n\nNo\tSasaran\tKegiatan\n1\tS1\tK1\n2\tS2\tK2\n3\tS3\tK3\n"
    found = imported(text.encode(), "a.txt")
    added = [number for number, line in enumerate(found.text.splitlines(), 1) if "(indikator tidak ada" in line]
    assert [one.span.line for one in found.findings if one.key == "RAK971.tambah" and one.span] == added
    assert len(added) == 3


def test_a_text_alone_in_place_of_a_number_heads_the_rows_below_it() -> None:
    """As the second of two tables has it as tabbed text, or a sheet without merged cells."""
    head = "TAHUN 2021\nDINAS CONTOH\n\nNo\tKegiatan\tT1\tT2\tPagu (Rp)\n"
    rows = "Indeks layanan\t\t\t\t\n1\tRapat\tv\t\t1.000.000\n2\tSurvei\t\tv\t2.000.000\nData mutakhir\t\t\t\t\n"
    found = imported(f"{head}{rows}1\tSensus\tv\tv\t3.000.000\nJUMLAH\t\t\t\t6.000.000\n".encode(), "a.txt")
    assert "baris_kelompok" in found.layouts["baru"] and found.text.count("- uraian: ") == 5 + 2
    assert (found.lost, found.alike) == ([], found.cells)


def test_of_many_texts_left_over_those_alone_are_looked_for_that_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each was sought in all lines of the plan."""
    sought: list[str] = []
    tell = importing.told_at
    monkeypatch.setattr(importing, "told_at", lambda key, *more: sought.append(key) or tell(key, *more))
    head = "TAHUN 2021\nDINAS CONTOH\n\nNo\tSasaran\tIndikator\tKegiatan\tPelaksana\n"
    rows = "".join(f"{number}\tS\tI\tK\tUmum\n" for number in range(5_001, 5_601))
    found = imported(f"{head}{rows}".encode(), "a.txt")
    assert sought.count("RAK973") == sum(one.key == "RAK973" for one in found.findings) == 200


def test_what_a_reader_guessed_or_could_not_read_is_a_doubt_and_what_it_left_is_told() -> None:
    """`--strict` refuses the first."""
    kinds: tuple[RemarkKind, ...] = ("joined", "rest", "formula", "cut", "unreadable", "clipped", "hidden", "outside")
    remarks = tuple(Remark(kind, RawPlace(), "x") for kind in kinds)
    document = read_raw(b"KEGIATAN\tPELAKSANA\tT1\nRapat\tUmum\tv\n", "a.tsv")._replace(remarks=remarks)
    found = import_document(document, [], "baru", "p.yaml", {"tahun": 2024, "instansi": "X"})
    assert [finding.severity for finding in found.findings[: len(kinds)]] == ["peringatan"] * 6 + ["informasi"] * 2
