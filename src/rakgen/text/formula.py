"""Formulas: arithmetic over names as a layout writes it, read by a parser of its own and never run as a program."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import Enum
from functools import partial, reduce
from typing import NamedTuple, TypeAlias

LONGEST = 300  # characters of a formula
DEEPEST = 20  # parentheses and signs within each other
_TOKEN = re.compile(
    r"\s*(?:(\d+(?:\.\d{3}){2,}|\d+(?:[.,]\d+)?)|([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9]+)?)|([-+*/()])|(\S))"
)
_SIGNS = str.maketrans("×÷−–", "*/--")
_LONGEST_NUMBER = 15
_DOTTED = re.compile(r"\d+(?:\.\d{3})+")
"""A number that may be a thousand or a fraction."""


class Symbol(NamedTuple):
    """A name, and the part of it behind a dot: `capaian.T1`."""

    name: str
    part: str = ""


class Term(NamedTuple):
    """An operation (`+`, `-`, `*`, `/`, or the name of a function) over its parts; `-` of one part turns its sign."""

    operator: str
    parts: tuple[Formula, ...]


Formula: TypeAlias = "Decimal | Symbol | Term"


class NoFormula(ValueError):
    """A text that is no formula: the sign at which it ends to be one ('' at its end), and whether it is a number that
    can be read in two ways.
    """

    def __init__(self, sign: str, *, ambiguous: bool = False) -> None:
        super().__init__(sign)
        self.sign, self.ambiguous = sign, ambiguous


def parse_formula(text: str) -> Formula:
    """Read numbers (`100`, `0,5`), names, `+ - * /` and parentheses. Raises NoFormula."""
    if len(text) > LONGEST:
        raise NoFormula(text[LONGEST : LONGEST + 10].strip() or text[-10:])
    return _Parser(text.translate(_SIGNS)).whole()


def names_in(formula: Formula) -> Iterator[Symbol]:
    """Every name, from the left; one that stands twice twice."""
    yield from (part for part in parts_of(formula) if isinstance(part, Symbol))


def parts_of(formula: Formula) -> Iterator[Formula]:
    """A formula, and every formula within it."""
    yield formula
    if isinstance(formula, Term):
        for part in formula.parts:
            yield from parts_of(part)


def names_added(formula: Formula) -> list[Symbol]:
    """The names that a formula adds up, or takes the mean of: of a name itself, of another operation none."""
    if isinstance(formula, Symbol):
        return [formula]
    if not isinstance(formula, Term) or formula.operator not in ("+", "jumlah", "rata-rata"):
        return []
    return [name for part in formula.parts for name in names_added(part)]


class TotalKind(Enum):
    """What the total of a formula, or of a part of it, is made of: nothing but numbers, so any total has it; a ratio,
    worked out from the totals of its columns; sums alone; a product of sums, or what else is added up from its cells
    alone; and nothing that would be true.
    """

    NUMBER = "number"
    RATIO = "ratio"
    SUM = "sum"
    PRODUCT = "product"
    CELLS = "cells"
    NONE = "none"


_ADDED_UP = frozenset({TotalKind.NUMBER, TotalKind.SUM, TotalKind.PRODUCT, TotalKind.CELLS})
_TOTALS: dict[str, dict[tuple[TotalKind, TotalKind], TotalKind]] = {
    "*": {(TotalKind.SUM, TotalKind.SUM): TotalKind.PRODUCT},
    "/": {(TotalKind.NUMBER, TotalKind.RATIO): TotalKind.RATIO, (TotalKind.SUM, TotalKind.SUM): TotalKind.RATIO}
    | {(kind, TotalKind.RATIO): TotalKind.CELLS for kind in (TotalKind.SUM, TotalKind.PRODUCT, TotalKind.CELLS)}
    | {(TotalKind.PRODUCT, TotalKind.SUM): TotalKind.CELLS},
}
"""Of two parts that are not of one kind, where that is neither the other's nor that of all else by its operation."""


def total_of(formula: Formula, of_name: Callable[[str], TotalKind]) -> TotalKind:
    """What the total of a formula is made of; `of_name` says it of a column."""
    if isinstance(formula, Decimal):
        return TotalKind.NUMBER
    if isinstance(formula, Symbol):
        return of_name(formula.name)
    return reduce(partial(_total_of_two, formula.operator), [total_of(part, of_name) for part in formula.parts])


