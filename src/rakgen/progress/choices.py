"""Choices: how an indikator is judged - as it says itself, else as the office does, else as the office's profile; and
what was not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple, cast

from rakgen.model.bound import bound_of, figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.figures import unit_of
from rakgen.model.judging import NO_CAP, Direction, Join, Judging, LowerFormula, Mean
from rakgen.model.scale import Scale
from rakgen.model.series import MANNERS, Manner, contradicted, manner_of
from rakgen.model.target import parse_target, range_ends
from rakgen.progress.profiles import PROFILES


class OfficeChoices(NamedTuple):
    """The choices of an office; None where it makes none."""

    direction: Direction | None = None
    join: Join | None = None
    lower: LowerFormula | None = None
    cap: str | None = None
    mean: Mean | None = None
    scale: Scale | None = None
    categories: Mapping[str, Mapping[str, Decimal]] = {}
    profile: str | None = None

    @classmethod
    def of(cls, judging: Judging | None, scales: Mapping[str, Scale]) -> OfficeChoices:
        """What `capaian` of a project file says, filled in from its profile; `scales` are the office's by name."""
        if judging is None:
            return cls()
        profile = PROFILES[judging.profil].choices if judging.profil in PROFILES else {}
        scale = judging.skala
        if scale is not None and scale.name:
            scale = scales.get(scale.name)
        return cls(
            cast(Direction | None, judging.arah or profile.get("arah")),
            judging.gabung,
            cast(LowerFormula | None, judging.rumus_turun or profile.get("rumus_turun")),
            judging.batas or profile.get("batas"),
            cast(Mean | None, judging.rerata or profile.get("rerata")),
            scale,
            judging.kategori,
            judging.profil,
        )


class Manners(NamedTuple):
    """How one indikator is judged: `join` is how what was reached in periods becomes one, `targets` how its targets do;
    `chosen` are the names of the choices that someone made, `against` is the `gabung` that its targets contradict.
    """

    direction: Direction
    join: Manner | None
    targets: Manner | None
    lower: LowerFormula | None
    cap: Decimal | None
    chosen: frozenset[str]
    against: Join | None = None


def manners_of(indikator: OwnIndikator, office: OfficeChoices) -> Manners:
    """How an indikator is judged; `join` is None where nothing decides it. What decides how a form prints the targets
    decides `targets`. A target such as `minimal 80` says itself what is better.
    """
    bound = bound_of(indikator.target)
    direction = indikator.arah or (bound.direction if bound else office.direction)
    cap = indikator.batas or office.cap
    said = indikator.gabung or office.join
    named = {"arah": direction, "batas": cap}
    targets = manner_of("target_periode", indikator)
    join = MANNERS[said] if said else _unsaid(indikator, targets)
    return Manners(
        direction or "naik",
        join,
        targets or join,
        indikator.rumus_turun or office.lower,
        None if cap is None or cap == NO_CAP else parse_target(cap).value,
        frozenset(name for name, choice in named.items() if choice is not None),
        said if said and contradicted(indikator, MANNERS[said]) else None,
    )


def _unsaid(indikator: OwnIndikator, manner: Manner | None) -> Manner | None:
    """As `kumulatif` and the targets tell; what nobody adds up, a percentage or a word, counts by its last value."""
    if manner is not None or indikator.target_periode or indikator.target is None:
        return manner
    ends, figure = range_ends(indikator.target), figure_of(indikator.target)
    is_counted = ends is not None or figure.kind in ("angka", "rupiah")
    unit = (ends[2] if ends else "") or unit_of("target", figure, indikator)
    return None if is_counted and unit != "%" else Manner.LAST
