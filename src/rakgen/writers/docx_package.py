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
    from jinja2 import Environment, Template
    from markupsafe import Markup

BODY = "RAKGEN-BADAN"
"""Text of the paragraph that `pack` replaces by the printed body."""

_PARTS = (
    "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/settings.xml", "docProps/core.xml",
)  # fmt: skip
_STAMP = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can hold: same input, same bytes
_LIMIT = 100_000_000  # bytes a base document may unpack to


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
def _slim_base(sets: tuple[StyleSet, ...]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in _PARTS:
            archive.writestr(name, templates().joinpath("docx", *name.split("/")).read_bytes())
        archive.writestr("word/styles.xml", _styles(sets))
    return buffer.getvalue()


def _styles(sets: Sequence[StyleSet]) -> str:
    """The styles part. Filled by replacing tokens, not by Jinja: compiling that template took longer than the rest."""
    folder = templates() / "docx"
    own = "".join(_fill((folder / "style-set.xml").read_text(encoding="utf-8"), style_set) for style_set in sets)
    return _fill((folder / "word" / "styles.xml").read_text(encoding="utf-8"), sets[0]).replace("@sets@", own)


def _fill(text: str, style_set: StyleSet) -> str:
    for name, value in style_set.tokens().items():
        text = text.replace(f"@{name}@", value)
    return text


def open_package(base: bytes | None, sets: Sequence[StyleSet]) -> DocxDocument:
    """An empty document with our styles: the slim base, or an office's own file without its body.

    Styles of ours that the office's file already has are left as the office made them. Raises BaseFault.
    """
    import docx

    if base is None:
        return docx.Document(BytesIO(_slim_base(tuple(sets))))
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


def header_references(package: DocxDocument, number: str, style_id: str, *, own: bool) -> tuple[str, bool]:
    """References to headers and footers for every section, as XML, and whether the first page has its own (empty) header.

    `number` is the page number's pattern, with {n} and {jumlah}. An office's own headers and footers (`own`) stay as they are.
    """
    from docx.oxml import parse_xml
    from docx.oxml.ns import qn
    from lxml import etree

    last = package.element.body.sectPr
    if own and last is not None:
        kept = [child for child in last if child.tag in (qn("w:headerReference"), qn("w:footerReference"))]
        if kept:
            xml = "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in kept)
            return xml, last.find(qn("w:titlePg")) is not None
    if not number:
        return "", False
    parts = [(text, _FIELD.get(text, "")) for text in re.split(r"(\{n\}|\{jumlah\})", number) if text]
    header = package.sections[-1].header
    header.is_linked_to_previous = False
    element = parse_xml(template("header.xml.j2").render(id=style_id, parts=parts).encode())
    for child in list(header._element):
        header._element.remove(child)
    for child in list(element):
        header._element.append(child)
    sect = package.element.body.sectPr
    assert sect is not None
    reference = sect.find(qn("w:headerReference"))
    return f'<w:headerReference w:type="default" r:id="{reference.get(qn("r:id"))}"/>', True


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
    """The .docx with `body` (paragraphs, tables and the last sectPr) as its body: fixed order, stamps and attributes."""
    from docx.oxml.ns import qn

    element = package.element.body
    for child in list(element):
        element.remove(child)
    element.append(element.makeelement(qn("w:p"), {qn("w:rsidR"): BODY}))
    saved = BytesIO()
    package.save(saved)
    marker = re.compile(rb"<w:p [^>]*" + BODY.encode() + rb"[^>]*/>")
    out = BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("document.xml") and BODY.encode() in data:
                before, after = marker.split(data, maxsplit=1)
                data = before + body.encode() + after
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, data)
    return out.getvalue()
