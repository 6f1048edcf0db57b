"""Items: a plan as a flat list of items to be matched, made from a validated plan or from the nodes of its YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import Generic, NamedTuple, TypeVar

from rakgen.model import Aksi, Butir, Jadwal, Kegiatan, Rak, Rencana, Rupiah, Target
from rakgen.model.levels import MODELS, LevelName, fields_where
from rakgen.model.walk import Place, Referred, descend, walk
from rakgen.source import Mapping, Node, Scalar, Sequence
from rakgen.text.numbers import FOUR_DIGIT_YEAR

_FEATURES = tuple(fields_where(lambda known: known.feature, MODELS.values()))
_TAHUN = re.compile(FOUR_DIGIT_YEAR)

T = TypeVar("T")


class Said(NamedTuple):
    """What an item says that it is matched by: its own text, its kode, further properties as `field=text`."""

    text: str
    kode: str | None = None
    features: frozenset[str] = frozenset()


@dataclass(slots=True, eq=False)
class Item(Generic[T]):
    """An item of a plan.

    `text` is its own text ('' when it has none), `parent` the index of the item above it in the same tree (-1 for a
    rak), `features` further properties as `field=text`, `origin` whatever it was made from, `ordinal` its place among
    its siblings from 0.
    """

    level: LevelName
    text: str
    kode: str | None
    parent: int
    features: frozenset[str]
    origin: T
    ordinal: int


@dataclass(slots=True)
class ItemTree(Generic[T]):
    """All items of one plan, each before those below it. `tahun` is the plan's year, if known: texts may name it."""

    items: list[Item[T]] = field(default_factory=list)
    tahun: int | None = None

    def add(
        self,
        level: LevelName,
        text: str,
        origin: T,
        *,
        parent: int = -1,
        kode: str | None = None,
        features: Iterable[str] = (),
        ordinal: int = 0,
    ) -> int:
        """Append an item below item `parent`; its index. Raises ValueError if `parent` is not there yet."""
        if not -1 <= parent < len(self.items):
            raise ValueError(f"there is no item {parent} to stand below")
        self.items.append(Item(level, text, kode, parent, frozenset(features), origin, ordinal))
        return len(self.items) - 1

    def add_all(self, places: Iterable[Place[T]], said: Callable[[T, LevelName], Said | None]) -> None:
        """Append items in the order in which a walk meets them, each with what `said` reads of it; None passes it
        over.
        """
        path: list[int] = []
        for level, origin, above, ordinal in places:
            found = said(origin, level)
            if found is None:
                continue
            del path[len(above) :]
            index = self.add(
                level, found.text, origin,
                parent=path[-1] if path else -1, kode=found.kode, features=found.features, ordinal=ordinal,
            )  # fmt: skip
            path.append(index)

    def children(self) -> list[list[int]]:
        """For each item the indices of the items directly below it, in order."""
        result: list[list[int]] = [[] for _ in self.items]
        for index, item in enumerate(self.items):
            if item.parent >= 0:
                result[item.parent].append(index)
        return result

    def path(self, index: int) -> Iterator[int]:
        """The item and those above it, upward to its rak."""
        while index >= 0:
            yield index
            index = self.items[index].parent


def tree_of_rencana(rencana: Rencana) -> ItemTree[Butir | Aksi]:
    """The items of a validated plan; `origin` is the model's own object."""
    tree: ItemTree[Butir | Aksi] = ItemTree(tahun=rencana.tahun)
    for number, (key, program) in enumerate(rencana.program.items()):
        if program.indikator or program.kegiatan:
            of_program = partial(_of_model, referred=Referred(program))
            start = len(tree.items)
            tree.add_all(walk(program, ordinal=number), of_program)
            tree.items[start].kode = key
    for number, rak in enumerate(rencana.rak):
        referred = Referred(rak)
        tree.add_all(walk(rak, ordinal=number), partial(_of_model, referred=referred))
    return tree


