"""Records: the entries of all files of a plan by their items; those that name none or say a value twice are told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import Kegiatan, Periode, Rak, Rencana, Rupiah
from rakgen.model.butir import SubKegiatan
from rakgen.model.fields import Fields
from rakgen.model.figures import budget_of, sum_of
from rakgen.model.levels import level_name
from rakgen.model.periode import WHOLE, last_month
from rakgen.model.program import Program
from rakgen.model.realisasi import RECORD_LEVELS, RealisasiFile, Record, label
from rakgen.model.record_items import Items, Reportable
from rakgen.model.walk import Top, all_of
from rakgen.text.nearest import PART, nearest


class FiledRecord(NamedTuple):
    """A record, and the file it stands in."""

    record: Record
    path: str


FiledRecords = Mapping[tuple[Periode, int], FiledRecord]
"""What was reported of one item, by periods."""


class Records(NamedTuple):
    """What was reported of the items of a plan; files of several units are one."""

    by_item: Mapping[int, FiledRecords]

    def of(self, item: Fields) -> FiledRecords:
        """What was reported of an item."""
        return self.by_item.get(id(item), {})

    def by_end_of(self, periode: tuple[Periode, int]) -> Records:
        """Those of periods that end by the end of one; what is said of the year as a whole stays."""
        last = last_month(periode)
        return Records(
            {
                item: {key: entry for key, entry in entries.items() if key == WHOLE or last_month(key) <= last}
                for item, entries in self.by_item.items()
            }
        )


def collect(rencana: Rencana, files: Iterable[tuple[str, RealisasiFile]]) -> tuple[Records, list[Diagnostic]]:
    """The entries of all files of a plan by their items; `files` are their paths and what they hold. One that says
    nothing yet is none, but for the item that it names.

    Findings: RAK601 for a record that names no item, RAK602 for what is said twice, RAK603 for periods that overlap.
    """
    findings: list[Diagnostic] = []
    found: dict[int, dict[tuple[Periode, int], FiledRecord]] = {}
    items_of: dict[str | None, Items] = {}
    taken_above: set[int] | None = None
    for path, content in files:
        chosen = [rak for rak in rencana.rak if content.rak is None or rak.kode == content.rak]
        if not chosen:
            findings.append(_no_rak(content, path, rencana.rak))
            continue
        if content.rak not in items_of:
            items_of[content.rak] = Items(rencana, chosen)
        items = items_of[content.rak]
        for record in content.realisasi:
            named = items.of(record)
            if len(named) != 1:
                findings.append(_no_item(FiledRecord(record, path), items, rencana, content.rak or ""))
                continue
            if record.waits:
                continue
            if record.anggaran is not None and budget_in(rencana, named[0]) is None:
                taken_above = taken_above if taken_above is not None else _taken_above(rencana)
                if id(named[0]) not in taken_above:
                    findings.append(diagnose("RAK605", path, record.span("anggaran"), nama=record.item))
            entries = found.setdefault(id(named[0]), {})
            earlier = entries.setdefault(record.periode, FiledRecord(record, path))
            if earlier.record is not record:
                findings.append(_twice(FiledRecord(record, path), earlier))
    for entries in found.values():
        findings += _overlapping(entries)
    records = Records(found)
    above = list(_counted_above(rencana, records))
    told = {(finding.path, finding.span) for finding in above}  # what is not added needs no budget of its own
    findings = [finding for finding in findings if finding.key != "RAK605" or (finding.path, finding.span) not in told]
    return records, [*findings, *above]


def _taken_above(rencana: Rencana) -> set[int]:
    """The ids of the sub kegiatan of which what is spent is taken from the budget of their kegiatan."""
    tops: list[Top] = [*rencana.rak, *rencana.program.values()]
    every = (kegiatan for top in tops for kegiatan in all_of(top, Kegiatan) if planned_budget(kegiatan) is not None)
    return {id(sub) for kegiatan in every for sub in spent_parts(kegiatan, kegiatan.sub_kegiatan)}


def budget_in(rencana: Rencana, item: Reportable) -> Rupiah | None:
    """The budget that what was spent on an item is taken from: its own or that of its parts; None where there is none,
    or it is another's.
    """
    if isinstance(item, Program):
        parts = [planned_budget(kegiatan) for kegiatan in kegiatan_of(rencana, item)]
        return item.anggaran or (sum_of(known) if (known := [part for part in parts if part]) else None)
    return planned_budget(item) if isinstance(item, Kegiatan | SubKegiatan) else None


def kegiatan_of(rencana: Rencana, program: Program) -> list[Kegiatan]:
    """The kegiatan of a programme: its own, and those in a rak that name it."""
    key = next((key for key, registered in rencana.program.items() if registered is program), None)
    named = (kegiatan for rak in rencana.rak for kegiatan in all_of(rak, Kegiatan))
    return [*program.kegiatan, *(kegiatan for kegiatan in named if key is not None and kegiatan.program == key)]


def parts_of(rencana: Rencana, item: Reportable) -> Sequence[Kegiatan | SubKegiatan]:
    """The parts of which what was spent on an item is made: the sub kegiatan of a kegiatan, the kegiatan of a
    programme.
    """
    if isinstance(item, Kegiatan):
        return item.sub_kegiatan
    return kegiatan_of(rencana, item) if isinstance(item, Program) else ()


def spent_parts(item: Reportable, parts: Sequence[Kegiatan | SubKegiatan]) -> Sequence[Kegiatan | SubKegiatan]:
    """Of the parts of an item those whose spending is taken from its budget: all of them from one that it says itself;
    from one that is the sum of theirs, those that have one.
    """
    if getattr(item, "anggaran", None) is not None:
        return parts
    return [part for part in parts if planned_budget(part) is not None] or parts


def _counted_above(rencana: Rencana, records: Records) -> Iterator[Diagnostic]:
    """RAK605.ganda: what was spent on a sub kegiatan whose kegiatan says itself what was spent."""
    every = (entry.record for entries in records.by_item.values() for entry in entries.values())
    if not any(record.sub_kegiatan and record.anggaran for record in every):
        return
    tops: list[Top] = [*rencana.rak, *rencana.program.values()]
    for top in tops:
        for kegiatan in all_of(top, Kegiatan):
            if not kegiatan.sub_kegiatan or not any(filed.record.anggaran for filed in records.of(kegiatan).values()):
                continue
            for sub in kegiatan.sub_kegiatan:
                for record, path in records.of(sub).values():
                    if record.anggaran is not None:
                        above = kegiatan.kode or kegiatan.uraian or ""
                        place = record.span("anggaran")
                        yield diagnose("RAK605.ganda", path, place, nama=record.item, kegiatan=above)


def planned_budget(work: Kegiatan | SubKegiatan) -> Rupiah | None:
    """The budget that what was spent on a kegiatan is taken from; None where it has none, or has another's."""
    return None if isinstance(work, Kegiatan) and work.rujukan is not None else budget_of(work)


