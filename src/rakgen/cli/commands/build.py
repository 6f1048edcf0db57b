"""build: check plans, compile them, write their documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from rakgen.cli.batch import BuildRun, BuiltPlan, is_sound, keep, make_all
from rakgen.cli.bilingual import as_command
from rakgen.cli.build_order import BUILD_OPTIONS, BuildOrder, refuse_contradictions
from rakgen.cli.built import Built, summary
from rakgen.cli.leftovers import gone, in_the_way, leftovers, noted, pruned
from rakgen.cli.output import exit_code, note, print_errors, print_findings, print_text, tell_projects, texts, unique
from rakgen.cli.printing import File, PrintOrder, chosen_formats, in_order_of, unwritten, write, write_to_stdout
from rakgen.cli.shared_options import files_of
from rakgen.cli.stale import stale
from rakgen.cli.standard_input import with_stdin
from rakgen.cli.unchanged import Unchanged
from rakgen.cli.words import either
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import BaseFault
from rakgen.system.files import Inputs, is_folder, read_plan, reason
from rakgen.system.plan_files import find_plans
from rakgen.system.spool import Spool
from rakgen.text.words import Words
from rakgen.writers.formats import Options

if TYPE_CHECKING:
    from rakgen.incremental.left import LeftDocument
    from rakgen.layout.page import Base

_WORDS = Words(
    """Susun rencana menjadi dokumen resmi; tiap berkas yang ditulis ditampilkan satu per baris.

    Bila ada kesalahan dalam salah satu rencana, tidak ada yang ditulis. PLAN `-` adalah stdin; dokumennya lalu ke
    stdout, kecuali disebut --stdin-filename atau -o.
    """,
    """Compile plans into official documents; each file written is named on stdout.

    Where one of the plans has an error, nothing is written. The PLAN `-` is stdin; its document then goes to stdout,
    unless --stdin-filename or -o is given.
    """,
)


class Ended(NamedTuple):
    """How a build ended: its exit code, what became of the plans and how much was found in them, in a line each; the
    plans, those that were made anew, and the others.
    """

    code: int
    said: str
    counted: str
    plans: Sequence[Path]
    made: Sequence[BuiltPlan]
    built: Built
    unchanged: Unchanged

    def inputs(self) -> Set[Path]:
        """The files that the documents were made from, as far as plans or layouts name them."""
        return set(self.unchanged.inputs()).union(*(plan.result.inputs for plan in self.made))

    def documents(self) -> list[Path]:
        """The files that were written, and those that stand as they would be."""
        return [*self.built.written, *(file.target for file in self.unchanged.files())]


@as_command("build", BuildOrder, _WORDS, *BUILD_OPTIONS)
def command(order: BuildOrder) -> None:
    """Build, and with `--watch` again after each save; end with the exit code."""
    if order.to_fill:
        from rakgen.cli.filling_in import build_to_fill

        sys.exit(build_to_fill(order))
    if order.watch:
        _watch(order)
    ended = _build(order)
    if not order.quiet:
        _sum_up(order, ended)
    _show(order, ended)
    sys.exit(ended.code)


def _watch(order: BuildOrder) -> NoReturn:
    from rakgen.cli.watching import Changed, Done, refuse_unwatchable, watch
    from rakgen.system.looks import absolute
    from rakgen.watched import places
    from rakgen.writers.pdf.fonts import forget_fonts

    reading, named = (*order.plans, *order.files), (*order.files, *_base(order))
    refuse_unwatchable((*reading, *named))
    if order.to_stdout:
        raise click.UsageError(
            either(
                "--watch menulis ke berkas; sebutkan yang lain dengan -o.", "--watch writes files; name one with -o."
            )
        )

    def once(changed: Changed | None) -> Done:
        if any(path.is_relative_to(absolute(folder)) for path in changed or () for folder in order.fonts):
            forget_fonts()
        ended = _build(order)
        if changed is None:
            _show(order, ended)
        watched = places(Compiler(), reading, ended.plans, {*named, *ended.inputs()}, order.fonts)
        made = frozenset(absolute(document) for document in ended.documents())
        blocked = frozenset(map(absolute, ended.built.blocked))
        return Done(f"{ended.said} {ended.counted}", watched._replace(made=made, blocked=blocked))

    watch(once, places(Compiler(), reading, (), named, order.fonts), quiet=order.quiet)


def _build(order: BuildOrder) -> Ended:
    """Make every plan; where nothing stands against it write the documents; tell what was found and done."""
    order = order._replace(files=files_of(order.files))
    output = None if order.to_stdout else order.output
    formats = chosen_formats(order.formats, output)
    refuse_contradictions(order)
    given = with_stdin(order.plans, order.stdin_name)
    compiler = Compiler(
        elsewhere=order.output is not None or order.to_stdout,
        given=given.contents,
        periode=order.periode.single,
        realisasi=order.files,
    )
    options, unusable = _options(order)
    paper, unplaced = _page(options, order.paper)
    paths, unread = find_plans(given.paths, given.contents)
    if order.verbose:
        tell_projects(paths, compiler)
    request = PrintOrder(formats, output, order.rak, paper, options, order.to_stdout)
    usable = is_sound(order, [*unusable, *unplaced])
    against_all = [*unusable, *unplaced, *([] if order.goes_on else unread)]
    run, unchanged = BuildRun(order, request, compiler), Unchanged(order, request, compiler)
    with Spool() as spool:
        made = make_all(run, paths, spool, unchanged, printing=is_sound(order, against_all))
        if not ("ics" in (formats or ()) or unchanged.kept):  # a calendar has what is to be done, whatever the layout
            _refuse_unused_files(order, made)
        results = [plan.result for plan in made]
        findings = unique([*unread, *unusable, *(finding for result in results for finding in result.findings)])
        findings += unplaced
        built = Built(failed=_unsound(order, made) if usable else {*paths})
        if is_sound(order, against_all if order.goes_on else findings):
            inputs = compiler.inputs(results, *_base(order), *(unchanged.inputs() if made else ()))
            built = _deliver(run, paths, made, unchanged, inputs)
    findings += built.errors
    told = findings if order.verbose or order.strict else errors(findings)
    _tell(order, findings, built.remarks, texts(results, compiler, told))
    said = summary(order, len(paths), built, unchanged, may_go_on=usable and not order.goes_on)
    counted = _counted(order, findings, {plan.path for plan in made}, unchanged)
    code = exit_code([*findings, *built.remarks], strict=order.strict) or int(bool(built.stale or built.left))
    return Ended(code, said, counted, paths, made, built, unchanged)


def _unsound(order: BuildOrder, made: Sequence[BuiltPlan]) -> set[Path]:
    """The plans in which something was found that keeps their documents from being written."""
    return {plan.path for plan in made if not is_sound(order, plan.result.findings)}


def _refuse_unused_files(order: BuildOrder, made: Sequence[BuiltPlan]) -> None:
    if order.files and not any(plan.result.reached_texts or plan.result.failed for plan in made):
        raise click.UsageError(
            either(
                "--realisasi: tidak ada layout rencana ini yang mencetak realisasi.",
                "--realisasi: no layout of this plan prints what was reached.",
            )
        )


def _options(order: BuildOrder) -> tuple[Options, list[Diagnostic]]:
    """What the writers are told, and the folders and the document that cannot be read."""
    faults = [fault for folder in order.fonts if (fault := _unusable(folder)) is not None]
    base = _office_document(order.base) if order.base is not None else None
    if isinstance(base, Diagnostic):
        return order.writer_options(None), [*faults, base]
    return order.writer_options(base), faults


def _office_document(path: Path) -> bytes | Diagnostic:
    """The bytes of `--template`, or the finding that says why there are none."""
    return diagnose("RAK902.dasar", str(path), contoh=str(path / "kantor.docx")) if is_folder(path) else read_plan(path)


def _unusable(fonts: Path) -> Diagnostic | None:
    """Why a folder of fonts cannot be used."""
    if not is_folder(fonts):
        return diagnose("RAK944", str(fonts))
    try:
        os.scandir(fonts).close()
    except OSError as fault:
        indonesian, english = reason(fault)
        return diagnose("RAK944.tertutup", str(fonts), sebab=indonesian, sebab_en=english)
    return None


def _page(options: Options, paper: str | None) -> tuple[str | Base | None, list[Diagnostic]]:
    """The paper asked for, and what an office's document says of the page."""
    if options.base is None:
        return paper, []
    from rakgen.layout.page import Area, Base
    from rakgen.writers.docx.office_base import OfficeBase

    try:
        office = OfficeBase(options.base)
        sheet, heads = office.page(), office.heads()
    except BaseFault as fault:  # told together with what is wrong in the plans
        return paper, list(fault.at(options.base_name).findings)
    refused = [diagnose("RAK505.kertas", options.base_name, kertas=paper)] if paper and office.places else []
    return Base(options.base_name, Area(*sheet) if sheet else None, office.type, paper, heads), refused


