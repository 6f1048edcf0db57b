"""Pages read back from LibreOffice's PDF: header rows and labels on every page, the signature never alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rakgen.document.document import Document
from rakgen.writers.docx.writer import write_docx
from tests.support.office import Word, needs_libreoffice, pages, to_pdf
from tests.support.plans import REFERENCE, compile_plan, generated

pytestmark = needs_libreoffice
POINTS = 72 / 25.4


def built(document: Document, folder: Path) -> list[list[Word]]:
    target = folder / "plan.docx"
    target.write_bytes(write_docx(document))
    return pages(to_pdf(target, folder))


def column_edges(document: Document, number: int = 0) -> list[float]:
    section = document.sections[number]
    edges = [section.page.margins[3] * POINTS]
    for column in section.grids[0].columns:
        edges.append(edges[-1] + column.width * POINTS)
    return edges


def number_row(words: list[Word], count: int) -> float:
    """The top of the number row, all of whose numbers stand whole on one line."""
    top = min(word.top for word in words if word.text == "(1)")
    row = [word.text for word in sorted(words, key=lambda word: word.left) if abs(word.top - top) < 2]
    assert row == [f"({n})" for n in range(1, count + 1)]
    return top


def first_lines(words: list[Word], edges: list[float], below: float, column: int) -> float | None:
    """The top of the first word under the number row in a column."""
    tops = [
        word.top
        for word in words
        if word.top > below + 5 and edges[column] - 1 < (word.left + word.right) / 2 < edges[column + 1]
    ]
    return min(tops, default=None)


def assert_every_page_reads_alone(document: Document, words_of: list[list[Word]], merged: tuple[int, ...]) -> None:
    edges = column_edges(document)
    for number, words in enumerate(words_of, 1):
        if not any(word.text == "(1)" for word in words):
            raise AssertionError(f"page {number} has no header rows")
        assert any(word.text == "SASARAN" for word in words)
        below = number_row(words, len(edges) - 1)
        tops = {column: first_lines(words, edges, below, column) for column in (*merged, 4)}
        first = min(top for top in tops.values() if top is not None)
        for column, top in tops.items():
            assert top is not None and top - first < 4, f"page {number}: column {column + 1} starts without a label"


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
