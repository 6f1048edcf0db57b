"""Breaks: the cheapest pages of a grid, held against all the pages it could have."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest

from rakgen.document.breaks import COSTS, Room, choose
from rakgen.document.document import Cell, Column, Grid, Row
from rakgen.document.ruler import Ruler
from tests.support.each import each
from tests.support.told_heights import PAGE, Told

ROOM = Room(page=110.0, full=100.0, first=80.0, moved=100.0, tail=30.0, titled=True)


def ruler(heights: list[int], groups: list[int] | None = None, keep: tuple[int, ...] = ()) -> Ruler:
    """Rows of heights in points, in groups of so many rows with a label of one line."""
    labels: list[Cell | None] = []
    for size in groups or [1] * len(heights):
        labels += [Cell("5", size), *[None] * (size - 1)]
    rows = [
        Row((label, Cell(str(height))), keep=number in keep)
        for number, (label, height) in enumerate(zip(labels, heights, strict=True))
    ]
    return Ruler(Grid((Column(50), Column(120)), (), tuple(rows)), PAGE, Told())


def starts(measured: Ruler, room: Room = ROOM) -> list[int]:
    return [piece.start for piece in choose(measured, room)[0]]


def cost(measured: Ruler, room: Room, begins: tuple[int, ...], *, moved: bool = False) -> float:
    """What the table of costs says of pages that begin at these rows, worked out page by page."""
    count, total = len(measured.rows), COSTS["untitled"] * moved
    for start, end in pairwise((*begins, count)):
        limit = room.full if start or moved else room.first
        height = measured.reach(start, end).height
        if height > limit:
            return float("inf")
        total += COSTS["lonely" if height < 0.6 * room.page else "single"] * (end - start == 1 < count)
        if end == count:
            needless = start > 0 and measured.rows[start].cells[0] is None
            return total + COSTS["needless"] * needless + COSTS["unsigned"] * (height + room.tail > limit)
        white = (limit - height) / room.page
        total += COSTS["white"] * white**2 + COSTS["bare"] * (white > 0.4 and count - end > 2)
        total += COSTS["parted"] if measured.rows[end - 1].keep else 0.0
        cut = measured.rows[end].cells[0] is None
        lone = cut and measured.rows[end - 1].cells[0] is not None
        last = cut and (end + 1 == count or measured.rows[end + 1].cells[0] is not None)
        parted = not measured.rows[end - 1].keep
        orphan, widow = (max(0.0, 1 - measured.own[row].height / (0.08 * room.page)) for row in (end - 1, end))
        total += parted * (COSTS["cut"] * cut + COSTS["orphan"] * lone * orphan + COSTS["widow"] * last * widow)
    return total


@pytest.mark.slow
@each("seed", range(12))
def test_no_other_choice_of_pages_costs_less(seed: int) -> None:
    chance = random.Random(seed)
    heights = [chance.choice([8, 15, 22, 30, 45, 60]) for _ in range(9)]
    groups = chance.choice([[9], [3, 6], [1, 4, 2, 2], [1] * 9, [5, 1, 3], [2, 7]])
    measured = ruler(heights, groups, tuple(row for row in range(8) if chance.random() < 0.1))
    ways = [(0, *begins) for size in range(9) for begins in combinations(range(1, 9), size)]
    least = min(cost(measured, ROOM, way, moved=moved) for way in ways for moved in (False, True))
    pieces, moved = choose(measured, ROOM)
    found = cost(measured, ROOM, tuple(piece.start for piece in pieces), moved=moved)
    assert abs(found - least) < 1e-9, (heights, groups)


def test_a_single_group_fills_its_pages() -> None:
    measured = ruler([12] * 24, [24])
    pieces, moved = choose(measured, ROOM)
    assert not moved
    assert [piece.end - piece.start for piece in pieces] == [6, 8, 8, 2]


def test_rows_are_spread_rather_than_one_left_alone() -> None:
    assert starts(ruler([20] * 5)) == [0, 3], "four rows would fit"
    assert starts(ruler([20] * 10)) == [0, 4, 8], "two rows stand with the signature"
    assert starts(ruler([20] * 9)) == [0, 3, 7]
    assert starts(ruler([30, 30, 15, 70, 30, 30])) == [0, 2, 4], "a row fills its page, yet two are better"
    assert starts(ruler([12] * 11, [6, 5])) == [0, 6], "the group ends where it may"
    assert starts(ruler([4] * 30, [21, 9])) == [0, 19], "neither its first nor its last row is alone"
    assert starts(ruler([8] * 18, [11, 7])) == [0, 10], "but rows of some lines may be"


def test_rows_kept_together_are_parted_only_where_no_page_holds_them() -> None:
    assert starts(ruler([20] * 6)) == [0, 4] and starts(ruler([20] * 6, keep=(3,))) == [0, 3]
    assert starts(ruler([20] * 8, keep=tuple(range(7)))) == [0, 4]
    assert starts(ruler([20, 70, 20], keep=(0, 1)), ROOM._replace(tail=0.0)) == [0, 1]


def test_a_row_taller_than_a_page_begins_below_what_is_there_and_ends_its_piece() -> None:
    pieces, _ = choose(ruler([20, 250, 20, 20]), ROOM)
    assert [(piece.start, piece.end, piece.tall) for piece in pieces] == [(0, 2, True), (2, 4, False)]
    pieces, _ = choose(ruler([20, 250, 20], [3]), ROOM)
    assert [(piece.start, piece.tall) for piece in pieces] == [(0, False), (1, True), (2, False)], "a label goes on"


def test_of_pages_that_cost_the_same_those_are_chosen_whose_tall_rows_hold_more() -> None:
    assert starts(ruler([130, 180, 10, 180, 130])) == [0, 1, 2, 4]


def test_rows_stand_below_what_goes_on_of_a_row_taller_than_a_page_where_no_label_does() -> None:
    room = ROOM._replace(tail=0.0)
    rows = [20, 250, *[15] * 12]
    pieces = [(piece.start, piece.end, piece.tall) for piece in choose(ruler(rows), room)[0]]
    assert pieces == [(0, 2, True), (2, 8, False), (8, 14, False)], "90 points of its last page are taken"
    rows[1] = 220
    pieces = [(piece.start, piece.end, piece.tall) for piece in choose(ruler(rows), room)[0]]
    assert pieces[0] == (0, 4, True), "60 points, and one for each page that a line may not fit on"
    grouped = choose(ruler(rows, [1, 13]), room)[0]
    assert grouped[0].end == 2, "a label goes on beside them"
    signed = choose(ruler([20, 215, 15]), ROOM)[0]
    assert [(piece.start, piece.end) for piece in signed] == [(0, 2), (2, 3)], "the signature is sure of its place"
    kept = choose(ruler(rows, keep=(2, 3)), room)[0]
    assert kept[0].end in {2, 5}


def test_a_tall_row_is_cut_rather_than_much_of_a_page_left_white() -> None:
    """Rows that are the rest of the one above are slices of it: a page that begins with one is not of one row."""

    def cut(*heights: int) -> Ruler:
        rows = [Row((Cell("5"), Cell(f"{height}")), rest=number not in (0, 1, len(heights) - 1))
                for number, height in enumerate(heights)]  # fmt: skip
        return Ruler(Grid((Column(50), Column(120)), (), tuple(rows)), PAGE, Told())

    assert starts(cut(40, *[10] * 6, 20), ROOM._replace(tail=0.0)) == [0, 5], "40 of 80 points were left"
    assert starts(cut(40, *[10] * 6), ROOM)[-1] == 5, "the rest of a row stands with the signature"


def test_a_table_that_begins_low_on_a_page_moves_where_that_is_better() -> None:
    low = ROOM._replace(first=15.0, titled=False)
    assert choose(ruler([20] * 4), low)[1]
    assert not choose(ruler([12, 20, 20, 20]), low._replace(first=60.0))[1]
    beside = low._replace(first=60.0, tail=0.0)
    assert not choose(ruler([50, 30, 30, 30]), beside)[1], "its one row is not alone on that page"
    headed = beside._replace(first=15.0, moved=75.0)
    assert not choose(ruler([5] * 4, [4]), headed)[1], "its headings and header rows would leave white too"
    titled = ROOM._replace(first=45.0, tail=0.0)
    assert not choose(ruler([40, 40, 40]), titled)[1], "the title would stand alone"
    assert choose(ruler([40, 40, 40]), titled._replace(first=30.0))[1]


def test_what_must_follow_the_last_row_parts_from_it_only_where_no_page_holds_both() -> None:
    assert starts(ruler([20] * 4)) == [0, 2]
    assert starts(ruler([90, 90])) == [0, 1]


def looked_at(measured: Ruler) -> list[int]:
    """The row that each page begins with, of those looked at; once for each of its rows."""
    taken: list[int] = []
    reaches = measured.reaches

    def counted(start: int):  # type: ignore[no-untyped-def]
        for reach in reaches(start):
            taken.append(start)
            yield reach

    measured.reaches = counted  # type: ignore[method-assign]
    choose(measured, ROOM)
    return taken


@pytest.mark.slow
def test_the_pages_that_are_looked_at_grow_with_the_rows() -> None:
    assert len(looked_at(ruler([10] * 2000, [2000]))) < 12 * 2000


def test_no_page_is_looked_at_that_begins_where_the_one_before_it_costs_more_than_all_pages_do() -> None:
    measured = ruler([10] * 14)
    assert starts(measured) == [0, 8] and len({*looked_at(measured)}) < 5


def test_rows_below_a_title_taller_than_a_page_stand_on_the_pages_after_it() -> None:
    room = ROOM._replace(first=-300.0, moved=-300.0)
    assert starts(ruler([30, 30, 30, 30, 30]), room)[0] == 0
    assert starts(ruler([30]), room) == [0]
