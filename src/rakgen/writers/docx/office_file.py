"""Office file: an office's own .docx, opened with care, whose styles, headers and footers a document is printed in."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from rakgen.diagnostics import diagnose
from rakgen.diagnostics.fault import BaseFault

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

_LIMIT = 100_000_000  # bytes a base document may unpack to
_OLE = b"\xd0\xcf\x11\xe0"  # begins .doc files, and .docx files that Word encrypted
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


def unusable(reason: str, reason_en: str) -> BaseFault:
    """The fault of a base document, not yet placed, with the reason in Indonesian and in English."""
    return BaseFault(diagnose("RAK505", "", sebab=reason, sebab_en=reason_en))


def open_own(base: bytes) -> DocxDocument:
    """The office's file as python-docx opens it. Raises BaseFault for anything but a sound .docx of bounded size."""
    import docx

    if base.startswith(_OLE):
        raise unusable(
            "ia berkata sandi, atau dokumen Word lama (.doc)", "it has a password, or is an old Word document (.doc)"
        )
    try:
        with zipfile.ZipFile(BytesIO(base)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LIMIT:
                raise unusable("isinya terlalu besar", "its contents are too large")
            if len(set(archive.namelist())) < len(archive.namelist()):
                raise unusable("sebuah bagiannya ada dua kali", "one of its parts stands twice")
            if any(b"<!DOCTYPE" in archive.read(name)[:1000] for name in archive.namelist() if name.endswith(".xml")):
                raise unusable("bagian XML-nya memuat DOCTYPE", "its XML holds a DOCTYPE")
            types = archive.read("[Content_Types].xml")
        for mark, reason in _OTHER_KINDS.items():
            if mark in types:
                raise unusable(*reason)
        document = docx.Document(BytesIO(base))
        _detach(document)
        return document
    except BaseFault:
        raise
    except Exception as fault:  # python-docx raises whatever its libraries raise on a broken file
        raise unusable("bukan dokumen Word .docx", "it is not a Word .docx document") from fault


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


def add_styles(package: DocxDocument, styles: str) -> None:
    """Add those of our `styles` (a styles part) that the file does not have; its own stay as the office made them."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    ours = parse_xml(styles.encode())
    theirs = package.styles.element
    known = {style.get(qn("w:styleId")) for style in theirs.findall(qn("w:style"))}
    for style in ours.findall(qn("w:style")):
        if style.get(qn("w:default")) is None and style.get(qn("w:styleId")) not in known:
            theirs.append(style)
    default = theirs.find(f"{qn('w:style')}[@{qn('w:default')}='1'][@{qn('w:type')}='paragraph']")
    default_id = default.get(qn("w:styleId")) if default is not None else None
    for based in theirs.iter(qn("w:basedOn")):
        if based.get(qn("w:val")) == "Normal" and "Normal" not in known and default_id:
            based.set(qn("w:val"), default_id)


def own_references(package: DocxDocument) -> tuple[str, bool] | None:
    """References to the file's own headers and footers, as XML, and whether its first page differs; None if it has
    none.
    """
    from docx.oxml.ns import qn
    from lxml import etree

    last = package.element.body.sectPr
    wanted = (qn("w:headerReference"), qn("w:footerReference"))
    kept = [child for child in last if child.tag in wanted] if last is not None else []
    if last is None or not kept:
        return None
    xml = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
    return xml, last.find(qn("w:titlePg")) is not None
