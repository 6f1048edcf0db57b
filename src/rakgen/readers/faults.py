"""Faults: a file that cannot be imported, with the reason and what to do."""

from typing import Literal

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import ReadFault

Reason = Literal[
    "other", "old", "old_sheet", "locked", "damaged", "big", "scan", "no_table", "no_sheet", "foreign", "yaml"
]
_KEYS: dict[Reason, str] = {
    "other": "RAK970",
    "old": "RAK970.lama",
    "old_sheet": "RAK970.lama",
    "foreign": "RAK970.lain",
    "yaml": "RAK970.yaml",
    "locked": "RAK970.terkunci",
    "damaged": "RAK970.rusak",
    "big": "RAK970.besar",
    "scan": "RAK970.pindaian",
    "no_table": "RAK970.tabel",
    "no_sheet": "RAK970.lembar",
}


def unreadable(reason: Reason, detail: str = "") -> ReadFault:
    """Why a file cannot be read; the name of the file is put in by who knows it."""
    return ReadFault(diagnose(_KEYS[reason], "", rincian=f" ({detail})" if detail else ""))
