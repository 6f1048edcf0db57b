"""build: check plans, compile them, write their documents."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rakgen.cli.common import (
    exit_code,
    find_plans,
    language,
    note,
    path_type,
    print_errors,
    talk_options,
    texts,
    unique,
)
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.files import read_plan, write_output
from rakgen.kompilasi import Hasil, Kompilator, pilih_rak


@click.command("build")
@click.argument("plans", nargs=-1, required=True, type=path_type, metavar="PLAN...")
@click.option("--to", "formats", default="docx", show_default=True, help="Bentuk keluaran; saat ini docx.")
@click.option(
    "-o", "--output", type=path_type, help="Folder keluaran (baku: build/ di folder proyek), atau berkas .docx."
)
@click.option("--rak", help="Hanya rak dengan kode ini.")
@click.option("--layout", multiple=True, help="Layout pengganti; boleh diulang.")
@click.option("--kertas", type=click.Choice(["A4", "F4", "A3", "Legal"]), help="Kertas pengganti.")
@click.option(
    "--template", "base", type=path_type, help="Dokumen Word kantor sebagai dasar: gaya, kepala surat dan kakinya."
)
@talk_options
def command(
    plans: tuple[Path, ...],
    formats: str,
    output: Path | None,
    rak: str | None,
    layout: tuple[str, ...],
    kertas: str | None,
    base: Path | None,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Susun rencana menjadi dokumen resmi; tiap berkas yang ditulis disebut di stdout.

    Bila ada kesalahan dalam salah satu rencana, tidak ada yang ditulis.
    """
    if formats != "docx":
        raise click.BadParameter(f'"{formats}"; yang tersedia: docx', param_hint="--to")
    compiler = Kompilator()
    paths, findings = find_plans(plans)
    results = compiler.periksa_semua(paths, layout)
    base_bytes = _read_base(base, findings)
    for result in results:
        if rak is not None and result.rencana is not None and not result.gagal and (fault := pilih_rak(result, rak)):
            result.temuan.append(fault)
    targets = _targets(results, output, rak, compiler, findings)
    findings = unique([*findings, *(finding for result in results for finding in result.temuan)])
    documents: dict[Path, bytes] = {}
    if exit_code(findings) == 0:
        for result in results:
            if verbose:
                click.echo(f"menyusun {result.path}", err=True)
            _compile(result, targets[result.path], kertas, base, base_bytes, documents, findings)
    if exit_code(findings) == 0:
        findings += _write(documents)
    tongue = language(lang)
    print_errors(findings, texts(results, compiler), tongue, verbose=verbose)
    if not (quiet or verbose) and exit_code(findings) == 0 and (rest := note(findings, tongue)):
        click.echo(rest, err=True)
    sys.exit(exit_code(findings))


def _read_base(base: Path | None, findings: list[Diagnostic]) -> bytes | None:
    data = read_plan(base) if base is not None else None
    if isinstance(data, Diagnostic):
        findings.append(data)
        return None
    return data


def _targets(
    results: list[Hasil], output: Path | None, rak: str | None, compiler: Kompilator, findings: list[Diagnostic]
) -> dict[Path, Path]:
    """Where each plan's document goes; two plans never share a file, and no output is an input."""
    targets: dict[Path, Path] = {}
    taken: dict[str, Path] = {}
    for result in results:
        name = f"{result.path.stem}-{_safe(rak)}.docx" if rak else f"{result.path.stem}.docx"
        folder = output or compiler.proyek(result.path).keluaran
        target = folder if output and output.suffix.lower() == ".docx" else folder / name
        key = str(target.absolute()).casefold()
        if key in taken:
            findings.append(diagnose("RAK907", str(result.path), lain=str(taken[key])))
        if any(_same(target, other.path) for other in results):
            findings.append(diagnose("RAK905", str(target)))
        taken[key] = result.path
        targets[result.path] = target
    return targets


def _safe(text: str) -> str:
    """A kode as part of a file name."""
    return "".join(char if char.isalnum() or char in "-_." else "-" for char in text)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def _compile(
    result: Hasil,
    target: Path,
    kertas: str | None,
    base: Path | None,
    base_bytes: bytes | None,
    documents: dict[Path, bytes],
    findings: list[Diagnostic],
) -> None:
    from rakgen.layout.susun import susun_dokumen
    from rakgen.layout.temuan import LayoutFault
    from rakgen.writers.docx import write_docx
    from rakgen.writers.docx_base import BaseFault

    assert result.rencana is not None
    try:
        documents[target] = write_docx(susun_dokumen(result.rencana, result.cetakan, kertas), base_bytes)
    except LayoutFault as fault:
        findings.append(fault.diagnostic)
    except BaseFault as fault:
        findings.append(diagnose("RAK505", str(base), sebab=fault.args[0], sebab_en=fault.args[1]))


def _write(documents: dict[Path, bytes]) -> list[Diagnostic]:
    findings = []
    for target, data in documents.items():
        fault = write_output(target, data)
        if fault is None:
            click.echo(str(target))
        else:
            findings.append(fault)
    return findings
