"""Splices: only what an edit names changes."""

from __future__ import annotations

import random

import pytest

from rakgen.diagnostics import Edit, Span
from rakgen.source.edit import OverlapError, difference, splice

TEXT = "a: satu # catatan\nb: dua\n"


def test_edits_change_only_their_stretch() -> None:
    edits = [Edit(Span(2, 4, 2, 7), '"tiga"'), Edit(Span(1, 4, 1, 8), "empat")]
    assert splice(TEXT, edits) == 'a: empat # catatan\nb: "tiga"\n'


def test_an_empty_span_inserts_also_at_the_end() -> None:
    assert (
        splice(TEXT, [Edit(Span(3, 1, 3, 1), "c: x\n"), Edit(Span(2, 1, 2, 1), "  ")]) == TEXT[:18] + "  b: dua\nc: x\n"
    )


def test_edits_at_one_place_apply_in_order() -> None:
    assert splice("ac", [Edit(Span(1, 2, 1, 2), "1"), Edit(Span(1, 2, 1, 2), "2")]) == "a12c"


def test_a_span_over_lines_takes_the_line_breaks() -> None:
    assert splice(TEXT, [Edit(Span(1, 8, 2, 1), "\n")]) == "a: satu\nb: dua\n"


def test_overlaps_and_places_outside_are_refused() -> None:
    with pytest.raises(OverlapError):
        splice(TEXT, [Edit(Span(1, 1, 1, 5), ""), Edit(Span(1, 4, 1, 6), "")])
    for span in (Span(9, 1, 9, 2), Span(3, 1, 3, 2), Span(1, 1, 2, 99), Span(1, 0, 1, 1), Span(2, 3, 1, 3)):
        with pytest.raises(ValueError, match="outside"):
            splice(TEXT, [Edit(span, "")])


def test_a_difference_is_the_lines_that_differ() -> None:
    assert difference("a\nb\nc\n", "a\nB\nB\nc\n") == [Edit(Span(2, 1, 2, 2), "B\nB")]
    assert difference("a", "a") == []
    source = random.Random(3)
    for _ in range(200):
        old, new = ("".join(source.choice("ab\n") for _ in range(source.randrange(8))) for _ in range(2))
        assert splice(old, difference(old, new)) == new
