"""new: next year's plan from this year's."""

import sys
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, Command, CommandGroup, Option, as_command
from rakgen.cli.commands import new_realisasi
from rakgen.cli.jobs import settled
from rakgen.cli.old_documents import (
    is_document,
    layout_name,
    layouts_of,
    proof,
    read_document,
    refuse,
    unsaid,
    write_imported,
)
from rakgen.cli.output import exit_code, print_data, print_findings, print_text, texts, unique
from rakgen.cli.shared_options import PATH, TALK
from rakgen.cli.standard_input import is_printed
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.importing import findings_in, import_document
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR
from rakgen.scaffold.next_year import Carried, carry_over
from rakgen.source import Scalar, parse
from rakgen.system.files import LIMIT, SUFFIXES, read_start, write_new
from rakgen.text.words import Words

_WORDS = Words(
    """Buat rencana tahun baru dari rencana lama: susunan, kode dan komentar terbawa.

    Tahun dalam judul dan teks digeser (tiap teks disebutkan), tanggal pengesahan dan realisasi dikosongkan, target
    diberi tanda tinjau. Berkas yang sudah ada tidak pernah ditimpa.

    \b
    rakgen new 2022 --from plans/2021.yaml
    rakgen new 2022 --from rak-2021.docx -o plans/2022.yaml   dokumen dibaca seperti oleh rakgen import
    rakgen new realisasi plans/2021.yaml --periode T2   berkas realisasi untuk diisi (punya --help sendiri)
    """,
    """Make the plan of a new year from an old one: structure, codes and comments are carried over.

    Years in titles and texts move along (each text is told), dates of signing and results are emptied, targets are
    marked for review. A file that exists is never overwritten.

    \b
    rakgen new 2022 --from plans/2021.yaml
    rakgen new 2022 --from rak-2021.docx -o plans/2022.yaml   a document is read as by rakgen import
    rakgen new realisasi plans/2021.yaml --periode T2   what was reached, to fill in (its own --help)
    """,
)


def _plan_name(_: click.Context, __: click.Parameter, output: Path | None) -> Path | None:
    if output is not None and output.suffix and output.suffix.lower() not in SUFFIXES:
        endings = ", ".join(SUFFIXES)
        raise click.BadParameter(
            either(
                f'"{output}" berakhiran {output.suffix}; rencana berakhiran {endings}.',
                f'"{output}" ends in {output.suffix}; a plan ends in {endings}.',
            )
        )
    return output


_OPTIONS = (
    Argument("year", type=click.IntRange(FIRST_YEAR, LAST_YEAR), value=Words("TAHUN", "YEAR")),
    Option(
        "--from",
        "origin",
        type=PATH,
        required=True,
        help=Words("Rencana tahun sebelumnya, atau dokumennya.", "Plan of the year before, or its document."),
    ),
    Option(
        "-o",
        "--output",
        type=PATH,
        callback=_plan_name,
        help=Words(
            "Berkas baru (baku: TAHUN.yaml di sebelah rencana asalnya), atau `-` (stdout).",
            "The new file (default: YEAR.yaml beside the plan it comes from), or `-` (stdout).",
        ),
    ),
    Option(
        "--dry-run",
        is_flag=True,
        help=Words("Jangan menulis; cetak rencana barunya ke stdout.", "Write nothing; print the new plan to stdout."),
    ),
    *TALK,
)
_MOVED = Words("tahun digeser: {text}", "year moved: {text}")
_LEFT = Words(
    "tahun dibiarkan (peraturan atau rentang tahun): {text}",
    "year left alone (regulation or span of years): {text}",
)
_EMPTIED = Words("dikosongkan: {names}", "emptied: {names}")
_MARKED = Words("{n} target diberi tanda `# tinjau`.", "{n} targets marked `# tinjau`.")


class NewOrder(NamedTuple):
    """The year to come, the plan it comes from, and where it goes."""

    year: int
    origin: Path
    output: Path | None
    dry_run: bool
    quiet: bool

    @property
    def target(self) -> Path:
        """The file of the new plan."""
        suffix = self.origin.suffix if self.origin.suffix.lower() in SUFFIXES else ".yaml"
        return self.output or self.origin.with_name(f"{self.year}{suffix}")


