"""show: a plan's table in the terminal."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from rakgen.cli.excerpt_options import excerpt_options
from rakgen.cli.output import exit_code, language, path_type, print_errors, print_findings, talk_options, texts
from rakgen.compiler import Compiler, choose_rak
from rakgen.diagnostics import Diagnostic
from rakgen.excerpts import Choice, Excerpt, excerpt


@click.command("show")
@click.argument("plan", type=path_type)
@click.option("--rak", help="Hanya rak dengan kode ini.")
@click.option("--layout", multiple=True, help="Layout pengganti; boleh diulang.")
@click.option("--width", type=click.IntRange(30, 500), help="Lebar dalam karakter (baku: lebar terminal).")
@excerpt_options
@talk_options
def command(
    plan: Path,
    rak: str | None,
    layout: tuple[str, ...],
    width: int | None,
    pelaksana: tuple[str, ...],
    periode: tuple[str, frozenset[int]],
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Tampilkan tabel rencana di terminal, selebar terminalnya; atau hanya kegiatan satu pelaksana atau satu periode."""
    from rakgen.compose.compose import compose_document
    from rakgen.writers.terminal.writer import write_terminal

    compiler = Compiler()
    result = compiler.check(plan, layout)
    if rak is not None and not result.failed and (fault := choose_rak(result, rak)):
        result.findings.append(fault)
    part: Excerpt | None = None
    empty: list[Diagnostic] = []
    choice = Choice.from_options(pelaksana, periode)
    if choice and result.rencana is not None and not result.failed:
        found = excerpt(result, choice)
        if isinstance(found, Excerpt):
            part = found
        elif found.severity == "kesalahan":
            result.findings.append(found)
        else:
            empty.append(found)
    print_errors(result.findings, texts([result], compiler), language(lang), verbose=verbose)
    print_findings(empty, {}, language(lang), stdout=False, quiet=quiet)
    if result.rencana is not None and not result.failed and (part or not choice):
        document = part.document() if part else compose_document(result.rencana, result.pairs)
        click.echo(write_terminal(document, width or shutil.get_terminal_size((100, 24)).columns), nl=False)
    sys.exit(exit_code(result.findings))
