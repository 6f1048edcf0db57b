"""Manifest: the file `.rakgen.json` of an output folder, which says what its documents were made from."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.system.digests import FileDigests
from rakgen.system.files import is_folder, is_link, is_taken, read_start, write_output

NAME = ".rakgen.json"
"""How the manifest of an output folder is called."""
_FORMAT = 1
_MAX_BYTES = 200_000_000


class PrintedWith(NamedTuple):
    """What a plan is printed with besides its own file: layouts by name, logos as seen from the manifest, and whether
    it prints what was reached.
    """

    layouts: tuple[str, ...] = ()
    logos: tuple[str, ...] = ()
    realisasi: bool = False


class BuiltEntry(NamedTuple):
    """A plan that was built: the digests of all that went into it (`inputs`, by what each is) and of the documents
    that came out, by their names.

    `group` is its office and year, `together` all that the plans of that group were when they were last compared;
    `findings` are its warnings and notes, each by a digest, with its severity; `remarks` are what the writers said.
    `left` are documents that came out of it before, and no longer do: of a unit, period or rak that it has no more.
    """

    inputs: Mapping[str, str]
    uses: PrintedWith
    documents: Mapping[str, str]
    group: str = ""
    together: str = ""
    findings: Mapping[str, str] = {}
    remarks: tuple[Diagnostic, ...] = ()
    left: Mapping[str, str] = {}


def read_manifest(folder: Path) -> dict[str, BuiltEntry]:
    """The entries of a folder's manifest by their keys; none where there is no manifest, or one that is damaged or of
    another version: then all is built again. Never raises.
    """
    path = folder / NAME
    if is_link(path):
        return {}
    try:
        data = json.loads(read_start(path, _MAX_BYTES))
        if data["rakgen"] != _FORMAT:
            return {}
        read = ((str(key), _entry(value)) for key, value in data["entries"].items())
        return {key: entry for key, entry in read if entry is not None}
    except (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return {}


def write_manifest(folder: Path, made: Mapping[str, BuiltEntry]) -> Diagnostic | None:
    """Write entries beside those that other runs wrote; the finding where that is not possible.

    Of an entry of which a document has become another since stays what else stands there of it: it tells what is left
    behind, and of nothing any more that it need not be built. So it is of a plan that is no longer there.
    """
    path = folder / NAME
    if is_link(path):  # it may lead to any file of the user
        return diagnose("RAK904.catatan", str(path), sebab="ini tautan", sebab_en="it is a link")
    documents = {name: known for entry in made.values() for name, known in entry.documents.items()}
    known_before = read_manifest(folder)
    before = {key: _left(folder, known_before[key], documents) for key in made if key in known_before}
    made = {key: entry._replace(left=before.get(key, {})) for key, entry in made.items()}
    gone = {*documents, *(name for left in before.values() for name in left)}
    kept: dict[str, BuiltEntry] = {}
    for key, entry in known_before.items():
        if key in made:
            continue
        if not is_plan_there(found_from(folder, plan_of(key))):
            kept[key] = BuiltEntry({}, PrintedWith(), _left(folder, entry, documents))
        elif all(documents.get(name, known) == known for name, known in entry.documents.items()):
            kept[key] = entry
        else:
            rest = _standing_of(folder, entry.documents, gone)
            kept[key] = BuiltEntry({}, PrintedWith(), rest, left=_standing_of(folder, entry.left, gone))
    kept = {key: entry for key, entry in kept.items() if entry.documents or entry.left}
    lines = [f"{json.dumps(key)}: {json.dumps(_plain(entry))}" for key, entry in sorted({**kept, **made}.items())]
    text = f'{{"rakgen": {_FORMAT}, "entries": {{\n' + ",\n".join(lines) + "\n}}\n"
    fault = write_output(path, text.encode())
    if fault is None:
        return None
    return diagnose("RAK904.catatan", str(path), sebab=fault.values["sebab"], sebab_en=fault.values["sebab_en"])


def is_plan_there(plan: Path) -> bool:
    """True where something has a plan's name that may be one: a folder is none. Never raises."""
    return is_taken(plan) and not is_folder(plan)


