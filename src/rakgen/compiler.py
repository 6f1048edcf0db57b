"""Compiler: the way of one plan through the rooms, from bytes to a checked plan."""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rakgen.compose.bound import bound
from rakgen.compose.excepted import not_excepted
from rakgen.compose.fits import check_fits
from rakgen.compose.trial import paper_findings, try_rak
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.echoes import without_echoes
from rakgen.diagnostics.fault import LayoutFault
from rakgen.layout.known import of_form
from rakgen.layout.layout import Layout, fields_in, periodes_in
from rakgen.layout.library import LayoutLibrary
from rakgen.layout.monitoring import averages_reached, prints_reached, prints_year
from rakgen.layout.values import PAPER_SIZES
from rakgen.model import Periode, Rak, Rencana, read_rencana
from rakgen.project import Project, find_project, without_layouts
from rakgen.rules import (
    Context,
    Packed,
    Printed,
    RakSummary,
    all_rules,
    check_across,
    meeting,
    pack,
    run,
    run_mending,
    summarise,
)
from rakgen.source import Mapping as MappingNode
from rakgen.source import Source
from rakgen.system.files import Inputs, read_plan
from rakgen.text.nearest import nearest

if TYPE_CHECKING:
    from rakgen.document.document import Section
    from rakgen.layout.page import Base
    from rakgen.progress.files import FoundFiles
    from rakgen.progress.forms import Told

_LONG_NUMBER = re.compile(r"\d[\d.,/]{7,}")

DEFAULT_LAYOUT = "rak-triwulan"
"""The layout of a rak that names none."""


class Looked(NamedTuple):
    """A file of what was reached that a check looked at: its text, and how many findings it excepts."""

    text: str = ""
    excepted: int = 0


class Result:
    """What became of one plan: the plan (None if it could not be read), its lines, its findings.

    `pairs` are its rak with the layouts they are printed in; `sections` what had to be composed to check that, by the
    ids of both. `summaries`, or these `packed`, are for rules over several plans. `inputs` are the files that all this
    was read from: the plan, its project file, layouts and logos, and files of what was reached that a form prints
    (`reached_texts`); `realisasi` are those looked at; both by their paths. `documents` are what `build` would write.
    """

    def __init__(
        self,
        path: Path,
        text: str = "",
        rencana: Rencana | None = None,
        findings: Iterable[Diagnostic] = (),
        inputs: Iterable[Path] = (),
    ) -> None:
        self.path = path
        self.text = text
        self.rencana = rencana
        self.findings = [*findings]
        self.excepted = 0
        self.pairs: list[tuple[Rak, Layout]] = []
        self.summaries: list[RakSummary] = []
        self.packed: Packed | None = None
        self.sections: dict[tuple[int, int], Section] = {}
        self.inputs = {*inputs}
        self.realisasi: dict[str, Looked] = {}
        self.reached_texts: dict[str, str] = {}
        self.documents: tuple[Path, ...] = ()

    def with_own_findings(self) -> "Result":
        """The same, whose findings are a list of its own, to which others can be added."""
        other = copy(self)
        other.findings = [*self.findings]
        return other

    @property
    def failed(self) -> bool:
        """True when some finding is an error."""
        return bool(errors(self.findings))


