"""Record items: the items of a plan by the names that a record of what was reached may give them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeAlias

from rakgen.model.butir import Kegiatan, OwnIndikator, SubKegiatan
from rakgen.model.program import Program
from rakgen.model.realisasi import RECORD_LEVELS, Record
from rakgen.model.rencana import Rak, Rencana
from rakgen.model.walk import Top, walk
from rakgen.text.nearest import letters_of

Reportable: TypeAlias = OwnIndikator | Kegiatan | SubKegiatan | Program
"""An item of which something can be reported; an Indikator is an OwnIndikator."""

Calls = Callable[[str, str], str]
"""One name for one item, of its level and whatever a record calls it; for a unit of the level `pelaksana`."""


def call_by_letters(level: str, name: str) -> str:
    """Calls where the plan is not known: a text is itself in any capitals, spaces and punctuation."""
    return letters_of(name) or name


class Items:
    """The items of some rak, and of the register of programmes, by the names that a record may give them: a kode (a
    programme's key too), or else a whole text. `every` are those items with their levels, in their order.
    """

    def __init__(self, rencana: Rencana, raks: Sequence[Rak]) -> None:
        self._unit = rencana.pelaksana_name
        self._keys = {id(program): key for key, program in rencana.program.items()}
        tops: list[Top] = [*raks, *rencana.program.values()]
        met = ((level, item) for top in tops for level, item, _, _ in walk(top))
        self.every: list[tuple[str, Reportable]] = [entry for entry in met if entry[0] in RECORD_LEVELS]
        self._called: dict[tuple[str, str], list[Reportable]] = {}
        self._by_kode: dict[tuple[str, str], list[Reportable]] = {}
        for level, item in self.every:
            for kode in self._kodes(item):
                self._by_kode.setdefault((level, kode), []).append(item)

    def _kodes(self, item: Reportable) -> Iterable[str]:
        return dict.fromkeys(filter(None, (self._keys.get(id(item)), item.kode)))

    @cached_property
    def _by_text(self) -> dict[tuple[str, str], list[Reportable]]:
        """The items by their texts, made where a record names one so: most name a kode."""
        found: dict[tuple[str, str], list[Reportable]] = {}
        for level, item in self.every:
            found.setdefault((level, letters_of(item.uraian or "")), []).append(item)
        return found

    def names(self, level: str) -> list[str]:
        """What the items of a level can be called, in their order."""
        every = ((*self._kodes(item), item.uraian) for level_of_item, item in self.every if level_of_item == level)
        return list(dict.fromkeys(name for names in every for name in names if name))

    def of(self, record: Record) -> list[Reportable]:
        """The items that a record may be about; more than one where its name does not tell them apart."""
        level = record.level
        return self.called(level, getattr(record, level))

    def called(self, level: str, name: str) -> list[Reportable]:
        """The items of a level that a name may mean."""
        key = level, name
        if key not in self._called:
            self._called[key] = self._by_kode.get(key) or self._by_text.get((level, letters_of(name)), [])
        return self._called[key]

    def call(self, level: str, name: str) -> str:
        """Calls of this plan: by kode or by text, an item has one name, and a unit by key or by name."""
        if level == "pelaksana":
            return call_by_letters(level, self._unit(name))
        found = self.called(level, name)
        if len(found) != 1:
            return call_by_letters(level, name)
        return next(iter(self._kodes(found[0])), None) or call_by_letters(level, found[0].uraian or "")
