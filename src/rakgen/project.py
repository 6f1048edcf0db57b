"""Project: the folder and the file `rakgen.yaml` that a plan belongs to."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.model import load_proyek
from rakgen.source import Source, parse
from rakgen.system.files import PROYEK_FILE, SUFFIXES, is_file, is_folder, is_inside, is_taken, read_plan

if TYPE_CHECKING:
    from rakgen.model.proyek import Proyek

PLANS_FOLDER = "plans"
"""Where in a project its plans lie, unless they lie in all of it."""
NO_TEMPLATES = "RAK912.templat"
"""The key of the finding of a folder of templates that holds no layouts (yet)."""
_ALMOST = ("rakgen.yaml", "rakgen.yml")

Reader = Callable[[PurePath], Source | Diagnostic | None]
"""Reads a file as YAML: None where there is none, the finding where it cannot be read."""


class Project(NamedTuple):
    """The project a plan belongs to: its folder, and its file if it has one. Folders that the file names stay inside
    the project's; `keluaran_fault` says that the one for documents does not.
    """

    folder: Path
    proyek: "Proyek | None" = None
    findings: tuple[Diagnostic, ...] = ()
    text: str = ""
    path: Path | None = None
    keluaran_fault: Diagnostic | None = None

    @property
    def keluaran(self) -> Path:
        """Folder that documents are written to unless the user names another."""
        named = self.proyek.keluaran if self.proyek and self.keluaran_fault is None else None
        return self.folder / (named or "build")

    @property
    def format(self) -> tuple[str, ...]:
        """The formats documents are written in unless the user names others; () where the project does not say."""
        return (self.proyek.format or ()) if self.proyek else ()

    @property
    def templates(self) -> tuple[Path, ...]:
        """The office's own template folders."""
        return (self.folder / (self.proyek.templat if self.proyek and self.proyek.templat else "templates"),)

    @property
    def by_hand(self) -> tuple[Path, ...]:
        """The folders of templates and layouts, in which nothing is an output."""
        own = tuple(folder for folder in self.templates if os.path.realpath(folder) != os.path.realpath(self.folder))
        return (*own, *(folder / "layouts" for folder in self.templates))


def find_project(
    folder: PurePath, read: Reader | None = None, given: Mapping[Path, bytes | Diagnostic] = MappingProxyType({})
) -> Project:
    """The project of a folder: the nearest one upward with rakgen.yaml, else the one that holds its `plans/`.

    `given` is what stands for files of the disk instead of their content. `read` finds the files where they are not on
    the disk, as in a revision of git, whose root is then the last folder looked in. On the disk that is the
    repository's root or the user's home; without either, what lies in a folder for everyone's temporary files, or at
    the root of the disk, is none of ours.
    """
    on_disk = read is None
    for above in _upward(Path(os.path.normpath(folder))) if on_disk else (folder, *folder.parents):
        file = above / PROYEK_FILE
        source = read(file) if read is not None else _from_disk(Path(file), given)
        if isinstance(source, Diagnostic):
            return Project(Path(above), findings=(source,))
        others = _misnamed(Path(above)) if on_disk else []
        if source is not None:
            proyek, findings = load_proyek(source)
            told = tuple(finding._replace(safe=False) for finding in findings)  # `--fix` writes into plans alone
            told += tuple(diagnose("RAK901.proyek_kedua", str(other)) for other in others)
            project = Project(Path(above), proyek, told, source.text, Path(source.path))
            return _bounded(project) if on_disk else project
        if others:
            return Project(Path(above), findings=(diagnose("RAK901.proyek", str(others[0])),))
    return Project(Path(folder.parent if folder.name == PLANS_FOLDER else folder))


def project_files(folder: Path) -> Iterator[Path]:
    """Every file that is, would be if it were there, or is almost named as the project file of a folder's plans."""
    for above in _upward(Path(os.path.normpath(folder))):
        yield above / PROYEK_FILE
        yield from _misnamed(above)


