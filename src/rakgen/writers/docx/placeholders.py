"""DOCX placeholders: the placeholders of an office's own .docx - where the tables go, and plan fields inside its own
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rakgen.text.templates import Unfilled, fill
from rakgen.writers.docx.office_file import open_own, unusable
from rakgen.writers.docx.xml import TWIPS

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

BLOCKS = ("isi", "tabel", "pengesahan")
"""Placeholders that a paragraph of their own holds: everything; the tables alone; the signature alone."""

_BLOCK = re.compile(r"\{\{\s*(isi|tabel|pengesahan)\s*\}\}")


def page_of(base: bytes) -> tuple[float, float, tuple[float, float, float, float]] | None:
    """Width, height and margins (top, right, bottom, left) in mm of the section that the tables are placed in.

    None where the file has no placeholder: then the layout's own page is printed. Raises BaseFault.
    """
    from docx.oxml.ns import qn

    package = open_own(base)
    places = find_places(package)
    if not places:
        return None
    first = next(iter(places.values()))
    body = package.element.body
    after = list(body)[list(body).index(first) :]
    section = next((found for child in after for found in child.iter(qn("w:sectPr"))), None)
    size = section.find(qn("w:pgSz")) if section is not None else None
    margin = section.find(qn("w:pgMar")) if section is not None else None
    if size is None or margin is None:
        return None
    width, height = (_mm(size.get(qn(f"w:{name}"))) for name in ("w", "h"))
    sides = [_mm(margin.get(qn(f"w:{name}"))) for name in ("top", "right", "bottom", "left")]
    if width - sides[1] - sides[3] < 30 or height - sides[0] - sides[2] < 30:
        raise unusable("bidang teksnya terlalu sempit", "its text area is too small")
    return width, height, (sides[0], sides[1], sides[2], sides[3])


def _mm(value: str | None) -> float:
    try:
        return abs(float(value or 0)) / TWIPS
    except ValueError:
        return 0.0


def find_places(package: DocxDocument) -> dict[str, Any]:
    """The paragraphs of the body that are a placeholder alone, by its name; one that Word split over runs counts
    too.
    """
    from docx.oxml.ns import qn

    places: dict[str, Any] = {}
    for paragraph in package.element.body.findall(qn("w:p")):
        if (match := _BLOCK.fullmatch(_text(paragraph).strip())) is not None:
            if match[1] in places:
                raise unusable(f"penanda {match[0]} ada dua kali", f"the placeholder {match[0]} stands twice")
            places[match[1]] = paragraph
    if "isi" in places and len(places) > 1:
        other = next(name for name in places if name != "isi")
        raise unusable(f"penanda isi sudah memuat {other}", f"the placeholder isi already holds {other}")
    return places


def fill_text(package: DocxDocument, values: Mapping[str, object]) -> None:
    """Fill in the plan fields that the file's own paragraphs name, in body, headers and footers. Raises BaseFault."""
    from docx.oxml.ns import qn

    for root in _roots(package):
        for paragraph in root.iter(qn("w:p")):
            if "{{" in _text(paragraph) and not _BLOCK.fullmatch(_text(paragraph).strip()):
                _fill(paragraph, values)


def _roots(package: DocxDocument) -> Iterator[Any]:
    yield package.element.body
    for section in package.sections:
        for part in (
            section.header, section.first_page_header, section.even_page_header,
            section.footer, section.first_page_footer, section.even_page_footer,
        ):  # fmt: skip
            if not part.is_linked_to_previous:
                yield part._element


def _text(paragraph: Any) -> str:
    from docx.oxml.ns import qn

    return "".join(text.text or "" for text in paragraph.iter(qn("w:t")))


def _fill(paragraph: Any, values: Mapping[str, object]) -> None:
    """Replace each placeholder: its value goes where it begins, in that run's type; what else it covered is taken
    out.
    """
    from docx.oxml.ns import qn

    texts = list(paragraph.iter(qn("w:t")))
    whole = "".join(text.text or "" for text in texts)
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text.text or ""))
    for match in reversed(list(re.finditer(r"\{\{.*?\}\}", whole))):
        try:
            value = fill(match[0], values)
        except Unfilled as unfilled:
            known = ", ".join([*values, *BLOCKS])
            raise unusable(
                f"penanda {match[0]} tidak dikenal; yang dikenal: {known}",
                f"the placeholder {match[0]} is not known; known are {known}",
            ) from unfilled
        for number, text in enumerate(texts):
            begin = max(match.start(), starts[number]) - starts[number]
            end = min(match.end(), starts[number + 1]) - starts[number]
            if begin < end:
                old = text.text or ""
                first = starts[number] <= match.start() < starts[number + 1]
                text.text = old[:begin] + (value if first else "") + old[end:]
    for text in texts:
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        _break_lines(text)


def _break_lines(text: Any) -> None:
    """Line breaks of a value as elements of their own."""
    from docx.oxml.ns import qn

    lines = (text.text or "").split("\n")
    text.text = lines[0]
    last = text
    for line in lines[1:]:
        pause = text.makeelement(qn("w:br"), {})
        more = text.makeelement(qn("w:t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        more.text = line
        last.addnext(pause)
        pause.addnext(more)
        last = more
