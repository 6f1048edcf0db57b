"""Old documents: what the commands that import one share - read, told, written with its new layouts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NoReturn, Protocol

from rakgen.canonical.codes import slug
from rakgen.cli.output import print_data, print_findings, print_text
from rakgen.cli.reports import ReportRequest
from rakgen.cli.words import say, spoken
from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import ReadFault
from rakgen.diagnostics.formats import render_report
from rakgen.diagnostics.formats.result import Report
from rakgen.importing import Imported
from rakgen.layout.layout import Layout
from rakgen.layout.library import LayoutLibrary
from rakgen.project import Project
from rakgen.readers.raw import RawDocument, RawPlace, RawTable, Remark
from rakgen.readers.read import read_raw
from rakgen.system.files import SUFFIXES, is_file, read_start, unreadable, write_new, write_output
from rakgen.text.numbers import grouped
from rakgen.text.words import Words

_MOST_BYTES = 200_000_000
_DOCUMENTS = (".docx", ".xlsx", ".pdf", ".html", ".htm", ".csv", ".tsv", ".txt", ".doc", ".xls")
_TEXTS = (".csv", ".tsv")
_MOST_TABLES = 20
_BEGINNINGS = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0")
_PROOF = Words(
    "{lost} teks tertinggal; {alike} dari {cells} sel tercetak sama; jumlah uang sumber {source}, rencana {printed}",
    "{lost} texts left over; {alike} of {cells} cells print alike; money of the source {source}, of the plan {printed}",
)
_NEW_LAYOUT = Words("layout baru: {path}", "new layout: {path}")


def refuse(finding: Diagnostic) -> NoReturn:
    """Print a finding and end the command."""
    print_findings([finding], {})
    sys.exit(2)


def is_document(file: Path) -> bool:
    """True for a file that is no plan by its name, and a document by what it begins with or by its name."""
    suffix = file.suffix.lower()
    if suffix in SUFFIXES:
        return False
    try:
        start = read_start(file, 8)
    except (OSError, ValueError):
        return False
    return suffix in _DOCUMENTS or start.startswith(_BEGINNINGS)


def first_table(file: Path) -> Path:
    """The file with a document's first table, `rak.tsv` of `rak-2.tsv`; the file itself where there is no other."""
    first = file.with_name(re.sub(r"-\d+$", "", file.stem) + file.suffix)
    return first if file.suffix.lower() in _TEXTS and is_file(file) and is_file(first) else file


def read_document(file: Path, sheet: str = "", *, unseen: bool = False) -> RawDocument:
    """A document, or one sheet of it, with the further tables that `build` writes beside a text of one, and with the
    hidden rows and columns of a workbook where `unseen`; the command ends where it cannot be read.
    """
    document = _read(file, sheet, unseen=unseen)
    if file.suffix.lower() not in _TEXTS:
        return document
    for number in range(2, _MOST_TABLES):
        further = file.with_name(f"{file.stem}-{number}{file.suffix}")
        table = _read(further, sheet).blocks if is_file(further) else ()
        if not table or not isinstance(table[0], RawTable):
            break
        place = RawPlace(table=len(document.tables) + 1)
        told = Remark("beside", place, further.name)
        document = document._replace(blocks=document.blocks + table, remarks=(*document.remarks, told))
    return document


def _read(file: Path, sheet: str, *, unseen: bool = False) -> RawDocument:
    path = str(file)
    try:
        data = read_start(file, _MOST_BYTES + 1)
    except (OSError, ValueError) as fault:
        refuse(unreadable(path, fault))
    if len(data) > _MOST_BYTES:
        refuse(diagnose("RAK970.besar", path, rincian=""))
    try:
        return read_raw(data, file.name, sheet, unseen=unseen)
    except ReadFault as fault:
        refuse(fault.finding._replace(path=path))


def unsaid(project: Project, year: int | None) -> dict[str, object]:
    """What a plan says where its document does not: the office of its project, and a year."""
    office = project.proyek.instansi if project.proyek is not None else None
    return {name: value for name, value in (("instansi", office), ("tahun", year)) if value}


def layout_name(file: Path, library: LayoutLibrary) -> str:
    """The name of a new layout: after the document, and free."""
    base = slug(file.stem) or "impor"
    taken = set(library.names())
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return base if base not in taken else next(name for name in numbered if name not in taken)


def layouts_of(library: LayoutLibrary, only: str | None = None) -> Iterator[tuple[str, Layout]]:
    """The layouts that a document may be laid out in; the command ends where there is none of the name asked for."""
    names = library.names()
    if only is not None and only not in names:
        refuse(library.missing(only, "", None))
    for name in names if only is None else [only]:
        layout, _ = library.get(name)
        if layout is not None:
            yield name, layout


class DoubtsOrder(Protocol):
    """What the order of an import says of telling."""

    @property
    def file(self) -> Path:
        """The document."""

    @property
    def strict(self) -> bool:
        """True where doubts fail."""

    @property
    def quiet(self) -> bool:
        """True where only errors are told."""


def tell_doubts(
    reports: Sequence[ReportRequest], plan: tuple[str, str], findings: Sequence[Diagnostic], order: DoubtsOrder
) -> None:
    """Findings of a plan (its path and text), in each format that is asked for."""
    path, text = plan
    for report in reports:
        if report.file is None and report.name == "full":
            print_findings(findings, {path: text}, quiet=order.quiet)
            continue
        outcome = Report([path], list(findings), {path: text}, spoken(), strict=order.strict)
        rendered = render_report(report.name, outcome)
        if report.file is None:
            print_data(rendered)
        elif fault := write_output(report.file, rendered.encode(), [order.file]):
            refuse(fault)


def write_imported(target: Path, text: str, folder: Path, layouts: Mapping[str, str]) -> None:
    """Write a plan, and its new layouts into a folder, and name them; nothing that is there is written over."""
    files = {target: text} | {folder / f"{name}.yaml": layout for name, layout in layouts.items()}
    if faults := write_new({path: content.encode() for path, content in files.items()}):
        print_findings(faults, {})
        sys.exit(2)
    print_text(target)
    for path in list(files)[1:]:
        print_text(say(_NEW_LAYOUT, path=path), err=True)


def proof(found: Imported) -> str:
    """The last line of an import: what was left over, and the sums of money."""
    return say(
        _PROOF,
        lost=len(found.lost),
        alike=grouped(found.alike),
        cells=grouped(found.cells),
        source=grouped(found.money[0]),
        printed=grouped(found.money[1]),
    )
