"""Numbers: numbers as Indonesian forms print them, and the sums and percentages a form asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import MAX_EMAX, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

FOUR_DIGIT_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
"""A year of these times within a text."""
RUPIAH_SIGN = r"(?i:Rp|IDR)\.?\s*"
"""What stands before an amount of rupiah."""
Function = Literal["jumlah", "persen", "selisih", "rata-rata"]


class DecimalPlaces(NamedTuple):
    """How many decimal places a number has: as many as it needs, from the least to the most of them."""

    least: int
    most: int

    def of(self, value: Decimal) -> int:
        """The places that a number is printed with."""
        return max(self.least, -int(rounded(value, self.most).normalize(_EXACT).as_tuple().exponent))


AT_MOST_TWO = DecimalPlaces(0, 2)

_EXACT = Context(prec=1_000_000, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""For what must not lose a digit: more of them than a plan file holds."""
_PLACES = 30
_LONG = Context(prec=100)
"""For quotients, and the decimal places that are kept of them."""
_STEPS = tuple(Decimal(1).scaleb(-decimals) for decimals in range(8))
"""The last place of a number of so many decimals."""

_LETTER = re.compile(r"[^\W\d_]")
_FEW = 3  # letters of a figure: `Rp452.750.000`, `T1`


@lru_cache(maxsize=256)
def is_figure(word: str) -> bool:
    """True for a word of figures rather than letters - an amount, a date, a code - which is broken last."""
    return any(char.isdigit() for char in word) and len(_LETTER.findall(word)) <= _FEW


def added(numbers: Iterable[Decimal]) -> Decimal:
    """The sum of numbers, to the last digit however many they have."""
    total = Decimal(0)
    for number in numbers:
        total = _EXACT.add(total, number)
    return total


def grouped(number: int) -> str:
    """A whole number with dots for thousands: 1500000 -> `1.500.000`."""
    return f"{number:,}".replace(",", ".")


def undotted(figures: str) -> str:
    """Figures as Indonesian papers print them, as Python reads them: `1.500,5` -> `1500.5`."""
    return figures.replace(".", "").replace(",", ".")


def divided(dividend: Decimal, divisor: Decimal) -> Decimal:
    """A quotient to so many places that nothing which is printed can show where it ends."""
    return rounded(_LONG.divide(dividend, divisor), _PLACES)


def decimals_of(value: Decimal) -> int:
    """How many decimal places a number has, zeros at its end left out."""
    return max(0, -int(value.normalize(_EXACT).as_tuple().exponent))


