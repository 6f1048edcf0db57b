"""build: check plans, compile them, write their documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rakgen.cli.excerpt_options import excerpt_options
from rakgen.cli.output import (
    exit_code,
    language,
    note,
    path_type,
    print_errors,
    print_findings,
    talk_options,
    texts,
    unique,
)
from rakgen.cli.printing import Job, Order, chosen_formats, job, make, one_file, write
from rakgen.cli.text_options import text_options
from rakgen.cli.words import either
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import BaseFault, LayoutFault
from rakgen.excerpts import Choice, Excerpt, shortened
from rakgen.startup.ahead import FEW, helper
from rakgen.system.files import read_plan
from rakgen.system.plan_files import find_plans
from rakgen.writers.formats import FORMATS, Options

if TYPE_CHECKING:
    from rakgen.compiler import Compiler, Result
    from rakgen.layout.page import Area


@click.command("build")
@click.argument("plans", nargs=-1, required=True, type=path_type, metavar="PLAN...")
@click.option(
    "--to",
    "formats",
    metavar="BENTUK,...",
    help=f"Bentuk keluaran: {', '.join(FORMATS)}, atau all (baku: `format` dalam rakgen.yaml, lalu docx).",
)
@click.option(
    "-o",
    "--output",
    type=path_type,
    help="Folder keluaran (baku: build/ di folder proyek), atau satu berkas .docx, .pdf, ...",
)
@click.option("--rak", help="Hanya rak dengan kode ini.")
@click.option("--layout", multiple=True, help="Layout pengganti; boleh diulang.")
@click.option("--kertas", "paper", type=click.Choice(["A4", "F4", "A3", "Legal"]), help="Kertas pengganti.")
@click.option(
    "--template", "base", type=path_type, help="Dokumen Word kantor sebagai dasar: gaya, kepala surat dan kakinya."
)
@click.option(
    "--font-path", "fonts", multiple=True, type=path_type, help="Folder berisi huruf tambahan untuk PDF; boleh diulang."
)
@click.option(
    "--pdf-engine",
    type=click.Choice(["typst", "libreoffice"]),
    default="typst",
    show_default=True,
    help="Pembuat PDF; libreoffice mengubah dokumen Word-nya.",
)
@click.option("-j", "--jobs", type=click.IntRange(1, 256), default=1, metavar="N", help="Banyak proses (baku: 1).")
@click.option("--strict", is_flag=True, help="Peringatan dihitung sebagai kesalahan.")
@click.option("--open", "show", is_flag=True, help="Buka berkas pertama setelah ditulis.")
@excerpt_options
@click.option("--per-pelaksana", "each", is_flag=True, help="Satu dokumen untuk tiap pelaksana: kegiatannya saja.")
@text_options
@talk_options
def command(
    plans: tuple[Path, ...],
    formats: str | None,
    output: Path | None,
    rak: str | None,
    layout: tuple[str, ...],
    paper: str | None,
    base: Path | None,
    fonts: tuple[Path, ...],
    pdf_engine: str,
    jobs: int,
    strict: bool,
    show: bool,
    pelaksana: tuple[str, ...],
    periode: tuple[str, frozenset[int]],
    each: bool,
    text: Options,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Susun rencana menjadi dokumen resmi; tiap berkas yang ditulis disebut di stdout.

    Bila ada kesalahan dalam salah satu rencana, tidak ada yang ditulis.
    """
    chosen = chosen_formats(formats, output)
    choice = Choice.from_options(pelaksana, periode)
    if each and output is not None and one_file(output):
        raise click.BadParameter(
            either(
                "`--per-pelaksana` menulis banyak berkas; sebutkan foldernya.",
                "`--per-pelaksana` writes many files; name their folder.",
            ),
            param_hint="-o",
        )
    few = jobs == 1 and len(plans) <= FEW and (chosen is None or ("docx" in chosen and len(chosen) <= FEW))
    with helper(wanted=few and base is None) as second:
        from rakgen.compiler import Compiler, choose_rak

        compiler = Compiler()
        paths, findings = find_plans(plans)
        results = compiler.check_all(paths, layout)
        findings += [diagnose("RAK944", str(folder)) for folder in fonts if not folder.is_dir()]
        options = text._replace(
            base=_read_base(base, findings),
            base_name=str(base or ""),
            font_paths=tuple(map(str, fonts)),
            pdf_engine=pdf_engine,
        )
        if rak is not None:
            for result in results:
                if result.rencana is not None and not result.failed and (fault := choose_rak(result, rak)):
                    result.findings.append(fault)
        findings = unique([*findings, *(finding for result in results for finding in result.findings)])
        order = Order(chosen, output, rak, paper or _page(options, findings), options, jobs)
        written: list[Path] = []
        remarks: list[Diagnostic] = []
        if exit_code(findings, strict=strict) == 0:
            parts, remarks = _parts(results, choice, each=each)
            files, said = make(_jobs(parts, order, compiler, findings, verbose), order, second, bar=not quiet)
            remarks = unique([*remarks, *(_as_error(one) if strict else one for one in said)])
            if exit_code([*findings, *remarks], strict=strict) == 0:
                written, faults = write(files)
                findings += faults
    tongue = language(lang)
    print_errors(findings, texts(results, compiler), tongue, verbose=verbose or strict)
    print_findings(remarks, {}, tongue, stdout=False, quiet=quiet)
    if not (quiet or verbose or strict) and exit_code(findings) == 0 and (rest := note(findings, tongue)):
        click.echo(rest, err=True)
    if show and written and (fault := _open(written[0])):
        print_findings([fault], {}, tongue, stdout=False, quiet=quiet)
    sys.exit(exit_code([*findings, *remarks], strict=strict))


