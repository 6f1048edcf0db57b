"""Page breaks that a layout asks for: where each page of every format that has pages begins."""

from __future__ import annotations

import re
from io import BytesIO

import openpyxl
import pytest

from rakgen.document.document import Document, Grid
from rakgen.document.measure import Estimate
from rakgen.document.pages import paginate, tail_height
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.formats import Options, write_as
from rakgen.writers.html.writer import write_html
from tests.support.docx_reader import W, body
from tests.support.forms import document_of
from tests.support.pdf import text_of

COLUMNS = "kolom: [{judul: ISI, isi: indikator.uraian}]"
FORM = f"""\
judul: CONTOH
pembuka: [Satu, {{teks: Dua, halaman_baru: ya}}]
tabel:
  - {{halaman_baru: ya, {COLUMNS}, catatan: Catatan}}
  - {{judul: [Tiga, di bawahnya], halaman_baru: ya, {COLUMNS}}}
  - {{{COLUMNS}}}
  - {{halaman_baru: ya, {COLUMNS}}}
penutup: [Empat, {{teks: Lima, halaman_baru: ya}}]
"""
BEGINS = ["Dua", "ISI", "Tiga", "ISI", "Lima"]
"""The first text of each page but the first."""


@pytest.fixture(scope="module")
def document() -> Document:
    return document_of(FORM)


def test_a_page_is_chosen_where_the_layout_asks_for_it(document: Document) -> None:
    blocks = paginate(document.sections[0]).blocks
    begun = [block.body_rows[0].new_page if isinstance(block, Grid) else block.new_page for block in blocks]
    # Satu, Dua, table, Catatan, Tiga, di bawahnya, its table, the next, the last, Empat, Lima
    assert begun == [False, True, True, False, True, False, True, False, True, False, True]
    assert not any(row.new_page for block in blocks if isinstance(block, Grid) for row in block.body_rows[1:])
    section, heights = document.sections[0], Estimate(document.sections[0])
    assert tail_height(section, 8, heights) == heights.paragraph(blocks[9]).safe, "the signature stands below the break"


def test_a_word_file_begins_pages_there(document: Document) -> None:
    blocks = list(body(write_docx(document)[0]))
    begun = [n for n, one in enumerate(blocks) if one.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    texts = [next(filter(None, ("".join(one.itertext()) for one in blocks[n:]))) for n in begun]
    assert [text.removesuffix("I1I2I3") for text in texts] == BEGINS


def test_a_sheet_begins_pages_there(document: Document) -> None:
    sheet = openpyxl.load_workbook(BytesIO(write_as("xlsx", document, Options()).data)).worksheets[0]
    assert [sheet.cell(one.id + 1, 1).value for one in sheet.row_breaks.brk] == BEGINS


def test_a_printed_web_page_begins_pages_there(document: Document) -> None:
    begun = re.findall(r'class="[^"]*\blembar\b[^"]*"[^>]*>(.*?)</(?:p|h3|th)>', write_html(document), re.DOTALL)
    assert [re.sub(r"<caption>.*?</caption>|<[^>]*>", "", text).strip() for text in begun] == BEGINS


@pytest.mark.slow
def test_a_pdf_begins_pages_there(document: Document) -> None:
    pages = text_of(write_as("pdf", document, Options()).data, "-layout").split("\f")[1:-1]
    lines = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    assert [page[1] for page in lines] == BEGINS, "the number of the page stands above"


def test_nothing_begins_a_page_below_the_title_alone() -> None:
    """A table of programmes without rows is left out, and the title with it."""
    programs = "  - {dari: program, kolom: [{judul: P, isi: program.uraian}]}\n"
    form = f"judul: A\ntabel:\n{programs}  - {{halaman_baru: ya, {COLUMNS}}}\n"
    plan = (
        "versi: 1\ninstansi: K\ntahun: 2021\nrak:\n  - kode: a\n    sasaran: [{uraian: S, indikator: [{uraian: I}]}]\n"
    )
    (grid,) = paginate(document_of(form, plan).sections[0]).blocks
    assert isinstance(grid, Grid) and not grid.body_rows[0].new_page
