"""Pages: cut a grid into pieces that each stay on one page, so that no page starts with an empty label.

Word, LibreOffice and Typst print a merged cell's text once, at its top. Rows are therefore chained ("keep with next")
into pieces no taller than a page: a group that fits the page is one piece; a taller one is cut at a row boundary, the
strongest there is, and its labels are printed again with "(lanjutan)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rakgen.document.continued import continued
from rakgen.document.cuts import Packer, cut_for_tail, tail_at_risk
from rakgen.document.document import Block, Cell, Grid, Number, Paragraph, Row, Section
from rakgen.document.measure import Estimate, Heights
from rakgen.document.ruler import Ruler
from rakgen.document.widths import cell_lines_width

_MOST_TAIL = 0.6  # notes and signature that take more of a page than this go where they fall


def paginate(section: Section, measure: Heights | None = None) -> Section:
    """The section with its grids cut for paged formats: labels repeated, `Row.keep` and `Row.may_split` set.

    A grid's columns and header stay; its body has the same rows in the same order, with the band rows that a page needs
    printed again. Rows that the layout asked to `keep` with the next are never parted from it. `measure` gives the
    heights; they are estimated where it is left out.
    """
    measure = measure or Estimate(section)
    full = measure.room()
    free = full - measure.title().safe
    blocks = list(section.blocks)
    last_grid = max((i for i, block in enumerate(blocks) if isinstance(block, Grid) and block.body_rows), default=-1)
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            free -= measure.paragraph(block).safe
            continue
        if number and isinstance(section.blocks[number - 1], Grid):
            free -= section.page.typefaces.body.line  # an empty line between two tables
        if not block.body_rows:
            continue
        tail = sum(measure.paragraph(note).safe for note in _notes(blocks[number + 1 :]))
        tail += measure.signature().safe if number == last_grid else 0.0
        first = not any(isinstance(earlier, Grid) for earlier in section.blocks[:number])
        cut, free = _paginate_grid(block, Ruler(block, section.page, measure), full, free, tail, first=first)
        blocks[number] = cut
    return section._replace(blocks=tuple(blocks))


def _notes(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """The notes that `blocks` begin with."""
    for block in blocks:
        if not isinstance(block, Paragraph) or block.role != "note":
            return
        yield block


def _paginate_grid(
    grid: Grid, ruler: Ruler, full: float, free: float, tail: float, *, first: bool
) -> tuple[Grid, float]:
    """One grid cut, and what is left of its last page.

    `full` is a page's height, `free` what is left of the page the grid begins on, `tail` the height of what must stay
    with its last rows (notes, signature). `first`: nothing but headings stands above, so the first group is cut rather
    than moved away.
    """
    head = ruler.head_height()
    room = full - head
    tail = tail if tail < room * _MOST_TAIL else 0.0
    begin = free - head
    if not first and begin < ruler.line * 3:
        begin = room
    packer = Packer(ruler, room, begin, moves=not first)
    pieces = cut_for_tail(packer.pieces(), ruler, room, tail)
    rows, last = _rewrite(grid, pieces, ruler, room, tail > 0)
    if tail and len(pieces) > 1 and tail_at_risk(pieces, (ruler, ruler.tighter()), room, begin, tail):
        rows[last] = rows[last]._replace(new_page=True)
    return grid._replace(body_rows=tuple(rows)), packer.free


def _rewrite(
    grid: Grid, pieces: list[tuple[int, int]], ruler: Ruler, full: float, followed: bool
) -> tuple[list[Row], int]:
    """Body rows with merges ended at each piece and labels printed again, and where the last piece begins among
    them.
    """
    rows: list[list[Cell | None]] = [list(row.cells) for row in grid.body_rows]
    for column in range(len(grid.columns)):
        for start, end in pieces:
            row = start
            while row < end:
                cell = rows[row][column]
                if cell is None:  # covered from the left
                    row += 1
                    continue
                if cell.rowspan > end - row:
                    width = cell_lines_width(cell, ruler.widths, column)
                    rows[end][column] = continued(cell, cell.rowspan - (end - row), width, ruler.page)
                    rows[row][column] = cell._replace(rowspan=end - row)
                    break
                row += cell.rowspan
    last_piece = len(pieces) - 1
    result: list[Row] = []
    begin = 0
    for number, (start, end) in enumerate(pieces):
        tall = ruler.exceeds(start, end, full)
        begin = len(result)
        result += [_band_again(grid.body_rows[band], ruler) for band in ruler.bands_before(start)]
        if ruler.heads[start] >= 0:
            result.append(_head_again(grid, ruler.heads[start], start, rows[start], ruler))
        for row in range(start, end):
            keep = row + 1 < end or (followed and number == last_piece and not tall)
            result.append(Row(tuple(rows[row]), keep=keep, may_split=tall, band=grid.body_rows[row].band))
    return result, begin


def _band_again(row: Row, ruler: Ruler) -> Row:
    """A band row printed again at the top of a page."""
    cells = tuple(
        cell
        and continued(cell._replace(role="band"), cell.rowspan, cell_lines_width(cell, ruler.widths, i), ruler.page)
        for i, cell in enumerate(row.cells)
    )
    return row._replace(cells=cells, keep=True)


def _head_again(grid: Grid, head: int, start: int, cells: list[Cell | None], ruler: Ruler) -> Row:
    """The row that heads a piece cut below it, at the top of a page; amounts stand on the first page only.

    Labels that go on from the page before now begin at it: they are taken out of `cells`, those of the piece's first
    row.
    """
    again: list[Cell | None] = []
    before, own = grid.body_rows[start].cells, grid.body_rows[head].cells
    for column, cell in enumerate(cells):
        if cell is not None and before[column] is None:
            again.append(cell._replace(rowspan=cell.rowspan + 1))
            cells[column] = None
            continue
        heading = (own[column] or Cell(""))._replace(rowspan=1)
        if isinstance(heading.content, Number):
            heading = heading._replace(content="")
        again.append(continued(heading, 1, cell_lines_width(heading, ruler.widths, column), ruler.page))
    return Row(tuple(again), keep=True)
