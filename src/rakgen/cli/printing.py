"""Printing: checked plans become files - what each is called, what may not stand side by side, written whole."""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from rakgen.cli.output import print_bytes
from rakgen.cli.words import either, spoken
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import LayoutFault, UnknownFormat
from rakgen.document.document import DatedTask, Document
from rakgen.excerpts import Excerpt, document_name
from rakgen.system.files import is_folder, spelling, unwritable, write_output
from rakgen.system.spool import Stored
from rakgen.writers.formats import FORMATS, Options, format_of, parse_formats, print_as

if TYPE_CHECKING:
    from rakgen.compiler import Compiler, Result
    from rakgen.layout.page import Base
    from rakgen.model import Periode

_AT_ONCE = 8  # files that are written at the same time


class PrintOrder(NamedTuple):
    """What is asked for of every document: `formats` is None where the project decides, `output` a folder or one
    file. `to_stdout`: the one document goes there. All must pickle: plans may be printed in other processes.
    """

    formats: tuple[str, ...] | None = None
    output: Path | None = None
    rak: str | None = None
    paper: str | Base | None = None
    options: Options = Options()
    to_stdout: bool = False

    @property
    def into_folder(self) -> bool:
        """True where the documents go into a folder, under names of their own."""
        return not (self.to_stdout or (self.output is not None and one_file(self.output)))


class Job(NamedTuple):
    """One document to print: where it comes from, its files' common name, its formats, and what of the plan is in it
    ('' for all).
    """

    source: Path
    stem: Path
    document: Document
    formats: tuple[str, ...]
    options: Options
    part: str = ""


class File(NamedTuple):
    """A file ready to be written, the plan it comes from, and what of the plan is in it ('' for all). Its bytes may
    wait in a spool.
    """

    source: Path
    target: Path
    data: bytes | Stored
    part: str = ""

    def read(self) -> bytes:
        """Its bytes. Raises OSError."""
        return self.data if isinstance(self.data, bytes) else self.data.read()

    @property
    def origin(self) -> str:
        """How messages tell the file from others of the same name."""
        return f"{self.source} ({self.part})" if self.part else str(self.source)


def chosen_formats(typed: str | None, output: Path | None) -> tuple[str, ...] | None:
    """The formats that `--to` and the ending of `-o` ask for, None where neither says anything. Raises
    click.UsageError.
    """
    try:
        formats = parse_formats(typed) if typed is not None else None
    except UnknownFormat as fault:  # wrong use, which click tells with the command's usage
        words = f"{fault.finding.message(spoken())} {fault.finding.hint(spoken())}"
        raise click.BadParameter(words, param_hint="--to") from None
    if output is None:
        return formats
    named = one_file(output)
    if named is None:
        _refuse_unknown_ending(output)
        return formats
    if formats not in (None, (named,)):
        raise click.BadParameter(
            either(
                f'"{output}" satu berkas {named}, sedangkan `--to` meminta {", ".join(formats or ())}. Sebutkan'
                " foldernya.",
                f'"{output}" is one {named} file, but `--to` asks for {", ".join(formats or ())}. Name a folder.',
            ),
            param_hint="-o",
        )
    return (named,)


def _refuse_unknown_ending(output: Path) -> None:
    if is_folder(output) or re.fullmatch(r"\.\w+", output.suffix) is None:
        return
    endings = ", ".join(form.suffix for form in FORMATS.values())
    raise click.BadParameter(
        either(
            f'"{output}" berakhiran {output.suffix}, yang tidak dapat dibuat; yang dapat: {endings}. Bila itu nama'
            " folder, buat foldernya dahulu.",
            f'"{output}" ends in {output.suffix}, which cannot be made; what can: {endings}. If it is the name of a'
            " folder, make the folder first.",
        ),
        param_hint="-o",
    )


def one_file(output: Path) -> str | None:
    """The format of `-o NAME.pdf`; None when `-o` names a folder."""
    return None if is_folder(output) else format_of(output.suffix)


def _with_tasks(document: Document, result: Result, compiler: Compiler, part: Excerpt | None) -> Document:
    """The document with what is to be done about what was reached, of a part what its units have to do in its period,
    of a report what is due in its own, and the months of that. Raises LayoutFault where a file of what was reached has
    errors.
    """
    from rakgen.model.jadwal import parse_jadwal
    from rakgen.progress.agenda import due_tasks

    assert result.rencana is not None
    raks = list({id(rak): rak for rak, _ in result.pairs}.values())
    found, findings = due_tasks(
        result.rencana, raks, result.path, compiler.project(result.path).folder, compiler.named_realisasi
    )
    if faults := errors(findings):
        raise LayoutFault(*faults)
    names = [section.name for section in document.sections]
    kodes = [rak.kode for rak, _ in (part.pairs if part else result.pairs)]
    asked = parse_jadwal(part.periode).bulan if part and part.periode else _months_of(compiler.periode)
    months = {(result.rencana.tahun, month) for month in asked}
    document = document._replace(months=frozenset(asked))
    tasks = (
        DatedTask(
            task.key, task.text, task.day, task.units, names[kodes.index(kode) if kode in kodes else 0], task.about
        )
        for task in found
        for kode in (raks[task.rak].kode,)
        if part is None or not part.unit or set(part.unit) & set(task.units)
        if not months or task.day[:2] in months
    )
    return document._replace(tasks=tuple(tasks))


def _months_of(periode: tuple[Periode, int] | None) -> Sequence[int]:
    """The months of the period that a report was asked for."""
    return periode[0].bulan(periode[1]) if periode else ()


