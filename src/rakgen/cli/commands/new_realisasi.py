"""new realisasi: the files to fill in with what was reached of a plan in a period."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.filling_in import TO_FILL, load_to_fill
from rakgen.cli.output import exit_code, print_data, print_findings, print_text, texts
from rakgen.cli.shared_options import PATH, RAK, TALK, record_periode_option
from rakgen.cli.standard_input import DASH, is_printed
from rakgen.cli.words import either, say
from rakgen.compiler import Compiler, Result
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.model import Periode
from rakgen.model.realisasi import label
from rakgen.scaffold.to_fill import ToFill, file_stem, files_to_fill, text_to_fill
from rakgen.system.files import SUFFIXES, write_new
from rakgen.system.plan_files import REALISASI_FOLDER
from rakgen.text.words import Words

_WORDS = Words(
    """Buat berkas realisasi untuk diisi: indikator yang bertarget dan kegiatan yang terjadwal dalam satu periode.

    Teks, target, jadwal dan anggaran tiap butir ditulis sebagai komentar; isian yang tetap kosong dibaca sebagai belum
    dilaporkan. Rencana dengan beberapa RAK mendapat satu berkas tiap RAK. Berkas yang sudah ada tidak pernah ditimpa.

    \b
    rakgen new realisasi plans/2021.yaml --periode T2
    rakgen new realisasi plans/2021.yaml --periode T2 --per-pelaksana
    """,
    """Make the files to fill in with what was reached: the indikator with a target and the kegiatan scheduled in a
    period.

    Text, target, schedule and budget of each item are written as comments; a field that stays empty is read as not
    reported. A plan of several RAK gets a file for each. A file that exists is never overwritten.

    \b
    rakgen new realisasi plans/2021.yaml --periode T2
    rakgen new realisasi plans/2021.yaml --periode T2 --per-pelaksana
    """,
)
_OPTIONS = (
    Argument("plan", type=PATH),
    record_periode_option(
        Words("Periode yang dilaporkan: T2, Mei, S1, setahun.", "The period to report: T2, Mei, S1, setahun."),
        required=True,
    ),
    Option(
        "--per-pelaksana",
        "per_unit",
        is_flag=True,
        help=Words(
            "Satu berkas tiap unit; butir beberapa unit ada pada unit yang disebut pertama.",
            "A file for each unit; an item of several stands with the one that is named first.",
        ),
    ),
    RAK,
    Option(
        "-o",
        "--output",
        type=PATH,
        help=Words(
            "Berkas baru, foldernya (baku: realisasi/ di folder proyek), atau `-` (stdout).",
            "The new file, its folder (default: realisasi/ in the project's folder), or `-` (stdout).",
        ),
    ),
    Option(
        "--dry-run",
        is_flag=True,
        help=Words("Jangan menulis; cetak isinya ke stdout.", "Write nothing; print what they hold to stdout."),
    ),
    *TALK,
)


class NewRealisasiOrder(NamedTuple):
    """Of which plan, or RAK of it, which period is reported, in one file or in one for each unit, and where."""

    plan: Path
    periode: tuple[Periode, int]
    per_unit: bool
    rak: str | None
    output: Path | None
    dry_run: bool
    quiet: bool

    @property
    def is_file(self) -> bool:
        """True where the output is named as a file."""
        return self.output is not None and self.output.suffix.lower() in SUFFIXES

    def folder(self, project: Path) -> Path:
        """Where the files go in a project."""
        if self.output is None or self.output == DASH:
            return Path(os.path.relpath(project / REALISASI_FOLDER, Path().absolute()))
        return self.output.parent if self.is_file else self.output


@as_command("realisasi", NewRealisasiOrder, _WORDS, *_OPTIONS)
def command(order: NewRealisasiOrder) -> None:
    """Check the plan, collect what is due, write the files, tell what they lack."""
    compiler = Compiler()
    result = load_to_fill(compiler, order.plan, order.rak)
    faults = errors(result.findings)
    if faults or result.rencana is None:
        print_findings(faults, texts([result], compiler))
        sys.exit(exit_code(faults))
    raks = [rak for rak in result.rencana.rak if order.rak in (None, rak.kode)]
    found = files_to_fill(result.rencana, raks, order.periode, per_unit=order.per_unit)
    findings = _unnamed(found, order)
    if not found.files:
        findings = [*findings, diagnose("RAK932", str(order.plan), periode=label(order.periode))]
    elif not _put(found, result, order, compiler.project(order.plan).folder) and not order.quiet:
        print_text(say(TO_FILL, n=sum(len(file.items) for file in found.files)), err=True)
    print_findings(findings, texts([result], compiler), quiet=order.quiet)
    sys.exit(exit_code(findings))


def _unnamed(found: ToFill, order: NewRealisasiOrder) -> list[Diagnostic]:
    """What is to be said of items that no record can name."""
    return [diagnose("RAK933", str(order.plan), item.span("uraian"), nama=item.uraian or "") for item in found.unnamed]


def _put(found: ToFill, result: Result, order: NewRealisasiOrder, project: Path) -> bool:
    """Print or write the files, all or none; True where they were printed. The command ends where they cannot be
    written.
    """
    if order.is_file and len(found.files) > 1:
        raise click.UsageError(
            either(
                f"Ada {len(found.files)} berkas untuk dibuat; sebutkan foldernya dengan -o, atau satu RAK (--rak).",
                f"There are {len(found.files)} files to make; name their folder with -o, or one RAK with --rak.",
            )
        )
    folder = order.folder(project)
    plan = Path(os.path.relpath(os.path.realpath(order.plan), os.path.realpath(folder))).as_posix()
    made: dict[Path, bytes] = {}
    for file in found.files:
        name = f"{file_stem(file, order.plan.stem, order.periode)}.yaml"
        target = order.output if order.is_file and order.output else folder / name
        assert result.rencana is not None
        made[target] = text_to_fill(file, result.rencana, plan, order.periode).encode()
    if is_printed(order.output, order.dry_run):
        print_data("\n".join(data.decode() for data in made.values()))
        return True
    if faults := write_new(made):
        print_findings(faults, {})
        sys.exit(2)
    for target in made:
        print_text(target)
    return False
