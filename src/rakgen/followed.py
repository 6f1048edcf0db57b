"""Followed: files of what was reached that name an item as a change of the plan no longer calls it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, Edit, errors
from rakgen.model import Rencana, read_rencana
from rakgen.model.levels import level_name
from rakgen.model.realisasi import RECORD_LEVELS, Record, RecordLevel
from rakgen.model.record_items import Items, Reportable
from rakgen.returned.places import CannotSplice, FileNodes
from rakgen.source import Mapping, Node, Scalar, Sequence, Source, parse, walk
from rakgen.source.fixes import apply
from rakgen.system.files import FileBytes
from rakgen.text.nearest import letters_of
from rakgen.text.words import Words

_REPORTED = Words(
    '{file}, baris {line}, melaporkan {level} "{name}", yang setelah perubahan ini tidak lagi berarti butir itu saja; '
    "tidak ada yang ditulis. Ubah atau hapus dahulu laporannya di berkas itu.",
    '{file}, line {line}, reports on {level} "{name}", which after this change would not mean that item, and no other, '
    "any more; nothing was written. Change the report in that file, or delete it, first.",
)
_SEVERAL = Words(
    '{file}, baris {line}, melaporkan {level} "{name}", dan beberapa butir bernama demikian: setelah perubahan ini '
    "laporan itu milik salah satunya saja; tidak ada yang ditulis. Sebut dahulu kode butirnya di berkas itu.",
    '{file}, line {line}, reports on {level} "{name}", as several items are called: after this change it would be of '
    "one of them; nothing was written. Name the code of its item in that file first.",
)
_UNREAD = Words(
    '{file}, baris {line}, tidak dapat dibaca dan mungkin melaporkan "{name}", yang setelah perubahan ini tidak dapat '
    "dikenali lagi; tidak ada yang ditulis. Perbaiki dahulu berkas itu.",
    '{file}, line {line}, cannot be read and may report on "{name}", which could not be told any more after this '
    "change; nothing was written. Mend that file first.",
)


class CannotFollow(Exception):
    """A file of what was reached would name no item any more, or several, or may: `words`, with their `values`."""

    def __init__(self, words: Words, **values: object) -> None:
        super().__init__(words.id)
        self.words, self.values = words, values


class _NamedItem(NamedTuple):
    """What an entry of a file calls an item of a level, and the fields that say so."""

    level: RecordLevel
    name: str
    node: Scalar
    entry: Mapping


class _Unread(NamedTuple):
    """What may name items in a file, no one knows which: the line where it cannot be read, and its letters."""

    line: int
    letters: str


def followed(compiler: Compiler, plan: Path, before: Rencana | None, data: bytes) -> dict[Path, FileBytes]:
    """The files of what was reached that name items of a plan as they were called `before`, with their names once the
    plan's file holds `data`. Raises CannotFollow where one would name no item any more, or several, and where that
    cannot be known: an entry that can be read counts whatever else is wrong in its file.
    """
    project = compiler.project(plan)
    filed = compiler.filed(project)
    if before is None or not filed.of(plan):
        return {}
    after = read_rencana(data, str(plan), project.proyek).rencana
    if after is None:
        return {}
    found: dict[Path, FileBytes] = {}
    for path in filed.of(plan):
        text = compiler.read(path)
        if isinstance(text, Diagnostic):
            continue
        source = parse(text, Path(os.path.relpath(path, project.folder)).as_posix())
        if not _is_of_another(source, path, plan) and (edits := list(_edits(source, text, before, after))):
            found[path] = FileBytes(text, apply(text, edits))
    return found


def _is_of_another(source: Source, path: Path, plan: Path) -> bool:
    """True for a file that says that it is of another plan."""
    named = _plan_of(source)
    return named is not None and os.path.realpath(path.parent / named) != os.path.realpath(plan)


def _plan_of(source: Source) -> str | None:
    named = source.root.get("rencana") if source.root is not None else None
    return named.text if isinstance(named, Scalar) and not named.is_empty else None


def _edits(source: Source, data: bytes, before: Rencana, after: Rencana) -> Iterator[Edit]:
    was, now = _items(source.root, before), _items(source.root, after)
    became = _became(was, now)
    for part in _unread(source, data):
        _refuse_unclear(source, part, was, now, became)
    if source.root is None:
        return
    nodes = FileNodes(source)
    for named in _named_items(source.root):
        called, calls = was.called(named.level, named.name), now.called(named.level, named.name)
        items = _meant(called, named.name)
        if len(items) > 1 and len(calls) == 1:
            raise _refused(source.path, named, _SEVERAL)
        if len(items) != 1:
            continue
        item = became.get(id(items[0]))
        if any(found is item for found in calls) and len(calls) <= len(called):
            continue
        name = _name(named.name, items[0], item) if item is not None else ""
        if not name or not _means(now, named.level, name, item):
            raise _refused(source.path, named, _REPORTED)
        try:
            yield from nodes.put(named.entry, named.level, name, Record)
        except CannotSplice:
            raise _refused(source.path, named, _REPORTED) from None


def _meant(called: list[Reportable], name: str) -> list[Reportable]:
    """Of the items that a name may mean the one that is written just so, where there is one."""
    alike = [item for item in called if name in (item.uraian, item.kode)]
    return alike if len(alike) == 1 else called


def _became(was: Items, now: Items) -> dict[int, Reportable]:
    """What the items are after an edit, by the id of what they were; those that are gone are none: an edit renames one
    item, or moves, adds or deletes some, which keep their names.
    """
    is_renamed = [level for level, _ in was.every] == [level for level, _ in now.every]
    names, names_now = (Counter((level, item.kode, item.uraian) for level, item in items.every) for items in (was, now))
    if is_renamed and names != names_now:
        return {id(old): new for (_, old), (_, new) in zip(was.every, now.every, strict=True)}
    known = {(level, item.kode, item.uraian): item for level, item in now.every}
    return {id(item): new for level, item in was.every if (new := known.get((level, item.kode, item.uraian)))}


def _means(items: Items, level: RecordLevel, name: str, item: Reportable | None) -> bool:
    """True where a name means an item, and no other."""
    found = items.called(level, name)
    return len(found) == 1 and found[0] is item


def _items(root: Mapping | None, rencana: Rencana) -> Items:
    """The items that a file may report on: of the rak that it names, or of all."""
    rak = root.get("rak") if root is not None else None
    kode = rak.text.strip() if isinstance(rak, Scalar) else None
    return Items(rencana, [listed for listed in rencana.rak if listed.kode == kode] or rencana.rak)


def _entries(root: Mapping) -> list[Node]:
    listed = root.get("realisasi")
    return list(listed.items) if isinstance(listed, Sequence) else []


def _named_items(root: Mapping) -> Iterator[_NamedItem]:
    for entry in _entries(root):
        for level in RECORD_LEVELS if isinstance(entry, Mapping) else ():
            assert isinstance(entry, Mapping)
            node = entry.get(level)
            if isinstance(node, Scalar) and not node.is_empty:
                yield _NamedItem(level, node.text.strip(), node, entry)


def _unread(source: Source, data: bytes) -> Iterator[_Unread]:
    """The whole of a file whose text has an error, or that names no plan or entries; else the entries of no item."""
    faults, root = errors(source.diagnostics), source.root
    if faults or root is None or _plan_of(source) is None or not _entries(root):
        place = faults[0].span if faults else None
        yield _Unread(place.line if place else 1, letters_of(source.text or data.decode("utf-8", "replace")))
        return
    named = {id(named_item.entry) for named_item in _named_items(root)}
    for entry in _entries(root):
        if id(entry) not in named:
            texts = (node.text for node in walk(entry) if isinstance(node, Scalar))
            yield _Unread(entry.line, letters_of(" ".join(texts)))


def _refuse_unclear(source: Source, part: _Unread, was: Items, now: Items, became: dict[int, Reportable]) -> None:
    """Raises CannotFollow where what cannot be read may name an item that is not to be told any more."""
    for level in RECORD_LEVELS:
        for name in was.names(level):
            if not (letters_of(name) and letters_of(name) in part.letters):
                continue
            items = was.called(level, name)
            if len(items) == 1 and not _means(now, level, name, became.get(id(items[0]))):
                raise CannotFollow(_UNREAD, file=source.path, line=part.line, name=name)


def _name(called: str, was: Reportable, now: Reportable) -> str:
    """What is called so by a file when it was otherwise: by its text where it was so before."""
    by_text = letters_of(called) == letters_of(was.uraian or "")
    return (now.uraian if by_text else now.kode or now.uraian) or ""


def _refused(path: str, named: _NamedItem, words: Words) -> CannotFollow:
    level = level_name(named.level)
    return CannotFollow(words, file=path, line=named.node.line, level=level, name=named.name)
