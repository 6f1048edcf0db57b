"""Markdown writer: the grid row by row, every character as typed, labels repeated or blank."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakgen.document.document import Cell, Column, Document, Grid, Line, Page, Row, Section, Title
from rakgen.writers.markdown import write_markdown
from tests.support.each import each
from tests.support.plans import REFERENCE, compile_plan
from tests.support.readers import all_grids, markdown_html, markdown_tables
from tests.support.seeds import some
from tests.support.whole_documents import HOSTILE, everything


@each("tail", ["", HOSTILE, "\n1. dua\n\n# tiga", " https://a.b www.c.d e@f.g &amp; \\| `"])
def test_same_grid_as_the_document(tail: str) -> None:
    document = everything(tail)
    assert markdown_tables(write_markdown(document)) == [grid.matrix() for grid in all_grids(document)]


@pytest.mark.slow
def test_reference_plan() -> None:
    document = compile_plan(REFERENCE)
    text = write_markdown(document)
    assert markdown_tables(text) == [grid.matrix() for grid in all_grids(document)]
    assert text.startswith(
        "# RENCANA AKSI KINERJA (RAK)\n\n**KPU PROVINSI NUSA TENGGARA TIMUR**\\\n**TAHUN 2021**\n\n| NO | SASARAN |"
    )
    assert "| Sub Bagian Program & Data |" in text
    assert "KUPANG, 01 MARET 2021\\\nKETUA,\\\n**THOMAS DOHU, S.Hut**" in text.replace("<b>", "**").replace(
        "</b>", "**"
    )


def test_labels_repeat_on_request() -> None:
    blank, repeated = (markdown_tables(write_markdown(everything(), label))[0] for label in ("kosong", "ulang"))
    assert (blank[6][:3], repeated[6][:3]) == (["", "", "K2"], ["1.", "S1", "K2"])
    assert repeated[10][:3] == ["2.", "S2 dan kegiatannya", ""]
    assert blank[:6] == repeated[:6]
    assert blank[4] == ["I. KELOMPOK", *[""] * 7] == repeated[4]


def test_everything_is_printed() -> None:
    text = "".join(markdown_html(write_markdown(everything())).itertext())
    for words in (
        "lambang",
        "KANTOR CONTOH",
        "Jalan Satu",
        "Lampiran",
        "Nomor 1",
        "RENCANA AKSI",
        "TAHUN 2022",
        "Perubahan kesatu",
        "Anggaran per program",
        "Catatan: miring",
        "Mengetahui",
        "A. Atas",
        "NIP. 1",
        "B. Bawah",
        "PERJANJIAN KINERJA",
        "C. Cukup",
    ):
        assert words in text


def test_hostile_text_makes_no_element_and_no_link() -> None:
    names = {element.tag.rpartition("}")[2] for element in markdown_html(write_markdown(everything(HOSTILE))).iter()}
    assert names <= {
        "html",
        "head",
        "body",
        "h1",
        "h2",
        "p",
        "br",
        "hr",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "b",
        "i",
        "s",
        "ins",
        "strong",
        "em",
    }


def one_cell(text: str) -> Document:
    grid = Grid(
        (Column(50), Column(50)),
        (Row((Cell("A", role="header"), Cell("B", role="header"))),),
        (Row((Cell(text), Cell("z"))),),
    )
    section = Section(Page(210, 297, (15,) * 4, "Arial", 9), Title((text,) if text.strip() else ()), (grid,))
    return Document("t", "a", (section,), (2022, 1, 1))


@pytest.mark.slow
@settings(max_examples=some(300))
@given(st.text(st.sampled_from(list("ab1.)(-+*_#=|`~\\<>&;!:@/$[]{}\"' \nw")), max_size=12))
def test_any_text_prints_as_typed(text: str) -> None:
    (table,) = markdown_tables(write_markdown(one_cell(text)))
    assert table[1][0] == text


@each(
    "text", ["1. satu", "# judul", "- butir", "+ butir", "> kutip", "===", "---", "* * *", "~~~", "    inden", "2) dua"]
)
def test_a_note_is_a_paragraph_whatever_it_begins_with(text: str) -> None:
    from rakgen.document.document import Paragraph

    document = one_cell("x")
    section = document.sections[0]._replace(blocks=(Paragraph(Line(text), "note"),))
    root = markdown_html(write_markdown(document._replace(sections=(section,))))
    paragraphs = ["".join(p.itertext()) for p in root.iter("{http://www.w3.org/1999/xhtml}p")]
    assert [one.replace("\xa0", " ") for one in paragraphs] == [text]


def test_same_text() -> None:
    assert write_markdown(everything(HOSTILE)) == write_markdown(everything(HOSTILE))
