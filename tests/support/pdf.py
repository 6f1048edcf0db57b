"""PDF: sections to measure and print, and the text of a PDF."""

from __future__ import annotations

import subprocess

from rakgen.document.document import Column, Grid, Page, Row, Section, Title
from rakgen.writers.pdf.fonts import MARKS, choose, font_list
from rakgen.writers.pdf.heights import TrueHeights
from rakgen.writers.pdf.parts import FROM_RIGHT
from tests.support.processes import HANGS

PAGE = Page(210, 297, (20, 20, 20, 20), "Arial", 10)
DOCUMENT = {
    "title": "-", "author": "", "keywords": [], "date": (2021, 1, 1), "marks": MARKS, "gap": 4,
    "from-right": FROM_RIGHT,
}  # fmt: skip


def section_of(*rows: Row, **parts: object) -> Section:
    """A section of one table of two columns, 60 and 110 mm wide."""
    grid = Grid((Column(60), Column(110)), (), rows)
    return Section(PAGE, Title(("JUDUL",)), (grid,))._replace(**parts)  # type: ignore[arg-type]


def heights_of(section: Section) -> TrueHeights:
    """The heights of a section in the fonts of this machine."""
    installed = frozenset(font_list(()).families())
    return TrueHeights(section, DOCUMENT, choose(section.page.font, installed).families, ())


def text_of(data: bytes, *options: str) -> str:
    """The text of a PDF, as pdftotext gives it with these options."""
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=data, check=True, capture_output=True, timeout=HANGS)
    return done.stdout.decode()
