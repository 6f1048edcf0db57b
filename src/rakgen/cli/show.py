"""show: a plan's table in the terminal."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from rakgen.cli.common import exit_code, language, path_type, print_errors, talk_options, texts
from rakgen.kompilasi import Kompilator, pilih_rak


@click.command("show")
@click.argument("plan", type=path_type)
@click.option("--rak", help="Hanya rak dengan kode ini.")
@click.option("--layout", multiple=True, help="Layout pengganti; boleh diulang.")
@click.option("--width", type=click.IntRange(30, 500), help="Lebar dalam karakter (baku: lebar terminal).")
@talk_options
def command(
    plan: Path,
    rak: str | None,
    layout: tuple[str, ...],
    width: int | None,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Tampilkan tabel rencana di terminal, selebar terminalnya."""
    from rakgen.layout.susun import susun_dokumen
    from rakgen.writers.terminal import write_terminal

    compiler = Kompilator()
    result = compiler.periksa(plan, layout)
    if rak is not None and not result.gagal and (fault := pilih_rak(result, rak)):
        result.temuan.append(fault)
    print_errors(result.temuan, texts([result], compiler), language(lang), verbose=verbose)
    if result.rencana is not None and not result.gagal:
        document = susun_dokumen(result.rencana, result.cetakan)
        click.echo(write_terminal(document, width or shutil.get_terminal_size((100, 24)).columns), nl=False)
    sys.exit(exit_code(result.temuan))
