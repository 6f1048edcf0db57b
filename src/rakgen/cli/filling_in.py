"""Filling in: the workbooks in which units say what they reached (`build --isian`)."""

from __future__ import annotations

import os
from pathlib import Path

import click

from rakgen.cli.build_order import BuildOrder
from rakgen.cli.jobs import settled
from rakgen.cli.output import exit_code, print_findings, print_text, texts, unique
from rakgen.cli.printing import File, clashes
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler, Result, no_rak
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.excerpts import Choice
from rakgen.model.excerpt import find_unit
from rakgen.model.realisasi import label
from rakgen.progress.files import read_reported
from rakgen.progress.records import Records, collect
from rakgen.scaffold.to_fill import FileToFill, file_stem, files_to_fill, sheet_to_fill
from rakgen.system.files import write_new
from rakgen.system.plan_files import find_plans
from rakgen.text.words import Words
from rakgen.writers.xlsx.fill_in import write_fill_in

TO_FILL = Words("{n} butir untuk diisi.", "{n} items to fill in.")


def build_to_fill(order: BuildOrder) -> int:
    """Write the workbooks of each plan, none over one that is there; the exit code."""
    _refuse_contradictions(order)
    compiler = Compiler()
    paths, findings = find_plans(order.plans)
    made: list[File] = []
    results = [load_to_fill(compiler, path, order.rak) for path in paths]
    count = 0
    for path, result in zip(paths, results, strict=True):
        faults = errors(result.findings)
        files, said = ([], []) if faults or result.rencana is None else _files(path, result, order)
        records, wrong = _reported(path, result, compiler) if files else (Records({}), [])
        findings = [*findings, *faults, *said, *wrong]
        folder = order.output or Path(os.path.relpath(compiler.project(path).keluaran, Path().absolute()))
        for file in files:
            name, workbook = _workbook(path, file, result, order, records)
            made.append(File(path, folder / f"{name}-isian.xlsx", workbook))
            count += len(file.items)
    findings += [clash for clash, _ in clashes(made, (), None)]
    print_findings(unique(findings), texts(results, compiler), quiet=order.quiet)
    faults = errors(findings) or write_new({new_file.target: new_file.read() for new_file in made})
    if not errors(findings):
        print_findings(faults, {})
    if faults:
        return exit_code(findings) or 2
    for printed in made:
        print_text(printed.target)
    if not order.quiet:
        print_text(say(TO_FILL, n=count), err=True)
    return exit_code(findings)


def load_to_fill(compiler: Compiler, path: Path, rak: str | None) -> Result:
    """A plan of which something is to be filled in, whatever its layouts are: what was found in it is that of a whole
    check where it cannot be read, and that none of its rak has the kode `rak`.
    """
    result = compiler.load(path)
    if result.failed or result.rencana is None:
        return settled(compiler, compiler.check(path))
    if rak is not None and not any(listed.kode == rak for listed in result.rencana.rak):
        result.findings.append(no_rak(path, result.rencana, rak))
    return result


def _refuse_contradictions(order: BuildOrder) -> None:
    if order.formats != "xlsx":
        raise click.UsageError(either("--isian menyertai `--to xlsx`.", "--isian goes with `--to xlsx`."))
    if order.periode.single is None:
        raise click.UsageError(
            either(
                "--isian melaporkan satu periode; sebutkan, misalnya `--periode T2`.",
                "--isian reports one period; name it, for example `--periode T2`.",
            )
        )
    others = {
        "--watch": order.watch, "--check": order.only_check, "--template": order.base, "--layout": order.layout,
        "--realisasi": order.files, "--kertas": order.paper, "-o -": order.to_stdout, "--open": order.show,
        "--prune": order.prune,
    }  # fmt: skip
    if found := next((name for name, value in others.items() if value), None):
        raise click.UsageError(either(f"--isian tidak dengan {found}.", f"--isian does not go with {found}."))
    if order.output is not None and order.output.suffix:
        raise click.BadParameter(
            either("`--isian` menulis ke folder; sebutkan foldernya.", "`--isian` writes into a folder; name it."),
            param_hint="-o",
        )


def _files(path: Path, result: Result, order: BuildOrder) -> tuple[list[FileToFill], list[Diagnostic]]:
    """What of a plan is to be filled in, and what is to be said of items that are left out."""
    assert result.rencana is not None and order.periode.single is not None
    rencana = result.rencana
    units = {text: find_unit(rencana, text) for text in order.pelaksana}
    unknown = [text for text, name in units.items() if name is None]
    if unknown:
        from rakgen.excerpts import excerpt

        fault = excerpt(result, Choice((unknown[0],)))
        return [], [fault] if isinstance(fault, Diagnostic) else []
    raks = [rak for rak in rencana.rak if order.rak in (None, rak.kode)]
    found = files_to_fill(rencana, raks, order.periode.single, per_unit=order.per_unit)
    findings = [diagnose("RAK933", str(path), item.span("uraian"), nama=item.uraian or "") for item in found.unnamed]
    files = found.files
    if units:
        kept = [
            file._replace(
                items=tuple(item for item in file.items if rencana.pelaksana_name(item.unit) in units.values())
            )
            for file in files
        ]
        files = [file for file in kept if file.items]
    if not files:
        findings.append(diagnose("RAK932", str(path), periode=label(order.periode.single)))
    return files, findings


def _reported(path: Path, result: Result, compiler: Compiler) -> tuple[Records, list[Diagnostic]]:
    """What was reported of a plan already, and the errors in its files."""
    assert result.rencana is not None
    reported = read_reported(path, compiler.project(path).folder)
    records, findings = collect(result.rencana, reported.files)
    return records, [fault for fault in errors([*reported.findings, *findings]) if fault.code != "RAK604"]


def _workbook(path: Path, file: FileToFill, result: Result, order: BuildOrder, records: Records) -> tuple[str, bytes]:
    """What the file that a workbook is read into is called, and the workbook."""
    assert result.rencana is not None and order.periode.single is not None
    name = file_stem(file, path.stem, order.periode.single)
    return name, write_fill_in(sheet_to_fill(file, result.rencana, order.periode.single, f"{name}.yaml", records), name)
