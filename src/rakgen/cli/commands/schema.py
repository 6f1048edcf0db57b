"""schema: the JSON Schema of plans, project files or layouts, for editors."""

from __future__ import annotations

import click

from rakgen.cli.output import talk_options


@click.command("schema")
@click.argument("kind", type=click.Choice(["rencana", "proyek", "layout", "laporan"]), default="rencana")
@talk_options
def command(kind: str, quiet: bool, verbose: bool, lang: str | None) -> None:
    """Cetak JSON Schema berkas rencana, rakgen.yaml (proyek), layout, untuk penyunting teks; atau keluaran `check --report json`
    (laporan), untuk program.
    """
    if kind == "laporan":
        from rakgen.system.resources import templates

        click.echo((templates() / "schema" / "laporan.schema.json").read_text(encoding="utf-8"), nl=False)
        return
    from rakgen.schema.generate import json_schema

    click.echo(json_schema(kind), nl=False)  # type: ignore[arg-type]
