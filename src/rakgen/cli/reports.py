"""Reports: the `--report NAME[:FILE]` options of `check` and `diff`, and where each report goes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from rakgen.cli.output import print_data, print_findings
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.system.files import Inputs, spelling, write_output

if TYPE_CHECKING:
    from rakgen.diagnostics.formats.result import Report

CALLED_ELSEWHERE = "-f --format --to --output-format --laporan"
"""What other programs call `--report`."""


class ReportRequest(NamedTuple):
    """A report asked for: its format, and the file it goes to (None: stdout)."""

    name: str
    file: Path | None = None


def report_option(
    formats: Sequence[str], *, in_files: Collection[str] = (), default: tuple[str, ...] = ()
) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], list[ReportRequest]]:
    """What reads a `--report NAME[:FILE]` option of these formats: `full`, `sarif:hasil.sarif` as requests, or
    `default`.

    A usage error for an unknown format, a file name that is empty or ends as a folder's, and a format of `in_files`
    without a file.
    """

    def read(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> list[ReportRequest]:
        return [_read_report(value, formats, in_files) for value in values or default]

    return read


def _read_report(value: str, formats: Sequence[str], in_files: Collection[str]) -> ReportRequest:
    name, sign, file = value.partition(":")
    if name not in formats or (sign and (not file.strip() or file.endswith(("/", os.sep)))):
        choices = ", ".join(name_known for name_known in formats if name_known not in in_files)
        others = ", ".join(in_files)
        raise click.BadParameter(
            either(
                f'"{value}"; yang tersedia: {choices}, masing-masing boleh dengan :BERKAS'
                + (f"; {others} selalu dengan :BERKAS" if others else ""),
                f'"{value}"; available: {choices}, each perhaps with :FILE'
                + (f"; {others} always with :FILE" if others else ""),
            )
        )
    if name in in_files and file in ("", "-"):
        raise click.BadParameter(
            either(
                f"{name} perlu nama berkas, misalnya {name}:matriks.{name}",
                f"{name} needs a file, for example {name}:matriks.{name}",
            )
        )
    if wanted := _other_ending(name, Path(file).suffix.lower(), in_files):
        raise click.BadParameter(
            either(
                f'"{value}": berkas {name} tidak dapat berakhiran {Path(file).suffix}; tulis misalnya'
                f" {name}:{Path(file).stem}{wanted}",
                f'"{value}": a {name} file cannot end in {Path(file).suffix}; write for example'
                f" {name}:{Path(file).stem}{wanted}",
            )
        )
    return ReportRequest(name, Path(file) if file not in ("", "-") else None)


_ENDINGS = {
    ".docx": ("docx",), ".pdf": ("pdf",), ".html": ("html",), ".htm": ("html",), ".md": ("md",), ".xlsx": (),
    ".json": ("json", "sarif", "gitlab"), ".sarif": ("sarif",), ".xml": ("junit",),
    ".yaml": (), ".yml": (), ".png": (), ".jpg": (), ".jpeg": (), ".svg": (),
}  # fmt: skip
"""The reports that a file of an ending may hold; any other ending may hold every text."""
_USUAL = {"gitlab": ".json", "junit": ".xml", "json": ".json", "sarif": ".sarif", "html": ".html", "md": ".md"}


def _other_ending(name: str, suffix: str, in_files: Collection[str]) -> str:
    """The ending that a report's file should have instead of `suffix`; '' where that one will do. What is no text
    (`in_files`) has its own, or none.
    """
    if name in in_files:
        return "" if suffix in ("", f".{name}") else f".{name}"
    return "" if name in _ENDINGS.get(suffix, (name,)) else _USUAL.get(name, ".txt")


def complete_reports(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The formats that begin as typed, for the shell."""
    from rakgen.diagnostics.formats import FORMATS

    return [name for name in FORMATS if name.startswith(incomplete)]


def refuse_one_place(reports: Sequence[ReportRequest], *, stdout_taken: bool = False) -> None:
    """A usage error where two reports would go to one file, or both to stdout; none may if it is `stdout_taken`."""
    places = [(spelling(report.file), str(report.file)) if report.file else ("", "stdout") for report in reports]
    places += [("", "stdout")] * stdout_taken
    keys = [key for key, _ in places]
    double = next((place for key, place in reversed(places) if keys.count(key) > 1 and key != os.devnull), None)
    if double is not None:
        raise click.UsageError(
            either(
                f"Dua keluaran menuju {double}; beri salah satunya berkas lain, misalnya --report json:hasil.json.",
                f"Two outputs go to {double}; give one of them another file, for example --report json:out.json.",
            )
        )


def chosen(reports: Sequence[ReportRequest], plans: Iterable[Path], *, data_on_stdout: bool) -> list[ReportRequest]:
    """The reports to make: `full` unless others are asked for or `data_on_stdout` takes its place.

    A usage error where two things would go to one place, or a report onto a plan.
    """
    asked = list(reports) or ([] if data_on_stdout else [ReportRequest("full")])
    refuse_one_place(asked, stdout_taken=data_on_stdout)
    files = [report.file for report in asked if report.file]
    inputs = Inputs(plans if files else ())  # only a file may be a plan: thousands take a while to look up
    for report in asked:
        if report.file and report.file in inputs:
            raise click.UsageError(
                either(
                    f"Laporan {report.name} akan menimpa rencana {report.file}.",
                    f"The report {report.name} would overwrite the plan {report.file}.",
                )
            )
    return asked


def write_reports(
    reports: Sequence[ReportRequest],
    findings: Sequence[Diagnostic],
    texts: Mapping[str, str],
    whole: Callable[[], Report],
    inputs: Inputs,
    *,
    quiet: bool,
) -> list[Diagnostic]:
    """Print or write each report of the findings; those about files that could not be written, or are `inputs` of the
    run. `whole` makes what reports for programs and in files are made of.

    Reports for people are coloured on a terminal and leave warnings out when `quiet`; those for programs are always
    whole. Inside GitHub Actions (GITHUB_ACTIONS) annotations go to stderr as well, which the runner reads too, so that
    stdout stays data.
    """
    from rakgen.diagnostics.formats import render_report

    faults = []
    for name, file in reports:
        if file is not None:
            faults += _write(file, name, whole(), inputs)
        elif name in ("full", "concise"):
            print_findings(findings, texts, stdout=True, quiet=quiet, style=name)
        else:
            print_data(render_report(name, whole()))
    if os.environ.get("GITHUB_ACTIONS") == "true" and all(report.name != "github" for report in reports):
        sys.stdout.flush()
        print_data(render_report("github", whole()), err=True)
    return faults


def _write(file: Path, name: str, result: Report, inputs: Inputs) -> list[Diagnostic]:
    from rakgen.diagnostics.formats import render_report

    fault = write_output(file, render_report(name, result).encode("utf-8", "replace"), inputs)
    if fault is None or fault.code != "RAK904":
        return [fault] if fault else []
    return [diagnose("RAK960", str(file), sebab=fault.values["sebab"], sebab_en=fault.values["sebab_en"])]


def ci_root() -> Path | None:
    """The repository's folder where a CI server tells it: paths in its reports are relative to that."""
    folder = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    return Path(folder) if folder and Path().absolute().is_relative_to(folder) else None
