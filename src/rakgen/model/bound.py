"""Bound: a target that names one end of what is wanted: `minimal 80%`, `≤ 3 hari`, `tidak kurang dari 4 laporan`."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from rakgen.model.judging import Direction
from rakgen.model.rate import read_rate
from rakgen.model.target import Target, bound_first, parse_target, range_ends

_LEAST = (
    "minimal", "minimum", "min.", "min", "sekurang-kurangnya", "sekurangnya", "setidak-tidaknya", "setidaknya",
    "sedikitnya", "paling sedikit", "paling kurang", "paling rendah", "serendah-rendahnya", "tidak kurang dari",
    "tidak di bawah", "lebih dari atau sama dengan", "≥", ">=", "=>",
)  # fmt: skip
_MORE = ("lebih dari", "lebih besar dari", "di atas", "diatas", "melebihi", ">")
_MOST = (
    "maksimal", "maksimum", "maks.", "maks", "max.", "max", "paling banyak", "paling tinggi", "paling lama",
    "paling lambat", "setinggi-tingginya", "sebanyak-banyaknya", "selambat-lambatnya", "tidak lebih dari",
    "tidak melebihi", "tidak di atas", "kurang dari atau sama dengan", "≤", "<=", "=<",
)  # fmt: skip
_LESS = ("kurang dari", "lebih kecil dari", "di bawah", "dibawah", "<")
_BOUNDS: dict[str, tuple[Direction, bool]] = {
    **dict.fromkeys(_LEAST, ("naik", False)),
    **dict.fromkeys(_MORE, ("naik", True)),
    **dict.fromkeys(_MOST, ("turun", False)),
    **dict.fromkeys(_LESS, ("turun", True)),
}
"""What stands before the figure: where what is wanted lies, and whether the figure itself is left out."""
_WORDS = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(_BOUNDS, key=len, reverse=True))
_PATTERN = rf"(?is)({_WORDS})(?<![a-z](?=[a-z]))\s*:?\s*(.+)"


class Bound(NamedTuple):
    """The end that a target names: the direction in which what is wanted lies, whether the figure itself is left out
    (`> 80`), the figure, and the word before it.
    """

    direction: Direction
    is_open: bool
    figure: Target
    word: str


def bound_of(target: Target | None) -> Bound | None:
    """What a target names as a bound; None for any other."""
    bound = any_bound_of(target)
    return bound if bound is not None and bound.figure.value is not None else None


def any_bound_of(target: Target | None) -> Bound | None:
    """As `bound_of`, of words too: `minimal B`."""
    if target is None or target.kind != "teks":
        return None
    match = re.fullmatch(_PATTERN, bound_first(target.text.strip()))
    if match is None:
        return None
    said = _BOUNDS.get(" ".join(match[1].casefold().split()))  # `mınımal` matches too, with letters that only look so
    return Bound(*said, read_rate(parse_target(match[2])), match[1]) if said is not None else None


def least_word(target: Target) -> str:
    """The word that a target wants at least: `B` of `minimal B`; all of any other."""
    bound = any_bound_of(target)
    is_least = bound is not None and bound.direction == "naik" and not bound.is_open
    return (bound.figure if bound is not None and is_least else target).text.strip()


def figure_of(target: Target) -> Target:
    """The figure of a target that is a bound; any other as it is."""
    bound = bound_of(target)
    return bound.figure if bound else target


def shared_word(targets: Collection[object]) -> str:
    """The word with which targets all name one end, as the first of them writes it; '' where they do not."""
    bounds = [bound_of(target) if isinstance(target, Target) else None for target in targets]
    first = bounds[0] if bounds else None
    if first is None:
        return ""
    return first.word if all(bound is not None and bound[:2] == first[:2] for bound in bounds) else ""


def least_of(target: Target) -> Target:
    """The figure by which targets are held against one another: that of a bound, the lower end of a range, and any
    other target as it is.
    """
    ends = range_ends(target)
    if ends is None:
        return figure_of(target)
    return Target(target.text, "persen" if ends[2] == "%" else "angka", ends[0], ends[2] or None)
