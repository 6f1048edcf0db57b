"""Sheets: what stands on each page of a paginated section, from top to bottom, as data for the template."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from rakgen.document.document import Block, Cell, Grid, Paragraph, Row, Section
from rakgen.document.measure import row_heights
from rakgen.document.pages import tail_height
from rakgen.document.widths import cell_lines_width
from rakgen.writers.pdf.heights import TrueHeights
from rakgen.writers.pdf.parts import TypstData, cell_data, paragraph_data, points_below
from rakgen.writers.pdf.rows import pieces
from rakgen.writers.pdf.tall import TallRoom, laid_out

_ROUNDING = 0.01  # points that sums of heights may be off


class Sheets:
    """The pages of a section as `paginate` broke it; `heights` are those it was broken by.

    `pages` has the parts of each page, `cells` the distinct cells of all tables: a tick that is printed a thousand
    times is data once, and its place in `cells` a thousand times. `overflows` says whether a page was begun that
    `paginate` did not ask for.
    """

    def __init__(self, section: Section, heights: TrueHeights) -> None:
        self._section, self._heights = section, heights
        self._room = heights.room() + _ROUNDING
        self._free = self._room
        self._waiting: list[tuple[TypstData, float]] = []  # parts that stay with what follows
        self._places: dict[Hashable, int] = {}
        self.cells: list[TypstData] = []
        self.pages: list[list[TypstData]] = [[]]
        self.overflows = False
        if title := heights.title().likely:
            self._place({"kind": "title"}, title)
        for number, block in enumerate(section.blocks):
            if isinstance(block, Paragraph):
                following = section.blocks[number + 1] if number + 1 < len(section.blocks) else None
                is_last = not section.grids and following is None  # stays with the signature
                self._paragraph(block, heights.signature().likely if is_last else 0.0, following)
                continue
            if number and isinstance(section.blocks[number - 1], Grid):
                line = section.page.typefaces.body.line
                self._waiting.append(({"kind": "space", "height": line}, line))
            self._grid(number, block)
        if section.signature is not None:
            self._place({"kind": "signature"}, heights.signature().likely)
        self._place_waiting()

    def _place(self, part: TypstData, height: float, below: float = 0.0, *, new_page: bool = False) -> None:
        """Print a part, beneath what waits for it: on the next page where it must, or where this one has no room for it
        and what stays `below` it.
        """
        needed = height + below + sum(waiting for _, waiting in self._waiting)
        lacks = needed > self._free
        if self.pages[-1] and (new_page or lacks):
            self.overflows |= lacks and not new_page
            self.pages.append([])
            self._free = self._room
            self._waiting = [(held, high) for held, high in self._waiting if not new_page or held["kind"] != "space"]
        self._place_waiting()
        self.pages[-1].append(part)
        self._free -= height

    def _place_waiting(self) -> None:
        for part, height in self._waiting:
            self.pages[-1].append(part)
            self._free -= height
        self._waiting = []

    def _paragraph(self, block: Paragraph, below: float, following: Block | None) -> None:
        page = self._section.page
        part = paragraph_data(block, page, following)
        height = self._heights.paragraph(block).likely
        height -= points_below(block, page) - points_below(block, page, following)
        if block.role == "heading":
            self._waiting.append((part, height))
        else:
            self._place(part, height, below, new_page=block.new_page)

    def _grid(self, number: int, grid: Grid) -> None:
        widths = [column.width for column in grid.columns]
        head = row_heights(grid.header_rows, self._section.page, widths, self._heights)
        above = sum(head)
        table = self._table(grid, head)
        if not grid.body_rows:
            self._waiting.append((table, above))
        tail = tail_height(self._section, number, self._heights)
        waiting = sum(height for _, height in self._waiting)
        room = TallRoom(self._free - waiting - above, self._room - above, tail)
        for rows in pieces(laid_out(grid, self._section.page, room, self._heights)):
            heights = row_heights(rows, self._section.page, widths, self._heights)
            height = sum(heights)
            below = tail if rows[-1].keep else 0.0
            if table["rows"] == head or rows[0].new_page or height + below > self._free:
                table = self._table(grid, head)
                self._place(table, above + height, below, new_page=rows[0].new_page)
            else:
                self._free -= height
            table["rows"] += heights
            table["cells"] += self._numbers(rows, widths)

    def _table(self, grid: Grid, head: Sequence[float]) -> TypstData:
        """A table of header rows only, to which the rows of a page are added."""
        widths = [column.width for column in grid.columns]
        header = self._numbers(grid.header_rows, widths)
        return {"kind": "table", "columns": widths, "rows": [*head], "header": header, "cells": []}

    def _numbers(self, rows: Sequence[Row], widths: Sequence[float]) -> list[int]:
        """The places of the cells of rows among `cells`."""
        return [
            self._number(cell, cell_lines_width(cell, widths, column, self._section.page))
            for row in rows
            for column, cell in enumerate(row.cells)
            if cell is not None
        ]

    def _number(self, cell: Cell, width: float) -> int:
        key = cell._replace(origin=None), width
        place = self._places.setdefault(key, len(self.cells))
        if place == len(self.cells):
            self.cells.append(cell_data(cell, width, self._section.page))
        return place
