"""Pages: cut a grid into pieces that each stay on one page, so that no page starts with an empty label.

Word, LibreOffice and Typst print a merged cell's text once, at its top. Rows are therefore chained ("keep with next")
into pieces no taller than a page: a group that fits the page is one piece; a taller one is cut at a row boundary, the
strongest there is, and its labels are printed again with "(lanjutan)". Heights are estimated from font metrics with a
margin to the safe side, in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy

from rakgen.document.document import (
    Block,
    Cell,
    Grid,
    Letterhead,
    Line,
    Mark,
    Number,
    Page,
    Paragraph,
    Row,
    Section,
    Signature,
)
from rakgen.document.metrics import text_width, wrap_lines
from rakgen.document.widths import MM, cell_lines_width

LINE = 1.2
"""Line height of a cell as a multiple of the font size; the writers set the same."""

CELL_MARGIN = 0.6
"""Space above and below a cell's text in mm; the writers set the same."""

CONTINUED = "(lanjutan)"

SIGNATURE_GAP = 4
"""Empty lines left for the pen."""

KOP_EXTRA = 3
"""Points the letterhead's type is larger than the table's; the writers set the same."""

KOP_GAP = 4.0
"""mm between a logo and the lines beside it."""

_MOST_TAIL = 0.6  # notes and signature that take more of a page than this go where they fall
_SAFETY = 1.04  # estimated line heights are this much too high ...
_TIGHT = 0.96  # ... or, where too high is the risk, this much too low
_BORDER = 0.75  # points a row's rule takes
_FRAME = 2 * CELL_MARGIN / MM + _BORDER  # points of a row besides its lines
_LEAST_START = 0.3  # a tall group starts on a page that has this share of its height free


def paginate(section: Section) -> Section:
    """The section with its grids cut for paged formats: labels repeated, `Row.keep` and `Row.may_split` set.

    A grid's columns and header stay; its body has the same rows in the same order, with the band rows that a page needs
    printed again. Rows that the layout asked to `keep` with the next are never parted from it.
    """
    full = page_height(section)
    free = full - title_height(section)
    blocks = list(section.blocks)
    last_grid = max((i for i, block in enumerate(blocks) if isinstance(block, Grid) and block.body_rows), default=-1)
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            free -= paragraph_height(block, section.page)
            continue
        if number and isinstance(section.blocks[number - 1], Grid):
            free -= section.page.size * LINE  # an empty line between two tables
        if not block.body_rows:
            continue
        notes = _notes_height(blocks[number + 1 :], section.page)
        tail = notes + (signature_height(section.signature, section.page) if number == last_grid else 0.0)
        first = not any(isinstance(earlier, Grid) for earlier in section.blocks[:number])
        cut, free = _paginate_grid(block, section.page, full, free, tail, first=first)
        blocks[number] = cut
    return section._replace(blocks=tuple(blocks))


def _paginate_grid(grid: Grid, page: Page, full: float, free: float, tail: float, *, first: bool) -> tuple[Grid, float]:
    """One grid cut, and what is left of its last page.

    `full` is a page's height, `free` what is left of the page the grid begins on, `tail` the height of what must stay with its
    last rows (notes, signature). `first`: nothing but headings stands above, so the first group is cut rather than moved away.
    """
    ruler = _Ruler(grid, page)
    head = ruler.head_height()
    room = full - head
    tail = tail if tail < room * _MOST_TAIL else 0.0
    begin = free - head
    if not first and begin < ruler.line * 3:
        begin = room
    packer = _Packer(ruler, room, begin, moves=not first)
    pieces = _cut_for_tail(packer.pieces(), ruler, room, tail)
    rows, last = _rewrite(grid, pieces, ruler, room, tail > 0)
    if tail and len(pieces) > 1 and _tail_at_risk(pieces, (ruler, ruler.tighter()), room, begin, tail):
        rows[last] = rows[last]._replace(new_page=True)
    return grid._replace(body_rows=tuple(rows)), packer.free


def page_height(section: Section) -> float:
    """Points between the margins of a page, less what a letterhead on every page takes of it."""
    page, head = section.page, section.letterhead
    if head is None or not head.every_page:
        return page.text_height / MM
    reach = header_distance(page) + letterhead_height(head, page) * MM
    return (page.height - max(page.margins[0], reach) - page.margins[2]) / MM


def header_distance(page: Page) -> float:
    """Distance in mm of the page number, or a letterhead on every page, from the edge of the paper."""
    return min(page.margins[0], page.margins[2]) * 0.45


