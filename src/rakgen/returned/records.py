"""Records: what was filled in, put into the files of what was reached - into the record of the item and period, else a
new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from rakgen.canonical.text import checked, comments_of, dump, plain, value_of
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Entry, Tree
from rakgen.diagnostics import Diagnostic, errors
from rakgen.model import Rencana, Rupiah
from rakgen.model.realisasi import RealisasiFile, Record, label, load_realisasi, parse_record_periode
from rakgen.model.record_items import Items, Reportable
from rakgen.progress.fill_columns import filled_text
from rakgen.returned.filled import FilledCell, FilledRow, FilledSheet
from rakgen.source import parse
from rakgen.text.printable import TICKS

_LISTED = ("kendala", "bukti", "tindak_lanjut")
_PAIR = {"pembilang": "penyebut", "penyebut": "pembilang"}


class PutCell(NamedTuple):
    """What becomes of a filled cell: the text that was there before; `why` it cannot be put ('' where it can), with the
    fault of what was typed where that is why.
    """

    cell: FilledCell
    old: str = ""
    why: str = ""
    fault: Diagnostic | None = None


class _RecordTree(NamedTuple):
    """A file: its tree and comments as read, what it holds, and the items that its records may name."""

    tree: Tree
    comments: list[str]
    content: RealisasiFile
    items: Items


class FilledRecords:
    """The files of a plan, in which what was filled in is put."""

    def __init__(self, rencana: Rencana, texts: Mapping[str, str]) -> None:
        self.rencana = rencana
        self.files = {path: tree for path, text in texts.items() if (tree := self._read(path, text)) is not None}
        self.made: dict[str, dict[str, Any]] = {}
        self.touched: set[str] = set()
        self.told: list[PutCell] = []
        self.filled: dict[tuple[int, Any], dict[str, FilledCell]] = {}  # the first row of each item and period

    def _read(self, path: str, text: str) -> _RecordTree | None:
        source = parse(text.encode(), path)
        content, _ = load_realisasi(source)
        if content is None:
            return None
        tree = read_tree(source)
        return _RecordTree(tree, sorted(comments_of(tree)), content, self._items(content.rak))

    def _items(self, kode: str | None) -> Items:
        return Items(self.rencana, [rak for rak in self.rencana.rak if kode is None or rak.kode == kode])

    def put(self, sheet: FilledSheet, target: str, plan: str) -> None:
        """Put a sheet; new records go into `target`, which names its plan by the path `plan`."""
        items = self._items(sheet.rak)
        self.told += [PutCell(cell, why=cell.why) for cell in sheet.loose]
        for row in sheet.rows:
            named = [(name, items.called(row.level or "", name)) for name in (row.kode, row.uraian) if name]
            found = next(((name, found[0]) for name, found in named if len(found) == 1), None)
            if row.level is None or found is None:
                self.told += [PutCell(cell, why="row") for cell in row.cells]
            else:
                self._row(row, found, sheet, (target, plan))

    def _row(self, row: FilledRow, named: tuple[str, Reportable], sheet: FilledSheet, new: tuple[str, str]) -> None:
        name, item = named
        period = parse_record_periode(sheet.periode)
        head = {str(row.level): name, "periode": label(period)}
        path, entry, record = self._known(row, item, period)
        cells = self._first(row, item, period)
        said = {cell.name: _value(cell) for cell in cells if cell.name}
        kept: dict[str, Any] = {}
        for cell in cells:
            put = _put(cell, head, said, (record, entry))
            if put is None:  # it says so already
                continue
            self.told.append(put)
            if not put.why:
                kept[cell.name] = said[cell.name]
        if kept and entry is not None:
            self.touched.add(path)
            for field, value in kept.items():
                _set(entry, field, value)
        elif kept:
            self._add(head | kept, sheet, *new)

    def _first(self, row: FilledRow, item: Reportable, period: Any) -> list[FilledCell]:
        """The cells of a row without those of an item that another row, or another column, was filled in for: these
        are told where they say something else.
        """
        above = self.filled.setdefault((id(item), period), {})
        own: dict[str, FilledCell] = {}
        cells: list[FilledCell] = []
        for cell in row.cells:
            if not cell.name or not (above or cell.name in own):
                own |= {cell.name: cell} if cell.name else {}
                cells.append(cell)
            elif (above or own).get(cell.name, cell._replace(text="")).text != cell.text:
                self.told.append(PutCell(cell, why="twice"))
        above.update(own)
        return cells

    def _known(self, row: FilledRow, item: Reportable, period: Any) -> tuple[str, Branch | None, Record | None]:
        """The record of an item and a period, with its file and branch; None where there is none."""
        for path, file in self.files.items():
            listed = file.tree.root.get("realisasi")
            if listed is None or not isinstance(listed.value, Branch):
                continue
            for entry, record in zip(listed.value.entries, file.content.realisasi, strict=False):
                same = record.level == row.level and record.periode == period
                if same and any(named is item for named in file.items.of(record)):
                    assert isinstance(entry, Entry) and isinstance(entry.value, Branch)
                    entry.value.raw = listed.value.raw = None  # one within { } is spelled anew where it is changed
                    return path, entry.value, record
        return "", None, None

    def _add(self, record: dict[str, Any], sheet: FilledSheet, target: str, plan: str) -> None:
        """A new record at the end of the target, or in a new file."""
        file = self.files.get(target)
        if file is None:
            head = {"versi": "1", "rencana": plan} | ({"rak": sheet.rak} if sheet.rak else {})
            self.made.setdefault(target, head | {"realisasi": []})["realisasi"].append(record)
            return
        listed = file.tree.root.get("realisasi")
        assert listed is not None and isinstance(listed.value, Branch)
        listed.value.raw = None
        listed.value.entries.append(Entry("", value_of(record)))
        self.touched.add(target)

    def texts(self) -> dict[str, str]:
        """The files that are new or changed, by their paths. Raises CanonicalFault, as `canonical_text`."""
        changed = {path: checked(self.files[path].tree, self.files[path].comments) for path in sorted(self.touched)}
        return changed | {path: dump(data, RealisasiFile) for path, data in self.made.items()}


_FIGURES = frozenset({"nilai", "anggaran", *_PAIR})
_ERROR = re.compile(r"#(?:DIV/0|N/A|NAME|NULL|NUM|REF|VALUE|SPILL|CALC)[!?]?")
"""What a workbook shows of a formula that failed."""
_DATE = r"(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d{2}-\d{2})(?: [\d.:]+)?"
_NO_FIGURE = re.compile(rf"[{''.join(sorted(TICKS - {'û', 'ü'}))}]|{_DATE}")
"""What a workbook shows of TRUE, and of a figure that it took for a date."""


def _put(
    cell: FilledCell, head: dict[str, str], said: Mapping[str, Any], known: tuple[Record | None, Branch | None]
) -> PutCell | None:
    """What becomes of a cell, beside the record that is `known`; None where that says the same already."""
    if not cell.name:
        return PutCell(cell, why="column")
    if _ERROR.fullmatch(cell.text) or (cell.name in _FIGURES and (cell.is_moment or _NO_FIGURE.fullmatch(cell.text))):
        return PutCell(cell, why="sheet")
    record, entry = known
    text = dump({"versi": "1", "rencana": "-", "realisasi": [head | _beside(cell.name, said, record)]}, RealisasiFile)
    read, findings = load_realisasi(parse(text.encode(), ""))
    faults = errors(findings)
    if read is None or faults:
        return PutCell(cell, why="value", fault=faults[0] if faults else None)
    new, old = getattr(read.realisasi[0], cell.name), getattr(record, cell.name, None)
    if _said(new) == _said(old):
        return None
    field = entry.get(cell.name) if entry is not None else None
    before = _words(plain(field.value)) if field is not None and old else ""
    if cell.name == "tindak_lanjut" and any(task.pelaksana or task.tenggat for task in old or ()):
        return PutCell(cell, before, "richer")
    if field is not None and isinstance(field.value, Branch) and any(comments_of(Tree([], field.value))):
        return PutCell(cell, before, "comment")
    return PutCell(cell, before)


def _beside(name: str, said: Mapping[str, Any], record: Record | None) -> dict[str, Any]:
    """A field with what it needs beside it: of a fraction the other part, as filled in or as known."""
    other = _PAIR.get(name, "")
    part = said.get(other) or (filled_text(getattr(record, other, None)) if other else "")
    return {name: said[name]} | ({other: part} if part else {})


def _value(cell: FilledCell) -> Any:
    """What a cell says, as plain data."""
    lines = [" ".join(line.split()) for line in cell.text.splitlines() if line.strip()]
    if cell.name == "tindak_lanjut":
        return [{"uraian": line} for line in lines]
    if cell.name in _LISTED and len(lines) > 1:
        return lines
    text = " ".join(lines)
    return text.lower() if cell.name == "status" else text


def _said(value: Any) -> Any:
    """What is compared: an amount whatever its spelling, of what is to be done its text."""
    if isinstance(value, Rupiah):
        return value.value
    if isinstance(value, tuple) and value and hasattr(value[0], "uraian"):
        return tuple(task.uraian for task in value)
    return getattr(value, "text", value) or None


def _words(value: Any) -> str:
    """Plain data as one line."""
    if isinstance(value, dict):
        return _words(value.get("uraian", ""))
    return "; ".join(map(_words, value)) if isinstance(value, list) else str(value)


def _set(record: Branch, name: str, value: Any) -> None:
    """Give a record a field, in the place of one that waits."""
    entry = record.get(name)
    if entry is None:
        record.entries.append(Entry(name, value_of(value)))
    else:
        entry.value = value_of(value)
