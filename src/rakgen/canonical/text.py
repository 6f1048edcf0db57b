"""Text: one text for one plan. Fields in order, two spaces, one field per line, quotes only where needed; comments
stay.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic_core import PydanticCustomError

from rakgen.canonical.codes import add_codes
from rakgen.canonical.order import FieldKind, kinds
from rakgen.concrete.printer import write_tree
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Conflict, Entry, Leaf, Tree, Value
from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import CanonicalFault
from rakgen.model import Fields, Rencana
from rakgen.model.file_kind import FileKind
from rakgen.model.jadwal import canonical_jadwal
from rakgen.model.proyek import Proyek
from rakgen.model.realisasi import RealisasiFile, label, parse_record_periode
from rakgen.source import Node, Scalar, Sequence, Source, parse

MODELS: dict[FileKind, type[Fields]] = {"rencana": Rencana, "proyek": Proyek, "realisasi": RealisasiFile}
"""The kinds of files that have a canonical text, and what stands in them."""
_NOTHING = FieldKind()
COMMENTS = "#"
"""The key of plain data under which the comments of an item of a list stand: lines written above it."""


def canonical_text(source: Source, model: type[Fields] = Rencana, *, codes: bool = False) -> str:
    """The canonical text of a readable file, with a `kode` for every item if `codes`.

    Raises CanonicalFault rather than give a text that says something else.
    """
    tree = read_tree(source)
    comments = sorted(comments_of(tree))
    if codes:
        add_codes(tree)
    canonical(tree, model)
    return checked(tree, comments)


def checked(tree: Tree, comments: list[str]) -> str:
    """The text of a tree, read back: the same plan, and `comments` all there. Raises CanonicalFault otherwise."""
    return _read_back(tree, comments).text


def _read_back(tree: Tree, comments: list[str]) -> Source:
    again = parse(write_tree(tree).encode(), "")
    if again.root is None or again.diagnostics:
        raise _lost("the text cannot be read back")
    back = read_tree(again)
    if plain(back.root) != plain(tree.root):
        raise _lost("the text says something else")
    if sorted(comments_of(back)) != comments:
        raise _lost("the text loses a comment")
    return again


def _lost(what: str) -> CanonicalFault:
    return CanonicalFault(diagnose("RAK999", "rakgen", sebab=f"CanonicalFault: {what}"))


def canonical(tree: Tree, model: type[Fields] = Rencana) -> None:
    """Rearrange a tree, in place, into canonical order and spelling."""
    tree.head = _tidy(tree.head)
    _group(tree.root, model)
    tree.root.indent = 0
    first = tree.root.entries[0] if tree.root.entries else None
    if tree.head and not tree.head[-1]:
        tree.head.pop()
        if isinstance(first, Entry):
            first.above.insert(0, "")
    _blanks(tree.root, first=not tree.head)


def dump(data: Mapping[str, Any], model: type[Fields] = Rencana) -> str:
    """Plain data (dicts, lists, texts, whole numbers; None and empty lists are left out) as the canonical text of a
    file; what an item of a list or a register has under COMMENTS stands above it.
    """
    return dump_source(data, model).text


def dump_source(data: Mapping[str, Any], model: type[Fields]) -> Source:
    """As `dump`, the text as it was read back to prove it: a source without a path."""
    root = value_of(data)
    assert isinstance(root, Branch)
    tree = Tree([], root)
    comments = sorted(comments_of(tree))
    canonical(tree, model)
    again = parse(write_tree(tree).encode(), "")
    lines = sorted(line.strip() for line in again.lines if line.lstrip().startswith("#"))
    if again.root is None or again.diagnostics or lines != comments or _said(again.root) != plain(tree.root):
        return _read_back(tree, comments)  # says what is lost, or that it is not
    return again


def _said(node: Node) -> object:
    """What nodes say as plain data."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_said(item) for item in node.items]
    return {key.text: _said(value) for key, value in node.entries}


def value_of(data: object) -> Value:
    """Plain data as a tree."""
    if isinstance(data, str):
        return Leaf(data)
    if isinstance(data, Mapping):
        said = [(name, value) for name, value in data.items() if not _is_void(value) and name != COMMENTS]
        return Branch(False, [Entry(str(name), value_of(value), above=_above(value)) for name, value in said])
    if isinstance(data, list | tuple):
        return Branch(True, [Entry("", value_of(value), above=_above(value)) for value in data if not _is_void(value)])
    if isinstance(data, bool):
        return Leaf("ya" if data else "tidak")
    return Leaf(str(data))


