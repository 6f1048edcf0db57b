"""Reached: what was reached of an item of a plan, which a form prints beside what the item says itself.

The plan holds none of it: what was reported is read from files of its own and told to the items (`tell_reached`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple, Protocol

from rakgen.diagnostics import Elsewhere, Span
from rakgen.model.joined import PeriodeValue
from rakgen.model.periode import Periode
from rakgen.model.rupiah import Rupiah
from rakgen.model.series import Manner
from rakgen.model.target import Target

_REACHED = "tercapai"
"""Where an item holds what was reached of it; no field of that name can come from YAML."""


class ReportedIn(NamedTuple):
    """A period of which something was reported: how it is written, of which item, in which file and where."""

    periode: tuple[Periode, int]
    label: str
    item: str
    path: str
    span: Span | None


class ReachedItem(Protocol):
    """What was reached of one item."""

    def said(self, field: str, periode: tuple[Periode, int], *, running: bool) -> PeriodeValue | tuple[str, ...] | None:
        """What a field of REACHED_FIELDS says of a period, or (`running`) has come to by its end; of the year what it
        has come to by the period that is told. None where it says nothing.
        """

    def manner(self) -> Manner | None:
        """How what was reached in periods becomes one; None where nothing decides it."""

    def place(self, field: str, periode: tuple[Periode, int]) -> Elsewhere | None:
        """Where that was written last."""

    def mean(self, percentages: Sequence[tuple[object, Decimal]]) -> Decimal | None:
        """The mean that the office chose of the capaian of some items, each with its item; None where there is none."""

    def reported(self) -> Iterable[ReportedIn]:
        """The periods of which something was reported."""


def reached_of(item: object) -> ReachedItem | None:
    """What was reached of an item; None where nothing was told."""
    found: ReachedItem | None = getattr(item, "__dict__", {}).get(_REACHED)
    return found


def counted_of(item: object, field: str, periode: tuple[Periode, int], *, running: bool) -> PeriodeValue | None:
    """What a field says as something that can be counted with; None for words."""
    reached = reached_of(item)
    said = reached.said(field, periode, running=running) if reached else None
    return said if isinstance(said, Target | Rupiah) else None


def manner_of_reached(item: object) -> Manner | None:
    """How what was reached of an item in periods becomes one; None where nothing decides it."""
    reached = reached_of(item)
    return reached.manner() if reached else None


def tell_reached(item: object, reached: ReachedItem) -> None:
    """Tell an item what was reached of it; its copies know it too."""
    vars(item)[_REACHED] = reached
