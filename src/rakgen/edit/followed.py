"""Followed: files of what was reached that name an item as an edit of the plan no longer calls it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, Edit
from rakgen.edit.refused import EditRefused
from rakgen.model import Rencana, read_rencana
from rakgen.model.realisasi import RealisasiFile, Record, load_realisasi
from rakgen.model.record_items import Items, Reportable
from rakgen.progress.files import read_reported
from rakgen.returned.places import CannotSplice, FileNodes
from rakgen.source import Source, parse
from rakgen.source.fixes import apply
from rakgen.system.files import read_plan
from rakgen.text.nearest import letters_of
from rakgen.text.words import Words

_REPORTED = Words(
    '{file}, baris {line}, melaporkan {level} "{name}", yang setelah perubahan ini tidak dapat dikenali lagi; tidak '
    "ada yang ditulis. Ubah atau hapus dahulu laporannya di berkas itu.",
    '{file}, line {line}, reports on {level} "{name}", which could not be told any more after this change; nothing was '
    "written. Change the report in that file, or delete it, first.",
)


class FileBytes(NamedTuple):
    """What a file held, and what it is to hold."""

    before: bytes
    after: bytes


def followed(compiler: Compiler, plan: Path, before: Rencana | None, data: bytes) -> dict[Path, FileBytes]:
    """The files of what was reached that name items of a plan as they were called `before`, with their names once the
    plan's file holds `data`. Raises EditRefused where one would name no item any more, or several.
    """
    project = compiler.project(plan)
    filed = compiler.filed(project)
    if before is None or not filed.of(plan):
        return {}
    after = read_rencana(data, str(plan), project.proyek).rencana
    if after is None:
        return {}
    texts: dict[str, bytes] = {}

    def read(path: Path) -> bytes | Diagnostic:
        if isinstance(text := read_plan(path), bytes):
            texts[str(path)] = text
        return text

    found: dict[Path, FileBytes] = {}
    for path, _ in read_reported(plan, project.folder, found_files=filed, read=read).files:
        source = parse(texts[path], path)
        content, _ = load_realisasi(source)
        edits = list(_edits(source, content, before, after)) if content is not None else []
        if edits:
            found[Path(path)] = FileBytes(texts[path], apply(texts[path], edits))
    return found


def _edits(source: Source, content: RealisasiFile, before: Rencana, after: Rencana) -> Iterator[Edit]:
    was, now = _items(content, before), _items(content, after)
    is_renamed = [level for level, _ in was.every] == [level for level, _ in now.every]
    nodes = FileNodes(source)
    for record in content.realisasi:
        items = was.of(record)
        if len(items) != 1 or len(now.of(record)) == 1:
            continue
        number = next(number for number, (_, item) in enumerate(was.every) if item is items[0])
        name = _name(record, items[0], now.every[number][1]) if is_renamed else ""
        if not name or len(now.called(record.level, name)) != 1 or record.source is None:
            raise _refused(source.path, record)
        try:
            yield from nodes.put(record.source, record.level, name, Record)
        except CannotSplice:
            raise _refused(source.path, record) from None


def _items(content: RealisasiFile, rencana: Rencana) -> Items:
    return Items(rencana, [rak for rak in rencana.rak if content.rak is None or rak.kode == content.rak])


def _name(record: Record, was: Reportable, now: Reportable) -> str:
    """What a record calls an item that it called otherwise: by its text where it did so."""
    by_text = letters_of(record.item) == letters_of(was.uraian or "")
    return (now.uraian if by_text else now.kode or now.uraian) or ""


def _refused(path: str, record: Record) -> EditRefused:
    place, level = record.span(record.level), record.level.replace("_", " ")
    line = place.line if place else 1
    return EditRefused("unclear", _REPORTED, file=os.path.relpath(path), line=line, level=level, name=record.item)
