"""Giving back: what was edited in a built document, told, and written into its plan (`import --into`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from rakgen.cli.old_documents import DoubtsOrder, layouts_of, refuse, tell_doubts
from rakgen.cli.output import exit_code, print_findings, print_text
from rakgen.cli.printed_again import PrintedAgain
from rakgen.cli.reports import ReportRequest
from rakgen.cli.words import say
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.excerpts import Choice
from rakgen.importing import place_words, remark_told, told_at, told_periods
from rakgen.layout.layout import Layout
from rakgen.model import Periode
from rakgen.readers.faults import unreadable
from rakgen.readers.raw import RawDocument, RawLine
from rakgen.recognise.forms import form_of
from rakgen.recognise.periods import parts_of_year_in
from rakgen.recognise.pieces import RakTables, parts_of
from rakgen.returned.edited import EditedPlace
from rakgen.returned.give_back import GivenBack, give_back
from rakgen.system.files import read_plan, write_output
from rakgen.text.words import Words

_FOUND = Words(
    "{found} perubahan ditemukan; {made} dapat diterapkan; {left} tidak.",
    "{found} changes found; {made} can be made; {left} cannot.",
)
_WRITTEN = Words("{made} perubahan ditulis ke {path}.", "{made} changes written to {path}.")
_FOLLOW = Words(
    "{n} sel hitungan bentuk ikut berubah dan tidak lagi sama dengan dokumen.",
    "{n} cells that the form works out follow, and no longer say what the document does.",
)
_WHY: dict[str, tuple[str, str]] = {
    "form": ("teks ini dibuat oleh bentuk tabelnya, bukan satu isian rencana", "the form makes it, not one field"),
    "file": ("teks ini berasal dari berkas realisasi", "it comes from a file of what was reached"),
    "program": ("teks ini berasal dari daftar program atau misi", "it comes from the register of programmes or misi"),
    "splice": ("isiannya tidak dapat diganti tanpa menyentuh teks lain", "its field cannot be replaced alone"),
    "reads": ("rencana tidak akan mencetak isi dokumen", "the plan would not print what the document says"),
    "formula": ("nilai rumusnya tidak tersimpan; simpan berkasnya di Excel", "no value of its formula is stored"),
    "merged": ("rencana mencetak satu sel gabungan di sini", "the plan prints one merged cell here"),
    "column": ("bentuk tabelnya tidak punya kolom ini", "the form has no such column"),
    "fill": ("warna selnya masih menandai; hapus juga warnanya", "its fill still ticks; clear that too"),
    "units": ("sel ini menyebut beberapa unit; tulis satu unit tiap baris", "it names several units, not one a line"),
    "no_unit": ("ini bukan nama unit", "it is no name of a unit"),
    "lines": ("tidak pasti baris mana isian apa", "which line is of which field is not certain"),
    "row": ("butir yang dimaksud tidak pasti", "which item is meant is not certain"),
    "line": ("teks di luar tabel hanya diubah di rencana", "text outside tables is changed in the plan alone"),
}  # fmt: skip


class BackOrder(NamedTuple):
    """The document and its file, its plan, the layout that it was built in where it is none of the plan's, what of the
    plan was built (a rak by its kode, units, a period), and whether to write.
    """

    document: RawDocument
    file: Path
    plan: Path
    layout: str | None
    rak: str | None
    choice: Choice
    periode: tuple[Periode, int] | None
    write: bool


def bring_back(order: BackOrder, reports: Sequence[ReportRequest], told: DoubtsOrder) -> int:
    """Tell what was edited, and write it where that is asked for; the exit code."""
    data = read_plan(order.plan)
    if isinstance(data, Diagnostic):
        refuse(data)
    path, layouts = str(order.plan), () if order.layout is None else (order.layout,)
    again = PrintedAgain(order.plan, layouts, order.rak, order.choice, order.periode)
    result = again.checked(data)
    found = None if errors(result.findings) else _given(data, order, again)
    if found is None:
        print_findings(errors(result.findings), {path: result.text})
        return exit_code(errors(result.findings))
    tell_doubts(reports, (path, result.text), _findings(found, path), told)
    left = len(found.changes) - len(found.made)
    if not told.quiet:
        print_text(say(_FOUND, found=len(found.changes), made=len(found.made), left=left), err=True)
        if found.follow:
            print_text(say(_FOLLOW, n=found.follow), err=True)
    if told.strict and (left or found.strange):
        return 1
    return _write(found, data, order, told) if order.write and found.made else 0


def _given(data: bytes, order: BackOrder, again: PrintedAgain) -> GivenBack | None:
    """What is given back in the layouts of the plan, or in that of the document where it is none of these; of a
    document that says it is an excerpt, in that part of the plan.
    """
    document = order.document
    library = again.compiler.library(again.compiler.project(order.plan))
    if order.layout is not None:
        list(layouts_of(library, order.layout))
    parts = parts_of(document)
    if not order.choice:
        again = PrintedAgain(order.plan, again.layouts, order.rak, again.said_by(data, parts), order.periode)
    printed = again.sections(data)
    if isinstance(printed, Diagnostic):
        refuse(printed)
    if not parts and printed is not None and any(rak.section.grids for rak in printed[1]):
        refuse(unreadable("no_table").finding._replace(path=str(order.file)))
    found = give_back(document, data, again)
    if found is not None and order.periode is None and any(change.kind == "line" for change in found.changes):
        found = _in_period_said(found, data, order, again)
    if found is None or not found.strange:
        return found
    if order.layout is None:
        layouts = list(told_periods(document, layouts_of(library), order.periode))
        other = _in_other_forms(data, order, again, parts, layouts)
        if other is not None and len(other.strange) < len(found.strange):
            return other
    edited = give_back(document, data, again, edited=True)
    return edited if edited is not None and len(edited.strange) < len(found.strange) else found


def _in_period_said(found: GivenBack, data: bytes, order: BackOrder, again: PrintedAgain) -> GivenBack:
    """What is given back of a document in the period that a line of it names, if that is less than in the plan's."""
    lines = (block.text for block in order.document.blocks if isinstance(block, RawLine))
    for periode in dict.fromkeys(part for line in lines for part in parts_of_year_in(line)):
        told = PrintedAgain(order.plan, again.layouts, order.rak, again.choice, periode)
        other = give_back(order.document, data, told)
        if other is not None and len(other.changes) < len(found.changes):
            found = other
    return found