@as_command("new", NewOrder, _WORDS, *_OPTIONS)
def _next_year(order: NewOrder) -> None:
    """Check the old plan, carry it over, write it, tell what moved, check what was made."""
    if is_document(order.origin):
        _from_document(order)
    compiler = Compiler()
    result = settled(compiler, compiler.check(order.origin))
    faults = _refusals(result, order)
    if faults or result.rencana is None:
        print_findings(faults, texts([result], compiler))
        sys.exit(exit_code(faults))
    carried = carry_over(
        parse(read_start(order.origin, LIMIT + 1), str(order.origin)), result.rencana.tahun, order.year
    )
    _put(carried, order)
    _finish(carried, order, [])


def _from_document(order: NewOrder) -> NoReturn:
    """Read a document as `rakgen import` does, carry its plan over, write that with its new layouts."""
    compiler = Compiler()
    project = compiler.project(order.target)
    library = compiler.library(project)
    name = layout_name(order.origin, library)
    given = unsaid(project, order.year - 1)
    found = import_document(read_document(order.origin), layouts_of(library), name, str(order.target), given)
    source = parse(found.text.encode(), str(order.target))
    tahun = source.root.get("tahun") if source.root is not None else None
    year = int(tahun.text) if isinstance(tahun, Scalar) and tahun.text.isdecimal() else 0
    if year == order.year:
        refuse(diagnose("RAK931", str(order.origin), tahun=str(order.year)))
    if errors(found.findings):
        print_findings(found.findings, {str(order.target): found.text}, quiet=order.quiet)
        sys.exit(1)
    carried = carry_over(source, year, order.year)
    doubts = findings_in(found.findings, found.text, carried.text)
    if is_printed(order.output, order.dry_run):
        print_data(carried.text)
        print_findings(doubts, {str(order.target): carried.text}, quiet=order.quiet)
    else:
        write_imported(order.target, carried.text, project.templates[0] / "layouts", found.layouts)
    if not order.quiet:
        print_text(proof(found), err=True)
    _finish(carried, order, doubts)


def _finish(carried: Carried, order: NewOrder, doubts: list[Diagnostic]) -> NoReturn:
    """Tell what moved, and what is found of the new plan besides what its document leaves in doubt."""
    if not order.quiet:
        _tell(carried, order.origin)
    if is_printed(order.output, order.dry_run):
        sys.exit(0)
    made = settled(compiler := Compiler(), compiler.check(order.target))
    print_findings(unique([*doubts, *made.findings]), {str(order.target): made.text}, quiet=order.quiet)
    sys.exit(exit_code(made.findings))


def _refusals(result: Result, order: NewOrder) -> list[Diagnostic]:
    """Why no plan can be made: errors of the old one, or the same year."""
    if faults := errors(result.findings):
        return faults
    if result.rencana is not None and result.rencana.tahun == order.year:
        return [diagnose("RAK931", str(order.origin), tahun=str(order.year))]
    return []


def _put(carried: Carried, order: NewOrder) -> None:
    """Write or print the new plan; the command ends where it cannot be written. One that is there already, as after an
    interrupt, is named as if it were new.
    """
    if is_printed(order.output, order.dry_run):
        print_data(carried.text)
    elif faults := write_new({order.target: carried.text.encode()}):
        print_findings(faults, {})
        sys.exit(2)
    else:
        print_text(order.target)


def _tell(carried: Carried, origin: Path) -> None:
    for moved in carried.moved:
        words = _LEFT if moved.old == moved.new else _MOVED
        place = origin if is_document(origin) else f"{origin}:{moved.line}"
        print_text(f"{place}: {say(words, text=moved.new)}", err=True)
    if carried.emptied:
        print_text(say(_EMPTIED, names=", ".join(dict.fromkeys(carried.emptied))), err=True)
    print_text(say(_MARKED, n=carried.targets), err=True)


class _New(CommandGroup):
    """What is made from a plan: the plan of another year, unless the first word says what else."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The run of the command that the first word names."""
        chosen = self.commands.get(args[0]) if args else None
        if isinstance(chosen, Command):
            chosen.speak()
            return chosen.make_context(f"{info_name} {args[0]}", args[1:], parent, **extra)
        _next_year.speak()
        return _next_year.make_context(info_name, args, parent, **extra)


command = _New("new", _WORDS, params=_next_year.params, invoke_without_command=True, commands=[new_realisasi.command])
