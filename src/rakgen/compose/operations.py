"""Operations: figures on their way through a formula - what is added, multiplied and divided, and in which unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

from rakgen.compose.addends import Addend, is_bare
from rakgen.compose.scales import printed_number
from rakgen.document.document import Number
from rakgen.layout.columns import ColumnSpec
from rakgen.model.figures import PERCENT, have_one_unit, is_apart, thing_of

PRECISE = Context(prec=60)
RUPIAH = "rp"
OF_TOTALS = ("satuan", "sebelah", "pembagi", "jumlah", "atas", "rujukan")
"""Why a column has no total, though each of its cells may have a figure."""


class Figure(NamedTuple):
    """A number on its way: its unit (None of a constant or a quotient, which takes any), the amounts of rupiah as they
    were typed, and the values of the plan that it comes from.
    """

    value: Decimal
    unit: str | None = None
    typed: tuple[str, ...] = ()
    addends: tuple[Addend, ...] = ()


def of_addends(column: ColumnSpec, result: tuple[Decimal, str], addends: tuple[Addend, ...]) -> Figure:
    """What a column prints of some values, as a figure to count with."""
    units = {addend.unit for addend in addends} - {""}
    value = printed_number(Number(*result))
    unit = PERCENT if column.hitung == "persen" else next(iter(units)) if len(units) == 1 else ""
    typed = tuple(addend.text for addend in addends) if unit == RUPIAH else ()
    return Figure(result[0] if value is None else value, unit, typed, addends)


class Unworkable(Exception):
    """A formula that has no figure for a reason to be told: `nol`, `teks`, `satuan`, or of its total `jumlah` (none
    would be true), `sebelah` (some items want a figure, of the column `beside`; `pembagi`: one to divide by), `atas`
    (its cells stand below those of the column `beside`) or `rujukan` (some items count again what the total of the
    column `beside` has once), with the values it lies in.
    """

    def __init__(
        self, reason: str, addends: Sequence[Addend] = (), units: Iterable[str] = (), beside: str = ""
    ) -> None:
        super().__init__(reason)
        self.reason, self.addends, self.units, self.beside = reason, tuple(addends), frozenset(units), beside


def clashing_units(figures: Iterable[Figure]) -> frozenset[str]:
    """The units of figures that cannot be added up; none where they can."""
    units = frozenset(figure.unit or "" for figure in figures)
    return frozenset() if have_one_unit([units]) else units


def _joined(left: Figure, right: Figure, value: Decimal, unit: str | None) -> Figure:
    return Figure(value, unit, left.typed + right.typed, left.addends + right.addends)


def _one_unit(left: Figure, right: Figure) -> str | None:
    """The unit of amounts that are added up; one that says none has that of the other."""
    check_one_unit(left, right)
    return left.unit or right.unit or (left.unit if right.unit is None else right.unit)


def check_one_unit(*figures: Figure) -> None:
    """Raises Unworkable for figures of different units; a constant and a quotient have that of the others."""
    units = [figure.unit for figure in figures if figure.unit is not None]
    bare = (addend for figure in figures if figure.unit == "" for addend in figure.addends)
    asks = PERCENT in units or RUPIAH in units
    apart = is_apart(figure.unit for figure in figures if figure.unit is not None and figure.value)
    if apart or not have_one_unit([{unit} for unit in units]) or (asks and any(map(is_bare, bare))):
        raise Unworkable("satuan", units=units)


def negated(figure: Figure) -> Figure:
    """A figure with the other sign."""
    return figure._replace(value=PRECISE.minus(figure.value))


def plus(left: Figure, right: Figure) -> Figure:
    """The sum of two figures. Raises Unworkable where their units differ."""
    return _joined(left, right, PRECISE.add(left.value, right.value), _one_unit(left, right))


def _less(left: Figure, right: Figure) -> Figure:
    return plus(left, negated(right))


def _times(left: Figure, right: Figure) -> Figure:
    """A product has the unit of the one part that has any; of two that is rupiah, else the other than percent."""
    units = {unit for unit in (left.unit, right.unit) if unit}
    unit = RUPIAH if RUPIAH in units else next(iter(units - {PERCENT} or units), "")
    has_none = left.unit is None and right.unit is None
    return _joined(left, right, PRECISE.multiply(left.value, right.value), None if has_none else unit)


def _over(left: Figure, right: Figure) -> Figure:
    """A quotient has the unit of what is divided by a number; of two amounts it takes any, but for rupiah by others."""
    if right.value == 0:
        raise Unworkable("nol", right.addends)
    units = [figure.unit for figure in (left, right) if figure.unit is not None]
    if is_apart(units) and len(set(map(thing_of, units))) == 1:
        raise Unworkable("satuan", units=units)
    unit = left.unit
    if right.unit is not None:
        unit = RUPIAH if left.unit == RUPIAH and right.unit != RUPIAH else None
    return _joined(left, right, PRECISE.divide(left.value, right.value), unit)


OPERATIONS = {"+": plus, "-": _less, "*": _times, "/": _over}
