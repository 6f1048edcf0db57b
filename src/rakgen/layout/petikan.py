"""Petikan: a document of some activities says so, and carries nobody's signature."""

from __future__ import annotations

from collections.abc import Sequence

from rakgen.layout.document import Document, Section


def tandai_petikan(document: Document, unit: Sequence[str], periode: str = "") -> Document:
    """The document as an excerpt: what was chosen stands in the title and the subtitles, the signature of the whole plan is left out."""
    pilihan = [f"Pelaksana: {', '.join(unit)}"] if unit else []
    pilihan += [f"Periode: {periode}"] if periode else []
    kata = " – ".join(pilihan)
    bagian = tuple(_bagian(satu, kata) for satu in document.sections)
    return document._replace(title=f"{document.title} – {kata}".removeprefix(" – "), sections=bagian)


def _bagian(bagian: Section, pilihan: str) -> Section:
    judul = bagian.title.subtitle
    return bagian._replace(
        title=bagian.title._replace(subtitle=f"{judul} – {pilihan}" if judul else pilihan), signature=None
    )
