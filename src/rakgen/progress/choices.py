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
from rakgen.model.target import Target, parse_target, range_ends
from rakgen.progress.profiles import PROFILES

_COUNTS = frozenset(("jumlah", "banyaknya", "total"))
_INDICES = frozenset(("indeks", "level", "nilai", "peringkat", "rasio", "rata-rata", "skor", "tingkat"))
"""The words with which indikator begin that are counted, and those that are measured anew each time."""


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
    `chosen` are the names of the choices that someone made, `against` is the `gabung` that its targets contradict,
    `unfit` that of the office which does not go with the kind of its target.
    """

    direction: Direction
    join: Manner | None
    targets: Manner | None
    lower: LowerFormula | None
    cap: Decimal | None
    chosen: frozenset[str]
    against: Join | None = None
    unfit: Join | None = None


def manners_of(indikator: OwnIndikator, office: OfficeChoices) -> Manners:
    """How an indikator is judged; `join` is None where nothing decides it. What decides how a form prints the targets
    decides `targets`. A target such as `minimal 80` says itself what is better.
    """
    bound = bound_of(indikator.target)
    direction = indikator.arah or (bound.direction if bound else _direction_of(office, indikator.target))
    cap = indikator.batas or office.cap
    of_office = None if indikator.kumulatif else office.join  # what it says itself of its values wins
    is_unfit = indikator.gabung is None and of_office is not None and not _goes_with(of_office, indikator)
    said = indikator.gabung or (None if is_unfit else of_office)
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
        office.join if is_unfit else None,
    )


def _direction_of(office: OfficeChoices, target: Target | None) -> Direction | None:
    """What an office says of all is better; nobody wants a lower grade or opinion."""
    is_word = target is not None and range_ends(target) is None and figure_of(target).value is None
    return None if is_word and office.direction != "naik" else office.direction


def _goes_with(join: Join, indikator: OwnIndikator) -> bool:
    """False where the `gabung` that an office has for all makes no sense of a target: nobody adds up percentages, words
    or indices, nor is an amount or a number of things the mean of what was counted. Where targets by periods become the
    year's, they tell by themselves what goes with them, and what contradicts them.
    """
    is_told = manner_of("target_periode", indikator) is MANNERS[join]
    if indikator.target is None or is_told or contradicted(indikator, MANNERS[join]):
        return True
    figure, words = figure_of(indikator.target), indikator.uraian.casefold().split()
    if join == "rata-rata":
        return figure.kind != "rupiah" and (words[0] not in _COUNTS or "rata-rata" in words)
    unit = unit_of("target", figure, indikator).casefold()
    is_index = words[0] in _INDICES and unit in ("", "poin", *_INDICES)
    return join != "jumlah" or not (is_index or _is_single(indikator.target, indikator))


def _unsaid(indikator: OwnIndikator, manner: Manner | None) -> Manner | None:
    """As `kumulatif` and the targets tell; what nobody adds up, a percentage or a word, counts by its last value."""
    if manner is not None or indikator.target_periode or indikator.target is None:
        return manner
    return Manner.LAST if _is_single(indikator.target, indikator) else None


def _is_single(target: Target, indikator: OwnIndikator) -> bool:
    """True for a percentage or a word, which nobody adds up."""
    ends, figure = range_ends(target), figure_of(target)
    is_counted = ends is not None or figure.kind in ("angka", "rupiah")
    return not is_counted or ((ends[2] if ends else "") or unit_of("target", figure, indikator)) == "%"