def _no_item(entry: FiledRecord, items: Items, rencana: Rencana, rak: str) -> Diagnostic:
    """The finding of a record that does not name one of the `items` of its file, which is of one `rak` of the plan
    ('': of all).
    """
    record, path = entry
    said = {"tingkat": level_name(record.level), "nama": record.item}
    levels = [level for level in RECORD_LEVELS if items.called(level, record.item)]
    if record.level in levels:
        key = "RAK601.beberapa"
    elif levels:
        key, said = "RAK601.tingkat", said | {"lain": level_name(levels[0]), "isian": levels[0]}
    elif others := [top.kode or "-" for top in rencana.rak if Items(rencana, [top]).called(record.level, record.item)]:
        key, said = "RAK601.lain", said | {"rak": rak, "lain": ", ".join(others)}
    else:
        near = nearest(record.item, items.names(record.level), PART)
        key, said = "RAK601.mirip" if near else "RAK601", said | {"mirip": near or ""}
    return diagnose(key, path, record.span(record.level), related=(), **said)


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
    parts = [entry for entry in entries.values() if entry.record.periode[0] is not Periode.TAHUN]
    if len({entry.record.periode[0] for entry in parts}) < 2:
        return
    ordered = sorted(parts, key=lambda entry: (-entry.record.periode[0].month_count, entry.record.periode[1]))
    taken: dict[int, FiledRecord] = {}
    for entry in ordered:
        kind, number = entry.record.periode
        other = next((taken[month] for month in kind.bulan(number) if month in taken), None)
        if other is not None:
            yield _clash("RAK603", entry, other, lain=label(other.record.periode))
        taken |= dict.fromkeys(kind.bulan(number), entry)
