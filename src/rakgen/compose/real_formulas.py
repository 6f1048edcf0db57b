"""Real formulas: what a workbook can work out itself - the formulas of a table over the cells that it prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rakgen.compose.operations import PRECISE
from rakgen.compose.scales import printed_number
from rakgen.document.document import Cell, CellFormula, Mark, Number, Row
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.header import HeaderLeaf, LeafKey, key_of
from rakgen.layout.number_formulas import counted_together, found_of
from rakgen.model.figures import PERCENT
from rakgen.text.formula import Formula, Symbol, Term, names_in
from rakgen.text.numbers import AT_MOST_TWO, rounded


def real_formulas(leaves: Sequence[HeaderLeaf], rows: Sequence[Row]) -> tuple[CellFormula, ...]:
    """The formulas of a table: of each number that comes out the same from the cells printed, and of each cell that
    waits for one of them.

    A number of several items, of a series that is not added up or of cells with texts stays one.
    """
    places = {key_of(leaf): index for index, leaf in enumerate(leaves)}
    owners = list(_owners(rows, len(leaves)))
    return tuple(
        found
        for column, leaf in enumerate(leaves)
        if leaf.column.formula is not None and leaf.column.scale is None
        for row, line in enumerate(rows)
        if (cell := line.cells[column]) and cell.role == "body" and _is_figure(cell, leaf)
        if (found := _formula(leaf, (row, column), cell, places, owners, rows, leaves))
    )


def _is_figure(cell: Cell, leaf: HeaderLeaf) -> bool:
    """True for a cell of a column with a number, or without one: as it prints what it has not."""
    return isinstance(cell.content, Number) or cell.content == leaf.column.kosong


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
    leaves: Sequence[HeaderLeaf],
) -> CellFormula | None:
    column = leaf.column
    assert column.formula is not None
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
    most, blank = (column.desimal or AT_MOST_TWO).most, frozenset(cells) - frozenset(values)
    value, printed = _value(formula, values), cell.content.value if isinstance(cell.content, Number) else None
    if printed != (None if value is None else rounded(value, most)):
        return None
    if printed is None and not (blank and all(_waits(rows, cells[name], leaves[int(name)]) for name in blank)):
        return None
    if blank and len(values) < 2 and _adds_series(column, leaf):
        return None
    unit = PERCENT if column.function == "persen" else column.satuan or ""
    return CellFormula(*place, formula, cells, most, column.kosong, blank, unit)


def _waits(rows: Sequence[Row], place: tuple[int, int], leaf: HeaderLeaf) -> bool:
    """True for a cell that prints nothing, or the sign of its column for that."""
    cell = rows[place[0]].cells[place[1]]
    return cell is not None and cell.content in ("", leaf.column.kosong)


def _adds_series(column: ColumnSpec, leaf: HeaderLeaf) -> bool:
    """True for the sum of the periods of a field, which its items may not add up: two of its values show that."""
    fields = [field for spec in column.named.values() if spec.periods and not leaf.periode for field in spec.fields]
    return column.function == "jumlah" and any(not field.endswith(".anggaran_periode") for field in fields)


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
        return (total if formula.operator == "jumlah" else PRECISE.divide(total, len(numbers))) if numbers else None
    if len(numbers) < len(parts):
        return None
    if len(numbers) == 1:
        return -numbers[0]
    left, right = numbers
    if formula.operator == "/":
        return PRECISE.divide(left, right) if right else None
    return {"+": left + right, "-": left - right, "*": left * right}[formula.operator]
