"""Drawn: how much an SVG picture draws and how far it reaches, with all that it draws again by reference."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from rakgen.layout.logo.unusable import Unusable

MAX_DRAWN = 20_000
"""Elements drawn, each as often as it is referred to."""

MAX_DEPTH = 100
"""Elements inside one another, references followed: programs descend into them."""

MAX_REACH = 10_000
"""How many times farther than the picture's own side a coordinate may lie: beyond, programs reckon wrongly or stop."""


@dataclass(repr=False)
class Element:
    """An element: the ids and classes it refers to, how much it enlarges what is in it, its farthest coordinate."""

    references: set[str]
    classes: Sequence[str]
    scale: float
    farthest: float
    children: list[Element] = field(default_factory=list)
    measure: Measure | None = None


class Measure(NamedTuple):
    """What an element comes to with all that is in it: elements drawn, elements inside one another, and its farthest
    coordinate.
    """

    drawn: int
    depth: int
    reach: float


class Drawn:
    """The elements of a picture, and which of them have ids."""

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._ids: dict[str, Element] = {}

    def __len__(self) -> int:
        return len(self._elements)

    def add(self, element: Element, parent: Element | None, name: str) -> Element:
        """The element, now part of the picture; `name` is its id, '' for none. Raises Unusable beyond MAX_DRAWN."""
        self._elements.append(element)
        if len(self._elements) > MAX_DRAWN:
            raise Unusable("RAK509.rumit")
        if parent is not None:
            parent.children.append(element)
        if name:
            self._ids.setdefault(name, element)
        return element

    def check(self, styles: Mapping[str, set[str]], side: float) -> None:
        """Raises Unusable where a picture, whose longer side is `side`, draws too much, goes too deep (as one that
        refers to itself does) or reaches too far.

        `styles` are the ids that a style sheet refers to, by class; those of '' by any element.
        """
        for element in self._elements:
            element.references |= set().union(*(styles.get(name, set()) for name in ("", *element.classes)))
        if self._measure(self._elements[0], 0).reach > MAX_REACH * side:
            raise Unusable("RAK509.rumit")

    def _measure(self, element: Element, above: int) -> Measure:
        if element.measure is None:
            if above > MAX_DEPTH:
                raise Unusable("RAK509.rumit")
            targets = [self._ids[name] for name in sorted(element.references) if name in self._ids]
            inner = [self._measure(below, above + 1) for below in (*element.children, *targets)]
            element.measure = Measure(
                1 + sum(below.drawn for below in inner),
                max((below.depth + 1 for below in inner), default=0),
                element.scale * max(element.farthest, *(below.reach for below in inner), 0.0),
            )
        if element.measure.drawn > MAX_DRAWN or above + element.measure.depth > MAX_DEPTH:
            raise Unusable("RAK509.rumit")
        return element.measure