def still_there(folder: Path, documents: Mapping[str, str]) -> dict[str, str]:
    """Those of some documents that stand in the folder as they were written."""
    return {name: documents[name] for name, is_same in standing(folder, documents).items() if is_same}


def standing(folder: Path, documents: Mapping[str, str]) -> dict[str, bool]:
    """Those of some documents that stand in the folder, each with whether it is as it was written."""
    digests = FileDigests()
    now = {name: digests.of(folder / name) for name in documents}
    return {name: digest == documents[name] for name, digest in now.items() if digest}


def _left(folder: Path, entry: BuiltEntry, made: Collection[str]) -> dict[str, str]:
    """Those of an entry's documents that are there still and are not made now."""
    return _standing_of(folder, {**entry.left, **entry.documents}, made)


def _standing_of(folder: Path, documents: Mapping[str, str], made: Collection[str]) -> dict[str, str]:
    known = {name: digest for name, digest in documents.items() if name not in made}
    return {name: known[name] for name in standing(folder, known)}


def key_of(plan: str, order: str) -> str:
    """The key of the entry of a plan, as seen from the manifest, for what was asked for (`order`, one word)."""
    return f"{plan} {order}"


def plan_of(key: str) -> str:
    """The plan of a key."""
    return key.rpartition(" ")[0]


def seen_from(folder: Path, path: Path) -> str:
    """A path as the manifest of a folder names it: the same wherever the two lie together.

    Where it goes up from what is a link (`tautan/../logo.png`), what it leads to is named: above a name is another
    folder than above what the link leads to.
    """
    if ".." in path.parts and (real := os.path.realpath(path)) != os.path.realpath(os.path.normpath(path)):
        path = Path(real)
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another disk
        return path.absolute().as_posix()


def found_from(folder: Path, name: str) -> Path:
    """The file that a manifest names: seen from its folder as that is called, not from where a link leads."""
    return Path(os.path.normpath(folder / name))


def _entry(data: Any) -> BuiltEntry | None:
    """An entry from plain data, None where that is none."""
    try:
        uses = data["uses"]
        remarks = tuple(map(_remark, data["remarks"]))
        known = PrintedWith(tuple(map(str, uses["layouts"])), tuple(map(str, uses["logos"])), bool(uses["realisasi"]))
        inputs, documents, findings = (_texts(data[name]) for name in ("inputs", "documents", "findings"))
        group, together, left = str(data["group"]), str(data["together"]), _texts(data.get("left", {}))
        entry = BuiltEntry(inputs, known, documents, group, together, findings, remarks, left)
    except (ValueError, TypeError, LookupError, AttributeError):
        return None
    is_whole = (documents or left) and all((*inputs.values(), *documents.values()))  # what is not there has no digest
    is_inside = all(PurePath(name).name == name for name in (*documents, *left))
    return entry if is_whole and is_inside else None


def _texts(data: Any) -> dict[str, str]:
    return {str(key): str(value) for key, value in data.items()}


def _plain(entry: BuiltEntry) -> dict[str, object]:
    remarks = [(remark.key, remark.path, remark.span, dict(remark.values), remark.severity) for remark in entry.remarks]
    return {**entry._asdict(), "uses": entry.uses._asdict(), "remarks": remarks}


def _remark(data: Any) -> Diagnostic:
    """Raises ValueError, TypeError or LookupError where the data is no finding that can be told."""
    key, path, span, values, severity = data
    place = None if span is None else Span(*(int(number) for number in span))
    finding = Diagnostic(str(key), str(path), place, _texts(values), severity)
    if severity not in ("peringatan", "informasi"):
        raise ValueError(severity)
    for language in ("id", "en"):
        finding.message(language), finding.hint(language)
    return finding