class Compiler:
    """Compiles plans; project files and layouts are read once and shared by all plans of a run.

    `elsewhere`: the documents do not go where the project file says. `given`: what stands for files instead of their
    content, as a plan from stdin; project files and layouts among them. `periode`: the one that a layout with
    `periode: dipilih` prints. `realisasi`: the files of what was reached, in place of those of the project.
    """

    def __init__(
        self,
        *,
        elsewhere: bool = False,
        given: Mapping[Path, bytes | Diagnostic] | None = None,
        periode: tuple[Periode, int] | None = None,
        realisasi: Sequence[Path] = (),
    ) -> None:
        self.of_many = False
        self.periode = periode
        self.named_realisasi = realisasi
        self._elsewhere = elsewhere
        self.given = given or {}
        self._projects: dict[str, Project] = {}
        self._filed: dict[Path, FoundFiles] = {}
        self._libraries: dict[tuple[Path, ...], LayoutLibrary] = {}

    def read(self, plan: Path) -> bytes | Diagnostic:
        """A plan's bytes, or the finding that says why it cannot be read."""
        return self.given[plan] if plan in self.given else read_plan(plan)

    def project(self, plan: Path) -> Project:
        """The project of a plan: the nearest folder upward with rakgen.yaml, else the one that holds its `plans/`."""
        folder = os.path.join(os.getcwd(), os.path.dirname(plan))  # noqa: PTH109, PTH118, PTH120  (asked for often)
        if folder not in self._projects:
            project = find_project(plan.absolute().parent, given=self.given)
            self._projects[folder] = project._replace(
                findings=(*project.findings, *_unknown_rules(project), *without_layouts(project))
            )
        return self._projects[folder]

    def library(self, project: Project) -> LayoutLibrary:
        """The layouts that plans of a project can name."""
        if project.templates not in self._libraries:
            kop = project.proyek.kop if project.proyek else None
            self._libraries[project.templates] = LayoutLibrary(
                project.templates,
                (kop, project.path) if kop and project.path else None,
                project.folder,
                project.proyek.skala if project.proyek else None if project.path else {},
                self.given,
            )
        return self._libraries[project.templates]

    def filed(self, project: Project) -> "FoundFiles":
        """The files of a project that say what was reached, by their plans."""
        from rakgen.progress.files import find_reported  # few layouts print it

        if project.folder not in self._filed:
            self._filed[project.folder] = find_reported(project.folder, self.given)
        return self._filed[project.folder]

    def inputs(self, results: Iterable[Result], *more: Path) -> Inputs:
        """What no output of a run may take the place of: what its plans were made from, `more`, and what else lies in
        their projects' folders of templates.
        """
        results = list(results)
        paths = [*more, *(path for result in results for path in result.inputs)]
        projects = {project.folder: project for project in (self.project(result.path) for result in results)}
        return Inputs(paths, {folder for project in projects.values() for folder in project.by_hand})

    def check(self, path: Path, layout: Sequence[str] = (), paper: "str | Base | None" = None) -> Result:
        """Read and check one plan; `layout` overrides the layouts its rak name, `paper` theirs. Never raises for bad
        input.
        """
        return self.check_all([path], layout, paper)[0]

    def check_all(
        self, paths: Sequence[Path], layout: Sequence[str] = (), paper: "str | Base | None" = None
    ) -> list[Result]:
        """Read and check plans, each by itself and those of one office and year against each other."""
        return self.check_across([self.check_one(path, layout, paper) for path in paths])

    def check_across(self, results: list[Result]) -> list[Result]:
        """Check plans of one office and year against each other; what was found of each by itself and together, in
        order.
        """
        offices: dict[object, list[Result]] = {}  # those packed; None for all others
        for result in results:
            offices.setdefault(result.packed and result.packed.group, []).append(result)
        for members in offices.values():
            self._across(members)
        for result in results:
            result.findings.sort(key=lambda finding: finding.sort_key)
        return results

    def pack(self, result: Result) -> None:
        """Pack what rules over several plans need of one: they are asked already what they find in it alone."""
        result.packed = pack(result.summaries, self._rules(result.path))
        result.summaries = []

    def _across(self, results: Sequence[Result]) -> None:
        if len(results) == 1 and (packed := results[0].packed) is not None:
            results[0].findings += packed.findings
            results[0].excepted += packed.excepted
            return
        summaries = [rak for had in results for rak in had.summaries]
        summaries += meeting([had.packed for had in results if had.packed])
        if len(summaries) < 2:
            return
        by_path = {str(result.path): result for result in results}
        rules = {path: self._rules(result.path) for path, result in by_path.items()}
        findings, excepted = check_across(summaries, rules)
        for finding in findings:
            by_path[finding.path].findings.append(finding)
        for path, count in excepted.items():
            by_path[path].excepted += count

    def _rules(self, path: Path) -> dict[str, str]:
        proyek = self.project(path).proyek
        return dict(proyek.aturan) if proyek else {}

    def check_one(
        self,
        path: Path,
        layout: Sequence[str] = (),
        paper: "str | Base | None" = None,
        data: bytes | Source | None = None,
        *,
        alone: bool = False,
    ) -> Result:
        """Check one plan by itself; `data` is what it holds, parsed or not, read from the file unless given. One that
        stays `alone` is held against no other plan. Raises ValueError for a `paper` that there is not.
        """
        if not isinstance(paper, tuple) and paper not in (None, *PAPER_SIZES):  # a Base is a tuple
            raise ValueError(f"paper: {', '.join(PAPER_SIZES)}, not {paper!r}")
        content = self.read(path) if data is None else data
        if isinstance(content, Diagnostic):
            return Result(path, findings=[content], inputs={path})
        result, text_findings = self._read(path, content, layout)
        project = self.project(path)
        if project.keluaran_fault is not None and not self._elsewhere:
            result.findings.append(project.keluaran_fault)
        if result.rencana is not None:
            context = self._context(result, result.rencana, layout)
            for rak, form in result.pairs:
                findings = check_fits(result.rencana, rak, form, str(path))
                result.findings += not_excepted(findings, result.rencana, rak, str(path))
            kept, result.excepted = run(context)
            result.findings += kept
            if not alone or len(result.rencana.rak) > 1:  # they are held against each other
                result.summaries = summarise(context)
        result.findings = without_echoes(text_findings, result.findings)
        if result.rencana is not None and not result.failed:
            _try_printing(result, result.rencana, paper)
        return result

    def check_mended(self, path: Path, data: bytes, layout: Sequence[str] = ()) -> Result:
        """Check what a plan would hold once fixes are made, for what they may mend or spoil: all of its text and
        structure, and of the rules those that have safe fixes.
        """
        result, text_findings = self._read(path, data, layout)
        if result.rencana is not None:
            result.findings += run_mending(self._context(result, result.rencana, layout))
        result.findings = without_echoes(text_findings, result.findings)
        return result

    def _read(self, path: Path, data: bytes | Source, forced: Sequence[str]) -> tuple[Result, Sequence[Diagnostic]]:
        """A plan as it is read, and what of its findings is about the text."""
        project = self.project(path)
        source, rencana, faults = read_rencana(data, str(path), project.proyek)
        if faults:
            faults = _fitted(faults, source, self.library(project), forced)
        findings = [*source.diagnostics, *project.findings, *faults]
        result = Result(path, source.text, rencana, findings, {path, project.path or path})
        if rencana is None:  # what is wrong with its layouts and their logo is told all the same
            result.findings += self.library(project).faults_of(source.root, forced or (), DEFAULT_LAYOUT)
        return result, source.diagnostics

    def load(self, path: Path) -> Result:
        """Read one plan without a look at its layouts or rules, for who only counts with what it says; the faults of
        its text and fields are found, and those of its project file.
        """
        content = self.read(path)
        if isinstance(content, Diagnostic):
            return Result(path, findings=[content], inputs={path})
        project = self.project(path)
        source, rencana, faults = read_rencana(content, str(path), project.proyek)
        findings = without_echoes(source.diagnostics, [*source.diagnostics, *project.findings, *faults])
        return Result(path, source.text, rencana, findings, inputs={path, project.path or path})

    def _context(self, result: Result, rencana: Rencana, forced: Sequence[str]) -> Context:
        """What rules look at: the plan, and what is printed of each rak by its layouts, which the result then has."""
        library = self.library(self.project(result.path))
        named = (
            (name, None if forced else rak.span("layout", number))
            for rak in rencana.rak
            for number, name in enumerate(forced or rak.layout or (DEFAULT_LAYOUT,))
        )
        result.findings += library.findings_of(named, str(result.path), result.findings)
        printed: list[Printed | None] = []
        told: Told | None = None
        for rak in rencana.rak:
            names = forced or rak.layout or (DEFAULT_LAYOUT,)
            result.inputs.update(*(library.inputs.get(name, ()) for name in names))
            layouts = [layout for name in names if (layout := library.get(name)[0]) is not None]
            complete = len(layouts) == len(names)
            told = told or self._tell_reached(result, rencana, layouts)
            asked = self.periode or (told.periode if told else None)
            layouts = [
                bound(layout, rencana, rak, asked if prints_reached(layout) else self.periode) for layout in layouts
            ]
            result.pairs += [(rak, layout) for layout in layouts]
            printed.append(_printed(*layouts) if complete else None)
        path, project_path = str(result.path), str(self.project(result.path).path or "")
        return Context(rencana, path, printed, result.text.split("\n"), self._rules(result.path), project_path)

    def _tell_reached(self, result: Result, rencana: Rencana, layouts: Sequence[Layout]) -> "Told | None":
        """Tell a plan what was reached of it, where forms print that; None where none does."""
        forms = [layout for layout in layouts if prints_reached(layout)]
        if not forms:
            return None
        from rakgen.progress.forms import PlanPlace, ReachedForm, tell_items

        project = self.project(result.path)
        files = self.named_realisasi, self.filed(project), self.read
        place = PlanPlace(result.path, project.folder, project.proyek, project.path, *files)
        reached = [ReachedForm(form.name, form.fields, averages_reached(form), prints_year(form)) for form in forms]
        told = tell_items(rencana, place, self.periode, reached)
        result.findings += told.findings
        result.reached_texts = told.texts
        result.inputs |= set(map(Path, told.texts))
        return told


