"""build: check plans, compile them, write their documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from rakgen.cli.bilingual import as_command
from rakgen.cli.build_order import BUILD_OPTIONS, BuildOrder
from rakgen.cli.jobs import lean, settled
from rakgen.cli.output import exit_code, note, print_errors, print_findings, print_text, tell_projects, texts, unique
from rakgen.cli.printing import Job, PrintOrder, chosen_formats, job, make, one_file, write, write_to_stdout
from rakgen.cli.standard_input import Given, with_stdin
from rakgen.cli.words import either
from rakgen.compiler import Compiler, Result, choose_rak
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import BaseFault, LayoutFault
from rakgen.excerpts import Choice, Excerpt, parts_to_print, without_periode
from rakgen.startup.process import FEW_PLANS, collect_often
from rakgen.system.files import is_folder, read_plan, reason
from rakgen.system.plan_files import find_plans
from rakgen.system.spool import Spool
from rakgen.text.words import Words
from rakgen.writers.formats import Options

if TYPE_CHECKING:
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


class Built(NamedTuple):
    """What printing came to: the files written, errors that stopped it, and what the writers had to say."""

    written: Sequence[Path] = ()
    errors: Sequence[Diagnostic] = ()
    remarks: Sequence[Diagnostic] = ()


@as_command("build", BuildOrder, _WORDS, *BUILD_OPTIONS)
def command(order: BuildOrder) -> None:
    """Check the plans; where nothing stands against it print them; tell what was found and done."""
    output = None if order.to_stdout else order.output
    formats = chosen_formats(order.formats, output)
    _refuse_one_file_for_many(order)
    given = with_stdin(order.plans, order.stdin_name)
    compiler = Compiler(
        elsewhere=order.output is not None or order.to_stdout,
        given=given.contents,
        periode=order.periode.one,
        realisasi=order.files,
    )
    options, unusable = _options(order)
    paper, unplaced = _page(options, order.paper)
    results, unread = _check(order, given, compiler, paper)
    if "ics" not in (formats or ()):  # a calendar has what is to be done, whatever the layout
        _refuse_unused_files(order, results)
    if order.verbose:
        tell_projects((result.path for result in results), compiler)
    findings = unique([*unread, *unusable, *(finding for result in results for finding in result.findings)])
    findings += unplaced
    built = Built()
    if exit_code(findings, strict=order.strict) == 0:
        inputs = compiler.inputs(results, *filter(None, [order.base]))
        request = PrintOrder(formats, output, order.rak, paper, options, order.jobs, inputs, order.to_stdout)
        built = _build(order, request, results, compiler)
    findings += built.errors
    _tell(order, findings, built.remarks, texts(results, compiler))
    if order.show and built.written:
        print_findings(_open(built.written[0]), {}, quiet=order.quiet)
    sys.exit(exit_code([*findings, *built.remarks], strict=order.strict))


def _refuse_one_file_for_many(order: BuildOrder) -> None:
    if order.files and (len(order.plans) > 1 or any(map(is_folder, order.plans))):
        raise click.UsageError(either("--realisasi hanya untuk satu rencana.", "--realisasi is for one plan alone."))
    if order.each and (order.to_stdout or (order.output is not None and one_file(order.output))):
        raise click.BadParameter(
            either(
                "`--per-pelaksana` menulis banyak berkas; sebutkan foldernya.",
                "`--per-pelaksana` writes many files; name their folder.",
            ),
            param_hint="-o",
        )


def _refuse_unused_files(order: BuildOrder, results: Sequence[Result]) -> None:
    if order.files and not any(result.reached_texts or result.failed for result in results):
        raise click.UsageError(
            either(
                "--realisasi: tidak ada layout rencana ini yang mencetak realisasi.",
                "--realisasi: no layout of this plan prints what was reached.",
            )
        )


def _check(
    order: BuildOrder, given: Given, compiler: Compiler, paper: str | Base | None
) -> tuple[list[Result], list[Diagnostic]]:
    """The plans checked for that paper, each with the rak asked for; and which could not be found.

    Of many plans none is kept: each is read again when it is printed, so that memory does not grow with them.
    """
    paths, unread = find_plans(given.paths, given.contents)
    collect_often(len(paths))
    keeping = (lambda result: result) if len(paths) <= FEW_PLANS else lean
    results = [keeping(_check_one(order, compiler, paper, path)) for path in paths]
    return compiler.check_across(results), unread


def _check_one(order: BuildOrder, compiler: Compiler, paper: str | Base | None, path: Path) -> Result:
    """One plan checked by itself, with the rak asked for."""
    result = compiler.check_one(path, order.layout, paper)
    if result.failed or order.verbose or order.strict:  # else its findings are counted only
        settled(compiler, result)
    if order.rak is not None and result.rencana is not None and not result.failed:
        fault = choose_rak(result, order.rak)
        result.findings += [fault] if fault else []
    result.findings += without_periode(result, order.periode.text)
    return result


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


def _build(order: BuildOrder, request: PrintOrder, results: Sequence[Result], compiler: Compiler) -> Built:
    """Compile, print and write; with an error, or with `--strict` a remark, nothing is written."""
    documents = _Documents(order, request, results, compiler)
    with Spool() as spool:
        files, said = make(documents, request, spool, bar=0 if order.quiet else len(results))
        said = [_as_error(remark) if order.strict else remark for remark in said]
        remarks = unique([*documents.empty(), *said])
        if exit_code([*documents.faults, *remarks], strict=order.strict):
            return Built((), documents.faults, remarks)
        if request.to_stdout:
            write_to_stdout(files)
            return Built((), documents.faults, remarks)
        written, unwritten = write(files)
    return Built(written, [*documents.faults, *unwritten], remarks)


class _Documents:
    """The documents of a run, each composed when it is asked for, and what stands against those that could not be.

    `faults`: a plan that is no longer as it was checked, or a layout that an excerpt does not fit.
    """

    def __init__(self, order: BuildOrder, request: PrintOrder, results: Sequence[Result], compiler: Compiler) -> None:
        self.order, self.request, self.results, self.compiler = order, request, results, compiler
        self.faults: list[Diagnostic] = []
        self._empty: list[Diagnostic] = []
        self._any = False

    def __iter__(self) -> Iterator[Job]:
        choice = Choice.from_options(self.order.pelaksana, self.order.periode)
        for checked in self.results:
            result = checked
            if result.rencana is None:
                result = _check_one(self.order, self.compiler, self.request.paper, checked.path)
                if result.failed:
                    self.faults += errors(result.findings)
                    continue
            parts = parts_to_print(result, choice, each=self.order.each)
            if isinstance(parts, Diagnostic):
                self._empty.append(parts)
                continue
            self._any = True
            for part in parts:
                yield from self._jobs(result, part)

    def _jobs(self, result: Result, part: Excerpt | None) -> Iterator[Job]:
        if self.order.verbose:
            name = f"{result.path}{f' ({part.name})' if part else ''}"
            print_text(either(f"menyusun {name}", f"compiling {name}"), err=True)
        try:
            yield job(result, self.request, self.compiler, part)
        except LayoutFault as fault:  # an excerpt may lack what its whole plan has
            self.faults += fault.findings

    def empty(self) -> list[Diagnostic]:
        """The plans of which nothing is printed; where a unit has work in some of several plans, not those without."""
        return [remark for remark in self._empty if not (self._any and remark.code == "RAK950")]


def _as_error(finding: Diagnostic) -> Diagnostic:
    """What a writer says, for `--strict`: another font than the layout's is then an error."""
    return finding._replace(severity="kesalahan")


def _tell(
    order: BuildOrder, findings: Sequence[Diagnostic], remarks: Sequence[Diagnostic], sources: dict[str, str]
) -> None:
    """Errors and what the writers say; of warnings only their number, unless all is to be told."""
    whole = order.verbose or order.strict
    print_errors(findings, sources, verbose=whole)
    print_findings(remarks, {}, quiet=order.quiet)
    if not (order.quiet or whole) and exit_code(findings) == 0 and (rest := note(findings)):
        print_text(rest, err=True)


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
