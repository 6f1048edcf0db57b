"""Faces in a Word file: each once, as the data have them when they are read as Word reads them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx
import pytest
from lxml import etree

from rakgen.document.document import Cell, Column, Document, Grid, Page, Row, Section, Title
from rakgen.writers.docx.writer import write_docx
from rakgen.writers.faces import face_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def document(*fonts: str) -> Document:
    grid = Grid((Column(170),), (), (Row((Cell("x"),)),))
    sections = tuple(Section(Page(210, 297, (20, 20, 20, 20), font, 10.0), Title(("A",)), (grid,)) for font in fonts)
    return Document("A", "B", sections, (2021, 1, 1))


def faces(data: bytes) -> dict[str, dict[str, bytes]]:
    """The faces of each font that a file names, as a reader makes them readable."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        if "word/fontTable.xml" not in names:
            assert not any(name.endswith(".odttf") for name in names)
            return {}
        relations = etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
        targets = {one.get("Id"): f"word/{one.get('Target')}" for one in relations}
        assert sorted(targets.values()) == sorted(name for name in names if name.endswith(".odttf"))
        return {
            font.get(f"{W}name"): {
                etree.QName(one).localname: plain(archive.read(targets[one.get(f"{R}id")]), one.get(f"{W}fontKey"))
                for one in font
                if one.get(f"{R}id")
            }
            for font in etree.fromstring(archive.read("word/fontTable.xml"))
        }


def plain(part: bytes, key: str) -> bytes:
    """ECMA-376 part 4, "Font Embedding": the first 32 bytes are combined with the key, from its last byte on."""
    digits = re.sub(r"[{}-]", "", key)
    numbers = [int(digits[place : place + 2], 16) for place in range(30, -1, -2)]
    return bytes(byte ^ numbers[place % 16] if place < 32 else byte for place, byte in enumerate(part))


def expected(name: str) -> dict[str, bytes]:
    return {f"embed{style}": face_file(name, style).read_bytes() for style in ("Regular", "Bold", "Italic")}


@pytest.mark.parametrize(
    ("fonts", "carried"),
    [
        (["Arial"], {"Arial": "Arimo"}),
        (["Times New Roman"], {"Times New Roman": "Tinos"}),
        (["Helvetica", "Arial", "arial", "Arial"], {"Helvetica": "Arimo", "Arial": "Arimo", "arial": "Arimo"}),
        (["Bookman Old Style", "Arial", "Times"], {"Arial": "Arimo", "Times": "Tinos"}),
        (["Calibri"], {}),
        (['Tidak "Ada" & <x>'], {}),
    ],
)
def test_a_file_carries_the_faces_of_its_fonts_once(fonts: list[str], carried: dict[str, str]) -> None:
    data = write_docx(document(*fonts))
    assert faces(data) == {font: expected(name) for font, name in carried.items()}
    assert len(docx.Document(BytesIO(data)).sections) == len(fonts)
    assert data == write_docx(document(*fonts))
