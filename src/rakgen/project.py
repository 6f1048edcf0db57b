"""Project: the folder and the file `rakgen.yaml` that a plan belongs to."""

from pathlib import Path
from typing import NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.model import Proyek, load_proyek
from rakgen.source import parse
from rakgen.system.files import PROYEK_FILE, read_plan


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


def find_project(folder: Path) -> Project:
    """The project of a folder: the nearest one upward with rakgen.yaml, else the one that holds its `plans/`."""
    for above in (folder, *folder.parents):
        file = above / PROYEK_FILE
        if file.is_file():
            data = read_plan(file)
            if isinstance(data, Diagnostic):
                return Project(above, findings=(data,))
            source = parse(data, str(file))
            proyek, findings = load_proyek(source)
            return Project(above, proyek, tuple(findings), source.text, file)
    return Project(folder.parent if folder.name == "plans" else folder)
