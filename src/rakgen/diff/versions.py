"""Versions: plans to compare, named as files, folders or git revisions, read and validated, and paired with each
other.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath
from types import ModuleType
from typing import TypeAlias

from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import GitFault
from rakgen.diff.compare import Comparison, compare
from rakgen.diff.records import RecordsComparison, compare_records
from rakgen.diff.reports.grouping import FilePair
from rakgen.model import Rencana, read_rencana
from rakgen.model.file_kind import kind_of
from rakgen.model.realisasi import WAITING, RealisasiFile, load_realisasi
from rakgen.model.record_items import Calls, Items, call_by_letters
from rakgen.project import Project, find_project
from rakgen.source import Mapping, Scalar, Source, parse, walk
from rakgen.system import git
from rakgen.system.files import is_folder, is_taken, read_plan
from rakgen.system.plan_files import is_plan
from rakgen.text.nearest import letters_of

FindRencana = Callable[[Path], tuple[list[Path], list[Diagnostic]]]
"""Finds the plan files below a folder of the disk; the same search as every command's."""


ComparedContent: TypeAlias = Rencana | RealisasiFile
"""What is compared: a plan, or what was reached of one."""


@dataclass
class Side:
    """One side of a comparison: plans, and files of what was reached, by their path below what was named, with the
    names printed for them.

    `places` are the folders of the disk in which the files lie, or would. `failed` are the paths of plans that could
    not be read: nothing is known about their changes.
    """

    folder: bool
    name: str
    contents: dict[str, ComparedContent] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    places: dict[str, Path] = field(default_factory=dict)
    findings: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)


def read_side(
    name: str,
    find: FindRencana,
    revision: str | None = None,
    *,
    may_be_empty: bool = False,
    here: Path | None = None,
) -> Side:
    """Read what `name` names: a file or folder of the disk, or `REVISI:path`; with `revision` a path in that revision
    of the repository that `here` lies in, the working folder unless it is given.

    Never raises for bad input; the findings of a side say what is wrong with it. `may_be_empty`: a path that is not
    there is a side without plans, as when a plan was added.
    """
    try:
        if revision is not None:
            return _from_git(revision, name, may_be_empty, here or Path.cwd(), from_root=False)
        if ":" in name and not has_drive(name) and not is_taken(Path(name)):
            revision, _, path = name.partition(":")
            return _from_git(revision, path, may_be_empty, here or Path.cwd(), from_root=True)
    except GitFault as fault:
        key = "RAK921.versi" if fault.finding.code == "RAK921" else fault.finding.key
        return Side(False, name, findings=[fault.finding._replace(key=key)])
    return _from_disk(Path(name), find, may_be_empty)


def stdin_side(path: Path, content: bytes | Diagnostic) -> Side:
    """The plan that was read from stdin, in the place of the file `path`."""
    side = Side(False, f"-:{path}" if str(path) != "-" else "-")
    project = find_project(path.absolute().parent)
    side.findings += project.findings
    if project.path is not None:
        side.texts[str(project.path)] = project.text
    side.places[""] = path.absolute().parent
    _read_into(side, "", side.name, content, project)
    return side


def has_drive(name: str, system: ModuleType = os.path) -> bool:
    """True for `C:...` on Windows; `@:...`, short for `HEAD:...`, is a revision there too. `system` are the rules of
    paths (`ntpath`, `posixpath`).
    """
    return system.splitdrive(name)[0][:1] not in ("", "@")


def is_revision(name: str) -> bool:
    """True for what is no file or folder here, but a revision that git knows."""
    if is_taken(Path(name)):
        return False
    try:
        return bool(name) and bool(git.commit_of(name, Path.cwd()))
    except GitFault:
        return False


def _from_disk(path: Path, find: FindRencana, may_be_empty: bool) -> Side:
    side = Side(is_folder(path), str(path))
    if may_be_empty and not is_taken(path):
        return side
    files, side.findings = find(path) if side.folder else ([path], [])
    projects: dict[Path, Project] = {}
    for file in files:
        folder = file.absolute().parent
        if folder not in projects:
            project = projects[folder] = find_project(folder)
            side.findings += project.findings
            if project.path is not None:
                side.texts[str(project.path)] = project.text
        key = file.relative_to(path).as_posix() if side.folder else ""
        side.places[key] = folder
        _read_into(side, key, str(file), read_plan(file), projects[folder])
    return side


def _read_into(side: Side, key: str, name: str, content: bytes | Diagnostic, project: Project) -> None:
    """Add to a side the plan that a file holds, or why it cannot be read."""
    if isinstance(content, Diagnostic):
        side.findings.append(content)
        side.failed.add(key)
    else:
        _loaded(side, key, name, content, project)


