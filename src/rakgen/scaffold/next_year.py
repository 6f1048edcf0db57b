"""Next year: a plan carried over to another year, with what has to be looked at again marked and listed."""

from __future__ import annotations

import re
from typing import NamedTuple

from rakgen.canonical import canonical
from rakgen.canonical.order import FieldKind, kinds
from rakgen.canonical.text import checked, comments_of
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Entry, Leaf
from rakgen.model import Fields, Rencana
from rakgen.model.about import About, about
from rakgen.source import Scalar, Source, walk

# A year that belongs to the name of a regulation, or to a span of years, stays.
_REGULATION = re.compile(r"(?i)(?:\b(?:nomor|no\.?)\s*\S+\s+tahun\s+|/\s*)$")
_SPAN = re.compile(r"^\s*[-–]\s*(?:19|20)\d\d|(?:19|20)\d\d\s*[-–]\s*$")


class Moved(NamedTuple):
    """A text that names the old year: where it stood, what it said, what it says now; the same where it was left
    alone.
    """

    line: int
    old: str
    new: str


class Carried(NamedTuple):
    """The new plan's text, the texts that named the year, how many targets are marked, and the fields left out."""

    text: str
    moved: list[Moved]
    targets: int
    emptied: list[str]


def carry_over(source: Source, old: int, new: int) -> Carried:
    """The plan of `source` (of year `old`, without errors) for the year `new`. Raises CanonicalFault, as
    `canonical_text`.
    """
    tree = read_tree(source)
    assert source.root is not None
    places = {node.content: node.line for node in reversed(list(walk(source.root))) if isinstance(node, Scalar)}
    change = _YearChange(str(old), str(new), places)
    change.group(tree.root, Rencana)
    year = tree.root.get("tahun")
    if year is not None:
        year.value = Leaf(str(new))
    canonical(tree)
    return Carried(checked(tree, sorted(comments_of(tree))), change.moved, change.targets, change.emptied)


class _YearChange:
    def __init__(self, old: str, new: str, places: dict[str, int]) -> None:
        self.old, self.new, self.places = old, new, places
        self.year = re.compile(rf"(?<!\d){old}(?!\d)")
        self.moved: list[Moved] = []
        self.emptied: list[str] = []
        self.targets = 0

    def group(self, branch: Branch, model: type[Fields]) -> None:
        """The fields of a group; the comments of a field that is dropped stand before the next."""
        known, held = about(model), kinds(model)
        kept: list[Entry] = []
        orphans: list[str] = []
        for entry in branch.entries:
            if not isinstance(entry, Entry):
                continue
            if known[entry.name].next_year == "drop":
                self.emptied.append(entry.name)
                orphans += [line for line in [*entry.above, entry.remark.strip()] if line]
                if entry.name == "tanggal":
                    orphans.append("# tanggal: diisi saat ditandatangani")
                continue
            entry.above = [*orphans, *entry.above]
            orphans = []
            self.value(entry, held[entry.name], known[entry.name])
            if known[entry.name].next_year == "review":
                self.review(entry)
            kept.append(entry)
        branch.entries = list(kept)
        branch.below = [*orphans, *branch.below]

    def value(self, entry: Entry, kind: FieldKind, known: About) -> None:
        """What a field, an item of its list or a key of its register holds."""
        value = entry.value
        if isinstance(value, Branch):
            if kind.model is not None and not kind.register and not value.is_list:
                self.group(value, kind.model)
                return
            for inner in value.entries:
                if isinstance(inner, Entry):
                    self.value(inner, kind._replace(register=False), known)
        elif known.next_year != "keep":
            new = self.year.sub(lambda match: self.shifted(value.text, match), value.text)
            if self.year.search(value.text):
                self.moved.append(Moved(self.places.get(value.text, 1), value.text, new))
            entry.value = Leaf(new) if new != value.text else value

    def review(self, entry: Entry) -> None:
        """Mark a field that somebody has to look at again."""
        self.targets += 1
        mark = f"# tinjau: target {self.old}"
        if entry.remark.strip():
            entry.above.append(mark)
        else:
            entry.remark = f"  {mark}"

    def shifted(self, text: str, match: re.Match[str]) -> str:
        before, after = text[: match.start()], text[match.end() :]
        if _REGULATION.search(before) or _SPAN.search(after) or _SPAN.search(before):
            return self.old
        return self.new
