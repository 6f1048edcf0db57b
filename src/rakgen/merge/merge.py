"""Merge: three versions of a file to the merged one, item by item where they are plans or say what was reached, else
line by line as git does it.
"""

from __future__ import annotations

import subprocess
import tempfile
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

from rakgen.concrete.printer import Markers, write_tree
from rakgen.concrete.reader import read_tree
from rakgen.concrete.tree import Branch, Conflict, Entry, Leaf, Tree, Value
from rakgen.diagnostics import Diagnostic, errors
from rakgen.merge.pairs import called
from rakgen.merge.trees import NotByItems, merge_trees
from rakgen.model import read_rencana
from rakgen.model.file_kind import COMPARED, kind_of, readable_kind
from rakgen.model.realisasi import load_realisasi
from rakgen.model.record_items import Calls, call_by_letters
from rakgen.source import Source, parse
from rakgen.system.programs import find_program


class Merged(NamedTuple):
    """What a merge made: the bytes, how many conflicts are marked in them, and faults that neither side had alone."""

    data: bytes
    conflicts: int
    findings: tuple[Diagnostic, ...] = ()


_LINES = ("baris", "tempat", "tempat_en")
"""The values of an error that name lines."""
ErrorsOf = Callable[[bytes], Iterable[Diagnostic]]
"""What finds the errors of a plan, as of its structure, its rules and its layouts."""


def merge_plans(
    base: bytes,
    ours: bytes,
    theirs: bytes,
    path: str,
    markers: Markers | None = None,
    check: ErrorsOf | None = None,
    call: Calls = call_by_letters,
) -> Merged:
    """Merge two versions that both come from `base` (empty when both sides added the file).

    What merges without a conflict comes out the same whichever side is ours. `check` finds the errors that neither side
    may have alone, of plans and of what was reached: those of structure unless it is given. `call` tells which names in
    what was reached are those of one item.
    """
    markers = markers or Markers()
    if ours == theirs or base == theirs:
        return Merged(ours, 0)
    if base == ours:
        return Merged(theirs, 0)
    sources = [_plan(data, path) for data in (base, ours, theirs)]
    mine, other = sources[1], sources[2]
    of_records = mine is not None and kind_of(mine) == "realisasi"
    check = check or (_faults_of_records if of_records else lambda data: read_rencana(data, path).faults)
    if mine is not None and other is not None and (sources[0] is not None or not base.strip()):
        merged = _by_items(sources[0], mine, other, markers, call)
        if merged is not None:
            text, conflicts = merged
            data = _as(base, ours, theirs, text)
            return Merged(data, conflicts, () if conflicts else _faults(data, ours, theirs, check))
    are_plans = mine is not None and other is not None
    by_lines = _by_lines(base, ours, theirs, are_plans, path, markers)
    if by_lines.conflicts or not are_plans:
        return by_lines
    return by_lines._replace(findings=_faults(by_lines.data, ours, theirs, check))


def _plan(data: bytes, path: str) -> Source | None:
    """A version that can be read as a plan, or as what was reached of one; None for anything else."""
    source = parse(data, path)
    return source if readable_kind(source) in COMPARED else None


def _faults_of_records(data: bytes) -> list[Diagnostic]:
    return load_realisasi(parse(data, ""))[1]


def _by_items(
    base: Source | None, ours: Source, theirs: Source, markers: Markers, call: Calls
) -> tuple[str, int] | None:
    """The merged text; None where it would be broken or would lose what a side wrote.

    The trees are always merged in one order of the sides, so that nothing depends on whose turn it is.
    """
    is_swapped = theirs.text < ours.text
    try:
        sides = (theirs, ours) if is_swapped else (ours, theirs)
        tree, conflicts = merge_trees(base, *sides, is_swapped=is_swapped, call=call)
    except NotByItems:
        return None
    if _loses(tree, (base, ours, theirs), call if kind_of(ours) == "realisasi" else _as_written):
        return None
    for side in ("ours", "theirs") if conflicts else ("ours",):
        chosen = Tree(tree.head, _chosen(tree.root, side))
        again = parse(write_tree(chosen).encode(), "")
        if again.root is None or errors(again.diagnostics):
            return None
        if list(_leaves(read_tree(again).root)) != list(_leaves(chosen.root)):
            return None
    return write_tree(tree, markers), conflicts


def _chosen(branch: Branch, side: str) -> Branch:
    """A tree with every conflict decided for one side."""
    entries: list[Entry | Conflict] = []
    for entry in branch.entries:
        for child in getattr(entry, side) if isinstance(entry, Conflict) else [entry]:
            value = _chosen(child.value, side) if isinstance(child.value, Branch) else child.value
            entries.append(Entry(child.name, value, child.key, child.above, child.remark))
    return Branch(branch.is_list, entries, branch.indent, branch.dash, branch.below, branch.raw)


def _as_written(level: str, name: str) -> str:
    return name


