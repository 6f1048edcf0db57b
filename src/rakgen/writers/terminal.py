"""Terminal writer: a Document as text that fits a terminal, as a ruled table or, where that is too narrow, as records."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from rakgen.layout.document import Cell, Document, Grid, Paragraph, Row, Section

_LEAST = 9  # characters a text column wants before records read better
_MOST_PERIOD = 6


def write_terminal(document: Document, width: int) -> str:
    """The document for a terminal of `width` columns; ends with a line break."""
    return "\n".join(line for section in document.sections for line in _section(section, max(width, 30))) + "\n"


def _section(section: Section, width: int) -> Iterator[str]:
    for title in section.title.lines:
        yield from (line.center(width).rstrip() for line in wrap(title, width))
    yield ""
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield from ["", *wrap(block.line.text, width)]
            continue
        widths = _widths(block, width)
        yield from _table(block, widths) if widths else _records(block, width)
    if section.signature:
        yield ""
        for signer in (section.signature.left, section.signature.right):
            if signer:
                indent = " " * max(0, width - 40)
                yield from (indent + line for line in (*signer.above, "", signer.name, *signer.below))
    yield ""


def _widths(grid: Grid, width: int) -> list[int] | None:
    """Characters of each column, None when the terminal is too narrow for a table."""
    free = width - len(grid.columns) - 1
    fixed: dict[int, int] = {}
    natural = [1] * len(grid.columns)
    for row in (*grid.header_rows, *grid.body_rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.colspan == 1:
                natural[column] = max(natural[column], *(display_width(line.text) for line in cell.lines))
    for column, spec in enumerate(grid.columns):
        if natural[column] <= (_MOST_PERIOD if spec.period else 4):
            fixed[column] = natural[column]
    rest = [column for column in range(len(natural)) if column not in fixed]
    free -= sum(fixed.values())
    if free < _LEAST * len(rest):
        return None
    widths = [fixed.get(column, _LEAST) for column in range(len(natural))]
    free -= _LEAST * len(rest)
    want = {column: max(0, min(natural[column], 60) - _LEAST) for column in rest}
    total = sum(want.values()) or 1
    for column in rest:
        widths[column] += min(want[column], free * want[column] // total)
    return widths


def _table(grid: Grid, widths: list[int]) -> Iterator[str]:
    rows = (*grid.header_rows, *grid.body_rows)
    left = [0] * len(widths)
    pending: list[list[str]] = [[] for _ in widths]  # lines of merged cells still to print
    yield _rule(widths, [True] * len(widths))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is not None:
                span = sum(widths[column : column + cell.colspan]) + cell.colspan - 1
                pending[column] = [part for line in cell.lines for part in wrap(line.text, span)]
                for covered in range(column, column + cell.colspan):
                    left[covered] = cell.rowspan
                    pending[covered] = pending[covered] if covered == column else []
        ending = [left[column] == 1 for column in range(len(widths))]
        height = max([1, *(len(pending[column]) for column in range(len(widths)) if ending[column])])
        for _ in range(height):
            yield _line(row, pending, widths)
        left = [count - 1 for count in left]
        closed = [count <= 0 for count in left]
        if number + 1 < len(rows):
            yield _rule(widths, closed, pending)
    yield _rule(widths, [True] * len(widths))


def _line(row: Row, pending: list[list[str]], widths: list[int]) -> str:
    out, column = "|", 0
    while column < len(widths):
        cell = row.cells[column]
        span = cell.colspan if cell is not None else 1
        width = sum(widths[column : column + span]) + span - 1
        text = pending[column].pop(0) if pending[column] else ""
        centred = cell is not None and cell.align == "tengah"
        out += pad(text, width, centred=centred) + "|"
        column += span
    return out


def _rule(widths: list[int], closed: list[bool], pending: list[list[str]] | None = None) -> str:
    """A line between rows; a merged cell that goes on shows its next line instead."""
    out = "+"
    for column, width in enumerate(widths):
        if closed[column] or pending is None:
            out += "-" * width + "+"
        else:
            out += pad(pending[column].pop(0) if pending[column] else "", width) + "+"
    return out


def _records(grid: Grid, width: int) -> Iterator[str]:
    """One block a row: `heading: value`, for narrow terminals."""
    headings = _headings(grid)
    filled: list[Cell | None] = [None] * len(grid.columns)
    for row in grid.body_rows:
        filled = [cell or above for cell, above in zip(row.cells, filled, strict=True)]
        yield "-" * min(width, 60)
        for name, text in _fields(headings, filled):
            yield from textwrap.wrap(f"{name}: {text}", width, subsequent_indent="  ") or [f"{name}:"]


def _fields(headings: Sequence[tuple[str, str]], cells: Sequence[Cell | None]) -> Iterator[tuple[str, str]]:
    group, ticked = "", list[str]()
    for (name, label), cell in zip(headings, cells, strict=True):
        text = cell.text.replace("\n", "; ") if cell else ""
        if label:
            if text:
                ticked.append(label if cell and cell.role == "mark" else f"{label} {text}")
            group = name
            continue
        if group:
            yield group, ", ".join(ticked)
            group, ticked = "", []
        yield name, text
    if group:
        yield group, ", ".join(ticked)


def _headings(grid: Grid) -> list[tuple[str, str]]:
    """For each column its heading, and the label under it for a period column."""
    tops = [""] * len(grid.columns)
    labels = [""] * len(grid.columns)
    for row in grid.header_rows:
        for column, cell in enumerate(row.cells):
            if cell is None or cell.role == "number":
                continue
            for covered in range(column, column + cell.colspan):
                if cell.colspan == 1 and tops[covered]:
                    labels[covered] = cell.text
                else:
                    tops[covered] = cell.text
    return list(zip(tops, labels, strict=True))


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` terminal columns; typed line breaks are kept."""
    lines = []
    for part in text.split("\n"):
        lines += textwrap.wrap(part, width, break_on_hyphens=False) or [""]
    return lines


def pad(text: str, width: int, *, centred: bool = False) -> str:
    """Text filled with blanks to `width` terminal columns."""
    lack = max(0, width - display_width(text))
    before = lack // 2 if centred else 0
    return " " * before + text + " " * (lack - before)


def display_width(text: str) -> int:
    """Columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
