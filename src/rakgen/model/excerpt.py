"""Excerpt: a plan with only the activities of some units or periods, the labels above them kept, numbered as in the
whole plan.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from rakgen.model.butir import Butir, Indikator, Kegiatan, SubKegiatan, Tujuan, Work
from rakgen.model.levels import BELOW, level_of
from rakgen.model.program import Program
from rakgen.model.rencana import Rak, Rencana
from rakgen.model.walk import Referred, Top, all_of, items_below

_ORIGINAL = "nomor_semula"
"""Where an item of a reduced plan remembers its numbers; no field of that name can come from YAML."""


OF_MISI = "nomor misi"
"""Where a tujuan of a reduced plan has the number of its misi."""


def original_number(butir: object, within: str = "") -> int | None:
    """The number (from 1) an item had in the whole plan, among all of its level in the rak, or in the item of level
    `within` (`sasaran`, ...) above it.

    None for an item of a plan that was not reduced, or where there is no such level above it.
    """
    numbers = getattr(butir, "__dict__", {}).get(_ORIGINAL)
    return numbers.get(within) if isinstance(numbers, dict) else None


def numbered_misi(tujuan: Tujuan) -> dict[str, object]:
    """What the misi of a tujuan remembers in a reduced plan: its number; nothing in a whole one."""
    number = original_number(tujuan, OF_MISI)
    return {} if number is None else {_ORIGINAL: {"": number}}


def units(rencana: Rencana) -> dict[str, str]:
    """Every unit that has an activity, in order of the register, then as met: key (or name as typed) to name as
    printed.
    """
    used: dict[str, None] = {}
    for rak in rencana.rak:
        referred = Referred(rak)
        for kegiatan in all_of(rak, Kegiatan):
            whole = referred.follow(kegiatan)
            all_work: tuple[Work, ...] = (whole, *whole.sub_kegiatan)
            used.update(dict.fromkeys(unit for work in all_work for unit in work.pelaksana or ()))
    names = {unit: rencana.pelaksana_name(unit) for unit in [*rencana.pelaksana, *used]}
    used_names = {names[unit] for unit in used}
    result: dict[str, str] = {}
    for unit, name in names.items():
        if name in used_names and name not in result.values() and any(letter.isalnum() for letter in name):
            result[unit] = name
    return result


def find_unit(rencana: Rencana, text: str) -> str | None:
    """The printed name of the unit that `text` names by key or by name, small and capital letters alike; None if none
    does.
    """
    names = {**rencana.pelaksana, **units(rencana)}
    candidates = [name for key, name in names.items() if text in (key, name)]
    folded = text.strip().casefold()
    candidates += [name for key, name in names.items() if folded in (key.casefold(), name.casefold())]
    return candidates[0] if candidates else None


def excerpt(rencana: Rencana, unit: Collection[str] = (), bulan: Collection[int] = ()) -> Rencana:
    """The plan with the activities done by one of `unit` (names as printed) and running in one of the months `bulan`
    (1-12).

    An empty collection asks for nothing. Labels above an activity that is kept stay; a sasaran or indikator without one
    goes, and so does a rak without any: then `rak` may be empty. Schedules stay whole.
    """
    matches = _matcher(rencana, unit, bulan)
    program = {
        key: program.model_copy(update={"kegiatan": _Filter(program, matches).of_program(program)})
        for key, program in rencana.program.items()
    }
    kept_rak = tuple(reduced for rak in rencana.rak if (reduced := excerpt_rak(rencana, rak, unit, bulan)) is not None)
    return rencana.model_copy(update={"rak": kept_rak, "program": program})


def excerpt_rak(rencana: Rencana, rak: Rak, unit: Collection[str], bulan: Collection[int] = ()) -> Rak | None:
    """One rak of a plan, reduced as by `excerpt`; None when none of its activities is kept."""
    reduced = _Filter(rak, _matcher(rencana, unit, bulan)).reduced(rak)
    number = next((i for i, candidate in enumerate(rencana.rak, 1) if candidate is rak), 1)
    return reduced.model_copy(update={_ORIGINAL: {"": number}}) if reduced is not None else None


def _matcher(rencana: Rencana, unit: Collection[str], bulan: Collection[int]) -> Callable[[Work], bool]:
    def matches(activity: Work) -> bool:
        names = {rencana.pelaksana_name(key) for key in activity.pelaksana or ()}
        return (not unit or not names.isdisjoint(unit)) and (
            not bulan or (activity.jadwal is not None and not activity.jadwal.bulan.isdisjoint(bulan))
        )

    return matches


class _Counter:
    """Numbers items as the whole rak does: in the rak (under the key ''), and in each item above."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], int] = {}
        self._misi: tuple[str | None, int] = (None, 0)  # of the tujuan before, and its number in the rak

    def number(self, butir: Butir, above: Sequence[str]) -> dict[str, int]:
        """The numbers of the next item, below items of the levels `above`."""
        level = level_of(type(butir))
        for key in [key for key in self._counts if key[1] == level]:
            del self._counts[key]
        numbers = {}
        if isinstance(butir, Tujuan):
            if self._misi[0] != butir.misi:
                self._counts.pop((level, "misi"), None)
                self._misi = butir.misi, self._misi[1] + (butir.misi is not None)
            above, numbers[OF_MISI] = (*above, "misi"), self._misi[1]
        for within in ("", *above):
            self._counts[level, within] = numbers[within] = self._counts.get((level, within), 0) + 1
        return numbers


