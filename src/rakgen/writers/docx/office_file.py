"""Office file: an office's own .docx, opened with care: bounded in what it unpacks to and holds, without entities."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import BaseFault
from rakgen.system.files import LIMIT
from rakgen.text.office_parts import OLD_OFFICE

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.part import Part

_UNPACKED = 30_000_000  # bytes a base document may unpack to
_MARKS = 150_000  # "<" and "=" in its XML: elements and attributes, of which each takes some 200 bytes of memory
_XML = 15_000_000  # bytes of its XML
_PARTS = 500  # files in it
_RELATIONS = 5_000
_STRICT = b"http://purl.oclc.org/ooxml/"
_MACROS = ("ia memuat makro (.docm atau .dotm)", "it holds macros (.docm or .dotm)")
_OTHER_KINDS = {
    b"ms-word.document.macroEnabled.main": _MACROS,
    b"ms-word.template.macroEnabledTemplate.main": _MACROS,
    b"wordprocessingml.template.main": (
        "ia templat Word (.dotx), bukan dokumen",
        "it is a Word template (.dotx), not a document",
    ),
}
"""What the content type of the main part says of other kinds of Word files; what is embedded in a file has types of its
own.
"""
_NO_DOCUMENT = "ia bukan dokumen Word .docx", "it is not a Word .docx document"
_DAMAGED = "isinya rusak atau tidak lengkap", "its contents are damaged or incomplete"
_STORIES = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote"}
"""What a part's content type calls the stories besides the body, and what we call them."""


class Story(NamedTuple):
    """A text of the file: its kind (`body`, `header`, `footer`, `footnote`, `endnote`), and its root element."""

    kind: str
    root: Any


def unusable(reason: str, reason_en: str, key: str = "RAK505") -> BaseFault:
    """The fault of a base document, not yet placed, with the reason in Indonesian and in English; the `key` has the
    remedy.
    """
    return BaseFault(diagnose(key, "", sebab=reason, sebab_en=reason_en))


@contextmanager
def foreign() -> Iterator[None]:
    """Whatever the libraries raise over an odd or broken part of an office's file is told as a BaseFault; that is read
    from memory, so a file that is not there or cannot be opened is one of rakgen.
    """
    try:
        yield
    except (BaseFault, FileNotFoundError, PermissionError):
        raise
    except Exception as fault:
        raise unusable(*_DAMAGED) from fault


def open_own(base: bytes) -> DocxDocument:
    """The office's file as python-docx opens it. Raises BaseFault for anything but a sound .docx of bounded size."""
    import docx

    if base.startswith(OLD_OFFICE):
        raise unusable(
            "ia berkata sandi, atau dokumen Word lama (.doc)", "it has a password, or is an old Word document (.doc)"
        )
    if len(base) > LIMIT:
        raise unusable("berkasnya lebih besar dari 5 MB", "the file is larger than 5 MB", "RAK505.besar")
    if not zipfile.is_zipfile(BytesIO(base)):
        raise unusable(*_NO_DOCUMENT)
    with foreign():
        _refuse_unbounded(base)
        document = docx.Document(BytesIO(base))
        _read_all(document)
        _detach(document)
        return _prefixed(document)


def _refuse_unbounded(base: bytes) -> None:
    """Look at every part before any is parsed."""
    with zipfile.ZipFile(BytesIO(base)) as archive:
        names = archive.namelist()
        if "[Content_Types].xml" not in names:
            raise unusable(*_NO_DOCUMENT)
        if len(names) > _PARTS or sum(part.file_size for part in archive.infolist()) > _UNPACKED:
            raise unusable("isinya terlalu besar", "its contents are too large", "RAK505.besar")
        if len(set(names)) < len(names):
            raise unusable("sebuah bagiannya ada dua kali", "one of its parts stands twice")
        types = archive.read("[Content_Types].xml")
        for mark, reason in _OTHER_KINDS.items():
            if mark in types:
                raise unusable(*reason)
        marks = size = relations = 0
        for name in names:
            data = archive.read(name)
            found = _marks(name, data)
            marks += found
            size += len(data) if found else 0
            relations += data.count(b"<Relationship ") if found else 0
            if marks > _MARKS or size > _XML or relations > _RELATIONS:
                raise unusable(
                    "isinya terlalu banyak untuk sebuah dokumen dasar",
                    "it holds too much for a base document",
                    "RAK505.besar",
                )
            if name.endswith(".rels") and _STRICT in data:
                raise unusable(
                    'ia disimpan sebagai "Strict Open XML"; pilih jenis "Word Document (*.docx)" waktu menyimpannya',
                    'it was saved as "Strict Open XML"; choose the type "Word Document (*.docx)" when saving it',
                )


