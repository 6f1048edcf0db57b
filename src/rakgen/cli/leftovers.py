"""Leftovers: documents of plans, or parts of plans, that are gone, told by `build`, deleted by `build --prune`;
and what keeps a document from being written where it would stand.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from itertools import product
from pathlib import Path

from rakgen.cli.output import print_text
from rakgen.cli.printing import File, PrintOrder, clashes
from rakgen.cli.words import either
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.incremental.left import LeftDocument, left_documents, others_documents
from rakgen.system.files import reason

_NAMED = 5  # documents that a note names


def leftovers(
    files: Iterable[File], without: Iterable[Path], compiler: Compiler, key: Callable[[Path], str]
) -> list[LeftDocument]:
    """What stands in the folders of these documents, and is of plans that are no longer there, or no longer build it,
    as those `without` any document; `key` gives the key of a plan's entry in the manifest.
    """
    made: dict[Path, dict[str, set[str]]] = {}
    plans: dict[Path, Path] = {}
    for file in files:
        made.setdefault(file.target.parent, {}).setdefault(key(file.source), set()).add(file.target.name)
        plans[file.source.parent] = file.source
    for plan, folder in product(without, made):
        made[folder].setdefault(key(plan), set())
    homes = {compiler.project(plan).folder for plan in plans.values()}
    return [document for folder in sorted(made) for document in left_documents(folder, made[folder], homes)]


def _written_over(files: Iterable[File]) -> list[tuple[Diagnostic, set[Path]]]:
    """A finding for each document that would take the place of another plan's, with the plan that would write it."""
    made: dict[Path, dict[str, Path]] = {}
    for file in files:
        made.setdefault(file.target.parent, {})[file.target.name] = file.source
    found = (document for folder in sorted(made) for document in others_documents(folder, made[folder]))
    return [
        (diagnose("RAK907.lama", str(document.target), lain=str(document.other)), {document.plan}) for document in found
    ]


def in_the_way(
    files: Sequence[File], beside: Sequence[File], inputs: Container[Path], request: PrintOrder
) -> list[tuple[Diagnostic, set[Path]]]:
    """What may not be written because of another file of the run (`beside`), its inputs, or another plan's document."""
    found = clashes(beside, inputs, request.output)
    told = {clash.path for clash, _ in found}
    others = _written_over(files) if request.into_folder else []
    return found + [(clash, sources) for clash, sources in others if clash.path not in told]


def gone(left: Iterable[LeftDocument]) -> list[Diagnostic]:
    """A finding for each, for `build --check`."""
    return [diagnose(_key(document), str(document.target), rencana=str(document.plan)) for document in left]


def _key(document: LeftDocument) -> str:
    return "RAK949.diubah" if document.is_changed else "RAK949.bagian" if document.is_part else "RAK949"


def noted(left: Sequence[LeftDocument]) -> list[Diagnostic]:
    """A note for each folder, which names the first of them, and one for those of them that were changed."""
    names: dict[tuple[Path, bool], list[str]] = {}
    for document in left:
        names.setdefault((document.target.parent, document.is_changed), []).append(document.target.name)
    return [_note(folder, names[folder, is_changed], is_changed) for folder, is_changed in sorted(names)]


def _note(folder: Path, names: Sequence[str], is_changed: bool) -> Diagnostic:
    listed, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    indonesian, english = (f", dan {more} lagi", f", and {more} more") if more > 0 else ("", "")
    key = "RAK949.folder_diubah" if is_changed else "RAK949.folder"
    return diagnose(key, str(folder), nama=listed + indonesian, nama_en=listed + english)


def pruned(left: Iterable[LeftDocument], inputs: Container[Path]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Delete them, each told on stderr, but for what the run was made from and what was changed since it was written;
    the findings about those that cannot be deleted, and about those that are kept.
    """
    faults, kept = [], []
    for document in left:
        target = document.target
        if target in inputs or document.is_changed:
            kept += [diagnose("RAK949.dipakai", str(target))] if target in inputs else gone([document])
            continue
        try:
            target.unlink()
        except OSError as fault:
            indonesian, english = reason(fault)
            faults.append(diagnose("RAK949.tetap", str(target), sebab=indonesian, sebab_en=english))
        else:
            print_text(either(f"dihapus: {target}", f"deleted: {target}"), err=True)
    return faults, kept
