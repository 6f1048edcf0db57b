"""Forms made after real ones, whole: the grid as it is meant, and the same one in the Word file, the workbook and the
page.
"""

from __future__ import annotations

import shutil
from io import BytesIO

import openpyxl
import pytest

from rakgen.writers.docx.writer import write_docx
from rakgen.writers.html.writer import write_html
from rakgen.writers.json_ import write_json
from rakgen.writers.markdown import write_markdown
from rakgen.writers.pdf.writer import write_pdf
from rakgen.writers.terminal.writer import write_terminal
from rakgen.writers.xlsx.writer import write_xlsx
from tests.support.docx_reader import paragraphs
from tests.support.forms import document_of, is_whole, row_text
from tests.support.pdf import text_of
from tests.support.readers import NS, parse_html, read_json
from tests.support.renstra import RENSTRA
from tests.support.same_grids import assert_same_grids, assert_same_page, assert_same_workbook
from tests.support.statement import FORM, TWO

MATRIX = """\
halaman: {kertas: A3}
nomor_kolom: "({n})"
jumlah: JUMLAH
kolom:
  - {judul: SASARAN, isi: sasaran.uraian}
  - {judul: INDIKATOR, isi: indikator.uraian}
  - {judul: AWAL, isi: indikator.kondisi_awal, kosong: "-"}
  - judul: TARGET DAN PAGU
    periode: tahun
    hanya: 2025-2027
    kolom:
      - {judul: K, isi: indikator.target_tahun, kosong: "-"}
      - {judul: R, isi: indikator.tambahan.realisasi}
      - {judul: "%", hitung: persen, dari: [indikator.tambahan.realisasi, indikator.target_tahun]}
      - {judul: Rp, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator, jumlah: ya}
  - {judul: AKHIR, isi: indikator.kondisi_akhir, kosong: "-"}
  - {judul: PAGU, hitung: jumlah, dari: kegiatan.anggaran_periode, per: indikator, jumlah: ya}
"""
MATRIX_ROWS = """\
SASARAN|INDIKATOR|AWAL|TARGET DAN PAGU||||||||||||AKHIR|PAGU
|||2025||||2026||||2027|||||
|||K|R|%|Rp|K|R|%|Rp|K|R|%|Rp||
(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)|(13)|(14)|(15)|(16)|(17)
S1|I1|55%|60%|45%|75%|40.000.000|65%|65%|100%|60.000.000|70%||||80%|100.000.000
|I2|-|-||||-||||-||||-|
JUMLAH||||||40.000.000||||60.000.000||||||100.000.000
"""
SCHEDULE = """\
kolom:
  - {judul: KEGIATAN, isi: kegiatan.uraian}
  - {judul: TAHUN PELAKSANAAN, periode: tahun, isi: kegiatan.jadwal}
  - {judul: PAGU, periode: tahun, isi: "Rp {{ kegiatan.anggaran_periode }}", bentuk: susun, kosong: "-"}
  - {judul: JADWAL, isi: kegiatan.jadwal}
"""
SCHEDULE_ROWS = """\
KEGIATAN|TAHUN PELAKSANAAN||||PAGU|JADWAL
|2025|2026|2027|2029||
K1|✓|✓|||2025 = Rp 40.000.000/2026 = Rp 60.000.000/2027 = -/2029 = -|2025-2026
K2||✓||✓|2025 = -/2026 = -/2027 = -/2029 = -|2026, 2029
K3|||✓||2025 = -/2026 = -/2027 = -/2029 = -|2027
"""


@pytest.mark.slow
@pytest.mark.parametrize(("form", "rows"), [(MATRIX, MATRIX_ROWS), (SCHEDULE, SCHEDULE_ROWS)])
def test_a_form_is_the_same_grid_in_every_format(form: str, rows: str) -> None:
    document = document_of(form, RENSTRA)
    (grid,) = document.sections[0].grids
    assert [row_text(row) for row in grid.matrix()] == rows.splitlines() and is_whole(grid)
    assert_same_grids(document)


@pytest.mark.slow
def test_a_statement_is_signed_before_the_tables_in_every_format() -> None:
    document = document_of(FORM, TWO)
    assert_same_grids(document_of(FORM))
    assert_same_workbook(document)
    assert_same_page(document)
    said = ["Yang bertanda tangan di bawah ini", "Nama: K", "Jabatan: KEPALA DINAS", "berjanji"]
    words = [paragraph.replace("\t", "") for paragraph in paragraphs(write_docx(document)[0])]
    places = [words.index(text) for text in ("PERJANJIAN KINERJA 2021", *said, "LAMPIRAN", "Unit Kerja: Kantor Contoh")]
    assert places == sorted(places) and words.index("Satu 2021") > places[-1]

    book = openpyxl.load_workbook(BytesIO(write_xlsx(document).data))
    assert book.sheetnames == ["a - pernyataan", "a"]
    values = [cell.value for row in book["a - pernyataan"].iter_rows() for cell in row if cell.value]
    assert values[:6] == ["PERJANJIAN KINERJA 2021", said[0], "Nama", ": K", "Jabatan", ": KEPALA DINAS"]

    page = parse_html(write_html(document))
    terms = ["".join(one.itertext()) for name in ("dt", "dd") for one in page.iter(f"{NS}{name}")]
    assert terms == ["Nama", "Jabatan", "Unit Kerja", ": K", ": KEPALA DINAS", ": Kantor Contoh"]
    assert all(text in write_markdown(document) for text in said)
    shown = write_terminal(document, 80)
    assert "Nama    : K\nJabatan : KEPALA DINAS\n" in shown and shown.count("\nBUPATI") == 2
    labels = [
        block.get("label") for one in read_json(write_json(document))["dokumen"]["sections"] for block in one["blocks"]
    ]
    assert [label for label in labels if label] == ["Nama", "Jabatan", "Unit Kerja"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang")
def test_a_statement_of_several_pages_goes_on_and_keeps_its_last_paragraph_with_the_signature() -> None:
    many = "".join(f"    - Alinea {number} {'kata ' * 60}\n" for number in range(40))
    document = document_of(FORM.replace("    - Yang", f"{many}    - Yang"), TWO)
    pages = text_of(write_pdf(document)[0]).split("\f")
    signed = [page for page in pages if "BUPATI" in page]
    assert len(signed) == 2 and "berjanji" in signed[0] and "LAMPIRAN" in signed[1]
    assert all(f"Alinea {number} " in "".join(pages) for number in range(40)) and len(pages) > 4
