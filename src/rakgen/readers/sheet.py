"""Sheet: a grid of cells as people fill it - titles above, tables, signatures below - divided into lines and tables.

Where cells have borders, tables are the rows and columns that have them. Elsewhere a table begins with its first row of
three texts or more, after an empty row, and ends at the next one; an empty column divides tables side by side, each of
which has rows of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawTable

_FEWEST = 3  # texts that make a row one of a table, columns that make a table
_FEWEST_BESIDE = 2  # columns of tables side by side, without lines
_WIDE = 0.7  # share of the columns that a line across a sheet covers, at least
_SIGNED = re.compile(r"(?i)\b(?:NIP|NRP)\b")
_ENDS = re.compile(
    r"(?i)^\W*(?:mengetahui|menyetujui|[^,\d]{2,60},\s*(?:\d{1,2}\s|[.…_]{2,}|tanggal\b)|NIP\b|(?:keterangan|catatan|sumber|ket)\b\.?\s*:|\*)"
)
"""Texts below a table with which signatures and notes begin."""


class _SheetArea(NamedTuple):
    top: int
    end: int
    left: int
    right: int


def divided(
    sheet: RawTable,
    borders: frozenset[tuple[int, int]] = frozenset(),
    pages: Sequence[int] = (),
    *,
    is_below: bool = False,
) -> Iterator[RawBlock]:
    """A grid as lines and tables, in order; `borders` are the places with a border at their side, `pages` the rows with
    which paper begins a new page: headings that it repeats there are repeated in the parts; `is_below` where a table
    stands above, so that a grid that holds none may be its signers.
    """
    said = _said(sheet)
    is_row = is_below and sheet.rows == 1 and len(said[0]) >= _FEWEST and not _are_signers(sheet)
    is_row = is_row and all(cell.text.strip() != ":" for cell in said[0])
    if is_row or not sheet.has_borders:
        yield sheet
        return
    areas = _areas(sheet, said, borders)
    rest: Sequence[Sequence[RawCell]] = ()
    end = 0
    for area in areas:
        parts = _beside(sheet, area, borders)
        loose = [] if end else said[: area.top]  # below a table stand its signers first
        above, below = _outside([*loose, *said[area.top : area.end]], parts)
        yield from _lines([*rest, *said[end : area.top if end else 0]], sheet, is_above=True, is_below=end > 0)
        for number, part in enumerate(parts):
            yield from _lines(above[number], sheet, is_above=True, is_below=False)
            table = _without_doubles(_cut(sheet, part))
            if table.cells:
                yield from _in_pages(table, [page - part.top for page in pages])
        rest, end = below, area.end
    is_signed = is_below and not areas and _are_signers(sheet)
    yield from _lines(
        [*rest, *said[end:]], sheet, is_above=not areas and not is_signed, is_below=bool(areas) or is_signed
    )


def _said(sheet: RawTable) -> list[list[RawCell]]:
    """The cells with a text that begin on each row."""
    said: list[list[RawCell]] = [[] for _ in range(sheet.rows)]
    for cell in sheet.cells:
        if cell.text.strip():
            said[cell.row].append(cell)
    return said


def _are_signers(sheet: RawTable) -> bool:
    """True where several cells of a grid hold several lines each, or one a number of a signer."""
    several = [cell for cell in sheet.cells if sum(1 for line in cell.lines if line.strip()) > 1]
    return len(several) > 1 or any(_SIGNED.search(cell.text) for cell in sheet.cells)


# Where tables are


def _areas(sheet: RawTable, said: Sequence[Sequence[RawCell]], borders: frozenset[tuple[int, int]]) -> list[_SheetArea]:
    """The rows of each table."""
    heads = sorted({cell.row for cell in sheet.cells if cell.is_header})
    lined = {row for row, _ in borders}
    if lined - set(heads):  # lines around headings alone say nothing of the rows below
        found = [(run[0], _goes_on_to(sheet, said, run[-1] + 1)) for run in _runs(sorted(lined | set(heads)))]
    else:
        found = _undrawn(sheet, said, heads)
    areas: list[_SheetArea] = []
    for start, end in found:
        top = max(start, areas[-1].end) if areas else start
        while top not in heads and end - top > 2 and len(said[top]) <= 1 and not _is_drawn_over(sheet, top):
            top += 1
        width = len({column for row, column in borders if top <= row < end}) or sheet.columns
        if end - top > 1 and any(_is_full(cells, width) for cells in said[top:end]):
            areas.append(_SheetArea(top, end, 0, sheet.columns))
    return areas


def _goes_on_to(sheet: RawTable, said: Sequence[Sequence[RawCell]], end: int) -> int:
    """Where a table ends whose last rows have no lines: cells from above reach into each that is not full."""
    reached = {row for cell in sheet.cells if cell.text.strip() for row in range(cell.row + 1, cell.row + cell.rowspan)}
    while end < len(said) and (_is_full(said[end]) or end in reached):
        end += 1
    return end


def _is_full(cells: Sequence[RawCell], width: int = _FEWEST) -> bool:
    """True for a row of a table so many columns wide: three texts (two of two columns), or two in cells that are merged
    over three columns and several rows.
    """
    is_head = len(cells) > 1 and any(cell.rowspan > 1 for cell in cells)
    return len(cells) >= min(_FEWEST, max(width, 2)) or (is_head and sum(cell.colspan for cell in cells) >= _FEWEST)


def _is_drawn_over(sheet: RawTable, row: int) -> bool:
    """True where a cell from above reaches into a row, or one of several rows begins there: headings."""
    return any(cell.row <= row < cell.row + cell.rowspan and cell.rowspan > 1 for cell in sheet.cells)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Numbers that follow one another."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _undrawn(sheet: RawTable, said: Sequence[Sequence[RawCell]], heads: Sequence[int]) -> list[tuple[int, int]]:
    """Tables without borders: from a row of several texts to the next empty one, or to the signatures."""
    used = {row for cell in sheet.cells for row in range(cell.row, cell.row + cell.rowspan) if cell.text.strip()}
    used |= {cell.row for cell in sheet.cells if cell.fill}
    found: list[tuple[int, int]] = []
    for run in _runs(sorted(used)):
        top = next((row for row in run if _is_full(said[row], sheet.columns) or row in heads), None)
        if top is None:
            continue
        end = next((row for row in run if row > top and _begins_signatures(said[row])), run[-1] + 1)
        is_head_alone = bool(found) and set(range(*found[-1])) <= set(heads)
        if is_head_alone or (found and not _is_heading(said[top]) and top == run[0] and not heads):
            found[-1] = (found[-1][0], end)
        else:
            found.append((top, end))
    return found


def _begins_signatures(cells: Sequence[RawCell]) -> bool:
    return 0 < len(cells) < _FEWEST and all(_ENDS.match(cell.text) for cell in cells)


def _is_heading(cells: Sequence[RawCell]) -> bool:
    """True for a row that holds nothing but words: no number, no tick."""
    return all(re.search(r"[^\W\d_]{2}", cell.text) for cell in cells)


def _beside(sheet: RawTable, area: _SheetArea, borders: frozenset[tuple[int, int]]) -> list[_SheetArea]:
    """An area without its empty columns at the sides, divided where an empty column parts two tables, each with the
    rows of its own.
    """
    drawn = {column for row, column in borders if area.top <= row < area.end}
    runs = _runs(sorted(drawn | _said_columns(sheet, area, drawn)))
    if len(runs) < 2 or not (drawn or all(len(run) >= _FEWEST_BESIDE for run in runs)):
        return [_SheetArea(area.top, area.end, runs[0][0], runs[-1][-1] + 1)] if runs else []
    rows = range(area.top, area.end)
    found: list[_SheetArea] = []
    for run in runs:
        columns = range(run[0], run[-1] + 1)
        cells = tuple(cell for cell in sheet.cells if cell.row in rows and cell.column in columns)
        own_borders = frozenset((row, column) for row, column in borders if row in rows and column in columns)
        own = sheet._replace(columns=len(columns), cells=cells)
        areas = _areas(own, _said(own), own_borders)
        found += [part._replace(left=columns.start, right=columns.stop) for part in areas]
    return found


def _said_columns(sheet: RawTable, area: _SheetArea, drawn: set[int]) -> set[int]:
    """The columns of an area that hold something; between those that are drawn, such as its first two rows name: what
    stands there lower is no table's.
    """
    found: set[int] = set()
    for cell in sheet.cells:
        if area.top <= cell.row < area.end and (cell.text.strip() or cell.fill):
            columns = range(cell.column, cell.column + cell.colspan)
            is_head = cell.row < area.top + 2
            found |= {column for column in columns if is_head or not drawn or not min(drawn) < column < max(drawn)}
    return found


def _outside(
    rows: Iterable[Sequence[RawCell]], parts: Sequence[_SheetArea]
) -> tuple[list[list[list[RawCell]]], list[list[RawCell]]]:
    """What stands in some rows, but in none of the tables that begin there: the rows above each, and others below; what
    stands above the columns of one alone is its own.
    """
    above: list[list[list[RawCell]]] = [[] for _ in parts]
    below: list[list[RawCell]] = []
    for row in rows:
        below.append([])
        own_rows: list[list[RawCell]] = [[] for _ in parts]
        for cell in row:
            over = [number for number, part in enumerate(parts) if part.left <= cell.column < part.right]
            wide = cell.column + cell.colspan
            if any(parts[number].top <= cell.row < parts[number].end for number in over):
                continue
            first = next((number for number in over if wide <= parts[number].right), 0)
            (own_rows[first] if parts and cell.row < parts[first].top else below[-1]).append(cell)
        for own, said in zip(above, own_rows, strict=True):
            own.append(said)
    return above, below


# What they are


def _cut(sheet: RawTable, area: _SheetArea) -> RawTable:
    """The table of an area, without empty rows."""
    cells = tuple(
        cell._replace(
            row=cell.row - area.top, column=cell.column - area.left,
            rowspan=min(cell.rowspan, area.end - cell.row), colspan=min(cell.colspan, area.right - cell.column),
        )
        for cell in sheet.cells
        if area.top <= cell.row < area.end and area.left <= cell.column < area.right
    )  # fmt: skip
    used = {row for cell in cells if cell.text.strip() or cell.fill for row in range(cell.row, cell.row + cell.rowspan)}
    is_used = sorted(used)
    if not is_used:
        return sheet._replace(rows=0, columns=0, cells=())
    number_of = {row: index for index, row in enumerate(is_used)}
    kept = tuple(
        cell._replace(row=number_of[cell.row], rowspan=sum(r in used for r in range(cell.row, cell.row + cell.rowspan)))
        for cell in cells
        if cell.row in used
    )
    widths = sheet.widths[area.left : area.right]
    return RawTable(len(is_used), area.right - area.left, kept, sheet.place, sheet.is_break, True, widths)


def _without_doubles(table: RawTable) -> RawTable:
    """A table without the rows and columns that no cell begins with: sheets have them for another table's sake."""
    rows = sorted({cell.row for cell in table.cells})
    columns = sorted({cell.column for cell in table.cells})
    if len(rows) == table.rows and len(columns) == table.columns:
        return table
    cells = tuple(
        cell._replace(
            row=rows.index(cell.row), column=columns.index(cell.column),
            rowspan=sum(cell.row <= row < cell.row + cell.rowspan for row in rows),
            colspan=sum(cell.column <= column < cell.column + cell.colspan for column in columns),
        )
        for cell in table.cells
    )  # fmt: skip
    ends = [*columns[1:], table.columns]
    widths = tuple(sum(table.widths[start:end]) for start, end in zip(columns, ends, strict=True))
    return table._replace(rows=len(rows), columns=len(columns), cells=cells, widths=widths if table.widths else ())


