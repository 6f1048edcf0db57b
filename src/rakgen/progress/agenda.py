"""Agenda: what is still to be done about what was reached, each with its day, for the calendar of a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.model import Rak, Rencana
from rakgen.model.realisasi import FollowUp, Record, label
from rakgen.model.record_items import Reportable
from rakgen.model.walk import Top, walk
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect
from rakgen.progress.units import doers, units_of
from rakgen.system.plan_files import find_realisasi
from rakgen.text.unique import unused


class DueTask(NamedTuple):
    """What is to be done until a day (year, month, 0 for a month as a whole or day).

    `key` identifies it as long as its item, period and text stay; `rak` is the number (from 0) of the rak among those
    asked for; `units` are names as printed; `about` are lines that tell where it comes from.
    """

    key: str
    rak: int
    text: str
    day: tuple[int, int, int]
    units: tuple[str, ...]
    about: tuple[str, ...]


def due_tasks(
    rencana: Rencana, raks: Sequence[Rak], plan: Path, project: Path, named: Sequence[Path]
) -> tuple[list[DueTask], list[Diagnostic]]:
    """The tindak_lanjut with a tenggat in the files of a plan, of the items of some rak; what is found in the files.

    The files are those `named`, else those of the project; a project without any has no task.
    """
    if not named and not find_realisasi(project):
        return [], []
    reported = read_reported(plan, project, named)
    records, findings = collect(rencana, reported.files)
    units = units_of(rencana)
    found: dict[str, DueTask] = {}
    for number, rak in enumerate(raks):
        tops: list[Top] = [rak, *(rencana.program.values() if number == 0 else ())]
        for level, item, _, _ in (place for top in tops for place in walk(top)):
            for entry in records.of(item).values():
                for task in _tasks(rencana, number, (level, item, units.get(id(item), ())), entry.record):
                    key = unused(task.key, found.__contains__, lambda name, count: f"{name}-{count}")
                    found[key] = task._replace(key=key)
    told = [finding for finding in reported.findings if finding.code != "RAK604" or finding.span is not None]
    return list(found.values()), [*told, *findings]


def _tasks(
    rencana: Rencana, number: int, of: tuple[str, Reportable, tuple[str, ...]], record: Record
) -> Iterator[DueTask]:
    """What a record says is to be done, where it says until when; `of` is its item with its level and units, which are
    to do what no one is named for.
    """
    level, item, units = of
    for task in record.tindak_lanjut:
        if task.tenggat is not None:
            date = task.tenggat
            who = doers(rencana, task, units)
            about = [f"{level.replace('_', ' ').capitalize()}: {item.uraian or record.item}"]
            about += [
                f"Periode: {label(record.periode)}",
                *(f"Kendala: {obstacle}" for obstacle in record.kendala or ()),
            ]
            day = date.tahun, date.bulan, date.day or 0
            yield DueTask(_key(item, record, task), number, task.uraian, day, who, tuple(about))


def _key(item: Reportable, record: Record, task: FollowUp) -> str:
    name = item.kode or item.uraian or record.item
    content = "\0".join((record.level, name, label(record.periode), task.uraian))
    return f"tindak-lanjut/{blake2b(content.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"
