"""Catalogue: every finding's severity and words, keyed by code, in Indonesian and English; one module per family.

Tone: say what is written, then what should be; no "Anda", no exclamation mark. Values stand in "…", fields in `…`.
A key may have a variant after a dot (`RAK102.kosong`); users see the code only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

from rakgen.diagnostics.catalogue.entry import CatalogueEntry, Severity

FAMILIES = (
    "content", "targets", "spelling", "across", "characters", "text", "structure", "values", "misi", "system",
    "reached", "progress", "paper", "layouts", "layout_periods", "scales", "sums", "formulas", "outlines", "closing",
    "idle", "office_documents", "comparing", "new_plans", "excerpts", "reports", "imports", "returned", "printing",
)  # fmt: skip
"""The modules of the families, those first that most runs find something of: a key is looked for in this order, and
most plans are told of a few findings.
"""


class _Catalogue(Mapping[str, CatalogueEntry]):
    """The entries of all families by their keys; a family is loaded when a key is not in those before it."""

    def __init__(self) -> None:
        self._loaded: dict[str, CatalogueEntry] = {}
        self._next = 0

    def __getitem__(self, key: str) -> CatalogueEntry:
        while key not in self._loaded and self._load_next():
            pass
        return self._loaded[key]

    def __iter__(self) -> Iterator[str]:
        while self._load_next():
            pass
        return iter(self._loaded)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _load_next(self) -> bool:
        """Load one more family; False where there is none. Two threads at once may load one twice, and miss none."""
        number = self._next
        if number == len(FAMILIES):
            return False
        family = FAMILIES[number]
        self._loaded.update(getattr(import_module(f"{__name__}.{family}"), family.upper()))
        self._next = number + 1
        return True


CATALOGUE = _Catalogue()

__all__ = ["CATALOGUE", "FAMILIES", "CatalogueEntry", "Severity"]
