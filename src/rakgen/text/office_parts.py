"""Office parts: what Office files are called inside."""

from __future__ import annotations

import re
from collections.abc import Iterable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of Word's own elements."""

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How a file of Office 97 to 2003 begins, or one with a password: neither is a zip."""

WORD_PART = r"word/(?:{})\d*\.xml"
"""The pattern of the parts of a kind, which Word on the web also numbers: `document2.xml`."""


def word_part(names: Iterable[str], kind: str) -> str:
    """The part of a kind among the names of a file's parts, in whatever order these come; '' where there is none."""
    known = re.compile(WORD_PART.format(kind))
    return min(filter(known.fullmatch, names), key=lambda name: (len(name), name), default="")