def shortened(value: Decimal, least: int = 2) -> Decimal:
    """A number that was worked out, as it is printed: with at most two decimals, or so many more that two digits of it
    are left (0.00412 is 0.0041); at most `least` where that is more, zeros at its end left out.
    """
    return rounded(value, max(2, least, 1 - value.adjusted() if value else 0)).normalize(_EXACT)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A number to so many decimal places, rounded half up, as offices do: 0.125 to two places is 0.13."""
    step = _STEPS[decimals] if 0 <= decimals < len(_STEPS) else Decimal(1).scaleb(-decimals)
    return value.quantize(step, rounding=ROUND_HALF_UP, context=_EXACT)


def format_number(value: Decimal, decimals: int | DecimalPlaces | None = None) -> str:
    """A number with dots for thousands and a decimal comma; `decimals` places, or as many as it has."""
    if decimals is None:
        number = value.normalize(_EXACT)
    else:
        number = rounded(value, decimals.of(value) if isinstance(decimals, DecimalPlaces) else decimals)
    whole, _, fraction = f"{number.copy_abs():,f}".partition(".")
    return ("-" if number < 0 else "") + whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def format_amount(amount: int) -> str:
    """An amount of whole rupiah: 1500000 -> `Rp1.500.000`."""
    return f"{'-' if amount < 0 else ''}Rp{grouped(abs(amount))}"


def format_rupiah(value: Decimal, examples: Sequence[str], decimals: int | DecimalPlaces | None = None) -> str:
    """An amount written as the amounts `examples` that it sums up: with `Rp` (or `IDR`) and with `,00` or `,-` where
    all of them have it, or with so many `decimals`; sen are never dropped.
    """
    texts = [text.strip() for text in examples]
    prefixes = [match[0] for text in texts if (match := re.match(RUPIAH_SIGN, text))]
    prefix = prefixes[0] if texts and len(prefixes) == len(texts) else ""
    has_cents = value % 1 != 0 or _all_end(texts, r",\d\d?")
    number = format_number(value, 2 if has_cents and decimals is None else decimals)
    if decimals is None and not has_cents and _all_end(texts, ",-"):
        number += ",-"
    return f"-{prefix}{number[1:]}" if number.startswith("-") else prefix + number


def _all_end(texts: Sequence[str], pattern: str) -> bool:
    return bool(texts) and all(re.search(f"{pattern}$", text) for text in texts)


def compute(
    function: Function, parts: Sequence[Sequence[Decimal]], decimals: int | DecimalPlaces | None
) -> tuple[Decimal, str] | None:
    """A computed number with its printed form; None where a number it needs is missing.

    `parts` holds the numbers of each field: `jumlah` and `rata-rata` go over all of them; `persen` is the first field's
    sum over the second's, times 100, and `selisih` the first less the second. A percentage over 0 is none.
    """
    numbers = [number for part in parts for number in part]
    if function in ("jumlah", "rata-rata"):
        if not numbers:
            return None
        value = added(numbers)
        if function == "rata-rata":
            value /= len(numbers)
            decimals = 2 if decimals is None and value != value.to_integral_value() else decimals
        return value, format_number(value, decimals)
    if len(parts) < 2 or not parts[0] or not parts[1]:
        return None
    first, second = added(parts[0]), added(parts[1])
    if function == "selisih":
        difference = _EXACT.subtract(first, second)
        return difference, format_number(difference, decimals)
    if second == 0:
        return None
    value = first / second * 100
    return value, format_number(value, AT_MOST_TWO if decimals is None else decimals) + "%"


_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def whole_number(text: str, default: int = 0) -> int:
    """The number that a text of digits alone says, of its first nine where it has more; `default` for any other."""
    return int(text[:9]) if text.isdecimal() else default


def numbered(pattern: str, ordinal: int) -> str:
    """A pattern with the number filled in: `{n}` 1, `{a}` a, `{A}` A, `{i}` i, `{I}` I."""
    pattern = pattern.replace("{n}", str(ordinal))
    if "{" not in pattern:
        return pattern
    values = {
        "{a}": letters(ordinal),
        "{A}": letters(ordinal).upper(),
        "{I}": roman(ordinal),
        "{i}": roman(ordinal).lower(),
    }
    for placeholder, value in values.items():
        pattern = pattern.replace(placeholder, value)
    return pattern


BULLET_SIGN = "[-–•*▪●◦➢❖]"
"""A sign that stands before each text of a list."""

_BULLET = rf"(\(?)([1aAiI])([.)])|({BULLET_SIGN})"
_COUNTED = {"1": "{n}", "a": "{a}", "A": "{A}", "i": "{i}", "I": "{I}"}


def bullet_pattern(bullet: str) -> str:
    """The pattern of the bullets of a list, from that of its first text: `{n}.` of `1.`, `-` of itself; '' for what
    begins no list.
    """
    match = re.fullmatch(_BULLET, bullet)
    return (match[4] or f"{match[1]}{_COUNTED[match[2]]}{match[3]}") if match else ""


def bullet_of(bullet: str) -> tuple[str, int] | None:
    """The pattern and the ordinal of a bullet anywhere in a list: `{n}.` and 24 of `24.`, `{a})` and 2 of `b)`; None
    for what is none.
    """
    if pattern := bullet_pattern(bullet):
        return pattern, 1
    match = re.fullmatch(r"(\(?)(?:([1-9]\d?)|([b-z])|([B-Z]))([.)])", bullet)
    if match is None:
        return None
    counter = "{n}" if match[2] else "{a}" if match[3] else "{A}"
    ordinal = int(match[2]) if match[2] else ord((match[3] or match[4]).lower()) - ord("a") + 1
    return f"{match[1]}{counter}{match[5]}", ordinal


def listed_on(lines: Sequence[str], more: Sequence[str]) -> int:
    """How many texts a list has that begins with some lines and goes on in others with its next number; 0 where it does
    not.
    """
    bullets = [bullet_of(line.partition(" ")[0]) for line in (*lines, *more)]
    found = [bullet for bullet in bullets if bullet is not None]
    if bullets[0] is None or bullets[len(lines)] is None or "{" not in found[0][0]:
        return 0
    pattern, first = found[0]
    return len(found) if found == [(pattern, first + step) for step in range(len(found))] else 0


def roman(number: int) -> str:
    """4 -> IV."""
    result = ""
    for value, numeral in _ROMAN:
        result += numeral * (number // value)
        number %= value
    return result


def letters(number: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa."""
    result = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        result = chr(ord("a") + rest) + result
    return result
