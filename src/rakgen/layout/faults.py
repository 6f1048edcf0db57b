"""Faults: what keeps a layout from being printed, placed in its file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

from rakgen.diagnostics import Diagnostic, Span, diagnose
from rakgen.diagnostics.fault import LayoutFault, TemplateFault, WidthFault
from rakgen.layout.layout import Layout
from rakgen.model import Fields
from rakgen.text.templates import FILTERS, Unfilled

if TYPE_CHECKING:
    from rakgen.document.document import Grid

_Fault = TypeVar("_Fault", bound=LayoutFault)


def template_fault(
    unfilled: Unfilled, layout: Layout, origin: Fields, name: str, item_index: int | None
) -> TemplateFault:
    """The fault of a template: the field `name` of the group `origin`, or its item number `item_index`."""
    path, span = template_place(layout, origin, name, item_index)
    if unfilled.refused:
        choices = ", ".join(FILTERS)
        return TemplateFault(diagnose("RAK504.luas", path, span, nama=unfilled.refused, pilihan=choices))
    if not unfilled.name:
        return TemplateFault(diagnose("RAK504", path, span, sebab=unfilled.reason.id, sebab_en=unfilled.reason.en))
    return TemplateFault(_unknown_name(unfilled, path, span))


def _unknown_name(unfilled: Unfilled, path: str, span: Span | None) -> Diagnostic:
    """The finding on a name that a template cannot know: what was meant, where that can be told."""
    from rakgen.layout.contents import of_period  # few layouts have faults

    name = unfilled.name
    said, period = {"nama": name, "pilihan": ", ".join(unfilled.known)}, of_period(name)
    if period and period[1]["isian"] in unfilled.known:
        return diagnose("RAK503.periode", path, span, related=(), **said, **period[1])
    if unfilled.near:
        return diagnose("RAK503.mirip", path, span, related=(), mirip="`, `".join(unfilled.near), **said)
    return diagnose("RAK503", path, span, related=(), **said)


def template_place(layout: Layout, origin: Fields, name: str, item_index: int | None) -> tuple[str, Span | None]:
    """The file and the place of a template: a line of the letterhead may stand in the project's file, and where it was
    written as a bare text it has no fields of its own.
    """
    kop = layout.letterhead
    lines = kop.baris if kop is not None else ()
    number = next((i for i, line in enumerate(lines) if line is origin), None)
    path = layout.path if number is None else layout.letterhead_path
    if origin.source is not None:
        return path, origin.span(name, item_index)
    return path, kop.span("baris", number) if kop is not None and number is not None else layout.span()


def at_value(fault: WidthFault, span: Span | None, word: str) -> WidthFault:
    """The fault placed at the word of the plan that is too wide; whoever knows the file of the plan names it."""
    finding = diagnose("RAK501.nilai", "", span, kata=word if len(word) <= 40 else word[:37] + "...")
    return WidthFault(finding._replace(values={**fault.finding.values, **finding.values}))


def in_columns(fault: _Fault, layout: Layout) -> _Fault:
    """The fault placed at the columns of the layout."""
    return fault.at(layout.path, columns_span(layout))


def columns_span(layout: Layout) -> Span | None:
    """Where the columns of a layout stand in its file."""
    return layout.key_span("kolom" if layout.kolom is not None else "tabel")


def column_place(layout: Layout, grid: Grid, columns: Iterable[int]) -> tuple[str, Span | None]:
    """The file and the place of columns of a printed table: where the layout says what they are if it does so at one
    place, else that of all its columns.
    """
    origins = {grid.columns[column].origin for column in columns}
    span = origins.pop() if len(origins) == 1 else None
    return layout.path, span or columns_span(layout)
