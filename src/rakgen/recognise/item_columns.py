"""Item columns: which columns of an unknown form hold the texts of its items, and which other columns are theirs."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.recognise.body_facts import ColumnFacts
from rakgen.recognise.headings import Meaning, meaning_of
from rakgen.recognise.periods import periode_of
from rakgen.recognise.words import plain

_ITEMS = ("tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan", "keluaran")


class ItemColumns:
    """The columns of one table that hold its items. `paths` are the headings over each column, `facts` what they hold,
    `bands` the levels of rows as wide as the table, None for none, () where they are not known yet.
    """

    def __init__(
        self, paths: Sequence[tuple[str, ...]], facts: Sequence[ColumnFacts], *, bands: Sequence[str] | None
    ) -> None:
        self.paths, self.facts, self.has_bands = paths, facts, bands is not None
        bands = bands or ()
        self.meant = [path or before for path, before in zip(paths, [(), *paths[:-1]], strict=True)]
        """The headings over each column, of one that has none those of the column before, as in files without merged
        cells.
        """
        self.counted: list[str] = []
        """The levels that the headings of columns name which hold numbers alone."""
        self.items = self._item_columns(bands)
        """The column with the texts of each level."""
        self.fallback = bands[-1] if bands else "indikator"

    def _item_columns(self, bands: Sequence[str]) -> dict[str, int]:
        """The column with the texts of each level; a second one for activities holds their steps."""
        found: dict[str, int] = {}
        for column, path in enumerate(self.meant):
            meaning = meaning_of(path)
            if not self.paths[column] and not self.counts(column - 1):
                continue
            if meaning is None or meaning.field != "uraian" or periode_of(path[-1]) is not None:
                continue
            if self.counts(column):
                self.counted += meaning.levels if path != self.meant[column + 1] else ()
                continue
            if "kegiatan" in meaning.levels and "kegiatan" not in found and "sub_kegiatan" in found:
                found["kegiatan"] = found.pop("sub_kegiatan")  # what stands at its right are its steps
            level = next((wanted for wanted in meaning.levels if wanted not in found and wanted not in bands), None)
            if level == "program" and "kegiatan" in found:
                continue  # each activity says its own
            if level == "aksi" and self._has_rows_of_its_own(column, found):
                level = "sub_kegiatan"
            if level is not None and level != "aksi":
                found[level] = column
        if "tujuan" in found and "sasaran" not in (*found, *bands):  # a plan has no tujuan without sasaran
            found["sasaran"] = found.pop("tujuan")
        own = found.get("sub_kegiatan")
        if own is not None and "kegiatan" not in found and not plain(self.meant[own][-1]).startswith("sub"):
            found["kegiatan"] = found.pop("sub_kegiatan")  # `Rincian Kegiatan` of no others
        if "indikator" not in (*found, *bands) and self._measures(found.get("keluaran"), found.get("kegiatan")):
            found["indikator"] = found.pop("keluaran")
        if list(found) == ["kegiatan"] and not bands and self._holds_programs(found["kegiatan"]):
            found = {"program": found["kegiatan"]}
        return found

    def counts(self, column: int) -> bool:
        """True for a column of numbers alone, whatever its heading says, with texts at its right; of codes, where one
        heading stands over both; of nothing, where its texts are bands.
        """
        fact, beside = self.facts[column], self.facts[column + 1 : column + 2]
        is_text = any(other.words and not other.numbers and not other.codes for other in beside)
        is_one = is_text and self.meant[column] == self.meant[column + 1]
        is_empty = self.has_bands and not fact.words and not fact.marks
        return is_text and (fact.numbers or is_empty or (fact.codes and is_one))

    def _measures(self, column: int | None, kegiatan: int | None) -> bool:
        """True for a column `Indikator Kegiatan` before the kegiatan themselves."""
        if column is None or kegiatan is None:
            return False
        return column < kegiatan and plain(self.meant[column][-1]).startswith("indikator")

    def meaning(self, column: int) -> Meaning | None:
        """What the headings over a column say."""
        return meaning_of(self.meant[column] if column in self.items.values() else self.paths[column])

    def _holds_programs(self, column: int) -> bool:
        """True for a column `Program/Kegiatan` that holds no kegiatan: no table says when or by whom they are done."""
        fields = {meaning.field for path in self.paths if (meaning := meaning_of(path))}
        is_named = self.facts[column].programs and "program" in plain(self.paths[column][-1])
        return is_named and fields.isdisjoint({"pelaksana", "jadwal"}) and not any(facts.marks for facts in self.facts)

    def _has_rows_of_its_own(self, column: int, found: dict[str, int]) -> bool:
        """True for steps that stand on rows beside one another's, with ticks and units of their own."""
        if "kegiatan" not in found or "sub_kegiatan" in found:
            return False
        return not self.facts[column].begins <= self.facts[found["kegiatan"]].begins

    def holds(self, level: str) -> bool:
        """True for a level with a column that has texts of its items."""
        return level in self.items and bool(self.facts[self.items[level]].said)

    def level_at(self, column: int, allowed: Sequence[str] = (), every: Sequence[int] = ()) -> str:
        """The level that a column, the first of `every` of one field, belongs to: of those allowed the one at the
        left whose items begin just where its cells do, or the nearest; else the one whose items begin wherever its
        cells do and the least elsewhere; of several the nearest at the left. A level whose column is empty has no items
        of which another column could say something.
        """
        levels = [level for level in _ITEMS if level in self.items]
        own = [self.facts[number] for number in every or [column]]
        if any(fact.marks or fact.said - fact.nothing for fact in own):
            levels = list(filter(self.holds, levels)) or levels
        begins = frozenset[int]().union(*(fact.begins for fact in own))
        items = {level: self.facts[self.items[level]] for level in levels}
        named = {level: fact.begins - fact.nothing for level, fact in items.items()}
        if allowed:
            left = [level for level in levels if level in allowed and self.items[level] < column]
            same = [level for level in left if named[level] == begins]
            if left:
                return max(same or left, key=lambda level: self.items[level])
            known = [level for level in allowed if level in self.items]
            return known[0] if known else allowed[0]
        fits = [level for level in levels if begins <= named[level]]
        if not fits:
            return levels[-1] if levels else self.fallback
        least = min(len(named[level]) for level in fits)
        tight = [level for level in fits if len(named[level]) == least]
        left = [level for level in tight if self.items[level] < column]
        return max(left, key=lambda level: self.items[level]) if left else tight[0]
