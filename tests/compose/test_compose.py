"""Head and foot of a form: titles, annex, revision, paper, letterhead, notes."""

from __future__ import annotations

import base64
import gc
import weakref
from pathlib import Path

import pytest
from docx.oxml.ns import qn

import rakgen
from rakgen.compiler import Compiler
from rakgen.compose.compose import compose_document
from rakgen.document.document import Letterhead, Line, Paragraph
from rakgen.layout.page import Area, Base
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.each import each
from tests.support.forms import RENCANA, document_of, section_of
from tests.support.pictures import SVG, jpeg, png, without_jfif
from tests.support.plans import EXAMPLES, REFERENCE

COLUMNS = "kolom: [{judul: SASARAN, isi: sasaran.uraian}]\n"
DRAWING = SVG.format('<rect width="40" height="20"/>')


def rak(tambahan: str, plan: str = RENCANA) -> str:
    return plan.replace("  - kode: a\n", f"  - kode: a\n{tambahan}")


def test_title_subtitle_annex_and_notes_are_templates() -> None:
    section = section_of(
        'subjudul: "(Renstra {{ tahun }})"\nlampiran: ["Lampiran {{ kode | upper }}"]\n'
        'catatan: ["Catatan: {{ keterangan }}"]\n' + COLUMNS,
        rak("    keterangan: disusun bersama\n"),
    )
    assert section.title.subtitle == "(Renstra 2021)"
    assert section.title.annex == ("Lampiran A",)
    assert section.blocks[-1] == Paragraph(Line("Catatan: disusun bersama"), "note")


def test_the_plan_says_its_own_title_subtitle_and_annex() -> None:
    section = section_of(COLUMNS, rak("    judul: [SATU, DUA]\n    subjudul: miring\n    lampiran: Lampiran 9\n"))
    assert (section.title.lines, section.title.subtitle, section.title.annex) == (
        ("SATU", "DUA"),
        "miring",
        ("Lampiran 9",),
    )


@pytest.mark.parametrize(("number", "title"), [("1", "JUDUL PERUBAHAN"), ("2", "JUDUL PERUBAHAN KE-2")])
def test_a_revised_plan_says_so_in_its_title(number: str, title: str) -> None:
    assert section_of(COLUMNS, rak(f"    perubahan: {number}\n")).title.lines == (title,)
    assert section_of(COLUMNS).title.lines == ("JUDUL",)
    own = section_of(COLUMNS, rak(f"    perubahan: {number}\n    judul: [RENCANA AKSI, DINAS]\n")).title.lines
    assert own == (title.replace("JUDUL", "RENCANA AKSI"), "DINAS")
    assert section_of(COLUMNS, rak("    perubahan: 1\n    judul: Perubahan Kedua\n")).title.lines == (
        "Perubahan Kedua",
    )


@each(
    ("page_fields", "size", "margin"),
    [
        ("{kertas: A4}", (297.0, 210.0), (15.0,) * 4),
        ("{kertas: F4, orientasi: potret}", (215.0, 330.0), (15.0,) * 4),
        ("{kertas: A3, margin: 2cm}", (420.0, 297.0), (20.0,) * 4),
        ("{kertas: Legal}", (355.6, 215.9), (15.0,) * 4),
        ("{kertas: 200mm x 10in, margin: {kiri: 3cm, atas: 20mm}}", (254.0, 200.0), (20.0, 15.0, 15.0, 30.0)),
    ],
)
def test_paper_and_margins(page_fields: str, size: tuple[float, float], margin: tuple[float, ...]) -> None:
    page = section_of(f"halaman: {page_fields}\n{COLUMNS}").page
    assert ((page.width, page.height), page.margins) == (size, margin)


def office_plan(tmp_path: Path, kop: str, logo: bytes, name: str = "logo.png") -> Path:
    (tmp_path / "plans").mkdir()
    (tmp_path / "rakgen.yaml").write_text(f"instansi: Kantor Contoh\nkop:\n{kop}", encoding="utf-8")
    (tmp_path / name).write_bytes(logo)
    plan = tmp_path / "plans" / "2021.yaml"
    plan.write_text(RENCANA.replace("  - kode: a\n", "  - kode: a\n    layout: pk\n"), encoding="utf-8")
    return plan


def letter(plan: Path) -> tuple[Letterhead, bytes]:
    document = rakgen.compile(plan)
    kop = document.sections[0].letterhead
    assert kop is not None
    return kop, write_docx(document)[0]


