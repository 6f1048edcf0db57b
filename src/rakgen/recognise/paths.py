"""Paths: the items of a plan that is being filled, with those above them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rakgen.layout.fields import LEVELS
from rakgen.model.levels import BELOW, level_name

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


def lowest(current: Mapping[str, ItemData | None], data: ItemData) -> ItemData:
    """The lowest of the present items of a row by their level; a programme where there is no other, else the rak."""
    order = (*(level for level in reversed(LEVELS) if level != "program"), "program")
    return next((item for level in order if (item := current.get(level)) is not None), data)


def missing(level: str) -> str:
    """What stands for the text of an item that the source does not say."""
    return f"({level_name(level)} tidak ada dalam sumber)"
