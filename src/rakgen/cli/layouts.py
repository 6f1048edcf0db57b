"""layouts: the forms that plans can be printed in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from rakgen.cli.common import language, print_findings, talk_options
from rakgen.kompilasi import Kompilator
from rakgen.layout.daftar import DaftarLayout


@click.group("layouts", invoke_without_command=True)
@talk_options
@click.pass_context
def command(ctx: click.Context, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Sebutkan layout yang tersedia; `rakgen layouts show NAMA` mencetak satu."""
    if ctx.invoked_subcommand is None:
        daftar = _daftar()
        for nama in daftar.nama():
            layout, _ = daftar.ambil(nama)
            click.echo(f"{nama:<20} {layout.keterangan or '' if layout else '(tidak dapat dibaca)'}".rstrip())


@command.command("show")
@click.argument("nama")
@talk_options
def show(nama: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Cetak berkas layout NAMA, sebagai pangkal untuk layout sendiri."""
    daftar = _daftar()
    teks = daftar.teks(nama)
    if teks is None:
        print_findings([daftar.tidak_ada(nama, "layouts", None)], {}, language(lang), stdout=False, quiet=False)
        sys.exit(2)
    click.echo(teks, nl=False)


def _daftar() -> DaftarLayout:
    compiler = Kompilator()
    return compiler.layout(compiler.proyek(Path("plans") / "x.yaml"))
