"""Joiners: invisible characters that belong to the spelling of a text - in other scripts, in emoji, beside letters that
run from right to left.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

BLANKS = "\u115f\u1160\u3164\uffa0"
"""Hangul fillers: letters without a shape."""
_ZWJ = "\u200d"
_OF_SCRIPTS = frozenset(f"\u200b\u200c{_ZWJ}\u180e\u3000\u1680{BLANKS}")
_VISIBLE = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAGS = "".join(map(chr, range(0xE0020, 0xE0080)))
_LIKE_LATIN = ("LATIN", "GREEK", "CYRILLIC", "COMBINING")


def is_spelling(text: str, position: int) -> bool:
    """True for a format character, space or filler at a position of a text that its neighbours are spelled with."""
    char = text[position]
    if char in _OF_SCRIPTS:
        before = text[max(position - 4, 0) : position].rstrip("\ufe0f")[-1:]
        return any(_takes(neighbour, char) for neighbour in (before, text[position + 1 : position + 2]))
    if char in _TAGS:
        return unicodedata.category(text[max(position - 20, 0) : position].rstrip(_TAGS)[-1:] or " ") == "So"
    if char in _DIRECTIONS:
        return _runs_left(text)
    return char in _VISIBLE


@lru_cache(maxsize=1)
def _runs_left(text: str) -> bool:
    """True when a letter of the text runs from right to left."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text if char not in _DIRECTIONS)


def _takes(neighbour: str, joiner: str) -> bool:
    """True for a letter or mark of a script that is spelled with joiners, and for an emoji beside a ZWJ."""
    if not neighbour or neighbour in _OF_SCRIPTS:
        return False
    kind = unicodedata.category(neighbour)
    if kind in ("So", "Sk"):
        return joiner == _ZWJ
    return kind[0] in "LM" and not unicodedata.name(neighbour, "LATIN").startswith(_LIKE_LATIN)
