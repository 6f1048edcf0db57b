"""Numbers as Indonesian papers print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rakgen.text.numbers import (
    format_amount,
    format_number,
    format_rupiah,
    grouped,
    rounded,
    shortened,
    undotted,
    whole_number,
)
from tests.support.each import each


@each(
    ("number", "text"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1500000, "1.500.000"), (-1500, "-1.500"), (10**21, "1" + ".000" * 7)],
)
def test_dots_for_thousands(number: int, text: str) -> None:
    assert grouped(number) == format_number(Decimal(number)) == text


def test_dots_are_taken_away_and_a_comma_is_a_point() -> None:
    assert [undotted(text) for text in ("1.234.567,50", "77,5", "1500", "-0,5", "")] == [
        "1234567.50", "77.5", "1500", "-0.5", "",
    ]  # fmt: skip


@each(
    ("number", "least", "text"),
    [
        ("66.666666", 0, "66,67"),
        ("2.9375", 2, "2,94"),
        ("0.3745", 3, "0,375"),
        ("0.004", 0, "0,004"),
        ("-0.00333333", 0, "-0,0033"),
        ("0", 0, "0"),
        ("12.50", 2, "12,5"),
        ("1250000", 0, "1.250.000"),
    ],
)
def test_what_was_worked_out_is_printed_with_two_decimals_or_what_is_left_of_it(
    number: str, least: int, text: str
) -> None:
    assert format_number(shortened(Decimal(number), least)) == text


@each(
    ("number", "decimals", "text"),
    [
        ("1234.5", None, "1.234,5"),
        ("1234.50", None, "1.234,5"),
        ("1234.5", 2, "1.234,50"),
        ("0.125", 2, "0,13"),
        ("-0.125", 2, "-0,13"),
        ("-0.001", 2, "0,00"),
        ("999.995", 2, "1.000,00"),
        ("0.00005", None, "0,00005"),
        ("1E+3", None, "1.000"),
    ],
)
def test_a_decimal_comma(number: str, decimals: int | None, text: str) -> None:
    assert format_number(Decimal(number), decimals) == text


def test_at_most_so_many_decimals() -> None:
    numbers = (Decimal(text) for text in ("1234.504", "1234.50", "1234", "0.005", "20.00"))
    assert [format_number(rounded(number, 2)) for number in numbers] == ["1.234,5", "1.234,5", "1.234", "0,01", "20"]


@pytest.mark.parametrize(("amount", "text"), [(0, "Rp0"), (1500000, "Rp1.500.000"), (-5000, "-Rp5.000")])
def test_an_amount(amount: int, text: str) -> None:
    assert format_amount(amount) == text


def test_an_amount_below_0_has_its_sign_before_the_currency() -> None:
    assert format_rupiah(Decimal(-1250000), ["Rp 1.000", "Rp 2.000"]) == "-Rp 1.250.000"
    assert format_rupiah(Decimal(-5), ["5"]) == "-5"
    assert format_rupiah(Decimal(3000), ["1.000,-", "2.000,-"]) == "3.000,-"
    assert format_rupiah(Decimal("2000.5"), ["1.000,5", "1.000"]) == "2.000,50"


@each(
    ("text", "number"),
    [("07", 7), ("", 1), ("²", 1), ("-5", 1), ("1.5", 1), ("٣", 3), ("9" * 5_000, 999_999_999)],
)
def test_a_whole_number_is_of_digits_alone(text: str, number: int) -> None:
    assert whole_number(text, 1) == number
