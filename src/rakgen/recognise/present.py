"""Present: the items that the rows of a table have come to, one of each level, and where a new one is put."""

from __future__ import annotations

from collections.abc import Collection

from rakgen.layout.fields import LEVELS
from rakgen.readers.raw import RawCell
from rakgen.recognise.doubts import Doubt
from rakgen.recognise.forms import FormTable
from rakgen.recognise.paths import ItemData, lowest, missing, paths_to
from rakgen.recognise.values import Filling
from rakgen.recognise.words import plain

_CHAIN = ("tujuan", "sasaran", "indikator", "kegiatan", "sub_kegiatan", "keluaran")


class PresentItems:
    """The present items of a table by their levels, of a rak whose fields are `data`; `own` are the levels that a
    column of it begins. `again`: items of an earlier table may stand in it once more. `counts_goals`: its numbers
    count tujuan of which nothing else is printed.
    """

    def __init__(
        self,
        data: ItemData,
        filling: Filling,
        table: FormTable,
        own: Collection[str],
        *,
        again: bool,
        counts_goals: bool,
    ) -> None:
        self.data, self.filling, self.own = data, filling, own
        self.again, self.counts_goals = again, counts_goals
        self.spec, self.place = table.spec, table.whole.raw.place
        self.current: dict[str, ItemData | None] = {}
        self.seen: set[int] = set()
        filling.beside = lambda: lowest(self.current, self.data)

    def forget(self, level: str) -> None:
        """No item of a level, nor of those below, is present any more."""
        for lower in LEVELS[LEVELS.index(level) :]:
            self.current.pop(lower, None)

    def begin(self, level: str, text: str, fields: ItemData, cell: RawCell) -> None:
        """An item of a level begins: a new one of these fields, or one of another table that this one prints again."""
        self.forget(level)
        if level == "program":
            self.current["program"] = self.filling.program(text, cell.place)
            return
        if level == "misi":
            self.current["misi"] = self.filling.begun_misi(text, cell.place)
            return
        known = self._known(level, text) if self.again else None
        self.current[level] = known if known is not None else self.added(level, fields, cell)

    def _known(self, level: str, text: str) -> ItemData | None:
        """An item of another table with that text, each once; those above it become the present ones."""
        for path in paths_to(self.data, level):
            item = path[-1][1]
            if id(item) not in self.seen and plain(str(item.get("uraian", ""))) == plain(text):
                self.seen.add(id(item))
                self.current |= dict(path)
                return item
        return None

    def added(self, level: str, fields: ItemData, cell: RawCell | None = None) -> ItemData:
        """A new item below the present one of the next level above; levels that the form does not print are added."""
        program = self.current.get("program")
        if level == "kegiatan" and self.spec.dari == "program" and program is not None:
            program.setdefault("kegiatan", []).append(fields)
            return fields
        upper, misi = self._upper(level), self.current.get("misi")
        if level == "tujuan" and misi is not None:
            fields["misi"] = next(key for key, known in self.filling.misi.items() if known is misi)
        if upper is None:
            self.data.setdefault(level, []).append(fields)
            return fields
        parent = self.current.get(upper)
        if parent is None:
            parent = self._filled(upper, cell)
        parent.setdefault(level, []).append(fields)
        if level == "kegiatan":
            self.filling.tell_program(fields, program)
        return fields

    def _upper(self, level: str) -> str | None:
        """The level above, None for the highest of this rak."""
        outlined = self.spec.outline.names if self.spec.outline is not None else ()
        levels = {*self.own, *outlined, *(band.tingkat for band in self.spec.baris_kelompok)}
        has_goals = not levels.isdisjoint(("misi", "tujuan")) or self.counts_goals
        if level == "tujuan" or (level == "sasaran" and not has_goals):
            return None
        if level == "keluaran":
            return "sub_kegiatan" if self.current.get("sub_kegiatan") is not None else "kegiatan"
        return _CHAIN[_CHAIN.index(level) - 1]

    def _filled(self, level: str, cell: RawCell | None) -> ItemData:
        """The present item of a level that no cell begins: of another table's, below the present item above it, the
        next, or one that is added.
        """
        place = cell.place if cell else self.place
        upper = self._upper(level)
        above, has_misi = self.current.get(upper) if upper else None, self.current.get("misi") is not None
        may_be_known = level not in self.own and (self.again or not has_misi or above is not None)
        if may_be_known and (path := self.next_path(level, above)):
            self.filling.doubt(Doubt("level", place, "", str(path[-1][1].get("uraian", ""))))
            return path[-1][1]
        fields: ItemData = {}
        if level != "tujuan" or not (self.counts_goals or has_misi):
            fields = {"uraian": missing(level)}
            self.filling.doubt(Doubt("added", place, level, missing(level)))
        item = self.added(level, fields, cell)
        self.current[level] = item
        return item

    def next_path(self, level: str, above: ItemData | None = None) -> list[tuple[str, ItemData]]:
        """The next item of a level that another table began, with those above it, as the present ones: each once, the
        last for all that follow; only of those right below an item, where one is given.
        """
        paths = [path for path in paths_to(self.data, level) if above is None or path[-2][1] is above]
        path = next((path for path in paths if id(path[-1][1]) not in self.seen), paths[-1] if paths else [])
        if path:
            self.seen.add(id(path[-1][1]))
        return path

    def of(self, level: str) -> ItemData | None:
        """The present item of a level; one that no column begins does so with its first value, below the present item
        of the next level.
        """
        item = self.current.get(level)
        if item is None and level == "keluaran" and self.of("kegiatan") is not None:
            self.current[level] = item = self.added(level, {})
        elif item is None and level in _CHAIN[1:] and level not in self.own:
            upper = self._upper(level)
            if upper is not None and self.current.get(upper) is not None:
                return self._filled(level, None)
        return item
