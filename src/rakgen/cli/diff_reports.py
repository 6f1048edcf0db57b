"""Diff reports: a comparison on stdout or in files, as text or as the official matriks."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from rakgen.cli.output import print_data, print_text
from rakgen.cli.reports import ReportRequest
from rakgen.cli.words import spoken
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import LayoutFault
from rakgen.diff.reports.grouping import FilePair
from rakgen.project import find_project
from rakgen.system.files import Inputs, is_folder, write_output

FORMATS = ("text", "md", "html", "json", "docx", "pdf")
NEEDS_FILE = ("docx", "pdf")
"""Formats that are no text: the matriks, which goes to a file."""


def write_diff_reports(
    pairs: list[FilePair],
    reports: Sequence[ReportRequest],
    width: int | None,
    sources: dict[str, str],
    *,
    complete: bool,
) -> list[Diagnostic]:
    """Write every report; why some were not. An incomplete comparison is shown on stdout, but written to no file.

    `sources` are the texts of the files read, by their paths; layouts that a finding may point into are added.
    """
    findings: list[Diagnostic] = []
    with_stdout = any(report.file is None for report in reports)
    for name, file in reports:
        if file is None:
            colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
            text = _text(pairs, name, width, colour=colour)
            if name == "text":
                print_text(text, nl=False)
            else:
                print_data(text)
        elif complete:
            faults = _write(pairs, name, file, width, sources)
            findings += faults
            if not faults:
                print_text(file, err=with_stdout)
    return findings


def _write(
    pairs: list[FilePair], name: str, file: Path, width: int | None, sources: dict[str, str]
) -> list[Diagnostic]:
    """One report into its file; the findings that say why not."""
    inputs = {Path(source) for source in sources}
    if name in NEEDS_FILE:
        data = _matriks(pairs, name, file, sources, inputs)
        if isinstance(data, list):
            return data
    else:
        data = _text(pairs, name, width, colour=False).encode("utf-8", "replace")
    nearby = {_near(source) for source in sources}
    folders = {folder for near in nearby for folder in find_project(near).by_hand}
    fault = write_output(file, data, Inputs(inputs, folders))
    return [fault] if fault else []


def _near(plan: str) -> Path:
    """The folder whose project a plan belongs to on the disk; for one in a revision of git, that of the run's."""
    folder = Path(plan).parent
    return (folder if is_folder(folder) else Path("plans")).absolute()


def _text(pairs: list[FilePair], name: str, width: int | None, *, colour: bool) -> str:
    if name == "md":
        from rakgen.diff.reports.markdown import write_md

        return write_md(pairs, spoken())
    if name == "html":
        from rakgen.diff.reports.html_ import write_html

        return write_html(pairs, spoken())
    if name == "json":
        from rakgen.diff.reports.json_ import write_json

        return write_json(pairs)
    from rakgen.diff.reports.terminal import write_text

    columns = width or shutil.get_terminal_size((100, 24)).columns
    return write_text(pairs, columns, colour=colour, language=spoken())


def _matriks(
    pairs: list[FilePair], name: str, file: Path, sources: dict[str, str], inputs: set[Path]
) -> bytes | list[Diagnostic]:
    """The matriks as the bytes of a document, or the findings that say why it cannot be printed. The files that its
    layouts were read from join the `inputs`.
    """
    from rakgen.compiler import DEFAULT_LAYOUT, Compiler
    from rakgen.diff.compare import Comparison
    from rakgen.diff.reports.matriks import compose_matriks
    from rakgen.layout.layout import Layout
    from rakgen.model import Rak, Rencana
    from rakgen.writers.formats import Options, print_as

    compiler = Compiler()
    compared = [(pair, pair.comparison) for pair in pairs if isinstance(pair.comparison, Comparison)]
    comparisons = [comparison for _, comparison in compared]
    origins = {id(comparison.new): pair.new for pair, comparison in compared} | {
        id(comparison.old): pair.old for pair, comparison in compared
    }

    composed = ""  # the file of the plan that is being composed

    def layout_of(rencana: Rencana, rak: Rak) -> Layout | None:
        nonlocal composed
        composed = str(origins.get(id(rencana)) or "")
        library = compiler.library(compiler.project(_near(composed) / "x.yaml"))
        layout, faults = library.get((rak.layout or (DEFAULT_LAYOUT,))[0])
        sources.update(library.file_texts)
        inputs.update(*library.inputs.values())
        if broken := errors(faults):
            raise LayoutFault(*broken)
        return layout or library.get(DEFAULT_LAYOUT)[0]

    try:
        document = compose_matriks(comparisons, layout_of)
    except LayoutFault as fault:  # the other reports are written
        return list(fault.in_file(composed).findings)
    if document is None:
        return [diagnose("RAK927", str(file))]
    output = print_as(name, document, Options())
    return output.files[0].data if output.files else list(output.findings)
