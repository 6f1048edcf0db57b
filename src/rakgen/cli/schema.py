"""schema: the JSON Schema of plans, project files or layouts, for editors."""

from __future__ import annotations

import click

from rakgen.cli.common import talk_options


@click.command("schema")
@click.argument("jenis", type=click.Choice(["rencana", "proyek", "layout"]), default="rencana")
@talk_options
def command(jenis: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Cetak JSON Schema berkas rencana, rakgen.yaml (proyek), atau layout, untuk penyunting teks."""
    from rakgen.skema import skema

    click.echo(skema(jenis), nl=False)  # type: ignore[arg-type]
