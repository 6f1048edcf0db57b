"""Match: which item of one version of a plan is which item of another, level by level.

    old, new = tree_of_rencana(old_rencana), tree_of_rencana(new_rencana)      # or tree_of_source(source.root)
    matched = match(old, new)
    for i, item in enumerate(old.items):
        j = matched.to_new[i]                                                  # None: removed
        moved = j is not None and not matched.in_place(old, new, i, j)

Items are matched only within their level, the highest level first, by `kode`, then by identical text in the same place
(below the same, matched, parent), then by the assignment with the greatest total likeness over the whole plan. So an
item that was moved, renamed or reordered stays one item. Comparing B with A gives exactly the mirror of comparing A
with B.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from rakgen.diff.matching.assignment import assign
from rakgen.diff.matching.candidates import choose
from rakgen.diff.matching.items import ItemTree, words
from rakgen.diff.matching.likeness import Profile, Weigher, profiles
from rakgen.model.levels import LEVEL_NAMES, LevelName

_FULL_GROUP = 400
"""Pairs up to which items of identical text in one place are weighed pair by pair; more are paired in order."""

_Stage: TypeAlias = Callable[[str, Profile], tuple[Hashable, ...]]
_SAME: tuple[_Stage, ...] = (
    lambda text, profile: (text, profile.key, profile.features, profile.content),
    lambda text, profile: (profile.key, profile.features, profile.content),
    lambda text, profile: (profile.key,),
    lambda text, profile: (words(text),),
)
"""What items below one parent must share to be taken for one, the most first."""


class Match(NamedTuple):
    """Partners of items by index: `to_new[i]` of item i of the old tree, `to_old[j]` of item j of the new; None
    without one.

    `is_reversed` tells that the trees were compared in the other direction; what is derived further keeps the mirror
    with it.
    """

    to_new: list[int | None]
    to_old: list[int | None]
    is_reversed: bool = False

    def in_place(self, old: ItemTree[Any], new: ItemTree[Any], i: int, j: int) -> bool:
        """True when the items above old item i and new item j are matched with each other, or both are at the top."""
        old_parent, new_parent = old.items[i].parent, new.items[j].parent
        return new_parent == (self.to_new[old_parent] if old_parent >= 0 else -1)


class Triple(NamedTuple):
    """One item in three versions, as an index in each tree; None where that version does not have it."""

    base: int | None
    ours: int | None
    theirs: int | None


def match(old: ItemTree[Any], new: ItemTree[Any]) -> Match:
    """Match the items of two versions of a plan."""
    return _match(old, new, {}, set(), set())


def match_three(base: ItemTree[Any], ours: ItemTree[Any], theirs: ItemTree[Any]) -> list[Triple]:
    """Match the items of two versions with those of the version both come from; every item of every tree is in one
    Triple.

    An item of `base` without a partner in a version was removed there. Items that are new in both versions are matched
    with each other the same way, so that what two people added alike is one item. Order: items of `base`, then new ones
    of `ours`, then new ones of `theirs`.
    """
    our_match, their_match = match(base, ours), match(base, theirs)
    fixed = {i: j for i, j in zip(our_match.to_new, their_match.to_new, strict=True) if i is not None and j is not None}
    only_ours = {i for i, a in enumerate(our_match.to_old) if a is not None and i not in fixed}
    only_theirs = {j for j, a in enumerate(their_match.to_old) if a is not None} - set(fixed.values())
    new_match = _match(ours, theirs, fixed, only_ours, only_theirs)
    triples = [Triple(a, i, j) for a, (i, j) in enumerate(zip(our_match.to_new, their_match.to_new, strict=True))]
    triples += [Triple(None, i, new_match.to_new[i]) for i, a in enumerate(our_match.to_old) if a is None]
    return triples + [
        Triple(None, None, j) for j, a in enumerate(their_match.to_old) if a is None and new_match.to_old[j] is None
    ]


def _match(
    old: ItemTree[Any], new: ItemTree[Any], fixed: dict[int, int], without_old: set[int], without_new: set[int]
) -> Match:
    """Match in a direction that does not depend on which is old, so that the mirror holds even where two choices are
    equal.
    """
    is_reversed = _order(new) < _order(old)
    if is_reversed:
        old, new, without_old, without_new = new, old, without_new, without_old
        fixed = {j: i for i, j in fixed.items()}
    to_new = _Matcher(old, new, fixed, without_old, without_new).run()
    to_old: list[int | None] = [None] * len(new.items)
    for i, j in enumerate(to_new):
        if j is not None:
            to_old[j] = i
    return Match(to_old, to_new, True) if is_reversed else Match(to_new, to_old)


def _order(tree: ItemTree[Any]) -> list[tuple[str, str, str, int, list[str]]]:
    return [(item.level, item.kode or "", item.text, item.parent, sorted(item.features)) for item in tree.items]


class _Matcher:
    """One run over two trees; `to_new` fills level by level."""

    def __init__(
        self,
        old: ItemTree[Any],
        new: ItemTree[Any],
        fixed: dict[int, int],
        without_old: set[int],
        without_new: set[int],
    ) -> None:
        self.old, self.new = old, new
        self.old_profiles, self.new_profiles = profiles(old), profiles(new)
        self.to_new: list[int | None] = [fixed.get(i) for i in range(len(old.items))]
        used = {*fixed.values(), *without_new}
        self.old_rest = {i for i in range(len(old.items)) if i not in fixed and i not in without_old}
        self.new_rest = {j for j in range(len(new.items)) if j not in used}

    def run(self) -> list[int | None]:
        for level in LEVEL_NAMES:
            left = [i for i in sorted(self.old_rest) if self.old.items[i].level == level]
            right = [j for j in sorted(self.new_rest) if self.new.items[j].level == level]
            if left and right:
                self._by_kode(left, right)
                self._in_same_place(level, left, right)
                self._most_alike(level, left, right)
        return self.to_new

    def _pair_up(self, i: int, j: int) -> None:
        self.to_new[i] = j
        self.old_rest.discard(i)
        self.new_rest.discard(j)

    def _old_place(self, i: int) -> int | None:
        """The place of an old item as an item of the new tree: the partner of its parent; -1 at the top, None without
        one.
        """
        parent = self.old.items[i].parent
        return self.to_new[parent] if parent >= 0 else -1

    def _rak(self, tree: ItemTree[Any], index: int) -> int:
        return list(tree.path(index))[-1]

    def _by_kode(self, left: list[int], right: list[int]) -> None:
        """By kode in the same rak; then by a kode that one item of the level has in either plan."""

        def old_rak(i: int) -> Hashable:
            kode, rak = self.old.items[i].kode, self._rak(self.old, i)
            return (kode, self.to_new[rak]) if kode and rak != i and self.to_new[rak] is not None else None

        def new_rak(j: int) -> Hashable:
            kode, rak = self.new.items[j].kode, self._rak(self.new, j)
            return (kode, rak) if kode and rak != j else None

        self._only(left, right, old_rak, new_rak)
        self._only(left, right, lambda i: self.old.items[i].kode, lambda j: self.new.items[j].kode)

    def _only(
        self,
        left: Iterable[int],
        right: Iterable[int],
        old_key: Callable[[int], Hashable],
        new_key: Callable[[int], Hashable],
    ) -> None:
        """Pair items left over whose key stands once on either side."""
        for old_group, new_group in _groups(
            self._rest(left, self.old_rest), self._rest(right, self.new_rest), old_key, new_key
        ):
            if len(old_group) == 1 and len(new_group) == 1:
                self._pair_up(old_group[0], new_group[0])

    @staticmethod
    def _rest(indices: Iterable[int], rest: set[int]) -> list[int]:
        return [index for index in indices if index in rest]

    def _in_same_place(self, level: LevelName, left: list[int], right: list[int]) -> None:
        """Identical text below the same parent: as typed, then but for case, spaces, punctuation and the year.

        Among several of one text those alike in everything else come first, then the most alike.
        """
        for stage in _SAME:
            old_rest, new_rest = self._rest(left, self.old_rest), self._rest(right, self.new_rest)
            old_key, new_key = partial(self._old_key, stage), partial(self._new_key, stage)
            for old_group, new_group in _groups(old_rest, new_rest, old_key, new_key):
                if len(old_group) == len(new_group) == 1 or len(old_group) * len(new_group) > _FULL_GROUP:
                    pairs = list(zip(old_group, new_group, strict=False))
                else:
                    pairs = self._assign(level, old_group, new_group, [(i, j) for i in old_group for j in new_group])
                for i, j in pairs:
                    self._pair_up(i, j)

    def _old_key(self, stage: _Stage, i: int) -> Hashable:
        """What an old item has to share with a new one to be the same at a stage; None without a place or a text."""
        place, profile = self._old_place(i), self.old_profiles[i]
        return (place, *stage(self.old.items[i].text, profile)) if place is not None and profile.key else None

    def _new_key(self, stage: _Stage, j: int) -> Hashable:
        item, profile = self.new.items[j], self.new_profiles[j]
        return (item.parent, *stage(item.text, profile)) if profile.key else None

    def _most_alike(self, level: LevelName, left: list[int], right: list[int]) -> None:
        old_rest, new_rest = self._rest(left, self.old_rest), self._rest(right, self.new_rest)
        if not old_rest or not new_rest:
            return
        candidates = choose(
            old_rest, new_rest, self.old_profiles, self.new_profiles,
            {i: self._old_place(i) for i in old_rest}, {j: self.new.items[j].parent for j in new_rest},
        )  # fmt: skip
        for i, j in self._assign(level, old_rest, new_rest, candidates):
            self._pair_up(i, j)
        if level == "rak":
            old_rest, new_rest = self._rest(old_rest, self.old_rest), self._rest(new_rest, self.new_rest)
            if (
                len(old_rest) == len(new_rest) == 1
            ):  # the one plan of an office stays that plan, however much of it changed
                self._pair_up(old_rest[0], new_rest[0])

    def _assign(
        self, level: LevelName, left: list[int], right: list[int], candidates: Iterable[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """The best assignment among the pairs `candidates`; between equal likeness the one that keeps more of the
        order.
        """
        old_profiles, new_profiles = self.old_profiles, self.new_profiles
        weigher = Weigher(level, [*(old_profiles[i] for i in left), *(new_profiles[j] for j in right)])
        old_weights, new_weights = (
            {index: weigher.weight(side_profiles[index]) for index in indices}
            for side_profiles, indices in ((old_profiles, left), (new_profiles, right))
        )
        base = weigher.threshold - 0.05
        weights: dict[tuple[int, int], int] = {}
        for i, j in candidates:
            in_place = self._old_place(i) == self.new.items[j].parent
            score = weigher.score(old_profiles[i], new_profiles[j], old_weights[i] + new_weights[j], in_place=in_place)
            if score >= weigher.threshold:
                shift = abs(self.old.items[i].ordinal - self.new.items[j].ordinal)
                weights[i, j] = round((score - base) * 1_000_000) * 1000 + 999 - min(shift, 998)
        return sorted(assign(weights).items())


def _groups(
    left: Iterable[int],
    right: Iterable[int],
    old_key: Callable[[int], Hashable],
    new_key: Callable[[int], Hashable],
) -> Iterable[tuple[list[int], list[int]]]:
    """Items of both sides that share a key; those whose key is None stay out."""
    old: dict[Hashable, list[int]] = defaultdict(list)
    new: dict[Hashable, list[int]] = defaultdict(list)
    for i in left:
        old[old_key(i)].append(i)
    for j in right:
        new[new_key(j)].append(j)
    return [(group, new[key]) for key, group in old.items() if key is not None and key in new]
