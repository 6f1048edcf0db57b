"""Labels printed again: whole where they are short, by their first words where they are long."""

from __future__ import annotations

from rakgen.document.continued import continued
from rakgen.document.document import Cell, Line, Page
from rakgen.document.paragraphs import wrapped
from rakgen.document.typefaces import Tracking

PAGE = Page(297, 210, (15, 15, 15, 15), "Arial", 9.0)
AGAIN, SHORT = Line("(lanjutan)", "miring"), Line("(lanj.)", "miring")


def test_a_label_is_printed_again_whole() -> None:
    assert continued(Cell("Sasaran satu", 5), 3, 100.0, PAGE) == Cell((Line("Sasaran satu"), AGAIN), 3)
    assert continued(Cell("1.", 5, role="number"), 3, 100.0, PAGE) == Cell("1.", 3, role="number")
    assert continued(Cell("Sasaran", 5), 3, 35.0, PAGE) == Cell((Line("Sasaran"), SHORT), 3), "no room for the word"
    assert continued(Cell((Line("Sasaran"), SHORT), 5), 3, 35.0, PAGE) == Cell((Line("Sasaran"), SHORT), 3), "once"
    assert continued(Cell("2.05", 5), 3, 35.0, PAGE) == Cell("2.05", 3), "a code as it is"
    assert continued(Cell("Sasaran", 5), 3, 20.0, PAGE) == Cell("Sasaran", 3), "no room for either"


def test_the_word_is_indented_as_its_label_is() -> None:
    for bullet, indent in (("\u00a0" * 6, "\u00a0" * 6), ("\u00a0\u00a0\u00a0a.", "\u00a0" * 3), ("a.", "")):
        label = Cell((Line("Sasaran satu", bullet=bullet), Line("dua", bullet="\u00a0" * 9)), 5)
        again = continued(label, 3, 150.0, PAGE)
        assert again.lines == (*label.lines, AGAIN._replace(bullet=indent))
        assert continued(again, 3, 150.0, PAGE) == again, "and stands there once"
    assert AGAIN in continued(Cell((Line("dua", bullet="\u00a0" * 6),)), 1, 50.0, PAGE).lines, "where it has no room"


def test_the_word_is_left_out_where_the_letters_of_an_office_s_style_leave_no_room_for_it() -> None:
    faces = PAGE.typefaces
    wide = faces._replace(body=faces.body._replace(tracking=Tracking(added=2.0)))
    indented = faces._replace(body=faces.body._replace(indent=15.0))
    assert AGAIN in continued(Cell("Sasaran", 5), 3, 45.0, PAGE).lines
    for styles in (wide, indented):
        page = PAGE._replace(styles=styles)
        assert continued(Cell("Sasaran", 5), 3, 45.0, page) == Cell((Line("Sasaran"), SHORT), 3)
        assert continued(Cell("Sasaran", 5), 3, 35.0, page) == Cell("Sasaran", 3)


def test_a_long_label_is_given_by_its_first_words_and_once_more_just_so() -> None:
    text = "Meningkatnya kualitas layanan publik yang akuntabel " * 12
    again = continued(Cell(text, 5, style="tebal"), 2, 60.0, PAGE)
    first, last = again.lines
    assert last == AGAIN and first.style == "tebal"
    assert first.text.endswith(" …") and text.startswith(first.text.removesuffix(" …"))
    lines = wrapped(again, PAGE.typefaces.body, 60.0)[0]
    assert 10 <= lines <= 13, "a quarter of the page"
    assert continued(again, 2, 60.0, PAGE) == again


def test_a_long_label_in_a_column_too_narrow_for_the_word_is_given_by_its_first_words() -> None:
    again = continued(Cell("Mutu layanan yang baik " * 12, 5), 2, 20.0, PAGE)
    (line,) = again.lines
    assert line.text.endswith(" …") and wrapped(again, PAGE.typefaces.body, 20.0)[0] <= 13
    assert continued(again, 2, 20.0, PAGE) == again


def test_of_many_paragraphs_the_first_are_given() -> None:
    cell = Cell(tuple(Line(f"Kegiatan nomor {n}", bullet=f"{n}.") for n in range(40)), 5)
    lines = continued(cell, 2, 100.0, PAGE).lines
    assert lines[:5] == cell.lines[:5] and lines[-2].text.endswith("…") and len(lines) < 14
    assert continued(Cell("tanpaspasi" * 80, 5), 2, 60.0, PAGE).lines[-1] == AGAIN
