"""Candidates: which pairs of items are worth weighing, found through the rare words and pairs of words they share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rakgen.diff.matching.likeness import Profile

_ALL_PAIRS = 2_500
"""Pairs up to which every pair is a candidate."""
_BEST = 8
"""Candidates an item gets through its words."""
_SIBLINGS = 24
"""Candidates an item gets among its siblings, those nearest to its own place."""
_STEPS = 400
"""Places of the index an item looks at; its rarest words first."""

_Feature = str | tuple[str, str]


def choose(
    left: Sequence[int],
    right: Sequence[int],
    old_profiles: Sequence[Profile],
    new_profiles: Sequence[Profile],
    old_places: Mapping[int, int | None],
    new_places: Mapping[int, int],
) -> list[tuple[int, int]]:
    """Candidate pairs (old, new) of one level, each once.

    `old_places` gives an old item's place as an item of the new tree (None: its parent has no partner), `new_places`
    that of a new item. Small plans get every pair. In large ones each item, old and new, brings those that share most
    of its rare words, and those in the same place.
    """
    if len(left) * len(right) <= _ALL_PAIRS:
        return [(i, j) for i in left for j in right]
    candidates = set(_neighbours(left, right, old_places, new_places))
    candidates.update((i, j) for i, j in _sharing_words(left, right, old_profiles, new_profiles))
    candidates.update((i, j) for j, i in _sharing_words(right, left, new_profiles, old_profiles))
    return sorted(candidates)


def _neighbours(
    left: Sequence[int], right: Sequence[int], old_places: Mapping[int, int | None], new_places: Mapping[int, int]
) -> Iterator[tuple[int, int]]:
    siblings: dict[int, list[int]] = defaultdict(list)
    for j in right:
        siblings[new_places[j]].append(j)
    positions: dict[int, int] = defaultdict(int)
    for i in left:
        place = old_places[i]
        if place is None:
            continue
        nearby = siblings.get(place, [])
        start = max(0, min(positions[place] - _SIBLINGS // 2, len(nearby) - _SIBLINGS))
        positions[place] += 1
        for j in nearby[start : start + _SIBLINGS]:
            yield i, j


def _sharing_words(
    source: Sequence[int], target: Sequence[int], source_profiles: Sequence[Profile], target_profiles: Sequence[Profile]
) -> Iterator[tuple[int, int]]:
    """For each item of `source` the best of `target` by shared features, each feature counting the less, the more items
    have it.
    """
    index: dict[_Feature, list[int]] = defaultdict(list)
    for j in target:
        for feature in _features(target_profiles[j]):
            index[feature].append(j)
    for i in source:
        scores: dict[int, float] = defaultdict(float)
        steps = 0
        for feature in sorted(
            (feature for feature in _features(source_profiles[i]) if feature in index),
            key=lambda feature: len(index[feature]),
        ):
            holders = index[feature]
            steps += len(holders)
            if steps > _STEPS and scores:
                break
            for j in holders[:_STEPS]:
                scores[j] += 1 / len(holders)
        for j in sorted(scores, key=lambda candidate: (-scores[candidate], candidate))[:_BEST]:
            yield i, j


def _features(profile: Profile) -> set[_Feature]:
    return {*profile.words, *zip(profile.key, profile.key[1:], strict=False)}
