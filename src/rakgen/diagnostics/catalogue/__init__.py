"""Catalogue: every finding's severity and words, keyed by code, in Indonesian and English; one module per family.

Tone: say what is written, then what should be; no "Anda", no exclamation mark. Values stand in "…", fields in `…`.
A key may have a variant after a dot (`RAK102.kosong`); users see the code only.
"""

from __future__ import annotations

from rakgen.diagnostics.catalogue.across import ACROSS
from rakgen.diagnostics.catalogue.characters import CHARACTERS
from rakgen.diagnostics.catalogue.closing import CLOSING
from rakgen.diagnostics.catalogue.comparing import COMPARISON
from rakgen.diagnostics.catalogue.content import CONTENT
from rakgen.diagnostics.catalogue.entry import CatalogueEntry, Severity
from rakgen.diagnostics.catalogue.excerpts import EXCERPTS
from rakgen.diagnostics.catalogue.formulas import FORMULAS
from rakgen.diagnostics.catalogue.idle import IDLE
from rakgen.diagnostics.catalogue.imports import IMPORTS
from rakgen.diagnostics.catalogue.layout_periods import LAYOUT_PERIODS
from rakgen.diagnostics.catalogue.layouts import LAYOUT
from rakgen.diagnostics.catalogue.misi import MISI
from rakgen.diagnostics.catalogue.new_plans import NEW_PLANS
from rakgen.diagnostics.catalogue.office_documents import OFFICE_DOCUMENTS
from rakgen.diagnostics.catalogue.outlines import OUTLINES
from rakgen.diagnostics.catalogue.paper import PAPER
from rakgen.diagnostics.catalogue.printing import PRINTING
from rakgen.diagnostics.catalogue.progress import PROGRESS
from rakgen.diagnostics.catalogue.reached import REACHED
from rakgen.diagnostics.catalogue.reports import REPORTS
from rakgen.diagnostics.catalogue.scales import SCALES
from rakgen.diagnostics.catalogue.spelling import SPELLING
from rakgen.diagnostics.catalogue.structure import STRUCTURE
from rakgen.diagnostics.catalogue.system import SYSTEM
from rakgen.diagnostics.catalogue.targets import TARGET_CONTENT
from rakgen.diagnostics.catalogue.text import TEXT

CATALOGUE: dict[str, CatalogueEntry] = {
    **TEXT,
    **CHARACTERS,
    **STRUCTURE,
    **CONTENT,
    **TARGET_CONTENT,
    **ACROSS,
    **SPELLING,
    **LAYOUT,
    **PAPER,
    **LAYOUT_PERIODS,
    **SCALES,
    **FORMULAS,
    **OUTLINES,
    **CLOSING,
    **IDLE,
    **MISI,
    **OFFICE_DOCUMENTS,
    **SYSTEM,
    **COMPARISON,
    **NEW_PLANS,
    **EXCERPTS,
    **REPORTS,
    **IMPORTS,
    **PROGRESS,
    **REACHED,
    **PRINTING,
}

__all__ = ["CATALOGUE", "CatalogueEntry", "Severity"]