def _of_model(item: Butir | Aksi, level: LevelName, referred: Referred) -> Said:
    """A kegiatan without text has that of the one it refers to."""
    text = " ".join(item.judul or ()) if isinstance(item, Rak) else getattr(item, "uraian", None)
    if isinstance(item, Kegiatan) and not text:
        text = referred.follow(item).uraian or item.rujukan
    return Said(text or "", getattr(item, "kode", None), frozenset(_model_features(item)))


def _model_features(butir: Butir | Aksi) -> Iterator[str]:
    for feature in _FEATURES:
        value = getattr(butir, feature, None)
        if isinstance(value, Target | Jadwal | Rupiah):
            yield f"{feature}={value.text}"
        elif value is not None:
            for member in value if isinstance(value, tuple) else (value,):
                yield f"{feature}={member}"


def tree_of_source(root: Mapping) -> ItemTree[Node]:
    """The items of a plan's YAML nodes, valid or not; `origin` is the item's node: a Mapping, or a Scalar for a plain
    aksi.

    What is not shaped as a list of items is passed over. The depth is bounded by the levels, not by the text.
    """
    tahun = _text(root.get("tahun"))
    is_year = tahun.isascii() and tahun.isdigit() and len(tahun) < 6
    tree: ItemTree[Node] = ItemTree(tahun=int(tahun) if is_year else None)
    for number, rak in enumerate(_nodes_below(root, "rak")):
        start = len(tree.items)
        tree.add_all(descend(rak, "rak", _nodes_below, ordinal=number), _of_node)
        _name_references(tree.items[start:])
    return tree


def _nodes_below(node: Node, level: LevelName) -> list[Node]:
    below = node.get(level) if isinstance(node, Mapping) else None
    return below.items if isinstance(below, Sequence) else []


def _of_node(node: Node, level: LevelName) -> Said | None:
    if isinstance(node, Sequence):
        return None
    if isinstance(node, Scalar):
        return Said(_text(node))
    text = _text(node.get("judul" if level == "rak" else "uraian"))
    return Said(text, _text(node.get("kode")) or None, frozenset(_node_features(node)))


def _name_references(items: list[Item[Node]]) -> None:
    """Give each kegiatan of a rak that has no text that of the one it refers to, or the code it names."""
    all_kegiatan = [item for item in items if item.level == "kegiatan" and isinstance(item.origin, Mapping)]
    texts = {item.kode: item.text for item in all_kegiatan if item.kode and item.text}
    for item in all_kegiatan:
        if not item.text and isinstance(item.origin, Mapping):
            kode = _text(item.origin.get("rujukan"))
            item.text = texts.get(kode, kode)


def _text(node: Node | None) -> str:
    if isinstance(node, Scalar):
        return node.text.rstrip("\n")
    return " ".join(_text(child) for child in node.items) if isinstance(node, Sequence) else ""


def _node_features(node: Mapping) -> Iterator[str]:
    for feature in _FEATURES:
        value = node.get(feature)
        if isinstance(value, Scalar):
            yield f"{feature}={value.text}"
        elif isinstance(value, Sequence):
            for member in value.items:
                yield f"{feature}={_text(member)}"


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text for comparing: NFC, without case, spaces and punctuation (`Pemilu/ Pemilihan` =
    `pemilu/pemilihan`).
    """
    return tuple(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


def without_year(text: str, tahun: int | None) -> str:
    """The text with the plan's own year, and the years just before and after it, as a distance from it."""
    if tahun is None or ("20" not in text and "19" not in text):
        return text
    return _TAHUN.sub(lambda m: _distance(m[0], tahun), text)


def _distance(year: str, tahun: int) -> str:
    difference = int(year) - tahun
    return (
        f"tahun{'kemarin' if difference < 0 else 'depan' if difference else 'ini'}" if -1 <= difference <= 1 else year
    )
