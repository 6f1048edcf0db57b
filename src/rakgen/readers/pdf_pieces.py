"""PDF pieces: the pages of a PDF as one run of blocks - what a page's end cut is joined.

A table goes on overleaf where nothing but page numbers and lines that each page repeats stands between, the columns lie
where they lay, and either its headings are repeated or none follow. Its cells are joined where the page cut them: a
cell without a lower border goes on; a row of a closed one goes on where its text reaches down to the border and the
next begins in mid-sentence or with the next number of its list; a label over several rows goes on where nothing stands
below it. Each is told as a doubt. Pieces that no cell crosses stay apart, with their headings marked: they are joined
by what they say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rakgen.readers.lattice import Lattice
from rakgen.readers.pdf_page import FOOT, PageBlock, ReadPage
from rakgen.readers.raw import RawBlock, RawCell, RawLine, RawTable, Remark
from rakgen.text.numbers import listed_on
from rakgen.text.sentences import is_value, text_goes_on

_SHIFT = 4.0  # points by which columns may lie apart on two pages
_MOST_HEADER_ROWS = 8


@dataclass
class _PageTable:
    """A table, or a piece of one, with what is needed to know how it goes on."""

    table: RawTable
    columns: tuple[float, ...]
    open: frozenset[tuple[int, int]]
    header: int = 0


def blocks_of(pages: Sequence[ReadPage]) -> tuple[list[RawBlock], list[Remark]]:
    """The blocks of all pages in order, joined, and what is to be told of the joining."""
    feet = _feet(pages)
    remarks = [Remark("outside", foot.place, foot.text) for foot in feet.values()]
    blocks: list[RawBlock | _PageTable] = []
    heads: list[str] = []
    for page in pages:
        own: list[RawBlock | _PageTable] = []
        for piece in page.blocks:
            if isinstance(piece.block, RawLine) and _is_foot(piece, page) and _shape(piece.block.text) in feet:
                continue
            own.append(
                _page_table(piece.block, piece.lattice)
                if isinstance(piece.block, RawTable) and piece.lattice
                else piece.block
            )
        if page.is_rest and own and isinstance(blocks[-1], RawTable) and isinstance(own[0], RawTable):
            blocks[-1] = _with_rest(blocks[-1], own[0])
            own = own[1:]
        above = _above(own)
        last = blocks[-1] if blocks else None
        follows = own[len(above)] if len(above) < len(own) else None
        is_silent = all(_is_number(text) or text in heads for text in above)
        if isinstance(last, _PageTable) and isinstance(follows, _PageTable) and is_silent and _goes_on(last, follows):
            own = own[len(above) :]
            remarks += _repeated(above, page.number)
            remarks += _join(blocks, own)
        elif blocks and own:
            own[0] = own[0] if isinstance(own[0], _PageTable) else own[0]._replace(is_break=True)
        heads = above or heads
        blocks += own
    return [block.table if isinstance(block, _PageTable) else block for block in blocks], remarks


def _with_rest(table: RawTable, rest: RawTable) -> RawTable:
    """Signatures beside one another with what the next page has of them."""
    cells = tuple(
        cell._replace(lines=(*cell.lines, "", "", *more.lines), bold=(*cell.bold, False, False, *more.bold))
        for cell, more in zip(table.cells, rest.cells, strict=True)
    )
    return table._replace(cells=cells)


def _page_table(table: RawTable, lattice: Lattice) -> _PageTable:
    return _PageTable(table, lattice.xs, frozenset((cell.row, cell.column) for cell in lattice.cells if cell.is_open))


def _above(blocks: Sequence[RawBlock | _PageTable]) -> list[str]:
    """The lines above a page's first table."""
    texts: list[str] = []
    for block in blocks:
        if not isinstance(block, RawLine):
            break
        texts.append(block.text)
    return texts


def _is_number(text: str) -> bool:
    """True for a page's number, in all forms."""
    return (
        re.fullmatch(r"(?i)\W*(?:(?:halaman|hal\.?|page)\W*)?\d{1,3}(?:\W+(?:dari|of|/)?\W*\d{1,3})?\W*", text)
        is not None
    )


def _repeated(above: Sequence[str], number: int) -> list[Remark]:
    from rakgen.readers.raw import RawPlace

    return [Remark("outside", RawPlace(page=number), text) for text in above if not _is_number(text)]


