"""Batch: each plan of a `build` read, checked, compiled and printed in one go, in this process or in several.

Of a plan nothing comes back but what was found, its documents, and the summary that rules over several plans need; both
wait in a spool until all plans are made, so that memory does not grow with them, and nothing is written before it is
known whether all are sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rakgen.cli.build_order import BuildOrder
from rakgen.cli.jobs import dead, in_order, lean, processes, put_aside, settled, work_through
from rakgen.cli.output import exit_code, print_text
from rakgen.cli.printing import File, PrintOrder, job, print_job
from rakgen.cli.progress import progress
from rakgen.cli.unchanged import Unchanged
from rakgen.cli.words import either
from rakgen.compiler import Compiler, Result, choose_rak
from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.fault import LayoutFault
from rakgen.excerpts import Choice, parts_to_print, without_periode
from rakgen.incremental.records import Written
from rakgen.incremental.tracer import group_digest
from rakgen.startup.process import collect_often
from rakgen.system.files import is_file
from rakgen.system.spool import Spool

if TYPE_CHECKING:
    from collections.abc import Hashable

    from rakgen.incremental.tracer import Traced, Tracer
    from rakgen.layout.page import Base


class BuiltPlan(NamedTuple):
    """What became of one plan: its check without the plan itself; its documents by name, and their files.

    `remarks` are what the writers have to say, `faults` what keeps a document from being made or kept, `empty` why
    there is nothing to print, `traced` what went into the documents.
    """

    result: Result
    documents: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    empty: Diagnostic | None = None
    traced: Traced | None = None

    @property
    def path(self) -> Path:
        """The plan."""
        return self.result.path

    @property
    def group(self) -> Hashable:
        """Its office and year, None where it could not be read."""
        if self.result.packed is not None:
            return self.result.packed.group
        return self.result.summaries[0].group if self.result.summaries else None


class PlanTask(NamedTuple):
    """A plan, and whether it is to be printed where its check allows that."""

    path: Path
    printing: bool


class BuildRun(NamedTuple):
    """One run of `build`: what was asked for, as options and as files, and what compiles its plans."""

    order: BuildOrder
    request: PrintOrder
    compiler: Compiler


def make_all(
    run: BuildRun, paths: Sequence[Path], spool: Spool, unchanged: Unchanged, *, printing: bool
) -> list[BuiltPlan]:
    """Every plan made that is not `unchanged`, and those of these checked that are held against others, in the order of
    the paths; then all are checked against those of their office and year.

    Once a plan has an error those that are not begun yet are but checked, unless the order is to keep going; without
    `printing` all are.
    """
    order, _, compiler = run
    work = partial(make_plan, *run, unchanged.tracer)
    compiler.of_many = len(paths) > 1
    todo = unchanged.find(paths)
    made = _made(order, work, todo, spool, printing=printing)
    groups = {plan.group for plan in made}
    made += _made(order, work, unchanged.to_check(groups), spool, printing=False)
    places = {path: number for number, path in enumerate(paths)}
    made.sort(key=lambda plan: places[plan.path])
    compiler.check_across([plan.result for plan in made])
    return made


def keep(made: Sequence[BuiltPlan], unchanged: Unchanged, failed: Set[Path]) -> list[Diagnostic]:
    """Note for the next run what became of the plans but for those that `failed`; the findings that say why not."""
    sound = [plan for plan in made if plan.path not in failed]
    written = {
        plan.path: Written(plan.traced, group_digest(plan.group), plan.result.findings, plan.remarks)
        for plan in sound
        if plan.traced is not None
    }
    compared = {plan.path: plan.result.findings for plan in sound if plan.path in unchanged.kept}
    return unchanged.keep(written, compared, [plan.group for plan in made if plan.path in failed])


def _made(
    order: BuildOrder, work: Callable[[PlanTask], BuiltPlan], paths: Sequence[Path], spool: Spool, *, printing: bool
) -> list[BuiltPlan]:
    batch = _Batch(order, printing=printing)
    collect_often(len(paths))
    jobs = processes(paths, order.jobs)
    made: list[BuiltPlan] = []
    wanted = not (order.quiet or order.verbose)
    label = either("menyusun", "compiling") if printing else either("memeriksa", "checking")
    with progress(len(paths), label, wanted=wanted) as step:
        arriving = (
            (number, _kept(batch.seen(plan), spool, step))
            for number, plan in work_through(work, batch.tasks(paths), jobs, _dead)
        )
        for plan in in_order(arriving):
            batch.tell(plan)
            made.append(plan)
    return made


def make_plan(
    order: BuildOrder, request: PrintOrder, compiler: Compiler, tracer: Tracer | None, task: PlanTask
) -> BuiltPlan:
    """Read, check, compile and print one plan; the `tracer` tells what went into it. What nobody will be told of its
    texts is left out.
    """
    result = check_plan(order, compiler, request.paper, task.path)
    told = result.failed or order.verbose or order.strict
    made = BuiltPlan(result)
    if task.printing and result.rencana is not None and is_sound(order, result.findings):
        made = _printed(order, request, compiler, made)
    if tracer is not None and made.files:
        made = made._replace(traced=tracer.trace(result, {file.target.name: file.read() for file in made.files}))
    lean(compiler, result)
    if not told and is_file(task.path):  # it can be read again
        result.text = ""
        result.reached_texts = dict.fromkeys(result.reached_texts, "")
    return made


def check_plan(order: BuildOrder, compiler: Compiler, paper: str | Base | None, path: Path) -> Result:
    """One plan checked by itself, with the rak asked for."""
    result = compiler.check_one(path, order.layout, paper)
    if result.failed or order.verbose or order.strict:  # else its findings are counted only
        settled(compiler, result)
    if order.rak is not None and result.rencana is not None and not result.failed:
        fault = choose_rak(result, order.rak)
        result.findings += [fault] if fault else []
    result.findings += without_periode(result, order.periode)
    return result


def is_sound(order: BuildOrder, findings: Sequence[Diagnostic]) -> bool:
    """True where nothing of what was found keeps a document from being written."""
    return exit_code(findings, strict=order.strict) == 0


def _printed(order: BuildOrder, request: PrintOrder, compiler: Compiler, made: BuiltPlan) -> BuiltPlan:
    """A sound plan with its documents."""
    parts = parts_to_print(made.result, Choice.from_options(order.pelaksana, order.periode), per_unit=order.per_unit)
    if isinstance(parts, Diagnostic):
        return made._replace(empty=parts)
    names: list[str] = []
    files: list[File] = []
    remarks: list[Diagnostic] = []
    faults: list[Diagnostic] = []
    for part in parts:
        names.append(f"{made.path} ({part.name})" if part else str(made.path))
        try:
            printed, said = print_job(job(made.result, request, compiler, part), request)
        except LayoutFault as fault:  # an excerpt may lack what its whole plan has
            faults += fault.findings
            continue
        files += printed
        remarks += said
    return made._replace(documents=tuple(names), files=tuple(files), remarks=tuple(remarks), faults=tuple(faults))


def _dead(task: PlanTask) -> BuiltPlan:
    return BuiltPlan(dead(task.path))


class _Batch:
    """What is known of a run while it goes on: whether the plans to come are to be printed, and named."""

    def __init__(self, order: BuildOrder, *, printing: bool) -> None:
        self._order = order
        self._printing = printing
        self._naming = order.verbose

    def tasks(self, paths: Sequence[Path]) -> Iterator[PlanTask]:
        """The plans, each asked for when it is begun."""
        yield from (PlanTask(path, self._printing) for path in paths)

    def seen(self, made: BuiltPlan) -> BuiltPlan:
        """Take notice of a plan that is made."""
        if self._is_last(made):
            self._printing = False
        return made

    def tell(self, made: BuiltPlan) -> None:
        """Name the documents of the next plan, for `-v`, until one has an error: those after it may have none."""
        for name in made.documents if self._naming else ():
            print_text(either(f"menyusun {name}", f"compiling {name}"), err=True)
        if self._is_last(made):
            self._naming = False

    def _is_last(self, made: BuiltPlan) -> bool:
        """True for a plan after which nothing more is to be printed."""
        return not self._order.goes_on and not is_sound(self._order, made.result.findings)


def _kept(made: BuiltPlan, spool: Spool, step: Callable[[], None]) -> BuiltPlan:
    """What is made with its bytes in the spool, where there is room."""
    step()
    files = []
    for file in made.files:
        stored = spool.put(file.read())
        if isinstance(stored, Diagnostic):
            return made._replace(files=(), faults=(*made.faults, stored))
        files.append(file._replace(data=stored))
    put_aside(made.result, spool)
    return made._replace(files=tuple(files))
