"""Project: the folder and the file `rakgen.yaml` that a plan belongs to."""

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.model import Proyek, load_proyek
from rakgen.source import Source, parse
from rakgen.system.files import PROYEK_FILE, read_plan

Reader = Callable[[PurePath], Source | Diagnostic | None]
"""Reads a file as YAML: None where there is none, the finding where it cannot be read."""


class Project(NamedTuple):
    """The project a plan belongs to: its folder, and its file if it has one."""

    folder: Path
    proyek: Proyek | None = None
    findings: tuple[Diagnostic, ...] = ()
    text: str = ""
    path: Path | None = None

    @property
    def keluaran(self) -> Path:
        """Folder that documents are written to unless the user names another."""
        return self.folder / (self.proyek.keluaran if self.proyek and self.proyek.keluaran else "build")

    @property
    def format(self) -> tuple[str, ...]:
        """The formats documents are written in unless the user names others; () where the project does not say."""
        return (self.proyek.format or ()) if self.proyek else ()

    @property
    def templates(self) -> tuple[Path, ...]:
        """The office's own template folders."""
        return (self.folder / (self.proyek.templat if self.proyek and self.proyek.templat else "templates"),)


def find_project(folder: PurePath, read: Reader | None = None) -> Project:
    """The project of a folder: the nearest one upward with rakgen.yaml, else the one that holds its `plans/`.

    `read` finds the files where they are not on the disk, as in a revision of git.
    """
    for above in (folder, *folder.parents):
        source = (read or _from_disk)(above / PROYEK_FILE)
        if isinstance(source, Diagnostic):
            return Project(Path(above), findings=(source,))
        if source is not None:
            proyek, findings = load_proyek(source)
            return Project(Path(above), proyek, tuple(findings), source.text, Path(source.path))
    return Project(Path(folder.parent if folder.name == "plans" else folder))


def _from_disk(file: PurePath) -> Source | Diagnostic | None:
    if not Path(file).is_file():
        return None
    data = read_plan(Path(file))
    return data if isinstance(data, Diagnostic) else parse(data, str(file))
