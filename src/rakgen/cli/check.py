"""check: find every fault of plans without printing a document."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rakgen.cli.common import exit_code, find_plans, language, path_type, print_findings, talk_options, texts, unique
from rakgen.diagnostics.report import summary
from rakgen.kompilasi import Kompilator


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=path_type, metavar="PATH...")
@click.option(
    "--report", type=click.Choice(["full", "concise"]), default="full", show_default=True, help="Bentuk laporan."
)
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@talk_options
def command(paths: tuple[Path, ...], report: str, strict: bool, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Periksa rencana: setiap cacat dengan baris, kolom, sebab dan perbaikannya.

    PATH adalah berkas rencana atau folder. Temuan ditulis ke stdout, ringkasan ke stderr.
    """
    compiler = Kompilator()
    plans, findings = find_plans(paths)
    results = []
    for plan in plans:
        if verbose:
            click.echo(f"memeriksa {plan}", err=True)
        results.append(compiler.periksa(plan))
    findings = unique([*findings, *(finding for result in results for finding in result.temuan)])
    tongue = language(lang)
    print_findings(findings, texts(results, compiler), tongue, stdout=True, quiet=quiet, style=report)
    if not quiet:
        click.echo(summary(len(plans), findings, sum(result.dikecualikan for result in results), tongue), err=True)
    sys.exit(exit_code(findings, strict=strict))
