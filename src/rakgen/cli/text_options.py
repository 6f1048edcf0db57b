"""Text options: --md-label and --csv-..., gathered into the Options of the writers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from rakgen.cli.words import either
from rakgen.writers.formats import Options

_LABEL = click.Choice(["ulang", "kosong"])


def text_options(function: Callable[..., None]) -> Callable[..., None]:
    """The options of Markdown and CSV; the command gets them as `text`."""

    @wraps(function)
    def gather(
        *args: Any, md_label: Any, csv_label: Any, csv_pemisah: str | None, csv_excel: bool, **rest: Any
    ) -> None:
        text = Options(md_label=md_label, csv_label=csv_label, csv_separator=csv_pemisah or "", csv_excel=csv_excel)
        function(*args, text=text, **rest)

    for option in (
        click.option("--csv-excel", is_flag=True, help="CSV untuk Excel: BOM, pemisah ;, rumus menjadi teks."),
        click.option(
            "--csv-pemisah", metavar="TANDA", callback=_separator, help='Pemisah CSV, misalnya ";" (baku: koma).'
        ),
        click.option(
            "--csv-label", type=_LABEL, default="kosong", help="Label sel gabungan dalam CSV dan TSV: ulang, kosong."
        ),
        click.option(
            "--md-label", type=_LABEL, default="kosong", help="Label sel gabungan dalam Markdown: ulang, kosong."
        ),
    ):
        gather = option(gather)
    return gather


def _separator(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value in ("tab", r"\t"):
        return "\t"
    if value is not None and (len(value) != 1 or value in '"\r\n' or value.isalnum()):
        raise click.BadParameter(
            either(
                f'"{value}" tidak dapat menjadi pemisah; pakai satu tanda, misalnya ";".',
                f'"{value}" cannot be a separator; use one sign, for example ";".',
            )
        )
    return value
