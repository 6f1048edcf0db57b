"""show: a plan's table in the terminal."""

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from rakgen.cli.bilingual import Argument, as_command
from rakgen.cli.jobs import settled
from rakgen.cli.output import exit_code, print_errors, print_findings, print_text, tell_projects, texts
from rakgen.cli.shared_options import EXCERPT_OPTIONS, LAYOUT, PATH, RAK, TALK, width_option
from rakgen.cli.standard_input import STDIN_NAME, with_stdin
from rakgen.compiler import Compiler, Result, choose_rak
from rakgen.diagnostics import Diagnostic
from rakgen.excerpts import AskedPeriode, Choice, Excerpt, excerpt, without_periode
from rakgen.text.words import Words

_WORDS = Words(
    """Tampilkan tabel rencana di terminal, selebar terminalnya; atau hanya kegiatan satu pelaksana atau satu periode.

    PLAN adalah berkas rencana, atau `-` (stdin).
    """,
    """Show the table of a plan in the terminal, as wide as it is; or only the kegiatan of one unit or of one period.

    PLAN is a plan file, or `-` (stdin).
    """,
)
_WIDTH = width_option(
    Words("Lebar dalam karakter (baku: lebar terminal).", "Width in characters (default: that of the terminal).")
)


class ShowOrder(NamedTuple):
    """What is shown of which plan, and how wide."""

    plan: Path
    rak: str | None
    layout: tuple[str, ...]
    width: int | None
    pelaksana: tuple[str, ...]
    periode: AskedPeriode
    stdin_name: Path | None
    quiet: bool
    verbose: bool


@as_command(
    "show", ShowOrder, _WORDS, Argument("plan", type=PATH), RAK, LAYOUT, _WIDTH, STDIN_NAME, *EXCERPT_OPTIONS, *TALK
)
def command(order: ShowOrder) -> None:
    """Check the plan, cut it down to what is asked, print it."""
    (plan,), given = with_stdin([order.plan], order.stdin_name)
    compiler = Compiler(given=given, periode=order.periode.single)
    result = settled(compiler, compiler.check(plan, order.layout))
    if order.verbose:
        tell_projects([plan], compiler)
    if order.rak is not None and not result.failed and (fault := choose_rak(result, order.rak)):
        result.findings.append(fault)
    result.findings += without_periode(result, order.periode)
    part, remarks = _part(result, Choice.from_options(order.pelaksana, order.periode).of(result))
    print_errors(result.findings, texts([result], compiler), verbose=order.verbose)
    print_findings(remarks, {}, quiet=order.quiet)
    if not result.failed and not remarks:
        _print(result, part, order.width)
    sys.exit(exit_code(result.findings))


def _part(result: Result, choice: Choice) -> tuple[Excerpt | None, list[Diagnostic]]:
    """What was chosen of the plan (None: all of it), or the remark that this is nothing; an error joins the
    findings.
    """
    if not choice or result.rencana is None or result.failed:
        return None, []
    found = excerpt(result, choice)
    if isinstance(found, Excerpt):
        return found, []
    if found.severity != "kesalahan":
        return None, [found]
    result.findings.append(found)
    return None, []


def _print(result: Result, part: Excerpt | None, width: int | None) -> None:
    from rakgen.compose.compose import compose_tables
    from rakgen.writers.terminal.writer import write_terminal

    if result.rencana is None:
        return
    document = (
        part.document(compose_tables) if part else compose_tables(result.rencana, result.pairs, ready=result.sections)
    )
    print_text(write_terminal(document, width or shutil.get_terminal_size((100, 24)).columns), nl=False)
