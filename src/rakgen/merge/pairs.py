"""Pairs: which items of three versions are one item, for a merge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TypeAlias

from pydantic_core import PydanticCustomError

from rakgen.concrete.tree import Branch, Entry, Leaf, Value
from rakgen.diff.matching.items import ItemTree
from rakgen.diff.matching.match import Triple, match_three
from rakgen.model.levels import LEVEL_NAMES
from rakgen.model.realisasi import FIGURE_FIELDS, RECORD_LEVELS, label, parse_record_periode
from rakgen.model.record_items import Calls
from rakgen.source import Node

Trees: TypeAlias = tuple[ItemTree[Node], ItemTree[Node], ItemTree[Node]]


def pair_items(base: ItemTree[Node], ours: ItemTree[Node], theirs: ItemTree[Node]) -> list[Triple]:
    """Every item of the three versions in one Triple, as `match_three` gives them, but for two things.

    Items new on both sides are one only if both gave them the same name: two people's additions are two. An item in
    other words altogether is still itself where what stood below it stands below it still.
    """
    trees = (base, ours, theirs)
    matches: list[Triple] = []
    for match in match_three(*trees):
        if match.base is None and match.ours is not None and match.theirs is not None:
            own, other = ours.items[match.ours], theirs.items[match.theirs]
            if (own.kode, own.text) != (other.kode, other.text) and (own.kode is None or own.kode != other.kode):
                matches += [Triple(None, match.ours, None), Triple(None, None, match.theirs)]
                continue
        matches.append(match)
    for column in (1, 2):
        matches = _reworded(trees, matches, column)
    return matches


def _reworded(trees: Trees, matches: Iterable[Triple], column: int) -> list[Triple]:
    """The matches, with items that one side (1 ours, 2 theirs) put in other words found by what stands below them; the
    lowest level first, as an item that is found lets the one above it be found.
    """
    base, side = trees[0], trees[column]
    new_of: dict[int, int] = {}
    partner: dict[int, int] = {}
    alone: set[int] = set()
    for match in matches:
        old, new = match.base, match[column]
        if old is not None and new is not None:
            partner[old] = new
        elif new is not None and match[3 - column] is None:
            alone.add(new)
    for level in reversed(LEVEL_NAMES):
        below = Counter(
            (base.items[old].parent, side.items[new].parent)
            for old, new in partner.items()
            if base.items[old].parent >= 0
        )
        for (old, new), _ in below.most_common():
            if old not in partner and new in alone and base.items[old].level == level:
                partner[old] = new_of[old] = new
                alone.discard(new)
    found = set(new_of.values())
    return [
        match if match.base not in new_of else match._replace(**{match._fields[column]: new_of[match.base]})
        for match in matches
        if match.base is not None or match[column] not in found
    ]


NumberedEntries: TypeAlias = tuple[dict[int, Entry], dict[int, Entry], dict[int, Entry]]


def number_records(
    base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry], call: Calls
) -> NumberedEntries | None:
    """The entries of three versions of a list of what was reached, by numbers: one number, one item and period. None
    for a list of anything else, and where an item and a period stand twice in a version. `call` tells which names are
    those of one item.
    """
    names = [[_record_name(entry, call) for entry in side] for side in (base, ours, theirs)]
    if any(None in side or len(set(side)) != len(side) for side in names):
        return None
    numbers = {name: number for number, name in enumerate(dict.fromkeys(name for side in names for name in side))}
    versions = [
        {numbers[name]: entry for name, entry in zip(side, entries, strict=True)}
        for side, entries in zip(names, (base, ours, theirs), strict=True)
    ]
    return versions[0], versions[1], versions[2]


def _record_name(entry: Entry, call: Calls) -> tuple[str, str, str] | None:
    """The item and the period that a record is about, however they are written; None for any other entry."""
    fields = {field.name: field.value.text for field in entries_of(entry.value) if isinstance(field.value, Leaf)}
    levels = [level for level in RECORD_LEVELS if level in fields]
    if len(levels) != 1 or "periode" not in fields:
        return None
    return levels[0], called(levels[0], fields[levels[0]], call), called("periode", fields["periode"], call)


def called(field: str, text: str, call: Calls) -> str:
    """What a field of a record says, in one spelling where it names the item or the period; any other as it is."""
    if field == "periode":
        with suppress(PydanticCustomError):
            return label(parse_record_periode(text))
    return call(field, text) if field in RECORD_LEVELS else text


def tell_two_figures(base: Entry | None, ours: Entry, theirs: Entry) -> bool:
    """True where both sides say anew what was reached, one by other fields than the other: a value and a fraction."""
    fields = [
        {entry.name: _plain(entry.value) for entry in entries_of(side.value)} if side else {}
        for side in (base, ours, theirs)
    ]
    anew = [{name for name in FIGURE_FIELDS if side.get(name) != fields[0].get(name)} for side in fields[1:]]
    return bool(anew[0] and anew[1]) and anew[0] != anew[1]


def name_alike(base: Entry | None, ours: Entry, theirs: Entry) -> Entry:
    """The record of one side (theirs) with its item and period called as the other calls them, where both call them
    anew.
    """
    if not isinstance(theirs.value, Branch):
        return theirs
    written = [{entry.name: entry for entry in entries_of(side.value)} if side else {} for side in (base, ours, theirs)]
    taken: dict[str, Entry] = {
        name: other
        for name in (*RECORD_LEVELS, "periode")
        if (other := written[1].get(name)) is not None
        and len({_plain(named.value) if (named := side.get(name)) else "" for side in written}) == len(written)
    }
    entries = [taken.get(entry.name, entry) if isinstance(entry, Entry) else entry for entry in theirs.value.entries]
    return replace(theirs, value=replace(theirs.value, entries=entries, raw=None)) if taken else theirs


def entries_of(value: Value | None) -> list[Entry]:
    """The entries of a branch; of anything else none."""
    return [entry for entry in value.entries if isinstance(entry, Entry)] if isinstance(value, Branch) else []


def number_entries(base: Sequence[Entry], ours: Sequence[Entry], theirs: Sequence[Entry]) -> NumberedEntries | None:
    """The entries of three versions of a list that holds no items, by numbers: one number, one entry. None where that
    cannot be told, as of a text that stands there twice.

    A text is itself alone. A group is the one of the base that it shares most with, at least half of its fields; those
    left over are each other where the list is as long as it was.
    """
    numbers: dict[str, int] = {}
    versions = []
    for side in (base, ours, theirs):
        partners = _partners(base, side)
        names = [
            f"{partner}" if partner is not None else repr(_plain(member.value))
            for partner, member in zip(partners, side, strict=True)
        ]
        if len(set(names)) != len(names):
            return None
        versions.append(
            {numbers.setdefault(name, len(numbers)): entry for name, entry in zip(names, side, strict=True)}
        )
    return versions[0], versions[1], versions[2]


def _partners(base: Sequence[Entry], side: Sequence[Entry]) -> list[int | None]:
    """For each group of a side its number in the base; None for texts, and for groups that are new."""
    old, new = ([_fields(entry) for entry in version] for version in (base, side))
    shared = sorted(
        (
            (len(before & other), i == j, -i, -j)
            for j, other in enumerate(new)
            for i, before in enumerate(old)
            if 2 * len(before & other) >= max(len(before), len(other)) > 0
        ),
        reverse=True,
    )
    partners: dict[int, int] = {}
    for _, _, i, j in shared:
        if -j not in partners and -i not in partners.values():
            partners[-j] = -i
    if len(old) == len(new):
        for number in set(range(len(new))).difference(partners, partners.values()):
            if old[number] and new[number]:
                partners[number] = number
    return [partners.get(j) for j in range(len(new))]


def _fields(entry: Entry) -> set[str]:
    """The fields of a group, each with what it says; none of a text."""
    value = entry.value
    if not isinstance(value, Branch) or value.is_list:
        return set()
    return {f"{field.name}: {_plain(field.value)}" for field in value.entries if isinstance(field, Entry)}


def _plain(value: Value) -> object:
    if isinstance(value, Leaf):
        return value.text
    if value.is_list:
        return [_plain(entry.value) for entry in entries_of(value)]
    return {entry.name: _plain(entry.value) for entry in entries_of(value)}
