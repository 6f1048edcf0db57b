"""Excerpt: a document of some activities says so, and carries nobody's signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rakgen.document.document import Document, Section, statement_name

_CHOSEN = re.compile(r"(?:.*? – )??(?:Pelaksana: (.+?)(?: – Periode: (.+))?|Periode: ([^:]+))")


def mark_excerpt(document: Document, unit: Sequence[str], periode: str = "") -> Document:
    """The document as an excerpt: what was chosen stands in the title and the subtitles, the signature of the whole
    plan is left out.
    """
    chosen = _words(unit, periode)
    sections = tuple(
        mark_section(section, unit, periode)
        for section, following in zip(document.sections, (*document.sections[1:], None), strict=True)
        if following is None or section.name != statement_name(following)
    )
    return document._replace(title=f"{document.title} – {chosen}".removeprefix(" – "), sections=sections)


def mark_section(section: Section, unit: Sequence[str], periode: str) -> Section:
    """A section of an excerpt: what was chosen in its subtitle, and no signature."""
    chosen, subtitle = _words(unit, periode), section.title.subtitle
    return section._replace(
        title=section.title._replace(subtitle=f"{subtitle} – {chosen}" if subtitle else chosen), signature=None
    )


def read_mark(line: str) -> tuple[str, str] | None:
    """The units and the period ('' each) that a subtitle says were chosen; None for a line that says nothing of it."""
    match = _CHOSEN.fullmatch(line)
    return (match[1] or "", match[2] or match[3] or "") if match else None


def _words(unit: Sequence[str], periode: str) -> str:
    choices = [f"Pelaksana: {', '.join(unit)}"] if unit else []
    choices += [f"Periode: {periode}"] if periode else []
    return " – ".join(choices)
