"""check: find every fault of plans without printing a document, and mend those that have a certain fix."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.foreseen import told_twice
from rakgen.cli.jobs import check, check_untried, dead, dead_unmended, fix, put_aside, run_all
from rakgen.cli.output import (
    exit_code,
    print_bytes,
    print_data,
    print_findings,
    print_text,
    tell_projects,
    texts,
    unique,
)
from rakgen.cli.reports import (
    CALLED_ELSEWHERE,
    ReportRequest,
    chosen,
    ci_root,
    complete_reports,
    report_option,
    write_reports,
)
from rakgen.cli.shared_options import CODE, JOBS, PATH, TALK, WATCH
from rakgen.cli.standard_input import STDIN_NAME, with_stdin
from rakgen.cli.words import either, spoken
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic
from rakgen.diagnostics.formats import FORMATS, TELLING_FIXES
from rakgen.diagnostics.report import fixes_made, summary
from rakgen.diagnostics.select import select_findings
from rakgen.project import plans_folder
from rakgen.rules import all_rules
from rakgen.system.plan_files import find_plans
from rakgen.system.spool import Spool
from rakgen.text.words import Words

if TYPE_CHECKING:
    from rakgen.diagnostics.formats.result import Report
    from rakgen.fixing import Mended


def _read_codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        return ()
    from rakgen.diagnostics.select import split_codes, unknown_codes
    from rakgen.rules import all_rules
    from rakgen.rules.manual.pages import all_codes

    codes = split_codes(values)
    if unknown := unknown_codes(codes, all_codes()):
        names = ", ".join(unknown)
        raise click.BadParameter(
            either(
                f"{names} bukan kode temuan; `rakgen explain` mendaftar semuanya.",
                f"{names} is not the code of a finding; `rakgen explain` lists them.",
            )
        )
    if parameter.name == "ignore" and (kept := unknown_codes(codes, all_rules())):
        names = ", ".join(kept)
        raise click.BadParameter(
            either(
                f"{names} bukan aturan dan selalu disebut; yang dapat ditinggalkan hanya aturan (`rakgen explain`).",
                f"{names} is no rule and always told; rules alone can be left out (`rakgen explain`).",
            )
        )
    return codes


_RULE_OPTIONS = (
    Option(
        "--select",
        multiple=True,
        value=CODE,
        callback=_read_codes,
        help=Words(
            "Dari semua aturan hanya ini; boleh awalan (RAK2) dan diulang.",
            "Of all rules only these; perhaps a prefix (RAK2); can be repeated.",
        ),
    ),
    Option(
        "--ignore",
        multiple=True,
        value=CODE,
        callback=_read_codes,
        help=Words(
            "Tanpa aturan ini; boleh awalan (RAK4) dan diulang.",
            "Without these rules; perhaps a prefix (RAK4); can be repeated.",
        ),
    ),
)
"""Which rules are looked at."""

_WORDS = Words(
    """Periksa rencana: setiap cacat dengan baris, kolom, sebab dan perbaikannya.

    PATH adalah berkas rencana atau realisasi, folder, atau `-` (stdin); tanpa PATH semua rencana proyek ini. Realisasi
    tiap rencana ikut diperiksa. Temuan ditulis ke stdout, ringkasan ke stderr. Beberapa laporan sekaligus:
    --report full --report sarif:hasil.sarif

    Dengan --fix perbaikan yang pasti ditulis dan yang tersisa dilaporkan; komentar, tanda kutip dan ganti baris lain
    tetap. Rencana dari stdin lalu ditulis ke stdout, dan temuannya ke stderr.
    """,
    """Check plans: every fault with its line, column, reason and remedy.

    PATH is a plan file or one of what was reached, a folder, or `-` (stdin); without it all plans of this project. What
    was reached of each plan is checked too. Findings go to stdout, the summary to stderr. Several reports in one run:
    --report full --report sarif:out.sarif

    With --fix what has a certain fix is mended and the rest reported; comments, quotes and line breaks elsewhere stay.
    A plan from stdin then goes to stdout, its findings to stderr.
    """,
)
_OPTIONS = (
    Argument("paths", nargs=-1, type=PATH, value=Words("[PATH...]", "[PATH...]")),
    Option(
        "--report",
        "reports",
        elsewhere=CALLED_ELSEWHERE,
        callback=report_option(FORMATS),
        shell_complete=complete_reports,
        multiple=True,
        value=Words("BENTUK[:BERKAS]", "FORMAT[:FILE]"),
        help=Words(
            "Bentuk laporan: full (baku), concise, json, github, gitlab, sarif, junit; boleh diulang.",
            "Format of the report: full (default), concise, json, github, gitlab, sarif, junit; can be repeated.",
        ),
    ),
    STDIN_NAME,
    *_RULE_OPTIONS,
    Option("--strict", is_flag=True, help=Words("Peringatan juga menggagalkan.", "Warnings fail too.")),
    Option(
        "--fix",
        "fixing",
        is_flag=True,
        help=Words(
            "Tulis perbaikan yang pasti ke berkas yang disebut.", "Write what has a certain fix into the files named."
        ),
    ),
    Option(
        "--diff",
        "preview",
        is_flag=True,
        help=Words(
            "Perlihatkan perbaikan itu sebagai diff; tidak ada yang ditulis.",
            "Show these fixes as a diff; nothing is written.",
        ),
    ),
    JOBS,
    WATCH,
    *TALK,
)


_IN_MEMORY = 4_000_000
"""Bytes of what is packed of plans that a check keeps in memory; most runs need no file."""


class CheckOrder(NamedTuple):
    """What is to be checked, mended and reported."""

    paths: tuple[Path, ...]
    reports: Sequence[ReportRequest]
    stdin_name: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    strict: bool
    fixing: bool
    preview: bool
    jobs: int
    watch: bool
    quiet: bool
    verbose: bool


@as_command("check", CheckOrder, _WORDS, *_OPTIONS)
def command(order: CheckOrder) -> None:
    """Check plans, report what is found, end with the exit code."""
    if order.watch:
        _watch(order)
    paths, given = with_stdin(_named(order), order.stdin_name)
    compiler = Compiler(given=given)
    plans, unread = find_plans(paths, given)
    if order.verbose:
        tell_projects(plans, compiler)
    reports = chosen(order.reports, plans, data_on_stdout=order.preview or (order.fixing and bool(given)))
    told = order._replace(reports=reports)
    with Spool(_IN_MEMORY) as spool:
        results, unwritten = (_mend if order.fixing or order.preview else _check)(told, compiler, plans, spool)
        code, said = _report(told, results, compiler, plans, [*unread, *unwritten], {})
    if not order.quiet:
        print_text(said, err=True)
    sys.exit(code)


def _watch(order: CheckOrder) -> NoReturn:
    """Check, and again after each save what it bears on; report what stands then."""
    from rakgen.cli.watching import Changed, Done, Kept, refuse_unwatchable, watch

    refuse_unwatchable(order.paths)
    if order.fixing or order.preview:
        raise click.UsageError(
            either(
                "--watch tidak menulis ke berkas yang sedang disunting; jalankan --fix tersendiri.",
                "--watch does not write into files that are being edited; run --fix by itself.",
            )
        )
    kept = Kept(Compiler)

    def once(changed: Changed | None) -> Done:
        named = _named(order)
        plans, unread = find_plans(named)
        reports = chosen(order.reports, plans, data_on_stdout=False)
        stale = kept.stale(plans, changed)  # perhaps with a new compiler
        told = order._replace(reports=reports)
        kept.put(_check(told, kept.compiler, stale)[0])
        _, said = _report(told, kept.results(plans), kept.compiler, plans, unread, kept.texts)
        return Done(said, kept.places(named, plans))

    watch(once, kept.places(_named(order), ()), quiet=order.quiet)


def _named(order: CheckOrder) -> tuple[Path, ...]:
    return order.paths or (plans_folder(Path()),)


def _report(
    order: CheckOrder,
    results: list[Result],
    compiler: Compiler,
    plans: Sequence[Path],
    faults: Sequence[Diagnostic],
    read: Mapping[str, str],
) -> tuple[int, str]:
    """Report what was found of plans, each by itself and against each other, and the `faults` beside it, with the texts
    that were `read`; the exit code and the sentence that sums it up.
    """
    compiler.check_across(results)
    found = unique([*faults, *(finding for result in results for finding in result.findings), *told_twice(results)])
    findings = select_findings(in_order(found, plans), order.select, order.ignore, all_rules())
    looked = {path: file for result in results for path, file in result.realisasi.items()}
    excepted = sum(result.excepted for result in results) + sum(file.excepted for file in looked.values())
    names = list(dict.fromkeys([*map(str, plans), *looked]))
    sources = {**read, **texts(results, compiler, findings)}

    @cache  # several reports share the fingerprints of findings
    def whole() -> "Report":
        from rakgen.diagnostics.formats.result import Report  # people read none

        return Report(names, findings, sources, spoken(), excepted, order.strict, ci_root())

    inputs = compiler.inputs(results if any(report.file for report in order.reports) else ())
    unwritten = write_reports(order.reports, findings, sources, whole, inputs, quiet=order.quiet)
    filtered = findings if order.fixing and compiler.given else ()
    print_findings([*filtered, *unwritten], sources, quiet=order.quiet)
    said = summary(len(names), findings, excepted, spoken())
    return exit_code([*findings, *unwritten], strict=order.strict), said


def _check(
    order: CheckOrder, compiler: Compiler, plans: Sequence[Path], spool: Spool | None = None
) -> tuple[list[Result], list[Diagnostic]]:
    """The checks of plans; what is packed of them waits in the spool."""
    work = check if any(report.name in TELLING_FIXES for report in order.reports) else check_untried
    results = []
    for result in run_all(work, compiler, plans, order.jobs, dead):
        if order.verbose:
            print_text(either(f"memeriksa {result.path}", f"checking {result.path}"), err=True)
        if spool is not None:
            put_aside(result, spool)
        results.append(result)
    return results, []


def _mend(
    order: CheckOrder, compiler: Compiler, plans: Sequence[Path], spool: Spool
) -> tuple[list[Result], list[Diagnostic]]:
    """The checks of what is now in the files, as `_check`, and why some could not be written."""
    results, faults = [], []
    for mended in run_all(fix, compiler, plans, order.jobs, dead_unmended):
        fault = mended.fault or _put(mended, preview=order.preview, to_stdout=mended.path in compiler.given)
        results.append(mended.result_before if fault or order.preview else mended.result)
        put_aside(results[-1], spool)
        faults += [fault] if fault else []
        if mended.made and fault is None and not order.quiet:
            print_text(fixes_made(str(mended.path), mended.made, spoken(), preview=order.preview), err=True)
            for path, _ in mended.others:
                print_text(either(f"{path}: laporannya ikut.", f"{path}: what it reports follows."), err=True)
    return results, faults


def _put(mended: "Mended", *, preview: bool, to_stdout: bool) -> Diagnostic | None:
    """Write what was mended, or show it; why it could not be written."""
    if preview:
        print_data(mended.diff())
    elif to_stdout:
        print_bytes(mended.after)
    else:
        return mended.write()
    return None


def in_order(findings: Iterable[Diagnostic], plans: Sequence[Path]) -> list[Diagnostic]:
    """Findings by file, plans in the order given and other files after them by name; in a file by place."""
    place = {str(plan): number for number, plan in enumerate(plans)}
    return sorted(findings, key=lambda finding: (place.get(finding.path, len(place)), finding.sort_key))
