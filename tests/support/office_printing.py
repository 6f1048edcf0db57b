"""A small plan printed into an office's Word file, as `rakgen build --template` does."""

from __future__ import annotations

from typing import NamedTuple

from rakgen.compose.compose import compose_document
from rakgen.document.document import Document
from rakgen.layout.layout import Layout
from rakgen.layout.page import Area, Base
from rakgen.writers.docx.office_base import OfficeBase
from rakgen.writers.docx.writer import write_docx
from tests.support import docx_reader
from tests.support.docx_reader import W
from tests.support.forms import layout, rencana

FORM = layout("kolom: [{judul: SASARAN, isi: sasaran.uraian}, {judul: KEGIATAN, isi: kegiatan.uraian}]\n")
SIGNED = ["Maju, 01 Maret 2021", "KEPALA,", "NAMA"]
WHOLE = ["JUDUL", "TABEL", *SIGNED]


class Printed(NamedTuple):
    """The document, its .docx, and the keys of what was said of the base."""

    document: Document
    data: bytes
    said: list[str]


def print_into(base: bytes, rak: int = 1, form: Layout = FORM, plan: str = "") -> Printed:
    loaded = rencana(plan) if plan else rencana()
    office = OfficeBase(base)
    page = office.page()
    paper = Base("kantor.docx", Area(*page) if page else None, office.type, heads=office.heads())
    document = compose_document(loaded, [(loaded.rak[0], form)] * rak, paper)
    data, said = write_docx(document, base)
    return Printed(document, data, [finding.key for finding in said])


def order(data: bytes) -> list[str]:
    """The body in order: texts of paragraphs, TABEL for a table, § where a section ends."""
    out = []
    for child in docx_reader.body(data):
        text = "TABEL" if child.tag == f"{W}tbl" else "".join(node.text or "" for node in child.iter(f"{W}t"))
        text += "§" if child.tag == f"{W}sectPr" or child.find(f".//{W}sectPr") is not None else ""
        out += [text] if text else []
    return out


def sections(data: bytes) -> list[list[str]]:
    """Of each section what it refers to (`header default rIdH`), and its width."""
    found = []
    for section in docx_reader.body(data).iter(f"{W}sectPr"):
        own = []
        for child in section:
            if child.tag.endswith("Reference"):
                rid = child.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")
                own.append(f"{child.tag.rpartition('}')[2][:6]} {child.get(f'{W}type')} {rid}")
        size = section.find(f"{W}pgSz")
        found.append([*own, size.get(f"{W}w") if size is not None else ""])
    return found
