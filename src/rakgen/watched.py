"""Watched: which files bear on plans, for those who wait until one of them is saved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from rakgen.compiler import Compiler
from rakgen.project import PLANS_FOLDER, project_files
from rakgen.system.files import is_file, is_folder
from rakgen.system.looks import Watched, absolute
from rakgen.system.plan_files import REALISASI_FOLDER, has_realisasi


def places(
    compiler: Compiler,
    named: Sequence[Path],
    plans: Sequence[Path],
    inputs: Iterable[Path] = (),
    deep: Iterable[Path] = (),
) -> Watched:
    """What bears on these plans and on those that may come into the folders named: all that they were made from
    (`inputs`), what their projects and folders may hold besides, and all below the folders that are `deep`.
    """
    files = {absolute(path) for path in chain(named, plans) if not is_folder(path)} | {*map(absolute, inputs)}
    homes = {absolute(path) if is_folder(path) else absolute(path).parent for path in chain(named, plans)}
    files |= {file for home in homes for file in project_files(home)}
    projects = {project.folder: project for project in (compiler.project(home / "x.yaml") for home in homes)}
    files |= {file for folder in projects for file in (folder / PLANS_FOLDER, *_reported(folder))}
    trees = {absolute(path) for path in named if not is_file(path)} | {home / REALISASI_FOLDER for home in projects}
    by_hand = (folder for project in projects.values() for folder in project.by_hand)
    return Watched(frozenset(files), frozenset(trees), frozenset(by_hand), frozenset(map(absolute, deep)))


def _reported(project: Path) -> Iterable[Path]:
    """The plans that files of what was reached are of: last year's too is looked at beside this year's."""
    if not has_realisasi(project):
        return ()
    from rakgen.progress.files import find_reported

    return map(Path, find_reported(project).by_plan)