def _deliver(
    run: BuildRun, paths: Sequence[Path], made: Sequence[BuiltPlan], unchanged: Unchanged, inputs: Inputs
) -> Built:
    """Write what was made of the plans; with an error, or with `--strict` a remark, nothing is, or nothing of the plans
    that it stands against.
    """
    order, request, compiler = run
    any_document = bool(unchanged.kept) or any(plan.documents for plan in made)
    faults: list[Diagnostic] = []
    remarks: list[Diagnostic] = []
    failed: set[Path] = set()
    for path, said in unchanged.remarks():
        remarks += [_as_error(remark) if order.strict else remark for remark in said]
        failed |= {path} if said and order.strict else set()
    for plan in made:
        said = [_as_error(remark) if order.strict else remark for remark in plan.remarks]
        if plan.empty and not (any_document and plan.empty.code == "RAK950"):  # a unit may have work in some only
            said.append(plan.empty)
        if not is_sound(order, [*plan.result.findings, *plan.faults, *said]):
            failed.add(plan.path)
        faults += plan.faults
        remarks += said
    files = [file for plan in made if not (order.goes_on and plan.path in failed) for file in plan.files]
    beside = in_order_of(paths, [*files, *unchanged.files()]) if files and not request.to_stdout else []
    for clash, sources in in_the_way(files, beside, inputs, request):
        remarks.append(clash)
        failed |= sources
    remarks = unique(remarks)
    if failed and not order.goes_on:
        return Built((), faults, remarks, failed)
    files = [file for file in files if file.source not in failed]
    if request.to_stdout:
        write_to_stdout(files)
        return Built((), faults, remarks, failed, {file.source for file in files})
    all_files = [*files, *unchanged.files()]
    left = _left(run, all_files, made, unchanged) if request.into_folder else []
    if order.only_check:
        return _compare(files, left, Built((), faults, remarks, failed))
    built = _write(files, Built((), faults, remarks, failed), several=request.into_folder)
    built = built._replace(remarks=[*built.remarks, *keep(made, unchanged, built.failed)])
    prunes = order.prune and not (built.failed or built.errors)
    undeleted, told = pruned(left, inputs) if prunes else ([], noted(left))
    return built._replace(errors=[*built.errors, *undeleted], remarks=[*built.remarks, *told])


