"""capaian: what was reached of a plan, from its files of realisasi, judged with its working."""

import sys
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.jobs import dead, run_all
from rakgen.cli.output import exit_code, print_data, print_findings, print_text, unique
from rakgen.cli.reports import CALLED_ELSEWHERE, ReportRequest, refuse_one_place, report_option
from rakgen.cli.shared_options import JOBS, PATH, RAK, REALISASI, TALK, files_of, record_periode_option
from rakgen.cli.words import either, spoken
from rakgen.compiler import Compiler, Result, no_rak
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.model import Periode
from rakgen.model.walk import Top
from rakgen.progress.assess import assess, assess_programs, last_reported
from rakgen.progress.choices import OfficeChoices, unknown_names
from rakgen.progress.files import FoundFiles, Reported, find_reported, read_reported
from rakgen.progress.open_choices import open_choices
from rakgen.progress.records import collect
from rakgen.progress.reports.told import ToldGroup, tell
from rakgen.progress.reports.writers import WRITERS
from rakgen.project import Project
from rakgen.system.files import Inputs, write_output
from rakgen.system.plan_files import find_plans
from rakgen.text.words import Language, Words

_WORDS = Words(
    """Nilai capaian rencana dari berkas realisasinya, terhadap target periode dan target setahun.

    PLAN adalah berkas rencana atau folder; boleh beberapa. Realisasinya dibaca dari `realisasi/` di folder proyek:
    semua berkas yang menyebut rencana itu. Rumus yang dipakai ditulis kantor dalam `capaian:` pada rakgen.yaml.

    \b
    rakgen capaian plans/2021.yaml --periode T2
    rakgen capaian plans/ --periode T2 --report csv:capaian.csv
    rakgen capaian plans/2021.yaml --report html:capaian.html
    """,
    """Judge what was reached of a plan, against the targets of a period and of the year.

    PLAN is a plan file or a folder; there may be several. What was reached is read from `realisasi/` in the project's
    folder: all files that name that plan. The office says in `capaian:` of rakgen.yaml how it judges.

    \b
    rakgen capaian plans/2021.yaml --periode T2
    rakgen capaian plans/ --periode T2 --report csv:capaian.csv
    rakgen capaian plans/2021.yaml --report html:capaian.html
    """,
)


_OPTIONS = (
    record_periode_option(
        Words(
            "Periode yang dinilai: T2, Mei, S1, setahun (baku: yang terakhir dilaporkan).",
            "The period to judge: T2, Mei, S1, setahun (default: the last one reported).",
        )
    ),
    REALISASI,
    Option("--rumus", "with_working", is_flag=True, help=Words("Tampilkan hitungannya.", "Show the working.")),
    Option(
        "--report",
        "reports",
        elsewhere=CALLED_ELSEWHERE,
        multiple=True,
        callback=report_option(tuple(WRITERS)),
        value=Words("NAMA[:BERKAS]", "NAME[:FILE]"),
        help=Words(
            "Bentuk laporan: text (baku), md, json, csv, html; boleh diulang.",
            "Format of the report: text (default), md, json, csv, html; can be repeated.",
        ),
    ),
    JOBS,
)


class CapaianOrder(NamedTuple):
    """Which plans are judged, by what, up to when, and how it is told."""

    plans: tuple[Path, ...]
    rak: str | None
    periode: tuple[Periode, int] | None
    files: tuple[Path, ...]
    with_working: bool
    reports: list[ReportRequest]
    jobs: int
    quiet: bool
    verbose: bool


class JudgedPlan(NamedTuple):
    """What became of one plan: what is told of it, what was found, the texts that the findings stand in, the files that
    no report may take the place of.
    """

    groups: list[ToldGroup]
    findings: list[Diagnostic]
    sources: dict[str, str]
    inputs: set[Path]


