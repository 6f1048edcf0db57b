"""Nearest: the known word that a mistyped one most likely is, for every "did you mean"."""

from __future__ import annotations

from collections.abc import Iterable

SLIP = 0.6
"""Likeness to a name of the program itself (fields, layouts, formats, commands): a wrong guess costs a glance."""

OWN_WORD = 0.7
"""Likeness to an office's own words (codes, units) and to the short names of months, where `mai` or `K-2` is near to
several.
"""

PART = 0.5
"""Likeness to the name of a unit typed at the prompt, where half of a long name must do."""


def nearest_words(word: str, known: Iterable[str], likeness: float = SLIP, *, most: int = 3) -> list[str]:
    """At most `most` of the `known` words that are at least so like `word` (difflib's ratio, 0 to 1), the likest
    first.
    """
    import difflib

    return difflib.get_close_matches(word, list(known), n=most, cutoff=likeness)


def nearest(word: str, known: Iterable[str], likeness: float = SLIP) -> str | None:
    """The known word most like `word`, None where none is like enough; letters are compared as given."""
    return next(iter(nearest_words(word, known, likeness, most=1)), None)
