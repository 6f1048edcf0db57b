"""Header rows: the rows of a table's header - where each heading stands, which places it covers, the number row."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from rakgen.document.document import Cell, Line, Row
from rakgen.layout.column_numbers import NONE
from rakgen.layout.header import HeaderLeaf, HeaderNode, LeafKey, key_of
from rakgen.layout.layout import TableSpec

_Headings = list[list[Cell | None]]


def header_rows(nodes: Sequence[HeaderNode], table: TableSpec, colour: str | None) -> tuple[Row, ...]:
    """Header rows: headings over what stands below them, and the number row.

    Columns cover the rest of the depth, or stand in the last row with `daun: bawah`. A level of empty headings has no
    row; nor have numbers where no column has one.
    """
    above = table.nomor_kolom.di == "atas-daun"
    is_low = above or table.daun == "bawah"
    cells = _without_empty_levels(_low(nodes, colour) if is_low else _high(nodes, colour))
    formulas = table.nomor_kolom.rumus == "ya"
    numbers = _number_row(column_numbers(nodes, table.nomor_kolom.pola), colour, formulas=formulas)
    if any(cell is not None and cell.text for cell in numbers):
        cells = _numbered_above(cells, numbers, colour) if above and cells else [*cells, numbers]
    return tuple(Row(tuple(row), keep=True) for row in cells)


def _heading(node: HeaderNode, height: int, colour: str | None) -> Cell:
    return Cell(node.heading, height, node.width, role="header", align="tengah", style="tebal", fill=colour)


def _empty(nodes: Sequence[HeaderNode], depth: int) -> _Headings:
    width = sum(node.width for node in nodes)
    return [[None] * width for _ in range(depth)]


def _high(nodes: Sequence[HeaderNode], colour: str | None) -> _Headings:
    """Each heading of a group takes one row, a column all rows below its group."""
    depth = max(node.depth for node in nodes)
    cells = _empty(nodes, depth)

    def lay(nodes: Sequence[HeaderNode], top: int, left: int) -> None:
        for node in nodes:
            cells[top][left] = _heading(node, depth - top if node.leaf is not None else 1, colour)
            lay(node.children, top + 1, left)
            left += node.width

    lay(nodes, 0, 0)
    return cells


def _low(nodes: Sequence[HeaderNode], colour: str | None) -> _Headings:
    """Columns stand in the last row, the headings of their groups take what rows are left above; a heading over columns
    that have none covers their place.
    """
    depth = max(_rows(node) for node in _with_words(nodes))
    cells = _empty(nodes, depth)

    def lay(nodes: Sequence[HeaderNode], top: int, left: int) -> None:
        for node in _with_words(nodes):
            below = _rows(node) - 1
            cells[top][left] = _heading(node, depth - below - top, colour)
            if below:
                lay(node.children, depth - below, left)
            left += node.width

    lay(nodes, 0, 0)
    return cells


def _with_words(nodes: Sequence[HeaderNode]) -> Iterator[HeaderNode]:
    """The headings, in the place of a group without words what stands below it."""
    for node in nodes:
        if node.leaf is not None or node.heading.strip():
            yield node
        else:
            yield from _with_words(node.children)


def _rows(node: HeaderNode) -> int:
    """The header rows that a heading with words needs: one, and those of the headings below it."""
    children = list(_with_words(node.children))
    return 1 + (max(map(_rows, children)) if any(child.heading.strip() for child in children) else 0)


def _without_empty_levels(cells: _Headings) -> _Headings:
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


class ColumnNumber(NamedTuple):
    """A number of the number row: its pattern ('' for none), how many were counted with it, and its columns."""

    pattern: str
    ordinal: int
    leaves: tuple[HeaderLeaf, ...]

    @property
    def bare(self) -> str:
        """The number as a formula names it, without what the pattern puts around it."""
        return str(self.ordinal) if "{n}" in self.pattern else self.pattern.strip("() ")


def column_numbers(nodes: Sequence[HeaderNode], pattern: str) -> list[ColumnNumber]:
    """A number for each column; a heading with a number of its own has one over all its columns."""
    numbers: list[ColumnNumber] = []
    ordinal = 0

    def descend(node: HeaderNode) -> None:
        nonlocal ordinal
        if node.start is not None:
            ordinal = node.start - 1
        if node.number is None and node.leaf is None:
            for child in node.children:
                descend(child)
            return
        text = node.number if node.number is not None else pattern
        if node.number == NONE:
            text = ""
        elif text:
            ordinal += 1
        numbers.append(ColumnNumber(text, ordinal, tuple(node.leaves())))

    for node in nodes:
        descend(node)
    return numbers


def without_number(numbers: Sequence[ColumnNumber]) -> Iterator[HeaderLeaf]:
    """The columns with a formula and a number that count with a column which has none."""
    texts = _formula_texts(numbers)
    return (leaf for number in numbers for leaf in number.leaves if texts.get(key_of(leaf), "") is None)


def ambiguous(numbers: Sequence[ColumnNumber]) -> Iterator[tuple[HeaderLeaf, str]]:
    """The columns whose formula in the number row names a number that another column has too, each with that number;
    within its period a column is not taken for itself in another one.
    """
    from rakgen.layout.number_formulas import found_of  # few layouts have formulas
    from rakgen.text.formula import names_in

    bare = {key_of(leaf): number.bare for number in numbers if number.pattern for leaf in number.leaves}
    keys = {key: key for key in bare}
    for leaf in (leaf for number in numbers if "{n}" in number.pattern for leaf in number.leaves):
        for symbol in names_in(leaf.column.formula) if leaf.column.formula is not None else ():
            with suppress(KeyError):  # a column without a number is told as that
                named = found_of(symbol, leaf, keys)
                alike = [
                    (key_named, key)
                    for key in keys
                    for key_named in named
                    if key != key_named and bare[key] == bare[key_named]
                ]
                if found := next(
                    (first for first, second in alike if first[0] != second[0] or first[1] != leaf.periode), None
                ):
                    yield leaf, bare[found]


def _number_row(numbers: Sequence[ColumnNumber], colour: str | None, *, formulas: bool) -> list[Cell | None]:
    """The number row; with `formulas` a column that counts with others says how. Such a text may wrap, and is a
    paragraph.
    """
    texts = _formula_texts(numbers) if formulas else {}
    cells: list[Cell | None] = []
    for number in numbers:
        width = len(number.leaves)
        text = texts.get(key_of(number.leaves[0])) if width == 1 else None
        printed = number.pattern.replace("{n}", f"{number.ordinal} = {text}" if text else str(number.ordinal))
        content = (Line(printed),) if text else printed
        cells.append(Cell(content, 1, width, role="number", align="tengah", fill=colour))
        cells.extend([None] * (width - 1))
    return cells


def _formula_texts(numbers: Sequence[ColumnNumber]) -> dict[LeafKey, str | None]:
    """For each column of a formula with a number of the pattern how it is worked out, None where that cannot be
    said.
    """
    named = {key_of(leaf): number.bare for number in numbers if number.pattern for leaf in number.leaves}
    computed = [
        leaf
        for number in numbers
        if "{n}" in number.pattern
        for leaf in number.leaves
        if leaf.column.formula is not None
    ]
    if not computed:
        return {}
    from rakgen.layout.number_formulas import formula_text  # few layouts have formulas

    return {key_of(leaf): formula_text(leaf, named) for leaf in computed}


def _numbered_above(cells: _Headings, numbers: list[Cell | None], colour: str | None) -> _Headings:
    """The headings with the number row above the last row of them.

    A heading that begins further up stands above its number, which covers the last row too; one without a number takes
    the place of it.
    """
    last = len(cells) - 1
    told = [bool(number.text) for number in numbers if number is not None for _ in range(number.colspan)]
    above: set[int] = set()  # the places of headings that stand above their numbers
    numbered = [*cells[:last], list(numbers), list(cells[last])]
    for row, column, heading in _lowest(cells):
        places = range(column, column + heading.colspan)
        if any(told[place] for place in places):
            if row < last:
                numbered[row][column] = heading._replace(rowspan=heading.rowspan - 1)
                above.update(places)
            continue
        for place in places:
            numbered[last][place] = numbered[last + 1][place] = None
        numbered[row][column] = heading._replace(rowspan=heading.rowspan + 1)
    for column, number in enumerate(numbered[last]):
        if number is None or number.role != "number":
            continue
        places = range(column, column + number.colspan)
        if above.issuperset(places):
            numbered[last][column] = number._replace(rowspan=2)
            continue
        for place in above.intersection(places):
            numbered[last + 1][place] = Cell("", role="header", align="tengah", fill=colour)
    return numbered


def _lowest(cells: _Headings) -> Iterator[tuple[int, int, Cell]]:
    """The headings that reach down to the last row, each with its row and column."""
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            if cell is not None and row + cell.rowspan == len(cells):
                yield row, column, cell
