"""layouts: the forms that plans can be printed in."""

import re
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, CommandGroup, Option, as_command
from rakgen.cli.output import exit_code, print_data, print_findings, print_text
from rakgen.cli.shared_options import TALK
from rakgen.cli.words import either
from rakgen.compiler import DEFAULT_LAYOUT, Compiler
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.layout.library import LayoutLibrary
from rakgen.project import NO_TEMPLATES, Project
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
    help=Words(
        f"Layout yang menjadi pangkal; baku yang bernama NAMA, bila tidak ada {DEFAULT_LAYOUT}.",
        f"Layout to start from; by default the one called NAME, without such {DEFAULT_LAYOUT}.",
    ),
)


class LayoutOrder(NamedTuple):
    """The layout asked for."""

    name: str


class NewLayoutOrder(NamedTuple):
    """The layout to be made, and the one it starts from, if that is said."""

    name: str
    origin: str | None


@as_command("show", LayoutOrder, _SHOW, _NAME, *TALK)
def show(order: LayoutOrder) -> None:
    """Print one layout."""
    project = _project()
    library = _library(project)
    text = library.text(order.name)
    if text is None:
        _refuse(*project.findings, library.missing(order.name, "layouts", None))
    print_data(text)
    _tell(project)


@as_command("new", NewLayoutOrder, _NEW, _NAME, _FROM, *TALK)
def new(order: NewLayoutOrder) -> None:
    """Copy one layout into the office's own folder."""
    project = _project()
    if faults := [one for one in errors(project.findings) if one.key != NO_TEMPLATES]:
        _refuse(*faults)  # the layout would be written where it is not looked for
    library = _library(project)
    target = project.templates[0] / "layouts" / f"{order.name}.yaml"
    origin = order.origin or (order.name if order.name in library.names() else DEFAULT_LAYOUT)
    text = library.text(origin)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", order.name):
        _refuse(diagnose("RAK910", order.name))
    if text is None:
        _refuse(library.missing(origin, "layouts", None))
    for other in (target, target.with_suffix(".yml")):
        if is_taken(other):
            _refuse(diagnose("RAK911", str(other)))
    if (fault := write_output(target, text.encode())) is not None:
        _refuse(fault)
    print_text(target)
    if origin != order.name and order.name in library.names():
        print_findings([diagnose("RAK911.menutupi", str(target), nama=order.name, asal=origin)], {})


def _list(**_: bool) -> None:
    """Name every layout, where no subcommand is called."""
    if click.get_current_context().invoked_subcommand is not None:
        return
    project = _project()
    library = _library(project)
    for name in library.names():
        layout, faults = library.get(name)
        sound = layout is not None and not faults
        about = (layout.keterangan or "") if layout and sound else either("(tidak dapat dibaca)", "(cannot be read)")
        print_text(f"{name:<20} {about}".rstrip())
    _tell(project)


def _tell(project: Project) -> None:
    """What is wrong with the project, whose layouts are then perhaps not those that were meant."""
    if project.findings:
        print_findings(project.findings, {str(project.path): project.text})
        sys.exit(exit_code(project.findings))


def _library(project: Project) -> LayoutLibrary:
    """The layouts of the project; the command ends where some are not known."""
    library = Compiler().library(project)
    if faults := library.folder_faults:
        _refuse(*faults)
    return library


def _refuse(*findings: Diagnostic) -> NoReturn:
    print_findings(findings, {})
    sys.exit(2)


def _project() -> Project:
    return Compiler().project(Path("plans") / "x.yaml")


command = CommandGroup(
    "layouts", _WORDS, callback=_list, params=list(TALK), commands=[show, new], invoke_without_command=True
)
