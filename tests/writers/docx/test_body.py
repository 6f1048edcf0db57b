"""The frame of a document: what is plan text in it is escaped, and it needs no engine of templates."""

from __future__ import annotations

import sys

import pytest

import rakgen
from rakgen.writers.docx.body import body_xml
from rakgen.writers.docx.views import ParagraphView, SectionView, TableView
from rakgen.writers.docx.writer import write_docx
from tests.support.plans import REFERENCE


def section(*blocks: TableView | ParagraphView, carries: bool = False) -> SectionView:
    """The last section of a document."""
    shown = list(blocks)
    return SectionView("RAK", 11906, 16838, "", [1, 2, 3, 4], 5, "<r/>", "", "", shown, shown, [], True, carries)


def test_texts_of_a_plan_in_attributes_are_escaped() -> None:
    table = TableView("<w:tr/>", [10, 20], 30, "RAKTabel", 'RENCANA "AKSI" & <x>', "dua 'kolom'")
    body = body_xml([section(table)])
    assert '<w:tblCaption w:val="RENCANA &#34;AKSI&#34; &amp; &lt;x&gt;"/>' in body
    assert '<w:tblDescription w:val="dua &#39;kolom&#39;"/></w:tblPr>' in body
    assert body.count("<w:sectPr>") == 1 and body.endswith("</w:sectPr>")


def test_a_table_without_a_style_has_no_rules_and_no_row_that_heads_it() -> None:
    body = body_xml([section(TableView("<w:tr/>", [10], 10))], own_end=True)
    assert 'w:insideV w:val="nil"' in body and 'w:val="0600" w:firstRow="0"' in body
    assert "tblStyle" not in body and "tblCaption" not in body and "sectPr" not in body


@pytest.mark.parametrize("carries", [False, True])
def test_a_paragraph_that_ends_its_section_holds_the_properties_that_are_carried(carries: bool) -> None:
    body = body_xml([section(ParagraphView("Akhir", ends=True), carries=carries)], own_end=True)
    assert body.startswith('<w:p><w:pPr><w:pStyle w:val="RAKAkhir"/>')
    assert ("<w:sectPr><r/>" in body) is carries


def test_a_document_is_written_without_jinja(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    assert write_docx(rakgen.compile(REFERENCE))[0]
