"""Moved fields: values that went from an item to one above or below it, as one does whose indentation changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rakgen.diff.change import Change, ChangePlace


class _MovingValue(NamedTuple):
    """A value that went, or came, with the item it belongs to in either version; `number` is the change that tells it
    alone, None where its item went or came as a whole.
    """

    value: tuple[str, str]
    old: ChangePlace | None
    new: ChangePlace | None
    number: int | None


def with_moved_fields(changes: Sequence[Change]) -> list[Change]:
    """The changes, those of a field that was emptied or filled in with the item that its value went to or came from."""
    told = list(changes)
    came = list(_sides(changes, came=True))
    for gone in _sides(changes, came=False):
        there = next((value for value in came if value.value == gone.value and _are_related(gone, value)), None)
        if there is None:
            continue
        came.remove(there)
        for side, other in ((gone, there), (there, gone)):
            if side.number is not None:
                told[side.number] = told[side.number]._replace(moved=other.new or other.old)
    return told


def _sides(changes: Sequence[Change], *, came: bool) -> Iterator[_MovingValue]:
    """The values that came, or went: fields of items that both versions have, and of items that came or went whole."""
    for number, change in enumerate(changes):
        here, there = (change.after, change.before) if came else (change.before, change.after)
        if change.field and change.old and change.new and here and not there:
            yield _MovingValue((change.field, here.replace("\n", ", ")), change.old, change.new, number)
        elif change.kind == ("ditambah" if came else "dihapus"):
            for place in (change.place, *change.content):
                bare = place._replace(fields=())
                for value in place.fields:
                    yield _MovingValue(value, None if came else bare, bare if came else None, None)


def _are_related(left: _MovingValue, right: _MovingValue) -> bool:
    """True where one item stands above the other in either version."""
    pairs = ((left.old, right.old), (left.new, right.new))
    return any(a in b.above or b in a.above for a, b in pairs if a is not None and b is not None)
