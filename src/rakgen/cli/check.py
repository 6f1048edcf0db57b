"""check: find every fault of plans without printing a document."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from rakgen.cli.common import (
    exit_code,
    find_plans,
    language,
    path_type,
    print_findings,
    rule_options,
    talk_options,
    texts,
    unique,
)
from rakgen.cli.reports import Report, chosen, ci_root, complete_reports, read_reports, write_reports
from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.formats import CheckResult
from rakgen.diagnostics.report import summary
from rakgen.diagnostics.select import select_findings
from rakgen.kompilasi import Kompilator
from rakgen.rules import ATURAN


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=path_type, metavar="PATH...")
@click.option(
    "--report",
    "reports",
    callback=read_reports,
    shell_complete=complete_reports,
    multiple=True,
    metavar="BENTUK[:BERKAS]",
    help="Bentuk laporan: full (baku), concise, json, github, gitlab, sarif, junit; boleh diulang.",
)
@rule_options
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@talk_options
def command(
    paths: tuple[Path, ...],
    reports: list[Report],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Periksa rencana: setiap cacat dengan baris, kolom, sebab dan perbaikannya.

    PATH adalah berkas rencana atau folder. Temuan ditulis ke stdout, ringkasan ke stderr. Beberapa laporan sekaligus:
    --report full --report sarif:hasil.sarif
    """
    compiler = Kompilator()
    plans, findings = find_plans(paths)
    asked = chosen(reports, plans)
    results = compiler.periksa_semua(
        plans, lapor=(lambda plan: click.echo(f"memeriksa {plan}", err=True)) if verbose else None
    )
    findings = in_order(unique([*findings, *(finding for result in results for finding in result.temuan)]), plans)
    findings = select_findings(findings, select, ignore, ATURAN)
    tongue = language(lang)
    excepted = sum(result.dikecualikan for result in results)
    files = [str(plan) for plan in plans]
    outcome = CheckResult(files, findings, texts(results, compiler), tongue, excepted, strict, ci_root())
    faults = write_reports(asked, outcome, quiet=quiet)
    print_findings(faults, {}, tongue, stdout=False, quiet=quiet)
    if not quiet:
        click.echo(summary(len(plans), findings, excepted, tongue), err=True)
    sys.exit(exit_code([*findings, *faults], strict=strict))


def in_order(findings: Iterable[Diagnostic], plans: Sequence[Path]) -> list[Diagnostic]:
    """Findings by file, plans in the order given and other files after them by name; in a file by place."""
    place = {str(plan): number for number, plan in enumerate(plans)}
    return sorted(findings, key=lambda finding: (place.get(finding.path, len(place)), finding.sort_key))