KOP = (
    '  logo: logo.png\n  tinggi_logo: 18mm\n  baris:\n    - PEMERINTAH KABUPATEN\n    - {teks: "{{ instansi | upper'
    ' }}", gaya: biasa}\n'
)


def test_a_letterhead_of_the_office_stands_on_the_first_page(tmp_path: Path) -> None:
    kop, data = letter(office_plan(tmp_path, KOP, png(30, 20)))
    assert kop.lines == (Line("PEMERINTAH KABUPATEN", "tebal"), Line("KANTOR CONTOH", "biasa"))
    assert (kop.rule, kop.every_page) == ("ganda", False)
    assert kop.logo is not None and (kop.logo.media, kop.logo.width, kop.logo.height) == ("image/png", 27.0, 18.0)
    assert docx_reader.paragraphs(data)[:2] == ["PEMERINTAH KABUPATEN", "KANTOR CONTOH"]
    parts = docx_reader.parts(data)
    assert parts["word/media/image1.png"] == png(30, 20)
    assert b'<w:pBdr><w:top w:val="single" w:sz="6"' in parts["word/document.xml"]  # the thin rule above the thick one


def test_lines_of_a_letterhead_may_have_sizes_of_their_own(tmp_path: Path) -> None:
    kop, _ = letter(office_plan(tmp_path, KOP.replace("gaya: biasa", "gaya: biasa, ukuran: 9.5 pt"), png(30, 20)))
    assert kop.sizes == (None, 9.5)


def test_a_letterhead_on_every_page_is_in_the_headers(tmp_path: Path) -> None:
    _, data = letter(office_plan(tmp_path, KOP + "  halaman: semua\n  garis: tunggal\n", png(10, 10)))
    assert "PEMERINTAH KABUPATEN" not in docx_reader.paragraphs(data)
    headers = {name: content for name, content in docx_reader.parts(data).items() if name.startswith("word/header")}
    assert len(headers) == 2  # the first page's, and the one with the page number
    assert all(b"PEMERINTAH KABUPATEN" in content for content in headers.values())
    assert sum(b" PAGE " in content for content in headers.values()) == 1


def test_an_svg_logo_has_a_picture_for_old_programs(tmp_path: Path) -> None:
    kop, data = letter(office_plan(tmp_path, KOP.replace("logo.png", "logo.svg"), DRAWING.encode(), "logo.svg"))
    assert kop.logo is not None and (kop.logo.media, kop.logo.width) == ("image/svg+xml", 36.0)
    parts = docx_reader.parts(data)
    assert parts["word/media/gambar1.svg"] == DRAWING.encode()
    assert parts["word/media/image1.png"].startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("logo", "name", "key"),
    [
        (b"bukan gambar", "logo.png", "RAK509.jenis"),
        (b"", "lain.png", "RAK509"),
        (b"\x89PNG" + b"0" * 2_000_001, "logo.png", "RAK509.besar"),
    ],
)
def test_a_logo_that_cannot_be_used_is_told_where_it_is_named(tmp_path: Path, logo: bytes, name: str, key: str) -> None:
    result = Compiler().check(office_plan(tmp_path, KOP, logo, name))
    assert [
        (finding.key, Path(finding.path).name, finding.span and finding.span.line) for finding in result.findings
    ] == [(key, "rakgen.yaml", 3)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "logo", [jpeg(), jpeg("progressive"), without_jfif(jpeg())], ids=["rgb", "progressive", "bare"]
)
def test_every_jpeg_that_is_read_is_printed_by_every_writer(tmp_path: Path, logo: bytes) -> None:
    document = rakgen.compile(office_plan(tmp_path, KOP, logo))
    parts = docx_reader.parts(rakgen.write(document, "docx").data)
    assert parts["word/media/image1.jpg"] == logo
    assert b'Extension="jpg" ContentType="image/jpeg"' in parts["[Content_Types].xml"]
    assert docx_reader.parts(rakgen.write(document, "xlsx").data)["xl/media/image1.jpeg"] == logo
    assert base64.b64encode(logo) in rakgen.write(document, "html").data
    assert b"/DCTDecode" in rakgen.write(document, "pdf").data


