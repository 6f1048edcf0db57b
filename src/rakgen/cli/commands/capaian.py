"""capaian: what was reached of a plan, from its files of realisasi, judged with its working."""

import sys
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.output import exit_code, print_data, print_findings, texts
from rakgen.cli.reports import ReportRequest, refuse_one_place, report_option
from rakgen.cli.shared_options import PATH, RAK, TALK
from rakgen.cli.words import either, spoken
from rakgen.compiler import Compiler, Result, choose_rak
from rakgen.diagnostics import Diagnostic, errors
from rakgen.model import Periode
from rakgen.progress.assess import RakAssessment, assess, last_reported
from rakgen.progress.choices import OfficeChoices
from rakgen.progress.files import Reported, read_reported
from rakgen.progress.open_choices import open_choices, unknown_names
from rakgen.progress.records import collect
from rakgen.progress.reports import WRITERS
from rakgen.system.files import Inputs, write_output
from rakgen.text.words import Words

_WORDS = Words(
    """Nilai capaian rencana dari berkas realisasinya, terhadap target periode dan target setahun.

    PLAN adalah berkas rencana. Realisasinya dibaca dari `realisasi/` di folder proyek: semua berkas yang menyebut
    rencana itu. Rumus yang dipakai ditulis kantor dalam `capaian:` pada rakgen.yaml.

    \b
    rakgen capaian plans/2021.yaml --periode T2
    rakgen capaian plans/2021.yaml --rumus --report csv:capaian.csv
    """,
    """Judge what was reached of a plan, against the targets of a period and of the year.

    PLAN is a plan file. What was reached is read from `realisasi/` in the project's folder: all files that name that
    plan. The office says in `capaian:` of rakgen.yaml how it judges.

    \b
    rakgen capaian plans/2021.yaml --periode T2
    rakgen capaian plans/2021.yaml --rumus --report csv:capaian.csv
    """,
)


def _read_periode(_: click.Context, __: click.Parameter, text: str | None) -> tuple[Periode, int] | None:
    if text is None:
        return None
    from pydantic_core import PydanticCustomError

    from rakgen.model.realisasi import parse_record_periode

    try:
        return parse_record_periode(text)
    except PydanticCustomError:
        raise click.BadParameter(
            either(
                f'"{text}" bukan satu periode; tulis misalnya T2, Mei, S1 atau setahun.',
                f'"{text}" is not one period; write for example T2, Mei, S1 or setahun.',
            )
        ) from None


_OPTIONS = (
    Option(
        "--periode",
        callback=_read_periode,
        help=Words(
            "Periode yang dinilai: T2, Mei, S1, setahun (baku: yang terakhir dilaporkan).",
            "The period to judge: T2, Mei, S1, setahun (default: the last one reported).",
        ),
    ),
    Option(
        "--realisasi",
        "files",
        type=PATH,
        multiple=True,
        help=Words(
            "Berkas realisasi, sebagai ganti isi folder realisasi/; boleh diulang.",
            "File of what was reached, instead of the folder realisasi/; can be repeated.",
        ),
    ),
    Option("--rumus", "with_working", is_flag=True, help=Words("Tampilkan hitungannya.", "Show the working.")),
    Option(
        "--report",
        "reports",
        multiple=True,
        callback=report_option(tuple(WRITERS)),
        value=Words("NAMA[:BERKAS]", "NAME[:FILE]"),
        help=Words(
            "Bentuk laporan: text (baku), md, json, csv; boleh diulang.",
            "Format of the report: text (default), md, json, csv; can be repeated.",
        ),
    ),
)


class CapaianOrder(NamedTuple):
    """Which plan is judged, by what, up to when, and how it is told."""

    plan: Path
    rak: str | None
    periode: tuple[Periode, int] | None
    files: tuple[Path, ...]
    with_working: bool
    reports: list[ReportRequest]
    quiet: bool


@as_command("capaian", CapaianOrder, _WORDS, Argument("plan", type=PATH), RAK, *_OPTIONS, *TALK)
def command(order: CapaianOrder) -> None:
    """Check the plan and its records, judge, report."""
    reports = order.reports or [ReportRequest("text")]
    refuse_one_place(reports)
    compiler = Compiler()
    result = compiler.check(order.plan)
    if order.rak is not None and not result.failed and (fault := choose_rak(result, order.rak)):
        result.findings.append(fault)
    sources = texts([result], compiler)
    if result.failed or result.rencana is None:
        print_findings(errors(result.findings), sources)
        sys.exit(exit_code(result.findings))
    project = compiler.project(order.plan)
    reported = read_reported(order.plan, project.folder, order.files)
    assessed, findings = _assessed(order, result, reported, compiler)
    print_findings(findings, sources | reported.texts, quiet=order.quiet)
    if errors(findings):
        sys.exit(exit_code(findings))
    inputs = compiler.inputs([result], *map(Path, reported.texts))
    faults = _report(order, reports, assessed, inputs)
    print_findings(faults, {})
    sys.exit(exit_code(faults))


def _assessed(
    order: CapaianOrder, result: Result, reported: Reported, compiler: Compiler
) -> tuple[list[RakAssessment], list[Diagnostic]]:
    """The rak of a plan judged, and all that is to be said about it; where that is an error nothing is judged."""
    assert result.rencana is not None
    project = compiler.project(order.plan)
    records, findings = collect(result.rencana, reported.files)
    findings = [*reported.findings, *unknown_names(project.proyek, str(project.path)), *findings]
    if errors(findings):
        return [], findings
    proyek = project.proyek
    office = OfficeChoices.of(proyek.capaian if proyek else None, proyek.skala if proyek else {})
    chosen = dict.fromkeys(id(rak) for rak, _ in result.pairs)
    raks = [rak for rak in result.rencana.rak if id(rak) in chosen]
    periode = order.periode or last_reported(records, raks)
    assessed = [assess(rak, records, periode, office) for rak in raks]
    return assessed, [*findings, *open_choices(assessed, office, str(order.plan))]


def _report(
    order: CapaianOrder, reports: list[ReportRequest], assessed: list[RakAssessment], inputs: Inputs
) -> list[Diagnostic]:
    """Print or write each report; the findings about files that could not be written."""
    faults = []
    for name, file in reports:
        text = WRITERS[name](assessed, spoken(), with_working=order.with_working)
        if file is None:
            print_data(text)
        elif fault := write_output(file, text.encode("utf-8"), inputs):
            faults.append(fault)
    return faults
