"""Sentences: whether one goes on where its text was cut, by a page or between two cells."""

from __future__ import annotations

import re


def is_mid_sentence(text: str, more: str) -> bool:
    """True where a text goes on in the next: that begins with a small letter, or it ends in a sign that binds."""
    return (
        len(text) > 3
        and (more[:1].islower() or text.rstrip()[-1:] in "-/&,(")
        and re.match(r"[a-z]\b|[vx]$", more) is None
    )