def letterhead_height(head: Letterhead, page: Page) -> float:
    """Points a letterhead takes, the space below it included."""
    size = page.size + KOP_EXTRA
    indent = (head.logo.width + KOP_GAP) / MM if head.logo else 0.0
    width = page.text_width / MM - indent
    lines = sum(wrap_lines(line.text, width, page.font, size, line.style.startswith("tebal")) for line in head.lines)
    text = lines * size * LINE * _SAFETY
    return max(text, head.logo.height / MM if head.logo else 0.0) + 2 * page.size


def title_height(section: Section) -> float:
    """Points the heading above the table takes, a letterhead on the first page included."""
    title, page = section.title, section.page
    big = page.size + 3
    lines = sum(wrap_lines(line, page.text_width / MM, page.font, big, True) for line in title.lines)
    small = len(title.annex) + bool(title.subtitle)
    head = section.letterhead
    above = letterhead_height(head, page) if head and not head.every_page else 0.0
    return above + (lines * big + small * page.size) * LINE * _SAFETY + 1.2 * big


def paragraph_height(paragraph: Paragraph, page: Page) -> float:
    """Points a paragraph around a table takes, the space above it included."""
    bold = paragraph.line.style.startswith("tebal")
    lines = wrap_lines(paragraph.line.text, page.text_width / MM, page.font, page.size, bold)
    above = page.size if paragraph.role == "heading" else page.size * 0.3
    return lines * page.size * LINE * _SAFETY + above


def _notes_height(blocks: Sequence[Block], page: Page) -> float:
    """Points the notes take that follow directly."""
    height = 0.0
    for block in blocks:
        if not isinstance(block, Paragraph) or block.role != "note":
            break
        height += paragraph_height(block, page)
    return height


def signature_height(signature: Signature | None, page: Page) -> float:
    """Points the signature block takes, 0 when there is none."""
    if signature is None:
        return 0.0
    signers = [signer for signer in (signature.left, signature.right) if signer]
    lines = max(len(s.above) for s in signers) + SIGNATURE_GAP + 1 + max(len(s.below) for s in signers)
    return (lines + 1) * (page.size + 1) * LINE * _SAFETY