def _total_of_two(operator: str, first: TotalKind, second: TotalKind) -> TotalKind:
    kinds = {first, second}
    if TotalKind.NONE in kinds:
        return TotalKind.NONE
    if operator in ("*", "/") and (second is TotalKind.NUMBER or kinds == {TotalKind.RATIO}):
        return first
    if operator == "*" and first is TotalKind.NUMBER:
        return second
    if operator in _TOTALS:
        return _TOTALS[operator].get((first, second), TotalKind.CELLS if operator == "*" else TotalKind.NONE)
    if kinds <= {TotalKind.NUMBER, TotalKind.RATIO}:
        return TotalKind.RATIO if TotalKind.RATIO in kinds else TotalKind.NUMBER
    return (first if first is second else TotalKind.CELLS) if kinds <= _ADDED_UP else TotalKind.NONE


def adds(formula: Formula) -> bool:
    """True for a formula that adds and subtracts names, perhaps times or over numbers: its total is that of totals."""
    if not isinstance(formula, Term):
        return True
    named = [bool([*names_in(part)]) for part in formula.parts]
    of_numbers = {"+": True, "-": True, "*": sum(named) < 2, "/": not named[-1]}
    return of_numbers.get(formula.operator, False) and all(map(adds, formula.parts))


def is_sum_within(formula: Formula) -> bool:
    """True for a formula that somewhere adds or subtracts two parts, as a growth does: `(a - b) / b`, `a / b - 1`."""
    return any(
        isinstance(part, Term) and part.operator in ("+", "-") and len(part.parts) > 1 for part in parts_of(formula)
    )


def held_together(formula: Formula) -> tuple[list[Symbol], list[Symbol]]:
    """The names of a formula that may not be missing in an item if its total is worked out of totals, and those beside
    which they may not: each beside each other where something is added, else what it divides by beside all others.
    """
    names = [*names_in(formula)]
    if is_sum_within(formula):
        return names, names
    over = [part.parts[-1] for part in parts_of(formula) if isinstance(part, Term) and part.operator == "/"]
    divisors = [name for part in over for name in names_in(part)]
    return divisors, [name for name in names if name not in divisors]


class _Parser:
    """Reads one formula by recursive descent."""

    def __init__(self, text: str) -> None:
        self.tokens = [match.groups() for match in _TOKEN.finditer(text)]
        self.place = self.depth = 0

    def whole(self) -> Formula:
        formula = self._sum()
        if self.place < len(self.tokens):
            raise NoFormula(self._sign())
        return formula

    def _sign(self) -> str:
        """The next sign, '' at the end."""
        return next(filter(None, self.tokens[self.place]), "") if self.place < len(self.tokens) else ""

    def _taken(self, signs: str) -> str:
        """The next sign where it is one of some, which is then passed; else ''."""
        sign = self._sign()
        if not sign or sign not in signs:
            return ""
        self.place += 1
        return sign

    def _sum(self) -> Formula:
        formula = self._product()
        while operator := self._taken("+-"):
            formula = Term(operator, (formula, self._product()))
        return formula

    def _product(self) -> Formula:
        formula = self._factor()
        while operator := self._taken("*/"):
            formula = Term(operator, (formula, self._factor()))
        return formula

    def _factor(self) -> Formula:
        self.depth += 1
        if self.depth > DEEPEST:
            raise NoFormula(self._sign())
        if self._taken("-"):
            formula: Formula = Term("-", (self._factor(),))
        elif self._taken("("):
            formula = self._sum()
            if not self._taken(")"):
                raise NoFormula(self._sign())
        else:
            formula = self._atom()
        self.depth -= 1
        return formula

    def _atom(self) -> Formula:
        number, name, _, _ = self.tokens[self.place] if self.place < len(self.tokens) else ("", "", "", "")
        if number and len(number) <= _LONGEST_NUMBER:
            if _DOTTED.fullmatch(number):
                raise NoFormula(number, ambiguous=True)
            self.place += 1
            return Decimal(number.replace(",", "."))
        if not name:
            raise NoFormula(self._sign())
        self.place += 1
        first, _, part = name.partition(".")
        return Symbol(first, part)
