"""HTML tables: the cells of a `table` as a grid, with what CSS says of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from rakgen.readers.css import Look
from rakgen.readers.html_text import TICK, TextReader, is_yes
from rakgen.readers.raw import RawCell, RawPlace, RawTable
from rakgen.text.numbers import whole_number

_MOST_COLUMNS, _MOST_ROWS = 63, 20_000
_LEAST_RIM = 4  # columns of a spreadsheet's page with a rim


class HtmlTable(NamedTuple):
    """A table; the places (row, column) of its cells with a border of their own, where some have; the rows with which
    paper begins a new page.
    """

    raw: RawTable
    borders: frozenset[tuple[int, int]] = frozenset()
    pages: tuple[int, ...] = ()


class _HtmlRow(NamedTuple):
    node: Any
    look: Look
    is_head: bool
    left: int  # rows of its group from this one on


def table_of(node: Any, text: TextReader, place: RawPlace) -> HtmlTable | None:
    """A `table` as a grid; None for one without cells."""
    grid = _HtmlGrid(node, text, place)
    rows = list(grid.rows(node))
    if len(rows) > _MOST_ROWS:
        text.place = place
        text.remark("cut", str(len(rows)))
    for index, row in enumerate(rows[:_MOST_ROWS]):
        grid.row(index, row)
    if not grid.cells:
        return None
    pages = tuple(index for index in grid.breaks if 0 < index < _MOST_ROWS)
    borders = frozenset() if grid.has_lines else frozenset(grid.borders)
    return _without_rim(HtmlTable(grid.finished(min(len(rows), _MOST_ROWS)), borders, pages))


class _HtmlGrid:
    def __init__(self, node: Any, text: TextReader, place: RawPlace) -> None:
        self.text, self.place, self.looks = text, place, text.looks
        self.cells: list[RawCell] = []
        self.taken: set[tuple[int, int]] = set()
        self.borders: set[tuple[int, int]] = set()
        self.breaks: list[int] = []
        self.named: set[tuple[int, int]] = set()  # places of `th`
        self.has_lines = (node.get("border") or "0") not in ("", "0") or self.looks.of(node).has_border
        self.unseen: dict[int, list[str]] = {}

    def rows(self, node: Any) -> Iterator[_HtmlRow]:
        """The rows that paper has, those of `thead` first, those of `tfoot` last."""
        groups = [child for child in node if child.tag in ("thead", "tbody", "tfoot", "tr")]
        order = {"thead": 0, "tfoot": 2}
        number = 0
        for group in sorted(groups, key=lambda group: order.get(group.tag, 1)):
            look = self.looks.of(group)
            found = [group] if group.tag == "tr" else [row for row in group if row.tag == "tr"]
            self.text.place = self.place
            kept = [] if group.tag != "tr" and self.text.is_left(group, look) else found
            kept = [row for row in kept if not self.text.is_left(row, self.looks.of(row))]
            if look.is_break and kept:
                self.breaks.append(number)
            for index, row in enumerate(kept):
                own = self.looks.of(row)
                if own.is_break and group.tag != "tr" and index:
                    self.breaks.append(number)
                fill = own.fill if own.fill is not None else look.fill
                bold = own.bold if own.bold is not None else look.bold
                left = len(kept) - index if group.tag != "tr" else _MOST_ROWS
                yield _HtmlRow(row, own._replace(fill=fill, bold=bold), group.tag == "thead", left)
                number += 1

    def row(self, index: int, row: _HtmlRow) -> None:
        """The cells of a row."""
        column = 0
        for child in row.node:
            if child.tag not in ("td", "th"):
                continue
            while (index, column) in self.taken:
                column += 1
            self.text.place = self.place.at(index + 1, column + 1)
            look = self.looks.of(child)
            if look.hidden == "always":
                self.unseen.setdefault(column + 1, []).append(" ".join("".join(child.itertext()).split()))
            if look.hidden in ("always", "paper"):
                continue
            if column >= _MOST_COLUMNS:
                self.text.remark("cut", "".join(child.itertext()))
                continue
            cell = self.cell(child, index, column, row, look)
            self.cells.append(cell)
            if child.tag == "th":
                self.named.add((index, column))
            places = {(index + i, column + j) for i in range(cell.rowspan) for j in range(cell.colspan)}
            self.taken |= places
            if look.has_border:
                self.borders |= places
            column += cell.colspan

    def cell(self, node: Any, index: int, column: int, row: _HtmlRow, look: Look) -> RawCell:
        """One cell at a place."""
        colspan = min(_span(node, "colspan") or 1, _MOST_COLUMNS - column)
        rowspan = min(_span(node, "rowspan") or row.left, row.left)
        bold = row.look.bold if look.bold is None and row.look.bold is not None else False
        pairs = self.text.lines(node, bool(bold))
        fill = look.fill if look.fill is not None else row.look.fill
        if not pairs:
            inner = (self.looks.of(below).fill for below in node.iterdescendants() if isinstance(below.tag, str))
            fill = fill or next(filter(None, inner), None)
        if not pairs and not fill and self.is_told(node):
            pairs = [(TICK, False)]
        lines, bolds = tuple(line for line, _ in pairs) or ("",), tuple(is_bold for _, is_bold in pairs) or (False,)
        place = self.place.at(index + 1, column + 1)
        return RawCell(index, column, lines, rowspan, colspan, fill or None, bolds, row.is_head, "", place)

    def is_told(self, node: Any) -> bool:
        """True for a cell that shows nothing in letters, but is a tick to who listens."""
        named = [
            inner.get("aria-label") or inner.get("title") or "" for inner in node.iter() if isinstance(inner.tag, str)
        ]
        return any(map(is_yes, named)) or is_yes("".join(node.itertext()))

    def finished(self, rows: int) -> RawTable:
        """The table."""
        for column, texts in self.unseen.items():
            if any(texts):
                self.text.place = self.place.at(0, column)
                self.text.remark("hidden", "; ".join(filter(None, texts)))
        self.cells = [cell._replace(rowspan=min(cell.rowspan, rows - cell.row)) for cell in self.cells]
        cells = _with_headings(self.cells, self.named)
        columns = max(cell.column + cell.colspan for cell in cells)
        has_borders = self.has_lines or bool(self.borders) or any(cell.is_header for cell in cells) or columns > 3
        return RawTable(rows, columns, tuple(cells), self.place, False, has_borders or not _is_signed(cells))


def _span(node: Any, name: str) -> int:
    text = (node.get(name) or "1").strip()
    return whole_number(text[:4], 1)


def _is_signed(cells: list[RawCell]) -> bool:
    return any("NIP" in cell.text for cell in cells)


def _with_headings(cells: list[RawCell], named: set[tuple[int, int]]) -> list[RawCell]:
    """The cells, those of the first rows as headings where all of them are `th` and no `thead` says which rows are."""
    if any(cell.is_header for cell in cells):
        return cells
    others = [cell.row for cell in cells if (cell.row, cell.column) not in named]
    count = min(others, default=0)
    return [cell._replace(is_header=cell.row + cell.rowspan <= count) for cell in cells]


def _without_rim(found: HtmlTable) -> HtmlTable:
    """A table without the letters and numbers that a spreadsheet's own page draws around its cells."""
    table = found.raw
    places = table.matrix()
    letters = "".join(cell.text for cell in places[0][1:] if cell)
    if table.columns < _LEAST_RIM or not letters.startswith("ABC") or places[0][0] is None or places[0][0].text:
        return found
    kept = [row for row in range(1, table.rows) if (first := places[row][0]) and first.text.isdigit()]
    number = {row: index for index, row in enumerate(kept)}
    cells = tuple(
        cell._replace(
            row=number[cell.row], column=cell.column - 1, is_header=False,
            rowspan=sum(1 for row in range(cell.row, cell.row + cell.rowspan) if row in number),
        )
        for cell in table.cells
        if cell.row in number and cell.column
    )  # fmt: skip
    if not cells:
        return found
    borders = frozenset((number[row], column - 1) for row, column in found.borders if row in number and column)
    return HtmlTable(table._replace(rows=len(kept), columns=table.columns - 1, cells=cells), borders)
