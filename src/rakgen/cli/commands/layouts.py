"""layouts: the forms that plans can be printed in."""

import re
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, CommandGroup, Option, as_command
from rakgen.cli.output import print_data, print_findings, print_text
from rakgen.cli.shared_options import TALK
from rakgen.cli.words import either
from rakgen.compiler import DEFAULT_LAYOUT, Compiler
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.library import LayoutLibrary
from rakgen.project import Project
from rakgen.system.files import is_taken, write_output
from rakgen.text.words import Words

_WORDS = Words(
    "Sebutkan layout yang tersedia; `show NAMA` mencetak satu, `new NAMA` membuat layout sendiri.",
    "List the layouts; `show NAME` prints one, `new NAME` makes one of your own.",
)
_SHOW = Words(
    "Cetak berkas layout NAMA, sebagai pangkal untuk layout sendiri.",
    "Print the file of the layout NAME, to start one of your own from.",
)
_NEW = Words(
    "Buat layout sendiri bernama NAMA di folder templat kantor; berkas yang sudah ada tidak pernah ditimpa.",
    "Make a layout NAME in the office's folder of templates; a file that exists is never overwritten.",
)
_NAME = Argument("name", value=Words("NAMA", "NAME"))
_FROM = Option(
    "--from",
    "origin",
    default=DEFAULT_LAYOUT,
    show_default=True,
    help=Words("Layout yang menjadi pangkal.", "Layout to start from."),
)


class LayoutOrder(NamedTuple):
    """The layout asked for."""

    name: str


class NewLayoutOrder(NamedTuple):
    """The layout to be made, and the one it starts from."""

    name: str
    origin: str


@as_command("show", LayoutOrder, _SHOW, _NAME, *TALK)
def show(order: LayoutOrder) -> None:
    """Print one layout."""
    library = _library()
    text = library.text(order.name)
    if text is None:
        _refuse(library.missing(order.name, "layouts", None))
    print_data(text)


@as_command("new", NewLayoutOrder, _NEW, _NAME, _FROM, *TALK)
def new(order: NewLayoutOrder) -> None:
    """Copy one layout into the office's own folder."""
    library = _library()
    target = _project().templates[0] / "layouts" / f"{order.name}.yaml"
    text = library.text(order.origin)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", order.name):
        _refuse(diagnose("RAK910", order.name))
    if text is None:
        _refuse(library.missing(order.origin, "layouts", None))
    if is_taken(target):
        _refuse(diagnose("RAK911", str(target)))
    if (fault := write_output(target, text.encode())) is not None:
        _refuse(fault)
    print_text(target)


def _list(**_: bool) -> None:
    """Name every layout, where no subcommand is called."""
    if click.get_current_context().invoked_subcommand is not None:
        return
    library = _library()
    for name in library.names():
        layout, faults = library.get(name)
        sound = layout is not None and not faults
        about = (layout.keterangan or "") if layout and sound else either("(tidak dapat dibaca)", "(cannot be read)")
        print_text(f"{name:<20} {about}".rstrip())


def _refuse(finding: Diagnostic) -> NoReturn:
    print_findings([finding], {})
    sys.exit(2)


def _project() -> Project:
    return Compiler().project(Path("plans") / "x.yaml")


def _library() -> LayoutLibrary:
    return Compiler().library(_project())


command = CommandGroup(
    "layouts", _WORDS, callback=_list, params=list(TALK), commands=[show, new], invoke_without_command=True
)
