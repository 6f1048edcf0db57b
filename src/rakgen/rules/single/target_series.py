"""Target series: the targets of an indikator's periods as a series of figures, for the rules that compare them."""

from decimal import Decimal
from typing import NamedTuple

from rakgen.model import Indikator, Periode, Target
from rakgen.model.joined import alike, unmeasured
from rakgen.model.periode import WHOLE
from rakgen.model.series import targets_with_units, tolerance
from rakgen.model.target import quantity
from rakgen.rules.single.target import in_periode_order, to_percent, yearly_figure


class Series(NamedTuple):
    """The written period targets of an indikator, without `-`: periods, targets, and values where all are numbers of
    one kind; these and that of the year are counted in one unit.
    """

    periode: list[tuple[Periode, int]]
    target: list[Target]
    kind: str
    values: list[Decimal]
    yearly: Target | None


def series_of(indikator: Indikator) -> Series:
    """The written period targets of an indikator, in the order of the year."""
    written = [(periode, target) for periode, target in in_periode_order(indikator) if target.kind != "tanpa"]
    kinds = {to_percent(target, indikator.satuan)[0] for _, target in written}
    whole = yearly_figure(indikator)
    typed = dict(written) | ({} if whole is None else {WHOLE: whole})
    in_units = list(targets_with_units(typed, indikator).values())
    counted = dict(zip(typed, alike(in_units), strict=True))
    yearly = counted.pop(WHOLE, None)
    values = [value for target in counted.values() if (value := quantity(target)) is not None]
    same_kind = len(kinds) == 1 and len(values) == len(written) and len({periode[0] for periode, _ in written}) == 1
    return Series(
        [p for p, _ in written],
        [t for _, t in written],
        kinds.pop() if len(kinds) == 1 else "",
        values if same_kind and not unmeasured(in_units) else [],
        yearly,
    )


def is_divided_evenly(indikator: Indikator, series: Series) -> bool:
    """True when a yearly percentage was cut into equal parts, one for each period of the year."""
    target = yearly_figure(indikator)
    if indikator.kumulatif is False or target is None or len(series.values) not in (2, 4, 12):
        return False
    kind, yearly = to_percent(target, indikator.satuan)
    return (
        kind == series.kind == "persen"
        and len(series.values) == series.periode[0][0].value
        and len(set(series.values)) == 1
        and series.values[0] > 0
        and yearly is not None
        and abs(sum(series.values) - yearly) <= tolerance(series.values)
    )


def periode_name(periode: tuple[Periode, int] | None) -> str:
    """A period as messages name it; the year's target where there is none."""
    return periode[0].label(periode[1]) if periode else "target"