def _loses(tree: Tree, versions: tuple[Source | None, Source, Source], call: Calls) -> bool:
    """True when a text that a side wrote is nowhere in the result, nor another name of the same item."""
    base, *sides = versions
    old = Counter(_leaves(read_tree(base).root, call)) if base else Counter[str]()
    there = Counter(_leaves(tree.root, call))
    for side in sides:
        new = Counter(_leaves(read_tree(side).root, call)) - old if side else {}
        if any(there[text] == 0 for text in new):
            return True
    return False


def _leaves(value: Value, call: Calls = _as_written, name: str = "") -> Iterator[str]:
    """Every text with its field's name; of conflicts all sides. The names of an item in records are one."""
    if isinstance(value, Leaf):
        yield f"{name}: {called(name, value.text, call)}"
        return
    for entry in value.entries:
        for child in [*entry.ours, *entry.theirs] if isinstance(entry, Conflict) else [entry]:
            yield from _leaves(child.value, call, child.name or name)


def _faults(merged: bytes, ours: bytes, theirs: bytes, check: ErrorsOf) -> tuple[Diagnostic, ...]:
    """Errors of the result that neither side has by itself, as a kode given twice or a unit that the other took out."""
    faults = errors(check(merged))
    if not faults:
        return ()
    known = {_identity(fault) for side in (ours, theirs) for fault in errors(check(side))}
    return tuple(fault for fault in faults if _identity(fault) not in known)


def _identity(fault: Diagnostic) -> tuple[str, ...]:
    """What an error says, but for the lines it names: these differ between the versions of a file."""
    values = [f"{name}: {value}" for name, value in sorted(fault.values.items()) if name not in _LINES]
    return fault.key, *values


def _as(base: bytes, ours: bytes, theirs: bytes, text: str) -> bytes:
    """The text with the line ends and the byte order mark that a side changed to, else with those of the base."""
    data = text.encode()
    if _changed([b"\r\n" in version for version in (base, ours, theirs)]):
        data = data.replace(b"\n", b"\r\n")
    return BOM_UTF8 + data if _changed([version.startswith(BOM_UTF8) for version in (base, ours, theirs)]) else data


def _changed(versions: list[bool]) -> bool:
    """Of a property in base, ours and theirs, what a side made of it."""
    base, *sides = versions
    return base if sides == [base, base] else not base


def _by_lines(base: bytes, ours: bytes, theirs: bytes, plans: bool, path: str, markers: Markers) -> Merged:
    """git's own merge of lines. Plans must come out as a plan, or both versions stand whole between markers."""
    with tempfile.TemporaryDirectory(prefix="rakgen-") as folder:
        files = Path(folder, "base"), Path(folder, "ours"), Path(folder, "theirs")
        for file, data in zip(files, (base, ours, theirs), strict=True):
            file.write_bytes(data)
        done = _merge_file(files, markers, "-p")
    if done is None:
        return Merged(_whole(ours, theirs, markers), 1)
    if _failed(done):
        return Merged(_whole(ours, theirs, markers) if plans else ours, 1)
    if done.returncode == 0 and plans and _plan(done.stdout, path) is None:
        return Merged(_whole(ours, theirs, markers), 1)
    return Merged(done.stdout, done.returncode)


Files: TypeAlias = tuple[Path, Path, Path]
"""The files of base, ours and theirs."""


def merge_files(files: Files, markers: Markers) -> int | None:
    """git's own merge of lines into the file of ours, for what is too large to be read as a plan: how many conflicts
    are marked there, or None where git cannot merge them and ours is as it was.
    """
    done = _merge_file(files, markers)
    return None if done is None or _failed(done) else done.returncode


def _merge_file(files: Files, markers: Markers, *options: str) -> subprocess.CompletedProcess[bytes] | None:
    """What git made of three files; None where there is no git."""
    base, ours, theirs = files
    git = find_program("git")
    style = ["--diff3"] if markers.show_base else []
    labels = ["-L", markers.ours, "-L", markers.base, "-L", markers.theirs]
    options = (*options, *style, f"--marker-size={markers.size}", *labels, "--")
    try:
        command = [git or "", "merge-file", *options, str(ours), str(base), str(theirs)]
        return subprocess.run(command, capture_output=True, check=False) if git else None
    except OSError:
        return None


def _failed(done: subprocess.CompletedProcess[bytes]) -> bool:
    """True where git tells no number of conflicts."""
    return not 0 <= done.returncode <= 127


def _whole(ours: bytes, theirs: bytes, markers: Markers) -> bytes:
    def closed(data: bytes) -> bytes:
        return data if data.endswith(b"\n") or not data else data + b"\n"

    lines = [
        "<" * markers.size + f" {markers.ours}\n",
        "=" * markers.size + "\n",
        ">" * markers.size + f" {markers.theirs}\n",
    ]
    return lines[0].encode() + closed(ours) + lines[1].encode() + closed(theirs) + lines[2].encode()
