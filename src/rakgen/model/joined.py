"""Joined: values of one unit become their sum or their mean; those of another unit are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from rakgen.model.measures import of_smallest
from rakgen.model.rupiah import Rupiah
from rakgen.model.target import POWERS, Target, quantity, same_spelled

PeriodeValue = Target | Rupiah
AnyValue = TypeVar("AnyValue", Target, PeriodeValue)
K = TypeVar("K")


def as_number(value: PeriodeValue | None) -> Decimal | None:
    """The number a value counts as; None for a text, a grade, a range."""
    if isinstance(value, Rupiah):
        return Decimal(value.value)
    return value.value if value is not None else None


def exact_number(value: PeriodeValue) -> Decimal | None:
    """As `as_number`; of what was worked out the number before it was rounded for print."""
    return value.exact if isinstance(value, Target) and value.exact is not None else as_number(value)


def own_unit(value: PeriodeValue) -> str:
    """The unit that a value says itself: `%`, `rp`, `dokumen`; '' where it says none."""
    return "rp" if isinstance(value, Rupiah) else same_spelled(value.satuan or "")


def base_unit(unit: str) -> str:
    """A unit without the word for a round number: `juta orang` are `orang`, `juta rupiah` is Rp, `juta` none; and
    without that it is of a year, which all of a plan is: `kali/tahun` are `kali`.
    """
    first, _, rest = unit.partition(" ")
    base = rest if first in POWERS else unit
    base = base.removesuffix("/tahun")
    return "rp" if base == "rupiah" else base


def unmeasured(values: Collection[PeriodeValue]) -> list[PeriodeValue]:
    """Of numbers in several units of one measure those that say none, but 0: nobody knows what they count."""
    measured = of_smallest({own_unit(value) for value in values} - {""})
    return [value for value in values if not own_unit(value) and as_number(value)] if measured else []


def differing(values: Collection[PeriodeValue]) -> list[PeriodeValue]:
    """Of numbers those of another unit than most have; [] where all have one. `Rp 1.000.000` and `1 juta rupiah` have;
    units of one measure (`90 menit`, `2 jam`) are one; one that says no unit has that of the others, where these have
    one, but is no percentage and counts no millions; beside amounts of millions it is none of less than a thousand.
    """
    units = {own_unit(value) for value in values}
    if len(units) < 2:
        return []
    if of_smallest(units - {""}):
        return unmeasured(values)
    amounts = [number for value in values if own_unit(value) == "rp" and (number := as_number(value)) is not None]
    least = 1000 if any(amount >= 1_000_000 for amount in amounts) else 0
    is_whole = "%" in units or any(unit.partition(" ")[0] in POWERS for unit in units)
    bases = [base_unit(own_unit(value)) for value in values if own_unit(value)]
    usual, _ = Counter(base for base in bases if base).most_common(1)[0] if any(bases) else ("", 0)

    def differs(value: PeriodeValue) -> bool:
        own = own_unit(value)
        number = as_number(value) or 0
        return number != 0 and (is_whole or number < least) if not own else base_unit(own) not in ("", usual)

    return [value for value in values if differs(value)]


def with_units(values: Mapping[K, Target], satuan: str | None) -> Mapping[K, Target]:
    """Values that are joined: where some say their unit, a number that says none has that of its item, its `satuan`;
    where that is a word for round numbers alone, those in another one are counted in it: `400 juta` is 0,4 `miliar`.
    """
    if not satuan or len({own_unit(value) for value in values.values()}) < 2:
        return values
    spelled = same_spelled(satuan)
    is_percent, is_money = spelled == "%", spelled.endswith(" rupiah")
    unit = spelled if is_percent or is_money else satuan

    def counted(value: Target) -> Target:
        own = own_unit(value)
        if value.kind == "angka" and not own:
            return value._replace(satuan=unit, kind="persen" if is_percent else "angka")
        if own in POWERS and spelled in POWERS and value.value is not None:
            return value._replace(value=value.value.scaleb(POWERS[own] - POWERS[spelled]), satuan=spelled)
        return value

    return {key: counted(value) for key, value in values.items()}


def join(values: Sequence[PeriodeValue], *, mean: bool) -> PeriodeValue:
    """The sum or the mean of values of one unit, typed as they are; those that count in other words (`Rp 1.000.000`,
    `1 juta rupiah`; `90 menit`, `2 jam`) as `alike`. It is worked out of what they are exactly, and printed as
    `shortened`, with no fewer decimals than any of them has.
    """
    from rakgen.text.numbers import RUPIAH_SIGN, added, decimals_of, divided, format_number, format_rupiah, shortened

    values = alike(values)
    numbers = [number for value in values if (number := exact_number(value)) is not None]
    exact = added(numbers)
    texts = [value.text for value in values]
    first = next((value for value in values if own_unit(value)), values[0])
    if isinstance(first, Rupiah):
        return Rupiah(format_rupiah(exact, texts), int(exact))
    if mean:
        exact = divided(exact, Decimal(len(numbers)))
    shown = shortened(exact, max(decimals_of(number) for value in values if (number := as_number(value)) is not None))
    if first.kind == "rupiah":
        with_sign = [text for text in texts if re.match(RUPIAH_SIGN, text.strip())]
        return Target(format_rupiah(shown, with_sign or texts), "rupiah", shown, first.satuan, exact)
    suffix = "%" if first.kind == "persen" else f" {first.satuan}" if first.satuan else ""
    return Target(format_number(shown) + suffix, first.kind, shown, first.satuan, exact)


def alike(values: Sequence[AnyValue]) -> Sequence[AnyValue]:
    """Values as they are where all count in the same words; those of one measure in the smallest of their units; else
    in full, all of them amounts where one is. Their texts stay.
    """
    units = {own_unit(value) for value in values} - {""}
    if len(units) < 2:
        return values
    if factors := of_smallest(units):
        return [_in_smallest(value, factors) if isinstance(value, Target) else value for value in values]
    is_money = any(base_unit(own_unit(value)) == "rp" for value in values)
    return [_full(value, is_money=is_money) if isinstance(value, Target) else value for value in values]


def _in_smallest(value: Target, factors: Mapping[str, int]) -> Target:
    factor = factors.get(own_unit(value))
    if factor is None or value.value is None:
        return value
    exact = None if value.exact is None else value.exact * factor
    smallest = next(unit for unit, of_unit in factors.items() if of_unit == 1)
    return value._replace(value=value.value * factor, satuan=smallest, exact=exact)


def _full(value: Target, *, is_money: bool) -> Target:
    words = (value.satuan or "").split()
    unit = " ".join(words[1:] if words and words[0].casefold() in POWERS else words)
    kind = "rupiah" if is_money else value.kind
    text = value.text if value.kind == "rupiah" else "Rp" if is_money else value.text
    return Target(text, kind, quantity(value), "Rp" if is_money else unit or None, quantity(value, exact=True))
