"""Paths: the items of a plan that is being filled, with those above them."""

from __future__ import annotations

from typing import Any

from rakgen.model.levels import BELOW

ItemData = dict[str, Any]
"""The fields of an item as plain data; lists of the items below it by their level; comments under COMMENTS."""


def paths_to(data: ItemData, level: str) -> list[list[tuple[str, ItemData]]]:
    """Every item of a level in a rak, in order, with those above it, outermost first."""
    found: list[list[tuple[str, ItemData]]] = []

    def descend(item: ItemData, name: str, path: list[tuple[str, ItemData]]) -> None:
        here = [*path, (name, item)] if name != "rak" else []
        if name == level:
            found.append(here)
            return
        for lower in BELOW.get(name, ()):
            for child in item.get(lower, ()):
                if isinstance(child, dict):
                    descend(child, lower, here)

    descend(data, "rak", [])
    return found
