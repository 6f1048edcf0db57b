"""Faults: faults of a layout as findings placed in its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rakgen.diagnostics import Diagnostic, diagnose
from rakgen.layout.layout import Layout
from rakgen.model import Fields
from rakgen.text.templates import TemplateFault


class LayoutFault(Exception):
    """A form that a plan cannot be printed in; holds the finding, placed in the layout file."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message())
        self.diagnostic = diagnostic


def template_finding(
    fault: TemplateFault,
    layout: Layout,
    origin: Fields,
    name: str,
    butir: int | None,
    known: Mapping[str, object] | Sequence[str],
) -> Diagnostic:
    """The finding for a template of a layout, placed where it stands."""
    place = origin.span(name, butir) if origin.source is not None else layout.span()
    if fault.name:
        return diagnose("RAK503", layout.path, place, nama=fault.name, pilihan=", ".join(known))
    return diagnose("RAK504", layout.path, place, sebab=str(fault))


def width_finding(needed: float, available: float, layout: Layout) -> Diagnostic:
    """The finding for columns that need `needed` mm and do not fit the `available` mm of the paper."""
    field = "kolom" if layout.kolom is not None else "tabel"
    return diagnose("RAK501", layout.path, layout.key_span(field), perlu=f"{needed:.0f}", ada=f"{available:.0f}")
