"""A table on the terminal: texts behind their bullets, and how far they are indented."""

from __future__ import annotations

from rakgen.document.document import Cell, Column, Grid, Line, Row
from rakgen.writers.terminal.table import table_lines

STEP = "\u00a0" * 3


def printed(width: int, *lines: Line) -> list[str]:
    grid = Grid((Column(30),), (), (Row((Cell(lines),)),))
    return [line.strip("|").rstrip() for line in list(table_lines(grid, [width]))[1:-1]]


def test_texts_hang_behind_bullets_and_indentation() -> None:
    assert printed(20, Line("Rapat koordinasi awal", bullet="1.")) == ["1. Rapat koordinasi", "   awal"]
    assert printed(20, Line("Rapat koordinasi awal", bullet=STEP * 2)) == [
        f"{STEP * 2} Rapat", " " * 7 + "koordinasi", " " * 7 + "awal",
    ]  # fmt: skip


def test_indentation_takes_no_more_than_there_is() -> None:
    assert printed(12, Line("Rapat koordinasi", bullet=STEP * 2)) == ["\u00a0\u00a0 Rapat", "   koordina-", "   si"]
    assert printed(10, Line("Rapat koordinasi", bullet=STEP)) == ["Rapat", "koordinasi"]
    assert printed(12, Line("Rapat koordinasi", bullet=f"{STEP}-")) == ["\u00a0- Rapat", "   koordina-", "   si"]
