"""PDF writer: hands the Document to a Typst template as data; tagged, PDF/A-2a and PDF/UA-1, the same bytes every
time. Typst measures first, then the pages are chosen, then it prints them as they are given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.document.document import Document, Section
from rakgen.document.heights import SIGNATURE_GAP
from rakgen.document.hyphens import hyphenated
from rakgen.document.measure import Estimate, Heights
from rakgen.document.metrics import CHARACTERS, is_built_in, learn
from rakgen.document.pages import paginate
from rakgen.document.refit import refitted
from rakgen.writers.pdf.finish import finished
from rakgen.writers.pdf.fonts import MARKS, FontChoice, choose, font_list, missing
from rakgen.writers.pdf.heights import Agreed, TrueHeights, asked
from rakgen.writers.pdf.parts import FROM_RIGHT, TypstData, held
from rakgen.writers.pdf.sheets import Sheets
from rakgen.writers.pdf.typesetter import pictures, printed, widths

if TYPE_CHECKING:
    import typst

_NUMBERS = count()


def write_pdf(document: Document, font_paths: Sequence[str] = ()) -> tuple[bytes, tuple[Diagnostic, ...]]:
    """The document as PDF bytes, and what is to be said: fonts that were replaced, characters that no font has.

    `font_paths` are folders with further fonts. One compiler and one list of fonts serve all documents of a process.
    """
    paths = tuple(font_paths)
    document, choices, findings = _in_fonts(document, paths)
    data, lacking = _compile(document, choices, paths)
    if lacking:
        findings.append(diagnose("RAK942", "pdf", aksara=lacking))
    return data, tuple(findings)


def write_pages(document: Document, pixels: float) -> tuple[bytes, ...]:
    """The pages that `write_pdf` prints, each as a PNG of so many pixels for an inch. Raises as that does."""
    document, choices, _ = _in_fonts(document, ())
    return pictures(_document(document, choices, ()), (), pixels)


def _in_fonts(document: Document, paths: tuple[str, ...]) -> tuple[Document, dict[str, FontChoice], list[Diagnostic]]:
    """The document measured in the fonts that there are, these by the names of its own, and which were replaced."""
    installed = frozenset(font_list(paths).families())
    fonts = dict.fromkeys(section.page.font for section in document.sections)
    choices = {font: choose(font, installed) for font in fonts}
    findings = [found for font, choice in choices.items() if (found := missing(font, choice))]
    names = {font: _measured_as(font, choice, paths) for font, choice in choices.items()}
    measured_by = {names[font]: choice for font, choice in choices.items()}
    sections = tuple(refitted(section, names[section.page.font]) for section in document.sections)
    return hyphenated(document._replace(sections=sections)), measured_by, findings


def _measured_as(font: str, choice: FontChoice, paths: tuple[str, ...]) -> str:
    """The name by which the widths of what is printed for a font are known."""
    printed_font = choice.families[0]
    if not is_built_in(printed_font):
        return _learned(printed_font, paths, font_list(paths))
    return font if choice.same_width and is_built_in(font) else printed_font


@lru_cache(maxsize=16)
def _learned(family: str, paths: tuple[str, ...], fonts: typst.Fonts) -> str:
    """The name by which a font of this machine, among these of the `paths`, is measured from now on, in PDFs alone."""
    name = f"{family}\0{next(_NUMBERS)}"
    learn(name, *widths(family, CHARACTERS, paths))
    return name


def _compile(document: Document, choices: dict[str, FontChoice], paths: tuple[str, ...]) -> tuple[bytes, str]:
    """The PDF, and the characters that no font has (the file is then no PDF/A)."""
    import typst

    data = _document(document, choices, paths)
    stamp = datetime(*document.date, tzinfo=UTC)
    try:
        return finished(printed(data, paths, ["a-2a", "ua-1"], stamp)), ""
    except typst.TypstError as fault:
        said = str(fault)
        if not any(word in said for word in ("could not be displayed", "codepoint", "glyph")):
            raise
    found = re.search(r"the text [`'\"‘]*(.*?)[`'\"’]* could", said)
    return finished(printed(data, paths, [], stamp)), (found and found[1]) or "?"


def _document(document: Document, choices: dict[str, FontChoice], paths: tuple[str, ...]) -> TypstData:
    """All that the template prints: its pages are chosen by the heights that Typst measured before."""
    data: TypstData = {
        "title": held(document.title) or "-",
        "author": held(document.author),
        "keywords": [held(word) for word in document.keywords],
        "date": document.date,
        "marks": MARKS,
        "gap": SIGNATURE_GAP,
        "from-right": FROM_RIGHT,
    }
    sections = [_section(section, data, choices[section.page.font], paths) for section in document.sections]
    return {**data, "sections": sections}


def _section(section: Section, document: TypstData, choice: FontChoice, paths: tuple[str, ...]) -> TypstData:
    heights = TrueHeights(section, document, choice.families, paths)
    sheets = None
    if choice.same_width and is_built_in(section.page.font):  # else a Word file has other lines whatever is chosen
        sheets = _sheets(section, Agreed(heights, Estimate(section)), heights)
    if sheets is None or sheets.overflows:
        sheets = _sheets(section, heights, heights)
    return {**heights.paper, "top": heights.top(), "cells": sheets.cells, "pages": sheets.pages}


def _sheets(section: Section, chosen: Heights, heights: TrueHeights) -> Sheets:
    """The pages of a section, chosen by some heights."""
    cut = paginate(section, chosen, cuts=True)
    heights.learn(asked(cut))
    return Sheets(cut, heights)
