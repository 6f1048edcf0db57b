"""init: the folder of a new office."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from rakgen.cli.output import exit_code, language, path_type, print_findings, talk_options
from rakgen.cli.words import either
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.scaffold.office import Office, office_files
from rakgen.system.files import write_output

_EXISTS = {"id": "sudah ada, dibiarkan: {path}", "en": "exists, left alone: {path}"}


@click.command("init")
@click.argument("folder", type=path_type, metavar="FOLDER")
@click.option("--instansi", help="Nama kantor.")
@click.option("--tahun", type=click.IntRange(1945, 9999), help="Tahun rencana pertama.")
@click.option("--tempat", "place", help="Tempat penandatanganan.")
@click.option("--jabatan", help="Jabatan penanda tangan.")
@click.option("--nama", help="Nama penanda tangan.")
@click.option("--layout", type=click.Choice(["rak-triwulan", "rak-bulanan"]), help="Bentuk tabelnya.")
@click.option("--dry-run", is_flag=True, help="Jangan menulis; sebutkan berkas yang akan dibuat.")
@talk_options
def command(
    folder: Path, instansi: str | None, tahun: int | None, place: str | None, jabatan: str | None, nama: str | None,
    layout: str | None, dry_run: bool, quiet: bool, verbose: bool, lang: str | None,
) -> None:  # fmt: skip
    """Buat folder kantor baru: rakgen.yaml, rencana pertama, berkas git, pre-commit, CI dan README.

    Yang tidak disebut dengan pilihan ditanyakan di terminal. Berkas yang sudah ada tidak pernah ditimpa.
    """
    tongue = language(lang)
    office = Office(
        _ask(instansi, "--instansi", "Nama kantor", None),
        tahun or int(_ask(None, "--tahun", "Tahun rencana", str(date.today().year))),
        _ask(place, "--tempat", "Tempat penandatanganan", "Jakarta"),
        _ask(jabatan, "--jabatan", "Jabatan penanda tangan", "KEPALA,"),
        _ask(nama, "--nama", "Nama penanda tangan", "NAMA LENGKAP"),
        layout or _ask(None, "--layout", "Bentuk tabel (rak-triwulan, rak-bulanan)", "rak-triwulan"),
    )
    findings: list[Diagnostic] = []
    written = []
    for name, text in office_files(office).items():
        target = folder / name
        if target.exists() or target.is_symlink():
            if not quiet:
                click.echo(_EXISTS[tongue].format(path=target), err=True)
            continue
        if not dry_run and (fault := write_output(target, text.encode())) is not None:
            findings.append(fault)
            break
        written.append(target)
        click.echo(target)
    plan = folder / "plans" / f"{office.tahun}.yaml"
    if plan in written and not dry_run:
        findings += Compiler().check(plan).findings
    print_findings(findings, {}, tongue, stdout=False, quiet=quiet)
    sys.exit(exit_code(findings))


def _ask(value: str | None, option: str, question: str, default: str | None) -> str:
    """The value given, or the answer; without a terminal the default, or a refusal that names the option."""
    if value is not None and value.strip():
        return value.strip()
    if sys.stdin.isatty():
        answer: str = click.prompt(question, default=default, err=True)
        return answer
    if default is None or value is not None:
        raise click.UsageError(either(f"Sebutkan {option}.", f"Name {option}."))
    return default
