"""Reached: what a rule over what was reached looks at, and the list of those rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

from rakgen.diagnostics import Span, diagnose
from rakgen.model import Butir, Kegiatan, Rencana, Target, Work
from rakgen.model.bound import figure_of
from rakgen.model.butir import OwnIndikator
from rakgen.model.fields import Fields
from rakgen.model.figures import unit_of
from rakgen.model.joined import alike, base_unit, own_unit
from rakgen.model.measures import factors_of
from rakgen.model.periode import PeriodeKey, last_month
from rakgen.model.program import Program
from rakgen.model.realisasi import RealisasiFile, Record, label
from rakgen.model.record_items import Reportable
from rakgen.model.target import quantity, range_ends
from rakgen.model.walk import Place, Referred, Top, walk
from rakgen.progress.choices import Manners, OfficeChoices, manners_of
from rakgen.progress.parts import values_of
from rakgen.progress.records import FiledRecord, FiledRecords, Records
from rakgen.rules.context import Excepting, Found
from rakgen.rules.single.indikator_words import lower_better_word
from rakgen.rules.single.target import may_exceed_the_whole
from rakgen.text.answers import says_something


class ReachedIndikator(NamedTuple):
    """An indikator of which something was reported: its records in the order of their ends, their values, and how
    it is judged.
    """

    indikator: OwnIndikator
    entries: FiledRecords
    values: Mapping[PeriodeKey, Target]
    manners: Manners

    @property
    def grows(self) -> bool:
        """True where more is better, as far as anyone can tell; what an office says of all tells nothing of one whose
        words say that less is.
        """
        is_said = self.indikator.arah is not None
        return self.manners.direction == "naik" and (is_said or not lower_better_word(self.indikator))

    @property
    def is_percentage(self) -> bool:
        """True where its targets are percentages, so that a value without a sign is judged as one."""
        indikator = self.indikator
        targets = [target for target in (indikator.target, *indikator.target_periode.values()) if target is not None]
        units = {
            (ends := range_ends(target)) and ends[2] or unit_of("target", figure_of(target), indikator)
            for target in targets
        }
        return "%" in units

    @property
    def wanted(self) -> list[Decimal]:
        """The figures that are planned of it; of a range both of its ends."""
        targets = (self.indikator.target, *self.indikator.target_periode.values())
        every = (
            ends[:2] if (ends := range_ends(target)) else (quantity(figure_of(target)),)
            for target in targets
            if target is not None
        )
        return [figure for figures in every for figure in figures if figure is not None]

    @property
    def is_part(self) -> bool:
        """True for a percentage that is a part of a whole, as it begins and as it is planned."""
        first = self.indikator.uraian.casefold().split()[:1]
        is_share = self.is_percentage and first in _PARTS and not may_exceed_the_whole(self.indikator)
        return is_share and all(figure <= 100 for figure in self.wanted)


_PARTS = (["persentase"], ["prosentase"], ["presentase"], ["cakupan"])
"""How an indikator begins that is a part of a whole."""


class ReachedWork(NamedTuple):
    """A kegiatan or sub kegiatan of which something was reported; `whole` is it with what its rujukan takes over."""

    whole: Work
    entries: FiledRecords


class LastYear(NamedTuple):
    """What was planned and reached of an indikator in the year before: its plan's path, the target, the value."""

    path: str
    target: Target | None
    reached: Target


