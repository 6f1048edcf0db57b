"""Compare: two plans become a list of typed changes, in the order of the new plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from rakgen.diff.change import Change, ChangePlace
from rakgen.diff.item import ItemComparer, printed_fields
from rakgen.diff.matching.items import ItemTree, tree_of_rencana
from rakgen.diff.matching.match import Match, match
from rakgen.diff.matching.rising import longest_rising
from rakgen.diff.moved_fields import with_moved_fields
from rakgen.diff.parts import compare_rak, compare_rencana, register_partners
from rakgen.model import Aksi, Butir, Kegiatan, Program, Rak, Rencana
from rakgen.model.figures import budget_of
from rakgen.model.walk import Top, all_of

_TreeItem = Butir | Aksi


class AnggaranTotal(NamedTuple):
    """The sum of the anggaran of a rak's kegiatan, each counted once, in rupiah: before and after."""

    rak: ChangePlace
    old: int
    new: int


class Comparison(NamedTuple):
    """Two plans and all that differs between them; `anggaran` has a line for each rak in which a budget is written."""

    old: Rencana
    new: Rencana
    changes: tuple[Change, ...]
    anggaran: tuple[AnggaranTotal, ...]

    @property
    def across_years(self) -> bool:
        """True when the plans are of two years."""
        return self.old.tahun != self.new.tahun


def compare(old: Rencana, new: Rencana) -> Comparison:
    """Every change from `old` to `new`. The year itself, and texts in which only it changed, are no change."""
    old_tree, new_tree = tree_of_rencana(old), tree_of_rencana(new)
    comparer = _Comparer(old, new, old_tree, new_tree, match(old_tree, _in_keys_of(old, new, new_tree)))
    return Comparison(old, new, tuple(with_moved_fields(list(comparer.changes()))), tuple(comparer.anggaran_totals()))


def _in_keys_of(old: Rencana, new: Rencana, tree: ItemTree[_TreeItem]) -> ItemTree[_TreeItem]:
    """The tree of the new plan with the programmes that it shares with the old one under the keys that they had."""
    keys = {key: before for before, key in register_partners(old.program, new.program).items()}
    items = [replace(item, kode=keys.get(item.kode or "")) if item.level == "program" else item for item in tree.items]
    return ItemTree(items, tree.tahun)


