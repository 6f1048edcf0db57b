"""Number formulas: a formula over columns in the words of the number row, `15 = 14 / 6 x 100`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

from rakgen.layout.columns import ColumnSpec
from rakgen.layout.header import HeaderLeaf, LeafKey
from rakgen.text.formula import Formula, Symbol, Term
from rakgen.text.numbers import format_number

T = TypeVar("T")

_SIGNS = {"+": " + ", "-": " - ", "*": " x ", "/": " / "}
_RANK = {"+": 1, "-": 1, "*": 2, "/": 2}
_SIGNED = 3  # how strongly a sign binds
_WHOLE = 9


def formula_text(leaf: HeaderLeaf, numbers: Mapping[LeafKey, str]) -> str | None:
    """The formula of a column with the numbers of its columns (which places have them) in the place of their names;
    None where one of these has no number, '' for a mean of the cells of a column, which numbers cannot say.
    """
    assert leaf.column.formula is not None
    if leaf.column.function == "rata-rata" and any(map(leaf.column.stands_above, leaf.column.named.values())):
        return ""
    try:
        return _text(leaf.column.formula, leaf, numbers)[0]
    except KeyError:
        return None


def _text(formula: Formula, leaf: HeaderLeaf, numbers: Mapping[LeafKey, str]) -> tuple[str, int]:
    """The text of a formula, and how strongly it holds together. Raises KeyError for a column without a number."""
    if isinstance(formula, Decimal):
        return format_number(formula), _WHOLE
    if isinstance(formula, Symbol):
        return found_of(formula, leaf, numbers)[0], _WHOLE
    if formula.operator not in _SIGNS:
        return _together(formula, leaf, numbers)
    rank = _RANK[formula.operator] if len(formula.parts) > 1 else _SIGNED
    texts = [_text(part, leaf, numbers) for part in formula.parts]
    shown = [
        f"({text})" if of < rank or (of == rank and place == len(texts) - 1 and formula.operator in "-/") else text
        for place, (text, of) in enumerate(texts)
    ]
    return _SIGNS[formula.operator].join(shown) if len(shown) > 1 else f"-{shown[0]}", rank


def _together(formula: Term, leaf: HeaderLeaf, numbers: Mapping[LeafKey, str]) -> tuple[str, int]:
    """A sum, or a mean by its name: it leaves out cells that are blank, so that no number of them divides it."""
    counted = counted_together(formula, leaf, numbers)
    if formula.operator == "jumlah" or len(counted) == 1:
        return " + ".join(counted), _RANK["+"] if len(counted) > 1 else _WHOLE
    return f"rata-rata ({', '.join(counted)})", _WHOLE


def counted_together(formula: Term, leaf: HeaderLeaf, known: Mapping[LeafKey, T]) -> list[T]:
    """What is known of the columns that a sum or a mean counts, of a sum of columns that run the last alone. Raises
    KeyError as `found_of`.
    """
    found: list[T] = []
    for symbol in (part for part in formula.parts if isinstance(part, Symbol)):
        named = found_of(symbol, leaf, known)
        is_last = formula.operator == "jumlah" and leaf.column.named[symbol.name].runs
        found += named[-1:] if is_last else named
    return found


def found_of(symbol: Symbol, leaf: HeaderLeaf, known: Mapping[LeafKey, T]) -> list[T]:
    """What is known of the column that a formula names: in the period that is named or that of the formula, else in all
    its periods. Raises KeyError where nothing is.
    """
    column: ColumnSpec = leaf.column.named[symbol.name]
    if symbol.part:
        return [known[id(column), column.period_named(symbol.part)]]
    for periode in (leaf.periode, None):
        if (found := known.get((id(column), periode))) is not None:
            return [found]
    return [known[id(column), periode] for periode in column.periods] or [known[id(column), None]]
