"""Office fit: what a document and an office's own .docx lack for each other - room, another page, a place."""

import textwrap

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.diagnostics.fault import BaseFault
from rakgen.document.document import Document, statement_name
from rakgen.document.heights import header_distance
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.docx.office_sections import LEAST
from rakgen.writers.docx.package import Package

_QUOTED = 60  # characters of a header that are quoted


def without_statements(document: Document, office: OfficeBase) -> tuple[Document, list[Diagnostic]]:
    """The document that goes where the tables stand in an office's own text: that text is the statement."""
    if not office.places or "isi" in office.places:
        return document, []
    names = set(map(statement_name, document.sections))
    kept = tuple(section for section in document.sections if section.name not in names)
    said = [diagnose("RAK505.pernyataan", "")] if len(kept) < len(document.sections) else []
    return document._replace(sections=kept), said


def unprinted(document: Document, office: OfficeBase, package: Package) -> list[Diagnostic]:
    """What the office's text has no place for: a letterhead, unless it brings one; a signature."""
    said = unshown_letterhead(document, office, package)
    unsigned = "isi" not in office.places and "pengesahan" not in office.places
    return said + ([diagnose("RAK505.pengesahan", "")] if unsigned and document.sections[0].signature else [])


def unshown_letterhead(document: Document, office: OfficeBase, package: Package) -> list[Diagnostic]:
    """A letterhead that has no place, or gives way to a header that may be none."""
    heads = [section.letterhead for section in document.sections if section.letterhead]
    if all(map(package.shows, heads)):
        return _replaced_headers(office) if any(head.every_page for head in heads) else []
    if not office.brings_letterhead():
        return [diagnose("RAK505.kop", "")]
    own = [document.author, *(line.text for head in heads for line in head.lines)]
    other = office.header_without(own)
    return [diagnose("RAK505.kop_lain", "", teks=_quoted(other))] if other else []


def _replaced_headers(office: OfficeBase) -> list[Diagnostic]:
    """The headers that a letterhead on every page takes the place of."""
    lost = office.shown_headers()
    if lost is None:
        return []
    return [diagnose("RAK505.kepala_hilang", "", teks=_quoted(lost)) if lost else diagnose("RAK505.kepala_gambar", "")]


def _quoted(text: str) -> str:
    return textwrap.shorten(text, _QUOTED, placeholder="...")


def refuse_high_headers(document: Document, office: OfficeBase) -> None:
    """The office's headers must leave room on the pages of the layout, where these are printed."""
    head, foot = office.heads()
    for page in (section.page for section in document.sections):
        distance = header_distance(page)
        top, bottom = (
            max(page.margins[side], distance + high if high else 0.0) for side, high in ((0, head), (2, foot))
        )
        if page.height - top - bottom < LEAST:
            raise BaseFault(diagnose("RAK505.kepala", ""))


def refuse_another_page(document: Document, office: OfficeBase) -> None:
    """Tables are as wide as the page they were composed for, which must be that of their place."""
    page = office.page()
    if page is None:
        return
    there = page.width - page.margins[1] - page.margins[3]
    here = next(
        (section.page.text_width for section in document.sections if abs(section.page.text_width - there) > 0.5), None
    )
    if here is not None:
        raise BaseFault(diagnose("RAK505.bidang", "", ini=f"{here:.0f}", ada=f"{there:.0f}"))
