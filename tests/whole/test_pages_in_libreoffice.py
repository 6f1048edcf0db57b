"""Pages read back from LibreOffice's PDF: header rows and labels on every page, the signature never alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rakgen.document.document import Cell, Column, Document, Grid, Page, Row, Section, Title
from rakgen.writers.docx.writer import write_docx
from tests.support.office import (
    Converted,
    Word,
    assert_every_page_reads_alone,
    needs_libreoffice,
    number_row,
    pages,
)
from tests.support.plans import REFERENCE, compile_plan, generated
from tests.support.seeds import usual

pytestmark = needs_libreoffice
SIZES = [60, 1, 2, 45, 3, 17, 60, 8, 31, 1, 1, 24, 47]


GROUPS = dict(usual([("rak-bulanan", 2), ("rak-triwulan", 1)], 1))
PAPERS = ("A4", "F4")
ROWS = usual([14, 20, 8, 11, 17, 23, 26, 29], 2)


def sections() -> Document:
    """Pages counted by themselves in two sections, numbers that begin at 8 in a third."""

    def section(rows: int, number: str, first: int = 1) -> Section:
        body = tuple(Row((Cell("kata " * 200),)) for _ in range(rows))
        page = Page(210, 297, (20, 20, 25, 30), "Arial", 10.0, number, first=first)
        return Section(page, Title(("A",)), (Grid((Column(160),), (), body),))

    counted, begun = "Halaman {n} dari {jumlah}", "- {n} -"
    return Document("A", "B", (section(12, counted), section(7, counted), section(7, begun, 8)), (2021, 1, 1))


class Printed(NamedTuple):
    """A Document, and the words of each page that LibreOffice printed of it."""

    document: Document
    words: list[list[Word]]

    @property
    def texts(self) -> list[str]:
        return [" ".join(word.text for word in words) for words in self.words]


DOCUMENTS: dict[str, Document] = {}
"""Every document of this module by its name."""


def written(folder: Path) -> Iterator[Path]:
    """Their Word files."""

    def plan(name: str, text: str) -> Document:
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return compile_plan(folder / f"{name}.yaml")

    documents = {"sections": sections()} | {f"reference-{paper}": compile_plan(REFERENCE, paper) for paper in PAPERS}
    documents |= {layout: plan(layout, generated(seed, SIZES, layout)) for layout, seed in GROUPS.items()}
    documents |= {f"rows-{rows}": plan(f"rows-{rows}", generated(rows, [1] * rows)) for rows in ROWS}
    DOCUMENTS.update(documents)
    for name, document in documents.items():
        (folder / f"{name}.docx").write_bytes(write_docx(document)[0])
        yield folder / f"{name}.docx"


PRINTED = Converted("pdf", written)


@pytest.fixture(scope="module")
def printed() -> dict[str, Printed]:
    files = PRINTED.files()
    return {name: Printed(DOCUMENTS[name], pages(pdf)) for name, pdf in zip(DOCUMENTS, files, strict=True)}


def test_pages_of_each_section_are_counted_and_numbers_begin_where_asked(printed: dict[str, Printed]) -> None:
    tops = [" ".join(word.text for word in words if word.bottom < 50) for words in printed["sections"].words]
    assert tops == ["", "Halaman 2 dari 3", "Halaman 3 dari 3", "", "Halaman 2 dari 2", "- 8 -", "- 9 -"]


@pytest.mark.parametrize("layout", GROUPS)
def test_three_hundred_rows_in_groups_of_1_to_60(printed: dict[str, Printed], layout: str) -> None:
    assert sum(SIZES) == 300
    document, words = printed[layout]
    assert len(words) > 10
    assert_every_page_reads_alone(document, words, (0, 1, 2, 3))
    texts = printed[layout].texts
    assert sum(page.count("(lanjutan)") for page in texts) > 5
    assert "CONTOH" in texts[-1] and "K " in texts[-1]
    for number, page in enumerate(texts[1:], 2):
        assert f"- {number} -" in page
    assert "- 1 -" not in texts[0]


@pytest.mark.parametrize("paper", PAPERS)
def test_reference_plan(printed: dict[str, Printed], paper: str) -> None:
    texts = printed[f"reference-{paper}"].texts
    assert sum(text.count("✓") for text in texts) == 27 + 65
    assert [text.count("RENCANA AKSI") for text in texts] == [1, 0, 1, 0]
    assert ["- 2 -" in text for text in texts] == [False, True, False, True]
    for number, words in enumerate(printed[f"reference-{paper}"].words):
        number_row(words, 10 if number < 2 else 18)
    for text, name in ((texts[1], "THOMAS DOHU"), (texts[3], "YOSIF HARDI")):
        assert name in text and "Sub Bagian" in text


@pytest.mark.parametrize("rows", ROWS)
def test_signature_never_stands_alone(printed: dict[str, Printed], rows: int) -> None:
    last = printed[f"rows-{rows}"].texts[-1]
    assert "CONTOH" in last and "Sub Bagian Umum" in last
