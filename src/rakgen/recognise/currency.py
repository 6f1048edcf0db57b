"""Currency: amounts as plans write them, and a column that holds `Rp` alone as one with the amounts beside it."""

import re
from collections.abc import Sequence

from pydantic_core import PydanticCustomError

from rakgen.model.rupiah import parse_rupiah
from rakgen.model.target import amount_in_words
from rakgen.readers.raw import RawCell, RawTable
from rakgen.text.numbers import RUPIAH_SIGN, format_number

_SIGN = re.compile(rf"\s*{RUPIAH_SIGN}")
_AMOUNT = re.compile(r"\s*(?:[\d.,]+(?:,-)?|[-–—])?\s*")


def rupiah_of(text: str) -> str | None:
    """An amount as plans write it: `Rp 1.755.000.000,00` as it is, `1,755,000,000` with dots, `Rp1,5 M` in full; None
    for what is none.
    """
    said = text.strip()
    if match := re.fullmatch(rf"((?:{RUPIAH_SIGN})?)(\d{{1,3}}(?:,\d{{3}})+)(?:\.(?:00|-))?", said):
        said = match[1] + match[2].replace(",", ".")
    said = re.sub(r"(?i)^idr\b", "Rp", said)
    number = re.sub(r"(?i)^rp\.?\s*", "", said)
    amount = amount_in_words(number)
    if amount is not None and amount == amount.to_integral_value():
        said = ("" if number == said else "Rp ") + format_number(amount)
    try:
        return parse_rupiah(said).text
    except PydanticCustomError:
        return None


def without_currency_columns(raw: RawTable) -> RawTable:
    """A table whose signs of currency stand in the cells of their amounts."""
    if not any(_SIGN.fullmatch(cell.text) for cell in raw.cells):
        return raw
    column, matrix = 0, raw.matrix()
    while column < raw.columns - 1:
        if _is_of_signs(matrix, column):
            raw = _joined(raw, column)
            matrix = raw.matrix()
        column += 1
    return raw


def _is_of_signs(matrix: Sequence[Sequence[RawCell | None]], column: int) -> bool:
    """True for a column of signs alone, with amounts at their right, under headings that are those of both columns."""
    found = False
    for row in matrix:
        cell, beside = row[column], row[column + 1]
        text, amount = (own.text if own else "" for own in (cell, beside))
        if cell is None or cell is beside or not text.strip() or _ends_at(row, column):
            continue
        is_sign = _SIGN.fullmatch(text) is not None
        is_beside = _AMOUNT.fullmatch(amount) is not None if is_sign else not amount.strip()
        if not is_beside or (beside is not None and cell.rowspan != beside.rowspan):
            return False
        found |= is_sign
    return found


def _ends_at(row: Sequence[RawCell | None], column: int) -> bool:
    """True where a wider cell from the left ends at a column."""
    return column > 0 and row[column - 1] is row[column]


def _joined(raw: RawTable, column: int) -> RawTable:
    """A table with a column and the one at its right as one."""
    beside = {cell.row: cell for cell in raw.cells if cell.column == column + 1}
    cells: list[RawCell] = []
    for cell in raw.cells:
        end = cell.column + cell.colspan
        if cell.column == column and end == column + 1:
            amount = beside.pop(cell.row, None)
            cells.append(_with_sign(cell, amount) if amount is not None else cell)
        elif cell.column <= column < end:
            cells.append(cell._replace(colspan=cell.colspan - 1) if cell.colspan > 1 else cell)
        elif cell.column != column + 1 or beside.get(cell.row) is cell:
            cells.append(cell._replace(column=cell.column - (cell.column > column)))
    widths = raw.widths
    if widths:
        widths = (*widths[:column], widths[column] + widths[column + 1], *widths[column + 2 :])
    return raw._replace(columns=raw.columns - 1, cells=tuple(cells), widths=widths)


def _with_sign(sign: RawCell, amount: RawCell) -> RawCell:
    """An amount behind its sign, without it where there is none; any other text as it is."""
    if _SIGN.fullmatch(sign.text) is None:
        return sign
    said = amount.text.strip()
    text = f"{sign.text.strip()} {said}" if re.search(r"\d", said) else said
    return amount._replace(lines=(text,), bold=amount.bold[:1], column=sign.column)
