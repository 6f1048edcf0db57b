"""init: the folder of a new office."""

import sys
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.output import exit_code, print_findings, print_text
from rakgen.cli.shared_options import PATH, TALK
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR
from rakgen.scaffold.office import Office, is_answer, is_source, office_files
from rakgen.system.files import is_taken, write_output
from rakgen.system.installed import installed_from
from rakgen.text.words import Words

_WORDS = Words(
    """Buat folder kantor baru: rakgen.yaml, rencana pertama, berkas git, pre-commit, CI, penyunting teks dan README.

    Yang tidak disebut dengan pilihan ditanyakan di terminal, sampai jawabannya dapat dipakai. Berkas yang sudah ada
    tidak pernah ditimpa.
    """,
    """Make the folder of a new office: rakgen.yaml, a first plan, files for git, pre-commit, CI and editors, a README.

    What no option says is asked in the terminal until the answer can be used. A file that exists is never overwritten.
    """,
)
_INSTANSI = Words("Nama kantor", "Name of the office")
_TAHUN = Words("Tahun rencana", "Year of the plan")
_PLACE = Words("Tempat penandatanganan", "Place of signing")
_JABATAN = Words("Jabatan penanda tangan", "Position of the signer")
_NAMA = Words("Nama penanda tangan", "Name of the signer")
_LAYOUT = Words("Bentuk tabel (rak-triwulan, rak-bulanan)", "Form of the table (rak-triwulan, rak-bulanan)")
_EXISTS = Words("sudah ada, dibiarkan: {path}", "exists, left alone: {path}")


_NO_WHEEL = Words(
    "CI akan memasang rakgen dari {source}; simpan berkasnya di sana, atau sebutkan asal lain dengan --rakgen.",
    "CI will install rakgen from {source}; put that file there, or name another source with --rakgen.",
)
_TEXT = Words("TEKS", "TEXT")
_LAYOUTS = ("rak-triwulan", "rak-bulanan")


def _sentence(question: Words) -> Words:
    return Words(f"{question.id}.", f"{question.en}.")


_UNUSABLE = Words(
    "tulis satu baris dengan huruf atau angka, tanpa tab dan tanda yang tidak terlihat.",
    "write one line with letters or digits, without tabs and invisible signs.",
)
_NO_SOURCE = Words(
    "sebutkan berkas .whl dalam folder kantor (alat/rakgen.whl), alamatnya (https://...), atau git+https://...; nama"
    " paket saja dapat didaftarkan siapa saja.",
    "name a .whl file inside the office's folder (alat/rakgen.whl), its address (https://...), or git+https://...; a"
    " bare package name can be registered by anyone.",
)


def _answer(text: str) -> str:
    if not is_answer(text.strip()):
        raise click.BadParameter(say(_UNUSABLE))
    return text.strip()


def _source(text: str) -> str:
    if not is_source(text.strip()):
        raise click.BadParameter(say(_NO_SOURCE))
    return text.strip()


_YEAR = click.IntRange(FIRST_YEAR, LAST_YEAR)
_FORM = click.Choice(_LAYOUTS)
_OPTIONS = (
    Argument("folder", type=PATH, value=Words("FOLDER", "FOLDER")),
    Option("--instansi", type=_answer, value=_TEXT, help=_sentence(_INSTANSI)),
    Option("--tahun", type=_YEAR, help=Words("Tahun rencana pertama.", "Year of the first plan.")),
    Option("--tempat", "place", type=_answer, value=_TEXT, help=_sentence(_PLACE)),
    Option("--jabatan", type=_answer, value=_TEXT, help=_sentence(_JABATAN)),
    Option("--nama", type=_answer, value=_TEXT, help=_sentence(_NAMA)),
    Option("--layout", type=_FORM, help=Words("Bentuk tabelnya.", "Form of the table.")),
    Option(
        "--rakgen",
        "source",
        type=_source,
        value=Words("ASAL", "SOURCE"),
        help=Words(
            "Dari mana CI memasang rakgen: berkas .whl di folder kantor, https://..., git+https://...",
            "Where CI installs rakgen from: a .whl file in the office's folder, https://..., git+https://...",
        ),
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
    source: str | None
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
    if not order.quiet and ":" not in office.source and not is_taken(order.folder / office.source):
        print_text(say(_NO_WHEEL, source=office.source), err=True)
    sys.exit(exit_code(findings))


def _office(order: InitOrder) -> Office:
    return Office(
        order.instansi or _ask("--instansi", _INSTANSI, _answer, None),
        order.tahun or _ask("--tahun", _TAHUN, _YEAR, date.today().year),
        order.place or _ask("--tempat", _PLACE, _answer, "Jakarta"),
        order.jabatan or _ask("--jabatan", _JABATAN, _answer, "KEPALA,"),
        order.nama or _ask("--nama", _NAMA, _answer, "NAMA LENGKAP"),
        order.layout or _ask("--layout", _LAYOUT, _FORM, _LAYOUTS[0]),
        order.source or installed_from(),
    )


def _ask(option: str, question: Words, kind: Any, default: str | int | None) -> Any:
    """The answer, asked for until it can be used; without a terminal the default, or a refusal naming the option."""
    if sys.stdin is not None and sys.stdin.isatty():
        return click.prompt(say(question), default=default, type=kind, show_choices=False, err=True)
    if default is None:
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
