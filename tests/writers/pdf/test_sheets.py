"""Sheets: rows are printed as high as they were measured, and each distinct cell is data once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from pytest import approx

from rakgen.document.document import Cell, Line, Paragraph, Row, Signature, Signer
from rakgen.document.hyphens import hyphenated
from rakgen.document.measure import Estimate
from rakgen.document.pages import paginate
from rakgen.writers.pdf import typesetter
from rakgen.writers.pdf.heights import Agreed
from rakgen.writers.pdf.parts import points_below
from rakgen.writers.pdf.sheets import Sheets
from rakgen.writers.pdf.writer import write_pdf
from tests.support.each import each
from tests.support.pdf import heights_of, section_of, text_of
from tests.support.plans import REFERENCE, compile_plan, generated
from tests.support.whole_documents import everything


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler (pdftotext) tidak terpasang")
def test_rows_are_as_high_as_typst_makes_them_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Heights are given, so that nothing is measured while it prints: were one too low, texts would overlap."""
    documents = compile_plan(REFERENCE), everything()
    given = [text_of(write_pdf(document)[0], "-bbox") for document in documents]
    template = re.sub(rb" rows: times\(part\.rows[^\n]*\n", b"\n", typesetter._template())
    assert template != typesetter._template()
    monkeypatch.setattr(typesetter, "_template", lambda name="dokumen": template)
    assert [text_of(write_pdf(document)[0], "-bbox") for document in documents] == given


def test_a_cell_that_is_printed_often_is_data_once() -> None:
    section = section_of(*[Row((Cell("sama"), Cell("juga")))] * 30)
    sheets = Sheets(section, heights_of(section))
    assert [cell["body"] for cell in sheets.cells] == ["sama", "juga"]
    assert [part["cells"] for part in sheets.pages[0] if part["kind"] == "table"] == [[0, 1] * 30]


def test_rows_that_are_kept_with_the_signature_go_to_its_page() -> None:
    for first, parts, overflows in ((41, ["table", "signature"], False), (-1, ["signature"], True)):
        rows = [Row((Cell(f"{n}"), Cell("b")), keep=n > 40, new_page=n == first) for n in range(43)]
        section = section_of(*rows, signature=Signature(None, Signer(("KETUA",), "NAMA")))
        sheets = Sheets(section, heights_of(section))
        assert [part["kind"] for part in sheets.pages[-1]] == parts
        assert sheets.overflows == overflows


@pytest.mark.slow
def test_what_stands_between_the_last_rows_and_the_signature_is_reckoned_by_both() -> None:
    rows = [Row((Cell(f"{n}"), Cell("b"))) for n in range(48)]
    whole = section_of(*rows, signature=Signature(None, Signer(("KETUA",), "NAMA")))
    grid = whole.grids[0]
    empty = grid._replace(header_rows=(Row((Cell("A", role="header"), None)),) * 3, body_rows=())
    between = Paragraph(Line("B. Anggaran"), "heading"), empty
    heights = heights_of(whole._replace(blocks=(grid, *between)))
    for count in range(35, 48):
        section = whole._replace(blocks=(grid._replace(body_rows=tuple(rows[:count])), *between))
        sheets = Sheets(paginate(section, heights), heights)
        kinds = [part["kind"] for part in sheets.pages[-1]]
        assert not sheets.overflows and kinds[-4:] == ["table", "paragraph", "table", "signature"], (count, kinds)


def test_of_two_spaces_between_paragraphs_the_larger_is_printed_as_in_word() -> None:
    note, wide, heading = (
        Paragraph(Line("x"), "note"),
        Paragraph(Line("x"), "note", gap=True),
        Paragraph(Line("x"), "heading"),
    )
    section = section_of(Row((Cell("a"), Cell("b"))))
    size, page = section.page.size, section.page
    between = {
        (note, note): 0,
        (note, heading): 0,
        (heading, note): 0,
        (heading, heading): 0,
        (wide, note): 0.9 * size,
        (wide, heading): 0.2 * size,
        (wide, None): 1.2 * size,
        (heading, None): 3,
    }
    assert {pair: points_below(pair[0], page, pair[1]) for pair in between} == approx(between)
    blocks = (wide, wide, wide, *section.blocks)
    heights = heights_of(section._replace(blocks=blocks))
    sheets = Sheets(section._replace(blocks=blocks), heights)
    assert [part["below"] for part in sheets.pages[0] if part["kind"] == "paragraph"] == approx([9.0, 9.0, 12.0])


def test_a_page_that_is_asked_for_is_no_lack_of_room() -> None:
    rows = [Row((Cell(f"{n}"), Cell("b")), new_page=n == 3) for n in range(6)]
    section = section_of(*rows)
    sheets = Sheets(section, heights_of(section))
    assert len(sheets.pages) == 2 and not sheets.overflows


@pytest.mark.slow
@each(("seed", "layout"), [(1, "rak-triwulan"), (2, "rak-bulanan"), (3, "renaksi-triwulan"), (4, "renaksi-jadwal")])
def test_word_and_pdf_break_at_the_same_rows(tmp_path: Path, seed: int, layout: str) -> None:
    """What Typst measures lies within what is estimated for Word, so the breaks chosen for both are one choice."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(seed, [24, 1, 9, 44, 3], layout), encoding="utf-8")
    for section in hyphenated(compile_plan(plan)).sections:
        heights = heights_of(section)
        chosen = paginate(section, Agreed(heights, Estimate(section)))
        assert chosen == paginate(section) and any(row.new_page for row in chosen.grids[0].body_rows)
        assert not Sheets(chosen, heights).overflows
