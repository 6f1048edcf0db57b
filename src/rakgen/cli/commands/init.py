"""init: the folder of a new office."""

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.output import exit_code, print_findings, print_text
from rakgen.cli.shared_options import PATH, TALK
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.scaffold.office import Office, office_files
from rakgen.system.files import is_taken, write_output
from rakgen.text.words import Words

_WORDS = Words(
    """Buat folder kantor baru: rakgen.yaml, rencana pertama, berkas git, pre-commit, CI dan README.

    Yang tidak disebut dengan pilihan ditanyakan di terminal. Berkas yang sudah ada tidak pernah ditimpa.
    """,
    """Make the folder of a new office: rakgen.yaml, a first plan, files for git, pre-commit and CI, a README.

    What no option says is asked in the terminal. A file that exists is never overwritten.
    """,
)
_INSTANSI = Words("Nama kantor", "Name of the office")
_TAHUN = Words("Tahun rencana", "Year of the plan")
_PLACE = Words("Tempat penandatanganan", "Place of signing")
_JABATAN = Words("Jabatan penanda tangan", "Position of the signer")
_NAMA = Words("Nama penanda tangan", "Name of the signer")
_LAYOUT = Words("Bentuk tabel (rak-triwulan, rak-bulanan)", "Form of the table (rak-triwulan, rak-bulanan)")
_EXISTS = Words("sudah ada, dibiarkan: {path}", "exists, left alone: {path}")


def _sentence(question: Words) -> Words:
    return Words(f"{question.id}.", f"{question.en}.")


_OPTIONS = (
    Argument("folder", type=PATH, value=Words("FOLDER", "FOLDER")),
    Option("--instansi", help=_sentence(_INSTANSI)),
    Option("--tahun", type=click.IntRange(1945, 9999), help=Words("Tahun rencana pertama.", "Year of the first plan.")),
    Option("--tempat", "place", help=_sentence(_PLACE)),
    Option("--jabatan", help=_sentence(_JABATAN)),
    Option("--nama", help=_sentence(_NAMA)),
    Option(
        "--layout",
        type=click.Choice(["rak-triwulan", "rak-bulanan"]),
        help=Words("Bentuk tabelnya.", "Form of the table."),
    ),
    Option(
        "--dry-run",
        is_flag=True,
        help=Words(
            "Jangan menulis; sebutkan berkas yang akan dibuat.", "Write nothing; name the files that would be made."
        ),
    ),
    *TALK,
)


class InitOrder(NamedTuple):
    """The folder, and what is known of the office and its signer (None: to be asked)."""

    folder: Path
    instansi: str | None
    tahun: int | None
    place: str | None
    jabatan: str | None
    nama: str | None
    layout: str | None
    dry_run: bool
    quiet: bool


@as_command("init", InitOrder, _WORDS, *_OPTIONS)
def command(order: InitOrder) -> None:
    """Ask what is not known, write the files, check the plan among them."""
    office = _office(order)
    written, findings = _write(office_files(office), order)
    plan = order.folder / "plans" / f"{office.tahun}.yaml"
    if plan in written and not order.dry_run:
        findings += Compiler().check(plan).findings
    print_findings(findings, {}, quiet=order.quiet)
    sys.exit(exit_code(findings))


def _office(order: InitOrder) -> Office:
    return Office(
        _ask(order.instansi, "--instansi", _INSTANSI, None),
        order.tahun or int(_ask(None, "--tahun", _TAHUN, str(date.today().year))),
        _ask(order.place, "--tempat", _PLACE, "Jakarta"),
        _ask(order.jabatan, "--jabatan", _JABATAN, "KEPALA,"),
        _ask(order.nama, "--nama", _NAMA, "NAMA LENGKAP"),
        order.layout or _ask(None, "--layout", _LAYOUT, "rak-triwulan"),
    )


def _ask(value: str | None, option: str, question: Words, default: str | None) -> str:
    """The value given, or the answer; without a terminal the default, or a refusal that names the option."""
    if value is not None and value.strip():
        return value.strip()
    if sys.stdin.isatty():
        answer: str = click.prompt(say(question), default=default, err=True)
        return answer
    if default is None or value is not None:
        raise click.UsageError(either(f"Sebutkan {option}.", f"Name {option}."))
    return default


def _write(files: dict[str, str], order: InitOrder) -> tuple[list[Path], list[Diagnostic]]:
    """Write the files that are not there, each named on stdout; those made, and why writing stopped."""
    written: list[Path] = []
    for name, text in files.items():
        target = order.folder / name
        if is_taken(target):
            if not order.quiet:
                print_text(say(_EXISTS, path=target), err=True)
            continue
        if not order.dry_run and (fault := write_output(target, text.encode())) is not None:
            return written, [fault]
        written.append(target)
        print_text(target)
    return written, []