def job(result: Result, order: PrintOrder, compiler: Compiler, part: Excerpt | None = None) -> Job:
    """A checked plan, or a part of it, as a document to print. Raises as `compose_document`."""
    from rakgen.compose.compose import compose_document, compose_tables

    assert result.rencana is not None
    project = compiler.project(result.path)
    plan = part.rencana if part else result.rencana
    formats = order.formats or (parse_formats(" ".join(project.format)) if project.format else ("docx",))
    compose = compose_document if any(FORMATS[name].tell_activities for name in formats) else compose_tables
    document = (
        part.document(compose, order.paper) if part else compose(plan, result.pairs, order.paper, result.sections)
    )
    if "ics" in formats:
        document = _with_tasks(document, result, compiler, part)
    options = order.options._replace(source=str(result.path))
    if "json" in formats:
        from rakgen.model.plain import rencana_data

        options = options._replace(plan=rencana_data(plan))
    if order.output is not None and one_file(order.output):
        return Job(result.path, order.output.with_suffix(""), document, formats, options)
    name = document_name(result, order.rak or "", part.name if part else "", compiler.library(project).names())
    stem = (order.output or project.keluaran) / name
    return Job(result.path, stem, document, formats, options, part.name if part else "")


def print_job(job: Job, order: PrintOrder) -> tuple[list[File], list[Diagnostic]]:
    """Every file of one document, and what the writers have to say."""
    files: list[File] = []
    findings: list[Diagnostic] = []
    for name in job.formats:
        output = print_as(name, job.document, job.options)
        findings += output.findings
        for printed in output.files:
            target = job.stem.with_name(job.stem.name + printed.ending)
            if order.output is not None and printed.ending == FORMATS[name].suffix and one_file(order.output):
                target = order.output
            files.append(File(job.source, target, printed.data, job.part))
    return files, findings


def in_order_of(plans: Sequence[Path], files: Iterable[File]) -> list[File]:
    """Files in the order of the plans that they come from, in which all of them would be made."""
    places = {plan: number for number, plan in enumerate(plans)}
    return sorted(files, key=lambda file: places[file.source])


def clashes(files: Sequence[File], inputs: Container[Path], output: Path | None) -> list[tuple[Diagnostic, set[Path]]]:
    """The files that would be written twice, or over one of the `inputs`, as findings, each with the plans that it
    stands against. `output` is what `-o` names.
    """
    findings: list[tuple[Diagnostic, set[Path]]] = []
    taken: dict[str, File] = {}
    for file in files:
        key = spelling(file.target)
        if key in taken:
            clash = _clash(taken[key], file, single=file.target == output)
            findings.append((clash, {taken[key].source, file.source}))
        if file.target in inputs:
            findings.append((diagnose("RAK905", str(file.target)), {file.source}))
        taken[key] = file
    return findings


def _clash(first: File, second: File, *, single: bool) -> Diagnostic:
    """The finding for two files of one name; `single`: `-o` names one file for everything."""
    names = (first.origin, second.origin)
    both = {"lain": " dan ".join(names), "lain_en": " and ".join(names)}
    if names[0] == names[1]:
        both = {"lain": f"dua tabel dari {names[0]}", "lain_en": f"two tables of {names[0]}"}
    key = "RAK907.satu" if single else "RAK907.nama" if first.source == second.source else "RAK907"
    return diagnose(key, str(second.target), None, related=(), **both)


def write(files: Sequence[File]) -> Iterator[tuple[File, Diagnostic | None]]:
    """Write the files, each whole or not at all, its path on stdout; each file in order, and why it was not written.

    Several are written at once: each waits until the disk has it.
    """
    if len(files) < 2:
        yield from ((file, _write(file)) for file in files)
        return
    from concurrent.futures import ThreadPoolExecutor

    pool = ThreadPoolExecutor(_AT_ONCE)
    try:
        yield from zip(files, pool.map(_write, files), strict=True)
    finally:
        pool.shutdown(cancel_futures=True)


def unwritten(files: Iterable[File]) -> list[tuple[File, Diagnostic]]:
    """The files that are known beforehand not to be writable, each with the finding that says why."""
    return [(file, _of_document(fault)) for file in files if (fault := unwritable(file.target)) is not None]


def _write(file: File) -> Diagnostic | None:
    fault = write_output(file.target, file.read())
    return _of_document(fault) if fault else None


def _of_document(fault: Diagnostic) -> Diagnostic:
    return fault._replace(key="RAK904.dokumen") if fault.key == "RAK904" else fault


_NOT_FOR_SCREENS = (".docx", ".pdf", ".xlsx")


def write_to_stdout(files: Sequence[File]) -> None:
    """Print the one document. Raises click.UsageError where there are several, or a terminal cannot show it."""
    if len(files) > 1:
        raise click.UsageError(
            either(
                f"Ke stdout hanya satu dokumen, ini {len(files)}; sebutkan satu bentuk, atau foldernya dengan -o.",
                f"One document only goes to stdout, not {len(files)}; name one format, or a folder with -o.",
            )
        )
    for file in files:
        if sys.stdout.isatty() and file.target.suffix in _NOT_FOR_SCREENS:
            raise click.UsageError(
                either(
                    f"Dokumen {file.target.suffix} tidak untuk layar; sebutkan berkasnya dengan -o.",
                    f"A document {file.target.suffix} is not for the screen; name a file with -o.",
                )
            )
        print_bytes(file.read())
