"""Nearest: the known word that a mistyped one most likely is, for every "did you mean"."""

from __future__ import annotations

import os
from collections.abc import Iterable

SLIP = 0.6
"""Likeness to a name of the program itself (fields, layouts, formats, commands): a wrong guess costs a glance."""

OWN_WORD = 0.7
"""Likeness to an office's own words (codes, units) and to the short names of months, where `mai` or `K-2` is near to
several.
"""

_INITIALS = 3
_SHORT = 4

PART = 0.5
"""Likeness to the name of a unit typed at the prompt, where half of a long name must do."""


def letters_of(text: str) -> str:
    """A text by its letters and figures alone, small: `Pemilu/ Pemilihan` and `pemilu/pemilihan` are one."""
    return "".join(filter(str.isalnum, text.casefold()))


def unspaced(text: str) -> str:
    """A text without its blanks, small: `100 % ` and `100%` are one."""
    return "".join(text.split()).casefold()


def nearest_words(word: str, known: Iterable[str], likeness: float = SLIP, *, most: int = 3) -> list[str]:
    """At most `most` of the `known` words that are at least so like `word` (difflib's ratio, 0 to 1), the likest
    first; capitals make no difference but between words that are equally like.
    """
    import difflib

    def rank(candidate: str) -> float:
        return difflib.SequenceMatcher(None, candidate, word).ratio()

    small: dict[str, list[str]] = {}
    for spelling in known:
        small.setdefault(spelling.casefold(), []).append(spelling)
    near = difflib.get_close_matches(word.casefold(), small, n=most, cutoff=likeness)
    return [spelling for name in near for spelling in sorted(small[name], key=rank, reverse=True)][:most]


def nearest(word: str, known: Iterable[str], likeness: float = SLIP) -> str | None:
    """The known word most like `word`, None where none is like enough; in any capitals."""
    return next(iter(nearest_words(word, known, likeness, most=1)), None)


def one_slip(first: str, second: str) -> bool:
    """True when one letter more, less, changed or swapped with its neighbour makes one word the other, or none does.

    In a short word a changed letter makes another word (`data`, `dana`), so that only the others count there; a number
    is never a slip of another.
    """
    if first == second:
        return True
    if _is_number(first) or _is_number(second) or max(len(first), len(second)) <= _INITIALS:
        return False
    start = len(os.path.commonprefix((first, second)))
    rest, other = first[start:], second[start:]
    if len(rest) != len(other):
        longer, shorter = sorted((rest, other), key=len, reverse=True)
        return longer[1:] == shorter
    swapped = rest[1::-1] + rest[2:] == other
    return swapped or (len(first) > _SHORT and rest[1:] == other[1:])


def _is_number(word: str) -> bool:
    return word.isdigit() or not word.strip("ivxlc")
