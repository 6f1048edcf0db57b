"""Office base: an office's own .docx as what a document is printed into - its places, page, headers and type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rakgen.document.document import Page
from rakgen.writers.docx.office_file import foreign, open_own
from rakgen.writers.docx.office_sections import (
    OfficePage,
    Opening,
    begin,
    complete,
    has_title_page,
    is_on,
    office_page,
    opening_of,
    references_of,
    section_of,
    sections_of,
    whole_section,
)
from rakgen.writers.docx.office_styles import OfficeType
from rakgen.writers.docx.placeholders import find_places, text_of_body

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument


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
            return office_page(section_of(self.docx, paragraph), gutter_at_top=self._gutter_at_top)

    def _has_setting(self, name: str) -> bool:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        # Asking python-docx for the settings would give a file that has none some of its own.
        kinds = [relation.reltype for relation in self.docx.part.rels.values()]
        found = self.docx.settings.element.find(qn(f"w:{name}")) if RELATIONSHIP_TYPE.SETTINGS in kinds else None
        return is_on(found)

    def own_references(self) -> tuple[str, bool] | None:
        """References to the headers and footers that the file's last section shows, as XML, and whether its first page
        differs; None if there are none.
        """
        from lxml import etree

        with foreign():
            last = sections_of(self.docx)[-1]
            kept = references_of(self.docx, last)
            xml = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
            return (xml, has_title_page(last)) if kept or self.places else None

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