@each(
    ("fields", "paper", "line"),
    [
        ("  tinggi_logo: 100mm\n", None, 4),
        ("  tinggi_logo: 0mm\n", None, 4),
        ("", None, 0),
        ("  tinggi_logo: 42mm\n", None, 0),
        ("  tinggi_logo: 42mm\n", Base("k.docx", Area(148, 210, (20,) * 4)), 4),
    ],
)
def test_a_logo_has_to_leave_room_on_the_paper(tmp_path: Path, fields: str, paper: Base | None, line: int) -> None:
    plan = office_plan(tmp_path, KOP.replace("  tinggi_logo: 18mm\n", fields), png(30, 20))
    result = Compiler().check(plan, paper=paper)
    assert [(one.key, one.span.line) for one in result.findings if one.span and one.code == "RAK509"] == (
        [("RAK509.muat", line)] if line else []
    )


def test_a_logo_that_cannot_be_used_hides_no_other_finding(tmp_path: Path) -> None:
    plan = office_plan(tmp_path, KOP.replace("instansi | upper", "instnsi"), png(30, 20)[:-9])
    plan.write_text(plan.read_text(encoding="utf-8").replace("target: B", "target: 77.5%"), encoding="utf-8")
    keys = {finding.key for finding in Compiler().check(plan).findings}
    assert keys >= {"RAK218", "RAK503.mirip", "RAK509.rusak"}


def test_a_stack_stands_where_a_field_of_it_is_written_not_at_an_amount_that_is_worked_out() -> None:
    plan = RENCANA.replace("pelaksana: [hukum, data]\n", "pelaksana: [hukum, data]\n                lokasi: Muara\n")
    plan = plan.replace("                anggaran: 50.000.000\n", "")
    section = section_of("kolom:\n  - {judul: K, isi: [kegiatan.lokasi, kegiatan.anggaran]}\n", plan)
    cell = next(cell for row in section.grids[0].body_rows for cell in row.cells if cell and "Muara" in cell.text)
    assert cell.text == "Muara\n50.000.000" and cell.origin is not None
    assert "lokasi: Muara" in plan.splitlines()[cell.origin.line - 1]


MONTHS = (
    "halaman: {kertas: A4, orientasi: potret, margin: 35mm}\nkolom:\n  - {judul: SASARAN, isi: sasaran.uraian}\n"
    "  - {judul: KEGIATAN, isi: kegiatan.uraian}\n  - {judul: BULAN, periode: bulan, isi: kegiatan.jadwal}\n"
)


@pytest.mark.parametrize(
    ("words", "padding"),
    [("Pendampingan", 3.0), ("Pertanggungjawaban penyelenggaraan keserentakan", 1.4)],
)
def test_a_table_whose_words_have_no_room_leaves_less_beside_them(words: str, padding: float) -> None:
    plan = RENCANA.replace("uraian: S1", f"uraian: {words}").replace("uraian: K1", f"uraian: {words}")
    document = document_of(MONTHS, plan)
    assert [section.page.padding for section in document.sections] == [padding]
    margins = docx_reader.body(write_docx(document)[0]).findall(f".//{qn('w:tblCellMar')}/{qn('w:left')}")
    assert [margin.get(qn("w:w")) for margin in margins] == ["40"] * (padding < 3.0)
    assert (b".t1 :is(th,td){padding-left:.5mm" in rakgen.write(document, "html").data) == (padding < 3.0)


def test_a_column_is_blank_where_no_row_has_anything_that_is_more_than_a_tick() -> None:
    columns = """kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: BUKTI, isi: kosong}
  - {judul: LOKASI, isi: kegiatan.lokasi}
  - {judul: SUMBER, isi: kegiatan.sumber_dana, kosong: "-"}
  - {judul: KINERJA, periode: triwulan, kolom: [{judul: T, isi: indikator.target_periode}, {judul: R, isi: kosong}]}
  - {judul: JADWAL, periode: triwulan, hanya: T1-T3, isi: sub_kegiatan.jadwal}
  - {judul: IKU, isi: indikator.iku}
"""
    plan = RENCANA.replace(", lokasi: Maju", "").replace("iku: ya", "iku: tidak").replace("sumber_dana: DAK, ", "")
    blank = [column.is_blank for column in section_of(columns, plan).grids[0].columns]
    assert blank == [False, True, True, False, *[False, True] * 4, *[False] * 3, False]


@each("path", [REFERENCE, *(path for path in EXAMPLES if not (path.parent / "realisasi" / path.name).exists())])
def test_a_plan_is_let_go_with_its_document_without_looking_for_garbage(path: Path) -> None:
    result = Compiler().check(path)
    assert result.rencana is not None
    plan = weakref.ref(result.rencana)
    gc.disable()
    try:
        write_docx(compose_document(result.rencana, result.pairs))
        del result
        assert plan() is None
    finally:
        gc.enable()
