"""Command line: one file per command, imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple

import click

from rakgen.cli.bilingual import CommandGroup, Option, lang_option
from rakgen.cli.words import either, language_from_environment, language_of, say, speak
from rakgen.startup.version import VERSION_LINE
from rakgen.text.words import Words


class _Unloaded(NamedTuple):
    """A command that is not loaded yet: its module, and the line that the help of all commands says of it."""

    module: str
    summary: Words


_COMMANDS = {
    "build": _Unloaded(
        "rakgen.cli.commands.build",
        Words("Susun rencana menjadi dokumen resmi.", "Compile plans into official documents."),
    ),
    "check": _Unloaded(
        "rakgen.cli.commands.check",
        Words(
            "Periksa rencana: tiap cacat dengan tempat dan perbaikannya.", "Tell every fault of plans, and its cure."
        ),
    ),
    "show": _Unloaded(
        "rakgen.cli.commands.show",
        Words("Tampilkan tabel rencana di terminal.", "Show the table of a plan in the terminal."),
    ),
    "edit": _Unloaded(
        "rakgen.cli.commands.edit",
        Words("Sunting rencana sebagai tabel di peramban.", "Edit a plan as its table in the browser."),
    ),
    "layouts": _Unloaded(
        "rakgen.cli.commands.layouts",
        Words("Sebutkan layout yang tersedia, atau buat sendiri.", "List the layouts, or make one of your own."),
    ),
    "import": _Unloaded(
        "rakgen.cli.commands.import_",
        Words("Baca dokumen lama sebagai rencana.", "Read an old document as a plan."),
    ),
    "schema": _Unloaded(
        "rakgen.cli.commands.schema",
        Words("Cetak JSON Schema untuk penyunting teks dan program.", "Print JSON Schemas for editors and programs."),
    ),
    "capaian": _Unloaded(
        "rakgen.cli.commands.capaian",
        Words("Nilai capaian rencana dari realisasinya.", "Judge what was reached of a plan."),
    ),
    "diff": _Unloaded(
        "rakgen.cli.commands.diff",
        Words("Sebutkan apa yang berubah antara dua rencana.", "Tell what changed between two plans."),
    ),
    "explain": _Unloaded(
        "rakgen.cli.commands.explain",
        Words("Jelaskan kode temuan, dengan contohnya.", "Explain the code of a finding, with examples."),
    ),
    "fmt": _Unloaded(
        "rakgen.cli.commands.fmt",
        Words("Rapikan tulisan berkas rencana.", "Bring plan files into canonical text."),
    ),
    "lsp": _Unloaded(
        "rakgen.cli.commands.lsp",
        Words("Layani penyunting teks selagi rencana diketik.", "Serve a text editor while plans are typed."),
    ),
    "git": _Unloaded(
        "rakgen.cli.commands.git",
        Words("Ajari git membandingkan dan menggabungkan rencana.", "Teach git to compare and merge plans."),
    ),
    "new": _Unloaded(
        "rakgen.cli.commands.new",
        Words(
            "Buat rencana tahun baru, atau berkas realisasi untuk diisi.",
            "Make the plan of a new year, or files to fill in with what was reached.",
        ),
    ),
    "init": _Unloaded(
        "rakgen.cli.commands.init",
        Words("Buat folder kantor baru.", "Make the folder of a new office."),
    ),
}


_WORDS = Words(
    """Susun Rencana Aksi Kinerja dari teks YAML menjadi dokumen resmi.

    \b
    rakgen build plans/2021.yaml     dokumen Word siap cetak
    rakgen check plans/              periksa tanpa mencetak
    rakgen show plans/2021.yaml      tabelnya di terminal
    rakgen edit plans/2021.yaml      tabelnya di peramban, untuk disunting
    rakgen diff A B                  apa yang berubah antara dua rencana
    rakgen capaian plans/2021.yaml   yang dicapai, dari realisasi/
    rakgen layouts                   bentuk tabel yang tersedia
    rakgen explain RAK205            penjelasan satu kode temuan
    rakgen init kantor               folder kantor baru
    rakgen new 2022 --from plans/2021.yaml   rencana tahun berikutnya
    rakgen git install               diff dan merge git yang mengenal rencana
    rakgen fmt plans/                rapikan tulisan berkas rencana

    Kode keluar: 0 bersih, 1 ada temuan, 2 salah pakai atau berkas tidak dapat dibaca/ditulis.
    """,
    """Compile yearly action plans (Rencana Aksi Kinerja) from YAML text into official documents.

    \b
    rakgen build plans/2021.yaml     a Word document, ready to print
    rakgen check plans/              every fault, nothing printed
    rakgen show plans/2021.yaml      the table in the terminal
    rakgen edit plans/2021.yaml      the table in the browser, to be edited
    rakgen diff A B                  what changed between two plans
    rakgen capaian plans/2021.yaml   what was reached, from realisasi/
    rakgen layouts                   the forms that there are
    rakgen explain RAK205            the manual page of a finding
    rakgen init kantor               the folder of a new office
    rakgen new 2022 --from plans/2021.yaml   the plan of next year
    rakgen git install               diff and merge of git that know plans
    rakgen fmt plans/                plan files in canonical text

    Exit codes: 0 clean, 1 findings, 2 wrong use or a file that cannot be read or written.
    """,
)


class _Lazy(CommandGroup):
    """A group that imports a command's module only when that command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands from the table: no module of a command is loaded for it."""
        with formatter.section(either("Perintah", "Commands")):
            formatter.write_dl([(name, say(unloaded.summary)) for name, unloaded in _COMMANDS.items()])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _COMMANDS and cmd_name not in self.commands:
            self.add_command(import_module(_COMMANDS[cmd_name].module).command)
        return super().get_command(ctx, cmd_name)

    def main(self, args: Sequence[str] | None = None, *more: Any, **options: Any) -> Any:
        """Choose the language before anything is read: a fault of the arguments is told in it too."""
        arguments = sys.argv[1:] if args is None else list(args)
        speak(language_of(arguments) or language_from_environment())
        self.speak()
        return super().main(arguments, *more, **options)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. The one place where a fault becomes what the user reads."""
        try:
            return super().invoke(ctx)
        except Exception as fault:
            from rakgen.diagnostics.fault import RakgenFault  # not before: the findings' words are slow to load

            if not isinstance(fault, RakgenFault):
                raise
            from rakgen.cli.output import tell

            ctx.exit(tell(fault))


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        click.echo(VERSION_LINE)
        ctx.exit()


cli = _Lazy(
    "cli",
    _WORDS,
    params=[
        Option(
            "--version",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_print_version,
            help=Words("Tampilkan versi.", "Show the version."),
        ),
        lang_option(
            Words(
                "Bahasa pesan (baku: RAKGEN_LANG, lalu locale, lalu id).",
                "Language of messages (default: RAKGEN_LANG, then the locale, then id).",
            )
        ),
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
