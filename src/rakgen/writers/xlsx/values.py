"""Values: which cells are numbers, by which format they print the same text; names of sheets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from rakgen.diagnostics import Span
from rakgen.document.amounts import is_amount
from rakgen.document.document import Cell, Column, Document, Number
from rakgen.text.numbers import undotted
from rakgen.text.printable import WORKBOOK, clean
from rakgen.text.unique import unused

_INDONESIAN = re.compile(r"(-?)((?:(?:Rp|IDR)\.? ?)?)((?:[1-9]\d{0,2}(?:\.\d{3})+|0|[1-9]\d*)(?:,(\d+))?)(%?)")
_DIGITS = 15  # that a number of Excel keeps
_LOCALE = "[$-421]"  # Indonesian: dots between thousands, a comma before decimals, where the program follows it
_LONGEST = 32_767  # UTF-16 units of a cell of Excel ([MS-OI29500] 2.1.678)
_MORE = " …"
_LONGEST_NAME = 31  # UTF-16 units of the name of a sheet
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def number_of(cell: Cell, column: Column) -> tuple[float, str] | None:
    """The number of a cell and the format that prints it as its text, None where it stays a text.

    A text is a number in a column of targets, budgets or free fields alone, and where it is one in Indonesian only:
    `77,5%`, `25%`, `452.750.000`, `-1.250`; four figures that could be a year stay a text.
    """
    if isinstance(cell.content, Number):
        return _parsed(cell.content.text)
    if not isinstance(cell.content, str) or cell.role not in ("body", "label", "total"):
        return None
    if not is_amount(column.field) and cell.role != "total":
        return None
    if re.fullmatch(r"(19|20)\d\d", cell.content):
        return None
    return _parsed(cell.content)


def _parsed(text: str) -> tuple[float, str] | None:
    found = _INDONESIAN.fullmatch(text)
    if found is None:
        return None
    sign, currency, figures, decimals, percent = found[1], found[2], found[3], found[4] or "", found[5]
    plain = undotted(figures)
    if len(plain.replace(".", "")) > _DIGITS or (sign and not Decimal(plain)):  # Excel has no -0
        return None
    value = Decimal(sign + plain) / (100 if percent else 1)
    pattern = ("#,##0" if "." in figures else "0") + ("." + "0" * len(decimals) if decimals else "") + percent
    return float(value), _LOCALE + (f'"{currency}"' if currency else "") + pattern


def shortened(text: str) -> str:
    """A text as long as a cell of Excel may be: one that is longer ends in a sign that more was there."""
    if len(text) <= _LONGEST and _units(text) <= _LONGEST:
        return text
    return _cut(text, _LONGEST - len(_MORE)) + _MORE


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


def too_long(document: Document) -> tuple[int, Span | None]:
    """How many cells do not fit whole, and where the first of them stands in the plan."""
    cells = [
        cell
        for section in document.sections
        for grid in section.grids
        for cell in grid.cells()
        if shortened(text := clean(cell.text, WORKBOOK)) != text
    ]
    return len(cells), next((cell.origin for cell in cells if cell.origin), None)


def sheet_names(names: Sequence[str]) -> list[str]:
    """Names that Excel takes, each once, letters of either case being one: at most 31 UTF-16 units, none of
    `[]:*?/\\`, no apostrophe at either end, not `History`.
    """
    result: list[str] = []
    taken = {"history"}
    for name in names:
        base = _cut(_NOT_IN_NAMES.sub("-", name).strip("' \t\u00a0"), _LONGEST_NAME).rstrip("' ") or "RAK"
        chosen = unused(
            base,
            lambda candidate: candidate.casefold() in taken,
            lambda name, number: f"{_cut(name, _LONGEST_NAME - len(str(number)) - 1)}-{number}",
        )
        taken.add(chosen.casefold())
        result.append(chosen)
    return result


def _cut(text: str, units: int) -> str:
    """The beginning of a text, at most so many UTF-16 units, never half a character."""
    return text.encode("utf-16-le", "replace")[: 2 * units].decode("utf-16-le", "ignore")
