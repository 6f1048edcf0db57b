"""Slim: the package of the few parts that a document of ours needs, as python-docx would write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from rakgen.document.document import Document
from rakgen.system.resources import templates
from rakgen.writers.docx.archive import CORE, packed, zipped
from rakgen.writers.docx.embedding import FONT_RELATION, content_types, font_parts
from rakgen.writers.docx.members import Member
from rakgen.writers.docx.styles import StyleSet, filled, styles_part
from rakgen.writers.docx.xml import DECLARATION, RELATION, in_element

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
    "word/styles.xml",
    "word/settings.xml",
    CORE,
)
_HEADER = (
    '<Override PartName="/word/{}"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>',
    f'<Relationship Id="rIdHeader{{}}" Type="{RELATION}/header" Target="{{}}"/>',
)
"""What names a header part in two others."""


def slim_document(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> DocxDocument:
    """The package with the styles of these sets and these headers, `rIdHeader1` and on, for more to be put into it."""
    import docx

    return docx.Document(BytesIO(zipped(_parts(sets, headers), DOCUMENT, {})))


def slim_package(
    sets: tuple[StyleSet, ...], headers: tuple[str, ...], document: Document, bodies: Mapping[str, str]
) -> bytes:
    """The package that holds nothing but a body, as of `zipped`, and the properties of a document."""
    shared, body, core = _shared(sets, headers)
    year, month, day = document.date
    values = document.title[:255], document.author[:255], document.language, f"{year:04}-{month:02}-{day:02}"
    said = dict(zip(("@judul@", "@instansi@", "@bahasa@", "@tanggal@"), map(in_element, values), strict=True))
    core = re.sub("@[a-z]+@", lambda match: said[match[0]], core)
    return zipped({DOCUMENT: body, CORE: core.encode()}, DOCUMENT, bodies, shared)


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
def _shared(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> tuple[tuple[Member, ...], bytes, str]:
    """The parts that all documents share, packed, the part of the body, and that of the properties with what is left
    open in it.
    """
    parts = _parts(sets, headers)
    body, core = parts.pop(DOCUMENT), parts.pop(CORE)
    return tuple(packed(name, blob) for name, blob in parts.items()), body, core.decode()


def _parts(sets: tuple[StyleSet, ...], headers: tuple[str, ...]) -> dict[str, bytes]:
    """The parts byte for byte as python-docx writes them, which takes longer to load than a document to print."""
    folder = templates() / "docx"
    texts = {name: folder.joinpath(*name.split("/")).read_text(encoding="utf-8") for name in _PARTS}
    texts["word/styles.xml"] = styles_part(sets)
    parts = {name: "".join(text.splitlines()[1:]) for name, text in texts.items()}
    names = [f"header{number}.xml" for number in range(1, len(headers) + 1)]
    fonts = font_parts(style_set.font for style_set in sets)
    types, relations = _HEADER
    named = {
        "[Content_Types].xml": content_types(fonts) + "".join(map(types.format, sorted(names))),
        "word/_rels/document.xml.rels": (FONT_RELATION if fonts else "")
        + "".join(map(relations.format, range(1, len(names) + 1), names)),
    }
    for part, text in named.items():
        parts[part] = filled(parts[part], {"kepala": text})
    head = dict(zip((f"word/{name}" for name in names), headers, strict=True))
    return _encoded(parts) | fonts | _encoded(head)


def _encoded(parts: Mapping[str, str]) -> dict[str, bytes]:
    return {name: f"{DECLARATION}{text}".encode() for name, text in parts.items()}
