"""Steps: an edit is taken back where its lines are as it left them, wherever they stand by then."""

from __future__ import annotations

from pathlib import Path

from rakgen.edit.steps import Splice, after_change
from tests.support.each import each

A = Path("a.yaml")


@each("before, after", [(b"abc", b"abc"), (b"abab", b"ab"), (b"", b"x"), (b"aXb", b"aYYb"), (b"aa", b"aaa")])
def test_a_splice_makes_the_bytes_after_of_those_before_and_back(before: bytes, after: bytes) -> None:
    for splice in (Splice.between(before, after), Splice.of_lines(before, after)):
        assert splice.applied(before) == after and splice.undone().applied(after) == before


@each(
    "outside, left",
    [
        (b"satu\n2\ntiga\nempat\n", b"satu\ndua\ntiga\nempat\n"),  # nothing changed but the edits
        (b"nol\nsatu\n2\ntiga\nempat!\n", b"nol\nsatu\ndua\ntiga\nempat\n"),
        (b"2\ntiga\nempat!\n", b"dua\ntiga\nempat\n"),
        (b"satu\n2\nsela\ntiga\nempat!\n", b"satu\ndua\nsela\ntiga\nempat\n"),
        (b"satu\n2\nempat!\n", b"satu\ndua\nempat\n"),
        (b"satu\n22\ntiga\nempat!\n", b"satu\n22\ntiga\nempat\n"),  # the earlier edit is none any more
        (b"satu\n2\ntiga\nEMPAT!\n", b"satu\n2\ntiga\nEMPAT!\n"),  # nor is the later, and what was before it
        (b"", b""),
    ],
)
def test_steps_hold_whose_lines_are_as_they_left_them(outside: bytes, left: bytes) -> None:
    texts = [b"satu\ndua\ntiga\nempat\n", b"satu\n2\ntiga\nempat\n", b"satu\n2\ntiga\nempat!\n"]
    if outside == texts[1]:
        texts = texts[:2]
    steps = [{A: Splice.between(*two)} for two in zip(texts, texts[1:], strict=False)]
    data = outside
    for step in reversed(after_change(steps, A, texts[-1], outside)):
        data = step[A].undone().applied(data)
    assert data == left
