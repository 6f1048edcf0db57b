"""Body: the body of a table - cells that span the rows of their item, equal neighbours merged, bands and totals
between.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from rakgen.compose.cells import Cells
from rakgen.compose.contents import Origin
from rakgen.compose.group_rows import GroupRows, TemplateRenderer
from rakgen.compose.rows import PROGRAM, ButirProgram, RowTree, TableRow, spans_of
from rakgen.compose.stacks import Stacks
from rakgen.compose.sums import Sums
from rakgen.compose.templated import ContentRenderer, Templated
from rakgen.document.document import Cell, Mark, Row
from rakgen.layout.alignment import text_align
from rakgen.layout.fields import LEVELS, PRINTED_ONCE
from rakgen.layout.header import HeaderLeaf
from rakgen.layout.layout import TableSpec

if TYPE_CHECKING:
    from rakgen.compose.outlined import Outlined


class Body:
    """Builds the body rows of one table."""

    def __init__(
        self,
        table: TableSpec,
        leaves: Sequence[HeaderLeaf],
        tree: RowTree,
        origin: Origin,
        render: TemplateRenderer,
        render_content: ContentRenderer,
    ) -> None:
        sums, templated = _sums_of(table, tree, origin), Templated(tree.rows, origin, render_content)
        self.table, self.leaves, self.table_rows = table, leaves, tree.rows
        self.cells = Cells(table, leaves, tree.rows, sums, origin, templated)
        self.stacks = Stacks(table, tree.rows, origin, templated)
        self.outlined = _outlined(table, leaves, tree, sums, origin, render_content)
        self.group_rows = GroupRows(table, _totalled(table, leaves), tree.rows, sums, origin, render)

    def rows(self) -> tuple[Row, ...]:
        """All body rows, bands and totals in their places; rows that a page break must not part from the next say
        so.
        """
        rows: list[Row] = []
        first = 0  # of the piece that has not been printed yet
        for index in range(len(self.table_rows)):
            bands = self.group_rows.bands(index)
            if bands:
                rows += [*self._piece(first, index), *bands]
                first = index
            subtotals = self.group_rows.subtotals(index)
            if subtotals:
                rows += _kept(self._piece(first, index + 1)) + subtotals
                first = index + 1
        rows += self._piece(first, len(self.table_rows))
        total = self.group_rows.total()
        return tuple(_kept(rows) + total if total else rows)

    def closed(self, rows: tuple[Row, ...], render: Callable[[int, str], str]) -> tuple[Row, ...]:
        """All body rows with the closing rows of the table below them."""
        from rakgen.compose.closing import closing_rows  # few layouts have any

        sums, leaves = self.group_rows.sums, self.group_rows.leaves
        return (*_kept([*rows]), *closing_rows(self.table, leaves, sums, len(self.table_rows), render))

    def _piece(self, first: int, end: int) -> list[Row]:
        """Rows first..end-1, which have no band or total between them: merges stay within."""
        table_rows = self.table_rows[first:end]
        cells: list[list[Cell | None]] = [[None] * len(self.leaves) for _ in table_rows]
        spans_by_level: dict[int, list[tuple[int, int]]] = {}  # the period columns share theirs
        for column_index, leaf in enumerate(self.leaves):
            if self.outlined is not None and not self.outlined.outline.is_beside(leaf.column):
                placed = [*self.outlined.column(column_index, first, end)]
                if leaf.column.gabung is not None and self.table.merges(leaf.column):
                    placed = _merge_equal(placed, table_rows, leaf.column.gabung)
                for start, cell in placed:
                    cells[start][column_index] = cell
                continue
            level = self.cells.level(leaf)
            if level not in spans_by_level:
                spans_by_level[level] = list(spans_of(table_rows, level))
            for start, cell in self._column(leaf, table_rows, spans_by_level[level], first):
                cells[start][column_index] = cell
        if self.outlined is not None:
            return [self._outline_row(first + number, row_cells) for number, row_cells in enumerate(cells)]
        return [
            Row(tuple(row_cells), keep=row.program, below=below)
            for row_cells, row, below in zip(cells, table_rows, _below_program(table_rows), strict=True)
        ]

    def _outline_row(self, index: int, cells: Sequence[Cell | None]) -> Row:
        """A row that stays with the first below it, and says which row heads it where no other row stands between."""
        assert self.outlined is not None
        head = self.outlined.heads[index]
        below = index - head if head >= 0 and not self._has_between(head, index) else 0
        return Row(tuple(cells), keep=self.outlined.is_above_next(index), below=below)

    def _has_between(self, first: int, end: int) -> bool:
        """True where a band or a subtotal stands between two rows: rows are counted across none."""
        return any(self.group_rows.bands(row + 1) or self.group_rows.subtotals(row) for row in range(first, end))

    def _column(
        self, leaf: HeaderLeaf, table_rows: Sequence[TableRow], spans: list[tuple[int, int]], first: int
    ) -> list[tuple[int, Cell]]:
        """The cells of a column in the piece that begins at row `first`, each with its row in the piece."""
        column = leaf.column
        is_stack = len(column.isi) > 1 or any(column_content.sekali for column_content in column.isi)
        make_cell = self.stacks.whole if is_stack else self.cells.maker(leaf)
        placed = [(start, make_cell(leaf, first + start, rowspan)) for start, rowspan in spans]
        if first and placed and not is_stack and self._is_counted_above(leaf, first):
            placed[0] = 0, Cell("", placed[0][1].rowspan, align=text_align(column))
        if column.gabung is not None and self.table.merges(column):
            goes_on = _goes_on if column.content_name in PRINTED_ONCE else None
            placed = _merge_equal(placed, table_rows, column.gabung, goes_on)
        return self.stacks.printed(leaf, placed, first) if is_stack else placed

    def _is_counted_above(self, leaf: HeaderLeaf, first: int) -> bool:
        """True where row `first` goes on with an item whose figure stands, and is added up, above a band or a
        subtotal: it is printed once, so that the column adds up.
        """
        column, level = leaf.column, self.cells.level(leaf)
        adds_up = column.jumlah != "tidak" and not column.is_ratio
        return adds_up and level >= 0 and not self.table_rows[first].is_first[level]


def _outlined(
    table: TableSpec,
    leaves: Sequence[HeaderLeaf],
    tree: RowTree,
    sums: Sums,
    origin: Origin,
    render: ContentRenderer,
) -> "Outlined | None":
    """What makes the cells of an outline; None for any other table."""
    if table.outline is None:
        return None
    from rakgen.compose.outlined import Outlined  # few layouts have one

    return Outlined(table.outline, table, leaves, tree.rows, sums, origin, render)


def _totalled(table: TableSpec, leaves: Sequence[HeaderLeaf]) -> Sequence[HeaderLeaf]:
    """The columns as totals count them: of an outline as they print the level that its totals count."""
    level = table.jumlah.tingkat if table.jumlah else None
    if table.outline is None or level is None:
        return leaves
    columns = [table.outline.totalled(leaf.column, level) for leaf in leaves]
    return [leaf._replace(column=column) for leaf, column in zip(leaves, columns, strict=True)]


def _sums_of(table: TableSpec, tree: RowTree, origin: Origin) -> Sums:
    """What counts over the rows of a table."""
    if not table.counts_columns:
        return Sums(tree, origin)
    from rakgen.compose.formulas import FormulaSums  # few layouts have formulas

    return FormulaSums(tree, origin)


def _kept(rows: list[Row]) -> list[Row]:
    """The rows, the last of them chained to what follows."""
    return [*rows[:-1], rows[-1]._replace(keep=True)]


def _below_program(rows: Sequence[TableRow]) -> Iterator[int]:
    """For each row: how many rows above stands the row of its programme, 0 where it has none."""
    head = -1
    for index, row in enumerate(rows):
        if row.program:
            head = index
        elif row.is_first[PROGRAM]:
            head = -1
        yield index - head if head >= 0 else 0


def _merge_equal(
    placed: list[tuple[int, Cell]],
    rows: Sequence[TableRow],
    within: str,
    goes_on: Callable[[Sequence[TableRow], int], bool] | None = None,
) -> list[tuple[int, Cell]]:
    """Neighbouring cells of equal text as one cell, and such as say nothing more where `goes_on` tells it of their row;
    within the items of a level where `within` names one.
    """
    level = None if within == "sama" else LEVELS.index(within)
    merged: list[tuple[int, Cell]] = []
    for start, cell in placed:
        starts_item = level is not None and rows[start].is_first[level]
        above = merged[-1][1] if merged else None
        if above and not starts_item and (_is_equal(above, cell) or (goes_on is not None and goes_on(rows, start))):
            merged[-1] = merged[-1][0], above._replace(rowspan=above.rowspan + cell.rowspan, role="label")
        else:
            merged.append((start, cell))
    return merged


def _is_equal(above: Cell, cell: Cell) -> bool:
    """True for cells of equal text on one colour; rows of several levels may have one each."""
    is_text = bool(cell.text) and not isinstance(cell.content, Mark)
    return is_text and above.text == cell.text and above.fill == cell.fill


def _goes_on(rows: Sequence[TableRow], start: int) -> bool:
    """True for a row of the programme of the row above it, of which the budget stands there already."""
    above, here = rows[start - 1].butir[PROGRAM], rows[start].butir[PROGRAM]
    return isinstance(here, ButirProgram) and isinstance(above, ButirProgram) and here.key == above.key