class _Comparer:
    """One comparison: both trees, which item is which, and each item's ChangePlace."""

    def __init__(
        self, old: Rencana, new: Rencana, old_tree: ItemTree[_TreeItem], new_tree: ItemTree[_TreeItem], match: Match
    ) -> None:
        self.rencana = old, new
        self.old_tree, self.new_tree, self.match = old_tree, new_tree, match
        self.old_places, self.new_places = places_of(old_tree), places_of(new_tree)
        self.old_children = old_tree.children()
        self.item_comparer = ItemComparer(old, new)
        self._counterparts: dict[int, ChangePlace | None] = {
            id(place): self.new_places[j]
            for place, j in zip(self.old_places, match.to_new, strict=True)
            if j is not None
        }

    def changes(self) -> Iterator[Change]:
        yield from compare_rencana(*self.rencana)
        keyed: list[tuple[tuple[int, int, int], Change]] = []
        for j, place in enumerate(self.new_places):
            i = self.match.to_old[j]
            key = (j, 0, 0)
            if i is None:
                parent = self.new_tree.items[j].parent
                if not _is_register(place) and (self._is_at_top(place) or self.match.to_old[parent] is not None):
                    keyed.append((key, self._whole(j, None)))
                continue
            if _is_register(place):
                continue
            old, new = self.old_tree.items[i].origin, self.new_tree.items[j].origin
            if not self.match.in_place(self.old_tree, self.new_tree, i, j):
                keyed.append((key, self._moved(self.old_places[i], place, new)))
            if isinstance(old, Rak) and isinstance(new, Rak):
                keyed += [(key, change) for change in compare_rak(old, new, self.old_places[i], place, *self._tahun)]
            places = self.old_places[i], place
            keyed += [
                (key, change)
                for change in self.item_comparer.item(
                    old, new, *places, self._rak(self.old_tree, i), self._rak(self.new_tree, j)
                )
            ]
        last = -1
        for i in range(len(self.old_places)):
            partner = self.match.to_new[i]
            if partner is not None:
                last = partner
                continue
            parent = self.old_tree.items[i].parent
            place = self.old_places[i]
            if not _is_register(place) and (self._is_at_top(place) or self.match.to_new[parent] is not None):
                keyed.append(((last, 2, i), self._whole(None, i)))
        keyed += [((j, 1, 0), change) for j, change in self._order()]
        yield from (self._placed(change) for _, change in sorted(keyed, key=lambda pair: pair[0]))

    def _placed(self, change: Change) -> Change:
        """Where reports list the change: with the new plan's sasaran, also what was removed from it."""
        rak, sasaran = change.place.in_("rak"), change.place.in_("sasaran")
        if change.new is None:
            rak, sasaran = (self._counterparts.get(id(place), place) for place in (rak, sasaran))
        return change._replace(rak=rak, sasaran=sasaran)

    @property
    def _tahun(self) -> tuple[int, int]:
        return self.rencana[0].tahun, self.rencana[1].tahun

    @staticmethod
    def _rak(tree: ItemTree[_TreeItem], index: int) -> Top:
        """The rak, or the programme, that an item stands in."""
        top = tree.items[list(tree.path(index))[-1]].origin
        assert isinstance(top, Rak | Program)
        return top

    @staticmethod
    def _is_at_top(place: ChangePlace) -> bool:
        """True for a rak, and for what stands right below a programme, which is told with the registers."""
        return not place.above or _is_register(place.above[-1])

    def _whole(self, j: int | None, i: int | None) -> Change:
        """An item added, or removed, with all below it that came or went along."""
        if j is not None:
            place, *content = self._whole_places(self.new_tree, j, self.match.to_old, self.new_places, self.rencana[1])
            reason = getattr(self.new_tree.items[j].origin, "alasan_perubahan", None)
            return Change("ditambah", place.level, None, place, after=place.text, reason=reason, content=tuple(content))
        assert i is not None
        place, *content = self._whole_places(self.old_tree, i, self.match.to_new, self.old_places, self.rencana[0])
        loses_indikator = any(lost.level == "indikator" for lost in (place, *content))
        reason = getattr(self.old_tree.items[i].origin, "alasan_perubahan", None)
        return Change(
            "dihapus",
            place.level,
            place,
            None,
            before=place.text,
            signs=("indikator-dihapus",) if loses_indikator else (),
            reason=reason,
            content=tuple(content),
        )

    @staticmethod
    def _whole_places(
        tree: ItemTree[_TreeItem], root: int, partners: list[int | None], places: list[ChangePlace], rencana: Rencana
    ) -> list[ChangePlace]:
        return [
            places[index]._replace(fields=tuple(printed_fields(tree.items[index].origin, rencana)))
            for index in (root, *_below(tree, root, partners))
        ]

    @staticmethod
    def _moved(old: ChangePlace, new: ChangePlace, butir: _TreeItem) -> Change:
        before, after = (place.above[-1].name for place in (old, new))
        reason = getattr(butir, "alasan_perubahan", None)
        return Change("dipindah", new.level, old, new, before=before, after=after, reason=reason)

    def _order(self) -> Iterator[tuple[int, Change]]:
        """Items that stand elsewhere among the siblings they had: as few as explain the new order."""
        for siblings in [self.old_children[i] for i in range(len(self.old_children))] + [
            [i for i, item in enumerate(self.old_tree.items) if item.parent < 0]
        ]:
            by_level: dict[str, list[tuple[int, int]]] = {}
            for i in siblings:
                j = self.match.to_new[i]
                if j is not None and self.match.in_place(self.old_tree, self.new_tree, i, j):
                    by_level.setdefault(self.old_tree.items[i].level, []).append((i, j))
            for pairs in by_level.values():
                if self.match.is_reversed:  # the mirror must leave the same items where they are
                    staying = longest_rising([i for i, _ in sorted(pairs, key=lambda pair: pair[1])])
                else:
                    rising = longest_rising([j for _, j in pairs])
                    staying = {i for i, j in pairs if j in rising}
                for i, j in pairs:
                    if i not in staying:
                        old, new = self.old_places[i], self.new_places[j]
                        reason = getattr(self.new_tree.items[j].origin, "alasan_perubahan", None)
                        yield j, Change(
                            "urutan", new.level, old, new,
                            before=str(old.ordinal), after=str(new.ordinal), reason=reason,
                        )  # fmt: skip

    def anggaran_totals(self) -> Iterator[AnggaranTotal]:
        for j, item in enumerate(self.new_tree.items):
            i = self.match.to_old[j]
            if isinstance(item.origin, Rak):
                old = self.old_tree.items[i].origin if i is not None else None
                yield from _total(self.new_places[j], old if isinstance(old, Rak) else None, item.origin)
        for i, item in enumerate(self.old_tree.items):
            if isinstance(item.origin, Rak) and self.match.to_new[i] is None:
                yield from _total(self.old_places[i], item.origin, None)


def _is_register(place: ChangePlace) -> bool:
    return place.level == "program"


def _total(place: ChangePlace, old: Rak | None, new: Rak | None) -> Iterator[AnggaranTotal]:
    old_amounts, new_amounts = (
        [budget.value for kegiatan in all_of(rak, Kegiatan) if (budget := budget_of(kegiatan))] if rak else []
        for rak in (old, new)
    )
    if old_amounts or new_amounts:
        yield AnggaranTotal(place, sum(old_amounts), sum(new_amounts))


def places_of(tree: ItemTree[Any]) -> list[ChangePlace]:
    """The ChangePlace of every item, in order."""
    places: list[ChangePlace] = []
    for item in tree.items:
        above = (*places[item.parent].above, places[item.parent]) if item.parent >= 0 else ()
        places.append(ChangePlace(item.level, item.text, item.kode, item.ordinal + 1, _place(item.origin), above))
    return places


def _place(origin: Any) -> Any:
    return origin.span("uraian") if hasattr(origin, "span") else None


def _below(tree: ItemTree[Any], root: int, partners: list[int | None]) -> list[int]:
    """Items below `root` that have no partner either and hang on it by such."""
    inside = {root}
    for index in range(root + 1, len(tree.items)):
        if tree.items[index].parent < root:
            break
        if tree.items[index].parent in inside and partners[index] is None:
            inside.add(index)
    return sorted(inside - {root})
