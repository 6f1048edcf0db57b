"""Catalogue: every finding's severity and words, keyed by code, in Indonesian and English; one module per family.

Tone: say what is written, then what should be; no "Anda", no exclamation mark. Values stand in "…", fields in `…`.
A key may have a variant after a dot (`RAK102.kosong`); users see the code only.
"""

from __future__ import annotations

from rakgen.diagnostics.catalogue.bersama import BERSAMA
from rakgen.diagnostics.catalogue.cetak import CETAK
from rakgen.diagnostics.catalogue.ejaan import EJAAN
from rakgen.diagnostics.catalogue.entry import Entry, Severity
from rakgen.diagnostics.catalogue.isi import ISI
from rakgen.diagnostics.catalogue.isi_target import ISI_TARGET
from rakgen.diagnostics.catalogue.keluaran import KELUARAN
from rakgen.diagnostics.catalogue.penulisan import PENULISAN
from rakgen.diagnostics.catalogue.perbandingan import PERBANDINGAN
from rakgen.diagnostics.catalogue.petikan import PETIKAN
from rakgen.diagnostics.catalogue.sistem import SISTEM
from rakgen.diagnostics.catalogue.susunan import SUSUNAN
from rakgen.diagnostics.catalogue.tata_letak import TATA_LETAK
from rakgen.diagnostics.catalogue.teks import TEKS

CATALOGUE: dict[str, Entry] = {
    **TEKS,
    **SUSUNAN,
    **ISI,
    **ISI_TARGET,
    **BERSAMA,
    **EJAAN,
    **TATA_LETAK,
    **SISTEM,
    **PERBANDINGAN,
    **PENULISAN,
    **PETIKAN,
    **KELUARAN,
    **CETAK,
}

__all__ = ["CATALOGUE", "Entry", "Severity"]
