"""Readable: the fields of a text as far as they can be read while it is broken, each where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.diagnostics import errors
from rakgen.source import Mapping, Source, parse

_ROUNDS = 3
"""How often the lines with errors are left out and the rest is read again."""


def readable_root(data: bytes) -> Mapping | None:
    """The fields of a file that may be broken: without the lines that keep it from being read, or else those above the
    first of these. None where nothing can be read. Lines and columns stay those of the file.
    """
    source = parse(data, "")
    if (root := _root(source)) is not None:
        return root
    lines = list(source.lines)
    first = min(_broken(source), default=1)
    for _ in range(_ROUNDS):
        rows = [line - 1 for line in _broken(source) if line <= len(lines) and lines[line - 1].strip()]
        if not rows:
            break
        for row in rows:
            lines[row] = ""
        source = _parsed(lines)
        if (root := _root(source)) is not None:
            return root
    return _root(_parsed(source.lines[: first - 1]))


def _root(source: Source) -> Mapping | None:
    return source.root or next((way.root for way in source.readings if way.root is not None), None)


def _broken(source: Source) -> list[int]:
    """The lines (from 1) that hold an error of the text."""
    return [finding.span.line for finding in errors(source.diagnostics) if finding.span is not None]


def _parsed(lines: Sequence[str]) -> Source:
    return parse("\n".join(lines).encode("utf-8", "surrogatepass"), "")
