"""Outputs: the documents, the pages as they print, and what changed since the last commit, of an open plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import TypeVar

from rakgen.diagnostics import errors
from rakgen.diagnostics.fault import RakgenFault
from rakgen.diff.reports.html_ import body_html
from rakgen.diff.versions import pair_files, read_side
from rakgen.document.document import Document
from rakgen.edit.opened import Opened
from rakgen.edit.refused import EditRefused, as_found
from rakgen.system.libraries import library_finding
from rakgen.text.words import Language, Words
from rakgen.writers.formats import Options, write_as

FILES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The formats that a page offers, and what a browser calls them."""

_Ready = TypeVar("_Ready")
_ONE = Lock()  # Typst's compiler serves one at a time
_PIXELS = 110.0  # for an inch
_ERRORS = Words(
    "Rencana masih memuat kesalahan; perbaiki dahulu, lalu cetak.", "The plan has errors; mend them first, then print."
)
_NO_GIT = Words(
    "Rencana ini tidak disimpan dengan git, sehingga tidak ada versi sebelumnya untuk dibandingkan. Yang diubah di "
    'halaman ini dapat diurungkan satu demi satu dengan "Urungkan".',
    "This plan is not kept with git, so there is no earlier version to compare it with. What was changed on this page "
    'can be taken back one by one with "Undo".',
)
_PLAIN = Words("Berkas ini belum pernah disimpan (commit) dalam git.", "This file has never been committed to git.")
_FAULTY = Words(
    "Rencana dalam commit terakhir memuat kesalahan, sehingga tidak dapat dibandingkan (baris {line}): {message}",
    "The plan of the last commit has errors, so it cannot be compared (line {line}): {message}",
)


def _document(opened: Opened) -> Document:
    if opened.document is None:
        raise EditRefused("unclear", _ERRORS)
    return opened.document


def file_of(opened: Opened, format: str) -> bytes:
    """The document of a plan in a format. Raises EditRefused."""
    document = _document(opened)
    output = _drawn(lambda: write_as(format, document, Options(source=str(opened.result.path))))
    for finding in errors(output.findings):
        raise as_found("unclear", finding)
    return output.data


def pages_of(opened: Opened) -> tuple[bytes, ...]:
    """The pages of a plan as its PDF prints them, as PNG. Raises EditRefused."""
    document = _document(opened)

    def drawn() -> tuple[bytes, ...]:
        from rakgen.writers.pdf.writer import write_pages  # not everyone has Typst

        return write_pages(document, _PIXELS)

    if opened.pages is None:
        opened.pages = _drawn(drawn)
    return opened.pages


def _drawn(draw: Callable[[], _Ready]) -> _Ready:
    """What a writer makes. Raises EditRefused where it cannot, or where a library is missing."""
    try:
        with _ONE:
            return draw()
    except RakgenFault as fault:
        raise as_found("unclear", fault.findings[0]) from None
    except ModuleNotFoundError as fault:
        finding = library_finding(fault)
        if finding is None:
            raise
        raise as_found("unclear", finding) from None


def changes_of(path: Path, language: Language) -> str:
    """What changed in a plan's file since the last commit, as HTML. Raises EditRefused where there is none."""
    place = path.absolute()
    old = read_side(str(place), lambda _: ([], []), "HEAD", may_be_empty=True, here=place.parent)
    new = read_side(str(place), lambda _: ([], []))
    codes = {finding.code for finding in errors(old.findings)}
    if {"RAK920", "RAK921"} & codes:
        raise EditRefused("unclear", _NO_GIT)
    if "RAK922" in codes or not (codes or old.contents):  # nothing was committed yet, or not this file
        raise EditRefused("unclear", _PLAIN)
    for finding in errors(old.findings):
        if finding.span is not None:
            message = finding.message(language)
            raise EditRefused("unclear", _FAULTY, line=finding.span.line, message=message)
        raise as_found("unclear", finding)
    for finding in errors(new.findings):
        raise as_found("unclear", finding)
    old.labels, new.labels = {"": f"HEAD:{path.name}"}, {"": path.name}
    pairs, findings = pair_files(old, new)
    for finding in errors(findings):
        raise as_found("unclear", finding)
    return body_html(pairs, language)
