"""Catalogue: every finding's severity and words, keyed by code, in Indonesian and English; one module per family.

Tone: say what is written, then what should be; no "Anda", no exclamation mark. Values stand in "…", fields in `…`.
A key may have a variant after a dot (`RAK102.kosong`); users see the code only.
"""

from __future__ import annotations

from rakgen.diagnostics.catalogue.bersama import ACROSS
from rakgen.diagnostics.catalogue.cetak import PRINTING
from rakgen.diagnostics.catalogue.ejaan import SPELLING
from rakgen.diagnostics.catalogue.entry import Entry, Severity
from rakgen.diagnostics.catalogue.isi import CONTENT
from rakgen.diagnostics.catalogue.isi_target import TARGET_CONTENT
from rakgen.diagnostics.catalogue.keluaran import REPORTS
from rakgen.diagnostics.catalogue.penulisan import NEW_PLANS
from rakgen.diagnostics.catalogue.perbandingan import COMPARISON
from rakgen.diagnostics.catalogue.petikan import EXCERPTS
from rakgen.diagnostics.catalogue.sistem import SYSTEM
from rakgen.diagnostics.catalogue.susunan import STRUCTURE
from rakgen.diagnostics.catalogue.tata_letak import LAYOUT
from rakgen.diagnostics.catalogue.teks import TEXT

CATALOGUE: dict[str, Entry] = {
    **TEXT,
    **STRUCTURE,
    **CONTENT,
    **TARGET_CONTENT,
    **ACROSS,
    **SPELLING,
    **LAYOUT,
    **SYSTEM,
    **COMPARISON,
    **NEW_PLANS,
    **EXCERPTS,
    **REPORTS,
    **PRINTING,
}

__all__ = ["CATALOGUE", "Entry", "Severity"]
