"""Ruler: rows and the labels beside them, as high as a page shows them."""

from __future__ import annotations

import random

import pytest

from rakgen.document.document import Cell, Column, Grid, Row, Section, Title
from rakgen.document.measure import row_heights
from rakgen.document.pages import paginate
from rakgen.document.ruler import Reach, Ruler
from tests.support.each import each
from tests.support.told_heights import PAGE, Told


def ruler(*rows: Row) -> Ruler:
    return Ruler(Grid((Column(50), Column(120)), (), rows), PAGE, Told())


def heights(measured: Ruler, start: int) -> list[float]:
    return [height for height, _ in measured.reaches(start)]


def test_a_label_that_is_longer_than_its_rows_makes_the_last_of_them_on_a_page_higher() -> None:
    measured = ruler(
        Row((Cell("40 label", 3), Cell("10"))),
        Row((None, Cell("10"))),
        Row((None, Cell("10"))),
        Row((Cell("5"), Cell("10"))),
    )
    assert heights(measured, 0) == [40, 40, 40, 50]
    assert heights(measured, 1) == [42, 42, 52], "(lanjutan) is two points"
    assert measured.reach(2, 3).height == 42


def test_a_label_whose_first_words_are_lower_than_its_last_row_still_makes_that_higher_where_it_stands_whole() -> None:
    measured = ruler(
        Row((Cell(f"5 {'kata ' * 200}40", 3), Cell("10"))),
        Row((None, Cell("10"))),
        Row((None, Cell("10"))),
        Row((Cell("5"), Cell("10"))),
    )
    assert heights(measured, 0) == [40, 40, 40, 50]
    assert heights(measured, 1) == [10, 20, 30], "5 points again, and two of (lanjutan)"


def test_bands_and_the_row_of_a_programme_stand_again_above_a_page() -> None:
    measured = ruler(
        Row((Cell("20 band", colspan=2, role="band"), None), band=1, keep=True),
        Row((Cell("5"), Cell("15 program")), keep=True),
        Row((Cell("5"), Cell("10")), below=1),
        Row((Cell("5"), Cell("10")), below=2),
        Row((Cell("JUMLAH", role="total"), Cell("10", role="total"))),
    )
    assert heights(measured, 3)[0] == 20 + 2 + 15 + 2 + 10, "(lanjutan) is two points"
    assert [measured.is_text(row) for row in range(5)] == [False, False, True, True, False]
    assert measured.is_first(2) and measured.is_last(3) and measured.cut(3) == 1


def test_a_heading_of_several_rows_stands_again_as_high_as_its_texts_are_on_one() -> None:
    measured = ruler(
        Row((Cell("20 kegiatan", 2), Cell("10"))),
        Row((None, Cell("10"))),
        Row((Cell("5"), Cell("10", 2)), below=2),
        Row((Cell("5"), None), below=3),
        Row((Cell("5"), Cell("10")), below=4),
    )
    assert heights(measured, 2)[0] == 20 + 2 + 10
    assert heights(measured, 4)[0] == 20 + 2 + 10


def test_rows_may_each_be_off_but_hardly_all_at_once() -> None:
    assert Reach(100.0, 4 * 12.0**2).safe == pytest.approx(112)


@each("seed", range(20))
def test_no_page_is_higher_than_it_may_be_whatever_labels_stand_beside_its_rows(seed: int) -> None:
    chance = random.Random(seed)
    columns = [[*labels(chance, 20)] for _ in range(2)]
    rows = tuple(Row((*cells, Cell(str(chance.choice((5, 10, 40)))))) for cells in zip(*columns, strict=True))
    grid = Grid((Column(40), Column(40), Column(60)), (), rows)
    pages: list[list[Row]] = []
    for row in paginate(Section(PAGE, Title(()), (grid,)), Told()).grids[0].body_rows:
        if row.new_page or not pages:
            pages.append([])
        pages[-1].append(row)
    assert len(pages) > 1
    assert max(sum(row_heights(page, PAGE, [40, 40, 60], Told())) for page in pages) <= Told().room()


def labels(chance: random.Random, count: int) -> list[Cell | None]:
    """A column of labels over 1 to 3 rows; of the long ones the first words, which stand overleaf, are low."""
    column: list[Cell | None] = []
    while len(column) < count:
        rows = min(chance.choice((1, 2, 3)), count - len(column))
        low, high = 2, chance.choice((2, 10, 30, 60))
        column += [Cell(f"{low} {'kata ' * chance.choice((0, 200))}{high}", rows), *[None] * (rows - 1)]
    return column