def _read_all(document: DocxDocument) -> None:
    """Parse what python-docx only carries along: one part that cannot be read makes the document unreadable. XML
    comments and instructions are left out, which Word does not keep either: nothing that reads a part meets them.
    """
    from docx.opc.oxml import serialize_part_xml
    from docx.opc.part import XmlPart
    from docx.oxml.parser import parse_xml
    from lxml import etree

    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            etree.strip_tags(part.element, etree.Comment, etree.ProcessingInstruction)
        elif part.content_type.endswith("xml"):
            root = parse_xml(part.blob)
            if next(root.iter(etree.Comment, etree.ProcessingInstruction), None) is not None:
                etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
                part._blob = serialize_part_xml(root)


def _marks(name: str, data: bytes) -> int:
    """The elements and attributes of an XML part, or a little more, in whatever encoding; 0 for any other part."""
    text = data.replace(b"\0", b"") if b"\0" in data[:64] else data
    if not re.match(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<", text):
        return 0
    if not name.lower().endswith(".svg") and b"<!DOCTYPE" in text:
        raise unusable("bagian XML-nya memuat DOCTYPE", "its XML holds a DOCTYPE")
    return text.count(b"<") + text.count(b"=")


def _prefixed(document: DocxDocument) -> DocxDocument:
    """The document with a body that may be printed into as text: `w:` and `r:` are what Word calls them."""
    from docx.oxml.ns import nsmap

    part = document.part
    root = part.element
    if getattr(root, "body", None) is None:
        raise unusable("ia tidak mempunyai badan dokumen", "it has no document body")
    wanted = {prefix: nsmap[prefix] for prefix in ("w", "r")}
    if wanted.items() <= root.nsmap.items():
        return document
    new = root.makeelement(root.tag, dict(root.attrib), nsmap={**root.nsmap, **wanted})
    new.extend(list(root))
    part._element = new
    opened: DocxDocument = part.document
    return opened


def _detach(document: DocxDocument) -> None:
    """Drop the template that the file is attached to: Word would look for it on each reader's machine, or fetch it."""
    from docx.oxml.ns import qn

    for part in document.part.package.iter_parts():
        names = [name for name, relation in part.rels.items() if relation.reltype.endswith("/attachedTemplate")]
        if not names or not hasattr(part, "element"):
            continue
        for element in list(part.element.iter(qn("w:attachedTemplate"))):
            element.getparent().remove(element)
        for name in names:
            del part.rels[name]


def stories(package: DocxDocument) -> Iterator[Story]:
    """The body, then every header, footer and note of the file; what is changed in one of them is kept."""
    from docx.opc.oxml import serialize_part_xml
    from docx.opc.part import XmlPart
    from docx.oxml.parser import parse_xml

    yield Story("body", package.element.body)
    for part in package.part.package.iter_parts():
        kind = _story_kind(part)
        if not kind:
            continue
        if isinstance(part, XmlPart):
            yield Story(kind, part.element)
        elif b"{" in part.blob:
            root = parse_xml(part.blob)
            yield Story(kind, root)
            part._blob = serialize_part_xml(root)


def _story_kind(part: Part) -> str:
    match = re.search(r"wordprocessingml\.(\w+)\+xml$", part.content_type)
    return _STORIES.get(match[1], "") if match else ""