class _Filter:
    """Reduces one rak, or programme, to the kegiatan that `matches` wants, each asked with all that it takes over, or
    some of whose sub kegiatan it wants; these are then all that is kept of them.
    """

    def __init__(self, top: Top, matches: Callable[[Work], bool]) -> None:
        self.matches = matches
        self.referred = Referred(top)
        self.kept = {kode for kode, kegiatan in self.referred.by_kode.items() if self._is_kept(kegiatan)}
        self.counter = _Counter()

    def reduced(self, rak: Rak) -> Rak | None:
        kept = self._below(rak, ())
        return rak.model_copy(update=kept) if kept else None

    def of_program(self, program: Program) -> tuple[Butir, ...]:
        """What is kept of the kegiatan of a programme."""
        return self._all_kept(program.kegiatan, ("program",))

    def _below(self, butir: Butir, levels: tuple[str, ...]) -> dict[str, tuple[Butir, ...]]:
        """What is kept of the items below one, by level; empty when nothing is."""
        kept = {name: self._all_kept(items_below(butir, name), levels) for name in BELOW[level_of(type(butir))]}
        return {name: all_butir for name, all_butir in kept.items() if all_butir}

    def _all_kept(self, all_butir: Sequence[Butir], above: tuple[str, ...]) -> tuple[Butir, ...]:
        return tuple(
            kept
            for butir in all_butir
            if level_of(type(butir)) != "indikator" or isinstance(butir, Indikator)
            if (kept := self._butir(butir, above)) is not None
        )

    def _butir(self, butir: Butir, above: tuple[str, ...]) -> Butir | None:
        update: dict[str, object] = {_ORIGINAL: self.counter.number(butir, above)}
        levels = (*above, level_of(type(butir)))
        if isinstance(butir, Kegiatan):
            return self._kegiatan(butir, levels, update)
        kept = self._below(butir, levels)
        return butir.model_copy(update={**kept, **update}) if kept else None

    def _kegiatan(self, kegiatan: Kegiatan, levels: tuple[str, ...], update: dict[str, object]) -> Kegiatan | None:
        whole = self.referred.follow(kegiatan)
        keluaran = tuple(
            butir.model_copy(update={_ORIGINAL: self.counter.number(butir, levels)}) for butir in whole.keluaran
        )
        numbered = [sub.model_copy(update={_ORIGINAL: self.counter.number(sub, levels)}) for sub in whole.sub_kegiatan]
        if not self._is_kept(whole):
            return None
        if keluaran:
            update["keluaran"] = keluaran
        if numbered:
            update["sub_kegiatan"] = tuple(sub for sub in numbered if self.matches(_with_heritage(sub, whole)))
        if whole is not kegiatan and kegiatan.rujukan not in self.kept:
            # What it refers to is not in the reduced plan: it says all itself.
            return whole.model_copy(update={"kode": kegiatan.kode, **update})
        return kegiatan.model_copy(update=update)

    def _is_kept(self, whole: Kegiatan) -> bool:
        return self.matches(whole) or any(self.matches(_with_heritage(sub, whole)) for sub in whole.sub_kegiatan)


def _with_heritage(sub: SubKegiatan, kegiatan: Kegiatan) -> SubKegiatan:
    """A sub kegiatan with the unit and the jadwal of its kegiatan where it says none itself."""
    own = {name: getattr(kegiatan, name) for name in ("pelaksana", "jadwal") if getattr(sub, name) is None}
    return sub.model_copy(update=own)
