"""Drawn: how much an SVG picture draws, with all that it draws again by reference."""

from __future__ import annotations

from collections.abc import Iterable

from rakgen.layout.logo.unusable import Unusable

MAX_DRAWN = 20_000
"""Elements drawn, each as often as it is referred to."""

MAX_DEPTH = 100
"""Elements inside one another, references followed: programs descend into them."""


class Drawn:
    """The elements of a picture, with the ids that each refers to."""

    def __init__(self) -> None:
        self._children: list[list[int]] = []
        self._references: list[set[str]] = []
        self._classes: list[list[str]] = []
        self._ids: dict[str, int] = {}
        self._measured: dict[int, tuple[int, int]] = {}

    def __len__(self) -> int:
        return len(self._children)

    def add(self, parent: int | None, name: str, references: Iterable[str], classes: Iterable[str]) -> int:
        """The number of a new element; `name` is its id, '' for none. Raises Unusable beyond MAX_DRAWN."""
        number = len(self._children)
        if number >= MAX_DRAWN:
            raise Unusable("RAK509.rumit")
        self._children.append([])
        self._references.append(set(references))
        self._classes.append(list(classes))
        if parent is not None:
            self._children[parent].append(number)
        if name:
            self._ids.setdefault(name, number)
        return number

    def check(self, styles: dict[str, set[str]]) -> None:
        """Raises Unusable where the picture draws more than MAX_DRAWN elements, or goes deeper than MAX_DEPTH, as one
        that refers to itself does. `styles` are the ids that a style sheet refers to, by class; those of '' by any.
        """
        for number, classes in enumerate(self._classes):
            self._references[number] |= set().union(*(styles.get(name, set()) for name in ("", *classes)))
        self._measure(0, 0)

    def _measure(self, number: int, above: int) -> tuple[int, int]:
        """How many elements one draws, itself included, and how deep it goes."""
        if number not in self._measured:
            count, depth = 1, 0
            if above > MAX_DEPTH:
                raise Unusable("RAK509.rumit")
            targets = [self._ids[name] for name in sorted(self._references[number]) if name in self._ids]
            for below in (*self._children[number], *targets):
                drawn, deep = self._measure(below, above + 1)
                count, depth = count + drawn, max(depth, deep + 1)
            self._measured[number] = count, depth
        count, depth = self._measured[number]
        if count > MAX_DRAWN or above + depth > MAX_DEPTH:
            raise Unusable("RAK509.rumit")
        return count, depth
