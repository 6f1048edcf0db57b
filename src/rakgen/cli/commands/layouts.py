"""layouts: the forms that plans can be printed in."""

import re
import shutil
import sys
from pathlib import Path
from typing import NamedTuple, NoReturn

import click

from rakgen.cli.bilingual import Argument, CommandGroup, Option, as_command
from rakgen.cli.output import exit_code, print_data, print_findings, print_text
from rakgen.cli.shared_options import TALK
from rakgen.cli.words import say, spoken
from rakgen.compiler import DEFAULT_LAYOUT, Compiler
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.report import headline
from rakgen.layout.layout import Layout
from rakgen.layout.library import LayoutLibrary
from rakgen.layout.picture import header_picture
from rakgen.layout.values import Purpose
from rakgen.project import NO_TEMPLATES, Project
from rakgen.system.files import is_taken, write_output
from rakgen.text.words import Words, translated
from rakgen.writers.terminal.text import cut

_WORDS = Words(
    "Sebutkan layout yang tersedia menurut kegunaannya, dengan judul kolomnya; `show NAMA` mencetak satu,"
    " `new NAMA` membuat layout sendiri.",
    "List the layouts by what they are for, with their headings; `show NAME` prints one, `new NAME` makes one of your"
    " own.",
)
_PURPOSES: dict[Purpose, Words] = {
    "rencana-aksi": Words("Rencana aksi", "Action plan"),
    "perjanjian-kinerja": Words("Perjanjian kinerja", "Performance agreement"),
    "indikator": Words("Indikator kinerja", "Performance indicators"),
    "renstra": Words("Rencana strategis", "Strategic plan"),
    "rencana-kerja": Words("Rencana kerja", "Work plan"),
    "monitoring": Words("Monitoring dan pengukuran", "Monitoring and measurement"),
    "laporan": Words("Laporan", "Report"),
    "lain": Words("Bentuk lain", "Other forms"),
}
_INDENT = " " * 23
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
    if isinstance(text, Diagnostic):
        _refuse(text)
    print_data(text)
    _tell(project)


@as_command("new", NewLayoutOrder, _NEW, _NAME, _FROM, *TALK)
def new(order: NewLayoutOrder) -> None:
    """Copy one layout into the office's own folder."""
    project = _project()
    if faults := [error for error in errors(project.findings) if error.key != NO_TEMPLATES]:
        _refuse(*faults)  # the layout would be written where it is not looked for
    library = _library(project)
    target = project.templates[0] / "layouts" / f"{order.name}.yaml"
    origin = order.origin or (order.name if order.name in library.names() else DEFAULT_LAYOUT)
    text = library.text(origin)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", order.name):
        _refuse(diagnose("RAK910", order.name))
    if text is None:
        _refuse(library.missing(origin, "layouts", None))
    if isinstance(text, Diagnostic):
        _refuse(text)
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
    groups: dict[Purpose, list[str]] = {purpose: [] for purpose in _PURPOSES}
    for name in library.names():
        layout, faults = library.get(name)
        about = _about(name, layout) if layout and not errors(faults) else _broken(name, (errors(faults) or faults)[0])
        groups[layout.untuk if layout else "lain"].append(about)
    texts = [f"{say(_PURPOSES[purpose])}\n{''.join(forms)}" for purpose, forms in groups.items() if forms]
    print_text("\n".join(texts), nl=False)
    _tell(project)


def _broken(name: str, fault: Diagnostic) -> str:
    """The name of a form that cannot be printed, with the first of its faults."""
    return f"  {name:<20} {headline(fault, spoken())}\n"


def _about(name: str, layout: Layout) -> str:
    """The name of a form, what it says of itself, and below that its header; on a terminal no wider than that."""
    from rakgen.layout.english import ENGLISH

    words = translated(layout.keterangan or "", ENGLISH, spoken())
    picture = f"{_INDENT}{header_picture(layout)}"
    if sys.stdout.isatty():
        whole = cut(picture, shutil.get_terminal_size((100, 24)).columns - 1)
        picture = whole[0] + "…" * (len(whole) > 1)
    return f"{f'  {name:<20} {words}'.rstrip()}\n{picture}\n"


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
