"""Formulas: percentages as offices and regulations print them, each with a working that gives it again."""

from __future__ import annotations

import random
import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from rakgen.model.judging import Direction, LowerFormula
from rakgen.progress.formulas import ZERO_REACHED, ZERO_TARGET, Percentage, achievement, average, in_range
from rakgen.text.numbers import divided
from tests.support.each import each

D = Decimal


def recomputed(working: str) -> Decimal:
    """The value of a working, worked out from its text in exact fractions, half up."""
    text = working.replace(".", "").replace(",", ".").replace(" x ", " * ")
    text = re.sub(r"\|([^|]*)\|", r"abs(\1)", text)
    text = re.sub(r"min\(([^;]*);", r"min(\1,", text)
    text = re.sub(r"\d+(?:\.\d+)?", lambda match: f"Fraction('{match[0]}')", text)
    exact = eval(text, {"Fraction": Fraction, "abs": abs, "min": min})
    return (D(exact.numerator) / D(exact.denominator)).quantize(D("0.01"), ROUND_HALF_UP)


def judged(target: str, reached: str, direction: Direction, lower: LowerFormula | None, cap: str) -> Percentage:
    return achievement(D(target), D(reached), direction, lower, D(cap) if cap else None)


@each(
    ("target", "reached", "direction", "lower", "cap", "expected"),
    [
        ("80", "77.5", "naik", None, "", "96,88"),
        ("19.2", "58.53", "naik", None, "120", "120,00"),
        ("19.2", "58.53", "naik", None, "", "304,84"),
        ("2", "3", "turun", "selisih", "", "50,00"),
        ("2", "3", "turun", "bagi", "", "66,67"),
        ("10", "8", "turun", "selisih", "", "120,00"),
        ("10", "8", "turun", "bagi", "", "125,00"),
        ("4", "0", "turun", "selisih", "120", "120,00"),
        ("100", "104", "tetap", None, "", "96,00"),
        ("100", "96", "tetap", None, "", "96,00"),
        ("8", "8", "turun", None, "", "100,00"),
        ("3", "0", "naik", None, "120", "0,00"),
        ("0.125", "0.00015625", "naik", None, "", "0,13"),
    ],
)
def test_a_percentage_and_its_working(
    target: str, reached: str, direction: Direction, lower: LowerFormula | None, cap: str, expected: str
) -> None:
    percentage = judged(target, reached, direction, lower, cap)
    assert percentage.text == expected
    assert recomputed(percentage.working) == percentage.value


def test_what_cannot_be_judged_says_why() -> None:
    assert achievement(D(0), D(0)).reason is ZERO_TARGET and achievement(D(0), D(3)).value is None
    assert achievement(D(2), D(0), "turun", "bagi").reason is ZERO_REACHED
    open_choice = achievement(D(2), D(3), "turun")
    assert open_choice.value is None and open_choice.reason is not None
    assert open_choice.reason.id == "`rumus_turun` belum dipilih: 50,00 menurut selisih, 66,67 menurut bagi"


def test_a_range_is_kept_within_and_judged_by_its_nearest_end_beyond() -> None:
    """The four examples of PermenPANRB 6/2022: above a range its upper end is the target, below it the lower one.

    The regulation prints the first as "92% / 90% x 100% = 113%"; that fraction is 102,22, as is told here. Its others
    are 87,5, 107 (rounded) and 87,5.
    """
    assert in_range(D(80), D(90), D(92)).text == "102,22"
    assert in_range(D(80), D(90), D(70)).text == "87,50"
    assert in_range(D(7), D(8), D("6.5"), "turun", "selisih").text == "107,14"
    assert in_range(D(7), D(8), D(9), "turun", "selisih").text == "87,50"
    assert [in_range(D(80), D(90), D(within)).text for within in (80, 85, 90)] == ["100,00"] * 3
    assert in_range(D(80), D(90), D(72)).text == "90,00"


def test_means() -> None:
    assert average([D(100), D(90)], "geometrik").text == "94,87"
    assert average([D(100), D(90)], "aritmetik").text == "95,00"
    assert average([D(100), D(90)], "berbobot", [D(3), D(1)]).text == "97,50"
    assert average([D(100), D(0)], "geometrik").text == "0,00"
    assert average([D(100), D(-10)], "geometrik").value is None
    assert average([], "aritmetik").value is None and average([D(1)], "berbobot", [D(0)]).value is None


def test_a_number_of_a_working_is_rounded_half_up() -> None:
    assert achievement(Decimal(90), Decimal(200) / 3).working == "66,667 / 90 x 100"


def test_every_working_gives_its_figure_again() -> None:
    chance = random.Random(1)
    for _ in range(400):
        target, reached = (D(chance.randint(1, 10**6)).scaleb(-chance.randint(0, 3)) for _ in range(2))
        direction: Direction = chance.choice(("naik", "turun", "tetap"))
        lower: LowerFormula = chance.choice(("selisih", "bagi"))
        percentage = achievement(target, reached, direction, lower, chance.choice((None, D(100), D("120.5"))))
        assert recomputed(percentage.working) == percentage.value
    for _ in range(300):  # means and fractions that end nowhere, also where the percentage ends with a half
        target, reached = (
            divided(D(chance.randint(1, 9000)), D(chance.choice((1, 3, 7, 300, 9000)))) for _ in range(2)
        )
        direction, lower = chance.choice(("naik", "turun", "tetap")), chance.choice(("selisih", "bagi"))
        percentage = achievement(target, reached, direction, lower, chance.choice((None, D("120.5"))))
        assert recomputed(percentage.working) == percentage.value
    for target, reached in ((D("8.23"), divided(D(200), D(3))), (D("4.115"), divided(D(100), D(3)))):
        percentage = achievement(target, reached, "turun", "bagi")
        assert percentage.text == "12,35" and recomputed(percentage.working) == percentage.value
    parts = [D(chance.randint(0, 20_000)).scaleb(-2) for _ in range(9)]
    mean = average(parts, "aritmetik")
    assert recomputed(mean.working) == mean.value
