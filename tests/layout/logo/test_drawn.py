"""What an SVG picture draws: bounded while it is read."""

from __future__ import annotations

import pytest

from rakgen.layout.logo.drawn import MAX_DRAWN, Drawn, Element
from rakgen.layout.logo.unusable import Unusable


def test_elements_are_taken_up_to_a_bound() -> None:
    """Before anything is measured: a file of more would take its time and memory by then."""
    drawn, element = Drawn(), Element(set(), (), 1, 0)
    for _ in range(MAX_DRAWN):
        drawn.add(element, None, "")
    with pytest.raises(Unusable):
        drawn.add(element, None, "")
