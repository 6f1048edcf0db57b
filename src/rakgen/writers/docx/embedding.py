"""Embedding: the carried faces as parts of a Word file, obfuscated as ECMA-376 wants it (part 4, "Font Embedding")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from markupsafe import escape

from rakgen.text.office_parts import WORD
from rakgen.writers.docx.archive import part_once
from rakgen.writers.docx.xml import DECLARATION, RELATION
from rakgen.writers.faces import CARRIED, STYLES, carried, face_file

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.part import Part

_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_TABLE, _TABLE_RELATIONS = "word/fontTable.xml", "word/_rels/fontTable.xml.rels"
"""The part that names the fonts of a file, and the one that says where their faces are."""

_KEY = "{{6B1F4C52-93A7-4E0D-8C35-2A7D90E1B6{:02X}}}"
_NUMBERS = {face: number for number, face in enumerate(product(CARRIED.values(), STYLES), 1)}
"""The number of each face, which its key and its relation to the table end with: the same bytes every time."""

_TYPE = '<Override PartName="/{}" ContentType="application/vnd.openxmlformats-officedocument.{}"/>'
FONT_RELATION = f'<Relationship Id="rIdFonts" Type="{RELATION}/fontTable" Target="fontTable.xml"/>'
"""What a document says of the table."""

_ENTRY = '<w:font w:name="{}"><w:charset w:val="00"/><w:pitch w:val="variable"/>{}</w:font>'
_FACE = '<w:embed{} r:id="rId{}" w:fontKey="{}" w:subsetted="1"/>'
_RELATES = f'<Relationship Id="rId{{}}" Type="{RELATION}/font" Target="fonts/{{}}-{{}}.odttf"/>'
_FONTS = f'<w:fonts xmlns:w="{WORD}" xmlns:r="{RELATION}">{{}}</w:fonts>'
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def _carried(fonts: Iterable[str]) -> dict[str, str]:
    """The fonts that faces are carried for, with what is carried."""
    return {font: name for font in fonts if (name := carried(font))}


def content_types(parts: Iterable[str]) -> str:
    """What is said of the parts of fonts in the list of all parts."""
    kinds = {_TABLE: "wordprocessingml.fontTable+xml", _TABLE_RELATIONS: ""}
    return "".join(_TYPE.format(part, kind) for part in sorted(parts) if (kind := kinds.get(part, "obfuscatedFont")))


def font_parts(fonts: Iterable[str]) -> dict[str, bytes]:
    """The table of the fonts that faces are carried for, its relations and the faces; nothing where there are none."""
    names = _carried(fonts)
    faces = [face for face in _NUMBERS if face[0] in names.values()]
    if not faces:
        return {}
    table = _FONTS.format("".join(_entry(font, name) for font, name in names.items()))
    relations = _RELATIONS.format("".join(_RELATES.format(_NUMBERS[face], *face) for face in faces))
    return {
        _TABLE: f"{DECLARATION}{table}".encode(),
        _TABLE_RELATIONS: f"{DECLARATION}{relations}".encode(),
        **{f"word/fonts/{name}-{style}.odttf": obfuscated(name, style) for name, style in faces},
    }


def _entry(font: str, name: str) -> str:
    """The entry of a font that faces of another are carried for."""
    numbers = ((style, _NUMBERS[name, style]) for style in STYLES)
    faces = "".join(_FACE.format(style, number, _KEY.format(number)) for style, number in numbers)
    return _ENTRY.format(escape(font), faces)


@lru_cache(maxsize=8)
def obfuscated(name: str, style: str) -> bytes:
    """A face as it stands in a file: its first 32 bytes are mixed with its key, from the end."""
    face, key = face_file(name, style).read_bytes(), _KEY.format(_NUMBERS[name, style])
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    return bytes(byte ^ key_byte for byte, key_byte in zip(face, mask, strict=False)) + face[len(mask) :]


def add_faces(package: DocxDocument, fonts: Iterable[str]) -> None:
    """Add faces to an office's own file; a font that it carries itself keeps its faces."""
    from docx.opc.oxml import serialize_part_xml
    from docx.oxml.ns import qn
    from docx.oxml.parser import parse_xml
    from lxml import etree

    names = _carried(fonts)
    if not names:
        return
    table = _table(package)
    root = parse_xml(table.blob)
    known = {(own.get(qn("w:name")) or "").casefold(): own for own in root}
    for font, name in names.items():
        own = known.get(font.casefold())
        if own is None:
            own = known[font.casefold()] = etree.SubElement(root, qn("w:font"), {qn("w:name"): font})
        if any(etree.QName(child).localname.startswith("embed") for child in own):
            continue
        for style in STYLES:
            key = _KEY.format(_NUMBERS[name, style])
            part = part_once(package.part.package, obfuscated(name, style), _OBFUSCATED, "/word/fonts/rak{}.odttf")
            relation = table.relate_to(part, f"{RELATION}/font")
            named = {qn("r:id"): relation, qn("w:fontKey"): key, qn("w:subsetted"): "1"}
            etree.SubElement(own, qn(f"w:embed{style}"), named)
    table._blob = serialize_part_xml(root)


def _table(package: DocxDocument) -> Part:
    """The table of fonts of a file, a new one where it has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    for relation in package.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE and not relation.is_external:
            found: Part = relation.target_part
            return found
    blank = f"{DECLARATION}{_FONTS.format('')}".encode()
    table = Part(PackURI("/word/fontTableRak.xml"), CONTENT_TYPE.WML_FONT_TABLE, blank, package.part.package)
    package.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)
    return table
