"""Runs: a cell's text as stretches of one style each, and where a sheet shows their styles."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.document.document import Cell, Line, Run
from rakgen.document.paragraphs import INDENT

_LONGEST_SHOWN = 240  # characters of a text that a format of its own shows


def is_simple(cell: Cell) -> bool:
    """True for a text of one style that no format cuts."""
    return len({run.style for line in cell.lines for run in line.parts}) == 1 and len(cell.text) <= _LONGEST_SHOWN


def joined(lines: Sequence[Line]) -> list[Run]:
    """The runs of all lines, a line break before each line but the first."""
    runs: list[Run] = []
    for number, line in enumerate(lines):
        parts = list(line.parts)
        if number and parts:
            parts[0] = parts[0]._replace(text="\n" + parts[0].text)
        runs += parts
    return runs


def worth_runs(runs: Sequence[tuple[str, str]]) -> bool:
    """True where styles of their own are printed inside a cell: where they carry meaning, or cost nothing.

    A run that begins or ends with a blank needs `xml:space`: Excel writes it and trims without it, the schema of ISO
    29500 does not know it ([MS-OI29500] 2.1.678). Lines of bold and plain text stay plain, so that the file keeps to
    the schema.
    """
    return any(style == "coret" or style.startswith("garis-bawah") for _, style in runs) or all(
        text == text.strip() for text, _ in runs
    )


_BLANKS = 3  # of a step of indentation, as outlines make it


def indented(cell: Cell) -> tuple[int, tuple[Line, ...]]:
    """The steps by which a cell is indented, and its lines with their bullets as text; those of a heading are bold.

    Blanks before a text would need `xml:space`, which the schema of a workbook refuses: they are the indentation.
    """
    if cell.role == "header":
        return 0, tuple(Line(line.text, "tebal") for line in cell.lines)
    steps, bare = steps_of(cell.lines)
    return steps, tuple(line.whole for line in bare)


def steps_of(lines: Sequence[Line]) -> tuple[int, list[Line]]:
    """The most steps by which a paragraph of a cell is indented, and its paragraphs with their bullets alone."""
    bare = [line._replace(bullet=line.bullet.lstrip(INDENT)) if line.bullet else line for line in lines]
    blanks = (len(line.bullet) - len(own.bullet) for line, own in zip(lines, bare, strict=True))
    return max(blanks, default=0) // _BLANKS, bare
