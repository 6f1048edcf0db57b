"""import: an old document as a plan with its form, every doubt told, and a proof of what was read."""

import sys
from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option, as_command
from rakgen.cli.old_documents import (
    first_table,
    layout_name,
    layouts_of,
    proof,
    read_document,
    refuse,
    tell_doubts,
    unsaid,
    write_imported,
)
from rakgen.cli.output import exit_code, print_data, print_text, unique
from rakgen.cli.reports import CALLED_ELSEWHERE, ReportRequest, refuse_one_place, report_option
from rakgen.cli.shared_options import CODE, PATH, TALK, periode_option
from rakgen.cli.standard_input import DASH
from rakgen.cli.words import either
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.formats import FORMATS
from rakgen.excerpts import AskedPeriode
from rakgen.importing import Imported, import_document
from rakgen.model.periode import FIRST_YEAR, LAST_YEAR
from rakgen.readers.raw import RawDocument, RawTable
from rakgen.startup.garbage import collect_seldom
from rakgen.text.words import Words

_WORDS = Words(
    """Baca dokumen lama (Word, Excel, PDF, halaman web, teks bertab, CSV) sebagai rencana YAML dengan bentuk tabelnya.

    BERKAS adalah dokumennya. Bila judul kolomnya sama dengan suatu layout, layout itu dipakai; bila tidak, layout baru
    ditulis di folder layout proyek, sehingga tabelnya dapat dicetak lagi seperti semula. Tiap sel yang ditebak atau
    tidak dimengerti disebutkan dengan tempatnya, dan tidak ada teks yang hilang tanpa disebut.

    \b
    rakgen import rak-2019.docx -o plans/2019.yaml
    rakgen import rak-2021.docx --into plans/2021.yaml   suntingan di dokumen kembali ke rencananya
    """,
    """Read an old document (Word, Excel, PDF, web page, text with tabs, CSV) as a YAML plan with the form of its table.

    FILE is the document. If its headings are those of a layout, that one is used; if not, a new layout is written into
    the project's folder of layouts, so that the table can be printed again as it was. Each cell that was guessed or not
    understood is told with its place, and no text is lost without being named.

    \b
    rakgen import rak-2019.docx -o plans/2019.yaml
    rakgen import rak-2021.docx --into plans/2021.yaml   edits in the document go back to its plan
    """,
)
_OPTIONS = (
    Argument("file", type=PATH, value=Words("BERKAS", "FILE")),
    Option(
        "-o",
        "target",
        type=PATH,
        help=Words("Berkas rencana baru (baku: stdout).", "The new plan's file (default: stdout)."),
    ),
    Option(
        "--into",
        "plan",
        type=PATH,
        help=Words(
            "Rencana asal dokumen: sebutkan apa yang disunting di dokumen.",
            "The plan that the document was built from: tell what was edited in the document.",
        ),
    ),
    Option(
        "--write",
        is_flag=True,
        help=Words("Terapkan suntingan itu pada rencana --into.", "Make those edits in the plan of --into."),
    ),
    Option(
        "--layout",
        help=Words("Layout yang dicoba, dan tidak satu pun yang lain.", "The layout to try, and none of the others."),
    ),
    Option(
        "--rak",
        value=CODE,
        help=Words(
            "Kode rak dalam rencana baru; dengan --into: hanya rak itu yang dibangun dalam dokumen.",
            "The rak's kode in the new plan; with --into: only that rak was built in the document.",
        ),
    ),
    periode_option(
        Words(
            "Periode laporan satu periode, bila dokumen tidak menyebutnya; dengan --into: seperti pada build.",
            "The period of a report of one, where the document does not say it; with --into: as for build.",
        )
    ),
    Option(
        "--pelaksana",
        multiple=True,
        help=Words(
            "Dengan --into: hanya kegiatan unit ini yang dibangun dalam dokumen; boleh diulang.",
            "With --into: only the kegiatan of this unit were built in the document; can be repeated.",
        ),
    ),
    Option(
        "--table",
        "number",
        type=click.IntRange(1),
        help=Words("Hanya tabel ke-N dari dokumen.", "Only table number N of the document."),
    ),
    Option(
        "--sheet",
        value=Words("NAMA", "NAME"),
        help=Words("Hanya lembar itu dari buku kerja Excel.", "Only that sheet of an Excel workbook."),
    ),
    Option(
        "--tahun",
        "year",
        type=click.IntRange(FIRST_YEAR, LAST_YEAR),
        help=Words(
            "Tahun rencana, bila dokumen tidak menyebutnya atau menyebut beberapa.",
            "The plan's year, where the document says none, or several.",
        ),
    ),
    Option(
        "--strict",
        is_flag=True,
        help=Words("Keraguan menggagalkan; tidak ada yang ditulis.", "Doubts fail; nothing is written."),
    ),
    Option(
        "--report",
        "reports",
        elsewhere=CALLED_ELSEWHERE,
        multiple=True,
        callback=report_option(FORMATS),
        value=Words("BENTUK[:BERKAS]", "FORMAT[:FILE]"),
        help=Words(
            "Bentuk laporan keraguan: full (baku), concise, json, ...; boleh diulang.",
            "Format of the report of doubts: full (default), concise, json, ...; can be repeated.",
        ),
    ),
    *TALK,
)


