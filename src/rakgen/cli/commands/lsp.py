"""lsp: the editor server, over stdin and stdout."""

import sys
from typing import NamedTuple

from rakgen.cli.bilingual import Option, as_command
from rakgen.cli.output import print_text
from rakgen.cli.shared_options import LANG
from rakgen.cli.words import say, spoken
from rakgen.text.words import Words

_WORDS = Words(
    """Layani penyunting teks (VS Code, Neovim, Helix, Zed, ...) lewat Language Server Protocol: temuan selagi mengetik,
    perbaikan, penjelasan, pelengkapan, lompat ke definisi, garis besar, ganti nama kunci unit, perapian.

    Dijalankan oleh penyunting, bukan oleh orang: stdin dan stdout hanya memuat protokol. Cara memasangnya:
    docs/editor.md.
    """,
    """Serve a text editor (VS Code, Neovim, Helix, Zed, ...) by the Language Server Protocol: findings as one types,
    fixes, explanations, completion, definitions, outline, rename of a unit's key, formatting.

    An editor starts it, not a person: stdin and stdout carry the protocol alone. How to set it up: docs/editor.md.
    """,
)
_BY_HAND = Words(
    "rakgen lsp menunggu penyunting teks; lihat docs/editor.md. Ctrl-C mengakhirinya.",
    "rakgen lsp waits for a text editor; see docs/editor.md. Ctrl-C ends it.",
)
_STDIO = Option(
    "--stdio",
    is_flag=True,
    expose_value=False,
    help=Words("Lewat stdin dan stdout; selalu begitu.", "Over stdin and stdout; it always is."),
)


class LspOrder(NamedTuple):
    """Nothing can be chosen but the language."""


@as_command("lsp", LspOrder, _WORDS, _STDIO, LANG)
def command(_: LspOrder) -> None:
    """Serve until the editor goes."""
    from rakgen.lsp.server import serve

    if sys.stdin.isatty():
        print_text(say(_BY_HAND), err=True)
    serve(spoken())
