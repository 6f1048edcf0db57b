"""Capitals: text in capital letters, but for the placeholders that another program fills in."""

from __future__ import annotations

import re

PLACEHOLDER = r"\$\{[A-Za-z_][A-Za-z0-9_.-]*\}"
"""`${ttd_pengirim}`: the pattern of what an office's system for letters fills in when a document is signed."""


def in_capitals(text: str) -> str:
    """The text in capitals. A placeholder stays as typed: under another name it would never be filled in."""
    if "${" not in text:
        return text.upper()
    return re.sub(rf"({PLACEHOLDER})|[^$]+|\$", lambda match: match[1] or match[0].upper(), text)
