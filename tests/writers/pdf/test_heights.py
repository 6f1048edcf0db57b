"""Heights as Typst tells them: lines end where those of a Word file do, and what is told is what is printed."""

from __future__ import annotations

import pytest

from rakgen.document.document import Cell, Line, Paragraph, Row, Signature, Signer
from rakgen.document.heights import page_height
from rakgen.document.measure import LEFT, Estimate, Height
from rakgen.document.metrics import text_width
from rakgen.document.pages import paginate
from rakgen.writers.pdf import typesetter
from rakgen.writers.pdf.heights import Agreed
from rakgen.writers.pdf.parts import TypstData
from rakgen.writers.pdf.sheets import Sheets
from tests.support.each import each
from tests.support.pdf import heights_of, section_of

TEXTS = (
    "Monitoring dan/atau evaluasi Pemilu/Pemilihan oleh PNS/CPNS/PPPK, laki-laki/perempuan",
    "Renstra 2020-2021, 2021–2024 dan T1-T4 menurut no.12/PP.01/2021 tanggal 30/7/2021",
    "Siap?siap! tidak!!baik… dst…selesai (a/b)(c) [rev.(2)] i.e.) A|B serta -5 dan -abc",
    "“kutip”-nya 50%-an 12-an Ke-2 II/a–IV/e peraturan perundang-undangan ‘satu’-‘dua’",
    "AVATAR Toko Yogya fi fl ffi WAWANCARA Tata Usaha LTD. VAT",
    "AVATAR Toko Yogya Yo. Ty. AVAVA Ya. WAWANCARA kpu/\u200bkota Tata Usaha LTD. VAT AWAY",  # a broken word
)


@pytest.mark.slow
@each("text", TEXTS)
def test_a_line_ends_where_that_of_the_word_file_does(text: str) -> None:
    other = "\u0627\u062e\u062a e\u0301 a\u2060b"  # kerned itself, no other text
    section = section_of(Row((Cell(text), Cell(other))))
    heights, estimate = heights_of(section), Estimate(section)
    widths = [float(width) for width in range(110, 240, 7)]
    heights.learn((Cell(text), width) for width in widths)
    for width in widths:
        told = heights.cell(Cell(text), width).likely
        assert told == pytest.approx(estimate.cell(Cell(text), width + LEFT).safe), width


def test_an_empty_cell_is_a_line_high_and_so_is_an_empty_paragraph() -> None:
    heights = heights_of(section_of())
    assert heights.cell(Cell(""), 100.0).likely == pytest.approx(12)
    assert heights.cell(Cell((Line("a"), Line(""), Line("b"))), 100.0).likely == pytest.approx(36 + 2 * 1.5)


def test_what_stands_around_the_table_is_measured_as_the_word_file_has_it() -> None:
    heading, note = Paragraph(Line("A. TARGET"), "heading"), Paragraph(Line("Catatan"), "note")
    section = section_of(
        Row((Cell("a"), Cell("b"))), blocks=(heading, note), signature=Signature(None, Signer(("KETUA",), "NAMA"))
    )
    heights, estimate = heights_of(section), Estimate(section)
    for told, guess in (
        (heights.title(), estimate.title()),
        (heights.paragraph(heading), estimate.paragraph(heading)),
        (heights.paragraph(note), estimate.paragraph(note)),
        (heights.signature(), estimate.signature()),
    ):
        assert guess.likely - 1 <= told.likely <= guess.safe + 1
    assert heights.room() == pytest.approx(page_height(section)) != estimate.room()


@each("left", (None, Signer(("SEKRETARIS DAERAH SELAKU PENGELOLA,",), "NAMA"), Signer(("CAMAT",), "NAMA " * 20)))
def test_lines_of_those_who_sign_wrap_as_in_the_word_file(left: Signer | None) -> None:
    right = Signer(("KEPALA DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL SERTA KELUARGA BERENCANA,",), "NAMA", ("NIP. 1",))
    section = section_of(Row((Cell("a"), Cell("b"))), signature=Signature(left, right))
    told, guess = heights_of(section).signature(), Estimate(section).signature()
    assert guess.likely - 1 <= told.likely <= guess.safe + 1


def test_an_estimate_stands_where_what_was_measured_lies_in_it() -> None:
    section = section_of(Row((Cell("satu dua tiga"), Cell("b"))))
    true, estimate = heights_of(section), Estimate(section)
    agreed, cell = Agreed(true, estimate), Cell("satu dua tiga")
    width = text_width(cell.text, section.page.font, section.page.size) - 0.5
    assert agreed.cell(cell, width) == estimate.cell(cell, width) != true.cell(cell, width)
    true._texts = dict.fromkeys(true._texts, 50.0)
    assert agreed.cell(cell, width) == Height(50.0, 50.0)


def test_typst_is_asked_once_for_all_that_a_section_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    section = section_of(
        Row((Cell("Sasaran", rowspan=2), Cell("a"))),
        Row((None, Cell(""))),
        blocks=(Paragraph(Line("A. TARGET"), "heading"), Paragraph(Line("Catatan"), "note")),
        signature=Signature(None, Signer(("KETUA",), "NAMA")),
    )
    asked = []

    def counted(data: TypstData, paths: tuple[str, ...]) -> TypstData:
        asked.append(data)
        return typesetter.measured(data, paths)

    monkeypatch.setattr("rakgen.writers.pdf.heights.measured", counted)
    heights = heights_of(section)
    Sheets(paginate(section, Agreed(heights, Estimate(section))), heights)
    assert len(asked) == 1
