"""Formulas: what a workbook works out itself, in the words of Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from rakgen.document.document import Cell, CellFormula, Grid
from rakgen.text.formula import Formula, Symbol
from rakgen.writers.xlsx.values import number_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


_LONGEST = 255  # characters of a text within a formula


class _Reference(NamedTuple):
    """A cell of the sheet, and whether its number is a share that prints as a percentage."""

    name: str
    percent: bool


def sheet_formulas(grid: Grid, rows: Mapping[int, int], edges: Sequence[int]) -> dict[tuple[int, int], str]:
    """The formulas of a table by the row and column of the sheet; `rows` says where each body row stands, `edges` where
    each column does. One over a cell that is a text in the sheet is none.
    """
    found: dict[tuple[int, int], str] = {}
    for formula in grid.formulas:
        references = {}
        for name, (row, column) in formula.cells.items():
            cell = grid.body_rows[row].cells[column]
            number = number_of(cell, grid.columns[column]) if cell else None
            if number is None and (_matters(formula.formula) or (cell and cell.content)):
                break
            references[name] = _Reference(_name(rows[row], edges[column]), number is not None and "%" in number[1])
        else:
            result = grid.body_rows[formula.row].cells[formula.column]
            if result is not None and (text := _text(formula, references, result)):
                found[rows[formula.row], edges[formula.column]] = text
    return found


def write_figure(
    sheet: Worksheet, place: tuple[int, int], value: float, form: Format, formulas: Mapping[tuple[int, int], str]
) -> None:
    """A number into a cell, behind its formula where the sheet has one there."""
    if (formula := formulas.get(place)) is not None:
        sheet.write_formula(*place, formula, form, value)
    else:
        sheet.write_number(*place, value, form)


def _matters(formula: Formula) -> bool:
    """True for a formula that needs all of its cells; a sum and a mean go over those that are filled."""
    return isinstance(formula, Decimal | Symbol) or formula.operator not in ("jumlah", "rata-rata")


def _name(row: int, column: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, column))


def _text(formula: CellFormula, references: Mapping[str, _Reference], result: Cell) -> str:
    """The formula rounded as it is printed, with the sign of the layout where a number is missing."""
    if len(formula.sign) > _LONGEST:
        return ""
    if not _matters(formula.formula) and len({reference.percent for reference in references.values()}) > 1:
        return ""
    names = ",".join(reference.name for reference in references.values())
    condition = f"COUNT({names})={len(references)}" if _matters(formula.formula) else f"COUNT({names})>0"
    share = "/100" if result.text.endswith("%") else ""
    sign = '"' + formula.sign.replace('"', '""') + '"'
    worked = f"ROUND({_expression(formula.formula, references)},{formula.decimals}){share}"
    return f"=IF({condition},IFERROR({worked},{sign}),{sign})" if names else f"={worked}"


def _expression(formula: Formula, references: Mapping[str, _Reference]) -> str:
    if isinstance(formula, Decimal):
        return f"{formula:f}"
    if isinstance(formula, Symbol):
        reference = references[formula.name]
        return f"{reference.name}*100" if reference.percent else reference.name
    if formula.operator in ("jumlah", "rata-rata"):
        names = ",".join(reference.name for reference in references.values())
        function = "SUM" if formula.operator == "jumlah" else "AVERAGE"
        return f"{function}({names})" + ("*100" if next(iter(references.values())).percent else "")
    parts = [f"({_expression(part, references)})" for part in formula.parts]
    return formula.operator.join(parts) if len(parts) > 1 else f"-{parts[0]}"
