"""Records: the entries of all files of a plan by their items; those that name none or say a value twice are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Butir, Indikator, Kegiatan, Periode, Rak, Rencana, Rupiah
from rakgen.model.figures import budget_of
from rakgen.model.realisasi import RealisasiFile, Record
from rakgen.model.walk import all_of
from rakgen.text.nearest import PART, letters_of, nearest


class FiledRecord(NamedTuple):
    """A record, and the file it stands in."""

    record: Record
    path: str


FiledRecords = Mapping[tuple[Periode, int], FiledRecord]
"""What was reported of one item, by periods."""


class Records(NamedTuple):
    """What was reported of the items of a plan; files of several units are one."""

    by_item: Mapping[int, FiledRecords]

    def of(self, butir: Butir) -> FiledRecords:
        """What was reported of an item."""
        return self.by_item.get(id(butir), {})


def collect(rencana: Rencana, files: Iterable[tuple[str, RealisasiFile]]) -> tuple[Records, list[Diagnostic]]:
    """The entries of all files of a plan by their items; `files` are their paths and what they hold.

    Findings: RAK601 for a record that names no item, RAK602 for what is said twice, RAK603 for periods that overlap.
    """
    findings: list[Diagnostic] = []
    found: dict[int, dict[tuple[Periode, int], FiledRecord]] = {}
    for path, content in files:
        chosen = [rak for rak in rencana.rak if content.rak is None or rak.kode == content.rak]
        if not chosen:
            findings.append(_no_rak(content, path, rencana.rak))
        levels = {level: _Named(chosen, level) for level in ("indikator", "kegiatan")}
        for record in content.realisasi if chosen else ():
            named = levels[record.level]
            items = named.of(record.item)
            if len(items) != 1:
                findings.append(_no_item(record, path, named, several=bool(items)))
                continue
            if record.anggaran is not None and isinstance(items[0], Kegiatan) and planned_budget(items[0]) is None:
                findings.append(diagnose("RAK605", path, record.span("anggaran"), nama=record.item))
            entries = found.setdefault(id(items[0]), {})
            earlier = entries.setdefault(record.periode, FiledRecord(record, path))
            if earlier.record is not record:
                findings.append(_twice(FiledRecord(record, path), earlier))
    for entries in found.values():
        findings += _overlapping(entries)
    return Records(found), findings


class _Named:
    """The indikator or kegiatan of some rak by the names that a record may give them: a kode, or else a whole text."""

    def __init__(self, raks: Sequence[Rak], level: str) -> None:
        self.level = level
        self.names: dict[str, None] = {}
        self._by_kode: dict[str, list[Butir]] = {}
        self._by_text: dict[str, list[Butir]] = {}
        for rak in raks:
            model: type[Indikator | Kegiatan] = Indikator if level == "indikator" else Kegiatan
            for butir in all_of(rak, model):
                self._take(butir, butir.kode or "", butir.uraian or "")

    def _take(self, butir: Butir, kode: str, uraian: str) -> None:
        self._by_text.setdefault(letters_of(uraian), []).append(butir)
        if kode:
            self._by_kode.setdefault(kode, []).append(butir)
        self.names |= dict.fromkeys(name for name in (kode, uraian) if name)

    def of(self, name: str) -> list[Butir]:
        """The items of a name; more than one where it does not tell them apart."""
        return self._by_kode.get(name) or self._by_text.get(letters_of(name), [])


def planned_budget(kegiatan: Kegiatan) -> Rupiah | None:
    """The budget that what was spent on a kegiatan is taken from; None where it has none, or has another's."""
    return None if kegiatan.rujukan is not None else budget_of(kegiatan)


def _no_item(record: Record, path: str, named: _Named, *, several: bool) -> Diagnostic:
    near = None if several else nearest(record.item, named.names, PART)
    key = "RAK601.beberapa" if several else "RAK601.mirip" if near else "RAK601"
    place = record.span(named.level)
    return diagnose(key, path, place, tingkat=named.level, nama=record.item, mirip=near or "")


def _no_rak(content: RealisasiFile, path: str, raks: Sequence[Rak]) -> Diagnostic:
    choices = ", ".join(rak.kode for rak in raks if rak.kode) or "-"
    return diagnose("RAK601.rak", path, content.span("rak"), nama=content.rak or "", pilihan=choices)


def _clash(key: str, entry: FiledRecord, other: FiledRecord, **words: str) -> Diagnostic:
    """The finding of a record that another of the same item stands in the way of."""
    place = other.record.span("periode")
    words |= {"nama": entry.record.item, "periode": label(entry.record.periode)}
    related = (place,) if place and other.path == entry.path else ()
    return diagnose(key, entry.path, entry.record.span("periode"), related=related, **words)


def _twice(entry: FiledRecord, earlier: FiledRecord) -> Diagnostic:
    place = earlier.record.span("periode")
    return _clash("RAK602", entry, earlier, tempat=f"{earlier.path}:{place.line}" if place else earlier.path)


def _overlapping(entries: FiledRecords) -> Iterator[Diagnostic]:
    """A period within another of the same item: which of the two counts cannot be known; the year stands by itself."""
    ordered = sorted(
        (entry for entry in entries.values() if entry.record.periode[0] is not Periode.TAHUN),
        key=lambda entry: (-entry.record.periode[0].month_count, entry.record.periode[1]),
    )
    taken: dict[int, FiledRecord] = {}
    for entry in ordered:
        kind, number = entry.record.periode
        other = next((taken[month] for month in kind.bulan(number) if month in taken), None)
        if other is not None:
            yield _clash("RAK603", entry, other, lain=label(other.record.periode))
        taken |= dict.fromkeys(kind.bulan(number), entry)


def label(periode: tuple[Periode, int]) -> str:
    """How a period is written in a file: `T2`, `Mei`, `setahun`."""
    kind, number = periode
    return "setahun" if kind is Periode.TAHUN else kind.label(number)
