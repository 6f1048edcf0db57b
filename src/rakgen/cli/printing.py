"""Printing: checked plans become files - what each is called, made in one process or in several, written whole."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from rakgen.cli.output import print_text
from rakgen.cli.words import either, spoken
from rakgen.cli.workers import spread
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import UnknownFormat
from rakgen.document.document import Document
from rakgen.excerpts import Excerpt
from rakgen.startup.ahead import FEW, Helper
from rakgen.system.files import is_folder, spelling, write_output
from rakgen.writers.formats import FORMATS, Options, Output, file_name, format_of, parse_formats, print_as

if TYPE_CHECKING:
    from rakgen.compiler import Compiler, Result
    from rakgen.layout.page import Base

_MANY = 4  # documents from which a terminal shows a bar


class PrintOrder(NamedTuple):
    """What is asked for of every document: `formats` is None where the project decides, `output` a folder or one
    file; none may replace one of the `inputs`.
    """

    formats: tuple[str, ...] | None = None
    output: Path | None = None
    rak: str | None = None
    paper: str | Base | None = None
    options: Options = Options()
    jobs: int = 1
    inputs: Container[Path] = ()


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
    """A file ready to be written, the plan it comes from, and what of the plan is in it ('' for all)."""

    source: Path
    target: Path
    data: bytes
    part: str = ""

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
    if output is None or (named := one_file(output)) is None:
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


def one_file(output: Path) -> str | None:
    """The format of `-o NAME.pdf`; None when `-o` names a folder."""
    return None if is_folder(output) else format_of(output.suffix)


def job(result: Result, order: PrintOrder, compiler: Compiler, part: Excerpt | None = None) -> Job:
    """A checked plan, or a part of it, as a document to print. Raises as `compose_document`."""
    from rakgen.compose.compose import compose_document

    assert result.rencana is not None
    project = compiler.project(result.path)
    plan = part.rencana if part else result.rencana
    document = (
        part.document(order.paper) if part else compose_document(plan, result.pairs, order.paper, result.sections)
    )
    formats = order.formats or (parse_formats(" ".join(project.format)) if project.format else ("docx",))
    options = order.options._replace(source=str(result.path))
    if "json" in formats:
        from rakgen.model.plain import rencana_data

        options = options._replace(plan=rencana_data(plan))
    if order.output is not None and one_file(order.output):
        return Job(result.path, order.output.with_suffix(""), document, formats, options)
    parts = (result.path.stem, file_name(order.rak or ""), file_name(part.name) if part else "")
    folder = order.output or project.keluaran
    stem = folder / "-".join(one for one in parts if one)
    return Job(result.path, stem, document, formats, options, part.name if part else "")


def make(
    jobs: Sequence[Job], order: PrintOrder, helper: Helper | None = None, *, bar: bool = False
) -> tuple[list[File], list[Diagnostic]]:
    """Every file of the jobs in order, the same bytes whatever `order.jobs` is, and what the writers have to say.

    Files that would be written twice, or over an input, are findings. `helper` writes the DOCX where there are few.
    `bar`: show progress on stderr if that is a terminal.
    """
    files: list[File] = []
    findings: list[Diagnostic] = []
    calls = [(one, name) for one in jobs for name in one.formats]
    with (
        _progress(len(calls), shown=bar and len(jobs) >= _MANY) as step,
        _outputs(calls, order.jobs, helper) as outputs,
    ):
        for (one, name), output in zip(calls, outputs, strict=True):
            findings += output.findings
            for printed in output.files:
                target = one.stem.with_name(one.stem.name + printed.ending)
                if order.output is not None and printed.ending == FORMATS[name].suffix and one_file(order.output):
                    target = order.output
                files.append(File(one.source, target, printed.data, one.part))
            step()
    return files, findings + _clashes(files, order.inputs)


@contextmanager
def _outputs(calls: Sequence[tuple[Job, str]], jobs: int, helper: Helper | None) -> Iterator[Iterator[Output]]:
    if jobs == 1 or len(calls) < 2:
        few = helper if len(calls) <= FEW else None
        yield (_print(call, few) for call in calls)
        return
    # A new interpreter each, on every system: typst's threads do not survive a fork.
    outputs = spread(_print, calls, jobs, max(1, len(calls) // (jobs * 8)), fresh=True)
    try:
        yield outputs
    finally:
        outputs.close()


def _print(call: tuple[Job, str], helper: Helper | None = None) -> Output:
    one, name = call
    if helper is not None and name == "docx" and (output := helper.write(one.document, one.options)) is not None:
        return output
    return print_as(name, one.document, one.options)


@contextmanager
def _progress(count: int, *, shown: bool) -> Iterator[Callable[[], None]]:
    if not shown or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label=either("menyusun", "compiling"), file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _clashes(files: Sequence[File], inputs: Container[Path]) -> list[Diagnostic]:
    findings = []
    taken: dict[str, File] = {}
    for file in files:
        key = spelling(file.target)
        if key in taken:
            origins = (taken[key].origin, file.origin)
            both = {"lain": " dan ".join(origins), "lain_en": " and ".join(origins)}
            findings.append(diagnose("RAK907", str(file.target), None, related=(), **both))
        if file.target in inputs:
            findings.append(diagnose("RAK905", str(file.target)))
        taken[key] = file
    return findings


def write(files: Sequence[File]) -> tuple[list[Path], list[Diagnostic]]:
    """Write the files, each whole or not at all, its path on stdout; the paths written, and why others were not."""
    written: list[Path] = []
    findings = []
    for file in files:
        fault = write_output(file.target, file.data)
        if fault is None:
            print_text(file.target)
            written.append(file.target)
        else:
            findings.append(fault)
    return written, findings
