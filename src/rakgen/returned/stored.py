"""Stored: cells of an edited workbook as they are stored, where what they show is less: a figure that the format of its
cell rounds, scales or hides, a formula of which no value is stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from rakgen.readers.raw import RawCell, RawDocument, RawPlace, RawTable
from rakgen.text.numbers import format_number, undotted
from rakgen.text.printable import TICKS

_FIGURE = re.compile(r"(-?)(\d[\d.]*(?:,(\d+))?)(%?)")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
_DIGITS = 15  # of a number that a workbook keeps


def formulas_of(document: RawDocument) -> dict[RawPlace, str]:
    """The formulas of which no value is stored, by the places of their cells."""
    return {remark.place: remark.text for remark in document.remarks if remark.kind == "formula"}


def as_stored(document: RawDocument) -> RawDocument:
    """A document with its rounded figures in full and formulas without a value as they are written."""
    return in_full(document, formulas_of(document))


def in_full(document: RawDocument, formulas: Mapping[RawPlace, str] = MappingProxyType({})) -> RawDocument:
    """A document with its rounded figures in full, and with formulas in their places."""
    return document._replace(
        blocks=tuple(_table(block, formulas) if isinstance(block, RawTable) else block for block in document.blocks)
    )


def _table(table: RawTable, formulas: Mapping[RawPlace, str]) -> RawTable:
    return table._replace(cells=tuple(_cell(cell, formulas) for cell in table.cells))


def _cell(cell: RawCell, formulas: Mapping[RawPlace, str]) -> RawCell:
    if not cell.value and cell.place in formulas:
        return cell._replace(lines=(formulas[cell.place],))
    full = _figure(cell.text, cell.value) if cell.value else cell.text
    return cell._replace(lines=(full,)) if full != cell.text else cell


def _figure(text: str, value: str) -> str:
    """A shown figure (`Rp 1.500`, `78%`) with the digits that are stored (`1500.25`, `0.775`); the text as it is where
    it shows all of them or a tick, and the number alone where it shows another one (in thousands) or none.
    """
    if _NUMBER.fullmatch(value) is None or text.strip() in TICKS:
        return text
    number = Decimal(f"{float(value):.{_DIGITS}g}")
    for found in _FIGURE.finditer(text):
        stored = number * 100 if found[4] else number
        is_shown = Decimal(found[1] + undotted(found[2]))
        if stored == is_shown:
            return text
        if abs(stored - is_shown) <= Decimal("0.5").scaleb(-len(found[3] or "")):
            figures = format_number(stored) if "." in found[2] else format_number(stored).replace(".", "")
            return f"{text[: found.start()]}{figures}{found[4]}{text[found.end() :]}"
    return f"{format_number(number * 100)}%" if "%" in text else format_number(number)
