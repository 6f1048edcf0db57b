"""Months: what a column's period is of the calendar."""

from __future__ import annotations

from rakgen.document.months import months_of, runs
from tests.support.each import each


@each(
    ("period", "months"),
    [
        ("T2", (4, 5, 6)), ("S2", (7, 8, 9, 10, 11, 12)), ("3", (3,)), ("Mei", (5,)), ("semua", tuple(range(1, 13))),
        ("T5", ()), ("13", ()), ("2025", ()), ("K", ()), ("", ()),
    ],
)  # fmt: skip
def test_the_months_of_a_period(period: str, months: tuple[int, ...]) -> None:
    assert months_of(period) == months


def test_neighbours_are_one_run() -> None:
    assert runs([7, 2, 1, 3, 9]) == [(1, 3), (7, 7), (9, 9)] and runs([]) == []