class Reached:
    """A plan without errors, what was reached of it, and what its office chose; `last_year` is by the ids of its
    indikator.
    """

    def __init__(
        self,
        rencana: Rencana,
        path: str,
        files: Sequence[tuple[str, RealisasiFile]],
        records: Records,
        office: OfficeChoices,
        last_year: Mapping[int, LastYear] | None = None,
    ) -> None:
        self.rencana = rencana
        self.path = path
        self.files = files
        self.records = records
        self.office = office
        self.last_year = last_year or {}

    @cached_property
    def indikator(self) -> list[ReachedIndikator]:
        """Every indikator of which something was reported."""
        return [
            ReachedIndikator(place.item, entries, values_of(entries, place.item), manners_of(place.item, self.office))
            for place in self._places
            if place.level == "indikator" and (entries := self.entries(place.item))
        ]

    @cached_property
    def work(self) -> list[ReachedWork]:
        """Every kegiatan and sub kegiatan of which something was reported."""
        found = []
        for top in self._tops:
            referred = Referred(top)
            for place in walk(top):
                if isinstance(place.item, Work) and (entries := self.entries(place.item)):
                    whole = referred.follow(place.item) if isinstance(place.item, Kegiatan) else place.item
                    found.append(ReachedWork(whole, entries))
        return found

    @cached_property
    def reportable(self) -> list[Reportable]:
        """Every item that what was spent can be reported of: kegiatan, sub kegiatan and programmes."""
        return [place.item for place in self._places if isinstance(place.item, Work | Program)]

    @property
    def _tops(self) -> tuple[Top, ...]:
        return (*self.rencana.rak, *self.rencana.program.values())

    @cached_property
    def _places(self) -> list[Place[Any]]:
        return [place for top in self._tops for place in walk(top)]

    def entries(self, butir: Fields) -> FiledRecords:
        """What was reported of an item, in the order in which its periods end; the year stands last."""
        every = self.records.of(butir).items()
        return dict(sorted(every, key=lambda entry: (last_month(entry[0]), entry[0][0].month_count)))

    @cached_property
    def _around(self) -> dict[int, tuple[Excepting, ...]]:
        """What may except a finding of a record, by its id: the items it is about and lies in, its file, itself."""
        contents = dict(self.files)
        around: dict[int, tuple[Excepting, ...]] = {}
        for place in self._places:
            above = tuple(butir for butir in (*place.above, place.item) if isinstance(butir, Butir))
            for record, path in self.records.of(place.item).values():
                around[id(record)] = (*above, contents[path], record)
        return around

    def found(self, key: str, entry: FiledRecord, place: Span | None, cause: str = "", **values: str) -> Found:
        """A finding about a record, at a place of its file; `nama` and `periode` are the record's unless said."""
        record, path = entry
        values = {"nama": record.item, "periode": label(record.periode)} | values
        return Found(diagnose(key, path, place, related=(), **values), self._around.get(id(record), (record,)), cause)


def value_place(record: Record) -> Span | None:
    """Where a record says what was reached: its value, or else its numerator."""
    return record.span("nilai" if record.nilai is not None else "pembilang")


def said_in(record: Record, *fields: str) -> set[str]:
    """What the texts of a record in some of its fields say; nothing of `-`, `Nihil`, and others that say nothing."""
    found: set[str] = set()
    for name in fields:
        value = getattr(record, name) or ()
        texts = [value] if isinstance(value, str) else [getattr(text, "uraian", text) for text in value]
        found.update(filter(says_something, texts))
    return found


def numbers_alike(first: Target, second: Target) -> tuple[Decimal, Decimal] | None:
    """Two values as numbers that may be compared: of one unit, in the smaller of two of one measure, or one that says
    none; None where they may not, and for texts.
    """
    units = own_unit(first), own_unit(second)
    if len({*map(base_unit, units)} - {""}) > 1 and not factors_of(*units):
        return None
    left, right = (quantity(value, exact=True) for value in alike([first, second]))
    return None if left is None or right is None else (left, right)


Finder = Callable[[Reached], Iterable[Found]]

RULES: dict[str, Finder] = {}
"""Every rule over what was reached by its code, in the order of reports at one place; its docstring is its page."""


def rule(code: str) -> Callable[[Finder], Finder]:
    """Enter a function as the rule `code` over what was reached."""

    def register(function: Finder) -> Finder:
        RULES[code] = function
        return function

    return register
