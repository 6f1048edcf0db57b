"""Real formulas: what a workbook can work out itself - the formulas of a table over the cells that it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal

from rakgen.compose.scales import printed_number
from rakgen.document.document import Cell, CellFormula, Mark, Number, Row
from rakgen.layout.header import HeaderLeaf, LeafKey, key_of
from rakgen.layout.number_formulas import counted_together, found_of
from rakgen.text.formula import Formula, Symbol, Term, names_in
from rakgen.text.numbers import AT_MOST_TWO, rounded

_PRECISE = Context(prec=60)


def real_formulas(leaves: Sequence[HeaderLeaf], rows: Sequence[Row]) -> tuple[CellFormula, ...]:
    """The formulas of a table: of each number that comes out the same from the cells printed.

    A number of several items, of a series that is not added up or of cells without numbers stays one.
    """
    places = {key_of(leaf): index for index, leaf in enumerate(leaves)}
    owners = list(_owners(rows, len(leaves)))
    return tuple(
        found
        for column, leaf in enumerate(leaves)
        if leaf.column.formula is not None and leaf.column.scale is None
        for row, line in enumerate(rows)
        if (cell := line.cells[column]) and cell.role != "total" and isinstance(cell.content, Number)
        if (found := _formula(leaf, (row, column), cell, places, owners, rows))
    )


def _owners(rows: Sequence[Row], columns: int) -> Iterator[list[int]]:
    """For each row and column the row of the cell that covers it, or that began last above."""
    owner = [0] * columns
    for number, row in enumerate(rows):
        owner = [number if cell is not None else above for cell, above in zip(row.cells, owner, strict=True)]
        yield owner


def _formula(
    leaf: HeaderLeaf,
    place: tuple[int, int],
    cell: Cell,
    places: dict[LeafKey, int],
    owners: Sequence[list[int]],
    rows: Sequence[Row],
) -> CellFormula | None:
    column = leaf.column
    assert column.formula is not None and isinstance(cell.content, Number)
    try:
        formula = _over_columns(column.formula, leaf, places)
    except KeyError:
        return None
    cells = {
        name: (owners[place[0]][int(name)], int(name))
        for name in dict.fromkeys(symbol.name for symbol in names_in(formula))
    }
    values: dict[str, Decimal] = {}
    for name, (row, index) in cells.items():
        operand = rows[row].cells[index]
        if operand is None or row + operand.rowspan < place[0] + cell.rowspan or isinstance(operand.content, Mark):
            return None
        number = printed_number(operand.content) if operand.content != "" else None
        if number is not None:
            values[name] = number
    most = (column.desimal or AT_MOST_TWO).most
    value = _value(formula, values)
    if value is None or rounded(value, most) != cell.content.value:
        return None
    return CellFormula(*place, formula, cells, most, column.kosong)


def _over_columns(formula: Formula, leaf: HeaderLeaf, places: dict[LeafKey, int]) -> Formula:
    """The formula with the indices of columns as names. Raises KeyError for a column that is not printed."""
    if isinstance(formula, Decimal):
        return formula
    if isinstance(formula, Symbol):
        return Symbol(str(found_of(formula, leaf, places)[0]))
    if formula.operator in ("jumlah", "rata-rata"):
        return Term(formula.operator, tuple(Symbol(str(index)) for index in counted_together(formula, leaf, places)))
    return Term(formula.operator, tuple(_over_columns(part, leaf, places) for part in formula.parts))


def _value(formula: Formula, values: dict[str, Decimal]) -> Decimal | None:
    """What a workbook makes of the formula; None where a number is missing."""
    if isinstance(formula, Decimal):
        return formula
    if isinstance(formula, Symbol):
        return values.get(formula.name)
    parts = [_value(part, values) for part in formula.parts]
    numbers = [part for part in parts if part is not None]
    if formula.operator in ("jumlah", "rata-rata"):
        total = sum(numbers, Decimal(0))
        return (total if formula.operator == "jumlah" else _PRECISE.divide(total, len(numbers))) if numbers else None
    if len(numbers) < len(parts):
        return None
    if len(numbers) == 1:
        return -numbers[0]
    left, right = numbers
    if formula.operator == "/":
        return _PRECISE.divide(left, right) if right else None
    return {"+": left + right, "-": left - right, "*": left * right}[formula.operator]
