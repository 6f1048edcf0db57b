"""Measures: figures of one thing that are written in other units (`90 menit` of `2 jam`)."""

from __future__ import annotations

from collections.abc import Mapping, Set

_MEASURES = (
    {"detik": 1, "menit": 60, "jam": 3600},
    {"bulan": 1, "triwulan": 3, "semester": 6, "tahun": 12},
    {"cm": 1, "m": 100, "meter": 100, "km": 100_000, "kilometer": 100_000},
    {"gram": 1, "kg": 1000, "kilogram": 1000, "kuintal": 100_000, "ton": 1_000_000},
    {"m2": 1, "ha": 10_000, "hektar": 10_000, "hektare": 10_000, "km2": 1_000_000},
    {"ml": 1, "liter": 1000, "m3": 1_000_000},
)
"""The units of one measure by what they are of its least. A day is left out: an office's has no 24 hours."""


def of_smallest(units: Set[str]) -> Mapping[str, int]:
    """How many of the smallest of some units each of them is, whole numbers: 60 and 1 of `jam` and `menit`; {} for one
    unit alone, and for units of no one measure.
    """
    if len(units) < 2:
        return {}
    measure = next((measure for measure in _MEASURES if measure.keys() >= units), None)
    if measure is None:
        return {}
    least = min(measure[unit] for unit in units)
    return {unit: measure[unit] // least for unit in units}


def factors_of(first: str, second: str) -> tuple[int, int] | None:
    """As `of_smallest` of two units; None where they are one, or of no one measure."""
    factors = of_smallest({first, second})
    return (factors[first], factors[second]) if factors else None


def is_measure(unit: str) -> bool:
    """True for a unit of a measure: `menit`, `km`; False for what counts things, and for a day."""
    return any(unit in measure for measure in _MEASURES)
