"""DOCX package: the slim base or an office's own .docx, its styles, page numbers and properties, packed to fixed bytes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from rakgen.layout.document import Document, Section
from rakgen.layout.pages import LINE
from rakgen.resources import templates

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.packuri import PackURI
    from jinja2 import Environment, Template
    from markupsafe import Markup

BODY = "RAKGEN-BADAN"
"""Text of the paragraph that `pack` replaces by the printed body."""

_PARTS = (
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml", "docProps/core.xml",
)  # fmt: skip
_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold: same input, same bytes
_LIMIT = 100_000_000  # bytes a base document may unpack to


_DOCUMENT_RELS = "word/_rels/document.xml.rels"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

HeaderKey = tuple[str, str]
"""A page-number header: its pattern, and the id of the style set it is printed in."""


class BaseFault(Exception):
    """A base document that cannot be used; args are the reason in Indonesian and in English."""


class StyleSet(NamedTuple):
    """Styles for one font and size in points; `id` begins their ids and names: RAK, RAK2, ..."""

    id: str
    font: str
    size: float

    def tokens(self) -> dict[str, str]:
        """What the style template leaves open: sizes in half points, line heights (1.2 of the size) in twips."""
        font = self.font.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        sizes = {"half": self.size, "tick": self.size, "title": self.size + 3, "sign": self.size + 1}
        lines = {"line": self.size, "title_line": self.size + 3, "sign_line": self.size + 1}
        return (
            {"id": self.id, "font": font}
            | {name: str(round(points * 2)) for name, points in sizes.items()}
            | {name: str(round(points * 20 * LINE)) for name, points in lines.items()}
        )


def style_sets(sections: Sequence[Section]) -> dict[tuple[str, float], StyleSet]:
    """A style set for each (font, size) the sections use; the first is called RAK, others RAK2, RAK3."""
    faces = list(dict.fromkeys((section.page.font, section.page.size) for section in sections))
    result = {}
    for number, (font, size) in enumerate(faces, 1):
        result[font, size] = StyleSet("RAK" if number == 1 else f"RAK{number}", font, size)
    return result


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: templates().joinpath("docx", name).read_text(encoding="utf-8")),
    )
    environment.filters["run"] = run
    return environment


def run(text: str, properties: str = "") -> Markup:
    """Plan text as a run of WordprocessingML, '' for no text: escaped, line breaks and tabs as elements of their own."""
    from markupsafe import Markup, escape

    if not text:
        return Markup()
    escaped = str(escape(text))
    for char, element in (("\n", "<w:br/>"), ("\t", "<w:tab/>")):
        if char in escaped:
            escaped = escaped.replace(char, f'</w:t>{element}<w:t xml:space="preserve">')
    return Markup(f'<w:r>{properties}<w:t xml:space="preserve">{escaped}</w:t></w:r>')


@lru_cache(maxsize=8)
def template(name: str) -> Template:
    """A shipped template of the folder `docx`, compiled once per process."""
    return _environment().get_template(name)


@lru_cache(maxsize=8)
def _slim_base(sets: tuple[StyleSet, ...], headers: tuple[HeaderKey, ...]) -> bytes:
    """A package of the few parts a document uses, page-number headers included, as a .docx for python-docx to open."""
    folder = templates() / "docx"
    parts = {name: folder.joinpath(*name.split("/")).read_text(encoding="utf-8") for name in _PARTS}
    parts["word/styles.xml"] = _styles(sets)
    types, relations = "", ""
    for key in headers:
        name, rid = _header_id(headers, key)
        parts[f"word/{name}"] = header_xml(*key)
        types += f'<Override PartName="/word/{name}" ContentType="{_WML}.header+xml"/>'
        relations += f'<Relationship Id="{rid}" Type="{_RELATION}/header" Target="{name}"/>'
    for name, added, end in (
        ("[Content_Types].xml", types, "</Types>"),
        (_DOCUMENT_RELS, relations, "</Relationships>"),
    ):
        parts[name] = parts[name].replace(end, added + end)
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _header_id(headers: Sequence[HeaderKey], key: HeaderKey) -> tuple[str, str]:
    number = headers.index(key) + 1
    return f"header{number}.xml", f"rIdHeader{number}"


def header_xml(number: str, style_id: str) -> str:
    """A header part that prints a page number; the pattern `number` has {n} for it and {jumlah} for the section's pages."""
    parts = [(text, _FIELD.get(text, "")) for text in re.split(r"(\{n\}|\{jumlah\})", number) if text]
    return template("header.xml.j2").render(id=style_id, parts=parts)


def _styles(sets: Sequence[StyleSet]) -> str:
    """The styles part. Filled by replacing tokens, not by Jinja: compiling that template took longer than the rest."""
    folder = templates() / "docx"
    own = "".join(_fill((folder / "style-set.xml").read_text(encoding="utf-8"), style_set) for style_set in sets)
    return _fill((folder / "word" / "styles.xml").read_text(encoding="utf-8"), sets[0]).replace("@sets@", own)


def _fill(text: str, style_set: StyleSet) -> str:
    for name, value in style_set.tokens().items():
        text = text.replace(f"@{name}@", value)
    return text