def _left(run: BuildRun, files: Sequence[File], made: Sequence[BuiltPlan], unchanged: Unchanged) -> list[LeftDocument]:
    """What stands beside these documents and is built no more."""
    return leftovers(files, (plan.path for plan in made if plan.empty), run.compiler, unchanged.key)


def _compare(files: Sequence[File], left: Sequence[LeftDocument], built: Built) -> Built:
    """Tell on stdout each file that is not on disk as it was made, and each that is `left` of a plan that is gone; what
    was found, beside what was known before.
    """
    found = stale(files)
    for target in (*(file.target for file, _ in found), *(document.target for document in left)):
        print_text(target)
    unreadable = [finding for _, finding in found if finding.severity == "kesalahan"]
    differing = [finding for _, finding in found if finding.severity != "kesalahan"]
    return built._replace(
        errors=[*built.errors, *unreadable],
        remarks=[*built.remarks, *differing, *gone(left)],
        done={file.source for file in files} - {file.source for file, _ in found},
        stale={file.source for file, _ in found},
        left=[document.target for document in left],
    )


def _write(files: Sequence[File], built: Built, *, several: bool) -> Built:
    """Write the files, each path told on stdout; what became of them, beside what was known before. Of `several` of a
    plan none is where it is known that one cannot be.
    """
    written: list[File] = []
    blocked = unwritten(files) if several else []
    failed = {*built.failed, *(file.source for file, _ in blocked)}
    for file, fault in write([file for file in files if file.source not in failed]):
        if fault is None:
            print_text(file.target)
            written.append(file)
        else:
            blocked.append((file, fault))
            failed.add(file.source)
    return built._replace(
        written=[file.target for file in written],
        errors=[*built.errors, *(fault for _, fault in blocked)],
        blocked=[file.target for file, _ in blocked],
        failed=failed,
        done={file.source for file in files} - failed,
        partly=sum(file.source in failed for file in written),
    )