@as_command(
    "capaian",
    CapaianOrder,
    _WORDS,
    Argument("plans", nargs=-1, required=True, type=PATH, value=Words("PLAN...", "PLAN...")),
    RAK,
    *_OPTIONS,
    *TALK,
)
def command(order: CapaianOrder) -> None:
    """Check the plans and their records, judge, report."""
    reports = order.reports or [ReportRequest("text")]
    refuse_one_place(reports)
    compiler = Compiler()
    plans, unread = find_plans(order.plans)
    order = order._replace(files=files_of(order.files))
    if len(plans) > 1 and order.files:
        raise click.UsageError(either("--realisasi hanya untuk satu rencana.", "--realisasi is for one plan alone."))
    one_in_each_folder = {plan.parent: plan for plan in plans}.values()
    folders = dict.fromkeys(compiler.project(plan).folder for plan in one_in_each_folder)
    found = {} if order.files else {folder: find_reported(folder) for folder in folders}
    work = partial(judge_plan, order, found, len(plans) > 1, spoken())
    judged = []
    for plan, judged_plan in zip(plans, run_all(work, compiler, plans, order.jobs, _dead), strict=True):
        if order.verbose:
            print_text(either(f"menilai {plan}", f"judging {plan}"), err=True)
        judged.append(judged_plan)
    findings = unique([*unread, *(finding for judged_plan in judged for finding in judged_plan.findings)])
    groups = [group for judged_plan in judged for group in judged_plan.groups]
    if not groups and plans and not errors(findings):
        count = str(len(plans))
        findings.append(diagnose("RAK604.semua", str(order.plans[0]), banyak=count, rencana=str(plans[0])))
    print_findings(
        findings,
        {path: text for judged_plan in judged for path, text in judged_plan.sources.items()},
        quiet=order.quiet,
    )
    if errors(findings):
        sys.exit(exit_code(findings))
    inputs = compiler.inputs(
        [Result(plan) for plan in plans], *(path for judged_plan in judged for path in judged_plan.inputs)
    )
    faults = _report(order, reports, groups, inputs)
    print_findings(faults, {})
    sys.exit(exit_code(faults))


def judge_plan(
    order: CapaianOrder,
    found: Mapping[Path, FoundFiles],
    is_one_of_many: bool,
    language: Language,
    compiler: Compiler,
    plan: Path,
) -> JudgedPlan:
    """Judge one plan; with an error among the findings nothing is told of it. `found` are the files of realisasi by the
    folders of projects; one of many plans may have none.
    """
    result = compiler.load(plan)
    project = compiler.project(plan)
    sources = {str(plan): result.text}
    if project.text and project.path:
        sources[str(project.path)] = project.text
    if result.failed or result.rencana is None:
        return JudgedPlan([], errors(result.findings), sources, result.inputs)
    reported = read_reported(plan, project.folder, order.files, found.get(project.folder))
    inputs = result.inputs | set(map(Path, reported.texts))
    if is_one_of_many and [finding.key for finding in reported.findings] == ["RAK604"]:
        return JudgedPlan([], [diagnose("RAK604.lain", str(plan), rencana=str(plan))], sources, inputs)
    groups, findings = _judge(order, result, reported, project, language)
    told = {finding.path for finding in findings}
    sources = {path: text for path, text in (sources | reported.texts).items() if path in told}
    return JudgedPlan(groups, findings, sources, inputs)


def _dead(plan: Path) -> JudgedPlan:
    """What is told of a plan whose process died."""
    return JudgedPlan([], dead(plan).findings, {}, {plan})


def _judge(
    order: CapaianOrder, result: Result, reported: Reported, project: Project, language: Language
) -> tuple[list[ToldGroup], list[Diagnostic]]:
    """What is told of a plan, and all that is to be said about it; where that is an error nothing is judged."""
    rencana = result.rencana
    assert rencana is not None
    raks = [rak for rak in rencana.rak if order.rak in (None, rak.kode)]
    if order.rak is not None and not raks:
        return [], [no_rak(result.path, rencana, order.rak)]
    records, findings = collect(rencana, reported.files)
    proyek = project.proyek
    findings = [*reported.findings, *unknown_names(proyek, str(project.path)), *findings]
    if errors(findings):
        return [], findings
    office = OfficeChoices.of(proyek.capaian if proyek else None, proyek.skala if proyek else {})
    programs = [] if order.rak else list(rencana.program.values())
    tops: list[Top] = [*raks, *programs]
    periode = order.periode or last_reported(records, tops)
    assessed = [assess(rak, records, periode, office) for rak in raks]
    if programs and (register := assess_programs(rencana, records, periode, office)):
        assessed.append(register)
    groups = tell(str(result.path), rencana, assessed, records, office, language)
    return groups, [*findings, *open_choices(assessed, office, str(result.path))]


def _report(
    order: CapaianOrder, reports: list[ReportRequest], groups: Sequence[ToldGroup], inputs: Inputs
) -> list[Diagnostic]:
    """Print or write each report; the findings about files that could not be written."""
    faults = []
    for name, file in reports:
        text = WRITERS[name](groups, spoken(), with_working=order.with_working)
        if file is None:
            print_data(text)
        elif fault := write_output(file, text.encode("utf-8", "replace"), inputs):
            faults.append(fault)
    return faults
