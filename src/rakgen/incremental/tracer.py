"""Tracer: what goes into the documents of a plan, each file by what it holds."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from rakgen.compiler import DEFAULT_LAYOUT, Compiler, Result
from rakgen.diagnostics import Diagnostic, errors
from rakgen.incremental.environment import environment, fonts
from rakgen.incremental.manifest import PrintedWith, found_from, key_of, seen_from
from rakgen.layout.library import LayoutLibrary
from rakgen.layout.monitoring import prints_reached
from rakgen.project import Project
from rakgen.system.digests import FileDigests, digest, known_reads, read_digest, remember_reads
from rakgen.system.resources import templates


class DocumentOrder(NamedTuple):
    """What a run asks of every document. `options` is all of it that shapes them, as one text; `output` the folder that
    was named, `layouts` those named instead of the plans' own, `base` the office's document, `base_name` its
    path, `font_paths` the folders of fonts, `realisasi` the files named of what was reached. `is_office_pdf`:
    LibreOffice makes the PDF.
    """

    options: str
    output: Path | None = None
    layouts: tuple[str, ...] = ()
    base: bytes | None = None
    base_name: str = ""
    font_paths: tuple[str, ...] = ()
    realisasi: tuple[Path, ...] = ()
    is_office_pdf: bool = False


class Traced(NamedTuple):
    """What went into the documents of a plan, what of it had to be looked for, and the digests of the documents by
    their names.
    """

    inputs: Mapping[str, str]
    uses: PrintedWith
    documents: Mapping[str, str]


class _OfFolder(NamedTuple):
    """What the plans of one folder share: their project and its layouts, the folder of their documents, and how that
    sees theirs.
    """

    project: Project
    library: LayoutLibrary
    output: Path
    above: str


class Tracer:
    """Tells what goes into the documents of plans, for one run. It can be handed to other processes."""

    def __init__(self, asked: DocumentOrder, compiler: Compiler) -> None:
        self.asked, self.compiler = asked, compiler
        self.digests = FileDigests()
        self._fonts: str | None = None
        self._places: dict[str, _OfFolder] = {}
        self._order = digest(asked.options)[:8]

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs: what was read already is not read there."""
        return {**self.__dict__, "reads": known_reads()}

    def __setstate__(self, state: dict[str, Any]) -> None:
        remember_reads(state.pop("reads"))
        self.__dict__.update(state)

    @cached_property
    def _environment(self) -> str:
        return environment()

    def folder(self, plan: Path) -> Path:
        """Where the documents of a plan go, and its manifest."""
        return self._place(plan).output

    def key(self, plan: Path) -> str:
        """The key of a plan's entry in the manifest."""
        above = self._place(plan).above
        return key_of(plan.name if above == "." else f"{above}/{plan.name}", self._order)

    def _place(self, plan: Path) -> _OfFolder:
        folder = os.path.dirname(plan)  # noqa: PTH120  (asked for often, and paths are slow)
        if folder not in self._places:
            project = self.compiler.project(plan)
            output = self.asked.output or project.keluaran
            self._places[folder] = _OfFolder(
                project, self.compiler.library(project), output, seen_from(output, plan.parent)
            )
        return self._places[folder]

    def can_fail(self, plan: Path) -> bool:
        """True where the project of a plan has errors, or its layouts cannot be listed."""
        project, library, _, _ = self._place(plan)
        fault = project.keluaran_fault if self.asked.output is None else None
        faults = (fault, *project.findings, *library.folder_faults)
        return bool(errors(filter(None, faults)))

    def now(self, plan: Path, uses: PrintedWith, documents: Collection[str]) -> dict[str, str]:
        """What would go into the documents of a plan now, where it is printed with the same things as before."""
        folder = self.folder(plan)
        logos = {name: found_from(folder, name) for name in uses.logos}
        return self._inputs(plan, uses, logos, documents, self.digests.of)

    def trace(self, result: Result, documents: Mapping[str, bytes]) -> Traced | None:
        """What went into the documents of a plan that was printed in this process; None where that is not known for
        sure: a file became another meanwhile, or another program's own files had a part in it.
        """
        if result.path in self.compiler.given or (self.asked.is_office_pdf and _has(".pdf", documents)):
            return None
        assert result.rencana is not None
        raks = result.rencana.rak  # with `--rak` the others are checked too
        layouts = {name for rak in raks for name in self.asked.layouts or rak.layout or (DEFAULT_LAYOUT,)}
        logos = {seen_from(self.folder(result.path), file): file for file in self._logos(result, layouts)}
        library = self._place(result.path).library
        forms = [form for name in layouts if (form := library.get(name)[0]) is not None]
        reached = _has(".ics", documents) or any(map(prints_reached, forms))
        uses = PrintedWith(tuple(sorted(layouts)), tuple(sorted(logos)), reached)
        inputs = self._inputs(result.path, uses, logos, documents, read_digest)
        made = {name: digest(data) for name, data in documents.items()}
        return Traced(inputs, uses, made) if made and all(inputs.values()) else None

    def told_with(self, plan: Path) -> str:
        """What is told of a plan besides what is found in it: the findings of its project."""
        return digest(*map(finding_digest, self._place(plan).project.findings))

    def _logos(self, result: Result, layouts: Iterable[str]) -> set[Path]:
        """The files that a plan was printed with and that are told in no other way."""
        project, library, _, _ = self._place(result.path)
        known = set(map(library.find, layouts))
        known |= {result.path, project.path, *map(Path, result.reached_texts)}
        return {file for file in result.inputs - known if not _is_shipped(file)}

    def _inputs(
        self,
        plan: Path,
        uses: PrintedWith,
        logos: Mapping[str, Path],
        documents: Collection[str],
        digest_of: Callable[[Path], str],
    ) -> dict[str, str]:
        project, library, folder, _ = self._place(plan)
        inputs = {"rakgen": self._environment, "rencana": digest_of(plan)}
        if project.path is not None:
            inputs[f"proyek {seen_from(folder, project.path)}"] = digest_of(project.path)
        inputs |= {f"layout {name}": _layout(library, name, digest_of) for name in uses.layouts}
        inputs |= {f"logo {name}": digest_of(file) for name, file in logos.items()}
        if uses.realisasi:
            files = self.asked.realisasi or self.compiler.filed(project).of(plan)
            inputs |= {f"realisasi {seen_from(folder, file)}": digest_of(file) for file in files}
        if self.asked.base is not None:
            inputs["dasar"] = digest(self.asked.base)
        if _has(".pdf", documents):
            inputs["huruf"] = self._font_digest()
        return inputs

    def _font_digest(self) -> str:
        if self._fonts is None:
            self._fonts = fonts(self.asked.font_paths, self.digests)
        return self._fonts


def _layout(library: LayoutLibrary, name: str, digest_of: Callable[[Path], str]) -> str:
    """What a layout holds; those that come with rakgen are told with it."""
    file = library.find(name)
    if file is None:
        return ""
    return "bawaan" if _is_shipped(file) else digest_of(file)


def group_digest(group: object) -> str:
    """An office and year by which plans are compared, in twelve letters; '' where a plan names no office, which is
    compared with no other.
    """
    return digest(*map(str, group))[:12] if isinstance(group, tuple) and group[0] else ""


def finding_digest(finding: Diagnostic) -> str:
    """A finding in twelve letters: the same for those that are told once."""
    return digest(finding.key, finding.path, repr(finding.span), *map(repr, finding.values.items()))[:12]


def _is_shipped(file: Path) -> bool:
    return str(file).startswith(f"{templates()}{os.sep}")


def _has(ending: str, documents: Collection[str]) -> bool:
    return any(name.endswith(ending) for name in documents)
