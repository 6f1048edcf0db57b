"""Names from a plan as parts of file names."""

from __future__ import annotations


def file_name(text: str) -> str:
    """A name from a plan as part of a file name."""
    return "".join(char if char.isalnum() or char in "-_." else "-" for char in text)
