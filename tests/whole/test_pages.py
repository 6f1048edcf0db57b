"""Pages read back from LibreOffice's PDF: header rows and labels on every page, the signature never alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.document.document import Document
from rakgen.writers.docx.writer import write_docx
from tests.support.office import (
    Word,
    assert_every_page_reads_alone,
    needs_libreoffice,
    number_row,
    pages,
    to_pdf,
)
from tests.support.plans import REFERENCE, compile_plan, generated

pytestmark = needs_libreoffice


def built(document: Document, folder: Path) -> list[list[Word]]:
    target = folder / "plan.docx"
    target.write_bytes(write_docx(document))
    return pages(to_pdf(target, folder))


@pytest.mark.parametrize(("seed", "layout"), [(1, "rak-triwulan"), (2, "rak-bulanan")])
def test_three_hundred_rows_in_groups_of_1_to_60(tmp_path: Path, seed: int, layout: str) -> None:
    sizes = [60, 1, 2, 45, 3, 17, 60, 8, 31, 1, 1, 24, 47]
    assert sum(sizes) == 300
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(seed, sizes, layout), encoding="utf-8")
    document = compile_plan(plan)
    words_of = built(document, tmp_path)
    assert len(words_of) > 10
    assert_every_page_reads_alone(document, words_of, (0, 1, 2, 3))
    text = [" ".join(word.text for word in words) for words in words_of]
    assert sum(page.count("(lanjutan)") for page in text) > 5
    assert "CONTOH" in text[-1] and "K " in text[-1]
    for number, page in enumerate(text[1:], 2):
        assert f"- {number} -" in page
    assert "- 1 -" not in text[0]


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_reference_plan(tmp_path: Path, paper: str) -> None:
    document = compile_plan(REFERENCE, paper)
    words_of = built(document, tmp_path)
    texts = [" ".join(word.text for word in words) for words in words_of]
    assert sum(text.count("✓") for text in texts) == 27 + 65
    assert [text.count("RENCANA AKSI") for text in texts] == [1, 0, 1, 0]
    assert ["- 2 -" in text for text in texts] == [False, True, False, True]
    for number, words in enumerate(words_of):
        number_row(words, 10 if number < 2 else 18)
    for text, name in ((texts[1], "THOMAS DOHU"), (texts[3], "YOSIF HARDI")):
        assert name in text and "Sub Bagian" in text


@pytest.mark.parametrize("rows", range(8, 30, 3))
def test_signature_never_stands_alone(tmp_path: Path, rows: int) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(rows, [1] * rows), encoding="utf-8")
    last = " ".join(word.text for word in built(compile_plan(plan), tmp_path)[-1])
    assert "CONTOH" in last and "Sub Bagian Umum" in last
