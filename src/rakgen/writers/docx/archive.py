"""Archive: the parts of a package as python-docx writes them, with the printed bodies, zipped to fixed bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING
from zlib import Z_DEFAULT_COMPRESSION

from rakgen.writers.docx.members import Member, archive, member

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.package import Package

BODY = "RAKGEN-BADAN"
"""Text of the paragraph that `zipped` replaces by the printed body; with the name of a placeholder by that one's."""

CORE = "docProps/core.xml"
"""The part with the properties of a document."""

_STORED = ".odttf"  # to deflate the faces of a font takes longer than to print a short plan, and saves a third of them

_QUICK = 3
"""How hard the body is packed: in a fifth of the time of zlib's usual 6; a page of a table is a kilobyte larger."""


def empty(document: DocxDocument) -> None:
    """Leave nothing in the body of a file but the paragraph for the printed one."""
    element = document.element.body
    for child in list(element):
        element.remove(child)
    element.append(_marked(document, BODY))


def mark(document: DocxDocument, name: str, paragraph: object) -> None:
    """Put the paragraph for the body `name` in the place of one of a file."""
    document.element.body.replace(paragraph, _marked(document, BODY + name))


def free_name(whole: Package, pattern: str) -> PackURI:
    """The first name of a pattern for numbers that no part of a package has, in whatever letters."""
    from docx.opc.packuri import PackURI

    taken = {str(part.partname).lower() for part in whole.iter_parts()}
    return next(PackURI(name) for n in count(1) if (name := pattern.format(n)).lower() not in taken)


def part_once(whole: Package, data: bytes, kind: str, pattern: str) -> Part:
    """The part of a package that has these data of a content type; one with a free name of the pattern if none has."""
    from docx.opc.part import Part

    for part in whole.iter_parts():
        if part.content_type == kind and part.blob == data:
            return part
    return Part(free_name(whole, pattern), kind, data, whole)


def written(document: DocxDocument) -> dict[str, bytes]:
    """The parts of a file by their names, in the order in which they are written."""
    from docx.opc.pkgwriter import PackageWriter

    whole, parts = document.part.package, _TakenParts()
    # What PackageWriter.write does, into parts of ours: it offers no other way to set the stamps.
    PackageWriter._write_content_types_stream(parts, whole.parts)  # type: ignore[no-untyped-call]
    PackageWriter._write_pkg_rels(parts, whole.rels)  # type: ignore[no-untyped-call]
    PackageWriter._write_parts(parts, whole.parts)  # type: ignore[arg-type]
    return parts.blobs


def zipped(parts: Mapping[str, bytes], document: str, bodies: Mapping[str, str], begun: Sequence[Member] = ()) -> bytes:
    """The .docx of these parts; in the part named `document` each body, XML by the name of its placeholder, takes the
    place of the paragraph marked for it. `begun` are further parts, packed already, which stand before them.

    Fixed order, stamps and attributes: what each document has of its own stands last. The bodies are spliced in as
    text: parsing 10,000 rows only to write them out again cost more than all the rest.
    """
    members = [*begun]
    for name in sorted(parts, key=(CORE, document).__contains__):
        if name != document:
            members.append(packed(name, parts[name]))
            continue
        blob = parts[name]
        for placeholder, body in bodies.items():
            place = rb"<(?:[\w.-]+:)?p [^>]*\"" + (BODY + placeholder).encode() + rb"\"[^>]*/>"
            before, after = re.split(place, blob, maxsplit=1)
            blob = before + body.encode() + after
        members.append(member(name, blob, _QUICK))
    return archive(members)


def packed(name: str, blob: bytes) -> Member:
    """A part other than the body, for an archive."""
    return member(name, blob, None if name.endswith(_STORED) else Z_DEFAULT_COMPRESSION)


class _TakenParts:
    """Takes a package's parts from python-docx."""

    def __init__(self) -> None:
        self.blobs: dict[str, bytes] = {}

    def write(self, uri: PackURI, blob: bytes) -> None:
        """Add one part."""
        self.blobs[uri.membername] = blob


def _marked(document: DocxDocument, text: str) -> object:
    from docx.oxml.ns import qn

    return document.element.body.makeelement(qn("w:p"), {qn("w:rsidR"): text})