def _unknown_rules(project: Project) -> list[Diagnostic]:
    """The codes that the project file gives a severity and that are no rules, so that it changes nothing."""
    proyek = project.proyek
    named = proyek.source.get("aturan") if proyek and proyek.source else None
    if proyek is None or not isinstance(named, MappingNode):
        return []
    known = all_rules()
    unknown = ((kode, named.key(kode)) for kode in proyek.aturan if kode not in known)
    return [diagnose("RAK291.aturan", str(project.path), key.span if key else None, kode=kode) for kode, key in unknown]


def _fitted(
    faults: list[Diagnostic], source: Source, library: LayoutLibrary, forced: Sequence[str]
) -> list[Diagnostic]:
    """Faults whose remedies are in the periods that the form of their rak prints."""
    from rakgen.model.suggestions import fit_suggestions

    def finest_of(names: Sequence[str]) -> Periode | None:
        layouts = [library.get(name)[0] for name in forced or names or (DEFAULT_LAYOUT,)]
        kinds = {kind for layout in layouts if layout is not None for kind in layout.jadwal_periodes}
        return max(kinds, key=lambda kind: kind.value, default=None)

    return fit_suggestions(faults, source.root, finest_of)


def _try_printing(result: Result, rencana: Rencana, paper: "str | Base | None") -> None:
    """Find what would keep a plan without errors from being printed well."""
    number = max(_LONG_NUMBER.findall(result.text), key=len, default="")
    for rak, layout in result.pairs:
        try:
            section = try_rak(rencana, rak, layout, paper, number)
        except LayoutFault as fault:
            result.findings += fault.in_file(str(result.path)).findings
        else:
            if section is not None:
                result.sections[id(rak), id(layout)] = section
                result.findings += paper_findings(rencana, rak, layout, section, str(result.path))


