"""Formulas: a target and what was reached as a percentage, each with its working; decimals, half up, never a float.

No regulation gives one formula (PermenPANRB 53/2014 gives none), so an office declares its own and it is printed:

- `naik`: realisasi / target x 100, as all offices do.
- `turun`, `selisih`: (2 x target - realisasi) / target x 100 (LKIP of Inspektorat Jawa Barat; E-SAKIP Pringsewu).
- `turun`, `bagi`: target / realisasi x 100 (wp-eval-sakip, "tren negatif").
- `tetap`: (target - |realisasi - target|) / target x 100.
- a range as target: 100 within it; beyond an end, that end is the target.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, localcontext
from math import prod
from typing import NamedTuple

from rakgen.model.judging import Direction, LowerFormula, Mean
from rakgen.text.numbers import added, decimals_of, format_number, rounded
from rakgen.text.words import Words

DECIMALS = 2
"""Places of a percentage that is printed."""
_PRECISION = 100  # digits of what is worked out
_SETTLED = 20
"""Places of a percentage before it is rounded, fewer than those of a mean: 1/3 of 3 is 1."""
_WRITTEN_OUT = 6
"""Decimals of a number that is printed in full."""


class Percentage(NamedTuple):
    """A percentage of two places, or why there is none; `working` is the arithmetic that gives it, as printed, and
    `lacks_formula` says that only the choice of `rumus_turun` is missing.
    """

    value: Decimal | None = None
    working: str = ""
    reason: Words | None = None
    lacks_formula: bool = False

    @property
    def text(self) -> str:
        """As printed: `77,50`; '' where there is none."""
        return "" if self.value is None else format_number(self.value, DECIMALS)


ZERO_TARGET = Words("target 0", "the target is 0")
NEGATIVE_TARGET = Words("target negatif", "the target is negative")
NO_FORMULA = Words(
    "`rumus_turun` belum dipilih: {selisih} menurut selisih, {bagi} menurut bagi",
    "`rumus_turun` is not chosen: {selisih} by selisih, {bagi} by bagi",
)
ZERO_REACHED = Words("realisasi 0 tidak dapat menjadi pembagi", "nothing can be divided by a realisasi of 0")


def achievement(
    target: Decimal,
    reached: Decimal,
    direction: Direction = "naik",
    lower: LowerFormula | None = None,
    cap: Decimal | None = None,
) -> Percentage:
    """What was reached of a target, in per cent, at most `cap`.

    Without `lower` the direction `turun` is judged only where both of its formulas agree.
    """
    if target <= 0:
        return Percentage(reason=NEGATIVE_TARGET if target else ZERO_TARGET)
    if direction == "naik" or reached == target:
        return _of("{r} / {t} x 100", target, reached, cap)
    if direction == "tetap":
        return _of("({t} - |{r} - {t}|) / {t} x 100", target, reached, cap)
    if lower == "selisih":
        return _of("(2 x {t} - {r}) / {t} x 100", target, reached, cap)
    if lower == "bagi":
        return _of("{t} / {r} x 100", target, reached, cap) if reached else Percentage(reason=ZERO_REACHED)
    both = achievement(target, reached, "turun", "selisih"), achievement(target, reached, "turun", "bagi")
    words = {"selisih": both[0].text or "-", "bagi": both[1].text or "-"}
    return Percentage(reason=NO_FORMULA.filled(**words), lacks_formula=True)


_VALUES = {
    "{r} / {t} x 100": lambda t, r: r / t * 100,
    "({t} - |{r} - {t}|) / {t} x 100": lambda t, r: (t - abs(r - t)) / t * 100,
    "(2 x {t} - {r}) / {t} x 100": lambda t, r: (2 * t - r) / t * 100,
    "{t} / {r} x 100": lambda t, r: t / r * 100,
}
"""What each working comes to."""


def _of(pattern: str, target: Decimal, reached: Decimal, cap: Decimal | None) -> Percentage:
    with localcontext(prec=_PRECISION):
        exact = rounded(_VALUES[pattern](target, reached), _SETTLED)
        value = _capped(exact, cap)
        shown = _as_printed(pattern, target, reached, cap, value)
    working = pattern.format(t=format_number(shown[0]), r=format_number(shown[1]))
    return Percentage(value, working if cap is None or exact <= cap else f"min({format_number(cap)}; {working})")


def _capped(exact: Decimal, cap: Decimal | None) -> Decimal:
    """A percentage as it is printed, at most `cap`."""
    return rounded(exact if cap is None else min(exact, cap), DECIMALS) + 0  # no -0,00


def _as_printed(
    pattern: str, target: Decimal, reached: Decimal, cap: Decimal | None, value: Decimal
) -> tuple[Decimal, Decimal]:
    """The numbers of a working: as they are, where they end; of others so many decimals, two at least, that `value`
    comes of them.
    """
    if max(decimals_of(target), decimals_of(reached)) <= _WRITTEN_OUT:
        return target, reached
    for places in range(DECIMALS, _SETTLED):
        t, r = _to(places, target), _to(places, reached)
        if t and bool(r) == bool(reached) and _capped(_VALUES[pattern](t, r), cap) == value:
            return t, r
    return target, reached


def _to(places: int, number: Decimal) -> Decimal:
    """What a number is printed as with so many decimals, half up."""
    return number if decimals_of(number) <= _WRITTEN_OUT else rounded(number, places)


def in_range(
    low: Decimal,
    high: Decimal,
    reached: Decimal,
    direction: Direction = "naik",
    lower: LowerFormula | None = None,
    cap: Decimal | None = None,
) -> Percentage:
    """What was reached of a target from `low` to `high`: 100 within, beyond an end as if that end were the target."""
    if low <= reached <= high:
        figures = (_to(places, reached) for places in range(DECIMALS, _SETTLED))
        shortest = (figure for figure in figures if low <= figure <= high)
        ends = f"{format_number(low)} <= {format_number(next(shortest, reached))} <= {format_number(high)}"
        return Percentage(rounded(Decimal(100), DECIMALS), ends)
    return achievement(low if reached < low else high, reached, direction, lower, cap)


def average(percentages: Sequence[Decimal], mean: Mean, weights: Sequence[Decimal] = ()) -> Percentage:
    """The mean of percentages; `weights` are those of `berbobot`. None of none.

    The geometric mean of percentages among which is a 0 is 0; of negative ones there is none.
    """
    if not percentages:
        return Percentage(reason=Words("tidak ada yang dapat dinilai", "nothing can be judged"))
    with localcontext(prec=_PRECISION):
        shown = [format_number(percentage, DECIMALS) for percentage in percentages]
        if mean == "aritmetik":
            value = added(percentages) / len(percentages)
            working = f"({' + '.join(shown)}) / {len(shown)}"
        elif mean == "berbobot":
            total = added(weights)
            if not total:
                return Percentage(reason=Words("bobotnya berjumlah 0", "the weights come to 0"))
            value = added(percentage * weight for percentage, weight in zip(percentages, weights, strict=True)) / total
            parts = [f"{text} x {format_number(weight)}" for text, weight in zip(shown, weights, strict=True)]
            working = f"({' + '.join(parts)}) / {format_number(total)}"
        else:
            if min(percentages) < 0:
                return Percentage(reason=Words("ada capaian negatif", "one achievement is negative"))
            whole = prod(percentages, start=Decimal(1))
            value = whole ** (Decimal(1) / len(percentages)) if whole else whole
            working = f"({' x '.join(shown)}) ^ (1 / {len(shown)})"
        return Percentage(rounded(value, DECIMALS), working)