def _above(value: object) -> list[str]:
    comments = value.get(COMMENTS, ()) if isinstance(value, Mapping) else ()
    return [f"# {line}" for text in comments for line in str(text).splitlines()]


def plain(value: Value) -> object:
    """A tree without conflicts as plain data."""
    if isinstance(value, Leaf):
        return value.text
    entries = [entry for entry in value.entries if isinstance(entry, Entry)]
    if value.is_list:
        return [plain(entry.value) for entry in entries]
    return {entry.name: plain(entry.value) for entry in entries}


def _is_void(value: object) -> bool:
    return not value and (value is None or isinstance(value, Mapping | list | tuple))


def _group(branch: Branch, model: type[Fields]) -> None:
    """A mapping with the fields of a model."""
    known = kinds(model)
    rank = {name: number for number, name in enumerate(known)}
    branch.entries.sort(key=lambda entry: rank.get(entry.name, len(rank)) if isinstance(entry, Entry) else 0)
    _entries(branch, known)


def _entries(branch: Branch, known: Mapping[str, FieldKind], default: FieldKind = _NOTHING) -> None:
    branch.indent = branch.dash = 2
    branch.raw = None
    branch.below = [line.strip() for line in branch.below]
    for entry in branch.entries:
        if isinstance(entry, Conflict):
            continue
        entry.key = ""
        entry.above = [line.strip() for line in entry.above]
        entry.remark = f"  {entry.remark.strip()}" if entry.remark.strip() else ""
        _value(entry, known.get(entry.name, default))
        if branch.is_list and entry.remark and isinstance(entry.value, Branch):
            entry.above.append(entry.remark.strip())
            entry.remark = ""


def _value(entry: Entry, kind: FieldKind) -> None:
    value = entry.value
    if isinstance(value, Branch) and kind.schedule and value.is_list and not any(_comments_of(value)):
        texts = [item.value.text for item in value.entries if isinstance(item, Entry) and isinstance(item.value, Leaf)]
        value = entry.value = Leaf(", ".join(texts))
    if isinstance(value, Leaf):
        value.raw = None if value.text or value.raw != [""] else [""]  # what waits for a value goes on waiting
        value.number = kind.number
        if kind.schedule:
            value.text = _schedule(value.text)
        elif kind.period:
            value.text = _period(value.text)
    elif kind.register:
        inner = FieldKind(kind.model) if kind.model else _NOTHING
        _entries(value, {}, inner)
    elif value.is_list:
        _entries(value, {}, FieldKind(kind.model, number=kind.number, schedule=kind.schedule))
    elif kind.model is not None:
        _group(value, kind.model)
    else:
        _entries(value, {})


@lru_cache(maxsize=1024)
def _schedule(text: str) -> str:
    """A schedule as `T2-T4`, `Mei-Desember`, `S1` or `semua`; as typed where it is none."""
    try:
        return canonical_jadwal(text)
    except PydanticCustomError:
        return text


def _period(text: str) -> str:
    """A period as `T2`, `Mei` or `setahun`; as typed where it is none."""
    try:
        return label(parse_record_periode(text))
    except PydanticCustomError:
        return text


def _blanks(branch: Branch, *, first: bool) -> None:
    """Blank lines: never two, none at the start of a block, none at the end of the file."""
    for entry in branch.entries:
        if isinstance(entry, Conflict):
            continue
        entry.above = _tidy(entry.above, first=first)
        first = False
        if isinstance(entry.value, Branch):
            _blanks(entry.value, first=True)
    branch.below = _tidy(branch.below, first=first)
    while branch.below and not branch.below[-1]:
        branch.below.pop()


def _tidy(lines: Iterable[str], *, first: bool = True) -> list[str]:
    out: list[str] = []
    for line in lines:
        if line or (out and out[-1]) or (not out and not first):
            out.append(line.rstrip())
    return out


def comments_of(tree: Tree) -> Iterator[str]:
    """Every comment of a file, in order."""
    yield from (line.strip() for line in tree.head if "#" in line)
    yield from _comments_of(tree.root)


def _comments_of(branch: Branch) -> Iterator[str]:
    for entry in branch.entries:
        if isinstance(entry, Entry):
            yield from (line.strip() for line in entry.above if line)
            if entry.remark:
                yield entry.remark.strip()
            if isinstance(entry.value, Branch):
                yield from _comments_of(entry.value)
    yield from (line.strip() for line in branch.below if line)
