"""Pages: break a grid into pieces that each begin a page, so that no page starts with an empty label.

Word, LibreOffice and Typst print a merged cell's text once, at its top. A label that goes on overleaf is therefore
printed again there, with "(lanjutan)", and so are the bands and the row of a programme that the rows stand under.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from math import fsum

from rakgen.document.breaks import Pageful, Room, choose
from rakgen.document.continued import continued
from rakgen.document.cuts import Cuts, is_tall, without_tall_labels
from rakgen.document.document import Block, Cell, Grid, Number, Paragraph, Row, Section
from rakgen.document.measure import Estimate, Heights
from rakgen.document.ruler import Ruler
from rakgen.document.widths import cell_lines_width

_MOST_TAIL = 0.6  # notes and signature that take more of a page than this go where they fall


def paginate(section: Section, heights: Heights | None = None, *, cuts: bool = False) -> Section:
    """The section as paged formats print it: where it goes on overleaf (`new_page`), labels printed again there.

    A grid's columns and header stay; its body has the same rows in the same order, with the band rows that a page needs
    printed again. Rows that the layout asked to `keep` with the next are parted only where no page holds them; the last
    rows are kept with the notes and the signature. Rows that `may_split` are taller than a page. With `cuts` tall
    rows are cut where a page ends: the `rest` begins the next one. `heights` are estimated where they are left out.
    """
    return _Paginator(section, heights or Estimate(section), cuts=cuts).paginated()


class _Paginator:
    """Goes down a section, with what is `free` of the page it has come to."""

    def __init__(self, section: Section, heights: Heights, *, cuts: bool) -> None:
        self.section, self.heights, self.cuts = section, heights, cuts
        self.blocks = list(section.blocks)
        self.room = heights.room()
        self.free = self.room - heights.title().safe
        self.titled = True  # nothing but title and headings stands on the page
        self.first = next((i for i, block in enumerate(self.blocks) if isinstance(block, Grid)), len(self.blocks))

    def paginated(self) -> Section:
        """The section with its blocks paginated."""
        for number, block in enumerate(self.section.blocks):
            if isinstance(block, Paragraph):
                height = _height(block, self.section, self.heights)
                overleaf = number < self.first and height > self.free  # text before the tables
                if block.role == "note" and (block.new_page or overleaf):
                    self.free = self.room
                self.free -= height
                self.titled = self.titled and block.role == "heading"
                continue
            if number and isinstance(self.section.blocks[number - 1], Grid):
                self.free -= self.section.page.typefaces.body.line  # an empty line between two tables
            if _has_rows(block):
                self._grid(number, block)
            else:
                self.free -= _height(block, self.section, self.heights)
            self.titled = False
        return self.section._replace(blocks=tuple(self.blocks))

    def _grid(self, number: int, grid: Grid) -> None:
        ruler = Ruler(grid, self.section.page, self.heights)
        head = ruler.head.safe
        headings = self._headings(number)
        above = fsum(self.heights.paragraph(heading).safe for heading in headings)
        begins = grid.body_rows[0].new_page
        if begins:
            self.free = self.room - above
            self.titled = True
        tail = tail_height(self.section, number, self.heights)
        full = self.room - head
        room = Room(
            page=self.room,
            full=full,
            first=self.free - head,
            moved=full - above,
            tail=tail if tail < full * _MOST_TAIL else 0.0,
            titled=self.titled,
        )
        grid, ruler, pieces, moved = self._chosen(grid, ruler, room)
        rows = _rewrite(grid, pieces, ruler, followed=room.tail > 0)
        if moved or begins:
            rows[0] = rows[0]._replace(new_page=True)
        self.blocks[number] = grid._replace(body_rows=tuple(rows))
        if (moved or begins) and headings:
            self.blocks[number - len(headings)] = headings[0]._replace(new_page=True)
        start = full if len(pieces) > 1 else room.moved if moved else room.first
        self.free = max(start - pieces[-1].height, 0.0)

    def _chosen(self, grid: Grid, ruler: Ruler, room: Room) -> tuple[Grid, Ruler, list[Pageful], bool]:
        """The grid with its rows as pages hold them, its ruler, its pages, and whether it moves to the next page."""
        if not (self.cuts and is_tall(ruler, room)):
            return grid, ruler, *choose(ruler, room)
        page = self.section.page
        if ruler.highest > room.full and any(row.below for row in grid.body_rows):
            grid = without_tall_labels(grid, ruler, room.full)
            ruler = Ruler(grid, page, self.heights)
        cuts = Cuts(grid, ruler, page, self.heights, room)
        slices, moved = choose(cuts.ruler(), room)
        return *cuts.made(slices), moved

    def _headings(self, number: int) -> list[Paragraph]:
        """The headings that stand directly above a block."""
        headings: list[Paragraph] = []
        for block in reversed(self.blocks[:number]):
            if not isinstance(block, Paragraph) or block.role != "heading":
                break
            headings.insert(0, block)
        return headings


def tail_height(section: Section, number: int, heights: Heights) -> float:
    """Points of what must stand below the last rows of the grid at `number` in the section's blocks: its notes; where
    no rows follow, all that does, with the signature.
    """
    below = section.blocks[number + 1 :]
    if any(_has_rows(block) or _begins_page(block) for block in below):
        return fsum(_height(block, section, heights) for block in takewhile(_is_note, below))
    return fsum(_height(block, section, heights) for block in below) + heights.signature().safe


def _height(block: Block, section: Section, heights: Heights) -> float:
    """Points of a paragraph, or of a table that is no more than its header rows."""
    if isinstance(block, Paragraph):
        return heights.paragraph(block).safe
    return Ruler(block, section.page, heights).head.safe


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "note" and not block.new_page


def _begins_page(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.new_page


def _has_rows(block: Block) -> bool:
    return isinstance(block, Grid) and bool(block.body_rows)


def _rewrite(grid: Grid, pieces: Sequence[Pageful], ruler: Ruler, *, followed: bool) -> list[Row]:
    """Body rows with merges ended at each piece and labels printed again; where they are `followed`, the last two are
    kept with what comes.
    """
    rows: list[list[Cell | None]] = [list(row.cells) for row in grid.body_rows]
    for column in ruler.merged:
        for piece in pieces:
            _end_merge(rows, column, piece, ruler)
    result: list[Row] = []
    for piece in pieces:
        begin = len(result)
        result += [_band_again(grid.body_rows[band], ruler) for band in ruler.bands_before(piece.start)]
        result += _heads_again(grid, piece.start, rows[piece.start], ruler)
        for number in range(piece.start, piece.end):
            row = grid.body_rows[number]
            tail = followed and number + 2 >= len(rows) and not piece.tall
            inner = number + 1 < piece.end and (row.keep or (piece.tall and ruler.cut(number + 1) > 0))
            keep = inner or (tail and (number + 1 < piece.end or number + 1 == len(rows)))
            result.append(Row(tuple(rows[number]), keep=keep, may_split=piece.tall, band=row.band, rest=row.rest))
        result[begin] = result[begin]._replace(new_page=begin > 0)
    return result


def _end_merge(rows: list[list[Cell | None]], column: int, piece: Pageful, ruler: Ruler) -> None:
    """End the merge of a column that goes on below a piece at its foot, and begin it again below."""
    row = piece.start
    while row < piece.end:
        cell = rows[row][column]
        if cell is None:  # covered from the left
            row += 1
            continue
        if cell.rowspan > piece.end - row:
            width = cell_lines_width(cell, ruler.widths, column, ruler.page)
            rows[piece.end][column] = continued(cell, cell.rowspan - (piece.end - row), width, ruler.page)
            rows[row][column] = cell._replace(rowspan=piece.end - row)
            return
        row += cell.rowspan


def _band_again(row: Row, ruler: Ruler) -> Row:
    """A band row printed again at the top of a page."""
    page = ruler.page
    cells = tuple(
        cell
        and continued(cell._replace(role="band"), cell.rowspan, cell_lines_width(cell, ruler.widths, i, page), page)
        for i, cell in enumerate(row.cells)
    )
    return row._replace(cells=cells, keep=True, again=True)


def _heads_again(grid: Grid, start: int, cells: list[Cell | None], ruler: Ruler) -> list[Row]:
    """The rows that head a piece cut below them, outermost first; `cells` as for `_head_again`."""
    again: list[list[Cell | None]] = []
    for head in reversed(ruler.heads_before(start)):
        cells = _head_again(grid, head, start, cells, ruler)
        again.insert(0, cells)
    return [Row(tuple(head_cells), keep=True, again=True) for head_cells in again]


def _head_again(grid: Grid, head: int, start: int, cells: list[Cell | None], ruler: Ruler) -> list[Cell | None]:
    """The row that heads a piece cut below it, at the top of a page; amounts stand on the first page only.

    Labels that go on from above that row begin at it now: they are taken out of `cells`, those of the piece's first
    row.
    """
    again: list[Cell | None] = []
    own = grid.body_rows[head].cells
    for column, cell in enumerate(cells):
        if cell is not None and _begins(grid.body_rows, start, column) <= head:
            again.append(cell._replace(rowspan=cell.rowspan + 1))
            cells[column] = None
            continue
        heading = (own[column] or Cell(""))._replace(rowspan=1)
        if isinstance(heading.content, Number):
            heading = heading._replace(content="")
        again.append(continued(heading, 1, cell_lines_width(heading, ruler.widths, column, ruler.page), ruler.page))
    return again


def _begins(rows: Sequence[Row], row: int, column: int) -> int:
    """The row with which the cell begins that covers a place."""
    while row and rows[row].cells[column] is None:
        row -= 1
    return row