@of_form
def _printed(*layouts: Layout) -> Printed:
    tables = [table for layout in layouts for table in layout.tables]
    programs = [table for table in tables if table.dari == "program"]
    signed = any(layout.pengesahan.susunan != "tidak" for layout in layouts)
    sums = frozenset().union(*(table.budget_sums for table in tables))
    of_programs = Printed(fields_in(programs), periodes_in(programs)) if programs else None
    return Printed(fields_in(tables), periodes_in(tables), signed, sums == {"sekali"}, of_programs)


def choose_rak(result: Result, kode: str) -> Diagnostic | None:
    """Keep only the rak named `kode`; the finding when there is none."""
    assert result.rencana is not None
    chosen = [(rak, layout) for rak, layout in result.pairs if rak.kode == kode]
    if chosen:
        result.pairs = chosen
        return None
    return no_rak(result.path, result.rencana, kode)


def no_rak(path: Path, rencana: Rencana, kode: str) -> Diagnostic:
    """The finding of a kode that no rak of a plan has."""
    choices = ", ".join(rak.kode for rak in rencana.rak if rak.kode) or "-"
    near = nearest(kode, [rak.kode for rak in rencana.rak if rak.kode])
    return diagnose("RAK906.mirip" if near else "RAK906", str(path), kode=kode, mirip=near or "", pilihan=choices)