def _from_git(revision: str, name: str, may_be_empty: bool, here: Path, *, from_root: bool) -> Side:
    hash = git.commit_of(revision, here)
    root = git.root_of(here)
    path, kind = _paths(hash, name, root, here, from_root=from_root)
    label = f"{revision}:{name}"
    side = Side(kind == "tree", label)
    if not kind:
        if not may_be_empty:
            side.findings.append(diagnose("RAK923", label, revisi=revision))
        return side
    files = [path]
    if side.folder:
        files = [file for file in git.list_files(hash, path, root) if is_plan(PurePosixPath(file).relative_to(path))]
    if not files and not may_be_empty:
        side.findings.append(diagnose("RAK908", label))
    present = set(git.list_files(hash, "", root))

    def read(place: PurePath) -> Source | None:
        if str(place) not in present:
            return None
        source = parse(git.content(hash, str(place), root), f"{revision}:{place}")
        side.texts[source.path] = source.text
        return source

    projects: dict[PurePath, Project] = {}
    for file in files:
        folder = PurePosixPath(file).parent
        if folder not in projects:
            projects[folder] = find_project(folder, read)
            side.findings += projects[folder].findings
        key = str(PurePosixPath(file).relative_to(path)) if side.folder else ""
        side.places[key] = root / folder
        _loaded(side, key, f"{revision}:{file}", git.content(hash, file, root), projects[folder])
    return side


def _paths(hash: str, name: str, root: Path, here: Path, *, from_root: bool) -> tuple[str, str]:
    """A path as the repository has it, and its kind ('': it is not there)."""
    for path in repository_paths(name, str(root), str(here), from_root=from_root):
        kind = git.kind_of(hash, path, root)
        if kind in ("blob", "tree"):
            return path, kind
    return name, ""


def repository_paths(
    name: str, root: str, here: str, *, from_root: bool, system: ModuleType = os.path
) -> Iterator[str]:
    """What a path named by the user may be called inside the repository at `root`: relative to it, with slashes; none
    that leads out of it.

    After a colon a path counts from the root, as in git (`./` from here), or else from here; otherwise from here only.
    `system` are the rules of paths (`ntpath`, `posixpath`).
    """
    if from_root and not name.replace(system.sep, "/").startswith(("./", "../")):
        yield from _inside(system.normpath(name), system)
    try:
        from_here = system.relpath(system.realpath(system.join(here, name)), system.realpath(root))
    except ValueError:  # another drive of Windows, or a NUL
        return
    yield from _inside(from_here, system)


def _inside(path: str, system: ModuleType) -> Iterator[str]:
    """The path with slashes, unless it is absolute or leads above the root."""
    drive, rest = system.splitdrive(path)
    rest = rest.replace(system.sep, "/")
    if not drive and not rest.startswith(("/", "../")) and rest != "..":
        yield rest


def _loaded(side: Side, key: str, name: str, data: bytes, project: Project) -> None:
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    content, source, findings = read_content(data, name, project)
    side.texts[name] = source.text
    side.findings += findings
    if content is None:
        side.failed.add(key)
    else:
        side.contents[key] = content
        side.labels[key] = name


def read_content(data: bytes, name: str, project: Project) -> tuple[ComparedContent | None, Source, list[Diagnostic]]:
    """What a file says, None where there is an error in it; its text, and what is found in it."""
    loaded = read_rencana(data, name, project.proyek)
    if kind_of(loaded.source) != "realisasi":
        return loaded.sound, loaded.source, loaded.findings
    source = parse(data, name)
    records, findings = load_realisasi(source)
    findings = [finding for finding in findings if finding.key != WAITING]
    return None if errors(findings) else records, source, findings


def compare_contents(
    old: ComparedContent, new: ComparedContent, place: Path | None
) -> Comparison | RecordsComparison | None:
    """How two versions differ; None where one is a plan and the other is not. `place` is the folder in which the new
    one lies, from where the plan of what was reached is seen.
    """
    if isinstance(old, Rencana) and isinstance(new, Rencana):
        return compare(old, new)
    if isinstance(old, Rencana) or isinstance(new, Rencana):
        return None
    return compare_records(old, new, call_by_letters if place is None else read_calls(new, place))


def read_calls(content: RealisasiFile, place: Path) -> Calls:
    """How the plan of a file of what was reached calls its items, as that plan stands on the disk now; where it has
    faults, by the texts beside each kode. `place` is the folder of the file.
    """
    plan = place / content.rencana
    data = read_plan(plan)
    if isinstance(data, Diagnostic):
        return call_by_letters
    source, rencana, _ = read_rencana(data, str(plan), find_project(plan.absolute().parent).proyek)
    if rencana is None:
        return _calls_in(source.root)
    return Items(rencana, [rak for rak in rencana.rak if content.rak in (None, rak.kode)]).call