class _Ruler:
    """Estimates heights: of rows, and of any run of rows together with the labels it must show."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.page, self.rows, self.widths = page, grid.body_rows, [column.width for column in grid.columns]
        self._head = grid.header_rows
        self._lines: dict[tuple[int, int], int] = {}  # lines of each cell, by (column, its identity)
        self._most = [self._lines_of(row) for row in self.rows]
        self.bands = self._bands()
        self.heads = [number - row.below if row.below else -1 for number, row in enumerate(self.rows)]
        self._headed = max(self.heads, default=-1) >= 0
        self._measure(_SAFETY)

    def tighter(self) -> _Ruler:
        """The same grid measured too low instead of too high."""
        ruler = copy(self)
        ruler._measure(_TIGHT)
        return ruler

    def _measure(self, scale: float) -> None:
        """All that depends on the height of a line."""
        self.line = self.page.size * LINE * scale
        self.own = [lines * self.line + _FRAME for lines in self._most]
        self.labels = self._labels()

    def _labels(self) -> list[tuple[list[int], list[float]]]:
        """For each column with merged cells: the first row of the cell that covers each row, and that cell's height."""
        labels = []
        for column in range(len(self.widths)):
            if not any((cell := row.cells[column]) and cell.rowspan > 1 for row in self.rows):
                continue
            starts: list[int] = []
            need: list[float] = []
            start, height = 0, 0.0
            for number, row in enumerate(self.rows):
                cell = row.cells[column]
                if cell is not None:
                    start, height = number, self.cell_height(cell, column) if cell.colspan == 1 else 0.0
                elif number == 0 or start + self._reach(start, column) <= number:
                    start, height = number, 0.0  # covered from the left
                starts.append(start)
                need.append(height)
            labels.append((starts, need))
        return labels

    def _reach(self, row: int, column: int) -> int:
        """Rows that the cell of a column at `row` covers, 1 where there is none."""
        cell = self.rows[row].cells[column]
        return cell.rowspan if cell is not None else 1

    def _bands(self) -> list[list[int]]:
        """For each depth of band rows: the band row that each row lies under, -1 where none."""
        deepest = max((row.band for row in self.rows), default=0)
        bands: list[list[int]] = [[] for _ in range(deepest)]
        current = [-1] * deepest
        for number, row in enumerate(self.rows):
            if row.band:
                current[row.band - 1 :] = [number] * (deepest - row.band + 1)
            for depth, starts in enumerate(bands):
                starts.append(current[depth])
        return bands

    def bands_before(self, row: int) -> list[int]:
        """The band rows that a page beginning at `row` must print again, outermost first."""
        return list(dict.fromkeys(starts[row] for starts in self.bands if 0 <= starts[row] < row))

    def cell_height(self, cell: Cell, column: int) -> float:
        """Points a cell's text takes at its width, margins included."""
        return self._lines_in(cell, column) * self.line + _FRAME

    def _lines_in(self, cell: Cell, column: int) -> int:
        if not cell.content or isinstance(cell.content, Mark):
            return 1
        key = column, id(cell)
        lines = self._lines.get(key)
        if lines is None:
            lines = self._lines[key] = self._wrapped(cell, cell_lines_width(cell, self.widths, column))
        return lines

    def _lines_of(self, row: Row) -> int:
        """The most lines of a row's cells of one row; taller merged cells count in `span`."""
        most = 1
        for column, cell in enumerate(row.cells):
            if cell is not None and cell.rowspan == 1:
                most = max(most, self._lines_in(cell, column))
        return most

    def _wrapped(self, cell: Cell, width: float) -> int:
        font, size = self.page.font, self.page.size
        if isinstance(cell.content, str):
            return wrap_lines(cell.content, width, font, size, cell.style == "tebal")
        return sum(wrap_lines(line.text, width, font, size, line.style == "tebal") for line in cell.lines)

    def head_height(self) -> float:
        """Height of the header rows together."""
        result = [self._lines_of(row) * self.line + _FRAME for row in self._head]
        for number, row in enumerate(self._head):
            for column, cell in enumerate(row.cells):
                if cell is not None and cell.rowspan > 1 and cell.role == "header":
                    lack = self.cell_height(cell, column) - sum(result[number : number + cell.rowspan])
                    result[number + cell.rowspan - 1] += max(0.0, lack)
        return sum(result)

    def span(self, start: int, end: int) -> float:
        """Points that rows start..end-1 take on one page, labels repeated where they begin before `start`."""
        rows = self.own[start:end]
        again = self.line
        bands = sum(self.own[band] + again for band in self.bands_before(start))
        if self.heads[start] >= 0:
            bands += self.own[self.heads[start]] + again
        for starts, need in self.labels:
            segment = 0
            for number in range(start, end):
                last = number + 1 == end or starts[number + 1] == number + 1
                if not last:
                    continue
                height = need[number] + (again if starts[start + segment] < start and segment == 0 else 0.0)
                lack = height - sum(rows[segment : number + 1 - start])
                if lack > 0:
                    rows[number - start] += lack
                segment = number + 1 - start
        return sum(rows) + bands

    def exceeds(self, start: int, end: int, limit: float) -> bool:
        """True when rows start..end-1 are taller than `limit`; long runs are refused without measuring labels."""
        total = 0.0
        for number in range(start, end):
            total += self.own[number]
            if total > limit:
                return True
        return self.span(start, end) > limit

    @property
    def strongest(self) -> int:
        """The strength of a row where every merged column and every band begins anew, below no other row."""
        return len(self.labels) + len(self.bands) + self._headed

    def strength(self, row: int) -> int:
        """How many merged columns and bands begin anew at `row`: the more, the better a place to cut; -1 where none may be."""
        if row and self.rows[row - 1].keep:
            return -1
        labels = sum(starts[row] == row for starts, _ in self.labels)
        return labels + sum(starts[row] == row for starts in self.bands) + (self._headed and self.heads[row] < 0)


class _Packer:
    """Packs rows into pieces, page after page."""

    def __init__(self, ruler: _Ruler, full: float, first: float, *, moves: bool) -> None:
        self.ruler = ruler
        self.full = full
        self.free = first
        self.page_height = full if moves else first

    def pieces(self) -> list[tuple[int, int]]:
        """(start, end) of each piece: rows that must share a page. Neighbouring pieces may share one too."""
        result: list[tuple[int, int]] = []
        for start, end in self._groups(0, len(self.ruler.rows), self.ruler.strongest):
            result.extend(self._place_group(start, end))
        return result

    def _groups(self, start: int, end: int, strength: int) -> list[tuple[int, int]]:
        """Runs that begin where all merged columns and bands begin anew (every row, where there are none)."""
        cuts = [row for row in range(start, end) if row == start or self.ruler.strength(row) >= strength]
        return list(zip(cuts, [*cuts[1:], end], strict=True))

    def _place_group(self, start: int, end: int) -> list[tuple[int, int]]:
        if not self.ruler.exceeds(start, end, self.free):
            self.free -= self.ruler.span(start, end)
            return [(start, end)]
        if not self.ruler.exceeds(start, end, self.full) and self.page_height == self.full:
            self.free = self.full - self.ruler.span(start, end)
            return [(start, end)]
        if self.free < self.full * _LEAST_START:
            self._new_page()
        return self._cut(start, end)

    def _cut(self, start: int, end: int) -> list[tuple[int, int]]:
        """Cut a group taller than the page: each piece fills what is free, inner groups that fit a page stay whole."""
        result: list[tuple[int, int]] = []
        while start < end:
            last = self._last_fitting(start, end)
            if last == start:
                if self.free < self.full:
                    self._new_page()
                    continue
                last = start + 1  # a row taller than a page: it gets pages of its own
                while last < end and self.ruler.strength(last) < 0:
                    last += 1
            elif last < end:
                last = self._best_cut(start, last, end)
                if last == start:
                    self._new_page()
                    continue
            result.append((start, last))
            self.free -= self.ruler.span(start, last)
            if last < end:
                self._new_page()
            start = last
        self.free = max(self.free, 0.0)
        return result

    def _last_fitting(self, start: int, end: int) -> int:
        last = start
        while last < end and not self.ruler.exceeds(start, last + 1, self.free):
            last += 1
        while start < last < end and self.ruler.strength(last) < 0:
            last -= 1
        return last

    def _best_cut(self, start: int, last: int, end: int) -> int:
        """The end of the piece: back up to the start of an inner group that would fit a page of its own, else cut it."""
        for strength in range(self.ruler.strongest, 0, -1):
            inner = next((row for row in range(last, start, -1) if self.ruler.strength(row) >= strength), start)
            after = next((row for row in range(last + 1, end) if self.ruler.strength(row) >= strength), end)
            if inner == last:
                return last
            if not self.ruler.exceeds(inner, after, self.full):
                if inner > start:
                    return inner
                if self.free < self.full:
                    return start
        return last

    def _new_page(self) -> None:
        self.free = self.page_height = self.full


