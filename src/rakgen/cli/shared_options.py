"""Shared options: those that several commands take, declared once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rakgen.cli.bilingual import Option, lang_option
from rakgen.cli.words import either
from rakgen.text.words import Words

if TYPE_CHECKING:
    from rakgen.excerpts import AskedPeriode
    from rakgen.model import Periode


class _FileOrFolder(click.Path):
    """A file or folder; an empty name, as a variable of a shell that holds nothing leaves it, is none."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail(either("namanya kosong; sebutkan berkas atau foldernya.", "it is empty; name a file or folder."))
        return super().convert(value, param, ctx)


class _Jobs(click.IntRange):
    """A number of processes, 0 for `auto`."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip().lower()
        if text == "auto":
            return 0
        if text.isascii() and text.isdecimal() and len(text) < 4 and int(text) <= _MOST_JOBS:
            return int(text)
        self.fail(
            either(
                f'"{value}" bukan banyaknya proses: `auto`, atau 1 sampai {_MOST_JOBS}.',
                f'"{value}" is no number of processes: `auto`, or 1 to {_MOST_JOBS}.',
            ),
            param,
            ctx,
        )


_MOST_JOBS = 256
JOBS = Option(
    "-j",
    "--jobs",
    elsewhere="--workers --parallel --processes",
    type=_Jobs(0, _MOST_JOBS),
    default="auto",
    value=Words("N", "N"),
    help=Words(
        "Banyaknya proses; auto (baku): sebanyak inti prosesor bila rencananya banyak.",
        "Number of processes; auto (default): one per core where there are many plans.",
    ),
)

PATH = _FileOrFolder(path_type=Path)
"""The type of a file or folder."""

PLACE = _FileOrFolder()
"""The type of a text that may name one, or something else, as `HEAD:plans/2021.yaml` does."""

CODE = Words("KODE", "CODE")


def width_option(help: Words) -> Option:
    """--width, in characters."""
    return Option("--width", type=click.IntRange(30, 500), help=help)


LANG = lang_option(Words("Bahasa pesan.", "Language of messages."))
TALK = (
    Option("-q", "--quiet", is_flag=True, help=Words("Hanya kesalahan.", "Errors only.")),
    Option(
        "-v", "--verbose", is_flag=True, help=Words("Ceritakan tiap langkah di stderr.", "Tell each step on stderr.")
    ),
    LANG,
)
"""How much is told, and in which language: on every command that tells anything."""

WATCH = Option(
    "--watch",
    is_flag=True,
    help=Words(
        "Ulangi setiap ada berkas yang disimpan, sampai Ctrl-C.", "Again whenever a file is saved, until Ctrl-C."
    ),
)


def files_of(values: Sequence[Path]) -> tuple[Path, ...]:
    """The files of what was reached that are named, and those below the folders named; a folder without any is left,
    to be told.
    """
    if not values:
        return ()
    from rakgen.system.plan_files import each_once, find_plans

    return tuple(each_once(file for path in values for file in find_plans([path])[0] or [path]))


REALISASI = Option(
    "--realisasi",
    "files",
    type=PATH,
    multiple=True,
    help=Words(
        "Berkas realisasi atau foldernya, sebagai ganti isi folder realisasi/; boleh diulang.",
        "File of what was reached, or a folder of them, instead of the folder realisasi/; can be repeated.",
    ),
)
RAK = Option("--rak", help=Words("Hanya RAK dengan kode ini.", "Only the RAK with this kode."))
LAYOUT = Option(
    "--layout",
    multiple=True,
    callback=lambda context, parameter, values: tuple(dict.fromkeys(values)),
    help=Words("Layout pengganti; boleh diulang.", "Layout to use instead; can be repeated."),
)


_PERIODS = "--period --triwulan --bulan --quarter --month"


def _read_periode(ctx: click.Context, param: click.Parameter, text: str | None) -> AskedPeriode:
    from rakgen.excerpts import AskedPeriode

    if text is None:
        return AskedPeriode()
    from rakgen.model.periode import ALL_MONTHS, WHOLE, is_year
    from rakgen.model.realisasi import YEAR_NAMES

    is_whole = text.strip().lower() in YEAR_NAMES
    if is_whole and ctx.params.get("to_fill"):  # what is filled in may be of the whole year, as records are
        return AskedPeriode(text, ALL_MONTHS, WHOLE)
    if is_whole or is_year(text.strip()):
        raise click.BadParameter(
            either(
                f'"{text}" bukan periode di dalam tahun: laporan akhir tahun dicetak dengan --periode T4, seluruh'
                " rencana tanpa --periode.",
                f'"{text}" is no part of a year: the report at its end is printed with --periode T4, a whole plan'
                " without --periode.",
            )
        )
    try:
        return AskedPeriode.read(text)
    except ValueError:
        raise click.BadParameter(
            either(
                f'"{text}" bukan periode; tulis misalnya T2, Mei, S1 atau Mei-Juli.',
                f'"{text}" is not a period; write for example T2, Mei, S1 or Mei-Juli.',
            )
        ) from None


def _read_record_periode(_: click.Context, __: click.Parameter, text: str | None) -> tuple[Periode, int] | None:
    if text is None:
        return None
    from pydantic_core import PydanticCustomError

    from rakgen.model.realisasi import parse_record_periode

    try:
        return parse_record_periode(text)
    except PydanticCustomError:
        raise click.BadParameter(
            either(
                f'"{text}" bukan satu periode; tulis misalnya T2, Mei, S1 atau setahun.',
                f'"{text}" is not one period; write for example T2, Mei, S1 or setahun.',
            )
        ) from None


def record_periode_option(help: Words, *, required: bool = False) -> Option:
    """--periode, the one period of which something is reported."""
    return Option("--periode", elsewhere=_PERIODS, callback=_read_record_periode, help=help, required=required)


def periode_option(help: Words) -> Option:
    """--periode, as `AskedPeriode`."""
    return Option("--periode", elsewhere=_PERIODS, callback=_read_periode, help=help)


EXCERPT_OPTIONS = (
    Option(
        "--pelaksana",
        elsewhere="--unit",
        multiple=True,
        help=Words(
            "Hanya kegiatan pelaksana ini (kunci atau namanya); boleh diulang.",
            "Only the kegiatan of this unit (its key or name); can be repeated.",
        ),
    ),
    periode_option(
        Words(
            "Hanya kegiatan yang berjalan dalam periode ini: T2, Mei, S1, Mei-Juli. Layout laporan satu periode"
            " mencetak periode ini.",
            "Only the kegiatan that run in this period: T2, Mei, S1, Mei-Juli. A layout that reports one period prints"
            " this one.",
        )
    ),
)
"""What of a plan is printed: the work of units, or of a period."""
