"""Exact: measures whose sums are the same with every Python. From 3.12 on `sum` of floats rounds once in all, before at
each step: what is added up is rounded to parts of which none is lost, or added by `fsum`.
"""

from __future__ import annotations

_PARTS = 2.0**16


def exact(measure: float) -> float:
    """The nearest multiple of 1/65536; these add up without rounding, and so do products of two up to 2**20 in all."""
    return round(measure * _PARTS) / _PARTS
