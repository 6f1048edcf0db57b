"""Office base: an office's own .docx as what a document is printed into - its places, page, headers and type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import BaseFault
from rakgen.document.document import Page
from rakgen.text.nearest import letters_of
from rakgen.writers.docx.office_file import foreign, open_own
from rakgen.writers.docx.office_sections import (
    LEAST,
    OfficePage,
    Opening,
    begin,
    complete,
    has_title_page,
    header_distances,
    is_on,
    office_page,
    opening_of,
    references_of,
    section_of,
    sections_of,
    whole_section,
)
from rakgen.writers.docx.office_stories import (
    draws,
    has_content,
    height_above,
    holds_picture,
    is_letterhead,
    story_height,
    texts_of,
)
from rakgen.writers.docx.office_styles import OfficeType
from rakgen.writers.docx.placeholders import find_places, text_of_body

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


_USUAL = 170.0  # mm of text on A4


class OfficeBase:
    """An office's own file, opened. `replaced` is the beginning of a text that gives way to what is printed, '' where
    nothing does.
    """

    def __init__(self, base: bytes) -> None:
        """Raises BaseFault for a file that cannot be used, or whose placeholders cannot be filled in."""
        self.docx: DocxDocument = open_own(base)
        with foreign():
            self._paragraphs = find_places(self.docx)
            self.replaced = "" if self._paragraphs else text_of_body(self.docx)
            self.type = OfficeType(self.docx)
            self._gutter_at_top = self._has_setting("gutterAtTop")

    @property
    def places(self) -> tuple[str, ...]:
        """The placeholders (`isi`, `tabel`, `pengesahan`) of the file; () where all of its body gives way."""
        return tuple(self._paragraphs)

    def page(self, name: str | None = None) -> OfficePage | None:
        """The page that a placeholder stands on, that of the tables unless named; None where the file has none, or
        does not say its size. Raises BaseFault.
        """
        paragraph = self._paragraphs.get(name or "isi", self._paragraphs.get(name or "tabel"))
        if paragraph is None:
            return None
        with foreign():
            section = section_of(self.docx, paragraph)
            page = office_page(section, gutter_at_top=self._gutter_at_top)
            return page and self._below_headers(section, page)

    def _below_headers(self, section: Any, page: OfficePage) -> OfficePage:
        """A page with the margins that its text has: Word moves the text where a header is higher than the margin."""
        top, right, bottom, left = page.margins
        head, foot = self.story_heights(section, page.width - left - right)
        above, below = header_distances(section)
        top, bottom = max(top, above + head if head else 0.0), max(bottom, below + foot if foot else 0.0)
        if page.height - top - bottom < LEAST:
            raise BaseFault(diagnose("RAK505.kepala", ""))
        return page._replace(margins=(top, right, bottom, left))

    def heads(self) -> tuple[float, float]:
        """The mm that header and footer take of the pages that are printed where the file has no placeholder."""
        with foreign():
            return (0.0, 0.0) if self.places else self.story_heights(sections_of(self.docx)[-1], _USUAL)

    def story_heights(self, section: Any, width: float) -> tuple[float, float]:
        """The mm that the highest header and the highest footer of a section take at a width in mm."""
        from docx.oxml.ns import qn

        kinds = {"default"} | ({"first"} if has_title_page(section) else set())
        kinds |= {"even"} if self._has_setting("evenAndOddHeaders") else set()
        heights = {qn("w:headerReference"): 0.0, qn("w:footerReference"): 0.0}
        for reference in references_of(self.docx, section):
            if reference.get(qn("w:type"), "default") in kinds:
                root = self.docx.part.related_parts[reference.get(qn("r:id"))].element
                heights[reference.tag] = max(heights[reference.tag], story_height(root, width, self.type))
        return heights[qn("w:headerReference")], heights[qn("w:footerReference")]

    def _has_setting(self, name: str) -> bool:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        # Asking python-docx for the settings would give a file that has none some of its own.
        kinds = [relation.reltype for relation in self.docx.part.rels.values()]
        found = self.docx.settings.element.find(qn(f"w:{name}")) if RELATIONSHIP_TYPE.SETTINGS in kinds else None
        return is_on(found)

    def own_references(self, *, headers: bool = True) -> tuple[str, bool] | None:
        """References to the (headers and) footers that the file's last section shows, as XML, and whether its first
        page differs; None if there are none.
        """
        from docx.oxml.ns import qn
        from lxml import etree

        with foreign():
            last = sections_of(self.docx)[-1]
            kept = references_of(self.docx, last)
            kept = [reference for reference in kept if headers or reference.tag == qn("w:footerReference")]
            xml = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
            return (xml, has_title_page(last)) if kept or self.places else None

    def header_kinds(self) -> tuple[str, ...]:
        """The kinds of pages of the file's last section that have a header of their own."""
        with foreign():
            first = has_title_page(sections_of(self.docx)[-1])
            even = self._has_setting("evenAndOddHeaders")
        return ("default", *["first"] * first, *["even"] * even)

    def shown_headers(self) -> str | None:
        """The words of the headers that pages of the file's last section show, '' where these are numbers of fields or
        drawings; None where they print nothing.
        """
        from docx.oxml.ns import qn

        with foreign():
            shown = [
                self.docx.part.related_parts[reference.get(qn("r:id"))].element
                for reference in references_of(self.docx, sections_of(self.docx)[-1])
                if reference.tag == qn("w:headerReference")
                and reference.get(qn("w:type"), "default") in self.header_kinds()
            ]
            text = " ".join(word for header in shown for text in texts_of(header) for word in text.split())
            return text if text or any(map(draws, shown)) else None

    def brings_letterhead(self) -> bool:
        """True where the first page that is printed shows a header with words or a picture, which stands for the
        office's own letterhead. The number of a page alone is none ("Halaman 1 dari 3").
        """
        with foreign():
            return any(map(is_letterhead, self._first_headers()))

    def header_without(self, lines: Iterable[str]) -> str:
        """The words of the header that stands for the office's letterhead, where it has neither a picture nor one of
        those lines; else ''.
        """
        with foreign():
            headers = [header for header in self._first_headers() if is_letterhead(header)]
            text = " ".join(word for header in headers for text in texts_of(header) for word in text.split())
            known = any(line and line in letters_of(text) for line in map(letters_of, lines))
            return "" if known or any(map(holds_picture, headers)) else text

    def _first_headers(self) -> list[Any]:
        """The headers of the first page that is printed."""
        from docx.oxml.ns import qn

        place = next(iter(self._paragraphs.values()), None)
        section = sections_of(self.docx)[-1] if place is None else section_of(self.docx, place)
        kind = "first" if has_title_page(section) else "default"
        return [
            self.docx.part.related_parts[reference.get(qn("r:id"))].element
            for reference in references_of(self.docx, section)
            if reference.tag == qn("w:headerReference") and reference.get(qn("w:type"), "default") == kind
        ]

    def begins_with(self, name: str) -> bool:
        """True where a placeholder is the first thing of the body that prints anything."""
        with foreign():
            place = self._paragraphs.get(name)
            above = place.itersiblings(preceding=True) if place is not None else ()
            return place is not None and not any(map(has_content, above))

    def height_above(self, width: float) -> float:
        """The mm of the office's own text that stand above the tables on the page they begin on, in a section whose
        text is `width` mm wide.
        """
        with foreign():
            place = self._paragraphs.get("isi", self._paragraphs.get("tabel"))
            return 0.0 if place is None else height_above(place, width, self.type)

    def openings(self, page: Page) -> dict[str, Opening]:
        """The placeholders with what they are among the rest of the body; a section that says no size gets `page`."""
        with foreign():
            places = {name: opening_of(self.docx, paragraph) for name, paragraph in self._paragraphs.items()}
            for place in places.values():
                if office_page(place.section) is None:
                    complete(place.section, page)
            return places

    def endings(self, place: Opening, count: int) -> list[str]:
        """The section of a place as XML, for each of `count` documents printed there, one after the other; the last of
        them ends in the file's own section, or ends it.
        """
        with foreign():
            first = whole_section(self.docx, place.section)
            others = [whole_section(self.docx, place.section, kind="nextPage")] * (count - 1)
            if others:
                begin(place.section, "nextPage")
            return [first, *others]
