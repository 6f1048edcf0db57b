"""check: find every fault of plans without printing a document, and mend those that have a certain fix."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rakgen.cli.jobs import check, fix, run_all
from rakgen.cli.output import exit_code, language, path_type, print_findings, rule_options, talk_options, texts, unique
from rakgen.cli.reports import ReportRequest, chosen, ci_root, complete_reports, report_option, write_reports
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.formats import FORMATS, Report
from rakgen.diagnostics.report import fixes_made, summary
from rakgen.diagnostics.select import select_findings
from rakgen.rules import RULES
from rakgen.system.plan_files import find_plans

if TYPE_CHECKING:
    from rakgen.fixing import Mended


@click.command("check")
@click.argument("paths", nargs=-1, required=True, type=path_type, metavar="PATH...")
@click.option(
    "--report",
    "reports",
    callback=report_option(FORMATS),
    shell_complete=complete_reports,
    multiple=True,
    metavar="BENTUK[:BERKAS]",
    help="Bentuk laporan: full (baku), concise, json, github, gitlab, sarif, junit; boleh diulang.",
)
@rule_options
@click.option("--strict", is_flag=True, help="Peringatan juga menggagalkan.")
@click.option("--fix", "fixing", is_flag=True, help="Tulis perbaikan yang pasti ke berkas rencana.")
@click.option("--diff", "preview", is_flag=True, help="Perlihatkan perbaikan itu sebagai diff; tidak ada yang ditulis.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=1, help="Banyaknya proses; 0 sebanyak inti prosesor.")
@talk_options
def command(
    paths: tuple[Path, ...],
    reports: list[ReportRequest],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    fixing: bool,
    preview: bool,
    jobs: int,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Periksa rencana: setiap cacat dengan baris, kolom, sebab dan perbaikannya.

    PATH adalah berkas rencana atau folder. Temuan ditulis ke stdout, ringkasan ke stderr. Beberapa laporan sekaligus:
    --report full --report sarif:hasil.sarif

    Dengan --fix perbaikan yang pasti ditulis dan yang tersisa dilaporkan; komentar, tanda kutip dan ganti baris lain tetap.
    """
    tongue = language(lang)
    compiler = Compiler()
    plans, findings = find_plans(paths)
    asked = chosen(reports, plans, diff=preview)
    results: list[Result] = []
    if fixing or preview:
        for mended in run_all(fix, compiler, plans, jobs):
            results.append(_mend(mended, findings, preview=preview))
            if mended.count and not quiet:
                click.echo(fixes_made(str(mended.path), mended.count, tongue, preview=preview), err=True)
    else:
        for result in run_all(check, compiler, plans, jobs):
            if verbose:
                click.echo(f"memeriksa {result.path}", err=True)
            results.append(result)
    compiler.check_across(results)
    findings = in_order(unique([*findings, *(finding for result in results for finding in result.findings)]), plans)
    findings = select_findings(findings, select, ignore, RULES)
    excepted = sum(result.excepted for result in results)
    files = [str(plan) for plan in plans]
    outcome = Report(files, findings, texts(results, compiler), tongue, excepted, strict, ci_root())
    faults = write_reports(asked, outcome, quiet=quiet)
    print_findings(faults, {}, tongue, stdout=False, quiet=quiet)
    if not quiet:
        click.echo(summary(len(plans), findings, excepted, tongue), err=True)
    sys.exit(exit_code([*findings, *faults], strict=strict))


def _mend(mended: Mended, findings: list[Diagnostic], *, preview: bool) -> Result:
    """Write or show what was mended; the check of what is now in the file."""
    if preview:
        sys.stdout.write(mended.diff())
        return mended.result_before
    fault = mended.write()
    if fault is None:
        return mended.result
    findings.append(fault)
    return mended.result_before


def in_order(findings: Iterable[Diagnostic], plans: Sequence[Path]) -> list[Diagnostic]:
    """Findings by file, plans in the order given and other files after them by name; in a file by place."""
    place = {str(plan): number for number, plan in enumerate(plans)}
    return sorted(findings, key=lambda finding: (place.get(finding.path, len(place)), finding.sort_key))
