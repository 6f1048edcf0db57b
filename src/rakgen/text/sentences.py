"""Sentences: whether one goes on where its text was cut, by a page or between two cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rakgen.text.numbers import RUPIAH_SIGN, listed_on

_AMOUNT = re.compile(rf"(?:{RUPIAH_SIGN})?\d[\d.,]*-?")
_VALUE = re.compile(rf"{_AMOUNT.pattern}(?:\s*%|(?:\s+\w+){{0,2}})")


OPEN_WORDS = frozenset("dan atau serta di ke dari untuk pada dengan oleh dalam yang kepada bagi tentang".split())
"""Words with which no text ends, and few begin."""


def is_open(text: str, more: str) -> bool:
    """True where a text surely goes on in the next: a word or sign between them binds."""
    last, first = text.split()[-1:] or [""], more.split()[:1] or [""]
    return last[0].lower() in OPEN_WORDS or first[0].lower() in OPEN_WORDS or last[0][-1:] in [*"-/&,("]


def is_mid_sentence(text: str, more: str) -> bool:
    """True where a text goes on in the next: that begins with a small letter, or with a number before one, or the text
    ends in a sign that binds, which `Rp 5.000,-` does not.
    """
    ends = text.split()[-1:] or [""]
    binds = ends[0][-1:] in [*"-/&,("] and not _AMOUNT.fullmatch(ends[0])
    begins = re.match(r"(?:\d+\s)?[^\W\d_]", more)
    return (
        len(text) > 3
        and (binds or (begins is not None and begins[0][-1].islower() and not is_value(more)))
        and re.match(r"[a-z]\b|[vx]$", more) is None
    )


def text_goes_on(lines: Sequence[str], more: Sequence[str]) -> bool:
    """True where a text of some lines goes on in others: in mid-sentence, or as a list of three texts and more with its
    next number; two may be the numbers of two rows.
    """
    return is_mid_sentence(lines[-1], more[0]) or listed_on(lines, more) > 2


def is_value(text: str) -> bool:
    """True for an amount, a percentage, or a number with a unit of a word or two."""
    return _VALUE.fullmatch(text) is not None
