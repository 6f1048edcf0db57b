"""Rows: what stays on one page, and rows taller than a page in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rakgen.document.document import Cell, Grid, Line, Page, Row
from rakgen.document.metrics import wrap_lines
from rakgen.document.pages import CONTINUED
from rakgen.document.typefaces import LINE
from rakgen.document.widths import cell_lines_width

_BESIDE_HEAD = 0.9  # of what tall header rows leave of a page, for a part of a row
_TALL = 0.6
"""Share of a page that a part of a row taller than a page takes; the rest is for header rows and other cells."""


def pieces(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of rows that stay together."""
    pieces: list[list[Row]] = []
    joined = False
    for row in rows:
        if joined:
            pieces[-1].append(row)
        else:
            pieces.append([row])
        joined = row.keep
    return pieces


def fragments(grid: Grid, page: Page, height: float, head: float = 0.0) -> list[Row]:
    """The rows; one taller than a page (`height` in points, of which header rows take `head`) becomes several, its
    short cells printed again in each. Rows kept together that are taller than a page may be parted.

    Typst cannot tag a cell that goes on overleaf.
    """
    most = max(1, int(min(height * _TALL, (height - head) * _BESIDE_HEAD) / (LINE * page.size)))
    rows: list[Row] = []
    for piece in pieces(grid.body_rows):
        is_tall = any(row.may_split for row in piece)
        if not is_tall:
            rows += piece
        for row in _unmerged(piece) if is_tall else ():
            parts = _parts(row, grid, page, most)
            low = len(parts) == 1 and len(_parts(row, grid, page, max(1, most // 4))) == 1
            rows += [part._replace(keep=low and row.keep) for part in parts]
    return rows


def _unmerged(piece: list[Row]) -> list[Row]:
    """Rows whose merged cells end with each row and are printed again in the next."""
    rows = [list(row.cells) for row in piece]
    for number, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell is not None and cell.rowspan > 1:
                cells[column] = cell._replace(rowspan=1)
                if number + 1 < len(rows):
                    rows[number + 1][column] = cell._replace(rowspan=cell.rowspan - 1)
    return [row._replace(cells=tuple(cells)) for row, cells in zip(piece, rows, strict=True)]


def _parts(row: Row, grid: Grid, page: Page, most: int) -> list[Row]:
    """A row as rows of at most `most` lines each."""
    widths = [column.width for column in grid.columns]
    parts = [
        [] if cell is None else _cut(cell, cell_lines_width(cell, widths, column), page, most)
        for column, cell in enumerate(row.cells)
    ]
    return [
        row._replace(
            cells=tuple(
                None
                if cell is None
                else part[number]
                if number < len(part)
                else part[0]
                if len(part) == 1
                else cell._replace(content="")
                for cell, part in zip(row.cells, parts, strict=True)
            )
        )
        for number in range(max(map(len, parts)))
    ]


def _cut(cell: Cell, width: float, page: Page, most: int) -> list[Cell]:
    """A cell as cells of at most `most` lines each; a line of several styles that is cut loses them."""

    def height(text: str) -> int:
        return wrap_lines(text, width, page.font, page.size, True)

    parts: list[list[Line]] = [[]]
    free = most
    for line in cell.lines:
        if height(line.text) <= free:
            parts[-1].append(line)
            free -= height(line.text)
            continue
        words = line.text.split(" ")
        while words:
            count = max(1, _fitting(words, height, free)) if free else 0
            if count:
                bullet = line.bullet if len(words) == len(line.text.split(" ")) else ""
                parts[-1].append(Line(" ".join(words[:count]), line.style, bullet=bullet))
                words = words[count:]
            if words:
                parts.append([])
                free = most
            else:
                free = max(0, free - height(parts[-1][-1].text))
    return [cell] if len(parts) == 1 else [cell._replace(content=tuple(lines)) for lines in parts]


def _fitting(words: Sequence[str], height: Callable[[str], int], most: int) -> int:
    """How many of the words take at most `most` lines."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if height(" ".join(words[:middle])) <= most:
            low = middle
        else:
            high = middle - 1
    return low


def is_continued(row: Row) -> bool:
    """True for a row that prints a label again: it is the first of a page."""
    again = Line(CONTINUED, "miring")
    return any(cell is not None and len(cell.lines) > 1 and cell.lines[-1] == again for cell in row.cells)
