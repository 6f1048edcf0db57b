"""DOCX package: the slim one or an office's own .docx, its headers, pictures and properties, packed to fixed bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rakgen.diagnostics import Diagnostic
from rakgen.document.document import Document, Image, Letterhead
from rakgen.writers.docx.archive import empty, free_name, mark, part_once, written, zipped
from rakgen.writers.docx.slim import describe, slim_document, slim_package
from rakgen.writers.docx.styles import StyleSet
from rakgen.writers.docx.xml import PageCount, header_xml, letterhead_xml, picture_xml
from rakgen.writers.drawing import drawing

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.part import Part

    from rakgen.writers.docx.office_base import OfficeBase
    from rakgen.writers.docx.office_sections import Opening

_MEDIA_NAMES = {
    "image/png": "/word/media/image{}.png",
    "image/jpeg": "/word/media/image{}.jpg",
    "image/svg+xml": "/word/media/gambar{}.svg",
}


class HeaderKey(NamedTuple):
    """What a section's page header prints: the pattern of its number, in which styles, a letterhead on every page; the
    bookmark at the `end` of the pages that {jumlah} counts, and how many they may be; if the first page has a number
    too.
    """

    number: str
    styles: StyleSet
    letterhead: Letterhead | None = None
    indent: int = 0
    end: str = ""
    pages: int = 1
    numbers_first: bool = False

    @property
    def plain(self) -> bool:
        """True for a page number alone."""
        return self.letterhead is None

    def xml(self, letterhead: str = "") -> str:
        """The header part."""
        return header_xml(self.number, self.styles.id, letterhead, PageCount(self.end, self.pages))


class Package:
    """The file that a body is printed into; `takes_letterhead` is False for an office's file that brings its own, or
    has none where ours could stand.
    """

    def __init__(self, office: OfficeBase | None, sets: Sequence[StyleSet], keys: Sequence[HeaderKey]) -> None:
        """Takes the slim package, or an office's own file.

        Styles of ours that the office's file already has are left as the office made them.
        """
        self._references: dict[HeaderKey, tuple[str, bool]] = {}
        self._own: tuple[str, bool] | None = None
        self._office = office
        self.takes_letterhead = True
        self._plain = list(dict.fromkeys(key.xml() for key in keys if key.plain and key.number))
        self._slim = tuple(sets), tuple(self._plain)
        self._described: Document | None = None
        self._docx = office.docx if office else None
        if office is None:
            return
        from rakgen.writers.docx.embedding import add_faces
        from rakgen.writers.docx.office_file import foreign  # few documents are printed into an office's file
        from rakgen.writers.docx.office_styles import add_styles

        self._own = office.own_references()
        self.takes_letterhead = not office.brings_letterhead() and (not office.places or office.begins_with("isi"))
        with foreign():
            add_styles(self.docx, sets)
            add_faces(self.docx, [style_set.font for style_set in sets])

    @property
    def docx(self) -> DocxDocument:
        """The file that is added to; the slim package is opened only where it gets more than a body."""
        if self._docx is None:
            self._docx = slim_document(*self._slim)
        return self._docx

    def shows(self, head: Letterhead) -> bool:
        """True where a letterhead is printed; on every page only where the pages are not those of an office's text."""
        return self.takes_letterhead and not (head.every_page and self._office is not None and self._office.places)

    def adds_headers(self, key: HeaderKey) -> bool:
        """True where a section has headers of ours; an office's own stay, unless a letterhead takes their place."""
        return self._own is None or (key.letterhead is not None and self.shows(key.letterhead))

    def references(self, key: HeaderKey) -> tuple[str, bool]:
        """References to headers and footers for a section, as XML, and whether its first page has a header of its
        own.
        """
        if self._own is not None and not self.adds_headers(key):
            return self._own
        if key not in self._references:
            make = self._make_references if self._own is None else self._replace_headers
            self._references[key] = make(key)
        return self._references[key]

    def _replace_headers(self, key: HeaderKey) -> tuple[str, bool]:
        """The letterhead in place of an office's headers, which is told; its footers stay, and number the pages."""
        assert self._office is not None
        footers, title_page = self._office.own_references(headers=False) or ("", False)
        kinds = self._office.header_kinds()
        numbered = key._replace(number="" if footers else key.number)
        headers = "".join(
            _header_reference(kind, self._add_header(numbered if kind != "first" else key._replace(number="")))
            for kind in kinds
        )
        return headers + footers, title_page or "first" in kinds

    def _make_references(self, key: HeaderKey) -> tuple[str, bool]:
        if key.plain and not key.number:
            return "", False
        if key.plain and self._office is None:
            rid = f"rIdHeader{self._plain.index(key.xml()) + 1}"
            return _header_reference("default", rid), not key.numbers_first
        references = _header_reference("default", self._add_header(key))
        if key.numbers_first:
            return references, False
        if key.letterhead is not None:
            references += _header_reference("first", self._add_header(key._replace(number="")))
        return references, True

    def _add_header(self, key: HeaderKey) -> str:
        """Add a header part; its relationship id."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.part import Part

        whole = self.docx.part.package
        part = Part(free_name(whole, "/word/headerRak{}.xml"), CONTENT_TYPE.WML_HEADER, b"", whole)
        relation = self.docx.part.relate_to(part, RELATIONSHIP_TYPE.HEADER)
        head = key.letterhead
        kop = letterhead_xml(head, key.styles, key.indent, self._picture(head.logo, part)) if head else ""
        part._blob = key.xml(kop).encode()
        return relation

    def letterhead(self, head: Letterhead, styles: StyleSet, indent: int) -> str:
        """A letterhead in the body, as XML."""
        return letterhead_xml(head, styles, indent, self._picture(head.logo, self.docx.part))

    def _picture(self, image: Image | None, part: Part) -> str:
        """A picture as a run of `part`, its file added to the package once."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        if image is None:
            return ""
        if image.media != "image/svg+xml":
            return picture_xml(image, part.relate_to(self._media(image.data, image.media), RELATIONSHIP_TYPE.IMAGE))
        fallback = self._media(rasterised(image), "image/png")
        relation = part.relate_to(fallback, RELATIONSHIP_TYPE.IMAGE)
        drawing = self._media(image.data, image.media)
        return picture_xml(image, relation, part.relate_to(drawing, RELATIONSHIP_TYPE.IMAGE))

    def _media(self, data: bytes, media: str) -> Part:
        """The part of a picture, made once; not by python-docx, which knows no SVG and no JPEG without JFIF or Exif."""
        return part_once(self.docx.part.package, data, media, _MEDIA_NAMES[media])

    def set_properties(self, document: Document) -> list[Diagnostic]:
        """Title, author, language and dates of the file; no clock, no tool name. A title is cut at Word's 255
        characters.

        In an office's file, the fields that its own text names are filled in; says what is amiss with them.
        """
        if self._office is None:
            self._described = document
            if self._docx is not None:
                describe(self._docx.core_properties, document)
            return []
        from rakgen.writers.docx.office_file import foreign
        from rakgen.writers.docx.placeholders import fill_text

        with foreign():
            describe(self.docx.core_properties, document)
            lines = document.sections[0].title.lines if document.sections else ()
            own = {"instansi": document.author, "tahun": str(document.year), "judul": "\n".join(lines)}
            return fill_text(self.docx, dict(document.said) | {name: (text,) for name, text in own.items()})

    def pack(self, bodies: Mapping[str, str], places: Mapping[str, Opening]) -> bytes:
        """The .docx with its bodies (paragraphs and tables as XML), by the placeholder of `places`; '' is the whole
        body, with its last sectPr.
        """
        if self._described is not None and self._docx is None:
            return slim_package(*self._slim, self._described, bodies)
        if "" in bodies:
            empty(self.docx)
        for name, place in places.items():
            mark(self.docx, name, place.paragraph)
        if self._office is None:
            return self._zipped(bodies)
        from rakgen.writers.docx.office_file import foreign

        with foreign():
            return self._zipped(bodies)

    def _zipped(self, bodies: Mapping[str, str]) -> bytes:
        return zipped(written(self.docx), self.docx.part.partname.membername, bodies)


def _header_reference(kind: str, relation: str) -> str:
    return f'<w:headerReference w:type="{kind}" r:id="{relation}"/>'


@lru_cache(maxsize=8)
def rasterised(image: Image) -> bytes:
    """An SVG picture as PNG, for programs that show no SVG (Word before 2016); drawn by typst."""
    import typst

    source = f"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: {image.width}mm, height: {image.height}mm)"""
    svg = {"svg": image.data.decode("utf-8", "replace")}
    # Fonts of this machine are left out, so that the same picture comes out everywhere.
    with drawing():
        return typst.compile(source.encode(), format="png", ppi=300, sys_inputs=svg, ignore_system_fonts=True)
