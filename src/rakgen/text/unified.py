"""Unified: the difference of two texts as git prints it."""

from __future__ import annotations

import re


def unified_diff(old: str, new: str, old_name: str, new_name: str) -> str:
    """The lines that differ, '' where none do. A line ends at its line feed alone; a missing last one is said as git
    says it.
    """
    import difflib

    lines = difflib.unified_diff(_lines(old), _lines(new), old_name, new_name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
