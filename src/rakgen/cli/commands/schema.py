"""schema: the JSON Schema of plans, project files or layouts, for editors."""

from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, as_command
from rakgen.cli.output import print_data
from rakgen.cli.shared_options import TALK
from rakgen.text.words import Words

_WORDS = Words(
    """Cetak JSON Schema berkas rencana, rakgen.yaml (proyek), layout, atau realisasi, untuk penyunting teks; atau
    keluaran `check --report json` (laporan), untuk program.
    """,
    """Print the JSON Schema of plan files (rencana), rakgen.yaml (proyek), layouts (layout) or what was reached
    (realisasi), for editors; or of what `check --report json` prints (laporan), for programs.
    """,
)
_KIND = Argument("kind", type=click.Choice(["rencana", "proyek", "layout", "realisasi", "laporan"]), default="rencana")


class SchemaOrder(NamedTuple):
    """Which schema is asked for."""

    kind: str


@as_command("schema", SchemaOrder, _WORDS, _KIND, *TALK)
def command(order: SchemaOrder) -> None:
    """Print the schema as it is, or made from the models."""
    if order.kind == "laporan":
        from rakgen.system.resources import templates

        print_data((templates() / "schema" / "laporan.schema.json").read_text(encoding="utf-8"))
        return
    from rakgen.schema.generate import json_schema

    print_data(json_schema(order.kind))
