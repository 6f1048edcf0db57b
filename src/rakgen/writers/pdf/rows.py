"""Rows: what stays on one page, and rows taller than a page in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from operator import itemgetter

from rakgen.document.document import Cell, Grid, Line, Page, Row
from rakgen.document.measure import Heights
from rakgen.document.metrics import wrap_lines
from rakgen.document.widths import cell_lines_width

_LOW = 4  # rows that take less than such a part of a page stay with the next one


def pieces(rows: Sequence[Row]) -> list[list[Row]]:
    """Runs of rows that stay together: those of a page, and of rows that are taller those that are kept together."""
    pieces: list[list[Row]] = []
    joined = False
    for row in rows:
        if joined and not row.new_page:
            pieces[-1].append(row)
        else:
            pieces.append([row])
        joined = row.keep or not row.may_split
    return pieces


def row_heights(rows: Sequence[Row], widths: Sequence[float], heights: Heights) -> list[float]:
    """The heights of rows on one page, in points, where columns are `widths` mm wide: what a label of several rows
    lacks, the last of them gives, which labels that end further down count with.
    """

    def need(cell: Cell, column: int) -> float:
        return heights.cell(cell, cell_lines_width(cell, widths, column)).likely + heights.frame

    result = [heights.cell(Cell(""), 1.0).likely + heights.frame] * len(rows)
    labels = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rowspan > 1:
                labels.append((min(number + cell.rowspan, len(rows)), number, column, cell))
            elif cell is not None:
                result[number] = max(result[number], need(cell, column))
    for end, number, column, cell in sorted(labels, key=itemgetter(0)):
        result[end - 1] += max(0.0, need(cell, column) - sum(result[number:end]))
    return result


def fragments(grid: Grid, page: Page, room: float, heights: Heights) -> list[Row]:
    """The rows; one higher than `room`, in points, becomes several, its short cells printed again in each. Rows kept
    together that are higher may be parted.

    Typst cannot tag a cell that goes on overleaf.
    """
    widths = [column.width for column in grid.columns]
    rows: list[Row] = []
    for piece in pieces(grid.body_rows):
        is_tall = any(row.may_split for row in piece)
        if not is_tall:
            rows += piece
        held = 0.0  # points of low rows that stay with the next one
        for row in _unmerged(piece) if is_tall else ():
            parts = _parts(row, widths, page, room - held, heights)
            height = sum(row_heights(parts, widths, heights))
            keep = row.keep and held + height < room / _LOW
            held = held + height if keep else 0.0
            rows += [part._replace(keep=keep) for part in parts]
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


def _parts(row: Row, widths: Sequence[float], page: Page, room: float, heights: Heights) -> list[Row]:
    """A row as rows of at most `room` points: lines are counted, and fewer taken where they prove too high."""
    most = max(1, int((room - heights.frame) / page.typefaces.body.line))
    while True:
        parts = _cut_row(row, widths, page, most)
        highest = max(row_heights([part], widths, heights)[0] for part in parts)
        if highest <= room or most == 1:
            return parts
        most = max(1, most - ceil((highest - room) / page.typefaces.body.line))


def _cut_row(row: Row, widths: Sequence[float], page: Page, most: int) -> list[Row]:
    """A row as rows whose cells have at most `most` lines each."""
    parts = [
        [] if cell is None else _cut(cell, cell_lines_width(cell, widths, column), page, most)
        for column, cell in enumerate(row.cells)
    ]
    return [
        row._replace(
            cells=tuple(_part(cell, of_cell, number) for cell, of_cell in zip(row.cells, parts, strict=True)),
            new_page=row.new_page and not number,
        )
        for number in range(max(map(len, parts)))
    ]


def _part(cell: Cell | None, parts: Sequence[Cell], number: int) -> Cell | None:
    """What a cell shows in one part of its row: a short one its text again, one that has ended nothing."""
    if cell is None or number < len(parts):
        return cell and parts[number]
    return parts[0] if len(parts) == 1 else cell._replace(content="")


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