# Footers


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", text)


def _is_foot(block: PageBlock, page: ReadPage) -> bool:
    return block.top > FOOT * page.height


def _feet(pages: Sequence[ReadPage]) -> dict[str, RawLine]:
    """The lines at the foot that more than one page has, numbers aside, by their shape; page numbers too."""
    seen: dict[str, list[RawLine]] = {}
    for page in pages:
        for piece in page.blocks:
            if isinstance(piece.block, RawLine) and _is_foot(piece, page):
                seen.setdefault(_shape(piece.block.text), []).append(piece.block)
    return {shape: lines[0] for shape, lines in seen.items() if len(lines) > 1}


# Tables


def _goes_on(last: _PageTable, piece: _PageTable) -> bool:
    """True where a piece is the rest of the one on the page before; its repeated headings are counted."""
    if last.table.columns != piece.table.columns or not _lie_alike(last.columns, piece.columns):
        return False
    before, after = _rows(last.table), _rows(piece.table)
    count = 0
    while count < min(len(before), len(after), _MOST_HEADER_ROWS) and before[count] == after[count]:
        count += 1
    piece.header = count
    return bool(count) or bool(last.open) or not _is_like_headings(last.table, piece.table)


def _lie_alike(columns: Sequence[float], others: Sequence[float]) -> bool:
    shift = others[0] - columns[0]
    return all(abs(other - column - shift) < _SHIFT for column, other in zip(columns, others, strict=True))


