"""Output: what the commands share - options, language, finding plan files, printing findings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rakgen.cli.words import either, language_from_environment, spoken
from rakgen.diagnostics import Diagnostic, Language
from rakgen.diagnostics.fault import RakgenFault
from rakgen.diagnostics.report import render
from rakgen.diagnostics.select import split_codes, unknown_codes
from rakgen.system.files import read_plan

if TYPE_CHECKING:
    from rakgen.compiler import Compiler, Result

F = TypeVar("F", bound=Callable[..., Any])

path_type = click.Path(path_type=Path)


def talk_options(function: F) -> F:
    """-q, -v and --lang, the same on every command."""
    function = click.option("--lang", type=click.Choice(["id", "en"]), help="Bahasa pesan.")(function)
    function = click.option("-v", "--verbose", is_flag=True, help="Ceritakan tiap langkah di stderr.")(function)
    return click.option("-q", "--quiet", is_flag=True, help="Hanya kesalahan.")(function)


def language(option: str | None) -> Language:
    """The language of messages: the command's --lang, the group's, RAKGEN_LANG, the locale; Indonesian otherwise."""
    context = click.get_current_context(silent=True)
    chosen = option or (context.obj if context else None)
    if chosen in ("id", "en"):
        return "en" if chosen == "en" else "id"
    return language_from_environment()


def texts(results: Sequence[Result], compiler: Compiler) -> dict[str, str]:
    """The text of each file a finding may point into, by its path as printed."""
    found = {str(result.path): result.text for result in results}
    for result in results:
        project = compiler.proyek(result.path)
        if project.path is not None:
            found[str(project.path)] = project.text
        found |= compiler.layout(project).file_texts
    return found


def unique(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings once each: a fault of a shared file (project, layout) is met by every plan that uses it."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for finding in findings:
        seen.setdefault((finding.key, finding.path, finding.span, tuple(finding.values.items())), finding)
    return list(seen.values())


def print_findings(
    findings: Sequence[Diagnostic],
    sources: dict[str, str],
    lang: Language,
    *,
    stdout: bool,
    quiet: bool,
    style: str = "full",
) -> None:
    """Print findings in order, on stdout or stderr, with colour on a terminal only; `quiet` leaves errors alone."""
    stream = sys.stdout if stdout else sys.stderr
    shown = [finding for finding in findings if not quiet or finding.severity == "kesalahan"]
    colour = stream.isatty() and not os.environ.get("NO_COLOR")
    stream.write(render(shown, sources, lang, style=style, colour=colour))


def tell(fault: RakgenFault) -> int:
    """Print a fault as its findings, with the lines of the files that they point into; the exit code."""
    sources = {}
    for finding in fault.findings:
        data = read_plan(Path(finding.path)) if finding.span is not None else b""
        if isinstance(data, bytes):
            sources[finding.path] = data.decode("utf-8-sig", "replace")
    print_findings(fault.findings, sources, spoken(), stdout=False, quiet=False)
    return exit_code(fault.findings)


def rule_options(function: F) -> F:
    """--select and --ignore, the same on every command that runs rules."""
    function = click.option(
        "--ignore",
        multiple=True,
        metavar="KODE",
        callback=_codes,
        help="Tanpa aturan ini; boleh awalan (RAK4) dan diulang.",
    )(function)
    return click.option(
        "--select",
        multiple=True,
        metavar="KODE",
        callback=_codes,
        help="Hanya aturan ini; boleh awalan (RAK2) dan diulang.",
    )(function)


def _codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    from rakgen.rules import RULES

    codes = split_codes(values)
    if codes and (unknown := unknown_codes(codes, RULES)):
        names = ", ".join(unknown)
        raise click.BadParameter(
            either(
                f"{names} bukan kode aturan; `rakgen explain` mendaftar semuanya.",
                f"{names} is not the code of a rule; `rakgen explain` lists them.",
            )
        )
    return codes


def print_errors(
    findings: Sequence[Diagnostic], sources: dict[str, str], lang: Language, *, verbose: bool = False
) -> None:
    """On stderr, for commands whose work is not checking: the errors, which stop them; everything when `verbose`."""
    shown = [finding for finding in findings if verbose or finding.severity == "kesalahan"]
    print_findings(shown, sources, lang, stdout=False, quiet=False)


def note(findings: Sequence[Diagnostic], lang: Language) -> str:
    """One line about findings that stop nothing, '' if there are none."""
    warnings = sum(finding.severity == "peringatan" for finding in findings)
    notes = sum(finding.severity == "informasi" for finding in findings)
    if not warnings and not notes:
        return ""
    if lang == "id":
        return f"{warnings} peringatan, {notes} informasi; rinciannya: rakgen check."
    return f"warnings: {warnings}, notes: {notes}; for details: rakgen check."


def exit_code(findings: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """0 clean, 1 findings (warnings too when `strict`), 2 when a file could not be read or written."""
    findings = list(findings)
    if any(finding.code.startswith("RAK9") and finding.severity == "kesalahan" for finding in findings):
        return 2
    counted = {"kesalahan", "peringatan"} if strict else {"kesalahan"}
    return int(any(finding.severity in counted for finding in findings))
