"""Refit: a section laid out anew in another font."""

from __future__ import annotations

from rakgen.document.document import Cell, Column, Grid, Page, Row, Section, Title
from rakgen.document.refit import refitted

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10)
BODY = (Row((Cell("1."), Cell("satu dua tiga empat " * 20), Cell("lima"))),)


def section_of(*columns: Column, page: Page = PAGE, body: tuple[Row, ...] = BODY) -> Section:
    return Section(page, Title(("JUDUL",)), (Grid(columns, (), body),))


FREE = Column(85, is_fixed=False)


def test_columns_share_the_width_by_the_texts_in_the_other_font_and_fixed_ones_stay() -> None:
    section = section_of(Column(20), FREE, FREE)
    found = refitted(section, "Times New Roman")
    number, long, short = (column.width for column in found.grids[0].columns)
    assert abs(number - 20) < 0.01 and abs(20 + long + short - 170) < 0.01 and long > 100
    assert found.page == PAGE._replace(font="Times New Roman")


def test_its_own_font_changes_nothing_nor_does_one_that_leaves_a_word_no_room() -> None:
    section = section_of(Column(20), FREE, FREE)
    assert refitted(section, "Arial") is section
    head = (Row((Cell("a", role="header"), Cell("b" * 60, role="header"), Cell("c" * 60, role="header"))),)
    full = section._replace(blocks=(section.grids[0]._replace(header_rows=head),))
    assert refitted(full, "Courier New").grids == full.grids


def test_the_styles_of_an_office_keep_their_font() -> None:
    section = section_of(FREE, FREE, FREE, page=PAGE._replace(styles=PAGE.typefaces))
    assert refitted(section, "Times New Roman") is section
