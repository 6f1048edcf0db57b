"""Shares: lines of a cell of several contents stay with theirs; those that came or went are of one, or of none."""

from __future__ import annotations

from rakgen.returned.shares import said_shares
from tests.support.each import each


@each(
    "shares, was, now, expected",
    [
        ((1, 2, 1), "a b c d", "a x y d", (1, 2, 1)),
        ((1, 2, 1), "a b c d", "a b d", (1, 1, 1)),
        ((1, 2, 1), "a b c d", "a b x c d", (1, 3, 1)),
        ((1, 2, 1), "a b c d", "a d", (1, 0, 1)),
        ((1, 0, 1), "a b", "a x b", (1, 1, 1)),
        ((1, 0, 0), "a", "a x", (2, 0, 0)),
        ((1, 1), "a b", "a x b", ()),
        ((1, 2), "a b c", "x c", ()),
        ((), "a b", "a", ()),
    ],
)
def test_lines_keep_their_content(shares: tuple[int, ...], was: str, now: str, expected: tuple[int, ...]) -> None:
    assert said_shares(shares, was.split(), now.split()) == expected
