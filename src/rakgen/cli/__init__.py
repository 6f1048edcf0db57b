"""Command line: one file per command, imported when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from rakgen import __version__

_COMMANDS = {
    "build": "rakgen.cli.build",
    "check": "rakgen.cli.check",
    "show": "rakgen.cli.show",
    "layouts": "rakgen.cli.layouts",
    "schema": "rakgen.cli.schema",
    "diff": "rakgen.cli.diff",
    "explain": "rakgen.cli.explain",
    "fmt": "rakgen.cli.fmt",
    "git": "rakgen.cli.git",
    "new": "rakgen.cli.new",
    "init": "rakgen.cli.init",
}


class _Lazy(click.Group):
    """A group that imports a command's module only when that command, or the help, is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_COMMANDS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], _COMMANDS, n=1)
            hint = f" Mungkin maksudnya `{near[0]}`." if near else ""
            ctx.fail(f"Perintah `{args[0]}` tidak ada.{hint} Perintah yang ada: {', '.join(_COMMANDS)}.")
        return super().resolve_command(ctx, args)


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(
    __version__, "--version", prog_name="rakgen", message="%(prog)s %(version)s", help="Tampilkan versi."
)
@click.option("--lang", type=click.Choice(["id", "en"]), help="Bahasa pesan (baku: RAKGEN_LANG, lalu locale, lalu id).")
@click.pass_context
def cli(ctx: click.Context, lang: str | None) -> None:
    """Susun Rencana Aksi Kinerja dari teks YAML menjadi dokumen resmi.

    \b
    rakgen build plans/2021.yaml     dokumen Word siap cetak
    rakgen check plans/              periksa tanpa mencetak
    rakgen show plans/2021.yaml      tabelnya di terminal
    rakgen diff A B                  apa yang berubah antara dua rencana
    rakgen layouts                   bentuk tabel yang tersedia
    rakgen explain RAK205            penjelasan satu kode temuan
    rakgen init kantor               folder kantor baru
    rakgen new 2022 --from plans/2021.yaml   rencana tahun berikutnya
    rakgen git install               diff dan merge git yang mengenal rencana
    rakgen fmt plans/                rapikan tulisan berkas rencana

    Kode keluar: 0 bersih, 1 ada temuan, 2 salah pakai atau berkas tidak dapat dibaca/ditulis.
    """
    ctx.obj = lang
