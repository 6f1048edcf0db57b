"""Edits of one list by two people who leave each other's items alone, and what git makes of them line by line."""

from __future__ import annotations

import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from rakgen.concrete.tree import Branch, Entry, Leaf
from tests.support.merge_edits import Draft, phrase

_LISTS = ("sasaran", "indikator", "kegiatan", "keluaran", "aksi")
_KINDS = ("reword", "other words", "other words", "field", "insert", "insert", "delete", "move")


class Sides(NamedTuple):
    """A plan, what two people made of it, and the names of their edits."""

    base: str
    ours: str
    theirs: str
    names: list[str]


def _phrase(random: Random) -> str:
    return f"{phrase(random, 2, 6)} {random.randint(1, 9999)}"


def _item(random: Random, level: str, margin: str) -> list[str]:
    """An item with some of the fields and some of the items that may stand in it."""
    if level == "aksi" and random.random() < 0.7:
        return [f"{margin}- {_phrase(random)}"]
    lines = [f"{margin}- uraian: {_phrase(random)}"]
    if random.random() < 0.3:
        lines.append(f"{margin}  keterangan: {_phrase(random)}")
    below = {"sasaran": "indikator", "indikator": "kegiatan", "kegiatan": random.choice(["keluaran", "aksi"])}.get(
        level
    )
    if below and random.random() < 0.6:
        lines.append(f"{margin}  {below}:")
        for _ in range(random.randint(1, 2)):
            lines += _item(random, below, margin + "    ")
    elif random.random() < 0.5:
        lines.append(f"{margin}  tambahan: {{a: {random.randint(1, 99)}}}")
    return lines


def sides(random: Random) -> Sides:
    """A plan with a list of one level, and one to three edits of either person, each of items of their own."""
    level = random.choice(_LISTS)
    lines, margin = ["versi: 1", "instansi: KPU", "tahun: 2021", "rak:", "  - kode: ketua"], "    "
    for above in ("sasaran", "indikator", "kegiatan")[: min(_LISTS.index(level), 3)]:
        lines += [f"{margin}{above}:", f"{margin}  - uraian: {_phrase(random)}"]
        margin += "    "
    lines.append(f"{margin}{level}:")
    for _ in range(random.randint(3, 7)):
        lines += _item(random, level, margin + "  ")
    base = "\n".join(lines) + "\n"
    start = Draft(base)
    parent = next(start.parents[n] for n, name in enumerate(start.levels) if name == level)
    members = [n for n, above in enumerate(start.parents) if above == parent]
    random.shuffle(members)
    drafts, names = (Draft(base), Draft(base)), []
    for turn in range(random.randint(2, 6)):
        if len(members) < 2:
            break
        names.append(f"{turn % 2}: {_edit(random, drafts[turn % 2], members)}")
    return Sides(base, drafts[0].text, drafts[1].text, names)


def _edit(random: Random, draft: Draft, free: list[int]) -> str:
    """Edit an item that nobody edited yet. An item is moved only between two such items, which are then left alone:
    beside what the other one edits, git may print the moved item twice.
    """
    number = free.pop()
    entry = draft.entries[number]
    children = [n for n, above in enumerate(draft.parents) if above == number]
    if children and random.random() < 0.3:
        number, entry = children[0], draft.entries[children[0]]
    kind = random.choice(_KINDS)
    value = entry.value
    if kind in ("reword", "other words"):
        text = _phrase(random)
        if isinstance(value, Branch):
            uraian = value.get("uraian")
            assert uraian is not None and isinstance(uraian.value, Leaf)
            uraian.value = Leaf(f"{uraian.value.text} {text}" if kind == "reword" else text)
        else:
            entry.value = Leaf(text)
    elif kind == "field" and isinstance(value, Branch):
        value.entries.append(Entry("alasan_perubahan", Leaf(_phrase(random))))
    elif kind in ("field", "insert"):
        branch = draft.list_of(number)
        place = next(n for n, one in enumerate(branch.entries) if one is entry) + random.randint(0, 1)
        new = Branch(False, [Entry("uraian", Leaf(_phrase(random))), Entry("keterangan", Leaf(_phrase(random)))])
        branch.entries.insert(place, Entry("", new))
    elif kind == "delete" and len(draft.list_of(number).entries) > 1:
        draft.take(number)
    elif kind == "move":
        siblings = [n for n in range(len(draft.parents)) if draft.parents[n] == draft.parents[number]]
        gaps = [(a, b) for a, b in pairwise(siblings) if a in free and b in free]
        if gaps:
            gap = random.choice(gaps)
            draft.take(number)
            draft.after(gap[0], entry)
            free[:] = [n for n in free if n not in gap]
    return f"{kind} {number}"


def git_merge(sides: Sides) -> str | None:
    """What git makes of the lines; None where it stops with a conflict."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for file, text in zip(files, (sides.ours, sides.base, sides.theirs), strict=True):
            file.write_text(text, encoding="utf-8")
        done = subprocess.run(["git", "merge-file", "-p", *files], capture_output=True, encoding="utf-8", check=False)
    return done.stdout if done.returncode == 0 else None
