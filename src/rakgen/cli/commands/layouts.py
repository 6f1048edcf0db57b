"""layouts: the forms that plans can be printed in."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from rakgen.cli.output import language, print_findings, talk_options
from rakgen.compiler import DEFAULT_LAYOUT, Compiler
from rakgen.diagnostics import diagnose
from rakgen.layout.library import LayoutLibrary
from rakgen.project import Project
from rakgen.system.files import write_output


@click.group("layouts", invoke_without_command=True)
@talk_options
@click.pass_context
def command(ctx: click.Context, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Sebutkan layout yang tersedia; `show NAMA` mencetak satu, `new NAMA` membuat layout sendiri."""
    if ctx.invoked_subcommand is None:
        library = _list()
        for name in library.names():
            layout, _ = library.get(name)
            click.echo(f"{name:<20} {layout.keterangan or '' if layout else '(tidak dapat dibaca)'}".rstrip())


@command.command("show")
@click.argument("nama")
@talk_options
def show(nama: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Cetak berkas layout NAMA, sebagai pangkal untuk layout sendiri."""
    library = _list()
    text = library.text(nama)
    if text is None:
        print_findings([library.missing(nama, "layouts", None)], {}, language(lang), stdout=False, quiet=False)
        sys.exit(2)
    click.echo(text, nl=False)


@command.command("new")
@click.argument("nama")
@click.option("--from", "origin", default=DEFAULT_LAYOUT, show_default=True, help="Layout yang menjadi pangkal.")
@talk_options
def new(nama: str, origin: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Buat layout sendiri bernama NAMA di folder templat kantor; berkas yang sudah ada tidak pernah ditimpa."""
    library = _list()
    target = _project().templates[0] / "layouts" / f"{nama}.yaml"
    text = library.text(origin)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", nama):
        finding = diagnose("RAK910", nama)
    elif text is None:
        finding = library.missing(origin, "layouts", None)
    elif target.exists():
        finding = diagnose("RAK911", str(target))
    elif (fault := write_output(target, text.encode())) is not None:
        finding = fault
    else:
        click.echo(str(target))
        return
    print_findings([finding], {}, language(lang), stdout=False, quiet=False)
    sys.exit(2)


def _project() -> Project:
    return Compiler().proyek(Path("plans") / "x.yaml")


def _list() -> LayoutLibrary:
    return Compiler().layout(_project())
