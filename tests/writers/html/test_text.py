"""HTML text: what of a layout stands in the style of a page."""

from __future__ import annotations

import pytest

from rakgen.writers.html.text import colour


@pytest.mark.parametrize(
    ("fill", "found"),
    [
        ("d9e2f3", "D9E2F3"),
        ("D9E2F3", "D9E2F3"),
        ("", None),
        (None, None),
        ("red", None),
        ("fff;}", None),
        ("D9E2F3}", None),
        ("D9E2F3\n", None),
    ],
)
def test_a_fill_is_six_digits_or_none(fill: str | None, found: str | None) -> None:
    assert colour(fill) == found
