"""Formulas: what a workbook works out itself, in the words of Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from rakgen.document.document import CellFormula, Grid, Number
from rakgen.text.formula import Formula, Symbol, names_in
from rakgen.writers.xlsx.values import number_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


_LONGEST = 255  # characters of a text within a formula
_PLAIN, _SHARE = "General", "0.00%"  # of cells that wait for a number: a share shows what is typed as a percentage


class _Reference(NamedTuple):
    """A cell of the sheet, and whether its number is a share that prints as a percentage."""

    name: str
    percent: bool


class SheetFormulas(NamedTuple):
    """The formulas of a sheet by row and column, and the formats of cells that wait for a number: what one of them
    gives, or what is typed there.
    """

    texts: dict[tuple[int, int], str] = {}
    patterns: dict[tuple[int, int], str] = {}


def sheet_formulas(grid: Grid, rows: Mapping[int, int], edges: Sequence[int]) -> SheetFormulas:
    """The formulas of a table; `rows` says where each body row stands, `edges` where each column does. One over a cell
    that is a text in the sheet is none.
    """
    found = SheetFormulas({}, {})
    numbers = [_numbers(grid, formula) for formula in grid.formulas]
    waiting = _waiting(grid.formulas, numbers)
    for formula, known in zip(grid.formulas, numbers, strict=True):
        patterns = {name: waiting[formula.cells[name]] for name in formula.blank} | known
        cell = grid.body_rows[formula.row].cells[formula.column]
        if cell is None or len(patterns) < len(formula.cells):
            continue
        result = number_of(cell, grid.columns[formula.column])
        if result is None and (isinstance(cell.content, Number) or formula.unit not in ("", "%")):
            continue  # printed with a word behind it
        shares = formula.unit == "%" or (
            _keeps_unit(formula.formula) and any("%" in text for text in patterns.values())
        )
        pattern = result[1] if result is not None else _SHARE if shares else _PLAIN
        references = {
            name: _Reference(_name(rows[row], edges[column]), "%" in patterns[name])
            for name, (row, column) in formula.cells.items()
        }
        if text := _text(formula, references, share="%" in pattern):
            found.texts[rows[formula.row], edges[formula.column]] = text
            if result is None:
                waiting[formula.row, formula.column] = pattern
    found.patterns.update({(rows[row], edges[column]): pattern for (row, column), pattern in waiting.items()})
    return found


def _waiting(formulas: Sequence[CellFormula], numbers: Sequence[Mapping[str, str]]) -> dict[tuple[int, int], str]:
    """The formats of the cells that formulas count with and that wait for a number, by row and column of the table: a
    share beside shares that it is added to or divided by.
    """
    found: dict[tuple[int, int], str] = {}
    for formula, patterns in zip(formulas, numbers, strict=True):
        is_share = any("%" in pattern for pattern in patterns.values()) and _keeps_unit(formula.formula, of_ratios=True)
        for place in (formula.cells[name] for name in formula.blank):
            found[place] = _SHARE if is_share else found.get(place, _PLAIN)
    return found


def _numbers(grid: Grid, formula: CellFormula) -> dict[str, str]:
    """The formats of the cells of a formula that are numbers in the sheet, by their names in it."""
    cells = {name: (grid.body_rows[row].cells[column], column) for name, (row, column) in formula.cells.items()}
    numbers = {name: number_of(cell, grid.columns[column]) for name, (cell, column) in cells.items() if cell}
    return {name: number[1] for name, number in numbers.items() if number is not None}


def _keeps_unit(formula: Formula, *, of_ratios: bool = False) -> bool:
    """True for a formula whose cells have one unit, which its result has too, or with `of_ratios` none."""
    if isinstance(formula, Decimal | Symbol):
        return True
    named = [part for part in formula.parts if any(names_in(part))]
    is_product = formula.operator == "*" and len(named) > 1
    is_ratio = formula.operator == "/" and formula.parts[-1] in named and not of_ratios
    return not is_product and not is_ratio and all(_keeps_unit(part, of_ratios=of_ratios) for part in named)


def write_figure(
    sheet: Worksheet, place: tuple[int, int], value: float | str, form: Format, formulas: SheetFormulas
) -> None:
    """A number into a cell, behind its formula where the sheet has one there; behind one a text too, where it waits for
    a number.
    """
    if (formula := formulas.texts.get(place)) is not None:
        sheet.write_formula(*place, formula, form, value)
    else:
        sheet.write_number(*place, value, form)


def _matters(formula: Formula) -> bool:
    """True for a formula that needs all of its cells; a sum and a mean go over those that are filled."""
    return isinstance(formula, Decimal | Symbol) or formula.operator not in ("jumlah", "rata-rata")


def _name(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))


def _text(formula: CellFormula, references: Mapping[str, _Reference], *, share: bool) -> str:
    """The formula rounded as it is printed, as a `share` of a percentage, with the sign of the layout where a number is
    missing.
    """
    if len(formula.sign) > _LONGEST:
        return ""
    if not _matters(formula.formula) and len({reference.percent for reference in references.values()}) > 1:
        return ""
    names = ",".join(reference.name for reference in references.values())
    condition = f"COUNT({names})={len(references)}" if _matters(formula.formula) else f"COUNT({names})>0"
    sign = '"' + formula.sign.replace('"', '""') + '"'
    worked = f"ROUND({_expression(formula.formula, references)},{formula.decimals}){'/100' if share else ''}"
    return f"=IF({condition},IFERROR({worked},{sign}),{sign})" if names else f"={worked}"


def _expression(formula: Formula, references: Mapping[str, _Reference]) -> str:
    if isinstance(formula, Decimal):
        return f"{formula:f}"
    if isinstance(formula, Symbol):
        reference = references[formula.name]
        return f"{reference.name}*100" if reference.percent else reference.name
    if formula.operator in ("jumlah", "rata-rata"):
        names = ",".join(references[symbol.name].name for symbol in names_in(formula))  # one that stands twice twice
        function = "SUM" if formula.operator == "jumlah" else "AVERAGE"
        return f"{function}({names})" + ("*100" if next(iter(references.values())).percent else "")
    parts = [f"({_expression(part, references)})" for part in formula.parts]
    return formula.operator.join(parts) if len(parts) > 1 else f"-{parts[0]}"
