"""Measures: figures of one thing that are written in other units (`90 menit` of `2 jam`)."""

from __future__ import annotations

from collections.abc import Mapping

from rakgen.model.joined import own_unit
from rakgen.model.periode import PeriodeKey
from rakgen.model.target import Target

_MEASURES = (
    {"detik": 1, "menit": 60, "jam": 3600},
    {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12},
    {"cm": 1, "m": 100, "meter": 100, "km": 100_000, "kilometer": 100_000},
    {"gram": 1, "kg": 1000, "kilogram": 1000, "kuintal": 100_000, "ton": 1_000_000},
    {"m2": 1, "ha": 10_000, "hektar": 10_000, "hektare": 10_000, "km2": 1_000_000},
    {"ml": 1, "liter": 1000, "m3": 1_000_000},
)
"""The units of one measure by what they are of its least. A day is left out: an office's has no 24 hours."""


def factors_of(first: str, second: str) -> tuple[int, int] | None:
    """How many of the smaller of two units each of them is, whole numbers: 60 and 1 of `jam` and `menit`; None for
    units of no one measure.
    """
    for units in _MEASURES:
        if first != second and first in units and second in units:
            least = min(units[first], units[second])
            return units[first] // least, units[second] // least
    return None


def in_smallest_unit(values: Mapping[PeriodeKey, Target]) -> Mapping[PeriodeKey, Target]:
    """Values that all say units of one measure, in the smallest of these: `90 menit` and `2 jam` in minutes, with their
    texts; any others as they are.
    """
    numbers = {key: value.value for key, value in values.items() if value.value is not None}
    units = {own_unit(values[key]) for key in numbers}
    measure = next((units_of for units_of in _MEASURES if units <= units_of.keys()), {})
    if len(units) < 2 or not measure:
        return values
    least = min(units, key=measure.__getitem__)
    return {**values} | {
        key: values[key]._replace(value=number * measure[own_unit(values[key])] / measure[least], satuan=least)
        for key, number in numbers.items()
    }
