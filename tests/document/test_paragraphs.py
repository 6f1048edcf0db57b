"""Paragraphs of a cell: how far texts hang behind bullets, and what gaps and indents do to heights and widths."""

from __future__ import annotations

from rakgen.document.document import Cell, Line, Page, Row, Section, Title
from rakgen.document.measure import Estimate
from rakgen.document.paragraphs import gap_of, hang_of, wrapped
from rakgen.document.typefaces import own_typefaces
from rakgen.document.wants import Wish
from rakgen.document.widths import MM, column_widths

FACE = own_typefaces("Arial", 10.0).body
TEXT = "satu dua tiga empat lima enam"
PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10.0)


def bulleted(*bullets: str, align: str = "kiri") -> Cell:
    return Cell(tuple(Line(TEXT, bullet=bullet) for bullet in bullets), align=align)  # type: ignore[arg-type]


def test_texts_hang_behind_the_widest_bullet_of_their_cell() -> None:
    assert [round(hang_of(bulleted(*bullets), FACE), 2) for bullets in (("-",), ("9.",), ("9.", "10."))] == [
        6.33,  # 3.33 of the dash and 3 between
        11.34,
        16.9,
    ]
    assert hang_of(bulleted("", ""), FACE) == hang_of(Cell(TEXT), FACE) == 0.0


def test_a_bullet_stands_in_the_text_where_nothing_can_hang() -> None:
    assert hang_of(bulleted("-", align="tengah"), FACE) == 0.0
    assert hang_of(bulleted("Langkah 1:"), FACE, 100.0) == 0.0  # more than a third of the cell


def test_indentation_takes_no_more_than_there_is_room_for() -> None:
    step = "\u00a0" * 3
    wide, narrow = 200.0, 40.0
    for bullets in ((step * 2,), (step * 4 + "-",), (step, step + "-")):
        assert (
            hang_of(bulleted(*bullets), FACE, wide)
            == hang_of(bulleted(*bullets), FACE)
            > narrow * 0.35 * (len(bullets) == 1)
        )
        assert 0.0 < hang_of(bulleted(*bullets), FACE, narrow) <= narrow * 0.35
    assert hang_of(bulleted(step + "Langkah 1:"), FACE, narrow) == 0.0


def test_lines_are_counted_in_what_the_hanging_leaves_and_gaps_are_added() -> None:
    plain, hanging = Cell((Line(TEXT), Line(TEXT))), bulleted("-", "-")
    width = 140.0  # the text takes 136.7 points
    assert wrapped(plain, FACE, width) == (2, 1.5)
    assert wrapped(hanging, FACE, width) == (4, 1.5)
    assert gap_of(FACE._replace(space=6.0)) == 0.0  # an office's style parts paragraphs by itself


def test_rows_are_higher_by_the_gaps_and_columns_wider_by_the_bullet() -> None:
    one, three = (Cell(tuple(Line("x") for _ in range(count))) for count in (1, 3))

    def height(cell: Cell) -> float:
        return Estimate(Section(PAGE, Title(()), ())).cell(cell, 100.0).likely

    assert abs(height(three) - height(one) - 2 * (12.0 + 1.5)) < 0.01

    def least(cell: Cell) -> float:
        return column_widths((), (Row((cell, Cell(TEXT * 9))),), (Wish(group=0), Wish()), PAGE).columns[0]

    word = Cell((Line("Pemutakhiran"),))
    behind = Cell((Line("Pemutakhiran", bullet="-"),))
    assert abs(least(behind) - least(word) - 6.33 * MM) < 0.01