def _in_pages(table: RawTable, pages: Sequence[int]) -> Iterator[RawTable]:
    """A table in the parts that paper has, the headings at its top in each; whole where it has no such headings or a
    cell goes over a page's end.
    """
    heads = [cell for cell in table.cells if cell.is_header]
    first = max((cell.row + cell.rowspan for cell in heads), default=0)
    starts = [page for page in pages if first < page < table.rows]
    tall = [cell for cell in table.cells if cell.rowspan > 1]
    covered = {row for cell in tall for row in range(cell.row + 1, cell.row + cell.rowspan)}
    if not first or not starts or not covered.isdisjoint(starts):
        yield table
        return
    tops = [first, *starts]
    bodies: list[list[RawCell]] = [[] for _ in tops]
    for cell in table.cells:
        if cell.row >= first:
            number = bisect_right(tops, cell.row) - 1
            bodies[number].append(cell._replace(row=cell.row - tops[number] + first))
    for top, end, body in zip(tops, [*starts, table.rows], bodies, strict=True):
        yield table._replace(rows=first + end - top, cells=(*heads, *body), is_break=table.is_break and top == first)


# What stands around them


def _lines(rows: Sequence[Sequence[RawCell]], sheet: RawTable, *, is_above: bool, is_below: bool) -> Iterator[RawBlock]:
    """Rows outside tables: signatures below one, and lines; `is_above` where a table follows."""
    signed = 0
    if is_below:
        last = max(
            (number for number, row in enumerate(rows, 1) if any(_SIGNED.search(c.text) for c in row)), default=0
        )
        signed = last if is_above else len(rows)
    columns: list[list[RawCell]] = []
    parted = [row for row in rows[:signed] if len(row) > 1]
    for row in rows[:signed]:
        if len(row) == 1 and row[0].colspan >= _WIDE * sheet.columns and _is_across(row[0], parted):
            yield _line(row)
        else:
            for cell in row:
                _add(columns, cell)
    if len(columns) > 1:
        columns.sort(key=lambda cells: cells[0].column)
        texts = [tuple(line for cell in cells for line in cell.lines) for cells in columns]
        cells = tuple(RawCell(0, number, lines, place=columns[number][0].place) for number, lines in enumerate(texts))
        yield RawTable(1, len(cells), cells, sheet.place, has_borders=False)
    else:
        yield from (_line([cell]) for cells in columns for cell in cells)
    yield from (_line(row) for row in rows[signed:] if row)


def _is_across(cell: RawCell, parted: Sequence[Sequence[RawCell]]) -> bool:
    """True for a wide cell that stands over more than one text of some row beside it; in a signature's own columns it
    is a line of that.
    """
    return not parted or any(sum(_overlap(cell, own) for own in row) > 1 for row in parted)


def _line(row: Sequence[RawCell]) -> RawLine:
    text = " ".join(" ".join(cell.text.split("\n")) if len(row) > 1 else cell.text for cell in row)
    return RawLine(text, all(cell.is_bold for cell in row), place=row[0].place)


def _add(columns: list[list[RawCell]], cell: RawCell) -> None:
    """Put a cell below those over whose columns it stands."""
    over = [cells for cells in columns if any(_overlap(member, cell) for member in cells)]
    if not over:
        columns.append([cell])
        return
    over[0].append(cell)
    for more in over[1:]:
        over[0].extend(more)
        columns.remove(more)
    over[0].sort(key=lambda member: (member.row, member.column))


def _overlap(first: RawCell, second: RawCell) -> bool:
    return first.column < second.column + second.colspan and second.column < first.column + first.colspan