class ImportOrder(NamedTuple):
    """What is read, how it is understood, where the plan goes and how doubts are told."""

    file: Path
    target: Path | None
    plan: Path | None
    write: bool
    layout: str | None
    rak: str | None
    periode: AskedPeriode
    pelaksana: tuple[str, ...]
    number: int | None
    sheet: str | None
    year: int | None
    strict: bool
    reports: list[ReportRequest]
    quiet: bool
    verbose: bool


@as_command("import", ImportOrder, _WORDS, *_OPTIONS)
@collect_seldom()
def command(order: ImportOrder) -> None:
    """Read, understand, tell, write."""
    _refuse_order(order)
    order = order._replace(target=None) if order.target == DASH else order
    if order.plan is not None:
        sys.exit(_bring_back(order, order.plan))
    reports = order.reports or [ReportRequest("full")]
    refuse_one_place(reports, stdout_taken=order.target is None and bool(order.reports))
    document = _read(order)
    compiler = Compiler()
    project = compiler.project(order.target or order.file)
    library = compiler.library(project)
    name = layout_name(order.file, library)
    found = import_document(
        document,
        layouts_of(library, order.layout),
        name,
        _path(order),
        unsaid(project, order.year),
        order.periode.single,
        order.rak,
    )
    findings = found.findings
    if errors(findings) or (order.strict and _doubts(findings)):
        tell_doubts(reports, (_path(order), found.text), findings, order)
        sys.exit(1)
    _write(found, order, project.templates[0] / "layouts")
    if order.target is not None:
        checking = Compiler() if found.layouts else compiler  # that knows those that were there
        (checked,) = checking.check_across([checking.check_one(order.target, data=found.source)])
        findings = unique([*findings, *checked.findings])
    tell_doubts(reports, (_path(order), found.text), findings, order)
    print_text(proof(found), err=True)
    sys.exit(exit_code(findings))


def _refuse_order(order: ImportOrder) -> None:
    """End the command where options do not go together."""
    if (order.plan is None and order.write) or (order.plan is not None and order.target is not None):
        raise click.UsageError(
            either("--write menyertai --into, dan -o tidak.", "--write goes with --into, and -o does not.")
        )
    if order.plan is None and (order.pelaksana or (order.periode.text and order.periode.single is None)):
        raise click.UsageError(
            either(
                "--pelaksana, dan --periode dari beberapa periode, menyertai --into.",
                "--pelaksana, and --periode of several periods, go with --into.",
            )
        )


def _bring_back(order: ImportOrder, plan: Path) -> int:
    """Edits of a built document, or a workbook that was filled in, for the plan; the exit code."""
    from rakgen.cli.giving_back import BackOrder, bring_back  # most imports make a new plan
    from rakgen.excerpts import Choice
    from rakgen.returned.filled import filled_sheets

    told = order.reports or [ReportRequest("full")]
    refuse_one_place(told, stdout_taken=False)
    reading = order._replace(file=first_table(order.file))
    document = _read(reading)
    if sheets := filled_sheets(document):
        if order.rak is not None or order.periode.text or order.pelaksana:
            raise click.UsageError(
                either(
                    "Buku kerja yang diisi menyebut sendiri rak, periode, dan unitnya: tidak dengan --rak, --periode,"
                    " atau --pelaksana.",
                    "A workbook that was filled in says its rak, period and unit itself: not with --rak, --periode or"
                    " --pelaksana.",
                )
            )
        from rakgen.cli.filled_in import bring_filled

        return bring_filled(sheets, plan, told, order)
    if any(remark.kind == "hidden" for remark in document.remarks):  # what is hidden is not gone
        document = _read(reading, unseen=True)
    choice = Choice.from_options(order.pelaksana, order.periode)
    back = BackOrder(document, order.file, plan, order.layout, order.rak, choice, order.periode.single, order.write)
    return bring_back(back, told, order)


def _path(order: ImportOrder) -> str:
    return str(order.target) if order.target else f"{order.file.stem}.yaml"


def _read(order: ImportOrder, *, unseen: bool = False) -> RawDocument:
    """The document, or only the table that is asked for; the command ends where it cannot be read."""
    document = read_document(order.file, order.sheet or "", unseen=unseen)
    if order.number is None:
        return document
    tables = [block for block in document.blocks if isinstance(block, RawTable)]
    if order.number > len(tables):
        path = str(order.file)
        refuse(diagnose("RAK970.nomor", path, nomor=str(order.number), banyak=str(len(tables))))
    kept = tables[order.number - 1]
    return document._replace(blocks=tuple(block for block in document.blocks if block not in tables or block is kept))


def _doubts(findings: list[Diagnostic]) -> bool:
    return any(finding.severity != "informasi" for finding in findings)


def _write(found: Imported, order: ImportOrder, folder: Path) -> None:
    """The plan and its new layouts; nothing that is there is written over."""
    if order.target is None:
        print_data(found.text)
        return
    write_imported(order.target, found.text, folder, found.layouts)
