"""The head of a form on paper: letterhead, annex lines, title, subtitle and table stand alike in DOCX, PDF and HTML."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from rakgen.document.document import Cell, Column, Document, Grid, Letterhead, Line, Page, Row, Section, Title
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.html.writer import write_html
from rakgen.writers.pdf.writer import write_pdf
from tests.support.chromium import Browser, needs_chromium
from tests.support.office import Converted, needs_libreoffice, pages
from tests.support.sheets import read_sheets

PAGE = Page(210, 297, (20, 20, 25, 30), "Arial", 10.0, "")
ANNEX = ("LAMPIRAN", "KEPUTUSAN KEPALA", "NOMOR 12 TAHUN 2021")
GRID = Grid((Column(160),), (), (Row((Cell("TABEL"),)),))
HEAD = Letterhead((Line("KABUPATEN", "tebal"), Line("DINAS", "tebal"), Line("Jalan")), sizes=(None, 18.0, 8.0))
DOCUMENT = Document("A", "B", (Section(PAGE, Title(("JUDUL",), "miring", ANNEX), (GRID,), None, HEAD),), (2021, 1, 1))
MARKS = ("KABUPATEN", "DINAS", "Jalan", "LAMPIRAN", "JUDUL", "miring", "TABEL")


def written(folder: Path) -> list[Path]:
    (folder / "kepala.docx").write_bytes(write_docx(DOCUMENT)[0])
    return [folder / "kepala.docx"]


PRINTED = Converted("pdf", written)


def places(pdf: Path) -> list[float]:
    """The bottoms of the words of the head, below the first of them, in points."""
    words = {word.text: word for word in pages(pdf)[0]}
    left = [words[word].left for word in ("LAMPIRAN", "KEPUTUSAN", "NOMOR")]
    assert max(left) - min(left) < 0.5
    assert abs(words["2021"].right - (210 - 20) / 25.4 * 72) < 3.0
    return [words[mark].bottom - words[MARKS[0]].bottom for mark in MARKS]


def two_rules(pdf: Path) -> tuple[float, float]:
    """The points between the two rules as wide as the text, and how many there are."""
    wide = [mark for mark in read_sheets(pdf)[0].marks if mark.right - mark.left > 450 and mark.bottom - mark.top < 3]
    tops = sorted({round(mark.top) for mark in wide if mark.bottom < 200})
    return len(tops), tops[1] - tops[0]


@pytest.mark.slow
@needs_libreoffice[0]
@needs_libreoffice[1]
@needs_libreoffice[2]
@needs_chromium[0]
@needs_chromium[1]
def test_the_head_stands_alike_in_every_format_and_in_chromium(page: Browser, tmp_path: Path) -> None:
    (tmp_path / "kepala.html").write_text(write_html(DOCUMENT), encoding="utf-8")
    office = Path(shutil.copy(PRINTED.files()[0], tmp_path / "docx.pdf"))
    own = tmp_path / "pdf.pdf"
    own.write_bytes(write_pdf(DOCUMENT)[0])
    page.open(tmp_path / "kepala.html")
    page.pdf(tmp_path / "html.pdf")
    found = {pdf.stem: places(pdf) for pdf in (office, own, tmp_path / "html.pdf")}
    for name in ("docx", "html"):
        assert [abs(one - other) < 4 for one, other in zip(found[name], found["pdf"], strict=True)] == [True] * 7, found
    for pdf in (office, own, tmp_path / "html.pdf"):
        count, apart = two_rules(pdf)
        assert count == 2 and 1.5 <= apart <= 4, pdf.stem