def _calls_in(root: Mapping | None) -> Calls:
    """How a plan that cannot be read whole calls its items: a text that stands beside one kode alone is that."""
    kodes: dict[str, set[str]] = {}
    for node in walk(root) if root is not None else ():
        kode, text = (node.get("kode"), node.get("uraian")) if isinstance(node, Mapping) else (None, None)
        if isinstance(kode, Scalar) and isinstance(text, Scalar):
            kodes.setdefault(letters_of(text.text), set()).add(kode.text)
    only = {text: next(iter(found)) for text, found in kodes.items() if len(found) == 1}
    return lambda level, name: call_by_letters(level, only.get(letters_of(name), name))


def pair_files(old: Side, new: Side) -> tuple[list[FilePair], list[Diagnostic]]:
    """Compare two sides plan by plan: two files with each other; in folders those of one name, then a renamed one with
    the one it shares most with; what is left was added or removed.
    """
    findings = [*old.findings, *new.findings]
    if any(not side.contents and not (side.folder and side.failed) and side.findings for side in (old, new)):
        return [], findings
    if old.folder != new.folder and old.contents and new.contents:
        return [], [*findings, diagnose("RAK925", old.name, lain=new.name)]
    pairs = {key: key for key in old.contents if key in new.contents}
    old_rest = [key for key in old.contents if key not in pairs and key not in new.failed]
    new_rest = [key for key in new.contents if key not in pairs and key not in old.failed]
    pairs |= _renamed(_plans(old, old_rest), _plans(new, new_rest))
    result: list[tuple[str, FilePair]] = []
    for old_key, new_key in pairs.items():
        names = old.labels[old_key], new.labels[new_key]
        comparison = compare_contents(old.contents[old_key], new.contents[new_key], new.places.get(new_key))
        if comparison is None:
            findings.append(diagnose("RAK925.jenis", names[0], lain=names[1]))
        else:
            result.append((new_key, FilePair(*names, comparison, isinstance(comparison, RecordsComparison))))
    for side, rest in ((old, [key for key in old_rest if key not in pairs]), (new, _unpaired(new_rest, pairs))):
        for key in rest:
            before, after = (side.labels[key], None) if side is old else (None, side.labels[key])
            of_records = isinstance(side.contents[key], RealisasiFile)
            result.append((key, FilePair(before, after, of_records=of_records)))
    return [pair for _, pair in sorted(result, key=lambda entry: entry[0])], findings


def _unpaired(keys: Sequence[str], pairs: dict[str, str]) -> list[str]:
    paired = set(pairs.values())
    return [key for key in keys if key not in paired]


def _plans(side: Side, keys: Sequence[str]) -> dict[str, Rencana]:
    """Those of some files that are plans."""
    return {key: content for key in keys if isinstance(content := side.contents[key], Rencana)}


def _renamed(old: dict[str, Rencana], new: dict[str, Rencana]) -> dict[str, str]:
    """Plan files of another name that are the same plan, by the share of texts in common (at least a third)."""
    if not old or not new:
        return {}
    from rakgen.diff.matching.assignment import assign
    from rakgen.diff.matching.items import tree_of_rencana
    from rakgen.diff.matching.likeness import dice, profiles

    def content(rencana: Rencana) -> frozenset[str]:
        return frozenset().union(*(profile.content for profile in profiles(tree_of_rencana(rencana))))

    left, right = {k: content(v) for k, v in old.items()}, {k: content(v) for k, v in new.items()}
    old_names, new_names = sorted(left), sorted(right)
    weights = {
        (i, j): round(1_000_000 * likeness)
        for i, a in enumerate(old_names)
        for j, b in enumerate(new_names)
        if (likeness := dice(left[a], right[b])) >= 1 / 3
    }
    return {old_names[i]: new_names[j] for i, j in assign(weights).items()}


def parse_range(revisions: str, path: str, find: FindRencana) -> tuple[Side, Side]:
    """Both sides of `--rev`: `v1..v2`, `v1...v2` (from where they parted), `v1..` (to HEAD), `v1` (to the files on the
    disk).

    A path that is in one of them only is a plan added or removed.
    """
    if ".." not in revisions:
        old, new = read_side(path, find, revisions, may_be_empty=True), read_side(path, find, may_be_empty=True)
    else:
        start, dots, end = revisions.partition("...") if "..." in revisions else revisions.partition("..")
        start, end = start or "HEAD", end or "HEAD"
        if dots == "...":
            try:
                here = Path.cwd()
                start = git.merge_base(git.commit_of(start, here), git.commit_of(end, here), here)[:12]
            except GitFault as fault:
                return Side(False, path, findings=[fault.finding]), Side(False, path)
        old = read_side(path, find, start, may_be_empty=True)
        new = read_side(path, find, end, may_be_empty=True)
    if not old.findings and not new.findings and not old.contents and not new.contents:
        old.findings.append(diagnose("RAK923", path, revisi=revisions))
    return old, new


def all_texts(sides: Sequence[Side]) -> dict[str, str]:
    """The text of each file a finding may point into."""
    return {name: text for side in sides for name, text in side.texts.items()}
