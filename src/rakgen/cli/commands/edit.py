"""edit: a plan as its own table in the browser."""

import sys
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.output import exit_code, print_findings, print_text
from rakgen.cli.shared_options import LANG, LAYOUT, PATH, periode_option
from rakgen.cli.words import either, spoken
from rakgen.diagnostics import Diagnostic
from rakgen.edit.opened import PlanOrder
from rakgen.edit.server import LOOPBACK, NO_ADDRESS, EditServer
from rakgen.edit.session import EditSession
from rakgen.excerpts import AskedPeriode
from rakgen.system.files import is_read_once, reason
from rakgen.text.printable import visible
from rakgen.text.words import Words

_WORDS = Words(
    """Sunting rencana sebagai tabelnya sendiri di peramban.

    Tiap perubahan ditulis ke berkas rencana sebagai satu sisipan; komentar, tanda kutip, dan baris lain tetap. Halaman
    hanya dapat dibuka di komputer ini, dengan alamat yang ditampilkan. Perintah ini berakhir dengan Ctrl-C, atau satu
    menit setelah halaman terakhir ditutup.
    """,
    """Edit a plan as its own table in the browser.

    Each change is written into the plan's file as one splice; comments, quotes and other lines stay. The page can be
    opened on this computer alone, at the address that is shown. This command ends with Ctrl-C, or a minute after the
    last page was closed.
    """,
)
_OPTIONS = (
    Argument("plan", type=PATH),
    LAYOUT,
    periode_option(
        Words("Periode yang dicetak layout laporan satu periode.", "The period that a layout of one period prints.")
    ),
    Option(
        "--read-only", is_flag=True, help=Words("Hanya lihat; tidak ada yang ditulis.", "Look only; write nothing.")
    ),
    Option(
        "--host",
        value=Words("ALAMAT", "ADDRESS"),
        default=LOOPBACK,
        help=Words(
            "Buka juga untuk jaringan ini, misalnya bagi ponsel: alamat komputer ini, atau 0.0.0.0.",
            "Open it to this network too, for a phone: an address of this computer, or 0.0.0.0.",
        ),
    ),
    Option(
        "--port", type=click.IntRange(0, 65535), default=0, help=Words("Porta (baku: acak).", "Port (default: random).")
    ),
    Option("--open", "opens", is_flag=True, help=Words("Buka di peramban.", "Open it in the browser.")),
    LANG,
)
_AT = Words("Rencana terbuka di {address}", "The plan is open at {address}")
_FAR = Words("Dari perangkat lain: {address}", "From other devices: {address}")
_NO_NAME = "alamat itu tidak dikenal", "that address is not known"
_END = Words("Akhiri dengan Ctrl-C.", "End with Ctrl-C.")
_OPEN = Words(
    "Peringatan: siapa pun di jaringan ini yang mengetahui alamat itu dapat membaca dan mengubah rencana, dan isinya "
    "dikirim tanpa sandi.",
    "Warning: anyone on this network who knows that address can read and change the plan, and what it says travels "
    "unencrypted.",
)


class EditOrder(NamedTuple):
    """The plan to edit, how it is printed, and where its page is."""

    plan: Path
    layout: tuple[str, ...]
    periode: AskedPeriode
    read_only: bool
    host: str
    port: int
    opens: bool


@as_command("edit", EditOrder, _WORDS, *_OPTIONS)
def command(order: EditOrder) -> None:
    """Open the plan, say where, serve until it is closed."""
    if is_read_once(order.plan):
        raise click.UsageError(
            either(
                f"{visible(str(order.plan))} bukan berkas yang dapat ditulis kembali; sebutkan berkas rencananya.",
                f"{visible(str(order.plan))} is no file that can be written again; name the plan's file.",
            )
        )
    session = EditSession(PlanOrder(order.plan, order.layout, order.periode), read_only=order.read_only)
    if isinstance(session.fault, Diagnostic):
        print_findings([session.fault], {})
        sys.exit(exit_code([session.fault]))
    server = _server(session, order)
    language = spoken()
    print_text(_AT.said(language, address=server.address))
    if server.far_address:
        print_text(_FAR.said(language, address=server.far_address))
    print_text(_END.said(language), err=True)
    if server.is_open:
        print_text(_OPEN.said(language), err=True)
    if order.opens:
        click.launch(server.address)
    server.serve()


def _server(session: EditSession, order: EditOrder) -> EditServer:
    try:
        return EditServer(session, spoken(), order.host, order.port)
    except (OSError, ValueError) as fault:
        indonesian, english = _NO_NAME if isinstance(fault, NO_ADDRESS) else reason(fault)
        place = f"{order.host}:{order.port}"
        raise click.UsageError(
            either(f"halaman tidak dapat dibuka di {place}: {indonesian}", f"the page cannot be at {place}: {english}")
        ) from None
