"""One order out of three."""

from __future__ import annotations

from itertools import permutations

from rakgen.merge.order import merge_order
from tests.support.each import each

ORDERS = {
    "each rewords one item": ("AB", "Ab", "aB", "ab"),
    "reworded and added behind": ("AB", "aB", "AXB", "aXB"),
    "added before a reworded one": ("AB", "AXB", "Ab", "AXb"),
    "reworded with one before it, and added behind": ("ABC", "AXbC", "ABYC", "AXbYC"),
    "all reworded by one side": ("ABC", "abc", "AXBC", "aXbc"),
    "taken away, and added behind it": ("ABC", "AC", "ABXC", "AXC"),
    "taken away at both ends": ("ABCD", "BCD", "ABCX", "BCX"),
    "moved over what the other reworded": ("ABCD", "BCAD", "AbCD", "bCAD"),
    "moved, and added where it stood": ("ABCD", "BCAD", "AXBCD", "XBCAD"),
    "both moved the same to one place": ("ABCD", "BCAD", "BCAD", "BCAD"),
    "both added the file": ("", "ABCX", "AYBC", "AYBCX"),
    "both added the same, and one more": ("AB", "APQB", "APRB", "APQRB"),
}


@each("name", ORDERS)
def test_order(name: str) -> None:
    base, ours, theirs, expected = ORDERS[name]
    kept = set(ours) & set(theirs) | set(ours) - set(base) | set(theirs) - set(base)
    order, clash = merge_order(base, ours, theirs, kept)
    assert ("".join(order), clash) == (expected, False)


def test_a_member_moved_to_two_places_is_a_clash() -> None:
    assert merge_order("ABCDE", "BCDEA", "BCADE", set("ABCDE"))[1]


def test_what_one_side_alone_did_to_an_order_is_what_comes_out() -> None:
    for side in map("".join, permutations("ABxCD", 4)):
        assert merge_order("ABCD", side, "ABCD", set(side)) == (list(side), False)
        assert merge_order("ABCD", "ABCD", side, set(side)) == (list(side), False)
