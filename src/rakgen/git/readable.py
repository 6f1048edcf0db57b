"""Readable: a plan as lines that name their item, for git to compare; spelling, order of fields and line breaks leave
no trace.
"""

from __future__ import annotations

from collections.abc import Iterator

from rakgen.canonical import MODELS, canonical
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Entry, Leaf, Value
from rakgen.model.file_kind import COMPARED, readable_kind
from rakgen.model.levels import LEVEL_NAMES
from rakgen.source import Source, parse


def readable(data: bytes, path: str) -> str | None:
    """The lines of a plan, or of what was reached of one; None when the bytes are neither, or cannot be read."""
    lines = lines_of(parse(data, path))
    return None if lines is None else "\n".join(lines) + "\n"


def lines_of(source: Source) -> list[str] | None:
    """The lines of a file that was read; None as for `readable`."""
    kind = readable_kind(source)
    if kind is None or kind not in COMPARED:
        return None
    tree = read_tree(source)
    canonical(tree, MODELS[kind])
    return [*(line for line in tree.head if line.startswith("#")), *_fields(tree.root, 0)]


def _fields(branch: Branch, column: int) -> Iterator[str]:
    for entry in branch.entries:
        if isinstance(entry, Entry):
            yield from _entry(entry, column)
    yield from _comments(branch.below, column)


def _entry(entry: Entry, column: int) -> Iterator[str]:
    pad, value = " " * column, entry.value
    yield from _comments(entry.above, column)
    if isinstance(value, Leaf):
        first, *rest = value.text.split("\n")
        yield f"{pad}{entry.name}: {first}{entry.remark}"
        yield from (f"{pad}  {line}".rstrip() for line in rest)
        return
    if not value.is_list:
        yield f"{pad}{entry.name}:{entry.remark}"
        yield from _fields(value, column + 2)
        return
    yield from _comments([entry.remark.strip()], column)
    for item in value.entries:
        if isinstance(item, Entry):
            yield from _item(entry.name, item, column)
    yield from _comments(value.below, column)


def _item(name: str, item: Entry, column: int) -> Iterator[str]:
    """An item under its level's name and its own text."""
    pad, value = " " * column, item.value
    yield from _comments(item.above, column)
    if not isinstance(value, Branch):
        yield f"{pad}{name}: {value.text}{item.remark}".replace("\n", " ")
        return
    label = _text(value, "uraian") or _text(value, "kode") or _text(value, "rujukan") or _record(value)
    yield f"{pad}{name}: {label}".rstrip().replace("\n", " ")
    shown = next((field for field in ("uraian", "kode", "rujukan") if _text(value, field)), "")
    skipped = {shown} if name in LEVEL_NAMES else set[str]()
    for entry in value.entries:
        if isinstance(entry, Entry):
            if entry.name in skipped:
                yield from _comments([*entry.above, entry.remark.strip()], column + 2)
            else:
                yield from _entry(entry, column + 2)
    yield from _comments(value.below, column + 2)


def _record(value: Branch) -> str:
    """The item and the period that a record is about; '' for any other group."""
    item = next((text for name in LEVEL_NAMES if (text := _text(value, name))), "")
    period = _text(value, "periode")
    return f"{item} {period}" if item and period else ""


def _comments(lines: list[str], column: int) -> Iterator[str]:
    yield from (" " * column + line.strip() for line in lines if line.strip())


def _text(branch: Branch, name: str) -> str:
    entry = branch.get(name)
    value: Value | None = entry.value if entry else None
    return value.text if isinstance(value, Leaf) else ""
