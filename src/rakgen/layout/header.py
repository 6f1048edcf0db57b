"""Header: the header of a table - columns spread over their periods, headings nested to any depth, the number row."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rakgen.document.document import Cell, Row
from rakgen.layout.columns import ColumnSpec
from rakgen.model import Periode
from rakgen.text.numbers import roman

HeadingRenderer = Callable[[str, ColumnSpec, str], str]
"""Renders a heading (a template over plan fields) of a column; the last argument names the layout field it stands in,
for faults.
"""


class HeaderLeaf(NamedTuple):
    """A physical column: the layout column it comes from, for a period column which period, and which columns share its
    width.
    """

    column: ColumnSpec
    periode: tuple[Periode, int] | None
    width_group: tuple[int, ...] | None


@dataclass(eq=False, repr=False)
class HeaderNode:
    """A heading with what stands below it: further headings, or one physical column."""

    heading: str
    children: "list[HeaderNode]" = field(default_factory=list)
    leaf: HeaderLeaf | None = None
    number: str | None = None

    @property
    def depth(self) -> int:
        """Header rows it takes."""
        return 1 + max((child.depth for child in self.children), default=0)

    @property
    def width(self) -> int:
        """Physical columns it takes."""
        return sum(child.width for child in self.children) or 1

    def leaves(self) -> Iterator[HeaderLeaf]:
        """Its physical columns, left to right."""
        if self.leaf is not None:
            yield self.leaf
        for child in self.children:
            yield from child.leaves()


def header_nodes(columns: Sequence[ColumnSpec], render: HeadingRenderer) -> list[HeaderNode]:
    """The columns of a table as headings; a period column without a heading gives its periods the top level."""
    return [node for i, column in enumerate(columns) for node in _spread(column, None, (i,), render)]


def _spread(
    column: ColumnSpec, periode: tuple[Periode, int] | None, place: tuple[int, ...], render: HeadingRenderer
) -> list[HeaderNode]:
    if column.periode is not None and not column.has_periode_lines:
        children = [
            node
            for number, label in zip(column.periode_numbers, column.periode_labels, strict=True)
            for node in _periode_nodes(column, (column.periode, number), label, place, render)
        ]
        if column.kelompok is not None:
            children = _grouped(column, column.kelompok, children, render)
    elif column.kolom:
        children = [
            node
            for i, sub_column in enumerate(column.kolom)
            for node in _spread(sub_column, periode, (*place, i), render)
        ]
    else:
        width_group = place if periode is not None else None
        return [
            HeaderNode(
                render(column.judul, column, "judul"),
                leaf=HeaderLeaf(column, periode, width_group),
                number=column.nomor,
            )
        ]
    if not column.judul:
        return children
    return [HeaderNode(render(column.judul, column, "judul"), children, number=column.nomor)]


def _periode_nodes(
    column: ColumnSpec, periode: tuple[Periode, int], label: str, place: tuple[int, ...], render: HeadingRenderer
) -> list[HeaderNode]:
    if not column.kolom:
        return [HeaderNode(render(label, column, "judul_periode"), leaf=HeaderLeaf(column, periode, place))]
    children = [
        node for i, sub_column in enumerate(column.kolom) for node in _spread(sub_column, periode, (*place, i), render)
    ]
    return [HeaderNode(render(label, column, "judul_periode"), children)]


def _grouped(
    column: ColumnSpec, group: Periode, children: list[HeaderNode], render: HeadingRenderer
) -> list[HeaderNode]:
    """Periods under the coarser periods they lie in: months under their quarters."""
    groups: list[HeaderNode] = []
    current = 0
    for number, node in zip(column.periode_numbers, children, strict=True):
        assert column.periode is not None
        group_number = (column.periode.bulan(number)[0] - 1) // group.month_count + 1
        if group_number != current:
            groups.append(HeaderNode(render(_group_label(column, group, group_number), column, "judul_kelompok")))
            current = group_number
        groups[-1].children.append(node)
    return groups


def _group_label(column: ColumnSpec, group: Periode, number: int) -> str:
    if column.judul_kelompok:
        return column.judul_kelompok[number - 1]
    return "Tahun" if group is Periode.TAHUN else f"{group.word.capitalize()} {roman(number)}"


def header_rows(nodes: Sequence[HeaderNode], number_pattern: str, colour: str | None) -> tuple[Row, ...]:
    """Header rows: headings over what stands below them, columns over the rest of the depth, the number row last.

    A level of empty headings has no row.
    """
    depth = max(node.depth for node in nodes)
    column_count = sum(node.width for node in nodes)
    cells: list[list[Cell | None]] = [[None] * column_count for _ in range(depth)]
    left = 0
    for node in nodes:
        _lay(node, 0, left, depth, cells, colour)
        left += node.width
    cells = _without_empty_levels(cells)
    number_row = _number_row(nodes, number_pattern, colour)
    if any(cell is not None and cell.text for cell in number_row):
        cells.append(number_row)
    return tuple(Row(tuple(row), keep=True) for row in cells)


def _without_empty_levels(cells: list[list[Cell | None]]) -> list[list[Cell | None]]:
    """The rows of headings but those in which no heading with words begins: what covers them is lower by as much, and
    what begins in them and goes on below begins there.
    """
    empty = [index for index, row in enumerate(cells) if not any(cell and cell.text.strip() for cell in row)]
    for index in reversed(empty):
        for top, row in enumerate(cells[:index]):
            for column, cell in enumerate(row):
                if cell is not None and top + cell.rowspan > index:
                    row[column] = cell._replace(rowspan=cell.rowspan - 1)
        for column, cell in enumerate(cells[index]):
            if cell is not None and cell.rowspan > 1:
                cells[index + 1][column] = cell._replace(rowspan=cell.rowspan - 1)
        del cells[index]
    return cells


def _lay(node: HeaderNode, top: int, left: int, depth: int, cells: list[list[Cell | None]], colour: str | None) -> None:
    height = depth - top if node.leaf is not None else 1
    cells[top][left] = Cell(node.heading, height, node.width, role="header", align="tengah", style="tebal", fill=colour)
    for child in node.children:
        _lay(child, top + 1, left, depth, cells, colour)
        left += child.width


def _number_row(nodes: Sequence[HeaderNode], pattern: str, colour: str | None) -> list[Cell | None]:
    """The number row: a number for each column; a heading with a `nomor` of its own has one over all its columns."""
    cells: list[Cell | None] = []
    ordinal = 0

    def descend(node: HeaderNode) -> None:
        nonlocal ordinal
        if node.number is None and node.leaf is None:
            for child in node.children:
                descend(child)
            return
        text = node.number if node.number is not None else pattern
        if node.number == "tidak":
            text = ""
        elif text:
            ordinal += 1
        content = text.replace("{n}", str(ordinal))
        cells.append(Cell(content, 1, node.width, role="number", align="tengah", fill=colour))
        cells.extend([None] * (node.width - 1))

    for node in nodes:
        descend(node)
    return cells
