"""Excerpt: a document of some activities says so, and carries nobody's signature."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.document.document import Document, Section, statement_name


def mark_excerpt(document: Document, unit: Sequence[str], periode: str = "") -> Document:
    """The document as an excerpt: what was chosen stands in the title and the subtitles, the signature of the whole
    plan is left out.
    """
    choices = [f"Pelaksana: {', '.join(unit)}"] if unit else []
    choices += [f"Periode: {periode}"] if periode else []
    chosen = " – ".join(choices)
    sections = tuple(
        _section(section, chosen)
        for section, following in zip(document.sections, (*document.sections[1:], None), strict=True)
        if following is None or section.name != statement_name(following)
    )
    return document._replace(title=f"{document.title} – {chosen}".removeprefix(" – "), sections=sections)


def _section(section: Section, chosen: str) -> Section:
    subtitle = section.title.subtitle
    return section._replace(
        title=section.title._replace(subtitle=f"{subtitle} – {chosen}" if subtitle else chosen), signature=None
    )