def _rows(table: RawTable) -> list[list[tuple[int, int, str]]]:
    """Each row as the cells that begin in it: where, how wide, what they say."""
    rows: list[list[tuple[int, int, str]]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        rows[cell.row].append((cell.column, cell.colspan, "".join(cell.text.split())))
    return rows


def _is_like_headings(table: RawTable, other: RawTable) -> bool:
    """True where the first row of another table may hold headings: none of its cells is empty, and it is set as that of
    the first is, or nothing is set as headings are.
    """
    if any(not cell.text.strip() for cell in other.cells if cell.row == 0):
        return False
    first, last, new = (
        {(cell.is_bold, cell.fill) for cell in piece.cells if cell.row == row and cell.text}
        for piece, row in ((table, 0), (table, table.rows - 1), (other, 0))
    )
    return first == new or bool(first & last) or len(first) != 1


def _join(blocks: list[RawBlock | _PageTable], own: list[RawBlock | _PageTable]) -> list[Remark]:
    """Join the last block with the first of the next page where cells cross the page's end; tell what was joined."""
    last, piece = blocks[-1], own[0]
    assert isinstance(last, _PageTable) and isinstance(piece, _PageTable)
    crossing = _crossing(last, piece)
    doubts = _doubted(last, piece) if not any(crossing.values()) else []
    if piece.header and not crossing:
        last.table = _with_header(last.table, piece.header)
        piece.table = _with_header(piece.table, piece.header)
        return doubts
    table, open_cells, remarks = _joined(last, piece, crossing)
    joined = _PageTable(_with_header(table, piece.header), last.columns, open_cells, piece.header)
    blocks.pop()
    own[0] = joined
    return remarks + doubts


def _doubted(last: _PageTable, piece: _PageTable) -> list[Remark]:
    """The first row of a piece where it may be the rest of the one above all the same: one text alone, below another
    beside which more stands, or with small letters at its beginning; a band over the columns is none.
    """
    ends, starts = _ends(last.table), _starts(piece)
    said = [cell for cell in starts.values() if cell.text.strip()]
    above = [cell for cell in ends.values() if cell.text.strip() and cell.row == last.table.rows - 1]
    first = min(said, key=lambda cell: cell.column, default=None)
    if first is None or all(_columns(cell) != _columns(first) for cell in above):
        return []
    is_rest = len(said) == 1 < len(above) or first.text.strip()[:2].islower()
    return [Remark("rest", first.place, first.text)] if is_rest else []


def _columns(cell: RawCell) -> tuple[int, int]:
    return cell.column, cell.colspan


def _with_header(table: RawTable, count: int) -> RawTable:
    cells = tuple(cell._replace(is_header=True) if cell.row < count else cell for cell in table.cells)
    return table._replace(cells=cells)


def _ends(table: RawTable) -> dict[int, RawCell]:
    """The cells that end a table, by their column."""
    return {cell.column: cell for cell in table.cells if cell.row + cell.rowspan == table.rows}


def _starts(piece: _PageTable) -> dict[int, RawCell]:
    """The cells that begin a piece below its headings, by their column."""
    return {cell.column: cell for cell in piece.table.cells if cell.row == piece.header}


def _crossing(last: _PageTable, piece: _PageTable) -> dict[int, bool]:
    """The columns whose last cell goes on overleaf, and whether the piece's row is the rest of the one above."""
    ends, starts = _ends(last.table), _starts(piece)
    pairs = {
        column: (ends[column], cell)
        for column, cell in starts.items()
        if column in ends and ends[column].colspan == cell.colspan
    }
    is_cut = len(pairs) == len(starts) == len(ends) and _is_cut(last, pairs)
    if is_cut:
        return dict.fromkeys(pairs, True)
    crossing: dict[int, bool] = {}
    for column, (above, below) in sorted(pairs.items()):
        is_label = above.rowspan > 1 or below.rowspan > 1 or not below.text.strip()
        if not (above.text.strip() and not below.text.strip() and is_label):
            break
        crossing[column] = False
    return crossing if len(crossing) < len(starts) else {}


def _is_cut(last: _PageTable, pairs: dict[int, tuple[RawCell, RawCell]]) -> bool:
    """True where the first row of a piece is the rest of the last row above; `pairs` are both cells of each column."""
    rows = last.table.rows - 1
    leaves = [column for column, (above, _) in pairs.items() if above.row == rows]
    if leaves and all((above.row, column) in last.open for column, (above, _) in pairs.items() if column in leaves):
        return True
    said = [(above, below) for _, (above, below) in sorted(pairs.items()) if below.text.strip()]
    if not said or len(said) == len(pairs) or not all(above.text.strip() for above, _ in said):
        return False
    if any(_is_of_another(above.text.strip(), below.text.strip()) for above, below in said):
        return False
    goes_on = [text_goes_on(above.lines, below.lines) for above, below in said]
    first = said[0][1].text.strip()
    return all(goes_on) or (any(goes_on) and first[0].islower() and not pairs[min(pairs)][1].text.strip())


def _is_of_another(above: str, below: str) -> bool:
    """True for a value below a value, or a sign below a sign: of another item."""
    return (is_value(above) and is_value(below)) or len(above) == len(below) == 1


def _joined(
    last: _PageTable, piece: _PageTable, crossing: dict[int, bool]
) -> tuple[RawTable, frozenset[tuple[int, int]], list[Remark]]:
    """Two pieces as one table; the cells of the columns that cross are one."""
    is_cut = any(crossing.values())
    start = last.table.rows - piece.header - (1 if is_cut else 0)
    ends, starts = _ends(last.table), _starts(piece)
    cells: dict[tuple[int, int], RawCell] = {(cell.row, cell.column): cell for cell in last.table.cells}
    remarks: list[Remark] = []
    for cell in piece.table.cells:
        if cell.row < piece.header:
            continue
        if cell.column in crossing and cell is starts.get(cell.column):
            above = ends[cell.column]
            lines = _run_on(above.lines, cell.lines)
            span = start + cell.row + cell.rowspan - above.row
            cells[above.row, above.column] = above._replace(
                lines=lines, rowspan=span, bold=(*above.bold, *cell.bold)[: len(lines)]
            )
            if cell.text.strip() or not is_cut:
                remarks.append(Remark("joined", cell.place, f"{above.lines[-1]} {cell.lines[0]}".strip()[-200:]))
        else:
            cells[start + cell.row, cell.column] = cell._replace(row=start + cell.row)
    table = last.table._replace(rows=start + piece.table.rows, cells=tuple(cells[key] for key in sorted(cells)))
    return table, frozenset((start + row, column) for row, column in piece.open), remarks


def _run_on(lines: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of a cell and of its rest; the line that was cut is one, but for a list that goes on."""
    if not "".join(more).strip():
        return lines
    if not "".join(lines).strip():
        return more
    if listed_on(lines, more):
        return (*lines, *more)
    return (*lines[:-1], f"{lines[-1]} {more[0]}", *more[1:])
