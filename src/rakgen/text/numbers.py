"""Numbers: numbers as Indonesian forms print them, and the sums and percentages a form asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

Function = Literal["jumlah", "persen", "selisih", "rata-rata"]


def grouped(number: int) -> str:
    """A whole number with dots for thousands: 1500000 -> `1.500.000`."""
    return f"{number:,}".replace(",", ".")


def rounded(value: Decimal, decimals: int) -> Decimal:
    """A number to so many decimal places, rounded half up, as offices do: 0.125 to two places is 0.13."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """A number with dots for thousands and a decimal comma; `decimals` places, or as many as it has (at most 4)."""
    places = min(4, max(0, -int(value.normalize().as_tuple().exponent))) if decimals is None else decimals
    number = rounded(value, places)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    return ("-" if number < 0 else "") + grouped(int(whole)) + (f",{fraction}" if fraction else "")


def format_amount(amount: int) -> str:
    """An amount of whole rupiah: 1500000 -> `Rp1.500.000`."""
    return f"{'-' if amount < 0 else ''}Rp{grouped(abs(amount))}"


def format_rupiah(value: Decimal, examples: Sequence[str]) -> str:
    """An amount written as the amounts `examples` that it sums up: with `Rp` and with `,00` where all of them have it."""
    prefixes = [match[0] for text in examples if (match := re.match(r"[Rr][Pp]\.?\s*", text.strip()))]
    prefix = prefixes[0] if examples and len(prefixes) == len(examples) else ""
    has_cents = bool(examples) and all(re.search(r",00?$", text.strip()) for text in examples)
    return prefix + format_number(value, 2 if has_cents else None)


def compute(function: Function, parts: Sequence[Sequence[Decimal]], decimals: int | None) -> tuple[Decimal, str] | None:
    """A computed number with its printed form; None where a number it needs is missing.

    `parts` holds the numbers of each field: `jumlah` and `rata-rata` go over all of them; `persen` is the first field's sum
    over the second's, times 100, and `selisih` the first less the second. A percentage over 0 is none.
    """
    numbers = [number for part in parts for number in part]
    if function in ("jumlah", "rata-rata"):
        if not numbers:
            return None
        value = sum(numbers, Decimal(0))
        if function == "rata-rata":
            value /= len(numbers)
            decimals = 2 if decimals is None and value != value.to_integral_value() else decimals
        return value, format_number(value, decimals)
    if len(parts) < 2 or not parts[0] or not parts[1]:
        return None
    first, second = sum(parts[0], Decimal(0)), sum(parts[1], Decimal(0))
    if function == "selisih":
        return first - second, format_number(first - second, decimals)
    if second == 0:
        return None
    value = first / second * 100
    return value, format_number(rounded(value, 2) if decimals is None else value, decimals) + "%"


_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


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
