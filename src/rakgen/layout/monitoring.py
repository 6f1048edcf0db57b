"""Monitoring: forms that print what was reached beside what was planned."""

from __future__ import annotations

from rakgen.layout.fields import REACHED, field_of
from rakgen.layout.layout import Layout


def prints_reached(layout: Layout) -> bool:
    """True for a form that prints, or counts with, what was reached."""
    return any(field_of(field) in REACHED for column in layout.leaves for field in column.fields)