def _cut_for_tail(pieces: list[tuple[int, int]], ruler: _Ruler, full: float, tail: float) -> list[tuple[int, int]]:
    """Make the last piece small enough to share a page with the notes and the signature."""
    start, end = pieces[-1]
    if not tail or end - start == 1 or not ruler.exceeds(start, end, full - tail):
        return pieces
    places = [row for row in range(start + 1, end) if ruler.strength(row) >= 0]
    rows = [row for row in places if not ruler.exceeds(row, end, full - tail)] or places[-1:]
    if not rows:
        return pieces
    strongest = max(ruler.strength(row) for row in rows)
    cut = next(row for row in rows if ruler.strength(row) == strongest)
    return [*pieces[:-1], (start, cut), (cut, end)]


def _tail_at_risk(
    pieces: list[tuple[int, int]], rulers: tuple[_Ruler, _Ruler], full: float, first: float, tail: float
) -> bool:
    """True when what follows the table may fall on the page after the last piece.

    Word keeps it with the rows before it. LibreOffice (7.4, measured) does so only while the table has not been broken yet;
    after that the last piece must be sent to a new page. Heights are tried both too high and too low.
    """
    for ruler in rulers:
        free, page = first, 1
        for start, end in pieces:
            height = ruler.span(start, end)
            if height > free:
                free, page = full, page + 1
            free -= height
        if page > 1 and free < tail:
            return True
    return False


def _rewrite(
    grid: Grid, pieces: list[tuple[int, int]], ruler: _Ruler, full: float, followed: bool
) -> tuple[list[Row], int]:
    """Body rows with merges ended at each piece and labels printed again, and where the last piece begins among them."""
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
                    rows[end][column] = _continued(cell, cell.rowspan - (end - row), width, ruler.page)
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
            split = tall and end - start == 1
            result.append(Row(tuple(rows[row]), keep=keep, may_split=split, band=grid.body_rows[row].band))
    return result, begin


def _band_again(row: Row, ruler: _Ruler) -> Row:
    """A band row printed again at the top of a page."""
    cells = tuple(
        cell
        and _continued(cell._replace(role="band"), cell.rowspan, cell_lines_width(cell, ruler.widths, i), ruler.page)
        for i, cell in enumerate(row.cells)
    )
    return row._replace(cells=cells, keep=True)


def _head_again(grid: Grid, head: int, start: int, cells: list[Cell | None], ruler: _Ruler) -> Row:
    """The row that heads a piece cut below it, at the top of a page; amounts stand on the first page only.

    Labels that go on from the page before now begin at it: they are taken out of `cells`, those of the piece's first row.
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
        again.append(_continued(heading, 1, cell_lines_width(heading, ruler.widths, column), ruler.page))
    return Row(tuple(again), keep=True)


def _continued(cell: Cell, rowspan: int, width: float, page: Page) -> Cell:
    """The label again: NO as it is, a text with "(lanjutan)" in italics on a line of its own where `width` points hold it."""
    if not cell.text or cell.role == "number" or width < text_width(CONTINUED, page.font, page.size):
        return cell._replace(rowspan=rowspan)
    lines = tuple(line for line in cell.lines if line != Line(CONTINUED, "miring"))
    return cell._replace(rowspan=rowspan, content=(*lines, Line(CONTINUED, "miring")))
