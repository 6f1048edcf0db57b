"""Likeness: how alike two items are, from 0 to 1, by their words, what lies below them, their properties and their
place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log
from typing import Any

from rakgen.diff.matching.items import ItemTree, without_year, words
from rakgen.model.levels import LevelName

TEXT_WEIGHT, CONTENT_WEIGHT, FEATURE_WEIGHT, PLACE_WEIGHT = 0.60, 0.25, 0.15, 0.10
"""Shares of the score: own text, items below, properties, place (the parents are matched). Shares that say nothing drop
out.
"""

THRESHOLD: dict[LevelName, float] = {
    "rak": 0.30, "program": 0.40, "misi": 0.40, "tujuan": 0.40, "sasaran": 0.50, "indikator": 0.50, "kegiatan": 0.50,
    "sub_kegiatan": 0.50, "keluaran": 0.50, "aksi": 0.50,
}  # fmt: skip
"""The least score of a pair; below it an item was removed and another added."""

TEXT_THRESHOLD: dict[LevelName, float] = {
    "rak": 0.0, "program": 0.0, "misi": 0.0, "tujuan": 0.0, "sasaran": 0.0, "indikator": 0.25, "kegiatan": 0.30,
    "sub_kegiatan": 0.30, "keluaran": 0.30, "aksi": 0.30,
}  # fmt: skip
"""The least likeness of the texts themselves: an indikator whose words all changed is another indikator, wherever it
stands.
"""


@dataclass(slots=True)
class Profile:
    """What is compared of one item, worked out once. `key` is its text without case, spaces, punctuation and plan
    year.
    """

    key: tuple[str, ...]
    words: frozenset[str]
    letters: frozenset[str]
    content: frozenset[str]
    content_words: frozenset[str]
    features: frozenset[str]


def profiles(tree: ItemTree[Any]) -> list[Profile]:
    """A Profile for each item, in order."""
    items = tree.items
    keys = [words(without_year(item.text, tree.tahun)) for item in items]
    contents: list[set[str]] = [set() for _ in items]
    content_words: list[set[str]] = [set() for _ in items]
    for index in range(len(items) - 1, -1, -1):
        parent = items[index].parent
        if parent >= 0:
            contents[parent] |= contents[index]
            content_words[parent] |= content_words[index]
            if keys[index]:
                contents[parent].add(" ".join(keys[index]))
                content_words[parent].update(keys[index])
    return [
        Profile(
            keys[index],
            frozenset(keys[index]),
            _letters(" ".join(keys[index])),
            frozenset(contents[index]),
            frozenset(content_words[index]),
            items[index].features,
        )
        for index in range(len(items))
    ]


def _letters(text: str) -> frozenset[str]:
    """Runs of three letters, which still agree where a word was only spelled otherwise."""
    return (
        frozenset([text[i : i + 3] for i in range(len(text) - 2)])
        if len(text) > 2
        else frozenset([text] if text else ())
    )


def dice(left: frozenset[str], right: frozenset[str]) -> float:
    """Share of common members: 1 for equal sets, 0 for disjoint ones (and for two empty ones)."""
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


class Weigher:
    """Weighs pairs of items of one level; a word counts the more, the fewer of the items have it."""

    def __init__(self, level: LevelName, all_profiles: Iterable[Profile]) -> None:
        self.threshold = THRESHOLD[level]
        self._text_threshold = TEXT_THRESHOLD[level]
        weighed = list(all_profiles)
        counts = Counter(word for profile in weighed for word in profile.words)
        self.word_weights = {word: log(1 + (len(weighed) + 1) / count) for word, count in counts.items()}

    def weight(self, profile: Profile) -> float:
        """The summed weight of an item's words."""
        return sum(self.word_weights[word] for word in profile.words)

    def text_score(self, left: Profile, right: Profile, weight: float) -> float:
        """How alike the texts are, from 0 to 1; `weight` is the weight of the words of both."""
        if left.key == right.key:
            return 1.0
        word_weights = self.word_weights
        shared = sum([word_weights[word] for word in left.words & right.words])
        return 0.6 * (2 * shared / weight if weight else 0.0) + 0.4 * dice(left.letters, right.letters)

    def score(self, left: Profile, right: Profile, weight: float, *, in_place: bool) -> float:
        """How alike the items are, 0 when they cannot be one item. `in_place`: their parents are matched."""
        total, divisor = PLACE_WEIGHT * in_place, PLACE_WEIGHT
        content = _content_score(left, right) if left.content or right.content else None
        if left.key and right.key:
            text = self.text_score(left, right, weight)
            if text < self._text_threshold:
                return 0.0
            total, divisor = total + TEXT_WEIGHT * text, divisor + TEXT_WEIGHT
        elif content is None and left.key != right.key:
            return 0.0
        if content is not None:
            total, divisor = total + CONTENT_WEIGHT * content, divisor + CONTENT_WEIGHT
        if left.features or right.features:
            total, divisor = total + FEATURE_WEIGHT * dice(left.features, right.features), divisor + FEATURE_WEIGHT
        return total / divisor


def _content_score(left: Profile, right: Profile) -> float:
    """How alike is what lies below: the same texts, or at least the same words."""
    shared = dice(left.content, right.content)
    return max(shared, 0.9 * dice(left.content_words, right.content_words)) if shared < 1 else shared