def _as_error(finding: Diagnostic) -> Diagnostic:
    """What a writer says, for `--strict`: another font than the layout's is then an error."""
    return finding._replace(severity="kesalahan")


def _base(order: BuildOrder) -> list[Path]:
    return [order.base] if order.base else []


def _counted(order: BuildOrder, findings: Sequence[Diagnostic], checked: Set[Path], unchanged: Unchanged) -> str:
    """The number of warnings and notes, '' where an error stopped the run or they were told themselves; those of
    unchanged plans too that were not `checked` again.
    """
    if order.quiet or order.verbose or order.strict or errors(findings):
        return ""
    severities = [*(finding.severity for finding in findings), *unchanged.severities(findings, checked)]
    return note(severities, as_asked=bool(order.paper or order.layout or order.base or order.files))


def _sum_up(order: BuildOrder, ended: Ended) -> None:
    """On stderr how many warnings there are, which documents are unchanged, and what became of several plans."""
    if ended.counted:
        print_text(ended.counted, err=True)
    for file in ended.unchanged.files() if len(ended.plans) == 1 or order.verbose else ():
        print_text(either(f"tidak berubah: {file.target}", f"unchanged: {file.target}"), err=True)
    if len(ended.plans) > 1:
        print_text(ended.said, err=True)


def _tell(
    order: BuildOrder, findings: Sequence[Diagnostic], remarks: Sequence[Diagnostic], sources: dict[str, str]
) -> None:
    """Errors and what the writers say; warnings too where all is to be told."""
    print_errors(findings, sources, verbose=order.verbose or order.strict)
    print_findings(remarks, {}, quiet=order.quiet)


def _show(order: BuildOrder, ended: Ended) -> None:
    """Open the first of the documents, and tell where that is not possible."""
    if order.show:
        kept = [] if ended.built.failed else [file.target for file in ended.unchanged.files()]
        for document in (ended.built.written or kept)[:1]:
            print_findings(_open(document), {}, quiet=order.quiet)


def _open(path: Path) -> list[Diagnostic]:
    """Open a file in the program that the system has for it; the finding when there is none."""
    try:
        failed = not _has_display() or click.launch(str(path)) != 0
    except OSError:
        failed = True
    return [diagnose("RAK940", str(path))] if failed else []


def _has_display() -> bool:
    """False where a Linux has no screen: its opener would complain in its own words, and its exit code is not waited
    for.
    """
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")))
