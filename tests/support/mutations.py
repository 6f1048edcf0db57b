"""Mutated copies of a plan in which every item keeps its identity: what a year of revisions does to it."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator

from rakgen.diff.matching.items import tree_of_rencana
from rakgen.diff.matching.match import match
from rakgen.source import Mapping, Node, Scalar, Sequence, parse
from tests.support.diff_plans import Item, Plan
from tests.support.plans import REFERENCE

LEVELS = ("rak", "tujuan", "sasaran", "indikator", "kegiatan")
_KEPT = ("kode", "layout", "target", "arah", "jadwal", "pelaksana")
_WORDS = (
    "koordinasi pembinaan pengelolaan berkelanjutan terpadu daerah wilayah lembaga satuan kerja pelayanan mutu"
    " akuntabel transparan efektif fasilitasi optimalisasi peningkatan"
).split()


def reference() -> Plan:
    """plans/2021.yaml, each item identified by its number."""
    root = parse(REFERENCE.read_bytes(), "2021.yaml").root
    assert root is not None
    numbers = iter(range(10_000))
    rak = [_item(node, "rak", numbers) for node in _list(root.get("rak"))]
    units = root.get("pelaksana")
    assert isinstance(units, Mapping)
    return Plan(rak, pelaksana={key.text: value.text for key, value in units.entries if isinstance(value, Scalar)})


def _list(node: Node | None) -> list[Mapping]:
    return [item for item in node.items if isinstance(item, Mapping)] if isinstance(node, Sequence) else []


def _item(node: Mapping, level: str, numbers: Iterator[int]) -> Item:
    uraian = node.get("uraian")
    fields = {name: value.text for name in _KEPT if isinstance(value := node.get(name), Scalar)}
    item = Item(level, uraian.text if isinstance(uraian, Scalar) else "", f"{level}:{next(numbers)}", dict(fields))
    for below in LEVELS:
        item.children += [_item(child, below, numbers) for child in _list(node.get(below))]
    return item


def mutated(plan: Plan, seed: int, strength: float) -> Plan:
    """A copy with texts reworded, rows swapped, indicators and activities moved, removed and added; `strength` from 0
    to 1.
    """
    source = random.Random(seed)
    new = copy.deepcopy(plan)
    everything = [item for rak in new.rak for item in rak.walk()]
    for item in everything:
        if item.text and source.random() < strength:
            item.text = _reworded(item.text, source, strength)
        if "target" in item.fields and source.random() < strength / 2:
            item.fields["target"] = f"{source.randint(10, 100)}%"
        if source.random() < strength / 2:
            source.shuffle(item.children)
    for level, above in (("indikator", "sasaran"), ("kegiatan", "indikator")):
        places = [item for item in everything if item.level == above]
        for place in places:
            for item in [child for child in place.children if child.level == level]:
                chance = source.random()
                if chance < strength / 8 and len(place.children) > 1:
                    place.children.remove(item)
                elif chance < strength / 3:
                    place.children.remove(item)
                    source.choice(places).children.append(item)
        if source.random() < strength:
            text = " ".join(source.sample(_WORDS, 6)).capitalize()
            source.choice(places).children.append(Item(level, text, f"{level}:baru-{seed}"))
    return new


def _reworded(text: str, source: random.Random, strength: float) -> str:
    words = text.split()
    for number in range(len(words)):
        chance = source.random()
        if chance < strength * 0.35:
            words[number] = source.choice(_WORDS)
        elif chance < strength * 0.45:
            words[number] += f" {source.choice(_WORDS)}"
    return " ".join(words)


def counted(old: Plan, new: Plan) -> tuple[int, int, int]:
    """(pairs matched rightly, pairs matched, pairs there are) below the rak."""
    one, other = tree_of_rencana(old.model()), tree_of_rencana(new.model())
    ids = old.ids(), new.ids()
    matched = match(one, other)
    pairs = {
        (ids[0][i], ids[1][j])
        for i, j in enumerate(matched.to_new)
        if j is not None and one.items[i].level != "rak"
    }  # fmt: skip
    there = {(name, name) for name in set(ids[0]) & set(ids[1]) if not name.startswith("rak:")}
    return len(pairs & there), len(pairs), len(there)
