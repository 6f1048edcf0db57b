"""Filled in: what units wrote into the workbooks of `build --isian`, told, and written into `realisasi/`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from rakgen.cli.old_documents import DoubtsOrder, refuse, tell_doubts
from rakgen.cli.output import exit_code, print_findings, print_text
from rakgen.cli.reports import ReportRequest
from rakgen.cli.words import say
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic, diagnose, errors
from rakgen.diagnostics.fault import CanonicalFault
from rakgen.importing import place_words
from rakgen.model import Rencana
from rakgen.model.realisasi import WAITING, load_realisasi
from rakgen.progress.files import read_reported
from rakgen.progress.records import collect
from rakgen.returned.filled import FilledSheet
from rakgen.returned.records import FilledRecords, PutCell
from rakgen.source import parse
from rakgen.source.edit import difference
from rakgen.source.fixes import apply
from rakgen.system.files import read_plan, write_new, write_output
from rakgen.system.plan_files import REALISASI_FOLDER
from rakgen.text.words import Words

_FOUND = Words("{found} isian ditemukan; {made} dapat ditulis; {left} tidak.",
               "{found} filled in; {made} can be written; {left} cannot.")  # fmt: skip
_WHY: dict[str, tuple[str, str]] = {
    "loose": ("teks ini di luar tabel, atau tersembunyi.", "this stands outside the table, or is hidden."),
    "formula": (
        "rumusnya belum dihitung; buka dan simpan buku kerjanya di Excel atau LibreOffice.",
        "its formula has no result yet; open and save the workbook in Excel or LibreOffice.",
    ),
    "row": ("butir baris ini tidak ada dalam rencana.", "the plan has no item of this row."),
    "column": ("judul kolomnya bukan isian realisasi.", "its heading is no field of what was reached."),
    "twice": ("butir ini sudah diisi di baris atau kolom lain.", "another row or column says it of this item already."),
    "richer": ("tindak lanjut di berkas memuat pelaksana atau tenggat.", "the one in the file has a unit or a date."),
    "comment": ("isiannya di berkas memuat komentar.", "the field in the file has a comment."),
    "sheet": (
        "yang tampak hasil rumus yang gagal, TRUE, atau tanggal, bukan angka.",
        "what is seen is a formula that failed, TRUE or a date, no figure.",
    ),
    "value": ("bentuknya keliru.", "it is not well formed."),
}


class FilledOrder(DoubtsOrder, Protocol):
    """What the order of an import says of telling and writing."""

    @property
    def write(self) -> bool:
        """True where it is to be written."""


def bring_filled(
    sheets: Sequence[FilledSheet], plan: Path, reports: Sequence[ReportRequest], order: FilledOrder
) -> int:
    """Tell what was filled in, and write it where that is asked for; the exit code."""
    compiler = Compiler()
    result = compiler.check_one(plan)
    faults = [fault for fault in errors(result.findings) if not fault.code.startswith("RAK5")]  # a form bars no record
    if faults or result.rencana is None:
        print_findings(faults, {str(plan): result.text})
        return exit_code(faults)
    rencana = result.rencana
    if other := next((sheet for sheet in sheets if sheet.tahun != rencana.tahun), None):
        refuse(diagnose("RAK976.tahun", str(plan), teks=str(other.tahun), jadi=str(rencana.tahun)))
    project = compiler.project(plan).folder
    reported = read_reported(plan, project)
    faults = [fault for fault in errors(reported.findings) if fault.code != "RAK604"]
    if faults:
        print_findings(faults, reported.texts)
        return exit_code(faults)
    own = {path: reported.texts[path] for path, _ in reported.files}
    filled = FilledRecords(rencana, own)
    folder = Path(os.path.relpath(project / REALISASI_FOLDER, Path().absolute()))
    named = Path(os.path.relpath(os.path.realpath(plan), os.path.realpath(folder))).as_posix()
    for sheet in sheets:
        filled.put(sheet, str(folder / sheet.file), named)
    made = [cell for cell in filled.told if not cell.why]
    tell_doubts(reports, (str(order.file), ""), [_finding(cell, str(order.file)) for cell in filled.told], order)
    left = len(filled.told) - len(made)
    if not order.quiet:
        print_text(say(_FOUND, found=len(filled.told), made=len(made), left=left), err=True)
    if order.strict and left:
        return 1
    return _write(filled, own, rencana, order) if made else 0


def _finding(cell: PutCell, path: str) -> Diagnostic:
    """One filled cell: what was and is said, or why it cannot be put."""
    place, place_en = (words[:1].upper() + words[1:] for words in place_words(cell.cell.place))
    reason = (cell.fault.message("id"), cell.fault.message("en")) if cell.fault else _WHY.get(cell.why, ("", ""))
    key = "RAK976.isian" if cell.why else "RAK975.isian" if cell.old else "RAK975.baru"
    return diagnose(
        key, path, tempat=place, tempat_en=place_en, isian=cell.cell.heading, teks=cell.old,
        jadi=" ".join(cell.cell.text.split()), alasan=reason[0], alasan_en=reason[1],
    )  # fmt: skip


def _write(filled: FilledRecords, own: dict[str, str], rencana: Rencana, order: FilledOrder) -> int:
    """Write the files, if they are sound together and as they were when they were read."""
    try:
        texts = filled.texts()
    except CanonicalFault:
        refuse(diagnose("RAK976.berkas", min(filled.touched)))
    contents, faults = [], []
    for path, text in (own | texts).items():
        content, findings = load_realisasi(parse(text.encode(), path))
        faults += [error for error in errors(findings) if error.key != WAITING]
        contents += [(path, content)] if content is not None else []
    faults += errors(collect(rencana, contents)[1])
    if faults:
        print_findings(faults, own | texts)
        return exit_code(faults)
    if not order.write:
        return 0
    before = {path: read_plan(Path(path)) for path in texts if path in own}
    for path, data in before.items():
        if not isinstance(data, bytes) or parse(data, path).text != own[path]:
            refuse(diagnose("RAK976.berubah", path))
    new = {Path(path): text.encode() for path, text in texts.items() if path not in own}
    faults = write_new(new)
    for path, data in before.items() if not faults else ():
        assert isinstance(data, bytes)
        fault = write_output(Path(path), apply(data, difference(own[path], texts[path])), [order.file])
        faults += [fault] if fault else []
    if faults:
        print_findings(faults, {})
        return 2
    for path in texts:
        print_text(path)
    return 0