def open_package(base: bytes | None, sets: Sequence[StyleSet], headers: Sequence[HeaderKey]) -> DocxDocument:
    """An empty document with our styles: the slim base, or an office's own file without its body.

    `headers` are the page-number headers sections will ask for. Styles of ours that the office's file already has are left
    as the office made them. Raises BaseFault.
    """
    import docx

    if base is None:
        return docx.Document(BytesIO(_slim_base(tuple(sets), tuple(headers))))
    package = _open_own(base)
    body = package.element.body
    for child in list(body):
        if not child.tag.endswith("}sectPr"):
            body.remove(child)
    _add_styles(package, sets)
    return package


def _open_own(base: bytes) -> DocxDocument:
    import docx

    try:
        with zipfile.ZipFile(BytesIO(base)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LIMIT:
                raise BaseFault("isinya terlalu besar", "its contents are too large")
            if any(b"<!DOCTYPE" in archive.read(name)[:1000] for name in archive.namelist() if name.endswith(".xml")):
                raise BaseFault("bagian XML-nya memuat DOCTYPE", "its XML holds a DOCTYPE")
        return docx.Document(BytesIO(base))
    except BaseFault:
        raise
    except Exception as fault:  # python-docx raises whatever its libraries raise on a broken file
        raise BaseFault("bukan dokumen Word .docx", "it is not a Word .docx document") from fault


def _add_styles(package: DocxDocument, sets: Sequence[StyleSet]) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn

    ours = parse_xml(_styles(sets).encode())
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


def header_references(
    package: DocxDocument, key: HeaderKey, headers: Sequence[HeaderKey], *, own: bool
) -> tuple[str, bool]:
    """References to headers and footers for a section, as XML, and whether its first page has a header of its own (none).

    An office's own headers and footers (`own`) stay as they are; only where it has none, ours is added.
    """
    if own:
        kept = _own_references(package)
        if kept is not None:
            return kept
    if not key[0]:
        return "", False
    rid = _header_id(headers, key)[1] if not own else _add_header(package, header_xml(*key))
    return f'<w:headerReference w:type="default" r:id="{rid}"/>', True


def _own_references(package: DocxDocument) -> tuple[str, bool] | None:
    from docx.oxml.ns import qn
    from lxml import etree

    last = package.element.body.sectPr
    wanted = (qn("w:headerReference"), qn("w:footerReference"))
    kept = [child for child in last if child.tag in wanted] if last is not None else []
    if last is None or not kept:
        return None
    xml = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
    return xml, last.find(qn("w:titlePg")) is not None


def _add_header(package: DocxDocument, xml: str) -> str:
    """Add a header part to an office's file; its relationship id."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    whole = package.part.package
    taken = {str(part.partname) for part in whole.parts}
    name = next(name for n in range(1, 1000) if (name := f"/word/headerRak{n}.xml") not in taken)
    part = Part(PackURI(name), CONTENT_TYPE.WML_HEADER, xml.encode(), whole)
    return package.part.relate_to(part, RELATIONSHIP_TYPE.HEADER)


_FIELD = {"{n}": "PAGE", "{jumlah}": "SECTIONPAGES"}


def set_properties(package: DocxDocument, document: Document) -> None:
    """Title, author, language and dates of the file; no clock, no tool name. A title is cut at Word's 255 characters."""
    when = datetime(*document.date, tzinfo=UTC).replace(tzinfo=None)
    core = package.core_properties
    core.title = document.title[:255]
    core.author = document.author[:255]
    core.last_modified_by = document.author[:255]
    core.language = document.language
    core.comments = ""
    core.created = core.modified = when
    core.revision = 1


def pack(package: DocxDocument, body: str) -> bytes:
    """The .docx with `body` (paragraphs, tables and the last sectPr) as its body: fixed order, stamps and attributes.

    The body is spliced in as text: parsing 10,000 rows only to write them out again cost more than all the rest.
    """
    from docx.opc.pkgwriter import PackageWriter
    from docx.oxml.ns import qn

    element = package.element.body
    for child in list(element):
        element.remove(child)
    element.append(element.makeelement(qn("w:p"), {qn("w:rsidR"): BODY}))
    whole = package.part.package
    archive = _FixedZip(body.encode())
    # What PackageWriter.write does, into an archive of ours: it offers no other way to set the stamps.
    PackageWriter._write_content_types_stream(archive, whole.parts)  # type: ignore[no-untyped-call]
    PackageWriter._write_pkg_rels(archive, whole.rels)  # type: ignore[no-untyped-call]
    PackageWriter._write_parts(archive, whole.parts)  # type: ignore[arg-type]
    return archive.close()


class _FixedZip:
    """Takes a package's parts from python-docx and zips them without a clock; the marked paragraph becomes the body."""

    def __init__(self, body: bytes) -> None:
        self._body = body
        self._buffer = BytesIO()
        self._zip = zipfile.ZipFile(self._buffer, "w")

    def write(self, uri: PackURI, blob: bytes) -> None:
        """Add one part."""
        if BODY.encode() in blob:
            before, after = re.split(rb"<w:p [^>]*" + BODY.encode() + rb"[^>]*/>", blob, maxsplit=1)
            blob = before + self._body + after
        info = zipfile.ZipInfo(uri.membername, _STAMP)
        info.compress_type = zipfile.ZIP_DEFLATED
        info.create_system = 0
        self._zip.writestr(info, blob)

    def close(self) -> bytes:
        """The finished archive."""
        self._zip.close()
        return self._buffer.getvalue()
