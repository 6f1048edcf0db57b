"""Output: what the commands share - findings and the texts they point into on the terminal, and exit codes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rakgen.cli.words import either, spoken
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import RakgenFault
from rakgen.diagnostics.report import render
from rakgen.system.files import read_plan, reason
from rakgen.text.printable import REPLACEMENT, TERMINAL, clean, visible, without_commands

if TYPE_CHECKING:
    from rakgen.compiler import Compiler, Result

_STEERING = r"[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]|\x1b(?!\[[0-9;]*m)"


def texts(results: Sequence[Result], compiler: Compiler, findings: Iterable[Diagnostic] = ()) -> dict[str, str]:
    """The text of each file a finding may point into, by its path as printed. What only another process has read is
    read again where one of the `findings` points into it, and so is one of which the line was not kept.
    """
    found = {str(result.path): result.text for result in results}
    for result in results:
        found |= result.reached_texts | {path: file.text for path, file in result.realisasi.items()}
    projects = {project.folder: project for project in (compiler.project(result.path) for result in results)}
    for project in projects.values():
        if project.path is not None:
            found[str(project.path)] = project.text
        found |= compiler.library(project).file_texts

    @lru_cache(maxsize=1)  # findings come file by file
    def lines(path: str) -> Sequence[str]:
        return found.get(path, "").split("\n")

    def is_kept(path: str, line: int) -> bool:
        return lines(path)[line - 1 : line] not in ([], [""])

    lost = (finding for finding in findings if finding.span and not is_kept(finding.path, finding.span.line))
    return found | _read_again(lost, compiler.read)


def _read_again(
    findings: Iterable[Diagnostic], read: Callable[[Path], bytes | Diagnostic] = read_plan
) -> dict[str, str]:
    """The texts of the files that findings point into, by their paths, with the lines that findings count."""
    from rakgen.source.text import decode  # few runs read a file again

    contents = {finding.path: read(Path(finding.path)) for finding in findings if finding.span is not None}
    return {path: decode(data, path)[0] or "" for path, data in contents.items() if isinstance(data, bytes)}


def tell_projects(plans: Iterable[Path], compiler: Compiler) -> None:
    """On stderr, for `-v`: which project files plans are read with."""
    for path in dict.fromkeys(compiler.project(plan).path for plan in plans):
        if path is None:
            print_text(either("tanpa rakgen.yaml", "without rakgen.yaml"), err=True)
        else:
            tell_project(str(path))


def tell_project(path: str) -> None:
    """On stderr, for `-v`: a project file that is used, as seen from the working folder."""
    name = as_seen(path)
    print_text(visible(either(f"memakai {name}", f"using {name}")), err=True)


def unique(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings once each: a fault of a shared file (project, layout) is met by every plan that uses it."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for finding in findings:
        seen.setdefault((finding.key, finding.path, finding.span, tuple(finding.values.items())), finding)
    return list(seen.values())


def as_seen(path: str) -> str:
    """A path as it is seen from the working folder, where it lies below."""
    return path.removeprefix(f"{str(Path.cwd()).rstrip(os.sep)}{os.sep}")


def print_findings(
    findings: Sequence[Diagnostic],
    sources: Mapping[str, str],
    *,
    stdout: bool = False,
    quiet: bool = False,
    style: str = "full",
) -> None:
    """Print findings in order, on stdout or stderr, with colour on a terminal only; `quiet` leaves errors alone. Paths
    below the working folder are printed as seen from it.
    """
    stream = sys.stdout if stdout else sys.stderr
    names = {path: as_seen(path) for path in {*sources, *(finding.path for finding in findings)}}
    shown = [
        finding._replace(path=names[finding.path])
        for finding in findings
        if not quiet or finding.severity == "kesalahan"
    ]
    texts = {names[path]: text for path, text in sources.items()}
    colour = stream.isatty() and not os.environ.get("NO_COLOR")
    stream.write(render(shown, texts, spoken(), style=style, colour=colour))


def print_text(text: object, *, err: bool = False, nl: bool = True) -> None:
    """Print text for people, on stdout or stderr; no path or word in it commands the runner of a CI server, nor steers
    the terminal: but for colours and line ends, and in a path those too, control characters are U+FFFD.
    """
    shown = visible(str(text)) if isinstance(text, Path) else re.sub(_STEERING, REPLACEMENT, str(text))
    click.echo(without_commands(shown), err=err, nl=nl)


def print_data(text: str, *, err: bool = False) -> None:
    """Print what programs read, on stdout or stderr, in UTF-8 and with the line ends it has, whatever the console's
    encoding; on a terminal nothing of it steers the terminal.
    """
    stream = sys.stderr if err else sys.stdout
    if stream.isatty():
        stream.write(clean(text, TERMINAL))
        return
    stream.flush()
    stream.buffer.write(text.encode("utf-8", "replace"))
    stream.buffer.flush()


def print_bytes(data: bytes) -> None:
    """Print what programs read, as it is; on a terminal as `print_data`."""
    if sys.stdout.isatty():
        print_data(data.decode("utf-8", "replace"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def tell(fault: RakgenFault) -> int:
    """Print a fault as its findings, with the lines of the files that they point into; the exit code."""
    print_findings(fault.findings, _read_again(fault.findings))
    return exit_code(fault.findings)


def tell_undelivered(fault: OSError) -> int:
    """Say on stderr why something of what was printed did not arrive; the exit code."""
    indonesian, english = reason(fault)
    finding = diagnose("RAK909", "stdout", sebab=indonesian, sebab_en=english)
    print_findings([finding], {})
    return exit_code([finding])


def print_errors(findings: Sequence[Diagnostic], sources: Mapping[str, str], *, verbose: bool) -> None:
    """On stderr, for commands whose work is not checking: the errors, which stop them; everything when `verbose`."""
    print_findings([finding for finding in findings if verbose or finding.severity == "kesalahan"], sources)


def note(severities: Sequence[str], *, as_asked: bool = False) -> str:
    """One line about findings that stop nothing, by their severities, '' if there are none; `as_asked` where options of
    the command have a say in them, which `check` does not take.
    """
    warnings, notes = severities.count("peringatan"), severities.count("informasi")
    if not warnings and not notes:
        return ""
    details = either("perintah ini dengan -v", "this command with -v") if as_asked else "rakgen check"
    return either(
        f"{warnings} peringatan, {notes} informasi; rinciannya: {details}.",
        f"warnings: {warnings}, notes: {notes}; for details: {details}.",
    )


def exit_code(findings: Iterable[Diagnostic], *, strict: bool = False) -> int:
    """0 clean, 1 findings (warnings too when `strict`), 2 when a file could not be read or written."""
    findings = list(findings)
    if any(finding.code.startswith("RAK9") and finding.severity == "kesalahan" for finding in findings):
        return 2
    counted = {"kesalahan", "peringatan"} if strict else {"kesalahan"}
    return int(any(finding.severity in counted for finding in findings))
