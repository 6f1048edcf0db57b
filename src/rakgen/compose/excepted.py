"""Excepted: what an item of a plan, or one above it, excepts of the findings on its values in a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rakgen.diagnostics import Diagnostic, Span
from rakgen.model import Butir, Rak, Rencana
from rakgen.model.program import Program
from rakgen.model.walk import walk

Stretches = Sequence[tuple[Span, Mapping[str, str]]]
"""Where items stand that except something, with all that is below them, and what they except."""


def not_excepted(findings: Iterable[Diagnostic], rencana: Rencana, rak: Rak, path: str) -> list[Diagnostic]:
    """The findings on a rak of the plan at `path` that nothing excepts, without the places that their items except."""
    found = [finding for finding in findings if finding.code not in rak.pengecualian]
    stretches = stretches_of(rencana) if found else ()
    return [kept for finding in found if (kept := _kept(finding, stretches, path))]


def stretches_of(rencana: Rencana) -> Stretches:
    """Where the items of a plan stand that except something; registers of an office are files of their own."""
    node = rencana.source.get("program") if rencana.source else None
    own = {id(value) for _, value in getattr(node, "entries", ())}
    registered = [program for program in rencana.program.values() if id(program.source) in own]
    tops: list[Rak | Program] = [*rencana.rak, *registered]
    items = (place.item for top in tops for place in walk(top))
    excepting = (item for item in items if isinstance(item, Butir) and item.pengecualian)
    return [(item.source.span, item.pengecualian) for item in excepting if item.source is not None]


def is_excepted(code: str, span: Span | None, stretches: Stretches) -> bool:
    """True for a place of the plan within an item that excepts the code."""
    return span is not None and any(
        code in codes and stretch[:2] <= span[:2] < stretch[2:4] for stretch, codes in stretches
    )


def _kept(finding: Diagnostic, stretches: Stretches, path: str) -> Diagnostic | None:
    if finding.span is None or finding.path != path:
        return finding
    left = [span for span in (finding.span, *finding.related) if not is_excepted(finding.code, span, stretches)]
    return finding._replace(span=left[0], related=tuple(left[1:])) if left else None