def _read_base(base: Path | None, findings: list[Diagnostic]) -> bytes | None:
    data = read_plan(base) if base is not None else None
    if isinstance(data, Diagnostic):
        findings.append(data)
        return None
    return data


def _page(options: Options, findings: list[Diagnostic]) -> Area | None:
    """The page that an office's document places the tables on, None where its layout decides."""
    if options.base is None:
        return None
    from rakgen.layout.page import Area
    from rakgen.writers.docx.placeholders import page_of

    try:
        page = page_of(options.base)
    except BaseFault as fault:  # told together with what is wrong in the plans
        findings += fault.at(options.base_name).findings
        return None
    return Area(*page) if page else None


def _parts(
    results: Sequence[Result], choice: Choice, *, each: bool
) -> tuple[list[tuple[Result, Excerpt | None]], list[Diagnostic]]:
    """What is printed of each plan, and the findings where that is nothing."""
    parts: list[tuple[Result, Excerpt | None]] = []
    remarks = []
    for result in results:
        found = shortened(result, choice, each=each)
        if isinstance(found, Diagnostic):
            remarks.append(found)
        else:
            parts += [(result, part) for part in found]
    if parts:  # of several plans only some have work for a unit
        remarks = [remark for remark in remarks if remark.code != "RAK950"]
    return parts, remarks


def _as_error(finding: Diagnostic) -> Diagnostic:
    """What a writer says, for `--strict`: another font than the layout's is then an error."""
    return finding._replace(severity="kesalahan")


def _jobs(
    parts: Sequence[tuple[Result, Excerpt | None]],
    order: Order,
    compiler: Compiler,
    findings: list[Diagnostic],
    verbose: bool,
) -> list[Job]:
    jobs = []
    for result, part in parts:
        if verbose:
            click.echo(f"menyusun {result.path}{f' ({part.name})' if part else ''}", err=True)
        try:
            jobs.append(job(result, order, compiler, part))
        except LayoutFault as fault:  # the other plans may have theirs
            findings += fault.findings
    return jobs


def _open(path: Path) -> Diagnostic | None:
    """Open a file in the program that the system has for it; the finding when there is none."""
    try:
        failed = not _has_display() or click.launch(str(path)) != 0
    except OSError:
        failed = True
    return diagnose("RAK940", str(path)) if failed else None


def _has_display() -> bool:
    """False where a Linux has no screen: its opener would complain in its own words, and its exit code is not waited for."""
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")))
