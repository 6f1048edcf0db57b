"""Cut tables: what a workbook and a page of HTML say of where their tables go on overleaf, and the grid that the pieces
make when they are joined there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count
from xml.etree import ElementTree

from openpyxl.worksheet.worksheet import Worksheet

from rakgen.document.continued import SIGNS, continued
from rakgen.document.document import Cell, Content, Grid, Mark, Number, Page
from rakgen.document.widths import cell_lines_width
from rakgen.writers.facts import cell_owners
from tests.support.readers import NS, Box, boxes_of_rows, grid_boxes, shown, table_edges
from tests.support.spans import xlsx_boxes

_AGAIN = {f'@" {sign}"': sign for sign in SIGNS}
"""The format of a sheet's cell that shows what a label printed again ends with."""


def sheet_pages(sheet: Worksheet, start: int) -> tuple[list[list[Box]], int]:
    """The table that begins at a row (counted from 1) as its pages, parted at the sheet's row breaks; and the row below
    it.
    """
    end = next(row for row in count(start) if not any(_is_framed(sheet, row)))
    edges = table_edges(sheet, start, end - start)
    tops = [start, *(one.id + 1 for one in sheet.row_breaks.brk if start < one.id + 1 < end)]
    pages = []
    for top, below in zip(tops, [*tops[1:], end], strict=True):
        texts = [[_shown(sheet, row, column) for column in edges[:-1]] for row in range(top, below)]
        pages.append(xlsx_boxes(sheet, top, edges, texts))
        assert all(box.top + box.rows <= below - top for box in pages[-1]), "a merge that crosses a page's end"
    return pages, end


def unindented(grid: Grid) -> Grid:
    """A table without the blanks that indent its texts: in a sheet the cell is indented, not its text."""
    rows = [
        row._replace(cells=tuple(cell and cell._replace(content=_unindented(cell.content)) for cell in row.cells))
        for row in grid.body_rows
    ]
    return grid._replace(body_rows=tuple(rows))


def _unindented(content: Content) -> Content:
    if not isinstance(content, tuple) or isinstance(content, Mark | Number):
        return content
    return tuple(line._replace(bullet=line.bullet.lstrip("\u00a0")) for line in content)


def _is_framed(sheet: Worksheet, row: int) -> Iterator[bool]:
    for column in range(1, sheet.max_column + 1):
        border = sheet.cell(row, column).border
        yield any(side.style for side in (border.left, border.right))


def _shown(sheet: Worksheet, row: int, column: int) -> str:
    cell = sheet.cell(row, column)
    if cell.number_format in _AGAIN and cell.value:
        assert isinstance(cell.value, str)
        return f"{cell.value}\n{_AGAIN[cell.number_format]}"
    return shown(cell.value, cell.number_format)


def html_pages(table: ElementTree.Element) -> list[list[Box]]:
    """A table of a page of HTML as its pages: a row group of the class `lembar` begins one."""
    pages: list[list[Box]] = [[]]
    height = 0
    for group in table:
        if group.tag not in (f"{NS}thead", f"{NS}tbody"):
            continue
        if "lembar" in (group.get("class") or "").split():
            pages.append([])
            height = 0
        rows = list(group)
        boxes = boxes_of_rows(rows)
        assert all(box.top + box.rows <= len(rows) for box in boxes), "a merge that leaves its row group"
        pages[-1] += [box._replace(top=box.top + height) for box in boxes]
        height += len(rows)
    return pages


def assert_cut_grid(pages: Sequence[Sequence[Box]], grid: Grid, page: Page) -> None:
    """The pages of a table carry its grid cell by cell: merges end at the pages' ends and nowhere else, what goes on is
    printed again as the breaker says, and no other row is printed again than those that head a page's first.
    """
    joined = _Joined(grid, page)
    for number, boxes in enumerate(pages):
        joined.add(boxes, first=number == 0)
    assert sorted(joined.boxes) == sorted(joined.wanted())


class _Joined:
    """Pages joined one by one: `boxes` are their cells with the rows of the grid's body."""

    def __init__(self, grid: Grid, page: Page) -> None:
        self.grid, self.page = grid, page
        self.widths = [column.width for column in grid.columns]
        self.owners = [list(row) for row in cell_owners(grid.body_rows, len(grid.columns))]
        self.head = grid_boxes(grid._replace(body_rows=()))
        self.next = 0
        self.starts: list[int] = []
        self.boxes: list[Box] = []

    def add(self, boxes: Sequence[Box], *, first: bool) -> None:
        """A page more."""
        heads = len(self.grid.header_rows)
        above = [box for box in boxes if box.top < heads]
        assert above == self.head or not first, "a table without its header rows"
        boxes = (
            [box._replace(top=box.top - heads) for box in boxes if box.top >= heads] if above == self.head else boxes
        )
        self.starts.append(self.next)
        rows = self._rows(boxes)
        for box in boxes:
            own = {rows[row] for row in range(box.top, box.top + box.rows)} - {-1}
            if own:
                self.boxes.append(box._replace(top=min(own), rows=len(own)))

    def _rows(self, boxes: Sequence[Box]) -> list[int]:
        """The row of the body that each row of a page is: -1 for one that is printed again; rows in which no cell
        begins belong to that above.
        """
        rows: list[int] = []
        for top in range(max((box.top + box.rows for box in boxes), default=0)):
            if not any(box.top == top for box in boxes):
                rows.append(rows[-1])
                continue
            over = [box for box in boxes if box.top <= top < box.top + box.rows]
            if self._is_next(over):
                rows.append(self.next)
                self.next += 1
            else:
                assert set(rows) <= {-1} and self._is_again([box for box in over if box.top == top]), over
                rows.append(-1)
        return rows

    def _is_next(self, over: Sequence[Box]) -> bool:
        """True where these cells stand over the row that is to come."""
        if self.next == len(self.owners):
            return False
        owners = self.owners[self.next]
        return all(
            cell is not None and box.text in (cell.text, self._again(cell, column))
            for box in over
            for column in range(box.left, box.left + box.columns)
            for cell in [owners[column]]
        )

    def _is_again(self, begun: Sequence[Box]) -> bool:
        """True for cells of a row above that are printed again: a band, or the row of a programme without amounts."""
        return any(box.text for box in begun) and any(
            all(
                box.text == self._again(cell, box.left) or (isinstance(cell.content, Number) and not box.text)
                for box in begun
                if (cell := row[box.left])
            )
            for row in self.owners[: self.next]
        )

    def _again(self, cell: Cell, column: int) -> str:
        while column and self._covers(cell, column - 1):
            column -= 1
        return continued(cell, 1, cell_lines_width(cell, self.widths, column, self.page), self.page).text

    def _covers(self, cell: Cell, column: int) -> bool:
        return any(row[column] is cell for row in self.owners)

    def wanted(self) -> list[Box]:
        """The cells of the body, cut where the pages begin."""
        made = []
        for top, row in enumerate(self.grid.body_rows):
            for left, cell in enumerate(row.cells):
                if cell is None:
                    continue
                ends = [top, *(start for start in self.starts if top < start < top + cell.rowspan), top + cell.rowspan]
                for start, end in zip(ends, ends[1:], strict=False):
                    text = cell.text if start == top else self._again(cell, left)
                    made.append(Box(start, left, end - start, cell.colspan, text))
        return made
