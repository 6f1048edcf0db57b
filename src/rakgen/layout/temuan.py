"""Temuan: faults of a layout as findings placed in its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.layout import Layout
from rakgen.layout.templat import TemplateFault
from rakgen.model import Fields


class LayoutFault(Exception):
    """A form that a plan cannot be printed in; holds the finding, placed in the layout file."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message())
        self.diagnostic = diagnostic


def temuan_templat(
    galat: TemplateFault,
    layout: Layout,
    asal: Fields,
    nama: str,
    butir: int | None,
    isian: Mapping[str, object] | Sequence[str],
) -> Diagnostic:
    """The finding for a template of a layout, placed where it stands."""
    tempat = asal.span(nama, butir) if asal.sumber is not None else layout.span()
    if galat.name:
        return diagnose("RAK503", layout.path, tempat, nama=galat.name, pilihan=", ".join(isian))
    return diagnose("RAK504", layout.path, tempat, sebab=str(galat))


def temuan_lebar(perlu: float, ada: float, layout: Layout) -> Diagnostic:
    """The finding for columns that need `perlu` mm and do not fit the `ada` mm of the paper."""
    isian = "kolom" if layout.kolom is not None else "tabel"
    return diagnose("RAK501", layout.path, layout.key_span(isian), perlu=f"{perlu:.0f}", ada=f"{ada:.0f}")
