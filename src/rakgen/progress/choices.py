"""Choices: how an indikator is judged - as it says itself, else as the office does, else as the office's profile; and
what was not chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, cast

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model.bound import bound_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.joining import Joining, joining_of
from rakgen.model.judging import NO_CAP, Direction, Join, LowerFormula, Mean
from rakgen.model.kinds import is_word
from rakgen.model.scale import Scale
from rakgen.model.target import Target, parse_target

if TYPE_CHECKING:
    from rakgen.model.proyek import Judging, Proyek


class OfficeChoices(NamedTuple):
    """The choices of an office; None where it makes none."""

    direction: Direction | None = None
    join: Join | None = None
    lower: LowerFormula | None = None
    cap: str | None = None
    mean: Mean | None = None
    scale: Scale | None = None
    categories: Mapping[str, Mapping[str, Decimal]] = {}

    @classmethod
    def of(cls, judging: Judging | None, scales: Mapping[str, Scale]) -> OfficeChoices:
        """What `capaian` of a project file says, filled in from its profile; `scales` are the office's by name."""
        if judging is None:
            return cls()
        from rakgen.progress.profiles import PROFILES

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
        )


class Manners(NamedTuple):
    """How one indikator is judged; `chosen` are the names of the choices that someone made."""

    direction: Direction
    joining: Joining
    lower: LowerFormula | None
    cap: Decimal | None
    chosen: frozenset[str]


def manners_of(indikator: OwnIndikator, office: OfficeChoices) -> Manners:
    """How an indikator is judged. A target such as `minimal 80` says itself what is better."""
    bound = bound_of(indikator.target)
    direction = indikator.arah or (bound.direction if bound else _direction_of(office, indikator.target))
    cap = indikator.batas or office.cap
    named = {"arah": direction, "batas": cap}
    return Manners(
        direction or "naik",
        joining_of(indikator, office.join),
        indikator.rumus_turun or office.lower,
        None if cap is None or cap == NO_CAP else parse_target(cap).value,
        frozenset(name for name, choice in named.items() if choice is not None),
    )


def _direction_of(office: OfficeChoices, target: Target | None) -> Direction | None:
    """What an office says of all is better; nobody wants a lower grade or opinion."""
    return None if target is not None and is_word(target) and office.direction != "naik" else office.direction


def unknown_names(proyek: Proyek | None, path: str) -> list[Diagnostic]:
    """RAK611: a profile or a scale that `capaian` of a project file names and that there is not."""
    judging = proyek.capaian if proyek else None
    if proyek is None or judging is None:
        return []
    from rakgen.progress.profiles import PROFILES

    findings = []
    if judging.profil is not None and judging.profil not in PROFILES:
        choices = ", ".join(PROFILES)
        findings.append(diagnose("RAK611", path, judging.span("profil"), nama=judging.profil, pilihan=choices))
    name = judging.skala.name if judging.skala else ""
    if name and name not in proyek.skala:
        choices = ", ".join(proyek.skala) or "-"
        findings.append(diagnose("RAK611.skala", path, judging.span("skala"), nama=name, pilihan=choices))
    return findings
