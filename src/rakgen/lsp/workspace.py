"""Workspace: the documents that an editor has open, what they belong to, and what is found in them, all over the text
that is not saved yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.library import LayoutLibrary
from rakgen.lsp.kinds import kind_of_text
from rakgen.lsp.readable import readable_root
from rakgen.lsp.texts import EditorText, Encoding
from rakgen.model.file_kind import FileKind
from rakgen.project import Project
from rakgen.realisasi import check_file, check_plan
from rakgen.source import Mapping
from rakgen.system.files import PROYEK_FILE, is_file, read_plan
from rakgen.system.plan_files import has_realisasi


class Workspace:
    """The open documents by their paths (absolute, normal); files that are not open are read from the disk.

    Never raises for what stands in a document: what no one foresaw is a finding too (RAK999).
    """

    def __init__(self) -> None:
        self.encoding: Encoding = "utf-16"
        self.texts: dict[Path, EditorText] = {}
        self._data: dict[Path, bytes | Diagnostic] = {}
        self._results: dict[Path, Result] = {}
        self._alone: set[Path] = set()  # plans that were looked at while no other was open
        self._roots: dict[Path, tuple[EditorText, Mapping | None]] = {}
        self._kinds: dict[Path, tuple[EditorText, FileKind | None]] = {}
        self._found: dict[Path, list[Diagnostic]] = {}
        self._compiler: Compiler | None = None

    @property
    def compiler(self) -> Compiler:
        """The compiler over all open documents; it keeps project files and layouts until they change."""
        if self._compiler is None:
            self._compiler = Compiler(given=self._data)
        return self._compiler

    def put(self, path: Path, text: EditorText) -> None:
        """Take what a document holds now."""
        is_new = path not in self.texts
        self.texts[path], self._data[path] = text, text.data
        if is_new or self.kind(path) in ("proyek", "layout"):
            self.forget()

    def remove(self, path: Path) -> None:
        """A document is closed: from now on its file counts."""
        self.texts.pop(path, None)
        self._data.pop(path, None)
        self._results.pop(path, None)
        self._alone.discard(path)
        self._roots.pop(path, None)
        self._kinds.pop(path, None)
        self.forget()

    def forget(self) -> None:
        """Project files, layouts or what files there are changed: read these anew."""
        self._compiler = None

    def kind(self, path: Path) -> FileKind | None:
        """What a file is; None for none of ours."""
        text = self.text(path)
        if text is None:
            return None
        known = self._kinds.get(path)
        if known is None or known[0] is not text:
            known = text, kind_of_text(path, text.text)
            if path in self.texts:
                self._kinds[path] = known
        return known[1]

    def root(self, path: Path) -> Mapping | None:
        """The fields of a file as far as they can be read."""
        text = self.text(path)
        if text is None:
            return None
        known = self._roots.get(path)
        if known is not None and known[0].text == text.text:
            return known[1]
        root = readable_root(text.data)
        if path in self.texts or path.name == PROYEK_FILE:
            self._roots[path] = text, root
        return root

    def project(self, path: Path) -> Project:
        """The project that a file belongs to."""
        return self.compiler.project(path)

    def library(self, path: Path) -> LayoutLibrary:
        """The layouts that can be named in the project of a file."""
        return self.compiler.library(self.project(path))

    def text(self, path: Path) -> EditorText | None:
        """What a file holds, in the editor or else on the disk; None where that is no text."""
        if path in self.texts:
            return self.texts[path]
        data = read_plan(path) if is_file(path) else None
        if not isinstance(data, bytes):
            return None
        try:
            return EditorText(data.decode("utf-8-sig"), encoding=self.encoding)
        except UnicodeDecodeError:
            return None

    def concerned(self, path: Path) -> list[Path]:
        """The open documents whose findings a change of one can change, itself first: of a plan what was reached of
        it, of any other file all that belong to a project in whose folder it lies.
        """
        folder, kind = self.project(path).folder, self.kind(path)
        others = [
            other
            for other in self.texts
            if other != path and (other.is_relative_to(folder) or path.is_relative_to(self.project(other).folder))
        ]
        return [path, *(other for other in others if kind != "rencana" or self.kind(other) == "realisasi")]

    def check(self, path: Path) -> None:
        """Look at one open document anew."""
        if path not in self.texts or self.kind(path) is None:
            self._results.pop(path, None)
            return
        try:
            result = self._check(path)
        except Exception as fault:
            result = Result(path, findings=[diagnose("RAK999", str(path), sebab=f"{type(fault).__name__}: {fault}")])
        result.rencana, result.pairs, result.sections = None, [], {}  # of a check nothing is kept but what it found
        self._results[path] = result

    def _check(self, path: Path) -> Result:
        data = self.texts[path].data
        match self.kind(path):
            case "realisasi":
                return check_file(self.compiler, path, data)
            case "proyek":
                project = self.project(path)
                fault = (project.keluaran_fault,) if project.keluaran_fault else ()
                return Result(path, findings=[*project.findings, *fault])
            case "layout":
                library = self.library(path)
                is_named = library.find(path.stem) == path
                return Result(path, findings=library.get(path.stem)[1] if is_named else library.check_file(path))
        is_alone = self._is_alone(path)
        (self._alone.add if is_alone else self._alone.discard)(path)
        result = self.compiler.check_one(path, data=data, alone=is_alone)
        return check_plan(self.compiler, result) if has_realisasi(self.project(path).folder) else result

    def _is_alone(self, plan: Path) -> bool:
        """True where no other plan is open, against which one could be held."""
        return not any(self.kind(other) == "rencana" for other in self.texts if other != plan)

    def findings(self) -> dict[Path, list[Diagnostic]]:
        """All that was found in the open documents, plans of one office and year held against each other, by the file
        in which it stands; those without findings are among them.

        What stands in no file that an editor can open is told at the document that was looked at.
        """
        for path in [path for path in self._alone if not self._is_alone(path)]:
            self.check(path)  # another plan was opened meanwhile
        found: dict[Path, list[Diagnostic]] = {path: [] for path in self.texts}
        results = [result.with_own_findings() for result in self._results.values()]
        placed = [shown for result in self.compiler.check_across(results) for shown in _placed(result)]
        known: set[object] = set()
        for path, finding, _ in sorted(
            placed, key=lambda shown: not shown[2]
        ):  # what a document itself says goes first
            told = found.setdefault(path, [])
            same = finding.key, finding.path, finding.span, tuple(finding.values.items())
            if same not in known:
                known.add(same)
                told.append(finding)
        for told in found.values():
            told.sort(key=lambda finding: finding.sort_key)
        self._found = found
        return found

    def found_in(self, path: Path) -> list[Diagnostic]:
        """What was found last in a file."""
        return self._found.get(path, [])

    def result(self, path: Path) -> Result | None:
        """What the last check of an open document came to; None where there was none."""
        return self._results.get(path)


def _placed(result: Result) -> Iterator[tuple[Path, Diagnostic, bool]]:
    """The findings of a check, each with the file in which it is told, and whether that is the one checked."""
    for finding in result.findings:
        path = Path(finding.path)
        is_own = path == result.path
        is_document = is_own or path.is_absolute() and is_file(path)
        yield (path, finding, is_own) if is_document else (result.path, finding._replace(span=None), True)
