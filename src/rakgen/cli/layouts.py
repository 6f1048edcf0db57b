"""layouts: the forms that plans can be printed in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from rakgen.cli.common import language, print_findings, talk_options
from rakgen.diagnostics import diagnose
from rakgen.files import write_output
from rakgen.kompilasi import DEFAULT_LAYOUT, Compiler, Project
from rakgen.layout.daftar import LayoutLibrary


@click.group("layouts", invoke_without_command=True)
@talk_options
@click.pass_context
def command(ctx: click.Context, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Sebutkan layout yang tersedia; `show NAMA` mencetak satu, `new NAMA` membuat layout sendiri."""
    if ctx.invoked_subcommand is None:
        daftar = _daftar()
        for nama in daftar.names():
            layout, _ = daftar.get(nama)
            click.echo(f"{nama:<20} {layout.keterangan or '' if layout else '(tidak dapat dibaca)'}".rstrip())


@command.command("show")
@click.argument("nama")
@talk_options
def show(nama: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Cetak berkas layout NAMA, sebagai pangkal untuk layout sendiri."""
    daftar = _daftar()
    teks = daftar.text(nama)
    if teks is None:
        print_findings([daftar.missing(nama, "layouts", None)], {}, language(lang), stdout=False, quiet=False)
        sys.exit(2)
    click.echo(teks, nl=False)


@command.command("new")
@click.argument("nama")
@click.option("--from", "asal", default=DEFAULT_LAYOUT, show_default=True, help="Layout yang menjadi pangkal.")
@talk_options
def new(nama: str, asal: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Buat layout sendiri bernama NAMA di folder templat kantor; berkas yang sudah ada tidak pernah ditimpa."""
    daftar = _daftar()
    tujuan = _proyek().templates[0] / "layouts" / f"{nama}.yaml"
    teks = daftar.text(asal)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", nama):
        temuan = diagnose("RAK910", nama)
    elif teks is None:
        temuan = daftar.missing(asal, "layouts", None)
    elif tujuan.exists():
        temuan = diagnose("RAK911", str(tujuan))
    elif (galat := write_output(tujuan, teks.encode())) is not None:
        temuan = galat
    else:
        click.echo(str(tujuan))
        return
    print_findings([temuan], {}, language(lang), stdout=False, quiet=False)
    sys.exit(2)


def _proyek() -> Project:
    return Compiler().proyek(Path("plans") / "x.yaml")


def _daftar() -> LayoutLibrary:
    return Compiler().layout(_proyek())
