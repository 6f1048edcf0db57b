"""fmt: bring plan files into canonical text; what they say, and their comments, stay."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.jobs import settled
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
from rakgen.cli.shared_options import PATH, TALK
from rakgen.cli.standard_input import STDIN_NAME, with_stdin
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, errors
from rakgen.formatting import faults_of_other, formatted, keeps_from_formatting
from rakgen.project import find_project, plans_folder
from rakgen.source import parse
from rakgen.startup.process import collect_often
from rakgen.system.files import read_plan, write_output
from rakgen.system.plan_files import find_plans, find_realisasi
from rakgen.text.unified import unified_diff
from rakgen.text.words import Words

_WORDS = Words(
    """Rapikan tulisan berkas rencana: urutan isian, lekukan, tanda kutip, jadwal. Isi dan komentar tidak berubah.

    PATH adalah berkas rencana atau realisasi, folder, atau `-` (baca dari stdin, tulis ke stdout); tanpa PATH semua
    rencana dan realisasi proyek ini. Berkas yang masih mengandung kesalahan tidak disentuh. Nama berkas yang dirapikan
    ditulis ke stdout.
    """,
    """Bring plan files into canonical text: order of fields, indentation, quotes, schedules. Content and comments stay.

    PATH is a file of a plan or of what was reached, a folder, or `-` (read from stdin, write to stdout); without PATH
    all of these of this project. Files with errors are left alone. The names of files that were changed go to stdout.
    """,
)
_OPTIONS = (
    Argument("paths", nargs=-1, type=PATH, value=Words("[PATH...]", "[PATH...]")),
    Option(
        "--check",
        "only_check",
        is_flag=True,
        help=Words(
            "Jangan menulis; keluar 1 bila ada yang perlu dirapikan.",
            "Write nothing; exit 1 if a file would be changed.",
        ),
    ),
    Option(
        "--diff",
        "show_diff",
        is_flag=True,
        help=Words(
            "Jangan menulis; perlihatkan bedanya, keluar 1 bila ada.",
            "Write nothing; show what would change, exit 1 if anything would.",
        ),
    ),
    Option(
        "--kode",
        "codes",
        is_flag=True,
        help=Words(
            "Beri `kode` tetap pada tiap butir yang belum punya.", "Give each item without one a lasting `kode`."
        ),
    ),
    STDIN_NAME,
    *TALK,
)
_SUMMARY = Words("{n} berkas dirapikan, {m} sudah rapi.", "{n} formatted, {m} already canonical.")
_DRY_SUMMARY = Words("{n} berkas perlu dirapikan, {m} sudah rapi.", "{n} would be formatted, {m} already canonical.")


class FmtOrder(NamedTuple):
    """What is to be formatted, and whether it is written or only looked at."""

    paths: tuple[Path, ...]
    only_check: bool
    show_diff: bool
    codes: bool
    stdin_name: Path | None
    quiet: bool
    verbose: bool

    @property
    def dry(self) -> bool:
        """True when nothing is written."""
        return self.only_check or self.show_diff


class Formatted(NamedTuple):
    """A file as it is and as it would be; `new` is None where it has faults and is left alone."""

    result: Result
    old: bytes
    new: bytes | None

    @property
    def differs(self) -> bool:
        """True when the file is not canonical yet."""
        return self.new is not None and self.new != self.old


@as_command("fmt", FmtOrder, _WORDS, *_OPTIONS)
def command(order: FmtOrder) -> None:
    """Format files one by one, sum up, end with the exit code."""
    paths, given = with_stdin(order.paths or (plans_folder(Path()), *_realisasi()), order.stdin_name)
    if given:
        sys.exit(_stream(_only(paths), given, order))
    compiler = Compiler()
    plans, findings = find_plans(paths)
    if order.verbose:
        tell_projects(plans, compiler)
    sources: dict[str, str] = {}
    changed = 0
    collect_often(len(plans))
    for path in plans:  # of a file nothing is kept but what a finding points into: memory does not grow with them
        file = _format(path, compiler, order.codes)
        faults = errors(_put(file, order))
        changed += file.differs and not faults
        findings += faults
        sources |= texts([file.result], compiler) if faults else {}
    findings = errors(unique(findings))
    print_findings(findings, sources, quiet=order.quiet)
    if not order.quiet:
        kept = len(plans) - changed - len({finding.path for finding in findings})
        print_text(say(_DRY_SUMMARY if order.dry else _SUMMARY, n=changed, m=max(0, kept)), err=True)
    sys.exit(exit_code(findings) or int(order.dry and changed > 0))


def _realisasi() -> list[Path]:
    """The files of this folder's project that say what was reached, as seen from here."""
    here = Path().absolute()
    return [Path(os.path.relpath(path, here)) for path in find_realisasi(find_project(here).folder)]


def _format(path: Path, compiler: Compiler, codes: bool) -> Formatted:
    data = read_plan(path)
    if isinstance(data, Diagnostic):
        return Formatted(Result(path, findings=[data]), b"", None)
    source = parse(data, str(path))
    found = faults_of_other(path, source)
    is_plan = found is None
    result = settled(compiler, compiler.check(path)) if is_plan else Result(path, source.text, findings=found or [])
    return Formatted(result, data, None if result.failed else formatted(path, source, data, codes=codes))


def _put(file: Formatted, order: FmtOrder) -> list[Diagnostic]:
    """Write or show one file; the findings that say why not."""
    path = file.result.path
    if file.new is None:
        return file.result.findings
    if not file.differs:
        if order.verbose:
            print_text(either(f"sudah rapi: {path}", f"already canonical: {path}"), err=True)
        return []
    if order.show_diff:
        name = path.as_posix()
        print_data(unified_diff(file.old.decode(), file.new.decode(), f"a/{name}", f"b/{name}"))
        return []
    if not order.only_check and (fault := write_output(path, file.new)) is not None:
        return [fault]
    print_text(path)
    return []


def _only(paths: Sequence[Path]) -> Path:
    if len(paths) > 1:
        raise click.UsageError(
            either("`-` dirapikan sendiri, tanpa berkas lain.", "`-` is formatted alone, without other files.")
        )
    return paths[0]


def _stream(name: Path, given: Mapping[Path, bytes | Diagnostic], order: FmtOrder) -> int:
    """From stdin to stdout, for editors; with errors the text goes through as it came."""
    data = given[name]
    if isinstance(data, Diagnostic):
        print_findings([data], {})
        return exit_code([data])
    source = parse(data, str(name))
    faults = keeps_from_formatting(name, source, data, find_project(name.absolute().parent).proyek)
    if faults:
        print_findings(faults, {str(name): source.text})
        if not order.dry:
            print_bytes(data)
        return exit_code(faults)
    new = formatted(name, source, data, codes=order.codes)
    if order.show_diff and new != data:
        print_data(unified_diff(data.decode(), new.decode(), f"a/{name.as_posix()}", f"b/{name.as_posix()}"))
    elif not order.dry:
        print_bytes(new)
    return int(order.dry and new != data)
