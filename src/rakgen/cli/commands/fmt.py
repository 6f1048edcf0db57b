"""fmt: bring plan files into canonical text; what they say, and their comments, stay."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import click

from rakgen.canonical import canonical_text
from rakgen.cli.output import exit_code, language, path_type, print_findings, talk_options, texts, unique
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic
from rakgen.model import Proyek, Rencana, load_proyek
from rakgen.source import parse
from rakgen.system.files import PROYEK_FILE, read_plan, write_output
from rakgen.system.plan_files import find_plans

_SUMMARY = {
    "id": ("{n} berkas dirapikan, {m} sudah rapi.", "{n} berkas perlu dirapikan, {m} sudah rapi."),
    "en": ("{n} formatted, {m} already canonical.", "{n} would be formatted, {m} already canonical."),
}


@click.command("fmt")
@click.argument("paths", nargs=-1, required=True, type=path_type, metavar="PATH...")
@click.option("--check", "only_check", is_flag=True, help="Jangan menulis; keluar 1 bila ada yang perlu dirapikan.")
@click.option("--diff", "show_diff", is_flag=True, help="Jangan menulis; perlihatkan bedanya, keluar 1 bila ada.")
@click.option("--kode", "codes", is_flag=True, help="Beri `kode` tetap pada tiap butir yang belum punya.")
@talk_options
def command(
    paths: tuple[Path, ...],
    only_check: bool,
    show_diff: bool,
    codes: bool,
    quiet: bool,
    verbose: bool,
    lang: str | None,
) -> None:
    """Rapikan tulisan berkas rencana: urutan isian, lekukan, tanda kutip, jadwal. Isi dan komentar tidak berubah.

    PATH adalah berkas rencana, folder, atau `-` (baca dari stdin, tulis ke stdout). Berkas yang masih mengandung kesalahan tidak
    disentuh. Nama berkas yang dirapikan ditulis ke stdout.
    """
    tongue = language(lang)
    if paths == (Path("-"),):
        sys.exit(_stream(codes, only_check, tongue == "en"))
    compiler = Compiler()
    plans, findings = find_plans(paths)
    results: list[Result] = []
    changed = 0
    for path in plans:
        result, data = _read(path, compiler)
        results.append(result)
        if data is None or result.failed:
            findings += result.findings
            continue
        new = _canonical(path, data, codes)
        if new == data:
            if verbose:
                click.echo(f"sudah rapi: {path}", err=True)
            continue
        changed += 1
        if show_diff:
            sys.stdout.write(_diff(path, data, new))
        elif only_check:
            click.echo(path)
        elif (fault := write_output(path, new)) is not None:
            findings.append(fault)
        else:
            click.echo(path)
    dry = only_check or show_diff
    findings = [finding for finding in unique(findings) if finding.severity == "kesalahan"]
    print_findings(findings, texts(results, compiler), tongue, stdout=False, quiet=quiet)
    if not quiet:
        failed = len({finding.path for finding in findings})
        click.echo(_SUMMARY[tongue][dry].format(n=changed, m=max(0, len(plans) - changed - failed)), err=True)
    sys.exit(exit_code(findings) or int(dry and changed > 0))


def _read(path: Path, compiler: Compiler) -> tuple[Result, bytes | None]:
    """A file's findings and bytes. The project file is checked as what it is."""
    data = read_plan(path)
    if isinstance(data, Diagnostic):
        return Result(path, findings=[data]), None
    if path.name != PROYEK_FILE:
        return compiler.check(path), data
    source = parse(data, str(path))
    _, findings = load_proyek(source)
    return Result(path, source.text, findings=findings), data


def _canonical(path: Path, data: bytes, codes: bool) -> bytes:
    project = path.name == PROYEK_FILE
    source = parse(data, str(path))
    if source.root is None:  # an empty project file
        return data
    return canonical_text(source, Proyek if project else Rencana, codes=codes and not project).encode()


def _diff(path: Path, old: bytes, new: bytes) -> str:
    """A unified diff; a missing last line break and other line ends are shown as git does."""
    name = path.as_posix()
    before = old.decode("utf-8").splitlines(keepends=True)
    out = []
    for line in difflib.unified_diff(before, new.decode().splitlines(keepends=True), f"a/{name}", f"b/{name}"):
        out.append(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
    return "".join(out)


def _stream(codes: bool, only_check: bool, english: bool) -> int:
    """From stdin to stdout, for editors; with errors the text goes through as it came."""
    from rakgen.model import load_rencana

    data = sys.stdin.buffer.read()
    source = parse(data, "-")
    plan, findings = load_rencana(source, Compiler().proyek(Path("-")).proyek)
    findings = [finding for finding in (*source.diagnostics, *findings) if finding.severity == "kesalahan"]
    if plan is None or findings:
        print_findings(findings, {"-": source.text}, "en" if english else "id", stdout=False, quiet=False)
        if not only_check:
            sys.stdout.buffer.write(data)
        return exit_code(findings)
    new = _canonical(Path("-"), data, codes)
    if not only_check:
        sys.stdout.buffer.write(new)
    sys.stdout.buffer.flush()
    return int(only_check and new != data)
