"""Records: the entries of all files of a plan by their items; those that name none or say a value twice are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.model import Butir, Indikator, Kegiatan, Periode, Rak, Rencana
from rakgen.model.realisasi import RealisasiFile, Record
from rakgen.model.walk import all_of


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
        for record in content.realisasi if chosen else ():
            items = _items(chosen, record)
            if len(items) != 1:
                findings.append(_no_item(record, path, chosen, several=bool(items)))
                continue
            if record.anggaran is not None and not _has_budget(items[0]):
                findings.append(diagnose("RAK605", path, record.span("anggaran"), nama=record.item))
            entries = found.setdefault(id(items[0]), {})
            earlier = entries.setdefault(record.periode, FiledRecord(record, path))
            if earlier.record is not record:
                findings.append(_twice(FiledRecord(record, path), earlier))
    for entries in found.values():
        findings += _overlapping(entries)
    return Records(found), findings


def _items(raks: Sequence[Rak], record: Record) -> list[Butir]:
    """The items that a record names: by kode, else by their whole text."""
    model = Indikator if record.indikator else Kegiatan
    every: list[Butir] = [butir for rak in raks for butir in all_of(rak, model)]
    by_kode = [butir for butir in every if butir.kode == record.item]
    return by_kode or [butir for butir in every if _text(butir) == _plain(record.item)]


def _has_budget(butir: Butir) -> bool:
    return isinstance(butir, Kegiatan) and butir.rujukan is None and butir.anggaran is not None


def _text(butir: Butir) -> str:
    return _plain(getattr(butir, "uraian", None) or "")


def _plain(text: str) -> str:
    """A text by its letters and figures: `Pemilu/ Pemilihan` is `pemilu/pemilihan`, before and after `check --fix`."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _field(record: Record) -> str:
    return "indikator" if record.indikator else "kegiatan"


def _no_item(record: Record, path: str, raks: Sequence[Rak], *, several: bool) -> Diagnostic:
    from rakgen.text.nearest import PART, nearest

    place, level = record.span(_field(record)), _field(record)
    if several:
        return diagnose("RAK601.beberapa", path, place, tingkat=level, nama=record.item)
    model = Indikator if record.indikator else Kegiatan
    known = [name for rak in raks for butir in all_of(rak, model) for name in (butir.kode, _name(butir)) if name]
    near = nearest(record.item, dict.fromkeys(known), PART)
    key = "RAK601.mirip" if near else "RAK601"
    return diagnose(key, path, place, tingkat=level, nama=record.item, mirip=near or "")


def _name(butir: Butir) -> str:
    return getattr(butir, "uraian", None) or ""


def _no_rak(content: RealisasiFile, path: str, raks: Sequence[Rak]) -> Diagnostic:
    choices = ", ".join(rak.kode for rak in raks if rak.kode) or "-"
    return diagnose("RAK601.rak", path, content.span("rak"), nama=content.rak or "", pilihan=choices)


def _twice(entry: FiledRecord, earlier: FiledRecord) -> Diagnostic:
    place = earlier.record.span("periode")
    line = f"{earlier.path}:{place.line}" if place else earlier.path
    return diagnose(
        "RAK602",
        entry.path,
        entry.record.span("periode"),
        related=_related(entry, earlier),
        nama=entry.record.item,
        periode=label(entry.record.periode),
        tempat=line,
    )


def _related(entry: FiledRecord, other: FiledRecord) -> tuple[Span, ...]:
    place = other.record.span("periode")
    return (place,) if place and other.path == entry.path else ()


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
            yield diagnose(
                "RAK603",
                entry.path,
                entry.record.span("periode"),
                related=_related(entry, other),
                nama=entry.record.item,
                periode=label(entry.record.periode),
                lain=label(other.record.periode),
            )
        taken |= dict.fromkeys(kind.bulan(number), entry)


def label(periode: tuple[Periode, int]) -> str:
    """How a period is written in a file: `T2`, `Mei`, `setahun`."""
    kind, number = periode
    return "setahun" if kind is Periode.TAHUN else kind.label(number)
