"""Items: a plan as a flat list of items to be matched, made from a validated plan or from the nodes of its YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, Literal, TypeAlias, TypeVar

from rakgen.model import Aksi, Butir, Jadwal, Kegiatan, Rak, Rencana, Rupiah, Target
from rakgen.source import Mapping, Node, Scalar, Sequence

Level: TypeAlias = Literal["rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi"]
LEVELS: tuple[Level, ...] = ("rak", "tujuan", "sasaran", "indikator", "kegiatan", "keluaran", "aksi")
"""Every level, the highest first."""

CHILDREN: dict[Level, tuple[Level, ...]] = {
    "rak": ("tujuan", "sasaran"), "tujuan": ("sasaran",), "sasaran": ("indikator",), "indikator": ("kegiatan",),
    "kegiatan": ("keluaran", "aksi"), "keluaran": (), "aksi": (),
}  # fmt: skip
"""The fields of each level that hold lists of items; a field is named after the level of its items."""

_FEATURES = ("target", "satuan", "jadwal", "pelaksana", "program", "anggaran", "layout", "arah")
_TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Item(Generic[T]):
    """An item of a plan.

    `text` is its own text ('' when it has none), `parent` the index of the item above it in the same Pohon (-1 for a rak),
    `features` further properties as `isian=teks`, `origin` whatever it was made from, `ordinal` its place among its siblings from 0.
    """

    level: Level
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
        level: Level,
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
            raise ValueError(f"induk {parent}")
        self.items.append(Item(level, text, kode, parent, frozenset(features), origin, ordinal))
        return len(self.items) - 1

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
    """The items of a validated plan; `referred` is the model's own object."""
    tree: ItemTree[Butir | Aksi] = ItemTree(tahun=rencana.tahun)
    referred: dict[str, Kegiatan] = {}

    def descend(butir: Butir | Aksi, level: Level, parent: int, ordinal: int) -> None:
        text = " ".join(butir.judul or ()) if isinstance(butir, Rak) else getattr(butir, "uraian", None)
        if isinstance(butir, Kegiatan) and not text and butir.rujukan:
            text = referred[butir.rujukan].uraian if butir.rujukan in referred else butir.rujukan
        index = tree.add(
            level, text or "", butir,
            parent=parent, kode=getattr(butir, "kode", None), features=_model_features(butir), ordinal=ordinal,
        )  # fmt: skip
        for child_level in CHILDREN[level]:
            for position, child in enumerate(getattr(butir, child_level) or ()):
                descend(child, child_level, index, position)

    for position, rak in enumerate(rencana.rak):
        referred = rak.referred_kegiatan()
        descend(rak, "rak", -1, position)
    return tree


def _model_features(butir: Butir | Aksi) -> Iterator[str]:
    for feature in _FEATURES:
        value = getattr(butir, feature, None)
        if isinstance(value, Target | Jadwal | Rupiah):
            yield f"{feature}={value.text}"
        elif value is not None:
            for member in value if isinstance(value, tuple) else (value,):
                yield f"{feature}={member}"


def tree_of_source(root: Mapping) -> ItemTree[Node]:
    """The items of a plan's YAML nodes, valid or not; `referred` is the item's node: a Mapping, or a Scalar for a plain aksi.

    What is not shaped as a list of items is passed over. The depth is bounded by the levels, not by the text.
    """
    tahun = _text(root.get("tahun"))
    tree: ItemTree[Node] = ItemTree(
        tahun=int(tahun) if tahun.isascii() and tahun.isdigit() and len(tahun) < 6 else None
    )

    rujukan: list[tuple[int, str]] = []

    def descend(node: Node, level: Level, parent: int, ordinal: int) -> None:
        if isinstance(node, Scalar):
            tree.add(level, node.text.rstrip("\n"), node, parent=parent, ordinal=ordinal)
            return
        if not isinstance(node, Mapping):
            return
        text = _text(node.get("judul" if level == "rak" else "uraian"))
        if level == "kegiatan" and not text:
            rujukan.append((len(tree.items), _text(node.get("rujukan"))))
        index = tree.add(
            level,
            text,
            node,
            parent=parent,
            kode=_text(node.get("kode")) or None,
            features=_node_features(node),
            ordinal=ordinal,
        )
        for child_level in CHILDREN[level]:
            children = node.get(child_level)
            for position, child in enumerate(children.items if isinstance(children, Sequence) else ()):
                descend(child, child_level, index, position)

    rak = root.get("rak")
    for position, rak_node in enumerate(rak.items if isinstance(rak, Sequence) else ()):
        rujukan.clear()
        start = len(tree.items)
        descend(rak_node, "rak", -1, position)
        referred = {
            item.kode: item.text for item in tree.items[start:] if item.level == "kegiatan" and item.kode and item.text
        }
        for index, kode in rujukan:
            tree.items[index].text = referred.get(kode, kode)
    return tree


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
    """The words of a text for comparing: NFC, without case, spaces and punctuation (`Pemilu/ Pemilihan` = `pemilu/pemilihan`)."""
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
