"""A header higher than the margin takes of the page: Word moves the text below it, and so it is measured."""

from __future__ import annotations

from time import process_time

import pytest

from rakgen.api import Options, write
from rakgen.diagnostics.fault import BaseFault
from tests.support.office_bases import NORMAL, cell_table, office_file, p, sect
from tests.support.office_printing import print_into

PICTURE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="720000" cy="1440000"/></wp:inline></w:drawing></w:r>'
)
LINES = "".join(p(f"BARIS {number}") for number in range(10))
LARGE = '<w:p><w:r><w:rPr><w:sz w:val="144"/></w:rPr><w:t>KOP</w:t></w:r></w:p>'
MARGIN, DISTANCE = 20.0, 400 * 25.4 / 1440


def margins(
    content: str, kind: str = "header", when: str = "default", *, more: str = "", settings: str = "", body: str = ""
) -> list[float]:
    """The top and bottom margin in mm of the page that is measured with such a header."""
    section = sect(f"{kind} {when} rIdH", more=more)
    styles = NORMAL.format('<w:rPr><w:rFonts w:ascii="Arial"/><w:sz w:val="20"/></w:rPr>')
    base = office_file(
        (body or p("{{ isi }}")) + section, stories={"rIdH": (kind, content)}, styles=styles, settings=settings
    )
    found = print_into(base).document.sections[0].page.margins
    return [round(found[0], 1), round(found[2], 1)]


@pytest.mark.parametrize(
    ("content", "height"),
    [
        (LINES, 10 * 1.149 * 10 * 25.4 / 72),
        (cell_table(LINES), 10 * 1.149 * 10 * 25.4 / 72),
        (p("", more=PICTURE), 40),
        (LARGE, 72 * 1.149 * 25.4 / 72),
        (p("A", ppr='<w:spacing w:before="1440" w:after="1440"/>'), 2 * 25.4 + 4),
    ],
)
def test_a_high_header_moves_the_text(content: str, height: float) -> None:
    top, bottom = margins(content)
    assert DISTANCE + height <= top + 0.1 < DISTANCE + height * 1.06 and bottom == MARGIN
    assert margins(content, "footer") == [MARGIN, top]


def test_a_low_header_moves_nothing() -> None:
    assert margins(p("KOP")) == [MARGIN, MARGIN]


@pytest.mark.slow
def test_a_header_counts_only_where_it_is_shown() -> None:
    assert margins(LINES, when="first") == margins(LINES, when="even") == [MARGIN, MARGIN]
    high = margins(LINES)
    assert margins(LINES, when="first", more="<w:titlePg/>") == high
    assert margins(LINES, when="even", settings="<w:evenAndOddHeaders/>") == high


def test_the_page_of_a_layout_gives_way_too() -> None:
    top, bottom = margins(LINES, body=p(""))
    assert top > 45 and bottom == 15


def test_tables_within_tables_take_no_time() -> None:
    nested = p("KOP")
    for _ in range(60):
        nested = cell_table(nested + p(""))
    before = process_time()
    with pytest.raises(BaseFault, match="terlalu tinggi"):
        margins(nested)
    assert process_time() - before < 2


def test_headers_that_leave_no_page_are_told() -> None:
    with pytest.raises(BaseFault, match="terlalu tinggi"):
        margins(LINES * 7)


def test_they_are_told_of_a_document_that_was_composed_without_them_too() -> None:
    """As from Python, where the base is known only when the document is written."""
    plain = print_into(office_file(p(""))).document
    for kind, lines in (("header", 7), ("footer", 9)):
        base = office_file(p("") + sect(f"{kind} default rIdH"), stories={"rIdH": (kind, LINES * lines)})
        with pytest.raises(BaseFault, match="terlalu tinggi"):
            write(plain, "docx", Options(base=base))