def without_layouts(project: Project) -> list[Diagnostic]:
    """What is to be said of a project whose folder of layouts, named or not, holds none."""
    folder = project.templates[0] / "layouts"
    try:
        if any(file.suffix.lower() in SUFFIXES for file in folder.iterdir()):
            return []
    except (OSError, ValueError):  # none, or one that is told where layouts are looked for
        return []
    place = project.proyek.span("templat") if project.proyek else None
    path = str(project.path) if place else str(folder)
    return [diagnose("RAK912.kosong", path, place, folder=os.path.relpath(folder, project.folder))]


def plans_folder(folder: Path) -> Path:
    """Where the plans of a folder's project lie, as seen from the folder: its `plans/`, or all of it without these."""
    project = find_project(folder.absolute()).folder
    plans = project / PLANS_FOLDER
    return Path(os.path.relpath(plans if is_folder(plans) else project, folder.absolute()))


def _upward(folder: Path) -> Iterator[Path]:
    home = os.path.realpath(os.path.expanduser("~"))  # noqa: PTH111  (never raises)
    for above in (folder, *folder.parents):
        if above != folder and (above.parent == above or _is_for_everyone(above)):
            return
        yield above
        if os.path.lexists(above / ".git") or os.path.realpath(above) == home:
            return


def _is_for_everyone(folder: Path) -> bool:
    """True for a folder of temporary files: everyone may put files there, and take away only their own."""
    if str(folder) in map(os.environ.get, ("TMPDIR", "TEMP", "TMP")):
        return True
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_ISVTX and mode & stat.S_IWOTH)


def _bounded(project: Project) -> Project:
    """The project without the folders that its file names outside of it; each is a finding."""
    proyek, path = project.proyek, str(project.path)
    if proyek is None:
        return project
    if proyek.keluaran and not is_inside(project.folder / proyek.keluaran, project.folder):
        fault = diagnose("RAK912.keluaran", path, proyek.span("keluaran"), folder=proyek.keluaran)
        project = project._replace(keluaran_fault=fault)
    if proyek.templat and not is_inside(project.folder / proyek.templat, project.folder):
        fault = diagnose("RAK912", path, proyek.span("templat"), folder=proyek.templat)
        project = project._replace(
            findings=(*project.findings, fault), proyek=proyek.model_copy(update={"templat": None})
        )
    elif proyek.templat and not is_folder(project.templates[0] / "layouts"):
        fault = diagnose(NO_TEMPLATES, path, proyek.span("templat"), folder=proyek.templat)
        project = project._replace(findings=(*project.findings, fault))
    return project


def _misnamed(folder: Path) -> list[Path]:
    """The files of a folder that are called almost as a project file is, in other capitals or with the other ending."""
    try:
        names = os.listdir(folder)  # noqa: PTH208  (every run asks, and a folder may hold thousands)
    except OSError:
        return []
    files = [folder / name for name in sorted(name for name in names if name.casefold() in _ALMOST)]
    used = folder / PROYEK_FILE
    return [file for file in files if file.name != PROYEK_FILE and is_file(file) and not _is_same(file, used)]


def _is_same(path: Path, other: Path) -> bool:
    """True for two names of one file: capitals do not count everywhere, and links lead to files."""
    return os.path.realpath(path) == os.path.realpath(other) or (is_file(other) and path.samefile(other))


def _from_disk(file: Path, given: Mapping[Path, bytes | Diagnostic]) -> Source | Diagnostic | None:
    if file not in given and not is_file(file):
        return _no_file(file) if is_taken(file) else None
    data = given[file] if file in given else read_plan(file)
    return data if isinstance(data, Diagnostic) else parse(data, str(file))


def _no_file(path: Path) -> Diagnostic:
    """Why what has the name of a project file cannot be one."""
    if is_folder(path):
        words = "ini folder, bukan berkas", "it is a folder, not a file"
    else:
        words = "tautannya tidak menuju berkas, atau ini bukan berkas biasa", "its link leads to no file, or it is none"
    return diagnose("RAK903.nama", str(path), sebab=words[0], sebab_en=words[1])
