"""PDF writer: hands the Document to a Typst template as data; tagged, PDF/A-2a and PDF/UA-1, the same bytes every
time. Typst measures first, then the pages are chosen, then it prints them as they are given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.document import Document, Section
from rakgen.document.heights import SIGNATURE_GAP
from rakgen.document.hyphens import hyphenated
from rakgen.document.measure import Estimate
from rakgen.document.pages import paginate
from rakgen.writers.pdf.finish import finished
from rakgen.writers.pdf.fonts import MARKS, choose, font_list, missing
from rakgen.writers.pdf.heights import Agreed, TrueHeights
from rakgen.writers.pdf.parts import TypstData, paper_data, printable
from rakgen.writers.pdf.sheets import Sheets
from rakgen.writers.pdf.typesetter import printed


def write_pdf(document: Document, font_paths: Sequence[str] = ()) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The document as PDF bytes, and what is to be said: fonts that were replaced, characters that no font has.

    `font_paths` are folders with further fonts. One compiler and one list of fonts serve all documents of a process.
    """
    document = hyphenated(document)
    paths = tuple(font_paths)
    installed = frozenset(font_list(paths).families())
    fonts = dict.fromkeys(section.page.font for section in document.sections)
    choices = {font: choose(font, installed) for font in fonts}
    findings = [found for font, choice in choices.items() if (found := missing(font, choice))]
    families = {font: choice.families for font, choice in choices.items()}
    data, lacking = _compile(document, families, paths)
    if lacking:
        findings.append(diagnose("RAK942", "pdf", aksara=lacking))
    return data, tuple(findings)


def _compile(document: Document, families: dict[str, tuple[str, ...]], paths: tuple[str, ...]) -> tuple[bytes, str]:
    """The PDF, and the characters that no font has (the file is then no PDF/A)."""
    import typst

    data = _document(document, families, paths)
    stamp = datetime(*document.date, tzinfo=UTC)
    try:
        return finished(printed(data, paths, ["a-2a", "ua-1"], stamp)), ""
    except typst.TypstError as fault:
        said = str(fault)
        if not any(word in said for word in ("could not be displayed", "codepoint", "glyph")):
            raise
    found = re.search(r"the text [`'\"‘]*(.*?)[`'\"’]* could", said)
    return finished(printed(data, paths, [], stamp)), (found and found[1]) or "?"


def _document(document: Document, families: dict[str, tuple[str, ...]], paths: tuple[str, ...]) -> TypstData:
    """All that the template prints: its pages are chosen by the heights that Typst measured before."""
    data: TypstData = {
        "title": printable(document.title) or "-",
        "author": printable(document.author),
        "keywords": [printable(word) for word in document.keywords],
        "date": document.date,
        "marks": MARKS,
        "gap": SIGNATURE_GAP,
    }
    sections = [_section(section, data, families[section.page.font], paths) for section in document.sections]
    return {**data, "sections": sections}


def _section(section: Section, document: TypstData, families: tuple[str, ...], paths: tuple[str, ...]) -> TypstData:
    heights = TrueHeights(section, document, families, paths)
    sheets = Sheets(paginate(section, Agreed(heights, Estimate(section))), heights)
    if sheets.overflows:
        sheets = Sheets(paginate(section, heights), heights)
    return {**paper_data(section, families), "top": heights.top(), "cells": sheets.cells, "pages": sheets.pages}
