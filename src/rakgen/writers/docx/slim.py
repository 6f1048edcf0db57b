"""Slim: the package of the few parts that a document of ours needs, as python-docx writes it, made once a process."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from rakgen.document.document import Document
from rakgen.system.resources import templates
from rakgen.writers.docx.archive import CORE, empty, written, zipped
from rakgen.writers.docx.styles import StyleSet, styles_part
from rakgen.writers.docx.xml import in_element

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.coreprops import CoreProperties

DOCUMENT = "word/document.xml"
"""The part with the body of a document of ours."""

_PARTS = (
    "[Content_Types].xml",
    "_rels/.rels",
    DOCUMENT,
    "word/_rels/document.xml.rels",
    "word/settings.xml",
    CORE,
)
_SAMPLE_DATE = (1001, 1, 1)
_SAMPLED = "@judul@", "@instansi@", "@bahasa@", "1001-01-01"
"""What stands in the properties of a sample for title, author, language and date."""

_DOCUMENT_RELS = "word/_rels/document.xml.rels"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def slim_document(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> DocxDocument:
    """The package with the styles of these sets and these headers, `rIdHeader1` and on, for more to be put into it."""
    import docx

    return docx.Document(BytesIO(_base(sets, headers)))


def slim_package(
    sets: tuple[StyleSet, ...], headers: tuple[str, ...], document: Document, bodies: Mapping[str, str]
) -> bytes:
    """The package that holds nothing but a body, as of `zipped`, and the properties of a document."""
    begun, parts = _written(sets, headers)
    year, month, day = document.date
    values = document.title[:255], document.author[:255], document.language, f"{year:04}-{month:02}-{day:02}"
    said = dict(zip(_SAMPLED, map(in_element, values), strict=True))
    core = re.sub("|".join(_SAMPLED), lambda match: said[match[0]], parts[CORE].decode())
    return zipped({**parts, CORE: core.encode()}, DOCUMENT, bodies, begun)


def describe(core: CoreProperties, document: Document) -> None:
    """Set title, author, language and dates of a file; no clock, no tool name. A title is cut at Word's 255
    characters.
    """
    core.title = document.title[:255]
    core.author = document.author[:255]
    core.last_modified_by = document.author[:255]
    core.language = document.language
    core.comments = ""
    core.created = core.modified = datetime(*document.date, tzinfo=UTC).replace(tzinfo=None)
    core.revision = 1


@lru_cache(maxsize=8)
def _written(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> tuple[bytes, Mapping[str, bytes]]:
    """The parts as python-docx writes them: those that all documents share as an archive, and body and properties of a
    sample. To read and to write them anew took half of the time of a document.
    """
    opened = slim_document(sets, headers)
    title, author, language, _ = _SAMPLED
    describe(opened.core_properties, Document(title, author, (), _SAMPLE_DATE, language))
    empty(opened)
    parts = written(opened)
    own = {name: parts.pop(name) for name in (DOCUMENT, CORE)}
    return zipped(parts, DOCUMENT, {}), own


@lru_cache(maxsize=8)
def _base(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> bytes:
    folder = templates() / "docx"
    parts = {name: folder.joinpath(*name.split("/")).read_text(encoding="utf-8") for name in _PARTS}
    parts["word/styles.xml"] = styles_part(sets)
    types, relations = "", ""
    for position, header in enumerate(headers, 1):
        name = f"header{position}.xml"
        parts[f"word/{name}"] = header
        types += f'<Override PartName="/word/{name}" ContentType="{_WML}.header+xml"/>'
        relations += f'<Relationship Id="rIdHeader{position}" Type="{_RELATION}/header" Target="{name}"/>'
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
