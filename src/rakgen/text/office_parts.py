"""Office parts: what a Word file calls its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD_PART = r"word/(?:{})\d*\.xml"
"""The pattern of the parts of a kind, which Word on the web also numbers: `document2.xml`."""


def word_part(names: Iterable[str], kind: str) -> str:
    """The part of a kind among the names of a file's parts, in whatever order these come; '' where there is none."""
    known = re.compile(WORD_PART.format(kind))
    return min(filter(known.fullmatch, names), key=lambda name: (len(name), name), default="")