def _in_other_forms(
    data: bytes,
    order: BackOrder,
    again: PrintedAgain,
    parts: Sequence[RakTables],
    layouts: Sequence[tuple[str, Layout]],
) -> GivenBack | None:
    """What is given back of a document in the forms whose headings it has; None where it has none of these."""
    forms = [form for part in parts if (form := form_of(part, layouts)) is not None]
    if not forms:
        return None
    reports = [form.layout.periode for form in forms if form.layout.is_of_one_periode]
    names = tuple(dict.fromkeys(form.name for form in forms))
    other = PrintedAgain(order.plan, names, order.rak, again.choice, reports[0] if reports else order.periode)
    return give_back(order.document, data, other)


def _findings(found: GivenBack, path: str) -> list[Diagnostic]:
    findings = [diagnose("RAK979", path)] if found.changes else []
    for place in found.strange:
        indonesian, english = place_words(place)
        findings.append(diagnose("RAK978", path, tempat=indonesian, tempat_en=english))
    findings += [remark_told(remark, path) for remark in found.remarks]
    findings += [_finding(change, path) for change in found.changes]
    units = {key: name for change in found.made for key, name in change.units.items()}
    return findings + [diagnose("RAK977", path, kunci=key, nama=name) for key, name in units.items()]


def _finding(change: EditedPlace, path: str) -> Diagnostic:
    """One change: what it was and is, or why it cannot be made."""
    if change.again is not None:
        return told_at(
            "RAK976.lagi", path, change.span, change.place, change.old, change.new, place_words(change.again)
        )
    if change.why == "sum":
        return told_at("RAK976.hitung", path, change.span, change.place, change.old, change.new)
    kind = {"cell": "", "added": ".tambah", "removed": ".hapus", "line": ""}[change.kind]
    key = f"{'RAK976' if change.why else 'RAK975'}{kind}"
    return told_at(key, path, change.span, change.place, change.old, change.new, _WHY.get(change.why, ("", "")))


def _write(found: GivenBack, data: bytes, order: BackOrder, told: DoubtsOrder) -> int:
    """The plan with the changes; one that is no longer what was read is left alone."""
    if read_plan(order.plan) != data:
        refuse(diagnose("RAK976.berubah", str(order.plan)))
    if fault := write_output(order.plan, found.data, [told.file]):
        refuse(fault)
    print_text(say(_WRITTEN, made=len(found.made), path=order.plan), err=True)
    return 0
